// Package calendar is the steps of ticks at dates, and what is printed at them: of charts and of plans of tasks alike.
//
// Names of dates stand in two lines where in one they would repeat themselves: in the first what changes from name to name (09:10, Wed 2,
// Sep), in the second what holds from there on (the day, the month, the year), where that changes. The steps between them are those of D3
// (d3-time, "Ticks").
package calendar

import (
	"time"

	"github.com/deckfold/deckfold/layout/number"
)

// Unit is what an axis of time counts.
type Unit uint8

// The units.
const (
	None Unit = iota
	Seconds
	Days
	Months
	Years
)

// Count is a date in the unit, as its own clock shows it: seconds and days since 1970, months and years since year 0; 0 of None.
func (u Unit) Count(t time.Time) int64 {
	t = number.Clock(t)
	switch u {
	case Years:
		return int64(t.Year())
	case Months:
		return int64(t.Year())*12 + int64(t.Month()) - 1
	case Days:
		return FloorDiv(t.Unix(), 86400)
	case Seconds:
		return t.Unix()
	}
	return 0
}

// FloorDiv is a / b, rounded down; b is above zero.
func FloorDiv(a, b int64) int64 {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
}

// Step is the distance of ticks.
type Step struct {
	N    int
	Unit Unit
}

// Steps are the steps between ticks at dates, the finest first: days, weeks, months, quarters, half years, and round numbers of years.
var Steps = [...]Step{
	{1, Days}, {2, Days}, {7, Days}, {14, Days}, {1, Months}, {3, Months}, {6, Months},
	{1, Years}, {2, Years}, {5, Years}, {10, Years}, {20, Years}, {50, Years}, {100, Years}, {200, Years}, {500, Years}, {1000, Years},
}

// MostDays is how many ticks at days or weeks tell more than those at months would.
const MostDays = 16

// months is the step in months; 0 of days.
func (s Step) months() int {
	switch s.Unit {
	case Years:
		return 12 * s.N
	case Months:
		return s.N
	}
	return 0
}

// After is the date a step after another. Days that the month lacks are those after its end.
func (s Step) After(t time.Time) time.Time {
	if n := s.months(); n > 0 {
		return t.AddDate(0, n, 0)
	}
	return t.AddDate(0, 0, s.N)
}

// Round is the last round date of the step that is not after another: a Monday for weeks, the first day of a month, of a quarter, of a half
// year, of a year that so many divide; the day itself for one and two days.
func (s Step) Round(t time.Time) time.Time {
	t = number.Clock(t)
	if n := int64(s.months()); n > 0 {
		return time.Date(0, time.Month(1+FloorDiv(Months.Count(t), n)*n), 1, 0, 0, 0, 0, time.UTC)
	}
	days := 0
	if s.N >= 7 {
		days = int(t.Weekday()+6) % 7
	}
	return time.Date(t.Year(), t.Month(), t.Day()-days, 0, 0, 0, 0, time.UTC)
}

// Line is what ticks at the step print in their first line.
func (s Step) Line() number.Precision {
	switch {
	case s.months()%12 > 0:
		return number.MonthName
	case s.months() > 0:
		return number.Year
	}
	return number.DayOfMonth
}

// Under is the second line under a date, of which the first says so much, after the one before it, nil for the first; "" where what it says
// holds on, and under years, which say all.
func Under(line number.Precision, before *time.Time, t time.Time, l number.Locale) string {
	rest := number.Day
	switch line {
	case number.Year:
		return ""
	case number.MonthName, number.QuarterName:
		rest = number.Year
	case number.DayOfMonth, number.Weekday:
		rest = number.ShortMonth
	}
	if before == nil {
		return l.Date(t, rest)
	}
	a, b := number.Clock(*before), number.Clock(t)
	year, month, day := a.Year() != b.Year(), a.Month() != b.Month(), a.Day() != b.Day()
	switch {
	case year:
		return l.Date(t, rest)
	case rest == number.Day && (month || day):
		if month {
			return l.Date(t, rest)
		}
		return l.Date(t, number.Weekday)
	case rest == number.ShortMonth && month:
		return l.Date(t, number.MonthName)
	}
	return ""
}
