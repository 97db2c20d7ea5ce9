package charts

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/words"
)

// Pie draws the parts of a whole as slices from 12 o'clock on, each with its name and its value beside it. Where these would stand on each
// other they are moved apart, with leaders to their slices; where they have no room there, and where a part is zero, they are a list as that
// of a Ring.
type Pie struct {
	Share bool // the slices say their share of the whole in place of their value
}

// Ring draws the parts of a whole as a ring, with the part in focus, or the whole, in its middle, over the series' name, and the parts in a
// list beside or under it. Each value stands once: in the slices where all have room, else in the list.
type Ring struct {
	Share bool // the list says the shares of the whole in place of the values
}

const (
	mostSlices = 12
	ringHole   = 50 // percent of the diameter: that of LibreOffice, which knows no other
)

// Name is the word for pies.
func (Pie) Name(w *words.Words) string { return w.PieChart }

// Options are those of pies.
func (Pie) Options() Options { return Options{Other: true} }

// Least is the least height of a readable chart.
func (Pie) Least(*Chart) layout.Length { return leastPlotted }

// Name is the word for rings.
func (Ring) Name(w *words.Words) string { return w.RingChart }

// Options are those of rings.
func (Ring) Options() Options { return Options{Focus: true, Other: true} }

// Least is the least height of a readable chart.
func (Ring) Least(*Chart) layout.Length {
	return leastPlotted
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
	c      *Canvas
	values []float64
	ends   []float64 // in turns from 12 o'clock
	x, y   int       // middle
	outer  int
	inner  int
	marks  []layout.Color
	tones  []layout.Color
	parts  *shares
	shared bool // the slices say their shares
	inside bool // the slices of a ring bear their values
}

func newPie(c *Canvas) *pie {
	p := &pie{c: c, values: c.Series[0].Values}
	total, sum := number.Sum(p.values...), 0.0
	parts := make([]float64, len(p.values))
	shades := c.shades().slices()
	for i, v := range p.values {
		sum += v
		p.ends = append(p.ends, sum/total)
		parts[i] = v / total
		mark, tone := shades[i].mark, shades[i].text
		p.marks, p.tones = append(p.marks, mark), append(p.tones, tone)
	}
	p.ends[len(p.ends)-1] = 1
	p.parts = newShares(c.Locale, [][]float64{parts})
	return p
}

// Draw draws the slices with what they say around them, in a list where this has no room there.
func (k Pie) Draw(c *Canvas) error {
	p := newPie(c)
	p.shared = k.Share
	p.x, p.y = c.W/2, c.Top+(c.H-c.Top)/2
	labels := p.around()
	if labels == nil {
		return p.listed("")
	}
	c.Native(func() {
		p.draw()
		for _, l := range labels {
			p.label(l)
		}
	})
	return nil
}

// Draw draws the ring with its list.
func (k Ring) Draw(c *Canvas) error {
	p := newPie(c)
	p.shared = k.Share
	shown := number.Sum(p.values...)
	if i := p.focus(); i >= 0 {
		shown = p.values[i]
	}
	return p.listed(c.format(0).Text(shown, c.Locale))
}

// focus is the one slice in focus, -1 without one.
func (p *pie) focus() int {
	return slices.Index(p.c.Plan.focus, true)
}

// say has the slices say their name alone, or with a gap after it their value, or their share of the whole. A share that its value says
// already, that of percent and that of a hundred, is said by that.
func (p *pie) say(gap string, bare bool) {
	c := p.c
	s := &SliceTexts{Gap: gap, Texts: make([]string, len(p.values)), Bare: bare}
	c.drawn.Slices = s
	if s.Bare {
		copy(s.Texts, c.texts)
		return
	}
	if p.shared && c.format(0).Unit != number.Percent && math.Abs(number.Sum(p.values...)-100) > 1e-9 {
		s.Share = &p.parts.format[0]
	}
	for i := range s.Texts {
		if s.Share != nil {
			s.Texts[i] = c.texts[i] + gap + p.parts.text(i, 0)
		} else {
			s.Texts[i] = c.texts[i] + gap + c.Value(0, i)
		}
	}
}

// draw draws the slices, parted by lines of the ground, and the values that have room in them where the list does not say them.
func (p *pie) draw() {
	c := p.c
	for i := range p.values {
		p.sector(i)
		if p.inside {
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
	c.rec.fillIn(p.marks[i])
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
