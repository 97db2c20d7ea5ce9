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

// Forecast draws what was observed as a line that goes on dashed as what is expected, before a band of where it may lie. Its
// fields name the series that are so; the one other series is what was observed. All but it bear their names and last values at
// their ends. The band begins at the last value before it.
type Forecast struct {
	Predicted string // the series that is expected
	Low, High string // those of the band's ends; "": there is no band
}

// Name is the word for charts with lines.
func (Forecast) Name(w *words.Words) string { return w.LineChart }

// Least is the least height of a readable chart.
func (Forecast) Least(*Chart) layout.Length { return leastPlotted }

// Options are those of forecasts, whose series have their colours by what they are.
func (Forecast) Options() Options { return Options{Notes: true, Rules: true, Periods: true} }

// roles are the places of the series of a forecast; -1: there is none.
type forecastRoles struct{ observed, predicted, low, high int }

// roles finds the series by their names.
func (k Forecast) roles(c *Chart) forecastRoles {
	of := forecastRoles{-1, c.series(k.Predicted), -1, -1}
	if k.Low != "" && k.High != "" {
		of.low, of.high = c.series(k.Low), c.series(k.High)
	}
	for i := range c.Series {
		if i != of.predicted && i != of.low && i != of.high && of.observed < 0 {
			of.observed = i
		}
	}
	return of
}

// Check reports series that are missing or too many, and bands that are none.
func (k Forecast) Check(c *Chart) error {
	names, seen := []string{k.Predicted}, map[string]bool{}
	if k.Low != "" || k.High != "" {
		names = append(names, k.Low, k.High)
	}
	for _, name := range names {
		if c.series(name) < 0 || seen[name] {
			return fmt.Errorf("a forecast names its series: Predicted %q, Low %q and High %q must be three series of the chart, the last two both or none; there is no other series %q", k.Predicted, k.Low, k.High, name)
		}
		seen[name] = true
	}
	if len(c.Series) != len(names)+1 {
		return fmt.Errorf("a forecast has one series of what was observed beside the %d that it names, and the chart has %d", len(names), len(c.Series)-len(names))
	}
	of := k.roles(c)
	return errors.Join(c.checkRun(of.predicted), c.checkBand(of))
}

// checkRun reports a gap within a series.
func (c *Chart) checkRun(k int) error {
	vs := c.Series[k].Values
	first := slices.IndexFunc(vs, func(v float64) bool { return !math.IsNaN(v) })
	for i := first; first >= 0 && i < last(vs); i++ {
		if math.IsNaN(vs[i]) {
			return fmt.Errorf("series %q has no value at %q, within what is expected; give one, or leave %[2]q out", c.Series[k].Name, c.key(i))
		}
	}
	return nil
}

// checkBand reports ends of a band that stand alone, or the wrong way round.
func (c *Chart) checkBand(of forecastRoles) error {
	if of.low < 0 {
		return nil
	}
	for i, low := range c.Series[of.low].Values {
		switch high := c.Series[of.high].Values[i]; {
		case math.IsNaN(low) != math.IsNaN(high):
			return fmt.Errorf("the band has one end only at %q; give both series %q and %q there, or none", c.key(i), c.Series[of.low].Name, c.Series[of.high].Name)
		case low > high:
			return fmt.Errorf("the band runs from %g to %g at %q; the series of Low is the lower one", low, high, c.key(i))
		}
	}
	return nil
}

// Plan is a line, a dashed line, and areas on one another of which the lower is not seen.
func (k Forecast) Plan(c *Chart, s *theme.Setting) *Plan {
	p, of := NewPlan(c, s), k.roles(c)
	p.focusSeries = []int{of.observed}
	p.bySeries = p.shaded()
	p.bySeries[of.predicted] = p.bySeries[of.observed]
	p.Scope.Zero, p.Scope.Shown = false, true
	lo, hi := p.Scope.bounds()
	p.Scope.Zero = lo >= 0 && lo < hi*0.7
	l := Layer{Form: Lines, Traces: make([]Trace, len(c.Series))}
	for i := range c.Series {
		t := p.Line(i)
		t.Labels.Place, t.Labels.At = Beside, c.noted(i)
		switch i {
		case of.observed:
		case of.predicted:
			t.Labels.Last, t.Labels.Name = true, true
			t.Look.Dash = []layout.Length{6 * layout.Pt, 3 * layout.Pt}
			t = p.from(t, Data{Name: t.Name, Series: i, From: Derivation{OpJoin, []int{i, of.observed}}})
		default: // only its label is seen
			t.Role, t.Look = RoleEnd, Look{}
			t.Labels.Last, t.Labels.Name, t.Labels.Of = true, true, []int{t.Data}
		}
		l.Traces[i] = t
	}
	p.Layers = []Layer{l}
	if of.low >= 0 {
		p.Layers = append(p.Layers, p.band(of))
	}
	return p
}

// band is the areas of the band. Before it they have no height, at the line.
func (p *Plan) band(of forecastRoles) Layer {
	fill := p.Colors.Tint
	if len(p.Colors.Ramp) > 1 {
		fill = p.Colors.Ramp[1]
	}
	name := p.say.Range.With(p.Data[of.low].Name, p.Data[of.high].Name)
	base := Trace{Role: RoleBase, Series: -1, Name: p.say.From}
	height := Trace{Series: -1, Name: name, Look: Look{Fill: &fill}}
	return Layer{Form: Areas, Stacking: Sums, Traces: []Trace{
		p.from(base, Data{Name: p.say.From, Series: -1, From: Derivation{OpFloor, []int{of.low, of.observed}}}),
		p.from(height, Data{Name: name, Series: -1, From: Derivation{OpSpread, []int{of.low, of.high}}}),
	}}
}

// forecast is a forecast in a plot.
type forecast struct {
	*lines
	of forecastRoles
}

// Draw draws the band, the lines and the labels at their ends.
func (k Forecast) Draw(c *Canvas) error {
	f := &forecast{&lines{}, k.roles(c.Chart)}
	return f.show(c, func(r rung) []endLabel { return c.lastBut(f.of.observed, r) }, f.draw)
}

// lastBut are the labels at the ends of all series but one.
func (c *Canvas) lastBut(series int, of rung) (out []endLabel) {
	for _, e := range c.ends(of) {
		if e.series != series {
			out = append(out, e)
		}
	}
	return out
}

// draw draws the band over the grid, the lines over it, and the names.
func (f *forecast) draw() {
	c := f.c
	f.Grid()
	if len(c.Plan.Layers) > 1 && c.Plan.Layers[1].Form == Areas {
		f.band()
	}
	l := &c.Plan.Layers[0]
	f.line(&c.Series[f.of.observed], &l.Traces[f.of.observed])
	t := &l.Traces[f.of.predicted]
	dash := []int{int(t.Look.Dash[0] / unit), int(t.Look.Dash[1] / unit)}
	f.runs(t.Values, func(ps []Point) {
		f.curves = append(f.curves, ps)
		c.Polyline(ps, Stroke{Color: *t.Look.Stroke, Width: int(t.Look.Width / unit), Dash: dash})
	})
	f.drawFoot()
}

// band draws the band: between its edges, wherever it has a height.
func (f *forecast) band() {
	base, height := f.c.Plan.Layers[1].Traces[0].Values, f.c.Plan.Layers[1].Traces[1]
	for i := range base[1:] {
		if height.Values[i] == 0 && height.Values[i+1] == 0 {
			continue
		}
		var ps []Point
		for _, at := range [...]struct {
			i  int
			up float64
		}{{i, 0}, {i, 1}, {i + 1, 1}, {i + 1, 0}} {
			ps = append(ps, Point{f.xs[at.i], f.At(base[at.i] + float64(at.up*height.Values[at.i]))})
		}
		f.c.Polygon(ps, *height.Look.Fill)
	}
}
