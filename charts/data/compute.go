package data

import (
	"math"

	"github.com/deckfold/deckfold/layout/figure"
)

// Compute adds a column of numbers that are made of others: of is called for every row with its numbers in columns, in their
// order. Where one of these is missing the result is, too, and of is not called; where of gives NaN there is no result. One that is
// infinite is an error that names the row. Of must not keep the slice.
//
//	t.Compute("Margin", []string{"Profit", "Revenue"}, func(v []float64) float64 { return v[0] / v[1] })
func (t *Table) Compute(name string, columns []string, of func(v []float64) float64) *Table {
	parts := make([][]float64, len(columns))
	for i, c := range columns {
		parts[i] = t.Numbers(c)
	}
	v, results := make([]float64, len(columns)), make([]any, t.Len())
	for k := range results {
		complete := true
		for i := range parts {
			v[i] = parts[i][k]
			complete = complete && !math.IsNaN(v[i])
		}
		if !complete {
			results[k] = cellOf(ifRead(math.NaN(), v...))
			continue
		}
		x := of(v)
		if math.IsInf(x, 0) {
			t.fault(", row %d: the result in the new column %q is infinite; give math.NaN() where there is none, as for a division by 0", t.place(k), name)
			x = figure.Unread()
		}
		results[k] = cellOf(x)
	}
	return t.extended(name, results)
}
