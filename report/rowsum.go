package report

import (
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/figure"
)

// RowSum says that the numbers of a row are those of others, added up. One that is missing is computed; one that is given and is
// not the sum, but for rounding, is an error. In the workbook it is a formula.
type RowSum struct {
	Row      int      // of the table, from 0
	Of, Less []int    // the rows that are added and taken off; a row that is a sum itself may be among them
	Columns  []string // that are added up, by their names; nil: all that have numbers in these rows, and formats that can be added up
}

// addition is a sum of one column.
type addition struct {
	*RowSum
	column int
}

// rows are the rows that the sum is made of, with their signs.
func (s *RowSum) rows(do func(row int, sign float64)) {
	for _, k := range s.Of {
		do(k, 1)
	}
	for _, k := range s.Less {
		do(k, -1)
	}
}

// checkSums reports sums of rows or columns that are not there, and those that are made of themselves.
func (t *Table) checkSums() (errs []error) {
	of := map[int]*RowSum{}
	for i := range t.Sums {
		s := &t.Sums[i]
		bad := func(format string, args ...any) {
			errs = append(errs, fmt.Errorf("sum %d: "+format, append([]any{i + 1}, args...)...))
		}
		if len(s.Of)+len(s.Less) == 0 {
			bad("row %d is a sum of nothing; name the rows that are added up", s.Row)
		}
		for _, k := range slices.Concat([]int{s.Row}, s.Of, s.Less) {
			if k < 0 || k >= len(t.Rows) {
				bad("there is no row %d, rows run from 0 to %d", k, len(t.Rows)-1)
			}
		}
		for _, name := range s.Columns {
			if t.columnIndex(name) < 0 {
				bad("there is no column %q", name)
			}
		}
		if of[s.Row] != nil {
			bad("row %d is a sum already", s.Row)
		}
		of[s.Row] = s
	}
	if len(errs) > 0 {
		return errs
	}
	if _, itself := t.sumOrder(); itself != nil {
		errs = append(errs, fmt.Errorf("row %d is made of itself; leave it out of the rows that it adds up", itself.Row))
	}
	return errs
}

// sumOrder are the sums, those first that others are made of; itself is one that is made of itself, nil if none is.
func (t *Table) sumOrder() (order []*RowSum, itself *RowSum) {
	of := make(map[int]*RowSum, len(t.Sums))
	for i := range t.Sums {
		of[t.Sums[i].Row] = &t.Sums[i]
	}
	const begun, done = 1, 2
	state := make(map[*RowSum]int, len(of))
	var visit func(s *RowSum)
	visit = func(s *RowSum) {
		state[s] = begun
		s.rows(func(k int, _ float64) {
			switch part := of[k]; {
			case part == nil:
			case state[part] == begun:
				itself = part
			case state[part] == 0:
				visit(part)
			}
		})
		state[s], order = done, append(order, s)
	}
	for i := range t.Sums {
		if s := &t.Sums[i]; state[s] == 0 {
			visit(s)
		}
	}
	return order, itself
}

func (t *Table) columnIndex(name string) int {
	return slices.IndexFunc(t.Columns, func(c Column) bool { return c.name() == name })
}

// addsUp reports whether a sum has a column.
func (t *Table) addsUp(s *RowSum, column int) bool {
	if s.Columns != nil {
		return slices.Contains(s.Columns, t.Columns[column].name())
	}
	c := &t.Columns[column]
	return !c.Format.Unit.IsShare() && !c.Format.Plain && c.Change == (ColumnChange{}) // years, and numbers that name something
}

// summed reports whether the cell of a row is a sum.
func (t *Table) summed(row, column int) bool {
	return slices.ContainsFunc(t.Sums, func(s RowSum) bool { return s.Row == row && t.addsUp(&s, column) })
}

// total is what the parts of a sum add up to; ok is false where one of them is no number, or missing.
func (t *Table) total(a addition) (v float64, ok bool) {
	parts := make([]float64, 0, len(a.Of)+len(a.Less))
	ok = true
	a.rows(func(k int, sign float64) {
		n, isNumber := figure.Float(unspanned(t.Rows[k][a.column]))
		ok = ok && isNumber && !math.IsNaN(n)
		parts = append(parts, sign*n)
	})
	return data.Add(parts...), ok
}

// additions are the sums of columns whose parts are all numbers, those first that others are made of.
func (t *Table) additions(do func(a addition, total float64)) {
	order, itself := t.sumOrder()
	if itself != nil {
		return // which checkSums reports
	}
	for _, s := range order {
		for i := range t.Columns {
			if t.addsUp(s, i) {
				if v, ok := t.total(addition{s, i}); ok {
					do(addition{s, i}, v)
				}
			}
		}
	}
}

// filled is the table with the sums and changes that are missing.
func (t Table) filled() Table {
	if len(t.checkRows()) > 0 { // which Node says of tables that nobody validates
		t.Styles, t.Sums, t.Columns = nil, nil, slices.Clone(t.Columns)
		for i := range t.Columns {
			t.Columns[i].Change = ColumnChange{}
		}
	}
	if len(t.Sums) == 0 && !slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Change != ColumnChange{} }) {
		return t
	}
	t.Rows = slices.Clone(t.Rows)
	own, covered := map[int]bool{}, t.covered()
	fill := func(row, column int, v float64) {
		if _, given := present(t.Rows[row][column]); given || covered[[2]int{row, column}] {
			return
		}
		if !own[row] {
			t.Rows[row], own[row] = slices.Clone(t.Rows[row]), true
		}
		t.Rows[row][column] = v
	}
	t.additions(func(a addition, total float64) { fill(a.Row, a.column, total) })
	t.changes(func(c change) { fill(c.row, c.column, c.value) })
	return t
}

// covered are the cells that others reach over, by row and column.
func (t *Table) covered() map[[2]int]bool {
	out := map[[2]int]bool{}
	for k, row := range t.Rows {
		for i, v := range row {
			s, ok := v.(Span)
			if !ok {
				continue
			}
			for j := 1; j < max(s.Rows, 1)*max(s.Columns, 1); j++ {
				out[[2]int{k + j/max(s.Columns, 1), i + j%max(s.Columns, 1)}] = true
			}
		}
	}
	return out
}

// checkTotals reports sums that are given and are not what their parts add up to; those that differ by rounding are advice.
func (t *Table) checkTotals() (errs []error, advice []string) {
	t.additions(func(a addition, total float64) {
		given, ok := figure.Float(unspanned(t.Rows[a.Row][a.column]))
		if !ok || math.IsNaN(given) {
			return
		}
		places := data.Decimals(given)
		a.rows(func(k int, _ float64) {
			n, _ := figure.Float(unspanned(t.Rows[k][a.column]))
			places = max(places, data.Decimals(n))
		})
		off, unit := math.Abs(given-total), math.Pow10(-places)
		text := fmt.Sprintf("row %d, column %q: %v is not what its rows add up to, %v", a.Row+1, t.Columns[a.column].name(), given, total)
		switch n := float64(len(a.Of) + len(a.Less) + 1); {
		case off <= unit/1000:
		case off <= n*unit/2:
			advice = append(advice, text+"; say in a note that its parts are rounded")
		default:
			errs = append(errs, fmt.Errorf("%s; correct it, or name the columns that are added up in RowSum.Columns", text))
		}
	})
	return errs, advice
}

// figureSums are the sums of the table as the workbook has them: of columns whose cells are all written alike.
func (t *Table) figureSums() (out []figure.Sum) {
	styles := t.styles()
	t.additions(func(a addition, _ float64) {
		alike, format := true, formatOfRow(styles, a.Row)
		a.rows(func(k int, _ float64) { alike = alike && formatOfRow(styles, k) == format })
		if _, ok := figure.Float(unspanned(t.Rows[a.Row][a.column])); alike && ok {
			out = append(out, figure.Sum{Row: a.Row, Column: a.column, Of: a.Of, Less: a.Less})
		}
	})
	return out
}
