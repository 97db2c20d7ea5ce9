package pptxtest

import (
	"math"
	"slices"
	"strings"
)

var chartRules = []rule{
	{"chart-workbook", parts(chartWorkbook, chartPart),
		"a chart has its own workbook, .xlsx (PHPPresentation #308: Keynote needs it; python-pptx #65: PowerPoint shares none)"},
	{"chart-literal", elements(chartLiteral, "c:strLit", "c:numLit", "c:multiLvlStrRef"),
		"series refer to cells of one level, as no others can be edited (PptxGenJS #1273: Google Slides)"},
	{"series-name", parts(seriesName, chartPart),
		"a series is called as its column is headed, but for names that stay blank, and those that a table must number or shorten (ours)"},
	{"chart-default", parts(chartDefaults, chartPart),
		"charts write what is on, or odd, if absent (python-pptx, docs/dev/analysis; tried in LibreOffice)"},
	{"chart-setting", parts(chartSettings, chartPart),
		"gaps, overlaps, holes and angles are in range; stacked bars overlap by 100 (ECMA-376-1, 21.2.3)"},
	{"chart-layout", parts(chartLayout, chartPart),
		"a plot has an inner manual layout in its chart; other layouts are whole (a partial one is repaired; ours)"},
	{"chart-title", parts(chartTitles, chartPart),
		"titles stand by hand over the chart, unturned, with a size and a font: programs have others of their own (ours)"},
	{"chart-legend", parts(chartLegend, chartPart),
		"a legend stands by hand, as tall as what it lists for slices, else with no size, in which entries spread; what it leaves out is there (ours)"},
	{"series-index", parts(seriesIndex, chartPart),
		"series differ in idx and order, over all groups (PowerPoint repairs; the SDK passes it)"},
	{"series-id", parts(seriesID, chartPart),
		"series differ in c16:uniqueId (PowerPoint complains when it saves)"},
}

// groups are a chart's plots of one kind: c:barChart and so on.
func groups(p *part) []*element {
	var out []*element
	if area := p.root.child("c:chart", "c:plotArea"); area != nil {
		for _, e := range area.children {
			if strings.HasSuffix(e.name, "Chart") {
				out = append(out, e)
			}
		}
	}
	return out
}

func chartWorkbook(p *part, f finder) {
	data := p.root.child("c:externalData")
	r := p.referred(data, "r:id")
	switch {
	case data == nil:
		f.faultf("no c:externalData")
	case r == nil || r.to == nil:
		f.faultf("c:externalData leads nowhere")
	case !strings.HasSuffix(r.to.name, ".xlsx"):
		f.faultf("its workbook is %s", r.to.name)
	case len(r.to.sources) > 1:
		f.faultf("%s is the workbook of another chart too", r.to.name)
	}
}

func chartLiteral(e *element, f finder) { f.faultf("%s has %s", e.where(), e.name) }

// seriesName reports texts that are names of series although their cells could be.
func seriesName(p *part, f finder) {
	for _, e := range p.named["c:ser"] {
		name := e.child("c:tx", "c:v")
		if name == nil || name.text == "\u00a0" {
			continue
		}
		values := e.child("c:val", "c:numRef")
		if values == nil {
			values = e.child("c:yVal", "c:numRef")
		}
		if values == nil {
			f.faultf("c:tx of a series has c:v %q", name.text)
			continue
		}
		d := dataOf(p, values)
		if !d.valid || d.book == nil {
			continue // another rule says so
		}
		head := d.book.sheets[d.span.sheet][place{1, d.span.from.column}].text
		start, _, cut := strings.Cut(head, "…")
		if head == name.text || !strings.HasPrefix(head, name.text) && !(cut && strings.HasPrefix(name.text, start)) {
			f.faultf("c:tx of a series has c:v %q, its column is headed %q", name.text, head)
		}
	}
}

// shows are the settings of what a label shows.
var shows = []string{"c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"}

// onAxes are the settings of every axis; of a pair, one.
var onAxes = []string{"c:delete", "c:axPos", "c:majorTickMark", "c:minorTickMark", "c:tickLblPos", "c:crosses c:crossesAt"}

// defaults are the settings that elements must write, each with a val.
var defaults = map[string][]string{
	"c:chartSpace":    {"c:date1904", "c:roundedCorners"},
	"c:chart":         {"c:autoTitleDeleted", "c:plotVisOnly", "c:dispBlanksAs"},
	"c:title":         {"c:overlay"},
	"c:barChart":      {"c:barDir", "c:grouping", "c:varyColors", "c:gapWidth"},
	"c:lineChart":     {"c:grouping", "c:varyColors", "c:marker"},
	"c:areaChart":     {"c:grouping", "c:varyColors"},
	"c:pieChart":      {"c:varyColors", "c:firstSliceAng"},
	"c:doughnutChart": {"c:varyColors", "c:firstSliceAng", "c:holeSize"},
	"c:scatterChart":  {"c:scatterStyle", "c:varyColors"},
	"c:bubbleChart":   {"c:varyColors"},
	"c:catAx":         append([]string{"c:auto", "c:lblAlgn", "c:lblOffset", "c:noMultiLvlLbl"}, onAxes...),
	"c:dateAx":        append([]string{"c:auto", "c:lblOffset"}, onAxes...),
	"c:valAx":         append([]string{"c:crossBetween"}, onAxes...),
	"c:scaling":       {"c:orientation"},
	"c:externalData":  {"c:autoUpdate"},
	"c:dLbls":         shows,
	"c:dLbl":          shows,
}

// ofSeries are those of series, by group.
var ofSeries = map[string][]string{
	"c:barChart":     {"c:invertIfNegative"},
	"c:bubbleChart":  {"c:invertIfNegative"},
	"c:lineChart":    {"c:smooth"},
	"c:scatterChart": {"c:smooth"},
}

func chartDefaults(p *part, f finder) {
	for e := range p.root.all() {
		want := defaults[e.name]
		switch {
		case (e.name == "c:dLbls" || e.name == "c:dLbl") && e.child("c:delete") != nil:
			continue
		case e.name == "c:ser":
			want = ofSeries[e.above(1)]
		case e.name == "c:dPt" && e.above(2) == "c:barChart":
			want = ofSeries["c:barChart"]
		}
		for _, names := range want {
			if !slices.ContainsFunc(strings.Fields(names), func(name string) bool { return e.val(name) != "" }) {
				f.faultf("%s has no %s with val", e.what(), strings.ReplaceAll(names, " ", " or "))
			}
		}
	}
	for _, e := range p.named["c:numFmt"] {
		if e.attr("sourceLinked") != "0" {
			f.faultf("c:numFmt of %s has sourceLinked=%q", e.above(1), e.attr("sourceLinked"))
		}
	}
}

// ranges are the settings that are whole numbers, from the least to the largest.
var ranges = map[string][2]int64{
	"c:gapWidth": {0, 500}, "c:overlap": {-100, 100}, "c:holeSize": {10, 90}, "c:firstSliceAng": {0, 360},
	"c:lblOffset": {0, 1000}, "c:bubbleScale": {0, 300}, "c:size": {2, 72},
}

func chartSettings(p *part, f finder) {
	for e := range p.root.all() {
		if r, ok := ranges[e.name]; ok {
			if _, ok := e.whole("val", r[0], r[1]); !ok {
				f.faultf("%s is %q", e.name, e.attr("val"))
			}
		}
	}
	for _, e := range p.named["c:barChart"] {
		if stacked := e.val("c:grouping"); strings.Contains(strings.ToLower(stacked), "stacked") && e.val("c:overlap") != "100" {
			f.faultf("bars are %s and overlap by %q", stacked, e.val("c:overlap"))
		}
	}
}

func chartLayout(p *part, f finder) {
	for _, e := range p.named["c:manualLayout"] {
		n := 0
		for _, name := range []string{"c:x", "c:y", "c:w", "c:h"} {
			if v := e.val(name); v != "" {
				n++
				if _, ok := finite(v); !ok {
					f.faultf("%s is %q", name, v)
				}
			}
		}
		if e.val("c:x") == "" || e.val("c:y") == "" || n == 3 {
			f.faultf("a layout of %s is manual in part", e.above(2))
		}
	}
	plot := p.root.child("c:chart", "c:plotArea", "c:layout", "c:manualLayout")
	if plot.val("c:layoutTarget") != "inner" || plot.val("c:xMode") != "edge" || plot.val("c:yMode") != "edge" {
		f.faultf("c:plotArea has no inner manual layout from the edges")
		return
	}
	for _, side := range [][2]string{{"c:x", "c:w"}, {"c:y", "c:h"}} {
		from, _ := finite(plot.val(side[0]))
		length, _ := finite(plot.val(side[1]))
		if from < 0 || length <= 0 || from+length > 1+1e-9 {
			f.faultf("c:plotArea has %s=%v and %s=%v", side[0], from, side[1], length)
		}
	}
}

func chartTitles(p *part, f finder) {
	for _, e := range p.named["c:title"] {
		of, at := e.above(1), e.child("c:layout", "c:manualLayout")
		if at.val("c:x") == "" || at.val("c:xMode") != "edge" || at.val("c:yMode") != "edge" || e.val("c:overlay") != "1" {
			f.faultf("the title of %s does not stand by hand over it", of)
		}
		body := e.child("c:tx", "c:rich", "a:bodyPr")
		if body == nil { // it is read from a cell
			body = e.child("c:txPr", "a:bodyPr")
		}
		if rot := body.attr("rot"); rot != "0" {
			f.faultf("the title of %s is turned by %q", of, rot)
		}
		for r := range e.child("c:tx", "c:rich", "a:p").each("a:r") {
			if look := r.child("a:rPr"); look.attr("sz") == "" || look.child("a:latin") == nil {
				f.faultf("%q of the title of %s has no size or no font", r.words(), of)
			}
		}
	}
	chart := p.root.child("c:chart")
	if has := chart.child("c:title") != nil; has == (chart.val("c:autoTitleDeleted") == "1") {
		f.faultf("c:autoTitleDeleted is %q, and there is a title: %v", chart.val("c:autoTitleDeleted"), has)
	}
}

func chartLegend(p *part, f finder) {
	for _, e := range p.named["c:legend"] {
		at := e.child("c:layout", "c:manualLayout")
		if g := groups(p); len(g) == 1 && ofSlices(g[0]) {
			sliceLegend(e, g[0], f)
			continue
		}
		if at.val("c:x") == "" || at.val("c:w") != "" || at.val("c:xMode") != "edge" || at.val("c:yMode") != "edge" {
			f.faultf("the legend at %q is not placed from the edges, or has a size", e.val("c:legendPos"))
		}
		run := e.child("c:txPr", "a:p", "a:pPr", "a:defRPr")
		if _, ok := run.whole("sz", 100, 400000); !ok || run.child("a:latin") == nil {
			f.faultf("the legend at %q has no size or font of its type", e.val("c:legendPos"))
		}
		last, n := int64(-1), int64(len(p.named["c:ser"])+len(p.named["c:trendline"]))
		for entry := range e.each("c:legendEntry") {
			i, ok := entry.child("c:idx").whole("val", 0, math.MaxInt32)
			if !ok || i <= last || i >= n || entry.val("c:delete") != "1" {
				f.faultf("the legend leaves out entry %q after %d, of %d", entry.val("c:idx"), last, n)
			}
			last = i
		}
	}
}

func sliceLegend(e, group *element, f finder) {
	at := e.child("c:layout", "c:manualLayout")
	whole := at.val("c:x") != "" && at.val("c:y") != "" && at.val("c:w") != "" && at.val("c:h") != ""
	switch {
	case !whole || at.val("c:xMode") != "edge" || at.val("c:yMode") != "edge" || e.val("c:overlay") != "1":
		f.faultf("the legend does not stand by hand")
	case group.child("c:ser", "c:dLbls").val("c:showCatName") == "1":
		f.faultf("the labels have the names that the legend has")
	}
}

// ofSlices reports a group of slices.
func ofSlices(group *element) bool {
	return group.name == "c:pieChart" || group.name == "c:doughnutChart"
}

func seriesIndex(p *part, f finder) {
	for _, name := range []string{"c:idx", "c:order"} {
		seen := map[int64]bool{}
		for _, g := range groups(p) {
			for ser := range g.each("c:ser") {
				n, ok := ser.child(name).whole("val", 0, math.MaxInt32)
				if !ok {
					f.faultf("a series has %s %q", name, ser.val(name))
				} else if seen[n] {
					f.faultf("two series have %s %d", name, n)
				}
				seen[n] = true
			}
		}
	}
}

func seriesID(p *part, f finder) {
	seen := map[string]bool{}
	for _, e := range p.named["c16:uniqueId"] {
		id := e.attr("val")
		if seen[id] {
			f.faultf("two have c16:uniqueId %s", id)
		}
		seen[id] = true
	}
}
