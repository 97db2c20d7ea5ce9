package fonts_test

import (
	"math"
	"testing"

	"github.com/deckfold/deckfold/fonts"
)

// traced is a pen that finds the box of an outline, and how many contours it has.
type traced struct {
	lo, hi   [2]float64
	contours int
}

func (b *traced) add(v ...float64) {
	for i := range v {
		b.lo[i%2], b.hi[i%2] = min(b.lo[i%2], v[i]), max(b.hi[i%2], v[i])
	}
}

func (b *traced) Move(x, y float64)              { b.contours++; b.add(x, y) }
func (b *traced) Line(x, y float64)              { b.add(x, y) }
func (b *traced) Quadratic(ax, ay, x, y float64) { b.add(ax, ay, x, y) }
func (b *traced) Cubic(ax, ay, bx, by, x, y float64) {
	b.add(ax, ay, bx, by, x, y)
}

// TestDraw holds that letters, also composed ones, are drawn within the height that they have.
func TestDraw(t *testing.T) {
	for text, want := range map[string]int{"i": 2, "Ä": 4, "o": 2, "l": 1, "8": 3, "½": 3, "ff": 2} {
		for _, p := range fonts.NewShaper(fonts.Carlito()).Word(text, fonts.Regular) {
			b := traced{lo: [2]float64{math.Inf(1), math.Inf(1)}, hi: [2]float64{math.Inf(-1), math.Inf(-1)}}
			for _, g := range p.Glyphs {
				if err := p.Face.Draw(g.ID, &b); err != nil {
					t.Errorf("%s: %v", text, err)
				}
			}
			if b.contours != want || b.lo[1] < -600 || b.hi[1] > 2*float64(p.Face.Upem()) || b.hi[0] <= b.lo[0] {
				t.Errorf("%s has %d contours, want %d, in %v to %v", text, b.contours, want, b.lo, b.hi)
			}
		}
	}
}
