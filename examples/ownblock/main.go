// Command ownblock shows a block that is not of the library: a row of lights, each with a name.
package main

import (
	"context"
	"log"

	"github.com/deckfold/deckfold/report"
)

func main() {
	if _, err := report.Save(context.Background(), deck(), "lights.pdf", "lights.pptx"); err != nil {
		log.Fatal(err)
	}
}

func deck() *report.Deck {
	return &report.Deck{Title: "Projects", Slides: []report.Slide{{
		Title:    "Two of three projects are on time",
		Subtitle: "State of each project at the end of the month",
		Body:     []report.Block{Lights{{"Harbour", Good}, {"Railway", Late}, {"School", Good}}},
	}}}
}
