package number

import (
	"testing"
	"time"
)

func TestParseLocale(t *testing.T) {
	tests := []struct{ name, tag, want string }{
		{"takes no tag as American English", "", "en"},
		{"knows a language", "de", "de"},
		{"does not care for case", "DE-at", "de-AT"},
		{"takes an underline as a hyphen", "fr_CA", "fr-CA"},
		{"passes over script and variant", "de-Latn-CH-1996", "de-CH"},
		{"passes over extensions", "de-u-co-phonebk", "de"},
		{"takes an unknown region as its language", "de-BR", "de"},
		{"knows Americans as those who write the month first", "en-US", "en"},
		{"knows the English of all others", "en-GB", "en-001"},
		{"knows Mexico as Latin America", "es-MX", "es-419"},
		{"knows Latin America by its number", "es-419", "es-419"},
		{"knows Chile as Argentina", "es-CL", "es-AR"},
		{"knows Spain as Spanish", "es-ES", "es"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := locale(t, test.tag).convention().tag; got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
	t.Run("refuses an unknown language with the known ones", func(t *testing.T) {
		_, err := ParseLocale("tlh-US")
		if want := `number: no locale for "tlh-US", want one of the languages en, de, es, fr`; err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	})
}

func TestEveryRegionIsKnown(t *testing.T) {
	for _, m := range []map[string]string{region, elsewhere} {
		for from, to := range m {
			if _, ok := named(to); !ok {
				t.Errorf("%s is like %s, which is not there", from, to)
			}
		}
	}
}

func TestUnitWord(t *testing.T) {
	for tag, want := range map[string]string{"": "billion", "de": "Milliarden", "es": "mil millones", "fr": "milliards"} {
		if got := locale(t, tag).UnitWord(Billion); got != want {
			t.Errorf("%s: got %s, want %s", tag, got, want)
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
