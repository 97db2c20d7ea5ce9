package charts

import (
	"math"
	"strings"
	"testing"
)

func TestFunnel(t *testing.T) {
	t.Run("stands about one middle", func(t *testing.T) {
		p, err := planOf(chart(Funnel{}, []float64{400, 100, 20}))
		if err != nil {
			t.Fatal(err)
		}
		base, value := p.Layers[0].Traces[0], p.Layers[0].Traces[1]
		for i, v := range value.Values {
			if middle := base.Values[i] + v/2; middle != 200 {
				t.Errorf("bar %d stands about %v", i, middle)
			}
		}
	})
	t.Run("bears values with their share of the step before", func(t *testing.T) {
		all := "|" + strings.Join(told(t, chart(Funnel{}, []float64{400, 100, 0, 5})), "|") + "|"
		for _, want := range []string{"|400|", "|100 (25%)|", "|0 (0%)|", "|5|"} {
			if !strings.Contains(all, want) {
				t.Errorf("%q is not among %q", want, all)
			}
		}
	})
	for _, c := range []struct {
		name, want string
		of         Chart
	}{
		{"two series", "a funnel has one series", chart(Funnel{}, []float64{1}, []float64{2})},
		{"a missing value", `there is no value at "2001"`, chart(Funnel{}, []float64{3, math.NaN()})},
		{"less than nothing", `-1 are left at "2001"`, chart(Funnel{}, []float64{3, -1})},
		{"nothing at all", "nothing is left at any step", chart(Funnel{}, []float64{0, 0})},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if err := c.of.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
