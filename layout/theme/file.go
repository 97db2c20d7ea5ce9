package theme

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/input"
)

// Load reads a theme file. Its fonts and its logo must lie in the file's folder or below; links that lead out are refused.
func Load(path string) (t *Theme, err error) {
	defer guard.Recover(&err)
	const hint = "; give the theme file's path from the working directory, or an absolute one"
	root, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return nil, &Error{File: path, Err: fmt.Errorf("folder %q %w%s", filepath.Dir(path), input.Cause(err), hint)}
	}
	defer root.Close()
	return open(root.FS(), path, filepath.Base(path), hint)
}

// Open reads a theme file of a file system. Its fonts and its logo lie in the file's folder or below. The file system of
// [os.DirFS] follows symbolic links out of its folder; where others may have put files there, give that of [os.Root] instead,
// which does not, or call Load.
func Open(fsys fs.FS, name string) (t *Theme, err error) {
	defer guard.Recover(&err)
	if at, err := input.Inside(name); err == nil && fsys != nil {
		if sub, err := fs.Sub(fsys, path.Dir(at)); err == nil {
			return open(sub, name, path.Base(at), "; give the theme file's path from the root of the file system")
		}
	}
	return open(fsys, name, name, "")
}

// open reads the theme file at a name of a file system, which messages call as the user wrote it.
func open(fsys fs.FS, as, name, hint string) (*Theme, error) {
	data, err := input.ReadFile(fsys, name, mostBytes)
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("%w%s", err, hint)
	}
	if err != nil {
		return nil, &Error{File: as, Err: err}
	}
	return Parse(data, as, fsys)
}

// Parse reads a theme from TOML; name is for messages. Fonts and logo are read from fsys, which may be nil if there are none.
//
// What the text does not give is as in Default, but for colours: those that it does not name are derived from those it
// names, so that they go with them and can be read. Contrasts and distances that its own colours miss are no error: Check
// tells of them. The error joins an *Error for every fault.
func Parse(data []byte, name string, fsys fs.FS) (t *Theme, err error) {
	defer guard.Recover(&err)
	t = standard().clone() // derived by value: the roles come last
	s := &source{name: name, text: string(data)}
	var f files
	err = errors.Join(t.decode(s, &f), f.open(s, t, fsys))
	t.derive(s.given)
	t.from = &origin{source: s}
	t.from.read = t.clone()
	if err := errors.Join(append([]error{err}, t.faults()...)...); err != nil {
		return nil, err
	}
	return t.giveRoles(), nil
}

// decode sets what a theme file gives.
func (t *Theme) decode(s *source, f *files) error {
	tables, keys, err := s.decode()
	if err != nil {
		return err
	}
	if err := t.addLayouts(tables); err != nil {
		return s.fault(err, layoutKeys)
	}
	known := schemaOf(append(t.fields(), f.fields()...))
	s.given = make(map[string]bool, len(keys))
	var errs []error
	bad := "\x00"
	for _, k := range keys {
		key := k.String()
		if strings.HasPrefix(key, bad+".") {
			continue // one error for a table that is not known
		}
		set := known.set
		if k[0] == entityKeys {
			set = func(_ string, v any) error { return t.setEntity(k, v) }
		}
		if err := set(key, value(tables, k)); err != nil {
			bad = key
			errs = append(errs, s.fault(err, key))
			continue
		}
		t.placed(key)
		s.given[key] = true
	}
	return errors.Join(errs...)
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

// schema is the keys that a file may give.
type schema struct {
	fields []field
	keys   map[string]field
	tables map[string]bool
}

func schemaOf(fields []field) schema {
	s := schema{fields, make(map[string]field, len(fields)), map[string]bool{}}
	for _, f := range fields {
		s.keys[f.key] = f
		for p := parent(f.key); p != ""; p = parent(p) {
			s.tables[p] = true
		}
	}
	return s
}

func (s schema) set(key string, v any) error {
	if f, ok := s.keys[key]; ok {
		return f.set(v)
	}
	_, table := v.(map[string]any)
	switch {
	case !s.tables[key]:
		return fmt.Errorf("there is no such key, want one of %s", s.within(parent(key)))
	case !table:
		return fmt.Errorf("%s is no table, write [%s]", clip(v), key)
	}
	return nil
}

// within is what the nearest known table of a path holds.
func (s schema) within(table string) string {
	for table != "" && !s.tables[table] {
		table = parent(table)
	}
	var names []string
	for _, f := range s.fields {
		name := f.key
		if table != "" {
			var ok bool
			if name, ok = strings.CutPrefix(f.key, table+"."); !ok {
				continue
			}
		}
		if name, _, _ = strings.Cut(name, "."); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}
