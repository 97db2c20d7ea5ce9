package template

import (
	"github.com/deckfold/deckfold/layout"
)

// A text may be higher than the box that its layout has for it. PowerPoint has it leave the box as its anchor says, over whatever stands there.
// A box is therefore made higher where nothing is in its way: no placeholder, no edge of a shape, no ground on which its text cannot be read.

// growth finds by how much boxes of a layout may be higher.
type growth struct {
	*sheeter
	k     *slot
	ink   layout.Color
	least float64 // of the contrast of ink and ground
}

// strip is the height of what is looked at at once.
const strip = 3 * layout.Pt

// growthOf is that of a slot's text in a colour.
func (s *sheeter) growthOf(k *slot, ink layout.Color) *growth {
	return &growth{s, k, ink, leastOf(k)}
}

// bare reports a strip on which the text can be read and no edge of a shape is.
func (g *growth) bare(at layout.Rect) bool {
	on, sure := g.grounds.of(g.of, g.of.Resolver(), at)
	return sure && on.contrast(g.ink) >= g.least && g.grounds.clear(g.of, at)
}

// neighbours are how high and how low a box may reach before it meets another placeholder; one that takes in the body of a slide with a title above
// it may have a third of that.
func (g *growth) neighbours(box layout.Rect) (top, bottom layout.Length) {
	top, bottom = g.Size.H/60, g.Size.H*59/60
	for i, p := range g.of.Placeholders {
		r := p.Rect
		if i+1 == g.k.at || !p.Placed || p.Hidden || r.X >= box.Right() || r.Right() <= box.X || r.H <= 0 {
			continue
		}
		switch middle := r.Y + r.H/2; {
		case middle < box.Y:
			top = max(top, r.Bottom())
		case middle > box.Bottom():
			low := r.Y
			if len(g.body) > 0 && (g.body[0].at == i+1 || len(g.body) > 1 && g.body[1].at == i+1) {
				low += r.H / 3
			}
			bottom = min(bottom, low)
		}
	}
	return top, bottom
}

// to is a box that is as high as is wanted, or as it may be: first downwards as far as above the body, then upwards, then into the body.
func (g *growth) to(box layout.Rect, want layout.Length) layout.Rect {
	top, bottom := g.neighbours(box)
	free := bottom
	if len(g.body) > 0 {
		free = min(bottom, g.body[0].Rect.Y)
	}
	down := func(limit layout.Length) {
		for at := box; box.H < want; box.H += strip {
			if at.Y, at.H = box.Bottom(), strip; at.Bottom() > limit || !g.bare(at) {
				return
			}
		}
	}
	down(free)
	for at := box; box.H < want; box.Y, box.H = box.Y-strip, box.H+strip {
		if at.Y, at.H = box.Y-strip, strip; at.Y < top || !g.bare(at) {
			break
		}
	}
	down(bottom)
	return box
}
