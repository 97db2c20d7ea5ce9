package chartml

import (
	"slices"
	"unicode/utf8"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
)

// labelSize is that of the labels of a chart that was not drawn.
const labelSize = 10 * layout.Pt

// plan are the labels that a trace bears by the plan, of a chart that was not drawn. Names at the ends of lines have no room
// there: the legend has them.
func (g *graph) plan(t *trace) (out []charts.DataLabel) {
	if t.Role == charts.RoleLength { // a label would say how long the range is
		return nil
	}
	for i, v := range t.Values {
		if !present(v) || !t.Labels.All && !slices.Contains(t.Labels.At, i) || !g.fits(t, i) {
			continue
		}
		d := charts.DataLabel{Point: i, Place: t.Labels.Place, Size: labelSize, Label: charts.Label{Color: g.Colors.Ink, Bold: t.Labels.Bold}}
		if d.Place == charts.Beside {
			d.Place = charts.Outside
		}
		look, other := t.Points[i]
		if !other {
			look = t.Look
		}
		switch {
		case d.Place == charts.Middle && look.Fill != nil:
			d.Color = g.Colors.TextOn(*look.Fill)
		case t.Labels.Tone != nil && !other:
			d.Color = *t.Labels.Tone
		}
		out = append(out, d)
	}
	return out
}

// fits reports a part of a stack that is likely to hold its label: digits are half as wide as they are high.
func (g *graph) fits(t *trace, i int) bool {
	if t.Labels.Place != charts.Middle || t.form != charts.Columns {
		return true
	}
	v := max(t.Values[i], -t.Values[i])
	of := g.axis.Max - g.axis.Min
	if d := g.Divisor; d > 0 {
		v /= d
	}
	if g.axis.Percent {
		sum := 0.0
		for _, l := range g.Layers {
			for _, other := range l.Traces {
				if other.Role == charts.RoleValue && present(other.Values[i]) {
					sum += other.Values[i]
				}
			}
		}
		v, of = t.Values[i], sum
	}
	if of <= 0 {
		return false
	}
	if g.Across {
		wide := layout.Length(utf8.RuneCountInString(t.Format.Text(t.Values[i], g.Locale))) * labelSize / 2
		return v/of*float64(g.room().W) >= float64(wide+labelSize/2)
	}
	return v/of*float64(g.room().H) >= float64(labelSize*3/2)
}
