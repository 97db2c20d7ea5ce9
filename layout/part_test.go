package layout_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestPart(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 60, 40))
	r := rand.New(rand.NewPCG(3, 1))
	for i := range m.Pix {
		m.Pix[i] = uint8(r.IntN(256))
	}
	for i := 3; i < len(m.Pix); i += 4 {
		m.Pix[i] = 255
	}
	var p, j bytes.Buffer
	if err := png.Encode(&p, m); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&j, m, nil); err != nil {
		t.Fatal(err)
	}
	decoded := func(data []byte) *layout.Decoded {
		t.Helper()
		d, err := layout.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	t.Run("is all of a picture as it is, where all of it is wanted", func(t *testing.T) {
		for _, file := range [][]byte{p.Bytes(), j.Bytes()} {
			whole, err := layout.DecodePicture(file)
			if err != nil {
				t.Fatal(err)
			}
			got, err := decoded(file).Part(image.Rect(0, 0, 60, 40), image.Pt(60, 40))
			if err != nil || !bytes.Equal(got.Data, whole.Data) {
				t.Errorf("%v", err)
			}
		}
	})
	t.Run("has the pixels of the part, or their means", func(t *testing.T) {
		d := decoded(p.Bytes())
		for _, by := range []int{1, 2, 5} {
			got, err := d.Part(image.Rect(10, 20, 40, 40), image.Pt(30/by, 20/by))
			if err != nil {
				t.Fatal(err)
			}
			out, err := png.Decode(bytes.NewReader(got.Data))
			if err != nil || out.Bounds().Size() != image.Pt(30/by, 20/by) {
				t.Fatalf("%v, %v", out.Bounds(), err)
			}
			sum := 0
			for k := range by * by {
				sum += int(m.NRGBAAt(10+by+k%by, 20+by+k/by).R)
			}
			if have, want := color.NRGBAModel.Convert(out.At(1, 1)).(color.NRGBA).R, uint8((sum+by*by/2)/(by*by)); have != want {
				t.Errorf("by %d: got %d, want %d", by, have, want)
			}
		}
	})
	t.Run("is a JPEG of one, upright", func(t *testing.T) {
		exif := append([]byte("\xff\xd8\xff\xe1\x00\x22Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"), j.Bytes()[2:]...)
		if size, err := layout.PictureSize(exif); err != nil || size != image.Pt(40, 60) {
			t.Errorf("%v, %v", size, err)
		}
		if got, err := decoded(exif).Part(image.Rect(0, 30, 40, 60), image.Pt(20, 15)); err != nil || !got.JPEG || got.Pixels != [2]int{20, 15} {
			t.Errorf("%v, %v", got, err)
		}
	})
	t.Run("is none where there is nothing, or no more than that", func(t *testing.T) {
		for _, x := range []struct {
			of   image.Rectangle
			size image.Point
		}{{image.Rect(60, 0, 70, 10), image.Pt(1, 1)}, {image.Rect(0, 0, 10, 10), image.Pt(11, 10)}, {image.Rect(0, 0, 10, 10), image.Pt(0, 3)}} {
			if _, err := decoded(p.Bytes()).Part(x.of, x.size); err == nil {
				t.Errorf("%v: no error", x)
			}
		}
	})
}
