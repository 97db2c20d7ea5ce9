package charts

import (
	"fmt"
	"math"
	"strconv"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
)

// boxPlot draws boxes.
type boxPlot struct {
	*Plot
	over []Trace
	wide int   // of a box
	look Label // of medians
	bare bool  // they have no room
	last rect  // of the last one
}

// Draw draws the boxes, what stands over them, and beside the last one what it shows.
func (Box) Draw(c *Canvas) error {
	b := &boxPlot{over: c.Plan.Layers[dotLayer].Traces}
	top := c.Top
	key := b.keyRoom(c)
	b.Plot = c.linePlot(surround{scope: c.Plan.Scope, head: tickHead, right: key})
	if b.axis.crops() {
		c.crop(b.axis, top)
	}
	b.fit()
	c.Native(b.draw)
	b.beside(b.key(key > 0), b.x1+keyGap)
	b.unruled()
	b.advise()
	return nil
}

// fit finds the width of the boxes and the look in which the medians stand beside them.
func (b *boxPlot) fit() {
	c, wide := b.c, 0
	pitch := b.Pitch()
	least := (pitch + 5) / 6 // no program has a gap of more than five bars
	for _, l := range [...]Label{{layout.Label, c.Colors.Ink, true}, {layout.Tick, c.Colors.Ink, false}} {
		wide = 0
		for i, v := range b.over[medianTrace].Values {
			if !math.IsNaN(v) {
				wide = max(wide, c.Width(c.Value(0, i), l))
			}
		}
		b.look = l
		room := pitch - 2*(wide+medianGap+l.slack())
		if b.wide = max(min(room, pitch/2, 60*pt), least); b.wide >= leastBox && b.wide <= room {
			return
		}
	}
	b.wide, b.bare = max(min(pitch*2/3, 60*pt), least), true
	if wide > 0 {
		c.advise("the medians of its boxes")
	}
}

const (
	leastBox  = 12 * pt // of one with its median beside it
	medianGap = 4 * pt
	capWide   = 3 * pt // of the end of a whisker, to each side
)

// draw draws grid, boxes, whiskers, single values, medians and names.
func (b *boxPlot) draw() {
	c := b.c
	b.Grid()
	if !b.axis.crops() {
		b.Base()
	}
	for i := range c.points() {
		b.box(i)
	}
	b.Names()
	b.Bars(b.wide, 1)
	c.drawn.Overlap = 100
}

// box draws the box of point i, and what stands over it.
func (b *boxPlot) box(i int) {
	c, x := b.c, b.Middle(i)
	at := func(k int) float64 { return c.Plan.Data[k].Values[i] }
	for k := singleTrace; k < len(b.over); k++ {
		if v := b.over[k].Values[i]; !math.IsNaN(v) {
			c.Dot(x, b.At(v), int(singleSize/unit)/2, *b.over[k].Look.Stroke)
		}
	}
	if math.IsNaN(at(medianColumn)) {
		return
	}
	b.parts(i)
	lower, median, upper := b.At(at(lowerColumn)), b.At(at(medianColumn)), b.At(at(upperColumn))
	b.whisker(x, lower, b.At(at(lowColumn)), &b.over[lowTrace])
	b.whisker(x, upper, b.At(at(highColumn)), &b.over[highTrace])
	if !b.bare {
		b.median(i, x+b.wide/2+medianGap, median)
	}
}

// parts draws the parts of a box, of which one across zero is two, as in other programs.
func (b *boxPlot) parts(i int) {
	c, x := b.c, b.Middle(i)
	of := c.Plan.Layers[boxLayer].Traces
	ends := [2]float64{math.Max(of[0].Values[i], 0), math.Min(of[0].Values[i], 0)} // above zero and below
	for k := range of[1:] {
		t, end := &of[1+k], &ends[k/2]
		v, l := t.Values[i], t.At(i)
		if math.IsNaN(v) {
			continue
		}
		r := rect{x - b.wide/2, b.At(*end + math.Max(v, 0)), x + b.wide/2, b.At(*end + math.Min(v, 0))}
		*end += v
		c.Rect(r.x0, r.y0, r.x1, r.y1, *l.Fill)
		c.stroke(*l.Stroke, int(l.Width/unit))
		c.box(r.x0, r.y0, r.x1, r.y1)
		c.r.Stroke()
	}
}

// whisker draws the line from an edge of a box to its end.
func (b *boxPlot) whisker(x, from, to int, t *Trace) {
	s := Stroke{Color: *t.Look.Stroke, Width: 5 * pt / 4}
	b.c.Line(x, from, x, to, s)
	b.c.Line(x-capWide, to, x+capWide, to, s)
}

// median writes the median of point i beside its box.
func (b *boxPlot) median(i, x, y int) {
	c, l := b.c, b.look
	if l.Color = c.Colors.Ink; c.Plan.focus == nil || c.Plan.focused(i) {
		l.Color = c.Colors.Primary
	}
	text, size := c.Value(0, i), c.Size(l.Type)
	base := y + size*24/100
	r := labelBox(x, base, c.Width(text, l), size)
	d := DataLabel{Point: i, Text: text, Place: Beside, Label: l}
	around := r.wider(2*pt, pt)
	around.x0, around.x1 = max(around.x0, x-medianGap+pt), min(around.x1, c.W) // the box has a line at its edge
	if d.Halo = b.crossed(around); d.Halo {
		c.halo(around)
	}
	c.DataLabel(dotLayer, medianTrace, d, x, base)
	b.write(r)
	b.last = r
}

// keyed are what the key says of the last box, from the top, each at its value; nil: it has none.
func (b *boxPlot) keyed(c *Canvas) (out []endLabel) {
	i, data := c.points()-1, c.Plan.Data
	if math.IsNaN(data[medianColumn].Values[i]) {
		return nil
	}
	add := func(v float64, name string) {
		out = append(out, endLabel{name: name, middle: v, width: c.Width(name, c.tick()), high: c.leading()})
	}
	for _, t := range b.over[singleTrace:] {
		if v := t.Values[i]; v > data[highColumn].Values[i] {
			add(v, c.Say().Outlier)
			break
		}
	}
	for _, k := range [...]int{highColumn, upperColumn, medianColumn, lowerColumn, lowColumn} {
		add(data[k].Values[i], data[k].Name)
	}
	return out
}

// keyRoom is the room that the key needs right of the plot; 0: there is none for it.
func (b *boxPlot) keyRoom(c *Canvas) (w int) {
	for _, e := range b.keyed(c) {
		w = max(w, e.width+keyGap)
	}
	if w > c.W/4 {
		return 0
	}
	return w
}

// keyGap is between a plot and the key of its parts, as between a plot and the texts of its rules.
const keyGap = 16 * pt

// key are the labels that say what the parts of the last box are, where the plot is as high as they are.
func (b *boxPlot) key(room bool) []endLabel {
	ends, high := b.keyed(b.c), 0
	for i := range ends {
		e := &ends[i]
		e.part, e.x, e.y = true, b.leader(b.c.points()-1, e.middle), b.At(e.middle)
		if b.last.y0-pt < e.y && e.y < b.last.y1+pt { // the median stands there
			e.x = max(e.x, b.last.x1+3*pt)
		}
		high += e.high
	}
	if !room || high > b.y1-b.c.Top {
		if len(ends) > 0 {
			b.c.advise("what the parts of its boxes are called")
		}
		return nil
	}
	return ends
}

// leader is where a line to the value of point i begins: right of what stands there.
func (b *boxPlot) leader(i int, v float64) int {
	x, data := b.Middle(i), b.c.Plan.Data
	if v >= data[lowerColumn].Values[i] && v <= data[upperColumn].Values[i] {
		return x + b.wide/2 + 3*pt
	}
	return x + capWide + 3*pt
}

// advise says which series have too few values for a box, and which more single values than are drawn.
func (b *boxPlot) advise() {
	c := b.c
	for i, of := range c.Plan.Sample.sorted {
		name := strconv.Quote(c.Plan.Names[i])
		if n := len(of); n < figure.LeastSummed {
			c.rec.ctx.Advise(fmt.Sprintf("the series %s has too few values for a box, %d, and is drawn as points; give %d or more", name, n, figure.LeastSummed))
			continue
		}
		above, below := 0, 0
		for _, v := range of {
			if v > c.Plan.Data[highColumn].Values[i] {
				above++
			} else if v < c.Plan.Data[lowColumn].Values[i] {
				below++
			}
		}
		if left := max(above-mostSingle, 0) + max(below-mostSingle, 0); left > 0 {
			c.rec.ctx.Advise(fmt.Sprintf("the series %s has %d values beyond a whisker that are next to it, and are left out; choose Box{Extremes: true}, or a Histogram", name, left))
		}
	}
}
