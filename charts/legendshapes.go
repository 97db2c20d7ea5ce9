package charts

import "github.com/deckfold/deckfold/layout"

// shapedLegend draws entries in their order over bars that need some height, in as many lines as they need. No program has them in another order
// than that of the bars, or signs of error bars, so that they are texts and shapes.
func (c *Canvas) shapedLegend(entries []*Trace, high int) {
	m := c.legendMetrics()
	x, lines := 0, 1
	for _, t := range entries {
		w := c.entryWidth(t, m)
		if x > 0 && x+w > c.W {
			x, lines = w+m.apart, lines+1
		} else {
			x += w + m.apart
		}
		if w > c.W {
			c.advise("the names of its series")
			return
		}
	}
	pitch := c.Size(layout.Small) * 14 / 10
	if c.Top+lines*pitch+high > c.H {
		c.advise("the names of its series")
		return
	}
	x = 0
	base := c.Top + c.Size(layout.Small)
	for _, t := range entries {
		if x > 0 && x+c.entryWidth(t, m) > c.W {
			x, base = 0, base+pitch
		}
		x = c.entry(t, m, x, base) + m.apart
	}
	c.Top = base + pitch - c.Size(layout.Small) + 4*pt
}
