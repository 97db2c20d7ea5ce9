package arrange

import "github.com/deckfold/deckfold/layout"

// Place is where a content stands on a page, with all room of the body that is its own: where a layout made for the page has its
// placeholder. A text that needs more does not stand there.
type Place struct {
	layout.Rect
	Least layout.Size // that its text needs; zero: it has none
	Solid bool        // it is seen, or has its text in its middle, so that no other size will do
}

// Own appends the places of contents, by the indexes of their boxes, in a body. The boxes have their rooms.
func Own(out []Place, all []Box, contents []int, body layout.Rect) []Place {
	for _, i := range contents {
		b := &all[i]
		p := Place{Rect: b.Rect}
		switch {
		case !b.Says:
			p.Rect = around(all, i, contents, body)
		case b.Panel != nil && (b.Panel.Fill != nil || b.Panel.Middle):
			p.Solid = true
		case b.Panel != nil:
			p.W = max(p.W+layout.BoxSlack, b.Lines.Right()-p.X)
			p.H = max(p.H, b.Text.Y+max(b.Text.H, b.Room)-p.Y)
		case b.Lines.X == b.Text.X:
			p.W, p.H = max(p.W+layout.BoxSlack, b.Lines.W), max(b.Text.H, b.Room)
		default: // aligned elsewhere
			p.X, p.W, p.H = b.Lines.X, b.Lines.W, max(b.Text.H, b.Room)
		}
		if b.Says {
			p.Least = layout.Size{W: b.Lines.Right() - p.X, H: min(b.Text.Bottom()+LeastRoom-p.Y, p.H)}
			p.H = min(p.H, max(body.Bottom()-p.Y, 0)) // what is below is the source's
		}
		out = append(out, p)
	}
	apart(out)
	return out
}

// apart takes the slack at their right from places that would lie on others.
func apart(all []Place) {
	for i := range all {
		for k := range all {
			a, b := &all[i], &all[k]
			if !a.Solid && b.X >= a.Right()-layout.BoxSlack && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom() {
				a.W = b.X - a.X
			}
		}
	}
}

// around is the room of a content without a text between those above and below it.
func around(all []Box, i int, contents []int, body layout.Rect) layout.Rect {
	r := all[i].Rect
	top, bottom := body.Y, body.Bottom()
	for _, k := range contents {
		switch q := &all[k]; {
		case k == i || q.Right() <= r.X || r.Right() <= q.X:
		case q.Bottom() <= r.Y:
			top = r.Y
		case q.Y >= r.Bottom():
			bottom = min(bottom, q.Y-clearance)
		}
	}
	bottom = max(bottom, r.Bottom())
	r.Y = min(r.Y, top)
	r.H = bottom - r.Y
	return r
}

// Seats reports that the text of a content stands at a placeholder's place as it does on its page: at the same corner, with the room
// that it needs, and with none that is not its own.
func (p *Place) Seats(at layout.Rect) bool {
	switch {
	case !close(p.X, at.X) || !close(p.Y, at.Y):
		return false
	case p.Solid:
		return close(p.W, at.W) && close(p.H, at.H)
	}
	return p.Least.W <= at.W && p.Least.H <= at.H+near && at.W <= p.W+near && at.H <= p.H+near
}

// Seated is how many of the texts of contents stand at the places of placeholders, and how many texts there are.
func Seated(own []Place, at []layout.Rect) (seated, texts int) {
	for i := range own {
		if own[i].Least == (layout.Size{}) {
			continue
		}
		texts++
		if i < len(at) && own[i].Seats(at[i]) {
			seated++
		}
	}
	return seated, texts
}

// Alike reports contents of which as many texts stand at the places of others as can.
func Alike(own, others []Place) bool {
	if len(own) != len(others) {
		return false
	}
	for i := range own {
		p := &own[i]
		if p.Least != (layout.Size{}) && p.Seats(p.Rect) && !p.Seats(others[i].Rect) {
			return false
		}
	}
	return true
}

// Fit reports places that a layout may have: in its body, none on another.
func Fit(own []Place, body layout.Rect) bool {
	for i := range own {
		a := &own[i]
		if a.X < body.X || a.Y < body.Y || a.Right() > body.Right()+layout.BoxSlack || a.Bottom() > body.Bottom() {
			return false
		}
		for k := range own[i+1:] {
			if b := &own[i+1+k]; a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom() {
				return false
			}
		}
	}
	return true
}

// Widen gives places the slack of boxes of text at their right, as far as no other stands there.
func Widen(all []layout.Rect) {
	for i := range all {
		a, slack := &all[i], layout.Length(layout.BoxSlack)
		for k := range all {
			if b := &all[k]; b.X >= a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom() {
				slack = min(slack, b.X-a.Right())
			}
		}
		a.W += slack
	}
}
