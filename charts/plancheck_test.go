package charts

import (
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/theme"
)

// planning is a stranger's kind whose plan is changed.
type planning struct{ change func(p *Plan) }

func (planning) Least(*Chart) layout.Length { return 100 * layout.Pt }
func (planning) Options() Options           { return Options{} }
func (k planning) Plan(c *Chart, s *theme.Setting) *Plan {
	p := NewPlan(c, s)
	p.Layers = []Layer{{Form: Columns, Traces: []Trace{p.Trace(0)}}}
	k.change(p)
	return p
}

func (planning) Draw(c *Canvas) error {
	p := c.Plot(0, 0)
	c.Native(p.Names)
	return nil
}

func TestPlanCheck(t *testing.T) {
	trace := func(change func(t *Trace)) func(p *Plan) {
		return func(p *Plan) { change(&p.Layers[0].Traces[0]) }
	}
	for _, c := range []struct {
		want   string // "": nothing is wrong
		change func(p *Plan)
	}{
		{"", func(*Plan) {}},
		{"", func(p *Plan) { p.Layers = nil }},
		{"the plan of planning: 0 names, want 2", func(p *Plan) { p.Names = nil }},
		{"its order [0 0] does not have each of 2 points once", func(p *Plan) { p.Order = []int{0, 0} }},
		{"it has no colours", func(p *Plan) { p.Colors = nil }},
		{`column 1 "Series 1" has 0 values`, func(p *Plan) { p.Data[0].Values = nil }},
		{"layer 1: no form is 9", func(p *Plan) { p.Layers[0].Form = 9 }},
		{"no stacking of such a form is 1", func(p *Plan) { p.Layers[0] = Layer{Form: Lines, Stacking: Sums, Traces: []Trace{p.Line(0)}} }},
		{"it has no traces", func(p *Plan) { p.Layers[0].Traces = nil }},
		{"stand alone", func(p *Plan) { p.Layers = append(p.Layers, Layer{Form: Slices, Traces: []Trace{p.Trace(0)}}) }},
		{"a hole of 95 %", func(p *Plan) { p.Layers[0].Form, p.Layers[0].Hole = Slices, 95 }},
		{"a gap of 501 %", func(p *Plan) { p.Layers[0].Gap = 501 }},
		{"over lying bars", func(p *Plan) {
			p.Across, p.Layers = true, append(p.Layers, Layer{Form: Lines, Traces: []Trace{p.Line(0)}})
		}},
		{`trace 1 "Series 1": 1 values, want 2`, trace(func(t *Trace) { t.Values = t.Values[:1] })},
		{"an infinite value", trace(func(t *Trace) { t.Values = []float64{1, math.Inf(1)} })},
		{"column 1 of 1", trace(func(t *Trace) { t.Data = 1 })},
		{"no role is 11", trace(func(t *Trace) { t.Role = RoleStrip + 1 })},
		{"it is of samples, one for each of 2 points, that the plan does not have", func(p *Plan) { p.Data[0].From = Derivation{OpStatistic, nil} }},
		{"the statistic {2 0} of 0 columns", func(p *Plan) {
			p.Data[0].From, p.Data[0].Statistic, p.Sample = Derivation{OpStatistic, nil}, figure.Statistic{Measure: figure.LowWhisker}, &Sample{Data: make([]Data, 2)}
		}},
		{"no series is 1", trace(func(t *Trace) { t.Series = 1 })},
		{"a marker needs a Stroke", trace(func(t *Trace) { t.Look.Marker = DiscMarker })},
	} {
		chart := chart(planning{c.change}, []float64{1, 2})
		_, err := drawn(chart)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%v, want %q", err, c.want)
		}
		if f := chart.Figures(setting()); (c.want == "") != (f.Sheets != nil) {
			t.Errorf("%q: figures %v", c.want, f)
		}
	}
}
