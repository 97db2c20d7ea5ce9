package xlsx

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/chartml"
)

// encoder writes the cells of a sheet.
type encoder struct {
	*press
	styles  *styles
	columns []*column
	letters []string
	formula string // of the cell that is written, beside its value; "": none
	strong  bool   // the row that is written stands out
}

// sheetData writes the widths of the columns, for which excelize takes minutes where they are many, and the rows. Missing
// values keep their cells, which bear the rule under the row.
func (w *worksheet) sheetData(ctx context.Context, p *press, s *styles) error {
	e := &encoder{press: p, styles: s, columns: w.columns, letters: make([]string, len(w.columns))}
	for k := range e.letters {
		e.letters[k] = chartml.Letters(k)
	}
	e.Raw("<cols>")
	for k, c := range w.columns {
		n := strconv.Itoa(k + 1)
		e.Raw(`<col min="`, n, `" max="`, n, `" width="`)
		e.Float(float64(c.wide) / 10)
		e.Raw(`" customWidth="1"/>`)
	}
	e.Raw("</cols><sheetData>")
	e.heading(w.lines)
	err := w.each(ctx, func(i int, row []any) error {
		e.open(headRow+1+i, e.height(row))
		_, e.strong = slices.BinarySearch(w.strong, i)
		for k, v := range row {
			if err := vet(v); err != nil { // not what it was when it was measured
				return w.at(i, k, err)
			}
			if s := w.sums[cellAt{i, k}]; s != nil {
				e.formula = formulaOf(s, e.letters[k])
			} else if w.count != nil && w.count.Column == k {
				e.formula = w.count.formula(headRow + 1 + i)
			} else if of, ok := w.summaries[k]; ok {
				e.formula = of.formula(i)
			} else if c := w.changes[figure.Cell{Row: i, Column: k}]; c != nil {
				e.formula = changeOf(c)
			} else if a := w.across[k]; a != nil && present(v) {
				e.formula = acrossOf(a, headRow+1+i)
			}
			e.cell(k, headRow+1+i, v)
			e.formula = ""
		}
		e.Raw("</row>")
		return e.full()
	})
	for i, s := range w.notes {
		row := w.last() + 2 + i
		e.open(row, 0)
		e.text(s, "A", row, e.styles.of(style{role: noteRole}))
		e.Raw("</row>")
	}
	e.Raw("</sheetData>")
	return err
}

// The heights of rows, in points.
const (
	lineHigh  = 15
	titleHigh = 27
	rowHigh   = 18 // what the skeleton gives rows without a height
	headOver  = 9  // over a table's head
	mostHigh  = 409
)

// heading writes the lines and the table's head.
func (e *encoder) heading(lines []line) {
	for i, l := range lines {
		high := 0
		if l.role == titleRole {
			high = titleHigh
		}
		e.open(i+1, high)
		e.text(l.text, "A", i+1, e.styles.of(style{role: l.role}))
		e.Raw("</row>")
	}
	n := 1
	for _, c := range e.columns {
		n = max(n, lineCount(c.name, (c.room()-buttonWide)*100/104+1))
	}
	e.open(headRow, min(n*lineHigh+headOver, mostHigh))
	for k, c := range e.columns {
		e.text(c.name, e.letters[k], headRow, c.head)
	}
	e.Raw("</row>")
}

// height is the height that a row needs for texts of several lines, 0 if it has none.
func (e *encoder) height(row []any) int {
	n := 1
	for k, v := range row {
		c := e.columns[k]
		if !c.wraps {
			continue
		}
		if x, ok := v.(coded); ok {
			v = x.value
		}
		if s, ok := v.(string); ok {
			n = max(n, lineCount(s, c.room()))
		}
	}
	if n == 1 {
		return 0
	}
	return min(n*lineHigh+rowHigh-lineHigh, mostHigh)
}

// open begins a row; a height of 0 is that of the sheet's rows.
func (e *encoder) open(row, high int) {
	e.Raw(`<row r="`)
	e.Int(int64(row))
	if high > 0 {
		e.Raw(`" ht="`)
		e.Int(int64(high))
		e.Raw(`" customHeight="1`)
	}
	e.Raw(`">`)
}

// cell writes a value.
func (e *encoder) cell(k, row int, v any) {
	c, at := e.columns[k], e.letters[k]
	switch v := v.(type) {
	case string:
		if y := yearOf(v); y > 0 && c.years.only() {
			e.whole(int64(y), at, row, c.number)
			return
		}
		e.text(v, at, row, c.text)
	case float64:
		if c.divisor > 0 {
			v /= c.divisor
		}
		e.decimal(v, at, row, c.number)
	case int:
		e.integer(int64(v), k, row)
	case int64:
		e.integer(v, k, row)
	case bool:
		e.start(at, row, c.text)
		e.Raw(` t="b"><v>`, digit(v), "</v></c>")
	case time.Time:
		if c.early || early(v) {
			e.text(iso(v), at, row, c.text)
			return
		}
		e.decimal(chartml.Serial(v), at, row, c.date)
	case time.Duration:
		e.decimal(elapsedDays(v), at, row, c.elapsed)
	case coded:
		e.coded(v, k, row)
	default:
		e.start(at, row, c.text)
		e.Raw("/>")
	}
}

// digit is a truth value as XML has it.
func digit(v bool) string {
	if v {
		return "1"
	}
	return "0"
}

// coded writes a value that has a number format of its own.
func (e *encoder) coded(v coded, k, row int) {
	at := e.letters[k]
	switch x := v.value.(type) {
	case float64:
		e.decimal(x, at, row, e.styles.of(v.style()))
	case int:
		e.whole(int64(x), at, row, e.styles.of(v.style()))
	case int64:
		e.whole(x, at, row, e.styles.of(v.style()))
	case time.Time:
		if early(x) {
			e.text(iso(x), at, row, e.columns[k].text)
			return
		}
		e.decimal(chartml.Serial(x), at, row, e.styles.of(v.style()))
	case time.Duration:
		e.decimal(elapsedDays(x), at, row, e.styles.of(v.style()))
	default:
		e.cell(k, row, x)
	}
}

// style is the style of the value.
func (v coded) style() style {
	var g gauge // it stands among numbers
	switch x := v.value.(type) {
	case time.Time:
		g.add(x)
		return style{role: numberRole, code: g.dateCode(v.code)}
	case time.Duration:
		g.add(x)
		return style{role: numberRole, code: g.elapsedCode(v.code)}
	}
	return style{role: numberRole, code: numberCode(v.code)}
}

// weight is a style as the row has it that is written.
func (e *encoder) weight(style int) int {
	if e.strong {
		if bold, ok := e.styles.strong[style]; ok {
			return bold
		}
	}
	return style
}

// start begins a cell.
func (e *encoder) start(at string, row, style int) {
	e.Raw(`<c r="`, at)
	e.Int(int64(row))
	e.Raw(`" s="`)
	e.Int(int64(e.weight(style)))
	e.Raw(`"`)
}

// decimal writes a number with all its digits, and nothing for NaN.
func (e *encoder) decimal(v float64, at string, row, style int) {
	e.start(at, row, style)
	if math.IsNaN(v) {
		e.Raw("/>")
		return
	}
	e.result()
	e.Float(v)
	e.Raw("</v></c>")
}

// result goes on to a number, after the formula whose result it is.
func (e *encoder) result() {
	if e.formula != "" {
		e.Raw("><f>")
		e.Text(e.formula)
		e.Raw("</f><v>")
		return
	}
	e.Raw("><v>")
}

// formulaOf is the formula of a sum: its cells one by one, or as a range where they follow each other.
func formulaOf(s *figure.Sum, column string) string {
	var b strings.Builder
	for _, part := range [...]struct {
		sign string
		rows []int
	}{{"+", s.Of}, {"-", s.Less}} {
		for i := 0; i < len(part.rows); {
			n := 1
			for i+n < len(part.rows) && part.rows[i+n] == part.rows[i]+n {
				n++
			}
			if part.sign == "-" || b.Len() > 0 {
				b.WriteString(part.sign)
			}
			from := column + strconv.Itoa(headRow+1+part.rows[i])
			if n == 1 {
				b.WriteString(from)
			} else {
				b.WriteString("SUM(" + from + ":" + column + strconv.Itoa(headRow+part.rows[i]+n) + ")")
			}
			i += n
		}
	}
	return b.String()
}

// integer writes a whole number of a column.
func (e *encoder) integer(v int64, k, row int) {
	c, at := e.columns[k], e.letters[k]
	if c.divisor > 0 {
		e.decimal(float64(v)/c.divisor, at, row, c.number)
		return
	}
	e.whole(v, at, row, c.number)
}

func (e *encoder) whole(v int64, at string, row, style int) {
	e.start(at, row, style)
	e.result()
	e.B = strconv.AppendInt(e.B, v, 10)
	e.Raw("</v></c>")
}

// text writes text within the cell, which never is a formula.
func (e *encoder) text(s, at string, row, style int) {
	if asFormula(s) {
		style = e.styles.quoted[e.weight(style)]
	}
	e.start(at, row, style)
	if s == "" {
		e.Raw("/>")
		return
	}
	e.Raw(` t="inlineStr"><is><t`)
	if spaced(s) {
		e.Raw(` xml:space="preserve"`)
	}
	e.Raw(">")
	e.escape(s)
	e.Raw("</t></is></c>")
}
