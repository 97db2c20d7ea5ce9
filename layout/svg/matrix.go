package svg

import (
	"fmt"
	"math"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// point is a place in the space of an element.
type point struct{ x, y float64 }

// matrix takes a point to x*m[0] + y*m[2] + m[4], x*m[1] + y*m[3] + m[5] (SVG 1.1, 7.4).
type matrix [6]float64

var same = matrix{1, 0, 0, 1, 0, 0}

// of is where a point goes. Products are rounded before they are added, so that all machines agree.
func (m matrix) of(p point) point {
	return point{float64(m[0]*p.x) + float64(m[2]*p.y) + m[4], float64(m[1]*p.x) + float64(m[3]*p.y) + m[5]}
}

// vector is where a direction goes.
func (m matrix) vector(p point) point {
	m[4], m[5] = 0, 0
	return m.of(p)
}

// on is a transform n within m.
func (m matrix) on(n matrix) matrix {
	a, b, o := m.vector(point{n[0], n[1]}), m.vector(point{n[2], n[3]}), m.of(point{n[4], n[5]})
	return matrix{a.x, a.y, b.x, b.y, o.x, o.y}
}

// area is by what areas are scaled; below zero they are mirrored.
func (m matrix) area() float64 { return float64(m[0]*m[3]) - float64(m[1]*m[2]) }

// scale is by what lengths are scaled, in the middle.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.area())) }

// even reports that all lengths are scaled alike.
func (m matrix) even() bool {
	a, b := hypot(m[0], m[1]), hypot(m[2], m[3])
	dot := float64(m[0]*m[2]) + float64(m[1]*m[3])
	return math.Abs(a-b) <= 0.01*a && math.Abs(dot) <= 0.01*float64(a*b)
}

// finite reports numbers that can be computed with.
func (m matrix) finite() bool {
	for _, v := range m {
		if math.IsNaN(v) || math.Abs(v) > most {
			return false
		}
	}
	return true
}

// inverse takes points back; ok is false where many go to one.
func (m matrix) inverse() (n matrix, ok bool) {
	det := m.area()
	if math.Abs(det) < 1e-12 {
		return same, false
	}
	n = matrix{m[3] / det, -m[1] / det, -m[2] / det, m[0] / det, 0, 0}
	o := n.vector(point{m[4], m[5]})
	n[4], n[5] = -o.x, -o.y
	return n, true
}

// parallelogram is what a rectangle becomes.
func (m matrix) parallelogram(x, y, w, h float64) *layout.Parallelogram {
	return &layout.Parallelogram{At: m.of(point{x, y}).place(), Across: m.vector(point{w, 0}).place(), Down: m.vector(point{0, h}).place()}
}

// place is a point of the drawing.
func (p point) place() layout.Point { return layout.Point{X: length(p.x), Y: length(p.y)} }

// length is a length of the drawing.
func length(v float64) layout.Length {
	return layout.Length(math.Round(min(max(v, -far), far)))
}

// far bounds the coordinates of a drawing, which are within what PDF can place wherever the drawing stands: 14,400 pt (ISO 32000-1, annex C.2).
const far = float64(14_000 * layout.Pt)

// transform reads a list of transforms (SVG 1.1, 7.6).
func transform(s string) (m matrix, err error) {
	m = same
	for rest := strings.TrimLeft(s, separators); rest != ""; rest = strings.TrimLeft(rest, separators) {
		name, args, ok := strings.Cut(rest, "(")
		list, after, ended := strings.Cut(args, ")")
		v, ok2 := numbers(list)
		n, ok3 := step(strings.TrimSpace(name), v)
		if !ok || !ended || !ok2 || !ok3 {
			return m, fmt.Errorf("the transform %s cannot be read", clip(s))
		}
		m, rest = m.on(n), after
	}
	if !m.finite() {
		return m, fmt.Errorf("the transform %s has numbers that are too large", clip(s))
	}
	return m, nil
}

// step is one transform.
func step(name string, v []float64) (m matrix, ok bool) {
	m = same
	n := len(v)
	switch {
	case name == "matrix" && n == 6:
		copy(m[:], v)
	case name == "translate" && (n == 1 || n == 2):
		copy(m[4:], v)
	case name == "scale" && (n == 1 || n == 2):
		m[0], m[3] = v[0], v[n-1]
	case name == "rotate" && n == 1:
		m = rotation(v[0])
	case name == "rotate" && n == 3:
		m = matrix{1, 0, 0, 1, v[1], v[2]}.on(rotation(v[0])).on(matrix{1, 0, 0, 1, -v[1], -v[2]})
	case name == "skewX" && n == 1:
		m[2] = math.Tan(v[0] * math.Pi / 180)
	case name == "skewY" && n == 1:
		m[1] = math.Tan(v[0] * math.Pi / 180)
	default:
		return m, false
	}
	return m, true
}

// rotation turns by an angle in degrees; quarters are exact.
func rotation(degrees float64) matrix {
	var sin, cos float64
	switch q := math.Mod(degrees, 360); q {
	case 0:
		cos = 1
	case 90, -270:
		sin = 1
	case 180, -180:
		cos = -1
	case 270, -90:
		sin = -1
	default:
		sin, cos = math.Sincos(q * math.Pi / 180)
	}
	return matrix{cos, sin, -sin, cos, 0, 0}
}

// hypot is the length of a vector, the same on all machines, as that of the standard library is not.
func hypot(x, y float64) float64 { return math.Sqrt(float64(x*x) + float64(y*y)) }
