package report

import (
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/layout/language"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/words"
)

// deckLanguage is a deck's language: its tag, how it writes numbers, and what the library says in it.
type deckLanguage struct {
	tag    string
	locale number.Locale
	words  *words.Words
	advice string // what falls back to what; "" is nothing
}

// language is the deck's language with the words that it brings; where something is wrong with them it is English.
func (d *Deck) language() (l deckLanguage, errs []error) {
	t, err := language.Parse(d.Lang)
	if err != nil {
		errs = append(errs, deckError("Deck.Lang: %w", err))
	}
	if errs = append(errs, d.checkWords()...); len(errs) > 0 {
		return deckLanguage{}, errs
	}
	locale, numbers := number.LocaleOf(t)
	base, said := words.Of(t)
	l = deckLanguage{tag: t.String(), locale: locale, words: d.Words.Over(base)}
	l.locale = locale.With(l.words.Names)
	var advice []string
	if missing := d.Words.Missing(); !said && missing != nil {
		advice = append(advice, lacking(d.Words, missing))
	}
	if !numbers {
		advice = append(advice, "how it writes numbers and dates is not known; they are as in English")
	}
	if t.RightToLeft() {
		advice = append(advice, "it is written from right to left, which the library cannot lay out yet; lists, tables and charts run from left to right")
	}
	if advice != nil {
		l.advice = fmt.Sprintf("Deck.Lang %q: %s", l.tag, strings.Join(advice, "; "))
	}
	return l, nil
}

// checkWords reports what is wrong with the user's words.
func (d *Deck) checkWords() (errs []error) {
	if d.Words == nil {
		return nil
	}
	if err := d.Words.Check(); err != nil {
		for _, e := range split(err) {
			errs = append(errs, deckError("Deck.Words: %w", e))
		}
	}
	return errs
}

// lacking says which words are English, as neither the library nor the user has them in the deck's language.
func lacking(w *words.Words, missing []string) string {
	if w == nil {
		return fmt.Sprintf("the library has no words in this language, and says its own (%q and the like) in English; give it yours in Deck.Words", words.Or(nil, "en").Source)
	}
	names := strings.Join(missing, ", ")
	if n := len(missing) - 3; n > 1 {
		names = fmt.Sprintf("%s and %d others", strings.Join(missing[:3], ", "), n)
	}
	return fmt.Sprintf("the library has no words in this language, and Deck.Words leaves out %s, which are English; add them", names)
}
