package charts

import (
	"fmt"

	"github.com/deckfold/deckfold/layout/number"
)

// checkDates reports dates that are missing, or out of the order in which their own clocks show them.
func (c *Chart) checkDates() error {
	for i, d := range c.Dates {
		if d.IsZero() {
			return fmt.Errorf("date %d is missing: it is the zero time; leave the point out", i+1)
		}
		if i > 0 && !number.Clock(d).After(number.Clock(c.Dates[i-1])) {
			return fmt.Errorf("date %d, %s, is not after the date before it, %s, as their clocks show them; sort them, or give those of one zone without summer time, such as UTC", i+1, c.key(i), c.key(i-1))
		}
	}
	return nil
}
