package pdf

import (
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

// clipped draws the items of a group, or what its clip leaves of them.
func (e *encoder) clipped(at layout.Point, g *layout.Group) {
	if g.Clip == nil {
		e.plain(at, g.Items)
		return
	}
	e.saved(func() {
		e.clip(at, g.Clip)
		e.plain(at, g.Items)
	})
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
		e.clipped(at, g)
	})
}

// slanted draws items in the parallelogram that the rectangle of their group becomes.
func (e *encoder) slanted(at layout.Point, g *layout.Group) {
	if g.Size.W <= 0 || g.Size.H <= 0 {
		return
	}
	w, h := float64(g.Size.W), float64(g.Size.H)
	e.saved(func() {
		e.onto(at, g.Onto, w, h, e.size.H)
		e.clipped(layout.Point{}, g)
	})
}

// onto changes the space so that a rectangle of a width and a height becomes a parallelogram: its upper left corner is at a height, and y grows upwards.
func (e *encoder) onto(at layout.Point, p *layout.Parallelogram, w, h float64, top layout.Length) {
	corner := e.point(at, p.At)
	m := [4]float64{float64(p.Across.X) / w, -float64(p.Across.Y) / w, -float64(p.Down.X) / h, float64(p.Down.Y) / h}
	for _, f := range m {
		e.share(f)
	}
	e.b = append(appendLengths(e.b,
		corner[0]-layout.Length(math.Round(float64(m[2]*float64(top)))),
		corner[1]-layout.Length(math.Round(float64(m[3]*float64(top))))), " cm "...)
}

// share appends a number of a matrix.
func (e *encoder) share(f float64) {
	e.b = append(strconv.AppendFloat(e.b, math.Round(f*1e8)/1e8+0, 'f', -1, 64), ' ')
}
