package layout

import "slices"

// TimeRow is an event in a row: its date in front, and what happened beside it.
type TimeRow struct {
	When *Para
	Node
}

// How rows stand beside an upright axis, with dates of 20 pt.
const (
	rowsPitch   = 44 // tenths of the em of the dates that a row is high at most
	rowsPad     = 8 * Pt
	rowsGap     = 36 * Pt // after the widest date, which may use a third of it in wider fonts
	rowsJoin    = 44 * Pt // from the axis to the rows
	joinBegin   = 8 * Pt  // of the line from an event to its row, from the axis
	joinEnd     = 10 * Pt // from the row
	joinLane    = 6 * Pt  // between two of them that are beside one another, at most
	tickLine    = 6 * Pt
	tickGap     = 10 * Pt // from the axis to the names of its ticks
	mostOfWidth = 3       // a date takes a third of the width at most
)

// timeRows are the rows of a timeline in a region.
type timeRows struct {
	*Timeline
	axis, left, body Length // of the axis, the dates and the texts, from the left
	pitch            Length
}

// rowsIn lays out the rows in a region, nil where they have no room.
func (t *Timeline) rowsIn(c *Context, r Region) (*timeRows, error) {
	n := Length(len(t.Rows))
	if n == 0 {
		return nil, nil
	}
	s := &timeRows{Timeline: t}
	wide, least := Length(0), Length(0)
	for i := range t.Rows {
		w, _ := t.Rows[i].When.Widths(c)
		wide, least = max(wide, w), max(least, leastWidth(c, t.Rows[i].Node))
	}
	for i := range t.Ticks {
		w, _ := t.Ticks[i].Text.Widths(c)
		s.axis = max(s.axis, w+tickGap)
	}
	s.left = s.axis + rowsJoin
	s.body = s.left + min(wide, r.W/mostOfWidth) + rowsGap
	if r.W-s.body < least {
		return nil, nil
	}
	dry := c.dry()
	for i := range t.Rows {
		h := Length(0)
		for _, part := range s.parts(i, r.W) {
			f, rest, err := part.Layout(dry, Region{part.w, r.H, r.H})
			if err != nil || rest != nil {
				return nil, err
			}
			h = max(h, f.Size.H)
		}
		s.pitch = max(s.pitch, h+2*rowsPad)
	}
	if s.pitch*n > min(r.H, r.Break) {
		return nil, nil
	}
	if t.loose && !c.Tight && r.H == r.Break {
		s.pitch = max(s.pitch, min(c.Size(t.Rows[0].When.Type)*rowsPitch/10, r.H/n))
	}
	return s, nil
}

// rowPart is a text of a row, and where it stands.
type rowPart struct {
	Node
	x, w Length
}

// parts are the texts of row i in a width.
func (s *timeRows) parts(i int, w Length) [2]rowPart {
	return [2]rowPart{{s.Rows[i].When, s.left, s.body - rowsGap*2/3 - s.left}, {s.Rows[i].Node, s.body, w - s.body}}
}

// draw draws the axis and the rows.
func (s *timeRows) draw(c *Context, f *Frame) error {
	a := &Group{Role: RoleArtifact, Source: Named{s.Name}, Frame: Frame{Size: Size{f.Size.W, f.Size.H}}}
	if err := s.upright(c, &a.Frame); err != nil {
		return err
	}
	s.joins(&a.Frame)
	f.Add(0, 0, a)
	for i := range s.Rows {
		for _, part := range s.parts(i, f.Size.W) {
			in, _, err := part.Layout(c, Region{part.w, s.pitch, s.pitch})
			if err != nil {
				return err
			}
			f.AddAll(part.x, s.pitch*Length(i)+(s.pitch-in.Size.H)/2, in)
		}
	}
	return nil
}

// upright draws the axis with its ticks and events, and the lines between the rows.
func (s *timeRows) upright(c *Context, f *Frame) error {
	f.Add(s.axis-Pt, 0, FilledRect(Size{2 * Pt, f.Size.H}, s.Line))
	end := -nameGap
	for _, tick := range s.Ticks {
		y := f.Size.H * Length(tick.At) / 10000
		tf, _, err := tick.Text.Layout(c, Region{s.axis, Unlimited, Unlimited})
		if err != nil {
			return err
		}
		if top := y - tf.Size.H/2; top >= end+nameGap && top >= 0 && top+tf.Size.H <= f.Size.H {
			w, _ := tick.Text.Widths(c)
			f.Add(s.axis-tickLine-Pt, y-Pt/2, FilledRect(Size{tickLine, Pt}, s.Line))
			f.AddAll(s.axis-tickGap-w, top, tf)
			end = top + tf.Size.H
		}
	}
	for i := range s.Rows[1:] {
		p := &Path{Stroke: &s.Hairline, Width: hairline}
		p.Move(0, 0)
		p.Line(f.Size.W-s.left, 0)
		f.Add(s.left, s.pitch*Length(i+1), p)
	}
	for _, e := range s.Events {
		s.event(f, Point{s.axis, f.Size.H * Length(e.At) / 10000}, e.Color)
	}
	return nil
}

// joins draws a line from every event to the middle of its row.
func (s *timeRows) joins(f *Frame) {
	from, to := make([]Length, len(s.Rows)), make([]Length, len(s.Rows))
	for i, e := range s.Events {
		from[i], to[i] = f.Size.H*Length(e.At)/10000, s.pitch*Length(i)+s.pitch/2
	}
	room := rowsJoin - joinBegin - joinEnd
	for i, lane := range lanes(from, to, room) {
		p := &Path{Stroke: &s.Events[i].Color, Width: Pt}
		p.Move(joinBegin, from[i])
		p.Line(joinBegin+lane, from[i])
		p.Line(joinBegin+lane, to[i])
		p.Line(rowsJoin-joinEnd, to[i])
		f.Add(s.axis, 0, p)
	}
}

// lanes are where lines from places on an axis to places of rows, both in order, go up or down: in a room right of the axis, so that none
// meets another. Of those that are beside one another the later stand further right where they go up, and further left where they go down.
func lanes(from, to []Length, room Length) []Length {
	out := make([]Length, len(from))
	for i := 0; i < len(from); {
		up, k := to[i] < from[i], i+1
		for k < len(from) && to[k] < from[k] == up && (up && to[k] <= from[k-1] || !up && from[k] <= to[k-1]) {
			k++
		}
		n := Length(k - i)
		gap := min(joinLane, room/(n+1))
		for j := range n {
			out[i+int(j)] = room/2 - gap*(n-1)/2 + gap*j
		}
		if !up {
			slices.Reverse(out[i:k])
		}
		i = k
	}
	return out
}
