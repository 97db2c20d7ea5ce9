package charts

import (
	"errors"
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Positioner is a kind in which some series say where the marks of the others stand, or how large these are. Such a series has a format
// and a unit of its own, which is in its name, and neither a colour nor a focus.
type Positioner interface {
	// Positions reports such a series.
	Positions(c *Chart, series int) bool
}

// positions reports a series whose values are no marks.
func (c *Chart) positions(series int) bool {
	k, ok := c.Kind.(Positioner)
	return ok && k.Positions(c, series)
}

// colored is the place of a series among those with marks, and how many these are.
func (c *Chart) colored(series int) (at, n int) {
	for i := range c.Series {
		switch {
		case c.positions(i):
		case i < series:
			at++
			fallthrough
		default:
			n++
		}
	}
	return at, n
}

// checkMarked reports names of a focus or of the rest that no mark shows.
func (c *Chart) checkMarked() error {
	_, n := c.colored(0)
	for _, name := range append([]string{c.Other}, c.Focus...) {
		switch m := c.resolve(name); {
		case name == "" || m.series < 0:
		case c.positions(m.series):
			return fmt.Errorf("focus or other: series %q says where or how large the marks are, and has none of its own; name another, or a category", name)
		case n == 1:
			return fmt.Errorf("focus or other: %q is the only series with marks, and there is nothing to tell it from; name a category", name)
		}
	}
	return nil
}

// role is the series of a role by its name; "" is that at a place. It is -1 where there is none.
func (c *Chart) role(name string, at int) int {
	if name != "" {
		return c.series(name)
	}
	if at >= len(c.Series) {
		return -1
	}
	return at
}

// checkRole reports a role that no series has.
func (c *Chart) checkRole(role, name string) error {
	if name != "" && c.series(name) < 0 {
		return fmt.Errorf("%s: there is no series %q", role, name)
	}
	return nil
}

// errPoints is of a chart without a point.
var errPoints = errors.New("no category has a value of each series that a point needs; give these, or leave the chart out")

// Measure is a column of the plan's data with an axis of its own, along the plot.
type Measure struct {
	Data   int
	Name   string
	Scope  Scope
	Format number.Format
}

// measure is the measure of a series.
func (p *Plan) measure(series int, s *theme.Setting) *Measure {
	r := &p.Series[series]
	m := &Measure{Data: p.column(series, r.Values)}
	m.Scope.Log = p.onLog(series)
	m.Name = p.saysLog(p.called(series, s), m.Scope.Log)
	f := p.Chart.format(series)
	m.Scope.Shown = true
	m.Scope.whole = f.Unit == number.One && allWhole(r.Values)
	return m
}

// called is the name of a series with what its values are divided by, unless that is said in it.
func (p *Plan) called(series int, s *theme.Setting) string {
	name, f := p.Series[series].Name, p.Chart.format(series)
	if by := f.UnitName(s.Locale); by != "" && !f.Says(name, s.Locale) {
		if name == "" {
			return by
		}
		return name + p.say.Comma + by
	}
	return name
}

// unitLine is the chart's unit; where there is none, what the plan's values are called.
func (p *Plan) unitLine(s *theme.Setting) string {
	unit := p.Chart.unitLine(s)
	if p.Unit == "" && p.unit != "" {
		unit = p.unit
	}
	return p.saysLog(unit, p.Scope.Log)
}

// pointsPlan is a plan of points at the values of series x, as large as those of series area, where there is one, with a trace of each of the
// other series.
func pointsPlan(c *Chart, s *theme.Setting, x, area int) *Plan {
	p := NewPlan(c, s)
	if p.X = p.measure(x, s); area >= 0 {
		p.Area = p.measure(area, s)
	}
	l := Layer{Form: Points}
	for k := range c.Series {
		if c.positions(k) {
			continue
		}
		if _, n := c.colored(k); n == 1 && c.Unit == "" {
			p.unit = markup.Escape(p.called(k, s))
		}
		l.Traces = append(l.Traces, p.pointTrace(k))
	}
	p.Layers = []Layer{l}
	p.bound()
	return p
}

// pointTrace is the trace of a series as points.
func (p *Plan) pointTrace(k int) Trace {
	t := p.placedTrace(k)
	p.nameThem(&t, k)
	if p.Area != nil {
		p.bubbles(&t)
		return t
	}
	size := discSize(p.points())
	disc := func(l Look) Look { return Look{Stroke: l.Fill, Marker: DiscMarker, Size: size} }
	t.Look = disc(t.Look)
	for i, l := range t.Points { // LibreOffice has no colour for a point of the size of the others
		l = disc(l)
		if l.Size += layout.Pt; *l.Stroke == p.Colors.Grey {
			l.Size -= 2 * layout.Pt
		}
		t.Points[i] = l
	}
	return t
}

// nameThem has points of the trace of series k bear their names.
func (p *Plan) nameThem(t *Trace, k int) {
	t.Labels.Point, t.Labels.Bold, t.Labels.Place = true, true, Beside
	t.Labels.All = p.focus == nil && p.points() <= mostNamed
	if !t.Labels.All {
		for i := range t.Values {
			if p.focused(i) || p.namedBy(i, k) {
				t.Labels.At = append(t.Labels.At, i)
			}
		}
	}
}

// placedTrace is the trace of a series without what has no place along the plot, or no size: programs would put it at zero.
func (p *Plan) placedTrace(k int) Trace {
	t := p.Trace(k)
	of := []int{t.Data, p.X.Data}
	if p.Area != nil {
		of = append(of, p.Area.Data)
	}
	all := true
	for _, with := range of[1:] {
		for i, v := range t.Values {
			all = all && (math.IsNaN(v) || !math.IsNaN(p.Data[with].Values[i]))
		}
	}
	if all {
		return t
	}
	return p.from(t, Data{Name: t.Name, Series: k, From: Derivation{OpWith, of}})
}

// bound has the axes hold what is drawn.
func (p *Plan) bound() {
	xs, lo, hi := p.Data[p.X.Data].Values, math.Inf(1), math.Inf(-1)
	var placed []float64
	for _, l := range p.Layers {
		for _, t := range l.Traces {
			from, to := limits(t.Values)
			lo, hi = math.Min(lo, from), math.Max(hi, to)
			for i, v := range t.Values {
				if !math.IsNaN(v) {
					placed = append(placed, xs[i])
				}
			}
		}
	}
	p.Scope.Min, p.Scope.Max, p.Scope.Shown, p.Scope.Zero = lo, hi, true, false
	lo, hi = p.Scope.bounds()
	p.Scope.Zero = fromZero(lo, hi)
	x := &p.X.Scope
	x.Min, x.Max = limits(placed)
	x.Zero = fromZero(x.Min, x.Max)
}

// discSize is the diameter of the discs of n points.
func discSize(n int) layout.Length {
	for _, s := range [...]struct{ most, size int }{{60, 11}, {150, 9}, {500, 7}, {2000, 5}} {
		if n <= s.most {
			return layout.Length(s.size) * layout.Pt
		}
	}
	return 4 * layout.Pt
}

// mostNamed is how many points without a focus all bear their names.
const mostNamed = 12

// namedBy reports a note without a text at point i of series k.
func (c *Chart) namedBy(i, k int) bool {
	for _, n := range c.Notes {
		if n.Text == "" && c.is(i, n.At) && c.noteSeries(n, i) == k {
			return true
		}
	}
	return false
}

// limits are the least and the largest of some values; lo > hi if there are none.
func limits(values []float64) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if !math.IsNaN(v) {
			lo, hi = math.Min(lo, v), math.Max(hi, v)
		}
	}
	return lo, hi
}

// fromZero reports values of which an axis from zero leaves no more than three tenths empty. Points need no zero, as their places and
// not their lengths are compared.
func fromZero(lo, hi float64) bool { return lo >= 0 && lo <= float64(hi*3)/10 }

// allWhole reports whole numbers.
func allWhole(values []float64) bool {
	for _, v := range values {
		if !math.IsNaN(v) && v != math.Trunc(v) {
			return false
		}
	}
	return true
}

// rightmost is the point that stands farthest along the plot.
func (p *Plan) rightmost() int {
	if p.X == nil {
		return p.points() - 1
	}
	at, most := 0, math.Inf(-1)
	for i, v := range p.Data[p.X.Data].Values {
		if v > most {
			at, most = i, v
		}
	}
	return at
}
