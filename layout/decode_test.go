package layout_test

import (
	"bytes"
	stdcontext "context"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestDecodePictureWithin(t *testing.T) {
	t.Run("ends with its work, wherever that ends", func(t *testing.T) {
		m := image.NewNRGBA(image.Rect(0, 0, 600, 400))
		for i := range m.Pix {
			m.Pix[i] = uint8(i * i / 7)
		}
		m.Set(1, 1, color.NRGBA{})
		var p, j bytes.Buffer
		if err := errors.Join(png.Encode(&p, m), jpeg.Encode(&j, m, nil)); err != nil {
			t.Fatal(err)
		}
		for _, data := range [][]byte{p.Bytes(), j.Bytes()} {
			calls := 0
			count := func(units int) error {
				if units > 4096 {
					t.Errorf("%d units of work at once", units)
				}
				calls++
				return nil
			}
			if _, err := layout.DecodePictureWithin(data, len(data), 1<<20, count); err != nil || calls < 10 {
				t.Fatalf("%d calls, %v", calls, err)
			}
			for at := 0; at < calls; at += 1 + calls/20 {
				n := 0
				_, err := layout.DecodePictureWithin(data, len(data), 1<<20, func(int) error {
					if n++; n > at {
						return stdcontext.Canceled
					}
					return nil
				})
				if !errors.Is(err, stdcontext.Canceled) || n != at+1 {
					t.Errorf("ended at call %d: %v after %d calls", at, err, n)
				}
			}
		}
	})
}
