package charts_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
)

// table is a table of a file's text.
func table(t *testing.T, o data.Options, text string) *data.Table {
	t.Helper()
	got, err := o.CSV(strings.NewReader(text), "a.csv")
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestFromTable(t *testing.T) {
	types := func(column string, typ data.Type) data.Options {
		return data.Options{Types: map[string]data.Type{column: typ}}
	}
	for _, c := range []struct {
		name  string
		o     data.Options
		text  string
		dates bool
		first string // the first category or date
	}{
		{"has texts as categories", data.Options{}, "k,v\nNorth,1\nSouth,2\n", false, "North"},
		{"has years as categories", data.Options{}, "Year,v\n2019,1\n2020,2\n", false, "2019"},
		{"has codes as categories, as they stand", data.Options{}, "k,v\n01067,1\n10115,2\n", false, "01067"},
		{"has days in their order as dates", data.Options{}, "k,v\n2026-01-31,1\n2026-02-28,2\n", true, "2026-01-31"},
		{"has days out of order as categories", data.Options{}, "k,v\n2026-02-28,1\n2026-01-31,2\n", false, "2026-02-28"},
		{"has quarters that are declared as dates", types("k", data.Period), "k,v\n2025-Q4,1\n2026-Q1,2\n", true, "2025-10-01"},
		{"has quarters beside months as categories", types("k", data.Period), "k,v\n2025-Q4,1\n2026M04,2\n", false, "2025-Q4"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := charts.FromTable(table(t, c.o, c.text), "k", "v")
			if strings.HasPrefix(c.text, "Year") {
				got, err = charts.FromTable(table(t, c.o, c.text), "Year", "v")
			}
			if err != nil || got.Validate() != nil {
				t.Fatal(err, got.Validate())
			}
			first := strings.Join(got.Categories, " ")
			if c.dates {
				first = got.Dates[0].Format("2006-01-02")
			}
			if (got.Dates != nil) != c.dates || !strings.HasPrefix(first, c.first) {
				t.Errorf("%v, %v", got.Dates, got.Categories)
			}
		})
	}
	t.Run("has the format that its series have in common", func(t *testing.T) {
		o := data.Options{Locale: "de", Types: map[string]data.Type{"m": data.Money}}
		of := table(t, o, "k;a;b;m\nx;12 %;3 %;5 €\ny;8 %;4 %;6 €\n")
		got, err := charts.FromTable(of, "k", "a", "b")
		if err != nil || got.Format != (number.Format{Unit: number.Percent}) || fmt.Sprint(got.Series[0].Values) != "[0.12 0.08]" {
			t.Errorf("%+v, %v", got, err)
		}
		if got, _ = charts.FromTable(of, "k", "a", "m"); got.Format != (number.Format{}) {
			t.Errorf("%+v", got.Format)
		}
	})
	for name, text := range map[string]string{
		"a number that could not be read": "k,v\nNorth,1\nSouth,x\n",
		"a column in doubt":               "k,v\nNorth,\"1,234\"\nSouth,2\n",
		"a mark of missing values":        "k,v\nNorth,1\nSouth,NA\n",
	} {
		t.Run("carries the error of "+name, func(t *testing.T) {
			of := table(t, data.Options{}, text)
			got, err := charts.FromTable(of, "k", "v")
			if err == nil || got.Validate() == nil || got.Validate().Error() != err.Error() {
				t.Errorf("%v, then %v", err, got.Validate())
			}
		})
	}
	t.Run("carries the error of a column that is not there", func(t *testing.T) {
		got, _ := charts.FromTable(table(t, data.Options{}, "k,v\na,1\n"), "k", "w")
		if err := got.Validate(); err == nil || !strings.Contains(err.Error(), `a.csv: there is no column "w"`) {
			t.Error(err)
		}
	})
	t.Run("has a word about several currencies", func(t *testing.T) {
		of := table(t, types("v", data.Money), "k,v\na,$5\nb,€6\n")
		got, err := charts.FromTable(of, "k", "v")
		if advice := got.Advice(); err != nil || len(advice) != 1 || !strings.Contains(advice[0], "several currencies") {
			t.Error(advice, err)
		}
	})
}

// TestUnread holds that numbers that could not be read are never drawn as gaps, whoever puts them into a chart.
func TestUnread(t *testing.T) {
	of := table(t, data.Options{}, "k,v\nNorth,1\nSouth,x\n")
	c := charts.Chart{Categories: of.Texts("k"), Series: []charts.Series{{Name: "v", Values: of.Numbers("v")}}}
	if err := c.Validate(); err == nil || !strings.Contains(err.Error(), `series 1 "v": value 2 could not be read; the error of the table`) {
		t.Error(err)
	}
	c.Series[0].Values[1] = math.NaN()
	if err := c.Validate(); err != nil {
		t.Error(err)
	}
	c.Series[0].High = []float64{2, figure.Unread()}
	if c.Validate() == nil {
		t.Error("no error")
	}
}
