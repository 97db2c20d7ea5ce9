package charts

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// manyRows is a chart with more rows than a page has room for.
func manyRows(k Kind, seed uint64) Chart {
	r := rand.New(rand.NewPCG(seed, 7))
	n := 28 + r.IntN(150)
	c := Chart{Kind: k, Categories: randomCategories(r, n)}
	scale := math.Pow(10, float64(r.IntN(14)-2))
	series := 1 + r.IntN(3)*r.IntN(4)
	if _, ok := k.(Likert); ok {
		series += 2
	}
	sign := r.IntN(3)
	if _, ok := k.(Bullet); ok {
		series = 2
	}
	if k != Kind(Bar{}) && k != Kind(Bar{Ordered: true}) {
		sign = 0
	}
	for i := range series {
		values := make([]float64, n)
		for k := range values {
			if values[k] = math.Max(math.Round(r.Float64()*scale*100), 1) / 100; sign == 1 {
				values[k] -= scale / 2
			}
		}
		c.Series = append(c.Series, Series{Name: fmt.Sprint("Series ", i+1), Values: values})
	}
	_, likert := k.(Likert)
	_, bullet := k.(Bullet)
	if !likert && !bullet && r.IntN(2) == 0 {
		c.Focus = []string{c.Categories[r.IntN(3)]}
	}
	return c
}

// drawnParts are the parts of a chart over pages, and the frames of these.
func drawnParts(t *testing.T, c Chart, size layout.Size) (parts []*Drawn, pages []layout.Frame) {
	t.Helper()
	ctx := &layout.Context{Shaper: fonts.NewShaper(setting().Fonts...), Scale: setting().ScaleFor(theme.Present)}
	n := &layout.Stack{Nodes: []layout.Node{c.Node(setting())}}
	count, err := layout.Count(ctx, n, size)
	if err != nil {
		t.Fatal(err)
	}
	brk, even := layout.Even(ctx, n, size, count)
	if pages, err = layout.Draw(ctx, n, size, brk); err != nil {
		t.Fatal(err)
	}
	if len(pages) != even || even > count {
		t.Errorf("%d pages, of %d that were counted", len(pages), even)
	}
	for _, f := range pages {
		parts = append(parts, f.Items[0].Item.(*layout.Group).Source.(*Drawn))
	}
	return parts, pages
}

// TestRowsOverPages holds charts of more rows than a page has room for: all are there once in their order, on one scale, as far apart, in
// colours of one meaning; in narrow rooms too, where values of many digits are below zero.
func TestRowsOverPages(t *testing.T) {
	for _, k := range []Kind{Bar{}, Bar{Ordered: true}, Bar{Stacked: true}, Bar{Share: true}, Likert{}, Bullet{}} {
		for seed := range uint64(36) {
			size := layout.Size{W: [...]layout.Length{864, 420, 200}[seed%3] * layout.Pt, H: 364 * layout.Pt}
			t.Run(fmt.Sprintf("%#v %d", k, seed), func(t *testing.T) {
				c := manyRows(k, seed)
				if err := c.Validate(); err != nil {
					t.Fatal(err)
				}
				parts, pages := drawnParts(t, c, size)
				whole, err := c.planned(setting())
				if err != nil {
					t.Fatal(err)
				}
				checkRows(t, whole, parts)
				for i, d := range parts {
					checkPart(t, parts[0], d)
					if a, b := valued(parts[0]), valued(d); a != b && len(c.Series) == 1 {
						t.Errorf("page %d has values: %v, the first: %v", i+1, b, a)
					}
					for _, fault := range look(pages[i]).faults(size) {
						t.Errorf("page %d: %s", i+1, fault)
					}
					if grey := d.focus != nil; grey != (c.Focus != nil) {
						t.Errorf("page %d: grey is %v", i+1, grey)
					}
				}
			})
		}
	}
}

// valued reports a part of a chart with values at its bars.
func valued(d *Drawn) bool {
	for _, layer := range d.Labels {
		for _, labels := range layer {
			if len(labels) > 0 {
				return true
			}
		}
	}
	return false
}

// checkRows holds that the rows of all parts are those of the whole.
func checkRows(t *testing.T, whole *Plan, parts []*Drawn) {
	t.Helper()
	var want, got []string
	for _, i := range whole.Order {
		want = append(want, whole.Names[i])
	}
	for _, d := range parts {
		for _, i := range d.Order {
			got = append(got, d.Plan.Names[i])
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("the pages have the rows\n%q, not\n%q", got, want)
	}
}

// checkPart holds that values are as long on one page as on the first, and rows as far apart.
func checkPart(t *testing.T, first, d *Drawn) {
	t.Helper()
	if d.Plot.X != first.Plot.X || d.Plot.W != first.Plot.W || d.Value.Min != first.Value.Min || d.Value.Max != first.Value.Max {
		t.Errorf("a plot is at %v and %v wide, from %g to %g, the first at %v and %v, from %g to %g", d.Plot.X, d.Plot.W, d.Value.Min, d.Value.Max, first.Plot.X, first.Plot.W, first.Value.Min, first.Value.Max)
	}
	pitch := func(d *Drawn) layout.Length { return d.Plot.H / layout.Length(len(d.Order)) }
	if p, q := pitch(d), pitch(first); max(p-q, q-p) > layout.Pt/2 {
		t.Errorf("rows are %v apart, those of the first page %v", p, q)
	}
	if d.Format != first.Format {
		t.Errorf("values are written as %+v, those of the first page as %+v", d.Format, first.Format)
	}
	if d.Tick != first.Tick || d.Names.Label != first.Names.Label || d.Names.Size != first.Names.Size {
		t.Errorf("names are of %v, those of the first page of %v", d.Names.Size, first.Names.Size)
	}
}
