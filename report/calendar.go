package report

import (
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/calendar"
	"github.com/deckfold/deckfold/layout/number"
)

// schedule is the time of an axis.
type schedule struct{ from, to time.Time }

// schedule is the axis of the plan: from the beginning of the month of what is first to the end of that of what is last, or the days
// themselves where that is short.
func (g *Gantt) schedule() (a schedule) {
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
func (a *schedule) hold(from, to time.Time) {
	if a.to.IsZero() || from.Before(a.from) {
		a.from = from
	}
	if to.After(a.to) {
		a.to = to
	}
}

// at is the place of a moment in 1/10,000 of the axis.
func (a schedule) at(t time.Time) int {
	return int((t.Unix() - a.from.Unix()) * 10000 / max(a.to.Unix()-a.from.Unix(), 1))
}

// half is from a day to its middle; 0 from a moment.
func (schedule) half(t time.Time) time.Duration {
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

// mostCalendarTicks is more ticks than any axis has room for.
const mostCalendarTicks = 60

// ladder are the ticks at each step that has not too many, the finest first. The last has some in any case.
func (a schedule) ladder(l number.Locale) (out [][]calendarTick) {
	for _, s := range calendar.Steps {
		if s == (calendar.Step{N: 2, Unit: calendar.Days}) {
			continue // plans are read by weeks
		}
		if ticks := a.ticks(s, l); len(ticks) > 0 && len(ticks) <= mostCalendarTicks && (s.Unit != calendar.Days || len(ticks) <= calendar.MostDays) {
			out = append(out, ticks)
		}
	}
	if out == nil {
		out = [][]calendarTick{{{at: a.from, text: l.Date(a.from, number.Day)}}}
	}
	return out
}

// ticks are the round dates of a step.
func (a schedule) ticks(s calendar.Step, l number.Locale) (out []calendarTick) {
	var before *time.Time
	for at := s.Round(a.from); at.Before(a.to) && len(out) <= mostCalendarTicks; at = s.After(at) {
		if at.Before(a.from) {
			continue
		}
		out = append(out, calendarTick{at: at, text: l.Date(at, s.Line()), over: calendar.Under(s.Line(), before, at, l)})
		before = &out[len(out)-1].at
	}
	return out
}

// calendarTicks are ticks on an axis.
func (b *builder) calendarTicks(ticks []calendarTick, a schedule) (out []layout.CalendarTick) {
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
