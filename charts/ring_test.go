package charts

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestRingSize(t *testing.T) {
	for _, test := range []struct {
		name string
		size [2]int
		want int // its diameter
	}{
		{"takes nine tenths of a page's height", [2]int{864, 300}, 270},
		{"is no larger than says more", [2]int{1600, 900}, 340},
		{"takes all of little room, for its values", [2]int{400, 160}, 160},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, _, err := drawnIn(chart(Ring{}, []float64{5, 3, 2}), test.size)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := source(f).Plot.H, layout.Length(test.want)*layout.Pt; got != want {
				t.Errorf("%v across, want %v", got, want)
			}
		})
	}
}

// TestSlices draws random pies and rings, with names short and long, in random room: they take at least a third of it, and no more than says
// more; no text stands on another, on a leader or on a slice, and each slice says one number.
func TestSlices(t *testing.T) {
	led, listed, around, inside := 0, 0, 0, 0
	for seed := range uint64(1500) {
		r := rand.New(rand.NewPCG(seed, 13))
		n := 1 + r.IntN(9)
		c := Chart{Kind: []Kind{Pie{}, Pie{Share: true}, Ring{}, Ring{Share: true}}[r.IntN(4)], Series: []Series{{Name: "Seats"}}}
		for i := range n {
			name := []string{"PAN", "Morena", "Movimiento Ciudadano", "Others, none, and those who would not say"}[r.IntN(4)]
			c.Categories = append(c.Categories, fmt.Sprintf("%c. %s", 'A'+i, name))
			c.Series[0].Values = append(c.Series[0].Values, float64(1+r.IntN(1000))*float64(1+r.IntN(10)))
		}
		size := [2]int{160 + r.IntN(1000), 110 + r.IntN(500)}
		f, warnings, err := drawnIn(c, size)
		if err != nil {
			continue
		}
		d, e := source(f), look(f)
		faults := e.faults(f.Size)
		if least, wide := float64(min(size[0], size[1]))/3, pts(d.Plot.W); wide < least || wide > 340 {
			faults = append(faults, fmt.Sprintf("%.0f pt across", wide))
		}
		for i, name := range c.Categories {
			numbers := 0
			for _, s := range e.texts {
				if rest, ok := strings.CutPrefix(s.text, name); ok && strings.ContainsAny(rest, "0123456789") {
					numbers++
				}
			}
			if d.Labels != nil {
				for _, l := range d.Labels[0][0] {
					if l.Point == i && l.Shift == (layout.Point{}) && d.Layers[0].Hole > 0 {
						numbers++
					}
				}
			}
			if numbers > 1 {
				faults = append(faults, fmt.Sprintf("%q says %d numbers", name, numbers))
			}
		}
		switch {
		case d.Legend.Size == 0 && d.Labels != nil && d.Layers[0].Hole == 0:
			around++
			if slices.ContainsFunc(d.Labels[0][0], func(l DataLabel) bool { return l.Shift != layout.Point{} }) {
				led++
			}
		case d.Legend.Size > 0:
			listed++
			if d.Labels != nil {
				inside++
			}
		}
		if len(faults) > 0 {
			t.Errorf("seed %d, %#v of %d in %d: %q; warnings %q", seed, c.Kind, n, size, faults, warnings)
		}
	}
	t.Log(around, "around", led, "led", listed, "listed", inside, "inside")
	if led < 50 || listed < 100 || inside < 50 {
		t.Error("too few of a form")
	}
}

// TestGreatest draws charts of few points in a whole page: no mark is larger than says more. Areas, the bins of a histogram and columns of
// any width fill the plot, and parts of a whole are as large as that may be.
func TestGreatest(t *testing.T) {
	for _, k := range kinds {
		for n := 1; n <= 3; n++ {
			c := chart(k, []float64{30, 50, 42}[:n], []float64{20, 40, 10}[:n], []float64{20, 40, 10}[:n])
			if !fit(&c) {
				continue
			}
			f, _, err := drawnIn(c, [2]int{864, 368})
			if err != nil {
				t.Errorf("%#v: %v", k, err)
				continue
			}
			most := 145.0
			switch p := source(f).Plan; {
			case len(p.Layers) > 0 && p.Layers[0].Form == Slices:
				most = 341
			case len(p.Layers) > 0 && p.Layers[0].Form == Areas, p.Sample != nil, k == (Marimekko{}):
				continue
			}
			for _, b := range filled(f.Items) {
				if least := pts(min(b.W, b.H)); least > most {
					t.Errorf("%#v of %d: a mark of %.0f x %.0f pt", k, n, pts(b.W), pts(b.H))
				}
			}
		}
	}
}

// filled are the bounds of what is filled in another colour than the ground's.
func filled(items []layout.Placed) (out []layout.Rect) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			out = append(out, filled(v.Items)...)
		case *layout.Path:
			if v.Fill != nil && *v.Fill != setting().Colors.Ground {
				out = append(out, boxes(layout.Frame{Items: []layout.Placed{it}})[0].Rect)
			}
		}
	}
	return out
}
