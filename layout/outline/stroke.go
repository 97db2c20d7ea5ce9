package outline

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

// Stroke is the outline of what a path's stroke covers, with its dashes, joins and caps, to be filled by the non-zero rule.
func Stroke(p *layout.Path) *layout.Path {
	tolerance := max(float64(p.Width)/500, float64(layout.Pt)/50)
	lines := flattened(p, tolerance)
	if len(p.Dash) > 0 {
		lines = dashed(lines, p)
	}
	s := stroker{r: float64(p.Width) / 2, cap: p.Cap, join: p.Join, miter: float64(p.Miter) / 1000}
	s.step = 2 * math.Acos(1-min(tolerance/max(s.r, 1), 0.5))
	for _, l := range lines {
		s.stroke(l)
	}
	return &s.out
}

// stroker makes the outlines of strokes.
type stroker struct {
	r     float64 // half of the width
	cap   layout.Cap
	join  layout.Join
	miter float64
	step  float64 // the angle of the pieces of round joins and caps
	out   layout.Path
	open  bool
}

func (s *stroker) to(p point) {
	q := p.place()
	switch n := len(s.out.Points); {
	case !s.open:
		s.out.Move(q.X, q.Y)
		s.open = true
	case s.out.Points[n-1] != q:
		s.out.Line(q.X, q.Y)
	}
}

func (s *stroker) end() {
	if s.open {
		s.out.Close()
	}
	s.open = false
}

// side is the direction of a piece, turned left by a quarter, as long as half of the width.
func (s *stroker) side(a, b point) point {
	l := hypot(b.x-a.x, b.y-a.y)
	return point{(b.y - a.y) / l * s.r, -(b.x - a.x) / l * s.r}
}

// stroke adds the outline of a subpath: one side forwards, the other backwards, with caps between them unless it is closed.
func (s *stroker) stroke(l line) {
	n := len(l.points)
	switch {
	case n == 1:
		s.dot(l.points[0])
		return
	case l.closed && n > 2:
		s.way(l.points, true)
		s.end()
		s.way(reversed(l.points), true)
		s.end()
		return
	}
	points := l.points
	s.way(points, false)
	s.ends(points[n-1], s.side(points[n-2], points[n-1]))
	s.way(reversed(points), false)
	s.ends(points[0], s.side(points[1], points[0]))
	s.end()
}

func reversed(points []point) []point {
	out := make([]point, len(points))
	for i, p := range points {
		out[len(points)-1-i] = p
	}
	return out
}

// dot is what a subpath of one point shows: its caps, if they are not butt (SVG 1.1, 11.4).
func (s *stroker) dot(p point) {
	switch s.cap {
	case layout.Round:
		s.around(p, point{s.r, 0}, -2*math.Pi)
	case layout.SquareCap:
		r := s.r
		for _, d := range [...]point{{-r, -r}, {r, -r}, {r, r}, {-r, r}} {
			s.to(point{p.x + d.x, p.y + d.y})
		}
	}
	s.end()
}

// way goes along the left of points.
func (s *stroker) way(points []point, closed bool) {
	n := len(points)
	for i := range n {
		first, last := i == 0, i == n-1
		switch a := points[i]; {
		case !closed && first:
			d := s.side(a, points[1])
			s.to(point{a.x + d.x, a.y + d.y})
		case !closed && last:
			d := s.side(points[i-1], a)
			s.to(point{a.x + d.x, a.y + d.y})
		default:
			before, after := points[(i+n-1)%n], points[(i+1)%n]
			s.corner(a, s.side(before, a), s.side(a, after), min(hypot(a.x-before.x, a.y-before.y), hypot(after.x-a.x, after.y-a.y)))
		}
	}
}

// corner joins two pieces, the shorter of a length, at a point, from one side to another.
func (s *stroker) corner(p, from, to point, length float64) {
	cross := float64(from.x*to.y) - float64(from.y*to.x)
	dot := float64(from.x*to.x) + float64(from.y*to.y)
	rr := float64(s.r * s.r)
	k := (rr + dot) / (2 * rr) // the square of the cosine of half the angle of the turn
	meet := point{p.x + (from.x+to.x)/(2*k), p.y + (from.y+to.y)/(2*k)}
	outer := cross > 0 || dot < 0 && cross > -1e-9*rr
	if !outer && k > 0 && float64(rr*(1-k)) <= float64(k*float64(length*length)) {
		s.to(meet)
		return
	}
	s.to(point{p.x + from.x, p.y + from.y})
	switch {
	case !outer:
		s.to(p)
	case s.join == layout.RoundJoin:
		s.around(p, from, math.Atan2(cross, dot))
	case s.join == layout.MiterJoin && k > 0 && float64(float64(s.miter*s.miter)*k) >= 1:
		s.to(meet) // the length of the corner is 1/cos of half the angle, in widths (SVG 1.1, 11.4)
	}
	s.to(point{p.x + to.x, p.y + to.y})
}

// around goes around a point over an angle.
func (s *stroker) around(p, from point, angle float64) {
	n := int(math.Ceil(math.Abs(angle) / max(s.step, 0.05)))
	for i := range n + 1 {
		sin, cos := math.Sincos(angle * float64(i) / float64(max(n, 1)))
		s.to(point{p.x + float64(from.x*cos) - float64(from.y*sin), p.y + float64(from.x*sin) + float64(from.y*cos)})
	}
}

// ends caps the end of a line at a point; d is the side that it comes from.
func (s *stroker) ends(p, d point) {
	switch s.cap {
	case layout.Round:
		s.around(p, d, math.Pi)
	case layout.SquareCap:
		s.to(point{p.x + d.x - d.y, p.y + d.y + d.x})
		s.to(point{p.x - d.x - d.y, p.y - d.y + d.x})
	}
}
