package report

import (
	"strings"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// Sources are where the table's figures come from.
func (t Table) Sources() []string { return []string{t.Source} }

// Figures are the table's cells as a sheet. A cell over several rows stands in each of them, so that the rows can be sorted.
func (t Table) Figures(set *theme.Setting) figure.Figures {
	if len(t.checkDrawn()) > 0 { // as Node says
		return figure.Figures{}
	}
	t = t.filled()
	s := figure.Sheet{ID: t.ID, Kind: figure.KindTable, Title: plain(t.Title), Unit: plain(t.Unit), Source: plain(t.Source), Rows: len(t.Rows)}
	formats, rowFormats := t.formats(), t.rowFormats()
	for i, f := range formats {
		col := &t.Columns[i]
		name := text.Line(col.name())
		if unit := t.unit(i, set); unit != "" {
			name = strings.TrimPrefix(name+set.Say().Comma+unit, set.Say().Comma)
		}
		if col.Group != "" {
			name = strings.TrimSuffix(text.Line(col.Group)+set.Say().Comma+name, set.Say().Comma)
		}
		c := figure.Column{Name: name, Code: f.code(set.Locale)}
		if col.AsPrinted && col.Format == (number.Format{}) && c.Code == f.number.Code(set.Locale) {
			c.Code = ""
		}
		s.Columns = append(s.Columns, c)
	}
	s.Sums, s.Changes, s.Heat = t.figureSums(), t.figureChanges(), t.heatFigures()
	for k, style := range t.styles() {
		if style != nil && style.Kind.strong() {
			s.Strong = append(s.Strong, k)
		}
	}
	for k, f := range rowFormats {
		if f == nil {
			continue
		}
		if s.RowCodes == nil {
			s.RowCodes = map[int]string{}
		}
		s.RowCodes[k] = f.number.Code(set.Locale)
	}
	s.CellCodes = t.cellCodes(formats, rowFormats, set.Locale)
	t.sparkFigures(&s, set)
	above, sparks := t.spanned(), s.Sparks
	s.Row = func(i int, dst []any) []any {
		for k, v := range t.Rows[i] {
			if v = unspanned(v); v == nil && above != nil && above[i][k] > 0 {
				v = unspanned(t.Rows[i-above[i][k]][k])
			}
			if own, ok := ownValue(v); ok {
				f := &formats[k]
				if rowFormats != nil && rowFormats[i] != nil {
					f = rowFormats[i]
				}
				v = own.text(f, set)
			}
			dst = append(dst, cellValue(v))
		}
		return t.lines(i, sparks, dst)
	}
	return figure.Figures{Sheets: []figure.Sheet{s}}
}

// cellCodes are the number formats of numbers that are shown with the decimals that they are written with; nil where there are none.
func (t *Table) cellCodes(formats []format, rowFormats []*format, l number.Locale) (codes map[figure.Cell]string) {
	for i := range t.Columns {
		if !t.Columns[i].AsPrinted {
			continue
		}
		for k, row := range t.Rows {
			n, isNumber := figure.Float(unspanned(row[i]))
			if !isNumber || rowFormats != nil && rowFormats[k] != nil {
				continue
			}
			if f, exact := t.Columns[i].printed(unspanned(row[i]), n, &formats[i]); exact {
				if codes == nil {
					codes = map[figure.Cell]string{}
				}
				codes[figure.Cell{Row: k, Column: i}] = f.Code(l)
			}
		}
	}
	return codes
}

// spanned is by how many rows the cell that reaches over each cell from above in its column begins above it, by row and
// column; nil if none does.
func (t *Table) spanned() (above [][]int) {
	for i, row := range t.Rows {
		for k, v := range row {
			s, ok := v.(Span)
			if !ok || s.Rows < 2 {
				continue
			}
			if above == nil {
				above = make([][]int, len(t.Rows))
				for j := range above {
					above[j] = make([]int, len(t.Columns))
				}
			}
			for j := 1; j < s.Rows; j++ {
				above[i+j][k] = j
			}
		}
	}
	return above
}

// cellValue is a value as the workbook has it.
func cellValue(v any) any {
	if r, ok := rich(v); ok {
		return plain(r)
	}
	if _, ok := v.([]float64); ok {
		return nil // its values stand in columns of their own
	}
	return v
}
