package main

import (
	"context"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report"
)

func TestDeck(t *testing.T) {
	d, err := deck(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	doc, err := (&report.Renderer{Formats: []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("takes a page for each slide but for the register of contracts", func(t *testing.T) {
		if got, want := doc.Pages, len(d.Slides)-1+19; got != want {
			t.Errorf("%d pages, want %d", got, want)
		}
	})
	t.Run("is warned of its two long tables alone, which are set in small type", func(t *testing.T) {
		if len(doc.Warnings) != 2 {
			t.Errorf("the warnings are %v", doc.Warnings)
		}
		for _, w := range doc.Warnings {
			if !strings.Contains(w.String(), "smallest size, 12 pt") {
				t.Error(w)
			}
		}
	})
}
