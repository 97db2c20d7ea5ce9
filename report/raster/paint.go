package raster

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

// paint is what an area is painted with.
type paint interface {
	at(x, y int) pixel // the colour of a pixel
}

// flat is one colour.
type flat pixel

func (f flat) at(int, int) pixel { return pixel(f) }

// newFlat is a colour; nil: nothing is seen of it.
func newFlat(c layout.Color, transparency int32) paint {
	if transparency >= layout.Clear {
		return nil
	}
	return flat(colored([3]float64{float64(c.R), float64(c.G), float64(c.B)}, float64(layout.Clear-transparency)/layout.Clear))
}

// colored is a colour, of 255, with an opacity.
func colored(rgb [3]float64, opacity float64) (p pixel) {
	for k, v := range rgb {
		p[k] = uint16(math.Round(v / 255 * opacity * opaque))
	}
	p[3] = uint16(math.Round(opacity * opaque))
	return p
}

// paintOf is what a path is filled with; nil: nothing.
func (c *canvas) paintOf(at layout.Point, p *layout.Path) paint {
	switch {
	case p.Gradient != nil:
		return c.shade(at, p.Gradient, p.Transparency)
	case p.Fill != nil:
		return newFlat(*p.Fill, p.Transparency)
	}
	return nil
}

// steps is in how many colours a gradient is drawn.
const steps = 1024

// shade is a gradient.
type shade struct {
	colors [steps + 1]pixel
	// where on its way a pixel is: x*to[0] + y*to[1] + to[2] along a line, or in a circle of radius 1 around the origin x*in[0] + y*in[1] + in[2] and so on
	along  [3]float64
	in     [2][3]float64
	focus  [2]float64
	radial bool
}

// shade is the paint of a gradient.
func (c *canvas) shade(at layout.Point, g *layout.Gradient, transparency int32) paint {
	if len(g.Stops) == 0 || transparency >= layout.Clear {
		return nil
	}
	s := &shade{}
	opacity := float64(layout.Clear-transparency) / layout.Clear
	for i := range s.colors {
		rgb, alpha := mixed(g.Stops, float64(i)*layout.Clear/steps)
		s.colors[i] = colored(rgb, float64(alpha*opacity))
	}
	dx, dy := float64(c.size.W)/float64(c.w), float64(c.size.H)/float64(c.h) // of a pixel
	ox, oy := dx/2-float64(at.X), dy/2-float64(at.Y)
	if p := g.Ellipse; p != nil {
		return s.around(p, g.Focus, [4]float64{dx, dy, ox, oy})
	}
	x, y := float64(g.To.X-g.From.X), float64(g.To.Y-g.From.Y)
	if l := float64(x*x) + float64(y*y); l > 0 {
		fx, fy := ox-float64(g.From.X), oy-float64(g.From.Y)
		s.along = [3]float64{x * dx / l, y * dy / l, float64(x*fx/l) + float64(y*fy/l)}
	}
	return s
}

// around has the colours run in an ellipse.
func (s *shade) around(p *layout.Parallelogram, focus [2]int32, d [4]float64) paint {
	ax, ay, bx, by := float64(p.Across.X)/2, float64(p.Across.Y)/2, float64(p.Down.X)/2, float64(p.Down.Y)/2
	det := float64(ax*by) - float64(ay*bx)
	if det == 0 {
		return nil
	}
	s.radial = true
	mx, my := d[2]-float64(p.At.X)-ax-bx, d[3]-float64(p.At.Y)-ay-by
	s.in[0] = [3]float64{by * d[0] / det, -bx * d[1] / det, (float64(by*mx) - float64(bx*my)) / det}
	s.in[1] = [3]float64{-ay * d[0] / det, ax * d[1] / det, (float64(ax*my) - float64(ay*mx)) / det}
	for k := range s.focus {
		s.focus[k] = float64(focus[k])/(layout.Clear/2) - 1
	}
	return s
}

func linear(v *[3]float64, x, y float64) float64 {
	return float64(v[0]*x) + float64(v[1]*y) + v[2]
}

func (s *shade) at(x, y int) pixel {
	fx, fy := float64(x), float64(y)
	t := linear(&s.along, fx, fy)
	if s.radial {
		t = s.out(linear(&s.in[0], fx, fy), linear(&s.in[1], fx, fy))
	}
	return s.colors[int(min(max(t, 0), 1)*steps)]
}

// out is how far a place is on its way from the focus to the circle.
func (s *shade) out(x, y float64) float64 {
	dx, dy := x-s.focus[0], y-s.focus[1]
	a := float64(dx*dx) + float64(dy*dy)
	if a == 0 {
		return 0
	}
	b := float64(s.focus[0]*dx) + float64(s.focus[1]*dy)
	c := float64(s.focus[0]*s.focus[0]) + float64(s.focus[1]*s.focus[1]) - 1
	k := (math.Sqrt(max(float64(b*b)-float64(a*c), 0)) - b) / a // by which the way must be stretched to reach the circle
	if k <= 0 {
		return 1
	}
	return 1 / k
}

// mixed is the colour of a gradient at a place on its way, in thousandths of a percent, and its opacity.
func mixed(stops []layout.GradientStop, at float64) (rgb [3]float64, opacity float64) {
	n := 0
	for n < len(stops) && float64(stops[n].At) <= at {
		n++
	}
	a, b := stops[max(n-1, 0)], stops[min(n, len(stops)-1)]
	t := 0.0
	if b.At > a.At {
		t = (at - float64(a.At)) / float64(b.At-a.At)
	}
	between := func(v, w float64) float64 { return v + float64(t*(w-v)) }
	rgb = [3]float64{between(float64(a.Color.R), float64(b.Color.R)), between(float64(a.Color.G), float64(b.Color.G)), between(float64(a.Color.B), float64(b.Color.B))}
	return rgb, between(float64(layout.Clear-a.Transparency), float64(layout.Clear-b.Transparency)) / layout.Clear
}
