package charts_test

import (
	"fmt"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/theme"
)

// columns prints the columns of a chart's data, as its workbook has them.
func columns(c charts.Chart) {
	if err := c.Validate(); err != nil {
		fmt.Println(err)
		return
	}
	t := theme.Default()
	sheet := c.Figures(&theme.Setting{Theme: t, Colors: &t.Light, Lang: "en"}).Sheets[0]
	for i := range sheet.Rows {
		for k, v := range sheet.Row(i, nil) {
			if k > 0 {
				fmt.Print(", ", sheet.Columns[k].Name, " ")
			}
			if f, ok := v.(float64); ok {
				fmt.Printf("%.4g", f)
			} else {
				fmt.Print(v)
			}
		}
		fmt.Println()
	}
}

func ExampleArea() {
	columns(charts.Chart{
		Kind:       charts.Area{Share: true},
		Categories: []string{"2011", "2021"},
		Series: []charts.Series{
			{Name: "In cars", Values: []float64{111.1, 96.7}},
			{Name: "On foot", Values: []float64{40.2, 28}},
		},
	})
	// Output:
	// 2011, In cars 111.1, On foot 40.2, In cars % 0.7343, On foot % 0.2657
	// 2021, In cars 96.7, On foot 28, In cars % 0.7755, On foot % 0.2245
}

func ExampleWaterfall() {
	profit := charts.Chart{
		Kind:       charts.Waterfall{Totals: []string{"Gross profit", "Profit"}},
		Categories: []string{"Revenue", "Materials", "Gross profit", "Staff", "Rent", "Profit"},
		Series:     []charts.Series{{Name: "EUR million", Values: []float64{52, -18, 34, -21, -4, 11}}},
	}
	fmt.Println(profit.Validate())
	// Output:
	// the total at "Profit" is 11, and what stands before it from "Gross profit" on comes to 9; correct a step, or add one of 2
}
