package charts

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func setting() *theme.Setting {
	t := theme.Default()
	return &theme.Setting{Theme: t, Colors: &t.Light, Lang: "en"}
}

// drawn is a chart's frame of 600 x 300 pt.
func drawn(c Chart) (layout.Frame, error) {
	s := setting()
	ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
	f, rest, err := c.Node(s).Layout(ctx, layout.Region{W: 600 * layout.Pt, H: 300 * layout.Pt, Break: 300 * layout.Pt})
	if err == nil && rest != nil {
		return f, fmt.Errorf("a rest")
	}
	return f, err
}

// box is a text or a path of a frame.
type box struct {
	text string
	layout.Rect
}

func boxes(f layout.Frame) (out []box) {
	for _, it := range f.Items {
		switch v := it.Item.(type) {
		case *layout.Group:
			out = append(out, boxes(v.Frame)...)
		case *layout.Text:
			b := box{Rect: layout.Rect{Point: layout.Point{X: it.At.X, Y: it.At.Y - v.Size*65/100}, Size: layout.Size{W: v.Advance(), H: v.Size * 8 / 10}}}
			for _, w := range v.Words {
				b.text += w.Text
			}
			out = append(out, b)
		case *layout.Path:
			b := box{Rect: layout.Rect{Point: v.Points[0]}}
			for _, p := range v.Points {
				r, z := max(b.Right(), p.X), max(b.Bottom(), p.Y)
				b.X, b.Y = min(b.X, p.X), min(b.Y, p.Y)
				b.W, b.H = r-b.X, z-b.Y
			}
			out = append(out, b)
		}
	}
	return out
}

// check reports what leaves the frame, and text on text.
func check(t *testing.T, f layout.Frame) {
	t.Helper()
	const slack = 2 * layout.Pt
	var texts []box
	for _, b := range boxes(f) {
		if b.X < -slack || b.Y < -slack || b.Right() > f.Size.W+slack || b.Bottom() > f.Size.H+slack {
			t.Errorf("%q at %v is outside the chart", b.text, b.Rect)
		}
		if b.text == "" {
			continue
		}
		for _, o := range texts {
			const e = layout.Pt / 4
			if b.X+e < o.Right() && o.X+e < b.Right() && b.Y+e < o.Bottom() && o.Y+e < b.Bottom() {
				t.Errorf("%q and %q overlap", b.text, o.text)
			}
		}
		texts = append(texts, b)
	}
}

var kinds = []Kind{Line{}, Line{Zero: true}, Area{}, Column{}, Bar{}, Bar{Ordered: true}}

func chart(kind Kind, values ...[]float64) Chart {
	c := Chart{Kind: kind}
	for i, vs := range values {
		c.Series = append(c.Series, Series{Name: fmt.Sprintf("Series %d", i+1), Values: vs})
	}
	if len(values) > 0 {
		for i := range values[0] {
			c.Categories = append(c.Categories, fmt.Sprint(2000+i))
		}
	}
	return c
}

func TestKinds(t *testing.T) {
	nan := math.NaN()
	sets := map[string][]float64{
		"one value": {5}, "zero": {0}, "all equal": {7, 7, 7}, "all zero": {0, 0, 0}, "negative": {-5, -2, -9},
		"both signs": {-5, 0, 5}, "a gap": {1, nan, 3, 4}, "only gaps": {nan, nan}, "large": {1e99, -1e99, 5}, "small": {1e-99, 2e-99},
		"close": {1e16, 1e16 + 2, 1e16 + 4}, "closer": {1, 1 + 2e-16}, "negative zero": {math.Copysign(0, -1), 1},
	}
	many := make([]float64, 10000)
	for i := range many {
		many[i] = math.Sin(float64(i) / 50)
	}
	sets["ten thousand"] = many
	for _, k := range kinds {
		for name, vs := range sets {
			t.Run(fmt.Sprintf("%T draws %s", k, name), func(t *testing.T) {
				f, err := drawn(chart(k, vs))
				if _, bar := k.(Bar); bar && len(vs) > 1000 {
					if err == nil {
						t.Error("ten thousand bars have no room, yet no rest")
					}
					return
				}
				if err != nil && name == "large" && strings.Contains(err.Error(), "no room") {
					return // a number of a hundred digits has no room, and the error says so
				}
				if err != nil {
					t.Fatal(err)
				}
				check(t, f)
			})
		}
	}
	t.Run("draw several series apart", func(t *testing.T) {
		for _, k := range kinds[:4] {
			f, err := drawn(chart(k, []float64{1, 2, 3}, []float64{1, 2, 3.01}, []float64{3, 2, 2.99}, []float64{1, 1, 3}))
			if err != nil {
				t.Fatal(err)
			}
			check(t, f)
		}
	})
	t.Run("draw dates at their true distance", func(t *testing.T) {
		c := chart(Line{}, []float64{1, 2, 3})
		c.Categories = nil
		for _, y := range []int{2000, 2001, 2011} {
			c.Dates = append(c.Dates, time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC))
		}
		f, err := drawn(c)
		if err != nil {
			t.Fatal(err)
		}
		check(t, f)
	})
}

func TestValidate(t *testing.T) {
	for _, c := range []struct {
		name, want string
		chart      Chart
	}{
		{"no series", "no series", Chart{Categories: []string{"a"}}},
		{"an infinite value", `series 1 "Series 1" is infinite`, chart(Line{}, []float64{math.Inf(1)})},
		{"a value too large", "larger or smaller unit", chart(Line{}, []float64{1e308})},
		{"a value too small", "larger or smaller unit", chart(Line{}, []float64{1e-308})},
		{"series of different length", "has 1 values, want 2", chart(Line{}, []float64{1, 2}, []float64{1})},
		{"two series of bars", "one series", chart(Bar{}, []float64{1}, []float64{2})},
		{"no categories", "0 categories", chart(Line{}, []float64{})},
	} {
		t.Run("reports "+c.name, func(t *testing.T) {
			if err := c.chart.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

func TestColumn(t *testing.T) {
	c := chart(Column{}, []float64{3, -1, 2})
	c.Focus, c.Provisional, c.Title, c.Unit = []string{"2000"}, []string{"2002"}, "Growth", "percent"
	f, err := drawn(c)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, x := range boxes(f) {
		name := x.text
		if name == "" {
			name = "path"
		}
		fmt.Fprintf(&b, "%-10s %s %s, %s x %s\n", name, x.X, x.Y, x.W, x.H)
	}
	path := filepath.Join("testdata", "column.txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || string(want) != b.String() {
		t.Errorf("%v: differs from %s; run go test -update and read the change\n%s", err, path, b.String())
	}
}

func TestAlt(t *testing.T) {
	c := chart(Bar{}, []float64{1, 2})
	n, ok := c.Node(setting()).(*node)
	if want := "Bar chart. Series 1: 2000 1, 2001 2."; !ok || n.chart.Alt != want {
		t.Errorf("%q, want %q", n.chart.Alt, want)
	}
}

// lollipop is a kind that a stranger might write, with what is exported only.
type lollipop struct{}

func (lollipop) Least(*Chart) layout.Length { return 100 * layout.Pt }

func (lollipop) Draw(c *Canvas) error {
	y := Scale{Max: 10, Domain: c.H}
	for i, v := range c.Series[0].Values {
		x := c.W * (i + 1) / (len(c.Series[0].Values) + 1)
		c.Line(x, c.H, x, c.H-y.Translate(v), Stroke{Color: c.Colors.Primary, Width: 100})
	}
	return nil
}

func TestStranger(t *testing.T) {
	f, err := drawn(chart(lollipop{}, []float64{1, 9}))
	if err != nil || len(boxes(f)) != 2 {
		t.Errorf("%d lines, %v, want 2", len(boxes(f)), err)
	}
}

// FuzzChart draws random charts of every kind: within their frame, no text on text.
func FuzzChart(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 3))
		k := kinds[r.IntN(len(kinds))]
		series := 1 + r.IntN(7)
		if _, ok := k.(Bar); ok {
			series = 1
		}
		n := 1 + r.IntN(14)
		scale := math.Pow(10, float64(r.IntN(12)-4))
		var all [][]float64
		for range series {
			vs := make([]float64, n)
			for i := range vs {
				vs[i] = (r.Float64() - 0.3) * scale
				if r.IntN(9) == 0 {
					vs[i] = math.NaN()
				}
			}
			all = append(all, vs)
		}
		frame, err := drawn(chart(k, all...))
		if err != nil {
			if strings.Contains(err.Error(), "no room") {
				return
			}
			t.Fatal(err)
		}
		check(t, frame)
	})
}

func BenchmarkColumn(b *testing.B) {
	vs := make([]float64, 27)
	for i := range vs {
		vs[i] = float64(i * 7 % 13)
	}
	c := chart(Column{}, vs, vs)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := drawn(c); err != nil {
			b.Fatal(err)
		}
	}
}
