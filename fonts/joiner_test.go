package fonts

import (
	"testing"

	"github.com/deckfold/deckfold/fonts/fonttest"
	"golang.org/x/image/font/gofont/goregular"
)

// arabic is a family with letters in their four forms (the font has no rules; HarfBuzz takes the presentation forms).
func arabic(t *testing.T) *Family {
	t.Helper()
	f, err := NewFamily("Arabic", "", Files{Regular: fonttest.Font(map[rune]rune{
		'م': 'a', '\ufee1': 'a', '\ufee2': 'b', '\ufee3': 'c', '\ufee4': 'd',
		'ی': 'e', '\ufbfc': 'e', '\ufbfd': 'f', '\ufbfe': 'g', '\ufbff': 'h',
		'خ': 'i', '\ufea5': 'i', '\ufea6': 'j', '\ufea7': 'k', '\ufea8': 'l',
		'\u25a1': '?',
	})})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestJoiners(t *testing.T) {
	s := NewShaper(arabic(t))
	forms := map[uint16]rune{}
	for _, r := range "abcdefghijkl?" {
		g, _ := goRegular(t).Face(Regular).font.NominalGlyph(r)
		forms[uint16(g)] = r
	}
	for _, c := range []struct{ name, text, want string }{
		{"are not needed where letters join", "میخ", "chj"},
		{"keep letters apart", "می\u200cخ", "cfi"},
		{"join a letter to nothing", "م\u200d", "c"},
		{"join a letter at the beginning of a word", "\u200dم", "b"},
		{"are kept in text read back with boxes", "ب\u200cم", "?a"},
		{"of variants draw nothing", "م\ufe0fی", "cf"},
	} {
		t.Run(c.name, func(t *testing.T) {
			forms, ps := forms, s.Word(c.text, Regular)
			drawn, read := "", ""
			for _, p := range ps {
				word, text := "", ""
				for _, g := range p.Glyphs { // from left to right
					word, text = string(forms[g.ID])+word, g.Text+text
				}
				drawn, read = drawn+word, read+text
			}
			if drawn != c.want || read != c.text {
				t.Errorf("%q reads %q, want %q", drawn, read, c.want)
			}
		})
	}
}

func goRegular(t *testing.T) *Family {
	t.Helper()
	f, err := NewFamily("Go", "", Files{Regular: goregular.TTF})
	if err != nil {
		t.Fatal(err)
	}
	return f
}
