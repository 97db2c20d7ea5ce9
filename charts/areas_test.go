package charts

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// crossings is a chart of areas on one another.
func crossings(k Area) Chart {
	c := chart(k, []float64{240, 150, 90}, []float64{50, 40, 30}, []float64{3, 2, 1})
	c.Series[0].Name, c.Series[1].Name, c.Series[2].Name = "In cars", "On foot", "By bus"
	return c
}

func TestArea(t *testing.T) {
	t.Run("stands on one another, with names and last values at the right edge", func(t *testing.T) {
		d := sourceOf(t, crossings(Area{Stacked: true}))
		for k, want := range []SeriesName{{Middle: 45}, {Middle: 105}, {Middle: 120.5}} {
			if got := d.Beside[k]; got.Middle != want.Middle || got.Trace != k || !got.Named || got.At.X < d.Plot.Right() {
				t.Errorf("%+v, want its middle at %v", got, want.Middle)
			}
		}
		if got := d.Beside[0].Text; got != "90" {
			t.Errorf("the last value is %q", got)
		}
	})
	t.Run("bears the sum at a note without a text", func(t *testing.T) {
		c := crossings(Area{Stacked: true})
		c.Notes = []Note{{At: "2001"}}
		d := sourceOf(t, c)
		if l := d.Labels[0][3]; len(l) != 1 || l[0].Text != "192" || l[0].Point != 1 {
			t.Errorf("%+v", l)
		}
	})
	t.Run("has a legend where its names have no room beside it", func(t *testing.T) {
		c := crossings(Area{Stacked: true})
		c.Series[0].Name = strings.Repeat("In cars and lorries ", 3)
		d := sourceOf(t, c)
		if d.Beside != nil || d.Legend.Size == 0 {
			t.Errorf("%d names beside, a legend of %v", len(d.Beside), d.Legend.Size)
		}
	})
	t.Run("as shares ends at the whole", func(t *testing.T) {
		d := sourceOf(t, crossings(Area{Share: true}))
		sum := 0.0
		for _, tr := range d.Layers[0].Traces {
			sum += tr.Values[2]
		}
		if math.Abs(sum-1) > 1e-12 || !d.Value.Percent || d.Value.Max != 100 || d.Beside[0].Text != "74.4%" {
			t.Errorf("%v, %+v, %q", sum, d.Value, d.Beside[0].Text)
		}
	})
	for _, c := range []struct {
		name, want string
		chart      Chart
	}{
		{"a gap", `series "Series 2" has no value at "2001"`, chart(Area{Stacked: true}, []float64{1, 2}, []float64{1, math.NaN()})},
		{"a value below zero", `series "Series 1" is -1 at "2000"; stacked areas have no values below zero`, chart(Area{Stacked: true}, []float64{-1, 2})},
		{"one point", "the chart has one point; choose Column", chart(Area{Share: true}, []float64{1})},
		{"no whole", `all series are 0 at "2001"`, chart(Area{Share: true}, []float64{1, 0})},
		{"several series that are not stacked", "choose Area{Stacked: true}", chart(Area{}, []float64{1, 2}, []float64{1, 2})},
		{"a note without a text at one series", "is the sum of all series", func() Chart {
			c := crossings(Area{Stacked: true})
			c.Notes = []Note{{At: "2001", Series: "On foot"}}
			return c
		}()},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if err := c.chart.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

// BenchmarkKinds draws a chart of every kind into layout items.
func BenchmarkKinds(b *testing.B) {
	for _, k := range kinds {
		b.Run(fmt.Sprintf("%#v", k), func(b *testing.B) {
			c := chart(k, []float64{240, 150, 90}, []float64{50, 40, 30}, []float64{3, 2, 1}, []float64{5, 6, 7})
			if !fit(&c) {
				c = chart(k, []float64{240, 150}, []float64{50, 40}, []float64{3, 2})
			}
			n := c.Node(setting())
			ctx := &layout.Context{Shaper: fonts.NewShaper(setting().Fonts...), Scale: setting().ScaleFor(theme.Present)}
			r := layout.Region{W: 600 * layout.Pt, H: 300 * layout.Pt, Break: 300 * layout.Pt}
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := n.Layout(ctx, r); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
