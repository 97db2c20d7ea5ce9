package decktest_test

import (
	"bytes"
	"context"
	"errors"
	"testing"
	"time"

	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
	"github.com/deckfold/deckfold/report/pptx/pptxtest"
)

// formats are those that judges see.
var formats = []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}

// written is a deck in all formats, without the slides that are refused; nil where none is left. Every refusal names its slide.
func written(t *testing.T, r report.Renderer, d *report.Deck, words [][]string) map[string][]byte {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	for {
		record := &decktest.Record{}
		r.Formats, r.Workbook = append([]report.Format{record}, formats...), "book.xlsx"
		doc, err := r.Render(ctx, d)
		if err == nil {
			for i, w := range words {
				if lost := record.Lost(i+1, w); len(lost) > 0 {
					t.Errorf("slide %d %q: %q do not stand once on its pages", i+1, d.Slides[i].Title, lost)
				}
			}
			return files(t, doc, formats)
		}
		bad := refused(t, err, doc)
		if bad[0] {
			return nil
		}
		own := *d
		own.Slides, words = without(d.Slides, bad), without(words, bad)
		if d = &own; len(d.Slides) == 0 {
			return nil
		}
	}
}

// refused are the slides, from 1, that an error is about; 0 is the deck.
func refused(t *testing.T, err error, doc *report.Document) map[int]bool {
	t.Helper()
	bad := map[int]bool{}
	for _, e := range report.Errors(err) {
		if bad[e.Slide] = true; errors.Is(e, report.ErrInternal) {
			t.Error(e)
		}
	}
	if doc != nil || len(bad) == 0 {
		t.Fatalf("no place, or a document with an error: %v", err)
	}
	return bad
}

// without are the elements whose number, from 1, is not named.
func without[T any](all []T, bad map[int]bool) (out []T) {
	for i, x := range all {
		if !bad[i+1] {
			out = append(out, x)
		}
	}
	return out
}

// files are the files of a document by their extension, without a fault that our linter finds.
func files(t *testing.T, doc *report.Document, formats []report.Format) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for _, f := range formats {
		var b bytes.Buffer
		if err := doc.Write(context.Background(), &b, f); err != nil {
			t.Error(err)
		}
		out[f.Ext()] = b.Bytes()
	}
	if out[".pptx"] == nil {
		return out
	}
	for _, fault := range pptxtest.Lint(out[".pptx"]) {
		if fault.Rule != "title-twice" { // which is a warning of the deck
			t.Error(fault)
		}
	}
	return out
}
