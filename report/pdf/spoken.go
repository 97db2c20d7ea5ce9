package pdf

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// errNotdef is a glyph that PDF/UA-1, 7.21.8 forbids.
var errNotdef = errors.New("a character has no glyph (.notdef); shape texts with fonts.Shaper, which draws U+25A1 for it")

// stretch is how many words from the first are shown alike, and whether their text must be told beside their glyphs,
// because the glyphs' own would be wrong or in the wrong order.
func stretch(ws []*fonts.Word) (n int, told bool) {
	first := ws[0]
	switch {
	case first.Level > 0:
		for n = 1; n < len(ws) && ws[n].Level > 0; n++ {
		}
		return n, true
	case vague(first):
		return 1, true
	}
	for n = 1; n < len(ws) && ws[n].Level == 0 && !vague(ws[n]); n++ {
	}
	return n, false
}

// tells reports a word whose text is told beside its glyphs.
func tells(w *fonts.Word) bool { return w.Level > 0 || vague(w) }

// vague reports a word whose glyphs do not stand for its characters one by one: boxes, a letter with its marks or joiners,
// and the hyphen that shows a soft hyphen.
func vague(w *fonts.Word) bool {
	if w.Missing {
		return true
	}
	for i := range w.Glyphs {
		text := w.Glyphs[i].Text
		if _, n := utf8.DecodeRuneInString(text); n == 0 || n < len(text) || text == "\u00ad" {
			return true
		}
	}
	return false
}

// spoken is the text of words that stand in visual order.
func spoken(ws []*fonts.Word) string {
	var b strings.Builder
	for _, w := range layout.Reading(ws) {
		for i := range w.Glyphs {
			if w.Level&1 != 0 {
				i = len(w.Glyphs) - 1 - i
			}
			b.WriteString(w.Glyphs[i].Text)
		}
	}
	return b.String()
}

// read is the text of items, as a link on them is announced.
func read(items []layout.Placed) string {
	var b strings.Builder
	for _, it := range items {
		switch it := it.Item.(type) {
		case *layout.Group:
			switch {
			case it.Role == layout.RoleArtifact:
			case it.Actual != "":
				b.WriteString(it.Actual)
			case it.Alt != "":
				b.WriteString(it.Alt)
			default:
				b.WriteString(read(it.Items))
			}
		case *layout.Text:
			b.WriteString(spoken(it.Words))
		}
	}
	return b.String()
}
