package pptxtest

var contentDefects = []defect{
	{"children out of order", "content", replace(presentationXML, `<p:sldSz cx="12192000" cy="6858000"/>
  <p:notesSz cx="6858000" cy="9144000"/>`, `<p:notesSz cx="6858000" cy="9144000"/><p:sldSz cx="12192000" cy="6858000"/>`)},
	{"notes masters after the slides", "content", both(
		replace(presentationXML, `<p:notesMasterIdLst><p:notesMasterId r:id="rId5"/></p:notesMasterIdLst>`, ""),
		replace(presentationXML, `</p:sldIdLst>`, `</p:sldIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId5"/></p:notesMasterIdLst>`))},
	{"a cell whose properties come before its text", "content",
		replaceFirst(slide2, `<a:tc hMerge="1"><a:txBody>`, `<a:tc hMerge="1"><a:tcPr/><a:txBody>`)},
	{"a fill before a cell's borders", "content",
		replaceFirst(slide2, `<a:tcPr marL="45720" marR="45720">`, `<a:tcPr marL="45720" marR="45720"><a:noFill/>`)},
	{"a cell with a text body of shapes", "content",
		both(replaceFirst(slide2, "<a:txBody>", "<p:txBody>"), replaceFirst(slide2, "</a:txBody>", "</p:txBody>"))},
	{"an extension before an effect of a picture", "content",
		replace(slide3, "</a:extLst></a:blip>", "</a:extLst><a:grayscl/></a:blip>")},
	{"a shape without properties", "content", replaceFirst(slide1, "<p:spPr/>", "")},
	{"a fill without colour", "content", replace(slide2, `<a:schemeClr val="tx1"/>`, "")},
	{"alternatives without fallback", "content", replace(slide3, "mc:Fallback>", "mc:Choice>")},
	{"a series without categories", "content", both(replaceFirst(chart1, "<c:cat>", "<c:extLst><c:cat>"), replaceFirst(chart1, "</c:cat>", "</c:cat></c:extLst>"))},
	{"two texts in a run", "content", replace(slide1, "<a:t>Summary</a:t>", "<a:t>Sum</a:t><a:t>mary</a:t>")},
	{"text between elements", "content", replaceFirst(slide1, "<p:spPr/>", "text<p:spPr/>")},
	{"an element that does not belong there", "content", replaceFirst(slide1, "<p:cSld>", "<p:cSld><p:note/>")},
	{"settings of a chart out of order", "content",
		replace(chart1, `<c:gapWidth val="60"/><c:overlap val="-10"/>`, `<c:overlap val="-10"/><c:gapWidth val="60"/>`)},
	{"a series out of order", "content",
		replaceFirst(chart1, `<c:idx val="0"/><c:order val="0"/>`, `<c:order val="0"/><c:idx val="0"/>`)},
}
