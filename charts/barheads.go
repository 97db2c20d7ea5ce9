package charts

import (
	"errors"
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
)

// heads draws the names of stacked series over the first bar, each at the beginning of its part; where they have no room
// there it draws nothing and says so.
func (r *rows) heads(draw bool) bool {
	c := r.c
	first := r.order[0]
	end := 0
	for k := range c.Series {
		s := r.spans[k][first]
		_, tone := c.Shade(k)
		l := Label{layout.Small, tone, true}
		x := r.at(math.Min(s.from, s.to))
		w := c.Width(c.Series[k].Name, l)
		if !s.ok || x < end || x+w > c.W {
			return false
		}
		if draw {
			c.Text(c.Series[k].Name, x, c.Top-8*pt, l)
		}
		end = x + w + 10*pt
	}
	return true
}

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
