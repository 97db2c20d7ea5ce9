package data

import (
	"cmp"
	"math"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
)

// Sort orders the rows by a column, the least first: numbers and durations by their size, dates by what their own clocks show,
// false before true, texts by their characters (Unicode code points). Rows that are equal keep their order, so that what was sorted before orders
// them; rows without a value come last. A column that mixes types is an error.
func (t *Table) Sort(column string) *Table { return t.sorted(column, 1) }

// SortDescending is Sort with the greatest first; rows without a value come last as well.
func (t *Table) SortDescending(column string) *Table { return t.sorted(column, -1) }

func (t *Table) sorted(column string, sign int) *Table {
	cells := t.Rows(column)
	order := make([]int, len(cells))
	var first any
	for k := range cells {
		order[k] = k
		v := ordered(cells[k][0])
		cells[k][0] = v
		switch {
		case v == nil:
		case first == nil:
			first = v
		case reflect.TypeOf(v) != reflect.TypeOf(first):
			t.fault(", row %d, column %q: %s and %s are of different types, which have no order; make them alike", t.place(k), column, text(first), text(v))
			return t
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := cells[a][0], cells[b][0]
		if x == nil || y == nil {
			return missingLast(x, y)
		}
		return sign * compare(x, y)
	})
	return t.pick(order)
}

// ordered is a value as it is ordered: numbers of all types are one.
func ordered(v any) any {
	switch v := v.(type) {
	case int:
		return float64(v)
	case int64:
		return float64(v)
	case float64:
		if math.IsNaN(v) {
			return nil
		}
	case time.Time:
		if v.IsZero() {
			return nil
		}
	case string:
		if v == "" {
			return nil
		}
	case *figure.Error: // which the table has noted
		return nil
	}
	return v
}

func missingLast(x, y any) int {
	switch {
	case x == nil && y == nil:
		return 0
	case x == nil:
		return 1
	}
	return -1
}

// compare orders two values of one type.
func compare(x, y any) int {
	switch x := x.(type) {
	case float64:
		return cmp.Compare(x, y.(float64))
	case time.Duration:
		return cmp.Compare(x, y.(time.Duration))
	case time.Time:
		return number.Clock(x).Compare(number.Clock(y.(time.Time)))
	case bool:
		return cmp.Compare(digit(x), digit(y.(bool)))
	case string:
		return strings.Compare(x, y.(string))
	}
	return 0
}

func digit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Complete keeps the rows that have a value in each of some columns.
func (t *Table) Complete(columns ...string) *Table {
	cells := t.Rows(columns...)
	return t.with(func(k int) bool {
		return !slices.ContainsFunc(cells[k], func(v any) bool { return ordered(v) == nil })
	})
}
