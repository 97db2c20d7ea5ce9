package data

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
)

// Table is rows x columns of values: what figure.Plain gives, and nil where there is none. It is not safe
// for concurrent use; tables made of one share its errors.
type Table struct {
	name    string // of the file or the query, for errors
	columns []string
	rows    [][]any
	places  []int // of every row, from 1: its line in the file, or its number
	faults  *faults
	comma   bool // decimals stand after a comma
	typed   bool // the source knows its types: a text is no number
}

// faults are what is wrong, each said once, and that of cells by column and cause.
type faults struct {
	errs  []error
	cells figure.Faults
	seen  map[string]bool
}

func newTable(name string, columns []string) *Table {
	return &Table{name: name, columns: columns, faults: &faults{seen: map[string]bool{}}}
}

func (t *Table) fault(format string, args ...any) {
	if text := fmt.Sprintf(format, args...); t.faults.first(text) {
		t.faults.errs = append(t.faults.errs, fmt.Errorf("data: %s%s", t.name, text))
	}
}

// cellFault notes what is wrong with a cell.
func (t *Table) cellFault(row int, column string, err error) {
	if t.faults.first(fmt.Sprint(row, column, err)) {
		t.faults.cells.Add(row, column, err)
	}
}

// first reports a fault that was not noted before.
func (f *faults) first(text string) bool {
	if f.seen[text] {
		return false
	}
	f.seen[text] = true
	return true
}

// Err joins all that was wrong with what was asked of the table and of those made of it.
func (t *Table) Err() error {
	errs := slices.Clone(t.faults.errs)
	for _, err := range t.faults.cells.Errors() {
		errs = append(errs, fmt.Errorf("data: %s, %w", t.name, err))
	}
	return errors.Join(errs...)
}

// Len is the number of rows.
func (t *Table) Len() int { return len(t.rows) }

// Columns are the names of the columns.
func (t *Table) Columns() []string { return slices.Clone(t.columns) }

// column is the place of a column, -1 with a fault where there is none.
func (t *Table) column(name string) int {
	i := slices.Index(t.columns, name)
	if i < 0 {
		t.fault(": there is no column %q, want one of %s", name, strings.Join(t.columns, ", "))
	}
	return i
}

// with is the table with other rows.
func (t *Table) with(keep func(k int) bool) *Table {
	out := &Table{name: t.name, columns: t.columns, faults: t.faults, comma: t.comma, typed: t.typed}
	for k, row := range t.rows {
		if keep(k) {
			out.rows, out.places = append(out.rows, row), append(out.places, t.places[k])
		}
	}
	return out
}

// Where keeps the rows whose column has the text value.
func (t *Table) Where(column, value string) *Table {
	i := t.column(column)
	return t.with(func(k int) bool { return i >= 0 && text(t.rows[k][i]) == value })
}

// Between keeps the rows from the first whose column has the text from to the last whose column has the text to; "" is
// the first row and the last.
func (t *Table) Between(column, from, to string) *Table {
	i := t.column(column)
	if i < 0 {
		return t.with(func(int) bool { return false })
	}
	a, b := 0, len(t.rows)-1
	if from != "" {
		a = slices.IndexFunc(t.rows, func(r []any) bool { return text(r[i]) == from })
	}
	if to != "" {
		for b >= 0 && text(t.rows[b][i]) != to {
			b--
		}
	}
	if a < 0 || b < a {
		t.fault(": column %q has no rows from %q to %q", column, from, to)
		return t.with(func(int) bool { return false })
	}
	return t.with(func(k int) bool { return k >= a && k <= b })
}

// Every adds a row without values for each date that is missing in a column of dates so many months apart, so that charts
// show a gap there: 1 for months, 3 for quarters, 12 for years. Rows at other dates stay.
func (t *Table) Every(column string, months int) *Table {
	i := t.column(column)
	dates := t.Dates(column)
	if i < 0 || months < 1 || len(dates) == 0 || t.faults.errs != nil {
		return t
	}
	out := t.with(func(int) bool { return false })
	due := dates[0]
	for k, d := range dates {
		for n := 0; due.Before(d) && n < mostRows; n++ {
			gap := make([]any, len(t.columns))
			gap[i] = due
			out.rows, out.places = append(out.rows, gap), append(out.places, t.places[k])
			due = due.AddDate(0, months, 0)
		}
		out.rows, out.places = append(out.rows, t.rows[k]), append(out.places, t.places[k])
		if due.Equal(d) {
			due = due.AddDate(0, months, 0)
		}
	}
	return out
}

// Texts is a column as texts.
func (t *Table) Texts(column string) []string {
	out := make([]string, len(t.rows))
	if i := t.column(column); i >= 0 {
		for k, row := range t.rows {
			out[k] = text(row[i])
		}
	}
	return out
}

// Numbers is a column as numbers; a cell without a value is NaN.
func (t *Table) Numbers(column string) []float64 {
	out := make([]float64, len(t.rows))
	i := t.column(column)
	for k, row := range t.rows {
		out[k] = math.NaN()
		if i < 0 || row[i] == nil {
			continue
		}
		v, err := t.number(row[i])
		if err != nil {
			t.cellFault(t.places[k], column, err)
			continue
		}
		out[k] = v
	}
	return out
}

// Dates is a column as dates in UTC; texts are read as 2006-01-02, 2006-01, 2006Q1 or 2006, of which the last three are
// their first day.
func (t *Table) Dates(column string) []time.Time {
	out := make([]time.Time, len(t.rows))
	i := t.column(column)
	for k, row := range t.rows {
		if i < 0 {
			continue
		}
		d, err := date(row[i])
		if err != nil {
			t.cellFault(t.places[k], column, err)
		}
		out[k] = d
	}
	return out
}

// Rows are the rows of some columns, all of them if none is named, as a table of a deck takes them: a column of a file is
// numbers where every text in it is one.
func (t *Table) Rows(columns ...string) [][]any {
	if len(columns) == 0 {
		columns = t.columns
	}
	out := make([][]any, len(t.rows))
	for k := range out {
		out[k] = make([]any, len(columns))
	}
	for c, name := range columns {
		i := t.column(name)
		if i < 0 {
			continue
		}
		numeric := t.numeric(i)
		for k, row := range t.rows {
			if out[k][c] = row[i]; numeric && row[i] != nil {
				out[k][c], _ = t.number(row[i])
			}
		}
	}
	return out
}

// numeric reports a column of texts that are all numbers, of which there is one at least.
func (t *Table) numeric(i int) bool {
	some := false
	if t.typed {
		return false
	}
	for _, row := range t.rows {
		s, isText := row[i].(string)
		if row[i] == nil {
			continue
		}
		if _, err := t.number(s); !isText || err != nil {
			return false
		}
		some = true
	}
	return some
}
