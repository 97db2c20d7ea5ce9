package report_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
)

// multiples are n charts with titles and units.
func multiples(n int, kinds ...charts.Kind) (out []charts.Chart) {
	for i := range n {
		out = append(out, charts.Chart{
			Title: fmt.Sprint("Exports to country ", i+1), Unit: "EUR million", Kind: kinds[i%len(kinds)], Categories: []string{"2019", "2020", "2021", "2022"},
			Series: []charts.Series{{Name: "Exports", Values: []float64{math.Pow(10, float64(i)), 20, 30, 25.5}}},
		})
	}
	return out
}

func TestGrid(t *testing.T) {
	for _, n := range []int{2, 3, 4, 6} {
		t.Run(fmt.Sprint("shows ", n, " charts with title and unit on a page"), func(t *testing.T) {
			deck := one(report.Grid{Charts: multiples(n, charts.Line{}, charts.Column{}, charts.Bar{})})
			deck.Slides[0].Source = "Ledger"
			doc, err := new(report.Renderer).Render(context.Background(), deck)
			if err != nil {
				t.Fatal(err)
			}
			if doc.Pages != 1 {
				t.Errorf("%d pages", doc.Pages)
			}
		})
	}
	for _, c := range []struct {
		want string
		grid report.Grid
	}{
		{"a grid of charts in 5 columns; choose 1 to 4", report.Grid{Columns: 5, Charts: multiples(2, charts.Line{})}},
		{"a grid without charts", report.Grid{}},
		{"chart 2 has other categories or dates than chart 1 above it", report.Grid{Columns: 1, OneAxis: true, Charts: []charts.Chart{multiples(1, charts.Line{})[0], {Categories: []string{"2019"}}}}},
		{"chart 1 declares its own", report.Grid{SameScale: true, Charts: []charts.Chart{{Bounds: charts.Bounds{Max: 10}}}}},
	} {
		if err := c.grid.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v, want %q", err, c.want)
		}
	}
}
