package pptxtest

import "strings"

var chartDefects = []defect{
	{"a chart without workbook", "chart-workbook",
		replace(chart1, `<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>`, "")},
	{"a chart whose workbook is not there", "chart-workbook", drop(book1)},
	{"a workbook of another name", "chart-workbook", both(
		replace(chart1Rels, "workbook1.xlsx", "workbook1.bin"), add("ppt/embeddings/workbook1.bin", ""))},
	{"a workbook of two charts", "chart-workbook", both(
		add("ppt/charts/chart2.xml", "<c:chartSpace/>"), override("ppt/charts/chart2.xml", openXML+"drawingml.chart+xml"),
		relate(chart1Rels, "rId2", "package", "../embeddings/workbook1.xlsx"))},
	{"numbers without cells", "chart-literal", replace(chart1, "c:numRef>", "c:numLit>")},
	{"texts without cells", "chart-literal", replace(chart1, "c:strRef>", "c:strLit>")},
	{"categories of several levels", "chart-literal", replace(chart1, "c:strRef>", "c:multiLvlStrRef>")},
	{"a series whose name has no cell", "series-name", replaceFirst(chart1, "<c:tx>", "<c:tx><c:v>2025</c:v>")},
	{"an axis that may be deleted", "chart-default", replaceFirst(chart1, `<c:delete val="0"/>`, "")},
	{"an axis that does not cross", "chart-default", replaceFirst(chart1, `<c:crosses val="autoZero"/>`, "")},
	{"a setting without value", "chart-default", replace(chart1, `<c:varyColors val="0"/>`, `<c:varyColors/>`)},
	{"a title that may be shown", "chart-default", replace(chart1, `<c:autoTitleDeleted val="1"/>`, "")},
	{"bars that may be inverted", "chart-default", replaceFirst(chart1, `<c:invertIfNegative val="0"/>`, "")},
	{"a bar that may be inverted", "chart-default",
		replace(chart1, `<c:idx val="1"/><c:invertIfNegative val="0"/>`, `<c:idx val="1"/>`)},
	{"labels that may show series", "chart-default", replace(chart1, `<c:showSerName val="0"/>`, "")},
	{"a format that the cells may change", "chart-default",
		replaceFirst(chart1, `formatCode="#,##0" sourceLinked="0"`, `formatCode="#,##0" sourceLinked="1"`)},
	{"a gap beyond 500", "chart-setting", replace(chart1, `gapWidth val="60"`, `gapWidth val="501"`)},
	{"an overlap of no number", "chart-setting", replace(chart1, `overlap val="-10"`, `overlap val="-10%"`)},
	{"stacked bars side by side", "chart-setting",
		replace(chart1, `grouping val="clustered"`, `grouping val="stacked"`)},
	{"a layout that is manual in part", "chart-layout", replace(chart1, `<c:h val="0.8"/>`, "")},
	{"a layout of no number", "chart-layout", replace(chart1, `<c:h val="0.8"/>`, `<c:h val="NaN"/>`)},
	{"a plot that is wider than its chart", "chart-layout", replace(chart1, `<c:w val="0.88"/>`, `<c:w val="0.98"/>`)},
	{"a plot laid out with its labels", "chart-layout",
		replace(chart1, `<c:layoutTarget val="inner"/>`, `<c:layoutTarget val="outer"/>`)},
	{"a plot that is laid out by PowerPoint", "chart-layout", replace(chart1, "c:manualLayout>", "c:extLst>")},
	{"a legend of slices that is placed by programs", "chart-legend", both(sliced, replace(chart1, `<c:h val="0.5"/>`, ""))},
	{"a legend of slices beside labels that name them", "chart-legend", both(sliced, replace(chart1, blue, blue+strings.Replace(labels("", "0"), `showCatName val="0"`, `showCatName val="1"`, 1)))},
	{"a legend that programs place", "chart-legend", both(keyed, replace(chart1, `<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/></c:manualLayout></c:layout><c:overlay val="0"/>`, `<c:x val="0"/><c:y val="0"/></c:manualLayout></c:layout><c:overlay val="0"/>`))},
	{"a legend that programs spread", "chart-legend", both(keyed, replace(chart1, `<c:x val="0"/><c:y val="0"/>`, `<c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="0.1"/>`))},
	{"a legend in a type of the program's", "chart-legend", both(keyed, replace(chart1, `<a:defRPr sz="1300">`, `<a:defRPr>`))},
	{"a legend that leaves out what is not there", "chart-legend", both(keyed, replace(chart1, `<c:legendPos val="t"/>`, `<c:legendPos val="t"/><c:legendEntry><c:idx val="2"/><c:delete val="1"/></c:legendEntry>`))},
	{"two series with one idx", "series-index",
		replace(chart1, `<c:idx val="1"/><c:order`, `<c:idx val="0"/><c:order`)},
	{"two series with one order", "series-index", replace(chart1, `<c:order val="1"/>`, `<c:order val="0"/>`)},
	{"a series without idx", "series-index", replace(chart1, `<c:idx val="1"/><c:order`, `<c:order`)},
	{"two series with one unique id", "series-id", replace(chart1, "{00000001-", "{00000000-")},
}

// keyed gives a chart a legend.
var keyed = replace(chart1, `<c:plotVisOnly`, `<c:legend><c:legendPos val="t"/><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/></c:manualLayout></c:layout><c:overlay val="0"/>`+
	`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1300"><a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr></c:legend><c:plotVisOnly`)
