package charts

import (
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// leastRuleApart is how far the colour of rules is from all marks, CIEDE2000: as far as series are from each other.
const leastRuleApart = 12

// ruleInk is the neutral colour of rules and their texts: the ink, or, where a mark of the chart could be taken for that, the muted ink;
// of both the one that is farther from all marks where a theme's series are near either.
func (p *Plan) ruleInk() layout.Color {
	best, most := p.Colors.Ink, -1.0
	for _, c := range [...]layout.Color{p.Colors.Ink, p.Colors.Muted} {
		least := math.Inf(1)
		p.eachMark(func(mark layout.Color) { least = math.Min(least, theme.Distance(c, mark)) })
		if least >= leastRuleApart {
			return c
		}
		if least > most {
			best, most = c, least
		}
	}
	return best
}

// eachMark calls do for the colours of the marks of series.
func (p *Plan) eachMark(do func(layout.Color)) {
	look := func(l *Look) {
		for _, c := range [...]*layout.Color{l.Fill, l.Stroke} {
			if c != nil && *c != p.Colors.Ground {
				do(*c)
			}
		}
	}
	for i := range p.Layers {
		for k := range p.Layers[i].Traces {
			t := &p.Layers[i].Traces[k]
			if t.Series < 0 {
				continue
			}
			look(&t.Look)
			for _, l := range t.Points {
				look(&l)
			}
		}
	}
}
