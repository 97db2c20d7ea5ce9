package charts

import (
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// endLabel is a line's name and last value, or the text of a rule, right of the plot.
type endLabel struct {
	series, point int // series -1: a rule, and which
	name, value   string
	width, y      int
	middle        float64 // of a stacked series' part
}

// ends are the labels at the lines' ends; a line alone has its value only.
func (c *Canvas) ends() (out []endLabel) {
	for i, s := range c.Series {
		k := last(s.Values)
		if k < 0 {
			continue
		}
		e := endLabel{series: i, point: k, name: s.Name, value: c.Value(i, k)}
		if len(c.Series) == 1 || s.Name == "" {
			e.name, e.value = e.value, ""
		}
		e.width = c.Width(e.name, Label{layout.Label, c.Colors.Ink, true})
		if e.value != "" {
			e.width += 5*pt + c.Width(e.value, Label{layout.Label, c.Colors.Ink, false})
		}
		out = append(out, e)
	}
	return out
}

// drawEnds draws the labels at the lines' ends and the texts of the rules.
func (l *lines) drawEnds() {
	c := l.c
	for i, e := range l.ends {
		l.ends[i].y = l.At(c.Series[e.series].Values[e.point])
		x, y := l.xs[e.point], l.ends[i].y
		mark, _ := c.Shade(e.series)
		c.Native(func() { c.Dot(x, y, 4*pt, mark) })
		l.block(rect{x - 5*pt, y - 5*pt, x + 5*pt, y + 5*pt})
	}
	l.beside(l.ends, l.x1+16*pt)
}

// beside draws labels right of the plot, from x on, with the texts of the chart's rules: moved apart, and joined to their
// places where they had to move.
func (p *Plot) beside(ends []endLabel, x int) {
	c := p.c
	for i, r := range c.Rules {
		if c.Plan.rule() >= 0 {
			c.Native(func() { p.dash(p.At(r.Value)) })
		} else {
			p.dash(p.At(r.Value))
		}
		ends = append(ends, endLabel{series: -1, point: i, name: r.Text, y: p.At(r.Value)})
	}
	slices.SortStableFunc(ends, func(a, b endLabel) int { return a.y - b.y })
	gap := c.Size(layout.Label) * 13 / 10
	if n := len(ends); n > 1 && (n-1)*gap > p.y1-c.Top-6*pt {
		c.fail(fmt.Errorf("%d labels have no room beside a plot %d pt high; give the chart more room", n, c.H/pt))
	}
	for i, y := range apart(ends, gap, [2]int{c.Top + 6*pt, p.y1}) {
		p.end(ends[i], x, y)
	}
}

// end draws one label from x on, with its middle at y.
func (p *Plot) end(e endLabel, x, y int) {
	c := p.c
	base := y + c.Size(layout.Label)*34/100
	mark, l := c.Colors.Accent, ruleLabel(c)
	if e.series >= 0 {
		mark, l.Color = c.Shade(e.series)
		l.Type = layout.Label
	}
	if y-e.y > 4*pt || e.y-y > 4*pt {
		c.Line(x-10*pt, e.y, x-4*pt, y, Stroke{Color: mark, Width: hairline})
	}
	if rules := c.Plan.rule(); e.series < 0 && rules >= 0 {
		c.Native(func() {
			if e.name == "" {
				return
			}
			d := c.label(DataLabel{Point: c.points() - 1, Text: e.name, Place: Beside, Label: l}, x, base)
			d.Text, d.Named = "", true
			c.drawn.label(rules, e.point, d)
		})
		return
	}
	switch {
	case e.series < 0:
		c.Text(e.name, x, base, l)
	case c.Plan.Layers[0].Form == Columns || c.Plan.Layers[0].Stacking != Apart:
		c.Native(func() { p.sideName(e, x, base, l) })
	default:
		c.Native(func() { p.endLabel(e, x, base, l) })
	}
}

// sideName draws the name of a stacked series, and its value where it has one, beside its last part and records it.
func (p *Plot) sideName(e endLabel, x, base int, l Label) {
	c := p.c
	d := c.label(DataLabel{Point: e.point, Text: e.name, Place: Beside, Label: l}, x, base)
	d.Text, d.Named = "", true
	if e.value != "" {
		v := Label{layout.Label, c.Colors.Ink, false}
		c.Text(e.value, x+c.Width(e.name, l)+5*pt, base, v)
		d.Text = e.value
		d.At.W += layout.Length(5*pt+c.Width(e.value, v)) * unit
	}
	c.drawn.Beside = append(c.drawn.Beside, SeriesName{DataLabel: d, Trace: e.series, Middle: e.middle, Column: c.Say().MiddleOf.With(e.name)})
}

// endLabel draws the label at a line's end and records it.
func (p *Plot) endLabel(e endLabel, x, base int, l Label) {
	c := p.c
	d := DataLabel{Point: e.point, Text: e.name, Named: e.value != "", Place: Beside, Label: l}
	d = c.label(d, x, base)
	if e.value != "" {
		at := x + c.Width(e.name, l) + 5*pt
		v := Label{layout.Label, c.Colors.Ink, false}
		c.Text(e.value, at, base, v)
		d.Text = e.value
		d.At.W += layout.Length(5*pt+c.Width(e.value, v)) * unit
	}
	c.drawn.label(0, e.series, d)
}

// apart moves the sorted places to a least distance, as little as it can, within bounds.
func apart(ends []endLabel, gap int, bounds [2]int) []int {
	ys := make([]int, len(ends))
	for i, e := range ends {
		ys[i] = e.y
		if i > 0 {
			ys[i] = max(ys[i], ys[i-1]+gap)
		} else {
			ys[i] = max(ys[i], bounds[0])
		}
	}
	limit := bounds[1]
	for i := len(ys) - 1; i >= 0; i-- {
		ys[i] = min(ys[i], limit)
		limit = ys[i] - gap
	}
	return ys
}
