package theme

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// Seats are the places and marks of a layout under a title of so many lines.
type Seats struct {
	Layout *SlideLayout
	Lines  int // of the title, from 1; more than three are as three
	Places [layout.PlaceRoles]Seat
	Marks  []Seat // as many as Layout.Marks
}

// Seat is where something stands. An empty one is none.
type Seat struct {
	layout.Rect               // of its box
	TypeSize    layout.Length // of its type
	First, Last layout.Length // baselines of its first and of its last line
}

// Seats finds where everything of a layout stands under a title of n lines. What stands on the master is not among it.
func (t *Theme) Seats(l *SlideLayout, n int) *Seats {
	s := &Seats{Layout: l, Lines: min(max(n, 1), titleLines), Marks: make([]Seat, len(l.Marks))}
	up, more := t.rise(l, n)
	title := &l.Places[layout.PlaceTitle]
	if title.On {
		k := t.seat(title, title.Baseline-up)
		k.TypeSize = t.titleSize(title, n)
		k.Last = k.First + more
		s.Places[layout.PlaceTitle] = k
	}
	for r := range l.Places {
		p := &l.Places[r]
		switch role := layout.PlaceRole(r); {
		case !p.On || role == layout.PlaceTitle:
		case role == layout.PlaceBody || role == layout.PlaceSections:
			k := t.seat(p, p.Baseline)
			k.Y = p.Top[s.Lines-1]
			k.H = p.Bottom - k.Y
			s.Places[r] = k
		case p.Below > 0:
			s.Places[r] = t.seat(p, s.Places[layout.PlaceTitle].Last+p.Below)
		case title.On && p.Baseline < title.Baseline:
			s.Places[r] = t.seat(p, p.Baseline-up)
		default:
			s.Places[r] = t.seat(p, p.Baseline)
		}
	}
	for i := range l.Marks {
		s.Marks[i].Rect = t.markBox(&l.Marks[i])
		if title.On && s.Marks[i].Y < title.Baseline {
			s.Marks[i].Y -= up
		}
	}
	s.room()
	return s
}

// Guides are the heights that texts keep to, from the top, each once: the baseline of the title's last line, the top of the body and
// its bottom.
func (s *Seats) Guides() []layout.Length {
	var out []layout.Length
	if k := &s.Places[layout.PlaceTitle]; k.W > 0 {
		out = append(out, k.Last)
	}
	if k := &s.Places[layout.PlaceBody]; k.W > 0 {
		out = append(out, k.Y, k.Bottom())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// rise is how much higher a layout begins under a title of n lines, and what the lines beyond the first take.
func (t *Theme) rise(l *SlideLayout, n int) (up, more layout.Length) {
	p := &l.Places[layout.PlaceTitle]
	more = layout.Length(max(n-1, 0)) * layout.Leading(t.titleSize(p, n), Pitch(p.Type))
	return more * layout.Length(l.Rise) / 100, more
}

// titleSize is the size that a title of n lines has room for: the largest, but the least where it takes all lines it may.
func (t *Theme) titleSize(p *Place, n int) layout.Length {
	sizes := t.ScaleFor(t.Mode)[p.Type]
	if len(sizes) == 0 {
		return 0
	}
	if n < p.most() {
		return sizes[0]
	}
	return sizes[len(sizes)-1]
}

// most is how many lines a text may have at its place.
func (p *Place) most() int { return max(p.Lines, 1) }

// MostLines is how many lines a text may have at its place.
func (p *Place) MostLines() int { return p.most() }

// seat is the box of one line at a place, with its baseline.
func (t *Theme) seat(p *Place, baseline layout.Length) (k Seat) {
	g := &t.Grid
	k.TypeSize = t.ScaleFor(t.Mode).Size(p.Type, 0)
	k.First, k.Last = baseline, baseline
	k.X = g.Col(p.Column) + p.Inset
	right := g.Right()
	if p.Columns > 0 {
		right = g.Margin + g.share(p.Column+p.Columns) - g.Gutter
	}
	k.W = right - k.X
	k.Y = baseline - layout.Ascent(k.TypeSize, Pitch(p.Type))
	k.H = layout.Leading(k.TypeSize, Pitch(p.Type))
	return k
}

// markBox is where a mark stands.
func (t *Theme) markBox(m *Mark) layout.Rect {
	if m.Logo {
		return t.LogoBox()
	}
	r, right := m.At, t.Grid.Page.W
	if m.Margin {
		r.X, right = r.X+t.Grid.Margin, t.Grid.Right()
	}
	if r.W == 0 {
		r.W = right - r.X
	}
	return r
}

// room gives the boxes of title and source the height that is between their neighbours.
func (s *Seats) room() {
	if k := &s.Places[layout.PlaceTitle]; k.W > 0 {
		pitch := Pitch(s.Layout.Places[layout.PlaceTitle].Type)
		bottom := k.Last - layout.Ascent(k.TypeSize, pitch) + layout.Leading(k.TypeSize, pitch)
		k.Y = s.above(k.First - layout.Ascent(k.TypeSize, pitch))
		k.H = bottom - k.Y
	}
	body := &s.Places[layout.PlaceBody]
	if k := &s.Places[layout.PlaceSource]; k.W > 0 && body.W > 0 && body.Bottom() < k.Y {
		bottom := k.Bottom()
		k.Y = body.Bottom()
		k.H = bottom - k.Y
	}
}

// spare is the room above a title that nothing stands above.
const spare = 12 * layout.Pt

// above is the lower edge of what stands above a title whose first line begins at y.
func (s *Seats) above(y layout.Length) layout.Length {
	top := layout.Length(0)
	for r := range s.Places {
		if k := &s.Places[r]; r != int(layout.PlaceTitle) && k.W > 0 && k.Bottom() <= y {
			top = max(top, k.Bottom())
		}
	}
	for i := range s.Marks {
		if b := s.Marks[i].Bottom(); b <= y {
			top = max(top, b)
		}
	}
	if top == 0 { // LibreOffice draws a text smaller whose box is as tight as it
		return max(0, y-spare)
	}
	return top
}

// Parted is a box parted into columns by shares of its width; none is one column.
func (t *Theme) Parted(r layout.Rect, shares []int) []layout.Rect {
	if len(shares) < 2 {
		return []layout.Rect{r}
	}
	gap := min(t.ColumnGap(shares), r.W/layout.Length(2*len(shares)))
	all := 0
	for _, n := range shares {
		all += max(n, 1)
	}
	out := make([]layout.Rect, len(shares))
	room, x := r.W-gap*layout.Length(len(shares)-1), r.X
	for i, n := range shares {
		out[i] = r
		out[i].X, out[i].W = x, room*layout.Length(max(n, 1))/layout.Length(all)
		x += out[i].W + gap
	}
	return out
}

// Stacked is a box parted into n rows of one height.
func (t *Theme) Stacked(r layout.Rect, n int) []layout.Rect {
	gap := min(t.Grid.Block, r.H/layout.Length(2*n)) // of many rows it does not take all room
	out := make([]layout.Rect, n)
	for i := range out {
		out[i] = r
		out[i].H = (r.H - gap*layout.Length(n-1)) / layout.Length(n)
		out[i].Y += (out[i].H + gap) * layout.Length(i)
	}
	return out
}

// ColumnGap is the distance of columns by their shares of the width: that of ruled columns where there are two of one width.
func (t *Theme) ColumnGap(shares []int) layout.Length {
	if len(shares) == 2 && shares[0] == shares[1] {
		return t.Grid.TextRuled
	}
	return t.Grid.Text
}
