package charts

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestHistogram(t *testing.T) {
	t.Run("counts the values from each lower edge to below the upper one, and the last with both", func(t *testing.T) {
		p, err := planOf(chart(Histogram{Width: 10}, []float64{0, 5, 10, math.NaN(), 19.9, 30}))
		if err != nil {
			t.Fatal(err)
		}
		for k, want := range [][]float64{{0, 10, 20}, {10, 20, 30}, {2, 2, 1}} {
			if !slices.Equal(p.Data[k].Values, want) {
				t.Errorf("%q is %v, want %v", p.Data[k].Name, p.Data[k].Values, want)
			}
		}
		if want := []string{"0–10", "10–20", "20–30"}; !slices.Equal(p.Names, want) {
			t.Errorf("bins %q, want %q", p.Names, want)
		}
	})
	t.Run("loses no value, in bins with round edges that hold the least and the greatest", func(t *testing.T) {
		r := rand.New(rand.NewPCG(3, 5))
		for range 3000 {
			values := make([]float64, 1+r.IntN(200))
			scale, off := math.Pow10(r.IntN(14)-6), math.Pow10(r.IntN(9))*float64(r.IntN(3)-1)
			for i := range values {
				if values[i] = off + scale*r.NormFloat64(); r.IntN(4) == 0 {
					values[i] = math.Round(values[i])
				}
			}
			edges := binsOf(values, 0)
			if n := len(edges) - 1; n < 1 || n > foundBins*3/2 || !slices.IsSorted(edges) {
				t.Fatalf("%d bins %v of %v", n, edges, values)
			}
			sum := 0.0
			for _, n := range edges.counts(values) {
				sum += n
			}
			if int(sum) != len(values) {
				t.Fatalf("%g of %d values are in bins %v", sum, len(values), edges)
			}
		}
	})
	t.Run("finds widths as the rules do, made round", func(t *testing.T) {
		normal := make([]float64, 1000) // quantiles of a normal distribution
		for i := range normal {
			normal[i] = 100 + 15*math.Sqrt2*math.Erfinv(2*(float64(i)+0.5)/1000-1)
		}
		for _, c := range []struct {
			name   string
			values []float64
			want   float64
		}{
			{"Freedman and Diaconis: 2 x 20.2 / 10 = 4.0", normal, 5},
			{"Sturges, where half the values are alike: 9 / (1 + 3.3)", []float64{1, 5, 5, 5, 5, 5, 5, 5, 5.5, 10}, 2},
			{"whole numbers have whole widths", []float64{1, 2, 2, 3, 3, 3, 4, 4, 5}, 1},
			{"one value", []float64{42}, 5},
		} {
			if got := binWidth(c.values); got != c.want {
				t.Errorf("%s: %g, want %g", c.name, got, c.want)
			}
		}
	})
	t.Run("takes values without names", func(t *testing.T) {
		d := sourceOf(t, Chart{Kind: Histogram{}, Series: []Series{{Name: "Age", Values: []float64{31, 44, 38, 52, 29}}}})
		if d.Sample.Names != nil || len(d.Sample.Data[0].Values) != 5 {
			t.Errorf("%+v", d.Sample)
		}
	})
	t.Run("has the bin of what is in focus, and its note, in focus", func(t *testing.T) {
		c := chart(Histogram{Width: 10}, []float64{5, 15, 25})
		c.Focus, c.Notes = []string{"2002"}, []Note{{At: "2001", Text: "the second"}}
		p, err := planOf(c)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(p.Focus, []string{"20–30"}) || p.Notes[0].At != "10–20" {
			t.Errorf("focus %q, note at %q", p.Focus, p.Notes[0].At)
		}
	})
	for _, c := range []struct {
		name, want string
		of         Chart
	}{
		{"two series", "a histogram has one series", chart(Histogram{}, []float64{1}, []float64{2})},
		{"a width below zero", "Histogram.Width: -1 is no width", chart(Histogram{Width: -1}, []float64{1})},
		{"a width of too many bins", "give a greater width, for 200 at most", chart(Histogram{Width: 0.1}, []float64{1, 100})},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if err := c.of.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
