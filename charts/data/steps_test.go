package data_test

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/quick"
	"time"

	"github.com/deckfold/deckfold/charts/data"
)

// trade is a table of countries and what they buy.
func trade(t *testing.T) *data.Table {
	t.Helper()
	return read(t, "country,exports,imports,year\nItaly,20.1,5,2020\nChile,,7,2020\nFrance,30.2,6,2020\nSpain,20.1,8,2020\nMalta,0.3,1,2020\n")
}

// told reports what is missing in a table's errors; "" wants none.
func told(t *testing.T, table *data.Table, want string) {
	t.Helper()
	if err := table.Err(); (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %q", err, want)
	}
}

func TestSort(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2026, 3, d, 0, 0, 0, 0, time.UTC) }
	for _, c := range []struct {
		name           string
		values, up, on []any // in up the least stands first, in on the greatest
	}{
		{"numbers of every type by size", []any{3, 1.5, nil, int64(-2), math.NaN()}, []any{int64(-2), 1.5, 3, nil, nil}, []any{3, 1.5, int64(-2), nil, nil}},
		{"dates by time", []any{day(3), day(1), nil, day(2)}, []any{day(1), day(2), day(3), nil}, []any{day(3), day(2), day(1), nil}},
		{"durations by size", []any{time.Hour, time.Second}, []any{time.Second, time.Hour}, []any{time.Hour, time.Second}},
		{"texts by their characters", []any{"b", "", "B", "a", "10", "9"}, []any{"10", "9", "B", "a", "b", ""}, []any{"b", "a", "B", "9", "10", ""}},
		{"false before true", []any{true, false, nil}, []any{false, true, nil}, []any{true, false, nil}},
		{"nothing", []any{nil, nil}, []any{nil, nil}, []any{nil, nil}},
	} {
		t.Run("orders "+c.name, func(t *testing.T) {
			var rows [][]any
			for _, v := range c.values {
				rows = append(rows, []any{v})
			}
			for got, want := range map[*data.Table][]any{made(t, []string{"v"}, rows...).Sort("v"): c.up, made(t, []string{"v"}, rows...).SortDescending("v"): c.on} {
				var vs []any
				for _, row := range got.Rows() {
					if f, ok := row[0].(float64); ok && math.IsNaN(f) {
						row[0] = nil
					}
					vs = append(vs, row[0])
				}
				if !reflect.DeepEqual(vs, want) {
					t.Errorf("got %v, want %v", vs, want)
				}
				told(t, got, "")
			}
		})
	}
	t.Run("orders the numbers of a file by size", func(t *testing.T) {
		if got := read(t, "v\n10\n9\n-1\n").Sort("v").Texts("v"); !reflect.DeepEqual(got, []string{"-1", "9", "10"}) {
			t.Error(got)
		}
	})
	t.Run("keeps the order of equals, so that two sorts order by two columns", func(t *testing.T) {
		got := trade(t).Sort("country").SortDescending("exports")
		if names := strings.Join(got.Texts("country"), " "); names != "France Italy Spain Malta Chile" {
			t.Error(names)
		}
	})
	t.Run("leaves the table as it was", func(t *testing.T) {
		of := trade(t)
		of.Sort("exports")
		if names := of.Texts("country"); names[0] != "Italy" {
			t.Error(names)
		}
	})
	t.Run("refuses a column of several types", func(t *testing.T) {
		got := made(t, []string{"v"}, []any{1}, []any{"b"}).Sort("v")
		told(t, got, `made, row 2, column "v": 1 and b are of different types`)
	})
	t.Run("keeps the rows' places for errors", func(t *testing.T) {
		got := read(t, "k,v\nb,x\na,1\n").Sort("k")
		got.Numbers("v")
		told(t, got, `row 2, column "v": "x" is no number`)
	})
	t.Run("names the columns there are", func(t *testing.T) { told(t, trade(t).Sort("sum"), `no column "sum"`) })
}

func TestComplete(t *testing.T) {
	got := trade(t).Complete("exports")
	if names := strings.Join(got.Texts("country"), " "); names != "Italy France Spain Malta" {
		t.Errorf("keeps %s", names)
	}
	if got := made(t, []string{"a", "b"}, []any{1, ""}, []any{math.NaN(), "x"}, []any{2, "y"}).Complete("a", "b"); got.Len() != 1 {
		t.Errorf("keeps %v", got.Rows())
	}
	told(t, trade(t).Complete("sum"), `no column "sum"`)
}

func TestTotal(t *testing.T) {
	total := func(columns ...string) data.Sum { return data.Sum{Label: "country", Text: "Total", Columns: columns} }
	t.Run("adds up what is named, as decimals are added", func(t *testing.T) {
		got := trade(t).Complete("exports").Total(total("exports", "imports"))
		if rows := got.Rows(); !reflect.DeepEqual(rows[4], []any{"Total", 70.7, 20.0, nil}) {
			t.Errorf("%v", rows[4])
		}
		told(t, got, "")
	})
	t.Run("is missing where a part is", func(t *testing.T) {
		got := trade(t).Total(total("exports", "imports"))
		if last := got.Rows()[5]; !reflect.DeepEqual(last, []any{"Total", nil, 27.0, nil}) {
			t.Errorf("%v", last)
		}
	})
	t.Run("is missing where there are no rows", func(t *testing.T) {
		if got := trade(t).Where("country", "none").Total(total("exports")).Rows(); !reflect.DeepEqual(got, [][]any{{"Total", nil, nil, nil}}) {
			t.Errorf("%v", got)
		}
	})
	t.Run("leaves the table as it was", func(t *testing.T) {
		of := trade(t)
		of.Total(total("exports"))
		if of.Len() != 5 {
			t.Error(of.Rows())
		}
	})
	for _, c := range []struct {
		name string
		sum  data.Sum
		want string
	}{
		{"a column of labels that is not there", data.Sum{Label: "land", Text: "Total", Columns: []string{"exports"}}, `no column "land"`},
		{"a column that is not there", total("sales"), `no column "sales"`},
		{"no columns", total(), `a row "Total" of no sums`},
		{"the column of labels", total("country"), `column "country" has the labels of the rows`},
		{"a label that is there", data.Sum{Label: "country", Text: "Spain", Columns: []string{"exports"}}, `there is a row "Spain" already`},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) { told(t, trade(t).Total(c.sum), c.want) })
	}
	t.Run("names the cell that is no number", func(t *testing.T) {
		told(t, read(t, "k,v\na,1\nb,x\n").Total(data.Sum{Label: "k", Text: "Total", Columns: []string{"v"}}), `row 3, column "v": "x" is no number`)
	})
	t.Run("refuses a sum that is no number", func(t *testing.T) {
		got := made(t, []string{"k", "v"}, []any{"a", 1e308}, []any{"b", 1e308}).Total(data.Sum{Label: "k", Text: "T", Columns: []string{"v"}})
		told(t, got, `column "v": the sum is too large`)
	})
}

func TestLargest(t *testing.T) {
	other := data.Sum{Label: "country", Text: "Other"}
	t.Run("keeps the largest first, and adds up the rest", func(t *testing.T) {
		got := trade(t).Complete("exports").Largest(2, "exports", data.Sum{Label: "country", Text: "Other", Columns: []string{"imports"}})
		want := [][]any{{"France", 30.2, 6.0, nil}, {"Italy", 20.1, 5.0, nil}, {"Other", 20.4, 9.0, nil}}
		rows := got.Rows()
		for _, row := range rows {
			row[3] = nil
		}
		if !reflect.DeepEqual(rows, want) {
			t.Errorf("%v", rows)
		}
		if year := got.Rows()[2][3]; year != nil {
			t.Errorf("the rest has the year %v", year)
		}
	})
	t.Run("has no sum of what is missing", func(t *testing.T) {
		if got := trade(t).Largest(2, "exports", other).Rows(); got[2][1] != nil || got[2][0] != "Other" {
			t.Errorf("%v", got)
		}
	})
	t.Run("leaves the rest out where it is not asked for", func(t *testing.T) {
		if got := trade(t).Largest(2, "exports", data.Sum{}).Texts("country"); !reflect.DeepEqual(got, []string{"France", "Italy"}) {
			t.Error(got)
		}
	})
	t.Run("makes no rest of nothing", func(t *testing.T) {
		if got := trade(t).Largest(5, "exports", other); got.Len() != 5 || slices.Contains(got.Texts("country"), "Other") {
			t.Error(got.Texts("country"))
		}
	})
	t.Run("keeps one row at least", func(t *testing.T) { told(t, trade(t).Largest(0, "exports", other), "keep 1 at least") })
	t.Run("takes no other's name", func(t *testing.T) {
		told(t, trade(t).Largest(2, "exports", data.Sum{Label: "country", Text: "Italy"}), `there is a row "Italy" already`)
	})
	t.Run("names the columns there are", func(t *testing.T) {
		told(t, trade(t).Largest(2, "sales", other), `no column "sales"`)
		told(t, trade(t).Largest(2, "exports", data.Sum{Label: "land", Text: "Other"}), `no column "land"`)
	})
	t.Run("keeps the sum, whatever is kept", func(t *testing.T) {
		property := func(cents []int16, n uint8) bool {
			var rows [][]any
			for i, c := range cents {
				rows = append(rows, []any{fmt.Sprint("row ", i), float64(c) / 100})
			}
			all := made(t, []string{"k", "v"}, rows...)
			sum := data.Sum{Label: "k", Text: "Total", Columns: []string{"v"}}
			whole := all.Total(sum).Numbers("v")
			kept := all.Largest(int(n)+1, "v", data.Sum{Label: "k", Text: "Other"}).Total(sum).Numbers("v")
			a, b := whole[len(whole)-1], kept[len(kept)-1]
			return a == b || math.IsNaN(a) && math.IsNaN(b)
		}
		if err := quick.Check(property, nil); err != nil {
			t.Error(err)
		}
	})
}

func TestShare(t *testing.T) {
	t.Run("is of the sum", func(t *testing.T) {
		got := made(t, []string{"v"}, []any{1}, []any{3.0}).Share("v", "share")
		if !reflect.DeepEqual(got.Numbers("share"), []float64{0.25, 0.75}) {
			t.Error(got.Rows())
		}
	})
	for name, values := range map[string][]any{"a part is missing": {1, nil}, "the sum is 0": {1, -1}} {
		t.Run("is not known where "+name, func(t *testing.T) {
			got := made(t, []string{"v"}, []any{values[0]}, []any{values[1]}).Share("v", "share").Numbers("share")
			if !math.IsNaN(got[0]) || !math.IsNaN(got[1]) {
				t.Error(got)
			}
		})
	}
	t.Run("needs a name that is not taken", func(t *testing.T) {
		told(t, trade(t).Share("imports", "exports"), `there is a column "exports" already`)
		told(t, trade(t).Share("imports", " "), "a new column has no name")
		told(t, trade(t).Share("sales", "share"), `no column "sales"`)
	})
}

func TestChange(t *testing.T) {
	month := data.Before{Dates: "month", Months: 1}
	sales := read(t, "month,sales\n2024-03,12.3\n2024-01,10\n2024-02,0\n2024-05,-4\n2024-06,\n2024-07,5\n2023-01,8\n")
	nan := math.NaN()
	for _, c := range []struct {
		name string
		got  *data.Table
		want []float64
	}{
		{"the month before, whatever the order", sales.Change("sales", month, "d"), []float64{12.3, nan, -10, nan, nan, nan, nan}},
		{"the year before", sales.Change("sales", data.Before{Dates: "month", Months: 12}, "d"), []float64{nan, 2, nan, nan, nan, nan, nan}},
		{"the month before, as a share", sales.RelativeChange("sales", month, "d"), []float64{nan, nan, -1, nan, nan, nan, nan}},
		{"the year before, as a share", sales.RelativeChange("sales", data.Before{Dates: "month", Months: 12}, "d"), []float64{nan, .25, nan, nan, nan, nan, nan}},
		{"a negative number, of which nothing is a share", read(t, "month,sales\n2020-01,-5\n2020-02,5\n").RelativeChange("sales", month, "d"), []float64{nan, nan}},
		{"years", read(t, "month,sales\n2020,1.1\n2021,1.4\n").Change("sales", data.Before{Dates: "month", Months: 12}, "d"), []float64{nan, .3}},
		{"quarters", read(t, "month,sales\n2020Q4,4\n2021Q1,5\n").RelativeChange("sales", data.Before{Dates: "month", Months: 3}, "d"), []float64{nan, .25}},
		{"ends of months", made(t, []string{"month", "sales"}, []any{time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC), 4}, []any{time.Date(2024, 3, 31, 0, 0, 0, 0, time.UTC), 5}).
			Change("sales", month, "d"), []float64{nan, 1}},
	} {
		t.Run("is on "+c.name, func(t *testing.T) {
			told(t, c.got, "")
			if got := c.got.Numbers("d"); fmt.Sprint(got) != fmt.Sprint(c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
	t.Run("refuses two rows of a period", func(t *testing.T) {
		got := read(t, "month,sales\n2024-01,1\n2024-02,2\n2024-01,3\n").Change("sales", month, "d")
		told(t, got, `column "month": rows 2 and 4 are both of 2024-01; keep one row for a period`)
	})
	t.Run("refuses no period", func(t *testing.T) {
		told(t, read(t, "month,sales\n2024-01,1\n").Change("sales", data.Before{Dates: "month"}, "d"), "a period of 0 months before")
	})
	t.Run("names the columns there are", func(t *testing.T) {
		told(t, sales.Where("month", "2024-01").Change("sums", month, "d"), `no column "sums"`)
	})
}

// country is a table for the examples.
func country() *data.Table {
	t, err := data.CSV(strings.NewReader("Country,Exports\nSpain,20.1\nFrance,30.2\nMalta,0.3\nItaly,25.4\n"), "exports.csv")
	if err != nil {
		fmt.Println(err)
	}
	return t
}

// show prints the rows of a table, and what is wrong with it.
func show(t *data.Table) {
	for _, row := range t.Rows() {
		fmt.Println(row...)
	}
	if err := t.Err(); err != nil {
		fmt.Println(err)
	}
}

func ExampleTable_Sort() {
	show(country().Sort("Country"))
	// Output:
	// France 30.2
	// Italy 25.4
	// Malta 0.3
	// Spain 20.1
}

func ExampleTable_SortDescending() {
	show(country().SortDescending("Exports"))
	// Output:
	// France 30.2
	// Italy 25.4
	// Spain 20.1
	// Malta 0.3
}

func ExampleTable_Largest() {
	show(country().Largest(2, "Exports", data.Sum{Label: "Country", Text: "Other"}))
	// Output:
	// France 30.2
	// Italy 25.4
	// Other 20.4
}

func ExampleTable_Total() {
	show(country().Total(data.Sum{Label: "Country", Text: "Total", Columns: []string{"Exports"}}))
	// Output:
	// Spain 20.1
	// France 30.2
	// Malta 0.3
	// Italy 25.4
	// Total 76
}

func ExampleTable_Complete() {
	t, err := data.FromRows("exports", []string{"Country", "Exports"}, [][]any{{"Spain", 20.1}, {"Chile", nil}})
	if err != nil {
		fmt.Println(err)
		return
	}
	show(t.Complete("Exports"))
	// Output: Spain 20.1
}

func ExampleTable_Share() {
	t, err := data.FromRows("votes", []string{"Party", "Votes"}, [][]any{{"Red", 30}, {"Blue", 50}, {"Green", 20}})
	if err != nil {
		fmt.Println(err)
		return
	}
	show(t.Share("Votes", "Share"))
	// Output:
	// Red 30 0.3
	// Blue 50 0.5
	// Green 20 0.2
}

// quarters is a table of sales for the examples.
func quarters() *data.Table {
	t, err := data.CSV(strings.NewReader("Quarter,Sales\n2025Q1,40\n2025Q2,50\n2025Q4,45\n"), "sales.csv")
	if err != nil {
		fmt.Println(err)
	}
	return t
}

func ExampleTable_Change() {
	t := quarters().Change("Sales", data.Before{Dates: "Quarter", Months: 3}, "Change")
	fmt.Println(t.Numbers("Change"), t.Err())
	// Output: [NaN 10 NaN] <nil>
}

func ExampleTable_RelativeChange() {
	t := quarters().RelativeChange("Sales", data.Before{Dates: "Quarter", Months: 3}, "Change")
	fmt.Println(t.Numbers("Change"), t.Err())
	// Output: [NaN 0.25 NaN] <nil>
}
