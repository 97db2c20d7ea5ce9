package raster_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/svg"
	"github.com/deckfold/deckfold/report/raster"
)

// drawn are the pixels of elements in a document of 40 by 20 pixels.
func drawn(t *testing.T, elements string) image.Image {
	t.Helper()
	p, err := svg.Picture([]byte(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">`+elements+`</svg>`), svg.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(raster.PNG(p.Drawing, 40, 20)))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// said is a pixel: red, green, blue and opacity in 8 bits, as PNG has them.
func said(m image.Image, x, y int) string {
	n := image.NewNRGBA(image.Rect(0, 0, 1, 1))
	n.Set(0, 0, m.At(x, y))
	return fmt.Sprintf("%x", n.Pix)
}

// opacity is what is covered of all pixels.
func opacity(m image.Image) (sum float64) {
	for y := range m.Bounds().Dy() {
		for x := range m.Bounds().Dx() {
			_, _, _, a := m.At(x, y).RGBA()
			sum += float64(a) / 0xffff
		}
	}
	return sum
}

func TestPNG(t *testing.T) {
	for _, c := range []struct {
		name, elements string
		pixels         map[[2]int]string
	}{
		{"whole pixels", `<rect x="10" y="5" width="10" height="10" fill="#f80"/>`, map[[2]int]string{{9, 5}: "00000000", {10, 5}: "ff8800ff", {19, 14}: "ff8800ff", {20, 14}: "00000000", {10, 15}: "00000000"}},
		{"parts of pixels", `<rect x="10.5" y="5.5" width="10" height="10" fill="blue"/>`, map[[2]int]string{{10, 5}: "0000ff40", {11, 5}: "0000ff7f", {11, 6}: "0000ffff"}},
		{"holes by the even-odd rule", `<path fill-rule="evenodd" d="M0 0h20v20h-20zM5 5h10v10h-10z"/>`, map[[2]int]string{{4, 4}: "000000ff", {5, 5}: "00000000"}},
		{"no holes by the other", `<path d="M0 0h20v20h-20zM5 5h10v10h-10z"/>`, map[[2]int]string{{5, 5}: "000000ff"}},
		{"what shines through", `<rect width="40" height="20" fill="white"/><rect width="20" height="20" opacity=".5" fill="red"/>`, map[[2]int]string{{5, 5}: "ff7f7fff"}},
		{"groups that are transparent as one", `<g opacity=".5"><rect width="20" height="20"/><rect x="5" width="20" height="20" fill="red"/></g>`, map[[2]int]string{{2, 2}: "0000007f", {10, 2}: "ff00007f"}},
		{"clips in clips", `<clipPath id="a"><rect width="20" height="20"/></clipPath><clipPath id="b"><rect x="10" width="20" height="10"/></clipPath><g clip-path="url(#a)"><rect width="40" height="20" clip-path="url(#b)"/></g>`,
			map[[2]int]string{{9, 5}: "00000000", {10, 5}: "000000ff", {20, 5}: "00000000", {15, 10}: "00000000"}},
		{"gradients along lines", `<linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><rect width="40" height="20" fill="url(#a)"/>`,
			map[[2]int]string{{0, 0}: "fc0003ff", {20, 9}: "7d0082ff", {39, 19}: "0300fcff"}},
		{"gradients around points", `<radialGradient id="a"><stop offset="0"/><stop offset="1" stop-opacity="0"/></radialGradient><rect width="40" height="20" fill="url(#a)"/>`,
			map[[2]int]string{{0, 0}: "00000000", {20, 10}: "000000f1", {30, 10}: "00000079"}},
		{"what lies beyond all sides", `<path d="M-100 -100h100v100h20v-150h200v250h-320z" fill="red"/><path d="M-200 10h400" stroke="blue" stroke-width="2"/>`, map[[2]int]string{{0, 10}: "0000ffff", {30, 5}: "ff0000ff", {10, 5}: "ff0000ff"}},
	} {
		t.Run("draws "+c.name, func(t *testing.T) {
			m := drawn(t, c.elements)
			for at, want := range c.pixels {
				if got := said(m, at[0], at[1]); got != want {
					t.Errorf("%v is %s, want %s", at, got, want)
				}
			}
		})
	}
	t.Run("covers as much as there is", func(t *testing.T) {
		for elements, want := range map[string]float64{
			`<circle cx="20" cy="10" r="8"/>`:                                                       64 * math.Pi,
			`<circle cx="20" cy="10" r="8" fill="none" stroke="red" stroke-width="2"/>`:             32 * math.Pi,
			`<rect x="10" y="5" width="20" height="10" fill="none" stroke="red" stroke-width="4"/>`: 4 * 60,
			`<path d="M0 0L40 20L0 20z"/>`:                                                          400,
			`<path d="M40 20L-40 -20L-40 20z"/>`:                                                    400,
			`<path d="M1.3 2.7L33.1 18.9L38.2 1.1z" transform="translate(.37 .11)"/>`:               math.Abs((33.1-1.3)*(1.1-2.7)-(38.2-1.3)*(18.9-2.7)) / 2,
		} {
			if got := opacity(drawn(t, elements)); math.Abs(got-want) > 0.006*want {
				t.Errorf("%s covers %.2f pixels, want %.2f", elements, got, want)
			}
		}
	})
}

func TestPixels(t *testing.T) {
	one := &layout.Drawing{Group: &layout.Group{Frame: layout.Frame{Size: layout.Size{W: 2000 * layout.Pt, H: 1000 * layout.Pt}}}}
	for _, c := range []struct{ size, want [2]int }{{[2]int{2, 1}, [2]int{384, 192}}, {[2]int{20, 10}, [2]int{2160, 1080}}, {[2]int{60, 1}, [2]int{3645, 60}}} {
		w, h := raster.Pixels(one, layout.Size{W: layout.Length(c.size[0]) * layout.Inch, H: layout.Length(c.size[1]) * layout.Inch})
		if [2]int{w, h} != c.want {
			t.Errorf("%v inches are %d x %d pixels, want %v", c.size, w, h, c.want)
		}
	}
	if w, h := raster.Pixels(one, layout.Size{W: 1, H: 1}); w != 1 || h != 1 {
		t.Error(w, h)
	}
}
