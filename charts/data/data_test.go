package data_test

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts/data"
)

func read(t *testing.T, text string) *data.Table {
	t.Helper()
	got, err := data.CSV(strings.NewReader(text), "a.csv")
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestCSV(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"commas", "year,sum,name\n2020,1.5,a\n2021,,\"b, c\"\n"},
		{"semicolons and decimal commas", "year;sum;name\r\n2020;1,5;a\r\n2021;;b, c\r\n"},
		{"tabs", "year\tsum\tname\n2020\t1.5\ta\n2021\t\tb, c\n"},
		{"a byte order mark", "\xef\xbb\xbfyear,sum,name\n2020,1.5,a\n2021,,\"b, c\"\n"},
	} {
		t.Run("reads "+c.name, func(t *testing.T) {
			got := read(t, c.text)
			sums := got.Numbers("sum")
			if len(sums) != 2 || sums[0] != 1.5 || !math.IsNaN(sums[1]) {
				t.Errorf("sums %v", sums)
			}
			if names := got.Texts("name"); !reflect.DeepEqual(names, []string{"a", "b, c"}) {
				t.Errorf("names %q", names)
			}
			if want := [][]any{{2020.0, "a"}, {2021.0, "b, c"}}; !reflect.DeepEqual(got.Rows("year", "name"), want) {
				t.Errorf("rows %v", got.Rows("year", "name"))
			}
			if err := got.Err(); err != nil {
				t.Error(err)
			}
		})
	}
	for _, c := range []struct{ name, text, want string }{
		{"an empty file", "", "first line"},
		{"a ragged row", "a,b\n1\n", "row 2: it has 1 value, and the head names 2"},
		{"a column without a name", "a,,c\n1,2,3\n", `column 2 has no name, and row 2 has "2" in it`},
		{"two columns of one name", "a,b,a\n", `columns 1 and 3 are both named "a"`},
		{"a quote that never ends", "a\n\"b", "a.csv"},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if _, err := data.CSV(strings.NewReader(c.text), "a.csv"); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

func TestTable(t *testing.T) {
	t.Run("names row and column of what is no number", func(t *testing.T) {
		got := read(t, "a,b\n1,2\n3,12:34\n")
		got.Numbers("b")
		if err := got.Err(); err == nil || !strings.Contains(err.Error(), `a.csv, row 3, column "b": "12:34" is no number`) {
			t.Error(err)
		}
	})
	t.Run("names the columns there are", func(t *testing.T) {
		got := read(t, "a,b\n1,2\n")
		got.Texts("c")
		if err := got.Err(); err == nil || !strings.Contains(err.Error(), `no column "c", want one of a, b`) {
			t.Error(err)
		}
	})
	t.Run("says a fault of a column once, with its cells counted", func(t *testing.T) {
		got := read(t, "a,b\n"+strings.Repeat("x,1\n", 100))
		got.Numbers("a")
		got.Numbers("a")
		got.Dates("a")
		want := `data: a.csv, column "a", 100 cells (row 2 "x", row 3 "x", row 4 "x" ...): is no number`
		if err := got.Err(); strings.Count(err.Error(), "\n") != 1 || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "is no date") {
			t.Error(err)
		}
	})
	t.Run("keeps the rows of a value, and those between two", func(t *testing.T) {
		got := read(t, "k,v\na,1\nb,2\na,3\nc,4\n")
		if vs := got.Where("k", "a").Numbers("v"); !reflect.DeepEqual(vs, []float64{1, 3}) {
			t.Errorf("%v", vs)
		}
		if vs := got.Between("k", "b", "").Numbers("v"); !reflect.DeepEqual(vs, []float64{2, 3, 4}) {
			t.Errorf("%v", vs)
		}
		if got.Between("k", "x", ""); got.Err() == nil {
			t.Error("no error")
		}
	})
	t.Run("adds the months that are missing", func(t *testing.T) {
		got := read(t, "m,v\n2020-11,1\n2021-02,2\n2021-03,3\n").Every("m", 1)
		if vs := fmt.Sprint(got.Numbers("v")); vs != "[1 NaN NaN 2 3]" {
			t.Error(vs)
		}
		if m := fmt.Sprint(got.Texts("m")); m != "[2020-11 2020-12 2021-01 2021-02 2021-03]" {
			t.Error(m)
		}
	})
	t.Run("keeps the days of dates in their own zones", func(t *testing.T) {
		first := time.Date(2026, 10, 1, 0, 0, 0, 0, time.FixedZone("JST", 9*3600))
		got, err := data.Structs([]struct{ D time.Time }{{first}})
		if err != nil || got.Dates("D")[0] != first || got.Err() != nil {
			t.Errorf("%v, %v", got.Dates("D"), err)
		}
	})
	t.Run("reads days, months, quarters and years", func(t *testing.T) {
		got := read(t, "d\n2020-05-06\n2020-05\n2020Q2\n2020\n").Dates("d")
		var s []string
		for _, d := range got {
			s = append(s, d.Format(time.DateOnly))
		}
		if want := []string{"2020-05-06", "2020-05-01", "2020-04-01", "2020-01-01"}; !reflect.DeepEqual(s, want) {
			t.Errorf("%v, want %v", s, want)
		}
	})
}

// query is the rows of a pretended database.
type query struct {
	rows [][]any
	at   int
	err  error
}

func (q *query) Columns() ([]string, error) { return []string{"name", "sum", "day"}, nil }
func (q *query) Next() bool                 { q.at++; return q.at <= len(q.rows) }
func (q *query) Err() error                 { return q.err }

func (q *query) Scan(dest ...any) error {
	for i, d := range dest {
		*d.(*any) = q.rows[q.at-1][i]
	}
	return nil
}

func TestQuery(t *testing.T) {
	day := time.Date(2022, 6, 1, 0, 0, 0, 0, time.UTC)
	t.Run("keeps types", func(t *testing.T) {
		got, err := data.Query(&query{rows: [][]any{{[]byte("a"), int64(5), day}, {"b", nil, nil}}}, "q")
		if err != nil {
			t.Fatal(err)
		}
		if want := [][]any{{"a", int64(5), day}, {"b", nil, nil}}; !reflect.DeepEqual(got.Rows(), want) {
			t.Errorf("%v", got.Rows())
		}
		if vs := got.Numbers("sum"); vs[0] != 5 || !math.IsNaN(vs[1]) {
			t.Errorf("%v", vs)
		}
	})
	t.Run("names row and column of a value it cannot take", func(t *testing.T) {
		_, err := data.Query(&query{rows: [][]any{{"a", struct{}{}, nil}}}, "q")
		if err == nil || !strings.Contains(err.Error(), `q, row 1, column "sum"`) {
			t.Error(err)
		}
	})
	t.Run("gives the error of the database", func(t *testing.T) {
		broken := errors.New("connection lost")
		if _, err := data.Query(&query{err: broken}, "q"); !errors.Is(err, broken) {
			t.Error(err)
		}
	})
}

func TestStructs(t *testing.T) {
	type row struct {
		Name  string
		Sum   *float64 `deck:"total"`
		Count uint8
		Skip  int `deck:"-"`
		inner int
	}
	v := 1.5
	t.Run("has a column for every field", func(t *testing.T) {
		got, err := data.Structs([]row{{Name: "a", Sum: &v, Count: 2, inner: 1}, {Name: "b"}})
		if err != nil {
			t.Fatal(err)
		}
		if want := "[Name total Count]"; fmt.Sprint(got.Columns()) != want {
			t.Errorf("%v, want %s", got.Columns(), want)
		}
		if want := [][]any{{"a", 1.5, int64(2)}, {"b", nil, int64(0)}}; !reflect.DeepEqual(got.Rows(), want) {
			t.Errorf("%v", got.Rows())
		}
	})
	t.Run("takes pointers to structs", func(t *testing.T) {
		got, err := data.Structs([]*row{{Name: "a"}, nil})
		if err != nil || got.Len() != 2 || got.Texts("Name")[0] != "a" {
			t.Errorf("%v, %v", got, err)
		}
	})
	t.Run("refuses what is no struct", func(t *testing.T) {
		if _, err := data.Structs([]int{1}); err == nil {
			t.Error("no error")
		}
	})
}
