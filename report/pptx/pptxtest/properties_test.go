package pptxtest

var propertyDefects = []defect{
	{"a file without properties", "core-properties", drop(coreXML)},
	{"a file without title", "core-properties", replace(coreXML, "Sales by region", " ")},
	{"a file without language", "core-properties", replace(coreXML, "dc:language>", "dc:lang>")},
	{"a date that is none", "core-properties",
		replace(coreXML, "2026-01-01T00:00:00Z</dcterms:created>", "1 January 2026</dcterms:created>")},
	{"a date in the month 13", "core-properties",
		replace(coreXML, "2026-01-01T00:00:00Z</dcterms:created>", "2026-13-01T00:00:00Z</dcterms:created>")},
	{"a date without type", "core-properties",
		replace(coreXML, `<dcterms:modified xsi:type="dcterms:W3CDTF">`, `<dcterms:modified>`)},
	{"a count of slides that is wrong", "app-properties", replace(appXML, "<Slides>3<", "<Slides>4<")},
	{"notes that are not counted", "app-properties", replace(appXML, "<Notes>1</Notes>", "")},
	{"the version of PowerPoint 2007", "app-properties", replace(appXML, "16.0000", "12.0000")},
	{"a version that is none", "app-properties", replace(appXML, "16.0000", "16.0")},
	{"titles of parts", "app-properties", replace(appXML, "<TotalTime>", "<TitlesOfParts/><TotalTime>")},
}
