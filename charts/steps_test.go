package charts

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestSteps(t *testing.T) {
	gap := math.NaN()
	t.Run("hold each value until the next point, and before a gap until it begins", func(t *testing.T) {
		l := &lines{Plot: &Plot{y1: 100, y: Scale{Max: 10, Domain: 100}}, xs: []int{0, 10, 30, 40, 70}}
		var got [][]Point
		l.stairs([]float64{1, 3, gap, 2, 5}, func(ps []Point) { got = append(got, ps) })
		want := [][]Point{{{0, 90}, {10, 90}, {10, 70}, {30, 70}}, {{40, 80}, {70, 80}, {70, 50}}}
		if !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("%v, want %v", got, want)
		}
	})
	t.Run("are lines of three traces in other programs, of which none goes on from one value to another", func(t *testing.T) {
		d := sourceOf(t, chart(Line{Steps: true}, []float64{1, 3, gap, 2, 5}))
		held := d.Plan.Layers[1].Traces
		if len(held) != 3 || !d.Plan.Layers[0].Traces[0].Steps {
			t.Fatalf("%+v", d.Plan.Layers)
		}
		for i, want := range [][]float64{{1, 1, gap, 2, 2}, {gap, 3, 3, gap, gap}, {gap, gap, gap, gap, gap}} {
			if got := held[i]; got.Role != RoleConnector || !slices.EqualFunc(got.Values, want, equal) || *got.Look.Stroke != *d.Plan.Layers[0].Traces[0].Look.Stroke {
				t.Errorf("%d: %v, want %v", i, got.Values, want)
			}
		}
	})
	t.Run("leave a legend to the picture, as other programs have no sign for it", func(t *testing.T) {
		rows := make([][]float64, 7)
		for i := range rows {
			rows[i] = []float64{float64(i), float64(i + 1), 1}
		}
		c := chart(Line{Steps: true}, rows...)
		if d := sourceOf(t, c); d.Legend.Size != 0 {
			t.Errorf("%+v", d.Legend)
		}
		if all := told(t, c); !slices.Contains(all, "Series 7") {
			t.Errorf("%q", all)
		}
	})
	t.Run("show no predicted values and no intervals", func(t *testing.T) {
		c := chart(Line{Steps: true}, []float64{1, 2})
		c.Series[0].Predicted = []float64{1, 2}
		if err := c.Validate(); err == nil || !strings.Contains(err.Error(), "Line shows no Predicted of a series") {
			t.Error(err)
		}
	})
	t.Run("stand in their room", func(t *testing.T) {
		r := rand.New(rand.NewPCG(5, 2))
		for i := range 200 {
			rows := make([][]float64, 1+r.IntN(4))
			n := 1 + r.IntN(40)
			for k := range rows {
				for range n {
					if rows[k] = append(rows[k], math.Round(r.Float64()*200-60)); r.IntN(8) == 0 {
						rows[k][len(rows[k])-1] = gap
					}
				}
			}
			c := chart(Line{Steps: true, Marked: i%2 == 0}, rows...)
			f, _, err := drawnIn(c, [2]int{200 + r.IntN(500), 140 + r.IntN(200)})
			if err != nil {
				continue // without room, or without a value
			}
			for _, fault := range look(f).faults(f.Size) {
				t.Errorf("chart %d: %s", i, fault)
			}
		}
	})
}
