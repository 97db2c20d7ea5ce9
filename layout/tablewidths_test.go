package layout_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// edges are where the columns of a table of a width begin, and where its last ends.
func edges(t *testing.T, n *layout.TableNode, w layout.Length) []layout.Length {
	t.Helper()
	f, _, err := n.Layout(context(), layout.Region{W: w, H: layout.Unlimited, Break: layout.Unlimited})
	if err != nil {
		t.Fatal(err)
	}
	return f.Items[0].Item.(*layout.Group).Source.(*layout.TablePart).Edges
}

func TestWidths(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	beside := func() (n *layout.TableNode, name layout.Length) {
		n = table(1 + r.IntN(5))
		n.Columns[0].Align, n.Columns[1] = layout.Left, layout.TableColumn{Align: layout.Right, Bar: true}
		n.Rows[0][0].Para = para(strings.Repeat("word ", 3+r.IntN(3)))
		name, _ = n.Rows[0][0].Widths(context())
		return n, name
	}
	t.Run("give texts two fifths more than they need but keep their figures near, and bars what is left", func(t *testing.T) {
		for range 100 {
			n, name := beside()
			w := 2*name + layout.Length(300+r.IntN(400))*layout.Pt
			at := edges(t, n, w)
			figure := widest(n, 1)
			want := min(name*14/10, name+(120-16)*layout.Pt-figure*4/10)
			if got := at[1] - at[0] - 16*layout.Pt; got < want-8 || got > want+8 {
				t.Fatalf("of %s, %s are left to a text of %s, want %s", w, got, name, want)
			}
			if at[2] != w {
				t.Fatalf("the table ends at %s, want %s", at[2], w)
			}
		}
	})
	t.Run("leave bars half of what is left where that is little", func(t *testing.T) {
		for range 100 {
			n, name := beside()
			number, _ := n.Rows[0][1].Widths(context())
			head, _ := n.Head[0][1].Widths(context())
			for _, row := range n.Rows {
				w, _ := row[1].Widths(context())
				number = max(number, w)
			}
			const gaps, bar, left = 2 * 16 * layout.Pt, 60 * layout.Pt, 8 * layout.Pt
			at := edges(t, n, name+max(number, head)+gaps+bar+left)
			if got := at[1] - at[0] - 16*layout.Pt; got <= name || got > name+left/2 {
				t.Fatalf("%s are left to a text of %s", got, name)
			}
		}
	})
}
