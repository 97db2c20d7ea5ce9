package figure

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// numbersOf are the five numbers of a box: whiskers, quartiles, median.
func numbersOf(sorted []float64) (low, lower, median, upper, high float64) {
	q := func(rank int) float64 { return Statistic{Quartile, rank}.Of(sorted) }
	lower, upper = q(1), q(3)
	return Statistic{Measure: LowWhisker}.Of(sorted, lower, upper), lower, q(2), upper, Statistic{Measure: HighWhisker}.Of(sorted, lower, upper)
}

func TestStatistic(t *testing.T) {
	t.Run("has the quartiles of QUARTILE.INC, and Tukey's whiskers", func(t *testing.T) {
		for _, c := range []struct {
			of   []float64
			want [5]float64
		}{
			{[]float64{1, 2, 4, 7, 8, 9, 10, 12}, [5]float64{1, 3.5, 7.5, 9.25, 12}}, // the example in Microsoft's description of QUARTILE.INC
			{[]float64{1, 2, 3, 4, 100}, [5]float64{1, 2, 3, 4, 4}},
			{[]float64{-50, 1, 2, 3, 4}, [5]float64{1, 1, 2, 3, 4}},
			{[]float64{0, 0, 10, 10, 10, 10, 10, 10}, [5]float64{7.5, 7.5, 10, 10, 10}}, // no value lies between the quartile and how far the whisker may go
			{[]float64{5, 5, 5, 5, 5}, [5]float64{5, 5, 5, 5, 5}},
		} {
			low, lower, median, upper, high := numbersOf(c.of)
			if got := [5]float64{low, lower, median, upper, high}; got != c.want {
				t.Errorf("%v: %v, want %v", c.of, got, c.want)
			}
		}
	})
	t.Run("has each value once, within the whiskers or beyond", func(t *testing.T) {
		r := rand.New(rand.NewPCG(7, 7))
		for range 3000 {
			of := make([]float64, LeastSummed+r.IntN(40))
			for i := range of {
				if of[i] = r.NormFloat64() * math.Pow10(r.IntN(9)-4); r.IntN(3) == 0 {
					of[i] = math.Round(of[i])
				}
			}
			slices.Sort(of)
			low, lower, median, upper, high := numbersOf(of)
			if !slices.IsSorted([]float64{of[0], low, lower, median, upper, high, of[len(of)-1]}) {
				t.Fatalf("%v: %g, %g, %g, %g, %g", of, low, lower, median, upper, high)
			}
			var got []float64
			for rank := range len(of) {
				for _, v := range [...]float64{Statistic{AboveWhisker, rank + 1}.Of(of, high), Statistic{BelowWhisker, rank + 1}.Of(of, low)} {
					if !math.IsNaN(v) {
						got = append(got, v)
					}
				}
			}
			for _, v := range of {
				if low <= v && v <= high {
					got = append(got, v)
				}
			}
			if slices.Sort(got); !slices.Equal(got, of) {
				t.Fatalf("%v is %v in whiskers from %g to %g and beyond", of, got, low, high)
			}
		}
	})
	t.Run("has no quartiles of few numbers, which stand by themselves", func(t *testing.T) {
		of := []float64{1, 2, 3, 9}
		if v := (Statistic{Quartile, 2}).Of(of); !math.IsNaN(v) {
			t.Errorf("the median is %g", v)
		}
		for rank, want := range []float64{9, 3, 2, 1} {
			if got := (Statistic{AboveWhisker, rank + 1}).Of(of, math.NaN()); got != want {
				t.Errorf("the number of rank %d is %g, want %g", rank+1, got, want)
			}
		}
		if v := (Statistic{AboveWhisker, 5}).Of(of, math.NaN()); !math.IsNaN(v) {
			t.Errorf("a fifth number is %g", v)
		}
	})
	t.Run("knows its ranks and what it follows from", func(t *testing.T) {
		for s, want := range map[Statistic]bool{{}: true, {Quartile, 4}: true, {Quartile, 5}: false, {AboveWhisker, 0}: false, {LowWhisker, 1}: false, {measures, 0}: false} {
			if s.Valid() != want {
				t.Errorf("%v is valid: %t", s, s.Valid())
			}
		}
	})
}
