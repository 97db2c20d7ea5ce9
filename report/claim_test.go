package report

import (
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout/number"
)

// FuzzClaims holds that any text can be read, and that a claim stands in it.
func FuzzClaims(f *testing.F) {
	for _, s := range []string{"$3.2 billion, 35-36% and 12 x", "+1 202 555 0143; 1.2.3", "31. Dezember 2021, 1.234,5 t", "USD3.5m COVID-19 #12 v1.25", "1 234 567\u00a0890 ×1,000", "½ 2⁄3 10^6 '21 -5%", "0.5-0.7pp, 1,2,3", "6$3 6 $3"} {
		for _, lang := range []string{"en", "de", "fr"} {
			f.Add(s, lang)
		}
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		l, err := number.ParseLocale(lang)
		if err != nil {
			return
		}
		r := newClaimReader(l)
		all := *r
		all.all = true
		figures := r.claims(text)
		if n := len(all.claims(text)); n < len(figures) {
			t.Errorf("%q has %d numbers, and %d figures", text, n, len(figures))
		}
		bare := spaces.Replace(text)
		for _, c := range figures {
			if c.value < 0 || c.unit <= 0 || c.text == "" || !strings.Contains(bare, c.text) {
				t.Errorf("%q states %+v", text, c)
			}
		}
	})
}

// TestClaimsOfLongTexts holds that reading takes no longer than a text's length asks for: these would take hours.
func TestClaimsOfLongTexts(t *testing.T) {
	l, err := number.ParseLocale("fr")
	if err != nil {
		t.Fatal(err)
	}
	r := newClaimReader(l)
	start := time.Now()
	for _, part := range []string{"1a", "1€", "11 ", "1-", "1-a", "1.", "1,a", "1@", "1@ ", "1 a", "a1", "1 000 ", "15 de ", "1–2 to ", "(1", "1'", "20%"} {
		r.claims(strings.Repeat(part, 1<<19/len(part)))
	}
	if d := time.Since(start); d > time.Minute {
		t.Errorf("it took %v", d)
	}
}
