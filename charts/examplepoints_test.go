package charts_test

import (
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/charts/data"
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

func ExampleBubble() {
	columns(charts.Chart{
		Kind:       charts.Bubble{Size: "Trade"},
		Categories: []string{"Vietnam", "Canada", "Mexico"},
		Series: []charts.Series{
			{Name: "Imports", Values: []float64{101.9, 357.2, 384.7}},
			{Name: "Exports per 100 of imports", Values: []float64{11, 86, 72}},
			{Name: "Trade", Values: []float64{112.8, 665, 661.2}},
		},
		Focus: []string{"Mexico"},
	})
	// Output:
	// Canada, Imports 357.2, Exports per 100 of imports 86, Trade 665
	// Mexico, Imports 384.7, Exports per 100 of imports 72, Trade 661.2
	// Vietnam, Imports 101.9, Exports per 100 of imports 11, Trade 112.8
}

func ExampleTileMap() {
	trade := charts.Chart{
		Kind:       charts.TileMap{Tiles: charts.USStates()},
		Categories: []string{"Texas", "CA", "Michgan"},
		Series:     []charts.Series{{Name: "Trade with Mexico, billion U.S. dollars", Values: []float64{174, 71.6, 61}}},
	}
	fmt.Println(trade.Validate())
	// Output:
	// category 3: the map has no place "Michgan"; the nearest is "Michigan" (MI)
}

func ExampleTilesFromTable() {
	table, err := data.CSV(strings.NewReader("code,name,row,col\nNI,Northern Ireland,2,1\nSC,Scotland,1,2\nWA,Wales,3,1\nEN,England,3,2\n"), "uk.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	uk, err := charts.TilesFromTable(table)
	fmt.Printf("%#v, %v\n", uk, err)
	// Output:
	// 4 tiles from NI to EN, <nil>
}
