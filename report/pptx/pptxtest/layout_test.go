package pptxtest

import (
	"fmt"
	"testing"
)

var layoutDefects = []defect{
	{"a content over the title of a layout", "layout-overlap", says(layout1, "Content", 838200, 900000, 10515600, 4600000)},
	{"a number over the body of the master", "layout-overlap", replace(masterXML, `<a:off x="8610600" y="6356350"/>`, `<a:off x="8610600" y="5356350"/>`)},
	{"an empty prompt", "prompt", replaceFirst(layout1, `<a:r><a:rPr lang="en-GB"/><a:t>Title</a:t></a:r>`, "")},
	{"prompts that leave out a level", "prompt", replace(layout1, `<a:pPr lvl="1"/>`, `<a:pPr lvl="2"/>`)},
	{"a large content with prompts on four levels", "prompt",
		replace(layout1, `<a:p><a:pPr lvl="4"/><a:r><a:rPr lang="en-GB"/><a:t>Fifth level</a:t></a:r></a:p>`, "")},
	{"a text that says the place of the master", "place-inherits", says(slide1, "Content", 838200, 1450000, 10515600, 4600000)},
	{"a title that says the place of its layout", "place-inherits", both(
		says(layout1, "Title", 838200, 300000, 10515600, 900000), says(slide1, "Title", 838200, 300000, 10515600, 900000))},
	{"a run that says the master's size", "size-inherits", replace(slide1, `<a:rPr lang="en-GB" b="1"/>`, `<a:rPr lang="en-GB" sz="2000" b="1"/>`)},
	{"a run that says its layout's size", "size-inherits", both(
		replaceIn(layout1, `name="Content"`, `<a:lstStyle/>`, `<a:lstStyle><a:lvl1pPr><a:defRPr sz="2200"/></a:lvl1pPr></a:lstStyle>`),
		replace(slide1, `<a:rPr lang="en-GB" b="1"/>`, `<a:rPr lang="en-GB" sz="2200" b="1"/>`))},
	{"a text beside the placeholders", "text-outlined", draw(slide1, box("5", paragraph("Costs fell in every region")))},
	{"a word that another box goes on", "word-apart", draw(slide1,
		boxAt("5", 1000000, 2000000, 800000, 300000, "Costs")+boxAt("6", 1850000, 2000000, 2000000, 300000, "fell in every region"))},
}

// placed is where a shape stands.
func placed(x, y, w, h int) string {
	return fmt.Sprintf(`<a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm>`, x, y, w, h)
}

// says gives the placeholder of a name a place of its own.
func says(part, name string, x, y, w, h int) edit {
	return replaceIn(part, `name="`+name+`"`, `<p:spPr/>`, `<p:spPr>`+placed(x, y, w, h)+`</p:spPr>`)
}

// boxAt is a text box of a paragraph at a place.
func boxAt(id string, x, y, w, h int, text string) string {
	return `<p:sp><p:nvSpPr><p:cNvPr id="` + id + `" name="Box ` + id + `"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
		`<p:spPr>` + placed(x, y, w, h) + `<a:prstGeom prst="rect"/></p:spPr>` + paragraph(text) + `</p:sp>`
}

// TestLintStrangeHolders holds that placeholders outside of shapes, and layouts that stand on themselves, end.
func TestLintStrangeHolders(t *testing.T) {
	const layoutRels = "ppt/slideLayouts/_rels/slideLayout1.xml.rels"
	for name, plant := range map[string]edit{
		"a placeholder that is in no shape": replace(slide1, `<p:cSld>`, `<p:ph idx="1"/><p:cSld>`),
		"a placeholder that is the slide": func(f *file) {
			f.parts[slide1] = `<p:ph xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>`
		},
		"a layout that is its own master": both(
			replace(layoutRels, "../slideMasters/slideMaster1.xml", "slideLayout1.xml"), replaceIn(slide1, `name="Content"`, `<a:p>`, `<a:p><a:pPr lvl="7"/>`)),
	} {
		t.Run(name, func(t *testing.T) {
			f := goodDeck(t)
			plant(f)
			lintTwice(t, f.bytes())
		})
	}
}
