package fonts

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"

	"github.com/deckfold/deckfold/layout/text"
)

// Shaper shapes the text of one worker and caches shaped words in font units.
// It is not safe for concurrent use; it lives as long as one render.
type Shaper struct {
	// Work is told of the work that words take before they are shaped, a unit for each and for eight letters of it; nil: nobody
	// is. Where it gives an error Pieces leaves off with what it has.
	Work func(units int) error

	chain []*Family
	hb    shaping.HarfbuzzShaper
	seg   segmenter.Segmenter
	bidi  levels
	faces map[*Face]*font.Face
	words map[wordKey]*Word

	runes  []rune
	spans  []int   // by rune: the span
	levels []uint8 // by rune; empty when all are 0
	parts  []bool  // by rune: it belongs to the cluster of the rune before it; empty when none does
	ends   []end

	text   []byte // of a piece
	source []rune // of a word
	drawn  []rune // what is drawn of it
	at     []int  // of every drawn character its place in source

	pairs  map[*Face]*pairs
	places []int // of a word's characters
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
const mostWords = 1 << 14

// NewShaper returns a shaper over a chain of families: a character is drawn by the first that has it. Every chain ends with
// Carlito, unless it is in it, which has the box that stands for what no family has, and with a family of signs.
func NewShaper(chain ...*Family) *Shaper {
	chain = slices.Clip(chain)
	if !slices.Contains(chain, Carlito()) {
		chain = append(chain, Carlito())
	}
	return &Shaper{chain: append(chain, &symbols), faces: map[*Face]*font.Face{}, words: map[wordKey]*Word{}, pairs: map[*Face]*pairs{}}
}

// Pieces appends to dst the words of one paragraph. Break opportunities are found over the whole paragraph, across spans. A word
// of thousands of letters is several, joined.
func (s *Shaper) Pieces(dst []Piece, spans []Span) []Piece {
	if s.read(spans); len(s.runes) == 0 {
		return dst
	}
	s.segment()
	s.direct()
	dst = slices.Grow(dst, len(s.ends))
	a := 0
	for _, e := range s.ends {
		for a < e.at {
			to := s.part(a, e.at)
			if s.ended(1 + (to-a)/8) {
				return dst
			}
			p, b := s.piece(spans, a, to)
			if b == e.at {
				p.After = e.kind
			}
			dst, a = append(dst, p), b
		}
	}
	return dst
}

// ended counts work, and reports that it has been ended.
func (s *Shaper) ended(units int) bool { return s.Work != nil && s.Work(units) != nil }

// longest is how many letters of a word are shaped at once, where it can be parted.
const longest = 1024

// part is where what is shaped at once of a word from a to end ends: at its end, unless it is very long, and of letters that do not
// join. What spaces follow it may be parted, too.
func (s *Shaper) part(a, end int) int {
	if end-a < 2*longest {
		return end
	}
	for b := a + longest; b < end; b++ {
		if x, y := s.runes[b-1], s.runes[b]; !joined(x) && !joined(y) && (drawn(x) == ' ') == (drawn(y) == ' ') {
			return b
		}
	}
	return end
}

// Word shapes text in one style as pieces that do not break (a label, a number).
func (s *Shaper) Word(text string, style Style) []Piece {
	ps := s.Pieces(nil, []Span{{text, style}})
	for i := range ps {
		ps[i].After = Join
	}
	return ps
}

// read gathers the paragraph's characters. Those who shape text that is not clean get what a clean text has instead, one by
// one: a word has no errors.
func (s *Shaper) read(spans []Span) {
	s.runes, s.spans = s.runes[:0], s.spans[:0]
	last := rune(0)
	for i, sp := range spans {
		for at, r := range sp.Text {
			if at&(block-1) == 0 && s.ended(block/64) {
				return
			}
			if r != '\n' || last != '\r' {
				s.runes, s.spans = append(s.runes, text.Rune(r)), append(s.spans, i)
			}
			last = r
		}
	}
}

// block is about how many characters are taken at once between two looks at whether the work has ended.
const block = 4096

// segment finds where lines may and must end (UAX 14), and the clusters, block by block.
func (s *Shaper) segment() {
	s.ends, s.parts = s.ends[:0], s.parts[:0]
	if s.simple() {
		return
	}
	for a := 0; a < len(s.runes) && !s.ended(block/16); {
		b := s.block(a)
		s.segments(a, b)
		a = b
	}
	if n := len(s.ends); n > 0 && s.ends[n-1].at == len(s.runes) && s.runes[len(s.runes)-1] != '\n' {
		s.ends[n-1].kind = Soft
	}
}

// block is where a block that begins at a ends: where a line may or must end whatever stands before and after, as after a
// newline and after a space between two letters.
func (s *Shaper) block(a int) int {
	for b := a + block; b < len(s.runes); b++ {
		if s.runes[b-1] == '\n' || s.runes[b-1] == ' ' && latin(s.runes[b-2]) && latin(s.runes[b]) {
			return b
		}
	}
	return len(s.runes)
}

func latin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// segments does so for the characters from a to b. Two rules are ours: no break after a slash inside a word (LibreOffice has
// none), and none at a non-breaking hyphen.
func (s *Shaper) segments(a, b int) {
	s.seg.Init(s.runes[a:b])
	s.cluster(a, b)
	for it := s.seg.LineIterator(); it.Next(); {
		l := it.Line()
		at := a + l.Offset + len(l.Text)
		last := s.runes[at-1]
		kind := Soft
		if last == '\n' {
			kind = Hard
		}
		if at < len(s.runes) && kind == Soft && last == '/' && wordly(s.runes[at]) {
			continue
		}
		s.ends = append(s.ends, end{at, kind})
	}
}

// cluster finds the grapheme clusters (UAX 29) of the characters from a to b, which the segmenter has: what a reader takes for
// one character. One rule is ours: a space begins a cluster also after a sign that is set before what it counts (GB9b), as a
// word from right to left ends before its spaces.
func (s *Shaper) cluster(a, b int) {
	if !slices.ContainsFunc(s.runes[a:b], joined) {
		if len(s.parts) > 0 {
			s.parts = append(s.parts, make([]bool, b-a)...)
		}
		return
	}
	if len(s.parts) == 0 {
		s.parts = append(s.parts, make([]bool, a)...)
	}
	for it := s.seg.GraphemeIterator(); it.Next(); {
		for i, r := range it.Grapheme().Text {
			s.parts = append(s.parts, i > 0 && drawn(r) != ' ')
		}
	}
}

// joined reports characters that may be part of a cluster with others: all but those of Latin, Greek and Cyrillic,
// punctuation and signs, kana, Han and Hangul that never are.
func joined(r rune) bool {
	switch {
	case r < 0x300, r >= 0x370 && r < 0x483, r >= 0x1e00 && r < 0x2000, r >= 0x2010 && r < 0x20d0, r >= 0x2100 && r < 0x2c00,
		r >= 0x3000 && r < 0x302a, r >= 0x3041 && r < 0x3097, r >= 0x30a0 && r < 0x3100, r >= 0x4e00 && r < 0xa000, r >= 0xac00 && r < 0xd7a4:
		return false
	}
	return true
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

// piece is the longest word from a, up to end, of one span, face and direction; b is where it ends. A cluster is of the
// span and the direction of its first character, and what is invisible before it with it. The spaces after a word from right
// to left are a piece of their own, as they stand to its right at the end of a line (rule L1) and else to its left.
func (s *Shaper) piece(spans []Span, a, end int) (p Piece, b int) {
	style, seen := spans[s.spans[a]].Style, a
	for seen+1 < end && invisible(s.runes[seen]) && s.spans[seen+1] == s.spans[a] {
		seen++
	}
	level := s.level(seen)
	if level&1 != 0 {
		end = s.blank(a, end)
	}
	b = s.next(seen, end)
	from := seen
	if slices.ContainsFunc(s.runes[a:seen], shapes) {
		from = a // what shapes its neighbours may keep a mark from being composed
	}
	face, missing := s.face(s.runes[from:b], style)
	plain := !missing && face == s.chain[0].Face(style)
	for b < end && s.spans[b] == s.spans[a] && s.level(b) == level {
		c := s.next(b, end)
		if r := s.runes[b]; c == b+1 && (invisible(r) || plain && r < 128 && face.ascii[r] != 0) {
			b = c
			continue
		}
		if f, m := s.face(s.runes[b:c], style); f != face || m != missing {
			break
		}
		b = c
	}
	return Piece{Word: s.known(face, s.runes[a:b], level, missing), Span: s.spans[a]}, b
}

// known is a word that may have been shaped before; then its text is not made again.
func (s *Shaper) known(face *Face, text []rune, level uint8, box bool) *Word {
	if level == 0 && !box && numeric(text) {
		if w := s.pairwise(face, string(text)); w != nil {
			return w
		}
	}
	s.text = s.text[:0]
	for _, r := range text {
		s.text = utf8.AppendRune(s.text, r)
	}
	if w := s.words[wordKey{face, string(s.text), level, box}]; w != nil {
		return w
	}
	return s.word(wordKey{face, string(s.text), level, box})
}

// next is where the cluster that begins at a ends, at most end.
func (s *Shaper) next(a, end int) int {
	b := a + 1
	for b < end && len(s.parts) > 0 && s.parts[b] {
		b++
	}
	return b
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
