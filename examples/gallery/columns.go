package main

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
)

// columns are those of Column.
func columns() []entry {
	deaths := charts.Chart{
		Kind: charts.Column{}, Unit: "Victims of homicide",
		Categories: []string{"2016", "2017", "2018", "2019", "2020", "2021"},
		Series:     []charts.Series{{Name: "Victims", Values: []float64{22545, 28871, 33741, 34648, 34515, 33308}}},
	}
	focused := deaths
	focused.Focus = []string{"2019"}
	focused.Rules = []charts.Rule{{Value: 30000, Text: "30,000"}}
	focused.Notes = []charts.Note{{At: "2019", Text: "Highest of all years"}}
	focused.Provisional = []string{"2021"}

	encounters := []charts.Series{
		{Name: "Between ports", Values: []float64{303.9, 396.6, 851.5, 400.7, 1659.2}},
		{Name: "At ports", Values: []float64{111.3, 124.5, 126, 57.4, 75.5}},
	}
	signed := number.Format{Sign: true}
	fiscal := []string{"FY 2017", "FY 2018", "FY 2019", "FY 2020", "FY 2021"}

	return []entry{
		{"A few columns bear their values", "charts.Column{}", sesnsp, deaths},
		{"A focus, a rule, a note and a provisional value", "Focus, Rules, Notes, Provisional", sesnsp, focused},
		{"Columns side by side", "charts.Column{} with two series, one with a gap", sesnsp, charts.Chart{
			Kind: charts.Column{}, Title: "Homicides in Mexico", Unit: "victims a year",
			Categories: []string{"2015", "2016", "2017", "2018", "2019"},
			Series: []charts.Series{
				{Name: "SESNSP", Values: []float64{17886, 22545, 28871, 33741, 34648}},
				{Name: "INEGI", Values: []float64{20762, 23953, gap, 36685, 36661}},
			},
		}},
		{"A line over columns, on one axis", "charts.Combo{Line: \"Exports to Mexico\"}, Notes", census, charts.Chart{
			Kind: charts.Combo{Line: "Exports to Mexico"}, Unit: "U.S. trade in goods, billion U.S. dollars",
			Categories: []string{"2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021"},
			Series: []charts.Series{
				{Name: "Imports from Mexico", Values: []float64{277.6, 280.6, 295.7, 296.4, 293.5, 312.8, 344.3, 357.9, 325.4, 384.6}},
				{Name: "Exports to Mexico", Values: []float64{215.9, 226, 241, 236.5, 230.2, 243.6, 265.9, 256.6, 212.7, 276.5}},
			},
			Notes: []charts.Note{{At: "2021"}},
		}},
		{"A line on an axis of its own, where it has to be in one plot", "charts.Combo{Second: true}: the line's name, which says its unit, is the title of its axis", cbp + "; Pew Research Center", charts.Chart{
			Kind: charts.Combo{Line: "Mexicans among them, percent", Second: true}, Unit: "Apprehensions at the southwest border, thousand",
			Categories: []string{"FY 2013", "FY 2014", "FY 2015", "FY 2016", "FY 2017", "FY 2018", "FY 2019", "FY 2020", "FY 2021"},
			Series: []charts.Series{
				{Name: "Apprehensions", Values: []float64{414.4, 479.4, 331.3, 408.9, 303.9, 396.6, 851.5, 400.7, 1659.2}},
				{Name: "Mexicans among them, percent", Values: []float64{64, 47, 56, 46, 42, 38, 20, 63, 37}},
			},
			Notes: []charts.Note{{At: "FY 2021"}, {At: "FY 2020", Series: "Mexicans among them, percent"}},
		}},
		{"Targets across the columns", "Series.Target", madeUpBudget, charts.Chart{
			Kind: charts.Column{}, Unit: "Sales, EUR million", Categories: []string{"2015", "2016", "2017", "2018", "2019", "2020", "2021"},
			Series: []charts.Series{{Name: "Sales", Values: []float64{461, 494, 506, 537, 533, 524, 556}, Target: []float64{450, 500, 520, 520, 520, 550, 540}}},
		}},
		{"Arrows say what lies between two columns", "Changes: {From: \"2011\", To: \"2019\", As: charts.AnnualGrowth}, {From: \"2020\", To: \"2021\"}", census, charts.Chart{
			Kind: charts.Column{}, Unit: "U.S. trade in goods with Mexico, billion U.S. dollars",
			Categories: []string{"2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021"},
			Series:     []charts.Series{{Name: "Exports and imports", Values: []float64{461, 494, 506, 537, 533, 524, 556, 610, 613, 535, 661}}},
			Focus:      []string{"2011", "2019", "2021"},
			Changes: []charts.Change{
				{From: "2011", To: "2019", As: charts.AnnualGrowth},
				{From: "2020", To: "2021"},
			},
		}},
		{"Many columns stand before gridlines", "charts.Column{} with more than 14 values", census, charts.Chart{
			Kind: charts.Column{}, Unit: "Balance of U.S. trade in goods with Mexico, billion U.S. dollars",
			Categories: []string{"1993", "1994", "1995", "1996", "1997", "1998", "1999", "2000", "2001", "2002", "2003", "2004", "2005", "2006", "2007", "2008", "2009", "2010"},
			Series:     []charts.Series{{Name: "Balance", Values: []float64{1.7, 1.3, -15.8, -17.5, -14.5, -15.9, -22.8, -24.6, -30, -37.1, -40.6, -45.2, -49.9, -64.5, -74.8, -64.7, -47.8, -66.3}}},
			Focus:      []string{"1995"},
			Periods:    []charts.Period{{From: "1994", To: "1996", Text: "NAFTA begins"}},
		}},
		{"Columns over dates", "charts.Column{} with Dates", cbp, charts.Chart{
			Kind: charts.Column{}, Unit: "Encounters at the southwest border, thousand", Format: number.Format{Places: number.Fixed(0)},
			Dates:  months(2019, 10, 2019, 11, 2019, 12, 2020, 1, 2020, 2, 2020, 3, 2020, 4, 2020, 5, 2020, 6, 2020, 7, 2020, 8, 2020, 9),
			Series: []charts.Series{{Name: "Encounters", Values: []float64{45.2, 42.6, 40.6, 36.6, 36.7, 34.5, 17.1, 23.2, 33, 40.9, 50, 57.7}}},
		}},
		{"Stacked columns bear their sums", "charts.Column{Stacked: true}", cbp, charts.Chart{
			Kind: charts.Column{Stacked: true}, Unit: "Encounters at the southwest border, thousand", Categories: fiscal, Series: encounters, Format: number.Format{Places: number.Fixed(0)},
		}},
		{"Stacks with values below zero", "charts.Column{Stacked: true} with negative values, Series.Format", census, charts.Chart{
			Kind: charts.Column{Stacked: true}, Unit: "Change on the year before, billion U.S. dollars", Categories: []string{"2017", "2018", "2019", "2020", "2021"},
			Series: []charts.Series{
				{Name: "Imports", Values: []float64{19.3, 31.5, 13.6, -32.5, 59.2}, Format: signed},
				{Name: "Exports", Values: []float64{13.4, 22.3, -9.3, -43.9, 63.8}, Format: signed},
			},
		}},
		{"Columns as shares", "charts.Column{Share: true}", cbp, charts.Chart{
			Kind: charts.Column{Share: true}, Unit: "Share of encounters, percent", Categories: fiscal, Series: encounters,
		}},
		{"Steps from one total to the next, which are checked", "charts.Waterfall{Totals: []string{\"2007\", \"Level 2013\", \"Level 2021\"}}", banxico, charts.Chart{
			Kind: charts.Waterfall{Totals: []string{"2007", "Level 2013", "Level 2021"}}, Unit: "Remittances to Mexico: level, and change on the year before, billion U.S. dollars",
			Categories: []string{"2007", "2008", "2009", "2010", "2011", "2012", "2013", "Level 2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "Level 2021"},
			Series:     []charts.Series{{Name: "Change", Values: []float64{26.1, -1, -3.9, 0.1, 1.5, -0.4, -0.5, 21.9, 1.7, 1.2, 2.2, 3.3, 3.4, 2.7, 4.2, 11, 51.6}}},
		}},
		{"Steps through zero, where a rise is bad", "charts.Waterfall{Costs: true}", madeUpBudget, charts.Chart{
			Kind: charts.Waterfall{Totals: []string{"Deviation"}, Costs: true}, Unit: "Costs over and under budget, EUR million", Categories: []string{"Staff", "Rent", "Energy", "Travel", "Other", "Deviation"},
			Series: []charts.Series{{Name: "Deviation", Values: []float64{-4.2, -1.5, 7.9, -3.1, 2.4, 1.5}}},
		}},
		{"Ranges as floating columns", "Series.High", geaIsa, charts.Chart{
			Kind: charts.Column{}, Unit: "Lowest and highest share in a year who name security first, percent", Categories: []string{"2017", "2018", "2019"},
			Series: []charts.Series{{Name: "Security", Values: []float64{35, 37, 44}, High: []float64{40, 47, 51}}},
		}},
	}
}
