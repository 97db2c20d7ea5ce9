package report

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// quantity is a number of the workbook: its value in full, and what that counts.
type quantity struct {
	value any
	unit  string
	scale bool // its unit said a power of ten
}

// quantityOf is the value of a big number in full, with its unit: of "$3.2" and "billion" 3200000000 and "$". A text that is more
// than a number, such as "6×" or "$19-30", stays one.
func (s *Stat) quantityOf(l number.Locale) quantity {
	unit := text.Line(s.Unit)
	v, ok := figure.Float(s.Value)
	if ok {
		f := s.Format
		word := unit
		if f.Unit == number.One {
			return scaled(v, f.Prefix, f.Suffix, word, l)
		}
		if f.Unit.IsShare() {
			return quantity{value: v, unit: plain(s.unit(l))}
		}
		if _, rest, ok := cutScale(unit, l); ok {
			word = rest // which the format divides by; the value is in full
		}
		return quantity{v, units(f.Prefix, f.Suffix, word), true}
	}
	t, _ := cellValue(s.Value).(string)
	n, ok := numeral(strings.TrimSpace(t), l)
	switch {
	case !ok:
		return quantity{value: cellValue(s.Value), unit: unit}
	case n.percent:
		return quantity{value: n.value / 100, unit: unit}
	}
	return scaled(n.value, n.before, "", strings.TrimSpace(n.after+" "+unit), l)
}

// scaled is a value with what stands about it, in full.
func scaled(v float64, before, after, unit string, l number.Locale) quantity {
	power, rest, ok := cutScale(unit, l)
	if ok {
		v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'g', -1, 64)+"e"+strconv.Itoa(power), 64) // not of the binary fraction
		unit = rest
	}
	return quantity{v, units(before, after, unit), ok}
}

// units joins the parts of a unit, without marks that end or part sentences.
func units(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p = strings.Trim(text.Line(p), " ,;:.\u00a0\u202f"); p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, " ")
}

// cutScale cuts a word for a power of ten off a unit, from its beginning or its end: "billion U.S. dollars", "EUR million".
func cutScale(unit string, l number.Locale) (power int, rest string, ok bool) {
	const marks = " ,;:."
	words := strings.Fields(unit)
	for n := min(len(words), 2); n > 0; n-- {
		for _, at := range [2]int{0, len(words) - n} {
			if power, ok = l.Scale(strings.TrimRight(strings.Join(words[at:at+n], " "), marks)); ok {
				return power, strings.Trim(strings.Join(append(words[:at:at], words[at+n:]...), " "), marks), true
			}
		}
	}
	return 0, unit, false
}

// written is a number as a text writes it.
type written struct {
	value         float64
	places        int    // decimals
	before, after string // a currency's sign; a word
	percent       bool
}

// numeral reads a text that is a number, and no code such as 01067, with a currency's sign before it, and a sign of percent, a currency's or a word for a
// power of ten after it.
func numeral(s string, l number.Locale) (n written, ok bool) {
	negative := false
	if rest, ok := strings.CutPrefix(s, "−"); ok {
		s, negative = rest, true
	}
	if r, size := utf8.DecodeRuneInString(s); unicode.Is(unicode.Sc, r) {
		n.before, s = s[:size], strings.TrimSpace(s[size:])
	}
	digits, places, rest := cutDigits(s, l)
	v, err := strconv.ParseFloat(digits, 64)
	if code := len(digits) > 1 && digits[0] == '0' && digits[1] != '.'; err != nil || code {
		return n, false
	}
	if n.value, n.places = v, places; negative {
		n.value = -v
	}
	rest = strings.TrimSpace(rest)
	r, size := utf8.DecodeRuneInString(rest)
	switch {
	case rest == "":
	case rest == "%":
		n.percent = true
	case unicode.Is(unicode.Sc, r) && size == len(rest) && n.before == "":
		n.before = rest
	default:
		n.after = rest
		_, ok := l.Scale(rest)
		return n, ok
	}
	return n, true
}

// cutDigits cuts a number off the beginning of a text: its digits with a decimal point, how many decimals it has, and what
// follows. Groups are of three digits, or as the language has them.
func cutDigits(s string, l number.Locale) (digits string, places int, rest string) {
	sign, size := l.Groups()
	point := l.Decimal()
	var b strings.Builder
	whole := run(s)
	b.WriteString(s[:whole])
	s = s[whole:]
	for sign != "" && whole > 0 && whole <= 3 {
		after, mark := cutGroup(s, sign)
		n := run(after)
		if !mark || n != 3 && n != size {
			break
		}
		b.WriteString(after[:n])
		s = after[n:]
	}
	if after, ok := strings.CutPrefix(s, point); ok && whole > 0 {
		if n := run(after); n > 0 {
			b.WriteString("." + after[:n])
			return b.String(), n, after[n:]
		}
	}
	return b.String(), 0, s
}

// cutGroup cuts what stands between groups; spaces of all widths are one.
func cutGroup(s, sign string) (after string, ok bool) {
	if strings.TrimSpace(sign) != "" {
		return strings.CutPrefix(s, sign)
	}
	r, size := utf8.DecodeRuneInString(s)
	return s[size:], r == '\u00a0' || r == '\u202f' || r == '\u2009'
}

// run is how many digits a text begins with.
func run(s string) (n int) {
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// shownAs is a big number with its unit, as the slide has it.
func (s *Stat) shownAs(set *theme.Setting) string {
	f := s.format()
	value := texts(set).value(s.Value, &f, look{}).Text()
	return strings.TrimSpace(text.Line(value) + " " + plain(s.unit(set.Locale)))
}
