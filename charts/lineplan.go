package charts

import (
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Plan is lines.
func (l Line) Plan(c *Chart, s *theme.Setting) *Plan {
	p := planLines(c, s, Lines, l.Zero)
	for i := range p.Layers[0].Traces {
		p.Layers[0].Traces[i].Marked = l.Marked
	}
	if l.Steps {
		p.hold()
	}
	return p
}

// lineWidth is that of lines that show values.
const lineWidth = 5 * layout.Pt / 2

// direct reports lines that bear their names.
func (c *Chart) direct() bool {
	return c.behind || len(c.Series) <= mostDirect && len(c.Legend) == 0
}

// ended reports lines that bear their names at their ends: up to five, or up to five in focus, beside which the others have one name.
func (p *Plan) ended() bool {
	return p.direct() || len(p.Legend) == 0 && p.focusSeries != nil && len(p.focusSeries) <= mostDirect
}

// beside reports a line of many that has no name of its own, as others are in focus.
func (p *Plan) beside(i int) bool {
	return !p.direct() && p.focusSeries != nil && !slices.Contains(p.focusSeries, i)
}

// planLines is the plan of lines, with rings for predicted values.
func planLines(c *Chart, s *theme.Setting, form Form, zero bool) *Plan {
	p := NewPlan(c, s)
	p.Scope.Zero, p.Scope.Shown = false, true
	lo, hi := p.Scope.bounds()
	p.Scope.Zero = zero || lo >= 0 && lo < hi*0.7
	layer, rings := Layer{Form: form, Traces: make([]Trace, 0, len(c.Series))}, Layer{Form: Lines}
	for i := range c.Series {
		r := &c.Series[i]
		t := p.Line(i)
		if t.Labels.Place, t.Labels.At = Beside, c.noted(i); p.ended() && !p.beside(i) && !c.said {
			t.Labels.Last, t.Labels.Name = true, len(c.Series) > 1 && r.Name != "" && !c.behind
		}
		if !c.shown(i) {
			t = t.thin()
		}
		layer.Traces = append(layer.Traces, t)
		if r.Predicted != nil {
			rings.Traces = append(rings.Traces, Trace{
				Role: RolePredicted, Series: i, Name: p.say.PredictedOf.With(t.Name), Values: r.Predicted, Data: p.column(i, r.Predicted), Look: Look{Stroke: t.Look.Stroke, Marker: RingMarker},
			})
		}
	}
	p.Layers = []Layer{layer}
	if rings.Traces != nil {
		p.Layers = append(p.Layers, rings)
	}
	return p
}

// noted are the points of series k that notes without a text are at.
func (c *Chart) noted(k int) (at []int) {
	for _, n := range c.Notes {
		if n.Text != "" {
			continue
		}
		if i := c.find(n.At); c.noteSeries(n, i) == k {
			at = append(at, i)
		}
	}
	return at
}

// noteSeries is the series that a note at point i is at, -1 if it has no value there.
func (c *Chart) noteSeries(n Note, i int) int {
	for k := range c.Series {
		if !c.positions(k) && (n.Series == "" || c.Series[k].Name == n.Series) && !math.IsNaN(c.Series[k].Values[i]) {
			return k
		}
	}
	return -1
}
