package main

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
)

func oneAxis() page {
	years := []string{"FY 2013", "FY 2014", "FY 2015", "FY 2016", "FY 2017", "FY 2018", "FY 2019", "FY 2020", "FY 2021"}
	apprehensions := charts.Chart{
		Kind: charts.Column{}, Title: "Apprehensions at the southwest border", Unit: "thousand", Categories: years,
		Series: []charts.Series{{Name: "Apprehensions", Values: []float64{414.4, 479.4, 331.3, 408.9, 303.9, 396.6, 851.5, 400.7, 1659.2}}},
	}
	mexicans := charts.Chart{
		Kind: charts.Line{}, Title: "Mexicans among them", Unit: "percent", Categories: years,
		Series: []charts.Series{{Name: "Mexicans", Values: []float64{64, 47, 56, 46, 42, 38, 20, 63, 37}, Tone: 2}},
		Notes:  []charts.Note{{At: "FY 2019"}, {At: "FY 2013"}},
	}
	return page{title: "Two measures over one axis, in place of a second scale", source: cbp + "; " + pew, wide: true, block: report.Grid{
		Columns: 1, OneAxis: true, Charts: []charts.Chart{apprehensions, mexicans},
	}}
}

func multiples() page {
	drugs := charts.Chart{
		Kind: charts.Line{Zero: true}, Unit: "thousand",
		Categories: []string{"2015", "2016", "2017", "2018", "2019", "2020", "2021"},
		Series: []charts.Series{
			{Name: "All drugs", Values: []float64{52.4, 63.6, 70.2, 67.4, 70.6, 91.8, 106.7}},
			{Name: "Any opioid", Values: []float64{33.1, 42.2, 47.6, 46.8, 49.9, 68.6, 80.4}},
			{Name: "Synthetic opioids", Values: []float64{9.6, 19.4, 28.5, 31.3, 36.4, 56.5, 70.6}},
			{Name: "Psychostimulants", Values: []float64{5.7, 7.5, 10.3, 12.7, 16.2, 23.8, 32.5}},
			{Name: "Cocaine", Values: []float64{6.8, 10.4, 13.9, 14.7, 15.9, 19.4, 24.5}},
			{Name: "Heroin", Values: []float64{13, 15.5, 15.5, 15, 14, 13.2, 9.2}},
		},
	}
	return page{title: "Small multiples: each series before the others, on one scale", source: cdc, wide: true, block: report.Grid{
		Columns: 3, SameScale: true, Charts: charts.BySeries(drugs, true),
	}}
}

func multiplesByGroup() page {
	goods := charts.Chart{
		Kind: charts.Column{}, Unit: "Billion U.S. dollars",
		Categories: []string{"2019", "2020", "2021", "2019", "2020", "2021", "2019", "2020", "2021"},
		Series: []charts.Series{
			{Name: "Exports", Values: []float64{292.7, 255, 307.6, 256.6, 212.7, 276.5, 106.4, 124.5, 151.1}},
			{Name: "Imports", Values: []float64{319.4, 270.4, 357.2, 357.9, 325.4, 384.7, 451.7, 434.7, 506.4}},
		},
	}
	countries := []string{"Canada", "Canada", "Canada", "Mexico", "Mexico", "Mexico", "China", "China", "China"}
	return page{title: "A panel for each group of categories", source: census, wide: true, block: report.Grid{
		Columns: 3, SameScale: true, Charts: charts.ByGroup(goods, countries),
	}}
}
