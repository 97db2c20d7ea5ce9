package fonts

import (
	"encoding/binary"
	"errors"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/go-text/typesetting/font/opentype"
)

// Pen is what an outline is drawn with, in font units; y grows upwards. Every Move begins a contour, which is closed.
type Pen interface {
	Move(x, y float64)
	Line(x, y float64)
	Quadratic(ax, ay, x, y float64)
	Cubic(ax, ay, bx, by, x, y float64)
}

// Draw draws the outline of a glyph, to be filled by the non-zero rule. A broken outline is an error.
func (f *Face) Draw(glyph uint16, to Pen) (err error) {
	defer guard.Recover(&err)
	if f.draw == nil {
		return f.trace(glyph, to, transform{1, 0, 0, 1, 0, 0}, mostParts)
	}
	draw, err := f.draw([]uint16{glyph})
	if err != nil {
		return err
	}
	segments, err := draw(glyph)
	if err != nil {
		return err
	}
	for _, s := range segments {
		v := func(i int) (x, y float64) { return float64(s.Args[i].X), float64(s.Args[i].Y) }
		ax, ay := v(0)
		bx, by := v(1)
		cx, cy := v(2)
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			to.Move(ax, ay)
		case opentype.SegmentOpLineTo:
			to.Line(ax, ay)
		case opentype.SegmentOpQuadTo:
			to.Quadratic(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			to.Cubic(ax, ay, bx, by, cx, cy)
		}
	}
	return nil
}

// transform takes a point of a part to x*t[0] + y*t[2] + t[4], x*t[1] + y*t[3] + t[5].
type transform [6]float64

func (t *transform) of(x, y float64) (float64, float64) {
	return float64(t[0]*x) + float64(t[2]*y) + t[4], float64(t[1]*x) + float64(t[3]*y) + t[5]
}

// mostParts is how deep parts may be within each other.
const mostParts = 8

var errOutline = errors.New("an outline of the font is broken")

// trace draws a glyph of the glyf table (OpenType 1.9, glyf).
func (f *Face) trace(glyph uint16, to Pen, t transform, depth int) error {
	if int(glyph)+1 >= len(f.loca) || depth == 0 {
		return errOutline
	}
	d := f.outline(glyph)
	if len(d) < 10 {
		return nil
	}
	n := int(int16(binary.BigEndian.Uint16(d)))
	if n >= 0 {
		return contours(d[10:], n, to, t)
	}
	return f.composed(d, to, t, depth)
}

// composed draws the parts of a glyph.
func (f *Face) composed(d []byte, to Pen, t transform, depth int) error {
	for at := 10; at+6 <= len(d); {
		flags, part := binary.BigEndian.Uint16(d[at:]), binary.BigEndian.Uint16(d[at+2:])
		short := func() float64 { at += 2; return float64(int16(binary.BigEndian.Uint16(d[at-2:]))) }
		at += 4
		in := transform{1, 0, 0, 1, 0, 0}
		const areOffsets = 1 << 1
		switch dx, dy := float64(int8(d[at])), float64(int8(d[at+1])); {
		case flags&wordArguments != 0:
			in[4] = short()
			in[5] = short()
		default:
			in[4], in[5] = dx, dy
			at += 2
		}
		if flags&areOffsets == 0 {
			in[4], in[5] = 0, 0
		}
		const one = 1 << 14
		switch {
		case flags&hasScale != 0:
			in[0] = short() / one
			in[3] = in[0]
		case flags&hasTwoScales != 0:
			in[0] = short() / one
			in[3] = short() / one
		case flags&hasMatrix != 0:
			for k := range 4 {
				in[k] = short() / one
			}
		}
		var own transform
		own[0], own[1] = float64(t[0]*in[0])+float64(t[2]*in[1]), float64(t[1]*in[0])+float64(t[3]*in[1])
		own[2], own[3] = float64(t[0]*in[2])+float64(t[2]*in[3]), float64(t[1]*in[2])+float64(t[3]*in[3])
		own[4], own[5] = t.of(in[4], in[5])
		if err := f.trace(part, to, own, depth-1); err != nil || flags&moreParts == 0 {
			return err
		}
	}
	return errOutline
}

// node is a point of a contour, on it or beside it.
type node struct {
	x, y float64
	on   bool
}

// contours draws the n contours of a simple glyph.
func contours(d []byte, n int, to Pen, t transform) error {
	if len(d) < 2*n+2 || n == 0 {
		return nil
	}
	ends := make([]int, n)
	for i := range ends {
		ends[i] = int(binary.BigEndian.Uint16(d[2*i:]))
	}
	count := ends[n-1] + 1
	skip := 2*n + 2 + int(binary.BigEndian.Uint16(d[2*n:]))
	if skip > len(d) {
		return errOutline
	}
	nodes, err := readNodes(d[skip:], count)
	if err != nil {
		return err
	}
	for i := range nodes {
		nodes[i].x, nodes[i].y = t.of(nodes[i].x, nodes[i].y)
	}
	first := 0
	for _, end := range ends {
		if end+1 > len(nodes) || end+1 < first {
			return errOutline
		}
		contour(nodes[first:end+1], to)
		first = end + 1
	}
	return nil
}

// readNodes reads the points of a glyph: their flags, then their places.
func readNodes(d []byte, count int) ([]node, error) {
	const (
		onCurve = 1 << 0
		shortX  = 1 << 1
		repeat  = 1 << 3
		sameX   = 1 << 4 // of a short one: it is above zero
	)
	flags := make([]byte, 0, count)
	for len(flags) < count {
		if len(d) < 1 || d[0]&repeat != 0 && len(d) < 2 {
			return nil, errOutline
		}
		flag, times := d[0], 1
		d = d[1:]
		if flag&repeat != 0 {
			times += int(d[0])
			d = d[1:]
		}
		for range min(times, count-len(flags)) {
			flags = append(flags, flag)
		}
	}
	nodes := make([]node, count)
	for axis := range 2 {
		v := 0
		for i, flag := range flags {
			short, same := flag>>axis&shortX != 0, flag>>axis&sameX != 0
			switch {
			case short && len(d) >= 1 && same:
				v, d = v+int(d[0]), d[1:]
			case short && len(d) >= 1:
				v, d = v-int(d[0]), d[1:]
			case !short && !same && len(d) >= 2:
				v, d = v+int(int16(binary.BigEndian.Uint16(d))), d[2:]
			case short || !same:
				return nil, errOutline
			}
			if nodes[i].on = flag&onCurve != 0; axis == 0 {
				nodes[i].x = float64(v)
			} else {
				nodes[i].y = float64(v)
			}
		}
	}
	return nodes, nil
}

// contour draws a contour: between two points beside it one in their middle is on it.
func contour(nodes []node, to Pen) {
	n := len(nodes)
	if n < 2 {
		return
	}
	middle := func(a, b node) node { return node{(a.x + b.x) / 2, (a.y + b.y) / 2, true} }
	start, from := nodes[0], 1
	if !start.on {
		if start, from = nodes[n-1], 0; !start.on {
			start = middle(nodes[n-1], nodes[0])
		}
	}
	to.Move(start.x, start.y)
	var beside *node
	for i := range n {
		p := nodes[(from+i)%n]
		switch {
		case beside == nil && p.on:
			to.Line(p.x, p.y)
		case beside != nil && p.on:
			to.Quadratic(beside.x, beside.y, p.x, p.y)
			beside = nil
		case beside != nil:
			m := middle(*beside, p)
			to.Quadratic(beside.x, beside.y, m.x, m.y)
			beside = &p
		default:
			beside = &p
		}
	}
	if beside != nil {
		to.Quadratic(beside.x, beside.y, start.x, start.y)
	}
}
