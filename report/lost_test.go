package report_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// TestLost gives values that would be lost, or for which no axis has room.
func TestLost(t *testing.T) {
	year := func(y int) time.Time { return time.Date(y, 3, 4, 0, 0, 0, 0, time.UTC) }
	column := func(c report.Column) report.Block {
		c.Name = "V"
		return report.Table{Columns: []report.Column{c}, Rows: [][]any{{1}}}
	}
	chart := func(dates ...time.Time) report.Block {
		return charts.Chart{Alt: "x", Kind: charts.Line{}, Dates: dates, Series: []charts.Series{{Values: []float64{1, 2}}}}
	}
	for _, c := range []struct {
		name  string
		block report.Block
		want  string
	}{
		{"an alignment", column(report.Column{Align: 77}), `column 1 "V": no Align is 77`},
		{"a unit", column(report.Column{Format: number.Format{Unit: 77}}), `column 1 "V": no Format.Unit is 77`},
		{"a precision", column(report.Column{Dates: 77}), `column 1 "V": no Precision is 77`},
		{"a unit of a big number", report.Stats{{Label: "L", Value: 1, Format: number.Format{Unit: 77}}}, `number 1 "L": no Format.Unit is 77`},
		{"a unit of a chart", charts.Chart{Alt: "x", Format: number.Format{Unit: 77}, Categories: []string{"a"}, Series: []charts.Series{{Values: []float64{1}}}}, "no Format.Unit is 77"},
		{"a unit of a series", charts.Chart{Alt: "x", Categories: []string{"a"}, Series: []charts.Series{{Name: "S", Values: []float64{1}, Format: number.Format{Unit: 77}}}}, `series 1 "S": no Format.Unit is 77`},
		{"a far year of a chart", chart(year(2020), year(250_000)), "date 2 is in the year 250000; the years 0 to 9999 can be shown"},
		{"the end of time on a chart", chart(year(2020), time.Unix(math.MaxInt64/4, 0)), "date 2 is in the year"},
		{"a year below zero of a chart", chart(year(-2500), year(2020)), "date 1 is in the year -2500"},
		{"a far year of a timeline", report.Timeline{{Date: year(2020), Title: "a"}, {Date: year(90_000_000), Title: "b"}}, `event 2 "b" is in the year 90000000`},
	} {
		t.Run("is "+c.name+" that there is none of", func(t *testing.T) {
			_, err := new(report.Renderer).Render(t.Context(), one(c.block))
			var typed *report.Error
			if !errors.As(err, &typed) || len(typed.Block) != 1 || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("are not all years that have four digits", func(t *testing.T) {
		if _, err := new(report.Renderer).Render(t.Context(), one(chart(year(0), year(9999)), report.Timeline{{Date: year(0), Title: "a"}, {Date: year(9999), Title: "b"}})); err != nil {
			t.Error(err)
		}
	})
}

// TestWhole gives whole numbers that Excel and float64 round: no file rounds them in silence, whichever are made.
func TestWhole(t *testing.T) {
	for _, n := range []any{int64(1<<53 + 1), int64(-1<<53 - 1), int64(math.MaxInt64), int64(math.MinInt64), uint64(math.MaxUint64)} {
		for _, b := range []report.Block{
			report.Table{Columns: []report.Column{{Name: "V"}}, Rows: [][]any{{n}}},
			report.Stats{{Label: "L", Value: n}},
		} {
			for _, f := range []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}} {
				_, err := (&report.Renderer{Formats: []report.Format{f}}).Render(t.Context(), one(b))
				var typed *report.Error
				if !errors.As(err, &typed) || len(typed.Block) != 1 || !strings.Contains(err.Error(), "give it as") {
					t.Errorf("%v in a %T as %s: %v", n, b, f.Ext(), err)
				}
			}
		}
	}
}

func TestUnit(t *testing.T) {
	t.Run("of a table stands over it, with a title and without one", func(t *testing.T) {
		for _, title := range []string{"", "Exports"} {
			pages, err := pagesOf(one(report.Table{Title: title, Unit: "tonnes", Columns: []report.Column{{Name: "V"}}, Rows: [][]any{{1}}}))
			if err != nil {
				t.Fatal(err)
			}
			if !slices.ContainsFunc(texts(pages[0]), func(s seen) bool { return strings.Contains(s.text, "tonnes") }) {
				t.Errorf("under the title %q no unit stands", title)
			}
		}
	})
}
