package color

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

// value is a colour that is being made: channels of sRGB and what is opaque of it, each from 0 to 1.
type value struct {
	rgb   [3]float64
	alpha float64
}

func of(c layout.Color) value {
	return value{[3]float64{float64(c.R) / 255, float64(c.G) / 255, float64(c.B) / 255}, 1}
}

// color rounds the value to what files hold.
func (v value) color() Color {
	channel := func(x float64) uint8 { return uint8(math.Round(clamp(x) * 255)) }
	return Color{layout.Color{R: channel(v.rgb[0]), G: channel(v.rgb[1]), B: channel(v.rgb[2])}, int32(math.Round(clamp(v.alpha) * Opaque))}
}

func clamp(x float64) float64 { return min(max(x, 0), 1) }

// linear is a channel's light (IEC 61966-2-1).
func linear(x float64) float64 {
	if x = clamp(x); x <= 0.04045 {
		return x / 12.92
	}
	return math.Pow((x+0.055)/1.055, 2.4)
}

// encode is the channel of a light.
func encode(x float64) float64 {
	if x = clamp(x); x <= 0.0031308 {
		return x * 12.92
	}
	return float64(1.055*math.Pow(x, 1/2.4)) - 0.055
}

func encoded(light [3]float64) (rgb [3]float64) {
	for i, x := range light {
		rgb[i] = encode(x)
	}
	return rgb
}

// modify applies a modifier (ISO/IEC 29500-1, 20.1.2.3.1 to 34); one that is not known, or whose value is none, changes nothing.
func (v *value) modify(name, val string) {
	switch name {
	case "inv":
		v.light(func(_ int, x float64) float64 { return 1 - x })
		return
	case "gray":
		grey := encode(float64(0.2126*linear(v.rgb[0])) + float64(0.7152*linear(v.rgb[1])) + float64(0.0722*linear(v.rgb[2])))
		v.rgb = [3]float64{grey, grey, grey}
		return
	case "comp":
		h := hslOf(v.rgb)
		h.hue = math.Mod(h.hue+0.5, 1)
		v.rgb = h.rgb()
		return
	case "gamma", "invGamma": // readers take these for what a device does
		return
	case "hue", "hueOff":
		if x, ok := angle(val); ok {
			v.change(name, x)
		}
		return
	}
	if x, ok := percent(val); ok {
		v.change(name, x)
	}
}

// change applies a modifier that has a value.
func (v *value) change(name string, x float64) {
	switch name {
	case "alpha":
		v.alpha = clamp(x)
	case "alphaMod":
		v.alpha = clamp(v.alpha * x)
	case "alphaOff":
		v.alpha = clamp(v.alpha + x)
	case "tint":
		v.light(func(_ int, c float64) float64 { return float64(c*x) + 1 - x })
	case "shade":
		v.light(func(_ int, c float64) float64 { return c * x })
	case "hue", "hueMod", "hueOff", "sat", "satMod", "satOff", "lum", "lumMod", "lumOff":
		h := hslOf(v.rgb)
		h.change(name, x)
		v.rgb = h.rgb()
	case "red", "redMod", "redOff":
		v.channel(0, name[len("red"):], x)
	case "green", "greenMod", "greenOff":
		v.channel(1, name[len("green"):], x)
	case "blue", "blueMod", "blueOff":
		v.channel(2, name[len("blue"):], x)
	}
}

// light changes the light of all channels.
func (v *value) light(f func(i int, x float64) float64) {
	for i, x := range v.rgb {
		v.rgb[i] = encode(f(i, linear(x)))
	}
}

// channel changes the light of one channel: how is "", "Mod" or "Off".
func (v *value) channel(i int, how string, x float64) {
	v.rgb[i] = encode(changed(linear(v.rgb[i]), how, x))
}

// changed is a quantity that is set, scaled or moved.
func changed(old float64, how string, x float64) float64 {
	switch how {
	case "Mod":
		return old * x
	case "Off":
		return old + x
	}
	return x
}

// hsl is a colour by hue (a share of the turn), saturation and lightness, each from 0 to 1.
type hsl struct{ hue, sat, lum float64 }

func (h *hsl) change(name string, x float64) {
	how := name[3:]
	switch name[:3] {
	case "hue":
		h.hue = changed(h.hue, how, x)
		h.hue -= math.Floor(h.hue)
	case "sat":
		h.sat = clamp(changed(h.sat, how, x))
	case "lum":
		h.lum = clamp(changed(h.lum, how, x))
	}
}

func hslOf(c [3]float64) hsl {
	hi, lo := max(c[0], c[1], c[2]), min(c[0], c[1], c[2])
	h := hsl{lum: (hi + lo) / 2}
	apart := hi - lo
	if apart == 0 {
		return h
	}
	h.sat = apart / min(hi+lo, 2-hi-lo)
	switch hi {
	case c[0]:
		h.hue = (c[1] - c[2]) / apart / 6
	case c[1]:
		h.hue = ((c[2]-c[0])/apart + 2) / 6
	default:
		h.hue = ((c[0]-c[1])/apart + 4) / 6
	}
	h.hue -= math.Floor(h.hue)
	return h
}

func (h hsl) rgb() (c [3]float64) {
	sat, lum := clamp(h.sat), clamp(h.lum)
	apart := sat * min(lum, 1-lum)
	for i, third := range [3]float64{1.0 / 3, 0, -1.0 / 3} {
		t := h.hue + third
		t -= math.Floor(t)
		wave := min(float64(12*t)-1, 7-float64(12*t)) // from 1, over a third of the turn, to -1
		c[i] = clamp(lum + float64(apart*min(max(wave, -1), 1)))
	}
	return c
}
