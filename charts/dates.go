package charts

import (
	"math"
	"time"

	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// precision is how much of the chart's dates tells them apart: years where there is one a year, quarters where all begin
// one, months where there is one a month, else days.
func (c *Chart) precision() number.Precision {
	years, quarters, months := true, true, true
	for i, d := range c.Dates {
		b := d.UTC()
		quarters = quarters && b.Day() == 1 && b.Month()%3 == 1
		if i > 0 {
			a := c.Dates[i-1].UTC()
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

// names are the categories as they are printed.
func (c *Chart) names(s *theme.Setting) []string {
	if len(c.Dates) == 0 {
		return c.Categories
	}
	p := c.precision()
	out := make([]string, len(c.Dates))
	for i, d := range c.Dates {
		out[i] = s.Locale.Date(d.UTC(), p)
	}
	return out
}

// text is a value as it is printed: a range by its ends.
func (c *Chart) text(s *Series, i int, l number.Locale) string {
	if !(s.top(i) > s.Values[i]) {
		return c.Format.Text(s.Values[i], l)
	}
	low := c.Format
	low.Suffix = ""
	high := c.Format
	high.Prefix = ""
	return low.Text(s.Values[i], l) + "\u2013" + high.Text(s.High[i], l)
}

// top is the upper end of a value.
func (s *Series) top(i int) float64 {
	if s.High == nil || math.IsNaN(s.High[i]) {
		return s.Values[i]
	}
	return s.High[i]
}

// calendar are ticks under lines with dates: at the beginnings of years or months, as many as have room; dates that stand
// for their years have them on their own day.
func (l *lines) calendar() (marks []mark) {
	ds := l.c.Dates
	from, to := ds[0].UTC(), ds[len(ds)-1].UTC()
	p, steps := number.Year, []int{12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000}
	precision := l.c.precision()
	own := precision == number.Year
	if few := to.Sub(from) < 3*365*24*time.Hour; few && precision == number.Quarter {
		p, steps = number.Quarter, []int{3, 6, 12}
	} else if few && !own {
		p, steps = number.ShortMonth, []int{1, 2, 3, 6, 12}
	}
	for _, months := range steps {
		t := time.Date(from.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
		if years := months / 12; years > 1 {
			t = time.Date(from.Year()-from.Year()%years, 1, 1, 0, 0, 0, 0, time.UTC)
		}
		if own {
			t = time.Date(t.Year(), from.Month(), from.Day(), 0, 0, 0, 0, time.UTC)
		}
		marks = marks[:0]
		for ; !t.After(to); t = t.AddDate(0, months, 0) {
			if !t.Before(from) {
				marks = append(marks, mark{text: l.c.Locale.Date(t, p), x: l.on(t)})
			}
		}
		if l.thin(marks) == 1 {
			return marks
		}
	}
	return marks
}

// on is the x of a moment.
func (l *lines) on(t time.Time) int {
	ds := l.c.Dates
	from, to := ds[0].Unix(), ds[len(ds)-1].Unix()
	if from == to {
		return (l.x0 + l.x1) / 2
	}
	return l.x0 + int(math.Round(float64(t.Unix()-from)/float64(to-from)*float64(l.x1-l.x0)))
}
