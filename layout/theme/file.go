package theme

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"github.com/BurntSushi/toml"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/input"
)

// Load reads a theme file. Its fonts, its logo and its template must lie in the file's folder or below; links that lead out are refused.
// Families are those that the program has, as Parse takes them.
func Load(path string, families ...*fonts.Family) (t *Theme, err error) {
	defer guard.Recover(&err)
	const hint = "; give the theme file's path from the working directory, or an absolute one"
	root, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return nil, &Error{File: path, Err: fmt.Errorf("folder %q %w%s", filepath.Dir(path), input.Cause(err), hint)}
	}
	defer root.Close()
	return open(root.FS(), path, filepath.Base(path), hint, families)
}

// Open reads a theme file of a file system. Its fonts, its logo and its template lie in the file's folder or below. The file system of
// [os.DirFS] follows symbolic links out of its folder; where others may have put files there, give that of [os.Root] instead,
// which does not, or call Load. Families are those that the program has, as Parse takes them.
func Open(fsys fs.FS, name string, families ...*fonts.Family) (t *Theme, err error) {
	defer guard.Recover(&err)
	if at, err := input.Inside(name); err == nil && fsys != nil {
		if sub, err := fs.Sub(fsys, path.Dir(at)); err == nil {
			return open(sub, name, path.Base(at), "; give the theme file's path from the root of the file system", families)
		}
	}
	return open(fsys, name, name, "", families)
}

// open reads the theme file at a name of a file system, which messages call as the user wrote it.
func open(fsys fs.FS, as, name, hint string, families []*fonts.Family) (*Theme, error) {
	data, err := input.ReadFile(fsys, name, mostBytes)
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("%w%s", err, hint)
	}
	if err != nil {
		return nil, &Error{File: as, Err: err}
	}
	return Parse(data, as, fsys, families...)
}

// Parse reads a theme from TOML; name is for messages. Fonts, logo and template are read from fsys, which may be nil if there are none.
// Families are those that the program has beside Carlito, such as liberation.Sans(): the text may name one as the deck's without its
// files, a template's font is drawn by one that has its name or its widths, and all lend characters after those that the text names.
//
// What the text does not give is as in Default, but for colours: those that it does not name are derived from those it
// names, so that they go with them and can be read. Contrasts and distances that its own colours miss are no error: Check
// tells of them. The error joins an *Error for every fault.
func Parse(data []byte, name string, fsys fs.FS, families ...*fonts.Family) (t *Theme, err error) {
	defer guard.Recover(&err)
	t = standard().clone() // derived by value: the roles come last
	s := &source{name: name, text: string(data)}
	f := files{families: families}
	keys, err := t.decode(s, &f)
	err = errors.Join(err, f.open(s, t, fsys))
	s.given = make(map[string]bool, len(keys))
	for _, k := range keys {
		s.given[k.String()] = true
	}
	t.derive(s.given)
	t.from = &origin{source: s}
	t.from.read = t.clone()
	if err := errors.Join(append([]error{err}, t.faults()...)...); err != nil {
		return nil, err
	}
	return t.giveRoles(), nil
}

// decode sets what a theme file gives, and is the keys that it set.
func (t *Theme) decode(s *source, f *files) (given []toml.Key, err error) {
	tables, keys, err := s.decode()
	if err != nil {
		return nil, err
	}
	if err := t.addLayouts(tables); err != nil {
		return nil, s.fault(err, layoutKeys)
	}
	in := schema{theme: t, files: f}
	var errs []error
	var bad []string
	for _, k := range keys {
		if bad != nil && len(k) > len(bad) && slices.Equal(k[:len(bad)], bad) {
			continue // one error for a table that is not known
		}
		set, v := in.set, value(tables, k)
		_, word := v.(string)
		switch {
		case k[0] == entityKeys:
			set = t.setEntity
		case k[0] == pictureKeys:
			set = f.setPicture
		case k[0] == layoutKeys && len(k) == 2 && word:
			set = f.setLayout
		}
		if err := set(k, v); err != nil {
			bad = k
			errs = append(errs, s.fault(err, k.String()))
			continue
		}
		t.placed(k)
		given = append(given, k)
	}
	return given, errors.Join(errs...)
}

// value is what stands at a key, which is there.
func value(v any, key []string) any {
	for _, k := range key {
		table, ok := v.(map[string]any)
		if !ok {
			return nil // within an array of tables, which no key is
		}
		v = table[k]
	}
	return v
}
