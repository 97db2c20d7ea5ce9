// Package figure is what a deck's blocks give of their figures to whoever writes them down, such as a workbook: sheets of
// columns and rows, single numbers, and how a sheet is drawn as a chart.
package figure

// Figures are the figures of a block, or of a deck. Texts in them are plain.
type Figures struct {
	Sheets  []Sheet
	Numbers []Number
}

// Place is where in the deck figures stand.
type Place struct {
	Slide int    // from 1; 0: on none
	Page  int    // the slide's first one, from 1; 0: not known
	Title string // of the slide, plain
}

// Kind is what the figures of a sheet stand for.
type Kind uint8

// The kinds.
const (
	KindTable Kind = iota
	KindChart
)

// Sheet is the figures of one chart or table.
type Sheet struct {
	ID      string // unique among the figures of the deck; a block may leave it "", then the deck gives it one
	Name    string // of the sheet in a workbook, set by the deck's
	On      Place  // set by the deck
	Kind    Kind
	Title   string
	Unit    string
	Source  string
	Columns []Column // of a chart, the first has the categories or dates
	Rows    int
	// Row appends the values of row i, from 0, one for each column, to dst; what a value may be says Plain. It is called for all
	// rows in order, any number of times and by several goroutines at once.
	Row   func(i int, dst []any) []any
	Chart *Chart // nil: none is drawn
}

// Column is a column of a sheet.
type Column struct {
	Name string
	// Code is the number format of its numbers or dates (ECMA-376-1, 18.8.31); "" is General, and ISO 8601 for dates. Where it
	// divides by thousands, the unit or the name says so, and a workbook divides the values themselves.
	Code string
}

// Number is a single figure: a big number, or one that a text states.
type Number struct {
	ID     string // as Sheet.ID
	On     Place  // set by the deck
	Label  string
	Value  any    // as a cell, in full: 3.2 billion are 3200000000, so that all numbers can be compared
	Code   string // as Column.Code
	Unit   string // of the value: "USD"
	Shown  string // the value and its unit as the slide has them: "$3.2 billion"; "" is left out
	Note   string
	Source string
}

// Chart is how a sheet is drawn as a chart, its rows in their order.
type Chart struct {
	Form     Form
	Stacking Stacking
	Across   bool          // columns lie, the first category on top
	Hole     int           // of slices, in percent of the diameter, 10 to 90; 0: a pie
	Series   []int         // the columns drawn, from 1 after the categories; nil: all
	Colors   []Color       // of the series drawn, or of slices; those without have the program's
	Points   map[int]Color // of single points of the first series, by row from 0
}

// Color is an opaque sRGB colour.
type Color struct{ R, G, B uint8 }

// Form is how values are shown.
type Form uint8

// The forms.
const (
	Columns Form = iota // bars, upright or across
	Lines
	Areas
	Slices // of a pie, or of a ring
)

// Calendar reports whether dates stand at their true distance under values of the form: points of lines do, while each bar
// has as much room as the next, whatever time lies between them.
func (f Form) Calendar() bool { return f == Lines || f == Areas }

// Stacking is how series stand to each other.
type Stacking uint8

// The stackings.
const (
	Apart  Stacking = iota // side by side
	Sums                   // one on another
	Shares                 // one on another, as shares of their sum
)
