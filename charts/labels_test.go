package charts

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// sourceOf is what programs with charts of their own are told of a chart.
func sourceOf(t *testing.T, c Chart) *Drawn {
	t.Helper()
	f, err := drawn(c)
	if err != nil {
		t.Fatal(err)
	}
	return f.Items[0].Item.(*layout.Group).Source.(*Drawn)
}

func TestLabels(t *testing.T) {
	abc := []string{"a", "b", "c"}
	million, percent := number.Format{Unit: number.Million}, number.Format{Unit: number.Percent}
	for _, test := range []struct {
		name  string
		chart Chart
		want  []string
		not   []string
	}{
		{"tell small values apart", Chart{Categories: abc[:2], Series: []Series{{Values: []float64{0.00012, 0.00034}}}}, []string{"0.00012", "0.00034"}, []string{"0", "0.000"}},
		{"show about three digits of values that have many", Chart{Kind: Bar{}, Categories: abc[:2], Series: []Series{{Values: []float64{1234.5678, 100.0 / 3}}}}, []string{"1,235", "33"}, nil},
		{"show values that have few digits as they are", Chart{Kind: Bar{}, Categories: abc[:2], Series: []Series{{Values: []float64{1234.5, 33}}}}, []string{"1,234.5", "33.0"}, nil},
		{"part values that lie close together", Chart{Kind: Line{}, Categories: abc, Series: []Series{{Name: "x", Values: []float64{1000.001, 1000.0124, 1000.0135}}, {Name: "y", Values: []float64{1000.001, 1000.0124, 1000.0114}}}}, []string{"1,000.014", "1,000.011", "axis from 1,000"}, nil},
		{"have ticks that are what they say", Chart{Kind: Line{}, Categories: abc, Series: []Series{{Values: []float64{1.0825, 1.0875, 1.0901}}}}, []string{"1.0825", "1.0850", "1.0900", "axis from 1.0825"}, nil},
		{"have ticks with a power of ten where values are small", Chart{Kind: Line{}, Categories: abc, Series: []Series{{Values: []float64{0, 4e-9, 1e-8}}}}, []string{"0", "2.50E-9", "1.00E-8"}, nil},
		{"know no negative zero", Chart{Categories: abc[:2], Series: []Series{{Values: []float64{math.Copysign(0, -1), 5}}}}, []string{"0", "5"}, []string{"−0"}},
		{"take what fixed decimals make of negative values as zero", Chart{Categories: abc[:2], Format: number.Format{Places: number.Fixed(0)}, Series: []Series{{Values: []float64{-0.2, 5}}}}, []string{"0", "5"}, []string{"−0"}},
		{"show sums without what binary fractions add", Chart{Kind: Column{Stacked: true}, Categories: abc[:1], Series: []Series{{Name: "A", Values: []float64{0.1}}, {Name: "B", Values: []float64{0.2}}}}, []string{"0.3"}, nil},
		{"show a sum that is smaller than its parts", Chart{Kind: Bar{Stacked: true}, Categories: abc[:1], Series: []Series{{Name: "A", Values: []float64{1.2345678}}, {Name: "B", Values: []float64{-1.2345}}}}, []string{"0.00007"}, nil},
		{"leave out a sum whose part is missing", Chart{Kind: Column{Stacked: true}, Categories: abc[:2], Series: []Series{{Name: "A", Values: []float64{70, 3}}, {Name: "B", Values: []float64{math.NaN(), 4}}}}, []string{"70", "7"}, nil},
		{"name the unit once", Chart{Format: million, Categories: abc[:2], Series: []Series{{Values: []float64{1.5e6, 2e6}}}}, []string{"million", "1.5", "2.0"}, nil},
		{"name the unit after that of the chart", Chart{Format: million, Unit: "EUR", Categories: abc[:2], Series: []Series{{Values: []float64{1.5e6, 2e6}}}}, []string{"EUR, million"}, nil},
		{"do not name a unit that the chart's says", Chart{Format: million, Unit: "EUR m", Categories: abc[:2], Series: []Series{{Values: []float64{1.5e6, 2e6}}}}, []string{"EUR m"}, nil},
		{"do not name a unit that the chart's title says", Chart{Format: million, Title: "Millions of euros", Categories: abc[:2], Series: []Series{{Values: []float64{1.5e6, 2e6}}}}, nil, []string{"million"}},
		{"have one sign of percent", Chart{Format: number.Format{Unit: number.Percent, Suffix: "%"}, Categories: abc[:2], Series: []Series{{Values: []float64{0.5, 0.25}}}}, []string{"50%", "25%"}, nil},
		{"are in the format of their series", Chart{Categories: abc[:1], Series: []Series{{Name: "A", Values: []float64{12.5}}, {Name: "B", Values: []float64{3}, Format: number.Format{Sign: true, Places: number.Fixed(2)}}}}, []string{"12.5", "+3.00"}, nil},
		{"of a range are in the format of its series", Chart{Kind: Bar{}, Categories: abc[:1], Format: percent, Series: []Series{{Values: []float64{0.25}, High: []float64{0.5}, Format: number.Format{Unit: number.Percent, Suffix: "?"}}}}, []string{"25%–50%?"}, nil},
		{"do not round a share up to the whole beside a rest", Chart{Kind: Pie{Share: true}, Categories: abc[:2], Series: []Series{{Values: []float64{199, 1}}}}, []string{"a  99.5%", "b  0.5%"}, nil},
		{"do not round a share up to the whole in a stack", Chart{Kind: Column{Share: true}, Categories: abc[:2], Series: []Series{{Name: "A", Values: []float64{99996, 60}}, {Name: "B", Values: []float64{4, 40}}}}, []string{"99.996%", "60%", "40%"}, []string{"100%"}},
		{"do not round a share down to nothing", Chart{Kind: Ring{Share: true}, Categories: abc, Series: []Series{{Values: []float64{6000, 3996, 4}}}}, []string{"a  60%", "b  40%", "c  0.04%"}, nil},
		{"part shares that are visibly apart", Chart{Kind: Ring{Share: true}, Categories: abc, Series: []Series{{Values: []float64{273, 266, 461}}}}, []string{"a  27.3%", "b  26.6%", "c  46.1%"}, nil},
		{"give the rest to no share", Chart{Kind: Ring{Share: true}, Categories: abc, Series: []Series{{Values: []float64{1, 1, 1}}}}, []string{"a  33%", "b  33%", "c  33%"}, nil},
		{"show the whole as the whole", Chart{Kind: Ring{Share: true}, Categories: abc[:2], Series: []Series{{Values: []float64{7, 0}}}}, []string{"a  100%", "b  0%"}, nil},
		{"stand in the slices of a ring where all have room, and once", Chart{Kind: Ring{}, Categories: abc, Series: []Series{{Name: "Seats", Values: []float64{273, 266, 461}}}}, []string{"273", "266", "461", "1,000", "Seats", "a", "b", "c"}, []string{"a  273"}},
		{"stand in the list where a slice has no room", Chart{Kind: Ring{}, Categories: abc, Series: []Series{{Values: []float64{6000, 3996, 4}}}}, []string{"a  6,000", "b  3,996", "c  4"}, []string{"3,996"}},
		{"say a share of a hundred once", Chart{Kind: Ring{Share: true}, Categories: abc[:2], Series: []Series{{Values: []float64{60, 40}}}}, []string{"a  60", "b  40"}, nil},
		{"say a share in percent once", Chart{Kind: Ring{Share: true}, Format: percent, Categories: abc[:2], Series: []Series{{Values: []float64{0.6, 0.4}}}}, []string{"a  60%", "b  40%"}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			all := told(t, test.chart)
			for _, w := range test.want {
				if !slices.Contains(all, w) {
					t.Errorf("%q does not stand among %q", w, all)
				}
			}
			for _, w := range test.not {
				if slices.Contains(all, w) {
					t.Errorf("%q stands among %q", w, all)
				}
			}
			for _, c := range []string{"million", "EUR, million"} {
				if n := strings.Count(strings.Join(all, " "), c); n > 1 {
					t.Errorf("%q stands %d times", c, n)
				}
			}
		})
	}
	t.Run("do not name a unit that the slide's heading says", func(t *testing.T) {
		s := setting()
		s.Heading = "Revenue\nEUR million, 2026"
		c := Chart{Format: million, Categories: abc[:1], Series: []Series{{Values: []float64{1e6}}}}
		if got := c.unitLine(s); got != "" {
			t.Error(got)
		}
	})
	t.Run("leave the caller's series as they are", func(t *testing.T) {
		c := Chart{Categories: abc[:1], Series: []Series{{Values: []float64{0.125}, Format: number.Format{Sign: true}}}}
		told(t, c)
		if f := c.Series[0].Format; f != (number.Format{Sign: true}) {
			t.Errorf("%+v", f)
		}
	})
}

// TestLabelsOfMarks holds the labels of random bars against them: none is zero where the bar is not, and no two are alike that
// end at different places.
func TestLabelsOfMarks(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 11))
		scale := math.Pow(10, 20*r.Float64()-10)
		vs := make([]float64, 2+r.IntN(6))
		for i := range vs {
			vs[i] = scale * math.Pow(r.Float64(), 3)
			if r.IntN(2) == 0 {
				vs[i] = scale * (1 + r.Float64()/100)
			}
		}
		d := sourceOf(t, chart([]Kind{Column{}, Bar{}}[r.IntN(2)], vs))
		seen := map[string]float64{}
		for _, l := range d.Labels[0][0] {
			v := vs[l.Point]
			other, ok := seen[l.Text]
			if most := slices.Max(vs); ok && math.Abs(v-other) > most/500 {
				t.Errorf("seed %d: %v and %v are both %s among %v", seed, v, other, l.Text, vs)
			}
			if v > 0 && !strings.ContainsAny(l.Text, "123456789") {
				t.Errorf("seed %d: %v is %s", seed, v, l.Text)
			}
			seen[l.Text] = v
		}
	}
}
