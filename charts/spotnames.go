package charts

import (
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// called is the name of a point.
type called struct {
	spot
	Label
	text    string
	w, size int
	free    int // places that it could have
}

// call draws the names of points that bear them, each in the next place about it where it covers nothing; those with the least choice
// come first.
func (s *spots) call() {
	c := s.c
	traces := c.Plan.Layers[0].Traces
	var all []called
	for _, p := range s.all {
		t := &traces[p.trace]
		if _, chosen := slices.BinarySearch(t.Labels.At, p.point); (chosen || t.Labels.All) && c.texts[p.point] != "" {
			n := s.called(p, t)
			for _, at := range about {
				if s.free(s.within(at.around(p, n.w, n.size, near), at)) {
					n.free++
				}
			}
			all = append(all, n)
		}
	}
	slices.SortStableFunc(all, func(a, b called) int { return a.free - b.free })
	left := 0
	for i := range all {
		if !s.name(&all[i]) {
			left++
		}
	}
	if left > 0 {
		c.advise(fmt.Sprintf("%d names of points", left))
	}
}

// called is the name of a point and how it looks.
func (s *spots) called(p spot, t *Trace) called {
	c := s.c
	n := called{spot: p, text: c.texts[p.point], Label: Label{layout.Label, *t.Labels.Tone, t.Labels.Bold}}
	if c.Plan.focus != nil {
		n.Bold = c.Plan.focused(p.point)
	}
	if n.Bold {
		_, n.Color = c.shades().point(t.Series, p.point)
	}
	n.w, n.size = c.Width(n.text, n.Label), c.Size(n.Type)
	return n
}

// How far names stand from their points.
const (
	near = 6 * pt
	far  = 11 * pt
)

// free reports room for a text. Other programs have some around theirs.
func (s *spots) free(r rect) bool {
	return r.x0 >= s.x0+2*pt && r.x1 <= s.right() && r.y0 >= s.c.Top && r.y1 <= s.y1 && !s.taken.meets(rect{r.x0 - 3*pt, r.y0, r.x1 + 3*pt, r.y1})
}

// right is how far names may reach: up to the texts of rules.
func (s *spots) right() int {
	if len(s.c.Rules) > 0 {
		return s.x1 + 8*pt
	}
	return s.c.W
}

// within is a text beside or over a point moved into the plot, as far as it stays there.
func (s *spots) within(r rect, b quarter) rect {
	switch {
	case b.dy == 0:
		most := (r.y1 - r.y0) / 2
		by := max(min(s.y1-r.y1, 0), -most)
		by += min(max(s.c.Top-r.y0, 0), most)
		r.y0, r.y1 = r.y0+by, r.y1+by
	case b.dx == 0:
		most := (r.x1 - r.x0) / 2
		by := min(max(s.x0+2*pt-r.x0, 0), most)
		by += max(min(s.right()-r.x1, 0), -most)
		r.x0, r.x1 = r.x0+by, r.x1+by
	}
	return r
}

// name draws the name of a point; false: it has no room.
func (s *spots) name(n *called) bool {
	c := s.c
	for _, gap := range [...]int{near, far} {
		for _, at := range about {
			r := s.within(at.around(n.spot, n.w, n.size, gap), at)
			if !s.free(r) {
				continue
			}
			c.Native(func() {
				c.halo(rect{r.x0 - pt, r.y0 - pt, r.x1 + pt, r.y1})
				d := c.label(DataLabel{Point: n.point, Text: n.text, Place: at.place, Halo: true, Label: n.Label}, r.x0, r.y0+n.size*3/4)
				c.drawn.label(0, n.trace, d)
			})
			s.taken.take(rect{r.x0 - 2*pt, r.y0 - 2*pt, r.x1 + 2*pt, r.y1 + 2*pt})
			s.write(r)
			return true
		}
	}
	return false
}

// quarter is a text stands by a point, in halves of its own size and of the point's radius from the middle.
type quarter struct {
	dx, dy int // -1, 0, 1
	place  LabelPlace
}

// about are the places of a text about a point, the best first.
var about = [...]quarter{{1, 0, Beside}, {-1, 0, Before}, {0, -1, Outside}, {0, 1, Below}, {1, -1, Beside}, {-1, -1, Before}, {1, 1, Beside}, {-1, 1, Before}}

// around is the place of a text of a width and a type about a point.
func (b quarter) around(p spot, w, size, gap int) rect {
	out := p.radius + gap
	if b.dx != 0 && b.dy != 0 {
		out = out * 3 / 4
	}
	x, y := p.X-w/2, p.Y-size*42/100
	switch b.dx {
	case 1:
		x = p.X + out
	case -1:
		x = p.X - out - w
	}
	switch b.dy {
	case 1:
		y = p.Y + out - size/8
	case -1:
		y = p.Y - out - size*85/100
	}
	return rect{x, y, x + w, y + size}
}
