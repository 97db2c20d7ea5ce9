package xlsx

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/report/chartml"
)

// headRow is the row of every table's head, from 1: above it stand up to five lines.
const headRow = 6

// worksheet is a sheet as it is written, whatever it shows.
type worksheet struct {
	name    string
	lines   []line // above the table
	table   string // its defined name
	columns []*column
	rows    int
	row     func(i int, dst []any) []any
	links   []link
	slides  *deckFile    // that links lead to; nil: none do
	named   []named      // cells
	on      figure.Place // in the deck
	chart   *charts.Plan
	label   string // of the chart, for those who edit the sheet
	alt     string // for those who do not see it
	names   []any  // of the chart's points

	codes     map[int]string         // number formats of rows whose numbers have one of their own
	cellCodes map[figure.Cell]string // and of cells
	strong    []int                  // rows that stand out, in order
	sums      map[cellAt]*figure.Sum
	changes   map[figure.Cell]*figure.Change
	heat      *figure.Heat
	sparks    []figure.Spark
	count     *count                 // nil: no column counts
	summaries map[int]summary        // by column
	across    map[int]*figure.Across // by column; nil: none adds up others
	notes     []string               // under the table
}

// cellAt is a cell of the table: its row and its column, from 0.
type cellAt struct{ row, column int }

// line is one over the table.
type line struct {
	text string
	role role
}

// link leads from a cell to the start of a sheet, or to a page of the deck's file.
type link struct {
	cell, sheet string
	page        int // from 1; 0: to the sheet
}

// named is a defined name and the formula of what it stands for.
type named struct{ name, formula string }

// column is a column of a worksheet.
type column struct {
	gauge
	name   string // unique in its table
	code   string
	linked bool // its texts are links
	narrow bool // its texts are broken early, as it is one of many
	wide   int  // as it is drawn, in tenths of a digit's width
	wraps  bool // a text has several lines

	head, text, number, date, elapsed int // styles
}

// call asks for a row and checks its length.
func (w *worksheet) call(i int, dst []any) ([]any, error) {
	dst = w.row(i, dst)
	if len(dst) != len(w.columns) {
		return nil, fmt.Errorf("row %d has %d values for %d columns", i+1, len(dst), len(w.columns))
	}
	return dst, nil
}

// often is how many rows pass between two looks at the context.
const often = 256

// each calls f with every row.
func (w *worksheet) each(ctx context.Context, f func(i int, row []any) error) (err error) {
	defer func() {
		if errors.Is(err, guard.ErrInternal) {
			err = fmt.Errorf("its rows: %w", err)
		}
	}()
	defer guard.Recover(&err)
	dst := make([]any, 0, len(w.columns))
	for i := range w.rows {
		if i%often == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		row, err := w.call(i, dst[:0])
		if err != nil {
			return err
		}
		for k, v := range row {
			if row[k], err = plain(v); err != nil {
				return w.at(i, k, err)
			}
		}
		if code, ok := w.codes[i]; ok {
			recode(row, code)
		}
		for k, v := range row {
			if code, ok := w.cellCodes[figure.Cell{Row: i, Column: k}]; ok {
				row[k] = recoded(v, code)
			}
		}
		if err := f(i, row); err != nil {
			return err
		}
	}
	return nil
}

// recode gives the numbers of a row a format of their own.
func recode(row []any, code string) {
	for k, v := range row {
		row[k] = recoded(v, code)
	}
}

// recoded is a value that has a format of its own where it is a number.
func recoded(v any, code string) any {
	if _, ok := number64(v); ok {
		return codedOf(&figure.Number{Value: v, Code: code})
	}
	return v
}

// at says where in the sheet a value stands.
func (w *worksheet) at(i, k int, err error) error {
	return fmt.Errorf("row %d, column %q: %w", i+1, w.columns[k].name, err)
}

// measure checks all values, and takes from them what widths, formats and the chart need.
func (w *worksheet) measure(ctx context.Context) error {
	if w.chart != nil {
		w.names = make([]any, w.rows)
	}
	for i, l := range w.lines {
		if err := vetText(l.text); err != nil {
			return fmt.Errorf("line %d over the table: %w", i+1, err)
		}
	}
	err := w.each(ctx, func(i int, row []any) error {
		for k, v := range row {
			if err := vet(v); err != nil {
				return w.at(i, k, err)
			}
			w.columns[k].add(v)
			if k == 0 && w.names != nil {
				w.names[i] = w.columns[k].scaled(v)
			}
		}
		return nil
	})
	w.takeYears()
	for _, c := range w.columns {
		c.wide = c.fit()
		c.wraps = c.lines || c.gauge.text > c.room()
	}
	w.widenSparks()
	return err
}

// The widths of columns, in tenths of a digit's width: what surrounds the text, and the least and the most that text gets
// before it is broken into lines.
const (
	padding    = 25
	leastWide  = 80
	mostWide   = 500
	narrowWide = 320 // in the lists of sheets and numbers
	headWide   = 160 // that a head takes before it is broken, where its values need less
)

// fit is the width of the column. Numbers and dates have what they need, as Excel shows ### where they do not.
func (c *column) fit() int {
	values, most := c.gauge, mostWide
	if c.narrow {
		most = narrowWide
	}
	values.text = 0
	w := max(values.width(c.code), min(c.gauge.text, most))
	head := advanceBold(widest(c.name)) + buttonWide
	if head > max(w, headWide) {
		head = max(w, headWide, min(advanceBold(word(c.name)), most)+buttonWide)
	}
	return min(max(w, head, leastWide-padding)+padding, 2550) // 255 characters
}

// room is what the column has for its texts.
func (c *column) room() int { return c.wide - padding }

// advanceBold is the width in bold of what is so wide in regular.
func advanceBold(w int) int { return w * 104 / 100 }

// dress gives the columns their styles.
func (w *worksheet) dress(s *styles) error {
	for _, l := range w.lines {
		if _, err := s.add(style{role: l.role}); err != nil {
			return err
		}
	}
	if len(w.notes) > 0 {
		if _, err := s.add(style{role: noteRole}); err != nil {
			return err
		}
	}
	for _, code := range slices.Compact(slices.Sorted(maps.Values(w.cellCodes))) {
		if _, err := s.addBoth(codedOf(&figure.Number{Value: 1.0, Code: code}).style(), len(w.strong) > 0); err != nil {
			return err
		}
	}
	for _, row := range slices.Sorted(maps.Keys(w.codes)) {
		if _, err := s.addBoth(codedOf(&figure.Number{Value: 1.0, Code: w.codes[row]}).style(), len(w.strong) > 0); err != nil {
			return err
		}
	}
	for k, c := range w.columns {
		apart := k > 0
		head, text := headRole, textRole
		if c.right() {
			head, text = headRightRole, textRightRole
		}
		if c.linked {
			text = textLinkRole
		}
		if c.lasting {
			id, err := s.addBoth(style{role: numberRole, code: c.elapsedCode(c.code)}, len(w.strong) > 0)
			if err != nil {
				return err
			}
			c.elapsed = id
		}
		for _, x := range []struct {
			id    *int
			style style
		}{
			{&c.head, style{role: head, apart: apart}}, {&c.text, style{role: text, apart: apart}},
			{&c.number, c.numberStyle(apart)}, {&c.date, style{role: dateRole, code: c.dateCode(c.code), apart: apart}},
		} {
			id, err := s.addBoth(x.style, len(w.strong) > 0)
			if err != nil {
				return err
			}
			*x.id = id
		}
	}
	return nil
}

// numberStyle is how numbers look; years stand left, as categories do.
func (c *column) numberStyle(apart bool) style {
	if c.years.only() {
		return style{role: dateRole, code: c.code, apart: apart}
	}
	return style{role: numberRole, code: numberCode(c.code)}
}

// last is the last row of the table, from 1; Excel wants one row at least under the head.
func (w *worksheet) last() int { return headRow + max(w.rows, 1) }

// lowest is the last row with a text, from 1.
func (w *worksheet) lowest() int {
	if n := len(w.notes); n > 0 {
		return w.last() + 1 + n
	}
	return w.last()
}

// area is the table's range.
func (w *worksheet) area() string { return areaOf(len(w.columns), headRow, w.last()) }

// areaOf are the cells of so many columns from one row to another.
func areaOf(columns, from, to int) string {
	return "A" + strconv.Itoa(from) + ":" + chartml.Letters(columns-1) + strconv.Itoa(to)
}

// Range are the cells of a sheet's figures with their head: "A6:C20".
func Range(s *figure.Sheet) string {
	return areaOf(max(len(s.Columns), 1), headRow, headRow+max(s.Rows, 1))
}

// NumberRange are the cells of n numbers of a book, from the ith on, from 0, on their sheet.
func NumberRange(i, n int) string { return areaOf(numberColumns, headRow+1+i, headRow+i+n) }

// quoted is a sheet's name as formulas have it.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// rangeOf is a column's values as formulas have them.
func (w *worksheet) rangeOf(k int) string {
	c := "!$" + chartml.Letters(k) + "$"
	return quoted(w.name) + c + strconv.Itoa(headRow+1) + ":$" + chartml.Letters(k) + "$" + strconv.Itoa(w.last())
}

// cellOf is a cell of a column as formulas have it; row counts from 1.
func (w *worksheet) cellOf(k, row int) string {
	return quoted(w.name) + "!$" + chartml.Letters(k) + "$" + strconv.Itoa(row)
}
