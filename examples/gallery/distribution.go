package main

import (
	"github.com/deckfold/deckfold/charts"
)

// distributions are the pages of distributions.
var distributions = []func() page{
	histogram, bins, boxes, whiskers, barRanges, columnRanges, errorBars, errorBarsOfBars, errorBarsOfLines, dumbbell,
}

func barRanges() page {
	return page{title: "Ranges as floating bars", source: ine, block: charts.Chart{
		Kind: charts.Bar{}, Unit: "Seats by the quick count, of 500", Categories: []string{"Morena", "PAN", "PRI", "PVEM"},
		Series: []charts.Series{{Name: "Seats", Values: []float64{190, 106, 63, 40}, High: []float64{203, 117, 75, 48}}},
	}}
}

func columnRanges() page {
	return page{title: "Ranges as floating columns", source: geaIsa, block: charts.Chart{
		Kind: charts.Column{}, Unit: "Lowest and highest share in a year who name security first, percent", Categories: []string{"2017", "2018", "2019"},
		Series: []charts.Series{{Name: "Security", Values: []float64{35, 37, 44}, High: []float64{40, 47, 51}}},
	}}
}

func dumbbell() page {
	return page{title: "Two values of each category, and how far they are apart", source: ensu + ", waves with figures by sex", wide: true, block: charts.Chart{
		Kind: charts.Dumbbell{Gap: true}, Unit: "Adults who consider living in their city unsafe, percent",
		Categories: []string{"March 2019", "June 2019", "Dec. 2019", "March 2020", "Sept. 2020", "Dec. 2020", "March 2021", "June 2021", "Sept. 2021", "Dec. 2021", "March 2022"},
		Series: []charts.Series{
			{Name: "Men", Values: []float64{68.3, 68.2, 67.8, 67.2, 62, 62.7, 60.9, 60.9, 58.8, 60.2, 60.4}, Tone: 2},
			{Name: "Women", Values: []float64{79.6, 78.7, 77.2, 78.6, 72.7, 72.6, 71, 71.3, 69.1, 70.3, 71.1}, Tone: 1},
		},
	}}
}

func histogram() page {
	return page{title: "How often values occur, in bins that are found", source: cbp, block: charts.Chart{
		Kind: charts.Histogram{}, Categories: fiscalYears, Unit: "thousand",
		Series: []charts.Series{{Name: "Apprehensions in a fiscal year, 1980 to 2021", Values: apprehensions}},
		Focus:  []string{"2021"}, Notes: []charts.Note{{At: "2021", Text: "1,659 thousand in 2021"}},
	}}
}

func bins() page {
	return page{title: "Bins of a width", source: cbp, block: charts.Chart{
		Kind: charts.Histogram{Width: 100}, Categories: fiscalYears, Unit: "thousand",
		Series: []charts.Series{{Name: "Apprehensions in a fiscal year, 1980 to 2021", Values: apprehensions}},
		Focus:  []string{"2021"},
	}}
}

func boxes() page {
	decade := func(from int) []float64 { return apprehensions[from-1980 : min(from-1970, len(apprehensions))] }
	return page{title: "How values are distributed, as boxes", source: cbp, wide: true, block: charts.Chart{
		Kind: charts.Box{}, Unit: "Apprehensions at the southwest border in a fiscal year, thousand",
		Series: []charts.Series{{Name: "1980s", Values: decade(1980)}, {Name: "1990s", Values: decade(1990)}, {Name: "2000s", Values: decade(2000)}, {Name: "2010s", Values: decade(2010)}},
		Focus:  []string{"2010s"},
	}}
}

func whiskers() page {
	return page{title: "Boxes with whiskers to the least and the greatest value", source: madeUp, block: charts.Chart{
		Kind: charts.Box{Extremes: true}, Unit: "Waiting time on a day, minutes",
		Series: []charts.Series{
			{Name: "Laredo", Values: []float64{31, 44, 38, 52, 29, 35, 61, 47, 40, 118, 33, 36}},
			{Name: "El Paso", Values: []float64{22, 27, 35, 31, 24, 29, 33, 26, 41, 30}},
			{Name: "Nogales", Values: []float64{12, 19, 15, 22, 17, 14, 28, 16}},
		},
	}}
}

func errorBars() page {
	return page{title: "Error bars", source: madeUp, block: charts.Chart{
		Kind: charts.Column{}, Unit: "Mean time at the border, minutes, and its interval of confidence", Categories: []string{"Otay Mesa", "Laredo", "El Paso", "Nogales", "Pharr"},
		Series: []charts.Series{{
			Name: "Minutes", Values: []float64{61, 54, 47, 38, 33},
			Interval: charts.Interval{Low: []float64{52, 49, 41, 30, 30}, High: []float64{70, 59, 53, 46, 36}},
		}},
	}}
}

func errorBarsOfBars() page {
	return page{title: "Error bars of lying bars", source: madeUp, block: charts.Chart{
		Kind: charts.Bar{}, Unit: "Change in time at the border, minutes, and its interval of confidence", Categories: []string{"Otay Mesa", "Laredo", "El Paso", "Nogales", "Pharr"},
		Series: []charts.Series{{
			Name: "Minutes", Values: []float64{14, 9, 3, -4, -8},
			Interval: charts.Interval{Low: []float64{8, 5, -2, -9, -12}, High: []float64{20, 13, 8, 1, -4}},
		}},
	}}
}

func errorBarsOfLines() page {
	return page{title: "Error bars at the points of lines", source: madeUp, block: charts.Chart{
		Kind: charts.Line{}, Unit: "Approval, percent, and its margin of error", Dates: months(2021, 1, 2021, 2, 2021, 3, 2021, 5, 2021, 6),
		Series: []charts.Series{
			{Name: "North", Values: []float64{61, 59, 58, 60, 63}, Interval: charts.Interval{Low: []float64{58, 56, 55, 57, 60}, High: []float64{64, 62, 61, 63, 66}}},
			{Name: "South", Values: []float64{44, 46, 49, 48, 47}, Interval: charts.Interval{Low: []float64{41, 43, 46, 45, 44}, High: []float64{47, 49, 52, 51, 50}}},
		},
	}}
}
