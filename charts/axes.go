package charts

import (
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// plot is where the marks of a chart with axes stand, and its scales.
type plot struct {
	c              *Canvas
	x0, y0, x1, y1 int // left, top, right, bottom
	axis           Axis
	format         number.Format // of the ticks
	y              Scale
}

const (
	hairline = pt * 3 / 4
	axisGap  = 8 * pt  // between tick labels and plot
	footing  = 24 * pt // for the labels under the plot
)

func (c *Canvas) tick() Label { return Label{layout.Tick, c.Colors.Muted, false} }

// newPlot makes room for the value axis at the left, labels labels at the right and names at the foot.
func (c *Canvas) newPlot(axis Axis, labels int, withAxis bool) *plot {
	p := &plot{c: c, axis: axis, x0: 0, x1: c.W - labels, y0: c.Top + 10*pt, y1: c.H - footing}
	if withAxis {
		var at []float64
		axis.each(func(v float64) { at = append(at, v) })
		p.format = c.Format
		p.format.Places = number.Auto // a round tick needs fewer decimals than the values
		p.format = p.format.For(at)
		axis.each(func(v float64) { p.x0 = max(p.x0, c.Width(p.format.Text(v, c.Locale), c.tick())) })
		p.x0 += axisGap
	}
	p.y = Scale{Min: axis.Min, Max: axis.Max, Domain: p.y1 - p.y0}
	c.drawn.Plot = layout.Rect{
		Point: layout.Point{X: layout.Length(p.x0) * unit, Y: layout.Length(p.y0) * unit},
		Size:  layout.Size{W: layout.Length(p.x1-p.x0) * unit, H: layout.Length(p.y1-p.y0) * unit},
	}
	c.drawn.Y = axis
	return p
}

// at is the y of a value.
func (p *plot) at(v float64) int { return p.y1 - p.y.Translate(v) }

// grid draws the gridlines with their values; zero is darker.
func (p *plot) grid() {
	c := p.c
	half := c.Size(layout.Tick) * 34 / 100
	p.axis.each(func(v float64) {
		y := p.at(v)
		s := Stroke{Color: c.Colors.Hairline, Width: hairline}
		if v == 0 {
			s.Color = c.Colors.Muted
		}
		c.Line(p.x0, y, p.x1, y, s)
		t := p.format.Text(v, c.Locale)
		c.Text(t, p.x0-axisGap-c.Width(t, c.tick()), y+half, c.tick())
	})
}

// mark is a name under the plot and the middle it stands at.
type mark struct {
	text string
	x    int
}

// names draws names under the plot, thinned so that none touches another. The last one stands.
func (p *plot) names(marks []mark, room int) {
	c := p.c
	y := p.y1 + 7*pt + c.Size(layout.Tick)*75/100
	wide := 0
	for _, m := range marks {
		wide = max(wide, c.Width(m.text, c.tick()))
	}
	every := thin(marks, wide+8*pt, room)
	end := -1 << 30
	last := len(marks) - 1
	lastX := 0
	if last >= 0 {
		lastX = p.clamp(marks[last].x, c.Width(marks[last].text, c.tick()))
	}
	for i, m := range marks {
		w := c.Width(m.text, c.tick())
		x := p.clamp(m.x, w)
		if i != last && (!due(marks, i, every) || x < end || x+w+8*pt > lastX) {
			continue
		}
		c.Text(m.text, x, y, c.tick())
		end = x + w + 8*pt
	}
}

// clamp is the left edge of a text of width w about x, within the canvas.
func (p *plot) clamp(x, w int) int { return max(0, min(x-w/2, p.c.W-w)) }

// thin is the least step between names at which they have room.
func thin(marks []mark, wide, room int) int {
	for _, k := range []int{1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000} {
		if (len(marks)+k-1)/k*wide <= room+wide {
			return k
		}
	}
	return len(marks)
}

// due reports whether name i stands: years by their number, others by their place from the first.
func due(marks []mark, i, every int) bool {
	if n, err := strconv.Atoi(strings.TrimSpace(marks[i].text)); err == nil && n > 1000 && n < 3000 {
		return n%every == 0 || i == 0
	}
	return i%every == 0
}

// rule draws the base line of bars.
func (p *plot) rule(y int) {
	p.c.Line(p.x0, y, p.x1, y, Stroke{Color: p.c.Colors.Ink, Width: pt})
}
