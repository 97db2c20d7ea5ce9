package charts

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Area is a line over a tinted area from zero; of several series, filled areas on one another, their names and last values at
// the right edge where they have room. A note without a text is the sum at its point.
type Area struct {
	Stacked bool // the series on one another
	Share   bool // the series on one another as shares of their sum, in percent
}

// stacking is how the areas stand.
func (a Area) stacking() Stacking { return stacking(a.Stacked, a.Share) }

// Name is the word for charts with areas.
func (Area) Name(w *words.Words) string { return w.AreaChart }

// Least is the least height of a readable chart.
func (Area) Least(*Chart) layout.Length { return leastPlotted }

// Options are those of areas. Over shares no note has room.
func (a Area) Options() Options {
	o := Line{}.Options()
	o.Bounds, o.Interval, o.Log, o.Changes = !a.Share, false, false, a.stacking() == Apart
	if a.stacking() == Apart { // it shows one series
		o.FocusSeries = false
	} else {
		o.Predicted, o.Notes = false, !a.Share
	}
	return o
}

// Check reports what areas cannot show.
func (a Area) Check(c *Chart) error {
	if a.stacking() == Apart {
		if len(c.Series) > 1 {
			return errors.New("an area chart shows one series, or several stacked; choose Area{Stacked: true}, Area{Share: true} or Line")
		}
		return nil
	}
	if c.points() < 2 {
		return errors.New("stacked areas reach from one point to the next, and the chart has one point; choose Column")
	}
	for k := range c.Series {
		s := &c.Series[k]
		for i, v := range s.Values {
			switch {
			case math.IsNaN(v):
				return fmt.Errorf("series %q has no value at %q, and a stack without it would be wrong; give 0 where there is none, or leave %[2]q out", s.Name, c.key(i))
			case v < 0:
				return fmt.Errorf("series %q is %g at %q; stacked areas have no values below zero; choose Column{Stacked: true}, or Line", s.Name, v, c.key(i))
			}
		}
	}
	return a.checkSums(c)
}

// checkSums reports points without shares, and notes that would be the value of one series in a stack.
func (a Area) checkSums(c *Chart) error {
	for i := range c.points() {
		if a.Share && c.sum(i) == 0 {
			return fmt.Errorf("all series are 0 at %q, which has no shares; leave it out", c.key(i))
		}
	}
	for i, n := range c.Notes {
		if n.Text == "" && n.Series != "" {
			return fmt.Errorf("note %d at %q without a text is the sum of all series; leave its Series %q out, or give it a Text", i+1, n.At, n.Series)
		}
	}
	return nil
}

// Plan is a line over its area, or areas on one another.
func (a Area) Plan(c *Chart, s *theme.Setting) *Plan {
	st := a.stacking()
	if st == Apart {
		return planLines(c, s, Areas, true)
	}
	p := NewPlan(c, s)
	p.spans = c.spans(st)
	p.Scope.Min, p.Scope.Max = reach(p.spans)
	p.Scope.Share, p.Scope.Shown = st == Shares, true
	l := Layer{Form: Areas, Stacking: st, Traces: make([]Trace, 0, len(c.Series)+1)}
	for k := range c.Series {
		t := p.Trace(k)
		t.Look.Stroke, t.Look.Width = &p.Colors.Ground, areaGap*unit // parts it from its neighbours
		l.Traces = append(l.Traces, t)
	}
	if st == Shares {
		p.shareValues(l.Traces)
	} else if at := c.valuesNoted(); at != nil {
		l.Traces = append(l.Traces, p.tops(&l, at))
	}
	p.Layers = []Layer{l}
	return p
}

// areaGap is the width of the line of the ground between two areas.
const areaGap = pt / 2

// shareValues has traces show what share of their sum they are. So that lines can stand over them, such as those that bear their
// names: under lines LibreOffice makes no shares by itself.
func (p *Plan) shareValues(traces []Trace) {
	p.shares(traces)
	for i := range traces {
		t := &traces[i]
		t.Data, t.Labels.Of = t.Labels.Of[0], nil
		t.Values, t.Format = p.Data[t.Data].Values, p.Data[t.Data].Format
	}
}

// valuesNoted are the points of notes without a text.
func (c *Chart) valuesNoted() (at []int) {
	for _, n := range c.Notes {
		if n.Text == "" {
			at = append(at, c.find(n.At))
		}
	}
	return at
}

// tops is the trace of the tops of stacks, of which some bear their sums.
func (p *Plan) tops(l *Layer, at []int) Trace {
	parts := make([]int, len(l.Traces))
	for i := range parts {
		parts[i] = l.Traces[i].Data
	}
	t := p.from(Trace{Role: RoleEnd, Series: -1, Name: p.say.Total}, Data{Name: p.say.Total, Series: -1, From: Derivation{OpSum, parts}})
	t.Labels = Labels{Tone: &p.Colors.Ink, Bold: true, At: at, Of: []int{t.Data}}
	return t
}

// Draw draws the line and its area, or areas on one another.
func (a Area) Draw(c *Canvas) error {
	if a.stacking() == Apart {
		return c.lines()
	}
	return c.areas()
}

// areas are filled areas on one another.
type areas struct {
	*lines
	curves [][]Point // the axis, and the upper edge of every series
}

// areas draws the series on one another.
func (c *Canvas) areas() error {
	a, side := &areas{lines: &lines{}}, 0
	s := surround{scope: c.Plan.Scope, right: 10 * pt, head: tickHead, foot: (*Plot).pointed}
	if len(c.Notes) > 0 {
		s.head = 10*pt + c.Size(layout.Label)
	}
	direct := c.direct() && a.labelled(c, s, c.bandEnds)
	if !direct {
		side = c.lineLegend()
		s.right = max(side, s.right)
		a.Plot = c.newPlot(s)
	}
	a.place()
	a.outline()
	a.legend = side > 0
	c.periods(a.Plot, a.lines.edges)
	c.Native(a.draw)
	if direct {
		a.drawEnds()
	} else {
		a.beside(nil, a.x1+16*pt)
		if side > 0 {
			c.drawSideLegend(a.Plot)
		}
	}
	return c.notes(a)
}

// bandEnds are the labels at the right edge on a rung: names and last values.
func (c *Canvas) bandEnds(of rung) []endLabel {
	i := c.points() - 1
	out := make([]endLabel, len(c.Series))
	for k := range out {
		t := &c.Plan.Layers[0].Traces[k]
		d := &c.Plan.Data[t.Data]
		e := endLabel{series: k, point: i, name: t.Name, value: d.FormatAt(i).Text(d.Values[i], c.Locale)}
		out[k] = c.atEnd(e, of)
	}
	return out
}

// outline finds the edges of the areas.
func (a *areas) outline() {
	a.curves = make([][]Point, len(a.c.Series)+1)
	for k := range a.curves {
		ps := make([]Point, len(a.xs))
		for i, x := range a.xs {
			if ps[i] = (Point{x, a.At(0)}); k > 0 {
				ps[i].Y = a.At(a.c.Plan.spans[k-1][i].to)
			}
		}
		a.curves[k] = thinned(ps)
	}
}

// draw draws the areas over the grid, and the names.
func (a *areas) draw() {
	c := a.c
	a.Grid()
	for k := range c.Series {
		lower, upper := a.curves[k], a.curves[k+1]
		ps := make([]Point, 0, len(lower)+len(upper))
		ps = append(ps, upper...)
		for i := len(lower) - 1; i >= 0; i-- {
			ps = append(ps, lower[i])
		}
		c.Polygon(ps, *c.Plan.Layers[0].Traces[k].Look.Fill)
	}
	for k := 1; k < len(c.Series); k++ {
		c.Polyline(a.curves[k], Stroke{Color: c.Colors.Ground, Width: areaGap})
	}
	y := a.At(0)
	c.Line(a.x0, y, a.x1, y, Stroke{Color: c.Colors.Muted, Width: hairline})
	a.drawFoot()
}

// drawEnds draws the names and last values of the areas, and the texts of the rules.
func (a *areas) drawEnds() {
	for k := range a.ends {
		e := &a.ends[k]
		s := a.c.Plan.spans[e.series][e.point]
		e.y, e.middle = (a.At(s.from)+a.At(s.to))/2, s.from+(s.to-s.from)/2
		if a.axis.Percent {
			e.middle /= 100
		}
	}
	a.beside(a.ends, a.x1+16*pt)
	slices.SortFunc(a.c.drawn.Beside, func(a, b SeriesName) int { return a.Trace - b.Trace })
}

// top is the upper edge of a series at a point, of all where it is -1.
func (a *areas) top(series, i int) int {
	if series < 0 {
		series = len(a.c.Series) - 1
	}
	return a.At(a.c.Plan.spans[series][i].to)
}

// anchor is the top of the stack that a note is at, or of its series in it; the note's value is the sum.
func (a *areas) anchor(n Note) (at anchor, ok bool) {
	i, k := a.c.find(n.At), -1
	if n.Series != "" {
		k = a.c.series(n.Series)
	}
	at = anchor{x: a.xs[i], y: a.top(k, i), over: a.top(-1, i), series: k, point: i, bar: true}
	for _, t := range a.texts {
		if t.x0 <= at.x && at.x <= t.x1 && t.y0 < at.over {
			at.over = min(at.over, t.y0)
		}
	}
	return at, true
}

// hits reports an area in a rectangle.
func (a *areas) hits(r rect) bool {
	upper := a.curves[len(a.curves)-1]
	for i := range upper {
		p := upper[i]
		o := p
		if i+1 < len(upper) {
			o = upper[i+1]
		}
		if o.X < r.x0 || p.X > r.x1 {
			continue
		}
		for _, x := range [...]int{max(p.X, r.x0), min(o.X, r.x1)} {
			if y := between(p, o, x); y <= r.y1 {
				return true
			}
		}
	}
	return false
}

// between is the y at x of the line from a to b.
func between(a, b Point, x int) int {
	if a.X == b.X {
		return min(a.Y, b.Y)
	}
	return a.Y + (b.Y-a.Y)*(x-a.X)/(b.X-a.X)
}
