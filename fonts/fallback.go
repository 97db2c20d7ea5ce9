package fonts

// box is what is drawn for a character that no font of the chain has.
const box = '\u25a1'

// face is the first face of the chain that draws all of a cluster, composed or decomposed; missing says that none does.
func (s *Shaper) face(cluster []rune, style Style) (f *Face, missing bool) {
	if style&Mono != 0 {
		if f = GoMono().Face(style); s.draws(f, cluster) || len(cluster) == 1 && invisible(drawn(cluster[0])) {
			return f, false
		}
	}
	first := s.chain[0].Face(style)
	if len(cluster) == 1 {
		if r := drawn(cluster[0]); first.Has(r) || invisible(r) {
			return first, false
		}
	}
	for _, fam := range s.chain {
		if f := fam.Face(style); s.draws(f, cluster) {
			return f, false
		}
	}
	for len(cluster) > 1 && invisible(cluster[0]) {
		cluster = cluster[1:]
	}
	return s.boxes(cluster, style), true
}

// draws reports a face that has a glyph for every part of a cluster: for the characters, or for what HarfBuzz composes of
// them or takes them apart into.
func (s *Shaper) draws(f *Face, cluster []rune) bool {
	if len(cluster) == 1 {
		if r := drawn(cluster[0]); f.Has(r) || !composed(r) {
			return f.Has(r)
		}
	}
	for i, g := range s.word(wordKey{face: f, text: string(cluster)}).Glyphs {
		if g.ID == 0 || int(g.ID) >= f.glyphs || i > 0 && f.draw != nil && f.astray(g) {
			return false
		}
	}
	return true
}

// composed reports characters that may be taken apart: letters of alphabets with marks, of Hangul and of kana (UAX 15).
func composed(r rune) bool {
	return r >= 0xc0 && r < 0x2000 || r >= 0x3040 && r < 0x3100 || r >= 0xac00 && r < 0xd7a4 || r >= 0xfb1d && r < 0xfb4f
}

// boxes is the face that draws a cluster which none draws whole: the first with its first character, else the first, of those
// that have a box.
func (s *Shaper) boxes(cluster []rune, style Style) (f *Face) {
	for _, fam := range s.chain {
		switch face := fam.Face(style); {
		case !face.Has(box):
		case face.Has(drawn(cluster[0])):
			return face
		case f == nil:
			f = face
		}
	}
	return f
}

// drawn is the character whose glyph is drawn for r: a break is a space, so that text read back keeps its words apart,
// and a hyphen that does not break is a hyphen.
func drawn(r rune) rune {
	switch r {
	case '\n', '\u00a0', '\u2007', '\u202f':
		return ' '
	case '\u2010', '\u2011':
		return '-'
	}
	return r
}

// invisible reports characters that draw nothing: soft hyphens, spaces of no width, marks of direction, and what shapes its
// neighbours.
func invisible(r rune) bool {
	return r == '\u00ad' || r == '\u061c' || r == '\u200b' || r == '\ufeff' || r >= '\u2060' && r <= '\u2064' ||
		r == '\u200e' || r == '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || shapes(r)
}

// shapes reports invisible characters that change how their neighbours are drawn: joiners, which tell letters to join or not
// to, selectors of variants, and tags of flags.
func shapes(r rune) bool {
	return r == '\u200c' || r == '\u200d' || r == '\u034f' || r >= '\ufe00' && r <= '\ufe0f' || r >= '\u180b' && r <= '\u180f' ||
		r >= '\U000e0020' && r <= '\U000e007f' || r >= '\U000e0100' && r <= '\U000e01ef'
}
