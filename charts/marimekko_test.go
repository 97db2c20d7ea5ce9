package charts

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// fields are the shapes of a frame that are filled, by their names.
func fields(items []layout.Placed, at layout.Point, into map[string]layout.Rect) {
	for _, it := range items {
		to := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		g, ok := it.Item.(*layout.Group)
		if !ok {
			continue
		}
		if p, ok := g.Source.(*layout.Panel); ok {
			into[p.Name] = layout.Rect{Point: to, Size: g.Size}
		}
		fields(g.Items, to, into)
	}
}

func TestMarimekko(t *testing.T) {
	trade := Chart{
		Kind: Marimekko{}, Unit: "Billion", Categories: []string{"North", "South", "Rest"},
		Series: []Series{{Name: "Exports", Values: []float64{30, 10, 5}}, {Name: "Imports", Values: []float64{30, 30, 15}}},
	}
	t.Run("has columns as wide as their sums, parted by shares", func(t *testing.T) {
		f, err := drawn(trade)
		if err != nil {
			t.Fatal(err)
		}
		check(t, f)
		all := map[string]layout.Rect{}
		fields(f.Items, layout.Point{}, all)
		if len(all) != 6 {
			t.Fatalf("%d cells: %v", len(all), all)
		}
		room := f.Size.W - 2*columnGap*unit
		high := all["North: Exports"].H + all["North: Imports"].H
		for name, want := range map[string][2]float64{"North: Exports": {0.5, 0.5}, "South: Exports": {1.0 / 3, 0.25}, "Rest: Imports": {1.0 / 6, 0.75}} {
			r := all[name]
			if w := float64(r.W) / float64(room); math.Abs(w-want[0]) > 0.001 {
				t.Errorf("%s is %.4f wide, want %.4f", name, w, want[0])
			}
			if h := float64(r.H) / float64(high); math.Abs(h-want[1]) > 0.01 {
				t.Errorf("%s is %.4f high, want %.4f", name, h, want[1])
			}
		}
	})
	t.Run("bears names with sums, and shares in its cells", func(t *testing.T) {
		all := told(t, trade)
		for _, want := range []string{"Exports", "Imports", "North", "60", "South", "40", "20", "50%", "25%", "75%"} {
			if !slices.Contains(all, want) {
				t.Errorf("no %q in %q", want, all)
			}
		}
	})
	t.Run("has published sums, and none that is hidden", func(t *testing.T) {
		c := trade
		c.Sums.Values = []float64{61, math.NaN(), 20}
		if all := told(t, c); !slices.Contains(all, "61") || !slices.Contains(all, "40") {
			t.Errorf("%q", all)
		}
		c.Sums = StackSums{Hidden: true}
		if all := told(t, c); slices.Contains(all, "60") {
			t.Errorf("%q", all)
		}
	})
	t.Run("leaves out what has no room, with advice", func(t *testing.T) {
		c := trade
		c.Categories = []string{"North", "South", "Incomprehensibly"}
		c.Series = []Series{{Name: "Exports", Values: []float64{30, 10, 0.1}}, {Name: "Imports", Values: []float64{30, 30, 0.2}}}
		f, advice, err := drawnIn(c, [2]int{400, 240})
		if err != nil {
			t.Fatal(err)
		}
		check(t, f)
		for _, want := range []string{"the names of 1 of its columns", "2 shares of its cells"} {
			if !strings.Contains(strings.Join(advice, " "), want) {
				t.Errorf("no %q in %q", want, advice)
			}
		}
	})
	t.Run("says sums and shares to those who do not see it", func(t *testing.T) {
		n := trade.Node(setting()).(*node)
		const want = "Marimekko chart, Billion. Exports: North 30, South 10, Rest 5. Imports: North 30, South 30, Rest 15. " +
			"Total: North 60, South 40, Rest 20. Exports %: North 50%, South 25%, Rest 25%. Imports %: North 50%, South 75%, Rest 75%."
		if got := n.chart.Alt; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	})
	t.Run("has its sums and its shares as formulas in the workbook, but sums that were published", func(t *testing.T) {
		sheet := trade.Figures(setting()).Sheets[0]
		if got := fmt.Sprint(sheet.Across, sheet.Chart); got != "[{3 -1 [1 2]} {4 1 [1 2]} {5 2 [1 2]}] <nil>" {
			t.Error(got)
		}
		c := trade
		c.Sums.Values = []float64{61, 40, 20}
		if got := fmt.Sprint(c.Figures(setting()).Sheets[0].Across); got != "[{4 1 [1 2]} {5 2 [1 2]}]" {
			t.Error(got)
		}
	})
	bad := func(values ...[]float64) Chart { return chart(Marimekko{}, values...) }
	for _, c := range []struct {
		name, want string
		of         Chart
	}{
		{"one series", "parts each category by its series, and there is one", bad([]float64{1, 2})},
		{"a part below zero", `series "Series 2" has the value -1 at "2000", and no part of a whole is below zero`, bad([]float64{1}, []float64{-1})},
		{"a part that is missing", `series "Series 1" has no value at "2001", whose width is the sum of all`, bad([]float64{1, math.NaN()}, []float64{1, 2})},
		{"a column without a width", `the values at "2000" come to 0, and have no width`, bad([]float64{0, 1}, []float64{0, 2})},
		{"too many columns", "a Marimekko chart of 61 columns cannot be read", bad(make([]float64, 61), slices.Repeat([]float64{1}, 61))},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if err := c.of.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("stands in its room, nothing on anything else", func(t *testing.T) {
		r := rand.New(rand.NewPCG(11, 3))
		for i := range 300 {
			rows := make([][]float64, 2+r.IntN(5))
			n := 1 + r.IntN(mostWide)
			for k := range rows {
				for range n {
					rows[k] = append(rows[k], math.Pow(10, float64(4*r.Float64()))-1)
				}
			}
			c := chart(Marimekko{}, rows...)
			c.Format, c.Unit = number.Format{Places: number.Fixed(r.IntN(3))}, "Unit"
			for k := range c.Categories {
				c.Categories[k] += strings.Repeat(" a long name", r.IntN(3))
			}
			f, _, err := drawnIn(c, [2]int{160 + r.IntN(700), 130 + r.IntN(300)})
			if err != nil {
				continue // without room
			}
			for _, fault := range look(f).faults(f.Size) {
				t.Errorf("chart %d: %s", i, fault)
			}
		}
	})
}
