package data

// pick is the table with some of its rows in an order of their own.
func (t *Table) pick(order []int) *Table {
	out := *t
	out.rows = make([]int32, len(order))
	for i, k := range order {
		out.rows[i] = int32(t.row(k))
	}
	return &out
}

// copied is the table with cells of its own, and more rows, which count as those after the last.
func (t *Table) copied(more ...[]any) *Table {
	out := &Table{faults: t.faults, source: &source{name: t.source.name, rules: t.source.rules, file: t.source.file}}
	last := int32(0)
	for k := range t.Len() {
		p := int32(t.place(k))
		out.source.places, last = append(out.source.places, p), max(last, p)
	}
	for i := range more {
		out.source.places = append(out.source.places, last+int32(i)+1)
	}
	for i, c := range t.columns {
		values := make([]any, 0, t.Len()+len(more))
		for k := range t.Len() {
			values = append(values, c.cell(t.row(k)))
		}
		for _, row := range more {
			values = append(values, row[i])
		}
		out.columns = append(out.columns, c.with(out.source, values))
	}
	return out
}

// replaced is the table with numbers in a column; they are written as its numbers were.
func (t *Table) replaced(c *column, numbers []any) *Table {
	out := t.copied()
	out.columns[t.index(c.name)] = c.holding(out.source, numbers)
	return out
}

// holding is the column with numbers as its cells, which are written as its numbers were.
func (c *column) holding(s *source, numbers []any) *column {
	r := *c.numbers()
	r.whole = nil
	if !r.typ.numeric() {
		r.typ = Number
	}
	return &column{name: c.name, source: s, values: numbers, typ: r.typ, found: &r}
}

// added is the table with another column.
func (t *Table) added(name string, values []any) *Table {
	out := t.copied()
	out.columns = append(out.columns, &column{name: name, source: out.source, values: values})
	return out
}

// appended is the table with another row.
func (t *Table) appended(row []any) *Table { return t.copied(row) }
