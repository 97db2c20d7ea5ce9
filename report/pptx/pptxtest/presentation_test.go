package pptxtest

import "strings"

var presentationDefects = []defect{
	{"a package without presentation", "main-part",
		replace(rootRels, `relationships/officeDocument"`, `relationships/document"`)},
	{"two presentations", "main-part", relate(rootRels, "rId9", "officeDocument", presentationXML)},
	{"a presentation without properties", "presentation-parts",
		both(drop("ppt/presProps.xml"), replace(presentationRels, `relationships/presProps"`, `relationships/props"`))},
	{"a presentation without a theme", "presentation-parts",
		replace(presentationRels, `relationships/theme"`, `relationships/themes"`)},
	{"a layout with the id of its master", "master-id", replace(masterXML, "2147483649", "2147483648")},
	{"a master without id", "master-id", replace(presentationXML, `id="2147483648" `, "")},
	{"a layout with an id below 2147483648", "master-id", replace(masterXML, "2147483649", "2147483647")},
	{"two slides with one id", "slide-id", replace(presentationXML, `<p:sldId id="257"`, `<p:sldId id="256"`)},
	{"a slide with an id below 256", "slide-id", replace(presentationXML, `id="256"`, `id="255"`)},
	{"a slide with a signed id", "slide-id", replace(presentationXML, `id="256"`, `id="+256"`)},
	{"a slide that is listed twice", "slide-listed",
		replace(presentationXML, `</p:sldIdLst>`, `<p:sldId id="259" r:id="rId2"/></p:sldIdLst>`)},
	{"a slide that is not listed", "slide-listed", replace(presentationXML, `<p:sldId id="258" r:id="rId4"/>`, "")},
	{"slides that are too small", "slide-size", replace(presentationXML, `cx="12192000"`, `cx="914399"`)},
	{"slides that are too large", "slide-size", replace(presentationXML, `cy="6858000"/>`, `cy="51206401"/>`)},
	{"notes without size", "slide-size", replace(presentationXML, `<p:notesSz cx="6858000" cy="9144000"/>`, "")},
	{"numbers of slides beyond 9999", "first-slide-number",
		replace(presentationXML, `firstSlideNum="1"`, `firstSlideNum="10000"`)},
	{"two sections with one id", "sections", replace(presentationXML, "{7F9619FF", "{6F9619FF")},
	{"two sections of one name", "sections", replace(presentationXML, `name="Results"`, `name="Overview"`)},
	{"a section with the default name", "sections",
		replace(presentationXML, `name="Results"`, `name="Default Section"`)},
	{"a slide in no section", "sections", replace(presentationXML, `<p14:sldId id="257"/>`, "")},
	{"a slide in two sections", "sections",
		replace(presentationXML, `<p14:sldId id="257"/>`, `<p14:sldId id="257"/><p14:sldId id="256"/>`)},
	{"a section with a slide that is not there", "sections",
		replace(presentationXML, `<p14:sldId id="257"/>`, `<p14:sldId id="257"/><p14:sldId id="300"/>`)},
	{"two embedded fonts of one name", "embedded-font", embed(openType, "Carlito", "carlito")},
	{"an embedded font that is not used", "embedded-font", embed(openType, "Garamond")},
	{"an embedded font that is a TrueType file", "embedded-font", embed("\x00\x01\x00\x00"+openType[4:], "Carlito")},
	{"an embedded font that is cut off", "embedded-font", embed(openType[:90], "Carlito")},
}

// openType is the head of an Embedded OpenType file, and four bytes for the font.
var openType = "\x78\x00\x00\x00\x04\x00\x00\x00" + strings.Repeat("\x00", 26) + "LP" + strings.Repeat("\x00", 84)

// embed embeds a file as fonts of some names.
func embed(data string, names ...string) edit {
	list := ""
	for _, name := range names {
		list += `<p:embeddedFont><p:font typeface="` + name + `"/><p:regular r:id="rId90"/></p:embeddedFont>`
	}
	return both(
		replace(presentationXML, `<p:notesSz cx="6858000" cy="9144000"/>`, `<p:notesSz cx="6858000" cy="9144000"/><p:embeddedFontLst>`+list+`</p:embeddedFontLst>`),
		add("ppt/fonts/font1.fntdata", data), override("ppt/fonts/font1.fntdata", "application/x-fontdata"), relate(presentationRels, "rId90", "font", "fonts/font1.fntdata"))
}
