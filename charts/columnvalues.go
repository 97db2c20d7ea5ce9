package charts

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

// pastEnd is the text past the end of a column: a value, or a sum.
type pastEnd struct {
	text         string
	tone         layout.Color
	trace, point int
	x, y         int  // of the middle of that end
	below        bool // the column hangs down
	end          int  // the end of the column, where the text stands past its target; 0: it stands past the end
}

// sides are the left and the right edge of the column of series k at point i, those of all where they stand on one another.
func (d *columns) sides(k, i int) (x0, x1 int) {
	x0 = d.slot(i) + (d.Pitch()-d.wide)/2
	n := len(d.c.Series)
	if d.bars.st != Apart || n == 1 {
		return x0, x0 + d.wide
	}
	if x0, x1 = x0+d.wide*k/n, x0+d.wide*(k+1)/n; x1-x0 > 4*pt {
		x1 -= pt / 2
	}
	return x0, x1
}

// middle is the x of the middle of that column.
func (d *columns) middle(k, i int) int {
	x0, x1 := d.sides(k, i)
	return (x0 + x1) / 2
}

// value is the value of series k at point i, which is there.
func (d *columns) value(k, i int, tone layout.Color) pastEnd {
	s := d.bars.spans[k][i]
	e := pastEnd{text: d.c.text(&d.c.Series[k], i, d.c.Setting), tone: tone, trace: d.bars.bearer(k), point: i, x: d.middle(k, i), below: s.to < 0}
	if e.y = d.At(math.Max(s.from, s.to)); e.below {
		e.y = d.At(s.to)
	}
	d.pastInterval(&e, k)
	d.pastTarget(&e, k)
	return e
}

// total is the sum of the columns of point i.
func (d *columns) total(i int) pastEnd {
	e := pastEnd{text: d.c.total(i), tone: d.c.Colors.Ink, trace: d.bars.end(), point: i, x: d.Middle(i), y: d.At(0)}
	for k := range d.c.Series {
		if s := d.bars.spans[k][i]; s.ok {
			e.y = min(e.y, d.At(s.to))
		}
	}
	return e
}

// bear draws a text past the end of a column, smaller or not at all where it has no room.
func (d *columns) bear(e pastEnd, room int) {
	for _, l := range e.looks() {
		if r := d.past(e, l); r.x1-r.x0 <= room-l.slack() {
			d.put(e, l, r)
			return
		}
	}
}

// looks are those of the text, the larger first.
func (e *pastEnd) looks() [2]Label {
	return [...]Label{{layout.Label, e.tone, true}, {layout.Tick, e.tone, false}}
}

// slack is the room that parts labels which are bold.
func (l Label) slack() int {
	if l.Bold {
		return 2 * pt
	}
	return 0
}

// past is the place of the text in a look.
func (d *columns) past(e pastEnd, l Label) rect {
	size, w, least := d.c.Size(l.Type), d.c.Width(e.text, l), 0
	if d.axis.Shown {
		least = d.x0 + 2*pt
	}
	x, y := max(least, min(e.x-w/2, d.c.W-w)), e.y-5*pt
	if e.below {
		y = e.y + size
	}
	return rect{x, y - size, x + w, y + 2*pt}
}

// put draws the text in its place, with the ground behind it where a line runs there.
func (d *columns) put(e pastEnd, l Label, r rect) {
	c := d.c
	around := r.wider(2*pt, pt)
	if e.below {
		around.y0 = r.y0
	}
	crossed := d.crossed(around)
	if crossed {
		c.halo(around)
	}
	label := DataLabel{Point: e.point, Text: e.text, Place: Outside, Halo: crossed, Label: l}
	if e.end != 0 {
		label.Mark = c.area(rect{e.x, e.end, e.x, e.end}).Point
	}
	c.DataLabel(0, e.trace, label, r.x0, r.y1-2*pt)
	d.write(r)
}

// crossed reports a gridline, or that of zero, in a rectangle.
func (p *Plot) crossed(r rect) bool {
	in := func(v float64) bool { y := p.At(v); return r.y0 < y && y < r.y1 }
	met := !p.axis.crops() && in(0)
	if p.axis.Shown {
		p.axis.each(func(v float64) { met = met || in(v) })
	}
	return met
}

// focused draws the texts past the columns in focus where the others have none, as far as they stand free; of several side by side
// each in the room of its own.
func (d *columns) focused() {
	c, room := d.c, d.c.W
	if n := len(c.Series); n > 1 && d.bars.st == Apart {
		room = d.wide / n
	}
	for i := range c.points() {
		switch {
		case !c.Plan.focused(i):
		case d.bars.st == Apart:
			for k := range c.Series {
				if d.bars.spans[k][i].ok {
					_, _, tone := d.bars.look(k, i)
					d.bearFree(d.value(k, i, tone), room)
				}
			}
		case d.bars.summed() && c.whole(i):
			d.bearFree(d.total(i), room)
		}
	}
}

// bearFree draws a text past the end of a column where it meets nothing.
func (d *columns) bearFree(e pastEnd, room int) {
	for _, l := range e.looks() {
		if r := d.past(e, l); r.x1-r.x0 <= room && r.y0 >= d.c.Top && r.x1 <= d.c.W && !d.covered(rect{r.x0 - 2*pt, r.y0, r.x1 + 2*pt, r.y1 - pt}) {
			d.put(e, l, r)
			return
		}
	}
}
