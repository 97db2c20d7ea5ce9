package fonts

// Style selects one of a family's four faces; Bold|Italic is bold italic.
type Style uint8

// The styles are bits.
const (
	Regular Style = 0
	Bold    Style = 1
	Italic  Style = 2
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
	Missing bool    // the text has characters that no font of the chain has; their glyphs are boxes
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
