package svg

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// separators stand between numbers.
const separators = " \t\r\n\f,"

// most bounds all numbers: what is computed of them stays finite.
const most = 1e9

// number reads a number at the start of a text: a sign, digits, a fraction, an exponent (SVG 1.1, 4.2).
func number(s string) (v float64, rest string, ok bool) {
	i, digits := 0, 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	for i < len(s) && isDigit(s[i]) {
		i, digits = i+1, digits+1
	}
	if i < len(s) && s[i] == '.' {
		i++
		for i < len(s) && isDigit(s[i]) {
			i, digits = i+1, digits+1
		}
	}
	if digits == 0 {
		return 0, s, false
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if j < len(s) && isDigit(s[j]) {
			for j < len(s) && isDigit(s[j]) {
				j++
			}
			i = j
		}
	}
	v, err := strconv.ParseFloat(s[:i], 64)
	if err != nil || math.IsNaN(v) || math.Abs(v) > most {
		return 0, s, false
	}
	return v, s[i:], true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// numbers reads a list of numbers, of which there are at most a few thousand.
func numbers(s string) (out []float64, ok bool) {
	for s = strings.Trim(s, separators); s != ""; s = strings.TrimLeft(s, separators) {
		v, rest, ok := number(s)
		if !ok || len(out) >= mostPoints {
			return nil, false
		}
		out, s = append(out, v), rest
	}
	return out, true
}

// units are the absolute units of CSS in its pixels, 96 to the inch (CSS Values 3, 5.2).
var units = map[string]float64{"": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96.0 / 72, "pc": 16, "q": 96 / 101.6}

// measure reads a length. Whole is what percents are of, em the size of the font.
func measure(s string, whole, em float64) (v float64, ok bool) {
	s = strings.TrimSpace(s)
	v, unit, ok := number(s)
	if !ok {
		return 0, false
	}
	switch unit = strings.ToLower(strings.TrimSpace(unit)); unit {
	case "%":
		v = v * whole / 100
	case "em":
		v *= em
	case "ex", "ch":
		v *= em / 2
	case "rem":
		v *= mediumFont
	default:
		per, known := units[unit]
		if !known {
			return 0, false
		}
		v *= per
	}
	return v, math.Abs(v) <= most
}

// share reads a number from 0 to 1, or percents; what is outside is the nearest of them.
func share(s string) (v float64, ok bool) {
	v, rest, ok := number(strings.TrimSpace(s))
	if rest == "%" {
		v, rest = v/100, ""
	}
	return min(max(v, 0), 1), ok && rest == ""
}

// clip is a part of the file for a message.
func clip(s string) string {
	if len(s) > 40 {
		s = s[:40]
	}
	return fmt.Sprintf("%q", strings.ToValidUTF8(s, string(utf8.RuneError)))
}
