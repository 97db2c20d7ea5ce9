package data

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/currency"
)

// numeral is a text that may be a number, taken apart.
type numeral struct {
	body     string // digits with what stands between them
	exp      string // with its letter: "e-05"; "" for none
	sign     rune   // '-', '+' or '('; 0 for none
	percent  bool
	currency string // as it stands, with the space to the number; "" for none
	before   bool   // the currency stands before the number
	plain    bool   // the body has digits alone, or with one point
}

// scan takes a text apart; ok is false where it is no number of any form.
func scan(s string) (n numeral, ok bool) {
	if n, ok = scanPlain(s); ok || worded(s) {
		return n, ok
	}
	s = strings.TrimSpace(s)
	if inner, ok := strings.CutPrefix(s, "("); ok {
		if inner, ok = strings.CutSuffix(inner, ")"); !ok {
			return n, false
		}
		n.sign, s = '(', strings.TrimSpace(inner)
	}
	s = n.cutSign(s)
	if c, rest := cutCurrency(s); c != "" {
		t := strings.TrimSpace(rest)
		n.currency, n.before = s[:len(s)-len(t)], true
		s = n.cutSign(t)
	}
	end := bodyEnd(s)
	n.body, s = s[:end], s[end:]
	if n.body == "" || !strings.ContainsAny(n.body, "0123456789") {
		return n, false
	}
	s = n.cutExponent(s)
	return n, n.suffix(s)
}

// scanPlain is scan for what most cells are, digits with a point and a minus.
func scanPlain(s string) (n numeral, ok bool) {
	from, points := 0, 0
	if strings.HasPrefix(s, "-") {
		n.sign, from = '-', 1
	}
	for i := from; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
		case c == '.' && i > from && i < len(s)-1 && points == 0:
			points++
		default:
			return numeral{}, false
		}
	}
	n.body, n.plain = s[from:], true
	return n, len(s) > from
}

// worded reports what is no number at first sight, as most texts are: it begins with a letter, and not with three capitals.
func worded(s string) bool {
	for i := range 3 {
		if i == len(s) || s[i] < 'A' || s[i] > 'Z' {
			return i < len(s) && (i > 0 && s[i] < utf8.RuneSelf || s[i] >= 'a' && s[i] <= 'z')
		}
	}
	return false
}

// cutSign takes a sign off the beginning.
func (n *numeral) cutSign(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if n.sign != 0 || r != '-' && r != '+' && r != '\u2212' {
		return s
	}
	if n.sign = r; r == '\u2212' {
		n.sign = '-'
	}
	return strings.TrimSpace(s[size:])
}

// cutExponent takes an exponent off the beginning.
func (n *numeral) cutExponent(s string) string {
	if s == "" || s[0] != 'e' && s[0] != 'E' {
		return s
	}
	i := 1
	if i < len(s) && (s[i] == '-' || s[i] == '+') {
		i++
	}
	from := i
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == from {
		return s
	}
	n.exp = s[:i]
	return s[i:]
}

// suffix takes what stands after the digits; it reports whether that is all of it.
func (n *numeral) suffix(s string) bool {
	t := strings.TrimSpace(s)
	switch c, rest := cutCurrency(t); {
	case t == "":
		return true
	case t == "%":
		n.percent = true
		return n.currency == ""
	case c != "" && rest == "" && n.currency == "":
		n.currency = s
		return true
	}
	return false
}

// cutCurrency takes a sign of a currency, or its three letters (ISO 4217), off the beginning.
func cutCurrency(s string) (sign, rest string) {
	r, size := utf8.DecodeRuneInString(s)
	if unicode.Is(unicode.Sc, r) {
		return s[:size], s[size:]
	}
	i := 0
	for i < len(s) && s[i] >= 'A' && s[i] <= 'Z' {
		i++
	}
	if i == 3 {
		if _, err := currency.ParseISO(s[:i]); err == nil {
			return s[:i], s[i:]
		}
	}
	return "", s
}

// bodyEnd is where the digits at the beginning end, with the signs that may stand between two of them.
func bodyEnd(s string) int {
	end := 0
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9', r == '.' && i == end, r == ',' && i == end:
			end = i + 1
		case groupSign(r) == 0:
			return end
		}
	}
	return end
}

// groupSign is the sign that stands for all that look alike between groups of digits, 0 for others.
func groupSign(r rune) rune {
	switch {
	case r == '.' || r == ',' || r == '_':
		return r
	case r == '\'' || r == '\u2019':
		return '\''
	case r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2009': // no-break, narrow no-break, thin
		return ' '
	}
	return 0
}

// signs are what stands before the decimals of a number, and between the groups of the digits before them.
type signs struct {
	decimal byte // '.' or ','
	group   rune // as groupSign has it; 0: any that is not the decimal sign
	pairs   bool // all groups but the last have two digits, as in India; else they have three
}

// digits are the digits of the body with a point before its decimals; grouped reports that they are in groups.
func (n *numeral) digits(x signs) (text string, grouped, ok bool) {
	if n.plain && x.decimal == '.' {
		return n.body, false, true
	}
	size := 3
	if x.pairs {
		size = 2
	}
	whole, fraction := n.body, ""
	if at := strings.LastIndexByte(n.body, x.decimal); at >= 0 {
		whole, fraction = n.body[:at], n.body[at:]
	}
	b := make([]byte, 0, len(n.body))
	sign, since := rune(0), 0
	for _, r := range whole {
		if r >= '0' && r <= '9' {
			b = append(b, byte(r))
			since++
			continue
		}
		g := groupSign(r)
		first := sign == 0
		if first {
			sign = g
		}
		if g != sign || g == rune(x.decimal) || x.group != 0 && g != x.group || first && (since < 1 || since > size) || !first && since != size {
			return "", false, false
		}
		since = 0
	}
	if sign != 0 && (since != 3 || b[0] == '0') {
		return "", false, false
	}
	if fraction != "" {
		b = append(b, '.')
		for _, c := range []byte(fraction[1:]) {
			if c < '0' || c > '9' {
				return "", false, false
			}
			b = append(b, c)
		}
	}
	return string(b), sign != 0, true
}

// fractionLen is how many digits stand after the point.
func fractionLen(digits string) int {
	if at := strings.IndexByte(digits, '.'); at >= 0 {
		return len(digits) - at - 1
	}
	return 0
}

// mostDigits is how many digits of a whole number spreadsheets keep.
const mostDigits = 15

// programs reports digits as programs print a number, without its sign: in the shortest form, with ".0" after whole numbers,
// or with an exponent where it has one.
func programs(digits, exp string) bool {
	whole, fraction, pointed := strings.Cut(digits, ".")
	switch {
	case whole == "" || len(whole) > 1 && whole[0] == '0' || pointed && fraction == "":
		return false
	case exp != "":
		return exponential(digits, exp)
	case len(whole) > mostDigits:
		return false
	case fraction == "" || fraction == "0":
		return true
	case fraction[len(fraction)-1] == '0':
		return false
	case len(whole)+len(fraction) <= mostDigits:
		return true // all numbers of so few digits are told apart
	}
	return exact(digits, 'f', -1)
}

// exponential reports what is printed with an exponent: "1e-05", or as JavaScript has it, "1e-7".
func exponential(digits, exp string) bool {
	if len(exp) < 3 || exp[0] != 'e' || exp[1] != '-' && exp[1] != '+' {
		return false
	}
	if len(exp) == 3 {
		exp = exp[:2] + "0" + exp[2:]
	}
	return exact(digits+exp, 'e', -1)
}

// fixed reports digits that so many decimals print as they stand.
func fixed(digits string, places int) bool {
	whole, fraction, _ := strings.Cut(digits, ".")
	if whole == "" || len(whole) > 1 && whole[0] == '0' || len(whole) > mostDigits || len(fraction) != places {
		return false
	}
	return len(whole)+places <= mostDigits || exact(digits, 'f', places)
}

// exact reports a number that is printed as it stands.
func exact(s string, form byte, places int) bool {
	v, err := strconv.ParseFloat(s, 64)
	return err == nil && strconv.FormatFloat(v, form, places, 64) == s
}

// value is the number that the digits stand for with the numeral's sign, exponent and percent; ok is false where a float64
// does not hold it.
func (n *numeral) value(digits string) (v float64, ok bool) {
	exp := n.exp
	if n.percent {
		if exp != "" {
			return 0, false
		}
		exp = "e-2" // one rounding, not two
	}
	s := digits
	if exp != "" {
		s += exp
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(v, 0) {
		return 0, false
	}
	if exp == "" && v != 0 && len(digits) > mostDigits && !strings.Contains(digits, ".") && !exact(strings.TrimLeft(digits, "0"), 'f', 0) {
		return 0, false
	}
	if (n.sign == '-' || n.sign == '(') && v != 0 {
		v = -v
	}
	return v, true
}
