package theme

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// field is a key of a theme file and what it sets: a pointer into a theme.
type field struct {
	key string
	to  any
}

// typeNames are the keys of the type ladders.
var typeNames = [layout.Types]string{
	layout.Body: "body", layout.SideText: "side-text", layout.Cell: "cell", layout.ColumnHead: "column-head",
	layout.CoverTitle: "cover-title", layout.SectionTitle: "section-title", layout.SectionNumber: "section-number",
	layout.Title: "title", layout.Subtitle: "subtitle", layout.Kicker: "kicker", layout.Heading: "heading",
	layout.CardTitle: "card-title", layout.CardNumber: "card-number", layout.CardText: "card-text", layout.Lead: "lead",
	layout.Statement: "statement", layout.Label: "label", layout.Tick: "tick", layout.Small: "small",
	layout.Source: "source", layout.Footer: "footer", layout.Big: "big", layout.BigUnit: "big-unit", layout.CodeText: "code", layout.Total: "total",
	layout.CoverKicker: "cover-kicker", layout.Quote: "quote",
}

// fields are all keys of a theme file but those of fonts and logo, in the order of briefing.toml.
func (t *Theme) fields() []field {
	f := t.rootFields()
	f = append(f, t.Light.fields("colors.light.")...)
	f = append(f, t.Dark.fields("colors.dark.")...)
	f = append(f, scaleFields("type.", &t.Scale)...)
	f = append(f, scaleFields("type.read.", &t.ReadScale)...)
	return append(append(append(f, t.Grid.fields("grid.")...), t.Footer.fields("footer.")...), t.layoutFields()...)
}

// table is the fields of one table, by their keys within it; nil if it has none.
func (t *Theme) table(path []string) []field {
	switch len(path) {
	case 0:
		return t.rootFields()
	case 1:
		switch path[0] {
		case "type":
			return scaleFields("", &t.Scale)
		case "grid":
			return t.Grid.fields("")
		case "footer":
			return t.Footer.fields("")
		}
		return nil
	}
	switch path[0] {
	case "colors":
		if p := t.palette(path[1]); p != nil && len(path) == 2 {
			return p.fields("")
		}
	case "type":
		if path[1] == "read" && len(path) == 2 {
			return scaleFields("", &t.ReadScale)
		}
	case layoutKeys:
		if l := t.Layout(path[1]); l != nil {
			return l.table(path[2:])
		}
	}
	return nil
}

// palette is the colours of a table of colors, nil if there is none.
func (t *Theme) palette(table string) *Palette {
	switch table {
	case "light":
		return &t.Light
	case "dark":
		return &t.Dark
	}
	return nil
}

func (t *Theme) rootFields() []field { return []field{{"name", &t.Name}, {"mode", &t.Mode}} }

func scaleFields(prefix string, s *layout.Scale) []field {
	f := make([]field, len(typeNames))
	for i, n := range typeNames {
		f[i] = field{prefix + n, &s[i]}
	}
	return f
}

func (p *Palette) fields(prefix string) []field {
	f := make([]field, roles)
	for r := range roles {
		var to any = p.one(r)
		if l := p.list(r); l != nil {
			to = l
		}
		f[r] = field{prefix + roleNames[r], to}
	}
	return f
}

func (g *Grid) fields(prefix string) []field {
	return []field{
		{prefix + "page", &g.Page}, {prefix + "margin", &g.Margin}, {prefix + "columns", &g.Columns}, {prefix + "gutter", &g.Gutter},
		{prefix + "block", &g.Block}, {prefix + "text", &g.Text}, {prefix + "text-ruled", &g.TextRuled},
	}
}

// set gives the field a value of the file; what is no value for it leaves it as it is.
func (f field) set(v any) error {
	switch to := f.to.(type) {
	case setter:
		return to.set(v)
	case *bool:
		return assign(to, v, truth)
	case *layout.Type:
		return assign(to, v, named("type", typeNames[:], func(i int) layout.Type { return layout.Type(i) }))
	case *layout.Align:
		return assign(to, v, named("alignment", alignNames[:], func(i int) layout.Align { return layout.Align(i) }))
	case *[]int:
		return assign(to, v, list(count))
	case *string:
		return assign(to, v, text)
	case *[]string:
		return assign(to, v, list(text))
	case *Mode:
		return assign(to, v, mode)
	case *int:
		return assign(to, v, count)
	case *layout.Color:
		return assign(to, v, color)
	case *[]layout.Color:
		return assign(to, v, list(color))
	case *layout.Length:
		return assign(to, v, distance)
	case *[]layout.Length:
		return assign(to, v, list(size))
	case *layout.Size:
		return assign(to, v, func(v any) (layout.Size, error) {
			l, err := array(2, v)
			return layout.Size{W: l[0], H: l[1]}, err
		})
	case *[3]layout.Length:
		return assign(to, v, func(v any) ([3]layout.Length, error) {
			l, err := array(3, v)
			return [3]layout.Length(l), err
		})
	}
	return errors.New("cannot be set")
}

func assign[T any](to *T, v any, read func(any) (T, error)) error {
	got, err := read(v)
	if err == nil {
		*to = got
	}
	return err
}

// clip is a value as TOML writes it, short enough for a message.
func clip(v any) string {
	s := fmt.Sprint(v)
	if t, ok := v.(string); ok {
		s = strconv.Quote(t)
	}
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + " ..."
	}
	return s
}

func text(v any) (string, error) {
	s, ok := v.(string)
	if !ok {
		return "", fmt.Errorf("%s is no text in quotes", clip(v))
	}
	return s, nil
}

// alignNames are the keys of the alignments.
var alignNames = [...]string{layout.Left: "left", layout.Center: "center", layout.Right: "right"}

// named reads one of several names; what says what they name.
func named[T any](what string, names []string, of func(i int) T) func(v any) (T, error) {
	return func(v any) (out T, err error) {
		s, err := text(v)
		if err != nil {
			return out, err
		}
		i := slices.Index(names, s)
		if i < 0 {
			return out, fmt.Errorf("%q is no %s, want one of %s", s, what, strings.Join(names, ", "))
		}
		return of(i), nil
	}
}

func truth(v any) (bool, error) {
	b, ok := v.(bool)
	if !ok {
		return false, fmt.Errorf("%s is neither true nor false", clip(v))
	}
	return b, nil
}

func mode(v any) (Mode, error) {
	switch v {
	case "present":
		return Present, nil
	case "read":
		return Read, nil
	}
	return 0, fmt.Errorf(`%s is no mode, want "present" or "read"`, clip(v))
}

func count(v any) (int, error) {
	n, ok := v.(int64)
	if !ok || n < 1 || n > mostColumns {
		return 0, fmt.Errorf("%s is no whole number from 1 to %d", clip(v), mostColumns)
	}
	return int(n), nil
}

func color(v any) (c layout.Color, err error) {
	s, _ := v.(string)
	n, err := strconv.ParseUint(s[min(1, len(s)):], 16, 24)
	if err != nil || len(s) != 7 || s[0] != '#' {
		return c, fmt.Errorf(`%s is no colour, want one like "#0F4C81"`, clip(v))
	}
	return layout.Color{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n)}, nil
}

// mostSize is the largest size of type, in points.
const mostSize = 200

// size is a size of type: whole points, as PowerPoint writes half points whole.
func size(v any) (layout.Length, error) {
	n, ok := v.(int64)
	if !ok || n < 1 || n > mostSize {
		return 0, fmt.Errorf("%s is no size, want whole points from 1 to %d", clip(v), mostSize)
	}
	return layout.Length(n) * layout.Pt, nil
}

// distance is a length in points, to the nearest EMU.
func distance(v any) (layout.Length, error) {
	pt, ok := v.(float64)
	if n, whole := v.(int64); whole {
		pt, ok = float64(n), true
	}
	if !ok || !(pt >= 0 && pt <= mostDistance) {
		return 0, fmt.Errorf("%s is no distance, want points from 0 to %d", clip(v), mostDistance)
	}
	return layout.Length(math.Round(pt * float64(layout.Pt))), nil
}

// mostValues is the most values of an array: colours of a list, sizes of a type.
const mostValues = 32

// list reads an array of at least one and at most mostValues values.
func list[T any](read func(any) (T, error)) func(any) ([]T, error) {
	return func(v any) ([]T, error) {
		a, ok := v.([]any)
		if !ok || len(a) == 0 || len(a) > mostValues {
			return nil, fmt.Errorf("%s is no array of 1 to %d values", clip(v), mostValues)
		}
		out := make([]T, len(a))
		for i, x := range a {
			var err error
			if out[i], err = read(x); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
}

// array reads n distances; it always gives n.
func array(n int, v any) ([]layout.Length, error) {
	if a, ok := v.([]any); !ok || len(a) != n {
		return make([]layout.Length, n), fmt.Errorf("%s is no array of %d values", clip(v), n)
	}
	l, err := list(distance)(v)
	if err != nil {
		l = make([]layout.Length, n)
	}
	return l, err
}
