package main

import (
	"slices"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
)

// bars are those of Bar.
func bars() []entry {
	partners := charts.Chart{
		Kind: charts.Bar{}, Unit: "U.S. trade in goods, 2021, billion U.S. dollars",
		Categories: []string{"Japan", "Canada", "Mexico", "Germany", "China", "South Korea", "Others"},
		Series:     []charts.Series{{Name: "Trade", Values: []float64{209.4, 664.8, 661.2, 200.5, 657.4, 160.9, 2038.4}}},
		Focus:      []string{"Mexico"}, Other: "Others",
	}
	months := []string{"January", "February", "March", "April", "May"}
	both := []charts.Series{
		{Name: "Exports", Values: []float64{307.6, 276.5, 151.1, 74.6}},
		{Name: "Imports", Values: []float64{357.2, 384.7, 506.4, 134.9}},
	}
	four := []string{"Canada", "Mexico", "China", "Japan"}
	places := []string{"At home", "In the street", "In the bus", "At a cash machine"}
	safe := []charts.Series{
		{Name: "Very unsafe", Values: []float64{4, 18, 27, 38}}, {Name: "Unsafe", Values: []float64{12, 34, 39, 35}}, {Name: "Neither", Values: []float64{9, 11, 10, 8}},
		{Name: "Safe", Values: []float64{48, 29, 20, 15}}, {Name: "Very safe", Values: []float64{27, 8, 4, 4}},
	}
	return []entry{
		{"Bars are sorted, with the rest last", "charts.Bar{}, Focus, Other", census, partners},
		{"Bars in an order of their own", "charts.Bar{Ordered: true}, Provisional, Rules", cbp, charts.Chart{
			Kind: charts.Bar{Ordered: true}, Unit: "Encounters at the southwest border in 2020, thousand", Categories: months, Provisional: []string{"May"},
			Series: []charts.Series{{Name: "Encounters", Values: []float64{36.6, 36.7, 34.5, 17.1, 23.2}}},
			Rules:  []charts.Rule{{Value: 30, Text: "30 thousand"}},
		}},
		{"Bars below zero", "charts.Bar{} with negative values", inegi, charts.Chart{
			Kind: charts.Bar{}, Unit: "Growth of Mexico’s economy, percent", Categories: []string{"2019", "2020", "2021", "2022"}, Format: number.Format{Places: number.Fixed(1)},
			Series: []charts.Series{{Name: "Growth", Values: []float64{-0.1, -8.2, 5.9, 3.3}}},
		}},
		{"Bars side by side", "charts.Bar{} with two series", census, charts.Chart{
			Kind: charts.Bar{}, Unit: "U.S. trade in goods, 2021, billion U.S. dollars", Categories: four, Series: both,
		}},
		{"Stacked bars bear their sums", "charts.Bar{Stacked: true}", census, charts.Chart{
			Kind: charts.Bar{Stacked: true}, Unit: "U.S. trade in goods, 2021, billion U.S. dollars", Categories: four, Series: both,
		}},
		{"Bars as shares", "charts.Bar{Share: true}", census, charts.Chart{
			Kind: charts.Bar{Share: true}, Unit: "U.S. trade in goods, 2021, percent", Categories: four, Series: both,
		}},
		{"Ordered answers have the theme’s ramp", "charts.Bar{Share: true}, Ramp", madeUp, charts.Chart{
			Kind: charts.Bar{Share: true}, Ramp: true, Unit: "How safe people feel, percent", Categories: places, Series: safe,
		}},
		{"Answers on both sides of a middle", "charts.Likert{}: of five answers the third is neutral", madeUp, charts.Chart{
			Kind: charts.Likert{}, Unit: "How safe people feel, percent", Categories: places, Series: safe,
		}},
		{"Questions in an order of their own", "charts.Likert{Ordered: true}, of four answers", madeUp, charts.Chart{
			Kind: charts.Likert{Ordered: true}, Unit: "How safe people feel, percent of those who say", Categories: places, Series: slices.Delete(slices.Clone(safe), 2, 3),
		}},
		{"Ranges as floating bars", "Series.High", ine, charts.Chart{
			Kind: charts.Bar{}, Unit: "Seats by the quick count, of 500", Categories: []string{"Morena", "PAN", "PRI", "PVEM"},
			Series: []charts.Series{{Name: "Seats", Values: []float64{190, 106, 63, 40}, High: []float64{203, 117, 75, 48}}},
		}},
	}
}
