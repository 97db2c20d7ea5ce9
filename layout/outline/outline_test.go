package outline_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/outline"
)

// area is what a path of straight lines covers, in square points, its parts of the other direction taken away.
func area(p *layout.Path) (sum float64) {
	var first, last layout.Point
	points := p.Points
	edge := func(a, b layout.Point) {
		sum += (float64(a.X)*float64(b.Y) - float64(b.X)*float64(a.Y)) / 2 / 12700 / 12700
	}
	for _, v := range p.Verbs {
		switch v {
		case layout.MoveTo:
			first, last, points = points[0], points[0], points[1:]
		case layout.LineTo:
			edge(last, points[0])
			last, points = points[0], points[1:]
		case layout.Close:
			edge(last, first)
		}
	}
	return math.Abs(sum)
}

func polyline(width layout.Length, points ...layout.Length) *layout.Path {
	p := &layout.Path{Width: width}
	for i := 0; i < len(points); i += 2 {
		if i == 0 {
			p.Move(points[i]*layout.Pt, points[1]*layout.Pt)
		} else {
			p.Line(points[i]*layout.Pt, points[i+1]*layout.Pt)
		}
	}
	return p
}

func TestStroke(t *testing.T) {
	const w = 10 * layout.Pt
	with := func(p *layout.Path, do func(*layout.Path)) *layout.Path { do(p); return p }
	circle := &layout.Path{Width: w}
	circle.Circle(layout.Point{}, 50*layout.Pt)
	for _, c := range []struct {
		name string
		path *layout.Path
		want float64
	}{
		{"a line", polyline(w, 0, 0, 100, 0), 1000},
		{"a line with round ends", with(polyline(w, 0, 0, 100, 0), func(p *layout.Path) { p.Cap = layout.Round }), 1000 + 25*math.Pi},
		{"a line with square ends", with(polyline(w, 0, 0, 100, 0), func(p *layout.Path) { p.Cap = layout.SquareCap }), 1100},
		{"a dashed line", with(polyline(w, 0, 0, 100, 0), func(p *layout.Path) { p.Dash = []layout.Length{20 * layout.Pt, 10 * layout.Pt} }), 700},
		{"a dashed line from within its pattern", with(polyline(w, 0, 0, 100, 0), func(p *layout.Path) { p.Dash, p.Phase = []layout.Length{20 * layout.Pt}, 30*layout.Pt }), 500},
		{"dots", with(polyline(w, 0, 0, 95, 0), func(p *layout.Path) { p.Dash, p.Cap = []layout.Length{0, 20 * layout.Pt}, layout.Round }), 5 * 25 * math.Pi},
		{"a circle", circle, math.Pi * (55*55 - 45*45)},
		{"a point with round ends", with(polyline(w, 5, 5), func(p *layout.Path) { p.Cap = layout.Round }), 25 * math.Pi},
		{"a point", polyline(w, 5, 5), 0},
	} {
		t.Run("covers "+c.name, func(t *testing.T) {
			if got := area(outline.Stroke(c.path)); math.Abs(got-c.want) > 0.01*c.want {
				t.Errorf("%.1f square points, want %.1f", got, c.want)
			}
		})
	}
	t.Run("joins corners as asked", func(t *testing.T) {
		for _, c := range []struct {
			join  layout.Join
			miter int32
			want  float64 // how far right the corner reaches
		}{{layout.BevelJoin, 0, 103.54}, {layout.RoundJoin, 0, 105}, {layout.MiterJoin, 4000, 107.07}, {layout.MiterJoin, 1200, 103.54}} {
			p := polyline(w, 50, 0, 100, 50, 50, 100)
			p.Join, p.Miter = c.join, c.miter
			var right layout.Length
			for _, q := range outline.Stroke(p).Points {
				right = max(right, q.X)
			}
			if got := float64(right) / float64(layout.Pt); math.Abs(got-c.want) > 0.02 {
				t.Errorf("join %d with %d reaches %.2f, want %.2f", c.join, c.miter, got, c.want)
			}
		}
	})
}

func TestFlat(t *testing.T) {
	p := &layout.Path{}
	p.Circle(layout.Point{}, 100*layout.Pt)
	p.Line(0, 0)
	flat := outline.Flat(p, layout.Pt/10)
	for _, q := range flat.Points[:len(flat.Points)-2] {
		if r := math.Hypot(float64(q.X), float64(q.Y)) / float64(layout.Pt); math.Abs(r-100) > 0.05 {
			t.Errorf("a point at %.3f pt of the middle", r)
		}
	}
	if got := strings.Count(fmt.Sprintf("%q", flat.Verbs), "m"); got != 2 || flat.Points[len(flat.Points)-2] != flat.Points[0] {
		t.Errorf("after a circle, %d subpaths, the last from %v", got, flat.Points[len(flat.Points)-2])
	}
}
