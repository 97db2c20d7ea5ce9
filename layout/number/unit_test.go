package number

import (
	"math"
	"testing"
)

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
		{"pl", Million, 3e18, "milionów"}, {"pl", Million, math.NaN(), "miliona"}, {"ja", Million, 1e6, "×1,000,000"}, {"", BasisPoint, 1, "bp"}, {"de", PercentagePoint, 1, "Pp."}, {"ja", Percent, 1, "パーセント"},
	} {
		if got := (Format{Unit: test.unit}).UnitWord(test.v, locale(t, test.tag)); got != test.want {
			t.Errorf("%s, %g: got %q, want %q", test.tag, test.v, got, test.want)
		}
	}
}

func TestUnitName(t *testing.T) {
	for _, test := range []struct {
		tag  string
		unit Unit
		want string
	}{
		{"", Million, "million"}, {"de", Million, "Millionen"}, {"pl", Million, "milionów"}, {"es", Thousand, "mil"}, {"fr", Billion, "milliards"},
		{"ja", Million, "×1,000,000"}, {"", One, ""}, {"", Percent, ""}, {"", BasisPoint, ""}, {"", PercentagePoint, ""}, {"", 99, ""},
	} {
		if got := (Format{Unit: test.unit, Places: Fixed(1)}).UnitName(locale(t, test.tag)); got != test.want {
			t.Errorf("%s: got %q, want %q", test.tag, got, test.want)
		}
	}
}

func TestUnitAfter(t *testing.T) {
	for _, test := range []struct {
		tag, unit string
		of        Unit
		v         float64
		want      string
	}{
		{"", "EUR", Million, 5e6, "million EUR"}, {"", "", Million, 5e6, "million"}, {"de", "Euro", Million, 1e6, "Million Euro"},
		{"de", "Mio. Euro", Million, 1e6, "Mio. Euro"}, {"", "USD billion", Billion, 1e9, "USD billion"}, {"", "kWh", Thousand, 5000, "kWh"},
		{"", "people", One, 5, "people"}, {"", "%", Percent, 0.5, ""}, {"", "% of all", Percent, 0.5, "of all"}, {"", "of all", Percent, 0.5, "of all"}, {"", "Percent of all", Percent, 0.5, "of all"}, {"de", "Prozent", Percent, 0.5, ""}, {"", "percentage points", Percent, 0.5, "percentage points"},
	} {
		if got := (Format{Unit: test.of}).UnitAfter(test.v, test.unit, locale(t, test.tag)); got != test.want {
			t.Errorf("%s, %q: got %q, want %q", test.tag, test.unit, got, test.want)
		}
	}
}

func TestSays(t *testing.T) {
	for _, test := range []struct {
		tag, text string
		unit      Unit
		want      bool
	}{
		{"", "EUR million", Million, true}, {"", "Thousands a day", Thousand, true}, {"", "Victims of intentional homicide, thousands", Thousand, true},
		{"", "EUR m", Million, true}, {"", "€m", Million, true}, {"", "€bn", Billion, true}, {"", "EURm", Million, true}, {"", "MEUR", Million, true},
		{"", "Revenue by region, EUR k", Thousand, true}, {"", "US$m of exports and imports", Million, true}, {"de", "Mrd. €", Billion, true},
		{"de", "Umsatz in Tausend Euro", Thousand, true}, {"de", "in Millionen Euro", Million, true}, {"es", "mil millones de euros", Billion, true},
		{"pl", "w milionach, mln zł", Million, true}, {"ru", "млн руб.", Million, true}, {"", "MW", Million, true}, {"", "GWh", Billion, true},
		{"", "'000", Thousand, true}, {"", "Milliarden", Billion, false}, {"de", "Milliarden", Billion, true},
		{"", "", Million, false}, {"", "EUR", Million, false}, {"", "Encounters a month, Border Patrol and ports of entry", Million, false},
		{"", "EUR million", Billion, false}, {"", "A walk of a m or two in the park", Million, false}, {"", "kWh", Million, false}, {"", "million", One, false},
		{"", "More of what we want", Million, false}, {"ja", "百万円", Million, false},
	} {
		if got := (Format{Unit: test.unit}).Says(test.text, locale(t, test.tag)); got != test.want {
			t.Errorf("%s, %q, %d: got %v", test.tag, test.text, test.unit, got)
		}
	}
}
