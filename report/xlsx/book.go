package xlsx

import (
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/words"
)

// Book is a workbook. It is only read. A sheet's name is one that Names made; a time is written as its own clock shows it, and
// where one is before 1900, when Excel's calendar begins, all dates of its column are text in ISO 8601, so that they sort as
// one. The names of a sheet's columns are completed where one is missing or not the first of its kind, as a table's differ.
//
// A cell has what it shows: where a column's number format divides by thousands, the cells have the thousands, as the unit over
// them says, and sums are in the same unit. Categories of a chart, and columns named for years, that have years written as texts
// and nothing else are numbers.
type Book struct {
	Title    string // on the contents sheet and in the properties; "" is the word for contents
	Subtitle string
	Author   string       // in the properties
	Lang     string       // BCP 47: sets the paper, and the words where there are none
	Date     time.Time    // of creation, in the properties; the zero time is left out
	Words    *words.Words // all of them; nil is those of Lang
	Look     Look
	// Slides is the address of the deck's file, a PowerPoint file (.pptx) or a PDF, as links have it, relative to the workbook's
	// or absolute: titles of slides lead to their pages there. "" makes no links.
	Slides  string
	Sheets  []figure.Sheet
	Numbers []figure.Number // on one sheet after the others; none: no such sheet
}

// Look is the font and the colours; the zero value is that of the default theme, in Calibri.
type Look struct {
	Font    string       // by name, as it is not embedded; "" is Calibri
	Ink     layout.Color // text, and the rule under a table's head
	Muted   layout.Color // heads and notes
	Rule    layout.Color // between rows, and a chart's gridlines
	Primary layout.Color // links
	// Heat is the colours of tints: the farthest below a middle, that of the middle or of the least number, and that of the greatest. Ink
	// is read on all.
	Heat [3]layout.Color
}

// briefing is the look of the default theme (layout/theme/briefing.toml).
var briefing = Look{
	Ink: layout.Color{R: 0x1B, G: 0x24, B: 0x30}, Muted: layout.Color{R: 0x5A, G: 0x68, B: 0x76},
	Rule: layout.Color{R: 0xD3, G: 0xDA, B: 0xE1}, Primary: layout.Color{R: 0x0F, G: 0x4C, B: 0x81},
	Heat: [3]layout.Color{{R: 0xD9, G: 0xA8, B: 0x85}, {R: 0xE4, G: 0xED, B: 0xF5}, {R: 0x7F, G: 0xA8, B: 0xCC}},
}

// orBriefing is the look to use.
func (l Look) orBriefing() Look {
	if font := l.Font; l == (Look{Font: font}) {
		l = briefing
		l.Font = font
	}
	if l.Font == "" {
		l.Font = "Calibri"
	}
	return l
}
