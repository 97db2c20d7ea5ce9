package number

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

func locale(t testing.TB, tag string) Locale {
	t.Helper()
	l, err := ParseLocale(tag)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestText(t *testing.T) {
	tests := []struct {
		name   string
		format Format
		tag    string
		v      float64
		want   string
	}{
		{"shows a whole number without decimals", Format{}, "", 43, "43"},
		{"takes the decimals that a value needs", Format{}, "", 289.5, "289.5"},
		{"takes three decimals at most", Format{}, "", 1.0 / 3, "0.333"},
		{"does not show what binary fractions add", Format{}, "", 0.1 + 0.2, "0.3"},
		{"groups thousands", Format{}, "", 1734686, "1,734,686"},
		{"groups from four digits on", Format{}, "", 1990, "1,990"},
		{"leaves years plain", Format{Plain: true}, "", 2022, "2022"},
		{"fixes decimals", Format{Places: Fixed(2)}, "", 8, "8.00"},
		{"rounds half away from zero", Format{Places: Fixed(0)}, "", 2.5, "3"},
		{"rounds half away from zero below zero", Format{Places: Fixed(0)}, "", -2.5, "−3"},
		{"rounds what is written, not its binary fraction", Format{Places: Fixed(2)}, "", 1.005, "1.01"},
		{"carries into a new digit", Format{Places: Fixed(1)}, "", 999.96, "1,000.0"},
		{"carries from nothing", Format{Places: Fixed(0)}, "", 0.5, "1"},
		{"rounds a small number to nothing", Format{Places: Fixed(1)}, "", 0.04, "0.0"},
		{"keeps zeros after the point", Format{Places: Fixed(3)}, "", 0.005, "0.005"},
		{"writes a true minus", Format{}, "", -8.2, "−8.2"},
		{"knows no negative zero", Format{}, "", math.Copysign(0, -1), "0"},
		{"knows no negative number that is rounded to zero", Format{Places: Fixed(0)}, "", -0.4, "0"},
		{"signs a rise", Format{Sign: true}, "", 5.9, "+5.9"},
		{"does not sign zero", Format{Sign: true}, "", 0, "0"},
		{"writes a missing value as an en dash", Format{Sign: true, Prefix: "$", Unit: Percent}, "", math.NaN(), "–"},
		{"writes an infinite value as an en dash", Format{}, "", math.Inf(-1), "–"},
		{"writes the sign before the prefix", Format{Prefix: "$"}, "", -5, "−$5"},
		{"writes the suffix last", Format{Suffix: " bn", Places: Fixed(1)}, "", 5, "5.0 bn"},
		{"divides by thousand", Format{Unit: Thousand}, "", 458088, "458.088"},
		{"divides by a million", Format{Unit: Million, Places: Fixed(1)}, "", 36600000, "36.6"},
		{"divides by a billion", Format{Unit: Billion, Places: Fixed(1)}, "", 677.3e9, "677.3"},
		{"shows a share in percent", Format{Unit: Percent}, "", 0.27, "27%"},
		{"shows a share exactly", Format{Unit: Percent}, "", 0.07, "7%"},
		{"shows the greatest number", Format{Places: Fixed(0)}, "", math.MaxFloat64, "179,769,313,486,232" + strings.Repeat(",000", 98)},
		{"shows the least number", Format{Places: Fixed(2)}, "", math.SmallestNonzeroFloat64, "0.00"},
		{"brings decimals back to nine", Format{Places: 200}, "", 1, "1.000000000"},

		{"writes German numbers", Format{Places: Fixed(1)}, "de", -1234567.89, "−1.234.567,9"},
		{"writes Austrian numbers", Format{}, "de-AT", 1234.5, "1\u00A0234,5"},
		{"writes Swiss numbers", Format{}, "de-CH", 1234.5, "1'234.5"},
		{"writes French numbers", Format{}, "fr", 1234567.5, "1\u202F234\u202F567,5"},
		{"writes Mexican numbers", Format{}, "es-MX", 1234.5, "1,234.5"},
		{"leaves four Spanish digits ungrouped", Format{}, "es", 1234.5, "1234,5"},
		{"groups five Spanish digits", Format{}, "es", 12345, "12.345"},
		{"sets a space before a German percent sign", Format{Unit: Percent}, "de", 0.275, "27,5\u00A0%"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.format.Text(test.v, locale(t, test.tag)); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestFor(t *testing.T) {
	tests := []struct {
		name   string
		format Format
		values []float64
		want   Places
	}{
		{"takes the decimals of the value that needs most", Format{}, []float64{1, 2.5, 3.25}, Fixed(2)},
		{"takes three decimals at most", Format{}, []float64{math.Pi}, Fixed(3)},
		{"needs none for whole numbers", Format{}, []float64{100, 2000}, Fixed(0)},
		{"needs none for missing values", Format{}, []float64{math.NaN(), math.Inf(1)}, Fixed(0)},
		{"counts decimals in the unit", Format{Unit: Million}, []float64{1_500_000, 2_250_000}, Fixed(2)},
		{"counts decimals of percent", Format{Unit: Percent}, []float64{0.27, 0.275}, Fixed(1)},
		{"leaves fixed decimals", Format{Places: Fixed(0)}, []float64{1.5}, Fixed(0)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.format.For(test.values).Places; got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
		})
	}
}

func TestCode(t *testing.T) {
	tests := []struct {
		name   string
		format Format
		want   string
	}{
		{"groups thousands", Format{Places: Fixed(0)}, `#,##0;"−"#,##0`},
		{"shows the decimals", Format{Places: Fixed(1)}, `#,##0.0;"−"#,##0.0`},
		{"leaves years plain", Format{Plain: true}, `0;"−"0`},
		{"signs a rise but not zero", Format{Sign: true, Places: Fixed(0)}, `+#,##0;"−"#,##0;#,##0`},
		{"divides by commas", Format{Unit: Million, Places: Fixed(1)}, `#,##0.0,,;"−"#,##0.0,,`},
		{"shows percent", Format{Unit: Percent, Places: Fixed(0)}, `#,##0%;"−"#,##0%`},
		{"quotes prefix and suffix", Format{Prefix: "$", Suffix: " bn"}, `"$"#,##0" bn";"−""$"#,##0" bn"`},
		{"escapes quotes", Format{Suffix: `5" m"`}, `#,##0"5"\"" m"\";"−"#,##0"5"\"" m"\"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.format.Code(); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func FuzzText(f *testing.F) {
	for _, v := range []float64{0, 1, -0.05, 999.9995, 1e15, 123456789012345678, 5e-324, math.MaxFloat64, math.NaN(), math.Inf(1)} {
		f.Add(v, 2, uint8(0), true)
		f.Add(-v, 0, uint8(4), false)
	}
	f.Fuzz(func(t *testing.T, v float64, places int, unit uint8, sign bool) {
		form := Format{Places: Fixed(places), Unit: Unit(unit % 5), Sign: sign}
		got := form.Text(v, Locale{})
		if isMissing(v) {
			if got != "–" {
				t.Fatalf("%v is %q", v, got)
			}
			return
		}
		s := strings.NewReplacer("−", "-", ",", "", "%", "").Replace(got)
		back, err := strconv.ParseFloat(s, 64)
		if err != nil && math.Abs(v) < 1e300 {
			t.Fatalf("%v is %q: %v", v, got, err)
		}
		if s[0] == '-' && back == 0 {
			t.Fatalf("%v is %q", v, got)
		}
		scale := math.Pow10(form.Unit.power())
		half := 0.5 * math.Pow10(-form.Places.decimals())
		if want := v * scale; !isMissing(want) && !isMissing(back) && math.Abs(back-want) > half*(1+1e-9)+math.Abs(want)*1e-14 {
			t.Fatalf("%v is %q", v, got)
		}
	})
}

func BenchmarkText(b *testing.B) {
	b.ReportAllocs()
	form := Format{Places: Fixed(1)}
	for b.Loop() {
		form.Text(-1734686.25, Locale{})
	}
}

func TestAffixes(t *testing.T) {
	f := Format{Prefix: "e\u0301\v", Suffix: "\tb"}
	if got, want := f.Text(5, locale(t, "en")), "é 5 b"; got != want {
		t.Errorf("the text is %q, want %q", got, want)
	}
	if got, want := f.Code(), `"é "#,##0" b";"−""é "#,##0" b"`; got != want {
		t.Errorf("the code is %s, want %s", got, want)
	}
}
