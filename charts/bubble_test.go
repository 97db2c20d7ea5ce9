package charts

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestBubble(t *testing.T) {
	t.Run("draws random bubbles in all sizes, in proportion to their values, and no text on a text or a bubble", func(t *testing.T) {
		keys, drawn := 0, 0
		for seed := range uint64(120) {
			r := rand.New(rand.NewPCG(seed, 12))
			c := randomPoints(r, Bubble{})
			size := Series{Name: "A size, million"}
			for range c.Categories {
				size.Values = append(size.Values, math.Round(r.Float64()*1000))
			}
			if size.Values[0]++; r.IntN(3) == 0 {
				size.Values[len(size.Values)-1], c.Notes = math.NaN(), nil
			}
			c.Series = append(c.Series, size)
			if c.Validate() != nil {
				continue
			}
			for _, room := range pointSizes {
				f, advice, err := drawnIn(c, room)
				if err != nil {
					t.Fatalf("seed %d in %v: %v", seed, room, err)
				}
				check(t, f)
				if on := onDiscs(f); on != nil {
					t.Errorf("%q stand on bubbles", on)
				}
				d := f.Items[0].Item.(*layout.Group).Source.(*Drawn)
				_, most := limits(size.Values)
				var want []layout.Length
				for _, tr := range d.Layers[0].Traces {
					for i, v := range tr.Values {
						if !math.IsNaN(v) {
							want = append(want, layout.Length(float64(min(d.Plot.W, d.Plot.H))/8*math.Sqrt(size.Values[i]/most)))
						}
					}
				}
				got := circles(f)
				for _, w := range want {
					ok := false
					for _, g := range got {
						ok = ok || g.W/2-w < layout.Pt/20 && w-g.W/2 < layout.Pt/20
					}
					if !ok {
						t.Errorf("no bubble of a radius of %v", w)
					}
				}
				drawn++
				if !strings.Contains(strings.Join(advice, " "), "the key of the sizes") {
					keys++
				}
				if t.Failed() {
					t.Fatalf("seed %d in %v", seed, room)
				}
			}
		}
		if keys*21 < drawn*10 {
			t.Errorf("%d keys in %d charts", keys, drawn)
		}
		t.Logf("%d keys in %d charts", keys, drawn)
	})
	t.Run("has two round sizes in its key", func(t *testing.T) {
		for most, want := range map[float64]string{664.8: "[500 100]", 500: "[500 100]", 499: "[200 50]", 1.5: "[1 0.2]", 0.03: "[0.02 0.005]", 9e9: "[5e+09 1e+09]"} {
			if got := fmt.Sprint(keySizes(most)); got != want {
				t.Errorf("of %g: %s, want %s", most, got, want)
			}
		}
	})
	t.Run("refuses what no bubble shows", func(t *testing.T) {
		one := []float64{1, 2}
		for want, c := range map[string]Chart{
			"need three series":                        chart(Bubble{}, one, one),
			`"2001" has the size -2`:                   chart(Bubble{}, one, one, []float64{1, -2}),
			"are zero or missing":                      chart(Bubble{}, one, one, []float64{0, 0}),
			`Bubble.Size: there is no series "people"`: chart(Bubble{Size: "people"}, one, one, one),
		} {
			if err := c.Validate(); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%v, want %q", err, want)
			}
		}
	})
}

func BenchmarkBubble(b *testing.B) { benchPoints(b, Bubble{}) }
