package charts

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// pointSizes are from a part of a dashboard to a full slide, in points.
var pointSizes = [...][2]int{{160, 110}, {200, 150}, {272, 160}, {414, 160}, {420, 300}, {864, 352}}

// randomPoints are points of one to three groups, some of them missing, in a kind that takes the first series as its X.
func randomPoints(r *rand.Rand, k Kind) Chart {
	c := Chart{Kind: k}
	n, groups := 1+r.IntN(40), 1+r.IntN(3)
	scale := math.Pow(10, float64(r.IntN(9)-3))
	for i := range n {
		c.Categories = append(c.Categories, []string{"", "A longer name of a point ", "2"}[r.IntN(3)]+fmt.Sprint("n", i))
	}
	x := Series{Name: "What is along, million"}
	var ys []float64
	var of []string
	for range n {
		x.Values = append(x.Values, scale*(r.Float64()-[]float64{0, 0.5, 1, -3}[r.IntN(100)%4%(1+r.IntN(4))]))
		ys = append(ys, scale*(r.Float64()-0.3))
		of = append(of, fmt.Sprint("Group ", r.IntN(groups)))
		if r.IntN(12) == 0 {
			ys[len(ys)-1] = math.NaN()
		}
	}
	c.Series = append([]Series{x}, Split(ys, of)...)
	for range r.IntN(5) {
		c.Focus = append(c.Focus, c.Categories[r.IntN(n)])
	}
	if at := r.IntN(n); r.IntN(3) == 0 && !math.IsNaN(ys[at]) {
		c.Notes = []Note{{At: c.Categories[at]}}
	}
	if r.IntN(3) == 0 && !math.IsNaN(ys[0]) {
		c.Rules = []Rule{{Value: ys[0], Text: "a rule"}}
	}
	return c
}

// drawnIn is a chart's frame of a size in points, with what was advised.
func drawnIn(c Chart, size [2]int) (f layout.Frame, advice []string, err error) {
	s := setting()
	ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present), Warn: func(w layout.Warning) { advice = append(advice, w.Text) }}
	h := layout.Length(size[1]) * layout.Pt
	f, rest, err := c.Node(s).Layout(ctx, layout.Region{W: layout.Length(size[0]) * layout.Pt, H: h, Break: h})
	if err == nil && rest != nil {
		err = fmt.Errorf("a rest")
	}
	return f, advice, err
}

// circles are the discs of a frame, without their rings.
func circles(f layout.Frame) (out []layout.Rect) {
	for _, it := range f.Items {
		switch v := it.Item.(type) {
		case *layout.Group:
			for _, r := range circles(v.Frame) {
				r.X, r.Y = r.X+it.At.X, r.Y+it.At.Y
				out = append(out, r)
			}
		case *layout.Path:
			if len(v.Points) == 13 && v.Fill != nil {
				p := v.Points
				out = append(out, layout.Rect{Point: layout.Point{X: p[6].X, Y: p[9].Y}, Size: layout.Size{W: p[0].X - p[6].X, H: p[3].Y - p[9].Y}})
			}
		}
	}
	return out
}

// onDiscs are texts that stand on discs.
func onDiscs(f layout.Frame) (out []string) {
	for _, b := range boxes(f) {
		for _, d := range circles(f) {
			r := d.W / 2
			x, y := d.X+r, d.Y+r
			dx, dy := x-max(b.X, min(x, b.Right())), y-max(b.Y, min(y, b.Bottom()))
			if r -= layout.Pt; b.text != "" && dx*dx+dy*dy < r*r {
				out = append(out, b.text)
			}
		}
	}
	return out
}

func TestScatter(t *testing.T) {
	t.Run("draws random points in all sizes, and no text on a text or a point", func(t *testing.T) {
		var named, wanted [len(pointSizes)]int
		for seed := range uint64(400) {
			r := rand.New(rand.NewPCG(seed, 11))
			c := randomPoints(r, Scatter{Trend: seed%2 == 0})
			for at, size := range pointSizes {
				if c.Validate() != nil {
					continue
				}
				f, _, err := drawnIn(c, size)
				if err != nil {
					t.Fatalf("seed %d in %v: %v", seed, size, err)
				}
				check(t, f)
				if on := onDiscs(f); on != nil {
					t.Errorf("seed %d in %v: %q stand on points", seed, size, on)
				}
				if t.Failed() {
					t.Fatalf("seed %d in %v", seed, size)
				}
				d := f.Items[0].Item.(*layout.Group).Source.(*Drawn)
				for k, tr := range d.Layers[0].Traces {
					if d.Labels != nil {
						named[at] += len(d.Labels[0][k])
					}
					for i, v := range tr.Values {
						if !math.IsNaN(v) && (tr.Labels.All || c.focusedAt(i)) {
							wanted[at]++
						}
					}
				}
			}
		}
		for at, least := range [...]int{28, 45, 53, 61, 76, 84} { // percent, of long names among many points, too
			if named[at]*100 < wanted[at]*least {
				t.Errorf("%d of %d names have room in %v", named[at], wanted[at], pointSizes[at])
			}
		}
		t.Logf("%d of %d names have room", named, wanted)
	})
	t.Run("refuses what no point shows", func(t *testing.T) {
		nan := math.NaN()
		of := func(k Kind, change func(c *Chart), values ...[]float64) Chart {
			c := chart(k, values...)
			change(&c)
			return c
		}
		none := func(*Chart) {}
		for want, c := range map[string]Chart{
			"no category has a value of each series":   of(Scatter{}, none, []float64{1, nan}, []float64{nan, 2}),
			`Scatter.X: there is no series "Trucks"`:   of(Scatter{X: "Trucks"}, none, []float64{1}, []float64{2}),
			`series "Series 1" says where`:             of(Scatter{}, func(c *Chart) { c.Focus = []string{"Series 1"} }, []float64{1}, []float64{2}, []float64{2}),
			`"Series 2" is the only series with marks`: of(Scatter{}, func(c *Chart) { c.Focus = []string{"Series 2"} }, []float64{1}, []float64{2}),
		} {
			if err := c.Validate(); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%v, want %q", err, want)
			}
		}
	})
	t.Run("draws many points as if none were left out", func(t *testing.T) {
		const n = 100_000
		r := rand.New(rand.NewPCG(1, 2))
		xs, ys := make([]float64, n), make([]float64, n)
		for i := range xs {
			xs[i] = r.NormFloat64()
			ys[i] = xs[i]/2 + r.NormFloat64()
		}
		c := chart(Scatter{}, xs, ys)
		f, _, err := drawnIn(c, [2]int{864, 352})
		if err != nil {
			t.Fatal(err)
		}
		d := f.Items[0].Item.(*layout.Group).Source.(*Drawn)
		const dots = 150 // an inch
		at := func(v layout.Length) int { return int(v * dots / (72 * layout.Pt)) }
		wide, high := at(f.Size.W)+8, at(f.Size.H)+8
		all, kept := make([]bool, wide*high), make([]bool, wide*high)
		fill := func(on []bool, x, y, radius layout.Length) {
			for py := at(y - radius); py <= at(y+radius); py++ {
				for px := at(x - radius); px <= at(x+radius); px++ {
					dx, dy := (layout.Length(px)*2+1)*72*layout.Pt/(2*dots)-x, (layout.Length(py)*2+1)*72*layout.Pt/(2*dots)-y
					if dx*dx+dy*dy <= radius*radius && px >= 0 && py >= 0 && px < wide && py < high {
						on[py*wide+px] = true
					}
				}
			}
		}
		radius := d.Layers[0].Traces[0].Look.Size / 2
		for i := range xs {
			x := d.Plot.X + layout.Length(math.Round((xs[i]-d.X.Min)/(d.X.Max-d.X.Min)*float64(d.Plot.W)))
			y := d.Plot.Bottom() - layout.Length(math.Round((ys[i]-d.Value.Min)/(d.Value.Max-d.Value.Min)*float64(d.Plot.H)))
			fill(all, x, y, radius)
		}
		drawn := 0
		var each func(f layout.Frame, dx, dy layout.Length)
		each = func(f layout.Frame, dx, dy layout.Length) {
			for _, it := range f.Items {
				switch v := it.Item.(type) {
				case *layout.Group:
					each(v.Frame, dx+it.At.X, dy+it.At.Y)
				case *layout.Path:
					for i := 0; v.Fill != nil && i+13 <= len(v.Points); i += 13 {
						drawn++
						fill(kept, dx+v.Points[i].X-radius, dy+v.Points[i].Y, radius)
					}
				}
			}
		}
		each(f, 0, 0)
		other, some := 0, 0
		for i := range all {
			if all[i] {
				some++
			}
			if all[i] != kept[i] {
				other++
			}
		}
		if drawn == 0 || drawn > n/4 || other*500 > some {
			t.Errorf("%d points drawn of %d; %d of %d pixels differ", drawn, n, other, some)
		}
		t.Logf("%d points drawn of %d; %d of %d pixels differ", drawn, n, other, some)
	})
}

// focusedAt reports a point that a focus or a note without a text names.
func (c *Chart) focusedAt(i int) bool {
	for _, name := range c.Focus {
		if c.is(i, name) {
			return true
		}
	}
	for _, n := range c.Notes {
		if n.Text == "" && c.is(i, n.At) {
			return true
		}
	}
	return false
}

func TestFitted(t *testing.T) {
	// Anscombe, "Graphs in Statistical Analysis" (1973), the first of his four
	xs := []float64{10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5, math.NaN()}
	ys := []float64{8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68, 1}
	f, ok := fitted(xs, ys)
	if got := fmt.Sprintf("%v %.3f %.3f %.3f %g %g", ok, f.slope, f.y(0), f.square, f.from, f.to); got != "true 0.500 3.000 0.667 4 14" {
		t.Error(got)
	}
	for _, by := range []float64{1e-90, 1e90} {
		big := make([]float64, len(ys))
		for i := range ys {
			big[i] = ys[i] * by
		}
		if f, ok := fitted(xs, big); !ok || math.Abs(f.square-0.667) > 0.001 {
			t.Errorf("by %g: %v, %v", by, f, ok)
		}
	}
	for name, of := range map[string][2][]float64{"two points": {{1, 2}, {1, 2}}, "one x": {{1, 1, 1}, {1, 2, 3}}, "one y": {{1, 2, 3}, {1, 1, 1}}} {
		if _, ok := fitted(of[0], of[1]); ok {
			t.Errorf("%s make a line", name)
		}
	}
}

func TestSplit(t *testing.T) {
	got := fmt.Sprint(Split([]float64{1, 2, 3}, []string{"b", "a", "b"}))
	if want := fmt.Sprint([]Series{{Name: "b", Values: []float64{1, math.NaN(), 3}}, {Name: "a", Values: []float64{math.NaN(), 2, math.NaN()}}}); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func BenchmarkScatter(b *testing.B) { benchPoints(b, Scatter{Trend: true}) }

// benchPoints draws 26 points with eight names.
func benchPoints(b *testing.B, k Kind) {
	r := rand.New(rand.NewPCG(4, 4))
	rows := make([][]float64, 3)
	for i := range 26 {
		for k := range rows {
			rows[k] = append(rows[k], float64(i)+10*r.Float64())
		}
	}
	c := chart(k, rows[:2]...)
	if _, err := drawn(c); err != nil {
		c = chart(k, rows...)
	}
	c.Focus = c.Categories[:8]
	s := setting()
	ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := c.Node(s).Layout(ctx, layout.Region{W: 860 * layout.Pt, H: 350 * layout.Pt, Break: 350 * layout.Pt}); err != nil {
			b.Fatal(err)
		}
	}
}
