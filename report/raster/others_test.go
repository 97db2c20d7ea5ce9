package raster_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/svg"
	"github.com/deckfold/deckfold/report/officetest"
	"github.com/deckfold/deckfold/report/raster"
)

// TestOthers holds that librsvg draws the pictures of the golden files as we do, but for texts, which are in other fonts there, and clips of clips, which it
// does not draw.
func TestOthers(t *testing.T) {
	officetest.Judges(t, "rsvg-convert")
	files, err := filepath.Glob("../../layout/svg/testdata/*.svg")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pictures: %v", err)
	}
	for _, name := range files {
		if strings.Contains(name, "texts") || strings.Contains(name, "clippedclips") {
			continue
		}
		t.Run("agrees on "+filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			p, err := svg.Picture(data, svg.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			w, h := 400, 400*p.Pixels[1]/p.Pixels[0]
			cmd := exec.CommandContext(t.Context(), "rsvg-convert", "-w", strconv.Itoa(w), "-h", strconv.Itoa(h))
			cmd.Stdin = bytes.NewReader(p.Data)
			theirs, err := cmd.Output()
			if err != nil {
				t.Fatal(err)
			}
			if n := apart(t, raster.PNG(p.Drawing, w, h), theirs); n > w*h/400 {
				t.Errorf("%d of %d pixels are of another colour", n, w*h)
			}
		})
	}
}

// apart is how many pixels of two pictures differ by more than an eighth in a channel, on white.
func apart(t *testing.T, a, b []byte) (n int) {
	t.Helper()
	ours, err := png.Decode(bytes.NewReader(a))
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := png.Decode(bytes.NewReader(b))
	if err != nil || theirs.Bounds() != ours.Bounds() {
		t.Fatalf("%v of %v, %v", theirs.Bounds(), ours.Bounds(), err)
	}
	for y := range ours.Bounds().Dy() {
		for x := range ours.Bounds().Dx() {
			p, q := white(ours, x, y), white(theirs, x, y)
			for k := range p {
				if max(p[k]-q[k], q[k]-p[k]) > 0x2000 {
					n++
					break
				}
			}
		}
	}
	return n
}

// white is a pixel on white, in 16 bits.
func white(m image.Image, x, y int) [3]int {
	r, g, b, a := m.At(x, y).RGBA()
	rest := 0xffff - int(a)
	return [3]int{int(r) + rest, int(g) + rest, int(b) + rest}
}
