package charts

import (
	"slices"
	"time"

	"github.com/deckfold/deckfold/layout/calendar"
	"github.com/deckfold/deckfold/layout/number"
)

// dateForm is how dates are named: line is what changes from one to the next, full is all of it. They are the same where that is one line.
type dateForm struct{ line, full number.Precision }

// split is a form for dates that are so many of a unit apart; 0: at no equal distance.
func split(full number.Precision, gap int64, unit calendar.Unit) dateForm {
	f := dateForm{full, full}
	switch full {
	case number.ShortMonth:
		if unit < calendar.Years && (gap == 0 || gap%12 != 0 || unit < calendar.Months) {
			f.line = number.MonthName
		}
	case number.Quarter:
		if gap == 0 || gap%12 != 0 {
			f.line = number.QuarterName
		}
	case number.Day, number.NumericDay:
		switch {
		case gap > 14 || unit > calendar.Days:
			f = dateForm{number.NumericDay, number.NumericDay}
		case gap == 1 || gap == 2:
			f.line = number.Weekday
		default:
			f.line = number.DayOfMonth
		}
	case number.NumericMinute, number.DayMinute:
		f.line = number.Minute
	case number.NumericSecond, number.DaySecond:
		f.line = number.Second
	}
	return f
}

// lasts are the second lines under the names that stand; ok is false where one has no room beside the one before it, and is left out.
func (p *Plot) lasts(f dateForm, marks []mark, places []rect) (out []mark, ok bool) {
	if ok = true; f.line == f.full {
		return nil, ok
	}
	c, end := p.c, -1<<30
	var before *time.Time
	for i := range marks {
		if places[i].x1 == places[i].x0 {
			continue
		}
		if text := calendar.Under(f.line, before, marks[i].at, c.Locale); text != "" {
			w := c.Width(text, c.tick())
			x := p.clamp(marks[i].x, w)
			if x < end {
				ok = false
				continue
			}
			end = x + w + namesGap
			out = append(out, mark{text: text, x: x})
		}
		before = &marks[i].at
	}
	return out, ok
}

// cadence is the distance of dates that all are equally far apart; n is 0 where they are not.
func (p *Plan) cadence() (unit calendar.Unit, n int64) {
	unit = unitOf(p.Dates)
	for i := range p.Dates[1:] {
		gap := unit.Count(p.Dates[i+1]) - unit.Count(p.Dates[i])
		if i > 0 && gap != n {
			return unit, 0
		}
		n = gap
	}
	return unit, n
}

// gaps are the round distances of names of dates in a unit.
var gaps = [...][]int64{
	calendar.Seconds: clockSteps[:],
	calendar.Days:    {1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 1820, 3640, 7280, 18200, 36400},
	calendar.Months:  {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000},
	calendar.Years:   {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000},
}

// every are the steps between the names of bars over dates that are n of a unit apart, the least first.
func every(unit calendar.Unit, n int64) []int {
	steps := []int{1}
	if n > 0 {
		for _, g := range gaps[unit] {
			if g > n && g%n == 0 {
				steps = append(steps, int(g/n))
			}
		}
	}
	if len(steps) == 1 {
		return thinnings[:]
	}
	return steps
}

// calendar is the first of dates n of a unit apart of which every so many are named: the first in a round one of these, a Monday, a January,
// a year that ends in a zero.
func (p *Plan) calendar(unit calendar.Unit, n int64, every int) int {
	gap := n * int64(every)
	if every == 1 || gap == 0 || unit == calendar.Days && gap > 14 {
		return 0
	}
	for i := range min(every, len(p.Dates)) {
		at := unit.Count(p.Dates[i])
		if unit == calendar.Days {
			at += 3 // the first one counted is a Thursday
		}
		if at%gap == 0 {
			return i
		}
	}
	return 0
}

// form is how dates n of a unit apart are named of which every so many are, from the first on.
func (p *Plan) form(unit calendar.Unit, n int64, every, first int) dateForm {
	full := p.precision()
	if len(p.Dates) < 2 {
		return dateForm{full, full}
	}
	gap := n * int64(every)
	if unit == calendar.Months && gap > 0 && gap%12 == 0 && number.Clock(p.Dates[min(first, len(p.Dates)-1)]).Month() == time.January {
		return dateForm{number.Year, number.Year}
	}
	return split(full, gap, unit)
}

// standDates finds the names of dates under bars that stand, at equal distances in the calendar.
func (p *Plot) standDates() {
	f, c := &p.foot, p.c
	unit, n := c.Plan.cadence()
	f.places = slices.Grow(f.places, len(f.marks))[:len(f.marks)]
	steps := every(unit, n)
	for i, k := range append(steps, len(f.marks)) {
		f.every, f.first = k, c.Plan.calendar(unit, n, k)
		if f.form = c.Plan.form(unit, n, k, f.first); f.single {
			f.form.line = f.form.full
		}
		clear(f.places)
		for i := f.first; i < len(f.marks); i += k {
			m := &f.marks[i]
			m.text = c.Locale.Date(m.at, f.form.line)
			w := c.Width(m.text, c.tick())
			f.places[i] = rect{m.x - w/2, 0, m.x - w/2 + w + namesGap, 1}
		}
		var ok bool
		if f.lasts, ok = p.lasts(f.form, f.marks, f.places); ok && spaced(f.places, k, f.first) || i == len(steps) {
			return
		}
	}
}
