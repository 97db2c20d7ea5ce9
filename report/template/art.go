package template

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// artKey is what the art of a layout is kept by.
type artKey struct{ *Layout }

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
	n, parts := 0, l.parts(box)
	for i := range layout.Length(cells * cells) {
		middle := layout.Point{X: box.X + box.W*(2*(i%cells)+1)/(2*cells), Y: box.Y + box.H*(2*(i/cells)+1)/(2*cells)}
		if slices.ContainsFunc(parts, func(at layout.Rect) bool {
			return at.X <= middle.X && middle.X < at.Right() && at.Y <= middle.Y && middle.Y < at.Bottom()
		}) {
			n++
		}
	}
	return n * 100 / (cells * cells)
}

// parts are the boxes of the shapes of a layout that do not lie under all of a box.
func (l *Layout) parts(box layout.Rect) (out []layout.Rect) {
	for _, s := range l.Stack() {
		for _, e := range s.Shapes() {
			at, ok := extentOf(e)
			if ok && (at.X > box.X || at.Y > box.Y || at.Right() < box.Right() || at.Bottom() < box.Bottom()) {
				out = append(out, at)
			}
		}
	}
	return out
}
