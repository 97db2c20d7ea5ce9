// Package raster draws drawings as pictures of pixels, for programs that show no vectors.
//
// Areas are computed in whole numbers, in 1/256 of a pixel, and colours in 16 bits, so that a drawing gives the same bytes on every machine: the
// rasterizer of golang.org/x/image does so only for small pictures. Those of PDF readers are followed: what an area covers of a pixel is its share
// of the colour, and groups that are transparent as a whole are drawn apart.
package raster

import (
	"bytes"
	"image"
	"image/png"

	"github.com/deckfold/deckfold/layout"
)

// The bounds of a picture: those of a sheet of paper at 200 dpi.
const (
	mostSide = 4000
	mostArea = 4_000_000
	mostWork = 400e6 // rows that edges cross, and pixels that paths may cover, of all paths
)

// Pixels is the size in pixels of a drawing that stands in a size, at 192 to the inch, within bounds: what is larger or of very many lines has fewer.
func Pixels(d *layout.Drawing, s layout.Size) (w, h int) {
	const dot = layout.Inch / 192
	w, h = int(max(s.W/dot, 1)), int(max(s.H/dot, 1))
	for w > mostSide || h > mostSide || w*h > mostArea || w > 64 && h > 64 && work(d.Size, d.Items, w, h) > mostWork {
		w, h = max(w*3/4, 1), max(h*3/4, 1)
	}
	return w, h
}

// PNG is a drawing as a PNG of a size in pixels, which is one of [Pixels].
func PNG(d *layout.Drawing, w, h int) []byte {
	c := newCanvas(d.Size, w, h)
	c.group(layout.Point{}, d.Group)
	var b bytes.Buffer
	if err := png.Encode(&b, c.image()); err != nil {
		panic(err) // of sizes that Pixels does not give
	}
	return b.Bytes()
}

// work is how long drawing takes.
func work(size layout.Size, items []layout.Placed, w, h int) (sum float64) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			sum += work(size, v.Items, w, h)
			if v.Transparency > 0 || v.Clip != nil {
				sum += float64(w * h / 4)
			}
		case *layout.Path:
			r := v.Bounds()
			rows := float64(r.H) * float64(h) / float64(size.H)
			sum += 2*float64(len(v.Points))*min(rows/4+8, float64(h)) + min(rows, float64(h))*min(float64(r.W)*float64(w)/float64(size.W), float64(w))/4
		}
	}
	return sum
}

// image is what was drawn.
func (c *canvas) image() image.Image {
	m := image.NewNRGBA(image.Rect(0, 0, c.w, c.h))
	for i := range c.w * c.h {
		p := &c.pix[i]
		a := uint32(p[3])
		if a == 0 {
			continue
		}
		for k := range 3 {
			m.Pix[4*i+k] = uint8(min((uint32(p[k])*255+a/2)/a, 255))
		}
		m.Pix[4*i+3] = uint8((a + 128) / 257)
	}
	return m
}
