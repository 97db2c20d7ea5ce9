package layout

import "github.com/deckfold/deckfold/fonts"

// drawn is what of a paragraph is drawn: its first lines, up to piece end.
type drawn struct {
	*shaped
	size Length
	broken
	end int
}

// linkOf makes the lines of one link one structure element.
type linkOf struct {
	p   *Para
	run int
}

// draw adds the lines to f as one group.
func (p *Para) draw(c *Context, f *Frame, d drawn) {
	root := p.root()
	if c.Warn != nil && running(p.Type) && c.Scale.Floor(p.Type, c.Step) {
		c.Advise("its text is set at the smallest size, " + d.size.String() + " pt; shorten it, or split the slide")
	}
	g := &Group{Frame: Frame{Size: f.Size}, Role: p.Role, Of: root}
	if g.Role == RoleNone {
		g.Role = RoleP
	}
	b := p.breaker(d.shaped, d.size)
	part := &ParaPart{Para: root, First: p.from, Last: d.end, Size: d.size, Lines: len(d.lines), Align: p.Align}
	part.Widest, part.Over = b.room(d.broken)
	if part.Glue = d.end; d.glue < len(d.segs) {
		part.Glue = min(d.segs[d.glue].a, d.end)
	}
	if n := len(d.lines); n > 1 {
		part.Ends = make([]int, 0, n-1)
		for _, l := range d.lines[:n-1] {
			part.Ends = append(part.Ends, d.segs[l.to-1].b)
		}
	}
	g.Source = part
	g.Items = make([]Placed, 0, len(d.lines)*(1+len(root.Runs)/2))
	pen := &pen{p: root, c: c, size: d.size, pitch: p.pitch(d.size), base: p.baseline(d.size), words: make([]*fonts.Word, 0, d.end-p.from)}
	for i, l := range d.lines {
		pen.x, pen.y = 0, pen.pitch*Length(i)
		switch p.Align {
		case Right, DecimalPoint:
			pen.x = f.Size.W - l.width
		case Center:
			pen.x = (f.Size.W - l.width) / 2
		}
		pen.line(&g.Frame, d.segs[l.from].a, d.segs[l.to-1].b)
	}
	f.Add(0, 0, g)
}

// pen draws the lines of one paragraph.
type pen struct {
	p           *Para
	c           *Context
	size        Length
	pitch, base Length
	x, y        Length
	words       []*fonts.Word // backs the words of every text
}

// line draws pieces a to b; texts of one link on it stand in one group.
func (n *pen) line(f *Frame, a, b int) {
	ps := n.p.text.pieces[a:b]
	if bidi(ps) {
		ps = visual(ps)
	}
	for len(ps) > 0 {
		href := n.p.Runs[ps[0].Span].Href
		k := 1
		for k < len(ps) && n.p.Runs[ps[k].Span].Href == href {
			k++
		}
		if href == "" {
			n.texts(f, ps[:k], Point{0, n.y})
		} else {
			n.link(f, ps[:k], href)
		}
		ps = ps[k:]
	}
}

// link draws pieces as a link with its underline.
func (n *pen) link(f *Frame, ps []fonts.Piece, href string) {
	run := ps[0].Span
	for run > 0 && n.p.Runs[run-1].Href == href {
		run--
	}
	g := &Group{Role: RoleLink, Of: linkOf{n.p, run}, Attr: Attr{Href: href}}
	x := n.x
	n.texts(&g.Frame, ps, Point{x, 0})
	ink := n.x - x
	if _, space := n.p.advance(ps[len(ps)-1], n.size); len(ps) > 0 {
		ink -= space
	}
	g.Size = Size{ink, n.pitch}
	color := n.p.Runs[ps[0].Span].Color
	g.Add(0, n.base+n.size/10, FilledRect(Size{ink, max(n.size/18, Pt/2)}, color))
	f.Add(x, n.y, g)
}

// texts draws pieces from the pen on, one text for each stretch of one look; at is the frame's place on the line.
func (n *pen) texts(f *Frame, ps []fonts.Piece, at Point) {
	for len(ps) > 0 {
		k := 1
		for k < len(ps) && ps[k].Span == ps[0].Span && ps[k].Face == ps[0].Face && !ps[k].Missing && !ps[0].Missing {
			k++
		}
		run := &n.p.Runs[ps[0].Span]
		t := &Text{Face: ps[0].Face, Size: n.size, Color: run.Color, Track: n.p.Track}
		y := at.Y + n.base
		switch run.Shift {
		case Super:
			t.Size, y = shifted(n.size), y-n.size*3/10
		case Sub:
			t.Size, y = shifted(n.size), y+n.size/4
		case Denominator:
			t.Size = shifted(n.size)
		}
		start := len(n.words)
		x := n.x - at.X
		for _, pc := range ps[:k] {
			n.words = append(n.words, pc.Word)
			ink, space := n.p.advance(pc, n.size)
			n.x += ink + space
		}
		t.Words = n.words[start:len(n.words):len(n.words)]
		n.place(f, Point{x, y}, t, run)
		ps = ps[k:]
	}
}

// place adds a text, in a span of its own where reading it back needs more than its glyphs.
func (n *pen) place(f *Frame, at Point, t *Text, run *Run) {
	w := t.Words[0]
	if !w.Missing && run.Lang == "" {
		f.Add(at.X, at.Y, t)
		return
	}
	g := &Group{Role: RoleSpan, Lang: run.Lang}
	g.Size = Size{t.Advance(), n.pitch}
	if w.Missing {
		g.Actual = w.Text
		n.c.Advise("no font has the characters of " + quote(w.Text) + ": drawn as □; add a font that has them to the theme")
	}
	g.Add(0, n.base, t)
	f.Add(at.X, at.Y-n.base, g)
}

// running reports a type of running text, which should not be small.
func running(t Type) bool { return t == Body || t == SideText || t == CardText || t == Cell }

func quote(s string) string { return "“" + s + "”" }

// bidi reports pieces that are not all left to right.
func bidi(ps []fonts.Piece) bool {
	for i := range ps {
		if ps[i].Level != 0 {
			return true
		}
	}
	return false
}

// visual is the pieces of a line in the order they are drawn (UAX 9, L2).
func visual(ps []fonts.Piece) []fonts.Piece {
	out := append([]fonts.Piece(nil), ps...)
	var top uint8
	for i := range out {
		top = max(top, out[i].Level)
	}
	for level := top; level > 0; level-- {
		for i := 0; i < len(out); i++ {
			j := i
			for j < len(out) && out[j].Level >= level {
				j++
			}
			for a, b := i, j-1; a < b; a, b = a+1, b-1 {
				out[a], out[b] = out[b], out[a]
			}
			i = max(i, j-1)
		}
	}
	return out
}
