package charts

import (
	"math"
	"strings"
	"testing"
)

// stepped is a waterfall of values, of which some are totals.
func stepped(values []float64, totals ...string) Chart {
	return chart(Waterfall{Totals: totals}, values)
}

func TestWaterfall(t *testing.T) {
	t.Run("stands on what carries it, split at zero", func(t *testing.T) {
		d := sourceOf(t, stepped([]float64{3, -5, 4, 2}, "2003"))
		for _, c := range []struct {
			trace int
			want  []float64
		}{{0, []float64{0, 0, 0, 0}}, {1, []float64{3, 0, 2, 0}}, {2, []float64{0, 3, 0, 0}}, {3, []float64{0, 0, -2, 0}}, {4, []float64{0, -2, 0, 0}}, {5, []float64{math.NaN(), math.NaN(), math.NaN(), 2}}} {
			for i, v := range d.Layers[0].Traces[c.trace].Values {
				if !equal(v, c.want[i]) {
					t.Errorf("%q is %v, want %v", d.Layers[0].Traces[c.trace].Name, d.Layers[0].Traces[c.trace].Values, c.want)
					break
				}
			}
		}
	})
	t.Run("bears steps with their sign, and totals without", func(t *testing.T) {
		all := strings.Join(told(t, stepped([]float64{26.1, -1, 0.5, 25.6}, "2000", "2003")), " ")
		for _, want := range []string{"26.1", "−1.0", "+0.5", "25.6"} {
			if !strings.Contains(all, want) {
				t.Errorf("%q is not among %q", want, all)
			}
		}
		if strings.Contains(all, "+26.1") {
			t.Error(all)
		}
	})
	t.Run("joins each bar to the next at one level", func(t *testing.T) {
		p, err := planOf(stepped([]float64{3, -5, 4, 2, 1}))
		if err != nil {
			t.Fatal(err)
		}
		joined := 0
		for _, tr := range p.Layers[1].Traces {
			for i := range tr.Values[1:] {
				if a, b := tr.Values[i], tr.Values[i+1]; !math.IsNaN(a) && !math.IsNaN(b) {
					if joined++; a != b || a != p.Data[levelColumn].Values[i] {
						t.Errorf("from %v to %v at %d", a, b, i)
					}
				}
			}
		}
		if joined != 4 {
			t.Errorf("%d connectors", joined)
		}
	})
	t.Run("begins and ends every bar where it was drawn", func(t *testing.T) {
		c := stepped([]float64{5, -8, 2, 6, -5})
		p, err := planOf(c)
		if err != nil {
			t.Fatal(err)
		}
		for i, s := range p.spans[0] {
			up, down := 0.0, 0.0
			for _, tr := range p.Layers[0].Traces[1:5] {
				up, down = up+math.Max(tr.Values[i], 0), down+math.Min(tr.Values[i], 0)
			}
			base := p.Layers[0].Traces[0].Values[i]
			lo, hi := math.Min(base, 0)+down, math.Max(base, 0)+up
			if down == 0 {
				lo = base
			}
			if up == 0 {
				hi = base
			}
			if lo != math.Min(s.from, s.to) || hi != math.Max(s.from, s.to) {
				t.Errorf("bar %d is from %v to %v, its parts from %v to %v", i, s.from, s.to, lo, hi)
			}
		}
	})
	t.Run("bears a total that differs by rounding", func(t *testing.T) {
		if err := stepped([]float64{26.1, -1, -3.9, 0.1, 21.2}, "2000", "2004").Validate(); err != nil {
			t.Error(err)
		}
	})
	for _, c := range []struct {
		name, want string
		chart      Chart
	}{
		{"a step with the wrong sign", `the total at "2003" is 26.6, and what stands before it from "2000" on comes to 24.6: they do if "2001" is 1, not -1`, stepped([]float64{26.1, -1, -0.5, 26.6}, "2000", "2003")},
		{"a step too many", `comes to 24.6: they do without "2002", -0.5`, stepped([]float64{26.1, -1, -0.5, 25.1}, "2000", "2003")},
		{"a step that is missing", `correct a step, or add one of 5.4`, stepped([]float64{26.1, -1, -0.5, 30}, "2000", "2003")},
		{"a gap", `there is no value at "2001"`, stepped([]float64{1, math.NaN()})},
		{"several series", "has one series", chart(Waterfall{}, []float64{1}, []float64{2})},
		{"a total that is nowhere", `no category or date "1999"`, stepped([]float64{1, 2}, "1999")},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if err := c.chart.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

// planOf is the plan of a chart.
func planOf(c Chart) (*Plan, error) { return c.summed(setting()).planned(setting()) }
