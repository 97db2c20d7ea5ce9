package theme

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// placeNames are the keys of the places of a layout.
var placeNames = [layout.PlaceRoles]string{
	layout.PlaceBody: "body", layout.PlaceKicker: "kicker", layout.PlaceTitle: "title", layout.PlaceSubtitle: "subtitle", layout.PlaceSource: "source",
	layout.PlaceNumber: "number", layout.PlaceSections: "sections", layout.PlaceFooter: "footer", layout.PlaceSlideNumber: "slide-number",
	layout.PlaceDate: "date", layout.PlacePicture: "picture",
}

// layoutKeys is the table of a theme file that the layouts stand in.
const layoutKeys = "layouts"

// markKeys is the table of a layout that its marks stand in.
const markKeys = "marks"

// bareKey is what a layout and a mark may be called: as TOML has keys without quotes.
var bareKey = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

// addLayouts makes the layouts and marks that a file gives and the theme has not: a layout is first as the one that it says it
// is like, else as content.
func (t *Theme) addLayouts(tables map[string]any) error {
	all, _ := tables[layoutKeys].(map[string]any)
	names := slices.Sorted(maps.Keys(all))
	for len(names) > 0 {
		rest := names[:0:0]
		for _, name := range names {
			table, ok := all[name].(map[string]any)
			if !ok { // the name of one of a template's, or nothing
				continue
			}
			like, given := table["like"].(string)
			if _, ours := all[like]; ours && t.Layout(like) == nil && like != name {
				rest = append(rest, name) // it is made first
				continue
			}
			if err := t.addLayout(name, like, given); err != nil {
				return err
			}
			marks, _ := table[markKeys].(map[string]any)
			if err := t.Layout(name).addMarks(marks); err != nil {
				return err
			}
		}
		if len(rest) == len(names) {
			return fmt.Errorf("the layouts %s are each like the other", strings.Join(names, ", "))
		}
		names = rest
	}
	return nil
}

// addLayout makes a layout that the theme has not; one that it has is as the one that it says it is like.
func (t *Theme) addLayout(name, like string, given bool) error {
	if !bareKey.MatchString(name) {
		return fmt.Errorf("%q is no key for a layout, want letters, digits and hyphens; a name for people is its name", name)
	}
	if !given && t.Layout(name) != nil {
		return nil
	}
	if like == "" {
		like = ContentLayout
	}
	var l SlideLayout
	switch from := t.Layout(like); {
	case from != nil:
		l = from.clone()
	case given:
		return fmt.Errorf("layouts.%s is like %q, and there is no such layout", name, like)
	}
	l.Key, l.Name = name, ""
	if own := t.Layout(name); own != nil {
		*own = l
		return nil
	}
	if len(t.Layouts) >= mostLayouts {
		return fmt.Errorf("there are more than %d layouts", mostLayouts)
	}
	t.Layouts = append(t.Layouts, l)
	return nil
}

const (
	mostLayouts = 64
	mostMarks   = 32
)

func (l *SlideLayout) addMarks(tables map[string]any) error {
	names := make([]string, 0, len(tables))
	for name := range tables {
		if l.mark(name) == nil {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		if !bareKey.MatchString(name) {
			return fmt.Errorf("%q is no key for a mark, want letters, digits and hyphens", name)
		}
		if len(l.Marks) >= mostMarks {
			return fmt.Errorf("layouts.%s has more than %d marks", l.Key, mostMarks)
		}
		l.Marks = append(l.Marks, Mark{Key: name, Color: roleNames[accent]})
	}
	return nil
}

func (l *SlideLayout) mark(key string) *Mark {
	for i := range l.Marks {
		if l.Marks[i].Key == key {
			return &l.Marks[i]
		}
	}
	return nil
}

// layoutFields are the keys of all layouts.
func (t *Theme) layoutFields() (f []field) {
	for i := range t.Layouts {
		l := &t.Layouts[i]
		key := layoutKeys + "." + l.Key + "."
		f = append(f, l.fields(key)...)
		for r := range l.Places {
			f = append(f, l.Places[r].fields(key+placeNames[r]+".", layout.PlaceRole(r))...)
		}
		for k := range l.Marks {
			f = append(f, l.Marks[k].fields(key+markKeys+"."+l.Marks[k].Key+".")...)
		}
	}
	return f
}

// table is the fields of one table within a layout's, as those of a theme.
func (l *SlideLayout) table(path []string) []field {
	switch {
	case len(path) == 0:
		return l.fields("")
	case len(path) == 1:
		if r := slices.Index(placeNames[:], path[0]); r >= 0 {
			return l.Places[r].fields("", layout.PlaceRole(r))
		}
	case len(path) == 2 && path[0] == markKeys:
		if m := l.mark(path[1]); m != nil {
			return m.fields("")
		}
	}
	return nil
}

func (l *SlideLayout) fields(prefix string) []field {
	return []field{
		{prefix + "name", &l.Name}, {prefix + "like", likeness{}}, {prefix + "dark", &l.Dark}, {prefix + "ground", colorRole{&l.Ground}},
		{prefix + "master", &l.Master}, {prefix + "rise", whole{&l.Rise}}, {prefix + "without", without{l}},
	}
}

func (p *Place) fields(prefix string, r layout.PlaceRole) []field {
	if r == layout.PlacePicture {
		return []field{{prefix + "before", whole{&p.Before}}, {prefix + "after", whole{&p.After}}}
	}
	f := []field{
		{prefix + "type", &p.Type}, {prefix + "color", colorRole{&p.Color}}, {prefix + "bold", &p.Bold}, {prefix + "track", &p.Track}, {prefix + "align", &p.Align},
		{prefix + "column", whole{&p.Column}}, {prefix + "columns", whole{&p.Columns}}, {prefix + "width", &p.Width}, {prefix + "inset", &p.Inset}, {prefix + "baseline", &p.Baseline}, {prefix + "below", &p.Below},
		{prefix + "lines", whole{&p.Lines}}, {prefix + "stays", &p.Stays},
	}
	switch r {
	case layout.PlaceTitle:
		f = append(f, field{prefix + "lines-at", numbers{&p.LinesAt}}, field{prefix + "characters", numbers{&p.Characters}})
	case layout.PlaceKicker:
		f = append(f, field{prefix + "caps", &p.Caps})
	}
	if r == layout.PlaceBody || r == layout.PlaceSections {
		f = append(f, field{prefix + "top", &p.Top}, field{prefix + "bottom", &p.Bottom}, field{prefix + "foot", &p.Foot}, field{prefix + "split", &p.Split})
	}
	return f
}

func (m *Mark) fields(prefix string) []field {
	return []field{
		{prefix + "color", colorRole{&m.Color}}, {prefix + "x", &m.At.X}, {prefix + "y", &m.At.Y}, {prefix + "width", &m.At.W}, {prefix + "height", &m.At.H},
		{prefix + "from-margin", &m.Margin}, {prefix + "column", whole{&m.Column}}, {prefix + "logo", &m.Logo}, {prefix + "stays", &m.Stays}, {prefix + "below", &m.Below},
		{prefix + "columns", whole{&m.Columns}}, {prefix + "pad", &m.Pad}, {prefix + "over", &m.Over},
	}
}

// setter is what a key sets that is no value of its own.
type setter interface{ set(v any) error }

// likeness is the key of the layout that a layout is like, which addLayout reads.
type likeness struct{}

func (likeness) set(v any) error {
	_, err := text(v)
	return err
}

// whole is a number from 0; Check knows how large it may be.
type whole struct{ to *int }

func (w whole) set(v any) error {
	n, ok := v.(int64)
	if !ok || n < 0 || n > 100 {
		return fmt.Errorf("%s is no whole number from 0 to 100", clip(v))
	}
	*w.to = int(n)
	return nil
}

// numbers are numbers from 1; Check knows what else they must be.
type numbers struct{ to *[]int }

func (n numbers) set(v any) error {
	return assign(n.to, v, list(func(v any) (int, error) {
		i, ok := v.(int64)
		if !ok || i < 1 || i > mostCharacters {
			return 0, fmt.Errorf("%s is no whole number from 1 to %d", clip(v), mostCharacters)
		}
		return int(i), nil
	}))
}

// colorRole is a colour by its role.
type colorRole struct{ to *string }

func (c colorRole) set(v any) error {
	s, err := text(v)
	if err == nil && !slices.Contains(roleNames[:], s) {
		err = fmt.Errorf("%q is no role of a colour, want one of %s", s, strings.Join(roleNames[:], ", "))
	}
	if err == nil {
		*c.to = s
	}
	return err
}

// without are the places that a layout has not, though the one has that it is like.
type without struct{ *SlideLayout }

func (l without) set(v any) error {
	names, err := list(text)(v)
	if err != nil {
		return err
	}
	for _, name := range names {
		r := slices.Index(placeNames[:], name)
		if r < 0 {
			return fmt.Errorf("%q is no place, want some of %s", name, strings.Join(placeNames[:], ", "))
		}
		l.Places[r].On = false
	}
	return nil
}

// placed notes that a file gives a place of a layout.
func (t *Theme) placed(key []string) {
	if len(key) != 4 || key[0] != layoutKeys {
		return
	}
	if r := slices.Index(placeNames[:], key[2]); r >= 0 {
		t.Layout(key[1]).Places[r].On = true
	}
}
