package main

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
)

// places are the pages of places.
var places = []func() page{
	usStates, mexicanStates, europe, rowsOfTiles,
}

func usStates() page {
	return page{title: "Trade with Mexico reaches far beyond the border states", source: briefing, block: charts.Chart{
		Kind:       charts.TileMap{Tiles: charts.USStates(), Classes: []float64{8, 12, 30, 100}, Missing: "not among the first 16"},
		Unit:       "Goods trade with Mexico in 2018, billion U.S. dollars",
		Categories: []string{"TX", "CA", "MI", "IL", "AZ", "OH", "TN", "GA", "IN", "FL", "PA", "NC", "KY", "NJ", "LA", "NY"},
		Series:     []charts.Series{{Name: "Trade", Values: []float64{174, 71.6, 61, 21.2, 15.7, 14.5, 11.7, 9.9, 9.3, 8.6, 7.7, 7.6, 7.4, 7.3, 6.8, 6.4}}},
	}}
}

func mexicanStates() page {
	return page{title: "Every seventh Mexican lives in the State of Mexico", source: census2020, block: charts.Chart{
		Kind: charts.TileMap{Tiles: charts.MexicanStates()}, Unit: "Population in 2020, million", Format: number.Format{Places: number.Fixed(1)},
		Categories: []string{
			"AGU", "BCN", "BCS", "CAM", "COA", "COL", "CHP", "CHH", "CMX", "DUR", "GUA", "GRO", "HID", "JAL", "MEX", "MIC",
			"MOR", "NAY", "NLE", "OAX", "PUE", "QUE", "ROO", "SLP", "SIN", "SON", "TAB", "TAM", "TLA", "VER", "YUC", "ZAC",
		},
		Series: []charts.Series{{Name: "Population", Values: []float64{
			1.43, 3.77, 0.8, 0.93, 3.15, 0.73, 5.54, 3.74, 9.21, 1.83, 6.17, 3.54, 3.08, 8.35, 16.99, 4.75,
			1.97, 1.24, 5.78, 4.13, 6.58, 2.37, 1.86, 2.82, 3.03, 2.94, 2.4, 3.53, 1.34, 8.06, 2.32, 1.62,
		}}},
	}}
}

func europe() page {
	return page{title: "Value-added tax is highest in the north and in Hungary", source: vat, block: charts.Chart{
		Kind: charts.TileMap{Tiles: charts.Europe()}, Unit: "Standard rate of value-added tax, January 2022, percent",
		Categories: []string{
			"Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czechia", "Denmark", "Estonia", "Finland", "France", "Germany", "Greece", "Hungary", "Ireland", "Italy", "Latvia",
			"Lithuania", "Luxembourg", "Malta", "Netherlands", "Poland", "Portugal", "Romania", "Slovakia", "Slovenia", "Spain", "Sweden", "United Kingdom", "Norway", "Iceland",
		},
		Series: []charts.Series{{Name: "Rate", Values: []float64{20, 21, 20, 25, 19, 21, 25, 20, 24, 20, 19, 24, 27, 23, 22, 21, 21, 17, 18, 21, 23, 23, 19, 20, 22, 21, 25, 20, 25, 24}}},
	}}
}

func rowsOfTiles() page {
	return page{title: "Places of no map stand in rows", source: madeUp, block: charts.Chart{
		Kind: charts.TileMap{}, Unit: "Utilization of the plants, percent",
		Categories: []string{"Bremen", "Essen", "Halle", "Jena", "Kassel", "Köln", "Leipzig", "Mainz", "Rostock", "Siegen", "Trier", "Ulm"},
		Series:     []charts.Series{{Name: "Utilization", Values: []float64{88, 71, 64, 92, 79, 95, 83, 58, gap, 76, 81, 90}}},
	}}
}
