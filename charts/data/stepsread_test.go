package data_test

import (
	"testing"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/figure"
)

// TestStepsCarryWhatCouldNotBeRead holds that a cell that could not be read is no missing value in what is made of it.
func TestStepsCarryWhatCouldNotBeRead(t *testing.T) {
	of := func() *data.Table {
		return read(t, "month,sales\n2024-01,x\n2024-02,2\n2024-03,3\n").As("sales", data.Number)
	}
	sum := data.Sum{Label: "month", Text: "all", Columns: []string{"sales"}}
	before := data.Before{Dates: "month", Months: 1}
	for name, c := range map[string]struct {
		table  *data.Table
		column string
		row    int
	}{
		"Total":              {of().Total(sum), "sales", 3},
		"Largest":            {of().Largest(1, "sales", data.Sum{Label: "month", Text: "rest"}), "sales", 1},
		"Share":              {of().Share("sales", "share"), "share", 1},
		"Change":             {of().Change("sales", before, "change"), "change", 1},
		"RelativeChange":     {of().RelativeChange("sales", before, "change"), "change", 1},
		"Change of the cell": {of().Change("sales", data.Before{Dates: "month", Months: 1}, "change"), "change", 1},
	} {
		t.Run(name, func(t *testing.T) {
			v := c.table.Rows(c.column)[c.row][0]
			if f, ok := v.(float64); !ok || !figure.IsUnread(f) {
				t.Errorf("it is %v", v)
			}
			told(t, c.table, `"x" is no number`)
		})
	}
}
