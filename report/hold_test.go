package report_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
)

// TestHold holds that slides which make their nodes anew in every stage are the same, with the same warnings and errors.
func TestHold(t *testing.T) {
	formats := []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}
	render := func(t *testing.T, d *report.Deck, held int) (files [3][]byte, said []string) {
		doc, err := report.Renderer{Formats: formats}.Holding(held).Render(context.Background(), d)
		if err != nil {
			return files, []string{err.Error()}
		}
		for i, f := range formats {
			var b bytes.Buffer
			if err := doc.Write(context.Background(), &b, f); err != nil {
				t.Fatal(err)
			}
			files[i] = b.Bytes()
		}
		for _, w := range doc.Warnings {
			said = append(said, fmt.Sprint(w))
		}
		return files, said
	}
	decks := map[string]*report.Deck{}
	for seed := range uint64(12) {
		decks[fmt.Sprint("a random deck, ", seed)] = decktest.New(seed, 23).Deck()
	}
	wrong := decktest.New(1, 23).Deck()
	for i := range wrong.Slides {
		wrong.Slides[i].Body = append(wrong.Slides[i].Body, report.List{"[away](#nowhere)", "x"}, report.Table{}, report.Text("\x00"))
	}
	decks["a deck with errors"] = wrong
	tall := decktest.New(2, 23).Deck()
	for i := range tall.Slides {
		tall.Slides[i].Body = append(tall.Slides[i].Body, report.Image{Path: "missing.png", Alt: "x"})
	}
	decks["a deck whose pictures are missing"] = tall
	for name, d := range decks {
		t.Run("renders "+name+" alike", func(t *testing.T) {
			t.Parallel()
			want, wantSaid := render(t, d, 1000)
			got, said := render(t, d, 1)
			if !slices.Equal(said, wantSaid) {
				t.Errorf("said\n%q, want\n%q", said, wantSaid)
			}
			for i, f := range formats {
				if !bytes.Equal(got[i], want[i]) {
					t.Errorf("the %s files differ", f.Ext())
				}
			}
		})
	}
}
