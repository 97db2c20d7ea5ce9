package report

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Table is a table. Long tables continue on the next page with their head.
type Table struct {
	ID        string // names its sheet in the workbook; "" is made from the slide
	Title     string // above the table, over all its columns; "" prints none
	Unit      string // after the title
	Source    string // in the slide's source line
	Columns   []Column
	Rows      [][]any // rows x columns; values keep their types: text (Markdown), numbers, time.Time, nil for missing
	Highlight []int   // rows on a tint, from 0
	Fold      int     // into so many parts side by side, read down the first, then down the next; 0 or 1: not folded
}

// Column is a column of a table.
type Column struct {
	Name   string
	Format number.Format // of its numbers; the zero value shows as many decimals as the column needs
	Align  Align
	Bar    bool // a bar beside each number, all on one scale from zero
	// AsPrinted shows each number with its own decimals, aligned at the decimal point.
	AsPrinted bool
}

// Align is where a column's cells stand.
type Align uint8

// The alignments; AlignAuto is text left, numbers right.
const (
	AlignAuto Align = iota
	AlignLeft
	AlignRight
	AlignCenter
)

// Validate reports rows of the wrong length and values that are not of a known type, by row and column.
func (t Table) Validate() error {
	var errs []error
	if len(t.Columns) == 0 {
		errs = append(errs, errors.New("the table has no columns"))
	}
	for i, row := range t.Rows {
		if len(row) != len(t.Columns) {
			errs = append(errs, fmt.Errorf("row %d has %d cells, want %d", i+1, len(row), len(t.Columns)))
			continue
		}
		for k, v := range row {
			if err := validCell(v); err != nil {
				errs = append(errs, fmt.Errorf("row %d, column %q: %w", i+1, t.Columns[k].Name, err))
			}
		}
	}
	for _, h := range t.Highlight {
		if h < 0 || h >= len(t.Rows) {
			errs = append(errs, fmt.Errorf("row %d is highlighted, but rows run from 0 to %d", h, len(t.Rows)-1))
		}
	}
	if t.Fold < 0 || t.Fold > 6 {
		errs = append(errs, fmt.Errorf("the table is folded into %d parts; choose 1 to 6", t.Fold))
	}
	return errors.Join(errs...)
}

func validCell(v any) error {
	if n, ok := float(v); ok {
		if math.IsInf(n, 0) {
			return errors.New("the value is infinite; give a finite number, or nil where there is none")
		}
		return nil
	}
	switch v.(type) {
	case nil, string, time.Time:
		return nil
	}
	return fmt.Errorf("a value of type %T; give text, a number, a time.Time or nil", v)
}

// Node is the table, or its parts side by side.
func (t Table) Node(s *theme.Setting) layout.Node {
	b := build(s)
	rows := b.rows(&t)
	if t.Fold < 2 {
		return b.node(b.table(&t, rows, t.Title))
	}
	side := &layout.Columns{Gap: s.Grid.TextRuled}
	per := (len(rows) + t.Fold - 1) / t.Fold
	for i := range t.Fold {
		part := rows[min(i*per, len(rows)):min((i+1)*per, len(rows))]
		title := ""
		if i == 0 {
			title = t.Title
		}
		side.Sides = append(side.Sides, layout.Side{Node: b.table(&t, part, title)})
	}
	return b.node(side)
}

// table is a part of the table.
func (b *builder) table(t *Table, rows [][]layout.TableCell, title string) *layout.TableNode {
	c := b.Colors
	n := &layout.TableNode{Rows: rows, Style: layout.TableStyle{Rule: c.Ink, Hairline: c.Hairline, Tint: c.Tint, Bar: c.Grey, Focus: c.Primary}}
	if title != "" {
		n.Caption = b.para(title, look{layout.Label, layout.RoleCaption, c.Ink, true})
		if t.Unit != "" {
			n.Caption.Runs = append(n.Caption.Runs, layout.Run{Text: "  " + t.Unit, Color: c.Muted})
		}
	}
	for i, col := range t.Columns {
		n.Columns = append(n.Columns, layout.TableColumn{
			Head:  b.para(col.Name, look{layout.ColumnHead, layout.RoleP, c.Muted, true}),
			Align: t.align(i), Bar: col.Bar,
		})
	}
	return n
}

// align is how a column's cells stand.
func (t *Table) align(i int) layout.Align {
	col := t.Columns[i]
	switch col.Align {
	case AlignLeft:
		return layout.Left
	case AlignRight:
		return layout.Right
	case AlignCenter:
		return layout.Center
	}
	if col.AsPrinted {
		return layout.DecimalPoint
	}
	for _, row := range t.Rows {
		if _, ok := float(row[i]); ok {
			return layout.Right
		}
	}
	return layout.Left
}

// rows are the table's cells.
func (b *builder) rows(t *Table) [][]layout.TableCell {
	formats := make([]number.Format, len(t.Columns))
	scales := make([]float64, len(t.Columns))
	for i, col := range t.Columns {
		var all []float64
		for _, row := range t.Rows {
			if v, ok := float(row[i]); ok {
				all = append(all, v)
				scales[i] = math.Max(scales[i], v)
			}
		}
		formats[i] = col.Format.For(all)
	}
	cells := make([]layout.TableCell, len(t.Rows)*len(t.Columns))
	rows := make([][]layout.TableCell, len(t.Rows))
	for k, row := range t.Rows {
		rows[k], cells = cells[:len(row):len(row)], cells[len(row):]
		for i, v := range row {
			rows[k][i] = b.cell(v, &t.Columns[i], formats[i])
			if n, ok := float(v); ok && t.Columns[i].Bar && scales[i] > 0 {
				rows[k][i].Bar = int(math.Max(0, n/scales[i]) * 10000)
			}
		}
	}
	for _, h := range t.Highlight {
		for i := range rows[h] {
			rows[h][i].Highlight = true
			if p := rows[h][i].Para; p != nil {
				for r := range p.Runs {
					p.Runs[r].Bold = true
				}
			}
		}
	}
	return rows
}

// cell is a value as a cell: numbers in their format, nothing as an en dash.
func (b *builder) cell(v any, col *Column, f number.Format) (cell layout.TableCell) {
	n, isNumber := float(v)
	if isNumber {
		if col.AsPrinted {
			f = col.Format.For([]float64{n})
		}
		text := f.Text(n, b.Locale)
		if col.AsPrinted {
			if at := strings.LastIndex(text, b.Locale.Decimal()); at >= 0 {
				cell.Fraction = text[at:]
			}
		}
		cell.Para = &layout.Para{Type: layout.Cell, Runs: []layout.Run{{Text: text, Color: b.Colors.Ink}}}
		return cell
	}
	text := "\u2013"
	switch v := v.(type) {
	case string:
		text = v
	case time.Time:
		text = b.Locale.Date(v, number.Day)
	}
	cell.Para = b.para(text, look{layout.Cell, layout.RoleP, b.Colors.Ink, false})
	return cell
}
