package pptxtest

import "strings"

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
	{"a run that says the size of all", "run-inherits", draw(slide1, box("5", strings.Replace(paragraph("Costs"), `lang="en-GB"`, `lang="en-GB" sz="1800"`, 1)))},
	{"a run that says what its list style says", "run-inherits",
		draw(slide1, box("5", `<p:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></a:lstStyle><a:p><a:r><a:rPr lang="en-GB" sz="1400"/><a:t>Costs</a:t></a:r><a:r><a:rPr lang="en-GB"/><a:t> rise</a:t></a:r></a:p></p:txBody>`))},
	{"a text that is scaled", "autofit", replaceFirst(slide1, "<a:bodyPr/>", `<a:bodyPr><a:normAutofit fontScale="90000"/></a:bodyPr>`)},
	{"a text of narrowed lines", "autofit", replaceFirst(slide1, "<a:bodyPr/>", `<a:bodyPr><a:normAutofit lnSpcReduction="10000"/></a:bodyPr>`)},
	{"a bullet that is a character", "typed-bullet", replace(slide1, "Vertriebskosten", "• Vertriebskosten")},
}
