package charts

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// TestShades colours random charts: no two series, and no two slices, have the same colour but grey, and what is called as one of the
// theme's entities has its colour in all of them.
func TestShades(t *testing.T) {
	names := strings.Fields("Mexico Canada China Japan Germany France Italy Spain Brazil India Korea Peru")
	greys := 0
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 29))
		s := setting()
		s.Theme.Entities = map[string]int{"Mexico": 3, "Japan": 1, "Peru": 7}
		n := 1 + r.IntN(len(names))
		c := Chart{Kind: Column{Stacked: r.IntN(2) == 0}, Categories: []string{"a", "b", "c"}}
		for _, k := range r.Perm(len(names))[:n] {
			c.Series = append(c.Series, Series{Name: names[k], Values: []float64{1, 2, 3}})
		}
		for range r.IntN(3) {
			if n > 1 {
				c.Focus = append(c.Focus, c.Series[r.IntN(n)].Name)
			}
		}
		if r.IntN(3) == 0 {
			c.Other = c.Series[r.IntN(n)].Name
		}
		c.Ramp = r.IntN(4) == 0
		p, err := c.clone().withKind().planned(s)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[layout.Color]string{}
		for i := range c.Series {
			mark, _ := shades{p}.series(i)
			name, grey := c.Series[i].Name, mark == s.Colors.Grey
			if other := seen[mark]; other != "" && !grey {
				t.Errorf("seed %d: %s and %s are both %v", seed, other, name, mark)
			}
			seen[mark] = name
			if at := s.Theme.Entities[name]; at > 0 && c.Focus == nil && c.Other != name && mark != s.Colors.SeriesColor(at-1) {
				t.Errorf("seed %d: %s is %v", seed, name, mark)
			}
			if focus := slices.Contains(c.Focus, name); c.Focus != nil && focus == grey {
				t.Errorf("seed %d: %s in focus %v is %v", seed, name, c.Focus, mark)
			}
			if grey && c.Focus == nil && c.Other != name {
				greys++
			}
		}
		pie := Chart{Kind: Pie{}, Categories: names[:n], Series: []Series{{Values: make([]float64, n)}}}
		pie.Series[0].Values[0] = 1
		q, err := pie.planned(s)
		if err != nil {
			t.Fatal(err)
		}
		var all []layout.Color
		for i, x := range (shades{q}).slices() {
			if x.mark != s.Colors.Grey && slices.Contains(all, x.mark) {
				t.Errorf("seed %d: two slices are %v", seed, x.mark)
			}
			if all = append(all, x.mark); names[i] == "Mexico" && x.mark != s.Colors.SeriesColor(2) {
				t.Errorf("seed %d: Mexico is %v", seed, x.mark)
			}
		}
	}
	if greys < 20 {
		t.Errorf("%d series had no colour left", greys)
	}
}

// withKind has a chart without a kind be columns.
func (c *Chart) withKind() *Chart {
	if c.Kind == nil {
		c.Kind = Column{}
	}
	return c
}

func TestRamp(t *testing.T) {
	for n := 2; n <= 7; n++ {
		var all [][]float64
		for range n {
			all = append(all, []float64{1, 2})
		}
		c := chart(Bar{Share: true}, all...)
		c.Ramp = true
		d := sourceOf(t, c)
		light := -1
		for i, tr := range d.Layers[0].Traces {
			f := *tr.Look.Fill
			if l := int(f.R) + int(f.G) + int(f.B); i > 0 && l >= light {
				t.Errorf("step %d of %d is no darker than the one before it", i+1, n)
			} else {
				light = l
			}
		}
		if first, last := *d.Layers[0].Traces[0].Look.Fill, *d.Layers[0].Traces[n-1].Look.Fill; first != d.Colors.Ramp[0] || last != d.Colors.Ramp[len(d.Colors.Ramp)-1] {
			t.Errorf("%d steps run from %v to %v", n, first, last)
		}
	}
}

func TestOthers(t *testing.T) {
	var all [][]float64
	for i := range 9 {
		all = append(all, []float64{float64(i), float64(2 * i), float64(3*i + 1)})
	}
	c := chart(Line{}, all...)
	c.Focus = []string{"Series 2", "Series 9"}
	texts := told(t, c)
	for _, want := range []string{"Series 2", "Series 9", "Others"} {
		if n := strings.Count(fmt.Sprint(texts), want); n != 1 {
			t.Errorf("%q stands %d times among %q", want, n, texts)
		}
	}
	if strings.Contains(fmt.Sprint(texts), "Series 3") {
		t.Errorf("%q", texts)
	}
}
