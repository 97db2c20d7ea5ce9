package number

import (
	"fmt"
	"strings"
)

// Locale is a reader's number and date habits; the zero value is American English. Locales are comparable.
type Locale struct{ index uint8 }

// convention is how a locale writes numbers and days, from CLDR 48.
type convention struct {
	tag      string
	words    *words
	decimal  string
	group    string
	least    int // digits from which numbers are grouped
	percent  string
	monthDay bool // June 5, 2022
}

const (
	space  = "\u00A0" // no-break space
	narrow = "\u202F" // narrow no-break space
)

// conventions are those that differ from their language's, after the languages' own.
var conventions = [...]convention{
	{"en", &english, ".", ",", 4, "%", true},
	{"de", &german, ",", ".", 4, space + "%", false},
	{"es", &spanish, ",", ".", 5, space + "%", false},
	{"fr", &french, ",", narrow, 4, space + "%", false},
	{"en-001", &english, ".", ",", 4, "%", false},
	{"en-ZA", &english, ",", space, 4, "%", false},
	{"de-AT", &german, ",", space, 4, space + "%", false},
	{"de-CH", &german, ".", "'", 4, "%", false},
	{"es-419", &spanish, ".", ",", 4, "%", false},
	{"es-AR", &spanish, ",", ".", 4, "%", false},
	{"es-CR", &spanish, ",", space, 4, "%", false},
	{"fr-CA", &french, ",", space, 4, space + "%", false},
	{"fr-CH", &french, ",", narrow, 4, "%", false},
	{"fr-LU", &french, ",", ".", 4, space + "%", false},
}

// region is the convention of a region that has another than its language, where its tag alone does not say it.
var region = map[string]string{
	"en-US": "en", "en-CA": "en", "en-PH": "en", "en-PR": "en",
	"de-LI": "de-CH",
	"es-ES": "es",
	"es-BO": "es-AR", "es-CL": "es-AR", "es-CO": "es-AR", "es-EC": "es-AR", "es-PY": "es-AR", "es-UY": "es-AR", "es-VE": "es-AR",
}

// elsewhere is the convention of a language's other regions.
var elsewhere = map[string]string{"en": "en-001", "es": "es-419"}

// ParseLocale is the locale of a BCP 47 tag: "en-GB", "de-AT". Script, variants and extensions are passed over; "" is the
// zero value. An unknown language is an error.
func ParseLocale(tag string) (Locale, error) {
	if tag == "" {
		return Locale{}, nil
	}
	parts := strings.Split(strings.ReplaceAll(tag, "_", "-"), "-")
	lang := strings.ToLower(parts[0])
	l, ok := named(lang)
	if !ok {
		return Locale{}, fmt.Errorf("number: no locale for %q, want one of the languages %s", tag, languages())
	}
	at := territory(parts[1:])
	if at == "" {
		return l, nil
	}
	for _, name := range []string{lang + "-" + at, region[lang+"-"+at], elsewhere[lang]} {
		if r, ok := named(name); ok {
			return r, nil
		}
	}
	return l, nil
}

func named(tag string) (Locale, bool) {
	for i, c := range conventions {
		if c.tag == tag {
			return Locale{uint8(i)}, true
		}
	}
	return Locale{}, false
}

// territory is the first subtag that is a region: two letters or three digits (RFC 5646, 2.2.4).
func territory(subtags []string) string {
	for _, s := range subtags {
		switch {
		case len(s) == 1: // an extension follows
			return ""
		case len(s) == 2, len(s) == 3 && s[0] <= '9':
			return strings.ToUpper(s)
		}
	}
	return ""
}

func languages() string {
	var known []string
	for _, c := range conventions {
		if len(c.tag) == 2 {
			known = append(known, c.tag)
		}
	}
	return strings.Join(known, ", ")
}

func (l Locale) convention() *convention { return &conventions[l.index] }

// Decimal is the decimal separator, for aligning numbers at it.
func (l Locale) Decimal() string { return l.convention().decimal }

// UnitWord is the word for a unit after a number: "million"; "" for One.
func (l Locale) UnitWord(u Unit) string {
	w := &l.convention().words.units
	if int(u) < len(w) {
		return w[u]
	}
	return ""
}
