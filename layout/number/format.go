package number

import (
	"math"
	"strings"
	"unicode"

	"github.com/deckfold/deckfold/layout/text"
)

// Format says how values are shown. The zero value is a grouped number with as many decimals as its column or chart needs.
type Format struct {
	Places      Places
	Unit        Unit
	Sign        bool // a plus sign on positive values: for changes
	Parentheses bool // negative values in parentheses, as in accounts, instead of after a minus
	Plain       bool // no grouping: years, numbers that name something
	Scientific  bool // 1.23E-9: Places counts the decimals before the E; Auto takes it by itself where decimals would be many
	Prefix      string
	Suffix      string // these two on one line, cleaned as layout/text does it; with Percent, a percent sign in them stands once

	nought float64 // set by For: values nearer to zero lose their sign, and the code must say so; 0: there are none
}

// Unit divides the value, or multiplies it for shares. UnitName and UnitAfter have its name.
type Unit uint8

// The units.
const (
	One Unit = iota
	Thousand
	Million
	Billion
	Percent         // a share: 0.27 is 27%
	BasisPoint      // a share, or the difference of two: 0.0025 is 25 bp
	PercentagePoint // the difference of two shares: 0.012 is 1.2 pp
)

// IsShare reports the units of shares and of their differences: percent, basis points and percentage points. Their numbers are not
// added up, and their signs stand in the text of every value.
func (u Unit) IsShare() bool { return u >= Percent && u <= PercentagePoint }

// power is the power of ten by which a unit multiplies.
func (u Unit) power() int {
	switch u {
	case Thousand:
		return -3
	case Million:
		return -6
	case Billion:
		return -9
	case Percent, PercentagePoint:
		return 2
	case BasisPoint:
		return 4
	}
	return 0
}

// The characters that stand for a sign and for a value that is missing.
const (
	minus   = "\u2212"
	missing = "\u2013"
)

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
	if !f.Places.fixed() {
		f = f.For([]float64{v})
	}
	d := f.rounded(v)
	c := l.get()
	negative := v < 0 && d.n > 0
	switch {
	case negative && f.Parentheses:
		b = append(b, '(')
	case negative:
		b = append(append(b, c.mark...), minus...)
	case f.Sign && d.n > 0:
		b = append(append(b, c.mark...), '+')
	}
	before, after := f.around(c)
	b = append(b, before...)
	switch places := f.Places.decimals(); {
	case f.Scientific:
		b = d.appendScientific(b, places, c)
	case f.Plain:
		b = d.appendPlain(b, places, c)
	default:
		b = d.appendGrouped(b, places, c)
	}
	b = append(b, after...)
	if negative && f.Parentheses {
		b = append(b, ')')
	}
	return b
}

// rounded is a value in its unit as it is shown, without its sign.
func (f Format) rounded(v float64) decimal {
	d := decimalOf(v)
	d.point += f.Unit.power()
	if f.Scientific {
		d.round(f.Places.decimals() + 1 - d.point)
	} else {
		d.round(f.Places.decimals())
	}
	return d
}

// Rounded is the value that the text of a value says; NaN and infinities are themselves. Auto takes what this one value needs.
func (f Format) Rounded(v float64) float64 {
	if isMissing(v) {
		return v
	}
	if !f.Places.fixed() {
		f = f.For([]float64{v})
	}
	d := f.rounded(v)
	d.point -= f.Unit.power()
	return d.float(v < 0)
}

// Least is the least distance of two texts of the format that are not scientific: 0.1 of one decimal, 0.001 of one of percent. Its
// decimals must be known, see For.
func (f Format) Least() float64 { return math.Pow10(-f.Places.decimals() - f.Unit.power()) }

// Before is the greatest value below v that the format shows, v itself with Scientific. Its decimals must be known, see For.
func (f Format) Before(v float64) float64 {
	if f.Scientific {
		return v
	}
	step := f.Least()
	return Sum(float64(math.Ceil(Sum(v/step))*step), -step)
}

// around is what stands before and after the digits. The sign of percent stands once.
func (f Format) around(c *forms) (before, after string) {
	before, after = text.Line(f.Prefix), text.Line(f.Suffix)
	switch f.Unit {
	case Percent:
		rest := strings.TrimLeft(after, " \u00a0\u202f")
		if cut, ok := strings.CutPrefix(rest, "%"); ok {
			after = cut
		} else if cut, ok := strings.CutPrefix(rest, c.percentSign()); ok {
			after = cut
		}
		before, after = strings.TrimSuffix(before, "%")+c.before, c.after+after
	case BasisPoint:
		after = "\u00a0" + c.basisPoint + after
	case PercentagePoint:
		after = "\u00a0" + c.percentagePoint + after
	}
	return before, after
}

// percentSign is the sign alone.
func (f *forms) percentSign() string {
	return strings.TrimFunc(f.before+f.after, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
}
