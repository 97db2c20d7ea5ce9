package report

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
)

// Table is a table. Long tables continue on the next page with their head. Cells and names are data: every character of
// them is shown; a cell with markup is a [Rich]. It is as wide as its texts, with gaps of up to 60 pt, so that the eye finds the figure that
// belongs to a name; the full width that it has is used by bars, by columns with a Share of it and by those with tints.
type Table struct {
	ID        string // names its sheet in the workbook; "" is made from the slide
	Title     string // above the table, over all its columns; "" prints none
	Unit      string // after the title, alone without one
	Source    string // in the slide's source line
	Columns   []Column
	Rows      [][]any    // rows x columns; values keep their types: string, Rich, and what else figure.Plain takes; Range; Status; Span; []float64 of Spark; nil for missing
	Highlight []int      // rows on a tint, from 0
	Styles    []RowStyle // of rows that are headings, sums, indented, or have numbers of their own
	Sums      []RowSum   // rows that add up others
	// Fold is the number of parts that stand side by side on each page, at most 6, read down the first, then down the next;
	// 0 or 1: not folded. It stays one table, with one scale of its bars. Where words are too wide for so many parts there are
	// fewer, with a warning.
	Fold int
	Heat HeatScale // of the columns with Heat

	err    error     // of the table that it was made from
	advice []string  // on its columns
	bars   *barGroup // of tables beside it; nil: its bars are on scales of their own
}

// Span is a value whose cell reaches over several rows or columns. The cells that it covers are nil.
type Span struct {
	Value         any
	Rows, Columns int // 0 is 1
}

// Column is a column of a table.
type Column struct {
	Group string // heads neighbours that have it, above their names
	Name  string
	Head  Rich // the name as it is printed, where that has markup; "" prints Name
	// Format is that of its numbers; the zero value shows as many decimals as the column needs. A unit that divides them stands
	// once, after the name, unless a text over the column says it.
	Format number.Format
	Dates  number.Precision // of its dates; Day has times of day, too, where they differ
	Align  Align
	// Bar draws a bar beside each number, all on one scale from zero, which a line marks where numbers are below it. Rows that sum up
	// others have none, unless Good is set.
	Bar bool
	// Good says which way deviations should go: bars have the colours of good and bad, and the two sides are headed so.
	Good  Direction
	Muted bool // numbers to compare with, as those of a year before: in the colour of secondary text, but for rows in bold
	// Spark shows each cell, a []float64 in which NaN is a gap, as a small line without axes whose last value has a disc.
	Spark Spark
	// Points are the names of the values of lines in the workbook, where each has a column: years, months; nil numbers them.
	Points []string
	Heat   bool // each number on a tint of the theme's ramp, on one scale with all columns of the table that have it, see Table.Heat
	// AsPrinted shows each number with its own decimals, aligned at the decimal point: 21.5 of a float64, and 21.50 of a
	// json.Number("21.50") or of another decimal type whose String says so. In the workbook it is a number with that format.
	AsPrinted bool
	// Change has the column's numbers be by how much two others differ: Actual from Budget.
	Change ColumnChange
	// Width is how wide its texts are, bars apart; the zero value is as wide as they need. A width in which a word has no room is an
	// error, as the table's in which its columns have none. In the workbook columns are as wide as their cells need.
	Width layout.ColumnWidth
}

// name is the column's name without markup, for the workbook and messages.
func (c *Column) name() string {
	if c.Name == "" {
		return plain(string(c.Head))
	}
	return c.Name
}

// Align is where a column's cells stand.
type Align uint8

// The alignments; AlignAuto is text left, numbers right.
const (
	AlignAuto Align = iota
	AlignLeft
	AlignRight
	AlignCenter
)

// Validate reports rows of the wrong length and values that are not of a known type, by row and column, texts that no file can
// hold, and what could not be read of the table that it was made from.
func (t Table) Validate() error {
	errs := append(t.unclean(), t.err)
	if len(t.Columns) == 0 {
		errs = append(errs, errors.New("the table has no columns"))
	}
	errs = append(errs, t.checkColumns()...)
	var faults figure.Faults
	for i, row := range t.Rows {
		if len(row) != len(t.Columns) {
			continue
		}
		for k, v := range row {
			if err := t.Columns[k].valid(v); err != nil {
				faults.Add(i+1, t.Columns[k].name(), err)
			}
		}
	}
	errs = append(errs, t.checkLengths()...)
	errs = append(errs, faults.Errors()...)
	errs = append(errs, t.checkRows()...)
	if errors.Join(errs...) == nil {
		errs = append(append(errs, t.checkFigures()...), t.checkPoints()...)
		wrong, _ := t.checkTotals()
		full := t.filled()
		errs = append(append(errs, wrong...), full.checkGiven()...)
	}
	errs = append(errs, t.checkHighlight()...)
	if t.Fold < 0 || t.Fold > layout.MostFold {
		errs = append(errs, fmt.Errorf("the table is folded into %d parts; choose 1 to %d", t.Fold, layout.MostFold))
	}
	if errors.Join(errs...) == nil {
		errs = t.checkSpans()
	}
	return errors.Join(errs...)
}

// checkDrawn reports what cannot be drawn: a stranger's block may hold a table that nothing has checked.
func (t *Table) checkDrawn() []error {
	if errs := slices.Concat(t.checkLengths(), t.checkRows(), t.checkHighlight(), t.checkLines(), t.checkWidths()); len(errs) > 0 {
		return errs
	}
	return t.checkSpans()
}

// checkLengths reports rows that have not a cell for every column.
func (t *Table) checkLengths() (errs []error) {
	var lengths map[int][]int // rows by their wrong number of cells
	for i, row := range t.Rows {
		if len(row) != len(t.Columns) {
			if lengths == nil {
				lengths = map[int][]int{}
			}
			lengths[len(row)] = append(lengths[len(row)], i+1)
		}
	}
	for _, n := range slices.Sorted(maps.Keys(lengths)) {
		errs = append(errs, fmt.Errorf("%s %d cells, want %d", haveRows(lengths[n]), n, len(t.Columns)))
	}
	return errs
}

// checkHighlight reports highlights of rows that are not there.
func (t *Table) checkHighlight() (errs []error) {
	for _, h := range t.Highlight {
		if h < 0 || h >= len(t.Rows) {
			errs = append(errs, fmt.Errorf("row %d is highlighted, but rows run from 0 to %d", h, len(t.Rows)-1))
		}
	}
	return errs
}

// checkSpans reports spans that leave the table, and values in the cells that they cover.
func (t *Table) checkSpans() (errs []error) {
	var by [][]string // by row and column: the place of the span that covers it
	for k, row := range t.Rows {
		for i, v := range row {
			s, ok := v.(Span)
			if !ok {
				continue
			}
			if by == nil {
				by = make([][]string, len(t.Rows))
				for j := range by {
					by[j] = make([]string, len(t.Columns))
				}
			}
			at := fmt.Sprintf("row %d, column %q", k+1, t.Columns[i].name())
			down, wide := max(s.Rows, 1), max(s.Columns, 1)
			if k+down > len(t.Rows) || i+wide > len(t.Columns) {
				errs = append(errs, fmt.Errorf("%s: the span of %d rows and %d columns leaves the table", at, s.Rows, s.Columns))
				continue
			}
			for j := range down * wide {
				y, x := k+j/wide, i+j%wide
				if j > 0 && (t.Rows[y][x] != nil || by[y][x] != "") {
					errs = append(errs, fmt.Errorf("row %d, column %q: the span of %s covers this cell; make it nil", y+1, t.Columns[x].name(), at))
				}
				by[y][x] = at
			}
		}
	}
	return errs
}

// valid reports a value that no cell of the column can have.
func (c *Column) valid(v any) error {
	line, isLine := v.([]float64)
	switch {
	case c.Spark != NoSpark:
		return validLine(v)
	case isLine:
		return fmt.Errorf("a line of %d values; set the column's Spark, or give one value", len(line))
	}
	return validCell(v)
}

func validCell(v any) error {
	if s, ok := v.(Span); ok && (s.Rows < 0 || s.Columns < 0) {
		return fmt.Errorf("a span of %d rows and %d columns; give 0 or more", s.Rows, s.Columns)
	}
	if own, ok := ownValue(unspanned(v)); ok {
		return own.check()
	}
	v, err := figure.Exact(unspanned(v))
	if n, ok := v.(float64); ok && math.IsInf(n, 0) {
		return errors.New("the value is infinite; give a finite number, or nil where there is none")
	}
	return err
}

// haveRows are rows as the beginning of a sentence on what they have.
func haveRows(rows []int) string {
	const most = 3
	if len(rows) == 1 {
		return fmt.Sprintf("row %d has", rows[0])
	}
	var names []string
	for _, r := range rows[:min(len(rows), most)] {
		names = append(names, strconv.Itoa(r))
	}
	if len(rows) > most {
		return fmt.Sprintf("%d rows (%s ...) have", len(rows), strings.Join(names, ", "))
	}
	return "rows " + strings.Join(names, ", ") + " have"
}

// FromTable is a table of columns of t, of all if none is named. Each cell is a value of its column's type, and the column has
// the format that goes with it: years without groups, percent, a currency. Set names, formats and highlights afterwards. The
// error joins what is wrong with t so far, by row and column; the table carries it, so that who passes over it gets it when the
// deck is rendered. Where a few cells keep a column from being numbers, the table has a warning that shows them.
func FromTable(t *data.Table, columns ...string) (Table, error) {
	if len(columns) == 0 {
		columns = t.Columns()
	}
	out := Table{Rows: t.Rows(columns...), advice: t.Advice(columns...)}
	for _, c := range columns {
		out.Columns = append(out.Columns, Column{Name: c, Format: t.Format(c)})
	}
	for _, row := range out.Rows {
		for i, v := range row {
			if _, unread := v.(*figure.Error); unread {
				row[i] = nil // the error says it by the rows of the file
			}
		}
	}
	out.err = t.Err()
	return out, out.err
}
