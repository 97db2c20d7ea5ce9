package report_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// record is a format that keeps the pages.
type record struct {
	mu    sync.Mutex
	pages map[int]*layout.Page
}

func (r *record) Ext() string { return ".record" }

func (r *record) Begin(layout.Info, *theme.Theme) layout.Writer { return r }

func (r *record) Page(i int, p *layout.Page) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.pages[i] = p
	return nil
}

func (r *record) Finish(io.Writer) error { return nil }

// pagesOf renders a deck and returns its pages in order.
func pagesOf(d *report.Deck) ([]*layout.Page, error) {
	r := &record{pages: map[int]*layout.Page{}}
	doc, err := (&report.Renderer{Formats: []report.Format{r}}).Render(context.Background(), d)
	if err != nil {
		return nil, err
	}
	out := make([]*layout.Page, doc.Pages)
	for i := range out {
		out[i] = r.pages[i]
	}
	return out, nil
}

// seen is a text on a page.
type seen struct {
	text     string
	r        layout.Rect
	artifact bool
}

// texts are all texts of a page with the boxes of their ink, about from the descenders to the height of capitals.
func texts(p *layout.Page) (out []seen) {
	var walk func(at layout.Point, items []layout.Placed, artifact bool)
	walk = func(at layout.Point, items []layout.Placed, artifact bool) {
		for _, it := range items {
			x, y := at.X+it.At.X, at.Y+it.At.Y
			switch v := it.Item.(type) {
			case *layout.Group:
				walk(layout.Point{X: x, Y: y}, v.Items, artifact || v.Role == layout.RoleArtifact)
			case *layout.Text:
				s := seen{artifact: artifact, r: layout.Rect{Point: layout.Point{X: x, Y: y - v.Size*65/100}}}
				for _, w := range v.Words {
					s.text += w.Text
				}
				last := v.Words[len(v.Words)-1]
				s.r.Size = layout.Size{W: v.Advance() - layout.Scale32(last.Space, v.Size, last.Face), H: v.Size * 80 / 100}
				out = append(out, s)
			}
		}
	}
	walk(layout.Point{}, p.Items, false)
	return out
}

// writer makes random decks. Every word is unique, so that a lost or repeated one is found.
type writer struct {
	*rand.Rand
	n     int
	words []string
}

// word is a new word; its number makes it unique, letters before it make it long or short.
func (w *writer) word() string {
	w.n++
	s := strings.Repeat("n", 1+w.IntN(3)*w.IntN(4)) + fmt.Sprint(w.n) + "x"
	w.words = append(w.words, s)
	return s
}

func (w *writer) text(most int) string {
	out := make([]string, 1+w.IntN(most))
	for i := range out {
		out[i] = w.word()
		if w.IntN(6) == 0 {
			out[i] = "**" + out[i] + "**"
		}
		if w.IntN(30) == 0 && i > 0 {
			out[i] = "\n" + out[i]
		}
	}
	return strings.Join(out, " ")
}

func (w *writer) blocks(most, depth int) (out []report.Block) {
	for range 1 + w.IntN(most) {
		out = append(out, w.block(depth))
	}
	return out
}

func (w *writer) block(depth int) report.Block {
	n := 9
	if depth > 0 {
		n = 6
	}
	switch w.IntN(n) {
	case 0:
		return report.Text(w.text(120))
	case 1:
		return report.Heading(w.text(5))
	case 2:
		return report.Callout(w.text(20))
	case 3, 4:
		return w.list()
	case 5:
		return w.table()
	case 6:
		var c report.Cards
		for range 1 + w.IntN(7) {
			k := report.Card{Title: w.text(6)}
			if w.IntN(2) == 0 {
				k.Body = w.blocks(2, depth+1)
			}
			c.Items = append(c.Items, k)
		}
		return c
	case 7:
		var s report.Stats
		for range 1 + w.IntN(4) {
			s = append(s, report.Stat{Label: w.text(4), Value: w.word(), Unit: w.word(), Note: w.text(6)})
		}
		return s
	default:
		return report.Split{{Share: 1 + w.IntN(3), Body: w.blocks(2, depth+1)}, {Share: 1 + w.IntN(3), Body: w.blocks(2, depth+1)}}
	}
}

func (w *writer) list() (l report.List) {
	depth := 0
	for range 1 + w.IntN(14) {
		l = append(l, strings.Repeat("  ", depth)+w.text(30))
		depth = max(0, min(depth+w.IntN(3)-1, 2))
	}
	return l
}

func (w *writer) table() report.Table {
	t := report.Table{Columns: make([]report.Column, 1+w.IntN(4))}
	for i := range t.Columns {
		t.Columns[i].Name = "head"
	}
	for range w.IntN(40) {
		row := make([]any, len(t.Columns))
		for i := range row {
			row[i] = w.text(4)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (w *writer) deck() *report.Deck {
	d := &report.Deck{Title: "Random"}
	for range 1 + w.IntN(4) {
		s := report.Slide{Title: strings.ReplaceAll(w.text(8), "\n", ""), Body: w.blocks(3, 0)}
		if w.IntN(2) == 0 {
			s.Subtitle = w.text(10)
		}
		if w.IntN(2) == 0 {
			s.Source = w.text(10)
		}
		d.Slides = append(d.Slides, s)
	}
	return d
}

// checkPages reports words lost, repeated, overlapping or outside the page.
func checkPages(t *testing.T, pages []*layout.Page, words []string) {
	t.Helper()
	count := map[string]int{}
	for i, p := range pages {
		all := texts(p)
		for k, a := range all {
			if a.r.X < 0 || a.r.Y < 0 || a.r.Right() > p.Size.W || a.r.Bottom() > p.Size.H {
				t.Errorf("page %d: %q is outside the page at %v", i+1, a.text, a.r)
			}
			if !a.artifact {
				for f := range strings.FieldsSeq(a.text) {
					count[f]++
				}
			}
			for _, b := range all[:k] {
				if overlap(a.r, b.r) {
					t.Errorf("page %d: %q and %q overlap at %v and %v", i+1, a.text, b.text, a.r, b.r)
				}
			}
		}
	}
	for _, w := range words {
		if count[w] != 1 {
			t.Errorf("%q is drawn %d times, want once", w, count[w])
		}
	}
}

func overlap(a, b layout.Rect) bool {
	const eps = layout.Pt / 4
	return a.W > 0 && b.W > 0 && a.X+eps < b.Right() && b.X+eps < a.Right() && a.Y+eps < b.Bottom() && b.Y+eps < a.Bottom()
}

// FuzzDeck lays out random decks: nothing is lost, nothing stands twice, nothing overlaps or leaves its page.
func FuzzDeck(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		w := &writer{Rand: rand.New(rand.NewPCG(seed, 7))}
		d := w.deck()
		pages, err := pagesOf(d)
		var over *layout.Overflow
		if errors.As(err, &over) {
			t.Fatalf("seed %d: everything here can continue, yet %v", seed, err)
		}
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		checkPages(t, pages, w.words)
		if t.Failed() {
			t.Logf("seed %d", seed)
		}
	})
}

func TestDeck(t *testing.T) {
	t.Run("has the same pages for any number of workers", func(t *testing.T) {
		w := &writer{Rand: rand.New(rand.NewPCG(3, 7))}
		d := w.deck()
		var first []string
		for n := range 4 {
			r := &record{pages: map[int]*layout.Page{}}
			if _, err := (&report.Renderer{Formats: []report.Format{r}, Workers: n + 1}).Render(context.Background(), d); err != nil {
				t.Fatal(err)
			}
			var got []string
			for i := range len(r.pages) {
				for _, s := range texts(r.pages[i]) {
					got = append(got, fmt.Sprint(i, s))
				}
			}
			if first == nil {
				first = got
			} else if !slices.Equal(first, got) {
				t.Errorf("%d workers give other pages than one", n+1)
			}
		}
	})
}
