package theme

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// derive makes the colours that a theme file does not name from those it names: text, lines and cards from the ground,
// the highlights from the primary, the series from primary and accent, the dark palette from the light one. What nothing
// named bears on stays the default's. A colour that is made passes the rules beside those that are named, wherever there
// is one that does.
func (t *Theme) derive(given map[string]bool) {
	std := standard()
	light := draft{Palette: &t.Light, base: &std.Light}
	light.make(given, "colors.light.")
	dark := draft{Palette: &t.Dark, base: &std.Dark, light: &light}
	dark.make(given, "colors.dark.")
}

// draft is a palette in the making.
type draft struct {
	*Palette
	base  *Palette // the default's, for such a ground
	light *draft   // of the dark palette the light one, which is made
	named [roles]bool
	view  view // of the colours that are settled
}

func (d *draft) make(given map[string]bool, table string) {
	for r := range roles {
		if d.named[r] = given[table+roleNames[r]]; d.named[r] {
			d.view.take(d.Palette, r)
		}
	}
	d.put(ground, d.ground)
	for _, r := range [...]role{surface, tint} {
		if d.named[r] && misfit(*d.one(r), d.Ground) {
			d.view.looks[r][0].out = true // text keeps to the ground
		}
	}
	if std := standard(); isLight(d.Ground) {
		d.base = &std.Light
	} else {
		d.base = &std.Dark
	}
	d.settle(primary, d.primary)
	d.settle(ink, d.ink)
	d.settle(accent, d.accent)
	d.put(surface, d.surface)
	d.put(tint, d.tint)
	d.settle(muted, func() layout.Color { return d.between(muted) })
	d.put(hairline, func() layout.Color { return d.between(hairline) })
	d.put(grey, d.grey)
	for _, r := range [...]role{good, watch, bad} { // what they mean, their hue says: they do not follow the brand
		d.settle(r, func() layout.Color { return *d.base.one(r) })
	}
	d.settleSeries()
	d.settleTexts()
	if !d.named[ramp] {
		d.Ramp = d.ramp()
	}
}

// put gives a role that is not named its colour as it is picked.
func (d *draft) put(r role, pick func() layout.Color) {
	if !d.named[r] {
		*d.one(r) = pick()
		d.view.take(d.Palette, r)
	}
}

// settle gives a role that is not named its colour, toned as far as the rules ask.
func (d *draft) settle(r role, pick func() layout.Color) {
	d.put(r, func() layout.Color { return d.tone(spot{role: r}, pick()) })
}

// tone is a colour made lighter or darker, in its own hue, by the least that has it pass; where none does, the nearest that
// passes, and where that is none either, the colour as it is.
func (d *draft) tone(s spot, c layout.Color) layout.Color {
	if d.view.passes(s, c) {
		return c
	}
	o := oklchOf(c)
	const steps = 200
	for k := 1; k <= steps; k++ {
		for _, by := range [...]float64{-1, 1} {
			x := o
			if x.l += by * (float64(k) / steps); x.l < 0 || x.l > 1 {
				continue
			}
			if t := x.color(); d.view.passes(s, t) {
				return t
			}
		}
	}
	if near, ok := nearest(c, func(x layout.Color) bool { return d.view.passes(s, x) }); ok {
		return near
	}
	return c
}

// bears reports whether all text can be read on a card or a row that can be read on the ground.
func (d *draft) bears(r role, c layout.Color) bool {
	l := lookOf(c)
	return !misfit(c, d.Ground) && !slices.ContainsFunc(d.view.faults(spot{role: r}, &l), func(f fault) bool {
		return Contrast(*d.at(f.with), d.Ground) >= textContrast
	})
}

// isLight reports whether a ground takes black text rather than white.
func isLight(c layout.Color) bool { return Contrast(c, layout.Color{}) >= Contrast(c, white) }
