package pdf

import (
	"errors"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// gradient fills a path with a gradient.
func (e *encoder) gradient(at layout.Point, p *layout.Path) {
	g := p.Gradient
	if err := ordered(g.Stops); err != nil {
		e.fail(err)
		return
	}
	e.saved(func() {
		e.transparent(p.Transparency)
		if slices.ContainsFunc(g.Stops, func(s layout.GradientStop) bool { return s.Transparency > 0 }) {
			e.mask(at, p)
		}
		e.clip(at, p)
		if g.Ellipse != nil {
			e.onto(at, g.Ellipse, unit, unit, unit)
		}
		e.b = named(e.b, 'S', len(e.shadings))
		e.shadings = append(e.shadings, e.shading(at, g, "RGB", func(b []byte, s layout.GradientStop) []byte { return appendRGB(b, s.Color) }))
		e.op("sh ")
	})
}

// unit is the side of the square that a gradient's ellipse stands in before it is slanted: a point.
const unit = 12700

// mask is the opaqueness of what a gradient paints, as light (ISO 32000-1, 11.6.5.2).
type mask struct {
	box     rect
	space   []byte // the operators before that of the shading
	shading []byte
	num     int // 0 before it is written
}

// mask has what is drawn until the graphics state is restored as opaque as the stops of a path's gradient are.
func (e *encoder) mask(at layout.Point, p *layout.Path) {
	e.b = named(e.b, 'M', len(e.masks))
	e.op("gs ")
	var space []byte
	if p.Gradient.Ellipse != nil {
		before := len(e.b)
		e.onto(at, p.Gradient.Ellipse, unit, unit, unit)
		space, e.b = slices.Clone(e.b[before:]), e.b[:before]
	}
	e.masks = append(e.masks, mask{box: e.bounds(at, p), space: space, shading: e.shading(at, p.Gradient, "Gray", func(b []byte, s layout.GradientStop) []byte {
		return appendShare(b, layout.Clear-s.Transparency)
	})})
}

// bounds is a rectangle around all points of a path.
func (e *encoder) bounds(at layout.Point, p *layout.Path) (r rect) {
	for i, q := range p.Points {
		v := e.point(at, q)
		if i == 0 {
			r = rect{v[0], v[1], v[0], v[1]}
		}
		r = rect{min(r[0], v[0]), min(r[1], v[1]), max(r[2], v[0]), max(r[3], v[1])}
	}
	return r
}

// write adds the form that a mask is made of.
func (m *mask) write(f *file) {
	m.num = f.alloc()
	b := append([]byte("/Type/XObject/Subtype/Form/Group<</S/Transparency/CS/DeviceGray>>/Resources<</Shading<</S0 "), m.shading...)
	b = m.box.append(append(b, ">>>>/BBox"...))
	f.stream(m.num, string(b), append(m.space, "/S0 sh"...))
	m.shading = nil
}

// errStops says that a gradient has no colours, or none in order.
var errStops = errors.New("the stops of a gradient are not in order from 0 to 100,000")

func ordered(stops []layout.GradientStop) error {
	last := int32(0)
	for _, s := range stops {
		if s.At < last || s.At > layout.Clear {
			return errStops
		}
		last = s.At
	}
	if len(stops) == 0 {
		return errStops
	}
	return nil
}

// components append what a stop is in a colour space.
type components func(b []byte, s layout.GradientStop) []byte

// shading is the dictionary of a gradient: axial or radial (ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4), on both sides without an end.
func (e *encoder) shading(at layout.Point, g *layout.Gradient, space string, value components) []byte {
	from := e.point(at, g.From)
	b := append([]byte("<</ColorSpace/Device"), space...)
	b = append(b, "/Extend[true true]/ShadingType "...)
	if g.Ellipse != nil {
		b = appendShare(append(b, "3/Coords["...), g.Focus[0])
		b = append(appendShare(append(b, ' '), layout.Clear-g.Focus[1]), " 0 .5 .5 .5"...)
	} else if g.Radius > 0 {
		b = appendLengths(append(b, "3/Coords["...), from[0], from[1], 0, from[0], from[1], g.Radius)
	} else {
		to := e.point(at, g.To)
		b = appendLengths(append(b, "2/Coords["...), from[0], from[1], to[0], to[1])
	}
	b = value.appendStops(append(b, "]/Function"...), g.Stops)
	return append(b, ">>"...)
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

// appendStops appends the function of a gradient: of pieces that are linear (ISO 32000-1, 7.10.3 and 7.10.4).
func (c components) appendStops(b []byte, stops []layout.GradientStop) []byte {
	stops = spread(stops)
	if len(stops) == 2 {
		return c.appendPiece(b, stops[0], stops[1])
	}
	b = append(b, "<</FunctionType 3/Domain[0 1]/Functions["...)
	for i := range stops[1:] {
		b = c.appendPiece(b, stops[i], stops[i+1])
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

// appendPiece appends the function from one stop to another.
func (c components) appendPiece(b []byte, from, to layout.GradientStop) []byte {
	b = append(b, "<</FunctionType 2/Domain[0 1]/N 1/C0["...)
	b = c(b, from)
	b = append(b, "]/C1["...)
	return append(c(b, to), "]>>"...)
}

// spread has the stops begin at 0 and end at 100 %, and no two at one place but there: readers want bounds that rise.
func spread(stops []layout.GradientStop) []layout.GradientStop {
	out := make([]layout.GradientStop, 0, len(stops)+2)
	if first := stops[0]; first.At > 0 {
		first.At = 0
		out = append(out, first)
	}
	for _, s := range stops {
		if n := len(out); n > 1 && out[n-1].At >= s.At {
			s.At = out[n-1].At + 1
		}
		if s.At <= layout.Clear {
			out = append(out, s)
		}
	}
	if last := out[len(out)-1]; last.At < layout.Clear || len(out) == 1 {
		last.At = layout.Clear
		out = append(out, last)
	}
	return out
}
