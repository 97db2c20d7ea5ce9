package report

import (
	"strings"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Node is the table.
func (t Table) Node(s *theme.Setting) layout.Node {
	b := build(s, t)
	if b.errs = append(b.errs, t.checkDrawn()...); len(b.errs) > 0 {
		return b.node(nil)
	}
	t = t.filled()
	c := b.Colors
	n := &layout.TableNode{
		Fold: t.Fold, Gap: s.Grid.TextRuled,
		Style: layout.TableStyle{Rule: c.Ink, Hairline: c.Hairline, Tint: c.Tint, Bar: c.Grey, Focus: c.Primary, Ground: c.Ground, Good: c.Good, Watch: c.Watch, Bad: c.Bad},
	}
	heat := t.classes()
	n.Rows, n.Key, n.KeyName = b.rows(&t, heat), b.heatKey(heat), b.Say().HeatKey
	muted := look{layout.Label, layout.RoleCaption, c.Muted, false}
	switch {
	case t.Title != "":
		n.Caption = b.para(t.Title, look{layout.Label, layout.RoleCaption, c.Ink, true})
		if t.Unit != "" {
			n.Caption.Runs = append(n.Caption.Runs, b.para("  "+t.Unit, muted).Runs...)
		}
	case t.Unit != "":
		n.Caption = b.para(t.Unit, muted)
	}
	for i := range t.Columns {
		n.Columns = append(n.Columns, b.tableColumn(&t, i))
	}
	n.Head = b.tableHead(&t)
	if t.bars != nil {
		t.bars.room.Add(n)
	}
	return b.node(n)
}

// tableHead is the names of the columns, under those of their groups where there are some.
func (b *builder) tableHead(t *Table) [][]layout.TableCell {
	l := look{layout.ColumnHead, layout.RoleP, b.Colors.Muted, true}
	names := make([]layout.TableCell, len(t.Columns))
	grouped := false
	for i, col := range t.Columns {
		names[i].Para = b.columnHead(&col, t.unit(i, b.Setting), l)
		grouped = grouped || col.Group != ""
	}
	if !grouped {
		return [][]layout.TableCell{names}
	}
	groups := make([]layout.TableCell, len(t.Columns))
	for i := 0; i < len(groups); {
		n := 1
		if name := t.Columns[i].Group; name == "" {
			groups[i], names[i] = layout.TableCell{Para: names[i].Para, RowSpan: 2}, layout.TableCell{}
		} else {
			for i+n < len(groups) && t.Columns[i+n].Group == name {
				n++
			}
			groups[i] = layout.TableCell{Para: b.verbatim(name, l), ColSpan: n}
		}
		i += n
	}
	return [][]layout.TableCell{groups, names}
}

// columnHead is what stands above a column: its name, and the unit of its numbers.
func (b *builder) columnHead(col *Column, unit string, l look) *layout.Para {
	comma := b.Say().Comma
	if unit != "" {
		unit = comma + unit
	}
	if col.Head != "" {
		return b.para(string(col.Head)+markup.Escape(unit), l)
	}
	if col.Name == "" {
		unit = strings.TrimPrefix(unit, comma)
	}
	return b.verbatim(col.Name+unit, l)
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
	switch {
	case col.Heat:
		return layout.Center
	case col.AsPrinted, t.hangs(i):
		return layout.DecimalPoint
	}
	for _, row := range t.Rows {
		v := unspanned(row[i])
		if _, isRange := v.(Range); isRange {
			return layout.Right
		}
		if _, ok := size(v); ok {
			return layout.Right
		}
	}
	return layout.Left
}

// rows are the table's cells.
func (b *builder) rows(t *Table, heat *classes) [][]layout.TableCell {
	formats, own, styles := t.formats(), t.rowFormats(), t.styles()
	scales := t.barScales()
	cells := make([]layout.TableCell, len(t.Rows)*len(t.Columns))
	rows := make([][]layout.TableCell, len(t.Rows))
	for k, row := range t.Rows {
		if err := b.Work(len(row)); err != nil {
			b.errs = append(b.errs, err)
			return nil
		}
		rows[k], cells = cells[:len(row):len(row)], cells[len(row):]
		for i, v := range row {
			s, _ := v.(Span)
			v = unspanned(v)
			f, col := &formats[i], &t.Columns[i]
			if col.Spark != NoSpark {
				v = nil // see sparks
			}
			if own != nil && own[k] != nil {
				f, col = own[k], &Column{}
			}
			rows[k][i] = b.cell(v, col, f)
			rows[k][i].ColSpan, rows[k][i].RowSpan = s.Columns, s.Rows
			if n, ok := size(v); ok && t.barred(styles, k, i) {
				rows[k][i].Bar, rows[k][i].Tone = scales[i].bar(n), t.Columns[i].tone(n)
			}
		}
	}
	b.settleNumbers(t, rows, styles)
	b.tint(t, rows, heat)
	b.sparks(t, rows)
	t.uncover(rows)
	for _, h := range t.Highlight {
		for i := range rows[h] {
			rows[h][i].Highlight = true
			embolden(&rows[h][i])
		}
	}
	b.styleRows(t, rows, styles)
	return rows
}

// styleRows gives the rows of a style what they have besides their numbers.
func (b *builder) styleRows(t *Table, rows [][]layout.TableCell, styles []*RowStyle) {
	for k, s := range styles {
		if s == nil {
			continue
		}
		first := &rows[k][0]
		first.Kind, first.Indent = rowKinds[s.Kind], stepIn*layout.Length(s.Indent)
		for i := range rows[k] {
			switch {
			case s.Kind == SpacerRow:
				rows[k][i].Para = nil // nothing is missing there
			case s.Kind.strong() && t.Rows[k][i] == nil && !t.summed(k, i):
				rows[k][i].Para = nil // nor where headings have no value, and columns no sum
			case s.Kind.strong():
				embolden(&rows[k][i])
			}
		}
		if unit := s.Format.UnitName(b.Locale); unit != "" && first.Para != nil && !s.Format.Says(layout.Plain(first.Runs), b.Locale) {
			runs := first.Runs
			first.Runs = append(runs[:len(runs):len(runs)], layout.Run{Text: b.Say().Comma + unit, Bold: runs[len(runs)-1].Bold, Color: runs[0].Color})
		}
	}
}

// kindOfRow is the kind of a row by the styles of all, which may be nil.
func kindOfRow(styles []*RowStyle, row int) RowKind {
	if styles == nil || styles[row] == nil {
		return PlainRow
	}
	return styles[row].Kind
}

// formatOfRow is the format of a row's numbers by the styles of all, which may be nil; the zero value is that of their columns.
func formatOfRow(styles []*RowStyle, row int) number.Format {
	if styles == nil || styles[row] == nil {
		return number.Format{}
	}
	return styles[row].Format
}

// embolden has the text of a cell in bold.
func embolden(cell *layout.TableCell) {
	if cell.Para == nil {
		return
	}
	for r := range cell.Runs {
		cell.Runs[r].Bold = true
	}
}

// rowFormats are the formats of the rows that have one of their own; nil where none has.
func (t *Table) rowFormats() []*format {
	var out []*format
	for k, s := range t.styles() {
		if s == nil || s.Format == (number.Format{}) {
			continue
		}
		if out == nil {
			out = make([]*format, len(t.Rows))
		}
		var all tally
		for _, v := range t.Rows[k] {
			all.add(unspanned(v))
		}
		f := all.format(s.Format, number.Precision(0))
		out[k] = &f
	}
	return out
}

// formats are how the columns are shown.
func (t *Table) formats() []format {
	out := make([]format, len(t.Columns))
	own := t.rowFormats()
	for i, col := range t.Columns {
		var all tally
		for k, row := range t.Rows {
			if own == nil || own[k] == nil {
				all.add(unspanned(row[i]))
			}
		}
		f := col.Format
		if f == (number.Format{}) && data.Years(col.name(), all.numbers) {
			f.Plain = true
		}
		out[i] = all.format(f, col.Dates)
	}
	return out
}

// unit is the name of what a column's numbers are divided by, "" where a text over the column says it.
func (t *Table) unit(i int, s *theme.Setting) string {
	col := &t.Columns[i]
	name := col.Format.UnitName(s.Locale)
	if name == "" {
		return ""
	}
	for _, text := range [...]string{col.name(), plain(string(col.Head)), col.Group, plain(t.Unit), plain(t.Title), s.Heading} {
		if col.Format.Says(text, s.Locale) {
			return ""
		}
	}
	return name
}

// unspanned is a cell's value, whether it spans or not.
func unspanned(v any) any {
	if s, ok := v.(Span); ok {
		return s.Value
	}
	return v
}

// uncover empties the cells that spans cover.
func (t *Table) uncover(rows [][]layout.TableCell) {
	for k, row := range rows {
		for i := range row {
			down, wide := max(row[i].RowSpan, 1), max(row[i].ColSpan, 1)
			for j := 1; j < down*wide; j++ {
				rows[k+j/wide][i+j%wide].Para = nil
			}
		}
	}
}

// cell is a value as a cell.
func (b *builder) cell(v any, col *Column, f *format) (cell layout.TableCell) {
	if own, ok := ownValue(v); ok {
		return b.ownCell(own, f)
	}
	n, isNumber := figure.Float(v)
	if !isNumber {
		cell.Para = b.value(v, f, look{layout.Cell, layout.RoleP, b.Colors.Ink, false})
		return cell
	}
	if !col.AsPrinted {
		cell.Para = b.numberCell(f.number.Text(n, b.Locale))
		return cell
	}
	own, _ := col.printed(v, n, f)
	text := own.Text(n, b.Locale)
	if at := strings.LastIndex(text, b.Locale.Decimal()); at >= 0 {
		cell.Fraction = text[at:]
	}
	cell.Para = b.numberCell(text)
	return cell
}

// printed is how a number of a column with AsPrinted is shown: with its own decimals, or those that it is written with, which exact says.
func (c *Column) printed(v any, n float64, f *format) (own number.Format, exact bool) {
	own = f.number
	own.Places, own.Scientific = c.Format.Places, c.Format.Scientific
	if own.Places == number.Auto && !own.Scientific {
		var places int
		if places, exact = figure.Decimals(v); exact {
			own = own.Written(places)
		}
	}
	return own.For([]float64{n}), exact
}

// numberCell is a number's text, in which nothing is to be read.
func (b *builder) numberCell(text string) *layout.Para {
	return &layout.Para{Type: layout.Cell, Runs: []layout.Run{{Text: text, Color: b.Colors.Ink}}}
}
