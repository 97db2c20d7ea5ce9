package words

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/language"
	"github.com/deckfold/deckfold/layout/number"
)

func tag(t *testing.T, s string) language.Tag {
	t.Helper()
	l, err := language.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestEveryLanguage(t *testing.T) {
	for _, l := range languages {
		t.Run(l.tag+" has every word, sound and its own", func(t *testing.T) {
			if missing := l.words.Missing(); missing != nil {
				t.Errorf("lacks %s", strings.Join(missing, ", "))
			}
			if err := l.words.Check(); err != nil {
				t.Error(err)
			}
			if l.words.Names != (number.Names{}) {
				t.Error("has names of months or units, which are CLDR's")
			}
			for i, v := range l.words.all() {
				name := nameOf(i)
				if s := v.String(); name != "Comma" && name != "Semicolon" && name != "Stop" && strings.TrimSpace(s) != s {
					t.Errorf("%s is %q", name, s)
				}
			}
			heads := []string{l.words.Slide, l.words.SlideTitle, l.words.What, l.words.Sheet, l.words.Unit, l.words.Source, l.words.Figure, l.words.Value, l.words.Note}
			slices.Sort(heads)
			if len(slices.Compact(heads)) != 9 {
				t.Errorf("heads of one sheet are alike: %q", heads)
			}
		})
	}
	t.Run("has a number format of its own", func(t *testing.T) {
		for _, l := range languages {
			if _, known := number.LocaleOf(tag(t, l.tag)); !known {
				t.Errorf("%s has none", l.tag)
			}
		}
	})
}

func TestOf(t *testing.T) {
	for _, c := range []struct {
		name, tag string
		want      *Words
		known     bool
	}{
		{"finds a language", "de", &german, true},
		{"takes the language for a region", "es-MX", &spanish, true},
		{"takes the words of those who write alike", "pt-AO", &portuguese, true},
		{"takes the words of most for the language alone", "pt", &brazilian, true},
		{"takes the language for a script that is its own", "fr-Latn-CA", &french, true},
		{"takes English for what has no words", "tlh", &english, false},
		{"takes English for another script", "en-Shaw", &english, false},
		{"takes English for no language", "und", &english, false},
		{"takes English as the default", "", &english, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if w, known := Of(tag(t, c.tag)); w != c.want || known != c.known {
				t.Errorf("%s: %q, %v", c.tag, w.SourceLine, known)
			}
			if Or(nil, c.tag) != c.want {
				t.Error("Or finds others")
			}
		})
	}
	t.Run("Or takes the words given, and English for no tag", func(t *testing.T) {
		if w := new(Words); Or(w, "de") != w || Or(nil, "de_DE") != &english {
			t.Error("others")
		}
	})
}

func TestOver(t *testing.T) {
	w := &Words{Slide: "Karta", SourceLine: "Zdroj: {source}"}
	w.Months[2] = "březen"
	got := w.Over(&german)
	if got.Slide != "Karta" || got.SourceLine.With("x") != "Zdroj: x" || got.Months[2] != "březen" || got.Months[1] != "" || got.Sheet != "Blatt" {
		t.Errorf("%+v", got)
	}
	if w.Sheet != "" || german.Slide != "Folie" {
		t.Error("changed its input")
	}
	if (*Words)(nil).Over(&german) != &german {
		t.Error("nil is not the base")
	}
	if n, all := len(w.Missing()), len((*Words)(nil).Missing()); n != all-2 || all < 70 {
		t.Errorf("%d of %d are missing", n, all)
	}
}

func TestTexts(t *testing.T) {
	for got, want := range map[string]string{
		RangeText("von {first} bis {last}").With("{last}", "{first}"): "von {last} bis {first}",
		RangeText("{last}まで{first}から").With("1", "2"):                 "2まで1から",
		KindText("{kind}").With("{kind}"):                             "{kind}",
		NamedText("{name}: {text}").With("a", "b"):                    "a: b",
		SizeText("{rows} × {columns}").With("3", "4"):                 "3 × 4",
		NumberText("Slide {number").With("3"):                         "Slide ",
		SourceText("Quelle: {source}").With("Amt"):                    "Quelle: Amt",
		SourceText("Quelle: {source}").With("Quelle: Amt"):            "Quelle: Amt",
		SourceText("{source}による").With("庁"):                           "庁による",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if before, after := SheetText("({sheet})").Around(); before != "(" || after != ")" {
		t.Errorf("%q, %q", before, after)
	}
}

func TestCheck(t *testing.T) {
	months := number.Names{}
	months.Months[4] = "a\vb"
	for _, c := range []struct {
		name  string
		words Words
		want  string
	}{
		{"a place that is missing", Words{Range: "{first}"}, `words: Range "{first}": it has {last} 0 times`},
		{"a place twice", Words{SourceLine: "{source} {source}"}, "it has {source} 2 times"},
		{"a place that is none", Words{AxisFrom: "{value} {unit}"}, "no places but {value}"},
		{"an open brace", Words{AxisFrom: "{value} {"}, "no places but {value}"},
		{"a place in a word", Words{Slide: "Slide {number}"}, `words: Slide "Slide {number}": it has no place`},
		{"two lines", Words{Note: "a\vb"}, "a line break"},
		{"bytes that are no text", Words{Note: "a\xff"}, "UTF-8"},
		{"a line break in a month", Words{Names: months}, "Months[4]"},
		{"a word that names no sheet", Words{Contents: "a/b"}, "words: Contents"},
		{"a long name", Words{KeyFigures: strings.Repeat("x", 30)}, "30 UTF-16 units"},
		{"a name of Excel's", Words{KeyFigures: "history"}, "Excel keeps"},
		{"one name for two sheets", Words{Contents: "A", KeyFigures: "a"}, "another name"},
		{"all at once", Words{Range: "{first}", Note: "\n"}, "words: Note"},
	} {
		t.Run("names "+c.name, func(t *testing.T) {
			if err := c.words.Check(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
	t.Run("has nothing against words that are left out", func(t *testing.T) {
		if err := new(Words).Check(); err != nil {
			t.Error(err)
		}
	})
}

func TestLanguages(t *testing.T) {
	if got := Languages(); len(got) != len(languages) || got[0] != "en" {
		t.Errorf("%q", got)
	}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[Words]()) {
		if f.Type.Kind() != reflect.String && f.Index[0] != 0 {
			t.Errorf("%s is no text", f.Name)
		}
	}
}

func TestOverCleans(t *testing.T) {
	if got := (&Words{Note: "Remarque\u0301\t"}).Over(&english).Note; got != "Remarqu\u00e9 " {
		t.Errorf("the word is %+q", got)
	}
}

func TestInterval(t *testing.T) {
	f := number.Format{Places: number.Fixed(0)}
	for _, c := range []struct {
		f         number.Format
		low, high float64
		want      string
	}{
		{f, 2, 4, "2–4"}, {f, -4, -2, "−4 to −2"}, {f, -4, 2, "−4 to 2"}, {f, 4, 4, "4"}, {f, -4, math.NaN(), "−4"},
		{number.Format{Places: number.Fixed(0), Sign: true}, 1, 2, "+1 to +2"}, {number.Format{Places: number.Fixed(0), Unit: number.Percent}, 0.02, 0.04, "2%–4%"},
	} {
		if got := Or(nil, "en").Interval(c.f, c.low, c.high, number.Locale{}); got != c.want {
			t.Errorf("%v to %v: %q, want %q", c.low, c.high, got, c.want)
		}
	}
	t.Run("has a formula that says the same", func(t *testing.T) {
		f := number.Format{Places: number.Fixed(0), Prefix: "$"}
		low, high := f.Formula("B2", number.Locale{}), f.Formula("C2", number.Locale{})
		want := `IF(AND(COUNT(C2)=1,C2>B2,B2<0),` + low + `&" to "&` + high + `,` + f.SpanFormula("B2", "C2", number.Locale{}) + `)`
		if got := Or(nil, "en").IntervalFormula(f, "B2", "C2", number.Locale{}); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	})
}
