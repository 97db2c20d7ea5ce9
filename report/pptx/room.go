package pptx

import "github.com/deckfold/deckfold/layout"

// The distance that a text keeps from what stands below it, and the least room below a text in which it may shrink as a person
// types: LibreOffice 7.4 draws a text smaller whose box is as tight as it.
const (
	clearance = 6 * layout.Pt
	leastRoom = 4 * layout.Pt
)

// makeRoom lets the body texts of a slide reach down to what stands below them, to the end of what they stand on, or to the end
// of the region; past that by the least room, where a text ends with the region and the source below has but one line.
func (s *slide) makeRoom(objects []object) {
	end := s.on.Places[layout.PlaceBody].Bottom()
	s.reach(objects, objects, end)
	for i := range objects {
		if o := &objects[i]; o.flow != nil && o.role == inBody && o.room == 0 {
			o.takeRoom(objects, end+leastRoom)
		}
	}
}

func (s *slide) reach(all, objects []object, end layout.Length) {
	for i := range objects {
		o := &objects[i]
		switch {
		case len(o.items) > 0:
			s.reach(all, o.items, min(end, o.Bottom()))
		case o.flow != nil && o.role == inBody:
			o.takeRoom(all, end)
		}
	}
}

// takeRoom lets the text of an object reach down to one of others, or to end, if that is far enough.
func (o *object) takeRoom(others []object, end layout.Length) {
	at := o.text()
	if o.panel != nil && o.panel.Fill != nil { // of its padding it needs to take the least room
		end = min(end, o.Bottom()-max(o.panel.Inset.Bottom-leastRoom, 0))
	}
	if bottom := free(o, at, others, end); bottom >= at.Bottom()+leastRoom {
		o.room = bottom - at.Y
	}
}

// free is how far down a text of an object may reach at most before one of others, or end.
func free(o *object, at layout.Rect, others []object, end layout.Length) layout.Length {
	for i := range others {
		q := &others[i]
		switch {
		case q == o || q.Right() <= at.X || at.Right() <= q.X || q.Bottom() <= at.Y:
		case len(q.items) > 0:
			end = free(o, at, q.items, end)
		case q.Y >= at.Bottom():
			end = min(end, q.Y-clearance)
		case (q.path != nil || q.panel != nil) && q.Y <= at.Y && q.Bottom() >= at.Bottom(): // as far from the end of its ground as from the top
			end = min(end, q.Bottom()-min(at.Y-q.Y, q.Bottom()-at.Bottom()))
		default:
			end = min(end, at.Bottom())
		}
	}
	return end
}
