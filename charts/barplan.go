package charts

import (
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout/theme"
)

// Plan is upright bars.
func (k Column) Plan(c *Chart, s *theme.Setting) *Plan {
	st := stacking(k.Stacked, k.Share)
	n := c.points()
	if st == Apart {
		n *= len(c.Series)
	}
	return planBars(c, s, bearing{st: st, all: n <= mostLabels})
}

// Plan is lying bars in their order.
func (b Bar) Plan(c *Chart, s *theme.Setting) *Plan {
	p := planBars(c, s, bearing{st: stacking(b.Stacked, b.Share), all: true, across: true})
	p.Across, p.Order = true, b.order(c)
	return p
}

// bearing is how bars stand and which bear their values.
type bearing struct {
	st     Stacking
	all    bool // else those in focus
	across bool
}

// planBars is the plan of bars.
func planBars(c *Chart, s *theme.Setting, of bearing) *Plan {
	p := NewPlan(c, s)
	p.spans = c.spans(of.st)
	p.Scope.Min, p.Scope.Max = reach(p.spans)
	p.Scope.Share, p.Scope.Shown = of.st == Shares, !of.all
	l := Layer{Form: Columns, Stacking: of.st, Traces: make([]Trace, 0, len(c.Series)+1)}
	for k := range c.Series {
		t := p.Trace(k)
		p.bear(&t, of)
		if c.Series[k].High == nil {
			l.Traces = append(l.Traces, t)
			continue
		}
		l.Stacking = Sums
		l.Traces = append(l.Traces, p.ranges(t)...)
	}
	if of.st == Sums && len(c.Series) > 1 {
		l.Traces = append(l.Traces, p.total(of))
	}
	p.Layers = []Layer{l}
	return p
}

// ranges are the traces of a series with ranges: what carries them, the lengths above zero and below it of those that do not
// cross it, and of those that do, and the part of these that is below it.
func (p *Plan) ranges(t Trace) []Trace {
	n := len(t.Values)
	tint := p.Colors.Tint
	base := Trace{Role: RoleBase, Series: -1, Name: p.say.From, Values: make([]float64, n), Look: Look{Fill: &tint}}
	lengths, below := make([]float64, n), slices.Repeat([]float64{math.NaN()}, n)
	low, crossed := t.Data, false
	for i, s := range p.spans[t.Series] {
		switch lengths[i] = math.NaN(); {
		case !s.ok:
			continue
		case s.from >= 0:
			base.Values[i], lengths[i] = s.from, s.to-s.from
		case s.to <= 0:
			base.Values[i], lengths[i] = s.to, s.from-s.to
			base.look(i, Look{})
		default:
			lengths[i], below[i], crossed = s.to, s.from, true
		}
		if base.Values[i] != t.Values[i] {
			low = -1
		}
	}
	if base.Data = low; low < 0 {
		base.Data = p.add(Data{Name: base.Name, Values: base.Values, Series: t.Series, Made: true})
	}
	t.Role, t.Values = RoleLength, lengths
	t.Data = p.add(Data{Name: p.say.LengthOf.With(t.Name), Values: lengths, Series: t.Series, Made: true})
	if !crossed {
		return []Trace{base, t}
	}
	rest := t
	rest.Values, rest.Labels = below, Labels{}
	rest.Data = p.add(Data{Name: p.say.LengthOf.With(t.Name), Values: below, Series: t.Series, Made: true})
	return []Trace{base, t, rest}
}

// bear says which bars of a trace bear labels.
func (p *Plan) bear(t *Trace, of bearing) {
	if t.Labels.All = of.all; !of.all {
		for i := range p.Names {
			if p.focused(i) {
				t.Labels.At = append(t.Labels.At, i)
			}
		}
	}
	switch t.Labels.Bold = !of.across; {
	case of.st != Apart:
		t.Labels.Place, t.Labels.Tone, t.Labels.Bold = Middle, nil, false
	case of.across && len(p.Series) == 1:
		t.Labels.Tone = &p.Colors.Ink
	}
}

// total is the trace of the sums of stacks, missing where a part of one is.
func (p *Plan) total(of bearing) Trace {
	t := Trace{Role: RoleSum, Series: -1, Name: p.say.Total, Values: make([]float64, p.points())}
	for i := range t.Values {
		if t.Values[i] = math.NaN(); p.whole(i) {
			t.Values[i] = p.sum(i)
		}
	}
	t.Data = p.add(Data{Name: t.Name, Values: t.Values, Series: -1, Made: true})
	t.Labels = Labels{Tone: &p.Colors.Ink, Bold: true}
	if t.Labels.All = of.all; !of.all {
		for i := range t.Values {
			if p.focused(i) {
				t.Labels.At = append(t.Labels.At, i)
			}
		}
	}
	return t
}
