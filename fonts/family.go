package fonts

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/input"
)

// Family is up to four faces of one design. It may be shared between goroutines.
type Family struct {
	name, office string
	faces        [4]func() *Face // by style
	bytes        int
}

// PackageOf is the path of the package that has a family of the library's which is not built in, and the call there that gives it:
// only programs that import it carry its files. Both are "" for all other names.
func PackageOf(family string) (path, call string) {
	if family == "Liberation Sans" {
		return "github.com/deckfold/deckfold/fonts/liberation", "liberation.Sans()"
	}
	return "", ""
}

// Files are the bytes of a family's font files, as ParseFace reads them. Regular is needed; a style that is missing is drawn by the
// nearest given: bold italic by bold, then italic, then regular.
type Files struct {
	Regular, Bold, Italic, BoldItalic []byte

	// Faces say, by style, which font of a collection or which instance of a variable font is meant, as ParseFace takes it.
	Faces [4]string
}

// Paths name a family's font files in a file system; "" is a missing style, as in Files. What follows the last "#" says which font
// of the file is meant, as ParseFace takes it: "Inter.ttf#Bold", "NotoSansCJK-Regular.ttc#Noto Sans CJK SC". A path whose file
// has a "#" in its name ends with one.
type Paths struct{ Regular, Bold, Italic, BoldItalic string }

// CutPath cuts a path as Paths has it into the file's path and what it says of the font that is meant.
func CutPath(path string) (file, which string) {
	if i := strings.LastIndexByte(path, '#'); i >= 0 {
		return path[:i], path[i+1:]
	}
	return path, ""
}

// NewFamily reads a family. Office is the name by which Office programs know it, such as "Calibri" for Carlito; "" is name.
func NewFamily(name, office string, f Files) (*Family, error) {
	if name == "" {
		return nil, errors.New("fonts: a family needs a name")
	}
	if len(f.Regular) == 0 {
		return nil, fmt.Errorf("fonts: family %q has no regular face", name)
	}
	var faces [4]*Face
	for style, data := range [4][]byte{f.Regular, f.Bold, f.Italic, f.BoldItalic} {
		if len(data) == 0 {
			continue
		}
		face, err := ParseFace(data, f.Faces[style])
		if err != nil {
			return nil, fmt.Errorf("fonts: family %q, %s: %w", name, Style(style), err)
		}
		faces[style] = face
	}
	fam := assemble(name, office, faces)
	fam.bytes = len(f.Regular) + len(f.Bold) + len(f.Italic) + len(f.BoldItalic)
	return fam, nil
}

// assemble fills the missing styles.
func assemble(name, office string, faces [4]*Face) *Family {
	if office == "" {
		office = name
	}
	fam := &Family{name: name, office: office}
	for style := range faces {
		face := faces[style]
		for _, near := range [...]Style{Bold, Italic, Regular} {
			if face == nil && Style(style)&near == near {
				face = faces[near]
			}
		}
		fam.faces[style] = func() *Face { return face }
	}
	return fam
}

// OpenFamily is NewFamily with regular files from a file system. That of [os.DirFS] follows symbolic links out of its folder;
// where others may have put files there, give that of [os.Root] instead, which does not.
func OpenFamily(fsys fs.FS, name, office string, p Paths) (f *Family, err error) {
	defer guard.Recover(&err)
	var data [4][]byte
	var faces [4]string
	for i, path := range [4]string{p.Regular, p.Bold, p.Italic, p.BoldItalic} {
		if path == "" {
			continue
		}
		file, which := CutPath(path)
		if data[i], err = input.ReadFile(fsys, file, mostBytes); err != nil {
			return nil, fmt.Errorf("fonts: family %q: file %q %w", name, file, err)
		}
		faces[i] = which
	}
	return NewFamily(name, office, Files{data[0], data[1], data[2], data[3], faces})
}

// Name is the family's name.
func (f *Family) Name() string { return f.name }

// Office is the family's name in Office programs.
func (f *Family) Office() string { return f.office }

// Called reports a family of a name, in capitals or not: its own, that in Office programs, or the one that its regular file says, as
// "Montserrat Light" of one weight.
func (f *Family) Called(name string) bool {
	if strings.EqualFold(f.name, name) || strings.EqualFold(f.office, name) {
		return true
	}
	return f.bytes > 0 && strings.EqualFold(f.Face(Regular).Family(), name) // the embedded ones are called as their files are
}

// Bytes is how many bytes the family's files have; 0 for the embedded ones.
func (f *Family) Bytes() int { return f.bytes }

// Face is the face of a style.
func (f *Family) Face(s Style) *Face { return f.faces[s&3]() }

// String is the style's name.
func (s Style) String() string { return [...]string{"regular", "bold", "italic", "bold italic"}[s&3] }
