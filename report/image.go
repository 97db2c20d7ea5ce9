package report

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/input"
	"github.com/deckfold/deckfold/layout/svg"
	"github.com/deckfold/deckfold/layout/theme"
)

// Image is a picture: PNG or JPEG, of as many pixels and bytes as Limits allow, or SVG, as layout/svg reads it. An SVG is drawn as vectors in PDF, and
// stands in PowerPoint's file as SVG, with a PNG for programs that show none; what of it is not drawn warnings say. A path leads to a regular file: folders, pipes and devices are refused
// before they are opened. The file system of [os.DirFS] follows symbolic links out of its folder, and so does the disk; where others
// name or put files there, give that of [os.Root] as FS, which does not.
type Image struct {
	Data    []byte        // the file's bytes; nil: read from Path
	FS      fs.FS         // that Path is in; nil: the disk
	Path    string        // with Data only its name in messages
	Alt     string        // what the picture says, for those who do not see it
	Caption string        // under it; "" prints none
	Width   layout.Length // 0: as wide as there is room, not beyond its natural size
	// Decorative pictures say nothing and need no Alt.
	Decorative bool
	// Crop has the picture fill all of its room, or all of its height where it has a Width, with this point to be seen of it: it is cut at its sides
	// or above and below. nil: it is shown whole, or on a layout with a picture to the edges of the page cut around its middle.
	Crop *Focus
}

// Focus is a point of a picture in percent: X of its width, from the left, Y of its height, from the top. {50, 50} is its middle.
type Focus struct{ X, Y int }

// given reports a picture that is there.
func (m Image) given() bool { return m.Data != nil || m.Path != "" }

// cropFaults are what is wrong with the point at which the picture is cut.
func (m Image) cropFaults() []error {
	if f := m.Crop; f != nil && (min(f.X, f.Y) < 0 || max(f.X, f.Y) > 100) {
		return []error{fmt.Errorf("the Crop %d, %d is no point of the picture; give percent of its width and of its height, from 0 to 100", f.X, f.Y)}
	}
	return nil
}

// portraitFaults are what is wrong with the picture of a person.
func (m Image) portraitFaults() []error {
	errs := m.cropFaults()
	if m.Caption != "" || m.Width != 0 {
		errs = append(errs, errors.New("the picture of a person has neither Caption nor Width; leave them out"))
	}
	return errs
}

// Validate reports pictures that nobody described.
func (m Image) Validate() error {
	errs := append(unclean("", 0, said{"Alt", m.Alt}, said{"Caption", m.Caption}), m.cropFaults()...)
	if m.Alt == "" && !m.Decorative {
		errs = append(errs, errors.New("the picture has no Alt; say what it shows, or mark it Decorative"))
	}
	if !m.given() {
		errs = append(errs, errors.New("the picture has neither Data nor a Path"))
	}
	return errors.Join(errs...)
}

// focus is the point at which the picture is cut, nil: it is not.
func (m Image) focus() *layout.Focus {
	if m.Crop == nil {
		return nil
	}
	return &layout.Focus{X: m.Crop.X, Y: m.Crop.Y}
}

// Pictured reports that the picture may stand beside a cover's texts.
func (m Image) Pictured() bool { return true }

// Node is the picture; reading and decoding it happen here, once a render.
func (m Image) Node(s *theme.Setting) layout.Node {
	b := build(s, m)
	p, err := m.picture(limitsOf(s), s.Fonts, s.Work)
	if err != nil {
		return broken{err}
	}
	if s.Filled {
		n := &layout.ImageNode{Picture: p, Alt: m.Alt, Decorative: m.Decorative, Focus: m.focus()}
		if n.Focus == nil {
			n.Focus, n.Seen = &layout.Focus{X: 50, Y: 50}, leastSeen
		}
		return b.node(n)
	}
	n := &layout.ImageNode{Picture: p, Alt: m.Alt, Width: m.Width, Decorative: m.Decorative, Focus: m.focus()}
	if m.Caption != "" {
		n.Caption = b.para(m.Caption, look{layout.Small, layout.RoleCaption, s.Colors.Muted, false})
	}
	return b.node(n)
}

// leastSeen is how much of a picture, in percent, is to be seen where nobody said around which point it is cut.
const leastSeen = 50

// Credit is the picture's caption where it stands apart from it; nil: there is none.
func (m Image) Credit(s *theme.Setting) *layout.Para {
	if m.Caption == "" {
		return nil
	}
	return texts(s).para(m.Caption, look{layout.Source, layout.RoleP, s.Colors.Muted, false})
}

// picture is the picture, decoded.
func (m Image) picture(l *Limits, families []*fonts.Family, work func(units int) error) (*layout.Picture, error) {
	data, err := m.Data, error(nil)
	switch {
	case len(data) > l.Picture:
		err = fmt.Errorf("has %w %d bytes", input.ErrLarge, l.Picture)
	case data != nil:
	case m.FS != nil:
		data, err = input.ReadFile(m.FS, m.Path, int64(l.Picture))
	default:
		data, err = input.ReadDisk(m.Path, int64(l.Picture))
	}
	if errors.Is(err, input.ErrLarge) {
		err = fmt.Errorf("%w; make it smaller, or raise Limits.Picture", err)
	}
	if err != nil {
		return nil, fmt.Errorf("%s %w", m.name(), err)
	}
	p, err := svg.Picture(data, svg.Limits{Bytes: l.Picture, Pixels: l.Pixels, Work: work, Fonts: families})
	if errors.Is(err, layout.ErrPixels) {
		err = fmt.Errorf("%w, or raise Limits.Pixels", err)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", m.name(), err)
	}
	return p, nil
}

// name is what messages call the picture: by its path, else by what it shows.
func (m Image) name() string {
	switch {
	case m.Path != "":
		return fmt.Sprintf("the picture %q", m.Path)
	case m.Alt != "":
		return fmt.Sprintf("the picture of %.40q", m.Alt)
	}
	return "the picture"
}
