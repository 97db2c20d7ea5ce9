package data

import (
	"time"

	"github.com/deckfold/deckfold/layout/number"
)

// Every adds a row without values for each date that is missing in a column of dates so many months apart, so that charts
// show a gap there: 1 for months, 3 for quarters, 12 for years. Rows at other dates stay. The dates are written as the first
// one is.
func (t *Table) Every(column string, months int) *Table {
	c := t.column(column)
	if c == nil || months < 1 || t.Len() == 0 {
		return t
	}
	before := len(t.faults.seen)
	dates, _ := t.dates(c)
	if len(t.faults.seen) > before {
		return t
	}
	if far(dates, months) > mostAdded {
		t.fault(": Every(%q, %d) would add more than %d rows between its dates; are they right, and so many months apart?", column, months, mostAdded)
		return t
	}
	e := &extension{table: t, of: c}
	due := dates[0]
	for k, d := range dates {
		for due.Before(d) {
			e.gap(k, due)
			due = due.AddDate(0, months, 0)
		}
		e.row(k)
		if due.Equal(d) {
			due = due.AddDate(0, months, 0)
		}
	}
	return e.done()
}

// mostAdded is how many rows Every adds: more dates than any chart shows.
const mostAdded = 100_000

// far is how many times so many months lie between dates, at least as many as rows are added.
func far(dates []time.Time, months int) (n int) {
	due := dates[0]
	for _, d := range dates {
		if number.CheckYear(d) != nil {
			return mostAdded + 1
		}
		if due.Before(d) {
			k := ((d.Year()-due.Year())*12+int(d.Month()-due.Month()))/months + 1
			n, due = n+k, due.AddDate(0, k*months, 0)
		}
		if due.Equal(d) {
			due = due.AddDate(0, months, 0)
		}
	}
	return n
}

// extension is a table that gets new rows between its own.
type extension struct {
	table  *Table
	of     *column // of dates
	values [][]any // by column
	places []int32
}

func (e *extension) row(k int) {
	e.add(k, func(c *column) any { return c.cell(e.table.row(k)) })
}

// gap is a row with nothing but a date, before row k.
func (e *extension) gap(k int, due time.Time) {
	e.add(k, func(c *column) any {
		if c == e.of {
			return e.date(due)
		}
		return nil
	})
}

func (e *extension) add(k int, value func(c *column) any) {
	t := e.table
	if e.values == nil {
		e.values = make([][]any, len(t.columns))
	}
	for i, c := range t.columns {
		e.values[i] = append(e.values[i], value(c))
	}
	e.places = append(e.places, int32(t.place(k)))
}

// date is a date as the first one of the column is written.
func (e *extension) date(due time.Time) any {
	first, isText := e.of.cell(e.table.row(0)).(string)
	if !isText {
		return due
	}
	d := e.of.dateReader()
	_, _ = d.read(first) // for its form: all dates were read before
	return d.forms[d.last].print(due)
}

func (e *extension) done() *Table {
	t := e.table
	out := &Table{faults: t.faults, source: &source{name: t.source.name, places: e.places, rules: t.source.rules, file: t.source.file}}
	for i, c := range t.columns {
		out.columns = append(out.columns, c.with(out.source, e.values[i]))
	}
	return out
}
