package number

import (
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout/language"
)

func TestParseLocale(t *testing.T) {
	tests := []struct{ name, tag, want string }{
		{"takes no tag as American English", "", "en"},
		{"knows a language", "de", "de"},
		{"does not care for case", "DE-at", "de-AT"},
		{"passes over script and variant", "de-Latn-CH-1996", "de-CH"},
		{"passes over extensions", "de-u-co-phonebk", "de"},
		{"takes a region that CLDR lacks as its language", "de-BR", "de"},
		{"knows Americans as those who write the month first", "en-US", "en"},
		{"knows the English of Britain", "en-GB", "en-GB"},
		{"knows Latin America by its number", "es-419", "es-419"},
		{"knows the script of a region", "zh-TW", "zh-Hant"},
		{"knows a language by its old name", "iw", "he"},
		{"takes English for a language that CLDR lacks", "tlh", "en"},
		{"takes English for a language in another script", "ur-Latn", "en"},
		{"takes English for no language", "und", "en"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := locale(t, test.tag).get().tag; got != test.want && !strings.HasPrefix(got, test.want+"-") {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
	t.Run("says what it does not know", func(t *testing.T) {
		for s, want := range map[string]bool{"": true, "en": true, "de-BR": true, "pl": true, "tlh": false, "ur-Latn": false, "xyz": false, "und-DE": false} {
			tag, err := language.Parse(s)
			if _, known := LocaleOf(tag); known != want || err != nil {
				t.Errorf("%q: got %v, %v", s, known, err)
			}
		}
	})
	t.Run("refuses what is no tag", func(t *testing.T) {
		if _, err := ParseLocale("fr_CA"); err == nil || !strings.Contains(err.Error(), "write fr-CA") {
			t.Errorf("got %v", err)
		}
	})
}

func TestLocaleIsWhatICUHas(t *testing.T) {
	file, err := os.ReadFile("testdata/icu.txt")
	if err != nil {
		t.Fatal(err)
	}
	// Node writes dates without narrow spaces, and ICU the minus of typewriters in most languages
	alike := strings.NewReplacer("\u202f", " ", "\u00a0", " ", minus, "-", "-\u200e", "-")
	// 48.2 changed the group of fr-CH; Node has no dates in the scripts of the others
	elsewhere := []string{"fr-CH", "en-Dsrt", "en-Shaw", "mn-Mong-MN"}
	at := time.Date(2022, time.June, 5, 0, 0, 0, 0, time.UTC)
	for line := range strings.Lines(string(file)) {
		want := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if slices.Contains(elsewhere, want[0]) {
			continue
		}
		l := locale(t, want[0])
		tenth := Format{Places: Fixed(1)}
		got := []string{
			want[0], tenth.Text(1234567.5, l), Format{}.Text(12345, l), Format{}.Text(1234, l), tenth.Text(-1.5, l), Format{Places: Fixed(1), Unit: Percent}.Text(0.275, l),
			l.Date(at, Day), l.Date(at, Month), l.Date(at, ShortMonth), l.Date(at, Year),
			strings.Join([]string{l.get().plural("1"), l.get().plural("2"), l.get().plural("5"), l.get().plural("1.5")}, " "),
		}
		if l.get().plurals == "" {
			got[len(got)-1] = want[len(got)-1] // where CLDR has no rules, Node has those of English
		}
		for i := range got {
			if alike.Replace(got[i]) != alike.Replace(want[i]) {
				t.Errorf("%s: got %q, ICU has %q", want[0], got[i], want[i])
			}
		}
	}
}

func TestUnitWord(t *testing.T) {
	for _, test := range []struct {
		tag  string
		unit Unit
		v    float64
		want string
	}{
		{"", Billion, 5e9, "billion"}, {"", One, 1, ""}, {"", Percent, 0.01, "percent"}, {"", 99, 1, ""},
		{"de", Million, 1e6, "Million"}, {"de", Million, 1.5e6, "Millionen"}, {"de", Thousand, 2000, "Tausend"},
		{"es", Billion, 2e9, "mil millones"}, {"es", Million, 1e6, "millón"},
		{"pl", Million, 1e6, "milion"}, {"pl", Million, 22e6, "miliony"}, {"pl", Million, 12e6, "milionów"}, {"pl", Million, 1.5e6, "miliona"},
		{"pl", Million, 3e18, "milionów"}, {"pl", Million, math.NaN(), "miliona"}, {"ja", Million, 1e6, ""}, {"ja", Percent, 1, "パーセント"},
	} {
		if got := (Format{Unit: test.unit}).UnitWord(test.v, locale(t, test.tag)); got != test.want {
			t.Errorf("%s, %g: got %q, want %q", test.tag, test.v, got, test.want)
		}
	}
}

func TestWith(t *testing.T) {
	at := time.Date(2022, time.June, 5, 0, 0, 0, 0, time.UTC)
	var n Names
	t.Run("changes nothing without names", func(t *testing.T) {
		l := locale(t, "fr")
		if l.With(n) != l {
			t.Error("another locale")
		}
	})
	n.Months[5], n.ShortMonths[5], n.Quarters[1], n.Million = "Brachet", "Br.", "Zwei", "Mio."
	l := locale(t, "de").With(n)
	t.Run("takes the names given, and a month's beside a day, too", func(t *testing.T) {
		for p, want := range map[Precision]string{Day: "5. Brachet 2022", Month: "Brachet 2022", ShortMonth: "Br. 2022", Quarter: "Zwei 2022", Year: "2022"} {
			if got := l.Date(at, p); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		}
		if got := (Format{Unit: Million}).UnitWord(1e6, l); got != "Mio." {
			t.Errorf("got %q", got)
		}
	})
	t.Run("keeps the others", func(t *testing.T) {
		if got := l.Date(at.AddDate(0, 1, 0), Day); got != "5. Juli 2022" {
			t.Errorf("got %q", got)
		}
		if got := locale(t, "de").Date(at, Month); got != "Juni 2022" {
			t.Errorf("the language's own is now %q", got)
		}
	})
}

func TestEveryLineIsSound(t *testing.T) {
	for line := range strings.Lines(table) {
		f := read(strings.TrimSuffix(line, "\n"))
		texts := []string{f.tag, f.decimal, f.group, f.before + f.after}
		for _, list := range [][]string{f.patterns[:], f.names[Day][:], f.names[Month][:], f.names[ShortMonth][:], f.quarters[:]} {
			texts = append(texts, list...)
		}
		if slices.Contains(texts, "") || f.zero == 0 || f.last == 0 || f.other == 0 || f.least <= f.last {
			t.Errorf("%s lacks something: %+v", f.tag, f)
		}
		if parsed, err := language.Parse(f.tag); err != nil || f.tag != parsed.String() {
			t.Errorf("%s is no tag: %v", f.tag, err)
		}
	}
}

func TestDate(t *testing.T) {
	tests := []struct {
		name, tag string
		precision Precision
		day       int
		want      string
	}{
		{"writes the month first in America", "en-US", Day, 5, "June 5, 2022"},
		{"writes the day first in other English", "en-GB", Day, 5, "5 June 2022"},
		{"writes a German day", "de", Day, 5, "5. Juni 2022"},
		{"writes a Spanish day", "es", Day, 5, "5 de junio de 2022"},
		{"writes a French day", "fr", Day, 5, "5 juin 2022"},
		{"writes the first of a French month as an ordinal", "fr", Day, 1, "1er juin 2022"},
		{"writes a month", "", Month, 5, "June 2022"},
		{"writes a Spanish month", "es-MX", Month, 5, "junio de 2022"},
		{"shortens a month", "", ShortMonth, 5, "Jun 2022"},
		{"writes a quarter", "", Quarter, 5, "2022 Q2"},
		{"writes a French quarter", "fr", Quarter, 5, "T2 2022"},
		{"writes a year", "de", Year, 5, "2022"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			at := time.Date(2022, time.June, test.day, 0, 0, 0, 0, time.UTC)
			if got := locale(t, test.tag).Date(at, test.precision); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
