package charts

import (
	"errors"
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// Pie draws the parts of a whole as slices from 12 o'clock on, each with its name and value beside it.
type Pie struct{}

// Ring draws the parts of a whole as a ring, with the part in focus, or the whole, in its middle and the parts in a list
// beside or under it.
type Ring struct{}

const (
	leastSlices = 110 * pt // height of a ring
	sliceRow    = 20 * pt  // of the list
	mostSlices  = 12
	ringHole    = 60 // percent of the diameter
)

// Least is the least height of a readable chart.
func (Pie) Least(c *Chart) layout.Length { return Ring{}.Least(c) }

// Least is the least height of a readable chart.
func (Ring) Least(c *Chart) layout.Length {
	return layout.Length(leastSlices+c.points()*sliceRow) * unit
}

// Check reports what slices cannot show.
func (Pie) Check(c *Chart) error { return checkSlices(c) }

// Check reports what slices cannot show.
func (Ring) Check(c *Chart) error {
	if n := len(c.Focus); n > 1 {
		return fmt.Errorf("a ring has one focus, in its middle, this chart has %d", n)
	}
	return checkSlices(c)
}

func checkSlices(c *Chart) error {
	if len(c.Series) != 1 {
		return fmt.Errorf("slices show one series, this chart has %d", len(c.Series))
	}
	if n := c.points(); n > mostSlices {
		return fmt.Errorf("%d slices cannot be told apart; gather the small ones, or choose Bar", n)
	}
	sum := 0.0
	for i, v := range c.Series[0].Values {
		if !(v >= 0) {
			return fmt.Errorf("the slice %q is %g; slices have values from zero on", c.key(i), v)
		}
		sum += v
	}
	if sum == 0 {
		return errors.New("all slices are zero; there is nothing to show")
	}
	return nil
}

// pie draws the slices of one series.
type pie struct {
	c        *Canvas
	values   []float64
	ends     []float64 // in turns from 12 o'clock
	x, y     int       // middle
	outer    int
	inner    int
	marks    []layout.Color
	tones    []layout.Color
	strong   Label
	labelRow int
	parts    *shares
}

func newPie(c *Canvas) *pie {
	p := &pie{c: c, values: c.Series[0].Values, strong: Label{layout.Label, c.Colors.Ink, true}}
	total, sum := number.Sum(p.values...), 0.0
	parts := make([]float64, len(p.values))
	for i, v := range p.values {
		sum += v
		p.ends = append(p.ends, sum/total)
		parts[i] = v / total
		mark, tone := c.shades().slice(i)
		p.marks, p.tones = append(p.marks, mark), append(p.tones, tone)
	}
	p.ends[len(p.ends)-1] = 1
	p.parts = newShares(c.Locale, [][]float64{parts})
	p.labelRow = c.Size(layout.Label) * 12 / 10
	return p
}

// share is slice i as a part of the whole.
func (p *pie) share(i int) string { return p.parts.text(i, 0) }

// Draw draws the slices with their names.
func (Pie) Draw(c *Canvas) error {
	p := newPie(c)
	wide := 0
	for i := range p.values {
		wide = max(wide, c.Width(c.texts[i], p.strong), c.Width(p.told(i), c.tick()))
	}
	p.outer = min((c.H-c.Top)/2-10*pt, c.W/2-wide-18*pt)
	if p.outer < 45*pt {
		return p.listed("")
	}
	p.x, p.y = c.W/2, c.Top+(c.H-c.Top)/2
	c.Native(p.draw)
	p.beside()
	return nil
}

// Draw draws the ring with its list.
func (Ring) Draw(c *Canvas) error {
	p := newPie(c)
	shown := number.Sum(p.values...)
	if i := p.focus(); i >= 0 {
		shown = p.values[i]
	}
	return p.listed(c.format(0).Text(shown, c.Locale))
}

// focus is the one slice in focus, -1 without one.
func (p *pie) focus() int {
	if len(p.c.Focus) != 1 {
		return -1
	}
	return p.c.find(p.c.Focus[0])
}

// told is what stands under a slice's name.
func (p *pie) told(i int) string {
	v := p.c.Value(0, i)
	if s := p.share(i); s != v {
		return v + " (" + s + ")"
	}
	return v
}

// draw draws the slices, parted by lines of the ground, and the values that have room in them.
func (p *pie) draw() {
	c := p.c
	for i := range p.values {
		p.sector(i)
		if p.inner > 0 {
			if d, x, y, ok := p.value(i); ok {
				c.drawn.label(0, 0, c.label(d, x, y))
			}
		}
	}
	c.drawn.Names.Every = 1
	c.drawn.Plot = c.area(rect{p.x - p.outer, p.y - p.outer, p.x + p.outer, p.y + p.outer})
}

// from is where slice i begins, in turns.
func (p *pie) from(i int) float64 {
	if i == 0 {
		return 0
	}
	return p.ends[i-1]
}

// on is a place at a distance from the middle, at an angle in turns from 12 o'clock, clockwise.
func (p *pie) on(radius int, t float64) (x, y int) {
	sin, cos := turn(t)
	return p.x + round(float64(radius)*sin), p.y - round(float64(radius)*cos)
}

// sector draws one slice. Arcs are given to the renderer by angles from 3 o'clock.
func (p *pie) sector(i int) {
	c := p.c
	from, to := p.from(i), p.ends[i]
	if to <= from {
		return
	}
	whole := to-from > 0.9999
	c.r.SetFillColor(colorOf(p.marks[i]))
	c.stroke(c.Colors.Ground, 3*pt/2)
	start, delta := (from-0.25)*2*math.Pi, (to-from)*2*math.Pi
	if p.inner == 0 && !whole {
		c.r.MoveTo(p.x, p.y)
	}
	c.r.ArcTo(p.x, p.y, float64(p.outer), float64(p.outer), start, delta)
	switch {
	case p.inner > 0 && whole:
		c.r.Close()
		x, y := p.on(p.inner, to)
		c.r.MoveTo(x, y)
		fallthrough
	case p.inner > 0:
		c.r.ArcTo(p.x, p.y, float64(p.inner), float64(p.inner), start+delta, -delta)
	}
	c.r.Close()
	c.r.FillStroke()
}

// value is the label within a slice of a ring, where it has room.
func (p *pie) value(i int) (d DataLabel, x, y int, ok bool) {
	c := p.c
	l := Label{layout.Label, c.Colors.TextOn(p.marks[i]), true}
	text := c.Value(0, i)
	w, h := c.Width(text, l), c.Size(l.Type)
	middle := (p.outer + p.inner) / 2
	arc := float64(middle) * 2 * math.Pi * (p.ends[i] - p.from(i))
	if float64(max(w, h)+8*pt) > arc || w+6*pt > p.outer-p.inner {
		return d, 0, 0, false
	}
	x, y = p.on(middle, (p.from(i)+p.ends[i])/2)
	x, y = x-w/2, y+h*34/100
	return DataLabel{Point: i, Text: text, Place: Middle, Label: l}, x, y, true
}

// beside draws the slices' names and values around them, on each side moved apart.
func (p *pie) beside() {
	c := p.c
	var sides [2][]endLabel // right, left
	for i, v := range p.values {
		if v == 0 {
			continue
		}
		t := (p.from(i) + p.ends[i]) / 2
		_, y := p.on(p.outer, t)
		side := 0
		if t > 0.5 {
			side = 1
		}
		sides[side] = append(sides[side], endLabel{series: i, name: c.texts[i], value: p.told(i), y: y})
	}
	// on the left the slices come from below
	for a, b := 0, len(sides[1])-1; a < b; a, b = a+1, b-1 {
		sides[1][a], sides[1][b] = sides[1][b], sides[1][a]
	}
	for side, ends := range sides {
		for k, y := range apart(ends, 2*p.labelRow+4*pt, [2]int{c.Top + p.labelRow, c.H - p.labelRow}) {
			p.name(ends[k], y, side == 1)
		}
	}
}

// name draws a slice's name and value with their middle at y, joined to the slice where they had to move.
func (p *pie) name(e endLabel, y int, left bool) {
	c := p.c
	x0, y0 := p.on(p.outer+3*pt, (p.from(e.series)+p.ends[e.series])/2)
	x := p.x + p.outer + 14*pt
	at := func(w int) int { return x }
	if left {
		x = p.x - p.outer - 14*pt
		at = func(w int) int { return x - w }
	}
	edge := x - 4*pt
	if left {
		edge = x + 4*pt
	}
	c.Line(x0, y0, edge, y, Stroke{Color: c.Colors.Hairline, Width: hairline})
	strong := Label{layout.Label, p.tones[e.series], true}
	c.Text(e.name, at(c.Width(e.name, strong)), y-pt, strong)
	c.Text(e.value, at(c.Width(e.value, c.tick())), y-pt+p.labelRow, c.tick())
}
