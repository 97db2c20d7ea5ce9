package layout_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// TestRows holds over random lists which become rows, and that the rows are alike, on their page, and under a line each.
func TestRows(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 3))
	seen := map[bool]int{}
	for range 300 {
		seed, n, words, h := r.Uint64(), 1+r.IntN(9), r.IntN(25), layout.Length(150+r.IntN(400))*layout.Pt
		l := &layout.List{Lines: &layout.Lines{}}
		for range n {
			l.Items = append(l.Items, &layout.ListItem{Body: para("item " + strings.Repeat("word ", words)), Numbering: layout.Square})
		}
		l.Breathe()
		size := layout.Size{W: 400 * layout.Pt, H: h}
		pages, err := layout.Draw(context(), l, size, h)
		if err != nil {
			t.Fatal(err)
		}
		lines := hairlines(pages[0])
		c, p := context(), l.Items[0].Body
		line := p.LineHeight(c)
		oneLine := words < 6
		last := line*layout.Length(n-1) + 11*layout.Pt*layout.Length(n-1) + p.Baseline(c)
		want := n >= 3 && n <= 7 && oneLine && last*100 < h*60
		if got := len(lines) > 0; got != want && (words < 6 || words > 12) {
			t.Errorf("seed %d: %d items of %d words in %s: rows %v, want %v", seed, n, words, h, got, want)
		}
		if seen[len(lines) > 0]++; len(lines) == 0 {
			continue
		}
		if len(lines) != n+1 {
			t.Fatalf("seed %d: %d lines for %d items", seed, len(lines), n)
		}
		pitch := lines[1] - lines[0]
		for i := range n {
			if lines[i+1]-lines[i] != pitch || pitch < line || pitch > c.Size(layout.Body)*62/24 {
				t.Errorf("seed %d: line %d stands %s below the one before, the second %s", seed, i+1, lines[i+1]-lines[i], pitch)
			}
		}
		for i, y := range tops(pages[0]) {
			if above, below := y-lines[i], lines[i+1]-y-line; above < 0 || below < 0 || max(above-below, below-above) > 2*layout.Pt {
				t.Errorf("seed %d: item %d stands %s below its line and %s above the next", seed, i+1, above, below)
			}
		}
		if lines[n] > h || layout.Height(context(), l, size) != pages[0].Size.H {
			t.Errorf("seed %d: the last line stands at %s of %s", seed, lines[n], h)
		}
	}
	if seen[true] < 20 || seen[false] < 20 {
		t.Errorf("rows: %v", seen)
	}
}

// hairlines are the places of the lines of rows.
func hairlines(f layout.Frame) (out []layout.Length) {
	for _, it := range f.Items {
		if g, ok := it.Item.(*layout.Group); ok && g.Source == (layout.Hairlines{}) {
			for _, line := range g.Items {
				out = append(out, it.At.Y+line.At.Y)
			}
		}
	}
	return out
}
