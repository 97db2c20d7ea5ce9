// Package figure is what a deck's blocks give of their figures to whoever writes them down, such as a workbook: sheets of
// columns and rows, and single numbers.
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
	Notes   []string // under the rows
	Columns []Column // of a chart, the first has the categories or dates
	Rows    int
	// Row appends the values of row i, from 0, one for each column, to dst; what a value may be says Plain. It is called for all
	// rows in order, any number of times and by several goroutines at once.
	Row func(i int, dst []any) []any
	// RowCodes are the number formats, as Column.Code, of rows whose numbers have another than their column's, by row from 0.
	RowCodes map[int]string
	// CellCodes are those of cells whose numbers have another than their column's and row's.
	CellCodes map[Cell]string
	Sums      []Sum
	Changes   []Change
	Count     *Count // a column that counts; nil: none
	Across    []Across
	// Summaries are columns of statistics of the numbers of a later sheet.
	Summaries []Summary
	Strong    []int // rows that stand out, as sums do, from 0
	Heat      *Heat // tints of cells; nil: none
	Sparks    []Spark
	Chart     any // what is drawn of it: a *charts.Plan, its points the rows, its data the columns after the first; nil: nothing
}

// Cell is the place of a cell: its row and its column, from 0.
type Cell struct{ Row, Column int }

// Sum is a cell that adds up others of its column, less some; rows count from 0. Its value stands in its row as any other.
type Sum struct {
	Row, Column int
	Of, Less    []int
}

// Change is a cell that says by how much one of its row differs from another, whose columns Of and From are, from 0. Its value stands in its
// row as any other.
type Change struct {
	Cell
	Of, From int
	Share    bool // of the size of From, not in its unit
	Below    bool // From is below zero
}

// Across is a column whose cells add up those of other columns in their row, or say what one of these is of that sum. Their values stand in their
// rows as any other. Columns count from 0.
type Across struct {
	Column int
	Part   int   // the column that is divided by the sum; -1: the sum itself
	Of     []int // the columns that are added up
}

// Count is a column of whole numbers: how many numbers of a column of a later sheet are at least what one column has in the row, and less
// than what another has; in the row where that is the greatest of the column, as many as it, too. Columns count from 0.
type Count struct {
	Column, From, To int
	After            int // how many sheets of the same block after this one the numbers are
	Of               int // their column there
}

// Summary is a column of a statistic: the cell in row i is that of the numbers in column Of+i of a later sheet. Columns count from 0.
type Summary struct {
	Statistic
	Column int
	By     []int // the columns of the statistics that it follows from, of the same row
	After  int   // how many sheets of the same block after this one the numbers are
	Of     int   // their first column there
}

// Heat is columns whose cells have tints by their numbers, on one scale: from the least number to the greatest, or, diverging, to both
// sides of a middle.
type Heat struct {
	Columns     []int // from 0
	Without     []int // rows that have none, from 0
	Diverging   bool
	Middle, Far float64 // of a diverging scale: its middle, and how far from that its ends are
}

// Spark is a column whose cells are empty, and show the values of others in their rows as small lines. Columns count from 0.
type Spark struct {
	Column       int
	First, Count int  // the columns of the values
	Same         bool // the lines of all rows are on one scale
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
