package charts

import (
	"math"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// Where programs put the labels of slices by themselves: with the corner that is next to the pie at a distance from its edge, at the
// slice's middle; with the middle of a side where that is within some degrees of straight up, down or across (LibreOffice 7.4,
// PolarLabelPositionHelper).
const (
	sliceGap     = 17 * pt / 4
	sliceDegrees = 5
	leastPie     = 45 * pt // radius
	leastBetween = 2 * pt  // labels
)

// pieLabel is the text of a slice in its place.
type pieLabel struct {
	slice int
	gap   string // between its name and its value
	lines []string
	box   rect
}

// around are the labels of the slices around the largest pie that leaves them room, in one line or in two; nil: none does, so that they
// would stand on each other wherever programs draw it, or there is a slice that nobody sees and LibreOffice does not label.
func (p *pie) around() (labels []pieLabel) {
	if slices.Contains(p.values, 0) {
		return nil
	}
	outer := 0
	for _, gap := range [...]string{"  ", "\n"} {
		if all := p.largest(gap); p.outer > outer {
			labels, outer = all, p.outer
		}
	}
	if labels != nil {
		p.outer = outer
		p.say(labels[0].gap, withShares)
	}
	return labels
}

// largest finds the largest pie with room for labels with a gap after the name, and gives these.
func (p *pie) largest(gap string) []pieLabel {
	c := p.c
	p.say(gap, withShares)
	labels := make([]pieLabel, len(p.values))
	look := p.labelLook()
	size := c.Size(look.Type)
	for i, text := range c.drawn.Slices.Texts {
		l := pieLabel{slice: i, gap: gap, lines: strings.Split(text, "\n")}
		for _, line := range l.lines {
			l.box.x1 = max(l.box.x1, c.Width(line, look))
		}
		l.box.y1 = len(l.lines) * size * pieLeading / 10
		labels[i] = l
	}
	// slices that are added have room above and below
	most := min(c.W/2-2*pt, (c.H-c.Top)/2-size*pieLeading/10-sliceGap)
	for p.outer = most; p.outer >= max(leastPie, most/2); p.outer -= 2 * pt {
		if p.placed(labels) {
			return labels
		}
	}
	p.outer = 0
	return nil
}

// pieLeading is the distance of the lines of a label in tenths of their size: LibreOffice has 10, PowerPoint 12.
const pieLeading = 11

func (p *pie) labelLook() Label { return Label{layout.Label, p.c.Colors.Ink, false} }

// placed places the labels around the pie and reports whether all have room.
func (p *pie) placed(labels []pieLabel) bool {
	for i := range labels {
		p.place(&labels[i])
		if !p.free(labels[:i], labels[i].box) {
			return false
		}
	}
	return true
}

// place places a label where programs put it.
func (p *pie) place(l *pieLabel) {
	t := (p.from(l.slice) + p.ends[l.slice]) / 2
	w, h := l.box.x1-l.box.x0, l.box.y1-l.box.y0
	x, y := p.on(p.outer+sliceGap, t)
	within := func(of float64) bool { return math.Abs(t-of) <= sliceDegrees/360.0 }
	switch {
	case within(0) || within(0.5) || within(1):
		x -= w / 2
	case t > 0.5:
		x -= w
	}
	switch {
	case within(0.25) || within(0.75):
		y -= h / 2
	case t < 0.25 || t > 0.75:
		y -= h
	}
	l.box = rect{x, y, x + w, y + h}
}

// free reports a box that is on the canvas, and on none of some labels.
func (p *pie) free(labels []pieLabel, b rect) bool {
	if b.x0 < 0 || b.x1 > p.c.W || b.y0 < p.c.Top || b.y1 > p.c.H {
		return false
	}
	for _, o := range labels {
		if b.x0 < o.box.x1+leastBetween && o.box.x0 < b.x1+leastBetween && b.y0 < o.box.y1+leastBetween && o.box.y0 < b.y1+leastBetween {
			return false
		}
	}
	return true
}

// label draws the text of a slice.
func (p *pie) label(l pieLabel) {
	c, look := p.c, p.labelLook()
	size := c.Size(look.Type)
	leading := size * pieLeading / 10
	c.Block(Block{Label: look, Lines: l.lines, Align: layout.Center, Leading: leading}, (l.box.x0+l.box.x1)/2, l.box.y0+(leading-size)/2+size*3/4)
	c.drawn.label(0, 0, DataLabel{
		Point: l.slice, Text: c.drawn.Slices.Texts[l.slice], Label: look, Size: c.rec.ctx.Size(look.Type), At: c.area(l.box),
	})
}
