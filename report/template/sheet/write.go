package sheet

import (
	"slices"
	"strings"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// place says where the text of a shape stands: room is what the shape has for it.
func (t *placedText) place(room layout.Rect, b *box, s *space) {
	t.at, t.origin = room, s.origin
	if b.turn.FlipH != b.turn.FlipV { // their room is
		t.at.X = b.W - room.Right()
	}
	t.box = *b
	t.box.turn.FlipH, t.box.turn.FlipV = false, false
	if b.turn.FlipV { // texts are never mirrored, but stand on their heads
		t.box.turn.Angle = (t.box.turn.Angle + 2*quarter) % (4 * quarter)
	}
	t.box.turn.FlipH = s.mirrored
}

// fields reports a text that says something else on each page.
func (t *placedText) fields() bool {
	for i := range t.paragraphs {
		if slices.ContainsFunc(t.paragraphs[i].runs, func(r run) bool { return r.varies() }) {
			return true
		}
	}
	return false
}

// varies reports a field that pages say differently.
func (r *run) varies() bool { return r.field == "slidenum" || strings.HasPrefix(r.field, "datetime") }

// write draws the text of a shape, or keeps it for the pages that it has fields of.
func (c *canvas) write(s *space, t *placedText) {
	if t.fields() && s.frame != nil {
		c.warn("the fields of its text are not drawn within a group that is turned")
		return
	}
	if t.fields() && t.set(c.Shaper) != nil {
		c.end()
		c.begin()
		c.sheet.parts = append(c.sheet.parts, part{text: t})
		return
	}
	if g := t.set(c.Shaper); g != nil {
		c.out(s).Add(t.box.X, t.box.Y, g)
	} else {
		c.warn("its text reaches too far from the page and is left out")
	}
}

// fill is the text with what its fields say; nil where one of them says nothing.
func (t *placedText) fill(f Fields) *layout.Group {
	filled := *t
	filled.paragraphs = slices.Clone(t.paragraphs)
	for i := range filled.paragraphs {
		p := &filled.paragraphs[i]
		p.runs = slices.Clone(p.runs)
		for k := range p.runs {
			r := &p.runs[k]
			if !r.varies() {
				continue
			}
			if r.text = f.Date; r.field == "slidenum" {
				r.text = f.Number
			}
			if r.text == "" {
				return nil
			}
		}
	}
	g := filled.set(f.Shaper)
	if g == nil {
		return nil
	}
	out := &layout.Group{}
	out.Add(t.box.X, t.box.Y, g)
	return out
}

// set sets the text in lines: a group as large as the shape's box; nil where they would reach too far.
func (t *placedText) set(shaper Shapers) *layout.Group {
	room := t.at
	room.X, room.Y = room.X+t.insets.Left, room.Y+t.insets.Top
	room.W, room.H = max(room.W-t.insets.Left-t.insets.Right, layout.Pt), max(room.H-t.insets.Top-t.insets.Bottom, 0)
	g := &layout.Group{Frame: layout.Frame{Size: t.box.Size}}
	if t.box.turns() {
		g.Turn = &t.box.turn
	}
	in := g
	if t.turn != 0 { // the room is turned about its middle
		mid := layout.Point{X: room.X + room.W/2, Y: room.Y + room.H/2}
		room = layout.Rect{Size: layout.Size{W: room.H, H: room.W}}
		in = &layout.Group{Frame: layout.Frame{Size: room.Size}, Turn: &layout.Turn{Angle: t.turn}}
		g.Add(mid.X-room.W/2, mid.Y-room.H/2, in)
	}
	w := setter{t: t, shaper: shaper, width: room.W}
	for i := range t.paragraphs {
		w.paragraph(&t.paragraphs[i], i == 0)
	}
	y := room.Y
	switch t.anchor {
	case "ctr":
		y += (room.H - w.y) / 2
	case "b":
		y += room.H - w.y
	}
	for _, it := range w.out {
		in.Add(room.X+it.At.X, y+it.At.Y, it.Item)
	}
	if !reach(layout.Point{X: t.origin.X + t.box.X, Y: t.origin.Y + t.box.Y}, g.Items) {
		return nil
	}
	return g
}

// setter sets paragraphs one under another.
type setter struct {
	t      *placedText
	shaper Shapers
	width  layout.Length
	y      layout.Length
	out    []layout.Placed
}

// size is a size as it is set.
func (w *setter) size(s layout.Length) layout.Length {
	return min(max(round(float64(s)*w.t.scale), layout.Pt), 4000*layout.Pt)
}

// of is a distance at a size of type.
func (d distance) of(size layout.Length) layout.Length {
	if d.thousandths > 0 {
		return size * 12 / 10 * layout.Length(d.thousandths) / layout.Clear
	}
	return d.length
}

// piece is a word in the look of its run.
type piece struct {
	fonts.Piece
	*run
	size layout.Length
	end  bool // the line ends after it
	soft bool // or may
}

// advance is how wide a word is, and the spaces after it.
func (p *piece) advance() (ink, space layout.Length) {
	if p.Word == nil {
		return 0, 0
	}
	n := layout.Length(len(p.Glyphs))
	return layout.Scale32(p.Ink, p.size, p.Face) + p.track*n, layout.Scale32(p.Space, p.size, p.Face)
}

// paragraph sets a paragraph.
func (w *setter) paragraph(p *paragraph, first bool) {
	size := w.size(p.endSize)
	if len(p.runs) > 0 {
		size = w.size(p.runs[0].size)
	}
	if !first {
		w.y += p.before.of(size)
	}
	pieces := w.pieces(p)
	if len(pieces) == 0 {
		w.y += w.pitch(p, size)
	}
	bullet := p.bullet
	for i := 0; i < len(pieces); {
		left := p.left
		if i == 0 {
			left = max(0, p.left+p.indent)
			if bullet != "" {
				w.bullet(p, pieces[0].run, left)
				left = p.left
			}
		}
		n := w.fits(pieces[i:], w.width-left)
		w.line(p, pieces[i:i+n], left)
		i += n
	}
	w.y += p.after.of(size)
}

// pieces are the words of a paragraph.
func (w *setter) pieces(p *paragraph) (out []piece) {
	for i := range p.runs {
		r := &p.runs[i]
		size := w.size(r.size)
		if r.end {
			if len(out) > 0 && !out[len(out)-1].end {
				out[len(out)-1].end = true
			} else {
				out = append(out, piece{run: r, size: size, end: true})
			}
			continue
		}
		all := w.shaper(r.face).Pieces(nil, []fonts.Span{{Text: r.text, Style: r.style}})
		for k, x := range all {
			q := piece{Piece: x, run: r, size: size, soft: k < len(all)-1 && x.After == fonts.Soft || x.Space > 0}
			out = w.parted(out, q, w.width-p.left)
		}
	}
	return out
}

// parted appends a word, in parts where no line of a width can hold it.
func (w *setter) parted(out []piece, p piece, width layout.Length) []piece {
	if ink, _ := p.advance(); !w.t.wraps || ink <= width {
		return append(out, p)
	}
	for _, part := range p.Clusters() {
		q := p
		q.Word, q.soft = part, true
		out = append(out, q)
	}
	return out
}

// fits is how many pieces stand on one line of a width.
func (w *setter) fits(ps []piece, width layout.Length) int {
	var x layout.Length
	last := 0 // after which a line may end
	for i := range ps {
		ink, space := ps[i].advance()
		if w.t.wraps && x+ink > width && last > 0 {
			return last
		}
		if x += ink + space; ps[i].end {
			return i + 1
		}
		if ps[i].soft {
			last = i + 1
		}
	}
	return len(ps)
}

// pitch is the height of a line of a size.
func (w *setter) pitch(p *paragraph, size layout.Length) layout.Length { return p.pitch.of(size) }

// line sets a line.
func (w *setter) line(p *paragraph, ps []piece, left layout.Length) {
	size, width := layout.Length(0), layout.Length(0)
	words := make([]fonts.Piece, 0, len(ps))
	for i := range ps {
		size = max(size, ps[i].size)
		ink, space := ps[i].advance()
		if width += ink; i < len(ps)-1 {
			width += space
		}
		if ps[i].Word != nil {
			words = append(words, ps[i].Piece)
			words[len(words)-1].Span = i
		}
	}
	x := left
	switch p.align {
	case layout.Right:
		x = w.width - width
	case layout.Center:
		x = left + (w.width-left-width)/2
	}
	base := w.y + w.baseline(p, size)
	places := layout.Arrange(nil, words, func(q fonts.Piece) layout.Length { ink, space := ps[q.Span].advance(); return ink + space })
	for i, q := range words {
		of := &ps[q.Span]
		at := layout.Point{X: x + places[i], Y: base - round(float64(of.raise)*w.t.scale)}
		w.out = append(w.out, layout.Placed{At: at, Item: &layout.Text{
			Face: q.Face, Size: of.size, Color: of.color, Track: of.track, Words: []*fonts.Word{q.Word},
		}})
		w.strokes(of, at, i == len(words)-1)
	}
	w.y += w.pitch(p, size)
}

// strokes draws the lines under and through a word; the last of a line has none under its spaces.
func (w *setter) strokes(p *piece, at layout.Point, last bool) {
	width, space := p.advance()
	if !last {
		width += space
	}
	thick := max(p.size/18, layout.Pt/2)
	for _, line := range [...]struct {
		on   bool
		from layout.Length // below the baseline
	}{{p.under, p.size / 10}, {p.cross, -p.size / 4}} {
		if line.on && width > 0 {
			w.out = append(w.out, layout.Placed{At: layout.Point{X: at.X, Y: at.Y + line.from}, Item: layout.FilledRect(layout.Size{W: width, H: thick}, p.color)})
		}
	}
}

// baseline is the first baseline of a line of a size below its top.
func (w *setter) baseline(p *paragraph, size layout.Length) layout.Length {
	if t := p.pitch.thousandths; t > 0 {
		return layout.Ascent(size, int(t/1000))
	}
	return p.pitch.length * 8 / 10
}

// bullet sets what stands before a paragraph.
func (w *setter) bullet(p *paragraph, of *run, left layout.Length) {
	c := of.color
	if p.bulletColor != nil {
		c = p.bulletColor.Color
	}
	size := w.size(of.size)
	for _, q := range w.shaper(of.face).Word(p.bullet, fonts.Regular) {
		at := layout.Point{X: left, Y: w.y + w.baseline(p, size)}
		text := &layout.Text{Face: q.Face, Size: size, Color: c, Words: []*fonts.Word{q.Word}}
		w.out = append(w.out, layout.Placed{At: at, Item: text})
	}
}
