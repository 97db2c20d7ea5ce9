package main

import (
	"context"
	"testing"

	"github.com/deckfold/deckfold/report"
)

func TestDeck(t *testing.T) {
	t.Run("is rendered without a warning, a slide a page", func(t *testing.T) {
		r := report.Renderer{Strict: true, Formats: []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}}
		doc, err := r.Render(context.Background(), deck())
		if err != nil {
			t.Fatal(err)
		}
		if got, want := doc.Pages, len(deck().Slides); got != want {
			t.Errorf("%d pages, want %d", got, want)
		}
	})
}
