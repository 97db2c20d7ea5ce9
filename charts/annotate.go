package charts

import (
	"errors"
	"fmt"
	"slices"
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

func ruleLabel(c *Canvas) Label { return Label{layout.Small, c.Plan.rules, true} }

// dash draws a rule's line, interrupted where texts stand; notes keep off it.
func (p *Plot) dash(y int) {
	at := p.x0
	for _, t := range p.texts { // from left to right
		in := t.y0 <= y && y <= t.y1+pt
		if in && t.x0 > at {
			p.dashed(at, t.x0-2*pt, y)
		}
		if in {
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
		p.c.Line(x0, y, x1, y, Stroke{Color: p.c.Plan.rules, Width: 3 * pt / 2, Dash: []int{4 * pt, 3 * pt}})
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
		c.shaded = append(c.shaded, ground{r, c.Colors.Surface})
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
		if p.legend {
			x = max(0, min(x, p.x1+sideGap/2-w))
		}
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
	over          int  // top of what stands at the point
	series, point int  // series -1: the sum of all
	low           bool // its neighbours are higher: its value stands below it
	bar           bool // it is the end of a bar, and needs no dot
	part          int  // the middle of a part of a stack, which its value leads to; 0: it is none
}

// notes draws the chart's notes, each with a thin leader to its point, in the nearest place where it covers nothing; the
// values of points stand next to them.
func (c *Canvas) notes(a anchored) error {
	c.changes(a)
	c.rulesWithin(a)
	var errs []error
	for _, values := range [...]bool{true, false} {
		for _, n := range c.Notes {
			at, ok := a.anchor(n)
			switch {
			case values != (n.Text == ""):
			case !ok:
				errs = append(errs, fmt.Errorf("note %q: there is no value at %q", n.Text, n.At))
			case values:
				c.valueNote(a, at)
			default:
				c.textNote(a, n.Text, at)
			}
		}
	}
	return errors.Join(errs...)
}

// valueNote draws the value of a point next to it, else in the nearest place with a leader; a point that bears its value already gets
// no other.
func (c *Canvas) valueNote(a anchored, at anchor) {
	if c.bears(at.series, at.point) {
		return
	}
	p := a.frame()
	mark, l, text := c.Colors.Ink, Label{layout.Label, c.Colors.Ink, true}, ""
	if at.series < 0 {
		text = c.total(at.point)
	} else {
		mark, l.Color = c.Shade(at.series)
		text = c.text(&c.Series[at.series], at.point, c.Setting)
	}
	s := wanted{x: at.x, y: at.y, ground: true, over: at.over, under: at.y, clear: pt, sides: aboveFirst[:], aside: 6 * pt, near: 6 * pt, right: min(p.x1+8*pt, c.W)}
	if at.low {
		s.sides = belowFirst[:]
	}
	if at.part > 0 {
		s.near, s.sides = 0, onlyAbove[:]
	}
	s.w, s.h = c.labelSize(text, l)
	r, leader, ok := p.place(a, s, 6*pt)
	if !ok {
		l.Type = layout.Tick
		s.w, s.h = c.labelSize(text, l)
		r, leader, ok = p.place(a, s, 6*pt)
	}
	if !ok {
		c.advise(fmt.Sprintf("the note of the value %s at %q", text, c.texts[at.point]))
		return
	}
	if at.part > 0 {
		p.intoStack(at)
		leader.a = Point{at.x, min(at.over, at.part)}
	}
	p.lead(leader)
	c.Native(func() {
		if !at.bar {
			c.Dot(at.x, at.y, 4*pt, mark)
		}
		d := DataLabel{Point: at.point, Text: text, Place: Outside, Halo: true, Label: l}
		switch {
		case at.bar:
			d.Mark = c.area(rect{at.x, at.y, at.x, at.y}).Point
		case r.y0 > at.y:
			d.Place = Below
		case r.y1 > at.y:
			d.Place = Beside
		}
		c.halo(r.wider(0, pt))
		c.record(at, c.label(d, r.x0+2*pt, r.y1-2*pt))
	})
	p.write(r)
}

// intoStack draws the leader to a part of a stack from the top of that, interrupted where texts stand.
func (p *Plot) intoStack(at anchor) {
	c := p.c
	if !p.struck(segment{Point{at.x, at.part}, Point{at.x, at.part}}) {
		c.Dot(at.x, at.part, 5*pt/2, c.Colors.Ink)
	}
	from := at.over
	line := func(to int) {
		if to > from {
			c.Line(at.x, from, at.x, to, Stroke{Color: c.Colors.Ink, Width: hairline})
		}
	}
	texts := slices.DeleteFunc(slices.Clone(p.texts), func(t rect) bool { return t.x0 > at.x || t.x1 < at.x })
	slices.SortFunc(texts, func(a, b rect) int { return a.y0 - b.y0 })
	for _, t := range texts {
		if t.y0 < at.part && t.y1 > from {
			line(t.y0 - pt)
			from = max(from, t.y1+pt)
		}
	}
	line(at.part)
}

// record notes the label of a point of a series, or of the ends that bear sums.
func (c *Canvas) record(at anchor, d DataLabel) {
	for i := range c.Plan.Layers {
		for k := range c.Plan.Layers[i].Traces {
			if t := &c.Plan.Layers[i].Traces[k]; t.Series == at.series && (at.series >= 0 || t.Role == RoleEnd) {
				c.drawn.label(i, k, d)
				return
			}
		}
	}
}

// textNote draws the words of a note.
func (c *Canvas) textNote(a anchored, text string, n anchor) {
	p := a.frame()
	s := wanted{x: n.x, y: n.y, over: n.over, under: n.y, clear: 4 * pt, sides: ofNotes[:], aside: 12 * pt, right: p.x1 - 2*pt}
	for try := range 4 { // as it is, in narrow lines, and both nearer to lines
		said := text
		if try%2 > 0 {
			said = c.narrowed(text, (p.x1-p.x0)/4)
		}
		if try == 2 {
			s.clear = pt
		}
		s.w, s.h = c.noteSize(said)
		if at, leader, ok := p.place(a, s, 18*pt); ok {
			p.lead(leader)
			c.note(said, at)
			p.write(at)
			return
		}
	}
	c.advise(fmt.Sprintf("the note %q", text))
}

// narrowed are the words of a note in lines of a width, or of that of the widest word.
func (c *Canvas) narrowed(text string, w int) string {
	for word := range strings.FieldsSeq(text) {
		w = max(w, c.Width(word, c.tick()))
	}
	return strings.Join(c.wrap(text, w, c.tick()), "\n")
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

// ground is a shaded part of the canvas.
type ground struct {
	rect
	color layout.Color
}
