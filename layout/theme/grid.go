package theme

import (
	"fmt"

	"github.com/deckfold/deckfold/layout"
)

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
	Cover           CoverGrid
	Section         SectionGrid
	Statement       StatementGrid
}

// CoverGrid is where the parts of a cover stand under a title of one line.
type CoverGrid struct {
	Kicker layout.Length // baseline
	Rule   layout.Length // top
	Title  layout.Length // baseline
	Lead   layout.Length // baseline
}

// SectionGrid is where the parts of a section slide stand.
type SectionGrid struct {
	Title layout.Length // baseline, of the number too
	Bars  layout.Length // top of the bars that stand for the deck's sections
	Names layout.Length // baseline of the sections' names
}

// StatementGrid is where the parts of a statement stand.
type StatementGrid struct {
	Rule  layout.Length // top
	Title layout.Length // first baseline
}

// Width is the width between the margins.
func (g *Grid) Width() layout.Length { return g.Page.W - 2*g.Margin }

// Right is the x of the right margin.
func (g *Grid) Right() layout.Length { return g.Page.W - g.Margin }

// Cols is the width of n grid columns with the gutters between them; what division leaves goes to the full width.
func (g *Grid) Cols(n int) layout.Length { return g.share(n) - g.Gutter }

// Col is the x of the left edge of column i, from 0.
func (g *Grid) Col(i int) layout.Length { return g.Margin + g.share(i) }

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
		{"grid.text", g.Text}, {"grid.text-ruled", g.TextRuled}, {"grid.kicker", g.Kicker}, {"grid.cover.kicker", g.Cover.Kicker},
		{"grid.section.title", g.Section.Title}, {"grid.statement.rule", g.Statement.Rule},
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
	if h := g.Bottom - g.Body[2]; h < leastBody {
		errs = append(errs, t.fault(fmt.Errorf("the body is %v pt high under a title of three lines, want at least %v pt", h, leastBody), "grid.bottom", "grid.body"))
	}
	return append(errs, t.orderFaults()...)
}

// line is a key of the grid and the distance it gives.
type line struct {
	key string
	y   layout.Length
}

// orderFaults are lines that stand above what they should stand below.
func (t *Theme) orderFaults() (errs []error) {
	g := &t.Grid
	for _, down := range [][]line{{
		{"grid.kicker", g.Kicker}, {"grid.title", g.Title}, {"grid.body", g.Body[0]}, {"grid.body", g.Body[1]},
		{"grid.body", g.Body[2]}, {"grid.bottom", g.Bottom}, {"grid.source", g.Source},
		{"grid.rule", g.Rule}, {"grid.footer", g.Footer}, {"grid.page", g.Page.H},
	}, {
		{"grid.cover.kicker", g.Cover.Kicker}, {"grid.cover.rule", g.Cover.Rule}, {"grid.cover.title", g.Cover.Title},
		{"grid.cover.lead", g.Cover.Lead}, {"grid.source", g.Source},
	}, {
		{"grid.section.title", g.Section.Title}, {"grid.section.bars", g.Section.Bars},
		{"grid.section.names", g.Section.Names}, {"grid.page", g.Page.H},
	}, {
		{"grid.statement.rule", g.Statement.Rule}, {"grid.statement.title", g.Statement.Title}, {"grid.bottom", g.Bottom},
	}} {
		for i, b := range down[1:] {
			if a := down[i]; a.y > b.y {
				errs = append(errs, t.fault(fmt.Errorf("%v pt from the top is above %s at %v pt", b.y, a.key, a.y), b.key, a.key))
			}
		}
	}
	return errs
}
