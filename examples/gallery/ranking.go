package main

import (
	"github.com/deckfold/deckfold/charts"
)

// rankings are the pages of rankings.
var rankings = []func() page{
	bars, orderedBars, barsSideBySide,
}

func bars() page {
	return page{title: "Bars are sorted, with the rest last", source: census, block: charts.Chart{
		Kind: charts.Bar{}, Unit: "U.S. trade in goods, 2021, billion U.S. dollars",
		Categories: []string{"Japan", "Canada", "Mexico", "Germany", "China", "South Korea", "Others"},
		Series:     []charts.Series{{Name: "Trade", Values: []float64{209.4, 664.8, 661.2, 200.5, 657.4, 160.9, 2038.4}}},
		Focus:      []string{"Mexico"}, Other: "Others",
	}}
}

func orderedBars() page {
	return page{title: "Bars in an order of their own", source: cbp, block: charts.Chart{
		Kind: charts.Bar{Ordered: true}, Unit: "Encounters at the southwest border in 2020, thousand", Categories: []string{"January", "February", "March", "April", "May"}, Provisional: []string{"May"},
		Series: []charts.Series{{Name: "Encounters", Values: []float64{36.6, 36.7, 34.5, 17.1, 23.2}}},
		Rules:  []charts.Rule{{Value: 30, Text: "30 thousand"}},
	}}
}

func barsSideBySide() page {
	return page{title: "Bars side by side", source: census, block: charts.Chart{
		Kind: charts.Bar{}, Unit: "U.S. trade in goods, 2021, billion U.S. dollars", Categories: fourPartners, Series: tradeOfFour,
	}}
}
