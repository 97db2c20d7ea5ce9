package pptx

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/report/deflate"
	"github.com/deckfold/deckfold/report/opc"
)

// embedded is a family that the file carries.
type embedded struct {
	name  string
	faces [4][]byte // by style; nil: the family has none of its own
}

// EmbedFonts has the file carry the families of the theme that it names: the theme's first, or on a template those that the template
// names and does not carry itself. A family that stands for another by its widths, as Carlito for Calibri, is not carried: the file names
// the other. It is called before Finish. An error are families that PowerPoint could not take, see [fonts.Face.EOT].
func (w *Writer) EmbedFonts() error {
	if w.err != nil {
		return nil // which Finish says
	}
	var errs []error
	for _, name := range w.names() {
		f := w.family(name)
		if f == nil {
			continue
		}
		faces, err := facesOf(f, name)
		if err != nil {
			errs = append(errs, fmt.Errorf("pptx: font %q cannot be embedded: %w; or have it installed where the file is read, and leave EmbedFonts out", name, err))
		}
		if err == nil && faces[fonts.Regular] != nil {
			w.carried = append(w.carried, embedded{name, faces})
		}
	}
	return errors.Join(errs...)
}

// names are the fonts that the file names and does not have from its template.
func (w *Writer) names() []string {
	if w.base == nil {
		return []string{w.Fonts[0].Office()}
	}
	have := w.base.Embedded()
	return slices.DeleteFunc(w.base.Typefaces(), func(name string) bool {
		return slices.ContainsFunc(have, func(s string) bool { return strings.EqualFold(s, name) })
	})
}

// family is the theme's family of a name, nil where it has none.
func (w *Writer) family(name string) *fonts.Family {
	for _, f := range w.Fonts {
		if f.Called(name) {
			return f
		}
	}
	return nil
}

// facesOf are the faces of a family that the file has by a name; none where it stands for another of that name. PowerPoint takes a face
// for what its file says that it is.
func facesOf(f *fonts.Family, name string) (faces [4][]byte, err error) {
	if own := f.Face(fonts.Regular).Family(); strings.EqualFold(own, f.Name()) && !strings.EqualFold(own, name) {
		return faces, nil
	}
	var have []*fonts.Face
	for style := range fonts.Style(4) {
		face := f.Face(style)
		if slices.Contains(have, face) {
			continue // of a style that the family lacks
		}
		have = append(have, face)
		data, err := face.EOT()
		switch own := face.Family(); {
		case err != nil:
			return faces, fmt.Errorf("its %s face %w", style, err)
		case !strings.EqualFold(own, name):
			return faces, fmt.Errorf("its %s face is of the family %q in its file, as which PowerPoint takes it; give the family that name in Office programs, or another file", style, own)
		case face.Style() != style:
			return faces, fmt.Errorf("its %s face is %s in its file, as which PowerPoint takes it; give another file, or none", style, face.Style())
		}
		faces[style] = data
	}
	return faces, nil
}

// faceTags are the elements of faces by style.
var faceTags = [4]string{fonts.Regular: "regular", fonts.Bold: "bold", fonts.Italic: "italic", fonts.Bold | fonts.Italic: "boldItalic"}

// carry adds the parts of fonts in a folder below ppt, and is their entries of the list of embedded fonts; relate makes a relationship to
// a part and gives its ID.
func (w *Writer) carry(p *opc.Package, folder string, relate func(part string) string) string {
	var x markup
	n := 0
	for _, e := range w.carried {
		x.Raw(`<p:embeddedFont><p:font typeface="`)
		x.Text(e.name)
		x.Raw(`"/>`)
		for style, tag := range faceTags {
			if e.faces[style] == nil {
				continue
			}
			n++
			part := "ppt/" + folder + "/font" + strconv.Itoa(n) + ".fntdata"
			p.Part(deflate.Pack(part, e.faces[style]), "")
			x.Raw(`<p:`, tag, ` r:id="`, relate(part), `"/>`)
		}
		x.Raw(`</p:embeddedFont>`)
	}
	return string(x.B)
}
