package charts

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// checkFormats reports formats that there are none of.
func (c *Chart) checkFormats() error {
	errs := []error{c.Format.Err()}
	for i := range c.Series {
		if err := c.Series[i].Format.Err(); err != nil {
			errs = append(errs, fmt.Errorf("series %d %q: %w", i+1, c.Series[i].Name, err))
		}
	}
	return errors.Join(errs...)
}

// checkDates reports dates that are missing, of years that no axis has room for, or out of the order in which their own clocks show them.
func (c *Chart) checkDates() error {
	for i, d := range c.Dates {
		if d.IsZero() {
			return fmt.Errorf("date %d is missing: it is the zero time; leave the point out", i+1)
		}
		if err := number.CheckYear(d); err != nil {
			return fmt.Errorf("date %d %w; give Categories instead", i+1, err)
		}
		if i > 0 && !number.Clock(d).After(number.Clock(c.Dates[i-1])) {
			return fmt.Errorf("date %d, %s, is not after the date before it, %s, as their clocks show them; sort them, or give those of one zone without summer time, such as UTC", i+1, c.key(i), c.key(i-1))
		}
	}
	return nil
}

// checkSome reports a chart without any value, which would be an empty frame.
func (c *Chart) checkSome() error {
	some := false
	for _, s := range c.Series {
		some = some || s.some()
	}
	if some || len(c.Series) == 0 || c.points() == 0 {
		return nil
	}
	return errors.New("the chart has no value: all are missing; leave it out, or say in a text that there are none")
}

// some reports a series with a value.
func (s *Series) some() bool {
	present := func(v float64) bool { return !math.IsNaN(v) }
	return slices.ContainsFunc(s.Values, present) || slices.ContainsFunc(s.Predicted, present)
}

// checkSeriesNames reports series that nobody can tell apart.
func (c *Chart) checkSeriesNames() (errs []error) {
	if len(c.Series) < 2 {
		return nil
	}
	for i, s := range c.Series {
		if s.Name == "" {
			errs = append(errs, fmt.Errorf("series %d has no name; where there are several, each needs one", i+1))
		} else if k := c.series(s.Name); k < i {
			errs = append(errs, fmt.Errorf("series %d and %d are both named %q; give each a name of its own", k+1, i+1, s.Name))
		}
	}
	return errs
}

// mostTold is how many series a reader tells apart.
const mostTold = 6

// Advice is what could be better: too many series, series without a value, sums that are not printed as a part of them is
// missing, values that their format shows as zero, second axes that mislead, logarithmic axes of values that lie close together, years at uneven distances that are categories of lines, and columns of the table that it was made from.
func (c Chart) Advice() (all []string) {
	if n := len(c.Series); n > mostTold && len(c.Focus) == 0 && !c.Ramp && !c.sampled() {
		all = append(all, fmt.Sprintf("a chart has %d series, more than %d; leave some out, focus one, or show them in several charts", n, mostTold))
	}
	for i := range c.Series {
		s := &c.Series[i]
		if !s.some() {
			all = append(all, fmt.Sprintf("series %q has no value; leave it out", s.Name))
		}
		if v, ok := c.formatOf(s).Hidden(append(slices.Clone(s.Values), s.High...)); ok {
			all = append(all, fmt.Sprintf("series %q: %g is printed as zero; give its Format more Places", s.Name, v))
		}
	}
	for _, text := range [...]string{c.incomplete(), c.uneven(), c.secondAdvice(), c.aboutLog()} {
		if text != "" {
			all = append(all, text)
		}
	}
	return append(all, c.advice...)
}

// sketch is the plan of the chart in the default theme, nil where it is wrong.
func (c *Chart) sketch() *Plan {
	own, _ := c.clean()
	if c = own.clone(); c.Kind == nil {
		c.Kind = Column{}
	}
	if errors.Join(c.validate()...) != nil {
		return nil
	}
	t := theme.Default()
	s := &theme.Setting{Theme: t, Colors: &t.Light}
	p, err := c.summed(s).planned(s)
	if err != nil {
		return nil
	}
	return p
}

// uneven is advice on lines over years that are categories and so stand at equal distances, whatever time lies between them.
func (c *Chart) uneven() string {
	years := make([]int, len(c.Categories))
	even := true
	for i, name := range c.Categories {
		n, err := strconv.Atoi(name)
		if years[i] = n; err != nil || len(name) != 4 || i > 0 && n <= years[i-1] {
			return ""
		}
		even = even && (i < 2 || n-years[i-1] == years[1]-years[0])
	}
	if even {
		return ""
	}
	if p := c.sketch(); p == nil || len(p.Layers) == 0 || !p.Layers[0].Form.calendar() {
		return ""
	}
	return "its years are not equally far apart, and stand as if they were; give them as Dates"
}

// incomplete is advice on stacks that lack a part.
func (c *Chart) incomplete() string {
	gap := func(s Series) bool { return slices.ContainsFunc(s.Values, math.IsNaN) }
	if len(c.Series) < 2 || !slices.ContainsFunc(c.Series, gap) {
		return ""
	}
	p := c.sketch()
	if p == nil {
		return ""
	}
	var at []string
	for i := range p.Layers {
		for _, t := range p.Layers[i].Traces {
			for k, v := range t.Values {
				if t.Role == RoleEnd && p.Layers[i].Stacking == Sums && math.IsNaN(v) && c.some(k) {
					at = append(at, fmt.Sprintf("%q", c.key(k)))
				}
			}
		}
	}
	if at == nil {
		return ""
	}
	return fmt.Sprintf("a part of the stack at %s is missing, and no sum is printed there; give 0 where there is none", firstOf(at))
}
