package charts

import (
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// Column draws upright columns from zero, those of several series side by side. Up to about a dozen bear their values;
// more stand before gridlines.
type Column struct{}

// mostLabels is how many bars may bear their values.
const mostLabels = 14

// Least is the least height of a readable chart.
func (Column) Least(*Chart) layout.Length { return 140 * layout.Pt }

// Draw draws the columns.
func (Column) Draw(c *Canvas) error {
	c.legendOf(false)
	lo, hi := extent(c.Chart)
	axis := ticks(math.Min(lo, 0), math.Max(hi, 0))
	bars := c.points() * len(c.Series)
	labelled := bars <= mostLabels
	if labelled {
		axis.Min, axis.Max = math.Min(lo, 0), math.Max(hi, 0)
	}
	if lo > hi {
		axis = Axis{Max: 1}
	}
	p := c.newPlot(axis, 0, !labelled)
	if labelled {
		p.y0 += c.Size(layout.Label)
		if lo < 0 {
			p.y1 -= c.Size(layout.Label) + 4*pt
		}
		p.y.Domain = p.y1 - p.y0
	} else {
		p.grid()
	}
	marks := make([]mark, c.points())
	for i := range marks {
		marks[i] = mark{c.category(i), p.slot(i) + p.pitch()/2}
		p.group(i, labelled)
	}
	p.rule(p.at(0))
	if labelled && lo < 0 {
		p.y1 += c.Size(layout.Label) + 4*pt
	}
	p.names(marks, p.x1-p.x0)
	return nil
}

// pitch is the distance of categories, slot the left edge of one.
func (p *plot) pitch() int     { return (p.x1 - p.x0) / p.c.points() }
func (p *plot) slot(i int) int { return p.x0 + (p.x1-p.x0)*i/p.c.points() }

// group draws the columns of one category.
func (p *plot) group(i int, labelled bool) {
	c := p.c
	n := len(c.Series)
	room := p.pitch()
	wide := min(room*2/3, 96*pt)
	if n > 1 {
		wide = min(room*8/10, 96*pt*n)
	}
	left := p.slot(i) + (room-wide)/2
	zero := p.at(0)
	for k, s := range c.Series {
		v := s.Values[i]
		if math.IsNaN(v) {
			continue
		}
		x0, x1 := left+wide*k/n, left+wide*(k+1)/n
		if n > 1 && x1-x0 > 4*pt {
			x1 -= pt / 2
		}
		fill, tone := c.Shade(k)
		if c.categoryFocus() && !slices.Contains(c.Focus, c.category(i)) {
			fill, tone = c.Colors.Grey, c.Colors.Ink
		}
		y := p.at(v)
		if slices.Contains(c.Provisional, c.category(i)) {
			c.Outline(x0, y, x1, zero, fill)
		} else {
			c.Rect(x0, y, x1, zero, fill)
		}
		if labelled {
			apart := room
			if n > 1 {
				apart = wide / n
			}
			p.label(v, (x0+x1)/2, apart, tone)
		}
	}
}

// label draws a value past its column's end, smaller or not at all where it has no room.
func (p *plot) label(v float64, middle, room int, tone layout.Color) {
	c := p.c
	l := Label{layout.Label, tone, true}
	text := c.value(v)
	w := c.Width(text, l)
	if w > room-2*pt {
		l.Type, l.Bold = layout.Tick, false
		if w = c.Width(text, l); w > room {
			return
		}
	}
	y := p.at(v) - 5*pt
	if v < 0 {
		y = p.at(v) + c.Size(l.Type)
	}
	c.Text(text, max(0, min(middle-w/2, c.W-w)), y, l)
}
