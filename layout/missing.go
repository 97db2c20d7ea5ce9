package layout

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/deckfold/deckfold/fonts"
)

// Missing collects the characters that no font has, each once, in the order in which they are read. The zero value has none.
type Missing struct {
	characters []rune
	known      map[rune]bool
}

// Add takes those of items and of the groups in them.
func (m *Missing) Add(items []Placed) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *Group:
			m.Add(v.Items)
		case *Text:
			m.text(v)
		}
	}
}

func (m *Missing) text(t *Text) {
	for _, w := range Reading(t.Words) {
		if w.Missing {
			m.word(w)
		}
	}
}

// word takes what a word's boxes stand for.
func (m *Missing) word(w *fonts.Word) {
	for i := range w.Glyphs {
		if w.Level&1 != 0 {
			i = len(w.Glyphs) - 1 - i
		}
		g := &w.Glyphs[i]
		if !g.Box {
			continue
		}
		for i, r := range g.Text {
			if !w.Face.Has(r) && !follows(r, i) {
				m.note(r)
			}
		}
	}
}

// follows reports a character that only shapes the one that the box is for.
func follows(r rune, at int) bool {
	return unicode.In(r, unicode.Join_Control, unicode.Variation_Selector) || at > 0 && unicode.Is(unicode.Cf, r)
}

func (m *Missing) note(r rune) {
	if m.known == nil {
		m.known = map[rune]bool{}
	}
	if !m.known[r] {
		m.known[r] = true
		m.characters = append(m.characters, r)
	}
}

// mostNamed is how many characters a warning names.
const mostNamed = 12

// Warning names the characters, or the first of many, with their code points; ok is false where there are none.
func (m *Missing) Warning() (w Warning, ok bool) {
	n := len(m.characters)
	if n == 0 {
		return Warning{}, false
	}
	names := make([]string, 0, mostNamed)
	for _, r := range m.characters[:min(n, mostNamed)] {
		names = append(names, named(r))
	}
	text := "no font of the theme has " + strings.Join(names, ", ")
	if n > mostNamed {
		text += fmt.Sprintf(" and %d more characters", n-mostNamed)
	}
	it := "it"
	if n > 1 {
		it = "them"
	}
	return Warning{Text: text + ": drawn as □; add a font that has " + it + " to the theme"}, true
}

// named is a character with its code point: “漢” (U+6F22). A mark stands on a dotted circle.
func named(r rune) string {
	switch {
	case unicode.Is(unicode.M, r):
		return fmt.Sprintf("“◌%c” (%U)", r, r)
	case unicode.IsGraphic(r):
		return fmt.Sprintf("“%c” (%U)", r, r)
	}
	return fmt.Sprintf("%U", r)
}
