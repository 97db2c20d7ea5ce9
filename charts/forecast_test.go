package charts

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// expected is a forecast of values from the third point on, in a band.
func expected() Chart {
	nan := math.NaN()
	c := chart(Forecast{"Series 2", "Series 3", "Series 4"}, []float64{4, 5, nan, nan}, []float64{nan, nan, 6, 7}, []float64{nan, nan, 5, 5}, []float64{nan, nan, 8, 9})
	return c
}

func TestForecast(t *testing.T) {
	nan := math.NaN()
	t.Run("goes on dashed from the last value before it", func(t *testing.T) {
		d := sourceOf(t, expected())
		tr := d.Layers[0].Traces[1]
		if !slices.EqualFunc(tr.Values, []float64{nan, 5, 6, 7}, equal) || tr.Look.Dash == nil || d.Layers[0].Traces[0].Look.Dash != nil {
			t.Errorf("%v, dashed %v", tr.Values, tr.Look.Dash)
		}
	})
	t.Run("has a band that begins there", func(t *testing.T) {
		d := sourceOf(t, expected())
		band := d.Layers[1].Traces
		if !slices.Equal(band[0].Values, []float64{4, 5, 5, 5}) || !slices.Equal(band[1].Values, []float64{0, 0, 3, 4}) {
			t.Errorf("from %v, high %v", band[0].Values, band[1].Values)
		}
	})
	t.Run("bears the names and last values of all but what was observed", func(t *testing.T) {
		d := sourceOf(t, expected())
		for k, want := range []string{"", "7", "5", "9"} {
			if got := d.Labels[0][k]; len(got) != min(k, 1) || k > 0 && got[0].Text != want {
				t.Errorf("series %d bears %+v, want %q", k+1, got, want)
			}
		}
	})
	t.Run("is without a band where it names none", func(t *testing.T) {
		c := expected()
		c.Kind, c.Series = Forecast{Predicted: "Series 2"}, c.Series[:2]
		if d := sourceOf(t, c); len(d.Layers) != 1 {
			t.Errorf("%d layers", len(d.Layers))
		}
	})
	for _, c := range []struct {
		name, want string
		change     func(c *Chart)
	}{
		{"a series that is nowhere", `there is no other series "Seris 2"`, func(c *Chart) { c.Kind = Forecast{"Seris 2", "Series 3", "Series 4"} }},
		{"one end of a band", `there is no other series ""`, func(c *Chart) { c.Kind = Forecast{Predicted: "Series 2", Low: "Series 3"} }},
		{"a series too many", "and the chart has 3", func(c *Chart) { c.Kind = Forecast{Predicted: "Series 2"} }},
		{"a gap in what is expected", `series "Series 2" has no value at "2002"`, func(c *Chart) { c.Series[1].Values = []float64{nan, 5, nan, 7} }},
		{"a point with one end", `the band has one end only at "2003"`, func(c *Chart) { c.Series[2].Values = []float64{nan, nan, 5, nan} }},
		{"a band upside down", `the band runs from 9 to 8 at "2002"`, func(c *Chart) { c.Series[2].Values = []float64{nan, nan, 9, 5} }},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			chart := expected()
			c.change(&chart)
			if err := chart.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

// TestForecastRoom draws forecasts of any length and size: within their frame, no text on text.
func TestForecastRoom(t *testing.T) {
	for n := 2; n < 40; n++ {
		for from := 1; from < n; from += 3 {
			var rows [4][]float64
			for i := range n {
				v := 10 + 6*math.Sin(float64(i*n)) - float64(n%3)*9
				all := [4]float64{v, nan(), nan(), nan()}
				if i >= from {
					all = [4]float64{nan(), v, v - float64(i-from), v + float64(i-from)/2}
				}
				for k := range rows {
					rows[k] = append(rows[k], all[k])
				}
			}
			f, err := drawn(chart(Forecast{"Series 2", "Series 3", "Series 4"}, rows[:]...))
			if err != nil {
				t.Fatal(err)
			}
			if check(t, f); t.Failed() {
				t.Fatalf("%d points, from %d on", n, from)
			}
		}
	}
}

func nan() float64 { return math.NaN() }
