package charts

import "github.com/deckfold/deckfold/layout"

// legendOf draws the legend above the plot where the marks do not bear their names: in one line, or in the chart's groups.
func (c *Canvas) legendOf(direct bool) {
	switch {
	case len(c.Legend) > 0:
		c.groups()
	case !direct && len(c.Series) > 1:
		c.row()
	}
}

// predicted reports series with predicted values.
func (c *Chart) predicted() bool {
	for _, s := range c.Series {
		if s.Predicted != nil {
			return true
		}
	}
	return false
}

// swatch is the side of a legend's square.
const swatch = 8 * pt

// entry draws a square and a name and returns where it ends.
func (c *Canvas) entry(i, x, base int) int {
	mark, tone := c.Shade(i)
	c.Rect(x, base-swatch, x+swatch, base, mark)
	l := Label{layout.Small, tone, true}
	c.Text(c.Series[i].Name, x+swatch+6*pt, base, l)
	return x + swatch + 6*pt + c.Width(c.Series[i].Name, l)
}

// entryWidth is the width of an entry.
func (c *Canvas) entryWidth(i int) int {
	return swatch + 6*pt + c.Width(c.Series[i].Name, Label{layout.Small, c.Colors.Ink, true})
}

// row draws the legend in the head line, in the order of the data; what does not fit goes on in the next line.
func (c *Canvas) row() {
	x, base := 0, c.Top+c.Size(layout.Small)
	for i := range c.Series {
		if x > 0 && x+c.entryWidth(i) > c.W {
			x, base = 0, base+c.Size(layout.Small)*15/10
		}
		x = c.entry(i, x, base) + 20*pt
	}
	c.Top = base + 8*pt
}

// groups draws the legend in columns, each under its title, and a key for what is reported and what is predicted.
func (c *Canvas) groups() {
	pitch := c.Size(layout.Small) * 14 / 10
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
			end = max(end, c.entry(c.series(name), x, base))
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

// sidePitch is the distance of the entries of a legend beside the plot.
func (c *Canvas) sidePitch() int { return c.Size(layout.Small) * 16 / 10 }

// sideLegend is the room that the legend needs right of the plot; 0 where it stands above: in charts that are narrow, or
// not high enough, or where rules have their texts there.
func (c *Canvas) sideLegend() int {
	if len(c.Rules) > 0 {
		return 0
	}
	wide, rows := 0, 0
	for i := range c.Series {
		wide = max(wide, c.entryWidth(i))
	}
	for _, g := range c.Legend {
		if g.Title != "" {
			wide, rows = max(wide, c.Width(g.Title, Label{layout.Small, c.Colors.Ink, true})), rows+1
		}
	}
	rows += len(c.Series) + max(len(c.Legend)-1, 0)
	if c.predicted() {
		wide, rows = max(wide, c.keyWidth()), rows+3
	}
	if wide += 24 * pt; wide > c.W*36/100 || rows*c.sidePitch() > c.H-c.Top-footing {
		return 0
	}
	return wide
}

// drawSideLegend draws the legend right of the plot, if it has its room there.
func (c *Canvas) drawSideLegend(right int, p *Plot) {
	if c.sideLegend() == 0 || right != c.sideLegend() {
		return
	}
	x, y := p.x1+24*pt, p.y0+c.Size(layout.Small)
	legend := c.Legend
	if len(legend) == 0 {
		legend = []LegendGroup{{}}
		for _, s := range c.Series {
			legend[0].Series = append(legend[0].Series, s.Name)
		}
	}
	pitch := c.sidePitch()
	for i, g := range legend {
		if i > 0 {
			y += pitch / 2
		}
		if g.Title != "" {
			c.Text(g.Title, x, y, Label{layout.Small, c.Colors.Ink, true})
			y += pitch
		}
		for _, name := range g.Series {
			c.entry(c.series(name), x, y)
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
