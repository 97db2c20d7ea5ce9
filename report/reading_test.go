package report_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
)

// joined are the texts of an element that stand apart on the page and are read as one word.
func joined(p *layout.Page) (out []string) {
	type piece struct {
		text         string
		x, y, w, gap layout.Length
	}
	var last *piece
	var walk func(at layout.Point, items []layout.Placed)
	walk = func(at layout.Point, items []layout.Placed) {
		for _, it := range items {
			x, y := at.X+it.At.X, at.Y+it.At.Y
			switch v := it.Item.(type) {
			case *layout.Group:
				inline := v.Role == layout.RoleSpan || v.Role == layout.RoleLink || v.Role == layout.RoleNone
				if v.Role == layout.RoleFigure {
					continue // it is read by its alternative text
				}
				if !inline {
					last = nil
				}
				walk(layout.Point{X: x, Y: y}, v.Items)
				if !inline {
					last = nil
				}
			case *layout.Text:
				next := &piece{x: x, y: y, w: v.Advance(), gap: v.Size / 10}
				for _, w := range v.Words {
					next.text += w.Text
				}
				if last != nil && next.x-last.x-last.w > next.gap && !strings.HasSuffix(last.text, " ") && !strings.HasPrefix(next.text, " ") {
					out = append(out, fmt.Sprintf("%q %q", last.text, next.text))
				}
				last = next
			}
		}
	}
	walk(layout.Point{}, p.Items)
	return out
}

// TestReading has all blocks read without their places on the page.
func TestReading(t *testing.T) {
	decks := map[string]*report.Deck{"numbers": one(
		report.Stats{{Value: 41.2, Unit: "EUR million"}, {Value: 289.5, Unit: "billion dollars of the United States of America"}},
		report.Facts{{Value: "6×", Unit: "as much"}},
	)}
	for seed := range uint64(20) {
		decks[fmt.Sprint("random ", seed)] = decktest.New(seed, 21).Deck()
	}
	for name, d := range decks {
		t.Run("parts what stands apart in the deck of "+name, func(t *testing.T) {
			pages, err := pagesOf(d)
			if err != nil {
				if !excused(err) {
					t.Fatal(err)
				}
				return
			}
			for i, p := range pages {
				for _, pair := range joined(p) {
					t.Errorf("page %d: %s", i+1, pair)
				}
			}
		})
	}
}
