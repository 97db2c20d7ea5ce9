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
func (c *Chart) text(s *Series, i int, l number.Locale) string {
	return c.formatOf(s).Span(s.Values[i], s.top(i), l)
}

// top is the upper end of a value.
func (s *Series) top(i int) float64 {
	if s.High == nil || math.IsNaN(s.High[i]) {
		return s.Values[i]
	}
	return s.High[i]
}

// mostMarks is more names than any axis has room for.
const mostMarks = 400

// calendar are ticks under lines with dates: at the beginnings of years or months, as many as have room; dates that stand
// for their years have them on their own day.
func (l *lines) calendar() (marks []mark) {
	ds := l.c.Dates
	from, to := number.Clock(ds[0]), number.Clock(ds[len(ds)-1])
	p, steps := number.Year, []int{12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000}
	precision := l.c.precision()
	if number.NumericDay.For(ds) != number.NumericDay && to.Sub(from) < 60*day {
		return l.clock(from, to)
	}
	own := precision == number.Year
	if few := to.Sub(from) < 3*365*day; few && precision == number.Quarter {
		p, steps = number.Quarter, []int{3, 6, 12}
	} else if few && !own {
		p, steps = number.ShortMonth, []int{1, 2, 3, 6, 12}
	}
	for i, months := range steps {
		if (to.Year()-from.Year())*12/months > mostMarks && i < len(steps)-1 {
			continue
		}
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
		if l.roomy(marks) {
			return marks
		}
	}
	return marks
}

// roomy reports ticks that all have room.
func (l *lines) roomy(marks []mark) bool {
	every, _ := l.thin(marks, make([]rect, len(marks)))
	return every == 1
}

// clockSteps are the distances of ticks by the clock.
var clockSteps = [...]time.Duration{
	time.Second, 2 * time.Second, 5 * time.Second, 10 * time.Second, 15 * time.Second, 30 * time.Second,
	time.Minute, 2 * time.Minute, 5 * time.Minute, 10 * time.Minute, 15 * time.Minute, 30 * time.Minute,
	time.Hour, 2 * time.Hour, 3 * time.Hour, 6 * time.Hour, 12 * time.Hour, day, 2 * day, 5 * day, 10 * day, 20 * day,
}

// clock are ticks at round times of day, as many as have room. Midnight is named by its day; where there is none, the first tick
// names it.
func (l *lines) clock(from, to time.Time) (marks []mark) {
	const most = 200
	for _, step := range clockSteps {
		if to.Sub(from)/step > most {
			continue
		}
		p := number.Minute
		if step < time.Minute {
			p = number.Second
		}
		first, dated := from.Truncate(step), false
		if first.Before(from) {
			first = first.Add(step)
		}
		marks = marks[:0]
		for t := first; !t.After(to); t = t.Add(step) {
			of := p
			if t.Equal(t.Truncate(day)) {
				of, dated = number.NumericDay, true
			}
			marks = append(marks, mark{text: l.c.Locale.Date(t, of), x: l.on(t)})
		}
		if !dated && len(marks) > 0 {
			marks[0].text = l.c.Locale.Date(first, p+number.NumericMinute-number.Minute)
		}
		if l.roomy(marks) {
			return marks
		}
	}
	return marks
}

// on is the x of a moment.
func (l *lines) on(t time.Time) int {
	ds := l.c.Dates
	from, to := number.Clock(ds[0]).Unix(), number.Clock(ds[len(ds)-1]).Unix()
	if from == to {
		return (l.x0 + l.x1) / 2
	}
	return l.x0 + int(math.Round(float64(number.Clock(t).Unix()-from)/float64(to-from)*float64(l.x1-l.x0)))
}
