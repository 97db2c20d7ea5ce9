// Package liberation is Liberation Sans, a family with the widths of Arial and Helvetica. The files of a program that imports it carry
// its four fonts, 1.6 MB; no other package of Deckfold does so.
//
// A company's template that names Arial or Helvetica is drawn with it, and its lines end in the PDF where PowerPoint ends them:
//
//	t, err := theme.Load("acme.toml", liberation.Sans())
package liberation

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/deckfold/deckfold/fonts"
)

//go:embed LiberationSans-Regular.ttf
var regular []byte

//go:embed LiberationSans-Bold.ttf
var bold []byte

//go:embed LiberationSans-Italic.ttf
var italic []byte

//go:embed LiberationSans-BoldItalic.ttf
var boldItalic []byte

// Sans is Liberation Sans 2.1.5, which Office programs know as Arial (SIL Open Font License 1.1, OFL.txt). It is read when it is first
// asked for, and is the same family at every call.
func Sans() *fonts.Family { return sans() }

var sans = sync.OnceValue(func() *fonts.Family {
	f, err := fonts.NewFamily("Liberation Sans", "Arial", fonts.Files{Regular: regular, Bold: bold, Italic: italic, BoldItalic: boldItalic})
	if err != nil {
		panic(fmt.Sprintf("liberation: %v", err)) // a test reads them all
	}
	return f
})
