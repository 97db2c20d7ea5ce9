package theme

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func hex(t testing.TB, s string) layout.Color {
	t.Helper()
	c, err := color(s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestContrast(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       string
	}{
		{"is 21 of black on white", "#000000", "#FFFFFF", "21.00"},
		{"is the same either way", "#FFFFFF", "#000000", "21.00"},
		{"is 1 of a colour on itself", "#0F4C81", "#0F4C81", "1.00"},
		{"is 4.54 of the grey that just passes on white", "#767676", "#FFFFFF", "4.54"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := hundredths(Contrast(hex(t, test.a), hex(t, test.b))); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// TestCIEDE2000 reads testdata/ciede2000.txt, the 34 pairs of Sharma, Wu and Dalal (2005), table 1, with their distances.
func TestCIEDE2000(t *testing.T) {
	file, err := os.ReadFile("testdata/ciede2000.txt")
	if err != nil {
		t.Fatal(err)
	}
	pairs := 0
	for line := range strings.Lines(string(file)) {
		var p, q lab
		var want float64
		if _, err := fmt.Sscan(line, &p.l, &p.a, &p.b, &q.l, &q.a, &q.b, &want); err != nil {
			t.Fatal(line, err)
		}
		for _, got := range []float64{ciede2000(p, q), ciede2000(q, p)} {
			if math.Abs(got-want) > 0.00005 {
				t.Errorf("%v and %v are %.4f apart, want %.4f", p, q, got, want)
			}
		}
		pairs++
	}
	if pairs != 34 {
		t.Errorf("there are %d pairs", pairs)
	}
}

func TestDistance(t *testing.T) {
	t.Run("is a hundred from black to white", func(t *testing.T) {
		if got := Distance(hex(t, "#000000"), hex(t, "#FFFFFF")); math.Abs(got-100) > 0.01 {
			t.Errorf("got %.2f", got)
		}
	})
	t.Run("is small to those who do not see red", func(t *testing.T) {
		red, green := hex(t, "#A06A3A"), hex(t, "#7C7C3A")
		if Distance(red, green) < leastDistance || visions[1].distance(red, green) > leastDistance/2 {
			t.Errorf("got %.1f, and %.1f in %s", Distance(red, green), visions[1].distance(red, green), visions[1].name)
		}
	})
}

func TestPalette(t *testing.T) {
	p := &Default().Light
	t.Run("writes white where it can be read", func(t *testing.T) {
		for fill, want := range map[string]string{"#0F4C81": "#FFFFFF", "#767676": "#FFFFFF", "#777777": "#000000", "#D2711A": "#000000"} {
			if got := p.TextOn(hex(t, fill)).String(); got != want {
				t.Errorf("on %s got %s, want %s", fill, got, want)
			}
		}
	})
	t.Run("has an extra colour after its series, and then begins again", func(t *testing.T) {
		for i, want := range []layout.Color{0: p.Series[0], 5: p.Series[5], 6: p.Extra, 7: p.Series[0], 13: p.Extra} {
			if got := p.SeriesColor(i); want != (layout.Color{}) && got != want {
				t.Errorf("series %d is %v, want %v", i, got, want)
			}
		}
		if p.SeriesText(1) != p.Text[1] || p.SeriesText(6) != p.Extra {
			t.Errorf("got %v and %v", p.SeriesText(1), p.SeriesText(6))
		}
	})
}

func TestGrid(t *testing.T) {
	g := &Default().Grid
	tests := []struct {
		name      string
		got, want layout.Length
	}{
		{"has columns of 61 points", g.Cols(1), 61 * layout.Pt},
		{"has three cards of 280 points", g.Cols(4), 280 * layout.Pt},
		{"has four cards of 207 points", g.Cols(3), 207 * layout.Pt},
		{"fills its width", g.Cols(12), g.Width()},
		{"begins at the margin", g.Col(0), 48 * layout.Pt},
		{"ends at the margin", g.Col(11) + g.Cols(1), g.Right()},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %v, want %v", test.got, test.want)
			}
		})
	}
}

func TestSetting(t *testing.T) {
	d := Default()
	s := Setting{Theme: d, Colors: &d.Light, Lang: "en"}
	if o := s.On(&d.Dark); o.Colors != &d.Dark || o.Lang != "en" || s.Colors != &d.Light {
		t.Errorf("got %+v of %+v", o, s)
	}
	if d.ScaleFor(Read).Size(layout.Body, 0) != 17*layout.Pt || d.ScaleFor(Present).Size(layout.Body, 0) != 24*layout.Pt {
		t.Error("the modes have the wrong ladders")
	}
}
