package charts

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

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
	t.Run("have the primary for a series that is alone, unless others are beside its name elsewhere", func(t *testing.T) {
		cs := []Chart{chart(Line{}, []float64{1, 2}, []float64{3, 1}), chart(Line{}, []float64{1, 2}), chart(Line{}, []float64{1, 2})}
		cs[1].Series[0].Name, cs[2].Series[0].Name = cs[0].Series[1].Name, "a third thing"
		ds := drawnPanels(t, cs, 3)
		stroke := func(chart, series int) layout.Color { return ds[chart].Layers[0].Traces[series].Look.Stroke.Plain() }
		if second, primary := stroke(0, 1), setting().Colors.Primary.Plain(); stroke(1, 0) != second || stroke(2, 0) != primary || second == primary {
			t.Errorf("%v of %v, and %v of %v", stroke(1, 0), second, stroke(2, 0), primary)
		}
	})
}

func TestOneAxis(t *testing.T) {
	pair := func(dates bool) []Chart {
		cs := []Chart{chart(Column{}, []float64{30, 20, 1659, 25}), chart(Line{}, []float64{64, 47, 56, 37}), chart(Line{}, []float64{1, 2, 3, 4})}
		for i := range cs {
			if dates {
				cs[i].Categories = nil
				for k := range 4 {
					cs[i].Dates = append(cs[i].Dates, time.Date(2020, time.Month(1+k), 1, 0, 0, 0, 0, time.UTC))
				}
			}
		}
		return cs
	}
	for _, dates := range []bool{false, true} {
		ds, texts := arranged(t, pair(dates), Arrangement{Columns: 1, OneAxis: true})
		t.Run("has names under the lowest chart alone", func(t *testing.T) {
			last := "2003"
			if dates {
				last = "Apr"
			}
			for i, d := range ds {
				if named := slices.Contains(texts[i], last); named != (i == 2) || (d.Names.Every > 0) != named {
					t.Errorf("dates %v, chart %d: %q", dates, i+1, texts[i])
				}
			}
		})
		t.Run("has the points of lines under the middles of bars", func(t *testing.T) {
			for i, d := range ds {
				if d.Plot.X != ds[0].Plot.X || d.Plot.W != ds[0].Plot.W || !d.Between || d.Along(1) != 1.5/4 {
					t.Errorf("dates %v, chart %d: %v, point 2 at %v; the first %v", dates, i+1, d.Plot, d.Along(1), ds[0].Plot)
				}
			}
		})
	}
	t.Run("has lines from edge to edge where no bars are", func(t *testing.T) {
		ds, _ := arranged(t, pair(false)[1:], Arrangement{Columns: 1, OneAxis: true})
		if ds[0].Between || ds[0].Along(0) != 0 {
			t.Errorf("point 1 at %v", ds[0].Along(0))
		}
	})
}

// TestEndsOverBars draws random lines over columns of the same points: the labels at the ends of the lines stand beside their last points,
// not beside the end of the plot half a column farther, and nothing stands on anything.
func TestEndsOverBars(t *testing.T) {
	labelled := 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 31))
		n := 3 + r.IntN(10)
		values := make([][]float64, 1+r.IntN(3))
		for k := range values {
			values[k] = randomValues(r, n, r.IntN(3), 100)
		}
		cs := []Chart{chart([]Kind{Line{}, Area{}}[r.IntN(2)], values...), chart(Column{}, values[0])}
		if cs[0].Validate() != nil || cs[1].Validate() != nil {
			continue
		}
		panels := Panels(cs, Arrangement{Columns: 1, OneAxis: true})
		ctx := &layout.Context{Shaper: fonts.NewShaper(setting().Fonts...), Scale: setting().ScaleFor(theme.Present)}
		w, h := layout.Length(300+r.IntN(500))*layout.Pt, layout.Length(130+r.IntN(120))*layout.Pt
		f, _, err := panels[0].Node(setting()).Layout(ctx, layout.Region{W: w, H: h, Break: h})
		if err != nil {
			continue
		}
		for _, fault := range look(f).faults(f.Size) {
			t.Errorf("seed %d: %s", seed, fault)
		}
		d := source(f)
		if !d.Between || d.Labels == nil {
			continue
		}
		last := pts(d.Plot.X) + float64(d.Along(n-1)*pts(d.Plot.W))
		for _, labels := range d.Labels[0] {
			for _, l := range labels {
				if l.Point != n-1 || !l.Named && l.Place != Beside {
					continue
				}
				labelled++
				if gap := pts(l.At.X) - last; gap < 3 || gap > 17 {
					t.Errorf("seed %d, %T of %d in %.0f pt: %q stands %.1f pt right of its point", seed, cs[0].Kind, n, pts(w), l.Text, gap)
				}
			}
		}
	}
	if labelled < 100 {
		t.Errorf("%d labels", labelled)
	}
}
