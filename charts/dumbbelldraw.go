package charts

import (
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// dumbbells draws pairs of discs with bars between them.
type dumbbells struct {
	*Plot
	traces []Trace
	radius int
	look   Label // of values
	gapped bool  // the differences stand beside the bars
	left   int   // values without room
	base   int   // the y of the line of names
}

// Draw draws the names in a row, the bars and the discs over them.
func (Dumbbell) Draw(c *Canvas) error {
	c.LegendRow()
	d := &dumbbells{traces: c.Plan.Layers[0].Traces, gapped: len(c.Plan.Layers[0].Traces) > gapTrace}
	d.radius = int(d.traces[endTrace].Look.Size/unit) / 2
	top := c.Top
	d.plot(c)
	if d.radius = min(d.radius, d.Pitch()/2); d.axis.crops() {
		c.crop(d.axis, top)
	}
	d.Periods()
	d.ownGrid()
	c.Native(d.draw)
	if !d.gapped && len(d.traces) > gapTrace && !d.axis.Shown {
		c.advise("the differences of its values")
	}
	if d.left > 0 {
		c.advise(fmt.Sprintf("%d values of its discs", d.left))
	}
	d.Rules()
	return nil
}

// plot makes the plot: with values at the discs in the first look in which all stand side by side, else with gridlines.
func (d *dumbbells) plot(c *Canvas) {
	s := surround{scope: c.Plan.Scope, head: tickHead}
	top, errs := c.Top, len(c.errs)
	large, small := Label{layout.Label, c.Colors.Ink, true}, Label{layout.Tick, c.Colors.Ink, false}
	for i, l := range [...]Label{large, small, large, small} {
		if i == 2 { // values say more than the differences between them
			if d.gapped = false; len(d.traces) <= gapTrace {
				break
			}
		}
		need, aside := d.room(c, l)
		if s.scope.Shown || need > c.W/c.points() {
			continue
		}
		s.right = max(0, aside-(c.W-aside)/c.points()/2)
		d.look, s.head = l, d.radius+c.Size(l.Type)+2*pt
		if lo, _ := s.scope.bounds(); lo != 0 {
			s.scope.foot = s.head
		}
		if d.Plot = c.linePlot(s); need <= d.Pitch() && len(c.errs) == errs {
			return
		}
		c.Top, c.errs = top, c.errs[:errs]
	}
	s.scope.Shown, s.scope.foot, s.head, s.right = true, 0, tickHead, 0
	d.Plot = c.linePlot(s)
}

// room is the pitch at which the values stand side by side in a look, with the differences between them, and how far these reach.
func (d *dumbbells) room(c *Canvas, l Label) (pitch, aside int) {
	wide, gaps := 0, 0
	for i := range c.points() {
		for k := range c.Series {
			if !math.IsNaN(c.Series[k].Values[i]) {
				wide = max(wide, c.Width(c.Value(k, i), l))
			}
		}
		if d.gapped && !math.IsNaN(d.traces[gapTrace].Values[i]) {
			gaps = max(gaps, c.Width(d.gap(c, i), Label{l.Type, l.Color, false}))
		}
	}
	if pitch = wide + l.slack() + 4*pt; gaps > 0 {
		aside = d.radius + gaps + 7*pt
		pitch = max(pitch, wide/2+aside+3*pt)
	}
	return pitch, aside
}

// gap is the difference of point i as text.
func (d *dumbbells) gap(c *Canvas, i int) string {
	of := &c.Plan.Data[d.traces[gapTrace].Labels.Of[0]]
	return of.FormatAt(i).Text(of.Values[i], c.Locale)
}

// draw draws grid, bars, discs, values and names.
func (d *dumbbells) draw() {
	c := d.c
	d.Grid()
	if a := d.axis; !a.Shown {
		s := Stroke{Color: c.Colors.Muted, Width: hairline}
		if a.crops() {
			s.Color = c.Colors.Hairline
		}
		d.base = d.At(max(a.Min, min(0, a.Max)))
		c.Line(d.x0, d.base, d.x1, d.base, s)
	}
	bar := &d.traces[barTrace]
	for i, v := range bar.Values {
		if to := v + c.Plan.Data[bar.Reach].Values[i]; !math.IsNaN(to) {
			x, half := d.Middle(i), int(bar.Look.Width/unit)/2
			c.Rect(x-half, d.At(to), x+half, d.At(v), *bar.Look.Stroke)
		}
	}
	for e := range c.Series {
		t := &d.traces[endTrace+e]
		for i, v := range t.Values {
			if !math.IsNaN(v) {
				c.Dot(d.Middle(i), d.At(v), d.radius, *t.At(i).Stroke)
			}
		}
	}
	if !d.axis.Shown {
		d.values()
		slices.SortFunc(d.texts, func(a, b rect) int { return a.x0 - b.x0 })
	}
	d.Names()
}

// values draws what the discs and the bars bear.
func (d *dumbbells) values() {
	c := d.c
	for i := range c.points() {
		a, b := c.Series[0].Values[i], c.Series[1].Values[i]
		under := d.traces[endTrace].Series == 1
		if !math.IsNaN(a) && !math.IsNaN(b) && a != b {
			under = a < b
		}
		for k, v := range [...]float64{a, b} {
			if !math.IsNaN(v) {
				d.value(k, i, under == (k == 0))
			}
		}
		if !d.gapped || math.IsNaN(d.traces[gapTrace].Values[i]) {
			continue
		}
		l := Label{d.look.Type, *d.traces[gapTrace].Labels.Tone, false}
		x, y := d.Middle(i)+barGap, d.At(d.traces[gapTrace].Values[i])
		if abs(d.At(a)-d.At(b)) < 2*d.radius+c.Size(l.Type) {
			x += d.radius
		}
		d.put(gapTrace, DataLabel{Point: i, Text: d.gap(c, i), Place: Beside, Label: l}, x, y+c.Size(l.Type)*24/100)
	}
}

// value draws the value of series k at point i, over its disc or under it, or beside it where names stand.
func (d *dumbbells) value(k, i int, under bool) {
	c, trace := d.c, endTrace
	if d.traces[endTrace].Series != k {
		trace++
	}
	t := &d.traces[trace]
	l := Label{d.look.Type, *t.Labels.Tone, d.look.Bold}
	label := DataLabel{Point: i, Text: c.Value(k, i), Place: Outside, Label: l}
	size, w := c.Size(l.Type), c.Width(label.Text, l)
	x, y := d.Middle(i), d.At(t.Values[i])
	base := y - d.radius - discGap - size*25/100
	if under {
		label.Place, base = Below, y+d.radius+discGap+size*75/100
		if base > d.y1+2*pt {
			if w > d.Pitch()/2-d.radius-discGap-pt || d.gapped {
				d.left++
				return
			}
			label.Place = Beside
			d.put(trace, label, x+d.radius+discGap, y+size*24/100)
			return
		}
	}
	d.put(trace, label, x-w/2, base)
}

// The gaps that programs have by themselves: between a disc and its value, and, a bit wider, between a bar and the difference.
const (
	discGap = 3 * pt
	barGap  = 48 * pt / 10
)

// put draws a label in its place, with the ground behind it where a line runs there.
func (d *dumbbells) put(trace int, l DataLabel, x, base int) {
	c := d.c
	w, size := c.Width(l.Text, l.Label), c.Size(l.Type)
	x = max(0, min(x, c.W-w))
	r := labelBox(x, base, w, size).grown(pt)
	r.x0, r.x1 = max(r.x0, 0), min(r.x1, c.W)
	if l.Halo = r.y0 < d.base && d.base < r.y1; l.Halo {
		c.halo(r)
	}
	c.DataLabel(0, trace, l, x, base)
	d.write(r)
}
