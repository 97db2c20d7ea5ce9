package raster

import (
	"image"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/outline"
)

// pixel is red, green and blue, each times the opacity, and the opacity, in 16 bits.
type pixel [4]uint16

const opaque = 0xffff

// canvas is what is drawn on.
type canvas struct {
	w, h  int
	size  layout.Size // of the drawing
	pix   []pixel
	clip  *clip // nil: all is seen
	edges edges
	cut   map[*layout.Path]*clip // those of paths, alone
}

func newCanvas(size layout.Size, w, h int) *canvas {
	c := &canvas{w: w, h: h, size: size, pix: make([]pixel, w*h), cut: map[*layout.Path]*clip{}}
	c.edges.init(w, h)
	return c
}

// clip is what is seen: how much of each pixel of a rectangle, from 0 to 256.
type clip struct {
	image.Rectangle
	seen []uint16
}

// whole is 1 in coverages.
const whole = 256

func (c *canvas) group(at layout.Point, g *layout.Group) {
	if g.Transparency >= layout.Clear {
		return
	}
	outer, below := c.clip, c.pix
	if g.Clip != nil {
		c.clip = c.clipped(at, g.Clip)
	}
	if g.Transparency > 0 {
		c.pix = make([]pixel, len(below))
	}
	if c.clip == nil || !c.clip.Empty() {
		c.items(at, g)
	}
	if g.Transparency > 0 {
		over(below, c.pix, uint32(int64(layout.Clear-g.Transparency)*opaque/layout.Clear))
		c.pix = below
	}
	c.clip = outer
}

// over lays a layer of an opacity over what is below it.
func over(below, layer []pixel, opacity uint32) {
	for i := range layer {
		if p := layer[i]; p[3] > 0 {
			below[i].lay(p, opacity)
		}
	}
}

// lay lays a colour of which a share is seen over a pixel.
func (p *pixel) lay(q pixel, part uint32) {
	rest := opaque - div(uint32(q[3])*part)
	for k := range p {
		p[k] = uint16(min(div(uint32(q[k])*part)+div(uint32(p[k])*rest), opaque))
	}
}

// div is a product of two numbers of 16 bits over that of opaque ones, rounded.
func div(v uint32) uint32 { return uint32((uint64(v) + opaque/2) / opaque) }

func (c *canvas) items(at layout.Point, g *layout.Group) {
	for _, it := range g.Items {
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		switch v := it.Item.(type) {
		case *layout.Group:
			c.group(p, v)
		case *layout.Path:
			c.path(p, v)
		}
	}
}

// path fills and strokes a path.
func (c *canvas) path(at layout.Point, p *layout.Path) {
	if paint := c.paintOf(at, p); paint != nil {
		c.fill(at, p, paint)
	}
	if p.Stroke != nil {
		if s := newFlat(*p.Stroke, p.Transparency); s != nil {
			line := outline.Stroke(p)
			c.fill(at, line, s)
		}
	}
}

// fill fills the area of a path.
func (c *canvas) fill(at layout.Point, p *layout.Path, paint paint) {
	c.edges.reset()
	c.outline(at, p)
	c.edges.spans(p.EvenOdd, func(y, x int, covered []uint16) {
		row := c.pix[y*c.w : (y+1)*c.w]
		for i, part := range covered {
			seen := uint32(part)
			if c.clip != nil {
				seen = c.clip.of(x+i, y, seen)
			}
			if seen > 0 {
				row[x+i].lay(paint.at(x+i, y), seen*opaque/whole)
			}
		}
	})
}

// of is what is seen of a pixel of which something covers a part.
func (c *clip) of(x, y int, part uint32) uint32 {
	if x < c.Min.X || x >= c.Max.X || y < c.Min.Y || y >= c.Max.Y {
		return 0
	}
	return part * uint32(c.seen[(y-c.Min.Y)*c.Dx()+x-c.Min.X]) / whole
}

// tolerance is how far curves may be from their lines: a 32th of a pixel.
func (c *canvas) tolerance() layout.Length { return max(c.size.W/layout.Length(32*c.w), 1) }

// outline adds the edges of a path.
func (c *canvas) outline(at layout.Point, p *layout.Path) {
	flat := outline.Flat(p, c.tolerance())
	var first, last corner
	points := flat.Points
	for _, v := range flat.Verbs {
		switch v {
		case layout.MoveTo:
			c.edges.line(last, first)
			first = c.fixed(at, points[0])
			last, points = first, points[1:]
		case layout.LineTo:
			next := c.fixed(at, points[0])
			c.edges.line(last, next)
			last, points = next, points[1:]
		case layout.Close:
			c.edges.line(last, first)
			last = first
		}
	}
	c.edges.line(last, first)
}

// fixed is a place on the canvas.
func (c *canvas) fixed(at, p layout.Point) corner {
	return corner{floor(int64(at.X+p.X)*int64(c.w)*sub, int64(c.size.W)), floor(int64(at.Y+p.Y)*int64(c.h)*sub, int64(c.size.H))}
}

// mostClips is how many clips are kept for further use.
const mostClips = 8

// clipped is what is seen of what is seen now through a path.
func (c *canvas) clipped(at layout.Point, p *layout.Path) *clip {
	own := c.cut[p]
	if own == nil {
		own = c.through(at, p)
		if len(c.cut) >= mostClips {
			clear(c.cut)
		}
		c.cut[p] = own
	}
	if c.clip == nil {
		return own
	}
	both := &clip{Rectangle: own.Intersect(c.clip.Rectangle)}
	both.seen = make([]uint16, both.Dx()*both.Dy())
	for y := both.Min.Y; y < both.Max.Y; y++ {
		for x := both.Min.X; x < both.Max.X; x++ {
			both.seen[(y-both.Min.Y)*both.Dx()+x-both.Min.X] = uint16(own.of(x, y, c.clip.of(x, y, whole)))
		}
	}
	return both
}

// through is what is seen through a path.
func (c *canvas) through(at layout.Point, p *layout.Path) *clip {
	c.edges.reset()
	c.outline(at, p)
	own := &clip{Rectangle: c.edges.box()}
	own.seen = make([]uint16, own.Dx()*own.Dy())
	c.edges.spans(p.EvenOdd, func(y, x int, covered []uint16) {
		copy(own.seen[(y-own.Min.Y)*own.Dx()+x-own.Min.X:], covered)
	})
	return own
}
