package report

import (
	"errors"
	"fmt"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Steps are the steps of a process or the stages of a history, in a row along a line.
type Steps []Step

// Step is one step.
type Step struct {
	When  string // a date or a number, in colour; "" is left out
	Title string
	Text  string
}

// Validate reports steps without a title.
func (s Steps) Validate() error {
	var errs []error
	for i, st := range s {
		if st.Title == "" && st.When == "" {
			errs = append(errs, fmt.Errorf("step %d has no title", i+1))
		}
	}
	return errors.Join(errs...)
}

// Node is a grid whose rules form the line; more than six steps stand in several rows.
func (s Steps) Node(set *theme.Setting) layout.Node {
	b := build(set)
	rows := (len(s) + 5) / 6
	g := &layout.Grid{Columns: max(1, (len(s)+max(rows, 1)-1)/max(rows, 1)), Gap: 18 * pt, Least: 110 * pt}
	for i, st := range s {
		tone := set.Colors.Primary
		if i == len(s)-1 {
			tone = set.Colors.Accent
		}
		g.Cells = append(g.Cells, layout.GridCell{Node: b.step(st, tone), Rule: &tone, Weight: 2 * pt, Dot: true})
	}
	return b.node(g)
}

func (b *builder) step(s Step, tone layout.Color) layout.Node {
	st := &layout.Stack{Gap: 4 * pt}
	add := func(text string, l look) {
		if text != "" {
			st.Nodes = append(st.Nodes, b.para(text, l))
		}
	}
	add(s.When, look{layout.Heading, layout.RoleP, tone, true})
	add(s.Title, look{layout.SideText, layout.RoleH2, b.Colors.Ink, true})
	add(s.Text, look{layout.CardText, layout.RoleP, b.Colors.Muted, false})
	return st
}
