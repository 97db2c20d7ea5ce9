package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report"
)

func TestLights(t *testing.T) {
	t.Run("become a page", func(t *testing.T) {
		doc, err := new(report.Renderer).Render(context.Background(), deck())
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := doc.Write(context.Background(), &b, report.PDF{}); err != nil || doc.Pages != 1 {
			t.Errorf("%d pages, %v, want 1", doc.Pages, err)
		}
	})
	t.Run("are checked, with the slide named", func(t *testing.T) {
		d := deck()
		d.Slides[0].Body = []report.Block{Lights{}}
		_, err := new(report.Renderer).Render(context.Background(), d)
		if err == nil || !strings.Contains(err.Error(), `slide 1 "Two of three`) || !strings.Contains(err.Error(), "0 lights") {
			t.Errorf("%v", err)
		}
	})
}
