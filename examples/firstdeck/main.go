// Command firstdeck is the deck that the guide beside it builds step by step.
package main

import (
	"context"
	"embed"
	"fmt"
	"log"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

//go:embed sales.csv
var files embed.FS

func main() {
	deck, err := build()
	if err != nil {
		log.Fatal(err)
	}
	doc, err := report.Save(context.Background(), deck, "first-deck.pdf", "first-deck.pptx")
	if err != nil {
		log.Fatal(err)
	}
	for _, w := range doc.Warnings {
		fmt.Println("warning:", w)
	}
	fmt.Println("first-deck.pdf, first-deck.pptx:", doc.Pages, "pages")
}

// build is the deck; an error names the row and the column of a figure that is wrong.
func build() (*report.Deck, error) {
	sales, err := data.OpenCSV(files, "sales.csv")
	if err != nil {
		return nil, err
	}
	million := number.Format{Places: number.Fixed(1)}
	deck := &report.Deck{
		Title: "Sales, second quarter 2025",
		Lang:  "en",
		Slides: []report.Slide{
			{Kind: report.Cover, Title: "Sales, second quarter 2025", Subtitle: "What moved, and what we do about it"},
			{
				Title:    "North leads, west is back after its gap",
				Subtitle: "Revenue by quarter, EUR million",
				Source:   "Ledger, 30 June 2025",
				Body: []report.Block{charts.Chart{
					Dates: sales.Dates("quarter"), Kind: charts.Line{Zero: true}, Format: million,
					Series: []charts.Series{
						{Name: "North", Values: sales.Numbers("north")},
						{Name: "South", Values: sales.Numbers("south")},
						{Name: "West", Values: sales.Numbers("west")},
					},
					Notes: []charts.Note{{At: "2024-07", Series: "West", Text: "the warehouse moves"}},
				}},
			},
			{
				Title: "Every quarter in figures", Subtitle: "EUR million", Source: "Ledger, 30 June 2025",
				Body: []report.Block{report.Table{
					Columns: []report.Column{{Name: "Quarter"}, {Name: "North", Format: million}, {Name: "South", Format: million}, {Name: "West", Format: million}},
					Rows:    sales.Rows("quarter", "north", "south", "west"), Highlight: []int{sales.Len() - 1},
				}},
			},
			{
				Title: "What we do next",
				Body: []report.Block{report.Split{
					{Body: []report.Block{report.List{"**Hire** two people in the north.", "Keep prices in the south.", "Watch the west:", "  stock every week,", "  returns every month."}}},
					{Body: []report.Block{report.Facts{{Label: "North, second quarter", Value: 41.2, Format: million, Unit: "million", Note: "EUR, +5.6% on the year"}}}},
				}},
			},
		},
	}
	return deck, sales.Err()
}
