package report

import (
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// calendar is the time of an axis.
type calendar struct{ from, to time.Time }

// calendar is the axis of the plan: from the beginning of the month of what is first to the end of that of what is last, or the days
// themselves where that is short.
func (g *Gantt) calendar() (a calendar) {
	for i := range g.Tasks {
		a.hold(number.Clock(g.Tasks[i].Start), g.Tasks[i].end())
	}
	if !g.Today.IsZero() {
		a.hold(number.Clock(g.Today), dayAfter(g.Today))
	}
	if a.to.Sub(a.from) > 60*24*time.Hour {
		a.from = time.Date(a.from.Year(), a.from.Month(), 1, 0, 0, 0, 0, time.UTC)
		if end := time.Date(a.to.Year(), a.to.Month(), 1, 0, 0, 0, 0, time.UTC); end.Before(a.to) {
			a.to = end.AddDate(0, 1, 0)
		}
	}
	if !g.From.IsZero() {
		a.from = number.Clock(g.From)
	}
	if !g.To.IsZero() {
		a.to = dayAfter(g.To)
	}
	return a
}

// hold has the axis hold a stretch.
func (a *calendar) hold(from, to time.Time) {
	if a.to.IsZero() || from.Before(a.from) {
		a.from = from
	}
	if to.After(a.to) {
		a.to = to
	}
}

// at is the place of a moment in 1/10,000 of the axis.
func (a calendar) at(t time.Time) int {
	return int((t.Unix() - a.from.Unix()) * 10000 / max(a.to.Unix()-a.from.Unix(), 1))
}

// half is from a day to its middle; 0 from a moment.
func (calendar) half(t time.Time) time.Duration {
	if t = number.Clock(t); t.Equal(midnight(t)) {
		return 12 * time.Hour
	}
	return 0
}

// calendarTick is a date with what is printed of it: what changes from the one before, and what holds from there on.
type calendarTick struct {
	at         time.Time
	text, over string
}

// calendarSteps are the steps between ticks, the finest first; each is of one unit.
var calendarSteps = [...]struct{ days, months int }{{1, 0}, {7, 0}, {14, 0}, {0, 1}, {0, 3}, {0, 6}, {0, 12}, {0, 24}, {0, 60}, {0, 120}, {0, 240}, {0, 600}, {0, 1200}, {0, 6000}, {0, 12000}}

// mostDayTicks is how many ticks at days or weeks tell more than those at months would.
const mostDayTicks = 16

// mostCalendarTicks is more ticks than any axis has room for.
const mostCalendarTicks = 60

// ladder are the ticks at each step that has not too many, the finest first. The last has some in any case.
func (a calendar) ladder(l number.Locale) (out [][]calendarTick) {
	for _, s := range calendarSteps {
		if ticks := a.ticks(s.days, s.months, l); len(ticks) > 0 && len(ticks) <= mostCalendarTicks && (s.days == 0 || len(ticks) <= mostDayTicks) {
			out = append(out, ticks)
		}
	}
	if out == nil {
		out = [][]calendarTick{{{at: a.from, text: l.Date(a.from, number.Day)}}}
	}
	return out
}

// ticks are round dates: Mondays, first days of months, of quarters, of years that end in a round number.
func (a calendar) ticks(days, months int, l number.Locale) (out []calendarTick) {
	at := midnight(a.from)
	switch {
	case days >= 7:
		at = at.AddDate(0, 0, -int(at.Weekday()+6)%7)
	case months > 0:
		n := at.Year()*12 + int(at.Month()) - 1
		at = time.Date(0, time.Month(1+n-n%months), 1, 0, 0, 0, 0, time.UTC)
	}
	var before *time.Time
	for ; at.Before(a.to) && len(out) <= mostCalendarTicks; at = at.AddDate(0, months, days) {
		if at.Before(a.from) {
			continue
		}
		t := calendarTick{at: at}
		year := before == nil || before.Year() != at.Year()
		switch {
		case months%12 == 0 && months > 0:
			t.text = l.Date(at, number.Year)
		case months > 0:
			if t.text = l.Date(at, number.MonthName); year {
				t.over = l.Date(at, number.Year)
			}
		default:
			t.text = l.Date(at, number.DayOfMonth)
			if year {
				t.over = l.Date(at, number.ShortMonth)
			} else if before.Month() != at.Month() {
				t.over = l.Date(at, number.MonthName)
			}
		}
		out = append(out, t)
		before = &out[len(out)-1].at
	}
	return out
}

// calendarTicks are ticks on an axis.
func (b *builder) calendarTicks(ticks []calendarTick, a calendar) (out []layout.CalendarTick) {
	text := func(s string) *layout.Para {
		if s == "" {
			return nil
		}
		return b.verbatim(s, look{Type: layout.Tick, Color: b.Colors.Muted})
	}
	for _, t := range ticks {
		out = append(out, layout.CalendarTick{At: a.at(t.at), Text: text(t.text), Over: text(t.over)})
	}
	return out
}
