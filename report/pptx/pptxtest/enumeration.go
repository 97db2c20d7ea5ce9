package pptxtest

import (
	"slices"
	"strings"
)

var enumerationRules = []rule{
	{"enumeration", parts(enumerations),
		"attributes that choose have one of their values (ECMA-376-1, the simple types of DrawingML and its charts)"},
}

// choices are the values of the attributes that choose, by element and attribute; those of decks of ours.
var choices = map[string][]string{
	"a:buAutoNum type": oneOf(`alphaLcParenBoth alphaUcParenBoth alphaLcParenR alphaUcParenR alphaLcPeriod alphaUcPeriod
		arabicParenBoth arabicParenR arabicPeriod arabicPlain romanLcParenBoth romanUcParenBoth romanLcParenR romanUcParenR
		romanLcPeriod romanUcPeriod`),
	"a:pPr algn":           oneOf("l ctr r just justLow dist thaiDist"),
	"a:bodyPr wrap":        oneOf("none square"),
	"a:bodyPr anchor":      oneOf("t ctr b just dist"),
	"a:bodyPr vert":        oneOf("horz vert vert270 wordArtVert eaVert mongolianVert wordArtVertRtl"),
	"a:tcPr anchor":        oneOf("t ctr b just dist"),
	"a:prstDash val":       oneOf("solid dot dash lgDash dashDot lgDashDot lgDashDotDot sysDash sysDot sysDashDot sysDashDotDot"),
	"a:rPr u":              oneOf("none words sng dbl heavy dotted dash wavy"),
	"a:rPr cap":            oneOf("none small all"),
	"a:ln cap":             oneOf("rnd sq flat"),
	"c:barDir val":         oneOf("bar col"),
	"c:grouping val":       oneOf("percentStacked clustered standard stacked"),
	"c:dLblPos val":        oneOf("bestFit b ctr inBase inEnd l outEnd r t"),
	"c:tickLblPos val":     oneOf("high low nextTo none"),
	"c:majorTickMark val":  oneOf("cross in none out"),
	"c:minorTickMark val":  oneOf("cross in none out"),
	"c:orientation val":    oneOf("maxMin minMax"),
	"c:axPos val":          oneOf("b l r t"),
	"c:crosses val":        oneOf("autoZero max min"),
	"c:crossBetween val":   oneOf("between midCat"),
	"c:lblAlgn val":        oneOf("ctr l r"),
	"c:baseTimeUnit val":   oneOf("days months years"),
	"c:majorTimeUnit val":  oneOf("days months years"),
	"c:symbol val":         oneOf("circle dash diamond dot none picture plus square star triangle x"),
	"c:dispBlanksAs val":   oneOf("span gap zero"),
	"c:layoutTarget val":   oneOf("inner outer"),
	"c:xMode val":          oneOf("edge factor"),
	"c:yMode val":          oneOf("edge factor"),
	"c:legendPos val":      oneOf("b tr l r t"),
	"c:scatterStyle val":   oneOf("none line lineMarker marker smooth smoothMarker"),
	"c:errBarType val":     oneOf("both minus plus"),
	"c:errValType val":     oneOf("cust fixedVal percentage stdDev stdErr"),
	"c:sizeRepresents val": oneOf("area w"),
}

func oneOf(s string) []string { return strings.Fields(s) }

func enumerations(p *part, f finder) {
	for e := range p.root.all() {
		for _, a := range e.attrs {
			if known := choices[e.name+" "+a.name]; known != nil && !slices.Contains(known, a.value) {
				f.faultf("%s has %s=%q", e.what(), a.name, a.value)
			}
		}
	}
}
