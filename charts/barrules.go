package charts

import (
	"fmt"
	"slices"
)

// ruleHead is the room for the texts of rules over lying bars.
const ruleHead = 20 * pt

// upright draws the line of a rule, interrupted where texts stand.
func (r *rows) upright(x, top, bottom int) {
	c := r.c
	line := func(to int) {
		if to > top {
			c.Line(x, top, x, to, Stroke{Color: c.Colors.Ground, Width: 4 * pt})
			c.Line(x, top, x, to, Stroke{Color: c.Plan.rules, Width: 2 * pt, Dash: []int{4 * pt, 3 * pt}})
		}
	}
	for _, t := range r.texts { // from the top
		if t.x0 <= x && x <= t.x1 {
			line(t.y0)
			top = max(top, t.y1)
		}
	}
	line(bottom)
}

// rules draws the chart's rules as upright lines, their texts over the first bar.
func (r *rows) rules() {
	c := r.c
	bottom := c.Top + r.pitch*len(r.order)
	taken := r.nameTarget(make([]rect, 0, len(c.Rules)+1))
	for _, u := range c.Rules {
		x := r.at(u.Value)
		r.upright(x, c.Top-4*pt, bottom)
		l := ruleLabel(c)
		w := c.Width(u.Text, l)
		at := max(0, min(x-w/2, c.W-w))
		box := rect{at, 0, at + w, 1}
		if w > c.W || slices.ContainsFunc(taken, box.meets) {
			c.advise(fmt.Sprintf("the text of the rule %q", u.Text))
			continue
		}
		taken = append(taken, box)
		c.Text(u.Text, at, c.Top-8*pt, l)
	}
}
