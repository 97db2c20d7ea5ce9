package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
)

// Table is rows x columns of values: what figure.Plain gives, and nil where there is none. It is not safe
// for concurrent use; tables made of one share its errors.
type Table struct {
	source  *source
	columns []*column
	rows    []int32 // of the columns, in their order; nil: all
	faults  *faults
}

// faults are what is wrong, each said once, and that of cells by column and cause.
type faults struct {
	errs  []error
	cells figure.Faults
	seen  map[fault]bool
}

// fault is what is wrong with a cell, or with a column or the table, whose row is 0.
type fault struct {
	row         int
	column, why string
}

// newTable is a table without rows of columns whose cells are added.
func newTable(name string, columns []string) *Table {
	t := &Table{source: &source{name: name}, faults: &faults{seen: map[fault]bool{}}}
	for _, n := range columns {
		t.columns = append(t.columns, &column{name: n, source: t.source, values: []any{}})
	}
	return t
}

func (t *Table) fault(format string, args ...any) {
	if text := fmt.Sprintf(format, args...); t.faults.first(fault{why: text}) {
		t.faults.errs = append(t.faults.errs, fmt.Errorf("data: %s%s", t.source.name, text))
	}
}

// cellFault notes what is wrong with a cell of row k, or with its whole column.
func (t *Table) cellFault(k int, c *column, r *reading, err *figure.Error) {
	if err == r.whole {
		t.fault(", column %q: %v", c.name, err)
		return
	}
	row := t.place(k)
	if t.faults.first(fault{row, c.name, err.Error()}) {
		t.faults.cells.Add(row, c.name, err)
	}
}

// first reports a fault that was not noted before.
func (f *faults) first(x fault) bool {
	if f.seen[x] {
		return false
	}
	f.seen[x] = true
	return true
}

// Err joins all that was wrong with what was asked of the table and of those made of it. What is made of faulty cells carries
// the error, too, so that it cannot be overlooked: rendering reports it.
func (t *Table) Err() error {
	errs := slices.Clone(t.faults.errs)
	for _, err := range t.faults.cells.Errors() {
		errs = append(errs, fmt.Errorf("data: %s, %w", t.source.name, err))
	}
	return errors.Join(errs...)
}

// Len is the number of rows.
func (t *Table) Len() int {
	switch {
	case t.rows != nil:
		return len(t.rows)
	case len(t.columns) == 0:
		return len(t.source.places)
	}
	return t.columns[0].len()
}

// row is the row of the columns that is row k of the table.
func (t *Table) row(k int) int {
	if t.rows == nil {
		return k
	}
	return int(t.rows[k])
}

// Columns are the names of the columns.
func (t *Table) Columns() []string {
	names := make([]string, len(t.columns))
	for i, c := range t.columns {
		names[i] = c.name
	}
	return names
}

// index is the place of a column, -1 where there is none.
func (t *Table) index(name string) int {
	return slices.IndexFunc(t.columns, func(c *column) bool { return c.name == name })
}

// column is a column, nil with a fault where there is none.
func (t *Table) column(name string) *column {
	if i := t.index(name); i >= 0 {
		return t.columns[i]
	}
	t.fault(": there is no column %q, want one of %s", name, strings.Join(t.Columns(), ", "))
	return nil
}

// place is how row k is counted for its reader.
func (t *Table) place(k int) int { return t.source.place(t.row(k)) }

// with is the table with some of its rows.
func (t *Table) with(keep func(k int) bool) *Table {
	out := *t
	out.rows = []int32{}
	for k := range t.Len() {
		if keep(k) {
			out.rows = append(out.rows, int32(t.row(k)))
		}
	}
	return &out
}

// Type is what the cells of a column are.
func (t *Table) Type(column string) Type {
	if c := t.column(column); c != nil {
		return c.reading().typ
	}
	return Auto
}

// As is the table with a column of a declared type, as Options.Types has it for files.
func (t *Table) As(column string, typ Type) *Table {
	out := *t
	out.columns = slices.Clone(t.columns)
	if c := t.column(column); c != nil {
		out.columns[t.index(column)] = c.declared(typ)
	}
	return &out
}

// Format is how the numbers of a column are written: years without groups, shares in percent, money with its currency, changes
// with their signs. Of other columns it is the zero value.
func (t *Table) Format(column string) number.Format {
	c := t.column(column)
	switch {
	case c == nil:
		return number.Format{}
	case !c.reading().typ.numeric() && c.asked != nil:
		return c.asked.format
	}
	return c.reading().format
}

// Where keeps the rows whose column has the text value, as it stands.
func (t *Table) Where(column, value string) *Table {
	c := t.column(column)
	return t.with(func(k int) bool { return c != nil && c.text(t.row(k)) == value })
}

// Between keeps the rows from the first whose column has the text from to the last whose column has the text to; "" is
// the first row and the last.
func (t *Table) Between(column, from, to string) *Table {
	c := t.column(column)
	if c == nil {
		return t.with(func(int) bool { return false })
	}
	a, b := 0, t.Len()-1
	for a <= b && from != "" && c.text(t.row(a)) != from {
		a++
	}
	for b >= a && to != "" && c.text(t.row(b)) != to {
		b--
	}
	if b < a {
		t.fault(": column %q has no rows from %q to %q", column, from, to)
	}
	return t.with(func(k int) bool { return a <= k && k <= b })
}

// Texts is a column as texts: as they stand, "" where there is no value.
func (t *Table) Texts(column string) []string {
	out := make([]string, t.Len())
	if c := t.column(column); c != nil {
		for k := range out {
			out[k] = c.text(t.row(k))
		}
	}
	return out
}

// Numbers is a column as numbers, whatever form they have; a cell without a value is NaN. Percent are shares: 12% is 0.12. What
// cannot be read, or can be read in two ways, is figure.Unread, which no figure shows.
func (t *Table) Numbers(column string) []float64 {
	out := make([]float64, t.Len())
	c := t.column(column)
	for k := range out {
		out[k] = figure.Unread()
		if c == nil {
			continue
		}
		r := c.numbers()
		v, err := r.value(c.cell(t.row(k)))
		if err != nil {
			t.cellFault(k, c, r, err)
			continue
		}
		out[k] = v
	}
	return out
}

// Dates is a column as dates, in UTC where the cell names no zone. Besides the forms of dates that the file has, months,
// quarters and years are read as their first day: 2006-01, 2006Q1, 2006, and all others of a [Period] where that is declared.
func (t *Table) Dates(column string) []time.Time {
	out, _ := t.dates(t.column(column))
	return out
}

// Calendar is a column of dates, or of periods that are all of one length, where each is later than the one before; else ok
// is false.
func (t *Table) Calendar(column string) (dates []time.Time, ok bool) {
	c := t.column(column)
	if c == nil || c.reading().typ != Date && c.reading().typ != Period {
		return nil, false
	}
	for k := range t.Len() {
		if strings.TrimSpace(c.text(t.row(k))) == "" {
			return nil, false
		}
	}
	dates, forms := t.dates(c)
	for i := range dates {
		if i > 0 && !number.Clock(dates[i]).After(number.Clock(dates[i-1])) || forms[i] != forms[0] {
			return nil, false
		}
	}
	return dates, len(dates) > 0
}

// dates are the dates of a column, and the months that each stands for.
func (t *Table) dates(c *column) (out []time.Time, months []int) {
	out, months = make([]time.Time, t.Len()), make([]int, t.Len())
	if c == nil {
		return out, months
	}
	d := c.dateReader()
	for k := range out {
		var err *figure.Error
		switch v := c.cell(t.row(k)).(type) {
		case time.Time:
			out[k] = v
			continue
		case nil, string, int, int64:
			out[k], err = d.read(text(v))
		default:
			err = &figure.Error{Cause: fmt.Sprintf("a %T is no date", v)}
		}
		if err != nil {
			t.cellFault(k, c, c.reading(), err)
			continue
		}
		months[k] = d.forms[d.last].months()
	}
	return out, months
}

// Rows are the rows of some columns, all of them if none is named, as a table of a deck takes them: each cell as a value of
// its column's [Type], periods as they stand. A cell that cannot be read is a *figure.Error, which no table shows.
func (t *Table) Rows(columns ...string) [][]any {
	if len(columns) == 0 {
		columns = t.Columns()
	}
	out := make([][]any, t.Len())
	for k := range out {
		out[k] = make([]any, len(columns))
	}
	for i, name := range columns {
		c := t.column(name)
		for k := range out {
			out[k][i] = t.cell(c, k)
		}
	}
	return out
}

// cell is the value of a cell, a *figure.Error where it cannot be read.
func (t *Table) cell(c *column, k int) any {
	if c == nil {
		return &figure.Error{Cause: "the table has no such column"}
	}
	r := c.reading()
	v, err := r.cell(c.cell(t.row(k)))
	if err != nil {
		t.cellFault(k, c, r, err)
		return err
	}
	return v
}
