package pptxtest

import "math"

var axisRules = []rule{
	{"axis-id", parts(axisIDs, chartPart),
		"axes have ids of 1 to 2147483647, and differ (PptxGenJS #1396: Keynote)"},
	{"axis-of-group", parts(axisOfGroup, chartPart),
		"a group has the axes of its kind, and every axis is in a group (PowerPoint repairs; the SDK passes it)"},
	{"axis-pair", parts(axisPair, chartPart),
		"two axes cross each other, and are those of a group (PowerPoint repairs; the SDK passes it)"},
	{"axis-end", parts(axisEnd, chartPart),
		"an axis of values ends where programs find it, so that no edit is cut: it has c:max for shares, at zero, and where bars lie, c:min where no value is negative, both where they are declared (ours)"},
	{"axis-skip", parts(axisSkip, chartPart),
		"an axis of names leaves none out: LibreOffice prints all, so that names are thinned in their cells (seen in 7.4)"},
}

// axes are a chart's axes.
func axes(p *part) []*element {
	var out []*element
	for e := range p.root.child("c:chart", "c:plotArea").each("c:catAx", "c:valAx", "c:dateAx", "c:serAx") {
		out = append(out, e)
	}
	return out
}

// axesByID are the axes by their id; of two with one id, the first.
func axesByID(p *part) map[string]*element {
	out := map[string]*element{}
	for _, e := range axes(p) {
		if id := e.val("c:axId"); out[id] == nil {
			out[id] = e
		}
	}
	return out
}

func axisIDs(p *part, f finder) {
	seen := map[int64]bool{}
	for _, e := range axes(p) {
		id, ok := e.child("c:axId").whole("val", 1, math.MaxInt32)
		if !ok {
			f.faultf("%s has c:axId %q", e.name, e.val("c:axId"))
			continue
		}
		if seen[id] {
			f.faultf("two axes have c:axId %d", id)
		}
		seen[id] = true
	}
}

// axisKinds are the axes that a group needs, by group: those of categories, those of values.
var axisKinds = map[string][2]int{
	"c:barChart": {1, 1}, "c:lineChart": {1, 1}, "c:areaChart": {1, 1}, "c:radarChart": {1, 1}, "c:stockChart": {1, 1},
	"c:scatterChart": {0, 2}, "c:bubbleChart": {0, 2},
}

func axisOfGroup(p *part, f finder) {
	byID := axesByID(p)
	used := map[string]bool{}
	for _, g := range groups(p) {
		var have [2]int
		for e := range g.each("c:axId") {
			id := e.attr("val")
			used[id] = true
			switch axis := byID[id]; {
			case axis == nil:
				f.faultf("%s has c:axId %q, which is no axis", g.name, id)
			case axis.name == "c:valAx":
				have[1]++
			default:
				have[0]++
			}
		}
		if want := axisKinds[g.name]; have != want {
			f.faultf("%s has %d axes of categories and %d of values, want %d and %d", g.name, have[0], have[1], want[0], want[1])
		}
	}
	for _, e := range axes(p) {
		if id := e.val("c:axId"); !used[id] {
			f.faultf("no group has %s %q", e.name, id)
		}
	}
}

func axisPair(p *part, f finder) {
	byID := axesByID(p)
	for _, e := range axes(p) {
		id, cross := e.val("c:axId"), e.val("c:crossAx")
		if other := byID[cross]; other == nil || other == e || other.val("c:crossAx") != id {
			f.faultf("%s %q crosses %q, which does not cross it", e.name, id, cross)
		}
	}
	for _, g := range groups(p) {
		var first string
		for e := range g.each("c:axId") {
			id := e.attr("val")
			if axis := byID[id]; first != "" && axis != nil && axis.val("c:crossAx") != first {
				f.faultf("%s has the axes %q and %q, which do not cross", g.name, first, id)
			}
			first = id
		}
	}
}

func axisEnd(p *part, f finder) {
	free, negative := true, false
	for _, g := range groups(p) {
		free = free && g.val("c:grouping") != "percentStacked" && g.val("c:barDir") != "bar"
		for e := range g.all() {
			if e.name == "c:v" && (e.inside("c:val") || e.inside("c:yVal")) {
				n, _ := finite(e.text)
				negative = negative || n < 0
			}
		}
	}
	for _, e := range axes(p) {
		if e.name != "c:valAx" || e.val("c:axPos") == "b" && (p.named["c:scatterChart"] != nil || p.named["c:bubbleChart"] != nil) {
			continue // what stands along is not cut
		}
		scale := e.child("c:scaling")
		if most := scale.val("c:max"); free && most != "" && most != "0" && scale.val("c:min") == "" {
			f.faultf("%s ends at %s", e.name, most)
		}
		if least := scale.val("c:min"); negative && least != "" && least[0] != '-' {
			f.faultf("%s begins at %s, and a value is negative", e.name, least)
		}
	}
}

func axisSkip(p *part, f finder) {
	for _, e := range p.named["c:tickLblSkip"] {
		if n, _ := e.whole("val", 1, math.MaxInt32); n > 1 {
			f.faultf("%s prints every name number %d", e.above(1), n)
		}
	}
}
