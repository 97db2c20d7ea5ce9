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
	leaderGap    = 3 * pt  // between a leader and its label
)

// pieLabel is the text of a slice in its place.
type pieLabel struct {
	slice int
	gap   string // between its name and its value
	lines []string
	box   rect
	home  Point // where programs put its left upper corner
}

// led reports a label that stands elsewhere than programs put it, and has a leader.
func (l *pieLabel) led() bool { return l.home != Point{l.box.x0, l.box.y0} }

// around are the labels of the slices around the largest pie that leaves them room, in one line or in two; nil: none does, so that they
// would stand on each other wherever programs draw it, or there is a slice that nobody sees and LibreOffice does not label.
func (p *pie) around() (labels []pieLabel) {
	if slices.Contains(p.values, 0) {
		return nil
	}
	outer := 0
	for _, placed := range [...]func(labels []pieLabel) bool{p.placed, p.spread} {
		for _, gap := range [...]string{"  ", "\n"} {
			if all := p.largest(gap, placed); p.outer > outer {
				labels, outer = all, p.outer
			}
		}
		if labels != nil {
			p.outer = outer
			p.say(labels[0].gap, false)
			break
		}
	}
	return labels
}

// largest finds the largest pie with room for labels with a gap after the name, and gives these.
func (p *pie) largest(gap string, placed func([]pieLabel) bool) []pieLabel {
	c := p.c
	p.say(gap, false)
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
	most := min(c.W/2-2*pt, (c.H-c.Top)/2-size*pieLeading/10-sliceGap, mostRing/2)
	least := max(leastPie, min(max(most/2, min(c.W, c.H-c.Top)*leastRing/200), most))
	for p.outer = most; p.outer >= least; p.outer -= 2 * pt {
		if placed(labels) {
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
	l.box, l.home = rect{x, y, x + w, y + h}, Point{x, y}
}

// spread moves the labels up and down, on their side of the pie, until none stands on another, and reports whether all have room, and their
// leaders pass the others.
func (p *pie) spread(labels []pieLabel) bool {
	for i := range labels {
		p.place(&labels[i])
	}
	split := 0 // those before stand right of the pie
	for split < len(labels) && p.middle(split) < 0.5 {
		split++
	}
	left := slices.Clone(labels[split:])
	slices.Reverse(left) // from the top
	if !p.stacked(labels[:split]) || !p.stacked(left) {
		return false
	}
	slices.Reverse(left)
	copy(labels[split:], left)
	for i := range labels {
		if !p.free(labels[:i], labels[i].box) {
			return false
		}
		for k := range labels {
			if line := p.leader(&labels[i]); labels[i].led() && (segment{line[1], line[2]}).meets(labels[k].box) {
				return false
			}
		}
	}
	return true
}

// middle is the middle of slice i, in turns.
func (p *pie) middle(i int) float64 { return (p.from(i) + p.ends[i]) / 2 }

// stacked moves the labels of one side, from the top down, apart, and beside the pie those that move.
func (p *pie) stacked(labels []pieLabel) bool {
	c := p.c
	ends, high := make([]endLabel, len(labels)), 0
	for i, l := range labels {
		h := l.box.y1 - l.box.y0 + leastBetween
		ends[i] = endLabel{y: (l.box.y0 + l.box.y1) / 2, high: h}
		high += h
	}
	if high > c.H-c.Top {
		return false
	}
	for i, y := range apart(ends, [2]int{c.Top, c.H}) {
		l := &labels[i]
		w, h := l.box.x1-l.box.x0, l.box.y1-l.box.y0
		if y -= h / 2; abs(y-l.home.Y) < pt {
			continue
		}
		near := max(y-p.y, p.y-y-h, 0) // from the middle of the pie
		aside := 0
		if out := p.outer + sliceGap + 2*leaderGap; near < out {
			aside = round(math.Sqrt(float64(out*out - near*near)))
		}
		x := p.x + aside
		if p.middle(l.slice) >= 0.5 {
			x = p.x - aside - w
		}
		l.box = rect{x, y, x + w, y + h}
	}
	return true
}

// leader is the line from a slice's edge outwards and to the side of its label.
func (p *pie) leader(l *pieLabel) [3]Point {
	t, side := p.middle(l.slice), l.box.x0-leaderGap
	if t >= 0.5 {
		side = l.box.x1 + leaderGap
	}
	x0, y0 := p.on(p.outer, t)
	x1, y1 := p.on(p.outer+sliceGap, t)
	return [3]Point{{x0, y0}, {x1, y1}, {side, (l.box.y0 + l.box.y1) / 2}}
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
	if line := p.leader(&l); l.led() {
		c.Polyline(line[:], Stroke{Color: c.Colors.Muted, Width: hairline})
	}
	c.drawn.label(0, 0, DataLabel{
		Shift: point(l.box.x0-l.home.X, l.box.y0-l.home.Y),
		Point: l.slice, Text: c.drawn.Slices.Texts[l.slice], Label: look, Size: c.rec.ctx.Size(look.Type), At: c.area(l.box),
	})
}
