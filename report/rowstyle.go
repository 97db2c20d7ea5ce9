package report

import (
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// RowStyle is what some rows of a table are to its reader, and how their numbers are written. Fields with the zero value leave
// the rows as they are.
type RowStyle struct {
	Rows   []int // of the table, from 0; a row has one style
	Kind   RowKind
	Indent int           // levels of 12 pt by which the text of the first column stands in, 0 to 4
	Format number.Format // of the rows' numbers, instead of their columns'; a unit that divides them stands after the first cell's text
}

// RowKind is what a row is to its reader.
type RowKind uint8

// The kinds of rows.
const (
	PlainRow    RowKind = iota
	HeadingRow          // names the rows below it, in bold
	SubtotalRow         // in bold, under a rule
	TotalRow            // in bold, between rules, on a tint
	SpacerRow           // has no values, and no lines
)

// rowKinds are the kinds as layout has them.
var rowKinds = [...]layout.RowKind{
	PlainRow: layout.BodyRow, HeadingRow: layout.HeadingRow, SubtotalRow: layout.SubtotalRow, TotalRow: layout.TotalRow, SpacerRow: layout.SpacerRow,
}

const (
	mostIndent = 4
	stepIn     = 12 * pt // by a level of Indent
)

// sums reports a row of a kind that adds up others: its numbers have no bars, and no part in their scale.
func (k RowKind) sums() bool { return k == SubtotalRow || k == TotalRow }

// strong reports a row that is bold.
func (k RowKind) strong() bool { return k == HeadingRow || k.sums() }

// styles are the styles of all rows; nil where no row has one.
func (t *Table) styles() []*RowStyle {
	if len(t.Styles) == 0 {
		return nil
	}
	out := make([]*RowStyle, len(t.Rows))
	for i := range t.Styles {
		for _, k := range t.Styles[i].Rows {
			out[k] = &t.Styles[i]
		}
	}
	return out
}

// checkRows reports what is wrong with the styles of rows and their sums.
func (t *Table) checkRows() []error {
	return slices.Concat(t.checkStyles(), t.checkSums(), t.checkChanges())
}

// checkStyles reports styles of rows that are not there, of one row twice, and those that there are none of.
func (t *Table) checkStyles() (errs []error) {
	of := map[int]bool{}
	for i := range t.Styles {
		s := &t.Styles[i]
		bad := func(format string, args ...any) {
			errs = append(errs, fmt.Errorf("style %d: "+format, append([]any{i + 1}, args...)...))
		}
		if int(s.Kind) >= len(rowKinds) {
			bad("no Kind is %d; choose PlainRow, HeadingRow, SubtotalRow, TotalRow or SpacerRow", s.Kind)
		}
		if s.Indent < 0 || s.Indent > mostIndent {
			bad("the indent is %d levels; choose 0 to %d", s.Indent, mostIndent)
		}
		if err := s.Format.Err(); err != nil {
			bad("%w", err)
		}
		for _, k := range s.Rows {
			switch {
			case k < 0 || k >= len(t.Rows):
				bad("there is no row %d, rows run from 0 to %d", k, len(t.Rows)-1)
			case of[k]:
				bad("row %d has a style already; name each row once", k)
			case s.Kind == SpacerRow && slices.ContainsFunc(t.Rows[k], func(v any) bool { _, ok := present(v); return ok }):
				bad("row %d is a spacer, but has a value; make its cells nil", k)
			}
			of[k] = true
		}
	}
	return errs
}
