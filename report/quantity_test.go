package report

import (
	"math/rand/v2"
	"testing"

	"github.com/deckfold/deckfold/layout/number"
)

func TestQuantity(t *testing.T) {
	for _, test := range []struct {
		name  string
		lang  string
		stat  Stat
		value any
		unit  string
	}{
		{"takes a unit's word as a factor", "en", Stat{Value: 289.5, Format: number.Format{Prefix: "$"}, Unit: "Billion"}, 289500000000.0, "$"},
		{"is exact", "en", Stat{Value: 387.8, Unit: "billion U.S. dollars"}, 387800000000.0, "U.S. dollars"},
		{"counts as the language does", "de", Stat{Value: 1.3, Unit: "Billionen Euro"}, 1300000000000.0, "Euro"},
		{"knows two words", "es", Stat{Value: 2, Unit: "mil millones de euros"}, 2000000000.0, "de euros"},
		{"is in full where its format divides", "en", Stat{Value: 5.2e9, Format: number.Format{Unit: number.Billion}, Unit: "EUR"}, 5.2e9, "EUR"},
		{"is in full where its unit says that, too", "en", Stat{Value: 5.2e9, Format: number.Format{Unit: number.Billion}, Unit: "EUR billion"}, 5.2e9, "EUR"},
		{"reads a text", "en", Stat{Value: "$3.2", Unit: "billion"}, 3200000000.0, "$"},
		{"reads a text in its language", "de", Stat{Value: "1.234,5 €"}, 1234.5, "€"},
		{"reads a text with a word", "en", Stat{Value: "1 million", Unit: "dollars per minute"}, 1000000.0, "dollars per minute"},
		{"reads a percentage", "en", Stat{Value: "22.5%"}, 0.225, ""},
		{"reads a loss", "en", Stat{Value: "−3"}, -3.0, ""},
		{"leaves a share", "en", Stat{Value: 0.27, Format: number.Format{Unit: number.Percent}}, 0.27, ""},
		{"leaves marks out", "en", Stat{Value: 39.9, Unit: "million:"}, 39900000.0, ""},
		{"leaves a range", "en", Stat{Value: "$19-30", Unit: "billion"}, "$19-30", "billion"},
		{"leaves a factor", "en", Stat{Value: "6×"}, "6×", ""},
		{"leaves a code", "en", Stat{Value: "01067"}, "01067", ""},
		{"leaves what another language writes", "de", Stat{Value: "1,234.5"}, "1,234.5", ""},
		{"leaves words", "en", Stat{Value: "One million"}, "One million", ""},
		{"leaves a truth value", "en", Stat{Value: true}, true, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			l, err := number.ParseLocale(test.lang)
			if err != nil {
				t.Fatal(err)
			}
			if q := test.stat.quantityOf(l); q.value != test.value || q.unit != test.unit {
				t.Errorf("%v %q, want %v %q", q.value, q.unit, test.value, test.unit)
			}
		})
	}
}

// TestNumeral holds that a number is read as it is written, in all of the languages that differ in how they write it.
func TestNumeral(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for _, lang := range []string{"en", "de", "fr", "es", "pl", "pt-PT", "de-CH", "hi", "ja", "sv"} {
		l, err := number.ParseLocale(lang)
		if err != nil {
			t.Fatal(err)
		}
		for range 200 {
			places := r.IntN(4)
			v := float64(r.IntN(1e9)+1) / []float64{1, 10, 100, 1000}[places]
			text := number.Format{Places: number.Fixed(places)}.Text(v, l)
			if n, ok := numeral(text, l); !ok || n.value != v || n.places != places {
				t.Fatalf("%s: %q is read as %v with %d places, %v", lang, text, n.value, n.places, ok)
			}
		}
	}
}
