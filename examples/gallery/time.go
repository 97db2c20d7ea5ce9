package main

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
)

// overTime are the pages of change over time.
var overTime = []func() page{
	lines, annotatedLines, manyLines, legendOfLines, croppedLines, linesFromZero, declaredAxis, logAxis, linesBelowZero, hoursOfDay,
	predicted, forecast, arrowsOverLines, markedLine, stepsOfLine, slope, area,
	columns, annotatedColumns, columnsSideBySide, columnsOverDates, targets, combo, secondAxis, arrowsOverColumns,
}

func columns() page {
	return page{title: "A few columns bear their values", source: sesnsp, block: homicides}
}

func annotatedColumns() page {
	c := homicides
	c.Focus = []string{"2019"}
	c.Rules = []charts.Rule{{Value: 30000, Text: "30,000"}}
	c.Notes = []charts.Note{{At: "2019", Text: "Highest of all years"}}
	c.Provisional = []string{"2021"}
	return page{title: "A focus, a rule, a note and a provisional value", source: sesnsp, block: c}
}

func columnsSideBySide() page {
	return page{title: "Columns side by side", source: sesnsp, block: charts.Chart{
		Kind: charts.Column{}, Title: "Homicides in Mexico", Unit: "victims a year",
		Categories: []string{"2015", "2016", "2017", "2018", "2019"},
		Series: []charts.Series{
			{Name: "SESNSP", Values: []float64{17886, 22545, 28871, 33741, 34648}},
			{Name: "INEGI", Values: []float64{20762, 23953, gap, 36685, 36661}},
		},
	}}
}

func combo() page {
	return page{title: "A line over columns, on one axis", source: census, block: charts.Chart{
		Kind: charts.Combo{Line: "Exports to Mexico"}, Unit: "U.S. trade in goods, billion U.S. dollars",
		Categories: []string{"2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021"},
		Series: []charts.Series{
			{Name: "Imports from Mexico", Values: []float64{277.6, 280.6, 295.7, 296.4, 293.5, 312.8, 344.3, 357.9, 325.4, 384.6}},
			{Name: "Exports to Mexico", Values: []float64{215.9, 226, 241, 236.5, 230.2, 243.6, 265.9, 256.6, 212.7, 276.5}},
		},
		Notes: []charts.Note{{At: "2021"}},
	}}
}

func secondAxis() page {
	return page{title: "A line on an axis of its own, where it has to be in one plot", source: cbp + "; Pew Research Center", wide: true, block: charts.Chart{
		Kind: charts.Combo{Line: "Mexicans among them, percent", Second: true}, Unit: "Apprehensions at the southwest border, thousand",
		Categories: []string{"FY 2013", "FY 2014", "FY 2015", "FY 2016", "FY 2017", "FY 2018", "FY 2019", "FY 2020", "FY 2021"},
		Series: []charts.Series{
			{Name: "Apprehensions", Values: []float64{414.4, 479.4, 331.3, 408.9, 303.9, 396.6, 851.5, 400.7, 1659.2}},
			{Name: "Mexicans among them, percent", Values: []float64{64, 47, 56, 46, 42, 38, 20, 63, 37}},
		},
		Notes: []charts.Note{{At: "FY 2021"}, {At: "FY 2020", Series: "Mexicans among them, percent"}},
	}}
}

func arrowsOverColumns() page {
	return page{title: "Arrows say what lies between two columns", source: census, block: charts.Chart{
		Kind: charts.Column{}, Unit: "U.S. trade in goods with Mexico, billion U.S. dollars",
		Categories: []string{"2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021"},
		Series:     []charts.Series{{Name: "Exports and imports", Values: []float64{461, 494, 506, 537, 533, 524, 556, 610, 613, 535, 661}}},
		Focus:      []string{"2011", "2019", "2021"},
		Changes: []charts.Change{
			{From: "2011", To: "2019", As: charts.AnnualGrowth},
			{From: "2020", To: "2021"},
		},
	}}
}

func columnsOverDates() page {
	return page{title: "Columns over dates", source: cbp, block: charts.Chart{
		Kind: charts.Column{}, Unit: "Encounters at the southwest border, thousand", Format: number.Format{Places: number.Fixed(0)},
		Dates:  months(2019, 10, 2019, 11, 2019, 12, 2020, 1, 2020, 2, 2020, 3, 2020, 4, 2020, 5, 2020, 6, 2020, 7, 2020, 8, 2020, 9),
		Series: []charts.Series{{Name: "Encounters", Values: []float64{45.2, 42.6, 40.6, 36.6, 36.7, 34.5, 17.1, 23.2, 33, 40.9, 50, 57.7}}},
	}}
}

func lines() page {
	return page{title: "Lines bear their names and last values at their ends", source: census, block: trade}
}

func annotatedLines() page {
	c := trade
	c.Focus = []string{"Imports from Mexico"}
	c.Notes = []charts.Note{
		{At: "2020", Series: "Imports from Mexico", Text: "Pandemic"},
		{At: "2015", Series: "Imports from Mexico"},
	}
	c.Periods = []charts.Period{{From: "2018", To: "2020", Text: "USMCA in the making"}}
	c.Rules = []charts.Rule{{Value: 300, Text: "300 billion"}}
	return page{title: "A focus, a note, a value, a rule and a period", source: census, block: c}
}

func croppedLines() page {
	return page{title: "Values far from zero begin where they lie, and say so", source: ensu, block: charts.Chart{
		Kind:  charts.Line{},
		Dates: months(2019, 3, 2019, 6, 2019, 9, 2019, 12, 2020, 3, 2020, 9, 2020, 12, 2021, 3, 2021, 6, 2021, 9, 2021, 12),
		Unit:  "Adults who feel unsafe in their city, percent",
		Series: []charts.Series{
			{Name: "Women", Values: []float64{79.6, 78.7, gap, 77.2, 78.6, 72.7, 72.6, 71, 71.3, 69.1, 70.3}},
			{Name: "Men", Values: []float64{68.3, 68.2, gap, 67.8, 67.2, 62, 62.7, 60.9, 60.9, 58.8, 60.2}},
		},
	}}
}

func slope() page {
	return page{title: "A change from one point to another", source: elFinanciero + "; PAN and PRD, none and other are remainders", block: charts.Chart{
		Kind: charts.Slope{}, Unit: "Party identification, percent of respondents",
		Categories: []string{"February 2016", "November 2018"},
		Series: []charts.Series{
			{Name: "None or other", Values: []float64{46, 61}}, {Name: "PRI", Values: []float64{27, 9}},
			{Name: "PAN and PRD", Values: []float64{19, 8}}, {Name: "Morena", Values: []float64{8, 22}},
		},
		Focus: []string{"Morena", "PRI"},
	}}
}

func forecast() page {
	return page{title: "What is expected is dashed, in a band", source: banxico + " to 2021; forecast and band invented", wide: true, block: charts.Chart{
		Kind:       charts.Forecast{Predicted: "forecast", Low: "lower limit", High: "upper limit"},
		Unit:       "Remittances to Mexico, billion U.S. dollars",
		Categories: []string{"2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"},
		Series: []charts.Series{
			{Name: "observed", Values: []float64{24.8, 27, 30.3, 33.7, 36.4, 40.6, 51.6, gap, gap, gap, gap}},
			{Name: "forecast", Values: []float64{gap, gap, gap, gap, gap, gap, gap, 57.5, 61.6, 65.4, 69}},
			{Name: "lower limit", Values: []float64{gap, gap, gap, gap, gap, gap, gap, 54.8, 56.3, 57.2, 57.8}},
			{Name: "upper limit", Values: []float64{gap, gap, gap, gap, gap, gap, gap, 60.2, 66.9, 73.6, 80.2}},
		},
		Notes: []charts.Note{{At: "2021"}}, Periods: []charts.Period{{From: "2022", To: "2025", Text: "expected"}},
	}}
}

func arrowsOverLines() page {
	return page{title: "Arrows over a line", source: banxico, block: charts.Chart{
		Kind: charts.Line{}, Unit: "Remittances to Mexico, billion U.S. dollars",
		Dates:  years(2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021),
		Series: []charts.Series{{Name: "Remittances", Values: []float64{22.3, 23.6, 24.8, 27, 30.3, 33.7, 36.4, 40.6, 51.6}}},
		Changes: []charts.Change{
			{From: "2013", To: "2020", As: charts.AnnualGrowth},
			{From: "2020", To: "2021", As: charts.Difference},
		},
	}}
}

func declaredAxis() page {
	return page{title: "An axis between declared ends", source: ensu, block: charts.Chart{
		Kind:   charts.Line{},
		Dates:  months(2019, 3, 2019, 6, 2019, 9, 2019, 12, 2020, 3, 2020, 9, 2020, 12, 2021, 3, 2021, 6, 2021, 9, 2021, 12),
		Unit:   "Adults who feel unsafe in their city, percent",
		Series: []charts.Series{{Name: "All", Values: []float64{74.6, 73.9, 71.3, 72.9, 73.4, 67.8, 68.1, 66.4, 66.6, 64.5, 65.8}}},
		Bounds: charts.Bounds{Min: 0, Max: 100},
	}}
}

func logAxis() page {
	return page{title: "A logarithmic axis: equal slopes are equal growth", source: cdc, wide: true, block: charts.Chart{
		Kind: charts.Line{}, Log: true, Unit: "Deaths by overdose in twelve months, thousand",
		Categories: []string{"2015", "2016", "2017", "2018", "2019", "2020", "2021"},
		Series:     overdoses,
	}}
}

func stepsOfLine() page {
	return page{title: "Steps: each value holds until the next", source: madeUp, block: charts.Chart{
		Kind: charts.Line{Steps: true}, Unit: "Price of a ticket, pesos",
		Dates:  months(2015, 1, 2016, 3, 2017, 1, 2018, 7, 2019, 1, 2020, 4, 2021, 1, 2021, 10),
		Series: []charts.Series{{Name: "Single", Values: []float64{12, 13, 15, 15, 18, 16, 19, 21}}, {Name: "Reduced", Values: []float64{6, 6, 7, gap, 9, 8, 9, 10}}},
		Notes:  []charts.Note{{At: "2020-04", Series: "Single"}},
	}}
}

func linesFromZero() page {
	return page{title: "Lines from zero", source: ensu, block: charts.Chart{
		Kind:   charts.Line{Zero: true},
		Dates:  months(2019, 3, 2019, 6, 2019, 9, 2019, 12, 2020, 3, 2020, 9, 2020, 12, 2021, 3, 2021, 6, 2021, 9, 2021, 12),
		Unit:   "Adults who feel unsafe in their city, percent",
		Series: []charts.Series{{Name: "All", Values: []float64{74.6, 73.9, 71.3, 72.9, 73.4, 67.8, 68.1, 66.4, 66.6, 64.5, 65.8}}},
	}}
}

func linesBelowZero() page {
	return page{title: "Values below zero", source: inegi, block: charts.Chart{
		Kind: charts.Line{}, Unit: "Growth of Mexico’s economy, percent", Format: number.Format{Places: number.Fixed(1)},
		Categories: []string{"2019", "2020", "2021", "2022", "2023"},
		Series:     []charts.Series{{Name: "Growth", Values: []float64{-0.1, -8.2, 5.9, 3.3, 2.5}}},
		Notes:      []charts.Note{{At: "2020"}},
	}}
}

func predicted() page {
	return page{title: "Predicted values are rings, a gap stays a gap", source: cdc, block: charts.Chart{
		Kind: charts.Line{}, Unit: "Deaths by overdose in twelve months, thousand",
		Categories: []string{"2015", "2016", "2017", "2018", "2019", "2020", "2021"},
		Series:     overdoses,
		Legend:     []charts.LegendGroup{{Title: "Opioids", Series: []string{"Synthetic opioids", "Heroin"}}, {Title: "Others", Series: []string{"Cocaine", "Stimulants"}}},
	}}
}

func hoursOfDay() page {
	return page{title: "Hours stand at their true distance", source: madeUpHours, block: charts.Chart{
		Kind: charts.Line{}, Unit: "Lorries in the queue",
		Dates:  hours(6, 7, 8, 9, 10, 12, 14, 16, 18, 20),
		Series: []charts.Series{{Name: "Queue", Values: []float64{40, 120, 310, 280, 190, 150, 170, 240, 120, 60}}},
	}}
}

func manyLines() page {
	return page{title: "Many lines, of which some are in focus", source: madeUp, block: charts.Chart{
		Kind: charts.Line{}, Unit: "Index, 2015 = 100", Dates: years(2015, 2016, 2017, 2018, 2019, 2020, 2021), Focus: []string{"Mexico", "Vietnam"},
		Series: []charts.Series{
			{Name: "Mexico", Values: []float64{100, 99, 106, 117, 121, 110, 130}}, {Name: "Canada", Values: []float64{100, 96, 103, 107, 108, 92, 119}},
			{Name: "China", Values: []float64{100, 96, 105, 112, 94, 90, 104}}, {Name: "Japan", Values: []float64{100, 101, 104, 108, 110, 91, 103}},
			{Name: "Germany", Values: []float64{100, 93, 95, 101, 102, 92, 108}}, {Name: "Vietnam", Values: []float64{100, 110, 122, 129, 175, 209, 267}},
			{Name: "Korea", Values: []float64{100, 98, 99, 103, 108, 106, 132}},
		},
	}}
}

func area() page {
	return page{title: "An area", source: pew, block: charts.Chart{
		Kind: charts.Area{}, Unit: "Unauthorized immigrants in the United States, million",
		Dates:  years(1990, 1995, 2000, 2005, 2007, 2009, 2011, 2014, 2015, 2016, 2017),
		Series: []charts.Series{{Name: "Immigrants", Values: []float64{3.5, 5.7, 8.6, 11.1, 12.2, 11.3, 11.5, 11.1, 11, 10.7, 10.5}}},
		Notes:  []charts.Note{{At: "2007"}},
	}}
}

func legendOfLines() page {
	return page{title: "A legend beside lines, as more than five have it", source: cdc, block: charts.Chart{
		Kind: charts.Line{}, Unit: "Deaths by overdose in twelve months, thousand",
		Categories: []string{"2015", "2016", "2017", "2018", "2019", "2020", "2021"},
		Series:     overdoses,
		Legend:     []charts.LegendGroup{{Series: []string{"Synthetic opioids", "Heroin", "Cocaine", "Stimulants"}}},
	}}
}

func targets() page {
	return page{title: "Targets across the columns", source: madeUpBudget, block: charts.Chart{
		Kind: charts.Column{}, Unit: "Sales, EUR million", Categories: []string{"2015", "2016", "2017", "2018", "2019", "2020", "2021"},
		Series: []charts.Series{{Name: "Sales", Values: []float64{461, 494, 506, 537, 533, 524, 556}, Target: []float64{450, 500, 520, 520, 520, 550, 540}}},
	}}
}

func markedLine() page {
	return page{title: "Discs show which values were measured", source: pew, block: charts.Chart{
		Kind: charts.Line{Marked: true}, Unit: "Unauthorized immigrants in the United States, million",
		Dates:  years(1990, 1995, 2000, 2005, 2007, 2009, 2011, 2014, 2015, 2016, 2017),
		Series: []charts.Series{{Name: "Immigrants", Values: []float64{3.5, 5.7, 8.6, 11.1, 12.2, 11.3, 11.5, 11.1, 11, 10.7, 10.5}}},
	}}
}
