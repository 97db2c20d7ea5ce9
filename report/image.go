package report

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Image is a picture: PNG or JPEG, of 40 megapixels at most.
type Image struct {
	Data    []byte        // the file's bytes; nil: read from FS
	FS      fs.FS         // nil: none
	Path    string        // in FS
	Alt     string        // what the picture says, for those who do not see it
	Caption string        // under it; "" prints none
	Width   layout.Length // 0: as wide as there is room, not beyond its natural size
	// Decorative pictures say nothing and need no Alt.
	Decorative bool
}

// Validate reports pictures that nobody described.
func (m Image) Validate() error {
	var errs []error
	if m.Alt == "" && !m.Decorative {
		errs = append(errs, errors.New("the picture has no Alt; say what it shows, or mark it Decorative"))
	}
	if m.Data == nil && m.FS == nil {
		errs = append(errs, errors.New("the picture has neither Data nor FS"))
	}
	return errors.Join(errs...)
}

// Node is the picture; reading and decoding it happen here, once a render.
func (m Image) Node(s *theme.Setting) layout.Node {
	b := build(s)
	data := m.Data
	if data == nil {
		var err error
		if data, err = fs.ReadFile(m.FS, m.Path); err != nil {
			return broken{err}
		}
	}
	p, err := layout.DecodePicture(data)
	if err != nil {
		return broken{fmt.Errorf("picture %s: %w", m.Path, err)}
	}
	n := &layout.ImageNode{Picture: p, Alt: m.Alt, Width: m.Width, Decorative: m.Decorative}
	if m.Caption != "" {
		n.Caption = b.para(m.Caption, look{layout.Small, layout.RoleCaption, s.Colors.Muted, false})
	}
	return b.node(n)
}
