package officetest

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

const (
	inkDPI   = 36 // of the pictures that are compared: a pixel is 2 pt
	inkReach = 2  // how many pixels a mark may stand apart
	inkTint  = 72 // how far a colour may be from another, in each of red, green and blue; edges of thin lines are mixed with the ground
)

// Ink is by page what share of the marks of two renderings stands in one of them only, in percent: pixels unlike the ground
// that have none of about their colour near their place in the other. The files are PDFs of as many pages; dir is for pictures.
func Ink(ctx context.Context, a, b, dir string) (apart []float64, err error) {
	left, err := pictures(ctx, a, filepath.Join(dir, "ink-a"))
	if err != nil {
		return nil, err
	}
	right, err := pictures(ctx, b, filepath.Join(dir, "ink-b"))
	if err != nil {
		return nil, err
	}
	if len(left) != len(right) {
		return nil, fmt.Errorf("%d pages and %d", len(left), len(right))
	}
	for i := range left {
		p, err := decoded(left[i])
		if err != nil {
			return nil, err
		}
		q, err := decoded(right[i])
		if err != nil {
			return nil, err
		}
		ink, lost := unlike(p, q)
		other, gone := unlike(q, p)
		share := 0.0
		if ink+other > 0 {
			share = 100 * float64(lost+gone) / float64(ink+other)
		}
		apart = append(apart, share)
	}
	return apart, nil
}

// pictures are the files of a PDF's pages in order.
func pictures(ctx context.Context, pdf, dir string) ([]string, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	if out, err := exec.CommandContext(ctx, "mutool", "draw", "-q", "-r", fmt.Sprint(inkDPI), "-o", filepath.Join(dir, "%05d.png"), pdf).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("mutool: %w\n%s", err, out)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.png"))
	slices.Sort(files)
	return files, err
}

func decoded(path string) (image.Image, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return png.Decode(f)
}

// unlike counts the pixels of a picture unlike its ground, and those of them that another does not have near.
func unlike(p, q image.Image) (ink, lost int) {
	r := p.Bounds().Intersect(q.Bounds())
	ground := p.At(r.Min.X, r.Min.Y)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			c := p.At(x, y)
			if near(c, ground, inkTint) {
				continue
			}
			if ink++; !found(q, image.Pt(x, y), c) {
				lost++
			}
		}
	}
	return ink, lost
}

// found reports a pixel of about a colour near a place.
func found(q image.Image, at image.Point, c color.Color) bool {
	r := image.Rect(at.X-inkReach, at.Y-inkReach, at.X+inkReach+1, at.Y+inkReach+1).Intersect(q.Bounds())
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if near(q.At(x, y), c, inkTint) {
				return true
			}
		}
	}
	return false
}

// near reports two colours of which no part is further apart than so many of 255.
func near(a, b color.Color, by int) bool {
	r1, g1, b1, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	alike := func(v, w uint32) bool { return int(v>>8)-int(w>>8) <= by && int(w>>8)-int(v>>8) <= by }
	return alike(r1, r2) && alike(g1, g2) && alike(b1, b2)
}
