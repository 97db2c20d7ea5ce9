package charts

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// endLabel is a line's name and last value, or the text of a rule, right of the plot.
type endLabel struct {
	series, point int // series -1: a rule, and which
	name, value   string
	rest          bool // it names all lines that are not in focus
	over          bool // the name stands over the value, else before it
	within        bool // it stands in the plot
	before        bool // it stands left of the plot
	line          bool // it is of a line over columns
	part          bool // it says what a part of a mark is, to which a line leads from x
	x             int
	width, high   int
	y             int
	middle        float64 // of a stacked series' part
}

// endPitch is the distance of labels at the ends of lines.
func (c *Canvas) endPitch() int { return c.Size(layout.Label) * 13 / 10 }

// ends are the labels at the lines' ends on a rung; a line alone has its value only.
func (c *Canvas) ends(of rung) (out []endLabel) {
	var rest []endLabel
	for i, s := range c.Series {
		k := last(s.Values)
		if k < 0 || !c.shown(i) {
			continue
		}
		if c.Plan.beside(i) {
			rest = append(rest, endLabel{series: i, point: k, name: c.Say().Others, rest: true})
			continue
		}
		e := endLabel{series: i, point: k, name: s.Name, value: c.Value(i, k)}
		if len(c.Series) == 1 || s.Name == "" || c.behind {
			e.name, e.value = e.value, ""
		}
		if c.said {
			e.name = "" // a disc alone
		}
		out = append(out, c.atEnd(e, of))
	}
	if len(rest) > 0 { // in the middle of their ends
		at := func(e endLabel) float64 { return c.Series[e.series].Values[e.point] }
		slices.SortStableFunc(rest, func(a, b endLabel) int { return cmp.Compare(at(a), at(b)) })
		out = append(out, c.atEnd(rest[len(rest)/2], of))
	}
	return out
}

// atEnd is a label with what it says on a rung, and its room.
func (c *Canvas) atEnd(e endLabel, of rung) endLabel {
	if of == nameAlone {
		e.value = ""
	}
	e.over, e.high, e.width = false, c.endPitch(), c.Width(e.name, Label{layout.Label, c.Colors.Ink, true})
	switch wide := c.Width(e.value, Label{layout.Label, c.Colors.Ink, false}); {
	case e.value == "":
	case of == nameOverValue:
		e.over, e.high, e.width = true, e.high+c.overPitch(), max(e.width, wide)
	default:
		e.width += 5*pt + wide
	}
	return e
}

// drawEnds draws the labels at the lines' ends and the texts of the rules.
func (l *lines) drawEnds() {
	c := l.c
	for _, n := range c.Notes { // their discs
		if at, ok := l.anchor(n); ok && n.Text == "" {
			l.block(Point{at.x, at.y}.around(4 * pt))
		}
	}
	for i, e := range l.ends {
		l.ends[i].y = l.At(c.Series[e.series].Values[e.point])
		if e.rest {
			continue // no single one of them
		}
		if c.Plan.Layers[0].Traces[e.series].Role == RoleEnd {
			continue // its line is not seen
		}
		x, y := l.xs[e.point], l.ends[i].y
		mark, _ := c.Shade(e.series)
		c.Native(func() { c.Dot(x, y, 4*pt, mark) })
		l.block(rect{x - 5*pt, y - 5*pt, x + 5*pt, y + 5*pt})
	}
	for _, r := range c.Rules {
		l.block(rect{l.x0, l.At(r.Value) - pt, l.x1, l.At(r.Value) + pt})
	}
	ends := make([]endLabel, 0, len(l.ends)+len(c.Rules))
	for _, e := range l.ends {
		if e.name != "" && (!c.early(e) || !l.atPoint(e)) {
			ends = append(ends, l.late(e)...)
		}
	}
	l.beside(ends, l.besideLast(ends))
}

// besideLast is where labels at the ends of lines begin. Lines over or under bars end in the middle of a bar's room, and their labels follow
// there, with the ground behind them; but where rules run on to the end of the plot.
func (l *lines) besideLast(ends []endLabel) (x int) {
	if l.c.drawn.Between && len(l.c.Rules) == 0 {
		for i := range ends {
			ends[i].within = true
		}
		return min(l.xs[len(l.xs)-1], l.x1) + 16*pt
	}
	return l.x1 + 16*pt
}

// early reports the label of a line that ends in the plot.
func (c *Canvas) early(e endLabel) bool { return e.point < c.points()-1 }

// late is a label as far as it has room right of the plot; none: it has no room.
func (l *lines) late(e endLabel) []endLabel {
	own := nameAndValue
	if e.over {
		own = nameOverValue
	}
	for _, of := range [...]rung{own, nameAlone} {
		if e = l.c.atEnd(e, of); e.width+16*pt <= l.c.W-l.x1 {
			return []endLabel{e}
		}
	}
	l.c.advise(fmt.Sprintf("the label %q at the end of its line", e.name))
	return nil
}

// atPoint draws the label of a line that ended early at its end, on the first rung that has room there.
func (l *lines) atPoint(e endLabel) bool {
	c := l.c
	_, tone := c.Shade(e.series)
	look := Label{layout.Label, tone, true}
	size := c.Size(look.Type)
	whole := e
	whole.value = ""
	if e.name == c.Series[e.series].Name {
		whole.value = c.Value(e.series, e.point)
	}
	for of := nameAndValue; of < rungsAtEnds; of++ {
		e := c.atEnd(whole, of)
		e.within = true
		s := wanted{x: l.xs[e.point], y: e.y, over: e.y, under: e.y, ground: true, clear: pt, sides: rightFirst[:], aside: 4 * pt, near: 8 * pt, right: l.x1}
		s.w, s.h = e.width+4*pt, size*8/10+2*pt+e.high-c.endPitch()
		if r, leader, ok := l.Plot.place(l, s, 8*pt); ok {
			l.lead(leader)
			c.Native(func() {
				c.halo(r.wider(0, pt))
				l.endLabel(e, r.x0+2*pt, r.y0+size*8/10, look)
			})
			l.write(r)
			return true
		}
	}
	return false
}

// beside draws labels right of the plot, from x on, with the texts of the chart's rules: moved apart, and joined to their
// places where they had to move.
func (p *Plot) beside(ends []endLabel, x int) {
	c := p.c
	for _, r := range c.Rules {
		if c.Plan.rule() >= 0 {
			c.Native(func() { p.dash(p.At(r.Value)) })
		} else {
			p.dash(p.At(r.Value))
		}
	}
	for i, r := range c.Rules {
		if r.Text != "" && !c.besides(r) {
			p.inner = append(p.inner, i)
		}
	}
	ends = p.withRules(ends)
	slices.SortStableFunc(ends, func(a, b endLabel) int { return a.y - b.y })
	ends = p.fitting(ends)
	for i, y := range apart(ends, [2]int{c.Top + 6*pt - c.endPitch()/2, p.y1 + c.endPitch()/2}) {
		p.end(ends[i], x, y)
	}
}

// withRules adds the texts of the rules to other labels.
func (p *Plot) withRules(ends []endLabel) []endLabel {
	for i, r := range p.c.Rules {
		if p.c.besides(r) {
			ends = append(ends, endLabel{series: -1, point: i, name: r.Text, y: p.At(r.Value), high: p.c.endPitch(), width: p.c.Width(r.Text, ruleLabel(p.c))})
		}
	}
	return ends
}

// besides reports the text of a rule that has room right of the plot.
func (c *Canvas) besides(r Rule) bool {
	return r.Text != "" && c.Width(r.Text, ruleLabel(c))+16*pt <= c.W*45/100
}

// fitting leaves out rules' texts that have no room beneath the others.
func (p *Plot) fitting(ends []endLabel) []endLabel {
	for !p.tall(ends) {
		i := slices.IndexFunc(ends, func(e endLabel) bool { return e.series < 0 })
		if i < 0 {
			break
		}
		p.inner = append(p.inner, ends[i].point)
		ends = slices.Delete(ends, i, i+1)
	}
	return ends
}

// rulesWithin draws the texts of rules that have no room right of the plot at their lines in it.
func (c *Canvas) rulesWithin(a anchored) {
	p, l := a.frame(), ruleLabel(c)
	size := c.Size(l.Type)
	for _, i := range p.inner {
		y := p.At(c.Rules[i].Value)
		w, h := c.labelSize(c.Rules[i].Text, l)
		drawn := false
		for _, x := range [...]int{p.x1 - w - 2*pt, p.x0 + 2*pt, (p.x0 + p.x1 - w) / 2} {
			for _, top := range [...]int{y - h - 2*pt, y + 2*pt} {
				r := rect{x, top, x + w, top + h}
				if drawn || !p.free(a, &wanted{ground: true, clear: pt, right: p.x1}, r) {
					continue
				}
				drawn = true
				p.write(r)
				p.ruleText(i, r.x0+2*pt, r.y0+size*8/10, true)
			}
		}
		if !drawn {
			c.advise(fmt.Sprintf("the text of the rule %q", c.Rules[i].Text))
		}
	}
	p.inner = nil
}

// ruleText draws the text of rule i, in the plot with the ground behind it.
func (p *Plot) ruleText(i, x, base int, within bool) {
	c, l := p.c, ruleLabel(p.c)
	text, size := c.Rules[i].Text, c.Size(l.Type)
	halo := func() {
		if within {
			c.halo(labelBox(x, base, c.Width(text, l), size))
		}
	}
	rules := c.Plan.rule()
	if rules < 0 {
		halo()
		c.Text(text, x, base, l)
		return
	}
	c.Native(func() {
		halo()
		d := c.label(DataLabel{Point: c.Plan.rightmost(), Text: text, Place: Beside, Halo: within, Label: l}, x, base)
		d.Text, d.Named = "", true
		c.drawn.label(rules, i, d)
	})
}

// end draws one label from x on, with its middle at y.
func (p *Plot) end(e endLabel, x, y int) {
	c := p.c
	if e.part {
		c.Text(e.name, x, y+c.Size(layout.Tick)*34/100, c.tick())
		c.Polyline([]Point{{e.x, e.y}, {max(e.x, x-keyGap), e.y}, {x - 3*pt, y}}, Stroke{Color: c.Colors.Muted, Width: pt / 2})
		return
	}
	base := y + c.Size(layout.Label)*34/100
	if e.over {
		base -= c.overPitch() / 2
	}
	mark, l := c.Plan.rules, ruleLabel(c)
	if e.series >= 0 {
		mark, l.Color = c.Shade(e.series)
		l.Type = layout.Label
	}
	if join := (segment{Point{x - 10*pt, e.y}, Point{x - 4*pt, y}}); !e.rest && (y-e.y > 4*pt || e.y-y > 4*pt) && !p.struck(join) {
		c.Line(join.a.X, join.a.Y, join.b.X, join.b.Y, Stroke{Color: mark, Width: hairline})
		p.leaders = append(p.leaders, join)
	}
	p.write(rect{x, base - c.Size(l.Type)*8/10, x + e.width, base + e.high - c.endPitch() + 2*pt})
	switch {
	case e.series < 0:
		p.ruleText(e.point, x, base, false)
	case e.rest:
		c.Text(e.name, x, base, l)
	case !e.line && c.Plan.Layers[0].Form == Columns || !e.line && c.Plan.Layers[0].Stacking != Apart:
		c.Native(func() { p.sideName(e, x, base, l) })
	default:
		c.Native(func() {
			if e.within {
				p.ground(e, x, base)
			}
			p.endLabel(e, x, base, l)
		})
	}
}

// ground clears what is behind the label at a line's end.
func (p *Plot) ground(e endLabel, x, base int) {
	size := p.c.Size(layout.Label)
	p.c.halo(rect{x - pt, base - size*8/10, x + e.width + pt, base + e.high - p.c.endPitch() + size*2/10})
}

// sideName draws the name of a stacked series, and its value where it has one, beside its last part and records it.
func (p *Plot) sideName(e endLabel, x, base int, l Label) {
	c := p.c
	if x < p.x1+pt { // the axis runs behind it
		p.ground(e, x, base)
	}
	d := c.label(DataLabel{Point: e.point, Text: e.name, Place: Beside, Label: l}, x, base)
	d.Named, d.Over = true, e.over
	d = c.withValue(d, e, x, base)
	c.drawn.Beside = append(c.drawn.Beside, SeriesName{DataLabel: d, Trace: e.series, Middle: e.middle, Column: c.Say().MiddleOf.With(e.name)})
}

// overPitch is the distance of a value from the name over it.
func (c *Canvas) overPitch() int { return c.Size(layout.Label) * 115 / 100 }

// withValue draws the value behind the name of a label, or under it, and gives the record of both.
func (c *Canvas) withValue(d DataLabel, e endLabel, x, base int) DataLabel {
	l := Label{layout.Label, c.Colors.Ink, false}
	wide := layout.Length(c.Width(e.value, l)) * unit
	switch d.Text = e.value; {
	case e.over:
		c.Text(e.value, x, base+c.overPitch(), l)
		d.At.W = max(d.At.W, wide)
		d.At.H += layout.Length(c.overPitch()) * unit
	case e.value != "":
		c.Text(e.value, x+c.Width(e.name, d.Label)+5*pt, base, l)
		d.At.W += 5*layout.Pt + wide
	}
	return d
}

// endLabel draws the label at a line's end and records it.
func (p *Plot) endLabel(e endLabel, x, base int, l Label) {
	c := p.c
	d := DataLabel{Point: e.point, Text: e.name, Named: e.value != "" || len(c.Series) > 1 && e.name == c.Series[e.series].Name, Over: e.over, Halo: e.within, Place: Beside, Label: l}
	if e.before {
		d.Place = Before
	}
	d = c.label(d, x, base)
	if d.Named {
		d = c.withValue(d, e, x, base)
	}
	c.record(anchor{series: e.series}, d)
}

// tall reports whether a plot is as high as labels one beneath another.
func (p *Plot) tall(ends []endLabel) bool {
	high := -p.c.endPitch()
	for _, e := range ends {
		high += e.high
	}
	return high <= p.y1-p.c.Top-6*pt
}

// apart moves labels that are sorted by their places until none covers another, such that the sum of the squares of what they move by is
// the least within bounds: places less what the labels above take must not fall, which is isotonic regression (pool adjacent violators,
// Barlow and others 1972), and its limits clip it.
func apart(ends []endLabel, bounds [2]int) []int {
	type pool struct{ sum, n int }
	var pools []pool
	above := 0
	for _, e := range ends {
		pools = append(pools, pool{e.y - e.high/2 - above, 1})
		above += e.high
		for k := len(pools) - 1; k > 0 && pools[k-1].sum*pools[k].n > pools[k].sum*pools[k-1].n; k-- {
			pools[k-1].sum, pools[k-1].n = pools[k-1].sum+pools[k].sum, pools[k-1].n+pools[k].n
			pools = pools[:k]
		}
	}
	ys := make([]int, 0, len(ends))
	last := bounds[1] - above
	top := 0
	for _, p := range pools {
		at := max(min(p.sum/p.n, last), bounds[0])
		for range p.n {
			e := &ends[len(ys)]
			ys = append(ys, at+top+e.high/2)
			top += e.high
		}
	}
	return ys
}
