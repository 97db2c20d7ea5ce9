package pptxtest

var labelDefects = []defect{
	{"labels outside of stacked bars", "label-position", both(
		replace(chart1, `grouping val="clustered"/>`, `grouping val="stacked"/>`), replace(chart1, `overlap val="-10"`, `overlap val="100"`))},
	{"labels above bars", "label-position", replace(chart1, `dLblPos val="outEnd"`, `dLblPos val="t"`)},
	{"percentages of bars", "label-percent", replace(chart1, `showPercent val="0"`, `showPercent val="1"`)},
	{"labels that wrap", "label-wrap", replace(chart1, ` wrap="none"`, "")},
	{"labels of a group with a format", "label-group",
		replace(chart1, `<c:gapWidth`, `<c:dLbls><c:numFmt formatCode="0" sourceLinked="0"/></c:dLbls><c:gapWidth`)},
}
