package theme

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// mostFile is the most bytes of a font or a picture.
const mostFile = 32 << 20

// files are the fonts and the logo that a theme file names.
type files struct {
	family, office                    string
	regular, bold, italic, boldItalic string
	fallback                          []string
	logo, alt                         string
	height                            layout.Length
}

func (f *files) fields() []field {
	return []field{
		{"fonts.family", &f.family}, {"fonts.office", &f.office},
		{"fonts.regular", &f.regular}, {"fonts.bold", &f.bold},
		{"fonts.italic", &f.italic}, {"fonts.bold-italic", &f.boldItalic}, {"fonts.fallback", &f.fallback},
		{"logo.file", &f.logo}, {"logo.alt", &f.alt}, {"logo.height", &f.height},
	}
}

// open reads the files and gives them to the theme.
func (f *files) open(s *source, t *Theme, fsys fs.FS) error {
	return nil
}

var _ = errors.New
var _ = fmt.Sprint
var _ fonts.Family
