package pptxtest

var textDefects = []defect{
	{"a text without paragraph", "text-body", draw(slide1, box("5", `<p:txBody><a:bodyPr/><a:lstStyle/></p:txBody>`))},
	{"a text without list of styles", "text-body", replaceFirst(slide1, "<a:lstStyle/>", "")},
	{"a cell without properties of its text", "text-body", replaceFirst(slide2, "<a:txBody><a:bodyPr/>", "<a:txBody>")},
	{"a run without language", "language", replace(slide1, ` lang="de-DE"`, "")},
	{"a run without properties", "language", replace(slide1, `<a:rPr lang="de-DE"/>`, "")},
	{"a field without language", "language", replace(slide3, `<a:rPr lang="en-GB"/><a:t>3</a:t>`, `<a:t>3</a:t>`)},
	{"an end of a paragraph without language", "language",
		replaceFirst(layout1, `<a:endParaRPr lang="en-GB"/>`, "<a:endParaRPr/>")},
	{"a language that is a word", "language", replace(slide1, `lang="de-DE"`, `lang="german!"`)},
	{"a chart without language", "language", replace(chart1, `<c:lang val="en-GB"/>`, "")},
	{"a bullet that is a character", "typed-bullet", replace(slide1, "Vertriebskosten", "• Vertriebskosten")},
}
