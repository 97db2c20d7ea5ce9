package theme

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Load reads a theme file. Its fonts and its logo must lie in the file's folder or below; links that lead out are refused.
func Load(path string) (*Theme, error) {
	const hint = "; give the theme file's path from the working directory, or an absolute one"
	root, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return nil, &Error{File: path, Err: fmt.Errorf("folder %q %w%s", filepath.Dir(path), cause(err), hint)}
	}
	defer root.Close()
	return open(root.FS(), path, filepath.Base(path), hint)
}

// Open reads a theme file of a file system. Its fonts and its logo lie in the file's folder or below.
func Open(fsys fs.FS, name string) (*Theme, error) {
	if at, err := inside(name); err == nil && fsys != nil {
		if sub, err := fs.Sub(fsys, path.Dir(at)); err == nil {
			return open(sub, name, path.Base(at), "; give the theme file's path from the root of the file system")
		}
	}
	return open(fsys, name, name, "")
}

// open reads the theme file at a name of a file system, which messages call as the user wrote it.
func open(fsys fs.FS, as, name, hint string) (*Theme, error) {
	data, err := readFile(fsys, name, mostBytes)
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
func Parse(data []byte, name string, fsys fs.FS) (*Theme, error) {
	t := Default()
	s := &source{name: name, text: string(data)}
	var f files
	err := errors.Join(t.decode(s, &f), f.open(s, t, fsys))
	t.derive(s.given)
	t.from = &origin{source: s}
	t.from.read = t.clone()
	if err := errors.Join(append([]error{err}, t.faults()...)...); err != nil {
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
	s.given = make(map[string]bool, len(keys))
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
			continue
		}
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

// readFile reads a regular file of at most so many bytes; a pipe would block, and a device never end. Its errors go on
// where the caller has named the file.
func readFile(fsys fs.FS, name string, most int64) ([]byte, error) {
	if fsys == nil {
		return nil, errors.New("cannot be read without a file system")
	}
	name, err := inside(name)
	if err != nil {
		return nil, err
	}
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return nil, cause(err)
	case info.IsDir():
		return nil, errors.New("is a folder, want a file")
	case !info.Mode().IsRegular():
		return nil, errors.New("is no regular file")
	}
	r, err := fsys.Open(name)
	if err != nil {
		return nil, cause(err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, cause(err)
	}
	if int64(len(data)) > most {
		return nil, fmt.Errorf("has more than %d bytes", most)
	}
	return data, nil
}

// inside is a path within a file system, without dots.
func inside(name string) (string, error) {
	if clean := path.Clean(name); fs.ValidPath(clean) && !strings.Contains(name, `\`) {
		return clean, nil
	}
	slashed := path.Clean(strings.ReplaceAll(name, `\`, "/"))
	if drive := len(slashed) > 1 && slashed[1] == ':'; drive || !fs.ValidPath(slashed) {
		return "", fmt.Errorf("leads out of the folder that files are read from; copy it there and write %q", path.Base(slashed))
	}
	return "", fmt.Errorf("is no path here; write %q", slashed)
}

// cause is why a file cannot be read, without its path and the name of a system call.
func cause(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("cannot be read: %w", err)
}
