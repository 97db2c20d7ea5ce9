package report

import (
	"errors"
	"fmt"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Stages are steps or levels one under another, each in a box over the whole width.
type Stages []Step

// Validate reports stages without a title, and those with a state.
func (s Stages) Validate() error {
	errs := []error{validSteps(s)}
	for i := range s {
		if s[i].State != StepToCome {
			errs = append(errs, fmt.Errorf("stage %d has a State, which stages do not show; leave it out, or make them Steps", i+1))
		}
	}
	return errors.Join(errs...)
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
