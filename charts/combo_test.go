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

func TestCombo(t *testing.T) {
	planned := func() Chart {
		c := chart(Combo{Line: "Series 1"}, []float64{30, 20, 25}, []float64{28, 22, 24}, []float64{10, 12, 31})
		c.Notes = []Note{{At: "2001"}, {At: "2002", Series: "Series 3"}}
		return c
	}
	t.Run("has a line over the columns of the other series, on one axis from zero", func(t *testing.T) {
		d := sourceOf(t, planned())
		if d.Layers[0].Form != Columns || len(d.Layers[0].Traces) != 2 || d.Layers[1].Form != Lines || d.Layers[1].Traces[0].Series != 0 {
			t.Errorf("%+v", d.Layers)
		}
		if a := d.Value; a.Min != 0 || a.Max < 31 || !a.Shown {
			t.Errorf("%+v", a)
		}
	})
	t.Run("names all in a row", func(t *testing.T) {
		d := sourceOf(t, planned())
		if got := len(d.Entries()); got != 3 || d.Legend.Size == 0 {
			t.Errorf("%d names, legend %v", got, d.Legend)
		}
	})
	t.Run("bears the values of notes at a column and at a point of the line", func(t *testing.T) {
		d := sourceOf(t, planned())
		if of := d.Labels[1][0]; len(of) != 2 || of[0].Text != "25" || of[0].Point != 2 || of[1].Text != "20" {
			t.Errorf("the line bears %+v", of)
		}
		if of := d.Labels[0][1]; len(of) != 1 || of[0].Text != "31" || of[0].Mark == (layout.Point{}) {
			t.Errorf("the columns bear %+v", of)
		}
	})
	t.Run("takes the last series for the line, where none is named", func(t *testing.T) {
		c := planned()
		c.Kind = Combo{}
		if d := sourceOf(t, c); d.Layers[1].Traces[0].Series != 2 {
			t.Errorf("%+v", d.Layers[1])
		}
	})
	priced := func() Chart {
		c := chart(Combo{Second: true}, []float64{1200, 900, 1650}, []float64{0.31, 0.28, 0.37})
		c.Series[1].Name, c.Series[1].Format = "Price, EUR", number.Format{Places: number.Fixed(2)}
		return c
	}
	t.Run("has a second axis only where it is declared, which says whose it is in the line's colour", func(t *testing.T) {
		if d := sourceOf(t, planned()); d.Plan.Second != nil || d.Second.Shown {
			t.Errorf("%+v", d.Second)
		}
		c := priced()
		d := sourceOf(t, c)
		if tone := *d.Layers[1].Traces[0].Labels.Tone; d.SecondTitle.Text != "Price, EUR" || d.SecondTitle.Color != tone {
			t.Errorf("%+v, want %v", d.SecondTitle, tone)
		}
		if a := d.Value; a.Max < 1650 || a.Max > 2500 {
			t.Errorf("the left axis is %+v", a)
		}
		for _, want := range []string{"0.0", "0.4"} {
			if !slices.Contains(told(t, c), want) {
				t.Errorf("%q is not among %q", want, told(t, c))
			}
		}
	})
	t.Run("advises against a second axis that does not begin at zero, or says the same as the first", func(t *testing.T) {
		for _, x := range []struct {
			values []float64
			want   string
		}{{[]float64{98, 99, 97}, "not at zero"}, {[]float64{1100, 950, 1500}, "about the same values"}, {[]float64{0.31, 0.28, 0.37}, ""}} {
			c := priced()
			c.Series[1].Values = x.values
			if all := strings.Join(c.Advice(), "; "); !strings.Contains(all, x.want) || x.want == "" && all != "" {
				t.Errorf("%v: %q, want %q", x.values, all, x.want)
			}
		}
	})
	for _, c := range []struct {
		name, want string
		of         Chart
	}{
		{"a line that is not there", `Combo.Line: there is no series "Plan"`, chart(Combo{Line: "Plan"}, []float64{1}, []float64{2})},
		{"a line alone", "takes two series or more", chart(Combo{}, []float64{1, 2})},
		{"a line without a value", `series "Series 2", which is the line, has no value`, chart(Combo{}, []float64{1, 2}, []float64{math.NaN(), math.NaN()})},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if err := c.of.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

// TestPair holds that two axes share their gridlines and their zeros, hold their values, and leave little of the plot empty.
func TestPair(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	declared, positive := 0, 0
	for range 5000 {
		var s [2]Scope
		for i := range s {
			scale := math.Pow(10, float64(r.IntN(9)-4))
			s[i] = Scope{Min: r.Float64() * scale * float64(r.IntN(3)-1), Shown: true, Zero: r.IntN(2) == 0}
			s[i].Max = s[i].Min + r.Float64()*scale
		}
		s[0].Zero = true
		height := (60 + r.IntN(300)) * pt
		a, b := s[0].pair(s[1], height)
		if !abreast(a, b) {
			t.Fatalf("%+v and %+v: %+v and %+v", s[0], s[1], a, b)
		}
		for i, axis := range []Axis{a, b} {
			lo, hi := s[i].bounds()
			if slack := axis.Step * 1e-9; axis.Min > lo+slack || axis.Max < hi-slack {
				t.Errorf("%g to %g is not within %+v", lo, hi, axis)
			}
			if n := axis.steps(); n < 1 || n > 6 {
				t.Errorf("%d steps from %g to %g at %d pt", n, axis.Min, axis.Max, height/pt)
			}
			if s[0].Min >= 0 && s[1].Min >= 0 {
				if positive++; axis.FixedMax {
					declared++
				}
			}
		}
	}
	if declared > positive/5 {
		t.Errorf("%d of %d axes over positive values have declared ends, which do not move with the values", declared, positive)
	}
}
