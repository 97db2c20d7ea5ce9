package pptxtest

var tableDefects = []defect{
	{"a merged cell that does not tell its span", "table-merge", both(
		replace(slide2, `rowSpan="2"`, `rowSpan="2" gridSpan="2"`),
		replaceFirst(slide2, `<a:t>North</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc>
          <a:tc>`, `<a:t>North</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc><a:tc hMerge="1">`))},
	{"a row that lacks a cell", "table-grid",
		replaceFirst(slide2, `<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></a:txBody><a:tcPr/></a:tc>`, "")},
	{"a column that no row has", "table-grid",
		replaceFirst(slide2, `<a:gridCol w="2800000"/>`, `<a:gridCol w="2800000"/><a:gridCol w="2800000"/>`)},
	{"a table without columns", "table-grid", replace(slide2, `<a:gridCol w="2800000"/>`, "")},
	{"a cell that spans more than the grid", "table-merge", replace(slide2, `gridSpan="2"`, `gridSpan="3"`)},
	{"a cell that spans rows that are not there", "table-merge", replace(slide2, `rowSpan="2"`, `rowSpan="3"`)},
	{"a merged cell that does not say so", "table-merge", replace(slide2, ` hMerge="1"`, "")},
	{"a cell that says it is merged and is not", "table-merge", replace(slide2, ` rowSpan="2"`, "")},
	{"cells that are merged with two others", "table-merge",
		replaceFirst(slide2, `<a:tc><a:txBody>`, `<a:tc gridSpan="2" rowSpan="2"><a:txBody>`)},
	{"a column of no width", "table-column", replaceFirst(slide2, `w="2800000"`, `w="0"`)},
	{"a column that is narrower than its margins", "table-column",
		both(replaceFirst(slide2, `w="2800000"`, `w="200000"`), replace(slide2, `cx="8400000"`, `cx="5800000"`))},
	{"a row of one EMU", "table-row",
		both(replaceFirst(slide2, `h="420000"`, `h="1"`), replace(slide2, `cy="1260000"`, `cy="840001"`))},
	{"a row of negative height", "table-row", replaceFirst(slide2, `h="420000"`, `h="-1"`)},
	{"a table whose frame is wider than its columns", "table-frame", replace(slide2, `cx="8400000"`, `cx="8400001"`)},
	{"a table whose frame is lower than its rows", "table-frame", replace(slide2, `cy="1260000"`, `cy="1000000"`)},
	{"a table whose style the file does not define", "table-style", replace(slide2, "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}", "{5C22544A-7EE6-4342-B048-85BDC9FD1C3B}")},
	{"a table without a style", "table-style", replace(slide2, "<a:tableStyleId>{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}</a:tableStyleId>", "")},
	{"a table in a group", "table-frame", both(
		replace(slide2, "<p:graphicFrame>", `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="7" name="Group" descr="A table"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:graphicFrame>`),
		replace(slide2, "</p:graphicFrame>", "</p:graphicFrame></p:grpSp>"))},
}
