package pptxtest

import "strings"

var dataDefects = []defect{
	{"a workbook that is no archive", "workbook", func(f *file) { f.parts[book1] = "PK" }},
	{"a workbook with a part of no content type", "workbook", replace(book1+"!"+typesPart, "/xl/sharedStrings.xml", "/xl/strings.xml")},
	{"a workbook without sheets", "workbook", drop(book1 + "!xl/workbook.xml")},
	{"a workbook whose sheet is not there", "workbook", drop(sheet1)},
	{"two sheets of one name", "workbook",
		replace(book1+"!xl/workbook.xml", "</sheets>", `<sheet name="Sheet1" sheetId="2" r:id="rId1"/></sheets>`)},
	{"a cell without place", "workbook", replace(sheet1, ` r="B2"`, "")},
	{"a cell beyond the last column", "workbook", replace(sheet1, `r="B2"`, `r="XFE2"`)},
	{"a cell with a shared string that is not there", "workbook", replace(sheet1, `<v>2</v>`, `<v>3</v>`)},
	{"a cell with a number that is none", "workbook", replace(sheet1, `<v>12.5</v>`, `<v>NaN</v>`)},
	{"a formula without a table", "workbook-formula", replace(sheet1, `<v>12.5</v>`, `<f>25/2</f><v>12.5</v>`)},
	{"a formula that is not its column's", "workbook-formula", tabled(`<tableColumn id="2" name="2025"><calculatedColumnFormula>C2*2</calculatedColumnFormula></tableColumn>`, "C2*3")},
	{"a formula of another row", "workbook-formula", tabled(`<tableColumn id="2" name="2025"><calculatedColumnFormula>C3</calculatedColumnFormula></tableColumn>`, "C3")},
	{"a formula that starts a program", "workbook-formula", tabled(`<tableColumn id="2" name="2025"><calculatedColumnFormula>cmd|'/C calc'!A0</calculatedColumnFormula></tableColumn>`, "cmd|'/C calc'!A0")},
	{"a formula that reaches outside", "workbook-formula", tabled(`<tableColumn id="2" name="2025"><calculatedColumnFormula>WEBSERVICE("http://x")</calculatedColumnFormula></tableColumn>`, `WEBSERVICE("http://x")`)},
	{"a figure beside a table that nothing says the name of", "workbook-formula", both(tabled(`<tableColumn id="2" name="2025"/>`, ""),
		replaceFirst(sheet1, `</row>`, `<c r="F1"><f>SUM($B:$B)</f><v>18.6</v></c></row>`))},
	{"a figure within the rows of a table", "workbook-table", both(tabled(`<tableColumn id="2" name="2025"/>`, ""),
		replace(sheet1, `<v>-9.1</v></c>`, `<v>-9.1</v></c><c r="F3"><f>SUM($B:$B)</f><v>18.6</v></c>`))},
	{"values beside a table that nothing says the name of", "workbook-table", both(tabled(`<tableColumn id="2" name="2025"/>`, ""),
		replace(sheet1, `<v>-9.1</v></c>`, `<v>-9.1</v></c><c r="F3"><v>18.6</v></c>`))},
	{"a row without its column's formula", "workbook-table", tabled(`<tableColumn id="2" name="2025"><calculatedColumnFormula>C2*2</calculatedColumnFormula></tableColumn>`, "C2*2")},
	{"a column of a table with too long a name", "workbook-table", tabled(`<tableColumn id="2" name="`+strings.Repeat("2025", 64)+`"/>`, "")},
	{"a column of a table that is headed otherwise", "workbook-table", tabled(`<tableColumn id="2" name="2024"/>`, "")},
	{"a series of a sheet that is not there", "chart-reference",
		replaceFirst(chart1, "Sheet1!$B$2:$B$4", "Sheet2!$B$2:$B$4")},
	{"a series of a square of cells", "chart-reference", replaceFirst(chart1, "Sheet1!$B$2:$B$4", "Sheet1!$B$2:$C$4")},
	{"a series of relative cells", "chart-reference", replaceFirst(chart1, "Sheet1!$B$2:$B$4", "Sheet1!B2:B4")},
	{"a series of cells beyond the sheet", "chart-reference",
		replaceFirst(chart1, "Sheet1!$B$2:$B$4", "Sheet1!$B$2:$B$1048577")},
	{"a sheet's name that needs quotes", "chart-reference",
		replaceFirst(chart1, "Sheet1!$B$2:$B$4", "Sheet 1!$B$2:$B$4")},
	{"a cache of fewer points than cells", "chart-points",
		replaceFirst(chart1, `<c:numCache><c:formatCode>#,##0.0</c:formatCode><c:ptCount val="3"/>`, `<c:numCache><c:formatCode>#,##0.0</c:formatCode><c:ptCount val="2"/>`)},
	{"a cache without count", "chart-points", replaceFirst(chart1, `<c:ptCount val="3"/>`, "")},
	{"a point beyond the last", "chart-points", replaceFirst(chart1, `<c:pt idx="2"><c:v>15`, `<c:pt idx="3"><c:v>15`)},
	{"a point twice", "chart-points", replaceFirst(chart1, `<c:pt idx="2"><c:v>15`, `<c:pt idx="1"><c:v>15`)},
	{"fewer values than categories", "series-length", both(
		replaceFirst(chart1, "Sheet1!$B$2:$B$4", "Sheet1!$B$2:$B$3"),
		replaceFirst(chart1, `<c:numCache><c:formatCode>#,##0.0</c:formatCode><c:ptCount val="3"/>`, `<c:numCache><c:formatCode>#,##0.0</c:formatCode><c:ptCount val="2"/>`),
		replaceFirst(chart1, `<c:pt idx="2"><c:v>15.200000000000001</c:v></c:pt>`, ""))},
	{"a value that is not a number", "chart-value", replaceFirst(chart1, "<c:v>12.5</c:v>", "<c:v>NaN</c:v>")},
	{"a value that is infinite", "chart-value", replaceFirst(chart1, "<c:v>12.5</c:v>", "<c:v>1e999</c:v>")},
	{"a point without value", "chart-value", replaceFirst(chart1, "<c:v>12.5</c:v>", "")},
	{"a value that is not its cell's", "chart-cache",
		replaceFirst(chart1, "<c:v>12.5</c:v>", "<c:v>12.50000001</c:v>")},
	{"a category that is not its cell's", "chart-cache", replaceFirst(chart1, "<c:v>South</c:v>", "<c:v>south</c:v>")},
	{"a name that is a number in its cell", "chart-cache",
		replace(sheet1, `<c r="B1" t="inlineStr"><is><t>2025</t></is></c>`, `<c r="B1"><v>2025</v></c>`)},
	{"a point whose cell is empty", "chart-cache", replace(sheet1, `<c r="C2"><v>8.2</v></c>`, "")},
	{"a cell without point", "chart-cache",
		replace(sheet1, `<v>-9.1</v></c>`, `<v>-9.1</v></c><c r="C3"><v>1</v></c>`)},
}

// tabled makes a table of the sheet, with a second column and a formula in its first row.
func tabled(column, formula string) edit {
	edits := []edit{
		replace(book1+"!"+typesPart, `</Types>`, `<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>`),
		add(book1+"!xl/worksheets/_rels/sheet1.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>`),
		add(book1+"!xl/tables/table1.xml", `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Data" displayName="Data" ref="A1:C4"><tableColumns count="3"><tableColumn id="1" name=""/>`+column+`<tableColumn id="3" name="2026"/></tableColumns></table>`),
	}
	if formula != "" {
		edits = append(edits, replace(sheet1, `<v>12.5</v>`, `<f>`+formula+`</f><v>12.5</v>`))
	}
	return both(edits...)
}
