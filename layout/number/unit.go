package number

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// UnitWord is the word for the format's unit after the text of a value: "million", and in Polish milion, miliony, milionów or
// miliona. It is "" for One, and "×1,000,000" where a language counts in other powers: Japanese has no word for a million.
// Percent, BasisPoint and PercentagePoint, whose signs stand in the text, have theirs, too.
func (f Format) UnitWord(v float64, l Locale) string {
	c := l.get()
	switch {
	case f.Unit > PercentagePoint:
		return ""
	case f.Unit == BasisPoint:
		return c.basisPoint
	case f.Unit == PercentagePoint:
		return c.percentagePoint
	}
	word, rest, several := strings.Cut(c.units[f.Unit], ";")
	switch {
	case word == "" && f.scales():
		b := append(make([]byte, 0, 24), "×"...)
		d := decimal{n: 1, point: 1 - f.Unit.power()}
		d.d[0] = '1'
		return string(d.appendGrouped(b, 0, c))
	case !several || isMissing(v):
		return word
	}
	f = f.For([]float64{v})
	d := f.rounded(v)
	var buf [48]byte
	category := c.plural(string(d.appendPlain(buf[:0], f.Places.decimals(), english())))
	for form := range strings.SplitSeq(rest, ";") {
		if name, s, _ := strings.Cut(form, ":"); name == category {
			return s
		}
	}
	return word
}

// scales reports a unit that divides values without a sign in their texts.
func (f Format) scales() bool { return f.Unit >= Thousand && f.Unit <= Billion }

// Divides is the format's unit where that divides values without a sign in their texts, else One.
func (f Format) Divides() Unit {
	if f.scales() {
		return f.Unit
	}
	return One
}

// UnitName is the word for what the format's unit divides by, beside several values: "million" in the head of a column. It is
// "" where values stand as they are or have their sign with them.
func (f Format) UnitName(l Locale) string {
	if !f.scales() {
		return ""
	}
	f.Places, f.Scientific = Fixed(0), false
	return f.UnitWord(5*math.Pow10(-f.Unit.power()), l) // five is in the plural wherever there is one
}

// UnitAfter is what stands after a single value: its unit, such as "EUR", with the word for what the value is divided by before
// it, unless the unit says that itself: "million EUR". A sign that the value has is left out.
func (f Format) UnitAfter(v float64, unit string, l Locale) string {
	if f.Unit == Percent {
		rest := strings.TrimLeft(unit, " \u00a0\u202f")
		for _, sign := range [...]string{"%", l.get().percentSign()} {
			if cut, ok := strings.CutPrefix(rest, sign); ok {
				return strings.TrimSpace(cut)
			}
		}
		if word, more, _ := strings.Cut(rest, " "); strings.EqualFold(word, f.UnitWord(v, l)) {
			return more
		}
	}
	if !f.scales() || f.Says(unit, l) {
		return unit
	}
	return strings.TrimSpace(f.UnitWord(v, l) + " " + unit)
}

// Says reports a text that names what the format's unit divides by: in words, "USD billion", or as it is shortened after a number
// or beside a currency, "EUR m", "Mrd. €", "kWh".
func (f Format) Says(text string, l Locale) bool {
	if !f.scales() || text == "" {
		return false
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) })
	for i, w := range words {
		last := i == len(words)-1 || len(words) <= 3
		beside := i > 0 && currency(words[i-1]) || i+1 < len(words) && currency(words[i+1])
		if f.named(w) || (last || beside) && f.shortened(w) {
			return true
		}
	}
	lower := " " + strings.ToLower(strings.Join(words, " ")) + " "
	for form := range strings.SplitSeq(l.get().units[f.Unit], ";") {
		if _, word, ok := strings.Cut(form, ":"); ok {
			form = word
		}
		if form = strings.ToLower(strings.TrimRight(form, ".")); form != "" && (strings.Contains(lower, " "+form+" ") || form[0] >= 0x80 && strings.Contains(lower, form)) {
			return true
		}
	}
	return false
}

// scaleWords are words that say a unit in any language's text, in lower case, and shortened those that do beside a currency or
// at the end.
var (
	scaleWords = [...][]string{
		Thousand: {"thousand", "thousands", "tsd", "000s", "teur", "tusd", "tchf", "tys", "тыс"},
		Million:  {"million", "millions", "mln", "mio", "meur", "musd", "msek", "mnok", "mdkk", "млн"},
		Billion:  {"billion", "billions", "bln", "mrd", "mld", "млрд"},
	}
	scaleShort = [...][]string{
		Thousand: {"k", "th", "ths", "thsd", "tds", "000", "mil"},
		Million:  {"m", "mn", "mm", "mil", "mill"},
		Billion:  {"b", "bn", "md", "mds", "mia"},
	}
	scalePrefix = [...]string{Thousand: "k", Million: "M", Billion: "G"}
)

// prefixed are units of measure that have decimal prefixes (the SI, and those used with it).
var prefixed = []string{"W", "Wh", "Wp", "VA", "V", "A", "Hz", "J", "N", "Pa", "g", "t", "m", "l", "L", "B", "b", "bit", "bps", "cal", "eV", "Gy", "Bq"}

func (f Format) named(w string) bool { return slices.Contains(scaleWords[f.Unit], strings.ToLower(w)) }

// shortened reports a short form, alone or behind a currency: m, EURm; or a prefix of a unit: kWh.
func (f Format) shortened(w string) bool {
	rest := strings.TrimLeftFunc(w, unicode.IsUpper)
	if currency(w[:len(w)-len(rest)]) && rest != "" {
		w = rest
	}
	unit, ok := strings.CutPrefix(w, scalePrefix[f.Unit])
	return ok && slices.Contains(prefixed, unit) || slices.Contains(scaleShort[f.Unit], strings.ToLower(w))
}

// currency reports a code of three capitals, as ISO 4217 has them, or US.
func currency(w string) bool {
	if w == "US" {
		return true
	}
	return len(w) == 3 && strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}
