package charts

import (
	"io"
	"math"
	"slices"
	"sync"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/golang/freetype/truetype"
	gochart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"
)

// unit is the canvas's unit: 1/100 pt.
const unit = layout.Pt / 100

// recorder is a gochart.Renderer whose drawing becomes layout items.
type recorder struct {
	mu     sync.Mutex // of what a kind's goroutine could reach after Draw: the shaper of the layout, and the items
	closed bool       // Draw has returned: nothing is measured or drawn any more
	ctx    *layout.Context
	items  []layout.Placed
	path   *layout.Path
	fill   layout.Color
	stroke layout.Color
	filled bool // the fill is no transparent one
	lined  bool // nor the stroke
	width  float64
	dash   []float64
	text   layout.Color
	size   float64 // 1/100 pt
	bold   bool
	dpi    float64
	places []layout.Length // of the pieces of a text
	shaped map[shapedText][]fonts.Piece
}

// shapedText is a text that was shaped: most are measured several times, and then drawn.
type shapedText struct {
	text string
	bold bool
}

// pieces are the shaped pieces of a text, which are only read.
func (r *recorder) pieces(s string) []fonts.Piece {
	k := shapedText{s, r.bold}
	ps, ok := r.shaped[k]
	if !ok {
		if r.shaped == nil {
			r.shaped = make(map[shapedText][]fonts.Piece, 24)
		}
		ps = r.ctx.Shaper.Word(s, r.style())
		r.shaped[k] = ps
	}
	return ps
}

func point(x, y int) layout.Point {
	return layout.Point{X: layout.Length(x) * unit, Y: layout.Length(y) * unit}
}

// colorOf is a colour of go-chart's, which knows no roles.
func colorOf(c drawing.Color) layout.Color { return layout.Color{R: c.R, G: c.G, B: c.B} }

// fillIn has fills in a colour with its role, strokeIn lines.
func (r *recorder) fillIn(c layout.Color)   { r.fill, r.filled = c, true }
func (r *recorder) strokeIn(c layout.Color) { r.stroke, r.lined = c, true }

func (r *recorder) ResetStyle()                     {}
func (r *recorder) GetDPI() float64                 { return r.dpi }
func (r *recorder) SetDPI(d float64)                { r.dpi = d }
func (r *recorder) SetClassName(string)             {}
func (r *recorder) SetStrokeColor(c drawing.Color)  { r.stroke, r.lined = colorOf(c), c.A > 0 }
func (r *recorder) SetFillColor(c drawing.Color)    { r.fill, r.filled = colorOf(c), c.A > 0 }
func (r *recorder) SetStrokeWidth(w float64)        { r.width = w }
func (r *recorder) SetStrokeDashArray(ds []float64) { r.dash = ds }
func (r *recorder) SetFont(*truetype.Font)          {}
func (r *recorder) SetFontColor(c drawing.Color)    { r.text = colorOf(c) }
func (r *recorder) SetFontSize(s float64)           { r.size = s }
func (r *recorder) SetTextRotation(float64)         {}
func (r *recorder) ClearTextRotation()              {}
func (r *recorder) Save(io.Writer) error            { return nil }

// close ends the drawing; what was drawn is given.
func (r *recorder) close() []layout.Placed {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	return slices.Clip(r.items)
}

func (r *recorder) current() *layout.Path {
	if r.path == nil {
		r.path = &layout.Path{}
	}
	return r.path
}

func (r *recorder) MoveTo(x, y int) { p := point(x, y); r.current().Move(p.X, p.Y) }
func (r *recorder) LineTo(x, y int) { p := point(x, y); r.current().Line(p.X, p.Y) }
func (r *recorder) Close()          { r.current().Close() }

// QuadCurveTo draws a quadratic curve as the cubic that is the same.
func (r *recorder) QuadCurveTo(cx, cy, x, y int) {
	p := r.current()
	var from layout.Point
	if n := len(p.Points); n > 0 {
		from = p.Points[n-1]
	}
	c, to := point(cx, cy), point(x, y)
	third := func(a layout.Point) layout.Point {
		return layout.Point{X: a.X + (c.X-a.X)*2/3, Y: a.Y + (c.Y-a.Y)*2/3}
	}
	p.Curve(third(from), third(to), to)
}

// ArcTo draws an arc in pieces of an eighth of a turn at most, each a cubic whose handles are 4/3 tan(angle/4) of the radius.
func (r *recorder) ArcTo(cx, cy int, rx, ry, start, delta float64) {
	const full = 2 * math.Pi
	n := int(math.Ceil(math.Abs(delta)/(full/8))) + 1
	step := delta / full / float64(n)
	sin, cos := turn(step / 4)
	k := float64(4.0/3*sin) / cos
	at := func(t, along float64) layout.Point {
		sin, cos := turn(t)
		x := float64(rx*(cos-float64(along*sin))) + float64(cx)
		y := float64(ry*(sin+float64(along*cos))) + float64(cy)
		return point(round(x), round(y))
	}
	p := r.current()
	for i := range n {
		t := start/full + float64(step*float64(i))
		if i == 0 {
			from := at(t, 0)
			if n := len(p.Verbs); n == 0 || p.Verbs[n-1] == layout.Close {
				p.Move(from.X, from.Y)
			} else {
				p.Line(from.X, from.Y)
			}
		}
		p.Curve(at(t, k), at(t+step, -k), at(t+step, 0))
	}
}

// Circle paints a circle at once.
func (r *recorder) Circle(radius float64, x, y int) {
	r.current().Circle(point(x, y), layout.Length(math.Round(radius))*unit)
	r.FillStroke()
}

func (r *recorder) Stroke()     { r.paint(false, true) }
func (r *recorder) Fill()       { r.paint(true, false) }
func (r *recorder) FillStroke() { r.paint(true, true) }

func (r *recorder) paint(fill, stroke bool) {
	p := r.path
	r.path = nil
	if p == nil {
		return
	}
	if fill && r.filled {
		c := r.fill
		p.Fill = &c
	}
	if stroke && r.lined && r.width > 0 {
		c := r.stroke
		p.Stroke, p.Width = &c, layout.Length(math.Round(r.width))*unit
		for _, d := range r.dash {
			p.Dash = append(p.Dash, layout.Length(math.Round(d))*unit)
		}
	}
	if p.Fill != nil || p.Stroke != nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.items = append(r.items, layout.Placed{Item: p})
	}
}

func (r *recorder) style() fonts.Style {
	if r.bold {
		return fonts.Bold
	}
	return fonts.Regular
}

// Text places a text with its baseline's start at x, y. It is one item: a text, or a group where its pieces differ in font or
// direction, or stand for characters that no font has.
func (r *recorder) Text(s string, x, y int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return
	}
	at := point(x, y)
	ps := r.pieces(s)
	if len(ps) == 0 {
		return
	}
	if alike(ps) {
		r.items = append(r.items, layout.Placed{At: at, Item: r.run(ps...)})
		return
	}
	size := r.em()
	box := &layout.TextBox{Lines: []string{s}, Size: size, Pitch: linePitch, Color: r.text, Bold: r.bold}
	g := &layout.Group{Source: box, Frame: layout.Frame{Size: layout.Size{H: layout.Leading(size, linePitch)}}}
	ascent := layout.Ascent(size, linePitch)
	r.places = layout.Arrange(r.places[:0], ps, func(p fonts.Piece) layout.Length { return wide(p, size) })
	for i, left := range r.places {
		var it layout.Item = r.run(ps[i])
		if ps[i].Missing {
			span := &layout.Group{Role: layout.RoleSpan, Actual: ps[i].Text}
			span.Add(0, 0, it)
			it = span
		}
		g.Add(left, ascent, it)
		g.Size.W += wide(ps[i], size)
	}
	r.items = append(r.items, layout.Placed{At: layout.Point{X: at.X, Y: at.Y - ascent}, Item: g})
}

// linePitch is that of a text of one line, in percent of 1.2 em.
const linePitch = 100

// alike reports pieces that one run can hold.
func alike(ps []fonts.Piece) bool {
	for _, p := range ps {
		if p.Face != ps[0].Face || p.Level > 0 || p.Missing {
			return false
		}
	}
	return true
}

// run is some pieces as a text.
func (r *recorder) run(ps ...fonts.Piece) *layout.Text {
	t := &layout.Text{Face: ps[0].Face, Size: r.em(), Color: r.text, Words: make([]*fonts.Word, len(ps))}
	for i, p := range ps {
		t.Words[i] = p.Word
	}
	return t
}

func (r *recorder) em() layout.Length { return layout.Length(r.size) * unit }

func wide(p fonts.Piece, size layout.Length) layout.Length {
	return layout.Scale32(p.Ink+p.Space, size, p.Face)
}

// MeasureText is the width and the height of a text.
func (r *recorder) MeasureText(s string) gochart.Box {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return gochart.Box{}
	}
	size := r.em()
	var w layout.Length
	for _, pc := range r.pieces(s) {
		w += wide(pc, size)
	}
	return gochart.Box{Right: int((w + unit - 1) / unit), Bottom: int(r.size)}
}
