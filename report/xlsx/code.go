package xlsx

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/number"
)

// The number formats of dates without one (ISO 8601).
const (
	isoDate    = "yyyy-mm-dd"
	isoMinutes = "yyyy-mm-dd hh:mm"
	isoSeconds = "yyyy-mm-dd hh:mm:ss"
)

// vetCode reports a number format that Excel refuses.
func vetCode(code string) error {
	if err := vetText(code); err != nil {
		return err
	}
	if n := units(code); n > mostCode {
		return errors.New("a number format of " + strconv.Itoa(n) + " UTF-16 units; Excel allows " + strconv.Itoa(mostCode) + "; shorten its prefix or suffix")
	}
	open, sections := false, 1
	for c, rest := token(code); c != ""; c, rest = token(rest) {
		switch {
		case c == ";":
			sections++
		case c[0] == '"' && (len(c) == 1 || c[len(c)-1] != '"'), c[0] == '[' && c[len(c)-1] != ']', c == `\`:
			open = true
		}
	}
	switch {
	case open:
		return errors.New("the number format " + code + " ends within a quote, a bracket or an escape")
	case sections > 4:
		return errors.New("the number format " + code + " has more than four sections")
	}
	return nil
}

// token parts a number format: a quoted text, a bracket, an escaped or padding character, or one character. What is open
// reaches to the end.
func token(code string) (first, rest string) {
	if code == "" {
		return "", ""
	}
	switch code[0] {
	case '"', '[':
		end := byte('"')
		if code[0] == '[' {
			end = ']'
		}
		if i := strings.IndexByte(code[1:], end); i >= 0 {
			return code[:i+2], code[i+2:]
		}
		return code, ""
	case '\\', '_', '*':
		for i := range code[1:] {
			if i > 0 {
				return code[:i+1], code[i+1:]
			}
		}
		return code, ""
	}
	for i := range code {
		if i > 0 {
			return code[:i], code[i:]
		}
	}
	return code, ""
}

// isGeneral reports the format of no format.
func isGeneral(code string) bool { return code == "" || strings.EqualFold(code, "General") }

// isDate reports a number format of dates or times.
func isDate(code string) bool {
	if isGeneral(code) || isElapsed(code) {
		return false
	}
	for c, rest := token(code); c != ""; c, rest = token(rest) {
		if len(c) == 1 && strings.Contains("ymdhsYMDHS", c) {
			return true
		}
	}
	return false
}

// isElapsed reports a number format of durations: of all their hours, minutes or seconds, or of their days.
func isElapsed(code string) bool {
	for c, rest := token(code); c != ""; c, rest = token(rest) {
		if n := len(c); n > 2 && c[0] == '[' && strings.Trim(c[1:n-1], "hHmMsS") == "" {
			return true
		}
	}
	return code == daysCode
}

// daysCode shows the durations that have no other format.
var daysCode = number.ElapsedFor([]time.Duration{-1}).Code()

// shown is how much of a number a section of a format shows.
type shown struct {
	zeros, decimals, thousands, hundreds, literals int
	grouped, scientific, point                     bool
}

// parse reads the first section of a number format.
func parse(code string) (s shown) {
	commas := 0
	for c, rest := token(code); c != "" && c != ";"; c, rest = token(rest) {
		switch c {
		case "0", "#", "?":
			s.grouped = s.grouped || commas > 0
			commas = 0
			switch {
			case s.scientific: // of the exponent
			case s.point:
				s.decimals++
			case c == "0":
				s.zeros++
			}
		case ",":
			commas++
		case ".":
			s.point = true
			s.thousands, commas = s.thousands+commas, 0
		case "%":
			s.hundreds++
			s.literals++
		case "E", "e":
			s.scientific = true
		default:
			s.literals += literal(c)
		}
	}
	s.thousands += commas
	return s
}

// undivided is a number format without its commas that divide by thousands, and by what its numbers are then divided in the
// cells instead: a cell has what it shows. Where its sections divide by different numbers it is none, and numbers are shown in full.
func undivided(code string) (plain string, divisor float64) {
	var b strings.Builder
	power, commas, pending, digits, mixed := -1, 0, 0, false, false
	end := func() {
		if commas += pending; digits {
			mixed = mixed || power >= 0 && power != commas
			power = commas
		}
		commas, pending, digits = 0, 0, false
	}
	for c, rest := token(code); c != ""; c, rest = token(rest) {
		switch {
		case c == "," && digits:
			pending++
			continue
		case c == "0", c == "#", c == "?":
			b.WriteString(strings.Repeat(",", pending)) // between groups
			digits, pending = true, 0
		case c == ";":
			end()
		default:
			commas, pending = commas+pending, 0
		}
		b.WriteString(c)
	}
	switch end(); {
	case mixed, power > 8:
		return "", 0
	case power <= 0:
		return code, 0
	}
	return conditions(b.String(), 3*power), math.Pow10(3 * power)
}

// conditions is a number format for numbers that are divided by a power of ten: those that its sections hold for, [<=-50000], are,
// too.
func conditions(code string, power int) string {
	var b strings.Builder
	for c, rest := token(code); c != ""; c, rest = token(rest) {
		if n := len(strings.TrimLeft(c, "[<>=")); c[0] == '[' && n < len(c)-1 {
			if v, err := strconv.ParseFloat(c[len(c)-n:len(c)-1], 64); err == nil {
				c = c[:len(c)-n] + strconv.FormatFloat(v/math.Pow10(power), 'f', -1, 64) + "]"
			}
		}
		b.WriteString(c)
	}
	return b.String()
}

// literal is how many characters a token shows as they are.
func literal(c string) int {
	switch c[0] {
	case '"':
		return units(strings.Trim(c, `"`))
	case '[': // [$€-407]
		if sign, ok := strings.CutPrefix(c, "[$"); ok {
			sign, _, _ = strings.Cut(sign, "-")
			return units(strings.TrimSuffix(sign, "]"))
		}
		return 0
	case '*':
		return 0
	}
	return 1
}

// widthOf is how many characters a number takes in a format, at most; a sign is counted always.
func widthOf(code string, v float64) int {
	v = math.Abs(v)
	if isGeneral(code) {
		return 1 + min(len(strconv.FormatFloat(v, 'g', -1, 64)), 11) // General fits longer ones to the column
	}
	s := parse(code)
	if s.scientific {
		return 7 + s.decimals + s.literals
	}
	v *= math.Pow(10, float64(2*s.hundreds-3*s.thousands))
	digits := max(s.zeros, 1)
	if v >= 1 {
		digits = max(digits, int(math.Log10(v)*(1+1e-9))+1)
	}
	n := 1 + digits + s.literals
	if strings.Contains(code, ";(") {
		n++
	}
	if s.grouped {
		n += (digits - 1) / 3
	}
	if s.decimals > 0 {
		n += 1 + s.decimals
	}
	return n
}

// dateWidth is how many characters a date takes in a format, at most.
func dateWidth(code string) (n int) {
	for c, rest := token(code); c != "" && c != ";"; c, rest = token(rest) {
		run := 1
		for strings.HasPrefix(rest, c) && strings.Contains("ymdhsYMDHS", c) {
			run, rest = run+1, rest[1:]
		}
		switch strings.ToLower(c) {
		case "y":
			n += max(run, 2)
		case "m", "d":
			n += [5]int{0, 2, 2, 4, 11}[min(run, 4)]
		case "h", "s":
			n += 2
		default:
			n += literal(c)
		}
	}
	return n
}
