package pptxtest

var valueDefects = []defect{
	{"a colour that is a name", "colour", replace(chart1, `srgbClr val="C55A11"`, `srgbClr val="White"`)},
	{"a colour in lower case", "colour", replace(chart1, `srgbClr val="C55A11"`, `srgbClr val="c55a11"`)},
	{"a system colour that is not known", "colour", replace(theme1, `lastClr="000000"`, `lastClr=""`)},
	{"a colour that the scheme lacks", "colour", replace(slide2, `schemeClr val="tx1"`, `schemeClr val="accent7"`)},
	{"a placeholder's colour outside of a theme", "colour",
		replace(slide2, `schemeClr val="tx1"`, `schemeClr val="phClr"`)},
	{"a percentage with its sign", "percentage", replace(masterXML, `spcPct val="96000"`, `spcPct val="96%"`)},
	{"a colour of more than all light", "percentage", replace(chart1, `lumOff val="40000"`, `lumOff val="140000"`)},
	{"a superscript that is no number", "percentage", replace(slide1, `baseline="30000"`, `baseline="super"`)},
	{"a field whose id is in lower case", "guid",
		replace(slide3, "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "{b6f15528-21de-4faa-801e-634dddaf4b2b}")},
	{"a field without id", "guid", replace(slide3, `id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" `, "")},
	{"a table style that is a name", "guid",
		replace(slide2, "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}", "Medium Style 2")},
	{"a section whose id has no braces", "guid",
		replace(presentationXML, "{7F9619FF-8B86-4D01-B42D-00CF4FC964FF}", "7F9619FF-8B86-4D01-B42D-00CF4FC964FF")},
	{"an extension whose uri is cut off", "guid", replace(slide3, "-37D633B846F1}", "}")},
	{"an extension without uri", "extension-uri",
		replace(presentationXML, ` uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"`, "")},
}
