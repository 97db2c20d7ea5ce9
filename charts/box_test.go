package charts

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/figure"
)

func TestBox(t *testing.T) {
	samples := func(values ...[]float64) Chart {
		c := chart(Box{}, values...)
		c.Categories = nil
		return c
	}
	t.Run("stacks the parts of boxes on both sides of zero to their quartiles", func(t *testing.T) {
		r := rand.New(rand.NewPCG(13, 1))
		for range 500 {
			values := make([]float64, 5+r.IntN(20))
			middle := float64(r.IntN(5)-2) * 3
			for i := range values {
				values[i] = math.Round(10*(middle+3*r.NormFloat64())) / 10
			}
			p, err := planOf(samples(values))
			if err != nil {
				t.Fatal(err)
			}
			lower, upper := p.Data[lowerColumn].Values[0], p.Data[upperColumn].Values[0]
			traces := p.Layers[boxLayer].Traces
			up, down := math.Max(traces[0].Values[0], 0), math.Min(traces[0].Values[0], 0)
			low, high := down, up
			for _, part := range traces[1:] {
				switch v := part.Values[0]; {
				case v > 0:
					high += v
				case v < 0:
					low += v
				}
			}
			if lower < 0 && math.Abs(low-lower) > 1e-9 || upper > 0 && math.Abs(high-upper) > 1e-9 || upper < 0 && high > 0 || lower > 0 && low < 0 {
				t.Fatalf("%v: a box from %g to %g, want %g to %g", values, low, high, lower, upper)
			}
		}
	})
	t.Run("draws whiskers to the farthest values within reach and what is beyond as discs", func(t *testing.T) {
		p, err := planOf(samples([]float64{1, 2, 3, 4, 100, -90}, []float64{5, 6, 7, 8, 9}))
		if err != nil {
			t.Fatal(err)
		}
		if p.Data[lowColumn].Values[0] != 1 || p.Data[highColumn].Values[0] != 4 {
			t.Errorf("whiskers from %g to %g", p.Data[lowColumn].Values[0], p.Data[highColumn].Values[0])
		}
		var single []float64
		for _, tr := range p.Layers[dotLayer].Traces[singleTrace:] {
			single = append(single, tr.Values[0])
			if !math.IsNaN(tr.Values[1]) {
				t.Errorf("%q is %g in the second series", tr.Name, tr.Values[1])
			}
		}
		if len(single) != 2 || single[0] != 100 || single[1] != -90 {
			t.Errorf("single values %v", single)
		}
	})
	t.Run("takes whiskers to the least and the greatest value", func(t *testing.T) {
		c := samples([]float64{1, 2, 3, 4, 100})
		c.Kind = Box{Extremes: true}
		p, err := planOf(c)
		if err != nil {
			t.Fatal(err)
		}
		if p.Data[highColumn].Values[0] != 100 || len(p.Layers[dotLayer].Traces) != singleTrace {
			t.Errorf("a whisker to %g, %d traces", p.Data[highColumn].Values[0], len(p.Layers[dotLayer].Traces))
		}
	})
	t.Run("draws few values as points, and says so", func(t *testing.T) {
		c := samples([]float64{1, 2, 3, 4, 5}, []float64{2, 8, 4})
		f, advice, err := drawnIn(c, [2]int{600, 300})
		if err != nil {
			t.Fatal(err)
		}
		if all := strings.Join(advice, "\n"); !strings.Contains(all, `the series "Series 2" has too few values for a box, 3, and is drawn as points; give 5 or more`) {
			t.Errorf("advice %q", all)
		}
		if faults := look(f).faults(f.Size); len(faults) > 0 {
			t.Error(faults)
		}
	})
	t.Run("leaves out single values beyond so many, and says so", func(t *testing.T) {
		values := make([]float64, 300)
		for i := range values {
			if values[i] = float64(i % 5); i%5 == 0 {
				values[i] = 100 + float64(i)
			}
		}
		_, advice, err := drawnIn(samples(values), [2]int{600, 300})
		if all := strings.Join(advice, "\n"); err != nil || !strings.Contains(all, "has 12 values beyond a whisker that are next to it, and are left out") {
			t.Errorf("%v, advice %q", err, all)
		}
	})
	t.Run("tells the numbers of each box to those who do not see it", func(t *testing.T) {
		c := samples([]float64{1, 2, 3, 4, 100}, []float64{2, 8, 4})
		want := "Box plot. Series 1: Median 3, Lower quartile 2, Upper quartile 4, Lower whisker 1, Upper whisker 4, Number of values 5, Outliers: 100. Series 2: Values: 2; 4; 8."
		if alt := c.Node(setting()).(*node).chart.Alt; alt != want {
			t.Errorf("%q", alt)
		}
	})
	t.Run("has formulas over the values, which stand on a sheet of their own", func(t *testing.T) {
		f := samples([]float64{1, 2, 3, 4, 100}, []float64{2, 8, 4, 5, 6, 7}).Figures(setting())
		if len(f.Sheets) != 2 || f.Sheets[1].Rows != 6 || len(f.Sheets[1].Columns) != 3 {
			t.Fatalf("%+v", f.Sheets)
		}
		if got := len(f.Sheets[0].Summaries); got != highColumn+2 {
			t.Errorf("%d columns of statistics", got)
		}
		if s := f.Sheets[0].Summaries[lowColumn]; s.Measure != figure.LowWhisker || s.Column != lowColumn+1 || s.By[0] != lowerColumn+1 || s.By[1] != upperColumn+1 {
			t.Errorf("%+v", s)
		}
	})
	t.Run("has nothing to advise of series of different lengths", func(t *testing.T) {
		c := samples([]float64{1, 2, math.NaN(), 3, 4, 5}, []float64{2, 8, 4, 5, 6})
		if advice := c.Advice(); len(advice) > 0 {
			t.Error(advice)
		}
	})
	t.Run("begins its axis where the values lie, also where that is declared", func(t *testing.T) {
		c := samples([]float64{101, 102, 103, 104, 105})
		if a := sourceOf(t, c).Value; a.Min != 101 || !a.FixedMin || !a.FixedMax {
			t.Errorf("%+v", a)
		}
		c.Bounds = Bounds{Min: 90, Max: 110}
		if a := sourceOf(t, c).Value; a.Min != 90 || a.Max != 110 {
			t.Errorf("%+v", a)
		}
	})
	t.Run("says that its key has no room", func(t *testing.T) {
		for size, want := range map[[2]int]bool{{600, 300}: false, {220, 300}: true} {
			_, advice, err := drawnIn(samples([]float64{1, 2, 3, 4, 5, 6}, []float64{2, 3, 4, 5, 6}), size)
			if got := strings.Contains(strings.Join(advice, "\n"), "what the parts of its boxes are called"); err != nil || got != want {
				t.Errorf("%v: %v, advice %q", size, err, advice)
			}
		}
	})
	for _, c := range []struct {
		name, want string
		of         Chart
	}{
		{"a series without values", `series 2 "Series 2" has no values, and no box; leave it out`, samples([]float64{1, 2}, []float64{math.NaN()})},
		{"a tone", "boxes have no Tone", func() Chart {
			c := samples([]float64{1, 2})
			c.Series[0].Tone = 2
			return c
		}()},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if err := c.of.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
