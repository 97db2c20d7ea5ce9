package data

import "slices"

// pick is the table with some of its rows in an order of their own.
func (t *Table) pick(order []int) *Table {
	out := t.with(func(int) bool { return false })
	for _, k := range order {
		out.rows, out.places = append(out.rows, t.rows[k]), append(out.places, t.places[k])
	}
	return out
}

// replaced is the table with other values in column i.
func (t *Table) replaced(i int, values []any) *Table {
	out := t.with(func(int) bool { return true })
	for k, row := range out.rows {
		row = slices.Clone(row)
		row[i] = values[k]
		out.rows[k] = row
	}
	return out
}

// added is the table with another column.
func (t *Table) added(name string, values []any) *Table {
	out := t.with(func(int) bool { return true })
	out.columns = append(slices.Clip(out.columns), name)
	for k, row := range out.rows {
		out.rows[k] = append(slices.Clip(row), values[k])
	}
	return out
}

// appended is the table with another row, which counts as the one after the last.
func (t *Table) appended(row []any) *Table {
	out := t.with(func(int) bool { return true })
	last := 0
	if n := len(t.places); n > 0 {
		last = slices.Max(t.places)
	}
	out.rows, out.places = append(out.rows, row), append(out.places, last+1)
	return out
}
