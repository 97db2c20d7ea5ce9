package report

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// Change is by how much a figure differs from another: from that of the period before, from the plan. It stands under the figure
// after an arrow, as a row of the workbook, and there beside the figure that it is measured by.
type Change struct {
	From any        // what Stat.Value is compared with, a number; the change is computed from both
	By   any        // the change where From is nil: a share where Kind is ChangePercent, else the difference of the values
	Kind ChangeKind // what is printed
	Text string     // after it: "on September"
}

// ChangeKind is how a change is counted.
type ChangeKind uint8

// The kinds of change.
const (
	ChangePercent ChangeKind = iota // of From, which then is above zero
	ChangePoints                    // percentage points, between values that are percentages
	ChangeUnits                     // in the unit of the value, which is not said again
)

// Direction is which way a figure should go. The zero value is neither: its changes have no colour.
type Direction uint8

// The directions.
const (
	NeitherWay Direction = iota
	UpIsGood
	DownIsGood
)

// State is how a figure stands. The zero value says nothing.
type State uint8

// The states. Each has a mark of its own shape.
const (
	NoState    State = iota
	StateGood        // a disc
	StateWatch       // a triangle
	StateBad         // a square
)

// percentage reports a value that is printed as a percentage, and the power of ten that makes percentage points of it.
func (s *Stat) percentage() (power int, ok bool) {
	switch {
	case s.Format.Unit == number.Percent:
		return 2, true
	case strings.HasPrefix(strings.TrimSpace(s.Unit), "%") || strings.Contains(s.Format.Suffix, "%"):
		return 0, true
	}
	return 0, false
}

// by is a change as a number: a share, or a difference in the unit of the value.
func (s *Stat) by(c *Change) (float64, error) {
	by, given := figure.Float(c.By)
	from, compared := figure.Float(c.From)
	value, isNumber := figure.Float(s.Value)
	switch _, percent := s.percentage(); {
	case c.Kind > ChangeUnits:
		return 0, fmt.Errorf("has the Kind %d, which is none", c.Kind)
	case c.Kind == ChangePoints && !percent:
		return 0, errors.New("is in percentage points, but the value is no percentage; use ChangeUnits")
	case c.From != nil && c.By != nil:
		return 0, errors.New("has both From and By; leave By out, which is computed")
	case given && finite(by):
		return by, nil
	case c.From == nil && c.By == nil:
		return 0, errors.New("has neither From nor By; give the figure that it is measured by")
	case c.By != nil || !compared || !finite(from):
		return 0, fmt.Errorf("is from %#v by %#v; give finite numbers", c.From, c.By)
	case !isNumber || !finite(value):
		return 0, fmt.Errorf("is computed from the value %#v; give a number, or the change as By", s.Value)
	case c.Kind == ChangePercent && from <= 0:
		return 0, fmt.Errorf("is in percent of %v, which is not above zero; use ChangeUnits", c.From)
	case c.Kind == ChangePercent:
		return value/from - 1, nil
	}
	return apart(value, from, 0), nil
}

// apart is the difference of two values times a power of ten, without the last digits of binary fractions.
func apart(a, b float64, power int) float64 {
	places := max(data.Decimals(a), data.Decimals(b))
	v, _ := strconv.ParseFloat(strconv.FormatFloat(a-b, 'f', places, 64)+"e"+strconv.Itoa(power), 64)
	return v
}

// changed is how a change is printed, and the format of its number, which in points is multiplied first.
func (s *Stat) changed(c *Change, set *theme.Setting) (shown string, value float64, f number.Format) {
	value, _ = s.by(c)
	f = number.Format{Unit: number.Percent, Places: number.Fixed(1), Sign: true, Parentheses: s.Format.Parentheses}
	switch c.Kind {
	case ChangePoints:
		power, _ := s.percentage()
		f.Unit = number.PercentagePoint
		shown = f.Text(apart(value, 0, power-2), set.Locale)
		f.Unit = number.One
		return shown, apart(value, 0, power), f
	case ChangeUnits:
		f = s.Format
		f.Sign = true
		if !s.Format.Scientific && f.Places == number.Auto {
			v, _ := figure.Float(s.Value)
			f.Places = f.For([]float64{v}).Places
		}
		f = f.For([]float64{value})
		return strings.TrimSpace(f.Text(value, set.Locale) + " " + f.UnitAfter(value, "", set.Locale)), value, f
	}
	return f.For([]float64{value}).Text(value, set.Locale), value, f
}

// checkChanges reports what changes, target, state and past cannot say.
func (s *Stat) checkChanges(nth int) (errs []error) {
	bad := func(format string, args ...any) {
		errs = append(errs, fmt.Errorf("number %d %q: "+format, append([]any{nth, s.Label}, args...)...))
	}
	for i := range s.Changes {
		c := &s.Changes[i]
		if _, err := s.by(c); err != nil {
			bad("change %d %q %w", i+1, c.Text, err)
		}
		errs = append(errs, unclean("number", nth, said{"Changes.Text", c.Text})...)
	}
	if s.Good > DownIsGood {
		bad("Good is %d, which is no Direction", s.Good)
	}
	if s.State > StateBad {
		bad("State is %d, which is none", s.State)
	}
	if s.StateText != "" && s.State == NoState {
		bad("StateText %q belongs to no State; give one, or write a Note", s.StateText)
	}
	if s.Target != nil {
		if _, err := figure.Exact(s.Target); err != nil {
			bad("Target: %w", err)
		} else if err := validStat(s.Target); err != nil {
			bad("Target %w", err)
		}
	}
	switch all := s.history(); {
	case len(s.Past) > 0 && all == nil:
		bad("Past ends at the value, which is %v; give a number", s.Value)
	case slices.ContainsFunc(all, func(v float64) bool { return !finite(v) }):
		bad("Past has a value that is not finite; leave the periods before it out")
	}
	return errs
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// tone is the colour of a change: of what it means, where the figure has a direction.
func (s *Stat) tone(by float64, c *theme.Palette) layout.Color {
	switch {
	case s.Good == NeitherWay || by == 0:
		return c.Muted
	case (by > 0) == (s.Good == UpIsGood):
		return c.Good
	}
	return c.Bad
}

// arrow is the mark of a change.
func arrow(by float64) layout.Mark {
	switch {
	case by > 0:
		return layout.MarkUp
	case by < 0:
		return layout.MarkDown
	}
	return layout.NoMark
}

// stateMark is the mark of a state and its colour.
func stateMark(s State, c *theme.Palette) (layout.Mark, layout.Color) {
	switch s {
	case StateGood:
		return layout.MarkDisc, c.Good
	case StateWatch:
		return layout.MarkUp, c.Watch
	case StateBad:
		return layout.MarkSquare, c.Bad
	}
	return layout.NoMark, c.Muted
}

// stateText is what stands after the mark of a state: what the author says of it, else its name, so that nobody needs to see the
// mark; and the target.
func (s *Stat) stateText(set *theme.Setting) string {
	say := set.Say()
	var parts []string
	switch {
	case s.StateText != "":
		parts = append(parts, text.Line(s.StateText)) // what is open in it ends with it
	case s.State == StateGood:
		parts = append(parts, say.Good)
	case s.State == StateWatch:
		parts = append(parts, say.Watch)
	case s.State == StateBad:
		parts = append(parts, say.Bad)
	}
	if s.Target != nil {
		parts = append(parts, say.TargetOf.With(s.with(s.Target).shownAs(set)))
	}
	return strings.Join(parts, say.Comma)
}

// with is the figure with another value.
func (s *Stat) with(v any) *Stat {
	other := *s
	other.Value = v
	if f, ok := figure.Float(v); ok && other.Format.Places == number.Auto {
		own, _ := figure.Float(s.Value)
		other.Format.Places = other.Format.For([]float64{own, f}).Places
	}
	return &other
}

// changes are the lines of a figure's changes and of its state.
func (b *builder) changes(s *Stat) (out []*layout.Marked) {
	for i := range s.Changes {
		c := &s.Changes[i]
		shown, by, f := s.changed(c, b.Setting)
		if _, hidden := f.Hidden([]float64{by}); hidden { // what is printed as no change has no arrow
			by = 0
		}
		tone := s.tone(by, b.Colors)
		p := b.para(c.Text, look{layout.CardText, layout.RoleP, b.Colors.Muted, false})
		said := layout.Run{Text: shown, Bold: true, Color: tone}
		if len(p.Runs) > 0 {
			said.Text += " "
		}
		p.Runs = append([]layout.Run{said}, p.Runs...)
		out = append(out, &layout.Marked{Para: p, Mark: arrow(by), Color: tone})
	}
	if state := s.stateText(b.Setting); state != "" {
		mark, color := stateMark(s.State, b.Colors)
		out = append(out, &layout.Marked{Para: b.para(state, look{layout.CardText, layout.RoleP, b.Colors.Muted, false}), Mark: mark, Color: color})
	}
	return out
}
