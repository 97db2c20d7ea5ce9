package charts

import (
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Slope draws how each series changed from one category or date to another: a straight line between two uprights, with its name and its
// value at both ends. Beside series in focus the others are grey. Its range begins at zero unless the values lie close together far
// from it, which it says.
type Slope struct{}

// Name is the word for slope charts.
func (Slope) Name(w *words.Words) string { return w.SlopeChart }

// Least is the least height of a readable chart.
func (Slope) Least(*Chart) layout.Length { return leastPlotted }

// Options are those of slopes.
func (Slope) Options() Options { return Options{FocusSeries: true, OtherSeries: true} }

// Check reports what is not a change from one point to another.
func (Slope) Check(c *Chart) error {
	if n := c.points(); n != 2 {
		return fmt.Errorf("a slope runs from one category or date to another, and the chart has %d; give two, or choose Line", n)
	}
	for _, s := range c.Series {
		for i, v := range s.Values {
			if math.IsNaN(v) {
				return fmt.Errorf("series %q has no value at %q, and a slope has two ends; give it, or leave the series out", s.Name, c.key(i))
			}
		}
	}
	return nil
}

// Plan is lines that bear their names and values at both ends.
func (Slope) Plan(c *Chart, s *theme.Setting) *Plan {
	p := planLines(c, s, Lines, false)
	p.Scope.Shown = false
	for k := range c.Series {
		if l := &p.Layers[0].Traces[k].Labels; !p.beside(k) {
			l.At, l.Last, l.Name = []int{0}, true, len(c.Series) > 1 && c.Series[k].Name != ""
		}
	}
	return p
}

// slope is slopes in a plot, with the labels at their first ends.
type slope struct {
	*lines
	starts []endLabel
}

// The rungs of labels at the first end: what the last one says is not said again where there is no room.
var slopeRungs = [...]struct{ start, end rung }{
	{nameAndValue, nameAndValue}, {rungsAtEnds, nameAndValue}, {rungsAtEnds, nameOverValue}, {rungsAtEnds, nameAlone},
}

// Draw draws the uprights, the slopes and the labels at both ends.
func (Slope) Draw(c *Canvas) error {
	l := &slope{lines: &lines{}}
	s := surround{scope: c.Plan.Scope, head: c.endPitch()/2 + pt, foot: (*Plot).pointed, left: 10 * pt, right: 10 * pt}
	top, side := c.Top, 0
	if !l.both(c, s) {
		side = c.lineLegend()
		s.right = max(side, s.right)
		top = c.Top
		l.Plot = c.linePlot(s)
	}
	if l.axis.crops() {
		c.crop(l.axis, top)
	}
	l.place()
	for _, x := range l.xs {
		c.Line(x, l.y0, x, l.y1, Stroke{Color: c.Colors.Hairline, Width: hairline})
	}
	c.Native(l.draw)
	for _, e := range l.starts {
		y := l.At(c.Series[e.series].Values[0])
		mark, _ := c.Shade(e.series)
		c.Native(func() { c.Dot(l.xs[0], y, 4*pt, mark) })
	}
	l.drawEnds()
	l.drawStarts()
	if side > 0 {
		c.drawSideLegend(l.Plot)
	}
	return nil
}

// both makes the plot with labels at both ends that say as much as has room, and reports whether any do.
func (l *slope) both(c *Canvas, s surround) bool {
	top, errs := c.Top, len(c.errs)
	for _, of := range slopeRungs {
		ends := c.ends(of.end)
		starts := c.starts(ends, of.start)
		s.left, s.right = aside(starts), aside(ends)
		if s.left <= c.W*4/10 && s.right <= c.W*45/100 {
			if p := c.linePlot(s); p.x1-p.x0 >= max(c.W*2/10, leastPlot) && p.tall(ends) && p.tall(starts) {
				l.Plot, l.ends, l.starts = p, ends, starts
				return true
			}
			c.Top, c.errs = top, c.errs[:errs]
		}
	}
	return false
}

// aside is the room of labels beside a plot.
func aside(labels []endLabel) (w int) {
	for _, e := range labels {
		w = max(w, e.width)
	}
	return w + 16*pt
}

// starts are the labels at the first ends of the lines that bear labels at their last: on the least rung their values alone.
func (c *Canvas) starts(ends []endLabel, of rung) (out []endLabel) {
	for _, e := range ends {
		if e.rest {
			continue
		}
		name := c.Series[e.series].Name
		e = endLabel{series: e.series, point: 0, name: name, value: c.Value(e.series, 0), before: true}
		if of == rungsAtEnds || len(c.Series) == 1 || name == "" {
			e.name, e.value = e.value, ""
		}
		out = append(out, c.atEnd(e, nameAndValue))
	}
	return out
}

// drawStarts draws the labels at the first ends, moved apart.
func (l *slope) drawStarts() {
	c := l.c
	for i, e := range l.starts {
		l.starts[i].y = l.At(c.Series[e.series].Values[0])
	}
	slices.SortStableFunc(l.starts, func(a, b endLabel) int { return a.y - b.y })
	for i, y := range apart(l.starts, [2]int{c.Top + 6*pt - c.endPitch()/2, l.y1 + c.endPitch()/2}) {
		e := l.starts[i]
		mark, tone := c.Shade(e.series)
		x, base := l.x0-16*pt-e.width, y+c.Size(layout.Label)*34/100
		if y-e.y > 4*pt || e.y-y > 4*pt {
			c.Line(l.x0-6*pt, e.y, l.x0-12*pt, y, Stroke{Color: mark, Width: hairline})
		}
		c.Native(func() { l.endLabel(e, x, base, Label{layout.Label, tone, true}) })
	}
}
