package number_test

import (
	"fmt"
	"math"
	"time"

	"github.com/deckfold/deckfold/layout/number"
)

func locale(tag string) number.Locale {
	l, err := number.ParseLocale(tag)
	if err != nil {
		panic(err)
	}
	return l
}

func ExampleFormat() {
	german := locale("de")
	column := []float64{1734686, -8.25, math.NaN()}
	f := number.Format{Sign: true}.For(column)
	for _, v := range column {
		fmt.Println(f.Text(v, german))
	}
	fmt.Println(f.Code(german))
	// Output:
	// +1.734.686,00
	// −8,25
	// –
	// +#,##0.00;"−"#,##0.00;#,##0.00
}

func ExampleFormat_For() {
	for _, values := range [][]float64{
		{0.00012, 0.00034}, {1234.5, 12, 0.75}, {1234.5678, 100.0 / 3}, {1000.121, 1000.1345}, {1.2e-9, 3.45e-9},
	} {
		f := number.Format{}.For(values)
		for _, v := range values {
			fmt.Print(" ", f.Text(v, number.Locale{}))
		}
		fmt.Println()
	}
	// Output:
	//  0.00012 0.00034
	//  1,234.50 12.00 0.75
	//  1,235 33
	//  1,000.12 1,000.13
	//  1.20E-9 3.45E-9
}

func ExampleFormat_parentheses() {
	f := number.Format{Parentheses: true, Prefix: "$", Places: number.Fixed(0)}
	fmt.Println(f.Text(-1234, number.Locale{}), f.Code(number.Locale{}))
	// Output: ($1,234) "$"#,##0;("$"#,##0)
}

func ExampleFormat_Hidden() {
	f := number.Format{Places: number.Fixed(1)}
	v, ok := f.Hidden([]float64{12.5, 0.04})
	fmt.Println(f.Text(0.04, number.Locale{}), v, ok)
	// Output: 0.0 0.04 true
}

func ExampleFormat_UnitAfter() {
	f := number.Format{Unit: number.Million}
	fmt.Println(f.Text(1.5e6, number.Locale{}), f.UnitAfter(1.5e6, "EUR", number.Locale{}))
	fmt.Println(f.Text(1.5e6, number.Locale{}), f.UnitAfter(1.5e6, "EUR m", number.Locale{}))
	// Output:
	// 1.5 million EUR
	// 1.5 EUR m
}

func ExampleUnit() {
	change := number.Format{Unit: number.BasisPoint, Sign: true}
	share := number.Format{Unit: number.Percent}
	points := number.Format{Unit: number.PercentagePoint, Sign: true}
	for _, tag := range []string{"en", "de", "fr"} {
		l := locale(tag)
		fmt.Printf("%q %q %q\n", change.Text(0.0025, l), share.Text(0.275, l), points.Text(0.012, l))
	}
	// Output:
	// "+25\u00a0bp" "27.5%" "+1.2\u00a0pp"
	// "+25\u00a0bp" "27,5\u00a0%" "+1,2\u00a0Pp."
	// "+25\u00a0pb" "27,5\u00a0%" "+1,2\u00a0pts"
}

func ExamplePrecision() {
	at := time.Date(2026, 10, 31, 14, 30, 0, 0, time.UTC)
	for _, tag := range []string{"en", "de"} {
		l := locale(tag)
		for _, p := range []number.Precision{number.NumericDay, number.ShortMonth, number.Quarter, number.Minute, number.DayMinute} {
			fmt.Print(l.Date(at, p), "; ")
		}
		fmt.Println(number.NumericDay.Code(l))
	}
	// Output:
	// 10/31/2026; Oct 2026; Q4 2026; 14:30; October 31, 2026, 14:30; m\/d\/yyyy
	// 31.10.2026; Okt. 2026; Q4 2026; 14:30; 31. Oktober 2026, 14:30; dd\.mm\.yyyy
}

func ExamplePrecision_For() {
	days := []time.Time{time.Date(2026, 10, 30, 0, 0, 0, 0, time.UTC), time.Date(2026, 10, 31, 14, 30, 0, 0, time.UTC)}
	p := number.NumericDay.For(days)
	for _, d := range days {
		fmt.Println(number.Locale{}.Date(d, p))
	}
	// Output:
	// 10/30/2026, 00:00
	// 10/31/2026, 14:30
}

func ExampleClock() {
	first := time.Date(2026, 10, 1, 0, 0, 0, 0, time.FixedZone("JST", 9*3600))
	fmt.Println(first.UTC().Month(), number.Clock(first).Month())
	// Output: September October
}

func ExampleSum() {
	fmt.Println(0.1+0.2-0.3 == 0, number.Sum(0.1, 0.2, -0.3))
	// Output: true 0
}
