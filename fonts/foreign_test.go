package fonts_test

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/fonts/cff"
	"github.com/deckfold/deckfold/report/officetest"
)

// TestForeign draws all glyphs of published fonts with CFF outlines as another program draws them.
func TestForeign(t *testing.T) {
	officetest.Judges(t)
	for _, pattern := range []string{"/usr/share/texmf/fonts/opentype/public/lm/*.otf", "/usr/share/fonts/opentype/cantarell/*.otf"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			t.Fatalf("%v: no fonts %s; install fonts-lmodern and fonts-cantarell", err, pattern)
		}
		for _, path := range paths {
			t.Run("draws "+filepath.Base(path), func(t *testing.T) {
				data, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				face, err := fonts.Parse(data)
				if err != nil {
					t.Fatal(err)
				}
				other, err := sfnt.Parse(data)
				if err != nil {
					t.Fatal(err)
				}
				compare(t, face, other)
			})
		}
	}
}

// compare compares the ends of all segments, and the boxes that they fill.
func compare(t *testing.T, face *fonts.Face, other *sfnt.Font) {
	t.Helper()
	all := make([]uint16, other.NumGlyphs())
	for g := range all {
		all[g] = uint16(g)
	}
	p, err := face.Subset(all)
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := cff.Parse(p.Data)
	if err != nil {
		t.Fatal(err)
	}
	pen, err := drawn.Pen(nil)
	if err != nil {
		t.Fatal(err)
	}
	var buffer sfnt.Buffer
	for _, g := range all {
		outline, err := pen.Draw(g)
		if err != nil {
			t.Fatal(err)
		}
		segments, err := other.LoadGlyph(&buffer, sfnt.GlyphIndex(g), fixed.I(int(face.Upem())), nil)
		if err != nil {
			t.Fatal(err)
		}
		var got, want box
		for _, s := range outline {
			for _, p := range s.Args[:[...]int{1, 1, 2, 3}[s.Op]] {
				got.add(float64(p.X), float64(p.Y))
			}
		}
		curves := [2]int{}
		for _, s := range segments {
			for _, p := range s.Args[:[...]int{1, 1, 2, 3}[s.Op]] {
				want.add(float64(p.X)/64, -float64(p.Y)/64)
			}
			if s.Op == sfnt.SegmentOpCubeTo {
				curves[1]++
			}
		}
		for _, s := range outline {
			if int(s.Op) == int(sfnt.SegmentOpCubeTo) {
				curves[0]++
			}
		}
		for i := range got {
			if math.Abs(got[i]-want[i]) > 1 || curves[0] != curves[1] {
				t.Fatalf("glyph %d is in the box %v, want %v; it has %d curves, want %d", g, got, want, curves[0], curves[1])
			}
		}
	}
}

// box is the least and the greatest coordinates, 0 included.
type box [4]float64

func (b *box) add(x, y float64) {
	*b = box{min(b[0], x), min(b[1], y), max(b[2], x), max(b[3], y)}
}
