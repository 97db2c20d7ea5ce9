package theme

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

// oklch is a colour in OKLCH (B. Ottosson, "A perceptual color space for image processing", 2020): lightness from 0 to 1,
// chroma from 0 to about 0.3, hue in degrees. Unlike CIELAB it keeps the hue where a colour is darkened.
type oklch struct{ l, c, h float64 }

var (
	okLMS  = matrix{{0.4122214708, 0.5363325363, 0.0514459929}, {0.2119034982, 0.6806995451, 0.1073969566}, {0.0883024619, 0.2817188376, 0.6299787005}}
	okLab  = matrix{{0.2104542553, 0.7936177850, -0.0040720468}, {1.9779984951, -2.4285922050, 0.4505937099}, {0.0259040371, 0.7827717662, -0.8086757660}}
	okRoot = matrix{{1, 0.3963377774, 0.2158037573}, {1, -0.1055613458, -0.0638541728}, {1, -0.0894841775, -1.2914855480}}
	okRGB  = matrix{{4.0767416621, -3.3077115913, 0.2309699292}, {-1.2684380046, 2.6097574011, -0.3413193965}, {-0.0041960863, -0.7034186147, 1.7076147010}}
)

// oklab is a colour in OKLab: lightness, green to red, blue to yellow.
func oklab(c layout.Color) [3]float64 {
	v := okLMS.apply(linear(c))
	for i := range v {
		v[i] = math.Cbrt(v[i])
	}
	return okLab.apply(v)
}

func oklchOf(c layout.Color) oklch {
	v := oklab(c)
	chroma, hue := polar(v[1], v[2])
	return oklch{v[0], chroma, hue}
}

// color is the colour of the same lightness and hue that can be shown, with as much of the chroma as there is.
func (o oklch) color() layout.Color {
	o.l = min(max(o.l, 0), 1)
	if rgb := o.light(); shown(rgb) {
		return encode(rgb)
	}
	lo, hi := 0.0, o.c
	for range 16 {
		if o.c = (lo + hi) / 2; shown(o.light()) {
			lo = o.c
		} else {
			hi = o.c
		}
	}
	o.c = lo
	return encode(o.light())
}

// light is the colour's light per channel, out of range where it cannot be shown.
func (o oklch) light() [3]float64 {
	v := okRoot.apply([3]float64{o.l, o.c * cos(o.h), o.c * sin(o.h)})
	for i, x := range v {
		v[i] = x * x * x
	}
	return okRGB.apply(v)
}

// shown reports light that a screen has, but for what rounding takes off.
func shown(rgb [3]float64) bool {
	const slack = 1e-4
	for _, x := range rgb {
		if x < -slack || x > 1+slack {
			return false
		}
	}
	return true
}

// encode is the nearest colour with 8 bits a channel.
func encode(rgb [3]float64) layout.Color {
	var out [3]uint8
	for i, x := range rgb {
		if x = min(max(x, 0), 1); x <= 0.0031308 {
			x *= 12.92
		} else {
			x = float64(1.055*math.Pow(x, 1/2.4)) - 0.055
		}
		out[i] = uint8(math.Round(x * 255))
	}
	return layout.Color{R: out[0], G: out[1], B: out[2]}
}

// unlab is a colour of OKLab.
func unlab(v [3]float64) layout.Color {
	chroma, hue := polar(v[1], v[2])
	return oklch{v[0], chroma, hue}.color()
}

// blend is a point between two, share of the way from a to b.
func blend(a, b [3]float64, share float64) [3]float64 {
	for i := range a {
		a[i] += float64((b[i] - a[i]) * share)
	}
	return a
}

// mix is a colour between two, share of the way from a to b in OKLab.
func mix(a, b layout.Color, share float64) layout.Color {
	return unlab(blend(oklab(a), oklab(b), share))
}
