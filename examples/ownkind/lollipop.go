package main

import (
	"errors"
	"math"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Lollipop draws values as discs on thin columns: many large values, with less ink than columns. It is a charts.Kind.
type Lollipop struct{}

// Sizes in units of the canvas.
const (
	radius = 7 * charts.Pt
	stem   = 6 // the distance of two stems in their width: the most that PowerPoint has
)

// Least is the least height of a readable chart.
func (Lollipop) Least(*charts.Chart) layout.Length { return 120 * layout.Pt }

// Options are a focus, a rest, and rules; a chart with notes, periods or ranges is refused.
func (Lollipop) Options() charts.Options {
	return charts.Options{Focus: true, Other: true, Rules: true}
}

// Check reports more than one series.
func (Lollipop) Check(c *charts.Chart) error {
	if len(c.Series) > 1 {
		return errors.New("lollipops show one series; choose Column for several")
	}
	return nil
}

// Plan is thin columns under the markers of a line that is not seen. PowerPoint and Excel make their charts of it.
func (Lollipop) Plan(c *charts.Chart, s *theme.Setting) *charts.Plan {
	p := charts.NewPlan(c, s)
	p.Scope.Shown = false // every disc bears its value
	stems := p.Trace(0)
	discs := stems
	discs.Look = disc(stems.Look)
	discs.Points = map[int]charts.Look{}
	for i, look := range stems.Points {
		discs.Points[i] = disc(look)
	}
	discs.Labels.All, discs.Labels.Bold = true, true
	p.Layers = []charts.Layer{{Form: charts.Columns, Gap: (stem - 1) * 100, Traces: []charts.Trace{stems}}, {Form: charts.Lines, Traces: []charts.Trace{discs}}}
	return p
}

// disc is a marker in the colour of a column.
func disc(l charts.Look) charts.Look {
	return charts.Look{Stroke: l.Fill, Marker: charts.DiscMarker, Size: 2 * radius / charts.Pt * layout.Pt}
}

// Draw draws the plan: the plot with its names, the stems, and the discs with their values.
func (Lollipop) Draw(c *charts.Canvas) error {
	plot := c.Plot(radius+c.Size(layout.Label)+8*charts.Pt, 0)
	wide := plot.Pitch() / stem
	c.Native(func() {
		for i, v := range c.Series[0].Values {
			if math.IsNaN(v) {
				continue
			}
			x, y := plot.Middle(i), plot.At(v)
			look := c.Plan.Layers[0].Traces[0].At(i)
			c.Rect(x-wide/2, y, x+wide/2, plot.At(0), *look.Fill)
			c.Dot(x, y, radius, *look.Fill)
			text := c.Value(0, i)
			l := charts.Label{Type: layout.Label, Color: c.Colors.Ink, Bold: true}
			c.DataLabel(1, 0, charts.DataLabel{Point: i, Text: text, Place: charts.Outside, Label: l}, x-c.Width(text, l)/2, y-radius-4*charts.Pt)
		}
		plot.Base()
		plot.Bars(wide, 1)
		plot.Names()
	})
	plot.Rules()
	return nil
}
