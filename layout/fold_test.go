package layout_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestFold(t *testing.T) {
	folded := func(rows, fold int) *layout.TableNode {
		n := table(rows)
		n.Fold, n.Gap = fold, 20*layout.Pt
		return n
	}
	t.Run("stands in parts side by side, under one caption", func(t *testing.T) { golden(t, pages(t, folded(5, 2), 400, 300)) })
	t.Run("is read down the parts of one page, then of the next", func(t *testing.T) { golden(t, pages(t, folded(19, 3), 600, 150)) })
	t.Run("has a part for each row where they are few", func(t *testing.T) { golden(t, pages(t, folded(2, 3), 600, 150)) })
	t.Run("is level where one row is higher", func(t *testing.T) {
		n := folded(6, 2)
		n.Rows[4][0].Para = para("a name of two lines")
		golden(t, pages(t, n, 400, 300))
	})
	t.Run("continues a row higher than a page in the part beside it", func(t *testing.T) {
		n := folded(3, 2)
		n.Rows[0][0].Para = para(strings.Repeat(long+" ", 3))
		golden(t, pages(t, n, 620, 250))
	})
	t.Run("keeps rows in one part that a cell ties together", func(t *testing.T) {
		n := folded(6, 2)
		n.Rows[2][0].RowSpan, n.Rows[3][0].Para = 2, nil
		golden(t, pages(t, n, 400, 300))
	})
	t.Run("parts such rows where no page holds them, and repeats their cell", func(t *testing.T) {
		n := folded(9, 2)
		n.Rows[0][0].RowSpan = 9
		for i := range 8 {
			n.Rows[i+1][0].Para = nil
		}
		golden(t, pages(t, n, 400, 180))
	})
	t.Run("has fewer parts where words are too wide, and warns", func(t *testing.T) {
		n := folded(4, 3)
		c := context()
		var got []string
		c.Warn = func(w layout.Warning) { got = append(got, w.Text) }
		fs, err := layout.Draw(c, n, layout.Size{W: 300 * layout.Pt, H: 300 * layout.Pt}, 300*layout.Pt)
		if err != nil || len(fs) != 1 || len(partsOf(fs[0])) != 2 {
			t.Fatalf("%v, %v", fs, err)
		}
		if len(got) != 1 || !strings.Contains(got[0], "folded into 2 parts, not 3") || !strings.Contains(got[0], "fold it into 2") {
			t.Errorf("%q", got)
		}
	})
	t.Run("asks for the width of one part", func(t *testing.T) {
		c := context()
		w := folded(4, 3).LeastWidth(c)
		if one := table(4).LeastWidth(c); w != one {
			t.Errorf("%s pt, unfolded %s", w, one)
		}
		if _, err := layout.Count(c, folded(4, 3), layout.Size{W: w, H: 300 * layout.Pt}); err != nil {
			t.Error(err)
		}
	})
}

// foldedPart is a part of a table and where it stands.
type foldedPart struct {
	at layout.Point
	*layout.Group
	*layout.TablePart
}

// partsOf are the parts of tables in a frame, from the first to the last.
func partsOf(f layout.Frame) (out []foldedPart) {
	for _, it := range f.Items {
		if g, ok := it.Item.(*layout.Group); ok {
			if p, ok := g.Source.(*layout.TablePart); ok {
				out = append(out, foldedPart{it.At, g, p})
			}
		}
	}
	return out
}

// tabler makes random tables to fold. The words of each column are numbered in reading order.
type tabler struct {
	*rand.Rand
	words map[string]int // how often each is drawn
	n     int
}

func (r *tabler) text(most int) string {
	out := make([]string, 1+r.IntN(most))
	for i := range out {
		r.n++
		out[i] = fmt.Sprintf("%s%05dx", strings.Repeat("n", r.IntN(3)), r.n)
		r.words[out[i]] = 0
	}
	return strings.Join(out, " ")
}

func (r *tabler) table() *layout.TableNode {
	n := &layout.TableNode{
		Columns: []layout.TableColumn{{}, {Align: layout.DecimalPoint, Bar: r.IntN(3) > 0}},
		Head:    [][]layout.TableCell{{{Para: bold("head")}, {Para: bold("head")}}},
		Style:   layout.TableStyle{Bar: layout.Color{R: 1}, Focus: layout.Color{R: 2}},
		Fold:    r.IntN(8), Gap: layout.Length(r.IntN(40)) * layout.Pt,
	}
	if r.IntN(2) == 0 {
		n.Caption = bold(r.text(3))
	}
	most := 1 + r.IntN(6)
	tall := r.IntN(8) == 0
	if tall {
		most = 200
	}
	for range r.IntN(70) {
		row := []layout.TableCell{{Para: para(r.text(most))}, {Para: para(r.text(1)), Bar: r.IntN(10001)}}
		row[0].Highlight = r.IntN(9) == 0
		row[1].Highlight = row[0].Highlight
		n.Rows = append(n.Rows, row)
	}
	if !tall && r.IntN(3) == 0 {
		r.span(n)
	}
	return n
}

// span lets cells of the first column reach over rows below.
func (r *tabler) span(n *layout.TableNode) {
	for k := 0; k < len(n.Rows); k++ {
		end := min(k+1+r.IntN(5), len(n.Rows))
		if n.Rows[k][0].RowSpan = end - k; r.IntN(2) == 0 {
			n.Rows[k][0].RowSpan, end = 0, k+1
		}
		for k++; k < end; k++ {
			for w := range strings.FieldsSeq(n.Rows[k][0].Text()) {
				delete(r.words, w)
			}
			n.Rows[k][0].Para = nil
		}
		k--
	}
}

// FuzzFold lays out random tables in parts side by side: nothing is lost and nothing stands twice, the parts have the same
// columns, their rows are level and their bars on one scale.
func FuzzFold(f *testing.F) {
	for seed := range uint64(300) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := &tabler{Rand: rand.New(rand.NewPCG(seed, 3)), words: map[string]int{}}
		n := r.table()
		var node layout.Node = n
		if r.IntN(2) == 0 {
			node = &layout.Stack{Nodes: []layout.Node{para("before it"), n}, Gap: layout.Pt}
		}
		if r.IntN(2) == 0 {
			n.Breathe()
		}
		s := layout.Size{W: layout.Length(200+r.IntN(800)) * layout.Pt, H: layout.Length(300+r.IntN(300)) * layout.Pt}
		c := context()
		warned := 0
		c.Warn = func(layout.Warning) { warned++ }
		count, err := layout.Count(c, node, s)
		if err != nil {
			var wide *layout.TooWide
			if errors.As(err, &wide) && n.LeastWidth(c) > s.W {
				return
			}
			t.Fatalf("seed %d: %v", seed, err)
		}
		brk, count := layout.Even(c, node, s, count)
		fs, err := layout.Draw(c, node, s, brk)
		if err != nil || len(fs) != count {
			t.Fatalf("seed %d: %d pages, counted %d, %v", seed, len(fs), count, err)
		}
		var all []foldedPart
		for i, f := range fs {
			if f.Size.H > s.H {
				t.Errorf("page %d is %s pt high, of %s", i+1, f.Size.H, s.H)
			}
			parts := partsOf(f)
			checkParts(t, n, s.W, parts)
			all = append(all, parts...)
		}
		if len(all) > 0 {
			width := all[0].Edges[len(n.Columns)]
			if asked := max(min(n.Fold, layout.MostFold, len(n.Rows)), 1); (width > (s.W-n.Gap*layout.Length(asked-1))/layout.Length(asked)) != (warned > 0) {
				t.Errorf("parts of %s pt for a fold of %d in %s, and %d warnings", width, n.Fold, s.W, warned)
			}
		}
		r.check(t, n, all)
		if t.Failed() {
			t.Logf("seed %d", seed)
		}
	})
}

// checkParts holds the parts of one page against each other.
func checkParts(t *testing.T, n *layout.TableNode, w layout.Length, parts []foldedPart) {
	t.Helper()
	for i, p := range parts {
		first := parts[0]
		if p.Of != first.Of || p.Part != i+1 || p.Parts != len(parts) {
			t.Errorf("part %d of %d says that it is %d of %d", i+1, len(parts), p.Part, p.Parts)
		}
		if !slices.Equal(p.Edges, first.Edges) || p.at.Y != first.at.Y || p.Top != first.Top {
			t.Errorf("part %d has its columns at %v from %v, the first at %v from %v", i+1, p.Edges, p.at, first.Edges, first.at)
		}
		if i > 0 {
			last := parts[i-1]
			if gap := p.at.X - last.at.X - last.Size.W; gap < n.Gap || gap > n.Gap+1 {
				t.Errorf("part %d stands %s pt from the one before it, want %s", i+1, gap, n.Gap)
			}
		}
		if right := p.at.X + p.Size.W; right > w {
			t.Errorf("part %d ends at %s pt, its room at %s", i+1, right, w)
		}
		rows := len(p.Heights) - p.Heads
		if whole := len(first.Heights) - first.Heads; !slices.ContainsFunc(n.Rows, spans) && (rows > whole || rows < whole && i < len(parts)-1) {
			t.Errorf("part %d of %d has %d rows, the first %d", i+1, len(parts), rows, whole)
		}
		for _, q := range parts[:i] {
			if k := min(len(p.Heights), len(q.Heights)); !slices.Equal(p.Heights[:k], q.Heights[:k]) {
				t.Errorf("rows are not level: %v and %v", p.Heights, q.Heights)
			}
		}
	}
}

func spans(row []layout.TableCell) bool { return row[0].RowSpan > 1 }

// reading is what the parts of a table show, in reading order.
type reading struct {
	*tabler
	t     *testing.T
	table *layout.TableNode
	edges []layout.Length
	heads int
	last  [2]string // word of each column
	bars  []layout.Length
}

// check holds the parts of all pages against the table.
func (r *tabler) check(t *testing.T, n *layout.TableNode, parts []foldedPart) {
	t.Helper()
	got := reading{tabler: r, t: t, table: n}
	for _, p := range parts {
		if got.edges == nil {
			got.edges = p.Edges
		}
		if !slices.Equal(p.Edges, got.edges) {
			t.Errorf("columns at %v and at %v", p.Edges, got.edges)
		}
		got.items(p.Items, false, -1)
	}
	for w, k := range r.words {
		if k != 1 {
			t.Errorf("%q is drawn %d times", w, k)
		}
	}
	if got.heads != 2 {
		t.Errorf("the head has %d cells, want 2", got.heads)
	}
	checkBars(t, n, got.bars)
}

func (r *reading) items(items []layout.Placed, artifact bool, column int) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			at := column
			if v.Role == layout.RoleTD {
				at = columnOf(it.At.X, r.edges)
			}
			r.items(v.Items, artifact || v.Role == layout.RoleArtifact, at)
		case *layout.Path:
			if c := *v.Fill; c == r.table.Style.Bar || c == r.table.Style.Focus {
				if w := v.Points[1].X; len(r.bars) == 0 || r.bars[len(r.bars)-1] != w {
					r.bars = append(r.bars, w) // a row that continues repeats its bar
				}
			}
		case *layout.Text:
			for _, w := range v.Words {
				if !artifact {
					r.word(strings.TrimSpace(w.Text), column)
				}
			}
		}
	}
}

func (r *reading) word(w string, column int) {
	if w == "head" {
		r.heads++
		return
	}
	if _, known := r.words[w]; !known {
		r.t.Errorf("%q is not in the table", w)
		return
	}
	r.words[w]++
	if column < 0 {
		return
	}
	key := strings.TrimLeft(w, "n")
	if key <= r.last[column] {
		r.t.Errorf("%q is read after %q", w, r.last[column])
	}
	r.last[column] = key
}

// columnOf is the column whose left edge is at x, or the one that it stands in.
func columnOf(x layout.Length, edges []layout.Length) (i int) {
	for i < len(edges)-2 && x >= edges[i+1] {
		i++
	}
	return i
}

// checkBars holds the lengths of the bars to be in one proportion to the values.
func checkBars(t *testing.T, n *layout.TableNode, bars []layout.Length) {
	t.Helper()
	var values []layout.Length
	for _, row := range n.Rows {
		if v := layout.Length(row[1].Bar); v > 0 && n.Columns[1].Bar && (len(values) == 0 || values[len(values)-1] != v) {
			values = append(values, v)
		}
	}
	if len(values) != len(bars) {
		t.Fatalf("%d bars for %d values", len(bars), len(values))
	}
	for i, v := range values {
		if d := bars[i]*values[0] - bars[0]*v; d > max(v, values[0]) || -d > max(v, values[0]) {
			t.Errorf("bars of %d and %d EMU for the values %d and %d", bars[0], bars[i], values[0], v)
		}
	}
}
