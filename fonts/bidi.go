package fonts

import (
	"github.com/go-text/typesetting/bidi"
	ucd "golang.org/x/text/unicode/bidi"
)

// levels finds the embedding levels of text that runs from left to right (UAX 9). Its buffers serve one text after another.
//
// go-text joins runs of one direction and tells of each the level of its first character: in "abc (אבג 123) def" it says 2
// of "123) def". So only odd or even is taken from it. The level follows from the embedding that a character stands in: it
// is the next of that direction, and for numbers in left-to-right text the one above it (rules I1 and I2).
type levels struct {
	bidi   bidi.Paragraph
	open   embeddings
	class  []ucd.Class // by character, with overrides
	embed  []uint8     // by character: level of its embedding
	broken [maxDepth + 1]sequence
}

// bidirectional reports characters that can make a part of left-to-right text run otherwise: the blocks of right-to-left
// scripts (UAX 9, 3.2), and marks of direction.
func bidirectional(r rune) bool {
	return r >= 0x590 && (r <= 0x8ff || r == 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 ||
		r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff || r >= 0x10800 && r <= 0x10fff || r >= 0x1e800 && r <= 0x1efff)
}

// append appends the levels of one paragraph to dst; a separator of paragraphs may be its last character.
func (l *levels) append(dst []uint8, text []rune) []uint8 {
	l.explicit(text)
	from := len(dst)
	dst = append(dst, l.embed...)
	runs := l.bidi.Segment(text, bidi.LeftToRight)
	for i := range runs.NumRuns() {
		run := runs.Run(i)
		for k := run.Start; k < run.End; k++ {
			dst[from+k] += (dst[from+k] ^ uint8(run.Level)) & 1
		}
	}
	l.numbers(dst[from:], text)
	trailing(dst[from:], text)
	return dst
}

// separates reports characters that end a paragraph.
func separates(r rune) bool { return classOf(r) == ucd.B }

func classOf(r rune) ucd.Class {
	p, _ := ucd.LookupRune(r)
	return p.Class()
}

// explicit finds the embedding of every character (rules X1 to X8).
func (l *levels) explicit(text []rune) {
	l.class, l.embed = l.class[:0], l.embed[:0]
	l.open.reset()
	for i, r := range text {
		c := classOf(r)
		in := l.open.top()
		switch {
		case initiates(c), c == ucd.RLE, c == ucd.LRE, c == ucd.RLO, c == ucd.LRO:
			l.open.push(c, c == ucd.FSI && leadsRight(text[i+1:]))
		case c == ucd.PDI:
			l.open.popIsolate()
			in = l.open.top()
		case c == ucd.PDF:
			l.open.pop()
		}
		if in.override != ucd.ON && !removed(c) {
			c = in.override
		}
		l.class, l.embed = append(l.class, c), append(l.embed, in.level)
	}
}

// initiates reports the classes that begin an isolate.
func initiates(c ucd.Class) bool { return c == ucd.LRI || c == ucd.RLI || c == ucd.FSI }

// removed reports the classes that rule X9 takes out of the text.
func removed(c ucd.Class) bool {
	switch c {
	case ucd.RLE, ucd.LRE, ucd.RLO, ucd.LRO, ucd.PDF, ucd.BN:
		return true
	}
	return false
}

// leadsRight reports a first strong character that runs from right to left, up to the end of the isolate (rules P2, P3).
func leadsRight(text []rune) bool {
	depth := 0
	for _, r := range text {
		switch c := classOf(r); {
		case initiates(c):
			depth++
		case c == ucd.PDI && depth == 0:
			return false
		case c == ucd.PDI:
			depth--
		case depth == 0 && (c == ucd.R || c == ucd.AL || c == ucd.L):
			return c != ucd.L
		}
	}
	return false
}

// trailing sets spaces and marks before a separator or the end to the paragraph's level (rule L1).
func trailing(levels []uint8, text []rune) {
	blank := true
	for i := len(text) - 1; i >= 0; i-- {
		switch c := classOf(text[i]); {
		case c == ucd.B, c == ucd.S:
			levels[i], blank = 0, true
		case blank && (c == ucd.WS || c == ucd.PDI || initiates(c) || removed(c)):
			levels[i] = 0
		default:
			blank = false
		}
	}
}

// maxDepth is the deepest embedding (UAX 9, BD2).
const maxDepth = 125

// embedding is an entry of the directional status stack (UAX 9, 3.3.2).
type embedding struct {
	level    uint8
	override ucd.Class // ON for none
	isolate  bool
}

// embeddings is the directional status stack; what is too deep is only counted.
type embeddings struct {
	stack                            [maxDepth + 2]embedding
	last                             int
	isolates, deepIsolates, deepRest int
}

func (e *embeddings) reset() { *e = embeddings{stack: [maxDepth + 2]embedding{{override: ucd.ON}}} }

func (e *embeddings) top() embedding { return e.stack[e.last] }

// push begins an embedding, an override or an isolate (rules X2 to X5c); right is the direction of class FSI.
func (e *embeddings) push(c ucd.Class, right bool) {
	in := embedding{level: e.top().level&^1 + 2, override: ucd.ON, isolate: initiates(c)}
	if right || c == ucd.RLE || c == ucd.RLO || c == ucd.RLI {
		in.level = (e.top().level + 1) | 1
	}
	switch c {
	case ucd.RLO:
		in.override = ucd.R
	case ucd.LRO:
		in.override = ucd.L
	}
	switch fits := in.level <= maxDepth && e.deepIsolates == 0 && e.deepRest == 0; {
	case fits:
		e.last++
		e.stack[e.last] = in
		if in.isolate {
			e.isolates++
		}
	case in.isolate:
		e.deepIsolates++
	case e.deepIsolates == 0:
		e.deepRest++
	}
}

// popIsolate ends the innermost isolate with all that began in it (rule X6a).
func (e *embeddings) popIsolate() {
	switch {
	case e.deepIsolates > 0:
		e.deepIsolates--
	case e.isolates > 0:
		e.isolates--
		e.deepRest = 0
		for !e.top().isolate {
			e.last--
		}
		e.last--
	}
}

// pop ends an embedding or an override (rule X7).
func (e *embeddings) pop() {
	switch {
	case e.deepIsolates > 0:
	case e.deepRest > 0:
		e.deepRest--
	case !e.top().isolate && e.last > 0:
		e.last--
	}
}
