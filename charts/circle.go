package charts

import "math"

// turn is the sine and the cosine of an angle given in turns. It is made of products that are rounded one by one, so that
// every machine has the same bits; the standard library's may be fused on some.
func turn(t float64) (sin, cos float64) {
	t -= math.Floor(t)
	quarter := math.Floor(float64(t*4) + 0.5)
	x := float64((t - float64(quarter/4)) * (2 * math.Pi)) // within an eighth of a turn of zero
	xx := float64(x * x)
	// Taylor series: the next term is below 1e-16 here
	sin, cos = 0, 0
	for n := 17.0; n >= 1; n -= 2 {
		sin = 1 - float64(float64(xx*sin)/float64((n+1)*(n+2)))
		cos = 1 - float64(float64(xx*cos)/float64(n*(n+1)))
	}
	sin = float64(sin * x)
	switch int(quarter) & 3 {
	case 1:
		sin, cos = cos, -sin
	case 2:
		sin, cos = -sin, -cos
	case 3:
		sin, cos = -cos, sin
	}
	return sin, cos
}

// round is a coordinate on the canvas.
func round(v float64) int { return int(math.Round(v)) }
