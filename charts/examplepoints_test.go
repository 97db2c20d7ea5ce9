package charts_test

import (
	"fmt"

	"github.com/deckfold/deckfold/charts"
)

func ExampleScatter() {
	columns(charts.Chart{
		Kind:       charts.Scatter{Trend: true},
		Categories: []string{"1996", "2009", "2021"},
		Series: []charts.Series{
			{Name: "Trucks, million", Values: []float64{3.25, 4.29, 6.95}},
			{Name: "Trade, billion U.S. dollars", Values: []float64{131, 305, 661}},
		},
		Focus: []string{"2009"},
	})
	// Output:
	// 1996, Trucks, million 3.25, Trade, billion U.S. dollars 131
	// 2009, Trucks, million 4.29, Trade, billion U.S. dollars 305
	// 2021, Trucks, million 6.95, Trade, billion U.S. dollars 661
}

func ExampleSplit() {
	for _, s := range charts.Split([]float64{82.3, 78.1, 84.2}, []string{"Europe", "America", "Europe"}) {
		fmt.Println(s.Name, s.Values)
	}
	// Output:
	// Europe [82.3 NaN 84.2]
	// America [NaN 78.1 NaN]
}
