package fonts

import (
	"encoding/binary"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/image/font/gofont/goregular"
)

// lines are the segments of a text: pieces up to each break, a hard one marked by "¶".
func lines(spans ...Span) (out []string) {
	cur := ""
	for _, p := range NewShaper().Pieces(nil, spans) {
		cur += p.Text
		switch p.After {
		case Hard:
			out, cur = append(out, strings.TrimSuffix(cur, "\n")+"¶"), ""
		case Soft:
			out, cur = append(out, cur), ""
		}
	}
	if cur != "" {
		out = append(out, cur)
	}
	return out
}

func one(t *testing.T, text string) *Word {
	t.Helper()
	ps := NewShaper().Word(text, Regular)
	if len(ps) != 1 {
		t.Fatalf("%q is %d pieces, want one", text, len(ps))
	}
	return ps[0].Word
}

func TestCarlito(t *testing.T) {
	for style, name := range []string{"Carlito", "Carlito-Bold", "Carlito-Italic", "Carlito-BoldItalic"} {
		t.Run("has the face "+name, func(t *testing.T) {
			f := Carlito().Face(Style(style))
			if f.Name() != name || f.Upem() != 2048 || !f.Has('é') {
				t.Errorf("%s with %d units", f.Name(), f.Upem())
			}
		})
	}
	t.Run("is shaped without its outlines as with them", func(t *testing.T) {
		whole, err := NewFamily("Carlito", "", Files{Regular: regular, Bold: bold, Italic: italic, BoldItalic: boldItalic})
		if err != nil {
			t.Fatal(err)
		}
		with, without := NewShaper(whole), NewShaper()
		letters := []rune("AaÅåIiVvſßΑάωЖй.,- 09\u0300\u0301\u0308\u0323\u0327\u0328\u0345\u035c\u0361\u05b0\u064e\u0e31\u200d\ufe0f")
		r := rand.New(rand.NewPCG(1, 1))
		for range 2000 {
			word := make([]rune, 1+r.IntN(8))
			for i := range word {
				word[i] = letters[r.IntN(len(letters))]
			}
			style := Style(r.IntN(4))
			got, want := without.Word(string(word), style), with.Word(string(word), style)
			if !slices.EqualFunc(got, want, func(a, b Piece) bool { return slices.Equal(a.Glyphs, b.Glyphs) }) {
				t.Fatalf("%q, %s: %v, want %v", string(word), style, got, want)
			}
		}
	})
	t.Run("draws simple text as its pairs of characters are", func(t *testing.T) {
		r := rand.New(rand.NewPCG(2, 1))
		s := NewShaper()
		for range 20000 {
			text := make([]rune, 1+r.IntN(9))
			for i := range text {
				if text[i] = rune(' ' + r.IntN(simple)); text[i] > '~' {
					text[i] = '\u2212'
				}
			}
			face := Carlito().Face(Style(r.IntN(4)))
			got, want := s.pairwise(face, string(text)), s.shape(wordKey{face: face, text: string(text)})
			if got == nil || !reflect.DeepEqual(got, want) {
				t.Fatalf("%q, %s: %+v, want %+v", string(text), face.Name(), got, want)
			}
		}
	})
	t.Run("is Calibri in Office", func(t *testing.T) {
		if Carlito().Office() != "Calibri" {
			t.Error(Carlito().Office())
		}
	})
}

func TestSegments(t *testing.T) {
	for _, c := range []struct {
		name  string
		spans []Span
		want  []string
	}{
		{"end after spaces", []Span{{"one two", Regular}}, []string{"one ", "two"}},
		{"do not end where a style changes inside a word", []Span{{"migra", Bold}, {"tion now", Regular}}, []string{"migration ", "now"}},
		{"end after hyphens", []Span{{"cross-border", Regular}}, []string{"cross-", "border"}},
		{"do not end after a slash inside a word", []Span{{"and/or", Regular}}, []string{"and/or"}},
		{"do not end at a hyphen that does not break", []Span{{"state\u2011of", Regular}}, []string{"state\u2011of"}},
		{"do not end at a space that does not break", []Span{{"100\u00a0km", Regular}}, []string{"100\u00a0km"}},
		{"end at a space of no width", []Span{{"soft\u200bware", Regular}}, []string{"soft\u200b", "ware"}},
		{"must end at a newline", []Span{{"a\nb", Regular}}, []string{"a¶", "b"}},
		{"take a carriage return with its newline", []Span{{"a\r\nb", Regular}}, []string{"a¶", "b"}},
		{"take it over two spans", []Span{{"a\r", Regular}, {"\nb", Bold}}, []string{"a¶", "b"}},
		{"must end at every break that layout/text knows", []Span{{"a\vb\u0085c\u2028d", Regular}}, []string{"a¶", "b¶", "c¶", "d"}},
		{"keep a number with its hyphen", []Span{{"COVID-19", Regular}}, []string{"COVID-19"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := lines(c.spans...); !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	t.Run("of plain text are those of the segmenter", func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 2))
		const letters = "ab c1 ,.  Z"
		for range 20000 {
			b := make([]byte, 1+r.IntN(12))
			for i := range b {
				b[i] = letters[r.IntN(len(letters))]
			}
			s := NewShaper()
			s.read([]Span{{string(b), Regular}})
			s.ends = s.ends[:0]
			if !s.simple() {
				continue
			}
			fast := slices.Clone(s.ends)
			s.ends = s.ends[:0]
			s.seg.Init(s.runes)
			for it := s.seg.LineIterator(); it.Next(); {
				s.ends = append(s.ends, end{it.Line().Offset + len(it.Line().Text), Soft})
			}
			if !slices.Equal(fast, s.ends) {
				t.Fatalf("%q: %v, want %v", b, fast, s.ends)
			}
		}
	})
}

func TestWord(t *testing.T) {
	t.Run("is kerned", func(t *testing.T) {
		w := one(t, "AV")
		if sum := w.Face.Advance(w.Glyphs[0].ID) + w.Face.Advance(w.Glyphs[1].ID); w.Ink >= sum {
			t.Errorf("ink %d, want less than %d", w.Ink, sum)
		}
	})
	t.Run("has no ligatures", func(t *testing.T) {
		if w := one(t, "attaffi"); len(w.Glyphs) != 7 {
			t.Errorf("%d glyphs, want 7", len(w.Glyphs))
		}
	})
	t.Run("keeps its trailing spaces as glyphs, apart from the ink", func(t *testing.T) {
		w, bare := one(t, "above"), NewShaper().Pieces(nil, []Span{{"above migration", Regular}})[0]
		if bare.Ink != w.Ink || bare.Space == 0 || bare.Glyphs[len(bare.Glyphs)-1].Text != " " {
			t.Errorf("ink %d space %d, want ink %d", bare.Ink, bare.Space, w.Ink)
		}
	})
	t.Run("ends with a space glyph at a newline, so that text read back keeps its words apart", func(t *testing.T) {
		p := NewShaper().Pieces(nil, []Span{{"a\nb", Regular}})[0]
		if p.Glyphs[len(p.Glyphs)-1].Text != " " {
			t.Errorf("%+v", p.Glyphs)
		}
	})
	t.Run("draws a hyphen that does not break as a hyphen", func(t *testing.T) {
		if w := one(t, "a\u2011b"); w.Missing || w.Glyphs[1].ID != one(t, "-").Glyphs[0].ID {
			t.Errorf("%+v", w)
		}
	})
	t.Run("has a hyphen for a line that ends at its soft hyphen", func(t *testing.T) {
		for text, want := range map[string]bool{"a\u00ad": true, "ab": false, "a-": false} {
			p := NewShaper().Pieces(nil, []Span{{text, Bold}})[0]
			if (p.Hyphen != nil) != want {
				t.Errorf("%q has %+v", text, p.Hyphen)
			}
			if h := p.Hyphen; want && (h.Glyphs[0].ID != NewShaper().Word("-", Bold)[0].Glyphs[0].ID || h.Text != "\u00ad" || h.Ink == 0 || p.Ink != NewShaper().Word("a", Bold)[0].Ink) {
				t.Errorf("%+v, ink %d", h, p.Ink)
			}
		}
	})
	t.Run("is cut into clusters with nothing lost", func(t *testing.T) {
		for _, text := range []string{"abc\u00a0d  ", "\u200babc\u00ad", "a\u2060b\u200c c", "\u0338b\u0338□"} {
			for _, p := range NewShaper().Pieces(nil, []Span{{text, Regular}}) {
				got, ink := "", int32(0)
				cs := p.Clusters()
				for _, c := range cs {
					got, ink = got+c.Text, ink+c.Ink+c.Space
				}
				if got != p.Text || ink != p.Ink+p.Space || cs[len(cs)-1].Hyphen != p.Hyphen {
					t.Errorf("%q of %q, %d units of %d", got, p.Text, ink, p.Ink+p.Space)
				}
			}
		}
	})
	for _, r := range "\u00a0\u00ad\u200b\u202f" {
		t.Run("misses nothing in invisible characters", func(t *testing.T) {
			for _, p := range NewShaper().Word("a"+string(r)+"b", Regular) {
				if p.Missing {
					t.Errorf("%q is missing", r)
				}
			}
		})
	}
	for _, text := range []string{"漢", "😀", "\x01", "\ud7ff", "a\xffb"} {
		t.Run("draws what no font has as a box", func(t *testing.T) {
			box := one(t, "□").Glyphs[0].ID
			found := false
			for _, p := range NewShaper().Word(text, Regular) {
				found = found || p.Missing && len(p.Glyphs) > 0 && p.Glyphs[0].ID == box
			}
			if !found {
				t.Errorf("%q has no box", text)
			}
		})
	}
	t.Run("is right to left where its script is", func(t *testing.T) {
		ps := NewShaper().Pieces(nil, []Span{{"a שלום", Regular}})
		if ps[0].Level != 0 || ps[len(ps)-1].Level != 1 {
			t.Errorf("levels %d and %d, want 0 and 1", ps[0].Level, ps[len(ps)-1].Level)
		}
	})
	t.Run("is drawn by the first family that has it", func(t *testing.T) {
		second, err := NewFamily("Go", "", Files{Regular: goregular.TTF})
		if err != nil {
			t.Fatal(err)
		}
		var r rune
		for r = 0x2190; r < 0x2600 && (Carlito().Face(Regular).Has(r) || !second.Face(Regular).Has(r)); r++ {
		}
		ps := NewShaper(Carlito(), second).Word("a"+string(r), Bold)
		if len(ps) != 2 || ps[1].Face != second.Face(Bold) || ps[1].Missing {
			t.Errorf("%d pieces for %q", len(ps), r)
		}
	})
}

func TestParse(t *testing.T) {
	patched := func(table string, at int, v uint16) []byte {
		b := slices.Clone(regular)
		for i := range int(binary.BigEndian.Uint16(b[4:])) {
			if e := b[12+16*i:]; string(e[:4]) == table {
				binary.BigEndian.PutUint16(b[int(binary.BigEndian.Uint32(e[8:]))+at:], v)
			}
		}
		return b
	}
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"refuses nothing", "empty", nil},
		{"refuses a font that is cut off", "cut off", []byte("OTTO\x00\x01........")},
		{"refuses a broken collection", "collection", []byte("ttcf\x00\x01........")},
		{"refuses web fonts", "web font", []byte("wOF2\x00\x01........")},
		{"refuses a font that is cut off", "", regular[:100000]},
		{"refuses a licence that forbids embedding", "licence", patched("OS/2", 8, 2)},
		{"refuses what is no font", "no TrueType or OpenType font", []byte("hello, world, this is text")},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse(c.data)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("leaves the caller's bytes alone", func(t *testing.T) {
		b := slices.Clone(regular)
		f, err := Parse(b)
		if err != nil {
			t.Fatal(err)
		}
		clear(b)
		if f.Advance(10) != Carlito().Face(Regular).Advance(10) {
			t.Error("the face changed with the bytes")
		}
	})
}

func TestOpenFamily(t *testing.T) {
	fsys := fstest.MapFS{"a.ttf": {Data: regular}, "d": {Mode: 0o755 | 1<<31}}
	t.Run("draws a missing style by the nearest", func(t *testing.T) {
		f, err := OpenFamily(fsys, "Own", "", Paths{Regular: "a.ttf"})
		if err != nil || f.Face(Bold|Italic) != f.Face(Regular) || f.Office() != "Own" {
			t.Errorf("%v", err)
		}
	})
	for path, want := range map[string]string{"none.ttf": "none.ttf", "d": "d", "../a.ttf": `"../a.ttf" leads out of the folder that files are read from`} {
		t.Run("names a file that cannot be read", func(t *testing.T) {
			if _, err := OpenFamily(fsys, "Own", "", Paths{Regular: path}); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%v", err)
			}
		})
	}
}

// subset is a program with glyphs of a face.
func subset(t *testing.T, f *Face, glyphs ...uint16) []byte {
	t.Helper()
	p, err := f.Subset(glyphs)
	if err != nil {
		t.Fatal(err)
	}
	return p.Data
}

func TestSubset(t *testing.T) {
	f := Carlito().Face(Regular)
	w := one(t, "Aé")
	ids := []uint16{w.Glyphs[0].ID, w.Glyphs[1].ID}
	t.Run("is the same bytes for the same glyphs in any order", func(t *testing.T) {
		if !slices.Equal(subset(t, f, ids...), subset(t, f, ids[1], ids[0])) {
			t.Error("the bytes differ")
		}
	})
	t.Run("is much smaller than the font", func(t *testing.T) {
		if n := len(subset(t, f, ids...)); n > len(regular)/4 {
			t.Errorf("%d bytes of %d", n, len(regular))
		}
	})
}

// FuzzParse changes bytes of a font: it is read or refused, never worse, and what is read can be subset.
func FuzzParse(f *testing.F) {
	for i := range uint64(40) {
		f.Add(i, uint32(i*37), byte(i))
	}
	f.Fuzz(func(t *testing.T, seed uint64, at uint32, v byte) {
		b := slices.Clone(goregular.TTF)
		r := rand.New(rand.NewPCG(seed, 1))
		b[int(at)%len(b)] = v
		for range seed % 8 {
			b[r.IntN(2048)] = byte(r.Uint32())
		}
		if face, err := Parse(b); err == nil {
			_, _ = face.Subset([]uint16{1, 2, 3, 40})
			face.Metrics()
		}
	})
}
