package fonts

import "unicode/utf8"

// simple is how many characters have a place: those of ASCII that are printed, and the minus sign.
const simple = '~' - ' ' + 2

// place is a character's place among the simple ones; -1 is none.
func place(r rune) int {
	switch {
	case r >= ' ' && r <= '~':
		return int(r - ' ')
	case r == '\u2212':
		return simple - 1
	}
	return -1
}

// pairs are how a face draws simple text: a glyph is as wide as the character after it has it, by kerning.
type pairs struct {
	glyphs [simple]uint16
	before [simple][simple]int32 // widths, by the character after it
	last   [simple]int32         // widths at the end of a word
	have   [simple][simple]bool
}

// numeric reports a word of what numbers are made of. Most stand in a deck once, so that they are not kept: making one costs less
// than looking it up.
func numeric(text []rune) bool {
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9', r == '.', r == ',', r == '-', r == '+', r == '%', r == ' ', r == '\u2212':
		default:
			return false
		}
	}
	return true
}

// pairwise is a word of simple characters in a face that kerns them pair by pair; nil is any other.
func (s *Shaper) pairwise(face *Face, text string) *Word {
	if !face.pairs {
		return nil
	}
	s.places = s.places[:0]
	for _, r := range text {
		i := place(r)
		if i < 0 {
			return nil
		}
		s.places = append(s.places, i)
	}
	p := s.pairs[face]
	if p == nil {
		p = &pairs{}
		s.pairs[face] = p
	}
	w := &Word{Face: face, Text: text, Glyphs: make([]Glyph, len(s.places))}
	last, at := len(s.places)-1, 0
	for k, i := range s.places {
		after := s.places[min(k+1, last)]
		if !p.have[i][after] {
			s.pair(p, face, [2]int{i, after})
		}
		_, n := utf8.DecodeRuneInString(text[at:])
		g := Glyph{ID: p.glyphs[i], Adv: p.before[i][after], Text: text[at : at+n]}
		if k == last {
			g.Adv = p.last[i]
		}
		w.Glyphs[k], at = g, at+n
	}
	w.measure()
	return w
}

// pair shapes the characters of two places.
func (s *Shaper) pair(p *pairs, face *Face, at [2]int) {
	text := [2]rune{rune(' ' + at[0]), rune(' ' + at[1])}
	for k := range at {
		if at[k] == simple-1 {
			text[k] = '\u2212'
		}
	}
	w := s.shape(wordKey{face: face, text: string(text[:])})
	p.glyphs[at[0]], p.before[at[0]][at[1]], p.last[at[1]], p.have[at[0]][at[1]] = w.Glyphs[0].ID, w.Glyphs[0].Adv, w.Glyphs[1].Adv, true
}
