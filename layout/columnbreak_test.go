package layout_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// columnBegin is what a column shows from its top: the texts of its units, in order, and where they end.
type columnBegin struct {
	texts []string
	low   layout.Length
}

// textColumns are the columns of a frame.
func textColumns(f layout.Frame) (out []columnBegin) {
	x := layout.Length(-1)
	for _, it := range f.Items {
		g, ok := it.Item.(*layout.Group)
		if !ok || g.Role == layout.RoleArtifact {
			continue
		}
		if it.At.X != x {
			out, x = append(out, columnBegin{}), it.At.X
		}
		col := &out[len(out)-1]
		var t layout.TextBody
		if layout.TextOf(&t, g) {
			for _, p := range t.Paras {
				if p.Level == 0 {
					col.texts = append(col.texts, p.Text())
				}
			}
			col.low = max(col.low, it.At.Y+t.Bottom())
		}
	}
	return out
}

// parting is a random text of lists under heads and leads, and the names of its parts in order.
func parting(r *rand.Rand) (*layout.TextColumns, int) {
	s, n := &layout.Stack{Gap: 8 * layout.Pt}, 0
	for part := range 1 + r.IntN(4) {
		switch r.IntN(3) {
		case 0:
			h := bold(fmt.Sprintf("Head %d", part))
			h.Role = layout.RoleH2
			s.Nodes = append(s.Nodes, h)
		case 1:
			s.Nodes = append(s.Nodes, para(fmt.Sprintf("Lead %d:", part)))
		}
		l := &layout.List{}
		for range 1 + r.IntN(8) {
			n++
			text := strings.TrimSpace(fmt.Sprintf("item %d ", n) + strings.Repeat("words ", r.IntN(20)))
			l.Items = append(l.Items, &layout.ListItem{Body: para(text), Numbering: layout.Square})
		}
		s.Nodes = append(s.Nodes, l)
	}
	return &layout.TextColumns{Stack: s, Space: 36 * layout.Pt, Rule: &layout.Color{}}, n
}

func leads(s string) bool { return strings.HasPrefix(s, "Head") || strings.HasPrefix(s, "Lead") }

// apart reports whether a column may begin with text i: no item that is led by a text fewer than three items further up.
func apart(texts []string, i int) bool {
	for k := i - 1; k >= max(i-3, 0); k-- {
		if leads(texts[k]) {
			return k < i-1 && leads(texts[i])
		}
	}
	return true
}

// legal reports whether a text may part somewhere into columns of a height.
func legal(t *testing.T, s *layout.Stack, c *layout.Context, high layout.Length) bool {
	f, _, err := s.Layout(c, layout.Region{W: 414 * layout.Pt, H: layout.Unlimited, Break: layout.Unlimited})
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	var body layout.TextBody
	g := &layout.Group{Source: layout.TextColumn{}, Frame: f}
	if !layout.TextOf(&body, g) {
		t.Fatal("no text")
	}
	for _, p := range body.Paras {
		texts = append(texts, p.Text())
	}
	last := body.Paras[len(body.Paras)-1].Bottom()
	for i := 1; i < len(texts); i++ {
		left, right := body.Paras[i-1].Bottom(), last-body.Paras[i].Y
		if apart(texts, i) && left >= right && (left-right)*100 <= left*35 && left <= high {
			return true
		}
	}
	return false
}

func TestTextColumns(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 11))
	size := layout.Size{W: 864 * layout.Pt, H: 380 * layout.Pt}
	two := 0
	t.Run("part before an item, apart from what leads it, the left the taller", func(t *testing.T) {
		for k := range 600 {
			n, items := parting(r)
			c := context()
			c.Scale[layout.Body] = []layout.Length{16 * layout.Pt, 14 * layout.Pt}
			frames, err := layout.Draw(c, n, size, size.H)
			if err != nil {
				t.Fatal(err)
			}
			c.Tight = true
			cols := textColumns(frames[0])
			if len(cols) < 2 || len(frames) > 1 || !legal(t, n.Stack, c, size.H) {
				continue
			}
			two++
			texts, at := append(cols[0].texts, cols[1].texts...), len(cols[0].texts)
			if len(texts) < items {
				t.Fatalf("text %d: %d of %d items are there", k, len(texts), items)
			}
			if !apart(texts, at) {
				t.Errorf("text %d: the right column begins with %q after %q", k, texts[at], texts[max(at-3, 0):at])
			}
			if left, right := cols[0].low, cols[1].low; left < right-layout.Pt || (left-right)*100 > left*35+layout.Pt {
				t.Errorf("text %d: the columns are %s and %s high", k, left, right)
			}
		}
		if two < 20 {
			t.Errorf("%d texts in two columns", two)
		}
	})
	t.Run("are set smaller in one column where they may part nowhere", func(t *testing.T) {
		l := &layout.List{}
		for range 4 {
			l.Items = append(l.Items, &layout.ListItem{Body: para(strings.Repeat("many words in an item ", 18)), Numbering: layout.Square})
		}
		lead := para("All of them:")
		n := &layout.TextColumns{Stack: &layout.Stack{Nodes: []layout.Node{lead, l}, Gap: 8 * layout.Pt}, Space: 36 * layout.Pt}
		c := context()
		c.Scale[layout.Body] = []layout.Length{17 * layout.Pt, 14 * layout.Pt}
		high := layout.Height(c, n.Stack, layout.Size{W: size.W, H: layout.Unlimited}) - layout.Pt
		for step, want := range []int{2, 1} {
			c.Step = step
			if got, err := layout.Count(c, n, layout.Size{W: size.W, H: high}); err != nil || got != want {
				t.Errorf("step %d has %d pages, want %d (%v)", step, got, want, err)
			}
		}
	})
	t.Run("are narrow where they part as a reader expects, and no others", func(t *testing.T) {
		for _, c := range []struct {
			items, words, pages int
		}{{12, 6, 1}, {3, 60, 2}} {
			l := &layout.List{}
			for range c.items {
				l.Items = append(l.Items, &layout.ListItem{Body: para(strings.Repeat("words ", c.words)), Numbering: layout.Square})
			}
			lead := para("All of them:")
			n := &layout.TextColumns{Stack: &layout.Stack{Nodes: []layout.Node{lead, l}, Gap: 8 * layout.Pt}, Space: 36 * layout.Pt}
			at := context()
			high := layout.Height(at, n.Stack, layout.Size{W: size.W, H: layout.Unlimited}) - layout.Pt
			if got, err := layout.Count(at, n, layout.Size{W: size.W, H: high}); err != nil || got != c.pages {
				t.Errorf("%d items take %d pages, want %d (%v)", c.items, got, c.pages, err)
			}
		}
	})
}
