package growth_test

import (
	"bytes"
	"context"
	"io"
	"testing"
	"time"

	"github.com/deckfold/deckfold/report"
)

// large are decks that take long: of the sizes that layouts once took minutes for.
var large = []struct {
	name string
	deck *report.Deck
}{
	{"a word of 64,000 letters", body(report.Text(bytes.Repeat([]byte("letter"), 64_000/6)))},
	{"500,000 letters of prose", body(report.Text(prose(500_000 / 6)))},
	{"120,000 lines", body(report.Text(bytes.Repeat([]byte("A line.\n"), 120_000)))},
	{"4,000 items", numbered("items").deck(4000)},
	{"4,000 cards", numbered("cards").deck(4000)},
	{"100,000 rows", numbered("rows").deck(100_000)},
	{"100,000 spaces in a title", field("Slide.Title", "a"+string(bytes.Repeat([]byte{' '}, 100_000))+"b")},
	{"100,000 newlines in a title", field("Slide.Title", "a"+string(bytes.Repeat([]byte{'\n'}, 100_000))+"b")},
	{"10,000 slides", numbered("slides").deck(10_000)},
	{"5,000 points", numbered("points of a line").deck(5_000)},
}

// numbered is a deck of ever more parts, by its name.
func numbered(name string) growing {
	for _, g := range numbers {
		if g.name == name {
			return g
		}
	}
	panic(name)
}

// field is a deck with a text in the field of a name.
func field(name, text string) *report.Deck {
	for _, f := range fields {
		if f.name == name {
			return f.deck(text)
		}
	}
	panic(name)
}

// render makes all files of a deck.
func render(ctx context.Context, d *report.Deck) error {
	r := report.Renderer{Formats: []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}}
	doc, err := r.Render(ctx, d)
	for _, f := range r.Formats {
		if err == nil {
			err = doc.Write(ctx, io.Discard, f)
		}
	}
	return err
}

// BenchmarkCancel ends renders at ten moments. Its metrics are the longest time from there to the return, and the time that a
// whole render takes.
func BenchmarkCancel(b *testing.B) {
	const moments = 10
	for _, l := range large {
		b.Run(l.name, func(b *testing.B) {
			start := time.Now()
			render(b.Context(), l.deck)
			whole := time.Since(start)
			var longest time.Duration
			for b.Loop() {
				for i := range moments {
					ctx, cancel := context.WithCancel(b.Context())
					var ended time.Time
					t := time.AfterFunc(whole*time.Duration(i+1)/(moments+1), func() { ended = time.Now(); cancel() })
					if render(ctx, l.deck) != nil && !t.Stop() {
						longest = max(longest, time.Since(ended))
					}
					cancel()
				}
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(longest.Microseconds())/1000, "ms-to-return")
			b.ReportMetric(float64(whole.Microseconds())/1000, "ms-whole")
		})
	}
}
