package fonts

import (
	_ "embed"
	"fmt"
	"sync"
)

//go:embed carlito/Carlito-Regular.ttf
var regular []byte

//go:embed carlito/Carlito-Bold.ttf
var bold []byte

//go:embed carlito/Carlito-Italic.ttf
var italic []byte

//go:embed carlito/Carlito-BoldItalic.ttf
var boldItalic []byte

//go:embed symbols/DeckfoldSymbols.ttf
var signs []byte

// Carlito is the embedded family, with the metrics of Calibri (SIL Open Font License 1.1, carlito/OFL.txt).
// A face is parsed when it is first asked for.
func Carlito() *Family { return &carlito }

var carlito = Family{name: "Carlito", office: "Calibri", faces: [4]func() *Face{
	Regular: embedded(regular), Bold: embedded(bold), Italic: embedded(italic), Bold | Italic: embedded(boldItalic),
}}

// symbols are 300 signs that Carlito lacks, of three Noto fonts (SIL Open Font License 1.1, symbols/OFL.txt), in one style:
// arrows, triangles, ticks, stars, currencies.
var symbols = Family{name: "Deckfold Symbols", office: "Deckfold Symbols", faces: func() (f [4]func() *Face) {
	face := once(func() (*Face, error) { return parse(signs, signs) })
	return [4]func() *Face{face, face, face, face}
}()}

// embedded parses a face of Carlito on first use. Its marks are placed by GPOS, so that shaping needs no outlines, and tests hold
// that, and that simple text is what its pairs are.
func embedded(data []byte) func() *Face {
	return once(func() (*Face, error) {
		shaped, err := withoutOutlines(data)
		if err != nil {
			return nil, err
		}
		f, err := parse(data, shaped)
		if err != nil {
			return nil, err
		}
		f.pairs = true
		return f, nil
	})
}

// once parses a file of ours on first use; a test parses all, so it cannot fail.
func once(parse func() (*Face, error)) func() *Face {
	return sync.OnceValue(func() *Face {
		f, err := parse()
		if err != nil {
			panic(fmt.Sprintf("fonts: embedded font: %v", err))
		}
		return f
	})
}
