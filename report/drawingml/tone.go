package drawingml

import (
	"strconv"

	"github.com/deckfold/deckfold/layout"
)

// Tone is a colour made from one of a theme's: its name, and how saturation and lightness change (ISO/IEC 29500-1, 20.1.2.3.26
// satMod, 20.1.2.3.20 lumMod, 20.1.2.3.21 lumOff), in thousandths of a percent. The hue stays, since readers do not agree on
// hueOff. What goes over white or full colour ends there.
type Tone struct {
	Slot                   string // as slides name it: "tx1"
	SatMod, LumMod, LumOff int64  // 100000, 100000 and 0 leave the colour as it is
}

// whole is 100 % of a modifier.
const whole = 100000

// mostSatMod is how much colour is made of a little: more would enlarge the rounding of the little.
const mostSatMod = 4 * whole

// Plain is a colour of the theme as it is.
func Plain(slot string) Tone { return Tone{slot, whole, whole, 0} }

// HSL is the lightness and saturation of a colour in whole numbers, so that every machine finds the same tones.
type HSL struct {
	Lum int64 // 0 to 510
	Sat int64 // in thousandths of a percent
}

// HSLOf is the lightness and saturation of a colour.
func HSLOf(c layout.Color) HSL {
	hi, lo := int64(max(c.R, c.G, c.B)), int64(min(c.R, c.G, c.B))
	v := HSL{Lum: hi + lo}
	if hi > lo {
		v.Sat = div((hi-lo)*whole, v.room())
	}
	return v
}

const lums = 510

// room is the most that the channels of a colour can be apart, as lightness is.
func (v HSL) room() int64 { return min(v.Lum, lums-v.Lum) }

// NewTone is the tone of a base colour that has a lightness and a saturation: lightness is scaled by lumMod, held in what is
// possible, and the rest is added.
func NewTone(slot string, base layout.Color, want HSL, lumMod int64) Tone {
	b, t := HSLOf(base), Plain(slot)
	if b == want {
		return t
	}
	if b.Sat > 0 && want.room() > 0 { // white and black have no saturation
		t.SatMod = min(div(whole*want.Sat, b.Sat), mostSatMod)
	}
	t.LumMod = min(max(lumMod, 0), whole)
	if want.Lum < b.Lum {
		t.LumMod = min(t.LumMod, div(whole*want.Lum, b.Lum))
	}
	t.LumOff = max(div(whole*want.Lum-t.LumMod*b.Lum, lums), 0)
	return t
}

// div is a quotient of numbers that are not negative, rounded.
func div(a, b int64) int64 { return (2*a + b) / (2 * b) }

// Of is the tone of a base colour, as readers make it.
func (t Tone) Of(base layout.Color) layout.Color {
	b := HSLOf(base)
	lum := min(float64(float64(b.Lum)*float64(t.LumMod)/whole)+float64(lums*float64(t.LumOff)/whole), lums)
	hi, lo := max(base.R, base.G, base.B), min(base.R, base.G, base.B)
	apart := 0.0
	if hi > lo {
		apart = min(float64(hi-lo)/float64(b.room())*float64(t.SatMod)/whole, 1) * min(lum, lums-lum)
	}
	channel := func(v uint8) uint8 {
		out := (lum - apart) / 2
		if hi > lo {
			out += float64(apart * float64(v-lo) / float64(hi-lo))
		}
		return uint8(out + 0.5)
	}
	return layout.Color{R: channel(base.R), G: channel(base.G), B: channel(base.B)}
}

// Rounded is the tone of a base colour as those readers make it that round to red, green and blue after every modifier.
func (t Tone) Rounded(base layout.Color) layout.Color {
	for _, m := range t.modifiers() {
		one := Plain(t.Slot)
		*m.of(&one) = m.val
		base = one.Of(base)
	}
	return base
}

// modifier is one change of a colour.
type modifier struct {
	name      string
	val, none int64
	of        func(*Tone) *int64
}

// modifiers are a tone's in the order in which they are written. What takes colour away comes last, and what gives it first: dark
// colours in between would lose more of their hue when they are rounded.
func (t Tone) modifiers() [3]modifier {
	sat := modifier{"satMod", t.SatMod, whole, func(t *Tone) *int64 { return &t.SatMod }}
	mod := modifier{"lumMod", t.LumMod, whole, func(t *Tone) *int64 { return &t.LumMod }}
	off := modifier{"lumOff", t.LumOff, 0, func(t *Tone) *int64 { return &t.LumOff }}
	if t.SatMod < whole {
		return [...]modifier{mod, off, sat}
	}
	return [...]modifier{sat, mod, off}
}

// String is the tone as an element.
func (t Tone) String() string {
	head := `<a:schemeClr val="` + t.Slot + `"`
	if t == Plain(t.Slot) {
		return head + `/>`
	}
	out := head + `>`
	for _, m := range t.modifiers() {
		if m.val != m.none {
			out += `<a:` + m.name + ` val="` + strconv.FormatInt(m.val, 10) + `"/>`
		}
	}
	return out + `</a:schemeClr>`
}
