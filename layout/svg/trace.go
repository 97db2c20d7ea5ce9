package svg

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

// trace is an outline in the space of an element.
type trace struct {
	verbs  []layout.Verb
	points []point
	first  point // of the subpath
	at     point
}

func (t *trace) move(p point) {
	t.verbs, t.points = append(t.verbs, layout.MoveTo), append(t.points, p)
	t.first, t.at = p, p
}

// begin begins a subpath where the last one was closed.
func (t *trace) begin() {
	if n := len(t.verbs); n > 0 && t.verbs[n-1] == layout.Close {
		t.move(t.first)
	}
}

func (t *trace) line(p point) {
	t.begin()
	t.verbs, t.points = append(t.verbs, layout.LineTo), append(t.points, p)
	t.at = p
}

func (t *trace) curve(a, b, c point) {
	t.begin()
	t.verbs, t.points = append(t.verbs, layout.CurveTo), append(t.points, a, b, c)
	t.at = c
}

// quadratic draws a curve of one control point as one of two.
func (t *trace) quadratic(a, b point) {
	o := t.at
	t.curve(point{o.x + 2*(a.x-o.x)/3, o.y + 2*(a.y-o.y)/3}, point{b.x + 2*(a.x-b.x)/3, b.y + 2*(a.y-b.y)/3}, b)
}

func (t *trace) close() {
	if n := len(t.verbs); n > 0 && t.verbs[n-1] != layout.Close {
		t.verbs = append(t.verbs, layout.Close)
		t.at = t.first
	}
}

// arc is an elliptical arc to a point (SVG 1.1, 8.3.8 and appendix F.6).
type arc struct {
	rx, ry, turn float64
	large, sweep bool
	to           point
}

// arc draws an arc as curves of at most a quarter each.
func (t *trace) arc(a arc) {
	from := t.at
	rx, ry := math.Abs(a.rx), math.Abs(a.ry)
	if from == a.to {
		return
	}
	if rx == 0 || ry == 0 {
		t.line(a.to)
		return
	}
	back, _ := rotation(a.turn).inverse()
	h := back.vector(point{(from.x - a.to.x) / 2, (from.y - a.to.y) / 2})
	if l := float64(h.x*h.x)/float64(rx*rx) + float64(h.y*h.y)/float64(ry*ry); l > 1 {
		rx, ry = rx*math.Sqrt(l), ry*math.Sqrt(l)
	}
	ux, uy := h.x/rx, h.y/ry // of a circle of radius 1
	d := float64(ux*ux) + float64(uy*uy)
	k := math.Sqrt(max(1-d, 0) / max(d, 1e-18))
	if a.large == a.sweep {
		k = -k
	}
	cx, cy := float64(k*uy), -float64(k*ux)
	start, end := math.Atan2(uy-cy, ux-cx), math.Atan2(-uy-cy, -ux-cx)
	sweep := end - start
	if a.sweep && sweep < 0 {
		sweep += 2 * math.Pi
	} else if !a.sweep && sweep > 0 {
		sweep -= 2 * math.Pi
	}
	middle := rotation(a.turn).vector(point{cx * rx, cy * ry})
	m := matrix{1, 0, 0, 1, float64(0.5*from.x) + float64(0.5*a.to.x) + middle.x, float64(0.5*from.y) + float64(0.5*a.to.y) + middle.y}
	t.circle(m.on(rotation(a.turn)).on(matrix{rx, 0, 0, ry, 0, 0}), start, sweep)
	t.points[len(t.points)-1], t.at = a.to, a.to
}

// circle goes on along the circle of radius 1 around the origin, as a transform has it, from an angle over another.
func (t *trace) circle(m matrix, start, sweep float64) {
	n := max(int(math.Ceil(math.Abs(sweep)/(math.Pi/2)-1e-9)), 1)
	step := sweep / float64(n)
	k := 4 * math.Tan(step/4) / 3
	sin, cos := math.Sincos(start)
	for i := range n {
		s, c := math.Sincos(start + float64(step*float64(i+1)))
		t.curve(m.of(point{cos - float64(k*sin), sin + float64(k*cos)}), m.of(point{c + float64(k*s), s - float64(k*c)}), m.of(point{c, s}))
		sin, cos = s, c
	}
}

// box is the smallest rectangle around the points of an outline, its curves' control points for their ends.
func (t *trace) box() (lo, hi point, ok bool) {
	for i, p := range t.points {
		if i == 0 {
			lo, hi = p, p
		}
		lo, hi = point{min(lo.x, p.x), min(lo.y, p.y)}, point{max(hi.x, p.x), max(hi.y, p.y)}
	}
	return lo, hi, len(t.points) > 0
}

// path is the outline in the drawing; near is false where it reaches too far beyond it.
func (t *trace) path(m matrix) (p *layout.Path, near bool) {
	p = &layout.Path{Verbs: t.verbs, Points: make([]layout.Point, len(t.points))}
	near = true
	for i, q := range t.points {
		at := m.of(q)
		near = near && math.Abs(at.x) < far && math.Abs(at.y) < far
		p.Points[i] = at.place()
	}
	return p, near
}
