package main

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
)

// wholes are the pages of parts of wholes.
var wholes = []func() page{
	stackedBars, barsAsShares, ramp, stackedColumns, publishedSums, columnsAsShares, stackedAreas, areasAsShares, marimekko, pie, sharesOfPie, ledPie, restOfPie, ring, focusOfRing, sharesOfRing,
}

func stackedBars() page {
	return page{title: "Stacked bars bear their sums", source: census, block: charts.Chart{
		Kind: charts.Bar{Stacked: true}, Unit: "U.S. trade in goods, 2021, billion U.S. dollars", Categories: fourPartners, Series: tradeOfFour,
	}}
}

func barsAsShares() page {
	return page{title: "Bars as shares", source: census, block: charts.Chart{
		Kind: charts.Bar{Share: true}, Unit: "U.S. trade in goods, 2021, percent", Categories: fourPartners, Series: tradeOfFour,
	}}
}

func ramp() page {
	return page{title: "Ordered answers have the theme’s ramp", source: madeUp, block: charts.Chart{
		Kind: charts.Bar{Share: true}, Ramp: true, Unit: "How safe people feel, percent", Categories: whereAsked, Series: answers,
	}}
}

func stackedColumns() page {
	return page{title: "Stacked columns bear their sums", source: cbp, block: charts.Chart{
		Kind: charts.Column{Stacked: true}, Unit: "Encounters at the southwest border, thousand", Categories: fiscal, Series: encounters, Format: number.Format{Places: number.Fixed(0)},
	}}
}

func publishedSums() page {
	return page{title: "Sums as they were published, held against their parts", source: madeUpBudget, block: charts.Chart{
		Kind: charts.Column{Stacked: true}, Unit: "Spending, EUR billion", Categories: []string{"2019", "2020", "2021"},
		Series: []charts.Series{{Name: "Staff", Values: []float64{10.3, 10.4, 11.1}}, {Name: "Rent", Values: []float64{5.3, 5.4, 5.8}}, {Name: "Other", Values: []float64{2.1, 2.7, 2.4}}},
		Sums:   charts.StackSums{Values: []float64{17.7, 18.6, 19.3}},
	}}
}

func columnsAsShares() page {
	return page{title: "Columns as shares", source: cbp, block: charts.Chart{
		Kind: charts.Column{Share: true}, Unit: "Share of encounters, percent", Categories: fiscal, Series: encounters,
	}}
}

func stackedAreas() page {
	return page{title: "Areas on one another bear their names, and sums where asked", source: bts, block: crossings}
}

func areasAsShares() page {
	return page{title: "Areas as shares", source: bts, block: charts.Chart{
		Kind: charts.Area{Share: true}, Unit: "How people enter the United States from Mexico by land, percent",
		Dates: crossings.Dates, Series: crossings.Series,
	}}
}

func pie() page {
	return page{title: "Slices bear their names and values", source: ine, block: charts.Chart{
		Kind: charts.Pie{}, Unit: "Seats in the Chamber of Deputies, 2021",
		Categories: []string{"Morena", "PAN", "PRI", "Others"},
		Series:     []charts.Series{{Name: "Seats", Values: []float64{198, 114, 70, 118}}},
	}}
}

func sharesOfPie() page {
	c := seats
	c.Kind = charts.Pie{Share: true}
	return page{title: "Or their shares of the whole", source: ine, block: c}
}

func ledPie() page {
	return page{title: "Names that would stand on each other have leaders", source: ine, block: charts.Chart{
		Kind: charts.Pie{}, Unit: "Seats in the Chamber of Deputies, 2021",
		Categories: []string{"Morena and allies", "National Action", "Institutional Revolution", "Citizens’ Movement", "Democratic Revolution"},
		Series:     []charts.Series{{Name: "Seats", Values: []float64{278, 114, 70, 23, 15}}},
	}}
}

func restOfPie() page {
	return page{title: "The rest is grey", source: elFinanciero, block: charts.Chart{
		Kind: charts.Pie{}, Unit: "Who identifies with Morena, November 2018, percent",
		Categories: []string{"Morena", "PAN, PRI or PRD", "Others or none"}, Other: "Others or none",
		Series: []charts.Series{{Name: "Share", Values: []float64{22, 17, 61}}},
	}}
}

func ring() page {
	return page{title: "A ring has the whole in its middle", source: ine, block: seats}
}

func focusOfRing() page {
	c := seats
	c.Focus = []string{"Morena"}
	return page{title: "Or the part in focus", source: ine, block: c}
}

func sharesOfRing() page {
	c := seats
	c.Kind = charts.Ring{Share: true}
	return page{title: "The list may say shares in place of values", source: ine, block: c}
}

func marimekko() page {
	return page{title: "Columns as wide as their sums, parted by shares", source: census + "; other four: United Kingdom, Taiwan, India, Vietnam", wide: true, block: charts.Chart{
		Kind: charts.Marimekko{}, Unit: "U.S. trade in goods, 2021: width in billion U.S. dollars, height as shares", Format: number.Format{Places: number.Fixed(0)},
		Categories: []string{"Canada", "Mexico", "China", "Japan", "Germany", "South Korea", "Other four"},
		Series: []charts.Series{
			{Name: "U.S. exports", Values: []float64{307.8, 276.5, 151.4, 75, 65.2, 65.9, 149.4}},
			{Name: "U.S. imports", Values: []float64{357.2, 384.7, 506.4, 135.1, 135.2, 95, 308.7}},
		},
	}}
}
