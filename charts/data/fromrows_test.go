package data_test

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts/data"
)

func made(t *testing.T, columns []string, rows ...[]any) *data.Table {
	t.Helper()
	got, err := data.FromRows("made", columns, rows)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestFromRows(t *testing.T) {
	day := time.Date(2026, 3, 10, 0, 0, 0, 0, time.UTC)
	t.Run("keeps types, and copies", func(t *testing.T) {
		rows := [][]any{{"a", 1.5, day, true}, {"b", nil, nil, false}}
		got := made(t, []string{"name", "sum", "day", "sure"}, rows...)
		want := [][]any{{"a", 1.5, day, true}, {"b", nil, nil, false}}
		rows[0][0] = "changed"
		if !reflect.DeepEqual(got.Rows(), want) {
			t.Errorf("%v", got.Rows())
		}
		if vs := got.Numbers("sum"); vs[0] != 1.5 || !math.IsNaN(vs[1]) {
			t.Errorf("%v", vs)
		}
	})
	t.Run("makes no numbers of texts", func(t *testing.T) {
		got := made(t, []string{"postcode"}, []any{"10115"}, []any{"20095"})
		if want := [][]any{{"10115"}, {"20095"}}; !reflect.DeepEqual(got.Rows(), want) {
			t.Errorf("%#v", got.Rows())
		}
		if vs := got.Numbers("postcode"); vs[1] != 20095 {
			t.Errorf("asked for as numbers they are %v", vs)
		}
	})
	t.Run("has its rows back", func(t *testing.T) {
		got := made(t, []string{"name", "sum"}, []any{"a", 1.5}, []any{nil, 7})
		again := made(t, got.Columns(), got.Rows()...)
		if !reflect.DeepEqual(again.Rows(), got.Rows()) {
			t.Errorf("%v, %v", again.Rows(), got.Rows())
		}
	})
	t.Run("may have no rows", func(t *testing.T) {
		if got := made(t, []string{"a"}); got.Len() != 0 || len(got.Columns()) != 1 {
			t.Errorf("%v", got.Columns())
		}
	})
	ragged := make([][]any, 100)
	for _, c := range []struct {
		name    string
		columns []string
		rows    [][]any
		want    []string
	}{
		{"values of other types, with row and column", []string{"a", "b"}, [][]any{{1, []int{1}}, {func() {}, 2}},
			[]string{`data: made, row 1, column "b": a value of type []int`, `data: made, row 2, column "a": a value of type func()`}},
		{"rows of another length", []string{"a", "b"}, [][]any{{1, 2}, {1}, {1, 2, 3}},
			[]string{"data: made, row 2: 1 values for 2 columns", "data: made, row 3: 3 values for 2 columns"}},
		{"many such rows in a few words", []string{"a"}, ragged, []string{"row 10: 0 values for 1 columns", "the rows after it were not checked"}},
		{"a column without a name", []string{"a", " "}, nil, []string{"data: made: column 2 has no name"}},
		{"columns of one name", []string{"a", "b", "a"}, nil, []string{`columns 1 and 3 are both named "a"`}},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			got, err := data.FromRows("made", c.columns, c.rows)
			if err == nil || got != nil || strings.Count(err.Error(), "\n") > 20 {
				t.Fatalf("%v, %v", got, err)
			}
			for _, w := range c.want {
				if !strings.Contains(err.Error(), w) {
					t.Errorf("got %v\nwant %s", err, w)
				}
			}
		})
	}
}

func ExampleFromRows() {
	t, err := data.FromRows("ledger", []string{"Region", "Sales"}, [][]any{
		{"North", 41.2},
		{"South", nil},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Numbers("Sales"))

	_, err = data.FromRows("ledger", []string{"Region", "Sales"}, [][]any{{"North", []float64{41.2}}})
	fmt.Println(err)
	// Output:
	// [41.2 NaN]
	// data: ledger, row 1, column "Sales": a value of type []float64; give text, a number, a truth value, a time.Time, a time.Duration or nil
}
