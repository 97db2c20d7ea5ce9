package report

import (
	"errors"
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Steps are the steps of a process, in a row along a line.
type Steps []Step

// Stages are steps or levels one under another, each in a box over the whole width.
type Stages []Step

// Step is one step.
type Step struct {
	When  string // a date or a number, in colour; "" is left out
	Title string
	Text  string
}

// Validate reports steps without a title.
func (s Steps) Validate() error { return validSteps(s) }

// Validate reports stages without a title.
func (s Stages) Validate() error { return validSteps(s) }

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

// Node is a grid whose rules form the line; more than six steps stand in several rows.
func (s Steps) Node(set *theme.Setting) layout.Node {
	b := build(set, s)
	return b.node(b.steps(s, 18*pt))
}

// steps is a grid of steps under rules; the last step's is in the accent colour.
func (b *builder) steps(s []Step, gap layout.Length) *layout.Grid {
	rows := (len(s) + 5) / 6
	g := &layout.Grid{Name: b.Say().Step, Columns: max(1, (len(s)+max(rows, 1)-1)/max(rows, 1)), Gap: gap, Least: 110 * pt}
	for i, st := range s {
		tone := b.Colors.Primary
		if i == len(s)-1 && i > 0 {
			tone = b.Colors.Accent
		}
		g.Cells = append(g.Cells, layout.GridCell{Node: b.step(st, tone), Rule: &tone, Weight: 2 * pt, Dot: true})
	}
	return g
}

func (b *builder) step(s Step, tone layout.Color) layout.Node {
	st := b.told(s)
	if s.When != "" {
		st.Nodes = slices.Insert(st.Nodes, 0, layout.Node(b.para(s.When, look{layout.SideText, layout.RoleP, tone, true})))
	}
	return st
}

// told is a step's title and text.
func (b *builder) told(s Step) *layout.Stack {
	st := &layout.Stack{Gap: 4 * pt}
	add := func(text string, l look) {
		if text != "" {
			st.Nodes = append(st.Nodes, b.para(text, l))
		}
	}
	add(s.Title, look{layout.SideText, layout.RoleH2, b.Colors.Ink, true})
	add(s.Text, look{layout.CardText, layout.RoleP, b.Colors.Muted, false})
	return st
}

// Node is a column of boxes: when, title and text on one line where they are short.
func (s Stages) Node(set *theme.Setting) layout.Node {
	b := build(set, s)
	g := &layout.Grid{Name: set.Say().Stage, Columns: 1, Gap: set.Grid.Gutter, Pad: 14 * pt, Stretch: true, Middle: true}
	when, text := false, false
	for _, st := range s {
		when, text = when || st.When != "", text || st.Text != ""
	}
	for _, st := range s {
		row := &layout.Columns{Gap: set.Grid.Text}
		side := func(share int, text string, l look) {
			row.Sides = append(row.Sides, layout.Side{Share: share, Node: b.para(text, l)})
		}
		if when {
			side(2, st.When, look{set.Body, layout.RoleP, set.Colors.Accent, true})
		}
		side(6, st.Title, look{set.Body, layout.RoleH2, set.Colors.Ink, true})
		if text {
			side(4, st.Text, look{set.Body, layout.RoleP, set.Colors.Muted, false})
		}
		g.Cells = append(g.Cells, layout.GridCell{Node: row, Surface: &set.Colors.Surface})
	}
	return b.node(g)
}
