package charts

import (
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// spots draws points in a plot.
type spots struct {
	*Plot
	values []float64 // of the plan's X
	x      Scale
	scope  Scope    // of that axis
	title  []string // of the axis along the plot, in lines
	room   int      // of the plot and that title, from top to bottom
	all    []spot   // in the order in which they are drawn
	trends []drawnTrend
	marks  *occupied // by points and lines
}

// spot is a point that is drawn.
type spot struct {
	Point
	radius       int
	trace, point int
	color        layout.Color
}

// drawnTrend is the line of a trace.
type drawnTrend struct {
	trend
	trace int
	a, b  Point
}

// seldom is how many points stand in a ring of the ground each, so that those which lie on others are seen.
const seldom = 500

func newSpots(c *Canvas) *spots {
	return &spots{values: c.Plan.Data[c.Plan.X.Data].Values}
}

// draw draws axes, lines, points and names.
func (s *spots) draw(c *Canvas) error {
	if len(c.Plan.Layers[0].Traces) > 1 {
		c.LegendRow()
	}
	s.plot(c)
	s.marks = newOccupied(c.W, c.H, pt)
	s.ownGrid()
	s.ownTicks()
	c.Native(func() {
		s.Grid()
		if c.drawn.X.Shown {
			s.xTicks()
		}
		s.drawTrends()
	})
	s.entitle()
	s.beside(nil, s.x1+16*pt)
	for _, r := range c.Rules {
		y := s.At(r.Value)
		s.marks.line(Point{s.x0, y}, Point{s.x1, y})
	}
	s.find()
	if c.Plan.Area != nil { // the small ones over the large
		slices.SortStableFunc(s.all, func(a, b spot) int { return b.radius - a.radius })
	}
	c.Native(s.points)
	s.call()
	s.sizeKey()
	c.Native(s.squares)
	return c.notes(s)
}

// plot makes room for the axes.
func (s *spots) plot(c *Canvas) {
	radius := s.greatest(c)
	of := surround{scope: c.Plan.Scope, right: radius + 2*pt, head: max(tickHead, radius+2*pt), foot: s.along}
	s.room = c.H - c.footing() - c.Top - of.head
	s.scope = c.Plan.X.Scope
	if c.Plan.Area != nil {
		s.clear(c, &of.scope)
	}
	s.title = s.lined(c, s.scope.axis(c.W))
	of.below = len(s.title) * c.leading()
	top, heads := c.Top, len(c.heads)
	s.make(c, of, top)
	if by := s.beyond(); by > 0 {
		of.left, c.Top, c.heads = s.x0+by, top, c.heads[:heads]
		s.make(c, of, top)
	}
}

// make makes the plot in its surround, under a top.
func (s *spots) make(c *Canvas, of surround, top int) {
	if s.Plot = c.newPlot(of); s.axis.Min > 0 && !s.axis.Log && s.room-of.below >= lowPlot/2 {
		if s.Plot = c.linePlot(of); s.axis.Min > 0 { // still, where the plot is lower
			c.crop(s.axis, top)
		}
	}
	c.drawn.Value.FixedMin = c.drawn.Value.FixedMin || c.Plan.Area != nil
	s.x = Scale{Min: c.drawn.X.Min, Max: c.drawn.X.Max, Domain: s.x1 - s.x0, Log: c.drawn.X.Log}
}

// greatest is about the radius of the greatest point, before its plot is known.
func (s *spots) greatest(c *Canvas) int {
	if c.Plan.Area != nil {
		return min(c.W, c.H-c.Top-c.footing()) / shorter * 85 / 100
	}
	return int(c.Plan.Layers[0].Traces[0].Look.Size/unit) / 2
}

// along are the ticks of the axis along the plot, as many as have room.
func (s *spots) along(p *Plot) (marks []mark) {
	c := p.c
	for width := p.x1 - p.x0; ; width /= 2 {
		a := s.scope.axis(max(width, pt))
		a.Format, a.FixedMin = a.format(c.Plan.X.Format), a.FixedMin || c.Plan.Area != nil
		c.drawn.X, marks = a, marks[:0]
		end, room := math.MinInt, true
		a.each(func(v float64) {
			m := mark{text: a.tickFormat(a.Format, v).Text(v, c.Locale), x: a.at(v, p.x0, p.x1)}
			w := c.Width(m.text, c.tick())
			room = room && m.x-w/2 >= end
			end = m.x + w/2 + namesGap
			marks = append(marks, m)
		})
		if room || len(marks) <= 2 || width < pt {
			return marks
		}
	}
}

// ownTicks draws the ticks along the plot where other programs have them otherwise, before what they draw.
func (s *spots) ownTicks() {
	if x := &s.c.drawn.X; x.drawsTicks(x.Format) {
		s.xTicks()
		x.Shown = false
	}
}

// xTicks draws the ticks of that axis and their values.
func (s *spots) xTicks() {
	c := s.c
	y := s.At(max(s.axis.Min, min(0, s.axis.Max)))
	c.stroke(c.Colors.Muted, hairline)
	for _, m := range s.foot.marks {
		c.r.MoveTo(m.x, y)
		c.r.LineTo(m.x, y+4*pt)
		s.marks.line(Point{m.x, y}, Point{m.x, y + 3*pt})
	}
	c.r.Stroke()
	base := s.y1 + 7*pt + c.Size(layout.Tick)*75/100
	for i, r := range s.foot.places {
		if r.x1 != r.x0 {
			c.Text(s.foot.marks[i].text, r.x0, base, c.tick())
		}
	}
	c.drawn.Names = NameAxis{Label: c.tick(), Size: c.rec.ctx.Size(layout.Tick), Every: 1, Ticks: true}
}

// lined is the title of the axis along the plot in lines: what it measures, and where it begins if not at zero. In a low chart it says
// what it measures alone; without room for that it is left out, with advice.
func (s *spots) lined(c *Canvas, a Axis) []string {
	text := c.Plan.X.Name
	if a.Min > 0 && !a.Log && s.room >= lowPlot {
		from := c.Say().AxisFrom.With(a.from(c.Plan.X.Format).Text(a.Min, c.Locale))
		if text != "" {
			from = text + c.Say().Semicolon + from
		}
		text = from
	}
	if text == "" {
		return nil
	}
	lines := c.wrap(text, c.W, c.unitLabel())
	if lines == nil || s.room-len(lines)*c.leading() < leastPlot {
		lines = nil
		c.advise(fmt.Sprintf("the name of its axis %q", c.Plan.X.Name))
	}
	return lines
}

// entitle draws the title of the axis along the plot, at its end. It is a part of the chart where programs do not break it.
func (s *spots) entitle() {
	c := s.c
	if len(s.title) == 0 {
		return
	}
	lines := s.lined(c, c.drawn.X)
	if len(lines) > len(s.title) {
		lines = s.lined(c, Axis{})
	}
	s.under(lines)
}

// find places the points, those out of focus first.
func (s *spots) find() {
	c := s.c
	traces := c.Plan.Layers[0].Traces
	for _, grey := range [...]bool{true, false} {
		for k := range traces {
			t := &traces[k]
			for i, v := range t.Values {
				look := t.At(i)
				color := look.Stroke
				if look.Fill != nil {
					color = look.Fill
				}
				if math.IsNaN(v) || math.IsNaN(s.values[i]) || c.Plan.Area == nil && (*color == c.Colors.Grey) != grey || c.Plan.Area != nil && grey {
					continue
				}
				p := spot{Point: Point{s.x0 + s.x.Translate(s.values[i]), s.At(v)}, radius: s.radius(i, &look), trace: k, point: i, color: *color}
				s.all = append(s.all, p)
			}
		}
	}
}

// radius is that of a point.
func (s *spots) radius(i int, l *Look) int {
	if a := s.c.Plan.Area; a != nil {
		return s.bubble(s.c.Plan.Data[a.Data].Values[i])
	}
	return int(l.Size/unit) / 2
}

// points draws the points. Where there are many those that nobody would see are left out.
func (s *spots) points() {
	c := s.c
	s.intervals()
	if c.points() <= seldom || c.Plan.Area != nil {
		for _, p := range s.all {
			c.Dot(p.X, p.Y, p.radius, p.color)
			s.marks.disc(p.X, p.Y, p.radius+pt)
		}
		return
	}
	var seen *occupied
	for i, p := range s.all {
		if i == 0 || p.color != s.all[i-1].color {
			if i > 0 {
				c.r.Fill()
			}
			seen = newOccupied(c.W, c.H, pt/4)
			c.rec.fillIn(p.color)
		}
		if s.marks.disc(p.X, p.Y, p.radius); seen.disc(p.X, p.Y, p.radius) {
			c.rec.current().Circle(point(p.X, p.Y), layout.Length(p.radius)*unit)
		}
	}
	c.r.Fill()
}

// hits reports a point or a line in a rectangle.
func (s *spots) hits(r rect) bool { return s.marks.meets(r) }

// anchor is the point that a note is at.
func (s *spots) anchor(n Note) (at anchor, ok bool) {
	k := s.c.find(n.At)
	for _, p := range s.all {
		if series := s.c.Plan.Layers[0].Traces[p.trace].Series; p.point == k && (n.Series == "" || s.c.Series[series].Name == n.Series) {
			r := max(p.radius, 3*pt) // high enough to count as labelled
			return anchor{x: p.X, y: p.Y + r, over: p.Y - r, series: series, point: k, bar: true}, true
		}
	}
	return at, false
}
