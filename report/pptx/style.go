package pptx

import (
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// look is how characters look, as DrawingML writes it; what is zero, nothing says.
type look struct {
	size  int64  // 1/100 pt
	bold  string // "0", "1"
	fill  string
	caps  bool   // capitals by style
	track int64  // letterspacing, 1/100 pt
	mono  bool   // in the font of code
	slant bool   // italic by style, which upright runs then are not
	face  string // a typeface; "" is the theme's own for texts or titles
}

// mark is what paragraphs begin with.
type mark struct {
	kind  string // layout.Bullet; the name of a numbering; "" for none
	color string // as DrawingML
	start int    // of a numbering
	char  string // of a bullet that is no square
}

// levelStyle is the style of a paragraph, or of all of one level.
type levelStyle struct {
	look
	mark
	left, hang layout.Length // of the text, and of the marker left of it
	align      string        // ST_TextAlignType (ISO/IEC 29500-1, 20.1.10.59)
	pitch      int           // of lines, percent of 1.2 em
	before     int64         // 1/100 pt
	after      int64         // likewise; of our own styles 0
}

// textStyle is what the paragraphs of a text inherit, by level, and whether it is a placeholder.
type textStyle struct {
	levels [mostLevels]levelStyle
	font   string // of the theme
	placed bool   // a placeholder
}

// styleOf is the style of a paragraph that stands that far below another, without its look.
func (s *slide) styleOf(p *para, before layout.Length) levelStyle {
	own := levelStyle{left: p.left, align: "l", pitch: p.pitch, before: pts(before)}
	switch p.align {
	case layout.Right, layout.DecimalPoint:
		own.align = "r"
	case layout.Center:
		own.align = "ctr"
	}
	switch {
	case p.mark != layout.NoMark:
		own.mark = mark{kind: layout.Bullet, color: s.colors.of(p.markColor), char: p.mark.String()}
	case p.marker == "" || p.typed():
	case p.marker == layout.Bullet:
		own.mark = mark{kind: layout.Bullet, color: s.colors.of(p.markColor)}
	case p.marker == layout.Dash:
		own.mark = mark{kind: layout.Bullet, color: s.colors.of(p.markColor), char: layout.Dash}
	default:
		kind, _ := ordinal(p.marker)
		own.mark = mark{kind: numberings[kind], color: s.colors.of(p.markColor), start: p.start}
	}
	if p.marker != "" || p.mark != layout.NoMark {
		own.hang = p.hang
	}
	return own
}

// lookOf is how a run of a paragraph looks.
func (s *slide) lookOf(p *para, r *run) look {
	size := p.size
	if r.size > 0 {
		size = r.size
	}
	if r.Shift == layout.Denominator {
		size = size * 62 / 100
	}
	return look{pts(size), bit(r.Bold), s.colors.Fill(r.Color), r.Caps != "", pts(p.track + r.track), r.Mono, false, s.face}
}

// fit is the style of a text: by level what most of its characters have, else what it inherits. In a placeholder no level that is
// empty is larger than that above, nor one at its top smaller than the text.
func (s *slide) fit(f *flow, of *textStyle) textStyle {
	t := *of
	var has [mostLevels]bool
	for i := range f.paras {
		has[f.paras[i].depth()] = true
	}
	for level := range t.levels {
		if l := &t.levels[level]; has[level] {
			*l = s.fitLevel(f, level, l)
		}
	}
	if first := slices.Index(has[:], true); of.placed && first >= 0 {
		for level := range t.levels {
			switch l := &t.levels[level]; {
			case level < first:
				l.size = max(l.size, t.levels[first].size)
			case !has[level]:
				l.size = min(l.size, t.levels[level-1].size)
			}
		}
	}
	return t
}

// fitLevel is the style of a level that has paragraphs.
func (s *slide) fitLevel(f *flow, level int, of *levelStyle) levelStyle {
	b := &s.ballot
	b.clear()
	for i := range f.paras {
		p := &f.paras[i]
		if p.depth() != level {
			continue
		}
		n := 0
		for k := range p.runs {
			r := &p.runs[k]
			weight := len(r.Text)
			n += weight
			v := s.lookOf(p, r)
			b.size.add(v.size, weight)
			b.bold.add(v.bold, weight)
			b.caps.add(v.caps, weight)
			b.track.add(v.track, weight)
			b.mono.add(v.mono, weight)
			if r.Href == "" { // links say their colour themselves
				b.fill.add(v.fill, weight)
			}
		}
		own := s.styleOf(p, f.before(i))
		b.align.add(own.align, n)
		b.pitch.add(own.pitch, n)
		b.left.add(own.left, n)
		b.hang.add(own.hang, n)
		if i > 0 { // before the first there is none
			b.before.add(own.before, n)
		}
		if own.start == 0 && (own.char == "" || own.char == layout.Dash) { // numberings stay with their paragraphs, each has its own start; and what says something of one
			b.begin.add(own.mark, n)
		}
	}
	fill := b.fill.most(of.fill)
	if of.fill == "?" { // LibreOffice has a template's colour of modifiers count before that of a list style
		fill = of.fill
	}
	return levelStyle{
		look{b.size.most(of.size), b.bold.most(of.bold), fill, b.caps.most(of.caps), b.track.most(of.track), b.mono.most(of.mono), of.slant, s.face}, b.begin.most(of.mark),
		b.left.most(of.left), b.hang.most(of.hang), b.align.most(of.align), b.pitch.most(of.pitch), b.before.most(of.before), 0,
	}
}

// ballot counts what the characters of a level have.
type ballot struct {
	size, before, track votes[int64]
	caps, mono          votes[bool]
	bold, fill, align   votes[string]
	begin               votes[mark]
	left, hang          votes[layout.Length]
	pitch               votes[int]
}

// clear forgets the votes.
func (b *ballot) clear() {
	*b = ballot{
		b.size[:0], b.before[:0], b.track[:0], b.caps[:0], b.mono[:0], b.bold[:0], b.fill[:0], b.align[:0], b.begin[:0], b.left[:0], b.hang[:0], b.pitch[:0],
	}
}

// votes are values with how many characters have them.
type votes[T comparable] []vote[T]

type vote[T comparable] struct {
	of T
	n  int
}

func (v *votes[T]) add(of T, n int) {
	for i := range *v {
		if (*v)[i].of == of {
			(*v)[i].n += n
			return
		}
	}
	*v = append(*v, vote[T]{of, n})
}

// most is the value that most characters have, the first of several; or is that of none.
func (v votes[T]) most(or T) T {
	n := 0
	for _, c := range v {
		if c.n > n {
			or, n = c.of, c.n
		}
	}
	return or
}

// lists appends the list style of a text: what its levels have other than what they inherit.
func (x *markup) lists(t, of *textStyle) {
	x.Raw(`<a:lstStyle>`)
	x.levels(t, of)
	x.Raw(`</a:lstStyle>`)
}

// levels appends what the levels of a text have other than what they inherit. Where that is nothing they say all that programs would
// otherwise take for given, too.
func (x *markup) levels(t, of *textStyle) {
	whole := of.font == ""
	for n := range t.levels {
		l, from := &t.levels[n], &of.levels[n]
		if *l == *from {
			continue
		}
		tag := "lvl" + strconv.Itoa(n+1) + "pPr"
		x.Raw(`<a:`, tag)
		if whole {
			x.Raw(` defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"`)
		}
		x.paragraph(l, from)
		if whole || l.look != from.look {
			x.Raw(`<a:defRPr`)
			if whole {
				x.Raw(` kern="1200"`)
			}
			x.look(l.look, from.look)
			if whole {
				x.Raw(`<a:latin typeface="`, t.font, `-lt"/><a:ea typeface="`, t.font, `-ea"/><a:cs typeface="`, t.font, `-cs"/>`)
			}
			x.Raw(`</a:defRPr>`)
		}
		x.Raw(`</a:`, tag, `>`)
	}
}

// paragraph ends a tag with the attributes of a paragraph's style, and appends its elements, where they differ from what is
// inherited.
func (x *markup) paragraph(l, of *levelStyle) {
	if l.left != of.left {
		x.Attr("marL", int64(l.left))
	}
	if l.hang != of.hang {
		x.Attr("indent", -int64(l.hang))
	}
	if l.align != of.align {
		x.Raw(` algn="`, l.align, `"`)
	}
	x.Raw(`>`)
	if l.pitch != of.pitch {
		x.Raw(`<a:lnSpc><a:spcPct`)
		x.Attr("val", int64(l.pitch)*1000)
		x.Raw(`/></a:lnSpc>`)
	}
	if l.before != of.before {
		x.Raw(`<a:spcBef><a:spcPts`)
		x.Attr("val", l.before)
		x.Raw(`/></a:spcBef>`)
	}
	if l.after != of.after {
		x.Raw(`<a:spcAft><a:spcPts`)
		x.Attr("val", l.after)
		x.Raw(`/></a:spcAft>`)
	}
	x.mark(l.mark, of.mark)
}

// mark appends what paragraphs begin with, where that differs from what is inherited.
func (x *markup) mark(m, of mark) {
	switch {
	case m == of:
	case m.kind == "":
		x.Raw(`<a:buNone/>`)
	case m.kind == layout.Bullet && of.kind == layout.Bullet && m.char == of.char:
		x.Raw(`<a:buClr>`, m.color, `</a:buClr>`)
	case m.kind == layout.Bullet:
		bullet(x, m.color, m.char)
	default:
		x.Raw(`<a:buClr>`, m.color, `</a:buClr><a:buFont typeface="+mj-lt"/><a:buAutoNum type="`, m.kind, `"`)
		if m.start > 1 {
			x.Attr("startAt", int64(m.start))
		}
		x.Raw(`/>`)
	}
}

// look appends the attributes of characters, ends the tag and appends their fill, where they differ from what is inherited.
func (x *markup) look(l, of look) {
	if l.size != of.size {
		x.Attr("sz", l.size)
	}
	if l.bold != of.bold {
		x.Raw(` b="`, l.bold, `"`)
	}
	switch {
	case l.caps && !of.caps:
		x.Raw(` cap="all"`)
	case of.caps && !l.caps:
		x.Raw(` cap="none"`)
	}
	if l.track != of.track {
		x.Attr("spc", l.track)
	}
	if l.mono && !of.mono { // no words to be spelt
		x.Raw(` noProof="1"`)
	}
	x.Raw(`>`)
	if l.fill != of.fill {
		x.Raw(l.fill)
	}
	switch code := fonts.GoMono().Office(); {
	case l.mono && !of.mono:
		x.Raw(`<a:latin typeface="`, code, `"/><a:cs typeface="`, code, `"/>`)
	case of.mono && !l.mono:
		x.Raw(`<a:latin typeface="+mn-lt"/><a:cs typeface="+mn-cs"/>`)
	case l.face != of.face && l.face != "":
		x.Raw(`<a:latin typeface="`)
		x.Text(l.face)
		x.Raw(`"/>`)
	}
}
