package charts

import (
	"math"
	"time"

	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// precision is how much of the chart's dates tells them apart: years where there is one a year, quarters where all begin
// one, months where there is one a month, else days, and times of day where they differ.
func (c *Chart) precision() number.Precision {
	if p := number.NumericDay.For(c.Dates); p != number.NumericDay {
		return c.timed(p)
	}
	years, quarters, months := true, true, true
	for i, b := range c.Dates {
		quarters = quarters && b.Day() == 1 && b.Month()%3 == 1
		if i > 0 {
			a := c.Dates[i-1]
			years = years && a.Year() != b.Year() && a.YearDay()/40 == b.YearDay()/40
			months = months && (a.Year() != b.Year() || a.Month() != b.Month())
		}
	}
	switch {
	case years && len(c.Dates) > 1:
		return number.Year
	case quarters && len(c.Dates) > 1:
		return number.Quarter
	case months:
		return number.ShortMonth
	}
	return number.Day
}

// dateForm is how much of its date names a point that stands alone.
func (c *Chart) dateForm() number.Precision {
	if len(c.Dates) == 0 {
		return 0
	}
	return c.precision()
}

// timed is a precision with times of day without what all dates have alike: their day.
func (c *Chart) timed(p number.Precision) number.Precision {
	n := len(c.Dates)
	from, to := number.Clock(c.Dates[0]), number.Clock(c.Dates[n-1])
	if n < 2 || from.Truncate(day) != to.Truncate(day) {
		return p
	}
	if p == number.NumericSecond {
		return number.Second
	}
	return number.Minute
}

const day = 24 * time.Hour

// names are the categories as they are printed.
func (c *Chart) names(s *theme.Setting) []string {
	if len(c.Dates) == 0 {
		return c.Categories
	}
	return c.dated(s, c.precision())
}

// spoken are the categories as they are told to those who do not see an axis: dates with their day.
func (c *Chart) spoken(s *theme.Setting) []string {
	if len(c.Dates) == 0 {
		return c.Categories
	}
	p := c.precision()
	if p == number.Minute || p == number.Second {
		p = number.NumericDay.For(c.Dates)
	}
	return c.dated(s, p)
}

func (c *Chart) dated(s *theme.Setting, p number.Precision) []string {
	out := make([]string, len(c.Dates))
	for i, d := range c.Dates {
		out[i] = s.Locale.Date(d, p)
	}
	return out
}

// text is a value as it is printed: a range by its ends.
func (c *Chart) text(r *Series, i int, s *theme.Setting) string {
	return s.Say().Interval(c.formatOf(r), r.Values[i], r.top(i), s.Locale)
}

// top is the upper end of a value.
func (s *Series) top(i int) float64 {
	if s.High == nil || math.IsNaN(s.High[i]) {
		return s.Values[i]
	}
	return s.High[i]
}
