package layout_test

import (
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// nearContext is a context at the smallest of two sizes of cells, whose warnings are kept.
func nearContext() (c *layout.Context, warned *[]string) {
	c, warned = context(), new([]string)
	c.Scale[layout.Cell] = []layout.Length{16 * layout.Pt, 12 * layout.Pt}
	c.Step, c.Warn = 1, func(w layout.Warning) { *warned = append(*warned, w.Text) }
	return c, warned
}

func TestNearRows(t *testing.T) {
	cells := func(rows int, text string) *layout.TableNode {
		n := table(rows)
		n.Columns[0].Align, n.Caption, n.Head = layout.Left, nil, nil
		for _, row := range n.Rows {
			row[0].Para = &layout.Para{Type: layout.Cell, Runs: []layout.Run{{Text: text}}}
			row[1].Para = &layout.Para{Type: layout.Cell, Runs: []layout.Run{{Text: "7"}}}
			row[1].Fraction = ""
		}
		return n
	}
	size := layout.Size{W: 400 * layout.Pt, H: 350 * layout.Pt}
	pitches := func(t *testing.T, n *layout.TableNode) (all [][]layout.Length, warned []string) {
		t.Helper()
		c, w := nearContext()
		frames, err := layout.Draw(c, n, size, size.H)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range frames {
			p := f.Items[0].Item.(*layout.Group).Source.(*layout.TablePart)
			all = append(all, p.Heights[p.Heads:])
		}
		return all, *w
	}
	t.Run("are those of all pages of a long table, the last too", func(t *testing.T) {
		all, warned := pitches(t, cells(65, "name"))
		if len(all) < 3 || len(all[0]) < 20 {
			t.Errorf("%d pages, the first of %d rows", len(all), len(all[0]))
		}
		for page, rows := range all {
			for _, h := range rows {
				if h != all[0][0] || h > 12*layout.Pt*14/10 {
					t.Fatalf("a row of page %d is %s high, the first %s", page+1, h, all[0][0])
				}
			}
		}
		if warned != nil {
			t.Errorf("nobody can do anything, but: %q", warned)
		}
	})
	t.Run("are not those of a short table that continues as something stands above it", func(t *testing.T) {
		above := &layout.Para{Type: layout.Label, Runs: []layout.Run{{Text: strings.Repeat("above\n", 12)}}}
		c, _ := nearContext()
		frames, err := layout.Draw(c, &layout.Stack{Nodes: []layout.Node{above, cells(20, "name")}}, size, size.H)
		if err != nil || len(frames) != 2 {
			t.Fatalf("%d pages, %v", len(frames), err)
		}
		for _, it := range frames[1].Items {
			if p, ok := it.Item.(*layout.Group).Source.(*layout.TablePart); ok && p.Close {
				t.Error("its rows are near")
			}
		}
	})
	t.Run("have their texts shortened where these take several lines", func(t *testing.T) {
		if _, warned := pitches(t, cells(30, strings.Repeat("many words ", 9))); len(warned) == 0 || !strings.Contains(warned[0], "smallest size, 12 pt") {
			t.Errorf("warned of %q", warned)
		}
	})
}
