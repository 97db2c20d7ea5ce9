package charts

import (
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// legendOf draws the legend above the plot where the marks do not bear their names: the chart's own, or its groups.
func (c *Canvas) legendOf(direct bool) {
	switch {
	case c.grouped() && c.groupsFit():
		c.groups()
	case (!direct || c.grouped()) && len(c.Series) > 1, c.Plan.targets() >= 0:
		c.LegendRow()
	}
}

// grouped reports a legend that no program has: one under titles, or in another order than that of the data.
func (c *Chart) grouped() bool {
	if len(c.Legend) != 1 || c.Legend[0].Title != "" || len(c.Legend[0].Series) != len(c.Series) {
		return len(c.Legend) > 0
	}
	for i := range c.Series {
		if c.Legend[0].Series[i] != c.Series[i].Name {
			return true
		}
	}
	return false
}

// predicted reports series with predicted values.
func (c *Chart) predicted() bool {
	return slices.ContainsFunc(c.Series, func(s Series) bool { return s.Predicted != nil })
}

// legendMetrics are the distances in a legend, as LibreOffice 7.4 has them in one that has a place and no size.
type legendMetrics struct {
	margin int // of the legend, around its entries
	sign   int // the width of its signs
	gap    int // between a sign and its name
	apart  int // between a name and the next sign
	pitch  int // of its lines
}

// lineSign is the length of a line in a legend: 8 mm (LibreOffice, VSeriesPlotter::getPreferredLegendKeyAspectRatio, which has it twice
// as long where a line of the chart is dashed).
const lineSign = 2268

// legendMetrics are those of the plan's legend.
func (c *Canvas) legendMetrics() legendMetrics {
	size := c.Size(layout.Small)
	m := legendMetrics{margin: size * 32 / 100, sign: size * 60 / 100, gap: size * 30 / 100, apart: size * 62 / 100, pitch: size * 124 / 100}
	for _, t := range c.Plan.Entries() {
		if t.Look.Stroke != nil && t.Look.Fill == nil && t.Look.Marker == NoMarker {
			m.sign = max(m.sign, lineSign)
		}
	}
	return m
}

// legendLabel is how the names in a legend look: other than at marks, all alike.
func (c *Canvas) legendLabel() Label { return Label{layout.Small, c.Colors.Ink, false} }

// entry draws the sign of a trace from x on and its name, and returns where that ends.
func (c *Canvas) entry(t *Trace, m legendMetrics, x, base int) int {
	size, middle := c.Size(layout.Small), x+m.sign/2
	line := base - size*25/100
	switch look := &t.Look; {
	case look.Marker == RingMarker:
		c.Ring(middle, line, 5*pt/2, *look.Stroke)
	case look.Marker == DiscMarker:
		c.Dot(middle, line, 7*pt/2, *look.Stroke)
	case t.Role == RoleTarget && look.Fill != nil:
		c.Rect(middle-pt, base+pt/2-size*75/100, middle+pt, base+size*15/100, *look.Fill)
	case look.Marker == DashMarker:
		c.Line(middle-size*30/100, line, middle+size*30/100, line, Stroke{Color: *look.Stroke, Width: int(look.Width / unit)})
	case look.Fill != nil:
		c.Rect(middle-size*30/100, base+pt/2-size*60/100, middle+size*30/100, base+pt/2, *look.Fill)
	case look.Stroke != nil:
		c.Line(x, line, x+m.sign, line, Stroke{Color: *look.Stroke, Width: int(look.Width / unit)})
	}
	x += m.sign + m.gap
	c.Text(t.Name, x, base, c.legendLabel())
	return x + c.Width(t.Name, c.legendLabel())
}

// entryWidth is the width of the entry of a trace.
func (c *Canvas) entryWidth(t *Trace, m legendMetrics) int {
	return m.sign + m.gap + c.Width(t.Name, c.legendLabel())
}

// LegendRow draws the legend of the plan at Top and sets Top below it: its entries in a row, or in as many columns as have room. It
// is native, and belongs before the plot is made. Where it would leave the plot no room it is left out, with advice.
func (c *Canvas) LegendRow() { c.legendRow(c.Plan.Entries()) }

// legendRow draws such a legend of traces.
func (c *Canvas) legendRow(entries []*Trace) {
	m := c.legendMetrics()
	columns := c.legendColumns(entries, m)
	lines := (len(entries) + len(columns) - 1) / len(columns)
	if len(columns) == 1 && columns[0] > c.W || c.Top+c.Size(layout.Small)+(lines-1)*m.pitch+8*pt+c.body() > c.H {
		c.advise(fmt.Sprintf("the names of its %d series", len(c.Series)))
		return
	}
	base := c.Top + c.Size(layout.Small)
	c.listed(point(-m.margin, c.Top), false, func() {
		x := 0
		for i, t := range entries {
			if k := i % len(columns); k == 0 && i > 0 {
				x, base = 0, base+m.pitch
			}
			c.entry(t, m, x, base)
			x += columns[i%len(columns)] + m.apart
		}
	})
	c.Top = base + 8*pt
}

// legendColumns are the widths of the most columns that entries have room in, row by row.
func (c *Canvas) legendColumns(entries []*Trace, m legendMetrics) (widths []int) {
	for n := len(entries); n > 0; n-- {
		widths = make([]int, n)
		for i, t := range entries {
			widths[i%n] = max(widths[i%n], c.entryWidth(t, m))
		}
		all := (n - 1) * m.apart
		for _, w := range widths {
			all += w
		}
		if all <= c.W {
			break
		}
	}
	return widths
}

// LegendColumn draws the legend of the plan with its entries one under another, its corner at x, y. It is native; see
// LegendSize for its room.
func (c *Canvas) LegendColumn(x, y int) {
	m := c.legendMetrics()
	c.listed(point(x-m.margin, y), true, func() {
		for i, t := range c.Plan.Entries() {
			c.entry(t, m, x, y+c.Size(layout.Small)+i*m.pitch)
		}
	})
}

// LegendSize is the room that LegendColumn needs.
func (c *Canvas) LegendSize() (w, h int) {
	m, entries := c.legendMetrics(), c.Plan.Entries()
	for _, t := range entries {
		w = max(w, c.entryWidth(t, m))
	}
	return w, len(entries) * m.pitch
}

// listed draws a legend that other programs have, too. That of steps they have not: error bars and what joins them have no sign in it.
func (c *Canvas) listed(at layout.Point, column bool, draw func()) {
	if c.Plan.Stepped() || len(c.Plan.Layers) == 0 {
		draw()
		return
	}
	c.key(at, column)
	c.own(Own{Head: true}, draw)
}

// key notes where the legend stands.
func (c *Canvas) key(at layout.Point, column bool) {
	c.drawn.Legend = Legend{At: layout.Rect{Point: at}, Column: column, Size: c.rec.ctx.Size(layout.Small), Label: c.legendLabel()}
}

// groups draws the legend in columns, each under its title, and a key for what is reported and what is predicted.
func (c *Canvas) groups() {
	pitch, m := c.Size(layout.Small)*14/10, c.legendMetrics()
	x, bottom := 0, c.Top
	titled := 0
	for _, g := range c.Legend {
		if g.Title != "" {
			titled = pitch
		}
	}
	for _, g := range c.Legend {
		base := c.Top + c.Size(layout.Small)
		end := x
		if g.Title != "" {
			l := Label{layout.Small, c.Colors.Ink, true}
			c.Text(g.Title, x, base, l)
			end = x + c.Width(g.Title, l)
		}
		base += titled
		for _, name := range g.Series {
			end = max(end, c.entry(c.Plan.entry(c.series(name)), m, x, base))
			base += pitch
		}
		x, bottom = end+28*pt, max(bottom, base)
	}
	if c.predicted() {
		top := c.Top + titled
		if x+c.keyWidth() > c.W {
			x, top = 0, bottom // under the others
		}
		c.keyed(x, top+c.Size(layout.Small), pitch)
		bottom = max(bottom, top+3*pitch)
	}
	c.Top = bottom
}

// groupsFit reports whether the groups of the legend leave a plot room under them.
func (c *Canvas) groupsFit() bool {
	m, wide, high := c.legendMetrics(), 0, 0
	for _, g := range c.Legend {
		own, rows := c.Width(g.Title, Label{layout.Small, c.Colors.Ink, true}), len(g.Series)
		for _, name := range g.Series {
			own = max(own, c.entryWidth(c.Plan.entry(c.series(name)), m))
		}
		if g.Title != "" {
			rows++
		}
		wide, high = wide+own+28*pt, max(high, rows)
	}
	if c.predicted() {
		if wide+c.keyWidth() > c.W {
			high += 3
		}
		high = max(high, 4)
	}
	return wide-28*pt <= c.W && c.keyWidth() <= c.W && c.Top+high*c.Size(layout.Small)*14/10+c.body() <= c.H
}

// sidePitch is the distance of the entries of groups beside the plot.
func (c *Canvas) sidePitch() int { return c.Size(layout.Small) * 16 / 10 }

// sideGap is between the plot and a legend beside it.
const sideGap = 24 * pt

// sideLegend is the room that the legend needs right of the plot; 0 where it stands above: in charts that are narrow, or
// not high enough, or where rules have their texts there.
func (c *Canvas) sideLegend() int {
	if len(c.Rules) > 0 {
		return 0
	}
	wide, high := c.LegendSize()
	if c.grouped() {
		wide, high = c.groupsSize()
	}
	if wide += sideGap; wide > c.W*36/100 || high > c.H-c.Top-c.footing() {
		return 0
	}
	return wide
}

// groupsSize is the room that the groups of the legend need beside the plot.
func (c *Canvas) groupsSize() (wide, high int) {
	m, rows := c.legendMetrics(), len(c.Series)+len(c.Legend)-1
	for i := range c.Series {
		wide = max(wide, c.entryWidth(c.Plan.entry(i), m))
	}
	for _, g := range c.Legend {
		if g.Title != "" {
			wide, rows = max(wide, c.Width(g.Title, Label{layout.Small, c.Colors.Ink, true})), rows+1
		}
	}
	if c.predicted() {
		wide, rows = max(wide, c.keyWidth()), rows+3
	}
	return wide, rows * c.sidePitch()
}

// out reports names under the plot that reach a place right of it.
func (p *Plot) out(x int) bool {
	for _, r := range p.foot.places {
		if r.x1-namesGap > x {
			return true
		}
	}
	for _, m := range p.foot.lasts {
		if m.x+p.c.Width(m.text, p.c.tick()) > x {
			return true
		}
	}
	return false
}

// drawSideLegend draws the legend right of the plot.
func (c *Canvas) drawSideLegend(p *Plot) {
	size := c.LegendSize
	if c.grouped() {
		size = c.groupsSize
	}
	_, high := size()
	x, bottom := p.x1+sideGap, c.H
	if p.out(x) {
		bottom = p.y1
	}
	y := max(min(p.y0, bottom-high), c.Top)
	if !c.grouped() {
		c.LegendColumn(x, y)
		return
	}
	y += c.Size(layout.Small)
	pitch, m := c.sidePitch(), c.legendMetrics()
	for i, g := range c.Legend {
		if i > 0 {
			y += pitch / 2
		}
		if g.Title != "" {
			c.Text(g.Title, x, y, Label{layout.Small, c.Colors.Ink, true})
			y += pitch
		}
		for _, name := range g.Series {
			c.entry(c.Plan.entry(c.series(name)), m, x, y)
			y += pitch
		}
	}
	if c.predicted() {
		c.keyed(x, y+pitch/2, pitch)
	}
}

// keyLabel is how the key of lines and rings looks, and keySign the room of its signs.
func (c *Canvas) keyLabel() Label { return Label{layout.Small, c.Colors.Muted, false} }

const keySign = 30 * pt

// keyWidth is the width of the key.
func (c *Canvas) keyWidth() int {
	w, l := c.Say(), c.keyLabel()
	return keySign + max(c.Width(w.Reported, l), c.Width(w.Predicted, l))
}

// keyed says what lines and rings are.
func (c *Canvas) keyed(x, base, pitch int) {
	w, l := c.Say(), c.keyLabel()
	middle := base - c.Size(layout.Small)*3/10
	c.Line(x, middle, x+22*pt, middle, Stroke{Color: c.Colors.Muted, Width: 2 * pt})
	c.Text(w.Reported, x+keySign, base, l)
	c.Ring(x+11*pt, middle+pitch, 5*pt/2, c.Colors.Muted)
	c.Text(w.Predicted, x+keySign, base+pitch, l)
}
