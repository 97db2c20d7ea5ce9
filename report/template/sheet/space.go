package sheet

import (
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// space is where shapes are placed: a page, or a group.
type space struct {
	frame    *layout.Frame // nil: that of the canvas's group
	origin   layout.Point  // of the frame on the page, before groups are turned; for bounds
	sx, sy   float64       // by which coordinates are scaled
	dx, dy   float64       // and moved
	mirrored bool          // an odd number of groups around are mirrored
	turned   bool          // a group around is turned: fields cannot be parted from it
	fill     *paint        // of the group, for shapes that take it; nil: none
	depth    int
}

func (c *canvas) page() space { return space{sx: 1, sy: 1} }

// out is the frame that items of a space are added to.
func (c *canvas) out(s *space) *layout.Frame {
	if s.frame != nil {
		return s.frame
	}
	return &c.group.Frame
}

// farthest bounds the places of what is drawn: 10,000 pt on all sides of the page. PDF has room for pages of 14,400 pt (ISO 32000-1, annex C.2),
// and the largest slide has 4,032.
const farthest = 10_000 * layout.Pt

// near reports a point of the page, or not too far from it.
func near(origin, at layout.Point) bool {
	x, y := origin.X+at.X, origin.Y+at.Y
	return x <= farthest && x >= -farthest && y <= farthest && y >= -farthest
}

// reach reports items that stand near the page; at is where they are placed on it, before groups are turned.
func reach(at layout.Point, items []layout.Placed) bool {
	for _, it := range items {
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		ok := near(p, layout.Point{})
		switch it := it.Item.(type) {
		case *layout.Group:
			ok = ok && reach(p, it.Items) && (it.Clip == nil || reaches(p, it.Clip))
		case *layout.Path:
			ok = ok && reaches(p, it)
		case *layout.Image:
			ok = ok && near(p, layout.Point{X: it.Size.W, Y: it.Size.H}) && (it.Clip == nil || reaches(p, it.Clip))
		}
		if !ok {
			return false
		}
	}
	return true
}

// reaches reports a path that stands near the page, with lines and dashes that are no longer than it may be.
func reaches(at layout.Point, p *layout.Path) bool {
	for _, q := range p.Points {
		if !near(at, q) {
			return false
		}
	}
	for _, d := range p.Dash {
		if d > farthest {
			return false
		}
	}
	return p.Width <= farthest && (p.Gradient == nil || near(at, p.Gradient.From) && near(at, p.Gradient.To))
}

// box is where a shape stands in a frame, and how it is turned about its middle.
type box struct {
	layout.Rect
	turn layout.Turn
}

// turns reports a box that is not upright.
func (b *box) turns() bool { return b.turn != layout.Turn{} }

// coordinate is the largest coordinate that is read; products with scales stay exact enough.
const coordinate = 27273042316900 // ISO/IEC 29500-1, 20.1.10.16

// rectangle reads an offset and an extent.
func rectangle(off, ext *xmltree.Element) (v [4]float64, ok bool) {
	for i, e := range [...]*xmltree.Element{off, off, ext, ext} {
		n, found := e.Int([...]string{"x", "y", "cx", "cy"}[i])
		if !found || n > coordinate || n < -coordinate || i > 1 && n < 0 {
			return v, false
		}
		v[i] = float64(n)
	}
	return v, true
}

// quarter is a quarter of a turn in the units of angles.
const quarter = 90 * 60_000

// place reads where a shape stands (a:xfrm); ok is false where it has no place, or none near the page.
func (s *space) place(xfrm *xmltree.Element) (b box, ok bool) {
	v, ok := rectangle(xfrm.Child("a:off"), xfrm.Child("a:ext"))
	if !ok {
		return b, false
	}
	angle, _ := xfrm.Int("rot")
	b.turn = layout.Turn{Angle: int32(angle % (4 * quarter)), FlipH: xfrm.True("flipH", false), FlipV: xfrm.True("flipV", false)}
	if b.turn.Angle < 0 {
		b.turn.Angle += 4 * quarter
	}
	mx, my := float64((v[0]+v[2]/2)*s.sx)+s.dx, float64((v[1]+v[3]/2)*s.sy)+s.dy
	w, h := v[2]*s.sx, v[3]*s.sy
	if a := (b.turn.Angle + quarter/2) / quarter; a%2 == 1 { // a shape that lies is scaled as it is seen
		w, h = v[2]*s.sy, v[3]*s.sx
	}
	if !(math.Abs(mx) < coordinate && math.Abs(my) < coordinate && w < coordinate && h < coordinate) {
		return b, false
	}
	b.W, b.H = round(w), round(h)
	b.X, b.Y = round(mx-w/2), round(my-h/2)
	return b, near(s.origin, b.Point) && near(s.origin, layout.Point{X: b.Right(), Y: b.Bottom()})
}

func round(v float64) layout.Length { return layout.Length(math.Round(v)) }

// within is the space of a group that stands in a box of a space; frame is what it draws into, where that is another.
func (s space) within(b *box, xfrm *xmltree.Element, frame *layout.Frame) (in space, ok bool) {
	in = s
	in.depth++
	at := b.Point
	if frame != nil {
		in.frame, in.turned = frame, true
		in.origin = layout.Point{X: s.origin.X + b.X, Y: s.origin.Y + b.Y}
		in.mirrored = s.mirrored != (b.turn.FlipH != b.turn.FlipV)
		at = layout.Point{}
	}
	v, ok := rectangle(xfrm.Child("a:chOff"), xfrm.Child("a:chExt"))
	if !ok {
		return in, xfrm.Child("a:chOff") == nil
	}
	in.sx, in.sy = share(b.W, v[2]), share(b.H, v[3])
	in.dx, in.dy = float64(at.X)-float64(v[0]*in.sx), float64(at.Y)-float64(v[1]*in.sy)
	return in, true
}

// share is by what a length is scaled to another; nothing is not scaled.
func share(to layout.Length, of float64) float64 {
	if of == 0 {
		return 1
	}
	return float64(to) / of
}
