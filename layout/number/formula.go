package number

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Formula is a formula of a spreadsheet (ECMA-376-1, 18.17) that makes the text of the value in a cell, for labels that are computed.
// Its separators are those of whoever opens the workbook, since FIXED has theirs, while the codes of TEXT hang on their language;
// numbers with powers of ten are as that program shows them. Auto counts as no decimals: call For first.
func (f Format) Formula(cell string, l Locale) string {
	if f.Scientific {
		return cell + `&""`
	}
	scaled := f.inUnit(cell)
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

// inUnit is the formula of a value in the format's unit.
func (f Format) inUnit(cell string) string {
	switch p := f.Unit.power(); {
	case p > 0:
		return cell + "*1" + strings.Repeat("0", p)
	case p < 0:
		return cell + "/1" + strings.Repeat("0", -p)
	}
	return cell
}

// ShareFormula is the formula that makes the text of a share, from 0 on, of a cell or an expression: as Formula, with as many more
// decimals, up to eight, as a share needs that would be printed as zero and is none.
func (f Format) ShareFormula(cell string, l Locale) string {
	v, places := f.inUnit(cell), strconv.Itoa(f.Places.decimals())
	// the first decimal that rounds to no zero: twice the value has it, too, and is there at least one
	more := "IF(AND(" + v + ">0,ROUND(" + v + "," + places + ")=0),MIN(8,-INT(LOG10(2*" + v + ")))," + places + ")"
	before, after := f.around(l.get())
	text := "FIXED(" + v + "," + more + "," + strings.ToUpper(strconv.FormatBool(f.Plain)) + ")"
	if before != "" {
		text = FormulaText(before) + "&" + text
	}
	if after != "" {
		text += "&" + FormulaText(after)
	}
	return text
}

// mostText is how many bytes of a text stand in quotes; a formula may have 255 letters there (Excel specifications and limits).
const mostText = 250

// FormulaText is a text as formulas have it: a long one in pieces that they join.
func FormulaText(s string) string {
	out := ""
	for len(s) > mostText {
		n := mostText
		for !utf8.RuneStart(s[n]) {
			n--
		}
		out, s = out+FormulaText(s[:n])+"&", s[n:]
	}
	return out + `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}

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
	case 'E':
		return choose("WEEKDAY("+cell+")", f.weekdays[:])
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
