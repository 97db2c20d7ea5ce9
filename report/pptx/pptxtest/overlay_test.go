package pptxtest

import (
	"strconv"
	"strings"
)

var overlayDefects = []defect{
	{"a text over a chart in a box for each word", "text-word", draw(slide3, over(31, 1000000, "Thousands ")+over(32, 1000000+600000*100/103, "a day"))},
	{"a box that repeats the title of a chart", "title-box", both(titled, draw(slide3, over(31, 1000000, "Sales")))},
	{"a box that repeats a title that is read from a cell", "title-box", both(replace(chart1, `<c:autoTitleDeleted val="1"/>`, `<c:title><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/>`+
		`<c:pt idx="0"><c:v>2025</c:v></c:pt></c:strCache></c:strRef></c:tx></c:title><c:autoTitleDeleted val="0"/>`), draw(slide3, over(31, 1000000, "2025")))},
	{"a box that repeats the name of a slice", "slice-box", both(sliced, draw(slide3, over(31, 1000000, "South")))},
	{"a box that says a name below the plot", "name-box", draw(slide3, strings.Replace(over(31, 1000000, "South"), `y="1600000"`, `y="5500000"`, 1))},
	{"a box that says a name left of lying bars", "name-box", both(replace(chart1, `<c:barDir val="col"/>`, `<c:barDir val="bar"/>`), draw(slide3, over(31, 850000, "West")))},
	{"a box that repeats the name of a series that the legend has", "series-box", both(keyed, draw(slide3, over(31, 1000000, "2025")))},
	{"a box that repeats the name of a series that a label says", "series-box", both(replaceFirst(chart1, `<c:showSerName val="0"/>`, `<c:showSerName val="1"/>`), draw(slide3, over(31, 1000000, "2025")))},
	{"a chart that shows its title and deletes it", "chart-title", both(titled, replace(chart1, `<c:autoTitleDeleted val="0"/>`, `<c:autoTitleDeleted val="1"/>`))},
	{"a title that is placed by programs", "chart-title", both(titled, replace(chart1, `<c:x val="0"/>`, ""))},
	{"a title with a place for itself", "chart-title", both(titled, replace(chart1, `<c:overlay val="1"/></c:title>`, `<c:overlay val="0"/></c:title>`))},
	{"a title without a size", "chart-title", both(titled, replace(chart1, `<a:rPr lang="en-GB" sz="1400">`, `<a:rPr lang="en-GB">`))},
}

// sliced is a ring with a legend.
var sliced = both(round(`<c:doughnutChart><c:varyColors val="1"/>`+series(blue, "")+`<c:firstSliceAng val="0"/><c:holeSize val="50"/></c:doughnutChart>`),
	replace(chart1, `<c:plotVisOnly`, `<c:legend><c:legendPos val="r"/><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.5"/><c:y val="0.1"/><c:w val="0.3"/>`+
		`<c:h val="0.5"/></c:manualLayout></c:layout><c:overlay val="1"/></c:legend><c:plotVisOnly`))

// titled gives a chart a title.
var titled = replace(chart1, `<c:autoTitleDeleted val="1"/>`, `<c:title><c:tx><c:rich><a:bodyPr rot="0"/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1400"><a:latin typeface="+mn-lt"/></a:rPr>`+
	`<a:t>Sales</a:t></a:r></a:p></c:rich></c:tx><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/></c:manualLayout></c:layout>`+
	`<c:overlay val="1"/></c:title><c:autoTitleDeleted val="0"/>`)

// over is a text box over the chart, 600,000 EMU wide.
func over(id, x int, text string) string {
	return `<p:sp><p:nvSpPr><p:cNvPr id="` + strconv.Itoa(id) + `" name="Label"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
		`<p:spPr><a:xfrm><a:off x="` + strconv.Itoa(x) + `" y="1600000"/><a:ext cx="600000" cy="200000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
		`<p:txBody><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1200"/><a:t>` + text + `</a:t></a:r></a:p></p:txBody></p:sp>`
}
