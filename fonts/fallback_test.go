package fonts

import (
	"strings"
	"testing"

	"github.com/go-text/typesetting/segmenter"

	"github.com/deckfold/deckfold/fonts/fonttest"
)

// family is a family with just these characters.
func family(t *testing.T, characters string) *Family {
	t.Helper()
	f, err := NewFamily("Own", "", Files{Regular: fonttest.Of(characters)})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFallback(t *testing.T) {
	for _, c := range []struct {
		name, first, second string // what the families have
		text                string
		want                string // the pieces: family, text; □ where a box is in it
	}{
		{"draws a composed letter from the font that has it", "Cafe", "é", "Cafe\u0301", "1 Caf, 2 e\u0301"},
		{"draws a composed letter for a letter and its mark", "Cafeé", "", "Cafe\u0301", "1 Cafe\u0301"},
		{"draws a letter and its mark for a composed letter", "Cafe\u0301", "é", "Café", "1 Café"},
		{"never splits a letter from its mark", "ab", "b\u0338", "ab\u0338a", "1 a, 2 b\u0338, 1 a"},
		{"keeps a pair of kana together", "か", "か\u3099", "かか\u3099", "1 か, 2 か\u3099"},
		{"keeps jamo together", "\u1112\u1161", "\u1112\u1161\u11ab", "\u1112\u1161\u11ab", "2 \u1112\u1161\u11ab"},
		{"keeps an emoji and its modifier together", "👍", "👍🏽", "👍🏽👍", "2 👍🏽, 1 👍"},
		{"keeps a flag together", "🇩", "🇩🇪", "🇩🇪", "2 🇩🇪"},
		{"takes a sign with its selector", "⚠", "", "⚠\ufe0f", "1 ⚠\ufe0f"},
		{"draws a letter without its mark where no font has that", "ab", "", "ab\u0338", "1 a, 1 □b\u0338"},
		{"draws a box for each character that is missing", "a", "", "a漢字", "1 a, C □漢, C □字"},
	} {
		t.Run(c.name, func(t *testing.T) {
			first, second := family(t, c.first+"\u25a1"), family(t, c.second)
			if strings.Contains(c.want, "C") {
				first = family(t, c.first)
			}
			var got []string
			for _, p := range NewShaper(first, second, Carlito()).Word(c.text, Regular) {
				from := map[*Face]string{first.Face(Regular): "1 ", second.Face(Regular): "2 ", Carlito().Face(Regular): "C "}[p.Face]
				if p.Missing {
					from += "□"
				}
				got = append(got, from+p.Text)
			}
			if got := strings.Join(got, ", "); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	t.Run("marks the boxes, not the letters beside them", func(t *testing.T) {
		for text, want := range map[string][]bool{"b\u0338": {false, true}, "漢": {true}, "\u25a1": {false}} {
			for _, p := range NewShaper().Word(text, Regular) {
				for i, g := range p.Glyphs {
					if g.Box != want[i] || p.Missing != want[len(want)-1] {
						t.Errorf("%q: glyph %d is %+v", text, i, g)
					}
				}
			}
		}
	})
	t.Run("gives a mark the style of its letter", func(t *testing.T) {
		ps := NewShaper().Pieces(nil, []Span{{"Cafe", Regular}, {"\u0301 au lait", Bold}})
		if len(ps) < 2 || ps[0].Text != "Cafe\u0301" && ps[0].Text != "Cafe\u0301 " || ps[0].Face != Carlito().Face(Regular) || ps[1].Span != 1 {
			t.Errorf("%q in %s, then %q", ps[0].Text, ps[0].Face.Name(), ps[1].Text)
		}
	})
	t.Run("draws é of Carlito for e and U+0301", func(t *testing.T) {
		if got, want := one(t, "e\u0301").Glyphs, one(t, "é").Glyphs; len(got) != 1 || got[0].ID != want[0].ID || got[0].Text != "e\u0301" {
			t.Errorf("%+v, want %+v", got, want)
		}
	})
}

// starts are where the clusters of a text begin, by the segmenter and by our rule of spaces, and the end.
func starts(text []rune) map[int]bool {
	at := map[int]bool{len(text): true}
	for i, r := range text {
		if drawn(r) == ' ' {
			at[i] = true
		}
	}
	var s segmenter.Segmenter
	s.Init(text)
	for it := s.GraphemeIterator(); it.Next(); {
		at[it.Grapheme().Offset] = true
	}
	return at
}

func TestJoined(t *testing.T) {
	var s segmenter.Segmenter
	one := func(text ...rune) bool {
		s.Init(text)
		it := s.GraphemeIterator()
		it.Next()
		return len(it.Grapheme().Text) == len(text)
	}
	for r := rune(0x80); r < 0x20000; r++ {
		if (one('a', r) || one(r, 'a') || one(r, r) || one(0x1100, r)) && !joined(r) && !(r >= 0xac00 && r < 0xd7a4) {
			t.Errorf("%U may be part of a cluster", r)
		}
	}
}
