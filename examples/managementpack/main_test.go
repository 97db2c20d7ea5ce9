package main

import (
	"context"
	"testing"

	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
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
		if got, want := doc.Pages, len(d.Slides)-1+15; got != want {
			t.Errorf("%d pages, want %d", got, want)
		}
	})
	t.Run("uses its pages", func(t *testing.T) {
		fills := &decktest.Fills{}
		if _, err := (&report.Renderer{Formats: []report.Format{fills}}).Render(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		if light := fills.Light(60); len(light) > 3 {
			t.Errorf("less than 60 %% of their bodies is used of %q", light)
		}
	})
	t.Run("is warned of nothing", func(t *testing.T) {
		if len(doc.Warnings) > 0 {
			t.Errorf("the warnings are %v", doc.Warnings)
		}
	})
}
