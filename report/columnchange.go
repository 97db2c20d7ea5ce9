package report

import (
	"errors"
	"fmt"
	"math"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
)

// ColumnChange says that a column has by how much two others of its row differ. A cell that is missing is computed; one that is given and
// is not that, but for rounding, is an error. In the workbook it is a formula. The zero value is no change.
type ColumnChange struct {
	Of, From string // the names of the columns: Of less From
	// Kind is how it is counted. ChangePercent is a share of the size of From, and missing where From is zero, or the two are on different
	// sides of it; the others are the difference, as the column's Format writes it.
	Kind ChangeKind
}

// change is a cell that says by how much two others of its row differ.
type change struct {
	row, column, of, from int
	value                 float64
}

// checkChanges reports changes of columns that are not there, or are changes themselves.
func (t *Table) checkChanges() (errs []error) {
	for i := range t.Columns {
		col := &t.Columns[i]
		if col.Change == (ColumnChange{}) {
			continue
		}
		var err error
		switch c := col.Change; {
		case c.Kind > ChangeUnits:
			err = fmt.Errorf("its Change has the Kind %d; choose ChangePercent, ChangePoints or ChangeUnits", c.Kind)
		case c.Of == c.From:
			err = fmt.Errorf("its Change is of %q from the same column; name two", c.Of)
		case col.Spark != NoSpark:
			err = errors.New("a line is no Change; leave one out")
		default:
			err = errors.Join(t.checkChanged(c.Of), t.checkChanged(c.From))
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("column %d %q: %w", i+1, col.name(), err))
		}
	}
	return errs
}

// checkChanged reports a column that has no numbers of its own.
func (t *Table) checkChanged(name string) error {
	switch k := t.columnIndex(name); {
	case k < 0:
		return fmt.Errorf("its Change names the column %q, which there is not", name)
	case t.Columns[k].Change != (ColumnChange{}):
		return fmt.Errorf("its Change names the column %q, which is a change itself", name)
	}
	return nil
}

// changes are the changes of rows that have both numbers, and their values.
func (t *Table) changes(do func(c change)) {
	for i := range t.Columns {
		by := t.Columns[i].Change
		if by == (ColumnChange{}) {
			continue
		}
		of, from := t.columnIndex(by.Of), t.columnIndex(by.From)
		for k, row := range t.Rows {
			v, ok := figure.Float(unspanned(row[of]))
			w, compared := figure.Float(unspanned(row[from]))
			if !ok || !compared || !finite(v) || !finite(w) {
				continue
			}
			c := change{row: k, column: i, of: of, from: from, value: data.Add(v, -w)}
			if by.Kind == ChangePercent {
				if c.value /= math.Abs(w); w == 0 || v != 0 && (v < 0) != (w < 0) {
					continue
				}
			}
			do(c)
		}
	}
}

// checkGiven reports changes that are given and are not what the columns say.
func (t *Table) checkGiven() (errs []error) {
	t.changes(func(c change) {
		given, ok := figure.Float(unspanned(t.Rows[c.row][c.column]))
		if !ok || math.IsNaN(given) {
			return
		}
		if off := math.Abs(given - c.value); off > math.Pow10(-data.Decimals(given))*1.001 {
			by := t.Columns[c.column].Change
			errs = append(errs, fmt.Errorf("row %d, column %q: %v is not by how much %q differs from %q, %.6g; correct it, or leave it nil, and it is computed",
				c.row+1, t.Columns[c.column].name(), given, by.Of, by.From, c.value))
		}
	})
	return errs
}

// figureChanges are the changes of the table as the workbook has them: of cells that it divides alike.
func (t *Table) figureChanges() (out []figure.Change) {
	styles := t.styles()
	divides := func(column, row int) number.Unit {
		f := t.Columns[column].Format
		if own := formatOfRow(styles, row); own != (number.Format{}) {
			f = own
		}
		return f.Divides()
	}
	t.changes(func(c change) {
		share := t.Columns[c.column].Change.Kind == ChangePercent
		by, of := divides(c.column, c.row), divides(c.of, c.row)
		given, ok := figure.Float(unspanned(t.Rows[c.row][c.column]))
		if of != divides(c.from, c.row) || share && by != number.One || !share && by != of || !ok || given != c.value {
			return
		}
		w, _ := figure.Float(unspanned(t.Rows[c.row][c.from]))
		out = append(out, figure.Change{Cell: figure.Cell{Row: c.row, Column: c.column}, Of: c.of, From: c.from, Share: share, Below: w < 0})
	})
	return out
}
