package color

import "github.com/deckfold/deckfold/layout"

// Tone is a colour whose lightness is scaled and then moved (lumMod, lumOff), in percent.
func Tone(c layout.Color, mod, off int) layout.Color {
	v := of(c.Plain())
	v.change("lumMod", float64(mod)/100)
	v.change("lumOff", float64(off)/100)
	return v.color().Color
}
