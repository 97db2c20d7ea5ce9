// Package outline computes what lines cover: curves as straight lines, dashes, and the outlines of strokes with their joins and caps.
package outline

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

// point is a place on a path, in EMU.
type point struct{ x, y float64 }

func (p point) place() layout.Point {
	return layout.Point{X: layout.Length(math.Round(p.x)), Y: layout.Length(math.Round(p.y))}
}

// line is a subpath of straight lines, no two points of which are one.
type line struct {
	points []point
	closed bool
}

// Flat is a path of straight lines that is nowhere further than a tolerance from another path. Its paints are those of the other.
func Flat(p *layout.Path, tolerance layout.Length) *layout.Path {
	q := *p
	q.Verbs, q.Points = nil, nil
	for _, l := range flattened(p, float64(tolerance)) {
		for i, at := range l.points {
			if i == 0 {
				q.Move(at.place().X, at.place().Y)
			} else {
				q.Line(at.place().X, at.place().Y)
			}
		}
		if l.closed {
			q.Close()
		}
	}
	return &q
}

// mostPieces is how many straight lines a curve becomes at most.
const mostPieces = 64

// flattened are the subpaths of a path, curves as straight lines.
func flattened(p *layout.Path, tolerance float64) (out []line) {
	var l line
	var first point
	begin := func() { // after a closed subpath the next one begins where that did
		if len(l.points) == 0 {
			l.points = append(l.points, first)
		}
	}
	end := func(closed bool) {
		if n := len(l.points); closed && n > 1 && l.points[n-1] == l.points[0] {
			l.points = l.points[:n-1]
		}
		if l.closed = closed; len(l.points) > 0 {
			out = append(out, l)
		}
		l = line{}
	}
	points := p.Points
	at := func(i int) point { return point{float64(points[i].X), float64(points[i].Y)} }
	for _, v := range p.Verbs {
		switch v {
		case layout.MoveTo:
			end(false)
			first = at(0)
			l.to(first)
			points = points[1:]
		case layout.LineTo:
			begin()
			l.to(at(0))
			points = points[1:]
		case layout.CurveTo:
			begin()
			l.curve(at(0), at(1), at(2), tolerance)
			points = points[3:]
		case layout.Close:
			end(true)
		}
	}
	end(false)
	return out
}

func (l *line) to(p point) {
	if n := len(l.points); n == 0 || l.points[n-1] != p {
		l.points = append(l.points, p)
	}
}

// curve adds a cubic curve as as many lines as a tolerance needs: the square of its second differences says how many.
func (l *line) curve(a, b, c point, tolerance float64) {
	o := l.points[len(l.points)-1]
	d1 := hypot(o.x-2*a.x+b.x, o.y-2*a.y+b.y)
	d2 := hypot(a.x-2*b.x+c.x, a.y-2*b.y+c.y)
	n := int(math.Ceil(math.Sqrt(0.75 * max(d1, d2) / tolerance)))
	n = min(max(n, 1), mostPieces)
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		k := [4]float64{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t}
		l.to(point{
			float64(k[0]*o.x) + float64(k[1]*a.x) + float64(k[2]*b.x) + float64(k[3]*c.x),
			float64(k[0]*o.y) + float64(k[1]*a.y) + float64(k[2]*b.y) + float64(k[3]*c.y),
		})
	}
	l.to(c)
}

// hypot is the length of a vector, the same on all machines, as that of the standard library is not.
func hypot(x, y float64) float64 { return math.Sqrt(float64(x*x) + float64(y*y)) }
