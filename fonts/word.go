package fonts

import "unicode/utf8"

// Style selects one of a family's four faces; Bold|Italic is bold italic.
type Style uint8

// The styles are bits.
const (
	Regular Style = 0
	Bold    Style = 1
	Italic  Style = 2
	Mono    Style = 4 // of GoMono, before the families of the chain
)

// Glyph is one placed glyph in font units, so it serves every size.
type Glyph struct {
	ID        uint16
	Box       bool // it is U+25A1, for a character that no font of the chain has
	Adv, X, Y int32
	Text      string // source text of the cluster; "" for its second and later glyphs
}

// Word is a shaped piece of text that is never broken, in one face and one direction.
// It is immutable and may be shared between goroutines.
type Word struct {
	Face    *Face
	Text    string  // source text, trailing spaces included
	Glyphs  []Glyph // in visual order, those of trailing spaces included
	Ink     int32   // advance without trailing spaces, font units
	Space   int32   // advance of trailing spaces, font units
	Level   uint8   // bidi embedding level; odd is right to left
	Hyphen  *Word   // drawn after it where a line ends at the soft hyphen that its text ends with; nil: it ends with none
	Missing bool    // the text has characters that no font of the chain has; their glyphs are boxes
}

// Clusters cuts a word from left to right into words of one cluster each; spaces stay with the cluster before them. A word
// that draws nothing is one.
func (w *Word) Clusters() (out []*Word) {
	if len(w.Glyphs) == 0 {
		return []*Word{w}
	}
	g, rest := w.Glyphs, w.Text
	for i := 0; i < len(g); {
		n := 0 // of the characters that are drawn
		j := i
		for j < len(g) && (j == i || g[j].Text == "" || g[j].Text == " ") {
			n += utf8.RuneCountInString(g[j].Text)
			j++
		}
		part := *w
		part.Text, rest = cutDrawn(rest, n)
		part.Glyphs, part.Ink, part.Space, part.Hyphen = g[i:j:j], 0, 0, nil
		part.measure()
		out = append(out, &part)
		i = j
	}
	last := out[len(out)-1]
	last.Text += rest
	last.Hyphen = w.Hyphen
	return out
}

// cutDrawn cuts text after n characters that a glyph stands for, and after what is dropped behind them.
func cutDrawn(text string, n int) (head, tail string) {
	for i, r := range text {
		if invisible(r) && !shapes(r) {
			continue
		}
		if n == 0 {
			return text[:i], text[i:]
		}
		n--
	}
	return text, ""
}

// Span is a stretch of a paragraph in one style.
type Span struct {
	Text  string
	Style Style
}

// Break says what may happen after a piece.
type Break uint8

// The breaks.
const (
	Join Break = iota // the next piece belongs to the same segment
	Soft              // a line may end here (UAX 14)
	Hard              // a line must end here
)

// Piece is a word of a paragraph, the span it is of and the break after it.
type Piece struct {
	*Word
	Span  int
	After Break
}
