package decktest_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
)

// whole is for runs by hand: go test ./report/decktest -run TestMatrix -whole.
var whole = flag.Bool("whole", false, "have the judges see every case of the matrix, not a part of those that are alike")

// together is how many cases a deck has.
const together = 400

// TestMatrix tries every option of every block at every place. What is refused is an error with its slide, and nothing is
// written; what is allowed has no fault that a judge knows.
func TestMatrix(t *testing.T) {
	cases, lacks, idle := decktest.Cases()
	for _, f := range lacks {
		t.Errorf("there are no values for %s; add them to options, or to types those of its type", f)
	}
	for _, f := range idle {
		t.Errorf("there is no field %s", f)
	}
	dir := folder(t)
	var seen []decktest.Case
	for fine := 0; len(cases) > 0; {
		some := cases[:min(together, len(cases))]
		allowed, clash := sift(t, some)
		cases = append(cases[len(some):], clash...)
		for _, c := range allowed {
			if c.Fine {
				fine++
			}
			if !c.Fine || *whole || fine%12 == 0 {
				seen = append(seen, c)
			}
		}
		written(t, report.Renderer{}, pack(allowed), nil)
	}
	for n := 0; len(seen) > 0; n++ {
		some := seen[:min(together, len(seen))]
		seen = seen[len(some):]
		save(t, dir, fmt.Sprintf("matrix%02d", n), written(t, report.Renderer{}, pack(some), nil))
	}
	opened := 2
	if *whole {
		opened = math.MaxInt
	}
	judge(t, dir, opened)
}

// pack are slides as one deck: its last slide is what their links lead to.
func pack(cases []decktest.Case) *report.Deck {
	d := &report.Deck{Title: "Matrix"}
	for _, c := range cases {
		d.Slides = append(d.Slides, c.Slide)
	}
	d.Slides = append(d.Slides, report.Slide{ID: "end", Title: "End"})
	return d
}

// sift takes the cases apart that are refused, and those that are refused only beside others.
func sift(t *testing.T, cases []decktest.Case) (allowed, clash []decktest.Case) {
	t.Helper()
	r := report.Renderer{Formats: formats}
	_, err := r.Render(context.Background(), pack(cases))
	bad := map[int]bool{}
	for _, e := range report.Errors(err) {
		bad[e.Slide] = true
	}
	for i, c := range cases {
		if !bad[i+1] {
			allowed = append(allowed, c)
			continue
		}
		doc, err := r.Render(context.Background(), pack(cases[i:i+1]))
		if err == nil {
			clash = append(clash, c)
			continue
		}
		for _, e := range report.Errors(err) {
			if e.Slide != 1 || errors.Is(e, report.ErrInternal) || strings.TrimSpace(e.Err.Error()) == "" || doc != nil {
				t.Errorf("%s: %v", c.Name, err)
			}
		}
		if len(report.Errors(err)) == 0 {
			t.Errorf("%s: an error without a place: %v", c.Name, err)
		}
	}
	return allowed, clash
}

// TestDecks tries every option of a deck, a theme and a renderer: each gives whole files, or an error with its place.
func TestDecks(t *testing.T) {
	for _, c := range decktest.DeckCases() {
		doc, err := c.Renderer.Render(context.Background(), c.Deck)
		if err != nil {
			if doc != nil || len(report.Errors(err)) == 0 || errors.Is(err, report.ErrInternal) {
				t.Errorf("%s: %v", c.Name, err)
			}
			continue
		}
		t.Run(c.Name, func(t *testing.T) {
			if c.Renderer.Limits.FileBytes == 1 {
				var b bytes.Buffer
				if err := doc.Write(context.Background(), &b, report.PDF{}); err == nil || !strings.Contains(err.Error(), "raise Limits.FileBytes") || b.Len() > 0 {
					t.Errorf("%v, and %d bytes are written", err, b.Len())
				}
				return
			}
			files(t, doc, c.Renderer.Formats)
		})
	}
}
