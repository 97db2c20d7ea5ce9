package charts

import (
	"fmt"
	"math"
	"sort"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Bullet draws a measure against its target: each category is a row, with a bar of the measure from zero, an upright mark at the target, and bands
// behind them, such as poor, fair and good (Few, "Bullet Graph Design Specification", 2013). The series are the measure, the target and up to
// five limits of bands, the lowest first: each band runs from the limit before it, the first from zero. A row may lack its target, or bands.
//
// All rows share one scale, so that their lengths can be compared. Measures of different units are given as percent of their targets, or as a chart
// each, one above the other. The row of the greatest measure stands first; values stand in a column at the right.
//
// In PowerPoint and Excel bands are bars in front of one another. Bars on one axis are equally thick, and a second axis would not keep to the scale of the
// first one when the data are edited: so the measure is a thick error bar from its value to zero. The mark at the target is the end of a bar that the
// bands are drawn over once more.
type Bullet struct {
	Target  string // the series that is the target; "" is the second. The first of the others is the measure
	Ordered bool   // the rows have an order of their own, which stands
}

// mostBands is how many bands are told apart by their tones.
const mostBands = 5

// Name is the word for bullet graphs.
func (Bullet) Name(w *words.Words) string { return w.BulletGraph }

// Options are none: the one measure has the colour of the focus, and the bands are its ground.
func (Bullet) Options() Options { return Options{} }

// Least is what the rows need to stand apart.
func (Bullet) Least(c *Chart) layout.Length {
	return max(leastPlotted, layout.Length(c.points()*leastBullet+bulletSurround)*unit)
}

// Most is the height at which the rows are as thick as they get.
func (Bullet) Most(c *Chart) layout.Length {
	return layout.Length(c.points()*mostPitch+bulletSurround) * unit
}

// Continues reports rows.
func (Bullet) Continues(*Chart) bool { return true }

// roles are the series of the measure, of the target, and of the limits of the bands.
func (k Bullet) roles(c *Chart) (measure, target int, bands []int) {
	measure, target = -1, c.role(k.Target, 1)
	for i := range c.Series {
		switch {
		case i == target:
		case measure < 0:
			measure = i
		default:
			bands = append(bands, i)
		}
	}
	return measure, target, bands
}

// Check reports roles that no series has, and bands without a width.
func (k Bullet) Check(c *Chart) error {
	if err := c.checkRole("Bullet.Target", k.Target); err != nil {
		return err
	}
	if n := len(c.Series); n < 2 || n > 2+mostBands {
		return fmt.Errorf("a bullet graph has a measure, its target and up to %d limits of bands, and the chart has %d series; give these, or choose Bar", mostBands, n)
	}
	measure, target, bands := k.roles(c)
	if last(c.Series[measure].Values) < 0 {
		return fmt.Errorf("the measure %q has no value; give one, or leave the chart out", c.Series[measure].Name)
	}
	for i := range c.points() {
		if v := c.Series[target].Values[i]; v < 0 {
			return fmt.Errorf("the target %q at %q is %g, and targets and bands are from zero on; choose Bar, whose series have a Target", c.Series[target].Name, c.key(i), v)
		}
		before := 0.0
		for _, b := range bands {
			v := c.Series[b].Values[i]
			switch {
			case math.IsNaN(v):
				continue
			case v < before || v <= 0:
				return fmt.Errorf("the band %q at %q ends at %g, and the one before it at %g; give the limits from the lowest to the highest, above zero", c.Series[b].Name, c.key(i), v, before)
			}
			before = v
		}
	}
	return nil
}

// Plan is lying bars before one another: the bands, and what carries the measure, the target and the values.
func (k Bullet) Plan(c *Chart, s *theme.Setting) *Plan {
	p := NewPlan(c, s)
	p.Across, p.Split, p.Scope.Shown = true, true, true
	measure, target, bands := k.roles(c)
	l := Layer{Form: Columns, Stacking: Over}
	for i := len(bands) - 1; i >= 0; i-- { // the highest is behind the others
		t := p.Trace(bands[i])
		fill := p.Colors.Band(i, len(bands))
		t.Look, t.Points, t.Labels = Look{Fill: &fill}, nil, Labels{}
		l.Traces = append(l.Traces, t)
	}
	mark := p.Trace(target)
	mark.Look, mark.Points, mark.Labels, mark.Role = Look{Fill: &p.Colors.Ink, Width: targetWidth}, nil, Labels{}, RoleTarget
	strip := p.Trace(measure)
	tone := p.Colors.Primary
	if p.tone(c.Series[measure].Name, c.Series[measure].Tone) > 0 {
		tone = *strip.Look.Fill
	}
	strip.Look, strip.Points, strip.Labels, strip.Role = Look{Fill: &tone, Width: stripWidth}, nil, Labels{}, RoleStrip
	// the values stand beside the plot where the chart is drawn, and nowhere else
	end := Trace{Role: RoleEnd, Series: -1, Name: strip.Name, Values: strip.Values, Data: -1, Format: p.format(measure), Labels: Labels{Of: []int{strip.Data}}}
	l.Traces = append(l.Traces, mark, strip, end)
	p.Layers = []Layer{l}
	p.Order = k.order(c, measure)
	return p
}

// stripWidth is that of the bars of measures in a chart that was not drawn.
const stripWidth = 8 * layout.Pt

// order is the rows from the top: by their measures.
func (k Bullet) order(c *Chart, measure int) []int {
	order := make([]int, c.points())
	size := make([]float64, c.points())
	for i, v := range c.Series[measure].Values {
		if order[i], size[i] = i, v; math.IsNaN(v) {
			size[i] = math.Inf(-1)
		}
	}
	if !k.Ordered {
		sort.SliceStable(order, func(a, z int) bool { return size[order[a]] > size[order[z]] })
	}
	return order
}

// Explain says which series is the target, and which are limits of bands.
func (k Bullet) Explain(p *Plan, _ []string) (out []string) {
	_, target, bands := k.roles(p.Chart)
	out = append(out, p.say.Named.With(p.say.Target, p.Series[target].name(p.say)))
	if len(bands) == 0 {
		return out
	}
	names := ""
	for i, b := range bands {
		if i > 0 {
			names += p.say.Comma
		}
		names += p.Series[b].name(p.say)
	}
	return append(out, p.say.Named.With(p.say.BandsUpTo, names))
}
