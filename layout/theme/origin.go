package theme

import (
	"reflect"
	"slices"
	"strings"
	"sync/atomic"
	"unicode"

	"github.com/deckfold/deckfold/layout"
)

// origin is what a theme was when it was read, and from where. Copies of a theme share it.
type origin struct {
	source *source // nil: the default theme
	read   *Theme  // nobody's to change
	light  atomic.Pointer[verdict]
	dark   atomic.Pointer[verdict]
}

// owner is whose a value of a theme is.
type owner uint8

const (
	users    owner = iota // named in the file, or set in code
	defaults              // as in the default theme
	derived               // made from what the file names
)

// owner finds whose the value of a key is. A theme that was not read is its user's as a whole.
func (t *Theme) owner(key string) owner {
	switch {
	case t.from == nil || !same(t, t.from.read, key) || t.from.source != nil && t.from.source.given[key]:
		return users
	case same(t, standard(), key):
		return defaults
	}
	return derived
}

// same reports whether two themes have the same value of a key.
func same(t, u *Theme, key string) bool {
	a, b := t.value(key), u.value(key)
	switch a := a.(type) { // colours by value, as copies that are rendered have roles
	case *layout.Color:
		return alike(*a, *b.(*layout.Color))
	case *[]layout.Color:
		return slices.EqualFunc(*a, *b.(*[]layout.Color), alike)
	}
	return reflect.DeepEqual(a, b)
}

// value points to the value of a key.
func (t *Theme) value(key string) any {
	path := strings.Split(key, ".")
	last := len(path) - 1
	for _, f := range t.table(path[:last]) {
		if f.key == path[last] {
			return f.to
		}
	}
	// what is no field of a table, or of a layout whose name has a dot
	for _, f := range append(t.fields(), field{"fonts", &t.Fonts}, field{"logo.file", &t.Logo}, field{"logo.dark", &t.LogoDark}, field{"logo.alt", &t.LogoAlt}, field{"logo.height", &t.LogoHeight}) {
		if f.key == key {
			return f.to
		}
	}
	return nil
}

// place is where the user gave the first of some values that is theirs: a line of the file, or a field of the theme.
func (t *Theme) place(keys ...string) (p Error) {
	if t.from == nil || t.from.source == nil {
		p.Key = goName(keys[0])
	} else {
		p = *t.from.source.fault(nil, keys...)
	}
	for _, key := range keys {
		switch {
		case t.owner(key) != users:
			continue
		case t.from == nil || !same(t, t.from.read, key):
			return Error{Key: goName(key)}
		}
		return *t.from.source.fault(nil, key)
	}
	return p
}

// fault is an error at the place of some values.
func (t *Theme) fault(err error, keys ...string) error {
	p := t.place(keys...)
	p.Err = err
	return &p
}

// goName is the field of a Theme that a key of a file sets, as in "Light.Primary" or "Scale[layout.Body]".
func goName(key string) string {
	for _, ladder := range [...]struct{ table, field string }{{"type.read.", "ReadScale"}, {"type.", "Scale"}} {
		if name, ok := strings.CutPrefix(key, ladder.table); ok {
			return ladder.field + "[layout." + camel(name) + "]"
		}
	}
	if name, ok := strings.CutPrefix(key, layoutKeys+"."); ok {
		return layoutField(name)
	}
	key = strings.TrimPrefix(key, "colors.")
	if name, ok := strings.CutPrefix(key, "logo."); ok {
		return "Logo" + strings.TrimPrefix(camel(name), "File")
	}
	return camel(key)
}

// layoutField is the field that a key of a layout sets, as in Layout("content").Places[layout.PlaceTitle].Baseline.
func layoutField(key string) string {
	name, rest, _ := strings.Cut(key, ".")
	out := `Layout("` + name + `")`
	if rest == "" {
		return out
	}
	part, field, _ := strings.Cut(rest, ".")
	switch {
	case part == "marks":
		return out + ".Marks, " + field
	case slices.Contains(placeNames[:], part):
		out += ".Places[layout.Place" + camel(part) + "]"
		part = field
	}
	if part == "" {
		return out
	}
	return out + "." + camel(part)
}

// camel begins every word with a capital.
func camel(s string) string {
	var out strings.Builder
	start := true
	for _, r := range s {
		if r == '-' {
			start = true
			continue
		}
		if start {
			r = unicode.ToUpper(r)
		}
		start = r == '.'
		out.WriteRune(r)
	}
	return out.String()
}
