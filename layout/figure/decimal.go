package figure

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// The causes of decimals that are no numbers.
const (
	noDecimal = "is no number"
	tooExact  = "has more digits than a number keeps; round it, or give it as text"
)

// Decimal is the number that a text of decimal digits writes: "-12.50", "1e6"; NaN is one that is missing. What no float64
// prints as, as it has more digits or is too large, is an error, an [*Error].
func Decimal(text string) (float64, error) {
	f, err := strconv.ParseFloat(text, 64)
	if errors.Is(err, strconv.ErrRange) {
		return 0, &Error{fmt.Sprintf("%.40q", text), "is too large for a number; give it as text"}
	}
	if err == nil && math.IsNaN(f) {
		return f, nil
	}
	digits, point, ok := significant(text)
	if err != nil || !ok {
		return 0, &Error{fmt.Sprintf("%.40q", text), noDecimal}
	}
	if !prints(f, digits, point) {
		return 0, &Error{fmt.Sprintf("%.40q", text), tooExact}
	}
	return f, nil
}

// prints reports whether the shortest decimal of a number has these digits.
func prints(f float64, digits string, point int) bool {
	d, p, _ := significant(strconv.FormatFloat(f, 'e', -1, 64))
	return d == digits && p == point
}

// significant are the significant digits of a decimal, 0.digits times ten to the power of point; ok is false for what is none.
func significant(text string) (digits string, point int, ok bool) {
	text = strings.TrimLeft(text, "+-")
	mantissa, exponent, found := strings.Cut(strings.ToLower(text), "e")
	if found {
		n, err := strconv.Atoi(exponent)
		if err != nil {
			return "", 0, false
		}
		point = n
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	all := whole + fraction
	if strings.Trim(all, "0123456789") != "" || all == "" {
		return "", 0, false
	}
	point += len(whole)
	digits = strings.TrimLeft(all, "0")
	point -= len(all) - len(digits)
	if digits = strings.TrimRight(digits, "0"); digits == "" {
		return "", 0, true
	}
	return digits, point, true
}

// Decimals is how many decimals the text of a number has, which a decimal type keeps: json.Number("21.50") and those of databases write
// two. Where others are asked, and where the text has an exponent or no point, ok is false.
func Decimals(v any) (n int, ok bool) {
	switch v.(type) {
	case nil, string, bool, int, int64, float64, []byte:
		return 0, false
	}
	s, isText := v.(fmt.Stringer)
	if number, err := decimal(v); !isText || number == nil || err != nil {
		return 0, false
	}
	whole, fraction, ok := strings.Cut(s.String(), ".")
	if digits := strings.TrimLeft(whole, "+-") + fraction; !ok || fraction == "" || strings.Trim(digits, "0123456789") != "" {
		return 0, false
	}
	return len(fraction), true
}

// decimal is the number that a value says it is by its methods, nil where it has none.
func decimal(v any) (any, error) {
	var f float64
	var err error
	switch v := v.(type) {
	case interface {
		IsInt64() bool
		Int64() int64
	}:
		if !v.IsInt64() {
			return nil, &Error{fmt.Sprintf("%.40v", v), "is larger than an int64; give it as text"}
		}
		return v.Int64(), nil
	case interface{ Float64() float64 }:
		f = v.Float64()
	case interface{ Float64() (float64, bool) }: // whether it is exact in binary, which 0.1 never is
		f, _ = v.Float64()
	case interface{ Float64() (float64, error) }:
		f, err = v.Float64()
	default:
		return nil, nil
	}
	text := ""
	if s, ok := v.(fmt.Stringer); ok {
		text = s.String()
	}
	if err != nil || math.IsInf(f, 0) {
		return nil, &Error{fmt.Sprintf("%.40q", text), noDecimal}
	}
	digits, point, ok := significant(strings.TrimSuffix(text, "/1")) // a big.Rat that is whole
	if ok && !prints(f, digits, point) {
		return nil, &Error{fmt.Sprintf("%.40q", text), tooExact}
	}
	return f, nil
}
