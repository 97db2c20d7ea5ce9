package theme

import "github.com/deckfold/deckfold/layout"

// Grid is the page and where its parts stand, as distances from its upper left corner.
type Grid struct {
	Page            layout.Size
	Margin          layout.Length // left and right
	Columns         int
	Gutter          layout.Length    // between grid columns
	Kicker          layout.Length    // baseline
	Title           layout.Length    // first baseline
	Body            [3]layout.Length // top under a title of one, two, three lines
	Bottom          layout.Length    // of the body
	Source          layout.Length    // baseline
	Rule            layout.Length    // above the footer
	Footer          layout.Length    // baseline
	Block           layout.Length    // least distance of blocks
	Text, TextRuled layout.Length    // distance of text columns, without and with a rule between
}

// Width is the width between the margins.
func (g *Grid) Width() layout.Length { return g.Page.W - 2*g.Margin }

// Right is the x of the right margin.
func (g *Grid) Right() layout.Length { return g.Page.W - g.Margin }

// Cols is the width of n grid columns with the gutters between them; what division leaves goes to the full width.
func (g *Grid) Cols(n int) layout.Length {
	return (g.Width()+g.Gutter)*layout.Length(n)/layout.Length(g.Columns) - g.Gutter
}

// Col is the x of the left edge of column i, from 0.
func (g *Grid) Col(i int) layout.Length {
	return g.Margin + (g.Width()+g.Gutter)*layout.Length(i)/layout.Length(g.Columns)
}
