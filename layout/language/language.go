// Package language reads the tags that name languages: "en", "de-AT", "zh-Hant-TW" (BCP 47, RFC 5646).
//
// Every well-formed tag is accepted, whether or not a language of that name is registered: what the library has for a
// language is a matter of its packages number and words, which fall back where they have nothing.
package language

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// Tag is a well-formed tag. The zero value is that of English, "en".
type Tag struct {
	text string       // in canonical case
	tag  language.Tag // with what is known of it; deprecated subtags have become today's
}

// Parse is the tag of a text, in the canonical case of RFC 5646, 2.1.1: "EN-gb" is "en-GB"; "" is the zero value. A text
// that is not well-formed is an error with the nearest tag that is, where there is one.
func Parse(s string) (Tag, error) {
	if s == "" {
		return Tag{}, nil
	}
	if t, ok := parse(s); ok {
		return t, nil
	}
	want := `a tag such as "en", "de-AT" or "zh-Hant"`
	if near := nearest(s); near != "" {
		want = near
	}
	return Tag{}, fmt.Errorf("language: %.40q is no tag of BCP 47; write %s", s, want)
}

// parse leaves to golang.org/x/text what is well-formed, but for the underlines that it takes as hyphens and for single
// letters and the like that it knows as names of locales.
func parse(s string) (Tag, bool) {
	if strings.Contains(s, "_") {
		return Tag{}, false
	}
	raw, err := language.Raw.Parse(s)
	var unknown language.ValueError
	if err != nil && !errors.As(err, &unknown) || strings.EqualFold(s, "root") {
		return Tag{}, false
	}
	t := Tag{text: raw.String()}
	if err != nil {
		t.text = cased(s)
	}
	t.tag, _ = language.Parse(t.text)
	return t, true
}

// cased is a tag in canonical case: regions in capitals, scripts with one; what follows a single letter is small.
func cased(s string) string {
	parts := strings.Split(strings.ToLower(s), "-")
	for i, p := range parts {
		switch {
		case len(p) == 1:
			return strings.Join(parts, "-")
		case i > 0 && len(p) == 2:
			parts[i] = strings.ToUpper(p)
		case i > 0 && len(p) == 4 && p[0] > '9':
			parts[i] = strings.ToUpper(p[:1]) + p[1:]
		}
	}
	return strings.Join(parts, "-")
}

// nearest is a well-formed tag made of what another text begins with: a locale of POSIX without its encoding, or as many
// subtags as are in order; "" if there are none.
func nearest(s string) string {
	s, _, _ = strings.Cut(s, "@")
	s, _, _ = strings.Cut(s, ".")
	parts := strings.FieldsFunc(s, func(r rune) bool {
		return (r < '0' || r > '9') && (r|0x20 < 'a' || r|0x20 > 'z')
	})
	for n := min(len(parts), 8); n > 0; n-- {
		if t, ok := parse(strings.Join(parts[:n], "-")); ok {
			return t.text
		}
	}
	return ""
}

// String is the tag in canonical case.
func (t Tag) String() string {
	if t.text == "" {
		return "en"
	}
	return t.text
}

// known is the tag as golang.org/x/text has it.
func (t Tag) known() language.Tag {
	if t.text == "" {
		return language.English
	}
	return t.tag
}

// Chain are the tags under which data for a language may stand, the closest first: for "de-Latn-CH-1996" they are
// "de-Latn-CH", "de-CH" and "de", for "pt-AO" "pt-Latn-AO", "pt-AO", "pt-PT" and "pt". A language in a script that is not
// its usual one has nothing in common with it: "sr-Latn" does not lead to "sr". Parents are those of CLDR.
func (t Tag) Chain() (chain []string) {
	base, script, region := t.known().Raw()
	if base.String() == "und" {
		return nil
	}
	full, _ := t.known().Script()
	usual, _ := language.Raw.Make(base.String()).Script()
	add := func(l language.Tag) {
		if s := l.String(); len(chain) == 0 || chain[len(chain)-1] != s {
			chain = append(chain, s)
		}
	}
	var own language.Tag
	if regional := region.String() != "ZZ"; regional {
		own, _ = language.Raw.Compose(base, full, region)
		add(own)
		if full == usual {
			own, _ = language.Raw.Compose(base, region)
		} else {
			own, _ = language.Raw.Compose(base, script, region)
		}
	} else if own, _ = language.Raw.Compose(base, full); full == usual {
		own, _ = language.Raw.Compose(base)
	}
	for ; !own.IsRoot(); own = own.Parent() {
		add(own)
	}
	return chain
}

// Base is the language itself, of two or three letters: "zh" of "zh-Hant-TW"; "und" where the tag names none that is
// registered.
func (t Tag) Base() string {
	base, _, _ := t.known().Raw()
	return base.String()
}

// Script is the script in which the language is written, by the tag or usually (ISO 15924): "Latn"; "Zzzz" where it is not
// known.
func (t Tag) Script() string {
	if t.Base() == "und" {
		_, script, _ := t.known().Raw()
		return script.String()
	}
	script, _ := t.known().Script()
	return script.String()
}

// Region is the region that the tag names: "AT" of "de-AT", "419" of "es-419"; "" if it names none.
func (t Tag) Region() string {
	if _, _, region := t.known().Raw(); region.String() != "ZZ" {
		return region.String()
	}
	return ""
}

// LikelyRegion is the region that the tag names, or that in which most who use the language live; "" where none is known.
func (t Tag) LikelyRegion() string {
	if t.Base() == "und" {
		return t.Region()
	}
	if region, _ := t.known().Region(); region.String() != "ZZ" {
		return region.String()
	}
	return ""
}

// rightToLeft are the scripts whose letters have the bidirectional class R or AL (Unicode 17, ScriptMetadata).
const rightToLeft = "Adlm Arab Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo " +
	"Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Thaa Todr Yezi"

// Upper is a text in the capitals of the language, by the Unicode Standard's full mapping: "STRASSE" of "Straße", "İ" of "i" in
// Turkish.
func (t Tag) Upper(s string) string { return cases.Upper(t.known()).String(s) }

// RightToLeft reports a language that is written from right to left.
func (t Tag) RightToLeft() bool { return strings.Contains(rightToLeft, t.Script()) }
