package decktest

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// Case is a slide on which one thing is tried: an option of a block, two of them together, or a place where a block stands.
type Case struct {
	Name string // block, type, field and value: "report.Stats: number.Format.Sign true"
	// Fine says that it is one of many like it: a text or a value in place of another, or two options together.
	Fine  bool
	Slide report.Slide
}

// DeckCase is an option of a deck, its theme, or its renderer.
type DeckCase struct {
	Name     string
	Renderer report.Renderer
	Deck     *report.Deck
}

// variation is a sample with one thing changed.
type variation struct {
	name string
	fine bool
	x    any
}

// matrix makes the variations of a sample.
type matrix struct {
	root  reflect.Value
	out   []variation
	lacks map[string]bool       // fields for which there are no values to try
	tried map[string]bool       // keys of options that were used
	seen  map[reflect.Type]bool // structs of the sample whose fields were tried together
	depth depth
}

// depth is how much is tried of a sample.
type depth uint8

const (
	whole  depth = iota // each option, and each two of few values together
	brief               // a few texts, and formats as they are: the rest was tried with a sample that has the same
	sparse              // what changes where marks stand
)

func newMatrix() *matrix { return &matrix{lacks: map[string]bool{}, tried: map[string]bool{}} }

// vary adds a sample with each of its options changed alone, and each two of few values together.
func (m *matrix) vary(sample any) []variation {
	m.root, m.out, m.seen = reflect.New(reflect.TypeOf(sample)).Elem(), nil, map[reflect.Type]bool{}
	m.root.Set(clone(reflect.ValueOf(sample)))
	m.keep(m.root.Type().String(), nil, false)
	m.walk(m.root, m.root.Type().String())
	return m.out
}

// keep adds the sample as it stands.
func (m *matrix) keep(key string, value any, fine bool) {
	name := key
	if value != nil {
		name += " " + short(value)
	}
	m.out = append(m.out, variation{name, fine, clone(m.root).Interface()})
}

// short tells a value in a few characters.
func short(x any) string {
	v := reflect.ValueOf(x)
	switch v.Kind() {
	case reflect.String:
		return fmt.Sprintf("%.20q", x)
	case reflect.Slice, reflect.Map:
		return fmt.Sprintf("%s of %d", v.Type(), v.Len())
	case reflect.Pointer, reflect.Func, reflect.Chan:
		return fmt.Sprintf("%T", x)
	}
	return fmt.Sprintf("%T %v", x, x)
}

// walk tries all values at a place, then goes on below it.
func (m *matrix) walk(v reflect.Value, key string) {
	was := reflect.New(v.Type()).Elem()
	was.Set(v)
	all := m.values(v, key)
	for _, x := range all {
		setTo(v, x)
		m.keep(key, cmpNil(x), len(all) > few || m.depth == sparse)
	}
	v.Set(was)
	m.below(v, key)
}

func cmpNil(x any) any {
	if x == nil {
		return "nil"
	}
	return x
}

// values are those to try at a place.
func (m *matrix) values(v reflect.Value, key string) []any {
	t := v.Type()
	for _, k := range []string{key, key[:strings.LastIndex(key, ".")+1] + "*"} {
		if of, ok := options[k]; ok {
			if m.tried[k] = true; m.depth == sparse && t.Kind() == reflect.String {
				return nil
			}
			return of
		}
	}
	if of, ok := types[t]; ok {
		return of
	}
	switch t.Kind() {
	case reflect.String:
		return m.texts(t)
	case reflect.Slice:
		return some(v)
	case reflect.Pointer:
		return []any{nil}
	case reflect.Struct, reflect.Array:
		return nil
	}
	m.lacks[key] = true
	return nil
}

// texts are all texts as values of a type.
func (m *matrix) texts(t reflect.Type) (out []any) {
	of := Texts
	switch m.depth {
	case brief:
		of = Texts[4:8]
	case sparse:
		of = nil
	}
	for _, s := range of {
		out = append(out, reflect.ValueOf(s).Convert(t).Interface())
	}
	return out
}

const (
	few  = 12 // values; each of more is one of many
	many = 12 // elements of a long list
)

// some are none, one and many of a list's elements.
func some(v reflect.Value) []any {
	if v.Len() == 0 {
		return []any{nil}
	}
	long := reflect.MakeSlice(v.Type(), many, many)
	for i := range many {
		long.Index(i).Set(v.Index(i % v.Len()))
	}
	return []any{nil, v.Slice3(0, 0, 0).Interface(), v.Slice3(0, 1, 1).Interface(), clone(long).Interface()}
}

// below goes on with the fields of a struct and the elements of a list: up to three that are not alike, else the first.
func (m *matrix) below(v reflect.Value, key string) {
	switch v.Kind() {
	case reflect.Struct:
		if _, leaf := types[v.Type()]; leaf || m.depth > whole && v.Type() == reflect.TypeFor[number.Format]() {
			return
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				m.walk(v.Field(i), v.Type().String()+"."+f.Name)
			}
		}
		m.pairs(v)
	case reflect.Slice, reflect.Array:
		switch v.Type() {
		case reflect.TypeFor[[]byte](), reflect.TypeFor[[]report.Block](), reflect.TypeFor[[]report.Slide]():
			return // bytes are of one piece, and what holds blocks and slides is tried by itself
		}
		n := 1
		if k := v.Type().Elem().Kind(); k == reflect.Struct || k == reflect.Interface {
			n = 3
		}
		for i := range min(n, v.Len()) {
			m.walk(v.Index(i), key+"[]")
		}
	}
}

// pairs tries each two fields of a struct together that have a few values by their types.
func (m *matrix) pairs(v reflect.Value) {
	t := v.Type()
	if m.depth > whole || m.seen[t] {
		return
	}
	m.seen[t] = true
	for i := range v.NumField() {
		for k := range i {
			a, b := named(t.Field(i)), named(t.Field(k))
			if a == nil || b == nil {
				continue
			}
			first, second := v.Field(i).Interface(), v.Field(k).Interface()
			for _, x := range a {
				for _, y := range b {
					v.Field(i).Set(reflect.ValueOf(x))
					v.Field(k).Set(reflect.ValueOf(y))
					m.keep(fmt.Sprintf("%s.%s %v, %s", t, t.Field(i).Name, x, t.Field(k).Name), y, true)
				}
			}
			v.Field(i).Set(reflect.ValueOf(first))
			v.Field(k).Set(reflect.ValueOf(second))
		}
	}
}

// named are the values of a field that has a few: truth values, and those with names.
func named(f reflect.StructField) []any {
	if k := f.Type.Kind(); f.IsExported() && (k == reflect.Bool || k == reflect.Uint8) {
		return types[f.Type]
	}
	return nil
}

// clone is a copy that shares no list and no struct with the original; what has no exported parts is shared.
func clone(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out.Field(i).Set(clone(v.Field(i)))
			}
		}
	case reflect.Slice:
		if v.IsNil() {
			return out
		}
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(clone(v.Index(i)))
		}
	}
	return out
}

// growth is a subtitle that states a figure.
const growth = "Growth of 12.5%"

// label names a sample: by its type, and a chart by its kind.
func label(b report.Block) string {
	c, ok := b.(charts.Chart)
	if !ok {
		return fmt.Sprintf("%T", b)
	}
	if len(c.Dates) > 0 {
		return fmt.Sprintf("%T%+v over time", c.Kind, c.Kind)
	}
	return fmt.Sprintf("%T%+v", c.Kind, c.Kind)
}

// slide is a content with one block.
func slide(name string, fine bool, b report.Block) Case {
	return Case{name, fine, report.Slide{Title: "Case", Body: []report.Block{b}}}
}

// Cases are all options of all blocks and slides, each alone and some together, and all blocks at all places. Many are
// refused. It also reports the fields for which it has no values, and the values for which there is no field.
func Cases() (out []Case, lacks, idle []string) {
	m := newMatrix()
	samples := samples()
	for _, b := range samples {
		m.depth = b.depth
		for _, v := range m.vary(b.Block) {
			out = append(out, slide(label(b.Block)+": "+v.name, v.fine, v.x.(report.Block)))
		}
	}
	m.depth = whole
	for _, v := range m.vary(report.Span{Value: "wide", Rows: 2, Columns: 2}) {
		out = append(out, slide(v.name, v.fine, report.Table{Columns: []report.Column{{Name: "A"}, {Name: "B"}}, Rows: [][]any{{v.x, nil}, {nil, nil}, {1, 2}}}))
	}
	for _, s := range samples {
		b := s.Block
		for _, h := range held {
			out = append(out, slide(label(b)+" "+h.Name, false, h.Hold(b)))
		}
		for _, k := range types[reflect.TypeFor[report.Kind]()] {
			out = append(out, Case{fmt.Sprintf("%s on slide kind %d", label(b), k), false, report.Slide{Kind: k.(report.Kind), Title: "Case", Body: []report.Block{b}}})
		}
		for _, key := range [...]string{theme.PictureRightLayout, theme.PictureLeftHalfLayout} {
			picture := report.Image{Data: picturePNG(3, 2), Alt: "A picture", Caption: "Its *caption*", Crop: &report.Focus{X: 50, Y: 40}}
			out = append(out, Case{label(b) + " on the layout " + key, false, report.Slide{Layout: key, Title: "Case", Body: []report.Block{b, picture}}})
		}
	}
	for _, k := range []report.Kind{report.Content, report.Cover, report.Section, report.Statement, report.Quote} {
		s := report.Slide{Kind: k, Kicker: "Kicker", Title: "Case", Subtitle: growth, Source: "Source", Notes: "Notes", Figures: []report.Stat{{Label: "Rate", Value: 0.125, Format: stat().Format, Note: "Note"}}}
		s.Figures[0].Format.Sign = false
		if m.depth = whole; k != report.Content {
			m.depth = brief
		}
		for _, v := range m.vary(s) {
			if k == report.Content || !strings.HasPrefix(v.name, "report.Slide.ID") {
				out = append(out, Case{fmt.Sprintf("slide kind %d: %s", k, v.name), v.fine, v.x.(report.Slide)})
			}
		}
	}
	for _, text := range Texts {
		out = append(out, Case{fmt.Sprintf("report.Slide: a figure that says %.20q", text), true, report.Slide{
			Title: "Case", Subtitle: markup.Escape(text), Figures: []report.Stat{{Label: text, Value: text}},
		}})
	}
	m.depth = whole
	deckCases(m)
	for k := range m.lacks {
		lacks = append(lacks, k)
	}
	for k := range options {
		if !m.tried[k] {
			idle = append(idle, k)
		}
	}
	for i := range out { // readers tell slides apart by their titles
		if s := &out[i].Slide; strings.TrimSpace(s.Title) != "" {
			s.Title += fmt.Sprint(" ", i)
		}
	}
	slices.Sort(lacks)
	slices.Sort(idle)
	return out, lacks, idle
}

// DeckCases are all options of decks, themes and renderers, each alone on a small deck.
func DeckCases() []DeckCase {
	return deckCases(newMatrix())
}

func deckCases(m *matrix) (out []DeckCase) {
	all := report.Renderer{Formats: []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}}
	for _, v := range m.vary(*small(nil)) {
		d := v.x.(report.Deck)
		out = append(out, DeckCase{v.name, all, &d})
	}
	for _, v := range m.vary(themed()) {
		t := v.x.(theme.Theme)
		out = append(out, DeckCase{v.name, all, small(&t)})
	}
	for _, v := range m.vary(all) {
		out = append(out, DeckCase{v.name, v.x.(report.Renderer), small(nil)})
	}
	return out
}

// themed is a theme with all that it can have.
func themed() theme.Theme {
	t := *theme.Default()
	t.Logo, t.LogoAlt, t.LogoHeight = logo(), "A logo", 20*layout.Pt
	return t
}

// small is a deck with a slide of every kind and the blocks that show most of a theme.
func small(t *theme.Theme) *report.Deck {
	return &report.Deck{Title: "Small", Subtitle: "Subtitle", Author: "Author", Date: time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC), Theme: t, Slides: []report.Slide{
		{Kind: report.Cover, Title: "Cover", Subtitle: "Lead", Kicker: "Kicker"}, {Kind: report.Section, Title: "Section"}, {Kind: report.Statement, Title: "Statement"}, {Kind: report.Quote, Title: "Quote"},
		{Layout: theme.PictureLeftLayout, Title: "Beside a picture", Body: []report.Block{report.Image{Data: picturePNG(2, 3), Alt: "A picture", Caption: "Caption"}, report.Text("text")}},
		{Layout: theme.PictureFullLayout, Title: "Over a picture", Body: []report.Block{report.Image{Data: picturePNG(3, 2), Alt: "A picture"}, report.Text("text")}},
		{Title: "Content", Subtitle: "Subtitle", Source: "Source", Notes: "Notes", Body: []report.Block{report.Split{
			{Body: []report.Block{report.Text("text"), chart(nil, 2, false)}}, {Body: []report.Block{table(), report.Stats{stat()}, report.Cards{Items: []report.Card{{Title: "Card"}}}}},
		}}},
	}}
}
