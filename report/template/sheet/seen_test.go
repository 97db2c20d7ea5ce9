package sheet

import (
	"image"
	"math/rand/v2"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestViewOf(t *testing.T) {
	inch := func(x, y, w, h layout.Length) layout.Rect {
		return layout.Rect{Point: layout.Point{X: x * layout.Inch, Y: y * layout.Inch}, Size: layout.Size{W: w * layout.Inch, H: h * layout.Inch}}
	}
	for _, x := range []struct {
		name     string
		pixels   image.Point
		at, seen layout.Rect
		jpeg     bool
		of       image.Rectangle
		size     image.Point
	}{
		{"all of a picture that is seen is drawn as it is", image.Pt(3000, 2000), inch(0, 0, 10, 7), inch(0, 0, 10, 7), false, image.Rect(0, 0, 3000, 2000), image.Pt(3000, 2000)},
		{"a strip of one is cut out", image.Pt(3000, 2000), inch(0, -2, 10, 10), inch(0, 0, 10, 1), false, image.Rect(0, 400, 3000, 600), image.Pt(3000, 200)},
		{"a strip of a JPEG is not", image.Pt(3000, 2000), inch(0, -2, 10, 10), inch(0, 0, 10, 1), true, image.Rect(0, 0, 3000, 2000), image.Pt(3000, 2000)},
		{"a huge one has 220 pixels an inch", image.Pt(6000, 4000), inch(1, 1, 6, 4), inch(1, 1, 6, 4), true, image.Rect(0, 0, 6000, 4000), image.Pt(1320, 880)},
		{"a small one is left as it is", image.Pt(400, 400), inch(0, 0, 1, 1), inch(0, 0, 1, 1), false, image.Rect(0, 0, 400, 400), image.Pt(400, 400)},
		{"one that is not seen is left as it is", image.Pt(3000, 2000), inch(20, 0, 1, 1), inch(0, 0, 10, 7), false, image.Rect(0, 0, 3000, 2000), image.Pt(3000, 2000)},
	} {
		t.Run(x.name, func(t *testing.T) {
			v, in := viewOf(x.pixels, x.at, x.seen, x.jpeg)
			if v.of != x.of || v.size != x.size {
				t.Errorf("got %v, want %v in %v", v, x.of, x.size)
			}
			if whole := v.of == (image.Rectangle{Max: x.pixels}); whole && in != x.at {
				t.Errorf("it stands at %v, want %v", in, x.at)
			}
		})
	}
	t.Run("covers all that is seen, within a pixel, wherever a picture stands", func(t *testing.T) {
		r := rand.New(rand.NewPCG(2, 9))
		for range 20_000 {
			length := func(n int) layout.Length { return layout.Length(r.IntN(n)) }
			pixels := image.Pt(1+r.IntN(20_000), 1+r.IntN(20_000))
			at := layout.Rect{Point: layout.Point{X: length(9e6) - 4e6, Y: length(9e6) - 4e6}, Size: layout.Size{W: 1 + length(3e7), H: 1 + length(3e7)}}
			seen := layout.Rect{Size: layout.Size{W: 1 + length(2e7), H: 1 + length(2e7)}}
			v, in := viewOf(pixels, at, seen, r.IntN(2) == 0)
			if v.size.X < 1 || v.size.Y < 1 || v.size.X > v.of.Dx() || v.size.Y > v.of.Dy() || !v.of.In(image.Rectangle{Max: pixels}) {
				t.Fatalf("%v of %v", v, pixels)
			}
			left, right := max(at.X, seen.X), min(at.Right(), seen.Right())
			top, bottom := max(at.Y, seen.Y), min(at.Bottom(), seen.Bottom())
			if left < right && top < bottom && (in.X > left || in.Right() < right || in.Y > top || in.Bottom() < bottom) {
				t.Fatalf("%v of %v at %v is at %v, and %v is seen", v, pixels, at, in, seen)
			}
		}
	})
}
