package report

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Gantt is a plan of tasks as bars on a calendar, a row each. Rows that have no room continue on the next page, under the axis again.
// Its dates are those that their own clocks show. In PowerPoint it is shapes: bars of a chart have no milestones, no notes beside them
// and no line at a date of their own axis, and do not continue.
type Gantt struct {
	ID     string    // names its sheet in the workbook; "" is made from the slide
	Source string    // in the slide's source line, inline Markdown
	Alt    string    // for those who do not see it; "" is made from the tasks
	From   time.Time // of the axis; the zero time: found from the tasks
	To     time.Time // the axis ends with this day; the zero time: found
	Today  time.Time // a line at a date, with its name; the zero time: there is none
	Tasks  []Task    // in their order
}

// Task is a task of a plan, or a milestone.
type Task struct {
	Group string // its name stands over the first of the tasks that follow each other and are of it; "" is none
	Name  string
	Start time.Time
	End   time.Time // the last day, or moment, of the task; the zero time: it is a milestone, at Start
	Done  float64   // how much of it is done, from 0 to 1
	Note  string    // beside its bar; "" is its dates
}

// mostTasks is how many rows a plan has at most.
const mostTasks = 500

// milestone reports a task without an end.
func (t *Task) milestone() bool { return t.End.IsZero() }

// end is the moment at which the task ends: that of a day is its last.
func (t *Task) end() time.Time {
	if t.milestone() {
		return dayAfter(t.Start)
	}
	return dayAfter(t.End)
}

// dayAfter is the end of a day, or a moment as it is.
func dayAfter(t time.Time) time.Time {
	if t = number.Clock(t); t.Equal(midnight(t)) {
		return t.AddDate(0, 0, 1)
	}
	return t
}

func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// Validate reports tasks without names or dates, that end before they start, or that lie beyond the axis.
func (g Gantt) Validate() error {
	errs := unclean("", 0, said{"ID", g.ID}, said{"Source", g.Source}, said{"Alt", g.Alt})
	switch n := len(g.Tasks); {
	case n == 0:
		errs = append(errs, errors.New("the plan has no tasks"))
	case n > mostTasks:
		errs = append(errs, fmt.Errorf("the plan has %d tasks, at most %d can be followed; sum some up, or part the plan", n, mostTasks))
	}
	for _, of := range [...]struct {
		name string
		at   time.Time
	}{{"From", g.From}, {"To", g.To}, {"Today", g.Today}} {
		if err := number.CheckYear(of.at); err != nil && !of.at.IsZero() {
			errs = append(errs, fmt.Errorf("%s %w", of.name, err))
		}
	}
	if !g.From.IsZero() && !g.To.IsZero() && !number.Clock(g.From).Before(dayAfter(g.To)) {
		errs = append(errs, fmt.Errorf("the axis runs from %s to %s; give the earlier day first", iso(g.From), iso(g.To)))
	}
	if !g.Today.IsZero() {
		errs = append(errs, g.within("Today", g.Today, g.Today))
	}
	for i := range g.Tasks {
		errs = append(errs, g.check(i)...)
	}
	return errors.Join(errs...)
}

// check reports what is wrong with a task.
func (g *Gantt) check(i int) (errs []error) {
	t := &g.Tasks[i]
	errs = unclean("task", i+1, said{"Group", t.Group}, said{"Name", t.Name}, said{"Note", t.Note})
	say := func(format string, args ...any) {
		errs = append(errs, fmt.Errorf("task %d %q "+format, append([]any{i + 1, t.Name}, args...)...))
	}
	if t.Name == "" {
		say("has no name")
	}
	if t.Start.IsZero() {
		say("has no start")
		return errs
	}
	for _, d := range [...]time.Time{t.Start, t.End} {
		if err := number.CheckYear(d); err != nil && !d.IsZero() {
			say("%w", err)
			return errs
		}
	}
	switch {
	case !t.milestone() && number.Clock(t.End).Before(number.Clock(t.Start)):
		say("ends on %s, before it starts on %s; give the earlier day first", iso(t.End), iso(t.Start))
	case math.IsNaN(t.Done) || t.Done < 0 || t.Done > 1:
		say("is done by %g; give a share from 0 to 1", t.Done)
	case t.milestone() && t.Done != 0:
		say("is a milestone, and done by %g; give it an End, or no Done", t.Done)
	}
	if err := g.within(fmt.Sprintf("task %d %q", i+1, t.Name), t.Start, t.end()); err != nil {
		errs = append(errs, err)
	}
	return errs
}

// within reports what lies beyond the axis, where that is declared.
func (g *Gantt) within(what string, from, to time.Time) error {
	switch {
	case !g.From.IsZero() && number.Clock(from).Before(number.Clock(g.From)):
		return fmt.Errorf("%s lies before the axis, which begins on %s; begin that on %s, or leave From out", what, iso(g.From), iso(from))
	case !g.To.IsZero() && number.Clock(to).After(dayAfter(g.To)):
		return fmt.Errorf("%s lies behind the axis, which ends on %s; end that later, or leave To out", what, iso(g.To))
	}
	return nil
}

func iso(t time.Time) string { return t.Format(time.DateOnly) }

// Node is the plan as a figure.
func (g Gantt) Node(set *theme.Setting) layout.Node {
	b := build(set, g)
	if g.Validate() != nil {
		return &layout.Stack{} // the deck says what is wrong
	}
	a := g.schedule()
	n := &layout.Gantt{Alt: g.Alt, Rule: set.Colors.Hairline, Ground: set.Colors.Ground}
	if n.Alt == "" {
		n.Alt = g.told(set)
	}
	for _, ticks := range a.ladder(set.Locale) {
		n.Axes = append(n.Axes, b.calendarTicks(ticks, a))
	}
	if !g.Today.IsZero() {
		text := b.verbatim(set.Locale.Date(g.Today, number.Day), look{Type: layout.Tick, Color: set.Colors.Accent, bold: true})
		n.Today = &layout.GanttMark{At: a.at(number.Clock(g.Today).Add(a.half(g.Today))), Text: text, Line: set.Colors.Accent}
	}
	part := false
	for i := range g.Tasks {
		part = part || g.Tasks[i].Done > 0
	}
	for i := range g.Tasks {
		t := &g.Tasks[i]
		if t.Group != "" && (i == 0 || g.Tasks[i-1].Group != t.Group) {
			n.Rows = append(n.Rows, layout.GanttRow{Group: true, Name: b.verbatim(t.Group, look{Type: layout.Label, Color: set.Colors.Ink, bold: true})})
		}
		n.Rows = append(n.Rows, b.task(t, a, part))
	}
	return b.node(n)
}

// task is the row of a task. Where some of the plan is done, what is not is grey.
func (b *builder) task(t *Task, a schedule, part bool) layout.GanttRow {
	set := b.Setting
	r := layout.GanttRow{
		Name: b.verbatim(t.Name, look{Type: layout.Label, Color: set.Colors.Ink}),
		From: a.at(number.Clock(t.Start)), To: a.at(t.end()), Done: int(math.Round(t.Done * 10000)),
		Mark: t.milestone(), Fill: set.Colors.Primary, Part: set.Colors.Primary,
	}
	if part && !r.Mark {
		r.Fill = set.Colors.Grey
	}
	if r.Mark {
		r.Fill = set.Colors.Ink
	}
	note := t.note(set)
	r.Note = b.verbatim(note, look{Type: layout.Small, Color: set.Colors.Muted})
	if t.Done == 0 {
		r.Inside = b.verbatim(note, look{Type: layout.Small, Color: set.Colors.TextOn(r.Fill)})
	}
	return r
}

// note is what stands beside the bar.
func (t *Task) note(set *theme.Setting) string {
	if t.Note != "" {
		return t.Note
	}
	form := number.NumericDay.For([]time.Time{t.Start, t.End})
	if t.milestone() || number.Clock(t.Start).Equal(number.Clock(t.End)) {
		return set.Locale.Date(t.Start, form)
	}
	return set.Locale.Date(t.Start, form) + "–" + set.Locale.Date(t.End, form)
}

// told is the plan in words.
func (g *Gantt) told(set *theme.Setting) string {
	w := set.Say()
	sentences := []string{w.GanttChart}
	for i := range g.Tasks {
		t := &g.Tasks[i]
		when := set.Locale.Date(t.Start, number.Day)
		if !t.milestone() && !number.Clock(t.Start).Equal(number.Clock(t.End)) {
			when = w.Range.With(when, set.Locale.Date(t.End, number.Day))
		}
		if t.Done > 0 {
			when += w.Comma + w.DoneOf.With(number.Format{Unit: number.Percent}.Text(t.Done, set.Locale))
		}
		if t.Note != "" {
			when += w.Comma + t.Note
		}
		name := t.Name
		if t.Group != "" {
			name = t.Group + w.Comma + name
		}
		sentences = append(sentences, w.Named.With(name, when))
	}
	if !g.Today.IsZero() {
		sentences = append(sentences, set.Locale.Date(g.Today, number.Day))
	}
	return strings.Join(sentences, w.Stop) + strings.TrimSpace(w.Stop)
}
