package report_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
)

// record is a format that keeps the pages.
type record struct {
	mu    sync.Mutex
	pages map[int]*layout.Page
}

func (r *record) Ext() string { return ".record" }

func (r *record) Begin(context.Context, layout.Info, *theme.Theme) (layout.Writer, error) {
	return r, nil
}

func (r *record) Page(i int, p *layout.Page) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.pages[i] = p
	return nil
}

func (r *record) Finish(context.Context, io.Writer) error { return nil }

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

// checkPages reports words lost, repeated, overlapping or outside the page, and tables whose parts differ.
func checkPages(t *testing.T, pages []*layout.Page, words []string) {
	t.Helper()
	count := map[string]int{}
	for i, p := range pages {
		checkParts(t, p)
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
		if w != "" && count[w] != 1 {
			t.Errorf("%q is drawn %d times, want once", w, count[w])
		}
	}
}

func overlap(a, b layout.Rect) bool {
	const eps = layout.Pt / 4
	return a.W > 0 && b.W > 0 && a.X+eps < b.Right() && b.X+eps < a.Right() && a.Y+eps < b.Bottom() && b.Y+eps < a.Bottom()
}

// excuses are the errors that a random deck may have: each says what to do.
var excuses = []string{
	"the table has no rows", "the chart has no value",
	"room", "shorten it", "told apart", "larger or smaller unit", "which only lines show", "no place where a page may end",
}

// excused reports errors that are all of those.
func excused(err error) bool {
	for line := range strings.Lines(err.Error()) {
		if !slices.ContainsFunc(excuses, func(s string) bool { return strings.Contains(line, s) }) {
			return false
		}
	}
	return true
}

// outline is the sorts of the blocks of every slide.
func outline(d *report.Deck) string {
	var b strings.Builder
	for i, s := range d.Slides {
		fmt.Fprintf(&b, "slide %d:", i+1)
		for _, x := range s.Body {
			fmt.Fprintf(&b, " %T", x)
			if c, ok := x.(report.Container); ok {
				for _, in := range c.Blocks() {
					fmt.Fprintf(&b, "(%T)", in)
				}
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// FuzzDeck lays out random decks of every block and kind, in every language: nothing is lost, nothing stands twice,
// nothing overlaps or leaves its page.
func FuzzDeck(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		w := decktest.New(seed, 7)
		d := w.Deck()
		pages, err := pagesOf(d)
		if err != nil {
			var over *layout.Overflow
			if errors.As(err, &over) && !w.Hard {
				t.Fatalf("seed %d: everything here can continue, yet %v\n%s", seed, err, outline(d))
			}
			if !excused(err) {
				t.Fatalf("seed %d: %v", seed, err)
			}
			return
		}
		checkPages(t, pages, w.Words)
		if t.Failed() {
			t.Logf("seed %d", seed)
		}
	})
}

// TestPages holds the pages of slides that continue to be about equally full.
func TestPages(t *testing.T) {
	for seed := range uint64(60) {
		w := decktest.New(seed, 11)
		d := &report.Deck{Title: "Long", Slides: []report.Slide{{Title: "Long", Body: []report.Block{w.List(), report.Text(w.Text(900)), w.Table(), report.Text(w.Text(900))}}}}
		pages, err := pagesOf(d)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		var ends []layout.Length // of the bodies, from their top
		for _, p := range pages {
			h := layout.Length(0)
			for _, s := range texts(p) {
				if s.r.Bottom() < 490*layout.Pt { // above the footer
					h = max(h, s.r.Bottom()-120*layout.Pt)
				}
			}
			ends = append(ends, h)
		}
		// what must stay together makes a page shorter, and the last one most of all: it lacks what the others have over
		n := len(ends) - 1
		if most := slices.Max(ends); n > 0 && (most-slices.Min(ends[:n]) > 130*layout.Pt || ends[n] < min(most*4/10, most-layout.Length(n)*20*layout.Pt)) {
			t.Errorf("seed %d: the pages end at %v pt", seed, ends)
		}
	}
}

func TestDeck(t *testing.T) {
	t.Run("has the same pages for any number of workers", func(t *testing.T) {
		w := decktest.New(3, 7)
		d := w.Deck()
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
