package charts

import (
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/number"
)

func TestMissing(t *testing.T) {
	nan := math.NaN()
	abc := []string{"a", "b"}
	one := func(s ...Series) Chart { return Chart{Categories: abc, Series: s} }
	for _, test := range []struct {
		name  string
		chart Chart
		want  string
	}{
		{"a chart without series", Chart{Categories: abc}, "the chart has no series"},
		{"a chart without points", Chart{Series: []Series{{Name: "A"}}}, "the chart has 0 categories"},
		{"a chart without a value", one(Series{Name: "A", Values: []float64{nan, nan}}), "the chart has no value"},
		{"a series without a name beside others", one(Series{Name: "A", Values: []float64{1, 2}}, Series{Values: []float64{1, 2}}), "series 2 has no name"},
		{"two series of one name", one(Series{Name: "A", Values: []float64{1, 2}}, Series{Name: "B", Values: []float64{1, 2}}, Series{Name: "A", Values: []float64{1, 2}}), `series 1 and 3 are both named "A"`},
		{"a series in another unit", one(Series{Name: "A", Values: []float64{1, 2}, Format: number.Format{Unit: number.Million}}), "another Unit"},
		{"shares of a sum with a missing part", Chart{Kind: Column{Share: true}, Categories: abc, Series: []Series{{Name: "A", Values: []float64{1, 2}}, {Name: "B", Values: []float64{1, nan}}}}, `series "B" has no value at "b"`},
	} {
		t.Run("refuses "+test.name, func(t *testing.T) {
			if err := test.chart.Validate(); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%v, want %q", err, test.want)
			}
		})
	}
	for _, test := range []struct {
		name  string
		chart Chart
		want  string
	}{
		{"a series without a value beside others", one(Series{Name: "A", Values: []float64{1, 2}}, Series{Name: "B", Values: []float64{nan, nan}}), `series "B" has no value; leave it out`},
		{"a sum that is not printed", Chart{Kind: Bar{Stacked: true}, Categories: abc, Series: []Series{{Name: "A", Values: []float64{1, 2}}, {Name: "B", Values: []float64{1, nan}}}}, `a part of the stack at "b" is missing`},
		{"a value that is printed as zero", Chart{Categories: abc, Format: number.Format{Places: number.Fixed(1)}, Series: []Series{{Name: "A", Values: []float64{1, 0.04}}}}, `series "A": 0.04 is printed as zero`},
	} {
		t.Run("advises on "+test.name, func(t *testing.T) {
			if err := test.chart.Validate(); err != nil {
				t.Error(err)
			}
			if got := test.chart.Advice(); len(got) != 1 || !strings.Contains(got[0], test.want) {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
	t.Run("has nothing against gaps and whole stacks", func(t *testing.T) {
		for _, c := range []Chart{
			one(Series{Values: []float64{1, nan}}), {Kind: Column{Stacked: true}, Categories: abc, Series: []Series{{Name: "A", Values: []float64{1, nan}}, {Name: "B", Values: []float64{1, nan}}}},
			{Kind: Column{Share: true}, Categories: abc, Series: []Series{{Name: "A", Values: []float64{1, nan}}, {Name: "B", Values: []float64{1, nan}}}},
		} {
			if err := c.Validate(); err != nil || c.Advice() != nil {
				t.Errorf("%v, %q", err, c.Advice())
			}
		}
	})
}
