package report_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
)

// largest is the text with the largest type in the body of a page of the default theme, and where it begins.
func largest(p *layout.Page) (size layout.Length, at layout.Point) {
	var walk func(from layout.Point, items []layout.Placed)
	walk = func(from layout.Point, items []layout.Placed) {
		for _, it := range items {
			q := layout.Point{X: from.X + it.At.X, Y: from.Y + it.At.Y}
			switch v := it.Item.(type) {
			case *layout.Group:
				walk(q, v.Items)
			case *layout.Text:
				if q.Y > 104*layout.Pt && v.Size > size {
					size, at = v.Size, q
				}
			}
		}
	}
	walk(layout.Point{}, p.Items)
	return size, at
}

// ruleOver is how far above a point a line of 1 pt begins at its x; 0: none does.
func ruleOver(p *layout.Page, at layout.Point) (far layout.Length) {
	var walk func(from layout.Point, items []layout.Placed)
	walk = func(from layout.Point, items []layout.Placed) {
		for _, it := range items {
			q := layout.Point{X: from.X + it.At.X, Y: from.Y + it.At.Y}
			switch v := it.Item.(type) {
			case *layout.Group:
				walk(q, v.Items)
			case *layout.Path:
				if q.X == at.X && q.Y < at.Y && len(v.Points) > 2 && v.Points[2].Y == layout.Pt {
					far = at.Y - q.Y
				}
			}
		}
	}
	walk(layout.Point{}, p.Items)
	return far
}

// upright is a chart of n columns.
func upright(n int) charts.Chart {
	c := charts.Chart{Kind: charts.Column{}, Series: []charts.Series{{}}}
	for i := range n {
		c.Categories = append(c.Categories, fmt.Sprint("c", i))
		c.Series[0].Values = append(c.Series[0].Values, float64(i+1))
	}
	return c
}

// wordsOf is a text of n words.
func wordsOf(n int) string { return strings.TrimSpace(strings.Repeat("words ", n)) }

func TestTextBesideChart(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 1))
	page := func(t *testing.T, s report.Split) (layout.Length, layout.Point) {
		t.Helper()
		pages, err := pagesOf(one(s))
		if err != nil {
			t.Fatal(err)
		}
		return largest(pages[0])
	}
	t.Run("is large up to 30 words, under a rule", func(t *testing.T) {
		for range 60 {
			n := 1 + r.IntN(60)
			for _, text := range []report.Block{report.Text(wordsOf(n)), report.List{wordsOf(n)}} {
				pages, err := pagesOf(one(report.Split{{Body: []report.Block{upright(9)}}, {Body: []report.Block{text}}}))
				if err != nil {
					t.Fatal(err)
				}
				size, at := largest(pages[0])
				if want := 20 * layout.Pt; size < want || (size == 24*layout.Pt) != (n <= 30) {
					t.Errorf("%d words are set in %s", n, size)
				}
				if rule := ruleOver(pages[0], at); (rule > 0) != (n <= 30) || rule > 16*layout.Pt+size {
					t.Errorf("%d words begin %s below a rule", n, rule)
				}
			}
		}
	})
	t.Run("is as others where it is several, or nothing is drawn beside it", func(t *testing.T) {
		for what, s := range map[string]report.Split{
			"two paragraphs": {{Body: []report.Block{upright(9)}}, {Body: []report.Block{report.Text("One.\n\nTwo.")}}},
			"two items":      {{Body: []report.Block{upright(9)}}, {Body: []report.Block{report.List{"One", "Two"}}}},
			"two blocks":     {{Body: []report.Block{upright(9)}}, {Body: []report.Block{report.Text("One."), report.Text("Two.")}}},
			"no chart":       {{Body: []report.Block{report.List{"One", "Two"}}}, {Body: []report.Block{report.Text("One.")}}},
		} {
			if size, _ := page(t, s); size > 20*layout.Pt {
				t.Errorf("%s: %s", what, size)
			}
		}
	})
	t.Run("has what the chart leaves where no shares are declared", func(t *testing.T) {
		for n := 1; n < 12; n++ {
			of := layout.Length(5)
			if n > 3 {
				of = 6
			}
			if n > 6 {
				of = 7
			}
			split, from := report.Split{{Body: []report.Block{upright(n)}}, {Body: []report.Block{report.Text(wordsOf(40))}}}, 48*layout.Pt+72*of*layout.Pt
			if r.IntN(2) == 0 {
				split[0], split[1], from = split[1], split[0], 48*layout.Pt
			}
			if _, at := page(t, split); at.X < from-layout.Pt || at.X > from+40*layout.Pt {
				t.Errorf("beside %d columns the text begins at %s, want %s", n, at.X, from)
			}
		}
		_, at := page(t, report.Split{{Share: 1, Body: []report.Block{upright(2)}}, {Share: 1, Body: []report.Block{report.Text(wordsOf(40))}}})
		if at.X < 480*layout.Pt || at.X > 520*layout.Pt {
			t.Errorf("beside a chart of a declared half the text begins at %s", at.X)
		}
	})
}
