package theme

import (
	"math"
	"sync"

	"github.com/deckfold/deckfold/layout"
)

// Contrast is the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
func Contrast(a, b layout.Color) float64 { return ratio(luminance(a), luminance(b)) }

// ratio is the contrast of two luminances.
func ratio(x, y float64) float64 { return (max(x, y) + 0.05) / (min(x, y) + 0.05) }

// Distance is the CIEDE2000 distance of two colours, 0 to about 100 (ISO/CIE 11664-6), to nine decimals: the same on every machine.
func Distance(a, b layout.Color) float64 { return settled(normal.distance(a, b)) }

// settled is a distance without the last bits, which differ between machines.
func settled(d float64) float64 { return math.Round(d*1e9) / 1e9 }

func luminance(c layout.Color) float64 {
	v := linear(c)
	return float64(0.2126*v[0]) + float64(0.7152*v[1]) + float64(0.0722*v[2])
}

// linear is a colour's light per channel, 0 to 1.
func linear(c layout.Color) [3]float64 {
	t := decoded()
	return [3]float64{t[c.R], t[c.G], t[c.B]}
}

// decoded is the light of every value of a channel (IEC 61966-2-1).
var decoded = sync.OnceValue(func() *[256]float64 {
	var t [256]float64
	for i := range t {
		if s := float64(i) / 255; s <= 0.04045 {
			t[i] = s / 12.92
		} else {
			t[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return &t
})

// matrix maps linear light to linear light.
type matrix [3][3]float64

func (m *matrix) apply(v [3]float64) (w [3]float64) {
	for i, r := range m {
		w[i] = float64(r[0]*v[0]) + float64(r[1]*v[1]) + float64(r[2]*v[2])
	}
	return w
}

// vision is a way of seeing colours; a nil matrix is normal vision.
type vision struct {
	name  string
	light *matrix
}

var normal = vision{name: "normal vision"}

// visions are those that series must be told apart by: the dichromats at severity 1 of Machado, Oliveira and Fernandes,
// "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), table 1.
var visions = [...]vision{
	normal,
	{"protanopia", &matrix{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
	{"deuteranopia", &matrix{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
	{"tritanopia", &matrix{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}

// see is the colour as seen, in CIELAB under D65.
func (v vision) see(c layout.Color) lab {
	rgb := linear(c)
	if v.light != nil {
		rgb = v.light.apply(rgb)
		for i := range rgb {
			rgb[i] = min(max(rgb[i], 0), 1)
		}
	}
	return labOf(rgb)
}

func (v vision) distance(a, b layout.Color) float64 { return ciede2000(v.see(a), v.see(b)) }

type lab struct{ l, a, b float64 }

var xyz = matrix{{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}

func labOf(rgb [3]float64) lab {
	v := xyz.apply(rgb)
	for i, white := range [3]float64{0.95047, 1, 1.08883} {
		if t := v[i] / white; t > 216.0/24389 {
			v[i] = math.Cbrt(t)
		} else {
			v[i] = (float64(24389.0/27*t) + 16) / 116
		}
	}
	return lab{float64(116*v[1]) - 16, 500 * (v[0] - v[1]), 200 * (v[1] - v[2])}
}

// ciede2000 follows Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula" (2005), with all weights 1.
func ciede2000(p, q lab) float64 {
	mean := (math.Hypot(p.a, p.b) + math.Hypot(q.a, q.b)) / 2
	g := (1 - math.Sqrt(pow7(mean))) / 2
	pc, ph := polar(p.a*(1+g), p.b)
	qc, qh := polar(q.a*(1+g), q.b)
	turn, h := hues(ph, qh, pc*qc == 0)
	dl, dc, dh := q.l-p.l, qc-pc, 2*math.Sqrt(pc*qc)*sin(turn/2)
	l, c := (p.l+q.l)/2-50, (pc+qc)/2
	t := 1 - 0.17*cos(h-30) + 0.24*cos(2*h) + 0.32*cos(3*h+6) - 0.20*cos(4*h-63)
	dl /= 1 + 0.015*l*l/math.Sqrt(20+l*l)
	dc /= 1 + 0.045*c
	dh /= 1 + 0.015*c*t
	bend := (h - 275) / 25
	rt := -2 * math.Sqrt(pow7(c)) * sin(60*math.Exp(-bend*bend))
	return math.Sqrt(dl*dl + dc*dc + dh*dh + rt*dc*dh)
}

// hues is the turn from one hue to another and their mean, in degrees; a grey has no hue.
func hues(p, q float64, grey bool) (turn, mean float64) {
	switch {
	case grey:
		return 0, p + q
	case math.Abs(q-p) <= 180:
		return q - p, (p + q) / 2
	case q <= p:
		turn = q - p + 360
	default:
		turn = q - p - 360
	}
	if p+q < 360 {
		return turn, (p + q + 360) / 2
	}
	return turn, (p + q - 360) / 2
}

func polar(a, b float64) (chroma, hue float64) {
	hue = math.Atan2(b, a) * 180 / math.Pi
	if hue < 0 {
		hue += 360
	}
	return math.Hypot(a, b), hue
}

// pow7 is how much of the blue region's correction applies at a chroma.
func pow7(c float64) float64 {
	const at = 25 * 25 * 25 * 25 * 25 * 25 * 25
	c *= c * c * c * c * c * c
	return c / (c + at)
}

func sin(deg float64) float64 { return math.Sin(deg * math.Pi / 180) }
func cos(deg float64) float64 { return math.Cos(deg * math.Pi / 180) }
