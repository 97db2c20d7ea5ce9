package charts

import (
	"errors"
	"fmt"

	"github.com/deckfold/deckfold/layout"
)

// ruleHead is the room for the texts of rules over lying bars.
const ruleHead = 20 * pt

// rules draws the chart's rules as upright lines, their texts over the first bar.
func (r *rows) rules() error {
	c := r.c
	bottom := c.Top + r.pitch*len(r.order)
	taken := make([]rect, 0, len(c.Rules))
	var errs []error
	for _, u := range c.Rules {
		x := r.at(u.Value)
		c.Line(x, c.Top-4*pt, x, bottom, Stroke{Color: c.Colors.Ground, Width: 4 * pt})
		c.Line(x, c.Top-4*pt, x, bottom, Stroke{Color: c.Colors.Accent, Width: 2 * pt, Dash: []int{4 * pt, 3 * pt}})
		l := Label{layout.Small, c.Colors.Accent, true}
		w := c.Width(u.Text, l)
		at := max(0, min(x-w/2, c.W-w))
		box := rect{at, 0, at + w, 1}
		for _, t := range taken {
			if box.meets(t) {
				errs = append(errs, fmt.Errorf("the rule %q has no room beside another; shorten it", u.Text))
				break
			}
		}
		taken = append(taken, box)
		c.Text(u.Text, at, c.Top-8*pt, l)
	}
	return errors.Join(errs...)
}
