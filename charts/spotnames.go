package charts

import (
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// called is the name of a point and where it wants to stand.
type called struct {
	spot
	Label
	text string
	at   wanted
	free int // places that it could have
}

// How far names stand from their points, the nearest first: from the second on those that are farther have leaders.
const (
	near = 6 * pt
	next = 5 * pt
	far  = 42 * pt
)

// call draws the names of points that bear them, each in the nearest place about it; those with the least choice come first.
func (s *spots) call() {
	c := s.c
	traces := c.Plan.Layers[0].Traces
	var all []called
	for _, p := range s.all {
		t := &traces[p.trace]
		if _, chosen := slices.BinarySearch(t.Labels.At, p.point); (chosen || t.Labels.All) && c.texts[p.point] != "" {
			n := s.called(p, t)
			for _, of := range n.at.sides {
				if s.free(s, &n.at, s.at(&n.at, of, near)) {
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
	n.at = wanted{x: p.X, y: p.Y, over: p.Y - p.radius, under: p.Y + p.radius, half: p.radius, clear: pt, sides: ofNames[:], near: near + next, step: next, reach: far, right: s.right()}
	n.at.w, n.at.h = c.labelSize(n.text, n.Label)
	return n
}

// right is how far names may reach: up to the texts of rules.
func (s *spots) right() int {
	if len(s.c.Rules) > 0 {
		return s.x1 + 8*pt
	}
	return s.c.W
}

// name draws the name of a point; false: it has no room.
func (s *spots) name(n *called) bool {
	r, leader, ok := s.place(s, n.at, near)
	if !ok {
		return false
	}
	s.lead(leader)
	c := s.c
	c.Native(func() {
		c.halo(r.wider(0, pt))
		d := DataLabel{Point: n.point, Text: n.text, Place: n.side(r), Halo: true, Label: n.Label}
		c.drawn.label(0, n.trace, c.label(d, r.x0+2*pt, r.y1-2*pt))
	})
	s.write(r.wider(0, 2*pt))
	return true
}

// side is where a text stands by a point.
func (p *spot) side(r rect) LabelPlace {
	switch {
	case r.x0 >= p.X:
		return Beside
	case r.x1 <= p.X:
		return Before
	case r.y1 <= p.Y:
		return Outside
	}
	return Below
}
