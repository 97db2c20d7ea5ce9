package pptx

import (
	"iter"
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/drawingml"
)

// How far a tone may be from the colour that it stands for, CIEDE2000, to be written for it: 3, less what readers round at the end.
// Those that round after every modifier, too, may be a little further off.
const (
	mostOff     = 2.7
	mostRounded = 5
)

// The places of the theme's colours in slots.
const (
	dk1 = iota
	lt1
	dk2
	lt2
	accent1
)

// swapped are the slots that a slot changes places with where a theme turns dark.
var swapped = [accent1]int{dk1: lt1, lt1: dk1, dk2: lt2, lt2: dk2}

// pair are the slots of texts, or of grounds: the first, and the other.
type pair struct {
	first, second int
	area          bool // of grounds: on areas small differences are seen
}

// The slots of texts and grounds.
var (
	darkTexts, darkGrounds   = pair{dk1, dk2, false}, pair{dk2, dk1, true}
	lightTexts, lightGrounds = pair{lt1, lt2, false}, pair{lt1, lt2, true}
)

// side is a palette, that of the other ground if there is one, and the slots of its texts and grounds.
type side struct {
	*theme.Palette
	other         *theme.Palette
	texts, ground pair
}

// turn is how much lighter a colour is than that of the other palette, 0 to 510 either way; than its mirror where there is none.
func (s *side) turn(of func(*theme.Palette) layout.Color) int64 {
	l := drawingml.HSLOf(of(s.Palette)).Lum
	if s.other == nil {
		return 2*l - 510
	}
	return l - drawingml.HSLOf(of(s.other)).Lum
}

// finder finds the tones of a palette's colours.
type finder struct {
	slots []slot
	side
	any bool // series have the accent that is nearest, not that of their place
}

// neutrals are the roles of grounds and texts: their colours, and the slots that they are tones of, the first that will do.
//
// A theme may turn dark when it is changed: its dark and light colours change places, or the colour map does. So a ground is a
// tone of slots that are grounds, a text of those that are texts, and neither of an accent, which stays.
var neutrals = map[layout.ColorRole]struct {
	of    func(*theme.Palette) layout.Color
	pairs func(*side) []pair
}{
	layout.ColorGround:   {func(p *theme.Palette) layout.Color { return p.Ground }, grounds},
	layout.ColorInk:      {func(p *theme.Palette) layout.Color { return p.Ink }, texts},
	layout.ColorMuted:    {func(p *theme.Palette) layout.Color { return p.Muted }, texts},
	layout.ColorHairline: {func(p *theme.Palette) layout.Color { return p.Hairline }, either},
	layout.ColorSurface:  {func(p *theme.Palette) layout.Color { return p.Surface }, grounds},
	layout.ColorTint:     {func(p *theme.Palette) layout.Color { return p.Tint }, grounds},
	layout.ColorGrey:     {func(p *theme.Palette) layout.Color { return p.Grey }, either},
}

var white = layout.Color{R: 255, G: 255, B: 255} // of text on marks

func grounds(s *side) []pair { return []pair{s.ground} }
func texts(s *side) []pair   { return []pair{s.texts} }
func either(s *side) []pair  { return []pair{s.ground, s.texts} }

// all yields the palette's colours, and those of text on marks.
func (f *finder) all() iter.Seq[layout.Color] {
	return func(yield func(layout.Color) bool) {
		for c := range f.Colors() {
			if !yield(c) {
				return
			}
		}
		_ = yield(white.As(layout.ColorOnMark, 0)) && yield(layout.Color{}.As(layout.ColorOnMark, 0))
	}
}

// find is the tone of a colour by its role, ok false where no tone of the role's slots is near enough: never that of another role's
// slot, which another theme gives another meaning.
func (f *finder) find(c layout.Color) (t drawingml.Tone, ok bool) {
	if n, ok := neutrals[c.Role]; ok {
		return f.neutral(c, f.turn(n.of), n.pairs(&f.side)...)
	}
	switch own := int(c.Index) < accents && !f.any; c.Role {
	case layout.ColorSeries, layout.ColorSeriesText:
		return f.accent(c, int(c.Index)%accents, own)
	case layout.ColorAccent:
		return f.accent(c, 1, false)
	case layout.ColorPrimary, layout.ColorExtra, layout.ColorRamp:
		return f.accent(c, 0, false)
	case layout.ColorOnMark:
		// White has the ground's colour, and is as clear on marks as they are on the ground. Black stays.
		if c.Plain() == white {
			return f.neutral(c, 510-drawingml.HSLOf(f.slots[dk1].color).Lum, lightTexts)
		}
	}
	return t, false
}

// neutral finds the tone of a text or a ground in the first pair that has one: of a text the first slot's, of a ground the nearest,
// unless the first cannot be told from it. Where the slot changes places, the tone is lighter or darker by turn, as far as
// modifiers go.
func (f *finder) neutral(c layout.Color, turn int64, pairs ...pair) (t drawingml.Tone, ok bool) {
	const same = 1 // CIEDE2000, hardly to be seen
	for _, p := range pairs {
		a, b := f.like(c, p.first, f.swing(turn, p.first)), f.like(c, p.second, f.swing(turn, p.second))
		if b.color.Plain() == c.Plain() || p.area && a.off > same && b.off < a.off {
			a, b = b, a
		}
		for _, d := range [...]*candidate{&a, &b} {
			if d.settle(c) {
				return d.tone, true
			}
		}
	}
	return t, false
}

// swing is how much of a slot's change of lightness a tone has that changes by out, in thousandths of a percent: all where the
// theme does not say, as slot or tone do not go the way of a ground or a text.
func (f *finder) swing(out int64, i int) int64 {
	const (
		far   = 128    // a quarter of the way from black to white
		least = 10_000 // some readers take a lumMod of 0 for none
	)
	in := drawingml.HSLOf(f.slots[i].color).Lum - drawingml.HSLOf(f.slots[swapped[i]].color).Lum
	if in < 0 {
		in, out = -in, -out
	}
	switch {
	case in < far || out <= -far:
		return 100_000
	case out < far && out*100_000/in < least:
		return least
	}
	return out * 100_000 / in
}

// accent finds the tone of a mark or of text in its colour: of accent i, else, where that is not its own, of the nearest accent.
func (f *finder) accent(c layout.Color, i int, own bool) (t drawingml.Tone, ok bool) {
	best := f.toned(c, accent1+i)
	if best.settle(c) || own {
		return best.tone, best.near(c)
	}
	for j := range accents {
		if b := f.toned(c, accent1+j); b.off < best.off {
			best = b
		}
	}
	return best.tone, best.settle(c)
}

// toned is a darker or lighter tone of an accent: what is white stays white, and black black.
func (f *finder) toned(c layout.Color, i int) candidate {
	from, to := drawingml.HSLOf(f.slots[i].color).Lum, drawingml.HSLOf(c).Lum
	mod := int64(100_000)
	if to > from {
		mod = (510 - to) * 100_000 / (510 - from)
	}
	return f.like(c, i, mod)
}

// like is the tone of a slot with the lightness and saturation of a colour.
func (f *finder) like(c layout.Color, i int, lumMod int64) candidate {
	b := candidate{slot: f.slots[i], lumMod: lumMod, off: math.Inf(1)}
	b.try(c, drawingml.HSLOf(c))
	return b
}

// settle reports whether a tone is near enough to a colour. One that is not quite, as its slot has another hue, gets the lightness
// and saturation that come nearest to the eye.
func (b *candidate) settle(c layout.Color) bool {
	if b.off > mostOff && b.off <= 2.5*mostOff {
		b.climb(c)
	}
	return b.near(c)
}

func (b *candidate) near(c layout.Color) bool {
	return b.off <= mostOff && theme.Distance(b.tone.Rounded(b.color), c) <= mostRounded
}

// candidate is a tone that may stand for a colour.
type candidate struct {
	slot
	lumMod int64
	want   drawingml.HSL // that of the tone
	tone   drawingml.Tone
	off    float64 // from the colour, CIEDE2000
}

// try takes another lightness and saturation if the tone comes nearer to a colour.
func (b *candidate) try(c layout.Color, v drawingml.HSL) bool {
	t := drawingml.NewTone(b.name, b.color, v, b.lumMod)
	off := theme.Distance(t.Of(b.color), c)
	if off >= b.off {
		return false
	}
	b.want, b.tone, b.off = v, t, off
	return true
}

// climb goes on while a little more or less lightness or saturation comes nearer.
func (b *candidate) climb(c layout.Color) {
	for step := int64(8); step > 0; step /= 2 {
		for moved := true; moved; {
			moved = false
			for _, d := range [...]drawingml.HSL{{Lum: step}, {Lum: -step}, {Sat: step * 1000}, {Sat: -step * 1000}} {
				v := drawingml.HSL{Lum: min(max(b.want.Lum+d.Lum, 0), 510), Sat: min(max(b.want.Sat+d.Sat, 0), 100_000)}
				moved = b.try(c, v) || moved
			}
		}
	}
}
