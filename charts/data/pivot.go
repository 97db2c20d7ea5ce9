package data

import (
	"slices"
	"strings"
)

// Across sets the values of a column side by side: rows whose labels are the same become one, with a column for each text that
// there is in the column names, in the order in which they come first, and the cells of the column values in them. So years that
// stand one below the other come to stand across. Where there is no row for a cell it is empty; two rows for one are an error that
// names both. Columns that are not named are left out.
func (t *Table) Across(names, values string, labels ...string) *Table {
	name, value := t.column(names), t.column(values)
	of := t.columnsOf(labels)
	if name == nil || value == nil || of == nil {
		return t
	}
	if len(of) == 0 {
		t.fault(": %q across, with no labels; name the columns that say what a row is", names)
		return t
	}
	w := &wide{t: t, rows: map[string]int{}, columns: map[string]int{}}
	for k := range t.Len() {
		w.take(k, name, of)
	}
	cells := t.cellsOf(value)
	out := w.table(of)
	for i, n := range w.names {
		column := make([]any, len(w.first))
		for row, k := range w.from[i] {
			column[row] = cells[k]
		}
		if !t.free(out, n) {
			return t
		}
		c := value.written(out.source, column)
		c.name = n
		out.columns = append(out.columns, c)
	}
	return out
}

// wide is a table on its way to standing across.
type wide struct {
	t       *Table
	rows    map[string]int // by their labels
	first   []int          // row of the table that is the first of each
	columns map[string]int // by their names
	names   []string
	from    []map[int]int // by column: row of the table by row
}

// take takes row k of the table.
func (w *wide) take(k int, name *column, labels []*column) {
	n := strings.TrimSpace(name.text(w.t.row(k)))
	if n == "" {
		w.t.fault(", row %d: column %q has no text, which names a new column; leave the row out by Complete", w.t.place(k), name.name)
		return
	}
	var key strings.Builder
	for _, l := range labels {
		s := l.text(w.t.row(k))
		key.WriteString(s)
		key.WriteByte(0)
	}
	row, ok := w.rows[key.String()]
	if !ok {
		row = len(w.first)
		w.rows[key.String()], w.first = row, append(w.first, k)
	}
	at, ok := w.columns[n]
	if !ok {
		at = len(w.names)
		w.columns[n], w.names, w.from = at, append(w.names, n), append(w.from, map[int]int{})
	}
	if other, taken := w.from[at][row]; taken {
		w.t.fault(", rows %d and %d are both %q of %q; name more labels, or keep one of them by Where", w.t.place(other), w.t.place(k), n, w.labels(k, labels))
		return
	}
	w.from[at][row] = k
}

// labels are the labels of row k, for messages.
func (w *wide) labels(k int, columns []*column) string {
	texts := make([]string, len(columns))
	for i, c := range columns {
		texts[i] = c.text(w.t.row(k))
	}
	return strings.Join(texts, ", ")
}

// table is the labels of the rows.
func (w *wide) table(labels []*column) *Table {
	s := w.t.source
	out := &Table{faults: w.t.faults, source: &source{name: s.name, rules: s.rules, file: s.file, places: make([]int32, 0, len(w.first))}}
	for _, k := range w.first {
		out.source.places = append(out.source.places, int32(w.t.place(k)))
	}
	for _, c := range labels {
		values := make([]any, len(w.first))
		for row, k := range w.first {
			values[row] = c.cell(w.t.row(k))
		}
		out.columns = append(out.columns, c.with(out.source, values))
	}
	return out
}

// Down sets columns one below the other: every row becomes one for each of them, with the column's name under names and its cell
// under values; the other columns are repeated. So years that stand across come to stand one below the other.
func (t *Table) Down(names, values string, columns ...string) *Table {
	of := t.columnsOf(columns)
	if of == nil {
		return t
	}
	if len(of) == 0 {
		t.fault(": no columns to set one below the other; name them")
		return t
	}
	kept := slices.DeleteFunc(slices.Clone(t.columns), func(c *column) bool { return slices.Contains(columns, c.name) })
	s := t.source
	out := &Table{faults: t.faults, source: &source{name: s.name, rules: s.rules, file: s.file}}
	if len(of) > mostRows/max(t.Len(), 1) {
		t.fault(": %d columns of %d rows are more than %d rows one below the other", len(of), t.Len(), mostRows)
		return t
	}
	n := t.Len() * len(of)
	each := func(do func(row, k, i int)) {
		for k := range t.Len() {
			for i := range of {
				do(k*len(of)+i, k, i)
			}
		}
	}
	out.source.places = make([]int32, n)
	each(func(row, k, _ int) { out.source.places[row] = int32(t.place(k)) })
	for _, c := range kept {
		cells := make([]any, n)
		each(func(row, k, _ int) { cells[row] = c.cell(t.row(k)) })
		out.columns = append(out.columns, c.with(out.source, cells))
	}
	first := alike(of)
	heads, cells := make([]string, n), make([]any, n)
	for i, c := range of {
		own := t.raw(c)
		if first != nil {
			own = t.cellsOf(c)
		}
		for k, v := range own {
			heads[k*len(of)+i], cells[k*len(of)+i] = c.name, v
		}
	}
	if !t.free(out, names) {
		return t
	}
	name := &column{name: names, source: out.source} // whether the names are years is found, as in a file
	for _, h := range heads {
		name.texts.add(h)
	}
	name.texts.seal()
	out.columns = append(out.columns, name)
	if !t.free(out, values) {
		return t
	}
	c := &column{source: out.source, values: cells, typ: Text}
	if first != nil {
		c = first.written(out.source, cells)
	}
	c.name = values
	out.columns = append(out.columns, c)
	return out
}

// alike is the column as whose cells those of some are written: the first with numbers that are no years, or the first where all
// are of one type; nil where they are not alike.
func alike(of []*column) *column {
	out := of[0]
	for _, c := range of {
		switch a, b := out.reading().typ, c.reading().typ; {
		case a == b, a == Number && b == Year:
		case a == Year && b == Number:
			out = c
		default:
			return nil
		}
	}
	return out
}

// columnsOf are columns by their names, nil with a fault where one is not there, or there twice.
func (t *Table) columnsOf(names []string) []*column {
	out := make([]*column, 0, len(names))
	for i, n := range names {
		c := t.column(n)
		if c == nil {
			return nil
		}
		if slices.Contains(names[:i], n) {
			t.fault(": column %q is named twice", n)
			return nil
		}
		out = append(out, c)
	}
	return out
}

// free reports a name that no column of a table has; else it is a fault.
func (t *Table) free(of *Table, name string) bool {
	switch {
	case strings.TrimSpace(name) == "":
		t.fault(": a new column has no name")
	case of.index(name) >= 0:
		t.fault(": there is a column %q already; give the new one another name", name)
	case len(of.columns) >= mostColumns:
		t.fault(": there are more than %d columns; keep fewer rows by Where", mostColumns)
	default:
		return true
	}
	return false
}

// cellsOf are the cells of a column: numbers where it has numbers, else as they were read. What is wrong with them is noted.
func (t *Table) cellsOf(c *column) []any {
	if c.reading().typ.numeric() {
		return numbers(t.Numbers(c.name))
	}
	return t.raw(c)
}

// raw are the cells of a column as they were read.
func (t *Table) raw(c *column) []any {
	out := make([]any, t.Len())
	for k := range out {
		out[k] = c.cell(t.row(k))
	}
	return out
}

// written is the column with the cells of one or more like it, written as its own are.
func (c *column) written(s *source, cells []any) *column {
	if c.reading().typ.numeric() {
		return c.holding(s, cells)
	}
	return c.with(s, cells)
}
