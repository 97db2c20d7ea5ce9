package charts

import (
	"fmt"

	"github.com/deckfold/deckfold/layout"
)

// figureLabel is the look of the figure of a change.
func (c *Canvas) figureLabel() Label { return Label{layout.Label, c.Colors.Ink, true} }

// laneHigh is the height of a lane of arrows over a plot.
func (c *Canvas) laneHigh() int { return c.Size(layout.Label) + 16*pt }

// lanes is how many lanes of arrows have room.
func (c *Canvas) lanes() (n int) {
	for i := range c.Plan.arrows {
		if i != c.aside {
			n = max(n, c.Plan.arrows[i].lane+1)
		}
	}
	return max(0, min(n, (c.H-c.Top-c.body()-c.periodRoom()-leastLeg)/c.laneHigh()))
}

// changeRoom is the room for arrows over the plot.
func (c *Canvas) changeRoom() int {
	n := 0
	if len(c.Plan.arrows) > 0 {
		n = c.lanes()
	}
	if n == 0 {
		return 0
	}
	return n*c.laneHigh() + leastLeg
}

// leastLeg is the room for the head of an arrow under its lane.
const leastLeg = 6 * pt

// leg is where an end of an arrow stands.
type leg struct{ x, over int }

// legs are the ends of an arrow; those that share a point with another stand beside each other.
func (c *Canvas) legs(a anchored, r *arrow) (from, to leg, ok bool) {
	name := ""
	if r.series >= 0 {
		name = c.Series[r.series].Name
	}
	p, ok1 := a.anchor(Note{At: r.From, Series: name})
	q, ok2 := a.anchor(Note{At: r.To, Series: name})
	off := func(at anchor) int {
		if at.bar {
			return at.over - 3*pt
		}
		return at.over - 7*pt // a disc stands there
	}
	from, to = leg{p.x, off(p)}, leg{q.x, off(q)}
	for i := range c.Plan.arrows {
		o := &c.Plan.arrows[i]
		if o.series != r.series || i == c.aside {
			continue
		}
		if o.to == r.from {
			from.x += 3 * pt
		}
		if o.from == r.to {
			to.x -= 3 * pt
		}
	}
	return from, to, ok1 && ok2
}

// changes draws the arrows of the chart's changes.
func (c *Canvas) changes(a anchored) {
	p := a.frame()
	room := c.lanes()
	var others []segment
	for i := range c.Plan.arrows {
		if r := &c.Plan.arrows[i]; i != c.aside && r.lane < room {
			if from, to, ok := c.legs(a, r); ok {
				y := c.laneAt(r.lane)
				others = append(others, segment{Point{from.x, y}, Point{from.x, from.over}}, segment{Point{to.x, y}, Point{to.x, to.over}})
			}
		}
	}
	for i := range c.Plan.arrows {
		r := &c.Plan.arrows[i]
		if i == c.aside {
			continue
		}
		if r.lane >= room || !p.bracket(a, i, others) {
			c.advise(fmt.Sprintf("the change from %q to %q", r.From, r.To))
		}
	}
}

// laneAt is the middle of a lane.
func (c *Canvas) laneAt(lane int) int {
	high := c.laneHigh()
	return c.Top + c.periodRoom() + c.changeRoom() - leastLeg - lane*high - high/2
}

// bracket draws an arrow that goes up from its first point, along its lane, and down to its last, with its figure in the middle.
func (p *Plot) bracket(a anchored, i int, others []segment) bool {
	c, r := p.c, &p.c.Plan.arrows[i]
	from, to, ok := c.legs(a, r)
	y := c.laneAt(r.lane)
	up, down := segment{Point{from.x, from.over}, Point{from.x, y}}, segment{Point{to.x, y}, Point{to.x, to.over}}
	if !ok || p.struck(up) || p.struck(down) {
		return false
	}
	text, l := c.Plan.figure(r), c.figureLabel()
	w := c.Width(text, l)
	pill, ok := p.pill(r, w+20*pt, [...]leg{from, to}, others)
	if !ok {
		return false
	}
	s := Stroke{Color: c.Colors.Ink, Width: 5 * pt / 4}
	const head = 9 * pt
	tail := Point{to.x, max(down.b.Y-head+pt, y)}
	if from.x < pill.x0 { // no line runs under the figure, which other programs draw below it
		c.Polyline([]Point{up.a, up.b, {pill.x0, y}}, s)
	} else {
		c.Polyline([]Point{up.a, {from.x, pill.y1}}, s)
	}
	if to.x > pill.x1 {
		c.Polyline([]Point{{pill.x1, y}, down.a, tail}, s)
	} else {
		c.Polyline([]Point{{to.x, min(pill.y1, tail.Y)}, tail}, s)
	}
	c.Polygon([]Point{down.b, {to.x - 4*pt, down.b.Y - head}, {to.x + 4*pt, down.b.Y - head}}, c.Colors.Ink)
	p.leaders = append(p.leaders, up, segment{up.b, down.a}, down)
	base := (pill.y0+pill.y1)/2 + c.Size(l.Type)*34/100
	c.Native(func() {
		c.halo(pill)
		p.changeLabel(i, text, (pill.x0+pill.x1-w)/2, base)
	})
	c.round(pill, Stroke{Color: c.Colors.Ink, Width: pt})
	p.write(pill)
	return true
}

// changeLabel draws the figure of a change and notes it.
func (p *Plot) changeLabel(i int, text string, x, base int) {
	c, r := p.c, &p.c.Plan.arrows[i]
	d := c.label(DataLabel{Point: r.to, Text: text, Place: Outside, Halo: i != c.aside, Label: c.figureLabel()}, x, base)
	c.drawn.label(r.layer, i, d)
}

// pill is the place of the figure of an arrow on its lane: its middle, or the nearest to it where it touches no other arrow and no text.
func (p *Plot) pill(r *arrow, w int, ends [2]leg, others []segment) (rect, bool) {
	c := p.c
	y, half := c.laneAt(r.lane), c.Size(layout.Label)/2+5*pt
	middle := (ends[0].x + ends[1].x - w) / 2
	for k := range 25 {
		off := (k + 1) / 2 * w / 8
		if k%2 == 1 {
			off = -off
		}
		x := max(0, min(middle+off, c.W-w))
		b := rect{x, y - half, x + w, y + half}
		free := !p.covered(b)
		for _, o := range others {
			own := (o.a.X == ends[0].x || o.a.X == ends[1].x) && o.a.Y == y
			free = free && (own || !o.meets(b.grown(2*pt)))
		}
		if free {
			return b, true
		}
	}
	return rect{}, false
}

// round draws the outline of a rectangle whose ends are half circles.
func (c *Canvas) round(r rect, s Stroke) {
	const quarter = 1.5707963267948966
	c.stroke(s.Color, s.Width)
	radius := (r.y1 - r.y0) / 2
	y := r.y0 + radius
	c.r.MoveTo(r.x0+radius, r.y0)
	c.r.LineTo(r.x1-radius, r.y0)
	c.r.ArcTo(r.x1-radius, y, float64(radius), float64(radius), -quarter, 2*quarter)
	c.r.LineTo(r.x0+radius, r.y1)
	c.r.ArcTo(r.x0+radius, y, float64(radius), float64(radius), quarter, 2*quarter)
	c.r.Close()
	c.r.Stroke()
}

// level finds the arrow that stands right of the columns, between two levels: of one series, up to the last column, where nothing else
// is there. It gives the room that it needs.
func (c *Canvas) level(b *bars) (room int) {
	if b.st != Apart || len(c.Series) > 1 || len(c.Rules) > 0 {
		return 0
	}
	for i := range c.Plan.arrows {
		r := &c.Plan.arrows[i]
		if r.As == AnnualGrowth || r.to != c.points()-1 {
			continue
		}
		w := c.Width(c.Plan.figure(r), c.figureLabel())
		if r.Text == "" {
			w = max(w, c.Width(c.Say().On.With(c.texts[r.from]), c.tick()))
		}
		if w += levelAt + levelGap; w > c.W/4 {
			continue
		}
		c.aside = i
		return w
	}
	return 0
}

// Where the arrow between two levels stands right of the plot, and its text right of it.
const (
	levelAt  = 24 * pt
	levelGap = 10 * pt
)

// levels draws the arrow between two levels, and its figure beside it.
func (d *columns) levels() {
	c := d.c
	if c.aside < 0 {
		return
	}
	r := &c.Plan.arrows[c.aside]
	vs := c.Series[r.series].Values
	from, to := d.At(vs[r.from]), d.At(vs[r.to])
	left := d.slot(r.to) + (d.Pitch()+d.wide)/2 + 3*pt
	x := d.x1 + levelAt
	for _, y := range [...]int{from, to} {
		c.Line(left, y, x+6*pt, y, Stroke{Color: c.Colors.Ink, Width: hairline})
	}
	head := min(8*pt, abs(to-from))
	back := head
	if to > from {
		back = -head
	}
	if abs(to-from) > head {
		c.Line(x, from, x, to+back, Stroke{Color: c.Colors.Ink, Width: 5 * pt / 4})
	}
	c.Polygon([]Point{{x, to}, {x - head/2, to + back}, {x + head/2, to + back}}, c.Colors.Ink)
	size := c.Size(layout.Label)
	high := size
	if r.Text == "" {
		high += c.leading()
	}
	base := max(c.Top+size, min((from+to-high)/2+size*8/10, d.y1-high+size))
	text := c.Plan.figure(r)
	at := x + levelGap
	c.Native(func() { d.changeLabel(c.aside, text, at, base) })
	d.write(rect{at, base - size, c.W, base - size + high})
	if r.Text == "" {
		c.Text(c.Say().On.With(c.texts[r.from]), at, base+c.leading(), c.tick())
	}
}
