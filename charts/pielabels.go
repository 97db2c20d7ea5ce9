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
	leastLeader  = 9 * pt  // shorter lines to labels are not drawn
)

// pieLabel is the text of a slice in its place.
type pieLabel struct {
	slice int
	gap   string // between its name and its value
	lines []string
	box   rect
	by    rect  // where programs put it by themselves
	from  Point // the middle of the slice's edge
	left  bool
}

// around are the labels of the slices around the largest pie that leaves them room, in one line or in two; nil: none does, or there is a
// slice that nobody sees and LibreOffice does not label.
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
		p.say(labels[0].gap)
	}
	return labels
}

// largest finds the largest pie with room for labels with a gap after the name, and gives these. Labels that the pie would have far from
// their slices are for pies that have no other place.
func (p *pie) largest(gap string) []pieLabel {
	c := p.c
	p.say(gap)
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
		if p.placed(labels, 2*size) {
			return labels
		}
	}
	p.outer = 0
	return nil
}

// pieLeading is the distance of the lines of a label in tenths of their size: LibreOffice has 10, PowerPoint 12.
const pieLeading = 11

func (p *pie) labelLook() Label { return Label{layout.Label, p.c.Colors.Ink, false} }

// placed places the labels around the pie and reports whether all have room, none farther from its slice than reach.
func (p *pie) placed(labels []pieLabel, reach int) bool {
	for i := range labels {
		p.natural(&labels[i])
	}
	if !p.free(labels, reach) {
		p.apart(labels)
	}
	return p.free(labels, reach)
}

// natural places a label where programs put it.
func (p *pie) natural(l *pieLabel) {
	t := (p.from(l.slice) + p.ends[l.slice]) / 2
	w, h := l.box.x1-l.box.x0, l.box.y1-l.box.y0
	l.from.X, l.from.Y = p.on(p.outer, t)
	x, y := p.on(p.outer+sliceGap, t)
	l.left = t > 0.5
	within := func(of float64) bool { return math.Abs(t-of) <= sliceDegrees/360.0 }
	switch {
	case within(0) || within(0.5) || within(1):
		x -= w / 2
	case l.left:
		x -= w
	}
	switch {
	case within(0.25) || within(0.75):
		y -= h / 2
	case t < 0.25 || t > 0.75:
		y -= h
	}
	l.box = rect{x, y, x + w, y + h}
	l.by = l.box
}

// free reports labels that are on the canvas, near their slices, and not on each other.
func (p *pie) free(labels []pieLabel, reach int) bool {
	c := p.c
	for i := range labels {
		l := &labels[i]
		b, by := l.box, l.by
		x, y := l.nearest()
		// LibreOffice narrows a pie whose labels would leave the frame before they are moved
		if by.x0 < 0 || by.x1 > c.W || by.y0 < 0 || by.y1 > c.H ||
			b.x0 < 0 || b.x1 > c.W || b.y0 < c.Top || b.y1 > c.H || far(x-l.from.X, y-l.from.Y, reach) {
			return false
		}
		for _, o := range labels[:i] {
			if b.x0 < o.box.x1+leastBetween && o.box.x0 < b.x1+leastBetween && b.y0 < o.box.y1+leastBetween && o.box.y0 < b.y1+leastBetween {
				return false
			}
		}
	}
	return true
}

// far reports a distance above a limit.
func far(x, y, limit int) bool { return x*x+y*y > limit*limit }

// nearest is the place of a label's box that is next to its slice.
func (l *pieLabel) nearest() (x, y int) {
	return max(l.box.x0, min(l.from.X, l.box.x1)), max(l.box.y0, min(l.from.Y, l.box.y1))
}

// apart moves the labels on each side of the pie to places over each other, beside the edge.
func (p *pie) apart(labels []pieLabel) {
	c := p.c
	for _, left := range [...]bool{false, true} {
		var side []endLabel
		for i := range labels {
			if l := &labels[i]; l.left == left {
				side = append(side, endLabel{series: i, y: (l.box.y0 + l.box.y1) / 2})
			}
		}
		if len(side) == 0 {
			continue
		}
		if left { // there the slices come from below
			for a, b := 0, len(side)-1; a < b; a, b = a+1, b-1 {
				side[a], side[b] = side[b], side[a]
			}
		}
		h := labels[0].box.y1 - labels[0].box.y0
		for k, y := range apart(side, h+leastBetween, [2]int{c.Top + (h+1)/2, c.H - (h+1)/2}) {
			p.hug(&labels[side[k].series], y-h/2)
		}
	}
}

// hug moves a label to a height, next to the pie's edge there.
func (p *pie) hug(l *pieLabel, y int) {
	w, h := l.box.x1-l.box.x0, l.box.y1-l.box.y0
	off := max(y-p.y, p.y-y-h, 0) // from the pie's middle to the next line of the box
	radius := p.outer + sliceGap
	x := 0
	if off < radius {
		x = round(math.Sqrt(float64(radius*radius - off*off)))
	}
	if l.left {
		x = p.x - x - w
	} else {
		x += p.x
	}
	l.box = rect{x, y, x + w, y + h}
}

// label draws the text of a slice, joined to it where it had to move.
func (p *pie) label(l pieLabel) {
	c, look := p.c, p.labelLook()
	size := c.Size(look.Type)
	if x, y := l.nearest(); l.box != l.by && far(x-l.from.X, y-l.from.Y, leastLeader) {
		c.Line(l.from.X, l.from.Y, x, y, Stroke{Color: c.Colors.Muted, Width: hairline})
	}
	leading := size * pieLeading / 10
	c.Block(Block{Label: look, Lines: l.lines, Align: layout.Center, Leading: leading}, (l.box.x0+l.box.x1)/2, l.box.y0+(leading-size)/2+size*3/4)
	c.drawn.label(0, 0, DataLabel{
		Point: l.slice, Text: c.drawn.Slices.Texts[l.slice], Label: look, Size: c.rec.ctx.Size(look.Type), At: c.area(l.box),
		Moved: layout.Point{X: layout.Length(l.box.x0-l.by.x0) * unit, Y: layout.Length(l.box.y0-l.by.y0) * unit},
	})
}
