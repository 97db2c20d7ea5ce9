package report_test

import (
	"context"
	"errors"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report"
)

// informed is a format that keeps what a file says of the deck.
type informed struct{ info *layout.Info }

func (informed) Ext() string { return ".info" }

func (f informed) Begin(_ context.Context, info layout.Info, _ *theme.Theme) (layout.Writer, error) {
	*f.info = info
	return f, nil
}

func (informed) Page(int, *layout.Page) error { return nil }

func (informed) Finish(context.Context, io.Writer) error { return nil }

// spoken renders a deck of one slide in a language.
func spoken(lang string, w *words.Words) (info layout.Info, warnings []report.Warning, err error) {
	d := one(report.Text("abc"))
	d.Lang, d.Words = lang, w
	doc, err := (&report.Renderer{Formats: []report.Format{informed{&info}}}).Render(context.Background(), d)
	if err != nil {
		return info, nil, err
	}
	return info, doc.Warnings, nil
}

// whole are all words, though not of the language.
func whole() *words.Words { return new(words.Words).Over(words.Or(nil, "de")) }

func TestLanguage(t *testing.T) {
	some := &words.Words{Slide: "Snímek", Note: "Pozn."}
	most := whole()
	most.Rule, most.Step = "", ""
	for _, c := range []struct {
		name, lang string
		words      *words.Words
		want       []string // of the warning; none: there is none
	}{
		{"is English without a tag", "", nil, nil},
		{"knows regions", "de-AT", nil, nil},
		{"knows a region that CLDR lacks", "de-BR", nil, nil},
		{"knows variants and extensions", "de-Latn-CH-1996-u-co-phonebk", nil, nil},
		{"warns of a language without words", "cs", nil, []string{`Deck.Lang "cs": the library has no words in this language`, "English", "Deck.Words"}},
		{"is content where the user has them all", "cs", whole(), nil},
		{"warns of words that the user leaves out", "cs", some, []string{"Deck.Words leaves out Comma, Semicolon, Stop and ", " others", "English"}},
		{"warns of the last two by name", "cs", most, []string{"leaves out Rule, Step, which are English"}},
		{"takes some words in a language that has them", "fr", some, nil},
		{"warns once of a language without words and numbers", "TLH", nil, []string{`Deck.Lang "tlh"`, "no words", "numbers and dates"}},
		{"warns of numbers alone", "tlh", whole(), []string{`Deck.Lang "tlh": how it writes numbers and dates is not known; they are as in English`}},
		{"warns of a language that nobody registered", "xyz-Latn", nil, []string{"no words", "numbers"}},
		{"warns of another script", "de-Cyrl", nil, []string{"no words", "numbers"}},
		{"warns of a private tag", "x-ours", nil, []string{"no words", "numbers"}},
		{"warns of what runs from right to left", "fa-AF", nil, []string{"no words", "right to left"}},
		{"warns of that alone", "he", whole(), []string{`Deck.Lang "he": it is written from right to left`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, warnings, err := spoken(c.lang, c.words)
			if err != nil || len(warnings) != min(len(c.want), 1) {
				t.Fatalf("%q, %v", warnings, err)
			}
			for _, want := range c.want {
				if got := warnings[0].String(); !strings.Contains(got, want) || warnings[0].Slide != 0 || strings.HasPrefix(got, "slide") {
					t.Errorf("%q wants %q", got, want)
				}
			}
		})
	}
	t.Run("stands in the files in canonical case, and the words are all there", func(t *testing.T) {
		for lang, want := range map[string]string{"": "en", "DE-at": "de-AT", "xyz-LATN": "xyz-Latn"} {
			if info, _, err := spoken(lang, &words.Words{Slide: "S"}); err != nil || info.Lang != want || info.Words.Missing() != nil || info.Words.Slide != "S" {
				t.Errorf("%q: %q, %v", lang, info.Lang, err)
			}
		}
	})
	t.Run("fails where warnings are errors", func(t *testing.T) {
		d := one()
		d.Lang = "cs"
		if _, err := (&report.Renderer{Strict: true}).Render(context.Background(), d); err == nil || !strings.Contains(err.Error(), `report: Deck.Lang "cs"`) {
			t.Error(err)
		}
	})
	t.Run("refuses what is no tag with all else that is wrong", func(t *testing.T) {
		for lang, want := range map[string]string{"english!": "such as", "de_DE": "write de-DE", "pt BR": "write pt-BR"} {
			d := one(nil)
			d.Lang, d.Words = lang, &words.Words{Range: "{first}", Note: "a\nb"}
			_, err := new(report.Renderer).Render(context.Background(), d)
			for _, want := range []string{"report: Deck.Lang: ", want, "report: Deck.Words: words: Range", "report: Deck.Words: words: Note", "block 1"} {
				if err == nil || !strings.Contains(err.Error(), want) || errors.Is(err, report.ErrInternal) {
					t.Errorf("%v\nwants %q", err, want)
				}
			}
		}
	})
	t.Run("writes numbers and months as they are written there", func(t *testing.T) {
		for lang, want := range map[string]string{"pl": "12 345,5 5 czerwca 2022", "en-IN": "12,345.5 5 June 2022", "tr": "12.345,5 5 Haziran 2022", "tlh": "12,345.5 June 5, 2022"} {
			d := one(report.Table{Columns: []report.Column{{Name: "a"}, {Name: "b"}}, Rows: [][]any{{12345.5, day(2022, 6, 5)}}})
			d.Lang = lang
			pages, err := pagesOf(d)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.ReplaceAll(pageText(pages, 1), "\u00a0", " "); !strings.Contains(strings.Join(strings.Fields(got), " "), want) {
				t.Errorf("%s: %q", lang, got)
			}
		}
	})
	t.Run("does not change the user's words", func(t *testing.T) {
		w := &words.Words{Slide: "S"}
		before := *w
		if _, _, err := spoken("de", w); err != nil || !reflect.DeepEqual(*w, before) {
			t.Error("changed", err)
		}
	})
}

func TestWordsOfEveryLanguage(t *testing.T) {
	for _, lang := range words.Languages() {
		t.Run("says every word in "+lang, func(t *testing.T) {
			w := words.Or(nil, lang)
			d := spokenDeck(t)
			d.Lang = lang
			told := toldIn(t, d)
			for name, text := range allWords(w) {
				if !slices.ContainsFunc(told, func(s string) bool { return says(s, text) }) {
					t.Errorf("%s, %q, is said nowhere", name, text)
				}
			}
		})
	}
}
