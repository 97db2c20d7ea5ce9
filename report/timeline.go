package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/calendar"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Timeline is events on an axis of time, at their true distance, each joined to its words: in rows beside an upright axis, where they have
// room on one page, or else under a lying one, in several rows where they are more than six. So do more than six events of at most four words.
type Timeline []Event

// Event is an event of a timeline.
type Event struct {
	Date  time.Time
	When  string // as it is printed; "" is the date: its year if it is a first of January, its month if it is a first, with the times of day where they differ
	Title string
	Text  string
}

// Validate reports events out of order or without words.
func (t Timeline) Validate() error {
	var errs []error
	for i, e := range t {
		switch {
		case e.Date.IsZero():
			errs = append(errs, fmt.Errorf("event %d %q has no date; without one it belongs into Steps or Stages", i+1, e.Title))
		case i > 0 && number.Clock(e.Date).Before(number.Clock(t[i-1].Date)):
			errs = append(errs, fmt.Errorf("event %d %q is before the event before it; sort them by date", i+1, e.Title))
		}
		if err := number.CheckYear(e.Date); err != nil {
			errs = append(errs, fmt.Errorf("event %d %q %w; it belongs into Steps or Stages", i+1, e.Title, err))
		}
		if e.Title == "" && e.Text == "" {
			errs = append(errs, fmt.Errorf("event %d has neither title nor text", i+1))
		}
		errs = append(errs, unclean("event", i+1, said{"When", e.When}, said{"Title", e.Title}, said{"Text", e.Text})...)
	}
	return errors.Join(errs...)
}

// Node is the axis over a grid of the events.
func (t Timeline) Node(set *theme.Setting) layout.Node {
	b := build(set, t)
	if len(t) == 0 {
		return &layout.Stack{}
	}
	events, dates := slices.Clone(t), make([]time.Time, len(t))
	for i, e := range t {
		dates[i] = e.Date
	}
	day := number.Day.For(dates)
	for i, e := range t {
		if e.When == "" {
			events[i].When = set.Locale.Date(e.Date, precision(e.Date, day))
		}
	}
	cells := b.events(events)
	span := newSpan(t)
	n := &layout.Timeline{
		Name: set.Say().TimeAxis, Cells: cells, Line: set.Colors.Primary, Ground: set.Colors.Ground, Hairline: set.Colors.Hairline,
	}
	for i, e := range events {
		tone := *cells.Cells[i].Rule
		n.Events = append(n.Events, layout.TimeEvent{At: span.at(e.Date), Color: tone})
		if !t.brief() {
			when := b.para(e.When, look{layout.SideText, layout.RoleP, tone, true})
			n.Rows = append(n.Rows, layout.TimeRow{When: when, Node: b.told(e)})
		}
	}
	for _, d := range span.ticks() {
		text := &layout.Para{Type: layout.Tick, Runs: []layout.Run{{Text: set.Locale.Date(d, span.precision), Color: set.Colors.Muted}}}
		n.Ticks = append(n.Ticks, layout.TimeTick{At: span.at(d), Text: text})
	}
	return b.node(n)
}

// events is a grid of events under rules; the last one's is in the accent colour.
func (b *builder) events(t Timeline) *layout.Grid {
	rows := (len(t) + 5) / 6
	g := &layout.Grid{Name: b.Say().Step, Columns: (len(t) + rows - 1) / rows, Gap: 18 * pt, Least: 110 * pt}
	for i, e := range t {
		tone := b.Colors.Primary
		if i == len(t)-1 && i > 0 {
			tone = b.Colors.Accent
		}
		st := b.told(e)
		st.Nodes = slices.Insert(st.Nodes, 0, layout.Node(b.para(e.When, look{layout.SideText, layout.RoleP, tone, true})))
		g.Cells = append(g.Cells, layout.GridCell{Node: st, Rule: &tone, Weight: 2 * pt})
	}
	return g
}

// told is an event's title and text.
func (b *builder) told(e Event) *layout.Stack {
	st := &layout.Stack{Gap: 4 * pt}
	add := func(text string, l look) {
		if text != "" {
			st.Nodes = append(st.Nodes, b.para(text, l))
		}
	}
	add(e.Title, look{layout.SideText, layout.RoleH2, b.Colors.Ink, true})
	add(e.Text, look{layout.CardText, layout.RoleP, b.Colors.Muted, false})
	return st
}

// The most words of an event, and the fewest events of so few, that lie under an axis.
const briefWords, mostRows = 4, 6

// brief reports events of which the axis shows more than rows would: many, with few words each.
func (t Timeline) brief() bool {
	for _, e := range t {
		if len(strings.Fields(e.Title))+len(strings.Fields(e.Text)) > briefWords {
			return false
		}
	}
	return len(t) > mostRows
}

// precision is how much of a date is printed, where a day is printed with times of day or without.
func precision(d time.Time, day number.Precision) number.Precision {
	switch {
	case d.Day() > 1 || day != number.Day:
		return day
	case d.Month() > time.January:
		return number.Month
	}
	return number.Year
}

// span is a stretch of time on an axis.
type span struct {
	from, to  time.Time
	precision number.Precision // of the ticks
}

// newSpan is the events' time with a little room at both ends.
func newSpan(t Timeline) span {
	from, to := number.Clock(t[0].Date), number.Clock(t[len(t)-1].Date)
	room := to.Sub(from) / 24
	if room == 0 {
		room = 180 * 24 * time.Hour
	}
	s := span{from: from.Add(-room), to: to.Add(room), precision: number.Year}
	if to.Sub(from) < 2*365*24*time.Hour {
		s.precision = number.ShortMonth
	}
	return s
}

// at is the place of a date in 1/10,000 of the axis.
func (s span) at(d time.Time) int {
	return int((number.Clock(d).Unix() - s.from.Unix()) * 10000 / (s.to.Unix() - s.from.Unix()))
}

// mostTicks is how many names an axis bears.
const mostTicks = 9

// ticks are round years or months.
func (s span) ticks() (out []time.Time) {
	unit := calendar.Months
	if s.precision == number.Year {
		unit = calendar.Years
	}
	for _, step := range calendar.Steps {
		if step.Unit != unit {
			continue
		}
		if out = s.every(step); len(out) <= mostTicks {
			return out
		}
	}
	return nil
}

// every are the round dates of a step, one more than have room at most.
func (s span) every(step calendar.Step) (out []time.Time) {
	for d := step.Round(s.from); !d.After(s.to) && len(out) <= mostTicks; d = step.After(d) {
		if !d.Before(s.from) {
			out = append(out, d)
		}
	}
	return out
}
