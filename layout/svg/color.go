package svg

import (
	"math"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/colorname"
)

// tint is a colour with its opacity.
type tint struct {
	layout.Color
	alpha float64
}

// parseColor reads a colour (CSS Color 4, 4 and 5, without those of other spaces than sRGB); ok is false where it is none.
func parseColor(s string) (c tint, ok bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if digits, is := strings.CutPrefix(s, "#"); is {
		return hexColor(digits)
	}
	if name, args, is := strings.Cut(s, "("); is {
		return functionColor(strings.TrimSpace(name), args)
	}
	if s == "transparent" {
		return tint{}, true
	}
	return hexColor(colorname.Hex(s))
}

// hexColor is a colour of three, four, six or eight digits.
func hexColor(s string) (c tint, ok bool) {
	if len(s) == 3 || len(s) == 4 {
		var long []byte
		for i := range len(s) {
			long = append(long, s[i], s[i])
		}
		s = string(long)
	}
	if len(s) == 6 {
		s += "ff"
	}
	n, err := strconv.ParseUint(s, 16, 32)
	if err != nil || len(s) != 8 {
		return c, false
	}
	return tint{layout.Color{R: uint8(n >> 24), G: uint8(n >> 16), B: uint8(n >> 8)}, float64(uint8(n)) / 255}, true
}

// functionColor is rgb(), rgba(), hsl() or hsla().
func functionColor(name, args string) (c tint, ok bool) {
	args, ended := strings.CutSuffix(args, ")")
	parts := strings.FieldsFunc(args, func(r rune) bool { return strings.ContainsRune(separators+"/", r) })
	if !ended || len(parts) != 3 && len(parts) != 4 {
		return c, false
	}
	c.alpha = 1
	if len(parts) == 4 {
		if c.alpha, ok = share(parts[3]); !ok {
			return c, false
		}
	}
	var v [3]float64
	for i, p := range parts[:3] {
		n, rest, is := number(p)
		switch {
		case !is || rest != "" && rest != "%" && rest != "deg":
			return c, false
		case rest == "%":
			n /= 100
		case name[0] == 'r':
			n /= 255
		}
		v[i] = n
	}
	switch name {
	case "rgb", "rgba":
	case "hsl", "hsla":
		v = ofHSL(v)
	default:
		return c, false
	}
	c.R, c.G, c.B = channel(v[0]), channel(v[1]), channel(v[2])
	return c, true
}

func channel(v float64) uint8 { return uint8(math.Round(min(max(v, 0), 1) * 255)) }

// ofHSL is red, green and blue of a hue in degrees, a saturation and a lightness from 0 to 1 (CSS Color 4, 7.1).
func ofHSL(v [3]float64) (rgb [3]float64) {
	h, s, l := math.Mod(math.Mod(v[0], 360)+360, 360), min(max(v[1], 0), 1), min(max(v[2], 0), 1)
	for i, n := range [3]float64{0, 8, 4} {
		k := math.Mod(n+h/30, 12)
		rgb[i] = l - float64(float64(s*min(l, 1-l))*max(-1, min(k-3, 9-k, 1)))
	}
	return rgb
}
