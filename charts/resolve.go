package charts

import (
	"fmt"
	"slices"
)

// meaning is what a name among Focus, Other and Provisional is of: a series, or points.
type meaning struct {
	series int // -1: of points
	first  int // of the points; -1: there are none
}

// resolve finds what a name is of: the series of that name, else the category, or the dates that begin so. A series that is the only one
// comes after these, as there is nothing that it could be told from.
func (c *Chart) resolve(name string) meaning {
	m := meaning{c.series(name), -1}
	if m.series < 0 || len(c.Series) == 1 {
		if m.first = c.find(name); m.first >= 0 {
			m.series = -1
		}
	}
	return m
}

// resolved is what the names of a chart are of, found once for all its marks.
type resolved struct {
	focusSeries               []int  // in the order of Focus
	otherSeries               int    // -1: none
	focus, other, provisional []bool // by point; nil: none
}

// resolved finds what the names are of.
func (c *Chart) resolved() resolved {
	r := resolved{otherSeries: -1}
	for _, name := range c.Focus {
		if m := c.resolve(name); m.series < 0 {
			r.focus = c.mark(r.focus, m, name)
		} else if !slices.Contains(r.focusSeries, m.series) {
			r.focusSeries = append(r.focusSeries, m.series)
		}
	}
	if c.Other != "" {
		m := c.resolve(c.Other)
		r.otherSeries, r.other = m.series, c.mark(nil, m, c.Other)
	}
	for _, name := range c.Provisional {
		r.provisional = c.mark(r.provisional, meaning{-1, c.find(name)}, name)
	}
	if c.faded && r.focus == nil {
		r.focus = make([]bool, c.points())
	}
	return r
}

// mark marks the points that a name is of.
func (c *Chart) mark(points []bool, m meaning, name string) []bool {
	if m.series >= 0 || m.first < 0 {
		return points
	}
	if points == nil {
		points = make([]bool, c.points())
	}
	if points[m.first] = true; len(c.Dates) > 0 { // a category is the first of its name
		for i := m.first + 1; i < len(points); i++ {
			points[i] = points[i] || c.is(i, name)
		}
	}
	return points
}

// focused reports a point in focus.
func (r *resolved) focused(i int) bool { return r.focus != nil && r.focus[i] }

// outlined reports a point that is provisional.
func (r *resolved) outlined(i int) bool { return r.provisional != nil && r.provisional[i] }

// rest reports a point that gathers others.
func (r *resolved) rest(i int) bool { return r.other != nil && r.other[i] }

// checkResolved reports names of Focus and Other that are of nothing.
func (c *Chart) checkResolved() (errs []error) {
	for _, name := range append(slices.Clone(c.Focus), c.Other) {
		if m := c.resolve(name); name != "" && m.series < 0 && m.first < 0 {
			errs = append(errs, fmt.Errorf("focus or other: there is no category, date or series %q", name))
		}
	}
	return errs
}

// checkAlone reports a focus on the only series, which would look as it does without.
func (c *Chart) checkAlone() error {
	if len(c.Series) == 1 && slices.ContainsFunc(c.Focus, func(name string) bool { return c.resolve(name).series >= 0 }) {
		return fmt.Errorf("the focus %q is the only series, and there is nothing to tell it from; leave it out, or name a category or date", c.Series[0].Name)
	}
	return nil
}
