package pptx

import (
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/xmltree"
)

// cascade is what texts inherit from styles of a template, of which the first that says something counts. What a style has that is not
// ours to write (bullets, distances in percent, colours that are made from others) is like nothing of ours, so that it is said.
func cascade(font string, styles ...*xmltree.Element) textStyle {
	t := textStyle{font: font}
	for n := range t.levels {
		t.levels[n] = inherits(template.Level(n+1, styles...))
	}
	return t
}

// inherits is what the styles of a level say together.
func inherits(c template.Cascade) levelStyle {
	// where no size is said programs differ: 18 pt (ISO/IEC 29500-1, 21.1.2.3.9), in LibreOffice 44 of titles; then it is always written
	l := levelStyle{look: look{size: -1, bold: "0", fill: "?"}, align: "l"}
	l.left, l.hang = layout.Length(c.Int("marL")), -layout.Length(c.Int("indent"))
	if v, ok := c.Lookup("algn"); ok {
		l.align = v
	}
	if v, ok := c.Lookup("rtl"); ok && v != "0" {
		l.align = "?"
	}
	l.before, l.after = space(c.First("a:spcBef")), space(c.First("a:spcAft"))
	if b := c.First("a:buChar", "a:buAutoNum", "a:buBlip", "a:buNone"); b != nil && b.Name != "a:buNone" {
		l.mark = mark{kind: "?"}
	}
	l.look.inherit(c.Runs())
	var exact bool
	if l.pitch, exact = c.Pitch(layout.Length(max(l.size, 100)) * layout.Pt / 100); !exact {
		l.pitch = -1
	}
	return l
}

// inherit takes what the styles of characters have.
func (l *look) inherit(runs template.Cascade) {
	if n := runs.Int("sz"); n > 0 {
		l.size = n
	}
	l.bold = bit(runs.True("b"))
	if v, ok := runs.Lookup("i"); ok && v != "0" && v != "false" {
		l.slant = true
	}
	v, _ := runs.Lookup("cap")
	l.caps, l.track = v == "all", runs.Int("spc")
	if f := runs.Fill(); f != nil && f.Name == "a:solidFill" {
		l.fill = plainFill(f)
	}
}

// plainFill is a fill of a colour without modifiers as we write it, else like none of ours.
func plainFill(f *xmltree.Element) string {
	for c := range f.Children() {
		for range c.Children() {
			return "?"
		}
		switch c.Name {
		case "a:schemeClr":
			return newTone(`<a:schemeClr val="` + c.Attr("val") + `"/>`).fill
		case "a:srgbClr":
			return newTone(`<a:srgbClr val="` + strings.ToUpper(c.Attr("val")) + `"/>`).fill
		}
	}
	return "?"
}

// space is a distance of paragraphs in 1/100 pt, 0 where none is said, -1 where it is a share of their size.
func space(e *xmltree.Element) int64 {
	if e == nil {
		return 0
	}
	if n, ok := e.Child("a:spcPts").Int("val"); ok {
		return n
	}
	if n, ok := e.Child("a:spcPct").Int("val"); ok && n == 0 {
		return 0
	}
	return -1
}
