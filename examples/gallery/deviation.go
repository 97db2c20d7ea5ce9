package main

import (
	"slices"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
)

// deviations are the pages of deviations.
var deviations = []func() page{
	barsBelowZero, bullets, orderedBullets, targetsOfBars, targetsOfColumns, likert, orderedLikert, balance, stacksBelowZero,
}

func barsBelowZero() page {
	return page{title: "Bars below zero", source: inegi, block: charts.Chart{
		Kind: charts.Bar{}, Unit: "Growth of Mexico’s economy, percent", Categories: []string{"2019", "2020", "2021", "2022"}, Format: number.Format{Places: number.Fixed(1)},
		Series: []charts.Series{{Name: "Growth", Values: []float64{-0.1, -8.2, 5.9, 3.3}}},
	}}
}

func targetsOfBars() page {
	return page{title: "Targets of bars side by side", source: madeUp, block: charts.Chart{
		Kind: charts.Bar{Ordered: true}, Unit: "Days to an answer", Categories: []string{"Visas", "Permits", "Refunds"},
		Series: []charts.Series{
			{Name: "2020", Values: []float64{41, 33, 18}, Target: []float64{35, 35, 20}},
			{Name: "2021", Values: []float64{29, 31, 21}, Target: []float64{30, 30, 18}},
		},
	}}
}

func targetsOfColumns() page {
	return page{title: "Targets of columns side by side", source: madeUp, block: charts.Chart{
		Kind: charts.Column{}, Unit: "Days to an answer", Categories: []string{"Visas", "Permits", "Refunds"},
		Series: []charts.Series{
			{Name: "2020", Values: []float64{41, 33, 18}, Target: []float64{35, 35, 20}},
			{Name: "2021", Values: []float64{29, 31, 21}, Target: []float64{30, 30, 18}},
		},
	}}
}

func likert() page {
	return page{title: "Answers on both sides of a middle", source: madeUp, block: charts.Chart{
		Kind: charts.Likert{}, Unit: "How safe people feel, percent", Categories: whereAsked, Series: answers,
	}}
}

func orderedLikert() page {
	return page{title: "Questions in an order of their own", source: madeUp, block: charts.Chart{
		Kind: charts.Likert{Ordered: true}, Unit: "How safe people feel, percent of those who say", Categories: whereAsked, Series: slices.Delete(slices.Clone(answers), 2, 3),
	}}
}

func balance() page {
	return page{title: "Many columns stand before gridlines", source: census, block: charts.Chart{
		Kind: charts.Column{}, Unit: "Balance of U.S. trade in goods with Mexico, billion U.S. dollars",
		Categories: []string{"1993", "1994", "1995", "1996", "1997", "1998", "1999", "2000", "2001", "2002", "2003", "2004", "2005", "2006", "2007", "2008", "2009", "2010"},
		Series:     []charts.Series{{Name: "Balance", Values: []float64{1.7, 1.3, -15.8, -17.5, -14.5, -15.9, -22.8, -24.6, -30, -37.1, -40.6, -45.2, -49.9, -64.5, -74.8, -64.7, -47.8, -66.3}}},
		Focus:      []string{"1995"},
		Periods:    []charts.Period{{From: "1994", To: "1996", Text: "NAFTA begins"}},
	}}
}

func stacksBelowZero() page {
	return page{title: "Stacks with values below zero", source: census, block: charts.Chart{
		Kind: charts.Column{Stacked: true}, Unit: "Change on the year before, billion U.S. dollars", Categories: []string{"2017", "2018", "2019", "2020", "2021"},
		Series: []charts.Series{
			{Name: "Imports", Values: []float64{19.3, 31.5, 13.6, -32.5, 59.2}, Format: signed},
			{Name: "Exports", Values: []float64{13.4, 22.3, -9.3, -43.9, 63.8}, Format: signed},
		},
	}}
}

func bullets() page {
	return page{title: "Measures against targets", source: "U.S. Census Bureau; Bureau of Transportation Statistics; Banco de México", wide: true, block: charts.Chart{
		Kind: charts.Bullet{}, Unit: "Flows over the U.S.–Mexico border, 2019 = 100",
		Categories: []string{"Remittances to Mexico", "U.S. imports of goods", "Trucks", "U.S. exports of goods", "People in cars", "People in buses", "Pedestrians"},
		Series: []charts.Series{
			{Name: "2021", Values: []float64{142, 108, 108, 108, 71, 63, 57}}, {Name: "2019", Values: slices.Repeat([]float64{100}, 7)},
			{Name: "under 75", Values: slices.Repeat([]float64{75}, 7)}, {Name: "75 to 100", Values: slices.Repeat([]float64{100}, 7)}, {Name: "above 2019", Values: slices.Repeat([]float64{150}, 7)},
		},
	}}
}

func orderedBullets() page {
	return page{title: "Measures that are not all above zero, in an order of their own", source: madeUp, block: charts.Chart{
		Kind: charts.Bullet{Target: "Plan", Ordered: true}, Unit: "Million euros", Categories: []string{"Devices", "Services", "Spare parts", "Start-ups"},
		Series: []charts.Series{
			{Name: "Plan", Values: []float64{42, 30, 12, 2}}, {Name: "Profit", Values: []float64{46.1, 27.4, 12.3, -4.8}},
			{Name: "weak", Values: []float64{35, 25, 8, 1}}, {Name: "fair", Values: []float64{42, 30, 12, 2}}, {Name: "good", Values: []float64{50, 36, 16, 6}},
		},
	}}
}
