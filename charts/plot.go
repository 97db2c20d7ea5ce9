package charts

import (
	"fmt"

	"github.com/deckfold/deckfold/layout/calendar"
	"github.com/deckfold/deckfold/layout/number"
)

// Middle is the x in the middle of point i's share of the width.
func (p *Plot) Middle(i int) int { return p.slot(i) + p.Pitch()/2 }

// Names draws the names of the points under the plot, thinned where they have no room. It belongs in Canvas.Native.
func (p *Plot) Names() {
	p.names()
	// an axis of dates begins with the first
	if n := &p.c.drawn.Names; n.First == 0 && p.c.Plan.Time() != calendar.None {
		ds := p.c.Dates
		n.Time = TimeAxis{Base: p.c.Plan.Time(), From: number.Clock(ds[0]), To: number.Clock(ds[len(ds)-1]), Step: n.Every, Unit: p.c.Plan.Time(), Form: p.foot.form.line, Full: p.foot.form.full}
	}
}

// centred are the names in the middle of the points' shares of the width.
func (p *Plot) centred() []mark {
	marks := make([]mark, p.c.points())
	for i := range marks {
		marks[i] = mark{text: p.c.texts[i], x: p.Middle(i), must: p.c.Plan.focused(i)}
		if len(p.c.Dates) > 0 {
			marks[i].at = p.c.Dates[i]
		}
	}
	return marks
}

// Bars notes the width of the bars of one category, for programs that draw them anew: those in one stand wide/n apart.
func (p *Plot) Bars(wide, n int) {
	p.c.drawn.Gap = (p.Pitch() - wide) * 100 / max(wide/max(n, 1), 1)
}

// Periods draws the chart's periods behind the plot. It belongs before Canvas.Native.
func (p *Plot) Periods() {
	p.c.periods(p, func(i int) (int, int) { return p.slot(i), p.slot(i + 1) })
}

// Rules draws the chart's rules over the plot, their texts right of it. It belongs after Canvas.Native.
func (p *Plot) Rules() {
	p.beside(nil, p.x1+16*pt)
	p.unruled()
}

// unruled tells of texts of rules that have no room right of the plot.
func (p *Plot) unruled() {
	for _, i := range p.inner {
		p.c.advise(fmt.Sprintf("the text of the rule %q", p.c.Rules[i].Text))
	}
	p.inner = nil
}
