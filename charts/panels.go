package charts

import (
	"math"
	"sync"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Arrangement is how charts stand in rows and columns.
type Arrangement struct {
	Columns   int    // a row; 0: 1
	SameScale bool   // their values stand on one scale, from end to end, and a unit that all have stands at the first alone
	OneAxis   bool   // those of a column have the same categories or dates, which the lowest alone names
	Framed    bool   // what stands around them names them, so that they can be lower; upright plots begin and end at one distance from the edges in all
	Said      []bool // the charts, by their places, whose value of note stands outside of them: columns and a line alone do not bear it; nil: none
}

// Panels are copies of charts that stand in rows of so many columns, from left to right, in cells of one size: their plots and heads
// align, in rows and in columns. A series that several of them have is in one colour in all. It is for blocks that place them so, as
// report.Grid and report.Dashboard do.
func Panels(charts []Chart, a Arrangement) []Chart {
	out := make([]Chart, len(charts))
	tones := toned(charts)
	for i := range charts {
		out[i], out[i].framed = charts[i], a.Framed
		out[i].said = i < len(a.Said) && a.Said[i] && len(charts[i].Series) == 1
		if tones != nil {
			out[i].Series = append([]Series(nil), charts[i].Series...)
			for k := range out[i].Series {
				if s := &out[i].Series[k]; s.Tone == 0 && s.Name != "" {
					s.Tone = tones[s.Name]
				}
			}
		}
	}
	a.Columns = max(a.Columns, 1)
	all := &panels{Arrangement: a, charts: out}
	for i := range out {
		out[i].panel = &panel{all, i}
	}
	return out
}

// toned are the colours of series by name, from 1, in the order in which they come in charts of several; nil where there is none, or are
// more names than colours. A series that is alone wherever it stands has the primary.
func toned(charts []Chart) map[string]int {
	out := map[string]int{}
	for i := range charts {
		if charts[i].behind || len(charts[i].Series) < 2 {
			continue // the one has the colour of the focus
		}
		for k := range charts[i].Series {
			if name := charts[i].Series[k].Name; name != "" && out[name] == 0 {
				out[name] = len(out) + 1
			}
		}
	}
	if len(out) == 0 || len(out) > mostTones {
		return nil
	}
	return out
}

// mostTones is how many colours of series there are.
const mostTones = 6

// panel is a chart's place among others.
type panel struct {
	*panels
	at int
}

// panels are charts in rows and columns, with drafts of them: where each would have its plot by itself. The drafts are made once for
// all, as each chart needs those of its row and its column.
type panels struct {
	Arrangement
	charts []Chart // all of them

	mu     sync.Mutex // of what follows
	of     draftOf    // what the drafts are of
	drafts []draft
	common Scope // of the one scale, with its declared ends; without any there is none
	set    settingOf
	nodes  []*node // nil where one is wrong
}

// settingOf is a setting of nodes.
type settingOf struct {
	theme  *theme.Theme
	colors *theme.Palette
	lang   string
}

// draftOf is what drafts depend on.
type draftOf struct {
	settingOf
	size         layout.Size
	scale        *layout.Scale
	step, labels int
}

// draft is where a chart would have its plot by itself; ok is false where it has none.
type draft struct {
	insets
	ok bool
}

// insets are the least distances of a plot from the edges of its chart; exact: those at which it ends left and right. mute: of the whole chart,
// which continues, the values have no room, so that no page has them.
type insets struct {
	left, right, top, bottom int
	exact, mute              bool
}

// within are insets that hold others, too.
func (in insets) within(o insets, row, column bool) insets {
	if column {
		in.left, in.right = max(in.left, o.left), max(in.right, o.right)
	}
	if row {
		in.top, in.bottom = max(in.top, o.top), max(in.bottom, o.bottom)
	}
	return in
}

// made makes the nodes of all charts, each by itself. It is called under the lock.
func (p *panels) made(s *theme.Setting) {
	if set := (settingOf{s.Theme, s.Colors, s.Lang}); p.nodes == nil || p.set != set {
		p.set, p.nodes = set, make([]*node, len(p.charts))
		for i := range p.charts {
			p.nodes[i] = p.node(i, s)
		}
		p.slot()
	}
}

// node is the chart at a place, by itself; nil: it is wrong, which its own node says.
func (p *panels) node(at int, s *theme.Setting) *node {
	c := p.charts[at]
	c.panel = nil
	own := *s
	own.Host = nil
	n, _ := c.Node(&own).(*node)
	if n.wrong != nil || len(n.errs) > 0 || n.plan == nil {
		return nil
	}
	if !p.says(at) {
		n.plan.heads.unit = caption{}
	}
	n.nameless = p.OneAxis && at+p.Columns < len(p.charts)
	return n
}

// slot has lines stand in the middle of as much room as the bars over or under them have, where there are some on their axis.
func (p *panels) slot() {
	if !p.OneAxis {
		return
	}
	barred := make([]bool, p.Columns)
	for i, n := range p.nodes {
		if n != nil && len(n.plan.Layers) > 0 && !n.plan.Across {
			form := n.plan.Layers[0].Form
			barred[i%p.Columns] = barred[i%p.Columns] || form == Columns || form == Dots
		}
	}
	for i, n := range p.nodes {
		if n != nil {
			n.slotted = barred[i%p.Columns]
		}
	}
}

// says reports a chart that says its unit: where all have one, and one scale, the first does.
func (p *panels) says(at int) bool {
	if !p.SameScale || at == 0 {
		return true
	}
	for i := range p.charts {
		if c := &p.charts[i]; c.Unit != p.charts[0].Unit || c.Format.Unit != p.charts[0].Format.Unit {
			return true
		}
	}
	return false
}

// least is the least height of all, so that rows are alike.
func (p *panels) least(s *theme.Setting) (h layout.Length) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.made(s)
	for _, n := range p.nodes {
		if n != nil {
			h = max(h, n.Least(nil))
		}
	}
	return h
}

// place is the chart on the one scale and the one axis, and the insets that its plot has in common with the others in its row
// and its column, or with all that have one scale.
func (p *panel) place(c *layout.Context, r layout.Region, n *node) (*node, insets) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.made(&n.set)
	p.draft(c, r)
	var in insets
	for i, d := range p.drafts {
		row, column := i/p.Columns == p.at/p.Columns, i%p.Columns == p.at%p.Columns
		switch {
		case d.ok && p.Framed && p.upright(i) && p.upright(p.at):
			in = in.within(d.insets, true, true)
		case d.ok && !p.Framed:
			in = in.within(d.insets, row || p.SameScale, column || p.SameScale)
		}
	}
	in.exact = p.even(n)
	drawn := *n
	drawn.plan = n.plan.scaled(&p.common)
	if own := p.nodes[p.at]; own != nil {
		drawn.nameless, drawn.slotted = own.nameless, own.slotted
	}
	return &drawn, in
}

// upright reports a chart whose values stand on an upright axis.
func (p *panels) upright(at int) bool {
	n := p.nodes[at]
	return n != nil && len(n.plan.Layers) > 0 && n.plan.Layers[0].Form != Slices && !n.plan.Across
}

// draft drafts all charts in a region.
func (p *panels) draft(c *layout.Context, r layout.Region) {
	of := draftOf{p.set, layout.Size{W: r.W, H: r.H}, c.Scale, c.Step, c.Labels}
	if p.drafts != nil && p.of == of {
		return
	}
	p.of, p.drafts, p.common = of, make([]draft, len(p.charts)), Scope{}
	if p.SameScale {
		p.share(int(r.H / unit * 6 / 10))
	}
	dry := *c
	dry.Warn = nil
	var names insets
	for i, n := range p.nodes {
		if n != nil {
			p.drafts[i] = p.drawn(&dry, r, n, insets{})
			names = names.within(insets{left: p.drafts[i].left}, false, true)
		}
	}
	for i, n := range p.nodes {
		if n != nil && p.even(n) { // the room of names of others makes the bars shorter
			p.drafts[i] = p.drawn(&dry, r, n, names)
		}
	}
}

// drawn is a draft of a chart with its plot within insets.
func (p *panels) drawn(dry *layout.Context, r layout.Region, n *node, in insets) draft {
	own := *n
	own.plan = n.plan.scaled(&p.common)
	cv, _, err := own.draw(dry, r, in)
	plot := cv.drawn.Plot
	if err != nil || plot.W <= 0 {
		return draft{}
	}
	return draft{insets{left: int(plot.X / unit), right: cv.W - int((plot.X+plot.W)/unit), top: cv.Top, bottom: cv.H - int((plot.Y+plot.H)/unit)}, true}
}

// even reports a chart with bars that are as long as equal values of the others beside them.
func (p *panels) even(n *node) bool {
	return p.common.declared != (Bounds{}) && n.plan.Across && n.plan.scales()
}

// share finds the one scale, of an axis of a height: with the ends of one for the values of all charts that have one.
func (p *panels) share(height int) {
	all, across := Scope{Min: math.Inf(1), Max: math.Inf(-1), whole: true}, false
	for _, n := range p.nodes {
		if n == nil || !n.plan.scales() {
			continue
		}
		s := &n.plan.Scope
		lo, hi := s.bounds()
		all.Min, all.Max = math.Min(all.Min, lo), math.Max(all.Max, hi)
		all.Zero, all.whole, all.Log = all.Zero || s.Zero, all.whole && s.whole, s.Log
		all.Shown = all.Shown || !n.plan.Across // ticks may show where values have no room
		across = across || n.plan.Across
	}
	if all.Min >= all.Max {
		return
	}
	all.Zero = all.Zero || all.Min >= 0 && all.Min < all.Max*0.7
	if all.Min < 0 {
		all.foot = 20 * pt // for values under the bars
	}
	a := all.axis(height)
	if across && all.Min < 0 { // room for the values before bars that lie to the left
		a.Min -= float64(math.Ceil((a.Max-a.Min)*4/10/a.Step) * a.Step)
	}
	all.declared, all.foot = Bounds{a.Min, a.Max}, 0
	p.common = all
}

// scales reports a plan with an axis whose ends can be those of others.
func (p *Plan) scales() bool {
	return len(p.Layers) > 0 && p.Layers[0].Form != Slices && !p.Scope.Share && p.Second == nil
}

// scaled is the plan on a scale that others have, too; where there is none it is the plan itself.
func (p *Plan) scaled(to *Scope) *Plan {
	if to.declared == (Bounds{}) || !p.scales() {
		return p
	}
	own := *p
	own.Scope.declared = to.declared
	if own.Across { // bars are as long as their values only where the same part of the plot has the same values
		own.Scope.Min, own.Scope.Max = to.Min, to.Max
	}
	return &own
}
