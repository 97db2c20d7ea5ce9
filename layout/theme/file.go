package theme

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Load reads a theme file. Its fonts and its logo must lie in the file's folder or below; links that lead out are refused.
func Load(path string) (*Theme, error) {
	root, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return nil, fmt.Errorf("theme: %w", err)
	}
	defer root.Close()
	return Open(root.FS(), filepath.Base(path))
}

// Open reads a theme file of a file system, and from there its fonts and its logo.
func Open(fsys fs.FS, name string) (*Theme, error) {
	data, err := readFile(fsys, name, mostBytes)
	if err != nil {
		return nil, fmt.Errorf("theme: %w", err)
	}
	return Parse(data, name, fsys)
}

// Parse reads a theme from TOML: what it does not give is as in Default. Name is for messages; fonts and logo are read
// from fsys, which may be nil if there are none. The error joins an *Error for every fault, those of contrast included.
func Parse(data []byte, name string, fsys fs.FS) (*Theme, error) {
	t := Default()
	s := &source{name: name, text: string(data)}
	var f files
	if err := errors.Join(t.decode(s, &f), f.open(s, t, fsys), t.check(s)); err != nil {
		return nil, err
	}
	return t, nil
}

// decode sets what a theme file gives.
func (t *Theme) decode(s *source, f *files) error {
	tables, keys, err := s.decode()
	if err != nil {
		return err
	}
	known := schemaOf(append(t.fields(), f.fields()...))
	var errs []error
	bad := "\x00"
	for _, k := range keys {
		key := k.String()
		if strings.HasPrefix(key, bad+".") {
			continue // one error for a table that is not known
		}
		if err := known.set(key, value(tables, k)); err != nil {
			bad = key
			errs = append(errs, s.fault(err, key))
		}
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

// readFile reads a regular file of at most so many bytes; a pipe would block, and a device never end.
func readFile(fsys fs.FS, name string, most int64) ([]byte, error) {
	if !fs.ValidPath(name) {
		return nil, fmt.Errorf("file %q must be named by its path below the theme's folder, with /", name)
	}
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("file %q is no regular file", name)
	}
	r, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err == nil && int64(len(data)) > most {
		err = fmt.Errorf("file %q has more than %d bytes", name, most)
	}
	return data, err
}
