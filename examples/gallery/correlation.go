package main

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
)

// correlations are the pages of correlation.
var correlations = []func() page{
	scatter, trend, groups, logAxes, bubbles, logBubbles,
}

func scatter() page {
	return page{title: "Points in focus bear their names", source: census + "; " + bts, wide: true, block: trucks}
}

func trend() page {
	c := trucks
	c.Kind = charts.Scatter{Trend: true}
	c.Notes = []charts.Note{{At: "2009", Text: "Financial crisis"}}
	return page{title: "A straight line with its R², and a note", source: census + "; " + bts, block: c}
}

func groups() page {
	return page{title: "Groups have their colors; a few points all bear their names", source: census, wide: true, block: charts.Chart{
		Kind: charts.Scatter{X: "U.S. imports, billion U.S. dollars"}, Unit: "U.S. exports, billion U.S. dollars",
		Categories: []string{"Canada", "Mexico", "China", "Japan", "Germany", "South Korea", "United Kingdom", "Vietnam"},
		Series: append(charts.Split(
			[]float64{307.8, 276.5, 151.4, 75, 65.2, 65.9, 61.5, 10.9},
			[]string{"Neighbors", "Neighbors", "Asia", "Asia", "Europe", "Asia", "Europe", "Asia"}),
			charts.Series{Name: "U.S. imports, billion U.S. dollars", Values: []float64{357.2, 384.7, 506.4, 135.1, 135.2, 95, 56.4, 101.9}, Format: number.Format{Places: number.Fixed(1)}}),
		Rules: []charts.Rule{{Value: 250, Text: "250 billion"}},
	}}
}

func logAxes() page {
	return page{title: "Logarithmic axes have room for large and small", source: census, wide: true, block: charts.Chart{
		Kind: charts.Scatter{X: "U.S. imports, billion U.S. dollars", LogX: true}, Log: true, Unit: "U.S. exports, billion U.S. dollars",
		Categories: []string{"Canada", "Mexico", "China", "Japan", "Germany", "South Korea", "United Kingdom", "Vietnam"},
		Series: []charts.Series{
			{Name: "U.S. imports, billion U.S. dollars", Values: []float64{357.2, 384.7, 506.4, 135.1, 135.2, 95, 56.4, 101.9}},
			{Name: "U.S. exports", Values: []float64{307.8, 276.5, 151.4, 75, 65.2, 65.9, 61.5, 10.9}},
		},
		Focus: []string{"Mexico"},
		Notes: []charts.Note{{At: "Canada"}, {At: "China"}, {At: "Japan"}, {At: "Germany"}, {At: "United Kingdom"}, {At: "Vietnam"}, {At: "South Korea"}},
	}}
}

func bubbles() page {
	const total = "Exports plus imports, billion U.S. dollars"
	return page{title: "Areas show a third measure", source: census, wide: true, block: charts.Chart{
		Kind:       charts.Bubble{X: "U.S. imports, billion U.S. dollars", Size: total},
		Categories: []string{"Canada", "Mexico", "China", "Japan", "Germany", "South Korea", "United Kingdom", "Taiwan", "India", "Vietnam"},
		Series: []charts.Series{
			{Name: "U.S. imports, billion U.S. dollars", Values: []float64{357.2, 384.7, 506.4, 135.1, 135.2, 95, 56.4, 77.1, 73.3, 101.9}},
			{Name: "U.S. exports per 100 dollars of imports", Values: []float64{86, 72, 30, 55, 48, 69, 109, 48, 55, 11}},
			{Name: total, Values: []float64{665, 661.2, 657.8, 210.1, 200.4, 160.9, 117.9, 114, 113.4, 112.8}},
		},
		Focus: []string{"Mexico"}, Rules: []charts.Rule{{Value: 100, Text: "balanced"}},
		Notes: []charts.Note{{At: "Canada"}, {At: "China"}, {At: "Japan"}, {At: "Germany"}, {At: "United Kingdom"}, {At: "Vietnam"}, {At: "South Korea"}},
	}}
}

func logBubbles() page {
	const total = "Exports plus imports, billion U.S. dollars"
	return page{title: "Bubbles along a logarithmic axis", source: census, wide: true, block: charts.Chart{
		Kind: charts.Bubble{X: "U.S. imports, billion U.S. dollars", LogX: true, Size: total}, Log: true, Unit: "U.S. exports, billion U.S. dollars",
		Categories: []string{"Canada", "Mexico", "China", "Japan", "Germany", "South Korea", "United Kingdom", "Vietnam"},
		Series: []charts.Series{
			{Name: "U.S. imports, billion U.S. dollars", Values: []float64{357.2, 384.7, 506.4, 135.1, 135.2, 95, 56.4, 101.9}},
			{Name: "U.S. exports", Values: []float64{307.8, 276.5, 151.4, 75, 65.2, 65.9, 61.5, 10.9}},
			{Name: total, Values: []float64{665, 661.2, 657.8, 210.1, 200.4, 160.9, 117.9, 112.8}},
		},
		Focus: []string{"Mexico"}, Notes: []charts.Note{{At: "Canada"}, {At: "China"}, {At: "Japan"}, {At: "Vietnam"}, {At: "United Kingdom"}},
	}}
}
