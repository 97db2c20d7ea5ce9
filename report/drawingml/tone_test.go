package drawingml

import (
	"math/rand/v2"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestTone(t *testing.T) {
	navy, white, black := layout.Color{R: 0x0F, G: 0x4C, B: 0x81}, layout.Color{R: 255, G: 255, B: 255}, layout.Color{}
	tests := []struct {
		name         string
		base, target layout.Color
		lumMod       int64
		want         string
		of           layout.Color
	}{
		{"is the slot where nothing changes", navy, navy, 50000, `<a:schemeClr val="x"/>`, navy},
		{"scales the lightness down", white, layout.Color{R: 128, G: 128, B: 128}, whole, `<a:schemeClr val="x"><a:lumMod val="50196"/></a:schemeClr>`, layout.Color{R: 128, G: 128, B: 128}},
		{"adds lightness", navy, layout.Color{R: 0x7F, G: 0xA8, B: 0xCC}, 48907, `<a:schemeClr val="x"><a:lumMod val="48907"/><a:lumOff val="51093"/><a:satMod val="54337"/></a:schemeClr>`, layout.Color{R: 0x7F, G: 0xA8, B: 0xCC}},
		{"gives no more than four times the colour, before it changes the lightness", layout.Color{R: 0x70, G: 0x80, B: 0x90}, layout.Color{R: 0x08, G: 0x40, B: 0x78}, whole, `<a:schemeClr val="x"><a:satMod val="400000"/><a:lumMod val="50000"/></a:schemeClr>`, layout.Color{R: 0x20, G: 0x40, B: 0x60}},
		{"becomes white", navy, white, 0, `<a:schemeClr val="x"><a:lumMod val="0"/><a:lumOff val="100000"/></a:schemeClr>`, white},
		{"becomes black", navy, black, whole, `<a:schemeClr val="x"><a:lumMod val="0"/></a:schemeClr>`, black},
		{"has no colour of a grey", white, navy, whole, `<a:schemeClr val="x"><a:lumMod val="28235"/></a:schemeClr>`, layout.Color{R: 72, G: 72, B: 72}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tone := NewTone("x", test.base, HSLOf(test.target), test.lumMod)
			if got := tone.String(); got != test.want {
				t.Errorf("got %s", got)
			}
			if got := tone.Of(test.base); got != test.of {
				t.Errorf("it is %v, want %v", got, test.of)
			}
		})
	}
	t.Run("has the lightness and saturation of any colour", func(t *testing.T) {
		r := rand.New(rand.NewPCG(5, 6))
		c := func() layout.Color {
			return layout.Color{R: uint8(r.IntN(256)), G: uint8(r.IntN(256)), B: uint8(r.IntN(256))}
		}
		for range 2000 {
			base, want := c(), HSLOf(c())
			tone := NewTone("x", base, want, r.Int64N(whole+1))
			if tone.SatMod == mostSatMod || HSLOf(base).Sat == 0 {
				continue
			}
			got := HSLOf(tone.Of(base))
			if d := got.Lum - want.Lum; d < -1 || d > 1 {
				t.Errorf("%s of %v has lightness %d, want %d", tone, base, got.Lum, want.Lum)
			}
			if d := (got.Sat - want.Sat) * want.room() / whole; d < -1 || d > 1 {
				t.Errorf("%s of %v has saturation %d, want %d", tone, base, got.Sat, want.Sat)
			}
		}
	})
}
