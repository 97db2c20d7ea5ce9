package emf

import (
	"errors"
	"math"

	"github.com/deckfold/deckfold/layout"
)

// player plays the records of a file.
type player struct {
	state
	saved   []state
	objects map[uint32]object
	path    trace
	open    bool // between the begin and the end of a path
	size    layout.Size
	unit    point // a point of the device in EMU
	origin  point // of the frame, in EMU
	out     []*layout.Path
}

// state is the playback device context ([MS-EMF], 3.1.1.2).
type state struct {
	world     matrix
	window    mapping // logical
	view      mapping // of the device
	scaled    bool    // window and view count
	pen       pen
	brush     brush
	winding   bool
	at        point // where the pen is
	beginning point // where its subpath began
}

// mapping is an origin and an extent.
type mapping struct{ org, ext point }

// matrix maps x and y to m[0]x + m[2]y + m[4] and m[1]x + m[3]y + m[5].
type matrix [6]float64

var same = matrix{1, 0, 0, 1, 0, 0}

func (m matrix) of(p point) point {
	return point{float64(m[0]*p.x) + float64(m[2]*p.y) + m[4], float64(m[1]*p.x) + float64(m[3]*p.y) + m[5]}
}

// then is what maps by m first.
func (m matrix) then(n matrix) (r matrix) {
	for i := range 2 {
		r[i] = float64(m[0]*n[i]) + float64(m[1]*n[2+i])
		r[2+i] = float64(m[2]*n[i]) + float64(m[3]*n[2+i])
		r[4+i] = float64(m[4]*n[i]) + float64(m[5]*n[2+i]) + n[4+i]
	}
	return r
}

// object is what can be selected: a pen, a brush.
type object interface{ choose(s *state) }

type pen struct {
	none  bool
	color layout.Color
	width float64 // logical; 0 is a point of the device
	dash  []float64
}

func (p pen) choose(s *state) { s.pen = p }

type brush struct {
	none  bool
	color layout.Color
}

func (b brush) choose(s *state) { s.brush = b }

// stock are the objects that every device has ([MS-EMF], 2.1.31).
var stock = [...]object{
	brush{color: layout.Color{R: 255, G: 255, B: 255}}, brush{color: layout.Color{R: 192, G: 192, B: 192}},
	brush{color: layout.Color{R: 128, G: 128, B: 128}}, brush{color: layout.Color{R: 64, G: 64, B: 64}}, brush{}, brush{none: true},
	pen{color: layout.Color{R: 255, G: 255, B: 255}}, pen{}, pen{none: true},
}

func newPlayer() *player {
	p := &player{objects: map[uint32]object{}}
	p.state = state{world: same, window: mapping{ext: point{1, 1}}, view: mapping{ext: point{1, 1}}, brush: stock[0].(brush)}
	return p
}

// device is a point of the device in EMU of the drawing.
func (p *player) device(at point) (layout.Point, error) {
	q := p.world.of(at)
	if p.scaled {
		q.x = float64((q.x-p.window.org.x)*p.view.ext.x/p.window.ext.x) + p.view.org.x
		q.y = float64((q.y-p.window.org.y)*p.view.ext.y/p.window.ext.y) + p.view.org.y
	}
	x, y := float64(q.x*p.unit.x)-p.origin.x, float64(q.y*p.unit.y)-p.origin.y
	const far = 1 << 40
	if !(math.Abs(x) < far && math.Abs(y) < far) {
		return layout.Point{}, errors.New("a point is out of bounds")
	}
	return layout.Point{X: layout.Length(math.Round(x)), Y: layout.Length(math.Round(y))}, nil
}

// scale is the length of a logical unit in EMU, as a mean of all directions.
func (p *player) scale() float64 {
	area := float64(p.world[0]*p.world[3]) - float64(p.world[1]*p.world[2])
	if p.scaled {
		area *= p.view.ext.x / p.window.ext.x * (p.view.ext.y / p.window.ext.y)
	}
	return math.Sqrt(math.Abs(area * p.unit.x * p.unit.y))
}

// stroke is the line of the pen, on a path.
func (p *player) stroke(q *layout.Path) {
	if p.pen.none {
		return
	}
	color := p.pen.color
	q.Stroke = &color
	unit := p.scale()
	width := min(max(p.pen.width*unit, p.unit.x), float64(layout.Inch*10))
	if !(width >= 0) {
		width = 0
	}
	q.Width = layout.Length(math.Round(width))
	for _, d := range p.pen.dash {
		q.Dash = append(q.Dash, layout.Length(math.Round(d*width)))
	}
}

// trace is a path that is being made.
type trace struct{ layout.Path }

// add adds a verb with its points to the path.
func (p *player) add(v layout.Verb, at ...point) error {
	p.path.Verbs = append(p.path.Verbs, v)
	for _, q := range at {
		d, err := p.device(q)
		if err != nil {
			return err
		}
		p.path.Points = append(p.path.Points, d)
		p.at = q
	}
	if v == layout.MoveTo {
		p.beginning = p.at
	}
	return nil
}

// paint draws the path, and begins another.
func (p *player) paint(fill, stroke bool) {
	q := p.path.Path
	p.path = trace{}
	if fill && !p.brush.none {
		color := p.brush.color
		q.Fill, q.EvenOdd = &color, !p.winding
	}
	if stroke {
		p.stroke(&q)
	}
	if len(q.Points) > 0 && (q.Fill != nil || q.Stroke != nil) {
		p.out = append(p.out, &q)
	}
}
