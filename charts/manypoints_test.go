package charts

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// pixel is that of 150 dpi, in units of the canvas.
const pixel = 72.0 * pt / 150

// extent is what a line covers of a column of pixels.
type extent struct{ lo, hi float64 }

// extents are what a line covers of each column of pixels.
func extents(ps []Point, columns int) []extent {
	out := make([]extent, columns)
	for i := range out {
		out[i] = extent{math.Inf(1), math.Inf(-1)}
	}
	for i := range ps {
		a, b := ps[i], ps[min(i+1, len(ps)-1)]
		for c := int(float64(a.X) / pixel); c <= int(float64(b.X)/pixel); c++ {
			y0, y1 := float64(a.Y), float64(b.Y)
			if b.X > a.X {
				at := func(x float64) float64 { return float64(a.Y) + float64(b.Y-a.Y)*(x-float64(a.X))/float64(b.X-a.X) }
				y0, y1 = at(math.Max(float64(c)*pixel, float64(a.X))), at(math.Min(float64(c+1)*pixel, float64(b.X)))
			}
			out[c].lo, out[c].hi = math.Min(out[c].lo, math.Min(y0, y1)), math.Max(out[c].hi, math.Max(y0, y1))
		}
	}
	return out
}

// holds reports whether an extent is within one, or within those beside it, to a pixel: a line is several pixels wide.
func holds(of []extent, c int, e extent) bool {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, o := range of[max(c-1, 0):min(c+2, len(of))] {
		lo, hi = math.Min(lo, o.lo), math.Max(hi, o.hi)
	}
	return e.lo >= lo-pixel && e.hi <= hi+pixel
}

// TestThinned thins lines of up to 100,000 random points, walks, noise and single peaks: at 150 dpi they cover of every column of pixels
// what they covered, to a pixel, and are as many points as a plot has room for.
func TestThinned(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 100))
		n, w := 2000+r.IntN(mostPoints-2000), (100+r.IntN(800))*pt
		ps := make([]Point, n)
		y := 150.0 * pt
		for i := range ps {
			switch seed % 3 {
			case 0:
				y += r.NormFloat64() * pt
			case 1:
				y = r.Float64() * 300 * pt
			case 2:
				if y = 150 * pt; r.IntN(n/20+1) == 0 {
					y = r.Float64() * 300 * pt
				}
			}
			ps[i] = Point{placed(0, w, float64(i)/float64(n-1)), int(y)}
		}
		got := thinned(ps)
		columns := int(float64(w)/pixel) + 1
		before, after := extents(ps, columns), extents(got, columns)
		for c := range before {
			if !holds(after, c, before[c]) || !holds(before, c, after[c]) {
				t.Fatalf("seed %d, %d points in %d pt: column %d was %.0f, is %.0f", seed, n, w/pt, c, before[c], after[c])
			}
		}
		if most := 4 * (w/(pt/2) + 2); len(got) > most {
			t.Errorf("seed %d: %d points in %d pt", seed, len(got), w/pt)
		}
	}
}

// many is a chart of 100,000 points.
func many(k Kind, r *rand.Rand) Chart {
	rows, v := make([][]float64, 2), 0.0
	for range mostPoints {
		v += r.NormFloat64()
		rows[0], rows[1] = append(rows[0], math.Round(r.NormFloat64()*1000)/100), append(rows[1], math.Round(v*100)/100)
	}
	if _, ok := k.(Line); ok {
		rows = rows[1:]
	}
	return chart(k, rows...)
}

// TestManySpots draws 100,000 points of two measures: at 150 dpi they cover the pixels that all discs would.
func TestManySpots(t *testing.T) {
	c := many(Scatter{}, rand.New(rand.NewPCG(1, 2)))
	f, err := drawn(c)
	if err != nil {
		t.Fatal(err)
	}
	d := source(f)
	w, h := int(pts(f.Size.W)*150/72)+2, int(pts(f.Size.H)*150/72)+2
	cover := func(all [][3]float64) []bool {
		out := make([]bool, w*h)
		for _, p := range all {
			for x := int((p[0] - p[2]) * 150 / 72); x <= int((p[0]+p[2])*150/72); x++ {
				for y := int((p[1] - p[2]) * 150 / 72); y <= int((p[1]+p[2])*150/72); y++ {
					dx, dy := (float64(x)+0.5)*72/150-p[0], (float64(y)+0.5)*72/150-p[1]
					if x >= 0 && y >= 0 && x < w && y < h && dx*dx+dy*dy <= p[2]*p[2] {
						out[y*w+x] = true
					}
				}
			}
		}
		return out
	}
	var all, left [][3]float64
	radius := pts(d.Layers[0].Traces[0].Look.Size) / 2
	x, y := d.X, d.Value
	for i := range c.Series[0].Values {
		all = append(all, [3]float64{
			pts(d.Plot.X) + (c.Series[0].Values[i]-x.Min)/(x.Max-x.Min)*pts(d.Plot.W), pts(d.Plot.Bottom()) - (c.Series[1].Values[i]-y.Min)/(y.Max-y.Min)*pts(d.Plot.H), radius,
		})
	}
	left = discsOf(f.Items, layout.Point{})
	was, is := cover(all), cover(left)
	covered, other := 0, 0
	for i := range was {
		if was[i] {
			covered++
		}
		if was[i] != is[i] {
			other++
		}
	}
	if other*500 > covered || len(left) > 40_000 {
		t.Errorf("%d points are drawn; %d of %d pixels differ", len(left), other, covered)
	}
}

// discsOf are the middles and radii of the discs of paths with any number of them.
func discsOf(items []layout.Placed, at layout.Point) (out [][3]float64) {
	for _, it := range items {
		here := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		switch v := it.Item.(type) {
		case *layout.Group:
			out = append(out, discsOf(v.Items, here)...)
		case *layout.Path:
			for p := v.Points; v.Fill != nil && len(v.Points)%13 == 0 && len(p) > 0; p = p[13:] {
				out = append(out, [3]float64{pts(here.X) + pts(p[6].X+p[0].X)/2, pts(here.Y) + pts(p[9].Y+p[3].Y)/2, pts(p[0].X-p[6].X) / 2})
			}
		}
	}
	return out
}

func BenchmarkMany(b *testing.B) {
	for name, k := range map[string]Kind{"a line": Line{}, "points": Scatter{}} {
		b.Run(name+" of 100,000", func(b *testing.B) {
			c := many(k, rand.New(rand.NewPCG(1, 2)))
			s := setting()
			ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := c.Node(s).Layout(ctx, layout.Region{W: 860 * layout.Pt, H: 350 * layout.Pt, Break: 350 * layout.Pt}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
