package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

func TestMissing(t *testing.T) {
	many, first := "", ""
	for i := range 15 {
		many += string(rune(0x4e00 + i))
		if i < 12 {
			first += fmt.Sprintf(", “%c” (%U)", 0x4e00+i, 0x4e00+i)
		}
	}
	const do = ": drawn as □; add a font that has "
	for _, c := range []struct{ name, text, want string }{
		{"is nothing where the font has all", "a é □", ""},
		{"names a character with its code point", "a 漢 b", "no font of the theme has “漢” (U+6F22)" + do + "it to the theme"},
		{"names each once, in the order of reading", "漢字 ﷺ 字", "no font of the theme has “漢” (U+6F22), “字” (U+5B57), “ﷺ” (U+FDFA)" + do + "them to the theme"},
		{"names characters beyond the first plane", "𓀀", "no font of the theme has “𓀀” (U+13000)" + do + "it to the theme"},
		{"sets a mark on a dotted circle", "b\u0338", "no font of the theme has “◌\u0338” (U+0338)" + do + "it to the theme"},
		{"names what cannot be seen by its code point", "\ue000", "no font of the theme has U+E000" + do + "it to the theme"},
		{"leaves out joiners and selectors", "漢\u200d\ufe0f", "no font of the theme has “漢” (U+6F22)" + do + "it to the theme"},
		{"counts those after the first twelve", many, "no font of the theme has " + first[2:] + " and 3 more characters" + do + "them to the theme"},
		{"follows text from right to left", "שם א", "no font of the theme has “ש” (U+05E9), “ם” (U+05DD), “א” (U+05D0)" + do + "them to the theme"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, _, err := para(c.text).Layout(context(), layout.Region{W: 600 * layout.Pt, H: 400 * layout.Pt, Break: 400 * layout.Pt})
			if err != nil {
				t.Fatal(err)
			}
			var m layout.Missing
			m.Add(f.Items)
			m.Add(f.Items)
			w, ok := m.Warning()
			if w.Text != c.want || ok != (c.want != "") {
				t.Errorf("%q, want %q", w.Text, c.want)
			}
		})
	}
	t.Run("is drawn by Carlito's box where the theme's font has none", func(t *testing.T) {
		c := context()
		c.Shaper = fonts.NewShaper(own(t, "ab"))
		f, _, err := para("a漢b").Layout(c, layout.Region{W: 600 * layout.Pt, H: 400 * layout.Pt, Break: 400 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		var faces []string
		for _, p := range texts(f) {
			faces = append(faces, p.words[0].Face.Name())
		}
		if got := strings.Join(faces, " "); got != "GoRegular Carlito GoRegular" {
			t.Error(got)
		}
	})
}
