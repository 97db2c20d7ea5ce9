package geometry

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// guides are the values that formulas have names for.
type guides map[string]float64

// newGuides are those that every shape of a size has (ISO/IEC 29500-1, 20.1.10.56, and Annex D).
func newGuides(w, h float64) guides {
	short, long := min(w, h), max(w, h)
	g := guides{
		"l": 0, "t": 0, "r": w, "b": h, "w": w, "h": h, "hc": w / 2, "vc": h / 2, "ss": short, "ls": long,
		"cd2": turn / 2, "cd4": turn / 4, "cd8": turn / 8, "3cd4": turn * 3 / 4, "3cd8": turn * 3 / 8, "5cd8": turn * 5 / 8, "7cd8": turn * 7 / 8,
	}
	for _, n := range [...]int{2, 3, 4, 5, 6, 8, 10, 12, 16, 32} {
		s := strconv.Itoa(n)
		g["wd"+s], g["hd"+s], g["ssd"+s] = w/float64(n), h/float64(n), short/float64(n)
	}
	return g
}

// turn is a whole turn in the units of angles (ISO/IEC 29500-1, 20.1.10.3).
const turn = 360 * 60_000

const (
	most    = 27273042316900 // the largest coordinate (ISO/IEC 29500-1, 20.1.10.16)
	largest = 1e30           // value of a guide: those of Annex D multiply coordinates with each other
)

// value is the value of a name or of a number.
func (g guides) value(s string) (float64, error) {
	if v, ok := g[s]; ok {
		return v, nil
	}
	v, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("%.40q is neither a number nor a guide before it", s)
	}
	return bounded(float64(v))
}

// bounded is a value that is one.
func bounded(v float64) (float64, error) {
	if !(v >= -largest && v <= largest) {
		return 0, fmt.Errorf("a guide has the value %g, which is no coordinate", v)
	}
	return v, nil
}

// define adds the value of a formula.
func (g guides) define(name, formula string) error {
	f := strings.Fields(formula)
	if len(f) == 0 {
		return fmt.Errorf("the guide %.40q has no formula", name)
	}
	op, ok := formulas[f[0]]
	if !ok || len(f) < 1+op.args { // Annex D itself has formulas with more
		return fmt.Errorf("the guide %.40q has the formula %.60q, which is none", name, formula)
	}
	var x [3]float64
	for i := range op.args {
		var err error
		if x[i], err = g.value(f[1+i]); err != nil {
			return err
		}
	}
	v, err := bounded(op.of(x[0], x[1], x[2]))
	g[name] = v
	return err
}

// formula is one of the formulas of guides.
type formula struct {
	args int
	of   func(x, y, z float64) float64
}

// formulas are all of them (ISO/IEC 29500-1, 20.1.9.11).
var formulas = map[string]formula{
	"*/":   {3, func(x, y, z float64) float64 { return over(x*y, z) }},
	"+-":   {3, func(x, y, z float64) float64 { return x + y - z }},
	"+/":   {3, func(x, y, z float64) float64 { return over(x+y, z) }},
	"?:":   {3, choose},
	"abs":  {1, func(x, _, _ float64) float64 { return math.Abs(x) }},
	"at2":  {2, func(x, y, _ float64) float64 { return math.Atan2(y, x) * (turn / 2 / math.Pi) }},
	"cat2": {3, func(x, y, z float64) float64 { return x * along(y, z) }},
	"cos":  {2, func(x, y, _ float64) float64 { return x * cos(y) }},
	"max":  {2, func(x, y, _ float64) float64 { return max(x, y) }},
	"min":  {2, func(x, y, _ float64) float64 { return min(x, y) }},
	"mod":  {3, func(x, y, z float64) float64 { return math.Sqrt(float64(x*x) + float64(y*y) + float64(z*z)) }},
	"pin":  {3, func(x, y, z float64) float64 { return max(x, min(y, z)) }},
	"sat2": {3, func(x, y, z float64) float64 { return x * along(z, y) }},
	"sin":  {2, func(x, y, _ float64) float64 { return x * sin(y) }},
	"sqrt": {1, func(x, _, _ float64) float64 { return math.Sqrt(max(x, 0)) }},
	"tan":  {2, func(x, y, _ float64) float64 { return over(x*sin(y), cos(y)) }},
	"val":  {1, func(x, _, _ float64) float64 { return x }},
}

// over is a quotient; of zero it is zero.
func over(x, y float64) float64 {
	if y == 0 {
		return 0
	}
	return x / y
}

func choose(x, y, z float64) float64 {
	if x > 0 {
		return y
	}
	return z
}

// along is the share of a line's length that it has along x: the cosine of its direction, exact where that is a quarter of a turn.
func along(x, y float64) float64 { return over(x, math.Sqrt(float64(x*x)+float64(y*y))) }

// sin is the sine of an angle, exact at quarters of a turn.
func sin(angle float64) float64 {
	angle = math.Mod(angle, turn)
	switch angle {
	case 0, turn / 2, -turn / 2:
		return 0
	}
	return math.Sin(angle * (2 * math.Pi / turn))
}

// cos is the cosine of an angle, exact at quarters of a turn.
func cos(angle float64) float64 { return sin(math.Mod(angle, turn) + turn/4) }
