package decktest_test

import (
	"flag"
	"fmt"
	"slices"
	"testing"

	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
)

// decks and joined are for runs by hand: go test ./report/decktest -run TestRandom -decks 2000 -joined 20.
var (
	decks  = flag.Int("decks", 100, "how many random decks the judges see")
	joined = flag.Int("joined", 5, "of how many decks the slides are put together")
)

// TestRandom has every judge see random decks of every block, kind, option and script.
func TestRandom(t *testing.T) {
	dir := folder(t)
	for seed := 0; seed < *decks; seed += *joined {
		var all *report.Deck
		var words [][]string
		for k := range *joined {
			d, w := decktest.New(uint64(seed+k), 23).Varied()
			if words = slices.Concat(words, w); all == nil {
				all = d
				continue
			}
			all.Slides = append(all.Slides, d.Slides...)
		}
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			save(t, dir, fmt.Sprintf("random%05d", seed), written(t, report.Renderer{}, all, words))
		})
	}
	judge(t, dir, *decks)
}
