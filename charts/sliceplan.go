package charts

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Plan is a pie.
func (Pie) Plan(c *Chart, s *theme.Setting) *Plan { return planSlices(c, s, 0) }

// Plan is a ring.
func (Ring) Plan(c *Chart, s *theme.Setting) *Plan { return planSlices(c, s, ringHole) }

// planSlices is the plan of a pie or a ring; slices are parted by lines of the ground.
func planSlices(c *Chart, s *theme.Setting, hole int) *Plan {
	p := NewPlan(c, s)
	vs := c.Series[0].Values
	t := Trace{Name: c.Series[0].name(p.say), Values: vs, Data: p.column(0, vs), Points: make(map[int]Look, len(vs))}
	all := shades{p}.slices()
	for i := range vs {
		mark := all[i].mark
		t.Points[i] = Look{Fill: &mark, Stroke: &p.Colors.Ground, Width: 3 * layout.Pt / 2}
	}
	t.Labels = Labels{All: true, Slice: hole == 0, Bold: true}
	if hole > 0 {
		t.Labels.Place = Middle
	} else {
		t.Labels.Tone = &p.Colors.Ink
	}
	p.Layers = []Layer{{Form: Slices, Hole: hole, Traces: []Trace{t}}}
	return p
}
