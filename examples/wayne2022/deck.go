package main

import (
	"slices"
	"time"

	"github.com/deckfold/deckfold/layout/number"
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
			opening(&f), border(&f), crime(&f), trade(&f), politics(&f), economy(&f), migration(), partnership(),
		),
	}
	return d, f.err()
}

// The formats of the briefing's figures: its counts are in thousands, its shares are given in percent.
var (
	whole     = number.Format{Places: number.Fixed(0)}
	tenths    = number.Format{Places: number.Fixed(1)}
	thousands = number.Format{Unit: number.Thousand, Places: number.Fixed(0)}
	percent   = number.Format{Suffix: "%", Places: number.Fixed(0)}
)

// the words of sources that stand on several slides
const (
	census = "U.S. Census Bureau, U.S. Trade in Goods by Country (not seasonally adjusted)"
	bts    = "Bureau of Transportation Statistics, Border Crossing/Entry Data (2025 vintage)"
	cbp    = "U.S. Customs and Border Protection"
)
