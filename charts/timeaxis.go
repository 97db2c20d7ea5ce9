package charts

import (
	"math"
	"time"

	"github.com/deckfold/deckfold/layout/calendar"
	"github.com/deckfold/deckfold/layout/number"
)

// TimeAxis is an axis whose dates stand at their distances, with ticks at equal steps from its beginning on: there programs put them
// that know the step.
type TimeAxis struct {
	// Base is what distances are counted in: seconds of dates with times of day, years of dates on one day of their years, months of those on
	// one day of their months, or on the last, so that all months are equally long, and else days. None: there is no such axis.
	Base     calendar.Unit
	From, To time.Time
	Step     int // of the ticks, in units
	Unit     calendar.Unit
	Form     number.Precision // of the ticks' texts, beside second lines
	Full     number.Precision // of theirs where there are no second lines
}

// Time is the unit of the axis on which the plan's dates stand at their distances. Bars, of which each has as much room as the next,
// have one where one month or year follows another, but not stacks that go below zero: LibreOffice adds up only what is above it to find
// the ends of the axis of values over such an axis.
func (p *Plan) Time() calendar.Unit {
	if len(p.Dates) == 0 || len(p.Layers) == 0 || p.Across {
		return calendar.None
	}
	unit := unitOf(p.Dates)
	switch form := p.Layers[0].Form; {
	case form.calendar():
		return unit
	case form != Columns || unit < calendar.Months || len(p.Dates) < 2:
		return calendar.None
	case !consecutive(p.Dates, unit), p.Layers[0].Stacking == Sums && p.Scope.Min < 0:
		return calendar.None
	}
	return unit
}

// consecutive reports dates of which each is one unit after the one before.
func consecutive(ds []time.Time, u calendar.Unit) bool {
	for i := range ds[1:] {
		if u.Count(ds[i+1])-u.Count(ds[i]) != 1 {
			return false
		}
	}
	return true
}

// unitOf is the greatest unit by which dates can be told apart and which counts them rightly.
func unitOf(ds []time.Time) calendar.Unit {
	if number.NumericDay.For(ds) != number.NumericDay {
		return calendar.Seconds
	}
	unit, days, ends := calendar.Years, true, true
	for i := range ds {
		a, b := number.Clock(ds[0]), number.Clock(ds[i])
		days, ends = days && a.Day() == b.Day(), ends && endsMonth(b)
		switch {
		case !days && !ends || len(ds) == 1 || i > 0 && calendar.Months.Count(ds[i]) == calendar.Months.Count(ds[i-1]):
			return calendar.Days
		case a.Month() != b.Month():
			unit = calendar.Months
		}
	}
	return unit
}

func endsMonth(t time.Time) bool { return t.AddDate(0, 0, 1).Day() == 1 }

// along is where a moment stands on the axis, as a share of it.
func (a *TimeAxis) along(t time.Time) float64 {
	from, to := a.Base.Count(a.From), a.Base.Count(a.To)
	if from == to {
		return 0.5
	}
	return float64(a.Base.Count(t)-from) / float64(to-from)
}

// tick is the moment of tick k.
func (a *TimeAxis) tick(k int) time.Time {
	if a.Unit == calendar.Seconds {
		return time.Unix(a.From.Unix()+int64(k)*int64(a.Step), 0).UTC()
	}
	n := k * a.Step
	switch a.Unit {
	case calendar.Years:
		return a.months(12 * n)
	case calendar.Months:
		return a.months(n)
	}
	return a.From.AddDate(0, 0, n)
}

// months is the axis's beginning and some months; its day is in all of them, or does not count.
func (a *TimeAxis) months(n int) time.Time {
	t := a.From
	if a.Base >= calendar.Months {
		t = t.AddDate(0, 0, 1-t.Day())
	}
	return t.AddDate(0, n, 0)
}

// Ticks are the moments of the ticks.
func (a *TimeAxis) Ticks() (out []time.Time) {
	to := a.Base.Count(a.To)
	for k := 0; ; k++ {
		t := a.tick(k)
		if a.Base.Count(t) > to || a.Step < 1 {
			return out
		}
		out = append(out, t)
	}
}

// mostTicks is more ticks than any axis has room for.
const mostTicks = 400

// crowded reports more than n ticks.
func (a *TimeAxis) crowded(n int) bool { return a.Base.Count(a.tick(n)) <= a.Base.Count(a.To) }

// TimeAxis is the axis of time with the finest step whose ticks have room; its Step is 0 where the plan has no such axis. Where none
// has room it is the coarsest.
func (p *Plan) TimeAxis(roomy func(a *TimeAxis) bool) (a TimeAxis) {
	if a.Base = p.Time(); a.Base == calendar.None {
		return a
	}
	ds := p.Dates
	first, last := number.Clock(ds[0]), number.Clock(ds[len(ds)-1])
	if a.Base == calendar.Seconds {
		return p.clock(first, last, roomy)
	}
	a.To = last
	for _, s := range p.dateSteps(a.Base) {
		a.Step, a.Unit, a.Full = s.n, s.unit, s.form
		if !p.begin(&a, first, last) || s.unit == calendar.Days && s.n < 28 && a.crowded(calendar.MostDays) {
			continue
		}
		if a.Form = split(a.Full, int64(s.n), s.unit).line; a.Full == number.NumericDay && s.unit == calendar.Months {
			a.Form = number.DayOfMonth
		}
		if !a.crowded(mostTicks) && roomy(&a) {
			break
		}
	}
	return a
}

// mostRound is how much of an axis may stand before the first date, that its ticks are at the beginnings of months and years: one in so
// many.
const mostRound = 10

// round is where an axis begins: with the month, or the number of months or years, in which the first date is, where little of it is
// empty by that and its ticks still meet the dates.
func (p *Plan) round(a TimeAxis, first, last time.Time) time.Time {
	if a.Unit < calendar.Months {
		return first
	}
	from := calendar.Step{N: a.Step, Unit: a.Unit}.Round(first)
	empty, all := a.Base.Count(first)-a.Base.Count(from), a.Base.Count(last)-a.Base.Count(from)
	if empty*mostRound > all || a.Base > calendar.Days && empty%int64(p.interval(a.Base)) != 0 {
		return first
	}
	return from
}

// begin finds where an axis begins, and the form of its ticks there; false where months lack the day of the first.
func (p *Plan) begin(a *TimeAxis, first, last time.Time) bool {
	a.From = p.round(*a, first, last)
	day := a.From.Day()
	switch {
	case a.Unit == calendar.Years && a.From.Month() == time.January && day == 1:
		a.Full = number.Year
	case a.Base == calendar.Days && a.Unit == calendar.Months && day > 1:
		a.Full = number.NumericDay
	}
	return a.Base > calendar.Days || a.Unit <= calendar.Days || day <= 28
}

// Early reports an axis that begins before a date.
func (a *TimeAxis) Early(t time.Time) bool {
	return a.Base.Count(a.From) < a.Base.Count(t)
}

// timeStep is a step of ticks.
type timeStep struct {
	n    int
	unit calendar.Unit
	form number.Precision
}

// weekSteps are the steps in days of months that lack the first one's day.
var weekSteps = [...]int{28, 56, 91, 182, 364, 728, 1820, 3640, 7280, 18200, 36400, 182000}

// dateSteps are the steps of ticks at dates, the finest first. Those between points that stand at equal distances are not among them.
func (p *Plan) dateSteps(base calendar.Unit) (out []timeStep) {
	ds := p.Dates
	first, last := number.Clock(ds[0]), number.Clock(ds[len(ds)-1])
	form, every := number.ShortMonth, p.interval(base)
	if base == calendar.Years || first.Month() == time.January || p.precision() == number.Year {
		form = number.Year
	}
	add := func(n int, unit calendar.Unit, form number.Precision) {
		of := n
		if base == calendar.Months && unit == calendar.Years {
			of *= 12
		}
		if base == calendar.Days || of%every == 0 {
			out = append(out, timeStep{n, unit, form})
		}
	}
	short := last.Sub(first) < 3*365*day
	for _, step := range calendar.Steps {
		switch n := step.N; {
		case step.Unit == calendar.Days && base == calendar.Days:
			if number.Day.Coded(p.Locale) { // as the axes of programs show it
				add(n, calendar.Days, number.Day)
			}
			add(n, calendar.Days, number.NumericDay)
		case step.Unit == calendar.Months && base <= calendar.Months && short:
			add(n, calendar.Months, number.ShortMonth)
			if n == 1 && every == 2 { // quarters, where there are some, are read more easily
				add(2, calendar.Months, number.ShortMonth)
			}
		case step.Unit == calendar.Years:
			add(n, calendar.Years, form)
		}
	}
	if base == calendar.Days && first.Day() > 28 {
		for _, n := range weekSteps {
			add(n, calendar.Days, number.NumericDay)
		}
	}
	// steps between the points would leave most of them out
	if out == nil || base == calendar.Years && out[0].n > every || base == calendar.Months && short && out[0].unit == calendar.Years && every < 12 {
		out = out[:0]
		for _, step := range calendar.Steps {
			if step.Unit != calendar.Years {
				continue
			}
			n := step.N
			if base == calendar.Months && n*every%12 != 0 {
				form = number.ShortMonth
			}
			out = append(out, timeStep{n * every, base, form})
		}
	}
	return out
}

// interval is the greatest number of months or years that the distances of all dates are multiples of; 1 of days.
func (p *Plan) interval(base calendar.Unit) int {
	every := int64(0)
	for i := range p.Dates[1:] {
		for a, b := every, base.Count(p.Dates[i+1])-base.Count(p.Dates[i]); ; a, b = b, a%b {
			if b == 0 {
				every = a
				break
			}
		}
	}
	if base < calendar.Months || every < 1 {
		return 1
	}
	return int(every)
}

// clockSteps are the distances of ticks by the clock, in seconds.
var clockSteps = [...]int64{
	1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200,
	86400, 2 * 86400, 5 * 86400, 10 * 86400, 20 * 86400, 50 * 86400, 100 * 86400, 1000 * 86400, 10000 * 86400,
}

// clock is an axis with ticks by the clock. It begins at a round time, and ends where programs end an axis of values of which they
// know that and the step: see Scope.axis.
func (p *Plan) clock(first, last time.Time, roomy func(a *TimeAxis) bool) TimeAxis {
	a := TimeAxis{Base: calendar.Seconds, Unit: calendar.Seconds}
	for _, step := range clockSteps {
		from := calendar.FloorDiv(first.Unix(), min(step, 86400)) * min(step, 86400)
		end := 20*last.Unix() + (last.Unix() - from) // of headroom, in twentieths
		to := from + calendar.FloorDiv(end-20*from+20*step-1, 20*step)*step
		a.From, a.To, a.Step = time.Unix(from, 0).UTC(), time.Unix(to, 0).UTC(), int(step)
		exact := (end-20*from)%(20*step) == 0 // the last bit of a number decides
		a.Full = clockForm(first, last, step)
		if a.Form = split(a.Full, step, calendar.Seconds).line; step >= 86400 {
			a.Form = split(a.Full, step/86400, calendar.Days).line
		}
		if !exact && !a.crowded(mostTicks) && roomy(&a) {
			break
		}
	}
	return a
}

// clockForm is the one form of ticks by the clock: without the day where all are on one.
func clockForm(first, last time.Time, step int64) number.Precision {
	oneDay := calendar.Days.Count(first) == calendar.Days.Count(last)
	switch {
	case step >= 86400:
		return number.NumericDay
	case oneDay && step < 60:
		return number.Second
	case oneDay:
		return number.Minute
	case step < 60:
		return number.NumericSecond
	}
	return number.NumericMinute
}

// Along is where point i of lines stands between the beginning and the end of their plot, as a share of its width.
func (d *Drawn) Along(i int) float64 {
	switch n := d.points(); {
	case d.Between:
		return (float64(i) + 0.5) / float64(n)
	case d.Names.Time.Base != calendar.None:
		return d.Names.Time.along(d.Dates[i])
	case n > 1:
		return float64(i) / float64(n-1)
	}
	return 0.5
}

// placed is a share of a width.
func placed(x0, x1 int, share float64) int {
	return x0 + int(math.Round(share*float64(x1-x0)))
}
