package report

import (
	"errors"
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/language"
	"github.com/deckfold/deckfold/layout/theme"
)

// Steps are the steps of a process: cards alike with their numbers, up to five in a row, from right to left in languages that are written so, and an
// arrow from each to the next. Where large cards have no room they are set smaller, and continue on further pages.
type Steps []Step

// Step is one step.
type Step struct {
	When  string // a date, at the foot of a step, in front of a stage; "" is left out
	Title string
	Text  string
	State StepState // of Steps alone
}

// StepState is how far a step is: a word beside its number says it, and its colour shows it. The zero value is a step to come; where no step is
// further, nothing is said of any.
type StepState uint8

// The states.
const (
	StepToCome StepState = iota
	StepDone
	StepNow
)

// Validate reports steps without a title, and states that are none.
func (s Steps) Validate() error {
	errs := []error{validSteps(s)}
	for i := range s {
		if s[i].State > StepNow {
			errs = append(errs, fmt.Errorf("step %d has the State %d, which is none; choose StepToCome, StepDone or StepNow", i+1, s[i].State))
		}
	}
	return errors.Join(errs...)
}

func validSteps(steps []Step) error {
	var errs []error
	for i, st := range steps {
		if st.Title == "" && st.When == "" {
			errs = append(errs, fmt.Errorf("step %d has no title", i+1))
		}
		errs = append(errs, unclean("step", i+1, said{"When", st.When}, said{"Title", st.Title}, said{"Text", st.Text})...)
	}
	return errors.Join(errs...)
}

// Node is a grid of cards in the first of some forms that has room, from the largest.
func (s Steps) Node(set *theme.Setting) layout.Node {
	b := build(set, s)
	tag, err := language.Parse(set.Lang)
	p := process{builder: b, steps: s, leftward: err == nil && tag.RightToLeft(), told: slices.ContainsFunc(s, func(st Step) bool { return st.State != StepToCome })}
	return b.node(layout.Either{p.large(), p.small(fewSteps), p.small(manySteps), p.small(fewSteps)})
}
