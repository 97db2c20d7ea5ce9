package charts

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// answered are five answers to two questions, as counts.
func answered() Chart {
	return chart(Likert{}, []float64{2, 1}, []float64{2, 1}, []float64{2, 2}, []float64{3, 1}, []float64{1, 5})
}

func TestLikert(t *testing.T) {
	t.Run("has the first answers below zero, the last above, and the neutral one half on each side", func(t *testing.T) {
		d := sourceOf(t, answered())
		var got []float64
		for _, tr := range d.Layers[0].Traces {
			got = append(got, tr.Values[1])
		}
		if want := []float64{-0.1, -0.1, -0.1, 0.1, 0.1, 0.5}; !slices.Equal(got, want) || !d.Split {
			t.Errorf("%v, want %v; split %v", got, want, d.Split)
		}
	})
	t.Run("has no neutral answer of an even number", func(t *testing.T) {
		c := answered()
		c.Series = c.Series[:4]
		if d := sourceOf(t, c); len(d.Layers[0].Traces) != 4 || d.Split {
			t.Errorf("%d traces, split %v", len(d.Layers[0].Traces), d.Split)
		}
	})
	t.Run("sorts the questions by their later answers, unless they have an order", func(t *testing.T) {
		c := answered()
		if d := sourceOf(t, c); !slices.Equal(d.Order, []int{1, 0}) {
			t.Errorf("%v", d.Order)
		}
		c.Kind = Likert{Ordered: true}
		if d := sourceOf(t, c); !slices.Equal(d.Order, []int{0, 1}) {
			t.Errorf("%v", d.Order)
		}
	})
	t.Run("says each share once, that of the neutral answer in the middle of both halves", func(t *testing.T) {
		d := sourceOf(t, answered())
		all := map[string]int{}
		for k, labels := range d.Labels[0] {
			for _, l := range labels {
				if l.Point == 0 {
					all[l.Text]++
				}
				if zero := d.Plot.X + d.Plot.W/2; d.Layers[0].Traces[k].Series == 2 && d.Value.Min == -d.Value.Max && (l.At.X+l.At.W/2-zero > unit || zero-l.At.X-l.At.W/2 > unit) {
					t.Errorf("%q stands at %v, zero at %v", l.Text, l.At, zero)
				}
			}
		}
		if all["20%"] != 3 || all["30%"] != 1 || all["10%"] != 1 {
			t.Errorf("%v", all)
		}
	})
	t.Run("has the answers in their order over the bars", func(t *testing.T) {
		var names []string
		for _, text := range told(t, answered()) {
			if strings.HasPrefix(text, "Series ") {
				names = append(names, text)
			}
		}
		if !slices.Equal(names, []string{"Series 1", "Series 2", "Series 3", "Series 4", "Series 5"}) {
			t.Errorf("%q", names)
		}
	})
	for _, c := range []struct {
		name, want string
		of         Chart
	}{
		{"one answer", "has 1 series; give two or more", chart(Likert{}, []float64{1, 2})},
		{"less than none", "below zero", chart(Likert{}, []float64{1, -2}, []float64{1, 2})},
		{"a missing answer", `series "Series 1" has no value at "2001"`, chart(Likert{}, []float64{1, math.NaN()}, []float64{1, 2})},
		{"a question nobody answered", `all answers at "2001" are 0`, chart(Likert{}, []float64{1, 0}, []float64{1, 0})},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if err := c.of.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
