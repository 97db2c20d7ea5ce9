package charts

import (
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Bubble draws each category as a bubble at two values, as [Scatter] does, whose area is in proportion to a third: that of the series
// Size. The greatest has a quarter of the plot's shorter side across, as programs have it. A key in the plot says what two round sizes
// are; it is drawn, and does not follow the data when these are edited in PowerPoint.
type Bubble struct {
	X    string // the series of the places along the plot; "" is the first
	LogX bool   // the axis along the plot is logarithmic, and says so
	Size string // the series of the sizes, of values from zero on; "" is the last
}

// Positions reports the series X and Size.
func (k Bubble) Positions(c *Chart, series int) bool {
	return series == c.role(k.X, 0) || series == c.role(k.Size, len(c.Series)-1)
}

// OnLog reports the series X of a logarithmic axis.
func (k Bubble) OnLog(c *Chart, series int) bool { return k.LogX && series == c.role(k.X, 0) }

// Name is the word for charts of bubbles.
func (Bubble) Name(w *words.Words) string { return w.BubbleChart }

// Least is the least height of a readable chart.
func (Bubble) Least(*Chart) layout.Length { return leastPlotted }

// Options are those of points.
func (Bubble) Options() Options {
	o := Scatter{}.Options()
	o.Bounds = false
	return o
}

// Check reports what bubbles cannot show.
func (k Bubble) Check(c *Chart) error {
	for _, of := range [...]struct{ role, name string }{{"Bubble.X", k.X}, {"Bubble.Size", k.Size}} {
		if err := c.checkRole(of.role, of.name); err != nil {
			return err
		}
	}
	x, size := c.role(k.X, 0), c.role(k.Size, len(c.Series)-1)
	if x == size || len(c.Series) < 3 {
		return fmt.Errorf("bubbles need three series, and the chart has %d: places along the plot, places upwards and sizes; choose Scatter for two", len(c.Series))
	}
	for i, v := range c.Series[size].Values {
		if v < 0 {
			return fmt.Errorf("the bubble of %q has the size %g; give sizes from zero on", c.key(i), v)
		}
	}
	if _, hi := limits(c.Series[size].Values); !(hi > 0) {
		return fmt.Errorf("all sizes in series %q are zero or missing; choose Scatter", c.Series[size].Name)
	}
	if err := c.checkPoints(x, size); err != nil {
		return err
	}
	return c.checkMarked()
}

// Plan is bubbles, the greatest first, so that it is below the others.
func (k Bubble) Plan(c *Chart, s *theme.Setting) *Plan {
	p := pointsPlan(c, s, c.role(k.X, 0), c.role(k.Size, len(c.Series)-1))
	sizes := p.Data[p.Area.Data].Values
	p.Order = make([]int, c.points())
	for i := range p.Order {
		p.Order[i] = i
	}
	size := func(i int) float64 {
		if math.IsNaN(sizes[i]) {
			return -1
		}
		return sizes[i]
	}
	slices.SortStableFunc(p.Order, func(a, b int) int {
		switch {
		case size(a) > size(b):
			return -1
		case size(a) < size(b):
			return 1
		}
		return 0
	})
	return p
}

// bubbles has a trace look as bubbles, each in a ring of the ground.
func (p *Plan) bubbles(t *Trace) {
	ring := func(l Look) Look { return Look{Fill: l.Fill, Stroke: &p.Colors.Ground, Width: 3 * layout.Pt / 2} }
	t.Look = ring(t.Look)
	for i, l := range t.Points {
		t.Points[i] = ring(l)
	}
}

// Draw draws the bubbles.
func (Bubble) Draw(c *Canvas) error { return newSpots(c).draw(c) }

// shorter is how many times the radius of the greatest bubble the shorter side of the plot is.
const shorter = 8

// bubble is the radius of a size: as its area is in proportion to the size, its square is.
func (s *spots) bubble(size float64) int {
	_, most := limits(s.c.Plan.Data[s.c.Plan.Area.Data].Values)
	return round(float64(min(s.x1-s.x0, s.y1-s.y0)) / shorter * math.Sqrt(size/most))
}

// clear has the axes begin where no bubble stands on their values.
func (s *spots) clear(c *Canvas, up *Scope) {
	w, h := float64(c.W-footRoom), float64(max(s.room, leastPlot))
	sizes := c.Plan.Data[c.Plan.Area.Data].Values
	_, most := limits(sizes)
	begin := func(of *Scope, room float64, values []float64) {
		lo, hi := of.bounds()
		a := Axis{Log: of.Log}
		least, wide := lo, a.measure(hi)-a.measure(lo)
		for i, v := range values {
			if !math.IsNaN(v) && !math.IsNaN(sizes[i]) {
				radius := math.Min(w, h) / shorter * math.Sqrt(sizes[i]/most)
				least = math.Min(least, a.before(v, float64(radius/room*wide*12/10)))
			}
		}
		if least < lo {
			of.Min = least
		}
	}
	for _, t := range c.Plan.Layers[0].Traces {
		begin(&s.scope, w, s.values)
		begin(up, h, t.Values)
	}
}

// beyond is how far a bubble reaches out of the canvas at the left.
func (s *spots) beyond() (by int) {
	if s.c.Plan.Area == nil {
		return 0
	}
	sizes := s.c.Plan.Data[s.c.Plan.Area.Data].Values
	for i, v := range s.values {
		if !math.IsNaN(v) && !math.IsNaN(sizes[i]) {
			by = max(by, s.bubble(sizes[i])-s.x0-s.x.Translate(v))
		}
	}
	return by
}

// footRoom is about the room of the values left of a plot.
const footRoom = 40 * pt

// keySizes are two round sizes, of which the greater is at most the greatest.
func keySizes(most float64) (out [2]float64) {
	e := power(most)
	steps := [...]int64{50, 20, 10, 5, 2}
	for i, n := range steps[:3] {
		if decimal(n, e-1) <= most {
			return [2]float64{decimal(n, e-1), decimal(steps[i+2], e-1)}
		}
	}
	return out
}

// sizeKey draws what two sizes are, where it covers nothing, as near to the lower right corner as it can.
func (s *spots) sizeKey() {
	c := s.c
	a := c.Plan.Area
	if a == nil {
		return
	}
	_, most := limits(c.Plan.Data[a.Data].Values)
	sizes, l := keySizes(most), c.unitLabel()
	size := c.Size(l.Type)
	radius := s.bubble(sizes[0])
	named := c.wrap(a.Name, max(s.x1-s.x0, 4*leastPlot)/4, l)
	wide, pitch := 0, size*12/10
	var texts [2]string
	for i, v := range sizes {
		f := a.Format
		f.Places = number.Auto
		texts[i] = f.ForSteps(sizes[1], sizes[0]).Text(v, c.Locale)
		wide = max(wide, 2*radius+2*keyArm+c.Width(texts[i], l))
	}
	for _, t := range named {
		wide = max(wide, c.Width(t, l))
	}
	high := len(named)*pitch + size/2 + max(2*radius, 2*pitch)
	at, ok := s.corner(wide, high)
	if !ok {
		c.advise("the key of the sizes")
		return
	}
	s.marks.take(at)
	s.write(at)
	for i, t := range named {
		base := at.y0 + size*3/4 + i*pitch
		c.halo(rect{at.x0 - 2*pt, base - size*3/4, at.x0 + c.Width(t, l) + 2*pt, base + size/5})
		c.Text(t, at.x0, base, l)
	}
	line := Stroke{Color: c.Colors.Muted, Width: hairline}
	base := at.y1
	for i, v := range sizes {
		r := s.bubble(v)
		top := base - 2*r
		c.circle(Point{at.x0 + radius, base - r}, r, line)
		text := top + size/3
		if i == 1 {
			text = max(text, base-2*radius+size/3+pitch)
		}
		x := at.x0 + 2*radius + keyArm
		c.Line(at.x0+radius, top, at.x0+2*radius, top, line)
		c.Line(at.x0+2*radius, top, x, text-size/3, line)
		c.halo(rect{x + 2*pt, text - size*3/4, x + 6*pt + c.Width(texts[i], l), text + size/5})
		c.Text(texts[i], x+4*pt, text, l)
	}
}

// keyArm is the length of the lines from circles of the key to their texts, past the circle.
const keyArm = 10 * pt

// circle draws a circle that is empty.
func (c *Canvas) circle(at Point, radius int, s Stroke) {
	c.stroke(s.Color, s.Width)
	c.rec.current().Circle(point(at.X, at.Y), layout.Length(radius)*unit)
	c.r.Stroke()
}

// corner is room for a text of a size within the plot, as near to its lower right corner as there is.
func (s *spots) corner(w, h int) (r rect, ok bool) {
	const step = 6 * pt
	for away := 0; away < s.x1-s.x0+s.y1-s.y0; away += step {
		for up := 0; up <= away; up += step {
			x, y := s.x1-8*pt-(away-up), s.y1-8*pt-up
			r = rect{x - w, y - h, x, y}
			if r.x0 < s.x0+8*pt || r.y0 < s.y0 {
				continue
			}
			if room := r.grown(3 * pt); !s.marks.meets(room) && !s.covered(room) {
				return r, true
			}
		}
	}
	return r, false
}
