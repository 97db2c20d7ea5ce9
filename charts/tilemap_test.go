package charts

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// mapped is a chart of random values at places of a map.
func mapped(r *rand.Rand, tiles *Tiles) Chart {
	c := Chart{Kind: TileMap{Tiles: tiles}, Series: []Series{{Name: "Trade"}}}
	scale := math.Pow(10, float64(r.IntN(6)-2))
	for _, i := range r.Perm(len(tiles.all))[:1+r.IntN(len(tiles.all))] {
		t := &tiles.all[i]
		c.Categories = append(c.Categories, append([]string{t.Code, t.Name}, t.Also...)[r.IntN(2+len(t.Also))])
		v := math.Round((r.ExpFloat64()-0.2)*1000) / 1000 * scale
		if r.IntN(9) == 0 {
			v = math.NaN()
		}
		c.Series[0].Values = append(c.Series[0].Values, v)
	}
	c.Format = []number.Format{{}, {Unit: number.Percent}, {Places: number.Fixed(0)}, {Sign: true}}[r.IntN(4)]
	return c
}

func TestTileMap(t *testing.T) {
	maps := []*Tiles{USStates(), MexicanStates(), Europe()}
	t.Run("leaves texts apart in random rooms, in every theme's mode", func(t *testing.T) {
		s := setting()
		shaper := fonts.NewShaper(s.Fonts...)
		said, keyed, n := 0, 0, 0
		for seed := range uint64(240) {
			r := rand.New(rand.NewPCG(seed, 7))
			c := mapped(r, maps[seed%3])
			if c.Validate() != nil {
				continue // all are missing
			}
			at := *s
			at.Mode = []theme.Mode{theme.Present, theme.Read}[r.IntN(2)]
			size := layout.Size{W: layout.Length(160+r.IntN(700)) * layout.Pt, H: layout.Length(110+r.IntN(250)) * layout.Pt}
			ctx := &layout.Context{Shaper: shaper, Scale: at.ScaleFor(at.Mode)}
			f, rest, err := c.Node(&at).Layout(ctx, layout.Region{W: size.W, H: size.H, Break: size.H})
			if err != nil || rest != nil {
				t.Fatal(seed, err)
			}
			e := look(f)
			for _, fault := range e.faults(size) {
				t.Errorf("seed %d, %v: %s", seed, size, fault)
			}
			n++
			if e.has(maps[seed%3].all[1].Code) {
				said++
			}
			if e.has(at.Say().NoValue) || !slices.ContainsFunc(c.Series[0].Values, math.IsNaN) && len(c.Categories) == len(maps[seed%3].all) {
				keyed++
			}
		}
		t.Logf("%d of %d maps bear codes, %d a key", said, n, keyed)
		if said < n*62/100 || keyed < n*95/100 {
			t.Errorf("%d of %d maps bear codes, %d a key; more did", said, n, keyed)
		}
	})
	t.Run("has no place in a class that its figure is not in, and every one in one", func(t *testing.T) {
		for seed := range uint64(400) {
			r := rand.New(rand.NewPCG(seed, 8))
			c := mapped(r, maps[seed%3])
			if c.Validate() != nil {
				continue
			}
			p, err := c.planned(setting())
			if err != nil {
				t.Fatal(err)
			}
			cv := &Canvas{Chart: &c, Setting: setting(), Plan: p}
			var declared []float64
			if r.IntN(3) == 0 {
				declared = []float64{-1, 0.5, 7}
			}
			all := cv.classes(c.Series[0].Values, declared)
			counted := 0
			for i, k := range all {
				if counted += k.count; i > 0 && k.from <= all[i-1].from {
					t.Errorf("seed %d: class %d begins at %g, that before at %g", seed, i, k.from, all[i-1].from)
				}
				if declared == nil && k.count == 0 {
					t.Errorf("seed %d: class %q is empty", seed, k.text)
				}
			}
			if want := len(TileMap{}.Told(&c)); counted != want {
				t.Errorf("seed %d: %d places in classes, want %d", seed, counted, want)
			}
		}
	})
}

func TestTileMapKey(t *testing.T) {
	one := number.Format{Places: number.Fixed(1)}
	for _, c := range []struct {
		name    string
		values  []float64
		classes []float64
		format  number.Format
		want    string
	}{
		{"says the classes that are declared", []float64{174, 71.6, 21.2, 29.96, 6.4}, []float64{8, 12, 30, 100}, one, "100 and more 1, 30–99.9 2, 12–29.9 1, 8–11.9 0, under 8 1"},
		{"finds round classes of about one size", []float64{1, 2, 3, 11, 12, 13, 24, 26, 101, 500}, nil, number.Format{}, "100 and more 2, 20–99 2, 12–19 2, 3–11 2, under 3 2"},
		{"keeps values that are alike in one class", []float64{20, 20, 20, 20, 20, 21, 25}, nil, number.Format{}, "25 and more 1, 21–24 1, under 21 5"},
		{"has no class where all are alike", []float64{4, 4}, nil, number.Format{}, ""},
		{"parts at zero", []float64{-3.1, -0.4, 0.2, 5}, nil, one, "5 and more 1, 0–4.9 1, −2 to −0.1 1, under −2 1"},
		{"says percent", []float64{0.11, 0.27, 0.31}, []float64{0.2, 0.3}, number.Format{Unit: number.Percent}, "30% and more 1, 20%–29% 1, under 20% 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ch := Chart{Kind: TileMap{}, Series: []Series{{Values: c.values}}, Format: c.format}
			for i := range c.values {
				ch.Categories = append(ch.Categories, fmt.Sprint("P", i))
			}
			p, err := ch.planned(setting())
			if err != nil {
				t.Fatal(err)
			}
			m := &tileMap{Canvas: &Canvas{Chart: &ch, Setting: setting(), Plan: p}}
			m.classes = m.Canvas.classes(c.values, c.classes)
			var got []string
			for _, e := range m.entries() {
				got = append(got, fmt.Sprint(e.text, " ", e.count))
			}
			if s := strings.Join(got, ", "); s != c.want {
				t.Errorf("%s\nwant %s", s, c.want)
			}
		})
	}
}

func TestTileMapCheck(t *testing.T) {
	places := func(k TileMap, names ...string) Chart {
		return Chart{Kind: k, Categories: names, Series: []Series{{Name: "Trade", Values: make([]float64, len(names))}}}
	}
	us := TileMap{Tiles: USStates()}
	two := places(us, "TX")
	two.Series = append(two.Series, Series{Name: "More", Values: []float64{1}})
	dated := places(us)
	dated.Dates = randomDates(rand.New(rand.NewPCG(1, 1)), 1)
	dated.Series[0].Values = []float64{1}
	for _, c := range []struct {
		name, want string
		chart      Chart
	}{
		{"a place that is on no map", `category 2: the map has no place "Teksas"; the nearest is "Texas" (TX)`, places(us, "CA", "Teksas")},
		{"a place of another map", `the map has no place "Jalisco"`, places(us, "Jalisco")},
		{"a place named twice", `categories 1 "TX" and 2 "Texas" are one place`, places(us, "TX", "Texas")},
		{"two series", "a tile map shows one series, this chart has 2", two},
		{"dates", "a tile map has places, not dates", dated},
		{"classes upside down", "class 3 begins at 1", places(TileMap{Classes: []float64{2, 1}}, "a")},
		{"too many classes", "the map has 10 classes, at most 9", places(TileMap{Classes: []float64{1, 2, 3, 4, 5, 6, 7, 8, 9}}, "a")},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if err := c.chart.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("tells the greatest and the least, and no place without a value", func(t *testing.T) {
		c := places(us, "CA", "TX", "NY", "ME")
		c.Series[0].Values = []float64{71.6, 174, 6.4, math.NaN()}
		if got := c.describe(setting()); got != "Tile map. Trade: TX 174, CA 71.6, NY 6.4." {
			t.Error(got)
		}
	})
	t.Run("draws what is optional only with a value", func(t *testing.T) {
		c := places(us, "TX")
		for _, name := range []string{"CA", "PR"} {
			c.Categories, c.Series[0].Values = []string{"TX", name}, []float64{1, 2}
			f, err := drawn(c)
			if err != nil {
				t.Fatal(err)
			}
			if got := look(f).has("PR"); got != (name == "PR") {
				t.Errorf("with %s: %v", name, got)
			}
		}
	})
}

func BenchmarkTileMap(b *testing.B) {
	c := mapped(rand.New(rand.NewPCG(1, 1)), USStates())
	n := c.Node(setting())
	ctx := &layout.Context{Shaper: fonts.NewShaper(setting().Fonts...), Scale: setting().ScaleFor(theme.Present)}
	r := layout.Region{W: 864 * layout.Pt, H: 352 * layout.Pt, Break: 352 * layout.Pt}
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := n.Layout(ctx, r); err != nil {
			b.Fatal(err)
		}
	}
}
