package data

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout/figure"
)

// Sum is a row that adds up others.
type Sum struct {
	Label   string   // the column that says what a row is, such as "Country"
	Text    string   // what it says there of this row, such as "Total" or "Other"
	Columns []string // the columns of numbers that are added up; those not named are empty in the row
}

// Total adds a row with the sums of columns at the end. A sum of which a part is missing is missing, too, as it would look
// complete; [Table.Complete] leaves out rows with missing values.
func (t *Table) Total(s Sum) *Table { return t.summed(s, t) }

// Largest keeps the n rows with the largest numbers in a column, the largest first, and gathers the others in a last row, whose
// label is rest.Text and whose numbers are the sums of the column and of rest.Columns. Where rest is Sum{} they are left out.
// Rows without a number are the smallest; then the sum is missing, as that of Total is.
func (t *Table) Largest(n int, column string, rest Sum) *Table {
	c := t.column(column)
	switch {
	case c == nil:
		return t
	case n < 1:
		t.fault(": the largest %d rows by %q; keep 1 at least", n, column)
		return t
	}
	all := t.replaced(c, numbers(t.Numbers(column))).SortDescending(column)
	if n >= all.Len() {
		return all
	}
	kept := all.with(func(k int) bool { return k < n })
	if rest.Label == "" && rest.Text == "" && rest.Columns == nil {
		return kept
	}
	if !slices.Contains(rest.Columns, column) {
		rest.Columns = append(slices.Clip(rest.Columns), column)
	}
	return kept.summed(rest, all.with(func(k int) bool { return k >= n }))
}

// summed is the table with a row of the sums of other rows, those of parts, whose columns are the same.
func (t *Table) summed(s Sum, parts *Table) *Table {
	if t.column(s.Label) == nil {
		return t
	}
	label := t.index(s.Label)
	if len(s.Columns) == 0 {
		t.fault(": a row %q of no sums; name the columns that are added up", s.Text)
		return t
	}
	if slices.Contains(t.Texts(s.Label), s.Text) {
		t.fault(", column %q: there is a row %q already; give the row of sums another text", s.Label, s.Text)
		return t
	}
	row := make([]any, len(t.columns))
	row[label] = s.Text
	out := t
	for _, c := range s.Columns {
		of := t.column(c)
		switch {
		case of == nil:
			continue
		case c == s.Label:
			t.fault(": column %q has the labels of the rows; it is not added up", c)
			continue
		}
		out = out.replaced(of, numbers(t.Numbers(c)))
		row[t.index(c)] = t.total(c, parts.Numbers(c))
	}
	return out.appended(row)
}

// total is the sum of the numbers of a column as a cell, nil where a part of it is missing, or all of it.
func (t *Table) total(column string, parts []float64) any {
	if len(parts) == 0 {
		return nil
	}
	v := Add(parts...)
	if math.IsInf(v, 0) {
		t.fault(", column %q: the sum is too large for a number", column)
	}
	return cellOf(v)
}

// Share adds a column with the share of each number in the sum of its column: 0.25 is a quarter, which number.Percent shows as
// 25%. Where a number is missing, or the sum is 0, no share is known.
func (t *Table) Share(column, name string) *Table {
	vs := t.Numbers(column)
	total, _ := t.total(column, vs).(float64)
	shares := make([]any, len(vs))
	for k, v := range vs {
		if total != 0 {
			shares[k] = cellOf(ifRead(v/total, v, total))
		}
	}
	return t.extended(name, shares)
}

// extended is the table with another column under a name that is not taken.
func (t *Table) extended(name string, values []any) *Table {
	switch {
	case strings.TrimSpace(name) == "":
		t.fault(": a new column has no name")
	case t.index(name) >= 0:
		t.fault(": there is a column %q already; give the new one another name", name)
	default:
		return t.added(name, values)
	}
	return t
}

// ifRead is a result, if what it is made of could be read.
func ifRead(result float64, of ...float64) float64 {
	if slices.ContainsFunc(of, figure.IsUnread) {
		return figure.Unread()
	}
	return result
}

// numbers are numbers as cells.
func numbers(vs []float64) []any {
	out := make([]any, len(vs))
	for k, v := range vs {
		out[k] = cellOf(v)
	}
	return out
}

// cellOf is a number as a cell, nil for NaN; one that could not be read stays so.
func cellOf(v float64) any {
	if math.IsNaN(v) && !figure.IsUnread(v) {
		return nil
	}
	return v
}

// Add adds numbers as a person adds their decimals: 0.1 and 0.2 are 0.3. It is NaN where one is.
func Add(vs ...float64) float64 {
	total, lost, places := 0.0, 0.0, 0
	for _, v := range vs { // Neumaier's summation
		if figure.IsUnread(v) {
			return v
		}
		next := total + v
		if math.Abs(total) >= math.Abs(v) {
			lost += total - next + v
		} else {
			lost += v - next + total
		}
		total, places = next, max(places, Decimals(v))
	}
	if !math.IsInf(total, 0) {
		total += lost
	}
	if places > mostDecimals || math.IsInf(total, 0) || math.IsNaN(total) {
		return total
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(total, 'f', places, 64), 64)
	return rounded
}

// mostDecimals is how many decimals a sum is rounded to at most; the numbers of a report have fewer.
const mostDecimals = 20

// Decimals is how many decimals the shortest form of a number has: 2 of 0.25, 0 of 1e21.
func Decimals(v float64) int {
	var buf [32]byte
	s := strconv.AppendFloat(buf[:0], v, 'e', -1, 64)
	mantissa, exponent, _ := strings.Cut(string(s), "e")
	n, err := strconv.Atoi(exponent)
	if err != nil {
		return 0
	}
	_, fraction, _ := strings.Cut(mantissa, ".")
	return max(len(fraction)-n, 0)
}
