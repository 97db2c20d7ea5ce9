package pdf

import (
	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// bidi shows words among which some run from right to left, which stand in visual order, in the order of reading, every
// glyph at its place. So those who read the content in its order and those who sort it by place get the same text. It is
// told beside the glyphs only where these do not say it, as some readers turn what is told around.
func (s *shower) bidi(ws []*fonts.Word) {
	s.e.words = append(s.e.words, ws...)
	places := make(map[*fonts.Word]place, len(ws))
	alone := make([]*fonts.Word, len(ws)) // a word may stand in a text twice
	var end, pen place
	for i, w := range ws {
		c := *w
		alone[i], places[&c] = &c, end
		end = end.after(c.Glyphs)
	}
	for _, w := range layout.Reading(alone) {
		at := places[w]
		for a, b := range clusters(w) {
			text, told := w.Glyphs[a].Text, !s.e.artifact && (b > a+1 || unclear(w, a))
			if told {
				s.beginActual(text)
			}
			s.move(pen, at.after(w.Glyphs[:a]))
			for i := range w.Glyphs[a:b] {
				s.glyph(&w.Glyphs[a+i])
			}
			if pen = at.after(w.Glyphs[:b]); told {
				s.endActual()
			}
		}
	}
	s.move(pen, end)
}

// clusters are the glyphs of each cluster of a word, a to b, in the order of reading.
func clusters(w *fonts.Word) func(yield func(a, b int) bool) {
	g := w.Glyphs
	return func(yield func(a, b int) bool) {
		if w.Level&1 == 0 {
			for a, b := 0, 0; a < len(g); a = b {
				for b = a + 1; b < len(g) && g[b].Text == ""; b++ {
				}
				if !yield(a, b) {
					return
				}
			}
			return
		}
		for a, b := 0, len(g); b > 0; b = a {
			for a = b - 1; a > 0 && g[a].Text == ""; a-- {
			}
			if !yield(a, b) {
				return
			}
		}
	}
}

// place is a place in a text: font units from its start, and how many glyphs stand before it, each with its letterspacing.
type place struct {
	x      int64
	glyphs int
}

func (p place) after(glyphs []fonts.Glyph) place {
	for i := range glyphs {
		p.x += int64(glyphs[i].Adv)
	}
	p.glyphs += len(glyphs)
	return p
}

// move has the next glyph stand at another place than where the pen is.
func (s *shower) move(pen, to place) { s.lag += s.units(pen) - s.units(to) }

// units is a place in font units, letterspacing included.
func (s *shower) units(p place) int64 {
	return p.x + round(int64(s.track)*s.upem*int64(p.glyphs), max(int64(s.size), 1))
}
