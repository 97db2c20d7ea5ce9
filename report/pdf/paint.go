package pdf

import (
	"errors"
	"math"
	"strconv"

	"github.com/deckfold/deckfold/layout"
)

// saved draws within a graphics state of its own, after which all is as it was.
func (e *encoder) saved(draw func()) {
	color, stroke, colored, stroked, track := e.color, e.stroke, e.colored, e.stroked, e.track
	e.op("q ")
	draw()
	e.op("Q\n")
	e.color, e.stroke, e.colored, e.stroked, e.track = color, stroke, colored, stroked, track
}

// transparent sets the transparency of what is drawn until the graphics state is restored (ISO 32000-1, 11.6.4.4).
func (e *encoder) transparent(t int32) {
	if t <= 0 {
		return
	}
	e.b = named(e.b, 'G', indexIn(&e.states, min(t, layout.Clear)))
	e.op("gs ")
}

// clip has nothing seen outside a path until the graphics state is restored (ISO 32000-1, 8.5.4).
func (e *encoder) clip(at layout.Point, p *layout.Path) {
	e.outline(at, p)
	if p.EvenOdd {
		e.op("W* n ")
		return
	}
	e.op("W n ")
}

// gradient fills a path with a gradient.
func (e *encoder) gradient(at layout.Point, p *layout.Path) {
	k := len(e.shadings)
	s, err := e.shading(at, p.Gradient)
	if err != nil {
		e.fail(err)
		return
	}
	e.shadings = append(e.shadings, s)
	e.saved(func() {
		e.transparent(p.Transparency)
		e.clip(at, p)
		e.b = named(e.b, 'S', k)
		e.op("sh ")
	})
}

// errStops says that a gradient has no colours, or none in order.
var errStops = errors.New("the stops of a gradient are not in order from 0 to 100,000")

// shading is the dictionary of a gradient: axial or radial (ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4), on both sides without an end.
func (e *encoder) shading(at layout.Point, g *layout.Gradient) ([]byte, error) {
	last := int32(0)
	for _, s := range g.Stops {
		if s.At < last || s.At > layout.Clear {
			return nil, errStops
		}
		last = s.At
	}
	if len(g.Stops) == 0 {
		return nil, errStops
	}
	from := e.point(at, g.From)
	b := append([]byte("<</ColorSpace/DeviceRGB/Extend[true true]"), "/ShadingType "...)
	if g.Radius > 0 {
		b = appendLengths(append(b, "3/Coords["...), from[0], from[1], 0, from[0], from[1], g.Radius)
	} else {
		to := e.point(at, g.To)
		b = appendLengths(append(b, "2/Coords["...), from[0], from[1], to[0], to[1])
	}
	b = appendStops(append(b, "]/Function"...), g.Stops)
	return append(b, ">>"...), nil
}

// point is a place in the file's space.
func (e *encoder) point(at, p layout.Point) [2]layout.Length {
	x, y := at.X+p.X, e.size.H-at.Y-p.Y
	for _, v := range [2]layout.Length{x, y} {
		if v > farthest || v < -farthest {
			e.fail(errFar(v))
		}
	}
	return [2]layout.Length{x, y}
}

func appendLengths(b []byte, all ...layout.Length) []byte {
	for i, v := range all {
		if i > 0 {
			b = append(b, ' ')
		}
		b = v.Append(b)
	}
	return b
}

// appendStops appends the function of a gradient's colours: of pieces that are linear (ISO 32000-1, 7.10.3 and 7.10.4).
func appendStops(b []byte, stops []layout.GradientStop) []byte {
	stops = spread(stops)
	if len(stops) == 2 {
		return appendPiece(b, stops[0].Color, stops[1].Color)
	}
	b = append(b, "<</FunctionType 3/Domain[0 1]/Functions["...)
	for i := range stops[1:] {
		b = appendPiece(b, stops[i].Color, stops[i+1].Color)
	}
	b = append(b, "]/Bounds["...)
	for _, s := range stops[1 : len(stops)-1] {
		b = append(appendShare(b, s.At), ' ')
	}
	b = append(b, "]/Encode["...)
	for range stops[1:] {
		b = append(b, "0 1 "...)
	}
	return append(b, "]>>"...)
}

// spread has the stops begin at 0 and end at 100 %, and no two at one place but there: readers want bounds that rise.
func spread(stops []layout.GradientStop) []layout.GradientStop {
	out := make([]layout.GradientStop, 0, len(stops)+2)
	if stops[0].At > 0 {
		out = append(out, layout.GradientStop{Color: stops[0].Color})
	}
	for _, s := range stops {
		if n := len(out); n > 1 && out[n-1].At >= s.At {
			s.At = out[n-1].At + 1
		}
		out = append(out, s)
	}
	if last := out[len(out)-1]; last.At < layout.Clear || len(out) == 1 {
		out = append(out, layout.GradientStop{At: layout.Clear, Color: last.Color})
	}
	return out
}

// appendPiece appends the function from one colour to another.
func appendPiece(b []byte, from, to layout.Color) []byte {
	b = append(b, "<</FunctionType 2/Domain[0 1]/N 1/C0["...)
	b = appendRGB(b, from)
	b = append(b, "]/C1["...)
	return append(appendRGB(b, to), "]>>"...)
}

// turned draws items that are mirrored and turned about the middle of their group.
func (e *encoder) turned(at layout.Point, g *layout.Group) {
	sin, cos := math.Sincos(float64(g.Turn.Angle) / 60_000 * math.Pi / 180)
	h, v := 1.0, 1.0
	if g.Turn.FlipH {
		h = -1
	}
	if g.Turn.FlipV {
		v = -1
	}
	m := [4]float64{cos * h, -sin * h, sin * v, cos * v} // the file's y grows upwards
	mid := e.point(at, layout.Point{X: g.Size.W / 2, Y: g.Size.H / 2})
	x, y := float64(mid[0]), float64(mid[1])
	e.saved(func() {
		for _, f := range m {
			e.b = append(strconv.AppendFloat(e.b, math.Round(f*1e6)/1e6+0, 'f', -1, 64), ' ')
		}
		e.b = append(appendLengths(e.b, // which may be further than places are
			mid[0]-layout.Length(math.Round(float64(m[0]*x)+float64(m[2]*y))),
			mid[1]-layout.Length(math.Round(float64(m[1]*x)+float64(m[3]*y)))), " cm "...)
		e.plain(at, g.Items)
	})
}
