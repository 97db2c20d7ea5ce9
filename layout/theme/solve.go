package theme

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// Seats are the places and marks of a layout under a title of so many lines.
type Seats struct {
	Layout *SlideLayout
	Lines  int // of the title, from 1
	Step   int // of its ladder, at which the title is set
	Places [layout.PlaceRoles]Seat
	Marks  []Seat // as many as Layout.Marks
}

// Seat is where something stands. An empty one is none.
type Seat struct {
	layout.Rect               // of its box
	TypeSize    layout.Length // of its type
	First, Last layout.Length // baselines of its first and of its last line
}

// Seats finds where everything of a layout stands under a title of n lines, set in the largest size in which it may have so many. What
// stands on the master is not among it.
func (t *Theme) Seats(l *SlideLayout, n int) *Seats { return t.SeatsAt(l, n, t.TitleStep(l, n)) }

// SeatsAt finds where everything of a layout stands under a title of n lines, set at a step of its ladder.
func (t *Theme) SeatsAt(l *SlideLayout, n, step int) *Seats {
	s := &Seats{Layout: l, Lines: max(n, 1), Step: step, Marks: make([]Seat, len(l.Marks))}
	up := t.rise(l, n, step)
	title := &l.Places[layout.PlaceTitle]
	if title.On {
		s.Places[layout.PlaceTitle] = t.titleSeat(l, n, step)
	}
	for r := range l.Places {
		p := &l.Places[r]
		switch role := layout.PlaceRole(r); {
		case !p.On || role == layout.PlaceTitle:
		case p.Boxed():
			s.Places[r] = t.boxSeat(l, p, 1, 0)
		case role == layout.PlacePicture:
			s.Places[r].Rect = t.pictureBox(p)
		case role == layout.PlaceBody || role == layout.PlaceSections:
			k := t.seat(p, p.Baseline)
			k.Y = p.Top[min(s.Lines, titleLines)-1]
			if p.Below > 0 {
				k.Y = s.Places[layout.PlaceTitle].Last + p.Below
			} else if title.On && k.Y < title.Baseline && !p.Stays {
				k.Y -= up
			}
			k.H = p.Bottom - k.Y
			s.Places[r] = k
		case p.Below > 0:
			s.Places[r] = t.seat(p, s.Places[layout.PlaceTitle].Last+p.Below)
		case title.On && p.Baseline < title.Baseline && !p.Stays:
			s.Places[r] = t.seat(p, p.Baseline-up)
		default:
			s.Places[r] = t.seat(p, p.Baseline)
		}
	}
	for i := range l.Marks {
		s.Marks[i].Rect = t.markBox(&l.Marks[i])
		if m := &l.Marks[i]; m.Below > 0 {
			s.Marks[i].Y = s.Places[layout.PlaceTitle].Last + m.Below
		} else if title.On && s.Marks[i].Y < title.Baseline && !m.Stays && !m.Logo {
			s.Marks[i].Y -= up
		}
	}
	s.room()
	s.giveWay(layout.PlaceTitle)
	return s
}

// Grow has the text of a place with a Box take n lines at a step of its ladder. What is under it gives way.
func (t *Theme) Grow(s *Seats, r layout.PlaceRole, n, step int) {
	if p := &s.Layout.Places[r]; p.Boxed() && !p.Lends {
		s.Places[r] = t.boxSeat(s.Layout, p, n, step)
		s.giveWay(layout.PlaceTitle)
		s.giveWay(r)
	}
}

// BodyFor gives the body the box that its place has for contents of a height, below the texts above it.
func (s *Seats) BodyFor(height layout.Length) layout.Rect {
	k := &s.Places[layout.PlaceBody]
	if p := &s.Layout.Places[layout.PlaceBody]; p.Boxed() {
		k.Rect = p.BoxFor(height)
		s.giveWay(layout.PlaceTitle)
		s.giveWay(layout.PlaceSubtitle)
	}
	return k.Rect
}

// giveWay has the subtitle and the body begin below the text of a place that would else stand on them.
func (s *Seats) giveWay(of layout.PlaceRole) {
	p, k := &s.Layout.Places[of], &s.Places[of]
	if !p.Boxed() {
		return
	}
	ascent := layout.Ascent(k.TypeSize, p.LinePitch())
	top, bottom := k.First-ascent, k.Last-ascent+layout.Leading(k.TypeSize, p.LinePitch())
	for _, r := range [...]layout.PlaceRole{layout.PlaceSubtitle, layout.PlaceBody} {
		o := &s.Places[r]
		if r == of || !s.Layout.Places[r].Boxed() || o.Y <= top || o.Y >= bottom || o.X >= k.Right() || o.Right() <= k.X {
			continue
		}
		down := bottom + clearance - o.Y
		o.Y, o.First, o.Last = o.Y+down, o.First+down, o.Last+down
		if r == layout.PlaceBody || s.Layout.Places[r].Lends {
			o.H = max(o.H-down, 0)
		}
	}
}

// clearance is the least distance of a text from one above it that is higher than its box.
const clearance = 6 * layout.Pt

// PictureUnder reports a picture that stands under the layout's texts: it has all of the page.
func (s *Seats) PictureUnder() bool {
	p := &s.Layout.Places[layout.PlacePicture]
	return p.On && !p.Boxed() && p.Before == 0 && p.After == 0
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

// rise is how much higher a layout begins under a title of n lines at a step than under one line in the largest size: a part of what
// the title is higher, from its capitals to its last baseline.
func (t *Theme) rise(l *SlideLayout, n, step int) layout.Length {
	p := &l.Places[layout.PlaceTitle]
	more := layout.Length(max(n-1, 0)) * layout.Leading(t.ScaleOn(l).Size(p.Type, step), p.LinePitch())
	return (more - t.lower(l, step)) * layout.Length(l.Rise) / 100
}

// capitals is the height of capitals, in percent of the size, as Carlito has it.
const capitals = 64

// lower is by how much the capitals of a title at a step are lower than in the largest size of slides that are shown, for which layouts
// give their places, where a layout has a rise: what stands above the title keeps its distance. Elsewhere the title keeps its baseline.
func (t *Theme) lower(l *SlideLayout, step int) layout.Length {
	if l.Rise == 0 {
		return 0
	}
	of := l.Places[layout.PlaceTitle].Type
	return (t.Scale.Size(of, 0) - t.ScaleFor(t.Mode).Size(of, step)) * capitals / 100
}

// titleSeat is the box of the first line of a title of n lines at a step, with the baselines of the first and the last.
func (t *Theme) titleSeat(l *SlideLayout, n, step int) Seat {
	p := &l.Places[layout.PlaceTitle]
	if p.Boxed() {
		return t.boxSeat(l, p, n, step)
	}
	k := t.seat(p, p.Baseline-t.rise(l, n, step)-t.lower(l, step))
	k.TypeSize = t.ScaleOn(l).Size(p.Type, step)
	k.Last = k.First + layout.Length(max(n-1, 0))*layout.Leading(k.TypeSize, p.LinePitch())
	return k
}

// boxSeat is the box of a place that has one, with the baselines of the first and the last of n lines at a step.
func (t *Theme) boxSeat(l *SlideLayout, p *Place, n, step int) (k Seat) {
	k.TypeSize = t.ScaleOn(l).Size(p.Type, step)
	lead := layout.Leading(k.TypeSize, p.LinePitch())
	high := lead * layout.Length(max(n, 1))
	k.Rect = p.BoxFor(high)
	k.First = p.Start(k.Rect, high) + layout.Ascent(k.TypeSize, p.LinePitch())
	k.Last = k.First + lead*layout.Length(max(n-1, 0))
	return k
}

// TitleStep is the first step of its ladder at which a title may have n lines.
func (t *Theme) TitleStep(l *SlideLayout, n int) (step int) {
	p := &l.Places[layout.PlaceTitle]
	for last := t.LastStep(l); step < last && !p.Takes(step, n, 0); {
		step++
	}
	return step
}

// LastStep is the last step of the ladder of a layout's titles.
func (t *Theme) LastStep(l *SlideLayout) int {
	return max(len(t.ScaleOn(l)[l.Places[layout.PlaceTitle].Type])-1, 0)
}

// Takes reports that a title of so many lines and characters may be set at a step that is not the last.
func (p *Place) Takes(step, lines, characters int) bool {
	if step < len(p.Characters) && characters > p.Characters[step] {
		return false
	}
	if step < len(p.LinesAt) {
		return lines <= p.LinesAt[step]
	}
	return lines < p.most() || lines == 1
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
	if k.W = right - k.X; p.Width > 0 {
		k.W = p.Width
	}
	k.Y = baseline - layout.Ascent(k.TypeSize, p.LinePitch())
	k.H = layout.Leading(k.TypeSize, p.LinePitch())
	return k
}

// pictureBox is where the picture of a layout stands, from edge to edge of the page.
func (t *Theme) pictureBox(p *Place) layout.Rect {
	g := &t.Grid
	r := layout.Rect{Size: g.Page}
	if p.After > 0 {
		r.X = g.Margin + g.Cols(p.After) + g.TextRuled
		r.W -= r.X
	}
	if p.Before > 0 {
		r.W = g.Col(p.Before) - g.TextRuled - r.X
	}
	return r
}

// markBox is where a mark stands.
func (t *Theme) markBox(m *Mark) layout.Rect {
	if m.Logo {
		return t.LogoBox()
	}
	r, right := m.At, t.Grid.Page.W
	if m.Margin {
		r.X, right = r.X+t.Grid.Col(m.Column), t.Grid.Right()
	}
	if m.Columns > 0 {
		right = t.Grid.Margin + t.Grid.Cols(m.Column+m.Columns)
	}
	r.X, right = r.X-m.Pad, right+m.Pad
	if r.W == 0 {
		r.W = right - r.X
	}
	return r
}

// room gives the boxes of title and source the height that is between their neighbours.
func (s *Seats) room() {
	if k := &s.Places[layout.PlaceTitle]; k.W > 0 && !s.Layout.Places[layout.PlaceTitle].Boxed() {
		pitch := Pitch(s.Layout.Places[layout.PlaceTitle].Type)
		bottom := k.Last - layout.Ascent(k.TypeSize, pitch) + layout.Leading(k.TypeSize, pitch)
		k.Y = s.above(k.First - layout.Ascent(k.TypeSize, pitch))
		k.H = bottom - k.Y
	}
	body := &s.Places[layout.PlaceBody]
	if k := &s.Places[layout.PlaceSource]; k.W > 0 && !s.Layout.Places[layout.PlaceSource].Boxed() && body.W > 0 && body.Bottom() < k.Y {
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
