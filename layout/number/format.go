// Package number formats numbers and dates for a reader's locale, and gives the Excel code that shows the same.
//
// Numbers are rounded as spreadsheets round them, half away from zero on their first 15 digits, so that a figure reads
// alike on the page and in the workbook.
package number

import (
	"math"
	"strings"

	"github.com/deckfold/deckfold/layout/text"
)

// Places is a number of decimals.
type Places uint8

// Auto is the fewest decimals, at most 3, that show every value of a column or chart as it is.
const Auto Places = 0

// Fixed is always n decimals, 0 to 9; what is beyond is brought back to them.
func Fixed(n int) Places { return Places(min(max(n, 0), 9) + 1) }

// decimals is the number of decimals, 0 for Auto.
func (p Places) decimals() int { return min(max(int(p)-1, 0), 9) }

// mostPlaces is how many decimals Auto takes at most.
const mostPlaces = 3

// Format says how values are shown. The zero value is a grouped number with as many decimals as its column needs.
type Format struct {
	Places Places
	Unit   Unit
	Sign   bool // a plus sign on positive values: for changes
	Plain  bool // no grouping: years, numbers that name something
	Prefix string
	Suffix string // these two on one line, cleaned as layout/text does it
}

// Unit divides the value, or multiplies it for percent.
type Unit uint8

// The units.
const (
	One Unit = iota
	Thousand
	Million
	Billion
	Percent // a share: 0.27 is 27%
)

// power is the power of ten by which a unit multiplies.
func (u Unit) power() int {
	switch u {
	case Thousand:
		return -3
	case Million:
		return -6
	case Billion:
		return -9
	case Percent:
		return 2
	}
	return 0
}

// code is what a unit adds to an Excel code.
func (u Unit) code() string {
	if u == Percent {
		return "%"
	}
	return ",,,"[:max(-u.power(), 0)/3]
}

// The characters that stand for a sign and for a value that is missing.
const (
	minus   = "\u2212"
	missing = "\u2013"
)

// For fixes Auto to the fewest decimals, at most 3, that show all values; missing values need none.
func (f Format) For(values []float64) Format {
	if f.Places != Auto {
		return f
	}
	n := 0
	for _, v := range values {
		n = max(n, f.needs(v))
	}
	f.Places = Fixed(n)
	return f
}

// needs is how many decimals show v, at most mostPlaces.
func (f Format) needs(v float64) int {
	if isMissing(v) {
		return 0
	}
	d := decimalOf(v)
	d.point += f.Unit.power()
	d.round(mostPlaces)
	return max(d.places(), 0)
}

func isMissing(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }

// Text is the value as text: U+2212 for minus, an en dash for NaN and infinities. Zero has no sign, however it came about.
func (f Format) Text(v float64, l Locale) string {
	var buf [48]byte
	return string(f.Append(buf[:0], v, l))
}

// Append appends the text of a value to b. Auto takes what this one value needs.
func (f Format) Append(b []byte, v float64, l Locale) []byte {
	if isMissing(v) {
		return append(b, missing...)
	}
	d, places := f.rounded(v)
	c := l.get()
	switch {
	case d.n == 0:
	case v < 0:
		b = append(append(b, c.mark...), minus...)
	case f.Sign:
		b = append(append(b, c.mark...), '+')
	}
	b = append(b, text.Line(f.Prefix)...)
	if f.Unit == Percent {
		b = append(b, c.before...)
	}
	if f.Plain {
		b = d.appendPlain(b, places, c)
	} else {
		b = d.appendGrouped(b, places, c)
	}
	if f.Unit == Percent {
		b = append(b, c.after...)
	}
	return append(b, text.Line(f.Suffix)...)
}

// rounded is a value in its unit as it is shown, and how many decimals of it.
func (f Format) rounded(v float64) (d decimal, places int) {
	places = f.For([]float64{v}).Places.decimals()
	d = decimalOf(v)
	d.point += f.Unit.power()
	d.round(places)
	return d, places
}

// UnitWord is the word for the format's unit after the text of a value: "million", and in Polish milion, miliony, milionów or
// miliona. It is "" for One, and where a language counts in other powers: Japanese has no word for a million.
func (f Format) UnitWord(v float64, l Locale) string {
	if f.Unit > Percent {
		return ""
	}
	c := l.get()
	word, rest, several := strings.Cut(c.units[f.Unit], ";")
	if !several || isMissing(v) {
		return word
	}
	d, places := f.rounded(v)
	var buf [48]byte
	category := c.plural(string(d.appendPlain(buf[:0], places, english())))
	for form := range strings.SplitSeq(rest, ";") {
		if name, s, _ := strings.Cut(form, ":"); name == category {
			return s
		}
	}
	return word
}

// Code is the Excel number format that shows the same, in the locale of whoever opens the workbook (ECMA-376-1,
// 18.8.31). Auto counts as no decimals: call For first.
func (f Format) Code() string {
	n := "#,##0"
	if f.Plain {
		n = "0"
	}
	if p := f.Places.decimals(); p > 0 {
		n += "." + strings.Repeat("0", p)
	}
	n = quote(text.Line(f.Prefix)) + n + f.Unit.code() + quote(text.Line(f.Suffix))
	if f.Sign {
		return "+" + n + ";" + quote(minus) + n + ";" + n
	}
	return n + ";" + quote(minus) + n
}

// quote makes text literal in an Excel code; within quotes a quote cannot be escaped.
func quote(s string) string {
	parts := strings.Split(s, `"`)
	for i, p := range parts {
		if p != "" {
			parts[i] = `"` + p + `"`
		}
	}
	return strings.Join(parts, `\"`)
}
