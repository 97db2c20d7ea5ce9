package theme

import (
	"math/rand/v2"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestNearest(t *testing.T) {
	readable := func(c layout.Color) bool { return Contrast(c, white) >= textContrast }
	// The colours want are the nearest of all 16.7 million.
	for _, test := range []struct{ name, from, want string }{
		{"leaves what passes", "#E20074", "#E20074"},
		{"darkens an orange", "#FF6600", "#CE4C00"},
		{"darkens a green", "#00A651", "#0E893E"},
		{"darkens a bright green", "#1DB954", "#008A28"},
		{"darkens a grey", "#8A96A3", "#6C7885"},
		{"darkens white", "#FEFEFE", "#757778"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, ok := nearest(hex(t, test.from), readable); !ok || got.String() != test.want {
				t.Errorf("got %v, want %s", got, test.want)
			}
		})
	}
	t.Run("is hardly farther than the nearest of all, a yellow", func(t *testing.T) {
		from := hex(t, "#FFCC00")
		got, _ := nearest(from, readable)
		if off, least := Distance(from, got), Distance(from, hex(t, "#947200")); off > least+0.05 {
			t.Errorf("%v is %.3f off, not %.3f", got, off, least)
		}
	})
	t.Run("says when nothing passes", func(t *testing.T) {
		if got, ok := nearest(hex(t, "#FF6600"), func(layout.Color) bool { return false }); ok {
			t.Errorf("got %v", got)
		}
	})
	t.Run("has none nearer around it", func(t *testing.T) {
		r := rand.New(rand.NewPCG(5, 6))
		for range 12 {
			from := anyColor(r)
			got, ok := nearest(from, readable)
			if !ok || !readable(got) {
				t.Fatalf("%v has %v", from, got)
			}
			off := Distance(from, got)
			for k := range 7 * 7 * 7 {
				near := [3]int{int(got.R) + k/49 - 3, int(got.G) + k/7%7 - 3, int(got.B) + k%7 - 3}
				if min(near[0], near[1], near[2]) < 0 || max(near[0], near[1], near[2]) > 255 {
					continue
				}
				c := layout.Color{R: uint8(near[0]), G: uint8(near[1]), B: uint8(near[2])}
				if readable(c) && Distance(from, c) < off-1e-9 {
					t.Fatalf("%v has %v, but %v is nearer", from, got, c)
				}
			}
		}
	})
}

// anyColor is a colour of some kind: any, a grey, nearly white, nearly black, of full chroma.
func anyColor(r *rand.Rand) layout.Color {
	b := func() uint8 { return uint8(r.IntN(256)) }
	c := [3]uint8{b(), b(), b()}
	switch r.IntN(6) {
	case 0:
		c = [3]uint8{c[0], c[0], c[0]}
	case 1:
		c = [3]uint8{255 - c[0]/16, 255 - c[1]/16, 255 - c[2]/16}
	case 2:
		c = [3]uint8{c[0] / 16, c[1] / 16, c[2] / 16}
	case 3:
		c = [3]uint8{255, c[1], 0}
		r.Shuffle(3, func(i, k int) { c[i], c[k] = c[k], c[i] })
	}
	return layout.Color{R: c[0], G: c[1], B: c[2]}
}
