package number

import (
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
	at := time.Date(2022, time.June, 5, 14, 30, 0, 0, time.UTC)
	for line := range strings.Lines(string(file)) {
		want := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if slices.Contains(elsewhere, want[0]) {
			continue
		}
		l := locale(t, want[0])
		tenth := Format{Places: Fixed(1)}
		got := []string{
			want[0], tenth.Text(1234567.5, l), Format{}.Text(12345, l), Format{}.Text(1234, l), tenth.Text(-1.5, l), Format{Places: Fixed(1), Unit: Percent}.Text(0.275, l),
			l.Date(at, Day), l.Date(at, Month), l.Date(at, ShortMonth), l.Date(at, Year), l.Date(at, NumericDay), l.Date(at, Minute),
			strings.Join([]string{l.get().plural("1"), l.get().plural("2"), l.get().plural("5"), l.get().plural("1.5")}, " "),
		}
		if l.get().plurals == "" {
			got[len(got)-1] = want[len(got)-1] // where CLDR has no rules, Node has those of English
		}
		plain := Format{Plain: true}
		if year := plain.Text(2022, l); !strings.Contains(want[10], year) { // ours has all digits of it
			got[10] = strings.Replace(got[10], year, plain.Text(22, l), 1)
		}
		for i := range got {
			if alike.Replace(got[i]) != alike.Replace(want[i]) {
				t.Errorf("%s: got %q, ICU has %q", want[0], got[i], want[i])
			}
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
	n.Months[5], n.ShortMonths[5], n.Quarters[1], n.Million, n.BasisPoint, n.PercentagePoint = "Brachet", "Br.", "Zwei", "Mio.", "Basispunkte", "Punkte"
	l := locale(t, "de").With(n)
	t.Run("takes the names given, and a month's beside a day, too", func(t *testing.T) {
		for p, want := range map[Precision]string{Day: "5. Brachet 2022", Month: "Brachet 2022", ShortMonth: "Br. 2022", DayMinute: "5. Brachet 2022, 00:00", Quarter: "Zwei 2022", Year: "2022"} {
			if got := l.Date(at, p); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		}
		if got := (Format{Unit: Million}).UnitWord(1e6, l); got != "Mio." {
			t.Errorf("got %q", got)
		}
		if got := (Format{Unit: BasisPoint}).Text(0.01, l); got != "100\u00A0Basispunkte" {
			t.Errorf("got %q", got)
		}
		if got := (Format{Unit: PercentagePoint}).Text(0.01, l); got != "1\u00A0Punkte" {
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
		for _, list := range [][]string{f.patterns[:], f.names[Day][:], f.names[Month][:], f.names[ShortMonth][:], f.quarters[:], f.weekdays[:]} {
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
