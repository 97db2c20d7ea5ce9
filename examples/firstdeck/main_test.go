package main

import (
	"context"
	"testing"

	"github.com/deckfold/deckfold/report"
)

func TestBuild(t *testing.T) {
	t.Run("gives a deck without warnings", func(t *testing.T) {
		deck, err := build()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := (&report.Renderer{Strict: true}).Render(context.Background(), deck); err != nil {
			t.Error(err)
		}
	})
}
