package charts

import (
	"math"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// arranged are panels as they are drawn, each in a cell of a size, with what is written in them.
func arranged(t *testing.T, cs []Chart, a Arrangement) (out []*Drawn, texts [][]string) {
	t.Helper()
	panels, s := Panels(cs, a), setting()
	ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
	high := 180 * layout.Pt
	for i := range panels {
		high = max(high, panels[i].Node(s).(*node).Least(ctx))
	}
	for i := range panels {
		f, _, err := panels[i].Node(s).Layout(ctx, layout.Region{W: 272 * layout.Pt, H: high, Break: high})
		if err != nil {
			t.Fatal(err)
		}
		e := look(f)
		for _, fault := range e.faults(f.Size) {
			t.Errorf("chart %d, %#v: %s", i+1, cs[i].Kind, fault)
		}
		var said []string
		for _, text := range e.texts {
			said = append(said, text.text)
		}
		out, texts = append(out, f.Items[0].Item.(*layout.Group).Source.(*Drawn)), append(texts, said)
	}
	return out, texts
}

func TestBySeries(t *testing.T) {
	c := chart(Line{}, []float64{10, 20, 30}, []float64{100, 90, 120}, []float64{4, math.NaN(), 2})
	c.Unit, c.Notes = "EUR", []Note{{At: "2001", Series: "Series 2"}}
	t.Run("has each series under its name, on one scale, with one unit, and in one colour", func(t *testing.T) {
		ds, texts := arranged(t, BySeries(c, false), Arrangement{Columns: 2, SameScale: true})
		for i, d := range ds {
			if len(d.Series) != 1 || !slices.Contains(texts[i], d.Series[0].Name) {
				t.Errorf("panel %d: %q", i+1, texts[i])
			}
			if d.Value.Min != ds[0].Value.Min || d.Value.Max != ds[0].Value.Max || d.Value.Max < 120 || d.Value.Step != ds[0].Value.Step || d.Plot != ds[0].Plot {
				t.Errorf("panel %d: %+v in %v, the first %+v in %v", i+1, d.Value, d.Plot, ds[0].Value, ds[0].Plot)
			}
			if slices.Contains(texts[i], "EUR") != (i == 0) {
				t.Errorf("panel %d says %q", i+1, texts[i])
			}
			if *d.Layers[0].Traces[0].Look.Stroke != d.Colors.Primary || len(d.Notes) != 1 == (i == 1) {
				t.Errorf("panel %d: %v, notes %v", i+1, *d.Layers[0].Traces[0].Look.Stroke, d.Notes)
			}
		}
	})
	t.Run("has the others behind, thin, grey and without names", func(t *testing.T) {
		many := c
		for _, v := range []float64{50, 60, 70, 80} {
			many.Series = append(many.Series, Series{Name: "Other " + string(rune('A'+int(v)%7)), Values: []float64{v, v + 1, v + 2}})
		}
		ds, texts := arranged(t, BySeries(many, true), Arrangement{Columns: 4, SameScale: true})
		for i, d := range ds {
			for k, tr := range d.Layers[0].Traces {
				if over := k == len(d.Series)-1; over != (tr.Look.Width == lineWidth) || over != (*tr.Look.Stroke == d.Colors.Primary) {
					t.Errorf("panel %d, line %d: %v wide, in %v", i+1, k+1, tr.Look.Width, *tr.Look.Stroke)
				}
			}
			own := d.Series[len(d.Series)-1]
			if own.Name != many.Series[i].Name || !slices.Contains(texts[i], d.format(0).Text(own.Values[2], d.Locale)) || slices.Contains(texts[i], d.Series[0].Name) {
				t.Errorf("panel %d of %q: %q", i+1, own.Name, texts[i])
			}
			if alt := d.describe(setting()); strings.Contains(alt, d.Series[0].Name) || !strings.Contains(alt, own.Name) {
				t.Errorf("panel %d: %q", i+1, alt)
			}
		}
	})
	t.Run("leaves a series of too few values to Validate", func(t *testing.T) {
		c := c
		c.Series = append(slices.Clone(c.Series), Series{Name: "short", Values: []float64{1}})
		if all := BySeries(c, false); len(all) != 1 || all[0].Validate() == nil {
			t.Errorf("%d charts, %v", len(all), all[0].Validate())
		}
	})
	t.Run("has nothing behind columns", func(t *testing.T) {
		c := c
		c.Kind = Column{}
		if err := BySeries(c, true)[0].Validate(); err == nil || !strings.Contains(err.Error(), "stand behind lines alone") {
			t.Error(err)
		}
	})
}

func TestByGroup(t *testing.T) {
	c := chart(Column{}, []float64{10, 20, 30, 40}, []float64{5, 6, 7, 8})
	c.Focus = []string{"2003"}
	t.Run("has the points of each group, and what names them", func(t *testing.T) {
		ds, texts := arranged(t, ByGroup(c, []string{"North", "South", "North", "South"}), Arrangement{Columns: 2, SameScale: true})
		if len(ds) != 2 || !slices.Equal(ds[0].Categories, []string{"2000", "2002"}) || !slices.Equal(ds[1].Series[1].Values, []float64{6, 8}) {
			t.Fatalf("%v", ds)
		}
		if len(ds[0].Focus) != 0 || len(ds[1].Focus) != 1 || !slices.Contains(texts[1], "South") {
			t.Errorf("focus %q and %q, %q", ds[0].Focus, ds[1].Focus, texts[1])
		}
	})
	t.Run("refuses points without a group", func(t *testing.T) {
		if err := ByGroup(c, []string{"North"})[0].Validate(); err == nil || !strings.Contains(err.Error(), "1 groups of 4") {
			t.Error(err)
		}
	})
}

// counted is a kind that counts how often it is drawn.
type counted struct {
	Column
	n *atomic.Int64
}

func (k counted) Draw(c *Canvas) error {
	k.n.Add(1)
	return k.Column.Draw(c)
}

// TestDrafts holds that panels are drafted once for all, however many there are.
func TestDrafts(t *testing.T) {
	var n atomic.Int64
	cs := make([]Chart, 12)
	for i := range cs {
		cs[i] = chart(counted{n: &n}, []float64{float64(i + 1), 2})
	}
	arranged(t, cs, Arrangement{Columns: 4})
	if got := n.Load(); got != 24 {
		t.Errorf("12 charts are drawn %d times, want a draft and a drawing of each", got)
	}
}

// TestSameScale holds random charts of every kind in rows and columns, on one scale: nothing stands on anything, and all axes are alike.
func TestSameScale(t *testing.T) {
	held := 0
	for _, k := range kinds {
		for seed := range uint64(30) {
			c := random(k, seed)
			all := BySeries(c.Chart, false)
			if slices.ContainsFunc(all, func(c Chart) bool { return c.Validate() != nil }) {
				all = []Chart{c.Chart, random(k, seed+100).Chart}
			}
			ds, _ := arranged(t, all, Arrangement{Columns: 2, SameScale: true})
			var first *Drawn // with bars that lie
			for i, d := range ds {
				if d.Across && d.Plan.scales() && d.Plot.W > 0 {
					if first == nil {
						first = d
					}
					if d.Plot.X != first.Plot.X || d.Plot.W != first.Plot.W {
						t.Errorf("%#v, seed %d: bars of chart %d stand at %v and %v wide, those of the first at %v and %v", k, seed, i+1, d.Plot.X, d.Plot.W, first.Plot.X, first.Plot.W)
					}
				}
				if p := d.Plan; len(p.Layers) == 0 || !p.scales() || p.Scope.declared == (Bounds{}) {
					continue
				}
				if held++; d.Value.Min != d.Scope.declared.Min || d.Value.Max != d.Scope.declared.Max {
					t.Errorf("%#v, seed %d: chart %d is from %g to %g, not %+v", k, seed, i+1, d.Value.Min, d.Value.Max, d.Scope.declared)
				}
			}
		}
	}
	if held < 800 {
		t.Errorf("only %d charts are on one scale", held)
	}
}
