package number

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"
)

// evaluated is what a spreadsheet shows of a number in a format of ours (ECMA-376-1, 18.8.31), in the signs of American
// English; it has nothing in common with Format.
func evaluated(t *testing.T, code string, v float64) string {
	t.Helper()
	sections := sectionsOf(code)
	at := 0
	switch limit, isLimit := strings.CutPrefix(sections[0], "[>="); {
	case isLimit:
		limit, _, _ = strings.Cut(limit, "]")
		l, err := strconv.ParseFloat(limit, 64)
		if err != nil {
			t.Fatalf("%s: %v", code, err)
		}
		if r := rounded15(v); r > -l && r < l {
			at = 2
		} else if v < 0 {
			at = 1
		}
	case v < 0 && len(sections) > 1:
		at = 1
	case v == 0 && len(sections) > 2:
		at = 2
	}
	return section(t, sections[at], v)
}

func rounded15(v float64) float64 {
	v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'e', 14, 64), 64)
	return v
}

// sectionsOf parts a code at the semicolons outside of quotes.
func sectionsOf(code string) (out []string) {
	quoted, from := false, 0
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '"':
			quoted = !quoted
		case c == '\\' && !quoted:
			i++
		case c == ';' && !quoted:
			out, from = append(out, code[from:i]), i+1
		}
	}
	return append(out, code[from:])
}

// section is a number without its sign in a section of a code.
func section(t *testing.T, s string, v float64) string {
	t.Helper()
	if _, rest, ok := strings.Cut(s, "]"); ok && strings.HasPrefix(s, "[") {
		s = rest
	}
	var before, number, after strings.Builder
	power := 0
	out := &before
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '"':
			n := strings.IndexByte(s[i+1:], '"')
			out.WriteString(s[i+1 : i+1+n])
			i += n + 2
		case c == '\\':
			out.WriteByte(s[i+1])
			i += 2
		case strings.IndexByte("#0.,E", c) >= 0:
			number.WriteByte(c)
			if c == 'E' { // E+0
				i += 2
				number.WriteByte('0')
			}
			i++
			out = &after
		default:
			if c == '%' {
				power += 2
			}
			out.WriteByte(c)
			i++
		}
	}
	return before.String() + digitsOf(number.String(), v, power) + after.String()
}

func digitsOf(placeholders string, v float64, power int) string {
	whole := strings.TrimRight(placeholders, ",")
	power -= 3 * (len(placeholders) - len(whole))
	mantissa, _, scientific := strings.Cut(whole, "E")
	_, decimals, _ := strings.Cut(mantissa, ".")
	r, _ := new(big.Rat).SetString(strconv.FormatFloat(math.Abs(v), 'e', 14, 64) + "")
	ten := func(n int) *big.Rat {
		x := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(n, -n))), nil))
		if n < 0 {
			x.Inv(x)
		}
		return x
	}
	r.Mul(r, ten(power))
	if scientific && v != 0 {
		exp := 0
		for r.Cmp(ten(exp+1)) >= 0 {
			exp++
		}
		for r.Cmp(ten(exp)) < 0 {
			exp--
		}
		m := fixed(new(big.Rat).Mul(r, ten(-exp)), len(decimals))
		if strings.HasPrefix(m, "10") {
			exp++
			m = fixed(new(big.Rat).Mul(r, ten(-exp)), len(decimals))
		}
		sign := "+"
		if exp < 0 {
			sign, exp = "-", -exp
		}
		return m + "E" + sign + strconv.Itoa(exp)
	}
	text := fixed(r, len(decimals))
	if !strings.Contains(mantissa, ",") {
		return text
	}
	n, rest, _ := strings.Cut(text, ".")
	for i := len(n) - 3; i > 0; i -= 3 {
		n = n[:i] + "," + n[i:]
	}
	if rest != "" {
		rest = "." + rest
	}
	return n + rest
}

// fixed is a number with so many decimals, rounded half away from zero.
func fixed(r *big.Rat, decimals int) string { return r.FloatString(decimals) }
