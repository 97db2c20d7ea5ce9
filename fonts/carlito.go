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

// Carlito is the embedded family, with the metrics of Calibri (SIL Open Font License 1.1, carlito/OFL.txt).
// A face is parsed when it is first asked for.
func Carlito() *Family { return &carlito }

var carlito = Family{name: "Carlito", office: "Calibri", faces: [4]func() *Face{
	Regular: embedded(regular), Bold: embedded(bold), Italic: embedded(italic), Bold | Italic: embedded(boldItalic),
}}

// embedded parses a file of ours on first use; a test parses all four, so it cannot fail.
func embedded(data []byte) func() *Face {
	return sync.OnceValue(func() *Face {
		f, err := parse(data)
		if err != nil {
			panic(fmt.Sprintf("fonts: embedded Carlito: %v", err))
		}
		return f
	})
}
