package template

import "github.com/deckfold/deckfold/layout"

// art is how much of the largest box for contents of a layout, or where it has none of the middle of the slide, has shapes under it, in percent, by
// the boxes of the shapes: what lies under all of it is its ground.
func (g *grounds) art(l *Layout, c *Candidate) int {
	var box layout.Rect
	box.X, box.Y, box.W, box.H = g.in.Size.W/20, g.in.Size.H/4, g.in.Size.W*9/10, g.in.Size.H*3/5
	first := true
	for i := range c.Holders {
		if h := &c.Holders[i]; h.content() && (first || area(h.Box) > area(box)) {
			box, first = h.Box, false
		}
	}
	if box.W <= 0 || g.clear(l, box) {
		return 0
	}
	const cells = 12
	n := 0
	for i := range layout.Length(cells * cells) {
		middle := layout.Point{X: box.X + box.W*(2*(i%cells)+1)/(2*cells), Y: box.Y + box.H*(2*(i/cells)+1)/(2*cells)}
		if l.shapeAt(box, middle) {
			n++
		}
	}
	return n * 100 / (cells * cells)
}

// shapeAt reports a point of a box under which a shape is that does not lie under all of the box.
func (l *Layout) shapeAt(box layout.Rect, p layout.Point) bool {
	for _, s := range l.Stack() {
		for _, e := range s.Shapes() {
			at, ok := extentOf(e)
			part := ok && (at.X > box.X || at.Y > box.Y || at.Right() < box.Right() || at.Bottom() < box.Bottom())
			if part && at.X <= p.X && p.X < at.Right() && at.Y <= p.Y && p.Y < at.Bottom() {
				return true
			}
		}
	}
	return false
}
