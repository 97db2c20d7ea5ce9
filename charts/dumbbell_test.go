package charts

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestDumbbell(t *testing.T) {
	gap := math.NaN()
	pairs := func(k Dumbbell, a, b []float64) Chart { return chart(k, a, b) }
	t.Run("joins the lesser of two values to the greater, and nothing to a value that is missing", func(t *testing.T) {
		p, err := planOf(pairs(Dumbbell{}, []float64{3, 8, gap, -2}, []float64{5, 6.5, 4, 1}))
		if err != nil {
			t.Fatal(err)
		}
		bar := p.Layers[0].Traces[barTrace]
		for i, want := range [][2]float64{{3, 2}, {6.5, 1.5}, {gap, gap}, {-2, 3}} {
			if !equal(bar.Values[i], want[0]) || !equal(p.Data[bar.Reach].Values[i], want[1]) {
				t.Errorf("bar %d begins at %v and goes on by %v, want %v", i+1, bar.Values[i], p.Data[bar.Reach].Values[i], want)
			}
		}
	})
	t.Run("bears the greater value above, the lesser below, whichever series has it", func(t *testing.T) {
		d := sourceOf(t, pairs(Dumbbell{}, []float64{30, 80}, []float64{50, 60}))
		for i, want := range [][2]LabelPlace{{Below, Outside}, {Outside, Below}} {
			for k, place := range want {
				if l := d.Labels[0][endTrace+k][i]; l.Place != place {
					t.Errorf("value %q stands at place %d, want %d", l.Text, l.Place, place)
				}
			}
		}
	})
	t.Run("says by how much the second is more, with a sign only where one is less", func(t *testing.T) {
		for _, c := range []struct {
			b    []float64
			want string
		}{{[]float64{79.6, 78.7}, "11.3"}, {[]float64{79.6, 58.7}, "+11.3"}} {
			all := told(t, pairs(Dumbbell{Gap: true}, []float64{68.3, 68.2}, c.b))
			found := false
			for _, s := range all {
				found = found || s == c.want
			}
			if !found {
				t.Errorf("%q is not among %q", c.want, all)
			}
		}
	})
	t.Run("says where its range begins, if not at zero", func(t *testing.T) {
		if all := strings.Join(told(t, pairs(Dumbbell{}, []float64{68.3, 58.8}, []float64{79.6, 69.1})), " "); !strings.Contains(all, "axis from 5") {
			t.Errorf("%q", all)
		}
		if a := sourceOf(t, pairs(Dumbbell{}, []float64{20, 31}, []float64{60, 80})).Value; a.Min != 0 {
			t.Errorf("values from 20 to 80 stand on an axis from %v", a.Min)
		}
	})
	t.Run("stands before gridlines where its values have no room", func(t *testing.T) {
		a, b := make([]float64, mostDumbbells+1), make([]float64, mostDumbbells+1)
		for i := range a {
			a[i], b[i] = float64(i+10), float64(i+40)
		}
		d := sourceOf(t, pairs(Dumbbell{}, a, b))
		if !d.Value.Shown || d.Labels != nil {
			t.Errorf("shown %v, labels %v", d.Value.Shown, d.Labels)
		}
	})
	t.Run("has grey discs out of focus, and a legend in the colours of the series", func(t *testing.T) {
		c := pairs(Dumbbell{}, []float64{3, 8}, []float64{5, 6})
		c.Focus = []string{"2001"}
		p, err := planOf(c)
		if err != nil {
			t.Fatal(err)
		}
		for _, tr := range p.Layers[0].Traces[endTrace:] {
			if *tr.At(0).Stroke != p.Colors.Grey || *tr.At(1).Stroke == p.Colors.Grey || *tr.Look.Stroke == p.Colors.Grey {
				t.Errorf("%q: %v, %v, in the legend %v", tr.Name, *tr.At(0).Stroke, *tr.At(1).Stroke, *tr.Look.Stroke)
			}
		}
	})
	t.Run("refuses other than two series", func(t *testing.T) {
		if err := chart(Dumbbell{}, []float64{1}).Validate(); err == nil || !strings.Contains(err.Error(), "the chart has 1; give two") {
			t.Error(err)
		}
	})
}

func TestDumbbellRoom(t *testing.T) {
	a, b := []float64{68.3, 68.2, 67.8, 67.2, 62, 62.7}, []float64{79.6, 78.7, 77.2, 78.6, 72.7, 72.6}
	for _, c := range []struct {
		name         string
		wide         int
		values, gaps int
	}{{"has values and differences", 600, 12, 6}, {"leaves out differences before values", 260, 12, 0}, {"stands before gridlines where neither has room", 120, 0, 0}} {
		t.Run(c.name, func(t *testing.T) {
			f, _, err := drawnIn(chart(Dumbbell{Gap: true}, a, b), [2]int{c.wide, 220})
			if err != nil {
				t.Fatal(err)
			}
			check(t, f)
			d, values, gaps := source(f), 0, 0
			if d.Labels != nil {
				values, gaps = len(d.Labels[0][endTrace])+len(d.Labels[0][endTrace+1]), len(d.Labels[0][gapTrace])
			}
			if values != c.values || gaps != c.gaps || d.Value.Shown != (values == 0) {
				t.Errorf("%d values, %d differences, want %d and %d; gridlines %v", values, gaps, c.values, c.gaps, d.Value.Shown)
			}
		})
	}
}

// TestDumbbellLegend has the legend of random dumbbells name first what stands above.
func TestDumbbellLegend(t *testing.T) {
	turned := 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 8))
		a, b := randomValues(r, 2+r.IntN(12), r.IntN(3), 100), []float64{}
		for range a {
			b = append(b, float64(r.IntN(200)-100))
		}
		c := chart(Dumbbell{Gap: r.IntN(2) == 0}, a, b)
		p, err := planOf(c)
		if err != nil {
			continue
		}
		entries := p.Entries()
		if len(entries) != 2 || p.mean(entries[0].Series) < p.mean(entries[1].Series) {
			t.Errorf("seed %d: means %v and %v, the legend begins with %q", seed, p.mean(0), p.mean(1), entries[0].Name)
		}
		if entries[0].Series == 1 {
			turned++
		}
	}
	if turned < 30 {
		t.Errorf("%d legends are turned", turned)
	}
}
