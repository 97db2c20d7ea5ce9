package report_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// panels are the panels on a page.
func panels(items []layout.Placed) (out []*layout.Group) {
	for _, it := range items {
		g, ok := it.Item.(*layout.Group)
		if !ok {
			continue
		}
		if _, is := g.Source.(*layout.Panel); is {
			out = append(out, g)
		}
		out = append(out, panels(g.Items)...)
	}
	return out
}

// firstText is the first text in a group, at its size.
func firstText(items []layout.Placed) *layout.Text {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Text:
			return v
		case *layout.Group:
			if t := firstText(v.Items); t != nil {
				return t
			}
		}
	}
	return nil
}

// TestTiles holds over tiles of one phrase in rows of any length that they are alike, 176 pt high at most but for their texts, under a
// rule of the primary, in 20 pt, 18, 16 or less only where they must.
func TestTiles(t *testing.T) {
	for _, mode := range []theme.Mode{theme.Present, theme.Read} {
		for n := 1; n <= 16; n++ {
			for _, words := range []int{1, 4, 9, 20} {
				th := theme.Default()
				th.Mode = mode
				d := one(report.Cards{Items: make([]report.Card, n)})
				d.Theme = th
				for i := range n {
					d.Slides[0].Body[0].(report.Cards).Items[i].Title = fmt.Sprint("Phrase ", i, strings.Repeat(" word", (words+i)%(words+1)))
				}
				pages, err := pagesOf(d)
				if err != nil {
					t.Fatal(err)
				}
				all := panels(pages[0].Items)
				if len(pages) > 1 {
					continue
				}
				if len(all) != n {
					t.Fatalf("%d tiles, %d phrases", len(all), n)
				}
				text, high := firstText(all[0].Items), layout.Length(176*layout.Pt)
				if mode == theme.Read {
					high = 123 * layout.Pt
				}
				for _, g := range all {
					p := g.Source.(*layout.Panel)
					if p.Rule == nil || *p.Rule != th.Light.Primary || n <= 8 && words < 20 && g.Size != all[0].Size {
						t.Errorf("%d phrases of %d words: a tile of %v is unlike the first, of %v, or has no rule", n, words, g.Size, all[0].Size)
					}
				}
				if rows := (n + 3) / 4; all[0].Size.H > high && words < 20 || rows < 3 && words < 9 && all[0].Size.H < high*9/10 {
					t.Errorf("%d phrases of %d words are %s high, want %s", n, words, all[0].Size.H, high)
				}
				if large := th.ScaleFor(mode).Size(layout.SideText, 0); text.Size > large || n <= 8 && words < 9 && text.Size < large {
					t.Errorf("%d phrases of %d words are set in %s, want %s", n, words, text.Size, large)
				}
			}
		}
	}
}

func TestTilesOfMore(t *testing.T) {
	t.Run("than a phrase have bold titles", func(t *testing.T) {
		pages, err := pagesOf(one(report.Cards{Items: []report.Card{{Title: "One", Subtitle: "and more"}, {Title: "Two"}}}))
		if err != nil {
			t.Fatal(err)
		}
		if x := firstText(panels(pages[0].Items)[0].Items); x.Size != 16*layout.Pt {
			t.Errorf("set in %s", x.Size)
		}
	})
}

// TestGroups holds over cards with lists of random lengths, all on one page, that they stand row by row where they fit in any size, and
// else in columns of cards that follow one another: few fit on a page only in another order.
func TestGroups(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	rows, others := 0, 0
	for range 60 {
		var c report.Cards
		c.Columns = 2 + r.IntN(2)
		for i := range 2 + r.IntN(5) {
			var l report.List
			for range 1 + r.IntN(5) {
				l = append(l, "item "+strings.Repeat("of words ", r.IntN(9)))
			}
			c.Items = append(c.Items, report.Card{Title: fmt.Sprint("Card ", i), Body: []report.Block{l}})
		}
		pages, err := pagesOf(one(c))
		if err != nil {
			t.Fatal(err)
		}
		if len(pages) > 1 {
			continue
		}
		var at []layout.Point
		for i := range c.Items {
			for _, s := range texts(pages[0]) {
				if strings.HasPrefix(s.text, "Card ") && strings.TrimSpace(s.text) == fmt.Sprint("Card ", i) {
					at = append(at, s.r.Point)
				}
			}
		}
		if len(at) != len(c.Items) {
			t.Fatalf("%d of %d cards", len(at), len(c.Items))
		}
		byRows, byColumns := true, true
		for i := 1; i < len(at); i++ {
			a, b := at[i-1], at[i]
			byRows = byRows && (b.Y == a.Y && b.X > a.X || b.Y > a.Y && b.X == at[0].X && i%c.Columns == 0)
			byColumns = byColumns && (b.X == a.X && b.Y > a.Y || b.X > a.X && b.Y == at[0].Y)
		}
		if byRows {
			rows++
		} else if !byColumns {
			others++
		}
	}
	if rows < 30 || others > 15 {
		t.Errorf("%d decks stand in rows, %d in no order", rows, others)
	}
}

// TestUnevenCards holds over cards of random lists that all are in order and whole, that where one is less than 40 % as high as another
// beside it they stand under one another if they have room, each title on the first baseline of its body, and that cards with Columns do not.
func TestUnevenCards(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 9))
	terms := 0
	for seed := range 150 {
		c := report.Cards{Columns: []int{0, 0, 3}[seed%3]}
		var words []string
		for i := range 3 + r.IntN(4) {
			k := report.Card{Title: fmt.Sprint("Head", i)}
			var l report.List
			for j := range 1 + r.IntN(5) {
				w := fmt.Sprintf("item%d-%d", i, j)
				l, words = append(l, w+strings.Repeat(" and more", r.IntN(8))), append(words, w)
			}
			k.Body = append(k.Body, l)
			c.Items, words = append(c.Items, k), append(words, k.Title)
		}
		pages, err := pagesOf(one(c))
		if err != nil {
			t.Fatal(seed, err)
		}
		checkPages(t, pages, words)
		first := pages[0]
		heads, bodies := map[layout.Length]int{}, map[string]layout.Length{}
		at := baselines(first)
		for _, k := range at {
			switch {
			case strings.HasPrefix(k.text, "Head"):
				heads[k.at.X]++
			case strings.HasPrefix(k.text, "item"):
				bodies[strings.Fields(k.text)[0]] = k.at.Y
			}
		}
		if under := len(heads) == 1 && len(pages) == 1 && len(panels(first.Items)) == 0; !under {
			continue
		}
		if terms++; c.Columns > 0 {
			t.Errorf("seed %d: cards in %d columns stand under one another", seed, c.Columns)
		}
		for _, k := range at {
			if n, ok := strings.CutPrefix(k.text, "Head"); ok && bodies["item"+n+"-0"] != k.at.Y {
				t.Errorf("seed %d: %s stands at %s, its body at %s", seed, k.text, k.at.Y, bodies["item"+n+"-0"])
			}
		}
	}
	if terms < 20 {
		t.Errorf("%d of 100 stand under one another", terms)
	}
}

// lineStart is a text of a page, and where its baseline begins.
type lineStart struct {
	text string
	at   layout.Point
}

func baselines(p *layout.Page) (out []lineStart) {
	var walk func(at layout.Point, items []layout.Placed)
	walk = func(at layout.Point, items []layout.Placed) {
		for _, it := range items {
			q := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
			switch v := it.Item.(type) {
			case *layout.Group:
				walk(q, v.Items)
			case *layout.Text:
				s := lineStart{at: q}
				for _, w := range v.Words {
					s.text += w.Text
				}
				out = append(out, s)
			}
		}
	}
	walk(layout.Point{}, p.Items)
	return out
}
