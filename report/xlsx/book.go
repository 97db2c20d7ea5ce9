package xlsx

import (
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
)

// Book is a workbook. It is only read.
type Book struct {
	Title    string // on the contents sheet and in the properties; "" is the word for contents
	Subtitle string
	Author   string    // in the properties
	Lang     string    // BCP 47: sets the words of our own (en, de, es, fr; else English) and the paper
	Date     time.Time // of creation, in the properties; the zero time is left out
	Look     Look
	Sheets   []Sheet
	Numbers  []Number // on one sheet after the others; none: no such sheet
}

// Look is the font and the colours; the zero value is that of the default theme, in Calibri.
type Look struct {
	Font    string       // by name, as it is not embedded; "" is Calibri
	Ink     layout.Color // text, and the rule under a table's head
	Muted   layout.Color // heads and notes
	Rule    layout.Color // between rows, and a chart's gridlines
	Primary layout.Color // links
}

// Kind is what a sheet's figures stand for.
type Kind uint8

// The kinds.
const (
	ChartSheet Kind = iota
	TableSheet
)

// Sheet is the figures of one chart or table.
type Sheet struct {
	ID         string // names its table; "" is by Name
	Name       string // of the sheet, as Names makes them
	Slide      int    // that it stands on, from 1; 0 is none
	SlideTitle string
	What       Kind
	Title      string
	Unit       string
	Source     string
	Columns    []Column // of a chart, the first has the categories or dates
	Rows       int
	// Row appends the values of row i, from 0, one for each column: a string, float64, int, int64, bool, time.Time, or nil
	// for an empty cell, as is NaN. A time is written as its own clock shows it; where one is before 1900, when Excel's
	// calendar begins, all dates of its column are text in ISO 8601, so that they sort as one. All rows are asked for in
	// order, twice, with those of other sheets at the same time.
	Row   func(i int, dst []any) []any
	Chart *Chart // nil: none is drawn
}

// Column is a column of a table. A newline in its name becomes a space; a name that is missing or not the first of its
// kind is completed, as a table's names differ.
type Column struct {
	Name string
	Code string // number format of its numbers or dates (ECMA-376-1, 18.8.31); "" is General, and ISO 8601 for dates
}

// Chart is a native chart of a sheet's columns. It draws the rows in their order.
type Chart struct {
	Form     charts.Form
	Stacking charts.Stacking
	Across   bool                 // columns lie, the first category on top
	Hole     int                  // of slices, in percent of the diameter, 10 to 90; 0: a pie
	Series   []int                // the columns drawn, from 1 after the categories; nil: all
	Colors   []layout.Color       // of the series drawn, or of slices; those without have Excel's
	Points   map[int]layout.Color // of single points of the first series, from 0
}

// Number is a big number, or a figure marked in text.
type Number struct {
	ID         string // names the cell of its value; "" names none
	Slide      int    // from 1; 0 is none
	SlideTitle string
	Label      string
	Value      any    // as a cell of Sheet.Row
	Code       string // as Column.Code
	Unit       string
	Note       string
	Source     string
}

// briefing is the look of the default theme (layout/theme/briefing.toml).
var briefing = Look{
	Ink: layout.Color{R: 0x1B, G: 0x24, B: 0x30}, Muted: layout.Color{R: 0x5A, G: 0x68, B: 0x76},
	Rule: layout.Color{R: 0xD3, G: 0xDA, B: 0xE1}, Primary: layout.Color{R: 0x0F, G: 0x4C, B: 0x81},
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
