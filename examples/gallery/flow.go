package main

import (
	"github.com/deckfold/deckfold/charts"
)

// flows are the pages of flows.
var flows = []func() page{
	waterfall, costs, funnel,
}

func waterfall() page {
	return page{title: "Steps from one total to the next, which are checked", source: banxico, wide: true, block: charts.Chart{
		Kind: charts.Waterfall{Totals: []string{"2007", "Level 2013", "Level 2021"}}, Unit: "Remittances to Mexico: level, and change on the year before, billion U.S. dollars",
		Categories: []string{"2007", "2008", "2009", "2010", "2011", "2012", "2013", "Level 2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "Level 2021"},
		Series:     []charts.Series{{Name: "Change", Values: []float64{26.1, -1, -3.9, 0.1, 1.5, -0.4, -0.5, 21.9, 1.7, 1.2, 2.2, 3.3, 3.4, 2.7, 4.2, 11, 51.6}}},
	}}
}

func costs() page {
	return page{title: "Steps through zero, where a rise is bad", source: madeUpBudget, block: charts.Chart{
		Kind: charts.Waterfall{Totals: []string{"Deviation"}, Costs: true}, Unit: "Costs over and under budget, EUR million", Categories: []string{"Staff", "Rent", "Energy", "Travel", "Other", "Deviation"},
		Series: []charts.Series{{Name: "Deviation", Values: []float64{-4.2, -1.5, 7.9, -3.1, 2.4, 1.5}}},
	}}
}

func funnel() page {
	return page{title: "What is left after each step, and of the step before", source: madeUp, block: charts.Chart{
		Kind: charts.Funnel{}, Unit: "People", Categories: []string{"Applications", "Complete", "Interviews", "Offers", "Hired"},
		Series: []charts.Series{{Name: "People", Values: []float64{1840, 1310, 262, 74, 51}}}, Focus: []string{"Hired"},
	}}
}
