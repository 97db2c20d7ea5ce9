package arrange

import "github.com/deckfold/deckfold/layout"

// The distance that a text keeps from what stands below it, and the least room below a text in which it may shrink as a person
// types: LibreOffice 7.4 draws a text smaller whose box is as tight as it.
const (
	clearance = 6 * layout.Pt
	LeastRoom = 4 * layout.Pt
)

// Box is something on a page. The boxes of a page are in the order in which they are read, those of a group behind it.
type Box struct {
	layout.Rect
	Text   layout.Rect   // of the column of its text
	Lines  layout.Rect   // of the box that keeps the lines of its text
	Panel  *layout.Panel // that its text stands on; nil: none
	Says   bool          // it has a text of the body
	Ground bool          // it is a shape or a panel, on which texts may stand
	Shown  bool          // it is a part of the body, or of a figure, that says something
	Hair   bool          // it parts lines of a text, which may take its place
	Within int           // how many boxes behind it are those of its group
	Room   layout.Length // height that its text may take, from [Rooms]; 0: no more than it has
}

// Rooms lets the body texts of a page reach down to what stands below them, to the end of what they stand on, or to the end
// of the body; past that by the least room, where a text ends with the body and the source below has but one line.
func Rooms(all []Box, body layout.Rect) {
	end := body.Bottom()
	reach(all, 0, len(all), end)
	for i := 0; i < len(all); i = all[i].next(i) {
		if b := &all[i]; b.Says && b.Room == 0 {
			takeRoom(all, i, end+LeastRoom)
		}
	}
}

// next is the index of the box behind box i and its own.
func (b *Box) next(i int) int { return i + 1 + b.Within }

// reach gives the texts among the boxes from one on to another their rooms.
func reach(all []Box, from, to int, end layout.Length) {
	for i := from; i < to; i = all[i].next(i) {
		switch b := &all[i]; {
		case b.Within > 0:
			reach(all, i+1, b.next(i), min(end, b.Bottom()))
		case b.Says:
			takeRoom(all, i, end)
		}
	}
}

// takeRoom lets the text of box i reach down to another, or to end, if that is far enough.
func takeRoom(all []Box, i int, end layout.Length) {
	b := &all[i]
	if b.Panel != nil && b.Panel.Fill != nil { // of its padding it needs to take the least room
		end = min(end, b.Bottom()-max(b.Panel.Inset.Bottom-LeastRoom, 0))
	}
	if bottom := free(all, i, end); bottom >= b.Text.Bottom()+LeastRoom {
		b.Room = bottom - b.Text.Y
	}
}

// free is how far down the text of box i may reach at most before another, or end.
func free(all []Box, i int, end layout.Length) layout.Length {
	at := &all[i].Text
	for k := range all {
		q := &all[k]
		switch {
		case k == i || q.Within > 0 || q.Hair || q.Right() <= at.X || at.Right() <= q.X || q.Bottom() <= at.Y:
		case q.Y >= at.Bottom():
			end = min(end, q.Y-clearance)
		case q.Ground && q.Y <= at.Y && q.Bottom() >= at.Bottom(): // as far from the end of its ground as from the top
			end = min(end, q.Bottom()-min(at.Y-q.Y, q.Bottom()-at.Bottom()))
		default:
			end = min(end, at.Bottom())
		}
	}
	return end
}

// Alone reports that box i stands in a room with no other but what decorates.
func Alone(all []Box, i int, room layout.Rect) bool {
	for k := 0; k < len(all); k = all[k].next(k) {
		q := &all[k]
		if k != i && q.Shown && q.X < room.Right() && room.X < q.Right() && q.Y < room.Bottom() && room.Y < q.Bottom() {
			return false
		}
	}
	return true
}

// near is by how much a text may stand elsewhere than its placeholder's place, which it then takes.
const near = layout.Pt / 2

// Stands reports a text that stands at a place: at its top, or where bottom is true on its bottom. box is its box there, which
// may be higher than the text.
func Stands(text, box, place layout.Rect, bottom bool) bool {
	if !close(place.X, box.X) || box.H > place.H+near {
		return false
	}
	if bottom {
		return close(place.Bottom(), text.Bottom())
	}
	return close(place.Y, box.Y)
}

// Anchored reports a text whose box begins at the left of a place and is no wider, with so many halves of the place's free height above it.
func Anchored(text, box, place layout.Rect, halves int) bool {
	free := place.H - text.H
	return close(place.X, box.X) && box.W <= place.W && free > -near && close(text.Y, place.Y+free*layout.Length(halves)/2)
}

// Ended is a panel that nobody sees end, above the highest of what stands under its text: people type in the whole of it.
func Ended(panel, text layout.Rect, others []layout.Rect) layout.Rect {
	for _, r := range others {
		if r.Y >= text.Bottom()-near {
			panel.H = min(panel.H, max(r.Y, text.Bottom())-panel.Y)
		}
	}
	return panel
}

func close(a, b layout.Length) bool { return max(a-b, b-a) < near }
