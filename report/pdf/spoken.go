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

// stretch is how many words from the first are shown alike: those of any other level than 0, one whose text must be told, or
// those whose glyphs say it.
func stretch(ws []*fonts.Word) (n int) {
	first := ws[0]
	if first.Level == 0 && vague(first) {
		return 1
	}
	for n = 1; n < len(ws) && (ws[n].Level > 0) == (first.Level > 0) && (first.Level > 0 || !vague(ws[n])); n++ {
	}
	return n
}

// mirrored are brackets and the like, which from right to left are drawn by the glyphs of their opposites (UAX 9, L4).
const mirrored = "()[]{}<>«»‹›≤≥≪≫⟨⟩⟦⟧〈〉《》「」『』【】〔〕"

// vague reports a word with a glyph that does not stand for its text.
func vague(w *fonts.Word) bool {
	for i := range w.Glyphs {
		if unclear(w, i) {
			return true
		}
	}
	return false
}

// unclear reports a glyph that does not stand for one character, which its font can name: a box, a letter with its marks or
// joiners, a mirrored bracket, and the hyphen that shows a soft hyphen.
func unclear(w *fonts.Word, glyph int) bool {
	g := &w.Glyphs[glyph]
	_, n := utf8.DecodeRuneInString(g.Text)
	return g.Box || n == 0 || n < len(g.Text) || g.Text == "\u00ad" || w.Level&1 != 0 && strings.Contains(mirrored, g.Text)
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
			if it.Actual != "" {
				b.WriteString(it.Actual)
			} else {
				b.WriteString(spoken(it.Words))
			}
		}
	}
	return b.String()
}
