package main

import (
	"errors"
	"slices"
	"time"

	"github.com/deckfold/deckfold/report"
)

// deck is the briefing, its slides by part.
func deck() (*report.Deck, error) {
	var f figures
	d := &report.Deck{
		Title:    "Working with Mexico",
		Subtitle: "FAO Seminar, Miami, June 2022",
		Author:   "E. Anthony Wayne",
		Date:     time.Date(2022, 6, 1, 0, 0, 0, 0, time.UTC),
		Lang:     "en-US",
		Slides: slices.Concat(
			opening(&f), border(), crime(&f), trade(&f), politics(), partnership(),
		),
	}
	return d, errors.Join(f.errs...)
}

// under gives slides the kicker of a part that has no section slide here.
func under(kicker string, slides ...report.Slide) []report.Slide {
	for i := range slides {
		if slides[i].Kind == report.Content {
			slides[i].Kicker = kicker
		}
	}
	return slides
}
