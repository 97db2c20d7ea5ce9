package charts_test

import (
	"fmt"

	"github.com/deckfold/deckfold/charts"
)

func ExampleBySeries() {
	multiples := charts.BySeries(charts.Chart{
		Kind:       charts.Line{},
		Categories: []string{"2020", "2021"},
		Series:     []charts.Series{{Name: "Cocaine", Values: []float64{19.4, 24.5}}, {Name: "Heroin", Values: []float64{13.2, 9.2}}},
	}, true)
	for _, c := range multiples {
		fmt.Println(c.Title, c.Focus)
	}
	// Output:
	// Cocaine [Cocaine]
	// Heroin [Heroin]
}

func ExampleByGroup() {
	for _, c := range charts.ByGroup(charts.Chart{
		Categories: []string{"2020", "2021", "2020", "2021"},
		Series:     []charts.Series{{Name: "Exports", Values: []float64{255, 307.6, 212.7, 276.5}}},
	}, []string{"Canada", "Canada", "Mexico", "Mexico"}) {
		fmt.Println(c.Title, c.Categories, c.Series[0].Values)
	}
	// Output:
	// Canada [2020 2021] [255 307.6]
	// Mexico [2020 2021] [212.7 276.5]
}
