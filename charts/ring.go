package charts

import (
	"fmt"

	"github.com/deckfold/deckfold/layout"
)

// listed draws the slices with a list of them: beside where the chart is wide, else under them.
func (p *pie) listed(middle string) error {
	c := p.c
	n := len(p.values)
	room := c.H - c.Top
	list := rect{x1: c.W, y1: c.H}
	if wide := min(room, c.W*45/100); c.W*10 >= room*13 {
		p.outer = wide / 2
		p.x, p.y = p.outer, c.Top+room/2
		list.x0, list.y0 = wide+30*pt, c.Top
	} else {
		p.outer = min(c.W, room-n*sliceRow-12*pt) / 2
		p.x, p.y = c.W/2, c.Top+p.outer
		list.y0 = c.Top + 2*p.outer + 12*pt
	}
	p.inner = p.outer * c.Plan.Layers[0].Hole / 100
	c.Native(p.draw)
	if p.inner > 0 {
		p.center(middle)
	}
	return p.list(list)
}

// center draws a number in the middle of the ring, over what it counts.
func (p *pie) center(text string) {
	c := p.c
	tone := c.Colors.Ink
	if i := p.focus(); i >= 0 {
		tone = p.tones[i]
	}
	l := Label{layout.Big, tone, true}
	for _, t := range [...]layout.Type{layout.Big, layout.BigUnit, layout.Label} {
		if l.Type = t; c.Width(text, l) <= 2*p.inner-16*pt {
			break
		}
	}
	w := c.Width(text, l)
	if w > 2*p.inner-8*pt {
		return // the list has it
	}
	size := c.Size(l.Type)
	name, small := c.Series[0].Name, Label{layout.Label, c.Colors.Muted, false}
	y := p.y + size*34/100
	if wide := c.Width(name, small); name != "" && wide <= 2*p.inner-16*pt && p.inner > size {
		y -= c.Size(small.Type) * 6 / 10
		c.Text(name, p.x-wide/2, y+c.Size(small.Type)*15/10, small)
	}
	c.Text(text, p.x-w/2, y, l)
}

// list draws the slices' names, values and shares, each under a rule in its colour where there is room for two lines.
func (p *pie) list(r rect) error {
	c := p.c
	pitch := min((r.y1-r.y0)/len(p.values), 62*pt)
	if pitch < sliceRow-2*pt {
		return fmt.Errorf("%d slices need more height than %d pt; gather the small ones, or give the chart more room", len(p.values), c.H/pt)
	}
	y := r.y0
	if high := pitch * len(p.values); r.x0 > 0 {
		y += (r.y1 - r.y0 - high) / 2
	}
	for i := range p.values {
		row := rect{r.x0, y + i*pitch, r.x1, y + (i+1)*pitch}
		if pitch >= 48*pt {
			p.row(i, row)
		} else {
			p.line(i, row)
		}
	}
	return nil
}

// row is a slice in two lines under a rule.
func (p *pie) row(i int, r rect) {
	c := p.c
	c.Line(r.x0, r.y0, r.x1, r.y0, Stroke{Color: p.marks[i], Width: 3 * pt / 2})
	strong := Label{layout.CardText, p.tones[i], true}
	base := r.y0 + c.Size(strong.Type)*15/10
	value, share := c.Value(0, i), p.share(i)
	w := c.Width(value, strong)
	c.Text(value, r.x1-w, base, strong)
	p.fitted(c.texts[i], rect{r.x0, base, r.x1 - w - 8*pt, base}, strong)
	c.Text(share, r.x1-c.Width(share, c.tick()), base+c.Size(layout.Tick)*14/10, c.tick())
}

// line is a slice in one line with a square in its colour.
func (p *pie) line(i int, r rect) {
	c := p.c
	base := (r.y0+r.y1)/2 + c.Size(layout.Label)*34/100
	c.Rect(r.x0, base-swatch, r.x0+swatch, base, p.marks[i])
	strong := Label{layout.Label, p.tones[i], true}
	told := p.told(i)
	l := Label{layout.Label, c.Colors.Ink, false}
	w := c.Width(told, l)
	c.Text(told, r.x1-w, base, l)
	p.fitted(c.texts[i], rect{r.x0 + swatch + 6*pt, base, r.x1 - w - 8*pt, base}, strong)
}

// fitted draws a name from the left edge of a rectangle on its base, in smaller type where it needs that.
func (p *pie) fitted(text string, r rect, l Label) {
	c := p.c
	for _, l.Type = range [...]layout.Type{l.Type, layout.Label, layout.Tick} {
		if c.Width(text, l) <= r.x1-r.x0 {
			break
		}
	}
	if c.Width(text, l) > r.x1-r.x0 {
		c.fail(fmt.Errorf("the name %q has no room beside its value; shorten it, or give the chart more room", text))
		return
	}
	c.Text(text, r.x0, r.y1, l)
}
