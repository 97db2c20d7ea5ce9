package charts

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestDerivation(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		name string
		op   Op
		of   []float64
		want float64
	}{
		{"a sum", OpSum, []float64{1, -2, 4}, 3}, {"a sum without one of its parts", OpSum, []float64{1, nan}, nan},
		{"the top of a stack", OpSumAbove, []float64{1, -2, 4}, 5}, {"the top of a stack below zero", OpSumAbove, []float64{-1, -2}, 0},
		{"the base of a range", OpBase, []float64{2, 5}, 2}, {"the base of one below zero", OpBase, []float64{-5, -2}, -2},
		{"the base of one about zero", OpBase, []float64{-5, 2}, 0}, {"the base of one value", OpBase, []float64{4, nan}, 0},
		{"a value with another", OpWith, []float64{2, 5}, 2}, {"a value without another", OpWith, []float64{2, nan}, nan},
		{"the base of nothing", OpBase, []float64{nan, nan}, nan},
	} {
		t.Run("is "+c.name, func(t *testing.T) {
			if got := c.op.value(c.of); !equal(got, c.want) {
				t.Errorf("got %g, want %g", got, c.want)
			}
		})
	}
	t.Run("makes of any range a base and parts that reach its ends", func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 2))
		for range 1000 {
			low := math.Round(r.Float64()*200 - 100)
			high := low + math.Round(r.Float64()*100)
			of := []float64{low, high}
			from, to := low, high
			if !(high > low) {
				from, to = math.Min(low, 0), math.Max(low, 0)
			}
			base, above, below := OpBase.value(of), OpAbove.value(of), OpBelow.value(of)
			top, bottom := math.Max(base, 0)+above, math.Min(base, 0)+below
			if from >= 0 && (bottom != 0 || top != to || top-above != from) || to <= 0 && (top != 0 || bottom != from || bottom-below != to) || from < 0 && to > 0 && (top != to || bottom != from) {
				t.Fatalf("%g to %g: base %g, above %g, below %g", low, high, base, above, below)
			}
		}
	})
	t.Run("is of columns before it", func(t *testing.T) {
		for _, d := range []Derivation{{OpSum, nil}, {OpBase, []int{0}}, {OpSum, []int{2}}, {Given, []int{0}}, {OpWith + 1, []int{0}}, {OpSame, []int{0}}} {
			if d.check(2) == nil {
				t.Errorf("%v passes", d)
			}
		}
	})
	t.Run("is left out of sheets where another column has the same", func(t *testing.T) {
		plan := func(b float64) *Plan {
			c := chart(Column{Stacked: true}, []float64{1, 2}, []float64{3, b})
			return c.Figures(setting()).Sheets[0].Chart.(*Plan)
		}
		if p := plan(4); len(p.Data) != 3 || p.Layers[0].Traces[2].Data != 2 || p.Layers[0].Traces[2].Labels.Of[0] != 2 {
			t.Errorf("%d columns", len(p.Data))
		}
		if p := plan(-4); len(p.Data) != 4 {
			t.Errorf("%d columns", len(p.Data))
		}
	})
}
