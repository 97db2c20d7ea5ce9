package pptxtest

var enumerationDefects = []defect{
	{"a numbering of no type", "enumeration",
		replaceFirst(slide1, "<a:lstStyle/><a:p>", `<a:lstStyle/><a:p><a:pPr><a:buAutoNum type=""/></a:pPr></a:p><a:p>`)},
	{"an alignment that is a word", "enumeration",
		replaceFirst(slide1, "<a:lstStyle/><a:p>", `<a:lstStyle/><a:p><a:pPr algn="left"/></a:p><a:p>`)},
	{"a label at no place", "enumeration", replaceFirst(chart1, `<c:dLblPos val="outEnd"/>`, `<c:dLblPos val=""/>`)},
}
