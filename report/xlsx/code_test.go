package xlsx

import (
	"math"
	"testing"
	"time"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/report/chartml"
)

func TestWidthOf(t *testing.T) {
	tests := []struct {
		name string
		code string
		v    float64
		want string // the longest that is shown, with a sign
	}{
		{"groups digits", "#,##0", 1234567, "-1,234,567"},
		{"shows decimals", `#,##0.00;"−"#,##0.00`, 999.5, "-999.50"},
		{"has room for parentheses", `#,##0;(#,##0)`, 1234567, "(1,234,567)"},
		{"leaves conditions out", `[>=0.5]#,##0;[<=-0.5]"−"#,##0;#,##0`, 1234567, "-1,234,567"},
		{"leaves years plain", "0", 2022, "-2022"},
		{"divides by commas", "#,##0.0,,", 36.6e6, "-36.6"},
		{"multiplies percent", "0%", 12.5, "-1250%"},
		{"shows what is quoted and escaped", `"$"0.0\ "bn"`, 5, "-$5.0 bn"},
		{"shows currencies", "[$€-407]#,##0", 5000, "-€5,000"},
		{"leaves colours out", "[Red]0", 5, "-5"},
		{"fills with zeros", "000", 5, "-005"},
		{"knows exponents", "0.00E+00", 5e300, "-5.00E+300"},
		{"leaves padding out", "0_)", 5, "-5 "},
		{"knows what General shows", "", 1234.5, "-1234.5"},
		{"knows that General fits the column", "General", 1.0 / 3, "-0.333333333"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := widthOf(test.code, -test.v); got < units(test.want) || got > units(test.want)+1 {
				t.Errorf("got %d, want %d", got, units(test.want))
			}
		})
	}
}

func TestDateCodes(t *testing.T) {
	for code, want := range map[string]int{"yyyy-mm-dd": 10, "d mmmm yyyy": 19, "mmm yyyy": 9, "hh:mm:ss": 8, `"Q" yy`: 4, "dddd": 11} {
		if !isDate(code) || dateWidth(code) != want {
			t.Errorf("%s: %v, %d characters, want %d", code, isDate(code), dateWidth(code), want)
		}
	}
	for _, code := range []string{"", "General", "0", `0 "days"`, `0\d`, "[Red]0", "#,##0.0%"} {
		if isDate(code) {
			t.Errorf("%q is no format of dates", code)
		}
	}
}

// TestSerial goes by Excel's own table: it follows every day.
func TestSerial(t *testing.T) {
	day, last := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC), 0.0
	for ; day.Year() < 2101; day = day.AddDate(0, 0, 1) {
		s := chartml.Serial(day)
		if s != last+1 && !(s == 61 && last == 59) {
			t.Fatalf("%v is %v after %v", day, s, last)
		}
		last = s
	}
	if got := chartml.Serial(time.Date(2100, 12, 31, 0, 0, 0, 0, time.UTC)); got != 73415 {
		t.Errorf("got %v", got)
	}
}

func TestLineCount(t *testing.T) {
	for _, test := range []struct {
		text string
		room int
		want int
	}{
		{"", 100, 1}, {"word", 100, 1}, {"two words", 60, 2}, {"a\nb\n", 100, 3}, {"Donaudampfschiff", 60, 3}, {"日本語日本語", 60, 2},
		{"one two three four five six", 100, 3},
	} {
		got := lineCount(test.text, test.room)
		if got < test.want || got > test.want+1 {
			t.Errorf("%q in %d: got %d, want %d", test.text, test.room, got, test.want)
		}
	}
}

// TestAdvances compares the widths with the font's.
func TestAdvances(t *testing.T) {
	s := fonts.NewShaper()
	wide := func(text string) float64 {
		n := 0.0
		for _, p := range s.Word(text, fonts.Regular) {
			n += float64(p.Word.Ink + p.Word.Space)
		}
		return n
	}
	digit := wide("00") - wide("0")
	for r := ' '; r < 0x7F; r++ {
		want := 10 * (wide("0"+string(r)+"0") - 2*digit) / digit
		if got := advance(r); math.Abs(float64(got)-want) > 0.6 {
			t.Errorf("%q: got %d, want %.1f", r, got, want)
		}
	}
}

func TestUndividedConditions(t *testing.T) {
	for code, want := range map[string]string{
		"[>=50000]+0.0,,;[<=-50000]−0.0,,;0.0,,": "[>=0.05]+0.0;[<=-0.05]−0.0;0.0",
		"[<-500]\"−\"0,;0,":                      "[<-0.5]\"−\"0;0",
		"[Red]0,;[$€-407]0,":                     "[Red]0;[$€-407]0",
	} {
		if got, _ := undivided(code); got != want {
			t.Errorf("%s is %s, want %s", code, got, want)
		}
	}
}
