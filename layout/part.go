package layout

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"

	"github.com/deckfold/deckfold/layout/guard"
)

// PictureSize is the width and height of a PNG or JPEG file in pixels, as it stands upright, by what its head says.
func PictureSize(data []byte) (size image.Point, err error) {
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return size, fmt.Errorf("the picture is broken: %w", err)
	}
	size = image.Pt(c.Width, c.Height)
	if lies(orientation(data)) {
		size = image.Pt(c.Height, c.Width)
	}
	return size, nil
}

// lies reports an orientation in which width and height are swapped.
func lies(orientation int) bool { return orientation >= 5 && orientation <= 8 }

// Part makes a picture of a part of the upright one, in a size of no more pixels than it has there: each is the mean of those that it stands
// for. All of it, in its own size, is as Picture makes it.
func (d *Decoded) Part(of image.Rectangle, size image.Point) (p *Picture, err error) {
	defer guard.Recover(&err)
	m := d.Image
	if turn := orientation(d.data); d.jpeg && turn > 1 {
		m = turned(m, turn)
	}
	b := m.Bounds()
	of = of.Add(b.Min).Intersect(b)
	if of.Empty() || size.X <= 0 || size.Y <= 0 || size.X > of.Dx() || size.Y > of.Dy() {
		return nil, fmt.Errorf("a picture of %v has no %v in %v pixels", b, of, size)
	}
	if of == b && size == b.Size() {
		return d.Picture()
	}
	out := reduced(m, of, size)
	if !d.jpeg {
		return encodePNG(out, func(int) error { return nil })
	}
	var file bytes.Buffer
	if err := jpeg.Encode(&file, out, &jpeg.Options{Quality: 92}); err != nil {
		return nil, err
	}
	return &Picture{Pixels: [2]int{size.X, size.Y}, Data: file.Bytes(), JPEG: true}, nil
}

// window is a part of a picture.
type window struct {
	image.Image
	of image.Rectangle
}

// Bounds are those of the part.
func (w window) Bounds() image.Rectangle { return w.of }

// reduced is a part of a picture in a smaller size.
func reduced(m image.Image, of image.Rectangle, size image.Point) image.Image {
	if of.Size() == size {
		if in, ok := m.(interface {
			SubImage(image.Rectangle) image.Image
		}); ok {
			return in.SubImage(of)
		}
		return window{m, of}
	}
	out := image.NewRGBA(image.Rectangle{Max: size})
	var band *image.RGBA // the rows that one row of the smaller one stands for
	for y := range size.Y {
		from, to := y*of.Dy()/size.Y, (y+1)*of.Dy()/size.Y
		if band == nil || band.Rect.Dy() < to-from {
			band = image.NewRGBA(image.Rect(0, 0, of.Dx(), to-from))
		}
		draw.Draw(band, image.Rect(0, 0, of.Dx(), to-from), m, image.Pt(of.Min.X, of.Min.Y+from), draw.Src)
		for x := range size.X {
			mean(out.Pix[out.PixOffset(x, y):][:4], band, image.Rect(x*of.Dx()/size.X, 0, (x+1)*of.Dx()/size.X, to-from))
		}
	}
	return out
}

// mean is the mean of the pixels of a rectangle.
func mean(to []uint8, m *image.RGBA, of image.Rectangle) {
	var sum [4]int
	for y := of.Min.Y; y < of.Max.Y; y++ {
		row := m.Pix[m.PixOffset(of.Min.X, y):m.PixOffset(of.Max.X, y)]
		for i := 0; i+3 < len(row); i += 4 {
			sum[0], sum[1], sum[2], sum[3] = sum[0]+int(row[i]), sum[1]+int(row[i+1]), sum[2]+int(row[i+2]), sum[3]+int(row[i+3])
		}
	}
	n := of.Dx() * of.Dy()
	for i, s := range sum {
		to[i] = uint8((s + n/2) / n)
	}
}
