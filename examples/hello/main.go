// Command hello is the deck of the README.
package main

import (
	"context"
	"log"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
)

func main() {
	deck := &report.Deck{Title: "Third quarter", Slides: []report.Slide{
		{Kind: report.Cover, Title: "Third quarter", Subtitle: "What moved, and why"},
		{Title: "North grew most", Subtitle: "Revenue, EUR million", Source: "Ledger, 30 September", Body: []report.Block{
			charts.Chart{
				Kind:       charts.Column{},
				Categories: []string{"North", "South", "West"},
				Series:     []charts.Series{{Name: "Revenue", Values: []float64{41.2, 38.5, 22.9}}},
				Focus:      []string{"North"},
			},
		}},
		{Title: "What comes next", Body: []report.Block{report.List{"**Hire** in the north.", "Hold prices elsewhere."}}},
	}}
	if _, err := report.Save(context.Background(), deck, "q3.pdf", "q3.pptx", "q3.xlsx"); err != nil {
		log.Fatal(err)
	}
}
