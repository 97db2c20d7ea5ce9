package pdf

import (
	"fmt"
	"strconv"

	"github.com/deckfold/deckfold/layout"
)

// fill sets the colour of fills and text.
func (e *encoder) fill(c layout.Color) {
	c = c.Plain()
	if e.colored && e.color == c {
		return
	}
	e.color, e.colored = c, true
	e.rgb(c)
	e.op("rg ")
}

func (e *encoder) rgb(c layout.Color) { e.b = appendRGB(e.b, c) }

// appendRGB appends the components with at most three decimals.
func appendRGB(b []byte, c layout.Color) []byte {
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		n := (int(v)*1000 + 127) / 255
		if n%1000 == 0 {
			b = append(b, byte('0'+n/1000), ' ')
			continue
		}
		b = append(b, '0', '.', byte('0'+n/100), byte('0'+n/10%10), byte('0'+n%10), ' ')
	}
	return b
}

func (e *encoder) path(at layout.Point, p *layout.Path) {
	switch {
	case len(p.Verbs) == 0:
		return
	case p.Gradient != nil:
		e.gradient(at, p)
		line := *p
		line.Gradient, line.Fill = nil, nil
		p = &line
	}
	if p.Fill == nil && p.Stroke == nil {
		return
	}
	if p.Transparency > 0 {
		e.saved(func() {
			e.transparent(p.Transparency)
			e.paint(at, p)
		})
		return
	}
	e.paint(at, p)
}

// paint fills and strokes a path with colours.
func (e *encoder) paint(at layout.Point, p *layout.Path) {
	paint := painting(p)
	if p.Fill != nil {
		e.fill(*p.Fill)
	}
	if p.Stroke != nil {
		if c := p.Stroke.Plain(); !e.stroked || e.stroke != c {
			e.stroke, e.stroked = c, true
			e.rgb(c)
			e.op("RG ")
		}
		e.num(p.Width)
		e.op("w ")
	}
	e.cap(p.Cap)
	e.join(p)
	dashed := e.dashed(p.Dash)
	if dashed {
		e.op("[")
		for _, d := range p.Dash {
			e.num(d)
		}
		e.op("] ")
		e.num(p.Phase)
		e.op("d ")
	}
	e.outline(at, p)
	e.op(paint)
	if dashed {
		e.op("[] 0 d ")
	}
	if p.Cap != layout.Butt {
		e.op("0 J ")
	}
	if p.Join != layout.RoundJoin {
		e.op("1 j ")
	}
}

// cap sets how lines end, unless they end as they do.
func (e *encoder) cap(c layout.Cap) {
	switch c {
	case layout.Round:
		e.op("1 J ")
	case layout.SquareCap:
		e.op("2 J ")
	}
}

// join sets how the lines of a path meet, unless they are round.
func (e *encoder) join(p *layout.Path) {
	switch p.Join {
	case layout.BevelJoin:
		e.op("2 j ")
	case layout.MiterJoin:
		e.op("0 j ")
		e.b = append(strconv.AppendFloat(e.b, float64(max(p.Miter, 1000))/1000, 'f', -1, 64), " M "...)
	}
}

// painting is the operator that paints a path.
func painting(p *layout.Path) string {
	switch {
	case p.Fill == nil:
		return "S\n"
	case p.Stroke == nil && p.EvenOdd:
		return "f*\n"
	case p.Stroke == nil:
		return "f\n"
	case p.EvenOdd:
		return "B*\n"
	}
	return "B\n"
}

func (e *encoder) outline(at layout.Point, p *layout.Path) {
	points := p.Points
	for _, v := range p.Verbs {
		n := 1
		switch v {
		case layout.CurveTo:
			n = 3
		case layout.Close:
			n = 0
		}
		if n > len(points) {
			e.fail(fmt.Errorf("a path of %d verbs has too few points", len(p.Verbs)))
			return
		}
		for _, q := range points[:n] {
			e.num(at.X + q.X)
			e.num(e.size.H - at.Y - q.Y)
		}
		points = points[n:]
		e.b = append(e.b, byte(v), ' ')
	}
}

// dashed reports a dash pattern that can be drawn: one of nothing would keep readers busy for ever (ISO 32000-1, 8.4.3.6).
func (e *encoder) dashed(pattern []layout.Length) bool {
	var sum int64
	for _, d := range pattern {
		if d < 0 {
			e.fail(fmt.Errorf("a dash of %s pt", d))
			return false
		}
		sum += d.Hundredths()
	}
	return sum > 0
}

func (e *encoder) image(at layout.Point, m *layout.Image) {
	e.op("q ")
	e.transparent(m.Transparency)
	if edge := m.Edge(); edge != nil {
		e.clip(at, edge)
	}
	full := m.Full()
	if m.Drawing != nil {
		e.drawing(layout.Rect{Point: layout.Point{X: at.X + full.X, Y: at.Y + full.Y}, Size: full.Size}, m.Drawing)
		e.op("Q\n")
		return
	}
	k := indexIn(&e.images, m.Picture)
	e.num(full.W)
	e.op("0 0 ")
	e.num(full.H)
	e.num(at.X + full.X)
	e.num(e.size.H - at.Y - full.Bottom())
	e.op("cm /P")
	e.b = strconv.AppendInt(e.b, int64(k), 10)
	e.op(" Do Q\n")
}
