package theme

import (
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// Grid is the page and its columns.
type Grid struct {
	Page            layout.Size
	Margin          layout.Length // left and right
	Columns         int
	Gutter          layout.Length // between grid columns
	Block           layout.Length // least distance of blocks
	Text, TextRuled layout.Length // distance of text columns, without and with a rule between
}

// Width is the width between the margins.
func (g *Grid) Width() layout.Length { return g.Page.W - 2*g.Margin }

// Right is the x of the right margin.
func (g *Grid) Right() layout.Length { return g.Page.W - g.Margin }

// Cols is the width of n grid columns with the gutters between them; what division leaves goes to the full width.
func (g *Grid) Cols(n int) layout.Length { return g.share(n) - g.Gutter }

// Col is the x of the left edge of column i, from 0.
func (g *Grid) Col(i int) layout.Length { return g.Margin + g.share(i) }

// Guides are where columns begin and end, from left to right, each once; the first and the last are the margins.
func (g *Grid) Guides() []layout.Length {
	var out []layout.Length
	for i := range max(g.Columns, 1) {
		out = append(out, g.Col(i), g.Margin+g.Cols(i+1))
	}
	return slices.Compact(out)
}

// share is the width of n columns, each with a gutter; a grid without columns has one.
func (g *Grid) share(n int) layout.Length {
	return (g.Width() + g.Gutter) * layout.Length(n) / layout.Length(max(g.Columns, 1))
}

// The least room that a grid must leave, in points.
const (
	leastPage   = 240 * layout.Pt
	leastBody   = 120 * layout.Pt // height
	leastColumn = 12 * layout.Pt
)

const (
	mostDistance = 4000 // in points
	mostColumns  = 24
)

// gridFaults are what leaves no room, or has things stand where they cannot.
func (t *Theme) gridFaults() (errs []error) {
	g := &t.Grid
	for _, l := range [...]line{
		{"grid.page", g.Page.W}, {"grid.page", g.Page.H}, {"grid.margin", g.Margin}, {"grid.gutter", g.Gutter}, {"grid.block", g.Block},
		{"grid.text", g.Text}, {"grid.text-ruled", g.TextRuled},
	} {
		if l.y < 0 || l.y > mostDistance*layout.Pt {
			errs = append(errs, t.fault(fmt.Errorf("%v pt is no distance, want points from 0 to %d", l.y, mostDistance), l.key))
		}
	}
	if g.Columns < 1 || g.Columns > mostColumns {
		errs = append(errs, t.fault(fmt.Errorf("%d is no number of columns, want 1 to %d", g.Columns, mostColumns), "grid.columns"))
	}
	if len(errs) > 0 {
		return errs
	}
	if g.Page.W < leastPage || g.Page.H < leastPage {
		errs = append(errs, t.fault(fmt.Errorf("%v x %v pt is no page, want at least %v pt", g.Page.W, g.Page.H, leastPage), "grid.page"))
	}
	if w := g.Cols(1); w < leastColumn {
		errs = append(errs, t.fault(fmt.Errorf("columns are %v pt wide, want at least %v pt", w, leastColumn), "grid.columns", "grid.gutter", "grid.margin", "grid.page"))
	}
	return errs
}

// line is a key and the distance it gives.
type line struct {
	key string
	y   layout.Length
}
