package charts

import (
	"fmt"

	"github.com/deckfold/deckfold/layout"
)

// underNames is the title of the axis of names in lines, under a plot with so much room over its greatest value. Without room it is left
// out, with advice.
func (c *Canvas) underNames(text string, head int) []string {
	if text == "" {
		return nil
	}
	lines := c.wrap(text, c.W, c.unitLabel())
	if lines == nil || c.H-c.Top-c.footing()-head-len(lines)*c.leading() < leastPlot {
		c.advise(fmt.Sprintf("the name of its axis %q", text))
		return nil
	}
	return lines
}

// under draws the title of the axis along the plot, in lines, under its names and at its end. It is a part of the chart where programs
// do not break it.
func (p *Plot) under(lines []string) {
	c, l := p.c, p.c.unitLabel()
	if len(lines) == 0 {
		return
	}
	base := p.y1 + c.footing() + c.Size(l.Type)*75/100
	x := max(p.x1, c.Width(lines[0], l))
	if len(lines) > 1 || c.share(lines[0], l) > titleShare {
		c.Block(Block{Label: l, Lines: lines, Align: layout.Right, Leading: c.leading()}, c.W, base)
		return
	}
	text, size := lines[0], c.Size(l.Type)
	x -= c.Width(text, l)
	c.own(Own{Head: true}, func() { c.Text(text, x, base, l) })
	c.drawn.XTitle = Head{Text: text, At: c.area(rect{x, base - size*3/4, x + c.Width(text, l), base + size/4}), Size: c.rec.ctx.Size(l.Type), Label: l}
}
