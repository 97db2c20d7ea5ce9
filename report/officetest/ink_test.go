package officetest

import (
	"image"
	"image/color"
	"image/draw"
	"testing"
)

func TestUnlike(t *testing.T) {
	page := func(r image.Rectangle, c color.Color) image.Image {
		p := image.NewRGBA(image.Rect(0, 0, 100, 50))
		draw.Draw(p, p.Bounds(), image.White, image.Point{}, draw.Src)
		draw.Draw(p, r, image.NewUniform(c), image.Point{}, draw.Src)
		return p
	}
	bar, navy := image.Rect(20, 10, 40, 40), color.RGBA{15, 76, 129, 255}
	for _, c := range []struct {
		name  string
		other image.Image
		lost  int
	}{
		{"nothing of the same page", page(bar, navy), 0},
		{"nothing of a bar that stands a pixel apart", page(bar.Add(image.Pt(1, 1)), navy), 0},
		{"what a shorter bar lacks", page(image.Rect(20, 20, 40, 40), navy), 20 * 8},
		{"all of a bar in another colour", page(bar, color.RGBA{210, 113, 26, 255}), 20 * 30},
	} {
		t.Run("misses "+c.name, func(t *testing.T) {
			if ink, lost := unlike(page(bar, navy), c.other); ink != 600 || lost != c.lost {
				t.Errorf("%d of %d, want %d", lost, ink, c.lost)
			}
		})
	}
}
