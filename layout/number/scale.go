package number

import (
	"strings"
)

// trillions are the words for 10^12 by the locale's word for a thousand, which tells languages apart.
var trillions = map[string][]string{
	"thousand": {"trillion", "trillions", "tn"},
	"Tausend":  {"billion", "billionen", "bio"},
	"mille":    {"billion", "billions"},
	"mila":     {"bilione", "bilioni"},
	"mil":      {"billón", "billones", "trilhão", "trilhões", "bilião", "biliões"},
	"duizend":  {"biljoen"},
	"tysiąc":   {"bilion", "biliony", "bilionów"},
}

// Scale is the power of ten that a word beside a number stands for: 6 for "million", "Millionen" in German, and "mln" in all
// languages. Case does not count. The words of a language come before those that many share: a German Billion is 10^12.
func (l Locale) Scale(word string) (power int, ok bool) {
	word = strings.TrimRight(word, ".")
	c := l.get()
	first, _, _ := strings.Cut(c.units[Thousand], ";")
	for _, w := range trillions[first] {
		if strings.EqualFold(w, word) {
			return 12, true
		}
	}
	for u := Thousand; u <= Billion; u++ {
		for form := range strings.SplitSeq(c.units[u], ";") {
			if _, w, several := strings.Cut(form, ":"); several {
				form = w
			}
			if form = strings.TrimRight(form, "."); form != "" && strings.EqualFold(form, word) {
				return -u.power(), true
			}
		}
	}
	power, ok = scales[strings.ToLower(word)]
	return power, ok
}

// scales are words that many languages share, and English ones, which stand in texts of all.
var scales = map[string]int{
	"thousand": 3, "thousands": 3, "tsd": 3, "tys": 3, "тыс": 3, "million": 6, "millions": 6, "mln": 6, "mio": 6, "mn": 6, "млн": 6,
	"billion": 9, "billions": 9, "bln": 9, "bn": 9, "mrd": 9, "mld": 9, "млрд": 9,
}
