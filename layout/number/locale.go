package number

import (
	"github.com/deckfold/deckfold/layout/language"
)

// Locale is a reader's number and date habits, from CLDR 48; the zero value is American English. It is read-only and may be
// shared between goroutines.
type Locale struct{ forms *forms } // nil: English

// ParseLocale is the locale of a language tag (BCP 47): "en-GB", "de-AT"; "" is the zero value. A language that CLDR lacks
// has that of English. A text that is no tag is an error.
func ParseLocale(tag string) (Locale, error) {
	t, err := language.Parse(tag)
	if err != nil {
		return Locale{}, err
	}
	l, _ := LocaleOf(t)
	return l, nil
}

// LocaleOf is the locale of a tag; known is false where CLDR lacks the language, and English stands in for it.
func LocaleOf(t language.Tag) (l Locale, known bool) {
	for _, tag := range t.Chain() {
		if tag == "en" {
			return Locale{}, true
		}
		if line, ok := lineOf(tag); ok {
			return Locale{read(line)}, true
		}
	}
	return Locale{}, false
}

func (l Locale) get() *forms {
	if l.forms == nil {
		return english()
	}
	return l.forms
}

// Decimal is the decimal separator, for aligning numbers at it.
func (l Locale) Decimal() string { return l.get().decimal }

// Groups is what stands between the groups of digits before the decimals, and how many digits those before the last one have:
// 3, or 2 in India. The last one has 3.
func (l Locale) Groups() (sign string, digits int) { return l.get().group, l.get().other }

// Names are the words in a locale's dates and beside its numbers.
type Names struct {
	Months      [12]string // "June 2022"
	DayMonths   [12]string // "June 5, 2022": beside a day, many languages have them in another case
	ShortMonths [12]string // "Jun 2022"
	Quarters    [4]string  // "Q2 2022"
	Weekdays    [7]string  // "Sun 5", from Sunday on

	Thousand, Million, Billion, Percent string // after a number: "5 million"
	BasisPoint                          string // "25 bp"
	PercentagePoint                     string // "1.2 pp"
}

// With is the locale with other names; those that are "" stay, but for months beside a day where Months has the month.
func (l Locale) With(n Names) Locale {
	if n == (Names{}) {
		return l
	}
	f := *l.get()
	for i, m := range n.Months {
		if n.DayMonths[i] == "" {
			n.DayMonths[i] = m
		}
	}
	replace(f.names[Day][:], n.DayMonths[:])
	replace(f.names[Month][:], n.Months[:])
	replace(f.names[ShortMonth][:], n.ShortMonths[:])
	replace(f.quarters[:], n.Quarters[:])
	replace(f.weekdays[:], n.Weekdays[:])
	replace(f.units[Thousand:], []string{n.Thousand, n.Million, n.Billion, n.Percent})
	if n.BasisPoint != "" {
		f.basisPoint = n.BasisPoint
	}
	if n.PercentagePoint != "" {
		f.percentagePoint = n.PercentagePoint
	}
	return Locale{&f}
}

func replace(names, by []string) {
	for i, s := range by {
		if s != "" {
			names[i] = s
		}
	}
}
