// Command ownkind shows a kind of chart that is not of the library: lollipops. As they have a plan, they are charts in PowerPoint and
// in the workbook, too.
package main

import (
	"context"
	"log"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
)

func main() {
	if _, err := report.Save(context.Background(), deck(), "lollipops.pdf", "lollipops.pptx", "lollipops.xlsx"); err != nil {
		log.Fatal(err)
	}
}

func deck() *report.Deck {
	return &report.Deck{Title: "Trade", Slides: []report.Slide{{
		Title:    "Mexico is among the first three partners",
		Subtitle: "U.S. trade in goods, 2021, billion U.S. dollars",
		Source:   "U.S. Census Bureau, U.S. Trade in Goods by Country",
		Body: []report.Block{charts.Chart{
			Kind: Lollipop{}, Categories: []string{"Canada", "Mexico", "China", "Japan", "Germany", "South Korea"},
			Series: []charts.Series{{Name: "Trade", Values: []float64{664.8, 661.2, 657.4, 209.4, 200.5, 160.9}}},
			Focus:  []string{"Mexico"}, Rules: []charts.Rule{{Value: 500, Text: "500 billion"}},
		}},
	}}}
}
