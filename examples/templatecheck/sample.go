package main

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// sample is a deck with slides of all kinds; its figures are made up.
func sample(t *theme.Theme) *report.Deck {
	return &report.Deck{Title: "Third quarter", Author: "Anna Berger", Theme: t, Slides: []report.Slide{
		{Kind: report.Cover, Title: "Third quarter", Subtitle: "What moved, and why", Body: []report.Block{report.Byline{Name: "Anna Berger", Role: "Chair"}}},
		{Kind: report.Section, Title: "What moved", Subtitle: "Revenue and costs by region"},
		{Title: "North grew most", Subtitle: "EUR million", Source: "Ledger, 30 September", Body: []report.Block{columns()}},
		{Title: "South lost a tenth, and its costs did not follow", Body: []report.Block{report.Split{
			{Share: 1, Body: []report.Block{report.List{"Two customers left in July.", "Rents are **fixed** until March.", "  They were agreed in 2021."}}},
			{Share: 1, Body: []report.Block{columns()}},
		}}},
		{Title: "Prices hold", Layout: theme.TwoColumnsLayout, Body: []report.Block{report.List{"North: 4% more", "West: as before"}, report.List{"South: 2% less", "Abroad: 1% more"}}},
		{Title: "What the regions plan", Subtitle: "EUR million", Source: "Plans of the regions", Body: []report.Block{report.Table{
			Columns: []report.Column{{Name: "Region"}, {Name: "This year"}, {Name: "Next year"}},
			Rows:    [][]any{{"North", 41.2, 44.0}, {"South", 38.5, 37.0}, {"West", 22.9, 25.5}},
		}}},
		{Title: "What comes next", Body: []report.Block{report.List{"**Hire** in the north by December.", "Hold prices elsewhere.", "  Even where it hurts.", "Decide on the south in March."}}},
		{Kind: report.Statement, Title: "Growth in the north pays for the south until March"},
	}}
}

func columns() report.Block {
	return charts.Chart{
		Kind: charts.Column{}, Categories: []string{"North", "South", "West"},
		Series: []charts.Series{{Name: "Revenue", Values: []float64{41.2, 38.5, 22.9}}, {Name: "Costs", Values: []float64{31.2, 36.5, 19.9}}, {Name: "Plan", Values: []float64{38, 41, 22}}},
	}
}
