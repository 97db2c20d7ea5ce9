package theme

import (
	"math"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestOKLCH(t *testing.T) {
	t.Run("is what its author has for the primaries", func(t *testing.T) {
		// from the table of conversions in Ottosson's "A perceptual color space for image processing" and CSS Color 4
		for c, want := range map[string]oklch{"#FF0000": {0.628, 0.2577, 29.23}, "#00FF00": {0.8664, 0.2948, 142.5}, "#0000FF": {0.452, 0.3132, 264.05}, "#FFFFFF": {1, 0, -1}} {
			got := oklchOf(hex(t, c))
			if math.Abs(got.l-want.l) > 0.001 || math.Abs(got.c-want.c) > 0.001 || want.h >= 0 && math.Abs(got.h-want.h) > 0.1 {
				t.Errorf("%s is %v, want %v", c, got, want)
			}
		}
	})
	t.Run("gives every colour back", func(t *testing.T) {
		for v := 0; v < 1<<24; v += 4099 {
			c := layout.Color{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v)}
			if got := oklchOf(c).color(); got != c {
				t.Fatalf("%v becomes %v", c, got)
			}
			if got := mix(c, white, 0); got != c {
				t.Fatalf("%v mixed with nothing is %v", c, got)
			}
		}
	})
	t.Run("keeps the lightness of what cannot be shown", func(t *testing.T) {
		for h := 0.0; h < 360; h += 7 {
			want := oklch{0.7, 0.4, h}
			if got := oklchOf(want.color()); math.Abs(got.l-want.l) > 0.01 || got.c < 0.1 || math.Abs(math.Remainder(got.h-h, 360)) > 1.5 {
				t.Errorf("%v becomes %v", want, got)
			}
		}
	})
}
