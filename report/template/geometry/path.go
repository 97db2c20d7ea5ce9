package geometry

import (
	"errors"
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
)

func round(v float64) layout.Length { return layout.Length(math.Round(v)) }

// path evaluates a path for a shape of a size.
func (d *definedPath) path(g guides, w, h float64) (Path, error) {
	p := Path{Fill: d.fill, Stroke: d.stroke}
	t := tracer{p: &p, sx: 1, sy: 1}
	if d.w > 0 {
		t.sx = w / d.w
	}
	if d.h > 0 {
		t.sy = h / d.h
	}
	for _, s := range d.steps {
		var x [6]float64
		if len(s.args) > len(x) {
			return p, fmt.Errorf("a step of a path has %d coordinates", len(s.args))
		}
		for i, a := range s.args {
			var err error
			if x[i], err = g.value(a); err != nil {
				return p, err
			}
		}
		if err := t.step(s.kind, len(s.args), x); err != nil {
			return p, err
		}
	}
	return p, nil
}

// tracer follows a path.
type tracer struct {
	p          *Path
	sx, sy     float64 // by which its space is scaled
	x, y       float64 // where it is, in its space
	fromX      float64 // where its subpath began
	fromY      float64
	begun, far bool // a subpath is begun; a point was out of bounds
}

// errStep is the error of a step that has too few points, or none before it to begin from.
var errStep = errors.New("a step of a path has too few points, or does not begin anywhere")

// step takes a step with n coordinates.
func (t *tracer) step(kind byte, n int, x [6]float64) error {
	want := map[byte]int{'m': 2, 'l': 2, 'c': 6, 'q': 4, 'a': 4}[kind]
	if n != want || !t.begun && kind != 'm' && kind != 'z' {
		return errStep
	}
	switch kind {
	case 'm':
		t.fromX, t.fromY, t.begun = x[0], x[1], true
		t.add(layout.MoveTo, x[0], x[1])
	case 'l':
		t.add(layout.LineTo, x[0], x[1])
	case 'c':
		t.add(layout.CurveTo, x[:]...)
	case 'q': // raised to a cubic
		ax, ay := t.x+float64(2.0/3*(x[0]-t.x)), t.y+float64(2.0/3*(x[1]-t.y))
		bx, by := x[2]+float64(2.0/3*(x[0]-x[2])), x[3]+float64(2.0/3*(x[1]-x[3]))
		t.add(layout.CurveTo, ax, ay, bx, by, x[2], x[3])
	case 'a':
		t.arc(x[0], x[1], x[2], x[3])
	case 'z':
		if t.begun {
			t.p.Close()
			t.x, t.y = t.fromX, t.fromY
		}
	}
	if t.far {
		return errors.New("a point of a path is outside any page")
	}
	return nil
}

// add adds a verb with the coordinates of its points.
func (t *tracer) add(v layout.Verb, at ...float64) {
	t.p.Verbs = append(t.p.Verbs, v)
	for i := 0; i < len(at); i += 2 {
		x, y := at[i]*t.sx, at[i+1]*t.sy
		if !(math.Abs(x) <= most && math.Abs(y) <= most) {
			t.far = true
			x, y = 0, 0
		}
		t.p.Points = append(t.p.Points, layout.Point{X: round(x), Y: round(y)})
	}
	t.x, t.y = at[len(at)-2], at[len(at)-1]
}

// arc follows an ellipse from where the path is, which is at an angle of it (ISO/IEC 29500-1, 20.1.9.1), by one cubic curve for each
// quarter at most. Angles are those of the ellipse as it is seen, not of the circle that it is made from.
func (t *tracer) arc(w, h, start, sweep float64) {
	w, h = math.Abs(w), math.Abs(h)
	if w == 0 && h == 0 || sweep == 0 {
		return
	}
	sweep = min(max(sweep, -turn), turn)
	from := onCircle(start, w, h)
	by := onCircle(start+sweep, w, h) - from
	switch { // angles that are seen are told apart to a whole turn only
	case math.Abs(sweep) == turn:
		by = math.Copysign(turn, sweep)
	case sweep > 0 && by < 0:
		by += turn
	case sweep < 0 && by > 0:
		by -= turn
	}
	n := math.Ceil(math.Abs(by)/(turn/4) - 1e-9)
	each := by / n
	mx, my := t.x-float64(w*cos(from)), t.y-float64(h*sin(from))
	half := each * (2 * math.Pi / turn) / 2
	k := 4.0 / 3 * math.Tan(half/2) // the handles of an arc of the unit circle
	for i := range int(n) {
		a := from + float64(each*float64(i))
		b := a + each
		t.add(layout.CurveTo,
			t.x-float64(k*w*sin(a)), t.y+float64(k*h*cos(a)),
			mx+float64(w*(cos(b)+float64(k*sin(b)))), my+float64(h*(sin(b)-float64(k*cos(b)))),
			mx+float64(w*cos(b)), my+float64(h*sin(b)))
	}
}

// onCircle is the angle on the circle that an ellipse is made from, of an angle that is seen on it; both are in the same quarter.
func onCircle(angle, w, h float64) float64 {
	whole := math.Floor(angle/turn) * turn
	a := math.Atan2(w*sin(angle), h*cos(angle)) * (turn / 2 / math.Pi)
	if w == h || math.Mod(angle, turn/4) == 0 {
		return angle
	}
	if a < 0 {
		a += turn
	}
	return whole + a
}
