package pptxtest

import (
	"slices"
	"strings"
	"unicode"
)

var labelRules = []rule{
	{"label-position", parts(labelPosition, chartPart),
		"labels of a series stand where their kind of chart lets them ([MS-OI29500], dLblPos; PptxGenJS #768: repair)"},
	{"label-percent", parts(labelPercent, chartPart),
		"only labels of pies show percentages (PptxGenJS #788: repair)"},
	{"label-wrap", parts(labelWrap, chartPart),
		"labels at points stay on one line, else programs wrap them in a width of their own and they collide (ours)"},
	{"label-text", parts(labelText, chartPart),
		"labels say numbers by their value, a field or a cell, not in a text of their own, which no edit changes (ours)"},
	{"label-field", parts(labelField, chartPart),
		"each field of a label has a GUID of its own ([MS-ODRAWXML], 2.24.3: a field is found by it)"},
	{"label-group", parts(labelGroup, chartPart),
		"labels of a whole group have no format, fill or text style ([MS-OI29500], dLbls)"},
}

// positions are where labels may stand, by group.
var positions = map[string]string{
	"c:barChart":         "ctr inBase inEnd outEnd",
	"c:barChart stacked": "ctr inBase inEnd",
	"c:lineChart":        "t b l r ctr",
	"c:scatterChart":     "t b l r ctr",
	"c:bubbleChart":      "t b l r ctr",
	"c:stockChart":       "t b l r ctr",
	"c:radarChart":       "",
	"c:pieChart":         "bestFit ctr inEnd outEnd",
	"c:doughnutChart":    "",
	"c:areaChart":        "",
}

func labelPosition(p *part, f finder) {
	for _, g := range groups(p) {
		kind := g.name
		if kind == "c:barChart" && g.val("c:grouping") != "clustered" {
			kind += " stacked"
		}
		for e := range g.all() {
			if e.name == "c:dLblPos" && e.inside("c:ser") && !slices.Contains(strings.Fields(positions[kind]), e.attr("val")) {
				f.faultf("labels of %s stand at %q", kind, e.attr("val"))
			}
		}
	}
}

func labelPercent(p *part, f finder) {
	for _, g := range groups(p) {
		for e := range g.all() {
			if e.name == "c:showPercent" && e.flag("val") && g.name != "c:pieChart" && g.name != "c:doughnutChart" {
				f.faultf("labels of %s show percentages", g.name)
			}
		}
	}
}

func labelWrap(p *part, f finder) {
	for _, name := range []string{"c:txPr", "c:rich"} {
		for _, e := range p.named[name] {
			if e.inside("c:dLbls") && e.child("a:bodyPr").attr("wrap") != "none" {
				f.faultf("%s of labels wraps", e.what())
			}
		}
	}
}

func labelGroup(p *part, f finder) {
	for _, g := range groups(p) {
		for e := range g.child("c:dLbls").each("c:numFmt", "c:spPr", "c:txPr") {
			f.faultf("labels of %s have %s", g.name, e.name)
		}
	}
}

func labelText(p *part, f finder) {
	for _, e := range p.named["c:dLbl"] {
		text := e.child("c:tx", "c:rich")
		if text == nil || slices.ContainsFunc(slices.Collect(text.all()), func(in *element) bool { return in.name == "a:fld" }) {
			continue
		}
		if said := text.words(); strings.ContainsFunc(said, unicode.IsDigit) {
			f.faultf("the label of point %s says %q", e.val("c:idx"), said)
		}
	}
}

func labelField(p *part, f finder) {
	seen := map[string]bool{}
	for _, e := range p.named["a:fld"] {
		if id := e.attr("id"); seen[id] {
			f.faultf("two fields %s", id)
		} else {
			seen[id] = true
		}
	}
}
