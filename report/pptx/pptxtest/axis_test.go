package pptxtest

var axisDefects = []defect{
	{"two axes with one id", "axis-id", replace(chart1, "1002", "1001")},
	{"an axis with a negative id", "axis-id", replace(chart1, "1002", "-1002")},
	{"a group whose axis is not there", "axis-of-group", replace(chart1, `<c:axId val="1002"/>
      </c:barChart>`, `<c:axId val="1003"/></c:barChart>`)},
	{"a group with one axis", "axis-of-group", replace(chart1, `<c:axId val="1002"/>
      </c:barChart>`, `</c:barChart>`)},
	{"an axis of no group", "axis-of-group", replace(chart1, `<c:spPr><a:noFill/></c:spPr>
    </c:plotArea>`, `<c:valAx><c:axId val="1003"/><c:crossAx val="1001"/></c:valAx></c:plotArea>`)},
	{"a pie with axes", "axis-of-group",
		both(replace(chart1, "<c:barChart>", "<c:pieChart>"), replace(chart1, "</c:barChart>", "</c:pieChart>"))},
	{"an axis that crosses none", "axis-pair", replace(chart1, `<c:crossAx val="1002"/>`, `<c:crossAx val="1003"/>`)},
	{"an axis that crosses itself", "axis-pair", replace(chart1, `<c:crossAx val="1002"/>`, `<c:crossAx val="1001"/>`)},
	{"an axis that ends at the greatest value", "axis-end", replace(chart1, `<c:axId val="1002"/><c:scaling><c:orientation val="minMax"/>`, `<c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:max val="15.2"/>`)},
	{"an axis from zero over negative values", "axis-end", replace(chart1, `<c:axId val="1002"/><c:scaling><c:orientation val="minMax"/>`, `<c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/>`)},
	{"an axis that leaves names out", "axis-skip", replace(chart1, `<c:noMultiLvlLbl val="0"/>`, `<c:tickLblSkip val="5"/><c:noMultiLvlLbl val="0"/>`)},
	{"a group with an axis of another pair", "axis-pair", secondAxes("1001", "1004")},
}

// secondAxes adds a group of two axes, and the axes 1003 and 1004.
func secondAxes(category, value string) edit {
	ticks := `<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`
	axis := func(id, at, cross string) string {
		return `<c:axId val="` + id + `"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
			`<c:axPos val="` + at + `"/>` + ticks + `<c:crossAx val="` + cross + `"/><c:crosses val="max"/>`
	}
	return both(
		replace(chart1, "</c:barChart>", `</c:barChart><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>`+
			`<c:marker val="1"/><c:axId val="`+category+`"/><c:axId val="`+value+`"/></c:lineChart>`),
		replace(chart1, "</c:valAx>", `</c:valAx><c:valAx>`+axis("1004", "r", "1003")+`<c:crossBetween val="between"/></c:valAx>`+
			`<c:catAx>`+axis("1003", "b", "1004")+`<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>`+
			`<c:noMultiLvlLbl val="0"/></c:catAx>`))
}
