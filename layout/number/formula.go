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
