package pptxtest

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// calculation is what computes in a sheet: its formulas by their cells, and its table.
type calculation struct {
	formulas map[place]string
	table    *element
}

// functions are those that only compute: none reaches outside of the workbook.
var functions = []string{
	"ABS", "AND", "CHAR", "CHOOSE", "COUNT", "COUNTIF", "COUNTIFS", "DAY", "FIXED", "HOUR", "IF", "IFERROR", "INDEX", "INT", "ISBLANK", "LARGE", "LOG10", "MATCH", "MAX", "MEDIAN", "MIN", "MINUTE",
	"MOD", "MONTH", "N", "NA", "OFFSET", "POWER", "QUARTILE", "RIGHT", "ROUND", "ROW", "RSQ", "SECOND", "SMALL", "SUBSTITUTE", "SUM", "SUMIF", "YEAR",
}

var (
	formulaText = regexp.MustCompile(`"(?:[^"]|"")*"`)
	formulaName = regexp.MustCompile(`[A-Z]+[0-9]*\(|TRUE|FALSE`)
	formulaBand = regexp.MustCompile(`\$([A-Z]{1,3}):\$([A-Z]{1,3})\b`) // whole columns: they grow with the rows
	formulaCell = regexp.MustCompile(`\b([A-Z]{1,3})([0-9]+)\b`)
	formulaRest = regexp.MustCompile(`^[-+*/&=<>(),.:0-9#A-Z]*$`)
)

// pattern is a formula with the cells of its row told by their column alone; false if it does anything else than to compute with them,
// or to ask whether the next row has a name.
func pattern(formula string, row int) (string, bool) {
	own := true
	formula = strings.ReplaceAll(formula, "ISBLANK(A"+strconv.Itoa(row+1)+")", "ISBLANK()")
	rest := formulaText.ReplaceAllString(formula, "")
	for _, name := range formulaName.FindAllString(rest, -1) {
		if f, call := strings.CutSuffix(name, "("); call && !slices.Contains(functions, f) {
			return "", false
		}
	}
	rest = formulaBand.ReplaceAllString(formulaName.ReplaceAllString(rest, "("), "")
	for _, c := range formulaCell.FindAllStringSubmatch(rest, -1) {
		own = own && c[2] == strconv.Itoa(row)
	}
	rest = formulaCell.ReplaceAllString(rest, "")
	if !own || !formulaRest.MatchString(rest) || strings.ContainsAny(rest, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		return "", false
	}
	// a cell within a text does not count, but is the same in every row
	return formulaCell.ReplaceAllString(formula, "$1#"), true
}

func workbookFormula(p *part, f finder) {
	if p.book == nil {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(p.book.calculations)) {
		c := p.book.calculations[name]
		if len(c.formulas) > 0 && c.table == nil {
			f.faultf("sheet %q has formulas, and no table that gives them to new rows", name)
			continue
		}
		for _, at := range c.places() {
			formula := c.formulas[at]
			got, ok := pattern(formula, at.row)
			if !ok {
				f.faultf("%s!%s: %q", name, at.name(), formula)
			} else if c.beside(at) {
				if of := p.book.sheets[name][place{at.row, at.column - 1}]; of.numeric || of.text == "" {
					f.faultf("%s!%s: no text before it says what %q is", name, at.name(), formula)
				}
			} else if want, _ := pattern(c.column(at.column), 2); got != want {
				f.faultf("%s!%s: %q, while its column has %q", name, at.name(), formula, c.column(at.column))
			}
		}
	}
}

// places are the cells with formulas, row by row.
func (c *calculation) places() []place {
	return slices.SortedFunc(maps.Keys(c.formulas), func(a, b place) int { return cmp.Or(a.row-b.row, a.column-b.column) })
}

// beside reports a cell beside the table, with a column between: figures stand there, in the first row, which new rows leave alone.
func (c *calculation) beside(at place) bool {
	columns := 0
	for range c.table.child("x:tableColumns").each("x:tableColumn") {
		columns++
	}
	return at.row == 1 && at.column > columns+1
}

// observed reports a value under a head beside the table, with a column between: what formulas count has rows of its own.
func (c *calculation) observed(at place, cells map[place]cell) bool {
	head := cells[place{1, at.column}]
	return c.beside(place{1, at.column}) && c.formulas[at] == "" && !head.numeric && head.text != ""
}

// column is the formula of a column of the table, "" if it has none.
func (c *calculation) column(n int) string {
	i := 0
	for e := range c.table.child("x:tableColumns").each("x:tableColumn") {
		if i++; i == n {
			if own := e.child("x:calculatedColumnFormula"); own != nil {
				return own.text
			}
		}
	}
	return ""
}

// workbookTable reports a table that is not what its cells are.
func workbookTable(p *part, f finder) {
	if p.book == nil {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(p.book.calculations)) {
		c := p.book.calculations[name]
		if c.table == nil {
			continue
		}
		cells := p.book.sheets[name]
		last := place{1, 1}
		for _, at := range slices.AppendSeq(slices.Collect(maps.Keys(cells)), maps.Keys(c.formulas)) {
			if !c.beside(at) && !c.observed(at, cells) {
				last.row, last.column = max(last.row, at.row), max(last.column, at.column)
			}
		}
		if want := "A1:" + last.name(); c.table.attr("ref") != want {
			f.faultf("sheet %q: the table is of %s, want %s", name, c.table.attr("ref"), want)
		}
		var heads []string
		i := 0
		for e := range c.table.child("x:tableColumns").each("x:tableColumn") {
			i++
			head := unescape(e.attr("name"))
			if slices.ContainsFunc(heads, func(h string) bool { return strings.EqualFold(h, head) }) {
				f.faultf("sheet %q: two columns %q", name, head)
			}
			heads = append(heads, head)
			if n := len(utf16.Encode([]rune(head))); n > 255 {
				f.faultf("sheet %q: column %d has a name of %d UTF-16 units", name, i, n)
			}
			if at := (place{1, i}); cells[at].numeric || cells[at].text != head {
				f.faultf("sheet %q: column %q is headed %v", name, head, cells[at])
			}
			for row := 2; c.column(i) != "" && row <= last.row; row++ {
				if c.formulas[place{row, i}] == "" {
					f.faultf("sheet %q: column %q has no formula in row %d", name, head, row)
				}
			}
		}
		if i != last.column {
			f.faultf("sheet %q: the table has %d columns, want %d", name, i, last.column)
		}
	}
}
