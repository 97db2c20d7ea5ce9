package charts

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestTicks(t *testing.T) {
	t.Run("agree with another implementation of the paper", func(t *testing.T) {
		// gonum.org/v1/plot v0.15.2, talbotLinHanrahan(0, 1.05 * hi, 5, containData, {1, 5, 2, 2.5}, nil, nil), where it has 3 to 5 steps
		for _, c := range []struct{ hi, step, end float64 }{
			{900, 250, 1000}, {1659, 500, 2000}, {12.2, 5, 15}, {213, 50, 250}, {82, 25, 100}, {277, 100, 300}, {1324, 500, 1500},
			{19.5, 5, 25}, {0.047, 0.01, 0.05}, {1.2, 0.5, 1.5}, {4200, 1000, 5000},
		} {
			if a := (Scope{Max: c.hi, Shown: true}).axis(240 * pt); a.Min != 0 || a.Max != c.end || a.Step != c.step {
				t.Errorf("%g: %+v, want steps of %g to %g", c.hi, a, c.step, c.end)
			}
		}
	})
	for _, c := range []struct {
		name   string
		s      Scope
		height int
		want   Axis
	}{
		{"lose the least room", Scope{Max: 6.95, Shown: true}, 240 * pt, Axis{Max: 7.5, Step: 2.5}},
		{"stand closer in a high plot", Scope{Max: 900, Shown: true}, 300 * pt, Axis{Max: 1000, Step: 200}},
		{"are few in a low plot", Scope{Max: 900, Shown: true}, 100 * pt, Axis{Max: 1000, Step: 500}},
		{"end above a value on a tick", Scope{Max: 1000, Shown: true}, 240 * pt, Axis{Max: 1250, Step: 250}},
		{"are whole for counts", Scope{Max: 4, Shown: true, whole: true}, 240 * pt, Axis{Max: 5, Step: 1}},
		{"are whole for counts, and few where there are no others", Scope{Max: 1, Shown: true, whole: true}, 240 * pt, Axis{Max: 2, Step: 1}},
		{"are fractions of what is no count", Scope{Max: 1, Shown: true}, 240 * pt, Axis{Max: 1.25, Step: 0.25}},
		{"have room below zero, too", Scope{Min: -50, Max: 100, Shown: true}, 240 * pt, Axis{Min: -100, Max: 150, Step: 50}},
		{"end at zero above values below it", Scope{Min: -90, Max: -10, Zero: true, Shown: true}, 240 * pt, Axis{Min: -100, Step: 25}},
		{"count rules as values", Scope{Max: 10, rules: []Rule{{Value: 40}}, Shown: true}, 240 * pt, Axis{Max: 50, Step: 10}},
		{"begin above zero where they may", Scope{Min: 90, Max: 100, Shown: true}, 240 * pt, Axis{Min: 90, Max: 102.5, Step: 2.5}},
		{"begin at zero where all is equal", Scope{Min: 7, Max: 7, Shown: true}, 240 * pt, Axis{Max: 7.5, Step: 2.5}},
		{"show nothing but zeros", Scope{Shown: true}, 240 * pt, Axis{Max: 1, Step: 0.25}},
		{"are a twentieth where they are not seen", Scope{Max: 664.8}, 0, Axis{Max: 700, Step: 50}},
		{"are quarters of a whole", Scope{Share: true, Shown: true}, 240 * pt, Axis{Max: 100, Step: 25, Percent: true, FixedMax: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.want.Shown, c.want.FixedMin = c.s.Shown, c.s.Min >= 0
			if a := c.s.axis(c.height); a != c.want {
				t.Errorf("%+v, want %+v", a, c.want)
			}
		})
	}
	t.Run("hold random values", func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 23))
		for range 50000 {
			s, height := randomScope(r)
			if err := sound(s, s.axis(height), height); err != nil {
				t.Errorf("%v: %+v has %+v in %d pt", err, s, s.axis(height), height/pt)
			}
		}
	})
}

// randomScope is what an axis of some plot may have to show.
func randomScope(r *rand.Rand) (s Scope, height int) {
	scale := math.Pow(10, 40*r.Float64()-20)
	a, b := (r.Float64()-[]float64{0, 0, 0.3, 1, -20}[r.IntN(5)])*scale, (r.Float64()-0.1)*scale
	s = Scope{Min: math.Min(a, b), Max: math.Max(a, b), Zero: r.IntN(3) > 0, Shown: r.IntN(3) > 0}
	if s.Min >= 0 && s.Min < s.Max*0.7 {
		s.Zero = true // as lines decide it
	}
	if r.IntN(4) == 0 {
		s.Min, s.Max, s.whole = math.Round(s.Min/scale*20), math.Round(s.Max/scale*20), true
	}
	if r.IntN(4) == 0 {
		s.rules = []Rule{{Value: (s.Max + s.Min) * r.Float64()}}
	}
	return s, (60 + r.IntN(400)) * pt
}

// sound reports what is wrong with an axis.
func sound(s Scope, a Axis, height int) error {
	lo, hi := s.bounds()
	count := (a.Max - a.Min) / a.Step
	steps := math.Round(count)
	least, most, lost := 3.0, 5.0, 0.29
	switch {
	case !s.Shown:
		least, most, lost = 3, 24, 0.16
	case height < lowPlot:
		least, most, lost = 2, 3, 0.37
	}
	mantissa := strings.TrimRight(strings.TrimLeft(strings.NewReplacer(".", "", "e", " ").Replace(fmt.Sprintf("%.12e", a.Step))[:13], "0"), "0")
	few := s.whole && s.Shown && hi-lo <= 12 // counts have fewer steps to choose from: 10 ends at 15
	below := lo < 0 || lo > 0                // two ends to lose room at
	switch {
	case lo < a.Min || hi > a.Max:
		return fmt.Errorf("a value is past an end")
	case math.Abs(count-steps) > 1e-6 || a.Min != 0 && math.Abs(a.Min/a.Step-math.Round(a.Min/a.Step)) > 1e-6*math.Abs(a.Min/a.Step):
		return fmt.Errorf("an end is no tick")
	case (steps < least || steps > most) && !(few && steps < least) && !(below && !s.Shown):
		return fmt.Errorf("%g steps", steps)
	case mantissa != "1" && mantissa != "2" && mantissa != "25" && mantissa != "5":
		return fmt.Errorf("a step of %s", mantissa)
	case s.whole && s.Shown && a.Step != math.Trunc(a.Step):
		return fmt.Errorf("counts in fractions")
	case !below && !few && 1-hi/a.Max > lost && hi > 0:
		return fmt.Errorf("%.0f %% of the plot are empty", 100*(1-hi/a.Max))
	}
	return nil
}

// TestAxis holds the axes of random charts against what stands on them, and the bars against the plot.
func TestAxis(t *testing.T) {
	for seed := range uint64(600) {
		r := rand.New(rand.NewPCG(seed, 29))
		k := []Kind{Line{}, Line{Zero: true}, Column{}, Column{Stacked: true}, Bar{}, Bar{Stacked: true}, Bar{Ordered: true}, Column{Share: true}, Bar{Share: true}}[r.IntN(9)]
		n := 1 + r.IntN(30)
		var all [][]float64
		for range 1 + r.IntN(3) {
			vs := make([]float64, n)
			for i := range vs {
				vs[i] = math.Round((r.Float64()-0.3)*1000) / []float64{1, 100}[seed%2]
				if k == (Column{Share: true}) || k == (Bar{Share: true}) {
					vs[i] = math.Abs(vs[i]) + 1
				}
			}
			all = append(all, vs)
		}
		c := chart(k, all...)
		annotate(r, &c)
		f, err := drawn(c)
		if err != nil {
			if !strings.Contains(err.Error(), "room") && !strings.Contains(err.Error(), "a rest") {
				t.Fatal(err)
			}
			continue
		}
		d := source(f)
		a, steps := d.Value, math.Round((d.Value.Max-d.Value.Min)/d.Value.Step)
		if low := d.Plot.H < lowPlot*unit; a.Shown && !(steps <= 3 && steps >= 2 || !low && steps <= 5 && steps >= 3) && a.Min >= 0 {
			t.Errorf("seed %d: %g steps in a plot %v high", seed, steps, d.Plot.H)
		}
		if d.Plot.X < 0 || d.Plot.Y < 0 || d.Plot.Right() > f.Size.W || d.Plot.Bottom() > f.Size.H {
			t.Errorf("seed %d: the plot %v leaves the chart", seed, d.Plot)
		}
		check(t, f)
	}
}

// source is the record of the chart in a frame.
func source(f layout.Frame) *Drawn {
	for _, it := range f.Items {
		if g, ok := it.Item.(*layout.Group); ok {
			if d, ok := g.Source.(*Drawn); ok {
				return d
			}
		}
	}
	return nil
}
