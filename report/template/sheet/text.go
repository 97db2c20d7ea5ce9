package sheet

import (
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	cleaned "github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/report/template/color"
	"github.com/deckfold/deckfold/report/xmltree"
)

// placedText is the text of a shape, and where it stands.
type placedText struct {
	paragraphs []paragraph
	insets     layout.Insets
	anchor     string // "t", "ctr" or "b"
	wraps      bool
	scale      float64      // of its sizes, where the file made them fit
	turn       int32        // of its lines in its box, clockwise
	box        box          // its room, without insets
	at         layout.Rect  // likewise, in the box of its shape
	origin     layout.Point // of the frame that it stands in
}

// paragraph is one paragraph (a:p).
type paragraph struct {
	runs          []run
	align         layout.Align
	left, indent  layout.Length
	before, after distance
	pitch         distance
	bullet        string
	bulletColor   *color.Color
	endSize       layout.Length // of an empty one
}

// distance is one in percent of lines, or of a length.
type distance struct {
	thousandths int32
	length      layout.Length
}

// run is characters of one look (a:r, a:fld, a:br).
type run struct {
	text  string
	field string // "slidenum", "datetime1" ...; "" is none
	end   bool   // a line ends here
	size  layout.Length
	style fonts.Style
	color layout.Color
	face  string
	track layout.Length
	under bool          // it is underlined
	cross bool          // it is struck out
	raise layout.Length // above the baseline
}

// mostText bounds the characters of one shape.
const mostText = 10_000

// text reads the text of a shape; nil where there is none.
func (c *canvas) text(e *xmltree.Element, b *box) *placedText {
	body := e.Child("p:txBody")
	properties := body.Child("a:bodyPr")
	t := &placedText{wraps: properties.Attr("wrap") != "none", anchor: properties.Attr("anchor"), scale: 1}
	for _, in := range [...]struct {
		name  string
		usual layout.Length
		to    *layout.Length
	}{{"lIns", 91440, &t.insets.Left}, {"tIns", 45720, &t.insets.Top}, {"rIns", 91440, &t.insets.Right}, {"bIns", 45720, &t.insets.Bottom}} {
		*in.to = in.usual
		if v, ok := properties.Int(in.name); ok && v >= -int64(farthest) && v <= int64(farthest) {
			*in.to = layout.Length(v)
		}
	}
	if fit := properties.Child("a:normAutofit"); fit != nil {
		if v, ok := thousandths(fit.Attr("fontScale")); ok && v > 0 {
			t.scale = float64(v) / layout.Clear
		}
	}
	switch properties.Attr("vert") {
	case "vert", "eaVert", "mongolianVert", "wordArtVert", "wordArtVertRtl":
		t.turn = quarter
	case "vert270":
		t.turn = 3 * quarter
	}
	r := &styles{canvas: c, ref: e.Child("p:style", "a:fontRef"), list: body.Child("a:lstStyle")}
	said := 0
	for p := range body.All("a:p") {
		q := r.paragraph(p)
		for _, x := range q.runs {
			said += len(x.text) + len(x.field)
		}
		t.paragraphs = append(t.paragraphs, q)
		if said > mostText || len(t.paragraphs) > mostText/10 {
			c.warn("its text is longer than %d characters, and is left out", mostText)
			return nil
		}
	}
	if said == 0 {
		return nil
	}
	if n, ok := properties.Int("numCol"); ok && n > 1 {
		c.warn("its text is drawn in one column, and in PowerPoint in %d", n)
	}
	return t
}

// styles find the properties of texts, from the nearest: those of the text, of the shape's list, of the presentation.
type styles struct {
	*canvas
	ref  *xmltree.Element // a:fontRef
	list *xmltree.Element // a:lstStyle
}

// levels are the names of the styles of levels.
var levels = [...]string{"a:lvl1pPr", "a:lvl2pPr", "a:lvl3pPr", "a:lvl4pPr", "a:lvl5pPr", "a:lvl6pPr", "a:lvl7pPr", "a:lvl8pPr", "a:lvl9pPr"}

// chain are properties, the nearest first.
type chain [4]*xmltree.Element

func (c chain) attr(name string) (string, bool) {
	for _, e := range c {
		if v, ok := e.Lookup(name); ok {
			return v, true
		}
	}
	return "", false
}

func (c chain) int(name string) (int64, bool) {
	for _, e := range c {
		if v, ok := e.Int(name); ok {
			return v, true
		}
	}
	return 0, false
}

func (c chain) child(names ...string) *xmltree.Element {
	for _, e := range c {
		for in := range e.Children() {
			for _, name := range names {
				if in.Name == name {
					return in
				}
			}
		}
	}
	return nil
}

// paragraph reads a paragraph.
func (r *styles) paragraph(p *xmltree.Element) (out paragraph) {
	own := p.Child("a:pPr")
	level, _ := own.Int("lvl")
	name := levels[min(max(level, 0), int64(len(levels)-1))]
	of := chain{own, r.list.Child(name), r.in.Text.Child(name), r.in.Text.Child("a:defPPr")}
	switch v, _ := of.attr("algn"); v {
	case "r":
		out.align = layout.Right
	case "ctr":
		out.align = layout.Center
	}
	left, _ := of.int("marL")
	indent, _ := of.int("indent")
	out.left, out.indent = bound(left), bound(indent)
	out.pitch = distanceOf(of.child("a:lnSpc"), distance{thousandths: 100_000})
	out.before = distanceOf(of.child("a:spcBef"), distance{})
	out.after = distanceOf(of.child("a:spcAft"), distance{})
	r.bullet(&out, of)
	for e := range p.Children() {
		switch e.Name {
		case "a:r", "a:fld", "a:br":
			out.runs = append(out.runs, r.run(e, of))
		}
	}
	out.endSize = r.look(chain{p.Child("a:endParaRPr"), of[1].Child("a:defRPr"), of[2].Child("a:defRPr")}).size
	return out
}

// bound is a distance within a page.
func bound(v int64) layout.Length {
	return min(max(layout.Length(v), -farthest), farthest)
}

func distanceOf(e *xmltree.Element, usual distance) distance {
	if v, ok := thousandths(e.Child("a:spcPct").Attr("val")); ok && v >= 0 {
		return distance{thousandths: min(v, 1_000_000)}
	}
	if v, ok := e.Child("a:spcPts").Int("val"); ok && v >= 0 && v <= 158_400 { // ISO/IEC 29500-1, 20.1.10.75
		return distance{length: layout.Length(v) * layout.Pt / 100}
	}
	return usual
}

// bullet reads what stands before a paragraph. Characters of fonts of signs are drawn as a bullet.
func (r *styles) bullet(p *paragraph, of chain) {
	e := of.child("a:buNone", "a:buChar", "a:buAutoNum", "a:buBlip")
	if e == nil || e.Name == "a:buNone" {
		return
	}
	p.bullet = "•"
	if e.Name == "a:buAutoNum" {
		r.warn("the numbers of its paragraphs are drawn as bullets")
	}
	if c := e.Attr("char"); e.Name == "a:buChar" && c != "" {
		switch font := of.child("a:buFont").Attr("typeface"); {
		case strings.HasPrefix(font, "Wingdings"), font == "Symbol", font == "Webdings":
		default:
			p.bullet, _ = cleaned.Clean(c)
		}
	}
	if c, ok := r.colors.In(of.child("a:buClr")); ok {
		p.bulletColor = &c
	}
}

// run reads characters.
func (r *styles) run(e *xmltree.Element, of chain) run {
	x := r.look(chain{e.Child("a:rPr"), of[1].Child("a:defRPr"), of[2].Child("a:defRPr"), of[3].Child("a:defRPr")})
	x.end = e.Name == "a:br"
	if e.Name == "a:fld" {
		x.field = e.Attr("type")
	}
	text, err := cleaned.Clean(characters(e.Child("a:t")))
	if err != nil {
		r.warn("its text is left out: %v", err)
		text = ""
	}
	if v, _ := (chain{e.Child("a:rPr"), of[1].Child("a:defRPr"), of[2].Child("a:defRPr")}).attr("cap"); v == "all" {
		text = strings.ToUpper(text)
	}
	x.text = strings.ReplaceAll(text, "\n", " ")
	return x
}

func characters(e *xmltree.Element) string {
	if e == nil {
		return ""
	}
	return e.Text
}

// usualSize is that of texts which nothing says it of (ISO/IEC 29500-1, 21.1.2.3.9).
const usualSize = 18 * layout.Pt

// look reads how characters look.
func (r *styles) look(of chain) (x run) {
	x.size = usualSize
	if v, ok := of.int("sz"); ok && v >= 100 && v <= 400_000 { // ISO/IEC 29500-1, 20.1.10.72
		x.size = layout.Length(v) * layout.Pt / 100
	}
	if v, _ := of.attr("b"); v == "1" || v == "true" {
		x.style |= fonts.Bold
	}
	if v, _ := of.attr("i"); v == "1" || v == "true" {
		x.style |= fonts.Italic
	}
	if v, ok := of.int("spc"); ok && v >= -400_000 && v <= 400_000 {
		x.track = layout.Length(v) * layout.Pt / 100
	}
	if v, _ := of.attr("u"); v != "" && v != "none" {
		x.under = true
	}
	if v, _ := of.attr("strike"); v != "" && v != "noStrike" {
		x.cross = true
	}
	if v, _ := of.attr("baseline"); v != "" {
		if at, ok := thousandths(v); ok && at != 0 && at >= -layout.Clear && at <= layout.Clear {
			x.raise = x.size * layout.Length(at) / layout.Clear
			x.size = x.size * 2 / 3
		}
	}
	x.color = r.ink(of)
	x.face = r.typeface(of)
	r.substituted(x.face)
	return x
}

// substituted says once that texts in a typeface are drawn in another.
func (r *styles) substituted(face string) {
	if r.Substitute == nil || face == "" {
		return
	}
	if by := r.Substitute(face); by != "" {
		r.say(fmt.Sprintf("template %s: texts on its layouts in %.60q are drawn in %s", r.Template, face, by))
	}
}

// ink is the colour of characters: theirs, that of the shape's style, else that of texts.
func (r *styles) ink(of chain) layout.Color {
	own := chain{of[0], of[1]}.child("a:solidFill", "a:gradFill")
	for _, e := range [...]*xmltree.Element{own, r.ref, of.child("a:solidFill", "a:gradFill")} {
		if e == nil {
			continue
		}
		if e.Name == "a:gradFill" {
			if f := r.gradient(e); f.kind != nothing {
				c, _ := f.middle()
				return r.opaque(c)
			}
		}
		if c, ok := r.colors.In(e); ok {
			return r.opaque(c)
		}
	}
	c, _ := r.colors.Of(&xmltree.Element{Name: "a:schemeClr", Attrs: []xmltree.Attr{{Name: "val", Value: "tx1"}}})
	return c.Color
}

// opaque is a colour of characters, which are never transparent here.
func (r *styles) opaque(c color.Color) layout.Color {
	if c.Alpha < color.Opaque {
		r.warn("its text is drawn opaque")
	}
	return c.Color
}

// typeface is the typeface of characters; names of the theme's fonts are resolved.
func (r *styles) typeface(of chain) string {
	face := of.child("a:latin").Attr("typeface")
	if face == "" {
		face = "+mn-lt"
		if r.ref.Attr("idx") == "major" {
			face = "+mj-lt"
		}
	}
	for prefix, list := range map[string]string{"+mj": "a:majorFont", "+mn": "a:minorFont"} {
		if strings.HasPrefix(face, prefix) {
			return r.in.Theme.Fonts.Child(list, "a:latin").Attr("typeface")
		}
	}
	return face
}
