// Package theme holds the look of a deck: colours by role, type ladder, grid and furniture.
package theme

import (
	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// Palette is the colours of one ground.
type Palette struct {
	Ground   layout.Color
	Ink      layout.Color // text
	Muted    layout.Color // secondary text
	Hairline layout.Color
	Surface  layout.Color // cards
	Tint     layout.Color // highlighted rows, areas under a line
	Primary  layout.Color // the focus
	Accent   layout.Color // kicker, bullets, reference lines
	Grey     layout.Color // marks beside one focus
	Series   []layout.Color
	Text     []layout.Color // the series' tones for text
	Ramp     []layout.Color
}

// Grid is the page and where its parts stand.
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

// Theme is a deck's look. It is read-only while rendering and may be shared between goroutines.
type Theme struct {
	Name        string
	Fonts       []*fonts.Family // a chain: the first family is the deck's, the others lend missing characters
	Light, Dark Palette
	Scale       layout.Scale
	Grid        Grid
	Logo        *layout.Picture // nil: none
}

// Mode is how a deck is used.
type Mode uint8

// The modes: shown in a room, or read on paper.
const (
	Present Mode = iota
	Read
)

// Setting is all that a block may ask when it becomes a node.
type Setting struct {
	*Theme
	Colors *Palette // of the ground the block stands on
	Mode   Mode
	Lang   string
	Locale number.Locale
	Sheet  func(id string) string // the workbook's sheet of a figure; nil without a workbook
}
