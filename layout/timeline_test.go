package layout_test

import (
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestTimeline(t *testing.T) {
	t.Run("names as many of its ticks as have room side by side, in every width", func(t *testing.T) {
		for _, name := range []string{"2020", "September 2020", "a"} {
			for w := 60; w <= 900; w += 20 {
				n := &layout.Timeline{Cells: &layout.Grid{Columns: 1, Cells: []layout.GridCell{{Node: para("x")}}}, Events: []layout.TimeEvent{{At: 5000}}}
				for i := range 9 {
					n.Ticks = append(n.Ticks, layout.TimeTick{At: i * 1250, Text: para(name)})
				}
				f, _, err := n.Layout(context(), layout.Region{W: layout.Length(w) * layout.Pt, H: 400 * layout.Pt, Break: 400 * layout.Pt})
				if err != nil {
					t.Fatal(err)
				}
				named, end := 0, layout.Length(-1)<<40
				for _, it := range f.Items[0].Item.(*layout.Group).Items {
					if g, ok := it.Item.(*layout.Group); ok {
						if named++; it.At.X < end || it.At.X < 0 || it.At.X+g.Size.W > f.Size.W {
							t.Errorf("%q in %d pt: name %d begins at %v, the one before ends at %v", name, w, named, it.At.X, end)
						}
						end = it.At.X + g.Size.W
					}
				}
				if wide, _ := n.Ticks[0].Text.Widths(context()); named == 0 && wide <= f.Size.W || w == 900 && named < 4 {
					t.Errorf("%q in %d pt: %d names", name, w, named)
				}
			}
		}
	})
}
