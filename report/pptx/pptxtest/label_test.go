package pptxtest

var labelDefects = []defect{
	{"labels outside of stacked bars", "label-position", both(
		replace(chart1, `grouping val="clustered"/>`, `grouping val="stacked"/>`), replace(chart1, `overlap val="-10"`, `overlap val="100"`))},
	{"labels above bars", "label-position", replace(chart1, `dLblPos val="outEnd"`, `dLblPos val="t"`)},
	{"percentages of bars", "label-percent", replace(chart1, `showPercent val="0"`, `showPercent val="1"`)},
	{"labels that wrap", "label-wrap", replace(chart1, ` wrap="none"`, "")},
	{"a label with a number of its own", "label-text", replaceFirst(chart1, `<c:dLbls>`, `<c:dLbls><c:dLbl><c:idx val="0"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r><a:t>12</a:t></a:r></a:p></c:rich></c:tx><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>`)},
	{"two fields of one GUID", "label-field", replaceFirst(chart1, `<c:dLbls>`, `<c:dLbls><c:dLbl><c:idx val="0"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:fld id="{93C1E257-AE94-88A2-9914-72C075A3CA7B}" type="VALUE"><a:t>12</a:t></a:fld><a:fld id="{93C1E257-AE94-88A2-9914-72C075A3CA7B}" type="SERIESNAME"><a:t>A</a:t></a:fld></a:p></c:rich></c:tx><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>`)},
	{"labels of a group with a format", "label-group",
		replace(chart1, `<c:gapWidth`, `<c:dLbls><c:numFmt formatCode="0" sourceLinked="0"/></c:dLbls><c:gapWidth`)},
}
