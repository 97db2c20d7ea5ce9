package fonts

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Shaper shapes the text of one worker and caches shaped words in font units.
// It is not safe for concurrent use; it lives as long as one render.
type Shaper struct {
	chain []*Family
	hb    shaping.HarfbuzzShaper
	seg   segmenter.Segmenter
	bidi  levels
	faces map[*Face]*font.Face
	words map[wordKey]*Word

	runes  []rune
	spans  []int   // by rune: the span
	levels []uint8 // by rune; empty when all are 0
	ends   []end
}

type wordKey struct {
	face  *Face
	text  string
	level uint8
	box   bool
}

// end is where a segment ends, and how.
type end struct {
	at   int
	kind Break
}

// mostWords bounds the cache; a deck has some thousand words.
const mostWords = 1 << 16

// NewShaper returns a shaper over a chain of families: a character is drawn by the first that has it.
// Without families it draws with Carlito.
func NewShaper(chain ...*Family) *Shaper {
	if len(chain) == 0 {
		chain = []*Family{Carlito()}
	}
	return &Shaper{chain: chain, faces: map[*Face]*font.Face{}, words: map[wordKey]*Word{}}
}

// Pieces appends to dst the words of one paragraph. Break opportunities are found over the whole paragraph, across spans.
func (s *Shaper) Pieces(dst []Piece, spans []Span) []Piece {
	s.read(spans)
	if len(s.runes) == 0 {
		return dst
	}
	s.segment()
	s.direct()
	a := 0
	for _, e := range s.ends {
		for a < e.at {
			p, b := s.piece(spans, a, e.at)
			if b == e.at {
				p.After = e.kind
			}
			dst, a = append(dst, p), b
		}
	}
	return dst
}

// Word shapes text in one style as pieces that do not break (a label, a number).
func (s *Shaper) Word(text string, style Style) []Piece {
	ps := s.Pieces(nil, []Span{{text, style}})
	for i := range ps {
		ps[i].After = Join
	}
	return ps
}

// read gathers the paragraph's characters, as they will be drawn.
func (s *Shaper) read(spans []Span) {
	s.runes, s.spans = s.runes[:0], s.spans[:0]
	last := rune(0)
	for i, sp := range spans {
		for _, r := range sp.Text {
			switch {
			case r == '\n' && last == '\r':
				s.runes = s.runes[:len(s.runes)-1]
				s.spans = s.spans[:len(s.spans)-1]
			case r == '\t':
				r = ' '
			case r == '\u2028' || r == '\u2029':
				r = '\n'
			}
			s.runes, s.spans = append(s.runes, r), append(s.spans, i)
			last = r
		}
	}
}

// segment finds where lines may and must end (UAX 14). Two rules are ours: no break after a slash inside a word
// (LibreOffice has none), and none at a non-breaking hyphen.
func (s *Shaper) segment() {
	s.ends = s.ends[:0]
	if s.simple() {
		return
	}
	s.seg.Init(s.runes)
	for it := s.seg.LineIterator(); it.Next(); {
		l := it.Line()
		at := l.Offset + len(l.Text)
		last := s.runes[at-1]
		kind := Soft
		if last == '\n' || last == '\r' || last == '\v' || last == '\f' || last == '\u0085' {
			kind = Hard
		}
		if at < len(s.runes) && kind == Soft && last == '/' && wordly(s.runes[at]) {
			continue
		}
		s.ends = append(s.ends, end{at, kind})
	}
	if n := len(s.ends); n > 0 && s.ends[n-1].at == len(s.runes) && s.runes[len(s.runes)-1] != '\n' {
		s.ends[n-1].kind = Soft
	}
}

// simple segments text of ASCII letters, digits, spaces, full stops and commas, most text there is, without the
// segmenter: there a line may end after spaces only.
func (s *Shaper) simple() bool {
	ends := s.ends
	for i, r := range s.runes {
		switch {
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '.' || r == ',':
			if i > 0 && s.runes[i-1] == ' ' {
				if r == '.' || r == ',' {
					return false
				}
				ends = append(ends, end{i, Soft})
			}
		case r == ' ':
			if i == 0 {
				return false
			}
		default:
			return false
		}
	}
	s.ends = append(ends, end{len(s.runes), Soft})
	return true
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// direct finds the embedding levels (UAX 9), from one end of a paragraph to the next; text that all runs from left to right
// has none.
func (s *Shaper) direct() {
	s.levels = s.levels[:0]
	if !slices.ContainsFunc(s.runes, bidirectional) {
		return
	}
	for a := 0; a < len(s.runes); a = len(s.levels) {
		b := len(s.runes)
		if n := slices.IndexFunc(s.runes[a:], separates); n >= 0 {
			b = a + n + 1
		}
		s.levels = s.bidi.append(s.levels, s.runes[a:b])
	}
}

func (s *Shaper) level(i int) uint8 {
	if len(s.levels) == 0 {
		return 0
	}
	return s.levels[i]
}

// piece is the longest word from a, up to end, of one span, face and direction; b is where it ends. The spaces after a word
// from right to left are a piece of their own, as they stand to its right at the end of a line (rule L1) and else to its left.
func (s *Shaper) piece(spans []Span, a, end int) (p Piece, b int) {
	style := spans[s.spans[a]].Style
	if s.level(a)&1 != 0 {
		end = s.blank(a, end)
	}
	face, missing := s.face(s.runes[a], style)
	for b = a + 1; b < end && s.spans[b] == s.spans[a] && s.level(b) == s.level(a); b++ {
		if invisible(s.runes[b]) {
			continue
		}
		if f, m := s.face(s.runes[b], style); f != face || m != missing {
			break
		}
	}
	return Piece{Word: s.word(wordKey{face, string(s.runes[a:b]), s.level(a), missing}), Span: s.spans[a]}, b
}

// blank is where the spaces at the end of the characters from a to end begin; end where all are spaces.
func (s *Shaper) blank(a, end int) int {
	b := end
	for b > a && drawn(s.runes[b-1]) == ' ' {
		b--
	}
	if b == a {
		return end
	}
	return b
}

// face is the first face of the chain that has a character; missing says that none has.
func (s *Shaper) face(r rune, style Style) (f *Face, missing bool) {
	first := s.chain[0].Face(style)
	r = drawn(r)
	if r == ' ' || first.Has(r) || invisible(r) {
		return first, false
	}
	for _, fam := range s.chain[1:] {
		if f := fam.Face(style); f.Has(r) {
			return f, false
		}
	}
	return first, true
}

// drawn is the character whose glyph is drawn for r: a break is a space, so that text read back keeps its words apart,
// and a hyphen that does not break is a hyphen.
func drawn(r rune) rune {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u00a0', '\u2007', '\u202f':
		return ' '
	case '\u2010', '\u2011':
		return '-'
	}
	return r
}

// invisible reports characters that draw nothing: soft hyphens, joiners, marks of direction.
func invisible(r rune) bool {
	return r == '\u00ad' || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\ufeff' || r == '\u2060' ||
		r == '\u200e' || r == '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r >= '\ufe00' && r <= '\ufe0f'
}

// features are what differs from the defaults of HarfBuzz: kerning stays on.
var features = []shaping.FontFeature{{Tag: ot.MustNewTag("liga")}, {Tag: ot.MustNewTag("clig")}}

var english = language.NewLanguage("en")

// word shapes a piece, once.
func (s *Shaper) word(k wordKey) *Word {
	if w := s.words[k]; w != nil {
		return w
	}
	if len(s.words) >= mostWords {
		clear(s.words)
	}
	w := &Word{Face: k.face, Text: k.text, Level: k.level, Missing: k.box}
	source := []rune(k.text)
	text := make([]rune, 0, len(source))
	script := language.Latin
	at := make([]int, 0, len(source)+1) // of every drawn character its place in source
	for i, r := range source {
		if invisible(r) {
			continue
		}
		if r = drawn(r); k.box && r != ' ' {
			r = '\u25a1'
		}
		if sc := language.LookupScript(r); sc != language.Common && sc != language.Inherited && sc != language.Unknown {
			script = sc
		}
		text, at = append(text, r), append(at, i)
	}
	if len(text) > 0 {
		out := s.hb.Shape(shaping.Input{
			Text: text, RunEnd: len(text), Face: s.sized(k.face), Size: fixed.Int26_6(k.face.upem) * 64,
			Script: script, Language: english, Direction: direction(k.level), FontFeatures: features,
		})
		w.take(out.Glyphs, source, append(at, len(source)))
	}
	s.words[k] = w
	return w
}

func direction(level uint8) di.Direction {
	if level&1 != 0 {
		return di.DirectionRTL
	}
	return di.DirectionLTR
}

func (s *Shaper) sized(f *Face) *font.Face {
	face := s.faces[f]
	if face == nil {
		face = font.NewFace(f.font)
		s.faces[f] = face
	}
	return face
}

// take notes the shaped glyphs, each cluster's source text at its first glyph, and the widths.
func (w *Word) take(glyphs []shaping.Glyph, source []rune, at []int) {
	w.Glyphs = make([]Glyph, len(glyphs))
	last := -1
	for i, g := range glyphs {
		n := &w.Glyphs[i]
		n.ID = uint16(g.GlyphID)
		n.Adv, n.X, n.Y = int32(g.Advance.Round()), int32(g.XOffset.Round()), int32(g.YOffset.Round())
		if k := g.TextIndex(); k != last {
			n.Text, last = clusterText(source[at[k]:at[k+g.RunesCount()]]), k
		}
	}
	n := len(w.Glyphs)
	if w.Level&1 == 0 || n > 0 && w.Glyphs[0].Text == " " { // those from right to left are all spaces, or end with none
		for n > 0 && w.Glyphs[n-1].Text == " " {
			n--
			w.Space += w.Glyphs[n].Adv
		}
	}
	for _, g := range w.Glyphs[:n] {
		w.Ink += g.Adv
	}
}

// clusterText is the text that a glyph stands for when it is read back.
func clusterText(rs []rune) string {
	out := make([]rune, 0, len(rs))
	for _, r := range rs {
		if invisible(r) {
			continue
		}
		if d := drawn(r); d == ' ' {
			r = d
		}
		out = append(out, r)
	}
	return string(out)
}
