package charts

import (
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

func TestBounds(t *testing.T) {
	bounded := func(k Kind, min, max float64, values ...[]float64) Chart {
		c := chart(k, values...)
		c.Bounds = Bounds{min, max}
		return c
	}
	for _, c := range []struct {
		name string
		of   Chart
		step float64
	}{
		{"lines", bounded(Line{}, 0, 100, []float64{40, 60}), 25},
		{"lines far from zero", bounded(Line{}, 950, 1010, []float64{970, 990}), 10},
		{"lines on both sides of zero", bounded(Line{}, -50, 50, []float64{-10, 40}), 25},
		{"many columns", bounded(Column{}, 0, 40, make([]float64, 20), make([]float64, 20)), 10},
		{"points", bounded(Scatter{}, 0, 200, []float64{1, 2}, []float64{30, 40}), 50},
	} {
		t.Run("are the ends of the axis of "+c.name, func(t *testing.T) {
			d := sourceOf(t, c.of)
			if a := d.Value; a.Min != c.of.Bounds.Min || a.Max != c.of.Bounds.Max || !a.FixedMin || !a.FixedMax || a.Step != c.step {
				t.Errorf("%+v, want steps of %g", a, c.step)
			}
			f, err := drawn(c.of)
			if err != nil {
				t.Fatal(err)
			}
			check(t, f)
		})
	}
	t.Run("say that an axis begins above zero", func(t *testing.T) {
		if all := strings.Join(told(t, bounded(Line{}, 50, 100, []float64{60, 80})), " "); !strings.Contains(all, "axis from 50") {
			t.Errorf("%q", all)
		}
	})
	for _, c := range []struct {
		name, want string
		of         Chart
	}{
		{"that are upside down", "does not run from 5 to 5", bounded(Line{}, 5, 5, []float64{1})},
		{"without a number", "does not run from 0 to NaN", bounded(Line{}, 0, math.NaN(), []float64{1})},
		{"that a value is beyond", "declared from 0 to 50, and what it shows runs from 40 to 60", bounded(Line{}, 0, 50, []float64{40, 60})},
		{"that a sum is beyond", "what it shows runs from 2 to 60", bounded(Column{Stacked: true}, 0, 50, []float64{30, 2}, []float64{30, 2})},
		{"that no round step divides", "no round step divides the axis from 55 to 82, and its ticks would say other values than theirs; give 50 and 90", bounded(Line{}, 55, 82, []float64{60})},
		{"without zero under columns", "columns and areas begin at zero", bounded(Column{}, 10, 50, []float64{20, 30})},
		{"of a pie", "Pie shows no Bounds", bounded(Pie{}, 0, 50, []float64{20, 30})},
	} {
		t.Run("are refused "+c.name, func(t *testing.T) {
			_, err := drawn(c.of)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("leave texts apart in random charts", func(t *testing.T) {
		n := 0
		for _, k := range kinds {
			for seed := range uint64(40) {
				c := random(k, seed)
				if !k.Options().Bounds {
					continue
				}
				lo, hi := NewPlan(&c.Chart, setting()).Scope.bounds()
				end := decimal(1, power((math.Max(math.Abs(lo), math.Abs(hi))+1)*float64(len(c.Series)*c.points()))+1)
				c.Bounds = Bounds{-end, end}
				at := *setting()
				at.Mode = c.mode
				ctx := &layout.Context{Shaper: fonts.NewShaper(at.Fonts...), Scale: at.ScaleFor(c.mode)}
				f, _, err := c.Node(&at).Layout(ctx, layout.Region{W: c.size.W, H: c.size.H, Break: c.size.H})
				if err != nil {
					t.Fatalf("%#v, seed %d: %v", k, seed, err)
				}
				d := source(f)
				if d.Value.Min != -end || d.Value.Max != end {
					t.Errorf("%#v, seed %d: %+v", k, seed, d.Value)
				}
				if faults := append(look(f).faults(c.size), axisFaults(d)...); faults != nil {
					t.Errorf("%#v, seed %d: %s", k, seed, faults)
				}
				n++
			}
		}
		if n < 300 {
			t.Errorf("%d charts", n)
		}
	})
	t.Run("hold the rules, too", func(t *testing.T) {
		c := bounded(Line{}, 0, 50, []float64{20, 30})
		c.Rules = []Rule{{Value: 60, Text: "target"}}
		if _, err := drawn(c); err == nil || !strings.Contains(err.Error(), "runs from 20 to 60") {
			t.Error(err)
		}
	})
}
