package layout

import (
	"slices"

	"github.com/deckfold/deckfold/fonts"
)

// drawn is what of a paragraph is drawn: its first lines, up to piece end.
type drawn struct {
	*shaped
	size Length
	broken
	end int
}

// line is the pieces of a line, with the hyphen that it ends with.
func (d *drawn) line(l line) []fonts.Piece {
	last := d.segs[l.to-1]
	ps := d.pieces[d.segs[l.from].a:last.b]
	if last.hyphen > 0 {
		ps = append(slices.Clip(ps), d.hyphen(last))
	}
	return ps
}

// linkOf makes the lines of one link one structure element.
type linkOf struct {
	p   *Para
	run int
}

// draw adds the lines to f as one group.
func (p *Para) draw(c *Context, f *Frame, d drawn) {
	root := p.root()
	if c.Warn != nil && running(p.Type) && c.Scale.Floor(p.Type, c.Step) && (p.Type != Cell || len(d.lines) > 1) { // rows of a line are as low as they can be
		c.Advise("its text is set at the smallest size, " + d.size.String() + " pt; shorten it, or split the slide")
	}
	g := &Group{Frame: Frame{Size: f.Size}, Role: p.Role, Of: root}
	if g.Role == RoleNone {
		g.Role = RoleP
	}
	b := p.breaker(c, d.shaped, d.size)
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
	pen := &pen{p: root, size: d.size, pitch: p.pitch(d.size), base: p.baseline(d.size), words: make([]*fonts.Word, 0, d.end-p.from)}
	for i, l := range d.lines {
		pen.x, pen.y = 0, pen.pitch*Length(i)
		switch p.Align {
		case Right, DecimalPoint:
			pen.x = f.Size.W - l.width
		case Center:
			pen.x = (f.Size.W - l.width) / 2
		}
		ps := d.line(l)
		if c.Work(len(ps)) != nil {
			return
		}
		pen.line(&g.Frame, ps)
	}
	f.Add(0, 0, g)
}

// pen draws the lines of one paragraph.
type pen struct {
	p           *Para
	size        Length
	pitch, base Length
	x, y        Length
	words       []*fonts.Word // backs the words of every text
}

// line draws the pieces of a line; texts of one link on it stand in one group.
func (n *pen) line(f *Frame, ps []fonts.Piece) {
	if order := visual(ps); order != nil {
		n.mixed(f, mix(ps, order, func(p fonts.Piece) Length { ink, space := n.p.advance(p, n.size); return ink + space }))
		return
	}
	for len(ps) > 0 {
		href := n.href(ps[0])
		k := 1
		for k < len(ps) && n.href(ps[k]) == href {
			k++
		}
		n.stretch(f, ps[:k], href, false)
		ps = ps[k:]
	}
}

func (n *pen) href(p fonts.Piece) string { return n.p.Runs[p.Span].Href }

// stretch draws pieces of one link, or of none; more says that the link goes on at their right.
func (n *pen) stretch(f *Frame, ps []fonts.Piece, href string, more bool) {
	if href == "" {
		n.texts(f, ps, Point{0, n.y})
	} else {
		n.link(f, ps, href, more)
	}
}

// mixed draws a line with text from right to left.
func (n *pen) mixed(f *Frame, m mixed) {
	start := n.x
	for i := 0; i < len(m.pieces); {
		first, k := m.stretch(i)
		href, end := n.href(m.pieces[i]), first+k
		n.x = start + m.at[m.order[first]]
		n.stretch(f, m.visual(first, k), href, end < len(m.order) && n.href(m.pieces[m.order[end]]) == href)
		i += k
	}
}

// link draws pieces as a link with its underline.
func (n *pen) link(f *Frame, ps []fonts.Piece, href string, more bool) {
	run := ps[0].Span
	for run > 0 && n.p.Runs[run-1].Href == href {
		run--
	}
	g := &Group{Role: RoleLink, Of: linkOf{n.p, run}, Attr: Attr{Href: href}, Alt: shiftedAlt(n.p.Runs[run:], href)}
	x := n.x
	n.texts(&g.Frame, ps, Point{x, 0})
	ink := n.x - x
	if _, space := n.p.advance(ps[len(ps)-1], n.size); !more {
		ink -= space
	}
	g.Size = Size{ink, n.pitch}
	if first := &n.p.Runs[ps[0].Span]; !first.Bare {
		g.Add(0, n.base+n.size/10, FilledRect(Size{ink, max(n.size/18, Pt/2)}, first.Color))
	}
	f.Add(x, n.y, g)
}

// shiftedAlt is what the link at the beginning of runs says, where that is not what its glyphs say one by one.
func shiftedAlt(runs []Run, href string) string {
	n, shift := 0, false
	for ; n < len(runs) && runs[n].Href == href; n++ {
		shift = shift || runs[n].Shift != 0
	}
	if !shift {
		return ""
	}
	return Plain(runs[:n])
}

// texts draws pieces from the pen on, one text for each stretch of one look; at is the frame's place on the line.
func (n *pen) texts(f *Frame, ps []fonts.Piece, at Point) {
	for len(ps) > 0 {
		run := &n.p.Runs[ps[0].Span]
		k := 1
		for k < len(ps) && alike(ps[0], ps[k]) {
			if run.Caps != "" && ps[k].Level+ps[0].Level > 0 {
				break // what words in visual order are read as is said word by word
			}
			k++
		}
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
		t.Actual = n.actual(ps[:k])
		t.Words = n.words[start:len(n.words):len(n.words)]
		n.place(f, Point{x, y}, t, run)
		ps = ps[k:]
	}
}

// actual is what a text of pieces is read as, "" if that is their own text. Letters that stand apart programs read as words.
func (n *pen) actual(ps []fonts.Piece) string {
	if n.p.Track == 0 && n.p.Runs[ps[0].Span].Caps == "" {
		return ""
	}
	apart := n.p.Track != 0 && !slices.ContainsFunc(ps, func(p fonts.Piece) bool { return p.Level > 0 })
	if text, differs := n.p.text.read(ps); differs || apart {
		return text
	}
	return ""
}

// alike reports pieces that one text can show.
func alike(a, b fonts.Piece) bool {
	return a.Span == b.Span && a.Face == b.Face && !a.Missing && !b.Missing
}

// place adds a text, in a span of its own where reading it back needs more than its glyphs.
func (n *pen) place(f *Frame, at Point, t *Text, run *Run) {
	w := t.Words[0]
	silent := run.Caps != "" && n.p.text.silent(t.Words)
	if !w.Missing && run.Lang == "" && t.Actual == "" && !silent {
		f.Add(at.X, at.Y, t)
		return
	}
	g := &Group{Role: RoleSpan, Lang: run.Lang, Actual: t.Actual}
	if silent {
		g.Role, g.Lang = RoleArtifact, ""
	}
	g.Size = Size{t.Advance(), n.pitch}
	if w.Missing {
		g.Actual, t.Actual = n.p.text.says(w), ""
	}
	g.Add(0, n.base, t)
	f.Add(at.X, at.Y-n.base, g)
}

// running reports a type of running text, which should not be small.
func running(t Type) bool { return t == Body || t == SideText || t == CardText || t == Cell }
