package pptx

import (
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// cascade is what texts inherit from styles of a template, of which the first that says something counts. What a style has that is not
// ours to write (bullets, distances in percent, colours that are made from others) is like nothing of ours, so that it is said.
func cascade(font string, styles ...*xmltree.Element) textStyle {
	t := textStyle{font: font}
	for n := range t.levels {
		var levels cascaded
		for _, s := range styles {
			if l := s.Child(fmt.Sprintf("a:lvl%dpPr", n+1)); l != nil {
				levels = append(levels, l)
			}
		}
		t.levels[n] = levels.style()
	}
	return t
}

// cascaded are styles of one level, the nearest first.
type cascaded []*xmltree.Element

// style is what they say together.
func (c cascaded) style() levelStyle {
	// where no size is said programs differ: 18 pt (ISO/IEC 29500-1, 21.1.2.3.9), in LibreOffice 44 of titles; then it is always written
	l := levelStyle{look: look{size: -1, bold: "0", fill: "?"}, align: "l", pitch: 100}
	l.left, l.hang = layout.Length(c.number("marL")), -layout.Length(c.number("indent"))
	if v, ok := c.attr("algn"); ok {
		l.align = v
	}
	if v, ok := c.attr("rtl"); ok && v != "0" {
		l.align = "?"
	}
	l.pitch, l.before, l.after = c.pitch(), c.space("a:spcBef"), c.space("a:spcAft")
	if b := c.first("a:buChar", "a:buAutoNum", "a:buBlip", "a:buNone"); b != nil && b.Name != "a:buNone" {
		l.mark = mark{kind: "?"}
	}
	c.look(&l.look)
	return l
}

// look takes what characters have.
func (c cascaded) look(l *look) {
	var runs cascaded
	for _, s := range c {
		if r := s.Child("a:defRPr"); r != nil {
			runs = append(runs, r)
		}
	}
	if n := runs.number("sz"); n > 0 {
		l.size = n
	}
	if v, ok := runs.attr("b"); ok {
		l.bold = bit(v == "1" || v == "true")
	}
	if v, ok := runs.attr("i"); ok && v != "0" && v != "false" {
		l.slant = true
	}
	v, _ := runs.attr("cap")
	l.caps, l.track = v == "all", runs.number("spc")
	if f := runs.first("a:solidFill", "a:noFill", "a:gradFill", "a:blipFill", "a:pattFill", "a:grpFill"); f != nil && f.Name == "a:solidFill" {
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

// attr is an attribute of the first that has it.
func (c cascaded) attr(name string) (string, bool) {
	for _, s := range c {
		if v, ok := s.Lookup(name); ok {
			return v, true
		}
	}
	return "", false
}

// number is a whole number of the first that has one, else 0.
func (c cascaded) number(name string) int64 {
	for _, s := range c {
		if n, ok := s.Int(name); ok {
			return n
		}
	}
	return 0
}

// first is the first child of one of some names, of the first style that has one.
func (c cascaded) first(names ...string) *xmltree.Element {
	for _, s := range c {
		for _, name := range names {
			if e := s.Child(name); e != nil {
				return e
			}
		}
	}
	return nil
}

// pitch is the pitch of lines in percent, -1 where it is a distance.
func (c cascaded) pitch() int {
	e := c.first("a:lnSpc")
	if e == nil {
		return 100
	}
	n, ok := e.Child("a:spcPct").Int("val")
	if !ok || n%1000 != 0 {
		return -1
	}
	return int(n / 1000)
}

// space is a distance of paragraphs in 1/100 pt, -1 where it is a share of their size.
func (c cascaded) space(name string) int64 {
	e := c.first(name)
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
