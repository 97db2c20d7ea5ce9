package layout

// TextColumn is the source of a group that is one text: paragraphs, lists and big numbers one under another, as a [Stack] has
// placed them, and nothing else. It is one box where a file has boxes of text; [TextOf] solves that.
type TextColumn struct{}

// TextBody is a text solved as one box.
type TextBody struct {
	Rect  // of its column in its group, from the first paragraph's top to the last's bottom
	Paras []TextPara
	// Width is how wide a box must be so that other programs break the same lines: the mean of the widest line and the
	// narrowest with its next piece, which may be a little more than the column's.
	Width Length
}

// TextPara is a paragraph of a text.
type TextPara struct {
	*ParaPart
	Rect                // of its lines in the group
	Level     int       // of the list that it is an item of, 0 for the outermost
	Marker    string    // as it is drawn: "1."; Bullet or Dash for a bullet; "" for none
	Mark      Mark      // instead of a marker
	MarkColor Color     // of the marker or the mark
	Hang      Length    // how far that stands left of it
	Fixed     bool      // its lines end where they do: there is no width of the box that keeps them all
	Beside    *ParaPart // a text of one line that goes on after its only line; nil: none
	Gap       Length    // from its line to that
}

// Bullet is the marker of items without a number, Dash that of such items below others.
const (
	Bullet = "•"
	Dash   = "–"
)

// BoxSlack is by how much a box of text may be wider than its column.
const BoxSlack = 6 * Pt

// texter is the source of a group that is a text, or a part of one.
type texter interface {
	// text adds the paragraphs of the group, which stands at a place in the text's.
	text(t *TextBody, at Point, g *Group)
}

// TextOf solves the text that a group is; false says that it is none. What t holds is lost, its memory serves again.
func TextOf(t *TextBody, g *Group) bool {
	x, ok := g.Source.(texter)
	if !ok {
		return false
	}
	*t = TextBody{Paras: t.Paras[:0]}
	if x.text(t, Point{}, g); len(t.Paras) == 0 {
		return false
	}
	first, last := &t.Paras[0], &t.Paras[len(t.Paras)-1]
	t.Rect = Rect{Point{Y: first.Y}, Size{g.Size.W, last.Bottom() - first.Y}}
	t.solve()
	return true
}

// Box is where a box of the text's width stands, so that its lines are aligned where they are.
func (t *TextBody) Box() Rect {
	r := t.Rect
	switch r.W = t.Width; t.Paras[0].Align {
	case Right, DecimalPoint:
		r.X = t.Right() - r.W
	case Center:
		r.X = t.X + (t.W-r.W)/2
	}
	return r
}

// text adds nothing where something else stands in the column, which would be lost.
func (TextColumn) text(t *TextBody, at Point, g *Group) {
	for _, it := range g.Items {
		if !isText(it) {
			return
		}
	}
	t.add(at, g.Items)
}

// isText reports an item that is a text, or a part of one.
func isText(p Placed) bool {
	g, ok := p.Item.(*Group)
	if !ok {
		return false
	}
	_, ok = g.Source.(texter)
	return ok
}

// add adds the paragraphs of the groups among items.
func (t *TextBody) add(at Point, items []Placed) {
	for _, it := range items {
		g, ok := it.Item.(*Group)
		if !ok {
			continue
		}
		if x, ok := g.Source.(texter); ok {
			x.text(t, Point{at.X + it.At.X, at.Y + it.At.Y}, g)
		}
	}
}

func (p *ParaPart) text(t *TextBody, at Point, g *Group) {
	t.Paras = append(t.Paras, TextPara{ParaPart: p, Rect: Rect{at, g.Size}})
}

// lineRoom is how far lines reach, and how far the narrowest would with its next piece; over is 0 if there is none.
type lineRoom struct{ widest, over Length }

// and is the room of the lines of both.
func (r lineRoom) and(o lineRoom) lineRoom {
	r.widest = max(r.widest, o.widest)
	if o.over > 0 && (r.over == 0 || o.over < r.over) {
		r.over = o.over
	}
	return r
}

// leastSlack is the slack, in 1/10 %, below which no width keeps the ends of all lines: widths in other programs are off by half
// a percent.
const leastSlack = 8

// holds reports lines that a box of the middle width keeps.
func (r lineRoom) holds() bool { return slack(r.widest, r.over, Unlimited) >= leastSlack }

// width is the width of the box for lines in a column of width w.
func (r lineRoom) width(w Length) Length {
	if r.over == 0 {
		return max(w, r.widest*103/100)
	}
	return min((r.widest+r.over)/2, w+BoxSlack)
}

// room is that of a paragraph's lines, from the left edge of the text.
func (p *TextPara) room() lineRoom {
	r := lineRoom{p.X + p.Widest, 0}
	switch {
	case p.Beside != nil:
		r.widest += p.Gap + p.Beside.Widest
	case p.Over > 0 && !p.Fixed:
		r.over = p.X + p.Over
	}
	return r
}

// solve finds the width of the box. It fixes the line ends of as few paragraphs as it can where no width would keep them all, and
// of all where they are aligned at several edges, so that the box must be as wide as the column.
func (t *TextBody) solve() {
	for i := range t.Paras[1:] {
		if t.Paras[i].Align == t.Paras[i+1].Align {
			continue
		}
		for k := range t.Paras {
			t.Paras[k].Fixed = true
		}
		t.Width = t.W
		return
	}
	for {
		var all lineRoom
		for i := range t.Paras {
			all = all.and(t.Paras[i].room())
		}
		if all.holds() {
			t.Width = all.width(t.W)
			return
		}
		for i := range t.Paras {
			if p := &t.Paras[i]; p.room().over == all.over {
				p.Fixed = true
				break
			}
		}
	}
}

// Text solves the text of a cell, from the cell's corner, as [TextOf] does; false says that it has none.
func (c *TablePlace) Text(t *TextBody) bool {
	for _, it := range c.Items {
		g, isGroup := it.Item.(*Group)
		if !isGroup {
			continue
		}
		if TextOf(t, g) {
			t.X, t.Y = t.X+it.At.X, t.Y+it.At.Y
			return true
		}
	}
	return false
}

// TextWidths are how wide the texts of each column may be so that other programs break the lines of all its cells as they are, cells
// over several columns left out; 0 where there is no such width, or no text breaks.
func (p *TablePart) TextWidths() []Length {
	rooms := make([]lineRoom, len(p.Edges)-1)
	var t TextBody
	for i := range p.Cells {
		c := &p.Cells[i]
		if c.ColSpan > 1 {
			continue
		}
		t.Paras = t.Paras[:0]
		t.add(Point{}, c.Items)
		for k := range t.Paras {
			q := &t.Paras[k]
			rooms[c.Column] = rooms[c.Column].and(lineRoom{q.Widest, q.Over})
		}
	}
	out := make([]Length, len(rooms))
	for i, r := range rooms {
		if r.over > 0 && r.holds() {
			out[i] = (r.widest + r.over) / 2
		}
	}
	return out
}
