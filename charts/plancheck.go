package charts

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// check reports what is wrong with a plan of a chart of n points: a stranger's kind may have made it.
func (p *Plan) check(n int) error {
	switch {
	case len(p.Names) != n:
		return fmt.Errorf("%d names, want %d", len(p.Names), n)
	case p.Order != nil && !permutes(p.Order, n):
		return fmt.Errorf("its order %v does not have each of %d points once", p.Order, n)
	case p.X != nil && (p.X.Data < 0 || p.X.Data >= len(p.Data)):
		return fmt.Errorf("its X is column %d of %d", p.X.Data, len(p.Data))
	case p.Area != nil && (p.X == nil || p.Area.Data < 0 || p.Area.Data >= len(p.Data)):
		return fmt.Errorf("its Area is column %d of %d, of points with an X", p.Area.Data, len(p.Data))
	case p.Second != nil && (p.Second.Data < 0 || p.Second.Data >= len(p.Data)):
		return fmt.Errorf("its Second is column %d of %d", p.Second.Data, len(p.Data))
	case p.Colors == nil:
		return errors.New("it has no colours; begin it with NewPlan")
	}
	for i, d := range p.Data {
		if len(d.Values) != n {
			return fmt.Errorf("column %d %q has %d values, want %d", i+1, d.Name, len(d.Values), n)
		}
		if d.From.Op == OpCount && (p.Sample == nil || len(p.Sample.Data) == 0) {
			return fmt.Errorf("column %d %q counts a sample that the plan does not have", i+1, d.Name)
		}
		if err := p.checkStatistic(&d); err != nil {
			return fmt.Errorf("column %d %q: %w", i+1, d.Name, err)
		}
		if err := d.From.check(i); err != nil {
			return fmt.Errorf("column %d %q: %w", i+1, d.Name, err)
		}
	}
	for i := range p.Layers {
		if err := p.checkLayer(&p.Layers[i], n); err != nil {
			return fmt.Errorf("layer %d: %w", i+1, err)
		}
	}
	return nil
}

// checkStatistic reports a statistic of samples that there are not, or of other columns than it follows from.
func (p *Plan) checkStatistic(d *Data) error {
	switch of := d.Statistic; {
	case d.From.Op != OpStatistic:
		return nil
	case p.Sample == nil || len(p.Sample.Data) < len(p.Names):
		return fmt.Errorf("it is of samples, one for each of %d points, that the plan does not have", len(p.Names))
	case !of.Valid() || len(d.From.Of) != of.Operands():
		return fmt.Errorf("the statistic %v of %d columns", of, len(d.From.Of))
	}
	return nil
}

// permutes reports whether an order has each of n points once.
func permutes(order []int, n int) bool {
	sorted := slices.Sorted(slices.Values(order))
	for i, k := range sorted {
		if i != k {
			return false
		}
	}
	return len(order) == n
}

func (p *Plan) checkLayer(l *Layer, n int) error {
	switch {
	case l.Form > Dots:
		return fmt.Errorf("no form is %d", l.Form)
	case l.Stacking > Over || l.Stacking == Over && l.Form != Columns || l.Stacking != Apart && l.Form != Columns && l.Form != Areas:
		return fmt.Errorf("no stacking of such a form is %d", l.Stacking)
	case len(l.Traces) == 0:
		return errors.New("it has no traces")
	case l.Form == Slices && (len(l.Traces) > 1 || len(p.Layers) > 1):
		return errors.New("slices are one trace and stand alone")
	case l.Hole != 0 && (l.Form != Slices || l.Hole < 10 || l.Hole > 90):
		return fmt.Errorf("a hole of %d %%; rings have 10 to 90", l.Hole)
	case l.Gap < 0 || l.Gap > 500:
		return fmt.Errorf("a gap of %d %%; programs have 0 to 500", l.Gap)
	case (l.Form == Points) != (p.X != nil):
		return errors.New("points stand at the values of the plan's X, and nothing else does")
	case l.Second && (p.Second == nil || l.Form != Lines):
		return errors.New("lines alone count on the plan's Second, where it has one")
	case p.Across && l.Form != Columns:
		return errors.New("over lying bars no program has another form")
	}
	for i := range l.Traces {
		if err := p.checkTrace(&l.Traces[i], n, l.Form); err != nil {
			return fmt.Errorf("trace %d %q: %w", i+1, l.Traces[i].Name, err)
		}
	}
	return nil
}

func (p *Plan) checkTrace(t *Trace, n int, f Form) error {
	switch {
	case len(t.Values) != n:
		return fmt.Errorf("%d values, want %d", len(t.Values), n)
	case slices.ContainsFunc(t.Values, func(v float64) bool { return math.IsInf(v, 0) }):
		return errors.New("an infinite value; NaN leaves a gap")
	case t.Data < -1 || t.Data >= len(p.Data):
		return fmt.Errorf("column %d of %d; -1 is none", t.Data, len(p.Data))
	case t.Data >= 0 && !slices.EqualFunc(t.Values, p.Data[t.Data].Values, equal):
		return fmt.Errorf("its values are not those of column %d %q", t.Data+1, p.Data[t.Data].Name)
	case len(t.Labels.Of) > 2 || slices.ContainsFunc(t.Labels.Of, func(k int) bool { return k < 0 || k >= len(p.Data) }):
		return fmt.Errorf("its labels are of the columns %v of %d; give one, or the two of a range", t.Labels.Of, len(p.Data))
	case t.Reach < 0 || t.Reach >= max(len(p.Data), 1) || t.Reach > 0 && (t.Role != RoleConnector || f != Dots || t.Look.Stroke == nil):
		return fmt.Errorf("it reaches as far as column %d of %d says; connectors of dots with a Stroke do", t.Reach, len(p.Data))
	case t.Interval != nil && (len(t.Interval) != 2 || slices.ContainsFunc(t.Interval, func(k int) bool { return k < 0 || k >= len(p.Data) })):
		return fmt.Errorf("its error bars are from columns %v of %d; give two", t.Interval, len(p.Data))
	case t.Role == RoleEnd && len(t.Labels.Of) == 0:
		return errors.New("it only bears labels; say of which columns of the data they are")
	case t.Role == RoleStrip && (f != Columns || t.Look.Fill == nil):
		return errors.New("strips are bars, and have a Fill")
	case t.Role > RoleStrip:
		return fmt.Errorf("no role is %d", t.Role)
	case t.Series < -1 || p.Chart != nil && t.Series >= len(p.Series):
		return fmt.Errorf("no series is %d; -1 is none", t.Series)
	}
	looks := []Look{t.Look}
	for _, l := range t.Points {
		looks = append(looks, l)
	}
	for _, l := range looks {
		if l.Marker != NoMarker && (l.Marker > DashMarker || l.Stroke == nil || f != Lines && f != Areas && f != Points && f != Dots) {
			return errors.New("a marker needs a Stroke, and stands at points, or at those of lines")
		}
	}
	return nil
}
