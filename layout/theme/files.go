package theme

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/input"
	"github.com/deckfold/deckfold/layout/svg"
)

// mostFile is the most bytes of a font, a picture or a template.
const mostFile = 32 << 20

// files are the fonts, the logo and the template that a theme file names.
type files struct {
	family, office                    string
	regular, bold, italic, boldItalic string
	fallback                          []string
	families                          []*fonts.Family // that the program has
	logo, dark, alt                   string
	height                            layout.Length
	template                          string
	layouts                           map[string]string // names of the template's, by the keys of the theme's
	pictures                          map[string]string // names of files, by what of the template they are drawn for
}

func (f *files) fields() []field {
	return append(append(f.rootFields(), f.fontFields("fonts.")...), f.logoFields("logo.")...)
}

func (f *files) rootFields() []field { return []field{{"template", &f.template}} }

// table is the fields of one table, as those of a theme.
func (f *files) table(name string) []field {
	switch name {
	case "fonts":
		return f.fontFields("")
	case "logo":
		return f.logoFields("")
	}
	return nil
}

func (f *files) fontFields(prefix string) []field {
	return []field{
		{prefix + "family", &f.family}, {prefix + "office", &f.office},
		{prefix + "regular", &f.regular}, {prefix + "bold", &f.bold},
		{prefix + "italic", &f.italic}, {prefix + "bold-italic", &f.boldItalic}, {prefix + "fallback", &f.fallback},
	}
}

func (f *files) logoFields(prefix string) []field {
	return []field{{prefix + "file", &f.logo}, {prefix + "dark", &f.dark}, {prefix + "alt", &f.alt}, {prefix + "height", &f.height}}
}

// sheetKeys are the keys of layouts that may have the name of one of the template's.
var sheetKeys = []string{CoverLayout, SectionLayout, ContentLayout, StatementLayout, TwoColumnsLayout, TitleOnlyLayout}

// setLayout takes the name of a template's layout.
func (f *files) setLayout(k []string, v any) error {
	name, err := text(v)
	switch {
	case err != nil:
		return err
	case !slices.Contains(sheetKeys, k[1]):
		return fmt.Errorf("no slides stand on the template's %q by the key %q, want one of %s; a slide names it as its Layout", name, k[1], strings.Join(sheetKeys, ", "))
	}
	if f.layouts == nil {
		f.layouts = map[string]string{}
	}
	f.layouts[k[1]] = name
	return nil
}

// pictureKeys is the table of a theme file that gives pictures for what of a template cannot be drawn.
const pictureKeys = "pictures"

// setPicture takes the file of a picture for one of the template's.
func (f *files) setPicture(k []string, v any) error {
	if _, table := v.(map[string]any); table && len(k) == 1 {
		return nil
	}
	name, err := text(v)
	switch {
	case err != nil:
		return err
	case len(k) != 2:
		return fmt.Errorf("is no name; put it in quotes, as in %q = \"logo.png\"", strings.Join(k[1:], "."))
	}
	if f.pictures == nil {
		f.pictures = map[string]string{}
	}
	f.pictures[k[1]] = name
	return nil
}

// open reads the files that are named and gives them to the theme.
func (f *files) open(s *source, t *Theme, fsys fs.FS) error {
	r := reader{source: s, fsys: fsys}
	if own := f.chain(&r); len(r.errs) == 0 {
		t.Fonts = own
	}
	r.fonts = t.Fonts
	if f.logo != "" {
		f.mark(&r, t)
	} else if f.dark+f.alt != "" || f.height != 0 {
		r.fail("logo.file", errors.New("is missing"))
	}
	if data := r.read("template", f.template); data != nil {
		t.Template = &Template{Name: f.template, Data: data, Layouts: f.layouts, Pictures: f.drawn(&r)}
	} else if len(f.layouts) > 0 && f.template == "" {
		key := slices.Sorted(maps.Keys(f.layouts))[0]
		r.fail(layoutKeys+"."+key, fmt.Errorf("%q is the name of a layout of a template, and there is none; give template = \"....potx\", or write [layouts.%s]", f.layouts[key], key))
	} else if len(f.pictures) > 0 && f.template == "" {
		r.fail(pictureKeys, errors.New("they are drawn for what a template has, and there is none; give template = \"....potx\""))
	}
	return errors.Join(r.errs...)
}

// drawn are the pictures that are drawn for what the template has.
func (f *files) drawn(r *reader) map[string]*layout.Picture {
	out := map[string]*layout.Picture{}
	for _, of := range slices.Sorted(maps.Keys(f.pictures)) {
		if p := r.picture(toml.Key{pictureKeys, of}.String(), f.pictures[of]); p != nil {
			out[of] = p
		}
	}
	return out
}

// chain is the families that the file names, or the default's.
func (f *files) chain(r *reader) []*fonts.Family {
	var own fonts.Files
	own.Regular, own.Faces[fonts.Regular] = r.font("fonts.regular", f.regular)
	own.Bold, own.Faces[fonts.Bold] = r.font("fonts.bold", f.bold)
	own.Italic, own.Faces[fonts.Italic] = r.font("fonts.italic", f.italic)
	own.BoldItalic, own.Faces[fonts.Bold|fonts.Italic] = r.font("fonts.bold-italic", f.boldItalic)
	first := f.has()
	switch {
	case f.regular != "" && f.family == "":
		r.fail("fonts.family", errors.New("is missing, it is the name of the font files' family"))
	case f.regular != "" && own.Regular == nil: // that is said already
	case f.regular != "":
		first = r.family("fonts.regular", f.family, f.office, own)
	case f.bold+f.italic+f.boldItalic != "":
		r.fail("fonts.regular", errors.New("is missing, a family needs it before other faces"))
	case first == nil:
		first = fonts.Carlito()
		r.fail("fonts.family", f.unknown())
	case f.office != "" && f.office != first.Office():
		r.fail("fonts.office", fmt.Errorf("%s is not the name of %s, which has no files here, in Office programs; give its files or take %q", clip(f.office), first.Name(), first.Office()))
	}
	out := []*fonts.Family{first}
	for _, name := range f.fallback {
		if data, which := r.font("fonts.fallback", name); data != nil {
			out = append(out, r.family("fonts.fallback", name, "", fonts.Files{Regular: data, Faces: [4]string{which}}))
		}
	}
	for _, own := range f.families {
		if !slices.Contains(out, own) {
			out = append(out, own)
		}
	}
	return out
}

// has is the family that the text names, of those that need no files; nil: none. Carlito is that of a text that names none.
func (f *files) has() *fonts.Family {
	for _, own := range append([]*fonts.Family{fonts.Carlito()}, f.families...) {
		if own != nil && (f.family == "" || f.family == own.Name()) {
			return own
		}
	}
	return nil
}

// unknown says that the family that the text names needs files.
func (f *files) unknown() error {
	if path, call := fonts.PackageOf(f.family); path != "" {
		return fmt.Errorf("%s is not built in; import %q and give %s where the theme is read, or give its files, or take %q", clip(f.family), path, call, fonts.Carlito().Name())
	}
	return fmt.Errorf("%s is not built in, give its files or take %q", clip(f.family), fonts.Carlito().Name())
}

// mark reads the logo.
func (f *files) mark(r *reader, t *Theme) {
	t.Logo, t.LogoAlt, t.LogoHeight = r.picture("logo.file", f.logo), f.alt, f.height
	if f.dark != "" {
		t.LogoDark = r.picture("logo.dark", f.dark)
		t.brand()
	}
}

// picture reads a picture, nil where that fails.
func (r *reader) picture(key, name string) *layout.Picture {
	data := r.read(key, name)
	if data == nil {
		return nil
	}
	p, err := svg.Picture(data, svg.Limits{Fonts: r.fonts})
	if err != nil {
		r.fail(key, err)
	}
	return p
}

// reader reads the files of a theme and keeps what is wrong.
type reader struct {
	*source
	fsys  fs.FS
	fonts []*fonts.Family // that texts in pictures are set in
	errs  []error
}

func (r *reader) fail(key string, err error) { r.errs = append(r.errs, r.fault(err, key)) }

// read is a file's content, nil if there is none or it cannot be read.
func (r *reader) read(key, name string) []byte {
	if name == "" {
		return nil
	}
	data, err := input.ReadFile(r.fsys, name, mostFile)
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("%w in the theme's folder", err)
	}
	if err != nil {
		r.fail(key, fmt.Errorf("file %q %w", name, err))
	}
	return data
}

// font is a font file's content, and which font of it is meant.
func (r *reader) font(key, path string) (data []byte, which string) {
	file, which := fonts.CutPath(path)
	if file == "" && path != "" {
		r.fail(key, fmt.Errorf("%s names a font of no file; write it as in \"fonts.ttc#%s\"", clip(path), which))
	}
	return r.read(key, file), which
}

func (r *reader) family(key, name, office string, own fonts.Files) *fonts.Family {
	family, err := fonts.NewFamily(name, office, own)
	if err != nil {
		r.fail(key, err)
	}
	return family
}
