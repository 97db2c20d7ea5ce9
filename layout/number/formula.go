package number

import (
	"strconv"
	"strings"
)

// Formula is a formula of a spreadsheet (ECMA-376-1, 18.17) that makes the text of the value in a cell, for labels that are computed.
// Its separators are those of whoever opens the workbook, since FIXED has theirs, while the codes of TEXT hang on their language;
// numbers with powers of ten are as that program shows them. Auto counts as no decimals: call For first.
func (f Format) Formula(cell string, l Locale) string {
	if f.Scientific {
		return cell + `&""`
	}
	scaled := cell
	switch p := f.Unit.power(); {
	case p > 0:
		scaled += "*1" + strings.Repeat("0", p)
	case p < 0:
		scaled += "/1" + strings.Repeat("0", -p)
	}
	places := strconv.Itoa(f.Places.decimals())
	digits := "FIXED(ABS(" + scaled + ")," + places + "," + strings.ToUpper(strconv.FormatBool(f.Plain)) + ")"
	before, after := f.around(l.get())
	if before != "" {
		digits = FormulaText(before) + "&" + digits
	}
	if after != "" {
		digits += "&" + FormulaText(after)
	}
	rounded := "ROUND(" + scaled + "," + places + ")"
	switch {
	case f.Parentheses:
		return `IF(` + rounded + `<0,"(","")&` + digits + `&IF(` + rounded + `<0,")","")`
	case f.Sign:
		return `IF(` + rounded + `<0,"` + minus + `",IF(` + rounded + `>0,"+",""))&` + digits
	}
	return `IF(` + rounded + `<0,"` + minus + `","")&` + digits
}

// FormulaText is a text as formulas have it.
func FormulaText(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// Formula is a formula of a spreadsheet that makes the text of the date in a cell, as Locale.Date writes it, in whatever language the
// workbook is opened.
func (p Precision) Formula(cell string, l Locale) string {
	f := l.get()
	var parts []string
	for rest := f.pattern(p); rest != ""; {
		var next part
		next, rest = cut(rest)
		next.precision = p
		parts = append(parts, f.formula(next, cell))
	}
	out := strings.Join(parts, "&")
	if len(parts) == 1 {
		out += `&""`
	}
	if f.zero == '0' {
		return out
	}
	for d := range rune(10) {
		out = "SUBSTITUTE(" + out + `,"` + string('0'+d) + `","` + string(f.zero+d) + `")`
	}
	return out
}

// formula is what a part of a pattern stands for, as a formula of a date in a cell.
func (f *forms) formula(p part, cell string) string {
	number := func(of string) string {
		if p.n > 1 {
			return `RIGHT("0"&` + of + `(` + cell + `),2)`
		}
		return of + "(" + cell + ")"
	}
	switch p.letter {
	case 'y':
		return "YEAR(" + cell + ")"
	case 'M':
		return number("MONTH")
	case 'N':
		return choose("MONTH("+cell+")", f.names[p.names()][:])
	case 'Q':
		return "INT((MONTH(" + cell + ")+2)/3)"
	case 'R':
		return choose("INT((MONTH("+cell+")+2)/3)", f.quarters[:])
	case 'd':
		if f.first != "" && p.precision.named() {
			return "IF(DAY(" + cell + ")=1," + FormulaText(f.first) + "," + number("DAY") + ")"
		}
		return number("DAY")
	case 'H':
		return number("HOUR")
	case 'm':
		return number("MINUTE")
	case 's':
		return number("SECOND")
	}
	return FormulaText(p.text)
}

// choose is the formula of one of some texts, from 1.
func choose(which string, texts []string) string {
	var b strings.Builder
	b.WriteString("CHOOSE(" + which)
	for _, t := range texts {
		b.WriteString("," + FormulaText(t))
	}
	b.WriteByte(')')
	return b.String()
}
