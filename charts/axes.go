package charts

import (
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// Plot is where the marks of a chart with upright values stand, with its axis. All places are in units of the canvas.
type Plot struct {
	c              *Canvas
	x0, y0, x1, y1 int // left, top, right, bottom
	scope          Scope
	axis           Axis
	head           int
	format         number.Format // of the ticks
	y              Scale
	rows           [][]string // the names under the plot, each in its lines; nil: in one line, thinned
	foot           foot       // the names under the plot
	taken          []rect     // what labels must not touch
	texts          []rect     // the texts among it, from left to right until the rules are drawn
	leaders        []segment  // nor these
	inner          []int      // rules whose texts have no room right of it
	legend         bool       // the legend stands right of it
	left           int        // the least room left of it
	second         *Scope     // of an axis right of it; nil: there is none
	other          Axis       // that axis
	beyond         int        // the room of its ticks
	muted          bool       // they have none
	gridded        bool       // its gridlines are drawn, as other programs would not have them
}

// rect is a rectangle on the canvas: left, top, right, bottom.
type rect struct{ x0, y0, x1, y1 int }

func (r rect) meets(o rect) bool { return r.x0 < o.x1 && o.x0 < r.x1 && r.y0 < o.y1 && o.y0 < r.y1 }

// surround is what stands around a plot.
type surround struct {
	scope  Scope
	left   int                  // the least room left of the plot
	right  int                  // room right of the plot
	head   int                  // room between what stands above and the greatest value
	foot   func(p *Plot) []mark // the names under a plot of points; nil: slots
	below  int                  // more room under the names
	second *Scope               // of an axis right of the plot; nil: there is none
	muted  bool                 // that axis has no room for its ticks
}

const (
	hairline  = pt * 3 / 4
	axisGap   = 8 * pt  // between tick labels and plot
	tickHead  = 10 * pt // over the highest gridline, for its label
	leastPlot = 30 * pt // in width
	leastHigh = 16 * pt
)

func (c *Canvas) tick() Label { return Label{layout.Tick, c.Colors.Muted, false} }

// newPlot makes room for the value axis at the left, for what stands right of the plot, and for the names at its foot, of which the
// first and the last may stand out.
func (c *Canvas) newPlot(s surround) *Plot {
	p := &Plot{c: c, scope: s.scope, head: s.head, left: s.left, second: s.second, muted: s.muted, x0: s.left, x1: c.W - max(s.right, c.ruleRoom()), y1: c.H - c.footing() - s.below}
	p.left, p.x1, p.y1 = max(p.left, c.insets.left), min(p.x1, c.W-c.insets.right), min(p.y1, c.H-c.insets.bottom)
	p.x0 = max(p.x0, p.left)
	p.choose(p.y1 - p.top() - s.head)
	if s.foot == nil || c.drawn.Between && c.Plan.X == nil {
		s.foot = (*Plot).centred
		if len(c.Dates) == 0 && !c.nameless {
			p.rows = p.wrapped(c.texts, (p.x1-p.x0)/max(len(c.texts), 1)-6*pt)
		}
		if more := (lineCount(p.rows) - 1) * c.leading(); p.y1-p.top()-s.head-more < leastHigh {
			p.rows = nil
		} else {
			p.y1 = min(p.y1, c.H-c.footing()-s.below-more)
		}
		p.choose(p.y1 - p.top() - s.head)
	}
	if p.widen(s.foot); len(p.foot.lasts) > 0 {
		if p.foot.single = p.y1-p.top()-s.head-c.leading() < leastHigh; !p.foot.single {
			p.y1 = min(p.y1, c.H-c.footing()-s.below-c.leading())
		}
		p.choose(p.y1 - p.top() - s.head)
		p.widen(s.foot)
	}
	p.lift()
	return p
}

// top is where the plot may begin.
func (p *Plot) top() int { return max(p.c.Top+p.c.periodRoom()+p.c.changeRoom(), p.c.insets.top) }

// choose finds the axis for a plot of a height, and makes room for its ticks.
func (p *Plot) choose(height int) {
	if p.axis = p.scope.axis(height); p.second != nil {
		p.chooseSecond(height)
	}
	if p.axis.Shown {
		p.x0 = max(p.ticks()+axisGap, p.left)
	}
	p.c.drawn.Value = p.axis
	p.c.drawn.Value.Format = p.format
}

// lift fits the upper end of the axis to the plot: the greatest value stands below what p.head leaves free, which the room
// above it on the axis is part of.
func (p *Plot) lift() {
	p.y0 = p.lifted(p.head)
	p.rescale()
}

// lifted is the upper end of the axis under so much free room.
func (p *Plot) lifted(head int) int {
	lo, hi := p.scope.bounds()
	least := 0
	if p.axis.Shown {
		least = tickHead
	}
	_, to := p.axis.fit(lo, hi, [2]int{0, p.y1 - p.top() - head}, [2]int{0, p.y1 - p.top() - least})
	return p.y1 - to
}

// leading is the distance of the lines of a tick label.
func (c *Canvas) leading() int { return c.Size(layout.Tick) * 12 / 10 }

// rescale fits the scale to the plot and notes where that is.
func (p *Plot) rescale() {
	if w, h := p.x1-p.x0, p.y1-p.y0; w < leastPlot || h < leastHigh {
		p.c.fail(fmt.Errorf("labels leave the plot no room in a chart of %d x %d pt; shorten them, or give the chart more room", p.c.W/pt, p.c.H/pt))
		p.x1, p.y1 = max(p.x1, p.x0+1), max(p.y1, p.y0+1)
	}
	p.y = Scale{Min: p.axis.Min, Max: p.axis.Max, Domain: p.y1 - p.y0, Log: p.axis.Log}
	p.c.drawn.Plot = p.c.area(rect{p.x0, p.y0, p.x1, p.y1})
}

// area is a rectangle of the canvas in the figure.
func (c *Canvas) area(r rect) layout.Rect {
	return layout.Rect{Point: point(r.x0, r.y0), Size: layout.Size{W: layout.Length(r.x1-r.x0) * unit, H: layout.Length(r.y1-r.y0) * unit}}
}

// ticks finds the format of the ticks and the width of the widest.
func (p *Plot) ticks() (wide int) {
	c := p.c
	p.format = p.axis.format(c.Format)
	p.axis.each(func(v float64) { wide = max(wide, c.Width(p.tick(v), c.tick())) })
	return wide
}

// tick is the text at a tick.
func (p *Plot) tick(v float64) string {
	if p.axis.Percent {
		v /= 100
	}
	return p.axis.tickFormat(p.format, v).Text(v, p.c.Locale)
}

// crops reports an axis without zero that might have it.
func (a Axis) crops() bool { return !a.Log && (a.Min > 0 || a.Max < 0) }

// nearest is the end of the axis that is next to zero.
func (a Axis) nearest() float64 {
	if a.Max < 0 {
		return a.Max
	}
	return a.Min
}

// from is the format of that end where it stands alone.
func (a Axis) from(f number.Format) number.Format {
	f.Places = number.Auto
	return f.ForSteps(a.nearest(), a.nearest())
}

// format is that of the ticks of values in a format: they have their own decimals, as round ticks need fewer than the values.
func (a Axis) format(f number.Format) number.Format {
	f.Places = number.Auto
	if a.Percent {
		return number.Format{Unit: number.Percent}.ForSteps(a.Step/100, a.Max/100)
	}
	if a.Log {
		return f.ForSteps(a.Min, a.Max)
	}
	return f.ForSteps(a.Step, math.Max(math.Abs(a.Min), math.Abs(a.Max)))
}

// At is the y of a value.
func (p *Plot) At(v float64) int { return p.y1 - p.y.Translate(v) }

// Grid draws the gridlines with their values; zero is darker.
func (p *Plot) Grid() {
	if !p.axis.Shown || p.gridded {
		return
	}
	c := p.c
	half := c.Size(layout.Tick) * 34 / 100
	p.axis.each(func(v float64) {
		y := p.At(v)
		s := Stroke{Color: c.Colors.Hairline, Width: hairline}
		if v == 0 {
			s.Color = c.Colors.Muted
		}
		c.Line(p.x0, y, p.x1, y, s)
		t := p.tick(v)
		c.Text(t, p.x0-axisGap-c.Width(t, c.tick()), y+half, c.tick())
	})
}

// Base draws the line at zero that bars stand on.
func (p *Plot) Base() {
	y := p.At(0)
	p.c.Line(p.x0, y, p.x1, y, Stroke{Color: p.c.Colors.Ink, Width: pt})
}
