package pptxtest

// listed puts a list of styles into the first text of a part.
func listed(part, levels string) edit {
	return replaceFirst(part, `<a:lstStyle/>`, `<a:lstStyle>`+levels+`</a:lstStyle>`)
}

var inheritDefects = []defect{
	{"a title of a layout that states its master's size", "restated-style",
		listed(layout1, `<a:lvl1pPr><a:defRPr sz="3200"/></a:lvl1pPr>`)},
	{"a title of a slide that states its master's alignment", "restated-style", listed(slide1, `<a:lvl1pPr algn="l"/>`)},
	{"a title of a slide that states its layout's size", "restated-style",
		both(listed(layout1, `<a:lvl1pPr><a:defRPr sz="2800"/></a:lvl1pPr>`), listed(slide1, `<a:lvl1pPr><a:defRPr sz="2800"/></a:lvl1pPr>`))},
	{"a text whose second level is larger than its first", "level-size",
		listed(layout1, `<a:lvl1pPr><a:defRPr sz="1200"/></a:lvl1pPr><a:lvl2pPr><a:defRPr sz="1300"/></a:lvl2pPr>`)},
	{"a text that begins at a second level, larger than the first", "level-size",
		both(replaceFirst(slide1, `<a:p>`, `<a:p><a:pPr lvl="1"/>`), listed(slide1, `<a:lvl1pPr><a:defRPr sz="1200"/></a:lvl1pPr><a:lvl2pPr><a:defRPr sz="1300"/></a:lvl2pPr>`))},
	{"a font of no theme's", "font-reference", replaceFirst(masterXML, `typeface="+mj-lt"`, `typeface="-lt"`)},
}
