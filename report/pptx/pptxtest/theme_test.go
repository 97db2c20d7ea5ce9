package pptxtest

var themeDefects = []defect{
	{"a theme without an accent", "theme-colours",
		replace(theme1, `<a:accent6><a:srgbClr val="A5A5A5"/></a:accent6>`, "")},
	{"a theme whose colours are out of order", "theme-colours",
		both(replace(theme1, "a:dk1>", "a:new>"), replace(theme1, "a:lt1>", "a:dk1>"), replace(theme1, "a:new>", "a:lt1>"))},
	{"a theme whose colour is one of the scheme", "theme-colours",
		replace(theme1, `<a:srgbClr val="203040"/>`, `<a:schemeClr val="tx1"/>`)},
	{"a theme with an empty colour", "theme-colours", replace(theme1, `<a:srgbClr val="203040"/>`, "")},
	{"a theme without font for headings", "theme-fonts",
		replace(theme1, `<a:majorFont><a:latin typeface="Carlito"/>`, `<a:majorFont><a:latin typeface=""/>`)},
	{"a theme without complex font", "theme-fonts",
		replace(theme1, `<a:cs typeface=""/></a:minorFont>`, `</a:minorFont>`)},
	{"a format scheme with one line", "theme-formats", both(
		replace(theme1, `<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`, ""),
		replace(theme1, `<a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`, ""))},
	{"a format scheme without effects", "theme-formats", replace(theme1, "a:effectStyleLst>", "a:effects>")},
	{"a notes master that shares a theme", "theme-of-master",
		replace(notesMasterRels, "theme2", "theme1")},
	{"a master without theme", "theme-of-master", replace(masterRels, `relationships/theme"`, `relationships/themes"`)},
}
