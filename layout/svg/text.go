package svg

import (
	"cmp"
	"html"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// letters are a stretch of text of one style, which stands where the one before it ends unless it says where.
type letters struct {
	text   string
	s      state
	x, y   float64 // where it begins
	at     [2]bool // whether it says its x and its y
	dx, dy float64 // by which it is moved
}

// typesetter gathers the letters of a text.
type typesetter struct {
	*drawer
	out      []letters
	preserve bool
	spaced   bool // a space is before, or nothing
}

// text draws a text, as the outlines of its letters.
func (d *drawer) text(e *xmltree.Element, s *state, out *layout.Frame) {
	t := typesetter{drawer: d, spaced: true}
	t.gather(e, s, e.Attr("xml:space") == "preserve")
	if n := len(t.out) - 1; n >= 0 && !t.preserve {
		t.out[n].text = strings.TrimRight(t.out[n].text, " ")
	}
	var pen point
	for i := 0; i < len(t.out) && d.err == nil; {
		n := i + 1
		for n < len(t.out) && !t.out[n].at[0] && !t.out[n].at[1] {
			n++
		}
		pen = d.chunk(e, t.out[i:n], pen, len(t.out) == n && i == 0, out)
		i = n
	}
}

// gather gathers the letters of an element: its characters between the elements in it.
func (t *typesetter) gather(e *xmltree.Element, s *state, preserve bool) {
	t.count(1, 0)
	places := t.places(e, s)
	at := e.Opened()
	_, end := e.Source()
	add := func(to int) {
		if at < to {
			t.add(t.source[at:to], s, preserve, &places)
		}
	}
	for c := range e.Children() {
		from, after := c.Source()
		add(from)
		at = after
		switch c.Name {
		case "svg:tspan", "svg:a":
			in := *s
			if in.style = t.styled(c, s.style, s.view); !in.absent {
				keep := preserve
				if v, ok := c.Lookup("xml:space"); ok {
					keep = v == "preserve"
				}
				t.gather(c, &in, keep)
			}
		case "svg:textPath", "svg:tref":
			t.leave("texts along paths", " are left out; have the program save them as paths")
		}
	}
	if close := strings.LastIndex(t.source[at:max(end, at)], "</"); close > 0 {
		add(at + close)
	}
}

// places are where the letters of an element stand, as far as it says.
type places struct{ x, y, dx, dy []float64 }

func (t *typesetter) places(e *xmltree.Element, s *state) (p places) {
	read := func(name string, whole float64) (out []float64) {
		for _, w := range strings.FieldsFunc(e.Attr(name), func(r rune) bool { return strings.ContainsRune(separators, r) }) {
			if v, ok := measure(w, whole, s.font.size); ok {
				out = append(out, v)
			}
		}
		return out
	}
	if r := e.Attr("rotate"); strings.Trim(r, "0 ") != "" {
		t.leave("letters that are turned one by one", " stand upright")
	}
	return places{read("x", s.w), read("y", s.h), read("dx", s.w), read("dy", s.h)}
}

// add adds characters, parted where they say where they stand.
func (t *typesetter) add(source string, s *state, preserve bool, p *places) {
	text := t.characters(source, preserve)
	t.preserve = preserve
	for len(text) > 0 && t.err == nil {
		l := letters{s: *s}
		if len(p.x) > 0 {
			l.x, l.at[0], p.x = p.x[0], true, p.x[1:]
		}
		if len(p.y) > 0 {
			l.y, l.at[1], p.y = p.y[0], true, p.y[1:]
		}
		if len(p.dx) > 0 {
			l.dx, p.dx = p.dx[0], p.dx[1:]
		}
		if len(p.dy) > 0 {
			l.dy, p.dy = p.dy[0], p.dy[1:]
		}
		n := len(text)
		if len(p.x)+len(p.y)+len(p.dx)+len(p.dy) > 0 {
			for i := range text {
				if i > 0 {
					n = i
					break
				}
			}
		}
		l.text, text = text[:n], text[n:]
		t.count(1, len(l.text))
		t.out = append(t.out, l)
	}
}

// characters are what is set of character data: white space is one space (SVG 1.1, 10.15).
func (t *typesetter) characters(source string, preserve bool) string {
	for _, mark := range [...][2]string{{"<!--", "-->"}, {"<?", "?>"}} {
		for {
			before, rest, ok := strings.Cut(source, mark[0])
			if !ok {
				break
			}
			_, after, _ := strings.Cut(rest, mark[1])
			source = before + after
		}
	}
	source = strings.NewReplacer("<![CDATA[", "", "]]>", "").Replace(source)
	var b strings.Builder
	for _, r := range html.UnescapeString(source) {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == ' ':
			if preserve || !t.spaced {
				b.WriteByte(' ')
			}
			t.spaced = true
		case r < ' ':
		default:
			b.WriteRune(r)
			t.spaced = false
		}
	}
	return b.String()
}

// set are letters that were shaped.
type set struct {
	letters
	pieces []fonts.Piece
	width  float64
	count  int // of glyphs
}

// chunk draws letters that stand in one line from a place, where the pen is unless they say so; alone are those of a text that has no others.
func (d *drawer) chunk(e *xmltree.Element, all []letters, pen point, alone bool, out *layout.Frame) point {
	if all[0].at[0] {
		pen.x = all[0].x
	}
	if all[0].at[1] {
		pen.y = all[0].y
	}
	sets, width, count := make([]set, len(all)), 0.0, 0
	for i, l := range all {
		sets[i] = d.typeset(l)
		width += sets[i].width + l.dx
		count += sets[i].count
	}
	stretch, gap := 1.0, 0.0
	if want := d.lengthOf(e, "textLength", all[0].s.w, &all[0].s, 0); alone && want > 0 && width > 0 {
		if e.Attr("lengthAdjust") == "spacingAndGlyphs" || count < 2 {
			stretch = min(max(want/width, 0.2), 5)
		} else {
			gap = (want - width) / float64(count-1)
		}
		width = want
	}
	pen.x -= float64(all[0].s.anchor * width)
	for i := range sets {
		pen.x, pen.y = pen.x+sets[i].dx, pen.y+sets[i].dy
		d.glyphs(&sets[i], &pen, stretch, gap, out)
	}
	return pen
}

// typeset shapes letters.
func (d *drawer) typeset(l letters) (s set) {
	s.letters = l
	style := fonts.Regular
	if l.s.weight >= 600 {
		style |= fonts.Bold
	}
	if l.s.italic {
		style |= fonts.Italic
	}
	shaper, mono := d.shaper(l.s.family)
	if mono {
		style |= fonts.Mono
	}
	s.pieces = shaper.Word(l.text, style)
	for _, p := range s.pieces {
		if p.Missing {
			d.leave("characters that no font has", " are drawn as boxes; give the theme a font that has them")
		}
		for _, g := range p.Glyphs {
			s.width += float64(float64(g.Adv)*l.s.font.size)/float64(p.Face.Upem()) + l.s.spacing
			s.count++
		}
	}
	return s
}

// families are those that need no font of a name.
var families = []string{"sans-serif", "serif", "monospace", "cursive", "fantasy", "system-ui", "ui-sans-serif"}

// shaper is what shapes texts of a list of families; mono is one whose letters have one width.
func (d *drawer) shaper(list string) (s *fonts.Shaper, mono bool) {
	if d.shapers == nil {
		d.shapers = map[*fonts.Family]*fonts.Shaper{}
	}
	of, first := d.fonts[0], ""
	for _, name := range strings.Split(list, ",") {
		name = strings.Trim(strings.TrimSpace(name), `"'`)
		if first == "" {
			first = name
		}
		if i := slices.IndexFunc(d.fonts, func(f *fonts.Family) bool {
			return strings.EqualFold(f.Name(), name) || strings.EqualFold(f.Office(), name)
		}); i >= 0 {
			of, first = d.fonts[i], ""
			break
		}
		mono = mono || strings.Contains(strings.ToLower(name), "mono") || strings.EqualFold(name, "courier new")
	}
	if first != "" && !slices.Contains(families, strings.ToLower(first)) {
		d.leave("the font "+clip(first), " is drawn in that of the theme; give the theme the font, or have the program save texts as paths")
	}
	if s = d.shapers[of]; s == nil {
		chain := []*fonts.Family{of}
		for _, f := range d.fonts {
			if f != of {
				chain = append(chain, f)
			}
		}
		s = fonts.NewShaper(chain...)
		s.Work = d.work
		d.shapers[of] = s
	}
	return s, mono && first != ""
}

// glyphs draws shaped letters where the pen is, and moves it on.
func (d *drawer) glyphs(s *set, pen *point, stretch, gap float64, out *layout.Frame) {
	var t trace
	for _, p := range s.pieces {
		if len(t.points) > d.points {
			d.err = cmp.Or(d.err, errPoints)
			return
		}
		k := s.s.font.size / float64(p.Face.Upem())
		for _, g := range p.Glyphs {
			at := point{pen.x + float64(float64(g.X)*k), pen.y - float64(float64(g.Y)*k) + float64(s.s.baseline*s.s.font.size)}
			if err := p.Face.Draw(g.ID, &nib{&t, matrix{k * stretch, 0, 0, -k, at.x, at.y}}); err != nil {
				d.leave("letters whose outlines are broken", " are left out")
			}
			pen.x += float64((float64(float64(g.Adv)*k)+s.s.spacing)*stretch) + gap
		}
	}
	t.end()
	d.paint(&t, &s.s, out)
}

// nib draws outlines of letters.
type nib struct {
	*trace
	m matrix
}

// end closes the contour that was begun.
func (t *trace) end() {
	if len(t.verbs) > 0 {
		t.close()
	}
}

// Move begins a contour.
func (n *nib) Move(x, y float64) { n.end(); n.move(n.m.of(point{x, y})) }

// Line draws a straight line.
func (n *nib) Line(x, y float64) { n.line(n.m.of(point{x, y})) }

// Quadratic draws a curve of one control point.
func (n *nib) Quadratic(ax, ay, x, y float64) {
	n.quadratic(n.m.of(point{ax, ay}), n.m.of(point{x, y}))
}

// Cubic draws a curve of two control points.
func (n *nib) Cubic(ax, ay, bx, by, x, y float64) {
	n.curve(n.m.of(point{ax, ay}), n.m.of(point{bx, by}), n.m.of(point{x, y}))
}
