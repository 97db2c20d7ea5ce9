package main

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// classes are the drug classes of slide 28 and their columns in the data, in the order of its legend.
var classes = []struct{ name, column string }{
	{"Opioids (T40.0-T40.4,T40.6)", "opioids_any"},
	{"Heroin (T40.1)", "heroin"},
	{"Natural & semi-synthetic opioids (T40.2)", "natural_semisynthetic_T40_2"},
	{"Methadone (T40.3)", "methadone"},
	{"Synthetic opioids, excl. methadone (T40.4)", "synthetic_opioids_T40_4"},
	{"Cocaine (T40.5)", "cocaine"},
	{"Psychostimulants with abuse potential (T43.6)", "psychostimulants_T43_6"},
}

// crime is slides 28 and 33.
func crime(f *figures) []report.Slide {
	deaths := f.open("overdose_deaths_by_class_12month_ending")
	c := charts.Chart{
		ID: "classes", Kind: charts.Line{Zero: true}, Dates: deaths.months("month_ending"),
		Format: number.Format{Places: number.Fixed(0)},
		Legend: []charts.LegendGroup{{Title: "Legend for Drug or Drug Class"}, {}},
	}
	for i, k := range classes {
		c.Series = append(c.Series, charts.Series{
			Name: k.name, Values: deaths.numbers(k.column+"_reported", 0.001), Predicted: deaths.numbers(k.column+"_predicted", 0.001),
		})
		g := &c.Legend[min(i/3, 1)]
		g.Series = append(g.Series, k.name)
	}
	return under("Crime",
		report.Slide{
			Title:    "12 Month Drug Overdose Deaths by Drug Class: Synthetic Opioids Up and Rising",
			Subtitle: "Deaths in the 12 months to each quarter’s end, United States, thousands; one death can count in several classes",
			Source:   "CDC Provisional Counts of Drug Overdose Deaths, 2020; Insight Crime - Jul 2021; values of the 2025 vintage",
			Notes:    "The lines are of the CDC file of 2025, June 2016 to December 2021; the briefing's own chart is lost.",
			Body:     []report.Block{c},
		},
		report.Slide{
			Title: "Law Enforcement & Security Cooperation: 2008-21",
			Body: []report.Block{report.Steps{
				{Title: "Mérida Initiative Programs &\nAgency-to-Agency Cooperation"},
				{Title: "Defense Dialogues & Cooperation"},
				{Title: "Security Coordination Group", Text: "(est. 2014)"},
				{Title: "High-Level Security Group", Text: "(est. 2019)"},
				{Title: "Cabinet-Level Security Dialogue", Text: "(announced June 2021)"},
			}},
		},
	)
}
