package charts

import (
	"math"
	"time"

	"github.com/deckfold/deckfold/layout/number"
)

// TimeUnit is what an axis of time counts.
type TimeUnit uint8

// The units.
const (
	NoTime  TimeUnit = iota // none: the points stand under their names, at equal distances
	Seconds                 // of points with times of day
	Days
	Months // of points on one day of their months, or on the last: all months are equally long
	Years  // of points on one day of their years
)

// TimeAxis is an axis whose dates stand at their distances, with ticks at equal steps from its beginning on: there programs put them
// that know the step.
type TimeAxis struct {
	Base     TimeUnit // in which distances are counted
	From, To time.Time
	Step     int // of the ticks, in units
	Unit     TimeUnit
	Form     number.Precision // of the ticks' texts, beside second lines
	Full     number.Precision // of theirs where there are no second lines
}

// Time is the unit of the axis on which the plan's dates stand at their distances. Bars, of which each has as much room as the next,
// have one where one month or year follows another, but not stacks that go below zero: LibreOffice adds up only what is above it to find
// the ends of the axis of values over such an axis.
func (p *Plan) Time() TimeUnit {
	if len(p.Dates) == 0 || len(p.Layers) == 0 || p.Across {
		return NoTime
	}
	unit := unitOf(p.Dates)
	switch form := p.Layers[0].Form; {
	case form.calendar():
		return unit
	case form != Columns || unit < Months || len(p.Dates) < 2:
		return NoTime
	case !consecutive(p.Dates, unit), p.Layers[0].Stacking == Sums && p.Scope.Min < 0:
		return NoTime
	}
	return unit
}

// consecutive reports dates of which each is one unit after the one before.
func consecutive(ds []time.Time, u TimeUnit) bool {
	for i := range ds[1:] {
		if u.count(ds[i+1])-u.count(ds[i]) != 1 {
			return false
		}
	}
	return true
}

// unitOf is the greatest unit by which dates can be told apart and which counts them rightly.
func unitOf(ds []time.Time) TimeUnit {
	if number.NumericDay.For(ds) != number.NumericDay {
		return Seconds
	}
	unit := Years
	for i := range ds {
		a, b := number.Clock(ds[0]), number.Clock(ds[i])
		switch same := a.Day() == b.Day() || endsMonth(a) && endsMonth(b); {
		case !same || len(ds) == 1 || i > 0 && Months.count(ds[i]) == Months.count(ds[i-1]):
			return Days
		case a.Month() != b.Month():
			unit = Months
		}
	}
	return unit
}

func endsMonth(t time.Time) bool { return t.AddDate(0, 0, 1).Day() == 1 }

// count is a moment in the unit.
func (u TimeUnit) count(t time.Time) int64 {
	t = number.Clock(t)
	switch u {
	case Years:
		return int64(t.Year())
	case Months:
		return int64(t.Year())*12 + int64(t.Month())
	case Days:
		return floorDiv(t.Unix(), 86400)
	}
	return t.Unix()
}

func floorDiv(a, b int64) int64 {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
}

// along is where a moment stands on the axis, as a share of it.
func (a *TimeAxis) along(t time.Time) float64 {
	from, to := a.Base.count(a.From), a.Base.count(a.To)
	if from == to {
		return 0.5
	}
	return float64(a.Base.count(t)-from) / float64(to-from)
}

// tick is the moment of tick k.
func (a *TimeAxis) tick(k int) time.Time {
	if a.Unit == Seconds {
		return time.Unix(a.From.Unix()+int64(k)*int64(a.Step), 0).UTC()
	}
	n := k * a.Step
	switch a.Unit {
	case Years:
		return a.months(12 * n)
	case Months:
		return a.months(n)
	}
	return a.From.AddDate(0, 0, n)
}

// months is the axis's beginning and some months; its day is in all of them, or does not count.
func (a *TimeAxis) months(n int) time.Time {
	t := a.From
	if a.Base >= Months {
		t = t.AddDate(0, 0, 1-t.Day())
	}
	return t.AddDate(0, n, 0)
}

// Ticks are the moments of the ticks.
func (a *TimeAxis) Ticks() (out []time.Time) {
	to := a.Base.count(a.To)
	for k := 0; ; k++ {
		t := a.tick(k)
		if a.Base.count(t) > to || a.Step < 1 {
			return out
		}
		out = append(out, t)
	}
}

// mostTicks is more ticks than any axis has room for.
const mostTicks = 400

// mostDays is how many ticks at days or weeks tell more than those at months would.
const mostDays = 16

// crowded reports more than n ticks.
func (a *TimeAxis) crowded(n int) bool { return a.Base.count(a.tick(n)) <= a.Base.count(a.To) }

// TimeAxis is the axis of time with the finest step whose ticks have room; its Step is 0 where the plan has no such axis. Where none
// has room it is the coarsest.
func (p *Plan) TimeAxis(roomy func(a *TimeAxis) bool) (a TimeAxis) {
	if a.Base = p.Time(); a.Base == NoTime {
		return a
	}
	ds := p.Dates
	first, last := number.Clock(ds[0]), number.Clock(ds[len(ds)-1])
	if a.Base == Seconds {
		return p.clock(first, last, roomy)
	}
	a.To = last
	for _, s := range p.dateSteps(a.Base) {
		a.Step, a.Unit, a.Full = s.n, s.unit, s.form
		if !p.begin(&a, first, last) || s.unit == Days && s.n < 28 && a.crowded(mostDays) {
			continue
		}
		if a.Form = split(a.Full, int64(s.n), s.unit).line; a.Full == number.NumericDay && s.unit == Months {
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
	months := a.Step
	switch a.Unit {
	case Years:
		months *= 12
	case Months:
	default:
		return first
	}
	n := int(Months.count(first)) - 1
	from := time.Date(0, time.Month(1+n-n%months), 1, 0, 0, 0, 0, time.UTC)
	empty, all := a.Base.count(first)-a.Base.count(from), a.Base.count(last)-a.Base.count(from)
	if empty*mostRound > all || a.Base > Days && empty%int64(p.interval(a.Base)) != 0 {
		return first
	}
	return from
}

// begin finds where an axis begins, and the form of its ticks there; false where months lack the day of the first.
func (p *Plan) begin(a *TimeAxis, first, last time.Time) bool {
	a.From = p.round(*a, first, last)
	day := a.From.Day()
	switch {
	case a.Unit == Years && a.From.Month() == time.January && day == 1:
		a.Full = number.Year
	case a.Base == Days && a.Unit == Months && day > 1:
		a.Full = number.NumericDay
	}
	return a.Base > Days || a.Unit <= Days || day <= 28
}

// Early reports an axis that begins before a date.
func (a *TimeAxis) Early(t time.Time) bool {
	return a.Base.count(a.From) < a.Base.count(t)
}

// timeStep is a step of ticks.
type timeStep struct {
	n    int
	unit TimeUnit
	form number.Precision
}

// yearSteps, monthSteps and daySteps are round steps.
var (
	yearSteps  = [...]int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}
	monthSteps = [...]int{1, 2, 3, 6}
	daySteps   = [...]int{1, 2, 7, 14}
	weekSteps  = [...]int{28, 56, 91, 182, 364, 728, 1820, 3640, 7280, 18200, 36400, 182000} // days, for months that lack the first one's day
)

// dateSteps are the steps of ticks at dates, the finest first. Those between points that stand at equal distances are not among them.
func (p *Plan) dateSteps(base TimeUnit) (out []timeStep) {
	ds := p.Dates
	first, last := number.Clock(ds[0]), number.Clock(ds[len(ds)-1])
	form, every := number.ShortMonth, p.interval(base)
	if base == Years || first.Month() == time.January || p.precision() == number.Year {
		form = number.Year
	}
	add := func(n int, unit TimeUnit, form number.Precision) {
		of := n
		if base == Months && unit == Years {
			of *= 12
		}
		if base == Days || of%every == 0 {
			out = append(out, timeStep{n, unit, form})
		}
	}
	if base == Days {
		for _, n := range daySteps {
			if number.Day.Coded(p.Locale) { // as the axes of programs show it
				add(n, Days, number.Day)
			}
			add(n, Days, number.NumericDay)
		}
	}
	short := last.Sub(first) < 3*365*day
	if base <= Months && short {
		for _, n := range monthSteps {
			if n == 2 && every != 2 {
				continue // quarters are read more easily
			}
			add(n, Months, number.ShortMonth)
		}
	}
	for _, n := range yearSteps {
		add(n, Years, form)
	}
	if base == Days && first.Day() > 28 {
		for _, n := range weekSteps {
			add(n, Days, number.NumericDay)
		}
	}
	// steps between the points would leave most of them out
	if out == nil || base == Years && out[0].n > every || base == Months && short && out[0].unit == Years && every < 12 {
		out = out[:0]
		for _, n := range yearSteps {
			if base == Months && n*every%12 != 0 {
				form = number.ShortMonth
			}
			out = append(out, timeStep{n * every, base, form})
		}
	}
	return out
}

// interval is the greatest number of months or years that the distances of all dates are multiples of; 1 of days.
func (p *Plan) interval(base TimeUnit) int {
	every := int64(0)
	for i := range p.Dates[1:] {
		for a, b := every, base.count(p.Dates[i+1])-base.count(p.Dates[i]); ; a, b = b, a%b {
			if b == 0 {
				every = a
				break
			}
		}
	}
	if base < Months || every < 1 {
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
	a := TimeAxis{Base: Seconds, Unit: Seconds}
	for _, step := range clockSteps {
		from := floorDiv(first.Unix(), min(step, 86400)) * min(step, 86400)
		end := 20*last.Unix() + (last.Unix() - from) // of headroom, in twentieths
		to := from + floorDiv(end-20*from+20*step-1, 20*step)*step
		a.From, a.To, a.Step = time.Unix(from, 0).UTC(), time.Unix(to, 0).UTC(), int(step)
		exact := (end-20*from)%(20*step) == 0 // the last bit of a number decides
		a.Full = clockForm(first, last, step)
		if a.Form = split(a.Full, step, Seconds).line; step >= 86400 {
			a.Form = split(a.Full, step/86400, Days).line
		}
		if !exact && !a.crowded(mostTicks) && roomy(&a) {
			break
		}
	}
	return a
}

// clockForm is the one form of ticks by the clock: without the day where all are on one.
func clockForm(first, last time.Time, step int64) number.Precision {
	oneDay := Days.count(first) == Days.count(last)
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
	case d.Names.Time.Base != NoTime:
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
