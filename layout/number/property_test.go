package number

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// sets are kinds of values that stand in one column or chart.
var sets = map[string]func(r *rand.Rand) []float64{
	"of all magnitudes": func(r *rand.Rand) []float64 {
		return some(r, func() float64 { return sign(r) * math.Pow(10, 24*r.Float64()-12) })
	},
	"of one magnitude": func(r *rand.Rand) []float64 {
		scale := math.Pow(10, 24*r.Float64()-12)
		return some(r, func() float64 { return sign(r) * scale * r.Float64() })
	},
	"of few digits": func(r *rand.Rand) []float64 {
		exp := r.IntN(25) - 12
		return some(r, func() float64 {
			v, _ := strconv.ParseFloat(fmt.Sprintf("%de%d", r.IntN(2000)-1000, exp), 64)
			return v
		})
	},
	"that lie close together": func(r *rand.Rand) []float64 {
		at := sign(r) * math.Pow(10, 12*r.Float64()-6)
		wide := at * math.Pow(10, -8*r.Float64())
		return some(r, func() float64 { return at + wide*r.Float64() })
	},
	"of money": func(r *rand.Rand) []float64 {
		return some(r, func() float64 { return float64(r.IntN(100_000_000)-10_000_000) / 100 })
	},
	"of counts": func(r *rand.Rand) []float64 {
		return some(r, func() float64 { return float64(r.Int64N(1 << r.IntN(40))) })
	},
	"of shares": func(r *rand.Rand) []float64 {
		return some(r, func() float64 { return math.Pow(r.Float64(), 4) })
	},
}

func sign(r *rand.Rand) float64 { return float64(1 - 2*r.IntN(2)) }

func some(r *rand.Rand, value func() float64) []float64 {
	all := make([]float64, 1+r.IntN(30))
	for i := range all {
		all[i] = value()
		switch r.IntN(20) {
		case 0:
			all[i] = 0
		case 1:
			all[i] = math.Copysign(0, -1)
		case 2:
			all[i] = all[r.IntN(i+1)]
		}
	}
	return all
}

// parsed is the value that a text of ours shows, and half of its last digit.
func parsed(t *testing.T, text string, f Format) (v, half float64) {
	t.Helper()
	s := strings.NewReplacer("−", "-", "(", "-", ")", "", ",", "", "%", "", "\u00A0bp", "", "\u00A0pp", "").Replace(text)
	v, err := strconv.ParseFloat(strings.TrimPrefix(s, "+"), 64)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	mantissa, exp, _ := strings.Cut(s, "E")
	_, decimals, _ := strings.Cut(mantissa, ".")
	e, _ := strconv.Atoi(exp)
	scale := math.Pow10(-f.Unit.power())
	return v * scale, 0.5 * math.Pow10(e-len(decimals)) * scale
}

func TestFormatsOfSets(t *testing.T) {
	for name, set := range sets {
		t.Run("show values "+name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(11, uint64(len(name))))
			for range 400 {
				values := set(r)
				f := Format{
					Unit: Unit(r.IntN(7)), Sign: r.IntN(3) == 0, Parentheses: r.IntN(3) == 0, Plain: r.IntN(4) == 0, Scientific: r.IntN(9) == 0,
					Places: []Places{Auto, Auto, Auto, Fewest}[r.IntN(4)],
				}.For(values)
				honest(t, f, values)
				faithful(t, f, values)
			}
		})
	}
	t.Run("show in the workbook what fixed decimals show on the page", func(t *testing.T) {
		r := rand.New(rand.NewPCG(11, 12))
		for range 400 {
			values := sets["of one magnitude"](r)
			f := Format{Places: Fixed(r.IntN(12)), Unit: Unit(r.IntN(5)), Sign: r.IntN(2) == 0, Parentheses: r.IntN(2) == 0, Scientific: r.IntN(4) == 0}.For(values)
			faithful(t, f, values)
		}
	})
}

// honest holds the texts of values against them.
func honest(t *testing.T, f Format, values []float64) {
	t.Helper()
	lo, hi := values[0], values[0]
	for _, v := range values {
		lo, hi = min(lo, v), max(hi, v)
	}
	pixel := max((hi-lo)/500, max(-lo, hi)*1e-10) * 1.000001
	seen := map[string]float64{}
	for _, v := range values {
		text := f.Text(v, Locale{})
		back, half := parsed(t, text, f)
		if v != 0 && back == 0 {
			t.Fatalf("%v is %q in %+v among %v", v, text, f, values)
		}
		if v == 0 && strings.ContainsAny(text, "−+(") && !f.Scientific {
			t.Fatalf("zero is %q", text)
		}
		if math.Abs(back-v) > half*(1+1e-6)+math.Abs(v)*1e-14 {
			t.Fatalf("%v is %q in %+v, which is %v off", v, text, f, back-v)
		}
		if first, ok := seen[text]; ok && math.Abs(v-first) > pixel {
			t.Fatalf("%v and %v are both %q in %+v among %v", v, first, text, f, values)
		}
		seen[text] = v
	}
}

// faithful holds the texts of values against what a spreadsheet shows of them.
func faithful(t *testing.T, f Format, values []float64) {
	t.Helper()
	if f.Scientific && f.Unit != One {
		return // Excel has no powers of ten in a unit
	}
	code := f.Code(Locale{})
	for _, v := range values {
		text := f.Text(v, Locale{})
		if f.Unit == BasisPoint { // Excel has none
			p := f
			p.Unit, p.Places, p.nought = Percent, Fixed(f.Places.decimals()+2), f.nought
			if f.Places.decimals()+2 >= digits {
				continue
			}
			text = p.Text(v, Locale{})
		}
		if f.Unit == PercentagePoint {
			text = strings.Replace(text, "\u00a0pp", "%\u00a0pts", 1)
		}
		if got := evaluated(t, code, v); got != text {
			t.Fatalf("%v is %q on the page and %q in the workbook, by %s", v, text, got, code)
		}
	}
}
