package charts

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// annotate adds to a chart what its kind can show.
func annotate(r *rand.Rand, c *Chart) {
	some := func() string { return c.Categories[r.IntN(len(c.Categories))] }
	if r.IntN(3) == 0 && c.Kind.Options().Focus {
		c.Focus = []string{some()}
	}
	if r.IntN(5) == 0 {
		c.Title, c.Unit = "A title", "units"
	}
	switch c.Kind.(type) {
	case Line, Area, Column, Waterfall:
		for range r.IntN(3) {
			if !c.Kind.Options().Notes {
				break
			}
			at := r.IntN(len(c.Categories))
			if !math.IsNaN(c.Series[0].Values[at]) {
				c.Notes = append(c.Notes, Note{At: c.Categories[at], Text: []string{"What was\nthere", ""}[r.IntN(2)]})
			}
		}
		if r.IntN(3) == 0 {
			c.Periods = []Period{{From: some(), To: some(), Text: "then"}}
		}
	}
	if r.IntN(3) == 0 && c.Kind.Options().Rules {
		c.Rules = []Rule{{Value: c.sum(0), Text: "a rule"}}
	}
}

// FuzzChart draws random charts of every kind: within their frame, no text on text.
func FuzzChart(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 3))
		k := kinds[r.IntN(len(kinds))]
		series := 1 + r.IntN(7)
		n := 1 + r.IntN(14)
		scale := math.Pow(10, float64(r.IntN(12)-4))
		var all [][]float64
		for range series {
			vs := make([]float64, n)
			for i := range vs {
				if vs[i] = (r.Float64() - 0.3) * scale; r.IntN(9) == 0 {
					vs[i] = math.NaN()
				}
			}
			all = append(all, vs)
		}
		c := chart(k, all...)
		if !fit(&c) {
			return
		}
		annotate(r, &c)
		frame, err := drawn(c)
		if err != nil {
			if n == 1 && strings.Contains(err.Error(), "one point") {
				return
			}
			missing := slices.ContainsFunc(slices.Concat(all...), math.IsNaN)
			if missing && (strings.Contains(err.Error(), "would be wrong") || strings.Contains(err.Error(), "the chart has no value")) {
				return
			}
			if strings.Contains(err.Error(), "room") || strings.Contains(err.Error(), "a rest") || n > 12 && strings.Contains(err.Error(), "told apart") {
				return
			}
			t.Fatal(err)
		}
		check(t, frame)
		if t.Failed() {
			t.Logf("%#v", c)
		}
	})
}

func BenchmarkColumn(b *testing.B) {
	vs := make([]float64, 27)
	for i := range vs {
		vs[i] = float64(i * 7 % 13)
	}
	c := chart(Column{}, vs, vs)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := drawn(c); err != nil {
			b.Fatal(err)
		}
	}
}
