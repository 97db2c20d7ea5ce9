package main

import (
	"math"
	"strconv"
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

// The figures that several pages have.
var (
	trade = charts.Chart{
		Kind:       charts.Line{},
		Title:      "U.S. trade in goods with Mexico",
		Unit:       "Billion U.S. dollars",
		Categories: []string{"2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021"},
		Series: []charts.Series{
			{Name: "Imports from Mexico", Values: []float64{277.6, 280.6, 295.7, 296.4, 293.5, 312.8, 344.3, 357.9, 325.4, 384.6}},
			{Name: "Exports to Mexico", Values: []float64{215.9, 226, 241, 236.5, 230.2, 243.6, 265.9, 256.6, 212.7, 276.5}},
		},
	}

	overdoses = []charts.Series{
		{Name: "Synthetic opioids", Values: []float64{9.6, 19.4, 28.5, 31.3, 36.4, 56.5, gap}, Predicted: []float64{gap, gap, gap, gap, gap, 57.8, 71.2}},
		{Name: "Heroin", Values: []float64{13, 15.5, 15.5, 15, 14, 13.2, gap}, Predicted: []float64{gap, gap, gap, gap, gap, 13.2, 9.2}},
		{Name: "Cocaine", Values: []float64{6.8, 10.4, 13.9, 14.7, 15.9, 19.4, gap}, Predicted: []float64{gap, gap, gap, gap, gap, 19.9, 24.5}},
		{Name: "Stimulants", Values: []float64{5.7, 7.5, 10.3, gap, 16.2, 23.8, gap}, Predicted: []float64{gap, gap, gap, gap, gap, 24.6, 32.5}},
	}

	homicides = charts.Chart{
		Kind: charts.Column{}, Unit: "Victims of homicide",
		Categories: []string{"2016", "2017", "2018", "2019", "2020", "2021"},
		Series:     []charts.Series{{Name: "Victims", Values: []float64{22545, 28871, 33741, 34648, 34515, 33308}}},
	}

	encounters = []charts.Series{
		{Name: "Between ports", Values: []float64{303.9, 396.6, 851.5, 400.7, 1659.2}},
		{Name: "At ports", Values: []float64{111.3, 124.5, 126, 57.4, 75.5}},
	}

	fiscal = []string{"FY 2017", "FY 2018", "FY 2019", "FY 2020", "FY 2021"}

	signed = number.Format{Sign: true}

	fourPartners = []string{"Canada", "Mexico", "China", "Japan"}

	tradeOfFour = []charts.Series{
		{Name: "Exports", Values: []float64{307.6, 276.5, 151.1, 74.6}},
		{Name: "Imports", Values: []float64{357.2, 384.7, 506.4, 134.9}},
	}

	whereAsked = []string{"At home", "In the street", "In the bus", "At a cash machine"}

	answers = []charts.Series{
		{Name: "Very unsafe", Values: []float64{4, 18, 27, 38}}, {Name: "Unsafe", Values: []float64{12, 34, 39, 35}}, {Name: "Neither", Values: []float64{9, 11, 10, 8}},
		{Name: "Safe", Values: []float64{48, 29, 20, 15}}, {Name: "Very safe", Values: []float64{27, 8, 4, 4}},
	}

	// of the U.S. Border Patrol at the southwest border, fiscal years 1980 to 2021, in thousands
	apprehensions = []float64{
		690.6, 749.8, 745.8, 1034, 1058.3, 1183.4, 1615.8, 1122.1, 942.6, 852.5, 1049.3, 1077.9, 1145.6, 1212.9,
		979.1, 1271.4, 1507, 1368.7, 1516.7, 1537, 1643.7, 1235.7, 929.8, 905.1, 1139.3, 1171.4, 1072, 858.6,
		705, 540.9, 447.7, 327.6, 356.9, 414.4, 479.4, 331.3, 408.9, 303.9, 396.6, 851.5, 400.7, 1659.2,
	}

	fiscalYears = numbered(1980, 2021)

	seats = charts.Chart{
		Kind: charts.Ring{}, Unit: "Seats in the Chamber of Deputies, 2021",
		Categories: []string{"Morena", "PAN", "PRI", "PVEM", "PT", "MC", "PRD"},
		Series:     []charts.Series{{Name: "Seats", Values: []float64{198, 114, 70, 43, 37, 23, 15}}},
	}

	crossings = charts.Chart{
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

	trucks = charts.Chart{
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
)

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

// numbered are numbers as names.
func numbered(from, to int) (out []string) {
	for i := from; i <= to; i++ {
		out = append(out, strconv.Itoa(i))
	}
	return out
}
