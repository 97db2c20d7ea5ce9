package charts

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestSums(t *testing.T) {
	nan := math.NaN()
	of := func(k Kind, sums StackSums) Chart {
		c := chart(k, []float64{10.3, 20.1}, []float64{5.3, nan})
		c.Sums = sums
		return c
	}
	for _, k := range []Kind{Column{Stacked: true}, Bar{Stacked: true, Ordered: true}} {
		t.Run("stand as they were published", func(t *testing.T) {
			d := sourceOf(t, of(k, StackSums{Values: []float64{15.7, nan}}))
			labels := d.Labels[0][2]
			if len(labels) != 1 || labels[0].Text != "15.7" {
				t.Errorf("%+v", labels)
			}
			if end := d.Layers[0].Traces[2]; d.Data[end.Labels.Of[0]].Values[0] != 15.7 || end.Values[0] != 15.6 {
				t.Errorf("%v over a stack of %v", d.Data[end.Labels.Of[0]].Values, end.Values)
			}
		})
		t.Run("are left out", func(t *testing.T) {
			d := sourceOf(t, of(k, StackSums{Hidden: true}))
			if len(d.Layers[0].Traces) != 2 || slices.ContainsFunc(d.Data, func(d Data) bool { return d.Name == "Total" }) {
				t.Errorf("%+v", d.Layers[0].Traces)
			}
		})
		for _, test := range []struct {
			sums StackSums
			want string
		}{
			{StackSums{Values: []float64{15.8, nan}}, `at "2000" is 15.8, and its parts come to 15.6`},
			{StackSums{Values: []float64{15.6, 20.1}}, `at "2001" a part is missing`},
			{StackSums{Values: []float64{15.6}}, "there are 1, want 2"},
			{StackSums{Values: []float64{15.6, nan}, Hidden: true}, "given and hidden"},
		} {
			t.Run("are refused: "+test.want, func(t *testing.T) {
				if err := of(k, test.sums).Validate(); err == nil || !strings.Contains(err.Error(), test.want) {
					t.Error(err)
				}
			})
		}
	}
	t.Run("change as they were published", func(t *testing.T) {
		c := chart(Column{Stacked: true}, []float64{10.3, 20.4}, []float64{5.3, 5.4})
		c.Sums.Values = []float64{15.7, 25.9}
		c.Changes = []Change{{From: "2000", To: "2001", As: Difference}}
		if d := sourceOf(t, c); d.figure(&d.arrows[0]) != "+10.2" {
			t.Error(d.figure(&d.arrows[0]))
		}
	})
}
