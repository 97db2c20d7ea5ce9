package layout_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// TestBreathe holds over random stacks that what uses the height that is left needs no more pages for it, stays on them, and parts the
// items of a list alike, by an em at most.
func TestBreathe(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		seed := r.Uint64()
		stack := func() *layout.Stack { return randomStack(rand.New(rand.NewPCG(seed, 0))) }
		size := layout.Size{W: 300 * layout.Pt, H: layout.Length(150+r.IntN(400)) * layout.Pt}
		tight, loose := stack(), stack()
		loose.Breathe()
		want, err := layout.Draw(context(), tight, size, size.H)
		if err != nil {
			t.Fatal(err)
		}
		counted, err := layout.Count(context(), loose, size)
		got, err2 := layout.Draw(context(), loose, size, size.H)
		if err != nil || err2 != nil || counted != len(want) || len(got) != len(want) {
			t.Fatalf("seed %d in %v: %d pages, counted %d, want %d (%v, %v)", seed, size, len(got), counted, len(want), err, err2)
		}
		for i, f := range got {
			if f.Size.H > size.H || f.Size.H < want[i].Size.H {
				t.Errorf("seed %d: page %d is %s high, tight %s, of %s", seed, i+1, f.Size.H, want[i].Size.H, size.H)
			}
		}
		if h := layout.Height(context(), loose, size); h != got[0].Size.H {
			t.Errorf("seed %d: measured %s, drawn %s", seed, h, got[0].Size.H)
		}
		evenlyParted(t, seed, tops(want[len(want)-1]), tops(got[len(got)-1]))
	}
}

func randomStack(r *rand.Rand) *layout.Stack {
	s := &layout.Stack{Gap: 12 * layout.Pt}
	for range 1 + r.IntN(3) {
		if r.IntN(3) == 0 {
			s.Nodes = append(s.Nodes, para("text "+strings.Repeat("and more of it ", r.IntN(12))))
			continue
		}
		s.Nodes = append(s.Nodes, randomList(r))
	}
	if r.IntN(3) == 0 { // with a word that is too wide for a side, so that the sides stand one under another
		wide := randomList(r)
		wide.Items = append(wide.Items, &layout.ListItem{Body: para("WWWWWWWWWWWW"), Numbering: layout.Square})
		s.Nodes = append(s.Nodes, &layout.Columns{Sides: []layout.Side{{Node: wide}, {Node: randomList(r)}}, Gap: 12 * layout.Pt})
	}
	return s
}

func randomList(r *rand.Rand) *layout.List {
	l := &layout.List{}
	for range 1 + r.IntN(6) {
		it := &layout.ListItem{Body: para("item " + strings.Repeat("of some words ", r.IntN(8))), Numbering: layout.Square}
		if r.IntN(5) == 0 {
			it.Sub = &layout.List{Items: []*layout.ListItem{{Body: para("below it"), Numbering: layout.Square}}}
		}
		l.Items = append(l.Items, it)
	}
	return l
}

// tops are the places of the outermost items of the last list of a page.
func tops(f layout.Frame) (out []layout.Length) {
	var walk func(y layout.Length, items []layout.Placed)
	walk = func(y layout.Length, items []layout.Placed) {
		for _, it := range items {
			g, ok := it.Item.(*layout.Group)
			switch {
			case ok && g.Role == layout.RoleLI:
				out = append(out, y+it.At.Y)
			case ok:
				if g.Role == layout.RoleL {
					out = nil
				}
				walk(y+it.At.Y, g.Items)
			}
		}
	}
	walk(0, f.Items)
	return out
}

func evenlyParted(t *testing.T, seed uint64, tight, loose []layout.Length) {
	t.Helper()
	if len(tight) != len(loose) {
		t.Fatalf("seed %d: %d items, want %d", seed, len(loose), len(tight))
	}
	for i := 1; i < len(tight); i++ {
		first, air := loose[1]-loose[0]-(tight[1]-tight[0]), loose[i]-loose[i-1]-(tight[i]-tight[i-1])
		if air != first || air < 0 || air > 20*layout.Pt {
			t.Errorf("seed %d: item %d stands %s further from the one before, the second %s", seed, i+1, air, first)
		}
	}
}

// TestTableAboveText holds that a table uses the height that is left wherever it stands on its page.
func TestTableAboveText(t *testing.T) {
	size := layout.Size{W: 300 * layout.Pt, H: 500 * layout.Pt}
	for rows := range 5 {
		heights := [2]layout.Length{}
		for i := range heights {
			tbl := table(rows + 1)
			alone := &layout.Stack{Nodes: []layout.Node{tbl}, Gap: 12 * layout.Pt}
			if i == 1 {
				alone.Nodes = append(alone.Nodes, para("what follows from it"))
			}
			alone.Breathe()
			pages, err := layout.Draw(context(), alone, size, size.H)
			if err != nil || len(pages) != 1 {
				t.Fatal(len(pages), err)
			}
			heights[i] = pages[0].Items[0].Item.(*layout.Group).Size.H
		}
		if heights[0] != heights[1] {
			t.Errorf("a table of %d rows is %s high above a text, %s alone", rows+1, heights[1], heights[0])
		}
	}
}
