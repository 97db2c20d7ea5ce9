package main

import (
	"math"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
)

// The sources of the gallery's figures.
const (
	census       = "U.S. Census Bureau, U.S. Trade in Goods by Country"
	inegi        = "INEGI; OECD Economic Outlook, December 2021"
	sesnsp       = "SESNSP and INEGI, homicides in Mexico"
	ensu         = "INEGI, National Survey of Urban Public Security (ENSU)"
	cbp          = "U.S. Customs and Border Protection"
	cdc          = "CDC WONDER, multiple causes of death"
	ine          = "INE, seats of the federal deputies by party, 2021"
	elFinanciero = "El Financiero, party identification"
	geaIsa       = "GEA-ISA, principal problem of the country"
	pew          = "Pew Research Center"
	bts          = "Bureau of Transportation Statistics, Border Crossing/Entry Data"
	banxico      = "Banco de México"
	briefing     = "As printed in the briefing “Working with Mexico” of June 2022"
	census2020   = "INEGI, Census of Population and Housing 2020"
	vat          = "European Commission, VAT rates applied in the Member States, January 2022; national tax authorities"
	madeUpBudget = "Invented, to show a budget"
	madeUpHours  = "Invented, to show hours"
	madeUp       = "Invented, to show the look"
)

// gap is a value that is not known.
var gap = math.NaN()

// lines are those of Line and Area.
func lines() []entry {
	trade := charts.Chart{
		Kind:       charts.Line{},
		Title:      "U.S. trade in goods with Mexico",
		Unit:       "Billion U.S. dollars",
		Categories: []string{"2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021"},
		Series: []charts.Series{
			{Name: "Imports from Mexico", Values: []float64{277.6, 280.6, 295.7, 296.4, 293.5, 312.8, 344.3, 357.9, 325.4, 384.6}},
			{Name: "Exports to Mexico", Values: []float64{215.9, 226, 241, 236.5, 230.2, 243.6, 265.9, 256.6, 212.7, 276.5}},
		},
	}
	overdoses := []charts.Series{
		{Name: "Synthetic opioids", Values: []float64{9.6, 19.4, 28.5, 31.3, 36.4, 56.5, gap}, Predicted: []float64{gap, gap, gap, gap, gap, 57.8, 71.2}},
		{Name: "Heroin", Values: []float64{13, 15.5, 15.5, 15, 14, 13.2, gap}, Predicted: []float64{gap, gap, gap, gap, gap, 13.2, 9.2}},
		{Name: "Cocaine", Values: []float64{6.8, 10.4, 13.9, 14.7, 15.9, 19.4, gap}, Predicted: []float64{gap, gap, gap, gap, gap, 19.9, 24.5}},
		{Name: "Stimulants", Values: []float64{5.7, 7.5, 10.3, gap, 16.2, 23.8, gap}, Predicted: []float64{gap, gap, gap, gap, gap, 24.6, 32.5}},
	}
	plain := trade
	noted := trade
	noted.Focus = []string{"Imports from Mexico"}
	noted.Notes = []charts.Note{{At: "2020", Series: "Imports from Mexico", Text: "Pandemic"}, {At: "2015", Series: "Imports from Mexico"}}
	noted.Periods = []charts.Period{{From: "2018", To: "2020", Text: "USMCA in the making"}}
	noted.Rules = []charts.Rule{{Value: 300, Text: "300 billion"}}

	crossings := charts.Chart{
		Kind: charts.Area{Stacked: true}, Unit: "People entering the United States from Mexico by land, million a year",
		Format: number.Format{Places: number.Fixed(0)},
		Dates:  years(1999, 2003, 2007, 2011, 2015, 2019, 2020, 2021),
		Series: []charts.Series{
			{Name: "In cars", Values: []float64{241.6, 193.7, 164.5, 111.1, 137.5, 136.9, 80.5, 96.7}},
			{Name: "On foot", Values: []float64{48.2, 48.7, 49.5, 40.2, 41.5, 49.2, 24.4, 28.0}},
			{Name: "By bus and train", Values: []float64{3.2, 3.8, 3.4, 2.8, 2.6, 1.9, 0.7, 0.7}},
		},
		Notes: []charts.Note{{At: "1999"}, {At: "2011"}, {At: "2019"}},
	}

	return []entry{
		{"Lines bear their names and last values at their ends", "charts.Line{}", census, plain},
		{"A focus, a note, a value, a rule and a period", "Focus, Notes, Rules, Periods", census, noted},
		{"Values far from zero begin where they lie, and say so", "charts.Line{} with values close together", ensu, charts.Chart{
			Kind:  charts.Line{},
			Dates: months(2019, 3, 2019, 6, 2019, 9, 2019, 12, 2020, 3, 2020, 9, 2020, 12, 2021, 3, 2021, 6, 2021, 9, 2021, 12),
			Unit:  "Adults who feel unsafe in their city, percent",
			Series: []charts.Series{
				{Name: "Women", Values: []float64{79.6, 78.7, gap, 77.2, 78.6, 72.7, 72.6, 71, 71.3, 69.1, 70.3}},
				{Name: "Men", Values: []float64{68.3, 68.2, gap, 67.8, 67.2, 62, 62.7, 60.9, 60.9, 58.8, 60.2}},
			},
		}},
		{"A change from one point to another", "charts.Slope{}, two series in Focus", elFinanciero + "; PAN and PRD, none and other are remainders", charts.Chart{
			Kind: charts.Slope{}, Unit: "Party identification, percent of respondents",
			Categories: []string{"February 2016", "November 2018"},
			Series: []charts.Series{
				{Name: "None or other", Values: []float64{46, 61}}, {Name: "PRI", Values: []float64{27, 9}},
				{Name: "PAN and PRD", Values: []float64{19, 8}}, {Name: "Morena", Values: []float64{8, 22}},
			},
			Focus: []string{"Morena", "PRI"},
		}},
		{"Two values of each category, and how far they are apart", "charts.Dumbbell{Gap: true}", ensu + ", waves with figures by sex", charts.Chart{
			Kind: charts.Dumbbell{Gap: true}, Unit: "Adults who consider living in their city unsafe, percent",
			Categories: []string{"March 2019", "June 2019", "Dec. 2019", "March 2020", "Sept. 2020", "Dec. 2020", "March 2021", "June 2021", "Sept. 2021", "Dec. 2021", "March 2022"},
			Series: []charts.Series{
				{Name: "Men", Values: []float64{68.3, 68.2, 67.8, 67.2, 62, 62.7, 60.9, 60.9, 58.8, 60.2, 60.4}, Tone: 2},
				{Name: "Women", Values: []float64{79.6, 78.7, 77.2, 78.6, 72.7, 72.6, 71, 71.3, 69.1, 70.3, 71.1}, Tone: 1},
			},
		}},
		{"What is expected is dashed, in a band", "charts.Forecast{Predicted: \"forecast\", Low: \"lower limit\", High: \"upper limit\"}", banxico + " to 2021; forecast and band invented", charts.Chart{
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
		}},
		{"Arrows over a line", "Changes: {As: charts.AnnualGrowth}, {As: charts.Difference}", banxico, charts.Chart{
			Kind: charts.Line{}, Unit: "Remittances to Mexico, billion U.S. dollars",
			Dates:  years(2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021),
			Series: []charts.Series{{Name: "Remittances", Values: []float64{22.3, 23.6, 24.8, 27, 30.3, 33.7, 36.4, 40.6, 51.6}}},
			Changes: []charts.Change{
				{From: "2013", To: "2020", As: charts.AnnualGrowth},
				{From: "2020", To: "2021", As: charts.Difference},
			},
		}},
		{"An axis between declared ends", "Bounds: charts.Bounds{Min: 0, Max: 100}", ensu, charts.Chart{
			Kind:   charts.Line{},
			Dates:  months(2019, 3, 2019, 6, 2019, 9, 2019, 12, 2020, 3, 2020, 9, 2020, 12, 2021, 3, 2021, 6, 2021, 9, 2021, 12),
			Unit:   "Adults who feel unsafe in their city, percent",
			Series: []charts.Series{{Name: "All", Values: []float64{74.6, 73.9, 71.3, 72.9, 73.4, 67.8, 68.1, 66.4, 66.6, 64.5, 65.8}}},
			Bounds: charts.Bounds{Min: 0, Max: 100},
		}},
		{"Lines from zero", "charts.Line{Zero: true}, dates at their true distance", ensu, charts.Chart{
			Kind:   charts.Line{Zero: true},
			Dates:  months(2019, 3, 2019, 6, 2019, 9, 2019, 12, 2020, 3, 2020, 9, 2020, 12, 2021, 3, 2021, 6, 2021, 9, 2021, 12),
			Unit:   "Adults who feel unsafe in their city, percent",
			Series: []charts.Series{{Name: "All", Values: []float64{74.6, 73.9, 71.3, 72.9, 73.4, 67.8, 68.1, 66.4, 66.6, 64.5, 65.8}}},
		}},
		{"Values below zero", "charts.Line{} with negative values", inegi, charts.Chart{
			Kind: charts.Line{}, Unit: "Growth of Mexico’s economy, percent", Format: number.Format{Places: number.Fixed(1)},
			Categories: []string{"2019", "2020", "2021", "2022", "2023"},
			Series:     []charts.Series{{Name: "Growth", Values: []float64{-0.1, -8.2, 5.9, 3.3, 2.5}}},
			Notes:      []charts.Note{{At: "2020"}},
		}},
		{"Predicted values are rings, a gap stays a gap", "Series.Predicted, math.NaN(), Legend in groups", cdc, charts.Chart{
			Kind: charts.Line{}, Unit: "Deaths by overdose in twelve months, thousand",
			Categories: []string{"2015", "2016", "2017", "2018", "2019", "2020", "2021"},
			Series:     overdoses,
			Legend:     []charts.LegendGroup{{Title: "Opioids", Series: []string{"Synthetic opioids", "Heroin"}}, {Title: "Others", Series: []string{"Cocaine", "Stimulants"}}},
		}},
		{"Hours stand at their true distance", "Dates with times of day", madeUpHours, charts.Chart{
			Kind: charts.Line{}, Unit: "Lorries in the queue",
			Dates:  hours(6, 7, 8, 9, 10, 12, 14, 16, 18, 20),
			Series: []charts.Series{{Name: "Queue", Values: []float64{40, 120, 310, 280, 190, 150, 170, 240, 120, 60}}},
		}},
		{"Many lines, of which some are in focus", "Focus with more than five series", madeUp, charts.Chart{
			Kind: charts.Line{}, Unit: "Index, 2015 = 100", Dates: years(2015, 2016, 2017, 2018, 2019, 2020, 2021), Focus: []string{"Mexico", "Vietnam"},
			Series: []charts.Series{
				{Name: "Mexico", Values: []float64{100, 99, 106, 117, 121, 110, 130}}, {Name: "Canada", Values: []float64{100, 96, 103, 107, 108, 92, 119}},
				{Name: "China", Values: []float64{100, 96, 105, 112, 94, 90, 104}}, {Name: "Japan", Values: []float64{100, 101, 104, 108, 110, 91, 103}},
				{Name: "Germany", Values: []float64{100, 93, 95, 101, 102, 92, 108}}, {Name: "Vietnam", Values: []float64{100, 110, 122, 129, 175, 209, 267}},
				{Name: "Korea", Values: []float64{100, 98, 99, 103, 108, 106, 132}},
			},
		}},
		{"An area", "charts.Area{}", pew, charts.Chart{
			Kind: charts.Area{}, Unit: "Unauthorized immigrants in the United States, million",
			Dates:  years(1990, 1995, 2000, 2005, 2007, 2009, 2011, 2014, 2015, 2016, 2017),
			Series: []charts.Series{{Name: "Immigrants", Values: []float64{3.5, 5.7, 8.6, 11.1, 12.2, 11.3, 11.5, 11.1, 11, 10.7, 10.5}}},
			Notes:  []charts.Note{{At: "2007"}},
		}},
		{"Areas on one another bear their names, and sums where asked", "charts.Area{Stacked: true}, Notes", bts, crossings},
		{"Areas as shares", "charts.Area{Share: true}", bts, charts.Chart{
			Kind: charts.Area{Share: true}, Unit: "How people enter the United States from Mexico by land, percent",
			Dates: crossings.Dates, Series: crossings.Series,
		}},
		{"A legend beside lines, as more than five have it", "Legend in one group without a title", cdc, charts.Chart{
			Kind: charts.Line{}, Unit: "Deaths by overdose in twelve months, thousand",
			Categories: []string{"2015", "2016", "2017", "2018", "2019", "2020", "2021"},
			Series:     overdoses,
			Legend:     []charts.LegendGroup{{Series: []string{"Synthetic opioids", "Heroin", "Cocaine", "Stimulants"}}},
		}},
	}
}

// months are the first days of months, given as year and month in turns.
func months(ym ...int) (out []time.Time) {
	for i := 0; i < len(ym); i += 2 {
		out = append(out, time.Date(ym[i], time.Month(ym[i+1]), 1, 0, 0, 0, 0, time.UTC))
	}
	return out
}

// years are the first days of years.
func years(ys ...int) (out []time.Time) {
	for _, y := range ys {
		out = append(out, time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC))
	}
	return out
}

// hours are hours of one day.
func hours(hs ...int) (out []time.Time) {
	for _, h := range hs {
		out = append(out, time.Date(2022, 5, 3, h, 0, 0, 0, time.UTC))
	}
	return out
}
