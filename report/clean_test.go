package report_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

var everyFormat = []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}

// lexicon gives words that differ, none a part of another.
type lexicon struct{ n int }

func (l *lexicon) word() string {
	l.n++
	return fmt.Sprintf("Q%c%cx", 'a'+l.n/26, 'a'+l.n%26)
}

// worded are decks in which every text is a word of its own, by what they show.
func worded(t *testing.T) map[string]*report.Deck {
	t.Helper()
	l := &lexicon{}
	w := l.word
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 40, 30))); err != nil {
		t.Fatal(err)
	}
	affixed := func() number.Format { return number.Format{Prefix: w(), Suffix: w()} }
	stats := func() []report.Stat {
		return []report.Stat{
			{ID: w(), Label: w(), Value: w(), Unit: w(), Note: w(), Format: affixed(), Target: w(), State: report.StateGood, StateText: w()},
			{ID: w(), Label: w(), Value: 5.5, Format: affixed(), Unit: w(), Note: w(), StateText: w(), State: report.StateBad, Changes: []report.Change{{From: 5, Text: w()}}},
		}
	}
	steps := func() []report.Step {
		return []report.Step{{When: w(), Title: w(), Text: w()}, {When: w(), Title: w(), Text: w()}}
	}
	day := time.Date(2020, 2, 3, 0, 0, 0, 0, time.UTC)
	table := report.Table{
		ID: w(), Title: w(), Unit: w(), Source: w(),
		Columns: []report.Column{{Group: w(), Name: w(), Head: report.Rich(w()), Format: affixed()}, {Group: w(), Name: w(), Head: report.Rich(w()), Format: affixed()},
			{Group: w(), Name: w(), Head: report.Rich(w()), Format: affixed()}},
		Rows: [][]any{{w(), report.Span{Value: w(), Rows: 2}, report.Rich(w())}, {1.5, nil, 2}, {2.5, 3.5, 4}},
	}
	chart := func(k charts.Kind) charts.Chart {
		at, in, other, from, to := w(), w(), w(), w(), w()
		return charts.Chart{
			ID: w(), Title: w(), Unit: w(), Source: w(), Alt: w(), Kind: k, Categories: []string{at, from, to, w(), w()},
			Series: []charts.Series{{Name: in, Values: []float64{1, 2, 9, 2, 1}, Format: affixed()}, {Name: other, Values: []float64{2, 3, 3, 1, 1}, Format: affixed()}},
			Format: affixed(), Focus: []string{in}, Other: other, Provisional: []string{to},
			Notes: []charts.Note{{At: at, Series: in, Text: w()}}, Rules: []charts.Rule{{Value: 5, Text: w()}},
			Periods: []charts.Period{{From: from, To: to, Text: w()}}, Legend: []charts.LegendGroup{{Title: w(), Series: []string{in, other}}},
		}
	}
	decks := map[string]*report.Deck{}
	for _, x := range []struct {
		name string
		report.Block
	}{
		{"a text", report.Text(w() + "\n\n" + w())}, {"a heading", report.Heading(w())}, {"a call-out", report.Callout(w())},
		{"a list", report.List{w(), "  1. " + w(), "  2. " + w()}}, {"stats", report.Stats(stats())}, {"facts", report.Facts(stats())},
		{"a table", table}, {"steps", report.Steps(steps())}, {"quadrants", report.TwoByTwo{Across: report.Criterion{Name: w(), Low: w(), High: w()}, Up: report.Criterion{Name: w(), Low: w(), High: w()}, UpperLeft: report.Quadrant{Title: w(), Items: []string{w(), w()}}, UpperRight: report.Quadrant{Title: w()}, LowerLeft: report.Quadrant{Title: w()}, LowerRight: report.Quadrant{Title: w()}}}, {"stages", report.Stages(steps())},
		{"a plan", report.Gantt{ID: w(), Source: w(), Alt: w(), Tasks: []report.Task{{Group: w(), Name: w(), Start: day, End: day, Note: w()}}}},
		{"a timeline", report.Timeline{{Date: day, When: w(), Title: w(), Text: w()}, {Date: day.AddDate(1, 0, 0), When: w(), Title: w(), Text: w()}}},
		{"cards", report.Cards{Items: []report.Card{{Kicker: w(), Title: w(), Subtitle: w(), Body: []report.Block{report.Text(w())}}}}},
		{"two sides", report.Split{{Body: []report.Block{report.Text(w())}}, {Body: []report.Block{report.List{w()}}}}},
		{"a picture", report.Image{Data: picture.Bytes(), Path: "map.png", Alt: w(), Caption: w()}},
		{"columns", chart(charts.Column{})},
		{"a stranger", stranger{[]string{w(), w()}, w(), w(), w(), w(), w(), w(), w(), w(), w(), w()}},
		{"an embedded list", struct{ report.List }{report.List{w()}}},
	} {
		s := report.Slide{ID: w(), Kicker: w(), Title: w(), Subtitle: w(), Source: w(), Notes: w(), Footnotes: []string{w()}, Body: []report.Block{x.Block}}
		decks[x.name] = &report.Deck{Title: w(), Subtitle: w(), Author: w(), Classification: w(), Stamp: w(), Slides: []report.Slide{s}}
	}
	var slides []report.Slide
	for _, k := range []report.Kind{report.Cover, report.Section, report.Statement, report.Quote, report.Content} {
		slides = append(slides, report.Slide{Kind: k, ID: w(), Kicker: w(), Title: w(), Subtitle: w(), Source: w(), Notes: w(), Figures: []report.Stat{}})
	}
	stated := w()
	slides[3].Body, slides[3].Figures = []report.Block{report.Text("so " + stated)}, []report.Stat{{ID: w(), Label: w(), Value: stated, Unit: w(), Note: w(), Format: affixed(), StateText: w(), State: report.StateWatch}}
	look := *theme.Default()
	look.Name, look.LogoAlt = w(), w()
	look.Footer = theme.Footer{Text: theme.Parts{w()}, Date: theme.Parts{w() + " {classification}"}, Number: w() + " {page}"}
	logo, err := layout.DecodePicture(picture.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	look.Logo, look.LogoHeight = logo, 20*layout.Pt
	decks["slides"] = &report.Deck{Title: w(), Subtitle: w(), Author: w(), Classification: w(), Stamp: w(), Theme: &look, Slides: slides}
	return decks
}

// stranger is a block of somebody else's: it makes paragraphs and a drawing of its own, and has figures.
type stranger struct {
	Paragraphs                                                []string
	Alt                                                       string
	ID, Title, Unit, Source, Column, Cell, Label, Value, Note string
}

func (b stranger) Node(s *theme.Setting) layout.Node {
	st := &layout.Stack{Gap: layout.Pt}
	for _, p := range b.Paragraphs {
		st.Nodes = append(st.Nodes, &layout.Para{Runs: []layout.Run{{Text: p, Color: s.Colors.Ink}}})
	}
	st.Nodes = append(st.Nodes, drawing(b.Alt))
	return st
}

func (b stranger) Sources() []string { return []string{b.Source} }

func (b stranger) Figures(*theme.Setting) figure.Figures {
	return figure.Figures{
		Sheets: []figure.Sheet{{
			ID: b.ID, Title: b.Title, Unit: b.Unit, Source: b.Source, Columns: []figure.Column{{Name: b.Column}}, Rows: 1,
			Row: func(_ int, dst []any) []any { return append(dst, b.Cell) },
		}},
		Numbers: []figure.Number{{Label: b.Label, Value: b.Value, Note: b.Note}},
	}
}

// drawing is a square with an alternative text.
type drawing string

func (n drawing) Layout(*layout.Context, layout.Region) (f layout.Frame, rest layout.Node, err error) {
	g := &layout.Group{Role: layout.RoleFigure, Alt: string(n), Frame: layout.Frame{Size: layout.Size{W: 10 * layout.Pt, H: 10 * layout.Pt}}}
	g.Add(0, 0, layout.FilledRect(g.Size, layout.Color{R: 99}))
	f.Size = g.Size
	f.Add(0, 0, g)
	return f, nil, nil
}

// silent are the strings that are no text: they are printed nowhere.
var silent = []string{"Deck.Lang", "Slide.Layout", "Image.Path", "ColumnChange.Of", "ColumnChange.From"}

// rewrite is a deep copy of a value in which f has rewritten every text.
func rewrite(v reflect.Value, f func(string) string) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.String:
		out.SetString(f(v.String()))
		return out
	case reflect.Slice:
		if v.IsNil() || v.Type().Elem().Kind() == reflect.Uint8 {
			return v
		}
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(rewrite(v.Index(i), f))
		}
		return out
	case reflect.Interface:
		if v.IsNil() {
			return v
		}
		out.Set(rewrite(v.Elem(), f))
		return out
	case reflect.Pointer:
		if v.IsNil() || v.Type() != reflect.TypeFor[*theme.Theme]() {
			return v
		}
		t := *v.Interface().(*theme.Theme)
		t.Name, t.LogoAlt = f(t.Name), f(t.LogoAlt)
		return reflect.ValueOf(&t)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return v
		}
		out.Set(v)
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if field.IsExported() && !slices.Contains(silent, v.Type().Name()+"."+field.Name) {
				out.Field(i).Set(rewrite(v.Field(i), f))
			}
		}
		return out
	}
	return v
}

func rewritten(d *report.Deck, f func(string) string) *report.Deck {
	out := rewrite(reflect.ValueOf(*d), f).Interface().(report.Deck)
	return &out
}

// encoded are a deck's files.
func encoded(d *report.Deck, formats ...report.Format) (out [][]byte, err error) {
	doc, err := (&report.Renderer{Formats: formats}).Render(context.Background(), d)
	if err != nil {
		return nil, err
	}
	for _, f := range formats {
		var b bytes.Buffer
		if err := doc.Write(context.Background(), &b, f); err != nil {
			return nil, err
		}
		out = append(out, b.Bytes())
	}
	return out, nil
}

// within puts s into every word of a text that is one of a lexicon's.
func within(s string) func(string) string {
	return func(in string) string {
		words := strings.Split(in, "Q")
		for i := range words[1:] {
			words[i+1] = words[i+1][:2] + s + words[i+1][2:]
		}
		return strings.Join(words, "Q")
	}
}

func TestTextsAreClean(t *testing.T) {
	for name, d := range worded(t) {
		t.Run("with a word in every text of "+name, func(t *testing.T) {
			var empty []string
			count := 0
			rewritten(d, func(s string) string {
				if count++; s == "" {
					empty = append(empty, s)
				}
				return s
			})
			if len(empty) > 0 {
				t.Errorf("%d of %d texts are empty; give every one a word", len(empty), count)
			}
		})
		for _, dirt := range []string{"\v", "\f", "\r\n", "\u0085", "\u2028", "\t", "\u0065\u0301", "*[", "\u202e", "\u2069", "\ufeff"} {
			t.Run(fmt.Sprintf("where %+q stands in every text of %s", dirt, name), func(t *testing.T) {
				clean := func(s string) string {
					s, err := text.Clean(within(dirt)(s))
					if err != nil {
						t.Fatal(err)
					}
					return s
				}
				got, err := encoded(rewritten(d, within(dirt)), everyFormat...)
				if err != nil {
					t.Fatal(err)
				}
				want, err := encoded(rewritten(d, clean), everyFormat...)
				if err != nil {
					t.Fatal(err)
				}
				for i, f := range everyFormat {
					if !bytes.Equal(got[i], want[i]) {
						t.Errorf("the %s file is not that of a deck whose texts are clean", f.Ext())
					}
				}
			})
		}
	}
}

// TestTextsAreReadClean reads what means something in a text that is not clean.
func TestTextsAreReadClean(t *testing.T) {
	same := func(dirty, clean *report.Deck) func(*testing.T) {
		return func(t *testing.T) {
			got, err := encoded(dirty, everyFormat...)
			if err != nil {
				t.Fatal(err)
			}
			want, err := encoded(clean, everyFormat...)
			if err != nil {
				t.Fatal(err)
			}
			for i, f := range everyFormat {
				if !bytes.Equal(got[i], want[i]) {
					t.Errorf("the %s file is another", f.Ext())
				}
			}
		}
	}
	t.Run("so that empty lines part paragraphs however they are typed", same(one(report.Text("a\r\n\r\nb\v\vc")), one(report.Text("a\n\nb\n\nc"))))
	t.Run("so that a byte order mark hides no marker", same(one(report.List{"\ufeff1. a", "\ufeff2. b"}), one(report.List{"1. a", "2. b"})))
	t.Run("so that links find slides however their IDs are written", same(
		&report.Deck{Slides: []report.Slide{{ID: "cafe\u0301", Title: "One", Source: "[x](#café)"}}},
		&report.Deck{Slides: []report.Slide{{ID: "café", Title: "One", Source: "[x](#cafe\u0301)"}}}))
	t.Run("so that figures are in one place of the workbook only", func(t *testing.T) {
		d := one(report.Stats{{ID: "é", Label: "A", Value: 1}, {ID: "e\u0301", Label: "B", Value: 2}})
		if _, err := encoded(d, everyFormat...); err == nil || !strings.Contains(err.Error(), "IDs are unique") {
			t.Errorf("%v", err)
		}
	})
}

// TestEveryCharacter writes all of Unicode into a text that all three files have, and no page shows.
func TestEveryCharacter(t *testing.T) {
	var accepted []rune
	for r := range rune(unicode.MaxRune + 1) {
		if utf8.RuneLen(r) < 0 {
			continue
		}
		if _, err := text.Clean(string(r)); err == nil {
			accepted = append(accepted, r)
			continue
		}
		for _, f := range everyFormat {
			var e *text.Error
			if _, err := encoded(&report.Deck{Subtitle: string(r), Slides: []report.Slide{{Title: "One"}}}, f); !errors.As(err, &e) || e.Rune() != r {
				t.Errorf("%U is refused, but not in %s: %v", r, f.Ext(), err)
			}
		}
	}
	for some := range slices.Chunk(accepted, 14_000) {
		in := "a" + string(some) + "b"
		want := text.Line(in)
		got, err := encoded(&report.Deck{Subtitle: in, Slides: []report.Slide{{Title: "One"}}}, everyFormat...)
		if err != nil {
			t.Fatal(err)
		}
		for i, x := range []struct{ part, element string }{{"", "description"}, {"docProps/core.xml", "subject"}, {"xl/worksheets/sheet1.xml", "t"}} {
			part := got[i]
			if x.part != "" {
				part = partOf(t, part, x.part)
			} else if at := bytes.Index(part, []byte("<x:xmpmeta")); at >= 0 {
				part = part[at:]
			}
			if all := elements(t, part, x.element); !slices.Contains(all, want) {
				t.Errorf("the %s file has not what was written from %U to %U", everyFormat[i].Ext(), some[0], some[len(some)-1])
			}
		}
	}
}

// partOf is a part of an Office file.
func partOf(t *testing.T, file []byte, name string) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	b, err := fs.ReadFile(r, name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// elements are the texts of the elements of a name, up to the end of the XML's first root.
func elements(t *testing.T, part []byte, name string) (out []string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(part))
	depth, from := 0, 0
	var said strings.Builder
	for {
		token, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			if depth++; x.Name.Local == name {
				from = depth
				said.Reset()
			}
		case xml.CharData:
			said.Write(x)
		case xml.EndElement:
			if depth == from {
				out, from = append(out, said.String()), 0
			}
			if depth--; depth == 0 {
				return out
			}
		}
	}
}
