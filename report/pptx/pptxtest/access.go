package pptxtest

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var accessRules = []rule{
	{"alt-text", parts(altText, slidePart),
		"what is no text has an alternative text, or is decorative (Accessibility Checker, error)"},
	{"decorative", parts(decorative, sheets...),
		"a decorative shape says so in the extension for it, and has no alternative text (else it is ignored: python-pptx fork)"},
	{"decorative-text", parts(decorativeText, sheets...),
		"nothing decorative, nor a group that is, has a text: nobody would hear it (Accessibility Checker passes it; ours)"},
	{"slide-title", parts(slideTitle, slidePart),
		"a slide has a title, in a placeholder (Accessibility Checker, error)"},
	{"title-twice", titleTwice,
		"the titles of slides differ (Accessibility Checker, tip)"},
	{"header-row", elements(headerRow, "a:tbl"),
		"the first row of a table is its header (Accessibility Checker, error; PptxGenJS #1299)"},
	{"reading-order", parts(readingOrder, slidePart),
		"the title comes first, or after the picture that it stands on, and the footers last; decorative shapes come anywhere (Accessibility Checker, warning)"},
	{"name-twice", parts(nameTwice, slidePart),
		"the shapes of a slide have different names, by which people find them (selection pane; ours)"},
	{"name-number", parts(nameNumber, slidePart),
		"a name says what a shape is, and not only its kind and its number on the slide (selection pane; ours)"},
	{"alt-twice", parts(altTwice, slidePart),
		"a group and a shape in it do not have one alternative text, which would be read twice (ours)"},
	{"link-text", elements(linkText, "a:r"),
		"the text of a link is neither blank nor its address with a scheme (Accessibility Checker, tip)"},
}

// decorativeExtension is the extension of p:cNvPr that marks a shape as decorative.
const decorativeExtension = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"

// isDecorative reports whether a shape is marked as saying nothing.
func (e *element) isDecorative() bool {
	for ext := range e.properties().child("a:extLst").each("a:ext") {
		if ext.child("adec:decorative").flag("val") {
			return true
		}
	}
	return false
}

var fileName = regexp.MustCompile(`(?i)\.(png|jpe?g|gif|svg|bmp|tiff?|emf|wmf)$`)

func altText(p *part, f finder) {
	for _, e := range shapesOf(p) {
		text := strings.TrimSpace(e.properties().attr("descr"))
		says := e.name == "p:sp" && (e.placeholder() != placeholder{} || strings.TrimSpace(e.words()) != "")
		switch {
		case fileName.MatchString(text):
			f.faultf("%s has the alternative text %q", e.where(), text)
		case text == "" && !says && !e.isDecorative():
			f.faultf("%s has no alternative text", e.where())
		}
	}
}

func decorative(p *part, f finder) {
	for _, e := range p.named["adec:decorative"] {
		if uri := e.parent.attr("uri"); uri != decorativeExtension {
			f.faultf("%s is in extension %q", e.what(), uri)
		}
	}
	for _, name := range shapeElements {
		for _, e := range p.named[name] {
			if text := e.properties().attr("descr"); text != "" && e.isDecorative() {
				f.faultf("%s is decorative and has the alternative text %q", e.where(), text)
			}
		}
	}
}

func decorativeText(p *part, f finder) {
	for _, name := range shapeElements {
		for _, e := range p.named[name] {
			if text := strings.TrimSpace(e.words()); text != "" && e.isDecorative() {
				f.faultf("%s is decorative and says %q", e.where(), text)
			}
		}
	}
}

// title is the text of a slide's title; empty if it has none.
func title(p *part) string {
	for _, e := range shapesOf(p) {
		if e.isTitle() {
			return strings.TrimSpace(e.words())
		}
	}
	return ""
}

func (e *element) isTitle() bool {
	typ := e.placeholder().typ
	return typ == "title" || typ == "ctrTitle"
}

func slideTitle(p *part, f finder) {
	if title(p) == "" {
		f.faultf("it has no title with text")
	}
}

func titleTwice(d *deck, f finder) {
	first := map[string]string{}
	for _, p := range d.of(slidePart) {
		t := title(p)
		if other := first[t]; other != "" && t != "" {
			f.in(p.name).faultf("%s has the title %q, too", other, t)
			continue
		}
		first[t] = p.name
	}
}

// headerRow finds tables without a header: a row, or a column where the rows are named.
func headerRow(e *element, f finder) {
	if pr := e.child("a:tblPr"); !pr.flag("firstRow") && !pr.flag("firstCol") {
		f.faultf("%s has firstRow=%q", e.where(), e.child("a:tblPr").attr("firstRow"))
	}
}

func readingOrder(p *part, f finder) {
	var last, before *element // the last footer, and the first shape
	for _, e := range shapesOf(p) {
		if e.isDecorative() {
			continue
		}
		footer := slices.Contains([]string{"dt", "ftr", "sldNum"}, e.placeholder().typ)
		switch {
		case last != nil && !footer:
			f.faultf("%s comes after the footer %s", e.where(), last.where())
		case before != nil && e.isTitle():
			f.faultf("the title %s comes after %s", e.where(), before.where())
		}
		if footer {
			last = e
		}
		if before == nil && (e.name != "p:pic" || e.placeholder().typ != "pic") {
			before = e
		}
	}
}

func nameTwice(p *part, f finder) {
	first := map[string]string{} // ids; the choices of a shape have one
	for _, tag := range shapeElements {
		for _, e := range p.named[tag] {
			id, name := e.properties().attr("id"), e.properties().attr("name")
			if other, ok := first[name]; ok && name != "" && other != id {
				f.faultf("%s has the name %q of another", e.where(), name)
			}
			first[name] = id
		}
	}
}

// nameNumber looks for names that end with the shape's number on the slide, or with the one before it, which the first of its
// kind has: others have a number only where it tells them apart, or where their own text has it.
func nameNumber(p *part, f finder) {
	names := map[string]bool{}
	for _, tag := range shapeElements {
		for _, e := range p.named[tag] {
			names[e.properties().attr("name")] = true
		}
	}
	for _, tag := range shapeElements {
		for _, e := range p.named[tag] {
			id, name := e.properties().number("id", 0), e.properties().attr("name")
			for _, n := range [...]int64{id, id - 1} {
				kind, numbered := strings.CutSuffix(name, " "+strconv.FormatInt(n, 10))
				if numbered && kind != "" && !strings.Contains(kind, " ") && !names[kind] && !strings.Contains(e.words(), strconv.FormatInt(n, 10)) {
					f.faultf("%s has the name %q", e.where(), name)
				}
			}
		}
	}
}

func altTwice(p *part, f finder) {
	for _, g := range p.named["p:grpSp"] {
		text := g.properties().attr("descr")
		for e := range g.all() {
			if text != "" && e != g && slices.Contains(shapeElements, e.name) && e.properties().attr("descr") == text {
				f.faultf("%s and %s both have the alternative text %q", g.where(), e.where(), text)
			}
		}
	}
}

var address = regexp.MustCompile(`(?i)^\s*$|^\s*https?://`)

func linkText(e *element, f finder) {
	if text := e.words(); e.child("a:rPr", "a:hlinkClick") != nil && address.MatchString(text) {
		f.faultf("%s has a link with the text %q", e.where(), text)
	}
}
