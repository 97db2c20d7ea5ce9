package main

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
)

// points are those of Scatter and Bubble.
func points() []entry {
	trucks := charts.Chart{
		Kind: charts.Scatter{},
		Categories: []string{
			"1996", "1997", "1998", "1999", "2000", "2001", "2002", "2003", "2004", "2005", "2006", "2007", "2008",
			"2009", "2010", "2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021",
		},
		Series: []charts.Series{
			{Name: "Trucks entering the U.S., million", Values: []float64{
				3.25, 3.69, 3.95, 4.36, 4.53, 4.3, 4.43, 4.24, 4.5, 4.68, 4.76, 4.88, 4.87,
				4.29, 4.74, 4.87, 5.1, 5.19, 5.41, 5.54, 5.8, 6.04, 6.31, 6.44, 6.37, 6.95,
			}},
			{Name: "Goods trade, billion U.S. dollars", Values: []float64{
				131.1, 157.3, 173.4, 196.6, 247.3, 232.6, 232.4, 235.5, 266.6, 290.5, 332.4, 346.7, 367.5,
				305.5, 393.7, 460.6, 493.5, 506.6, 536.7, 532.9, 523.7, 556.4, 610.2, 614.5, 538.1, 661.2,
			}},
		},
		Focus: []string{"1996", "2000", "2008", "2009", "2013", "2019", "2020", "2021"},
	}
	trend := trucks
	trend.Kind = charts.Scatter{Trend: true}
	trend.Notes = []charts.Note{{At: "2009", Text: "Financial crisis"}}
	partners := charts.Chart{
		Kind: charts.Scatter{X: "U.S. imports, billion U.S. dollars"}, Unit: "U.S. exports, billion U.S. dollars",
		Categories: []string{"Canada", "Mexico", "China", "Japan", "Germany", "South Korea", "United Kingdom", "Vietnam"},
		Series: append(charts.Split(
			[]float64{307.8, 276.5, 151.4, 75, 65.2, 65.9, 61.5, 10.9},
			[]string{"Neighbors", "Neighbors", "Asia", "Asia", "Europe", "Asia", "Europe", "Asia"}),
			charts.Series{Name: "U.S. imports, billion U.S. dollars", Values: []float64{357.2, 384.7, 506.4, 135.1, 135.2, 95, 56.4, 101.9}, Format: number.Format{Places: number.Fixed(1)}}),
		Rules: []charts.Rule{{Value: 250, Text: "250 billion"}},
	}
	const total = "Exports plus imports, billion U.S. dollars"
	balance := charts.Chart{
		Kind:       charts.Bubble{X: "U.S. imports, billion U.S. dollars", Size: total},
		Categories: []string{"Canada", "Mexico", "China", "Japan", "Germany", "South Korea", "United Kingdom", "Taiwan", "India", "Vietnam"},
		Series: []charts.Series{
			{Name: "U.S. imports, billion U.S. dollars", Values: []float64{357.2, 384.7, 506.4, 135.1, 135.2, 95, 56.4, 77.1, 73.3, 101.9}},
			{Name: "U.S. exports per 100 dollars of imports", Values: []float64{86, 72, 30, 55, 48, 69, 109, 48, 55, 11}},
			{Name: total, Values: []float64{665, 661.2, 657.8, 210.1, 200.4, 160.9, 117.9, 114, 113.4, 112.8}},
		},
		Focus: []string{"Mexico"}, Rules: []charts.Rule{{Value: 100, Text: "balanced"}},
		Notes: []charts.Note{{At: "Canada"}, {At: "China"}, {At: "Japan"}, {At: "Germany"}, {At: "United Kingdom"}, {At: "Vietnam"}, {At: "South Korea"}},
	}
	return []entry{
		{"Points in focus bear their names", "charts.Scatter{}, Focus", census + "; " + bts, trucks},
		{"A straight line with its R², and a note", "charts.Scatter{Trend: true}, Notes", census + "; " + bts, trend},
		{"Groups have their colors; a few points all bear their names", "charts.Scatter{X: name}, charts.Split, Rules", census, partners},
		{"Areas show a third measure", "charts.Bubble{X: name, Size: name}, Focus, Notes without a text, Rules", census, balance},
	}
}
