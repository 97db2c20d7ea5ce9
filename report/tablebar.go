package report

import (
	"math"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
)

// barScale is the least and the greatest number that a column has bars for, with zero between them.
type barScale struct{ least, most float64 }

// barred reports whether a row has a bar in a column.
func (t *Table) barred(styles []*RowStyle, row, column int) bool {
	col := &t.Columns[column]
	return col.Bar && (col.Good != NeitherWay || !kindOfRow(styles, row).sums())
}

// barScales are those of the columns.
func (t *Table) barScales() []barScale {
	styles, out := t.styles(), make([]barScale, len(t.Columns))
	for k, row := range t.Rows {
		for i := range t.Columns {
			if !t.barred(styles, k, i) {
				continue
			}
			if v, ok := size(unspanned(row[i])); ok && !math.IsNaN(v) {
				out[i].least, out[i].most = math.Min(out[i].least, v), math.Max(out[i].most, v)
			}
		}
	}
	if t.bars == nil {
		return out
	}
	for i := range out {
		if s, ok := t.bars.scales[t.measured(i)]; ok && t.Columns[i].Bar {
			out[i] = s
		}
	}
	return out
}

// whole is the number that a bar of the full length stands for.
func (s barScale) whole() float64 { return math.Max(s.most, -s.least) }

// bar is the length of a number's bar, 1/10,000 of the scale.
func (s barScale) bar(n float64) int {
	if whole := s.whole(); whole > 0 && !math.IsNaN(n) {
		return int(n / whole * 10000)
	}
	return 0
}

// tone is what a number says of what it is measured by.
func (c *Column) tone(n float64) layout.Tone {
	switch up := n > 0; {
	case c.Good == NeitherWay || n == 0:
		return layout.PlainTone
	case up == (c.Good == UpIsGood):
		return layout.GoodTone
	}
	return layout.BadTone
}

// tableColumn is how a column is laid out.
func (b *builder) tableColumn(t *Table, i int) layout.TableColumn {
	col := &t.Columns[i]
	out := layout.TableColumn{Align: t.align(i), Bar: col.Bar, Heat: col.Heat, Hang: !col.AsPrinted && t.hangs(i), ColumnWidth: col.Width}
	if !col.Bar {
		return out
	}
	scale := t.barScales()[i]
	if out.Least, out.Most = scale.bar(scale.least), scale.bar(scale.most); out.Least == 0 {
		out.Most = 0
	}
	if col.Good != NeitherWay {
		out.Most = scale.bar(scale.most)
		worse := b.verbatim(b.Say().Worse, look{layout.ColumnHead, layout.RoleP, b.Colors.Bad, true})
		better := b.verbatim(b.Say().Better, look{layout.ColumnHead, layout.RoleP, b.Colors.Good, true})
		out.Sides = &[2]*layout.Para{worse, better}
		if col.Good == DownIsGood {
			out.Sides = &[2]*layout.Para{better, worse}
		}
	}
	return out
}

// hangs reports a column of numbers some of which are in parentheses: the figures of all end at one edge, over which these hang.
func (t *Table) hangs(i int) bool {
	col := &t.Columns[i]
	if col.Heat || col.Align != AlignAuto && col.Align != AlignRight {
		return false
	}
	styles := t.styles()
	for k, row := range t.Rows {
		f := col.Format
		if own := formatOfRow(styles, k); own != (number.Format{}) {
			f = own
		}
		if n, ok := figure.Float(unspanned(row[i])); ok && n < 0 && f.Parentheses {
			return true
		}
	}
	return false
}

// settleNumbers has parentheses hang over the edge of the figures, and the numbers of muted columns in the colour of secondary text.
func (b *builder) settleNumbers(t *Table, rows [][]layout.TableCell, styles []*RowStyle) {
	for i := range t.Columns {
		col := &t.Columns[i]
		hangs := !col.AsPrinted && t.hangs(i)
		if !hangs && !col.Muted {
			continue
		}
		for k := range rows {
			cell := &rows[k][i]
			if _, isNumber := size(unspanned(t.Rows[k][i])); !isNumber || cell.Para == nil {
				continue
			}
			if hangs && strings.HasSuffix(cell.Runs[len(cell.Runs)-1].Text, ")") {
				cell.Fraction = ")"
			}
			for r := range cell.Runs {
				if col.Muted && !kindOfRow(styles, k).strong() {
					cell.Runs[r].Color = b.Colors.Muted
				}
			}
		}
	}
}
