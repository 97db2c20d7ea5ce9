package pptxtest

var shapeDefects = []defect{
	{"two shapes with one id", "shape-id", replace(slide1, `id="3"`, `id="2"`)},
	{"a shape in a group with the id of one outside", "shape-id", replace(slide3, `id="7"`, `id="4"`)},
	{"a fallback with the id of another shape", "shape-id", replace(slide3, `id="9"`, `id="8"`)},
	{"a shape with id 0", "shape-id", replace(slide1, `id="3"`, `id="0"`)},
	{"a tree of shapes with id 5", "shape-id", replace(slide1, `id="1"`, `id="5"`)},
	{"a shape without name", "shape-name", replace(slide1, `name="Content"`, `name=""`)},
	{"a shape without text body", "shape-text", draw(slide1, box("5", ""))},
	{"a background without list of effects", "background", replace(masterXML, "<a:effectLst/></p:bgPr>", "</p:bgPr>")},
	{"a picture without place", "shape-place", replace(slide3, `<a:xfrm><a:off x="8000000" y="1500000"/><a:ext cx="3000000" cy="1500000"/></a:xfrm>`, "")},
	{"a line without geometry", "shape-place", replace(slide3, `<a:prstGeom prst="line"><a:avLst/></a:prstGeom>`, "")},
	{"a placeholder of a master without place", "shape-place", replace(masterXML, `<a:xfrm><a:off x="838200" y="365125"/><a:ext cx="10515600" cy="900000"/></a:xfrm>`, "")},
	{"a shape of negative width", "extent", replace(slide3, `cx="3000000" cy="1500000"`, `cx="-3000000" cy="1500000"`)},
	{"a place that is no whole number", "extent",
		replace(slide3, `x="8000000" y="1500000"`, `x="8000000.5" y="1500000"`)},
	{"a size beyond the largest", "extent",
		replace(slide3, `cx="3000000" cy="1500000"`, `cx="27273042316901" cy="1500000"`)},
	{"a group without size of its children", "group-frame", replace(slide3, `<a:chExt cx="3000000" cy="400000"/>`, "")},
	{"a group without any place", "group-frame",
		both(replace(slide3, "<p:grpSpPr><a:xfrm>", "<p:grpSpPr><a:new>"), replace(slide3, "</a:xfrm></p:grpSpPr>", "</a:new></p:grpSpPr>"))},
	{"a table without place", "graphic-frame", replace(slide2, "p:xfrm>", "p:place>")},
	{"a graphic of a kind that is unknown", "graphic-frame",
		replace(slide2, "drawingml/2006/table", "drawingml/2006/tables")},
	{"a graphic that is not what it says", "graphic-frame",
		replace(slide2, "drawingml/2006/table", "drawingml/2006/chart")},
	{"an id of creation", "creation-id", replaceFirst(slide1, `name="Content"/>`, `name="Content"><a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}">`+
		`<a16:creationId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="{6F9619FF-8B86-4D01-B42D-00CF4FC964FF}"/></a:ext></a:extLst></p:cNvPr>`)},
	{"an empty timing", "timing", replace(slide1, "</p:sld>", "<p:timing/></p:sld>")},
	{"a timing of a shape that is not there", "timing",
		replace(slide1, "</p:sld>", `<p:timing><p:bldLst><p:bldP spid="9" grpId="0"/></p:bldLst></p:timing></p:sld>`)},
}

// box is a text box of an id, and what it holds after its p:spPr.
func box(id, body string) string {
	return `<p:sp><p:nvSpPr><p:cNvPr id="` + id + `" name="Box ` + id + `"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
		`<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"/></p:spPr>` + body + `</p:sp>`
}

// paragraph is a body of one paragraph.
func paragraph(text string) string {
	return `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>` + text + `</a:t></a:r></a:p></p:txBody>`
}

// draw puts shapes at the end of a slide.
func draw(slide, shapes string) edit { return replace(slide, "</p:spTree>", shapes+"</p:spTree>") }
