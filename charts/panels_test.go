package charts

import (
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// drawnPanels are panels as they are drawn, each in a cell of a size.
func drawnPanels(t *testing.T, cs []Chart, columns int) (out []*Drawn) {
	t.Helper()
	panels := Panels(cs, Arrangement{Columns: columns})
	ctx := &layout.Context{Shaper: fonts.NewShaper(setting().Fonts...), Scale: setting().ScaleFor(theme.Present)}
	for i := range panels {
		f, _, err := panels[i].Node(setting()).Layout(ctx, layout.Region{W: 272 * layout.Pt, H: 160 * layout.Pt, Break: 160 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range look(f).faults(f.Size) {
			t.Errorf("chart %d: %s", i+1, fault)
		}
		out = append(out, f.Items[0].Item.(*layout.Group).Source.(*Drawn))
	}
	return out
}

func TestPanels(t *testing.T) {
	cs := make([]Chart, 6)
	for i := range cs {
		cs[i] = chart([]Kind{Line{}, Column{}, Line{}, Area{}}[i%4], []float64{float64(i+1) * 1000, 2, 30, float64(7 - i)})
		if i%2 == 0 {
			cs[i].Title = "Exports"
		}
		if i == 4 {
			cs[i].Unit = "EUR"
		}
	}
	t.Run("align plots in columns and rows", func(t *testing.T) {
		ds := drawnPanels(t, cs, 3)
		for i, d := range ds {
			above := ds[i%3]
			if d.Plot.X != above.Plot.X || d.Plot.Right() != above.Plot.Right() {
				t.Errorf("plot %d from %v to %v, the one above from %v to %v", i+1, d.Plot.X, d.Plot.Right(), above.Plot.X, above.Plot.Right())
			}
			if beside := ds[i/3*3]; d.Plot.Bottom() != beside.Plot.Bottom() {
				t.Errorf("plot %d ends at %v, the one beside at %v", i+1, d.Plot.Bottom(), beside.Plot.Bottom())
			}
		}
	})
	t.Run("stand beside one that is wrong", func(t *testing.T) {
		two := []Chart{chart(Column{}, []float64{3, 2}), chart(Column{}, []float64{3, 2})}
		two[1].Bounds = Bounds{Min: -1, Max: 0}
		panels := Panels(two, Arrangement{Columns: 2})
		ctx := &layout.Context{Shaper: fonts.NewShaper(setting().Fonts...), Scale: setting().ScaleFor(theme.Present)}
		room := layout.Region{W: 272 * layout.Pt, H: 160 * layout.Pt, Break: 160 * layout.Pt}
		if _, _, err := panels[0].Node(setting()).Layout(ctx, room); err != nil {
			t.Error(err)
		}
		if _, _, err := panels[1].Node(setting()).Layout(ctx, room); err == nil {
			t.Error("the other is drawn")
		}
	})
	t.Run("have one colour for a series of one name", func(t *testing.T) {
		two := []Chart{chart(Line{}, []float64{1, 2}, []float64{3, 1}), chart(Line{}, []float64{1, 2}, []float64{3, 1})}
		two[1].Series[0].Name, two[1].Series[1].Name = two[0].Series[1].Name, two[0].Series[0].Name
		ds := drawnPanels(t, two, 2)
		if a, b := *ds[0].Layers[0].Traces[0].Look.Stroke, *ds[1].Layers[0].Traces[1].Look.Stroke; a != b {
			t.Errorf("%v and %v", a, b)
		}
	})
}
