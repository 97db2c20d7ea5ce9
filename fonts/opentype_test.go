package fonts

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"github.com/deckfold/deckfold/fonts/cff"
	"github.com/deckfold/deckfold/fonts/fonttest"
)

const alphabet = "abcdefghijklmnopqrstuvwxyz"

// outlinesOf are the outlines of a subset that is a program of CFF, as they are read back.
func outlinesOf(t *testing.T, f *Face, glyphs ...uint16) (out [][]opentype.Segment) {
	t.Helper()
	p, err := f.Subset(glyphs)
	if err != nil || !p.CFF {
		t.Fatalf("CFF %v: %v", p.CFF, err)
	}
	back, err := cff.Parse(p.Data)
	if err != nil {
		t.Fatal(err)
	}
	pen, err := back.Pen(nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := range glyphs { // in the order of their numbers, after glyph 0
		o, err := pen.Draw(uint16(i + 1))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, o)
	}
	return out
}

// like reports that an outline is another one of another program, which has every segment but lines of no length, and lines that
// close a contour; to is how one is moved to the other.
func like(o []opentype.Segment, other sfnt.Segments, to opentype.SegmentPoint) error {
	end := func(s sfnt.Segment) fixed.Point26_6 { return s.Args[[4]int{0, 0, 1, 2}[s.Op]] }
	k := 0
	for i, s := range o {
		p := s.Args[[4]int{0, 0, 1, 2}[s.Op]]
		for ; k < len(other); k++ {
			q := end(other[k])
			if math.Abs(float64(p.X)-float64(q.X)/64-float64(to.X)) <= 1 && math.Abs(float64(p.Y)+float64(q.Y)/64-float64(to.Y)) <= 1 {
				break
			}
			if other[k].Op != sfnt.SegmentOpLineTo {
				return fmt.Errorf("segment %d ends at %v, want %v", i, p, q)
			}
		}
		if k == len(other) {
			return fmt.Errorf("segment %d of %d is none of the other's %d", i, len(o), len(other))
		}
		k++
	}
	return nil
}

func TestCFF(t *testing.T) {
	file := fonttest.CFF("Own", alphabet)
	f, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"of which the font was made": goregular.TTF, "as another program reads it": file} {
		t.Run("is drawn as the font "+name, func(t *testing.T) {
			other, err := sfnt.Parse(data)
			if err != nil {
				t.Fatal(err)
			}
			for g := 1; g < f.glyphs; g++ {
				segments, err := other.LoadGlyph(nil, sfnt.GlyphIndex(g), fixed.I(2048), nil)
				if err != nil {
					t.Fatal(err)
				}
				if err := like(outlinesOf(t, f, uint16(g))[0], segments, opentype.SegmentPoint{}); err != nil {
					t.Errorf("glyph %d: %v", g, err)
				}
			}
		})
	}
	t.Run("is shaped as the font of which it was made", func(t *testing.T) {
		shaped := func(data []byte) (out []Glyph) {
			family, err := NewFamily("Own", "", Files{Regular: data})
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range NewShaper(family).Word("the quick brown fox", Regular) {
				out = append(out, p.Glyphs...)
			}
			return out
		}
		if got, want := shaped(file), shaped(fonttest.Of(alphabet)); !slices.Equal(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
	})
	t.Run("is the same bytes for the same glyphs in any order, and smaller", func(t *testing.T) {
		a := subset(t, f, 40, 41, 41)
		if !slices.Equal(a, subset(t, f, 41, 40)) || len(a) > len(file)/20 {
			t.Errorf("%d bytes of %d", len(a), len(file))
		}
	})
}

func TestParseFace(t *testing.T) {
	otc := fonttest.Collection(fonttest.CFF("Own-Light", alphabet), fonttest.CFF("Own-Heavy", alphabet), fonttest.Of(alphabet))
	vary := fonttest.Variable(alphabet, true)
	for _, c := range []struct {
		name  string
		file  []byte
		which string
		want  string // the face's name
	}{
		{"takes a font of a collection by its name", otc, "Own-Heavy", "Own-Heavy"},
		{"takes it in other capitals", otc, "own-heavy", "Own-Heavy"},
		{"takes it by its number", otc, "0", "Own-Light"},
		{"takes a TrueType font of a collection", otc, "2", "GoRegular"},
		{"takes the only font of a collection", fonttest.Collection(vary), "", "Vary-Regular"},
		{"takes a font that is called so", fonttest.CFF("Own", alphabet), "Own", "Own"},
		{"takes the default of a variable font", vary, "", "Vary-Regular"},
		{"takes an instance by its name", vary, "Heavy", "Vary-Regular-Heavy"},
		{"takes an instance by its PostScript name", vary, "Vary-Heavy", "Vary-Regular-Heavy"},
		{"takes the default by its name", vary, "Regular", "Vary-Regular"},
		{"takes settings of axes", vary, "wght=650.5", "Vary-Regular-6505wght"},
		{"takes an instance of a font of a collection", fonttest.Collection(fonttest.CFF("Own", alphabet), vary), "1,Heavy", "Vary-Regular-Heavy"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if f, err := ParseFace(c.file, c.which); err != nil || f.Name() != c.want {
				t.Errorf("%v, %v", f, err)
			}
		})
	}
	for _, c := range []struct{ name, which, want string }{
		{"says what fonts a collection has", "", `the file is a collection of 3 fonts; name one of them, "Own-Light", "Own-Heavy", "GoRegular", or a number from 0 to 2, as in "fonts.ttc#Own-Light"`},
		{"says so where it has no such font", "Own", `the collection has no font "Own"; name one of "Own-Light", "Own-Heavy", "GoRegular", or a number from 0 to 2`},
		{"says that a font does not vary", "0,wght=3", `the font has no axis "wght", it does not vary; leave the setting out`},
		{"says that it has no instances", "0,Bold", `the font is not called "Bold", and it has no instances; leave the choice out`},
		{"says what a setting looks like", "0,wght=bold", `the choice "0,wght=bold" of a font sets "wght" to no number; write it as in "wght=650"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := ParseFace(otc, c.which); err == nil || err.Error() != c.want {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
	for _, c := range []struct{ name, which, want string }{
		{"says what instances there are", "Bold", `the font has no instance "Bold"; name one of "Regular", "Heavy", or set its axes, wght=400 to 900`},
		{"says what axes there are", "wdth=80", `the font has no axis "wdth"; set wght=400 to 900`},
		{"says how far an axis goes", "wght=1000", `the font's axis "wght" goes from 400 to 900, 1000 is outside of it`},
		{"takes no two names", "Heavy,Regular", `the choice of a font has the name "Regular" too many`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := ParseFace(vary, c.which); err == nil || err.Error() != c.want {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
}

func TestInstance(t *testing.T) {
	for name, hvar := range map[string]bool{"with a table of widths": true, "without one": false} {
		file := fonttest.Variable(alphabet, hvar)
		usual, err := Parse(file)
		if err != nil {
			t.Fatal(err)
		}
		half, err := ParseFace(file, "wght=650")
		if err != nil {
			t.Fatal(err)
		}
		source, err := sfnt.Parse(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run("stands where it is set "+name, func(t *testing.T) {
			for r := 'a'; r <= 'z'; r++ {
				g := half.ascii[r]
				if got, want := half.Advance(g), usual.Advance(g)+fonttest.Widen/2; got != want {
					t.Errorf("%c is %d wide, want %d", r, got, want)
				}
				segments, err := source.LoadGlyph(nil, sfnt.GlyphIndex(g), fixed.I(2048), nil)
				if err != nil {
					t.Fatal(err)
				}
				if err := like(outlinesOf(t, half, g)[0], segments, opentype.SegmentPoint{Y: fonttest.Rise / 2}); err != nil {
					t.Errorf("%c: %v", r, err)
				}
			}
		})
		t.Run("is shaped with its widths "+name, func(t *testing.T) {
			family, err := NewFamily("Vary", "", Files{Regular: file, Bold: file, Faces: [4]string{Bold: "Heavy"}})
			if err != nil {
				t.Fatal(err)
			}
			s := NewShaper(family)
			if got, want := s.Word("abc", Bold)[0].Ink, s.Word("abc", Regular)[0].Ink+3*fonttest.Widen; got != want {
				t.Errorf("%d, want %d", got, want)
			}
		})
		t.Run("has stems of its weight "+name, func(t *testing.T) {
			if half.Metrics().StemV != 150 || usual.Metrics().StemV != 87 {
				t.Errorf("%d, %d", half.Metrics().StemV, usual.Metrics().StemV)
			}
		})
		t.Run("in its default is the font as it is "+name, func(t *testing.T) {
			if p, err := usual.Subset([]uint16{40}); err != nil || p.CFF {
				t.Errorf("%v, %v", p.CFF, err)
			}
		})
	}
}

func TestAstray(t *testing.T) {
	f, err := Parse(fonttest.CFF("Own", alphabet))
	if err != nil {
		t.Fatal(err)
	}
	id := f.ascii['b'] // which does not reach back over the letter before it
	for _, c := range []struct {
		name string
		mark Glyph
		want bool
	}{
		{"is a mark that would stand on the next letter", Glyph{ID: id}, true},
		{"is none that the font puts on its letter", Glyph{ID: id, X: -500}, false},
		{"is no letter", Glyph{ID: id, Adv: 900}, false},
		{"is none that draws nothing", Glyph{ID: f.ascii[' ']}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := f.astray(c.mark); got != c.want {
				t.Error(got)
			}
		})
	}
}

// FuzzParseFace changes bytes of a font of each kind, and what is chosen of it: it is read or refused, never worse, and what is
// read can be shaped with, and be subset or refused.
func FuzzParseFace(f *testing.F) {
	files := [][]byte{
		fonttest.CFF("Own", "abé\u0301"), fonttest.Variable("abé\u0301", true), fonttest.Variable("abé\u0301", false),
		fonttest.Collection(fonttest.CFF("Own", "ab"), fonttest.Variable("ab", true)),
	}
	tables := [][]string{{"CFF "}, {"fvar", "gvar", "HVAR"}, {"fvar", "gvar"}, {"CFF ", "fvar"}}
	for i := range uint64(64) {
		f.Add(uint8(i), i, uint32(i*37), byte(i), "wght=700")
	}
	f.Add(uint8(3), uint64(3), uint32(5), byte(0), "Own")
	f.Add(uint8(3), uint64(3), uint32(5), byte(0), "1,Heavy")
	f.Fuzz(func(t *testing.T, kind uint8, seed uint64, at uint32, v byte, which string) {
		k := int(kind) % len(files)
		b := slices.Clone(files[k])
		b[int(at)%len(b)] = v
		r := rand.New(rand.NewPCG(seed, 1))
		for _, name := range tables[k] { // the first bytes of tables that are read here matter most
			if i := strings.Index(string(b[:4096]), name); i >= 0 && seed%2 == 0 {
				from := int(uint32(b[i+8])<<24 | uint32(b[i+9])<<16 | uint32(b[i+10])<<8 | uint32(b[i+11]))
				for range seed % 5 {
					if p := from + r.IntN(1+r.IntN(2000)); from >= 0 && p < len(b) {
						b[p] = byte(r.Uint32())
					}
				}
			}
		}
		face, err := ParseFace(b, which)
		if err != nil {
			return
		}
		all := make([]uint16, min(face.glyphs, 300))
		for g := range all {
			all[g] = uint16(g)
		}
		p, err := face.Subset(all)
		if err == nil && p.CFF {
			if _, err := cff.Parse(p.Data); err != nil {
				t.Error(err)
			}
		}
		face.Metrics()
		NewShaper(assemble("Own", "", [4]*Face{face})).Word("abe\u0301 é\u200d", Bold)
	})
}
