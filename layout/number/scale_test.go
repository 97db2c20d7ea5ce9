package number_test

import (
	"testing"

	"github.com/deckfold/deckfold/layout/number"
)

func TestScale(t *testing.T) {
	for _, test := range []struct {
		lang, word string
		want       int // 0: none
	}{
		{"en", "Billion", 9}, {"en", "trillion", 12}, {"en", "millions", 6}, {"en", "bn.", 9}, {"en", "people", 0}, {"en", "", 0},
		{"de", "Billion", 12}, {"de", "Milliarde", 9}, {"de", "Mrd.", 9}, {"de", "Tausend", 3}, {"fr", "billion", 12}, {"fr", "milliers", 0},
		{"es", "mil millones", 9}, {"es", "millón", 6}, {"es", "billones", 12}, {"pt", "bilhões", 9}, {"pl", "miliardów", 9}, {"ja", "mln", 6},
	} {
		l, err := number.ParseLocale(test.lang)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := l.Scale(test.word); got != test.want || ok != (test.want > 0) {
			t.Errorf("%s %q: %d, %v, want %d", test.lang, test.word, got, ok, test.want)
		}
	}
}
