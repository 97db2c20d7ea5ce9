package report

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Grid is charts that are compared with one another, in rows and columns on one page: small multiples on one scale, measures over one axis. Their
// heads and plots align, and a series that several of them have is in one colour. What says something of its own each is a [Dashboard].
type Grid struct {
	Columns   int // a row, from 1 to 4; 0: two for up to four charts, else three
	Charts    []charts.Chart
	SameScale bool // of one measure: their values stand on one scale, and their unit once
	OneAxis   bool // charts one above the other have the same categories or dates, which the lowest names
}

// Blocks are the charts.
func (g Grid) Blocks() []Block {
	out := make([]Block, len(g.Charts))
	for i := range g.Charts {
		out[i] = g.Charts[i]
	}
	return out
}

// Validate reports grids that are none.
func (g Grid) Validate() error {
	var errs []error
	if g.Columns < 0 || g.Columns > 4 {
		errs = append(errs, fmt.Errorf("a grid of charts in %d columns; choose 1 to 4", g.Columns))
	}
	if len(g.Charts) == 0 {
		errs = append(errs, errors.New("a grid without charts; give it some"))
	}
	for i := range g.Charts {
		if g.SameScale && g.Charts[i].Bounds != (charts.Bounds{}) {
			errs = append(errs, fmt.Errorf("a grid with SameScale finds the ends of the scale, and chart %d declares its own; leave out its Bounds, or SameScale and give all charts the same", i+1))
		}
	}
	for i := range g.Charts {
		if g.SameScale && g.Charts[i].Log != g.Charts[0].Log {
			errs = append(errs, fmt.Errorf("a grid with SameScale, and of charts 1 and %d one alone has Log; give both the same", i+1))
		}
	}
	for i := range g.Charts {
		if above := i - g.columns(); g.OneAxis && above >= 0 && !samePoints(&g.Charts[i], &g.Charts[above]) {
			errs = append(errs, fmt.Errorf("a grid with OneAxis, and chart %d has other categories or dates than chart %d above it; give both the same, NaN where there is no value", i+1, above+1))
		}
	}
	return errors.Join(errs...)
}

// samePoints reports charts of the same categories or dates.
func samePoints(a, b *charts.Chart) bool {
	return slices.Equal(a.Categories, b.Categories) && slices.EqualFunc(a.Dates, b.Dates, time.Time.Equal)
}

func (g Grid) columns() int {
	switch n := len(g.Charts); {
	case g.Columns > 0:
		return g.Columns
	case n <= 4:
		return min(max(n, 1), 2)
	}
	return 3
}

// Node is rows of charts of one height.
func (g Grid) Node(s *theme.Setting) layout.Node {
	s.Shows(g)
	n := g.columns()
	panels := charts.Panels(g.Charts, charts.Arrangement{Columns: n, SameScale: g.SameScale, OneAxis: g.OneAxis})
	blocks := make([]Block, len(panels))
	for i := range panels {
		blocks[i] = panels[i]
	}
	all := nodes(s, blocks, 0)
	st := &layout.Stack{Gap: s.Grid.Text}
	for k := 0; k < len(all); k += n {
		row := &layout.Columns{Gap: s.Grid.Text}
		for i := range n {
			side := layout.Side{Node: &layout.Stack{}}
			if k+i < len(all) {
				side.Node = all[k+i]
			}
			row.Sides = append(row.Sides, side)
		}
		st.Nodes = append(st.Nodes, row)
	}
	return st
}
