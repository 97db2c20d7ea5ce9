package decktest_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
)

// low are limits that keep a deck of the fuzzer small.
var low = report.Limits{
	Slides: 40, Pages: 120, Blocks: 60, Depth: 8, Text: 1 << 14, DeckText: 1 << 16, Items: 60, Rows: 60, Cells: 500, Points: 500, Pixels: 1 << 16, Picture: 1 << 16, FileBytes: 1 << 22,
}

// FuzzDecks renders decks made of bytes, of every block, kind, option and script: whole files that our linter passes and in
// which no word is lost or twice, the same for any number of workers, or errors with their place; no panic, and no hang.
func FuzzDecks(f *testing.F) {
	for seed := range 40 {
		f.Add(fmt.Appendf(nil, "deck %d", seed*seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, words := decktest.FromBytes(data).Varied()
		one := written(t, report.Renderer{Limits: low, Workers: 1}, d, words)
		three := written(t, report.Renderer{Limits: low, Workers: 3}, d, words)
		for ext, file := range one {
			if !bytes.Equal(file, three[ext]) {
				t.Errorf("three workers write another %s than one", ext)
			}
		}
	})
}
