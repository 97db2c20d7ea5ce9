package data

import "math"

// Before says which row is the period before another: that whose date is so many months earlier.
type Before struct {
	Dates  string // the column of dates, of which a month has one at most
	Months int    // 1 for the month before, 3 for the quarter, 12 for the year
}

// Change adds a column with how much each number is more than that of the period before; where either is missing, so is the
// change. It asks for the dates, not for the row above: a period that is missing is not passed over.
func (t *Table) Change(column string, b Before, name string) *Table {
	return t.compared(column, b, name, func(now, then float64) float64 {
		return Add(now, -then)
	})
}

// RelativeChange is Change as a share of the number of the period before: 0.25 is a quarter more, which number.Percent shows as
// 25%. It is missing where the period before is 0 or negative, too, of which nothing is a share.
func (t *Table) RelativeChange(column string, b Before, name string) *Table {
	return t.compared(column, b, name, func(now, then float64) float64 {
		if then <= 0 {
			return math.NaN()
		}
		return Add(now, -then) / then
	})
}

// compared adds a column that holds each number against that of the period before.
func (t *Table) compared(column string, b Before, name string, with func(now, then float64) float64) *Table {
	if b.Months < 1 {
		t.fault(": a period of %d months before; give 1 for months, 3 for quarters, 12 for years", b.Months)
		return t
	}
	if t.column(column) == nil || t.column(b.Dates) == nil {
		return t
	}
	vs, dates := t.Numbers(column), t.Dates(b.Dates)
	at := map[int]int{} // rows by their months
	months := make([]int, len(dates))
	for k, d := range dates {
		if d.IsZero() {
			continue
		}
		m := d.Year()*12 + int(d.Month()) - 1
		if other, ok := at[m]; ok {
			t.fault(", column %q: rows %d and %d are both of %s; keep one row for a period, such as by Where",
				b.Dates, t.place(other), t.place(k), d.Format("2006-01"))
			return t
		}
		at[m], months[k] = k, m
	}
	changes := make([]any, len(vs))
	for k, d := range dates {
		if then, ok := at[months[k]-b.Months]; ok && !d.IsZero() {
			changes[k] = cellOf(ifRead(with(vs[k], vs[then]), vs[k], vs[then]))
		}
	}
	return t.extended(name, changes)
}
