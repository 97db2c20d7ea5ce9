package pptxtest

var accessDefects = []defect{
	{"a chart without alternative text", "alt-text",
		replace(slide3, ` descr="Columns: sales by region, 2025 and 2026"`, "")},
	{"a table without alternative text", "alt-text",
		replace(slide2, ` descr="Sales per region and quarter,&#10;in EUR million"`, "")},
	{"a picture whose alternative text is its file", "alt-text",
		replace(slide3, "The company's flag, all blue", "flag.PNG")},
	{"a group without alternative text", "alt-text", replace(slide3, ` descr="Blue is 2025"`, "")},
	{"a line that is neither decorative nor described", "alt-text",
		replace(slide3, `2017/decorative" val="1"`, `2017/decorative" val="0"`)},
	{"a shape without text that is not described", "alt-text", draw(slide1, box("5", paragraph(" ")))},
	{"a decorative shape in the wrong extension", "decorative", replace(slide3, "{C183D7F6-", "{C183D7F7-")},
	{"a decorative shape with alternative text", "decorative",
		replace(slide3, `name="Rule"`, `name="Rule" descr="A line"`)},
	{"a text in a group that says nothing", "decorative-text", replace(slide3,
		`<p:cNvPr id="6" name="Key" descr="Blue is 2025"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>`,
		`<p:cNvPr id="6" name="Key"><a:extLst><a:ext uri="`+decorativeExtension+`"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr>`+
			`<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:sp><p:nvSpPr><p:cNvPr id="30" name="Label"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>`+
			`<p:spPr><a:xfrm><a:off x="8000000" y="3200000"/><a:ext cx="400000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`+
			paragraph("2025")+`</p:sp>`)},
	{"a slide whose title is empty", "slide-title", replace(slide1, "Summary", " ")},
	{"a slide whose title is a text box", "slide-title", replace(slide1, `<p:ph type="title"/>`, "")},
	{"two slides with one title", "title-twice", replace(slide2, "Sales by quarter", "Summary")},
	{"a table without header", "header-row", replace(slide2, `firstRow="1" `, "")},
	{"a title after the text", "reading-order", both(
		replace(slide1, `<p:ph type="title"/>`, `<p:ph idx="7"/>`), replace(slide1, `<p:ph idx="1"/>`, `<p:ph type="title"/>`))},
	{"a text after the slide's number", "reading-order", draw(slide3, box("20", paragraph("Late")))},
	{"two shapes of one name", "name-twice", replace(slide3, `name="Picture"`, `name="Chart"`)},
	{"a chart that only has a number", "name-number", replace(slide3, `name="Chart"`, `name="Chart 2"`)},
	{"a group and a shape in it with one alternative text", "alt-twice", replace(slide3, `name="Swatch"`, `name="Swatch" descr="Blue is 2025"`)},
	{"a link whose text is its address", "link-text",
		replace(slide1, "Annual report on the web", "https://example.com/report")},
	{"a link whose text is blank", "link-text", replace(slide1, "Annual report on the web", " ")},
}
