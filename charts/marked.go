package charts

import "math"

// The radius of discs at all values of a line, and the least distance of their points.
const (
	markRadius = 7 * pt / 2
	leastApart = 10 * pt
)

// marked reports a line with discs, which have room.
func (l *lines) marked(t *Trace) bool {
	if !t.Marked {
		return false
	}
	for i := 1; i < len(l.xs); i++ {
		if l.xs[i]-l.xs[i-1] < leastApart {
			return false
		}
	}
	return true
}

// discs draws the discs at the values of a line.
func (l *lines) discs(i int) {
	t := &l.c.Plan.Layers[0].Traces[i]
	if !t.Marked {
		return
	}
	if !l.marked(t) {
		if i == 0 {
			l.c.advise("discs at its values")
		}
		return
	}
	l.c.drawn.Marked = true
	for k, v := range t.Values {
		if !math.IsNaN(v) {
			l.c.Dot(l.xs[k], l.At(v), markRadius, *t.Look.Stroke)
			l.block(Point{l.xs[k], l.At(v)}.around(markRadius + pt))
		}
	}
}
