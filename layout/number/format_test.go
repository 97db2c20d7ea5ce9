package number

import (
	"math"
	"math/rand/v2"
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
		{"shows three digits of a number that has many", Format{}, "", 1.0 / 3, "0.333"},
		{"shows three digits of a small number", Format{}, "", 0.00012345, "0.000123"},
		{"shows a small number that has few digits", Format{}, "", 0.00012, "0.00012"},
		{"shows all digits of a whole number", Format{}, "", 1234567, "1,234,567"},
		{"shows no decimals that mean nothing", Format{}, "", 1234567.891, "1,234,568"},
		{"shows cents", Format{}, "", 1234567.89, "1,234,567.89"},
		{"shows what has more zeros than one counts as a power of ten", Format{}, "", 1.2e-9, "1.2E-9"},
		{"shows the least number that charts take", Format{}, "", -1.23456e-100, "−1.23E-100"},
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
		{"divides by thousand", Format{Unit: Thousand}, "", 458088, "458"},
		{"divides by a million", Format{Unit: Million, Places: Fixed(1)}, "", 36600000, "36.6"},
		{"divides by a billion", Format{Unit: Billion, Places: Fixed(1)}, "", 677.3e9, "677.3"},
		{"shows a share in percent", Format{Unit: Percent}, "", 0.27, "27%"},
		{"shows a share exactly", Format{Unit: Percent}, "", 0.07, "7%"},
		{"shows the greatest number", Format{Places: Fixed(0)}, "", math.MaxFloat64, "179,769,313,486,232" + strings.Repeat(",000", 98)},
		{"shows the least number", Format{Places: Fixed(2)}, "", math.SmallestNonzeroFloat64, "0.00"},
		{"brings decimals back to fourteen", Format{Places: 200}, "", 1, "1.00000000000000"},
		{"takes what there is not of a unit as one", Format{Unit: 99}, "", 5, "5"},

		{"writes negative values in parentheses", Format{Parentheses: true, Prefix: "$"}, "", -1234.5, "($1,234.5)"},
		{"writes zero without parentheses", Format{Parentheses: true, Places: Fixed(0)}, "", -0.4, "0"},
		{"signs what stands without parentheses", Format{Parentheses: true, Sign: true}, "", 12, "+12"},
		{"writes powers of ten", Format{Scientific: true}, "", 123456, "1.23E+5"},
		{"writes powers of ten with the decimals asked for", Format{Scientific: true, Places: Fixed(1)}, "de", -0.00999, "−1,0E-2"},
		{"writes zero without a power of ten", Format{Scientific: true, Places: Fixed(2)}, "", 0, "0"},
		{"shows a share in basis points", Format{Unit: BasisPoint, Sign: true}, "", 0.0025, "+25\u00A0bp"},
		{"shows the difference of shares in percentage points", Format{Unit: PercentagePoint, Sign: true}, "", 0.012, "+1.2\u00A0pp"},
		{"shows percentage points in German", Format{Unit: PercentagePoint, Sign: true, Places: Fixed(1)}, "de", -0.008, "−0,8\u00A0Pp."},
		{"shows percentage points in parentheses", Format{Unit: PercentagePoint, Parentheses: true}, "pl", -0.0155, "(1,55\u00A0p.p.)"},
		{"shows basis points in Spanish", Format{Unit: BasisPoint}, "es", -0.00255, "−25,5\u00A0pb"},
		{"writes one sign of percent with a suffix", Format{Unit: Percent, Suffix: "%"}, "", 0.27, "27%"},
		{"writes one sign of percent with a suffix after a space", Format{Unit: Percent, Suffix: " %"}, "de", 0.27, "27\u00A0%"},
		{"writes one sign of percent with what the suffix says more", Format{Unit: Percent, Suffix: "% p.a."}, "", 0.27, "27% p.a."},
		{"writes one sign of percent before the number", Format{Unit: Percent, Prefix: "%"}, "tr", 0.27, "%27"},
		{"leaves a suffix alone that is no sign of percent", Format{Unit: Percent, Suffix: " of all"}, "", 0.27, "27% of all"},

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
		{"takes three digits", Format{}, []float64{math.Pi}, Fixed(2)},
		{"takes three digits of the largest", Format{}, []float64{1234.5678, 12.3456}, Fixed(0)},
		{"takes one digit of the smallest", Format{}, []float64{1234.5678, 12.3456, 0.0456}, Fixed(2)},
		{"takes no more than all have", Format{}, []float64{0.00012, 0.00034}, Fixed(5)},
		{"takes cents as they are", Format{}, []float64{1234567.89, 12}, Fixed(2)},
		{"takes three decimals as they are below ten", Format{}, []float64{9.125, 0.5}, Fixed(3)},
		{"takes what parts values that are visibly apart", Format{}, []float64{100.1234, 100.1334, 100.1934}, Fixed(2)},
		{"does not part what stands at one place", Format{}, []float64{0, 100.12341, 100.12342}, Fixed(0)},
		{"does not part what only binary fractions part", Format{}, []float64{1.0 / 3, math.Nextafter(1.0/3, 1)}, Fixed(3)},
		{"counts the decimals before the E", Format{}, []float64{1.25e-9, 0.5}, Fixed(2)},
		{"takes the fewest", Format{Places: Fewest, Unit: Percent}, []float64{0.123, 0.456}, Fixed(0)},
		{"takes the fewest that part values", Format{Places: Fewest, Unit: Percent}, []float64{0.274, 0.266, 0.46}, Fixed(1)},
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
		{"shows percentage points after a percent sign", Format{Unit: PercentagePoint, Places: Fixed(1), Sign: true}, "+#,##0.0%\"\u00a0pts\";\"−\"#,##0.0%\"\u00a0pts\";#,##0.0%\"\u00a0pts\""},
		{"shows basis points as the percent that they are", Format{Unit: BasisPoint, Places: Fixed(0)}, `#,##0.00%;"−"#,##0.00%`},
		{"shows parentheses", Format{Parentheses: true, Prefix: "$"}, `"$"#,##0;("$"#,##0)`},
		{"shows powers of ten, and zero without", Format{Scientific: true, Places: Fixed(2), Suffix: " m"}, `0.00E+0" m";"−"0.00E+0" m";0" m"`},
		{"shows decimals where a unit has powers of ten", Format{Scientific: true, Unit: Million, Places: Fixed(2)}, `#,##0.0##############,,;"−"#,##0.0##############,,`},
		{"shows what rounds to zero as zero", Format{Places: Fixed(1)}.For([]float64{-0.04, 5}), `[>=0.05]#,##0.0;[<=-0.05]"−"#,##0.0;#,##0.0`},
		{"shows what rounds to zero in its unit", Format{Unit: Million, Places: Fixed(0)}.For([]float64{-4e5}), `[>=500000]#,##0,,;[<=-500000]"−"#,##0,,;#,##0,,`},
		{"says one sign of percent", Format{Unit: Percent, Suffix: "% p.a."}, `#,##0%" p.a.";"−"#,##0%" p.a."`},
		{"quotes prefix and suffix", Format{Prefix: "$", Suffix: " bn"}, `"$"#,##0" bn";"−""$"#,##0" bn"`},
		{"escapes quotes", Format{Suffix: `5" m"`}, `#,##0"5"\"" m"\";"−"#,##0"5"\"" m"\"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.format.Code(Locale{}); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestCodeTakesTheSpacesOfPercentFromTheLocale(t *testing.T) {
	for tag, want := range map[string]string{"": "0%", "de": "0\"\u00A0\"%", "tr": "%0", "eu": "\"%\u00A0\"0"} {
		got, _, _ := strings.Cut(Format{Unit: Percent, Plain: true}.Code(locale(t, tag)), ";")
		if tag == "eu" {
			want = "%\"\u00A0\"0"
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", tag, got, want)
		}
	}
}

func TestHidden(t *testing.T) {
	for _, test := range []struct {
		name   string
		format Format
		values []float64
		want   float64
		ok     bool
	}{
		{"finds what fixed decimals hide", Format{Places: Fixed(1)}, []float64{5, 0, -0.04, 0.03}, -0.04, true},
		{"finds it in the unit", Format{Places: Fixed(0), Unit: Million}, []float64{4e5}, 4e5, true},
		{"finds nothing where all is shown", Format{Places: Fixed(1)}, []float64{0.05, 0, math.NaN()}, 0, false},
		{"finds nothing where decimals are as many as values need", Format{}, []float64{1e-9, 1}, 0, false},
		{"finds nothing among powers of ten", Format{Scientific: true, Places: Fixed(0)}, []float64{1e-9}, 0, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if v, ok := test.format.Hidden(test.values); v != test.want || ok != test.ok {
				t.Errorf("got %v, %v", v, ok)
			}
		})
	}
}

func TestForSteps(t *testing.T) {
	for _, test := range []struct {
		step, most float64
		format     Format
		want       Places
		scientific bool
	}{
		{25, 100, Format{}, Fixed(0), false}, {2.5, 10, Format{}, Fixed(1), false}, {0.00025, 1000.001, Format{}, Fixed(5), false},
		{2.5e6, 1e7, Format{Unit: Million}, Fixed(1), false}, {0.25, 1, Format{Unit: Percent}, Fixed(0), false},
		{2.5e-9, 1e-8, Format{}, Fixed(2), true}, {5e-9, 2e-8, Format{}, Fixed(1), true}, {0, 12.5, Format{}, Fixed(1), false},
		{1e20, 5e20, Format{}, Fixed(0), false}, {25, 100, Format{Places: Fixed(2)}, Fixed(2), false},
	} {
		if got := test.format.ForSteps(test.step, test.most); got.Places != test.want || got.Scientific != test.scientific {
			t.Errorf("steps of %g up to %g: got %d decimals, %v", test.step, test.most, got.Places.decimals(), got.Scientific)
		}
	}
}

func TestSum(t *testing.T) {
	for _, test := range []struct {
		values []float64
		want   float64
	}{
		{[]float64{0.1, 0.2, -0.3}, 0}, {[]float64{0.1, 0.2}, 0.3}, {[]float64{1000.12, -1000}, 0.12}, {[]float64{-1000.12, 1000}, -0.12}, {nil, 0},
		{[]float64{1e-9, 2e-9}, 3e-9}, {[]float64{1e20, 1}, 1e20}, {[]float64{7}, 7}, {[]float64{1234567, 0.00012}, 1234567.00012},
	} {
		if got := Sum(test.values...); got != test.want || math.Signbit(got) != math.Signbit(test.want) {
			t.Errorf("%v: got %v, want %v", test.values, got, test.want)
		}
	}
	if !math.IsNaN(Sum(1, math.NaN())) {
		t.Error("a missing part counts as zero")
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
	if got, want := f.Code(Locale{}), `"é "#,##0" b";"−""é "#,##0" b"`; got != want {
		t.Errorf("the code is %s, want %s", got, want)
	}
}

func TestRounded(t *testing.T) {
	for _, c := range []struct {
		f    Format
		in   float64
		want float64
	}{
		{Format{Places: Fixed(1)}, 29.95, 30}, {Format{Places: Fixed(0)}, -2.5, -3}, {Format{}, 7.25, 7.25}, {Format{Unit: Percent, Places: Fixed(1)}, 0.12345, 0.123},
		{Format{Unit: Million, Places: Fixed(2)}, 1234567, 1230000}, {Format{Places: Fixed(0)}, -0.2, 0}, {Format{Places: Fixed(1)}, 0.3, 0.3},
	} {
		t.Run(c.f.Text(c.in, Locale{}), func(t *testing.T) {
			if got := c.f.Rounded(c.in); got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

// TestBefore holds over random values that the value before one is the next that prints differently.
func TestBefore(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		f := Format{Places: Fixed(r.IntN(4)), Unit: []Unit{One, Percent, Thousand, Million}[r.IntN(4)]}
		v := f.Rounded((r.Float64() - 0.5) * math.Pow10(r.IntN(8)))
		before := f.Before(v)
		if f.Rounded(before) != before && f.Text(f.Rounded(before), Locale{}) != f.Text(before, Locale{}) || before >= v {
			t.Fatalf("%+v: %v before %v", f, before, v)
		}
		if apart := v - before; math.Abs(apart-f.Least()) > f.Least()/1000 {
			t.Errorf("%+v: %v and %v are %v apart, want %v", f, before, v, apart, f.Least())
		}
		if got := f.Before(v + f.Least()/3); math.Abs(got-v) > f.Least()/1000 {
			t.Errorf("%+v: %v before a little more than %v", f, got, v)
		}
	}
	if f := (Format{Scientific: true, Places: Fixed(1)}); f.Before(3) != 3 {
		t.Error("values are at no distance in scientific notation")
	}
}
