package charts

import (
	"errors"
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// ruleRoom is the room that the texts of rules need right of the plot.
func (c *Canvas) ruleRoom() (w int) {
	for _, r := range c.Rules {
		if c.besides(r) {
			w = max(w, c.Width(r.Text, ruleLabel(c))+16*pt)
		}
	}
	return w
}

func ruleLabel(c *Canvas) Label { return Label{layout.Small, c.Colors.Accent, true} }

// dash draws a rule's line, interrupted where texts stand; notes keep off it.
func (p *Plot) dash(y int) {
	at := p.x0
	for _, t := range p.texts { // from left to right
		if t.y0 <= y && y <= t.y1 && t.x0 > at {
			p.dashed(at, t.x0-2*pt, y)
		}
		if t.y0 <= y && y <= t.y1 {
			at = max(at, t.x1+2*pt)
		}
	}
	p.dashed(at, p.x1, y)
	p.c.halos(y)
	p.block(rect{p.x0, y - pt, p.x1, y + pt})
}

// halos notes the labels that interrupt a line across the plot.
func (c *Canvas) halos(y int) {
	at := layout.Length(y) * unit
	for _, layer := range c.drawn.Labels {
		for _, labels := range layer {
			for i := range labels {
				d := &labels[i]
				d.Halo = d.Halo || d.Place != Middle && d.At.Y-2*layout.Pt <= at && at <= d.At.Bottom()+layout.Pt
			}
		}
	}
}

func (p *Plot) dashed(x0, x1, y int) {
	if x1 > x0 {
		p.c.Line(x0, y, x1, y, Stroke{Color: p.c.Colors.Accent, Width: 3 * pt / 2, Dash: []int{4 * pt, 3 * pt}})
	}
}

// periodRoom is the room for the texts of periods over the plot.
func (c *Canvas) periodRoom() int {
	for _, p := range c.Periods {
		if p.Text != "" && c.H-c.Top >= c.body()+18*pt {
			return 18 * pt
		}
	}
	return 0
}

// periods shades the chart's periods behind the plot; edges are the left and the right edge of a point.
func (c *Canvas) periods(p *Plot, edges func(i int) (int, int)) {
	end := -1 << 30
	for _, d := range c.Periods {
		from, to := c.find(d.From), c.findLast(d.To)
		x0, _ := edges(min(from, to))
		_, x1 := edges(max(from, to))
		r := rect{x0, c.Top, x1, p.y1}
		c.Rect(r.x0, r.y0, r.x1, r.y1, c.Colors.Surface)
		c.shaded = append(c.shaded, shade{r, c.Colors.Surface})
		if d.Text == "" {
			continue
		}
		if c.periodRoom() == 0 {
			c.advise(fmt.Sprintf("the text of the period %q", d.Text))
			continue
		}
		l := Label{layout.Tick, c.Colors.Muted, false}
		w := c.Width(d.Text, l)
		x := p.clamp((x0+x1)/2, w)
		if x < end || w > c.W {
			c.advise(fmt.Sprintf("the text of the period %q", d.Text))
			continue
		}
		end = x + w + 4*pt
		y := c.Top + c.Size(l.Type) + 2*pt
		c.Text(d.Text, x, y, l)
		p.block(rect{x, y - c.Size(l.Type), end, y + 2*pt})
	}
}

// noteSize is the size of a note's text.
func (c *Canvas) noteSize(text string) (w, h int) {
	lines := strings.Split(text, "\n")
	for _, t := range lines {
		w = max(w, c.Width(t, c.tick()))
	}
	return w, len(lines) * c.leading()
}

// anchored is a plot that notes can point into.
type anchored interface {
	// anchor is the place of a value, and of the top of what stands there; ok is false where there is none.
	anchor(n Note) (at anchor, ok bool)
	// hits reports a mark within a rectangle.
	hits(r rect) bool
	frame() *Plot
}

func (p *Plot) frame() *Plot { return p }

// anchor is the point that a note is at.
type anchor struct {
	x, y          int
	over          int // top of what stands at the point
	series, point int
	low           bool // its neighbours are higher: its value stands below it
	bar           bool // it is the end of a bar, and needs no dot
}

// notes draws the chart's notes, each with a thin leader to its point, in the nearest place where it covers nothing; the
// values of points stand next to them.
func (c *Canvas) notes(a anchored) error {
	var errs []error
	for _, values := range [...]bool{true, false} {
		for _, n := range c.Notes {
			at, ok := a.anchor(n)
			switch {
			case values != (n.Text == ""):
			case !ok:
				errs = append(errs, fmt.Errorf("note %q: there is no value at %q", n.Text, n.At))
			case values:
				errs = append(errs, c.valueNote(a.frame(), at))
			default:
				errs = append(errs, c.textNote(a, n.Text, at))
			}
		}
	}
	return errors.Join(errs...)
}

// valueNote draws the value of a point next to it, above or below; a point that bears its value already gets no other.
func (c *Canvas) valueNote(p *Plot, at anchor) error {
	labelled := at.over < at.y-5*pt
	if labelled {
		return nil
	}
	mark, tone := c.Shade(at.series)
	l := Label{layout.Label, tone, true}
	text := c.text(&c.Series[at.series], at.point, c.Locale)
	w, size := c.Width(text, l), c.Size(l.Type)
	above, below := at.over-8*pt, at.y+8*pt+size*7/10
	if at.low {
		above, below = below, above
	}
	x := max(p.x0+2*pt, min(at.x-w/2, min(p.x1+8*pt, c.W)-w))
	for _, y := range [...]int{above, below} {
		r := rect{x - 2*pt, y - size*8/10, x + w + 2*pt, y + 2*pt}
		if p.covered(r) || r.y0 < c.Top+c.periodRoom() || r.y1 > p.y1 {
			continue
		}
		c.Native(func() {
			if !at.bar {
				c.Dot(at.x, at.y, 4*pt, mark)
				p.block(rect{at.x - 4*pt, at.y - 4*pt, at.x + 4*pt, at.y + 4*pt})
			}
			d := DataLabel{Point: at.point, Text: text, Place: Outside, Label: l}
			if y > at.y {
				d.Place = Below
			}
			c.record(at.series, c.label(d, x, y))
		})
		p.write(r)
		return nil
	}
	c.advise(fmt.Sprintf("the note of the value %s at %q", text, c.texts[at.point]))
	return nil
}

// record notes the label of a point of a series.
func (c *Canvas) record(series int, d DataLabel) {
	for i := range c.Plan.Layers {
		for k, t := range c.Plan.Layers[i].Traces {
			if t.Series == series {
				c.drawn.label(i, k, d)
				return
			}
		}
	}
}

// textNote draws the words of a note.
func (c *Canvas) textNote(a anchored, text string, n anchor) error {
	w, h := c.noteSize(text)
	at, below, ok := place(a, rect{n.x, n.y, n.x, n.over}, w, h)
	if !ok {
		c.advise(fmt.Sprintf("the note %q", text))
		return nil
	}
	leader := Stroke{Color: c.Colors.Muted, Width: hairline}
	tip := max(at.x0+2*pt, min(n.x, at.x1-2*pt))
	if below {
		c.Line(n.x, n.y+7*pt, tip, at.y0-pt, leader)
	} else {
		c.Line(n.x, n.over-5*pt, tip, at.y1+2*pt, leader)
	}
	c.note(text, at)
	a.frame().block(at)
	return nil
}

// place finds room for a note of w x h about a point: first below, then above, farther and farther; the point's y0 is its
// value, its y1 the top of what stands there.
func place(a anchored, point rect, w, h int) (r rect, below, ok bool) {
	p := a.frame()
	top := p.c.Top + p.c.periodRoom()
	left := func(x int) int { return max(p.x0+2*pt, min(x, p.x1-w-2*pt)) }
	for far := 18 * pt; far < p.y1-top; far += 12 * pt {
		for _, below := range [...]bool{true, false} {
			y := point.y0 + far
			if !below {
				y = point.y1 - far - h
			}
			if y < top || y+h > p.y1-3*pt {
				continue
			}
			for _, x := range [...]int{point.x0 - w/2, point.x0 - w + 12*pt, point.x0 - 12*pt} {
				r = rect{left(x), y, left(x) + w, y + h}
				if !a.hits(rect{r.x0 - 4*pt, r.y0 - 4*pt, r.x1 + 4*pt, r.y1 + 4*pt}) && !p.covered(r) && w < p.x1-p.x0 {
					return r, below, true
				}
			}
		}
	}
	return rect{}, false, false
}

// covered reports a text or a bar in a rectangle.
func (p *Plot) covered(r rect) bool {
	for _, t := range p.taken {
		if r.meets(t) {
			return true
		}
	}
	return false
}

// note draws the lines of a note in the middle of a rectangle, on the ground's colour, so that no gridline runs through them.
func (c *Canvas) note(text string, at rect) {
	b := Block{Label: c.tick(), Lines: strings.Split(text, "\n"), Align: layout.Center, Leading: c.leading()}
	middle := (at.x0 + at.x1) / 2
	for i, t := range b.Lines {
		y, w := at.y0+i*b.Leading, c.Width(t, b.Label)
		c.halo(rect{middle - w/2 - 2*pt, y + pt, middle - w/2 + w + 2*pt, y + b.Leading})
	}
	c.Block(b, middle, at.y0+c.Size(layout.Tick))
}

// halo clears the lines behind a text; what is shaded stays so.
func (c *Canvas) halo(r rect) {
	c.Rect(r.x0, r.y0, r.x1, r.y1, c.Colors.Ground)
	for _, s := range c.shaded {
		if s.meets(r) {
			c.Rect(max(r.x0, s.x0), max(r.y0, s.y0), min(r.x1, s.x1), min(r.y1, s.y1), s.color)
		}
	}
	if c.under != nil && c.under(r) {
		c.Rect(r.x0, r.y0, r.x1, r.y1, c.Colors.Tint)
	}
}

// shade is a shaded part of the canvas.
type shade struct {
	rect
	color layout.Color
}
