package report_test

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

func TestEmptyFigures(t *testing.T) {
	columns := []report.Column{{Name: "Name"}, {Name: "Profit", Bar: true}}
	for _, test := range []struct {
		name  string
		block report.Block
		want  string
	}{
		{"a table without rows", report.Table{Columns: columns}, "the table has no rows"},
		{"a table without a value", report.Table{Columns: columns, Rows: [][]any{{nil, math.NaN()}, {time.Time{}, nil}}}, "the table has no value"},
		{"tiles of nothing", report.Stats{}, "there are no numbers"},
		{"facts of nothing", report.Facts{}, "there are no numbers"},
		{"a chart of nothing", charts.Chart{Categories: []string{"a"}, Series: []charts.Series{{Values: []float64{math.NaN()}}}}, "the chart has no value"},
		{"a number that is no date", report.Stats{{Value: time.Time{}}}, "give a number, a date or a text"},
	} {
		t.Run("are refused: "+test.name, func(t *testing.T) {
			_, err := new(report.Renderer).Render(context.Background(), one(test.block))
			all := report.Errors(err)
			if len(all) != 1 || !strings.Contains(all[0].Error(), test.want) || !slices.Equal(all[0].Block, []int{1}) {
				t.Errorf("%v, want %q", err, test.want)
			}
		})
	}
	hidden := number.Format{Places: number.Fixed(1)}
	for _, test := range []struct {
		name  string
		block report.Block
		want  string
	}{
		{"a column without a value", report.Table{Columns: columns, Rows: [][]any{{"a", nil}}}, `column 2 "Profit" has no value; leave it out`},
		{"bars without a number", report.Table{Columns: columns, Rows: [][]any{{"a", "much"}}}, `column 2 "Profit" has no number for a bar`},
		{"a number that is printed as zero", report.Table{Columns: []report.Column{{Name: "Share", Format: hidden}}, Rows: [][]any{{0.04}, {1}}}, `column 1 "Share": 0.04 is printed as zero`},
		{"a big number that is printed as zero", report.Stats{{Label: "Share", Value: 0.04, Format: hidden}}, `number 1 "Share": 0.04 is printed as zero`},
		{"a fact that is printed as zero", report.Facts{{Label: "Share", Value: 0.04, Format: hidden}}, `number 1 "Share": 0.04 is printed as zero`},
		{"a sum that is not printed", charts.Chart{Kind: charts.Column{Stacked: true}, Categories: []string{"a", "b"}, Series: []charts.Series{{Name: "A", Values: []float64{1, 2}}, {Name: "B", Values: []float64{1, math.NaN()}}}}, `a part of the stack at "b" is missing`},
	} {
		t.Run("are warned of: "+test.name, func(t *testing.T) {
			doc, err := new(report.Renderer).Render(context.Background(), one(test.block))
			if err != nil {
				t.Fatal(err)
			}
			if len(doc.Warnings) != 1 || !strings.Contains(doc.Warnings[0].Text, test.want) || !slices.Equal(doc.Warnings[0].Block, []int{1}) {
				t.Errorf("%v, want %q", doc.Warnings, test.want)
			}
		})
	}
	t.Run("are nothing where spans cover a column", func(t *testing.T) {
		table := report.Table{Columns: []report.Column{{}, {Name: "Profit"}}, Rows: [][]any{{report.Span{Value: "both", Columns: 2}, nil}}}
		doc, err := new(report.Renderer).Render(context.Background(), one(table))
		if err != nil || len(doc.Warnings) != 0 {
			t.Errorf("%v, %v", err, doc)
		}
	})
}
