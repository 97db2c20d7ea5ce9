package number

import (
	"strconv"
	"strings"
)

// Code is the Excel number format that shows the same (ECMA-376-1, 18.8.31). Digits and what stands between them are in the
// locale of whoever opens the workbook, spaces about a percent sign as in l. Auto counts as no decimals: call For first. Excel
// has no basis points and shows the percent that they are, and percentage points as "1.2% pts", by l; in a unit it has no powers of ten and shows decimals.
func (f Format) Code(l Locale) string {
	c := l.get()
	n := f.digitsCode(c)
	negative := quote(minus) + n
	if f.Parentheses {
		negative = "(" + n + ")"
	}
	positive := n
	if f.Sign {
		positive = "+" + n
	}
	switch {
	case f.nought > 0:
		at := strconv.FormatFloat(f.nought, 'f', -1, 64)
		return "[>=" + at + "]" + positive + ";[<=-" + at + "]" + negative + ";" + n
	case f.powers():
		before, after := f.around(c)
		return positive + ";" + negative + ";" + quote(before) + "0" + quote(after)
	case f.Sign:
		return positive + ";" + negative + ";" + n
	}
	return positive + ";" + negative
}

// digitsCode is the code of the digits with what stands about them.
func (f Format) digitsCode(c *forms) string {
	places := f.Places.decimals()
	switch f.Unit {
	case BasisPoint:
		f.Unit, places = Percent, places+2
	case PercentagePoint:
		f.Unit, f.Suffix = Percent, c.codePoint+f.Suffix
	}
	n := "#,##0"
	if f.Plain || f.powers() {
		n = "0"
	}
	switch {
	case f.Scientific && !f.powers():
		n += ".0" + strings.Repeat("#", digits-1)
	case places > 0:
		n += "." + strings.Repeat("0", places)
	}
	if f.powers() {
		n += "E+0"
	}
	before, after := f.around(c)
	if f.Unit == Percent {
		sign := c.percentSign()
		percent := func(s string) string {
			text, rest, ok := strings.Cut(s, sign)
			if !ok {
				return quote(s)
			}
			return quote(text) + "%" + quote(rest)
		}
		if c.after == "" {
			return percent(before) + n + quote(after)
		}
		return quote(before) + n + percent(after)
	}
	return quote(before) + n + ",,,"[:max(-f.Unit.power(), 0)/3] + quote(after)
}

// powers reports a code with powers of ten.
func (f Format) powers() bool { return f.Scientific && f.Unit == One }

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
