package theme

import (
	"fmt"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
)

// schema is the keys that a file may give. The fields of a table are made when a file first gives one of its keys: a theme has
// hundreds, and most files give few.
type schema struct {
	theme  *Theme
	files  *files
	path   []string // of the table that was asked for last
	fields []field  // its keys without their table; nil if there is no such table
}

// set gives the field of a key a value of the file.
func (s *schema) set(k []string, v any) error {
	if _, table := v.(map[string]any); table {
		if s.open(k); s.fields != nil {
			return nil
		}
		return s.miss(toml.Key(k).String(), v)
	}
	last := len(k) - 1
	s.open(k[:last])
	for _, f := range s.fields {
		if f.key == k[last] {
			return f.set(v)
		}
	}
	return s.miss(toml.Key(k).String(), v)
}

// open finds the fields of a table.
func (s *schema) open(path []string) {
	if s.path != nil && slices.Equal(s.path, path) {
		return
	}
	s.path, s.fields = path, s.theme.table(path)
	switch {
	case len(path) == 0:
		s.fields = append(s.fields, s.files.rootFields()...)
	case s.fields == nil && len(path) == 1:
		s.fields = s.files.table(path[0])
	}
}

// miss is what is wrong with a key that is no field; nil for a table that only holds others.
func (s *schema) miss(key string, v any) error {
	all := append(s.theme.fields(), s.files.fields()...)
	if i := slices.IndexFunc(all, func(f field) bool { return f.key == key }); i >= 0 {
		return all[i].set(v) // a table is no value of it
	}
	_, table := v.(map[string]any)
	switch {
	case !slices.ContainsFunc(all, func(f field) bool { return strings.HasPrefix(f.key, key+".") }):
		return fmt.Errorf("there is no such key, want one of %s", within(all, parent(key)))
	case !table:
		return fmt.Errorf("%s is no table, write [%s]", clip(v), key)
	}
	return nil
}

// within is what the nearest known table of a path holds.
func within(all []field, table string) string {
	var names []string
	for names == nil {
		for _, f := range all {
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
		if table == "" {
			names = append(names, entityKeys, pictureKeys)
		}
		table = parent(table)
	}
	return strings.Join(names, ", ")
}
