package charts

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// panel is a chart's place among charts in rows and columns.
type panel struct {
	charts  []Chart // all of them
	columns int
	at      int
}

// Panels are copies of charts that stand in rows of so many columns, from left to right, in cells of one size: their plots and heads
// align, in rows and in columns. A series that several of them have is in one colour in all. It is for blocks that place them so, as
// report.Grid does.
func Panels(charts []Chart, columns int) []Chart {
	out := make([]Chart, len(charts))
	tones := toned(charts)
	for i := range charts {
		out[i] = charts[i]
		if tones != nil {
			out[i].Series = append([]Series(nil), charts[i].Series...)
			for k := range out[i].Series {
				if s := &out[i].Series[k]; s.Tone == 0 && s.Name != "" {
					s.Tone = tones[s.Name]
				}
			}
		}
	}
	for i := range out {
		out[i].panel = &panel{charts: out, columns: max(columns, 1), at: i}
	}
	return out
}

// toned are the colours of series by name, from 1, in the order in which they come; nil where no chart has several.
func toned(charts []Chart) map[string]int {
	several, out := false, map[string]int{}
	for i := range charts {
		several = several || len(charts[i].Series) > 1
		for k := range charts[i].Series {
			if name := charts[i].Series[k].Name; name != "" && out[name] == 0 {
				out[name] = len(out) + 1
			}
		}
	}
	if !several || len(out) > mostTones {
		return nil
	}
	return out
}

// mostTones is how many colours of series there are.
const mostTones = 6

// insets are the least distances of a plot from the edges of its chart.
type insets struct{ left, right, top, bottom int }

// node is the chart of the panel at a place, by itself.
func (p *panel) node(at int, s *theme.Setting) *node {
	c := p.charts[at]
	c.panel = nil
	own := *s
	own.Host = nil
	n, _ := c.Node(&own).(*node)
	return n
}

// least is the least height of all, so that rows are alike.
func (p *panel) least(s *theme.Setting) (h layout.Length) {
	for i := range p.charts {
		if n := p.node(i, s); n.wrong == nil && n.plan != nil {
			h = max(h, n.Least(nil))
		}
	}
	return h
}

// insets are those that the plot of the chart has in common with the others in its row and its column.
func (p *panel) insets(c *layout.Context, r layout.Region, s *theme.Setting) (in insets) {
	dry := *c
	dry.Warn = nil
	for i := range p.charts {
		row, column := i/p.columns == p.at/p.columns, i%p.columns == p.at%p.columns
		if !row && !column {
			continue
		}
		n := p.node(i, s)
		if n.wrong != nil || len(n.errs) > 0 {
			continue // its own node says what is wrong
		}
		cv, _, err := n.draw(&dry, r, insets{})
		plot := cv.drawn.Plot
		if err != nil || plot.W == 0 {
			continue
		}
		if column {
			in.left, in.right = max(in.left, int(plot.X/unit)), max(in.right, cv.W-int((plot.X+plot.W)/unit))
		}
		if row {
			in.top, in.bottom = max(in.top, cv.Top), max(in.bottom, cv.H-int((plot.Y+plot.H)/unit))
		}
	}
	return in
}
