package report

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
)

// checkColumns reports alignments, formats, precisions and tints that there are none of.
func (t *Table) checkColumns() (errs []error) {
	errs = t.checkHeat()
	for i := range t.Columns {
		col := &t.Columns[i]
		err := errors.Join(col.Format.Err(), col.Dates.Err())
		if col.Align > AlignCenter {
			err = errors.Join(err, fmt.Errorf("no Align is %d; choose AlignAuto, AlignLeft, AlignRight or AlignCenter", col.Align))
		}
		if col.Good > DownIsGood {
			err = errors.Join(err, fmt.Errorf("no Good is %d; choose UpIsGood or DownIsGood", col.Good))
		}
		if col.Good != NeitherWay && !col.Bar {
			err = errors.Join(err, errors.New("its Good colours bars, but the column has none; set Bar, or leave Good out"))
		}
		err = errors.Join(err, col.checkSpark(), col.checkWidth())
		if err != nil {
			errs = append(errs, fmt.Errorf("column %d %q: %w", i+1, col.name(), err))
		}
	}
	return errs
}

// checkWidth reports widths that no column can have, and those of one that is as wide as others.
func (c *Column) checkWidth() error {
	if c.Heat && c.Width != (layout.ColumnWidth{}) {
		return errors.New("it has a Width, but columns with Heat are as wide as each other; leave one out")
	}
	return c.Width.Err()
}

// checkWidths reports the same of all columns.
func (t *Table) checkWidths() (errs []error) {
	for i := range t.Columns {
		if err := t.Columns[i].checkWidth(); err != nil {
			errs = append(errs, fmt.Errorf("column %d %q: %w", i+1, t.Columns[i].name(), err))
		}
	}
	return errs
}

// checkFigures reports what would mislead: a table of nothing.
func (t *Table) checkFigures() (errs []error) {
	some := slices.ContainsFunc(t.Rows, func(row []any) bool {
		return slices.ContainsFunc(row, func(cell any) bool { _, ok := present(cell); return ok })
	})
	switch {
	case len(t.Rows) == 0:
		errs = append(errs, errors.New("the table has no rows; leave it out, or say in a text that there are none"))
	case !some && len(t.Columns) > 0:
		errs = append(errs, errors.New("the table has no value: all cells are missing; leave it out, or say in a text that there are none"))
	}
	return errs
}

// present is a cell's value; ok is false where it is missing.
func present(cell any) (v any, ok bool) {
	v = unspanned(cell)
	switch x := v.(type) {
	case nil:
		return nil, false
	case printed:
		return v, true
	case []float64:
		return v, slices.ContainsFunc(x, func(n float64) bool { return !math.IsNaN(n) })
	case string: // most cells
		return v, x != ""
	case Rich:
		return v, x != ""
	case int:
		return v, true
	case float64:
		return v, !math.IsNaN(x)
	case time.Time:
		return v, !x.IsZero()
	default:
		p, err := figure.Plain(x)
		n, isNumber := p.(float64)
		return p, err == nil && p != nil && !(isNumber && math.IsNaN(n))
	}
}

// widens reports a cell over several columns, under which others have no values of their own.
func (t *Table) widens() bool {
	for _, row := range t.Rows {
		for _, cell := range row {
			if s, ok := cell.(Span); ok && s.Columns > 1 {
				return true
			}
		}
	}
	return false
}

// Advice is what could be better: columns without a value, numbers that their format shows as zero, and columns of the table that
// it was made from.
func (t Table) Advice() (all []string) {
	wide, full := t.widens(), t.filled()
	for i := range t.Columns {
		if text := full.columnAdvice(i, wide); text != "" {
			all = append(all, fmt.Sprintf("column %d %q%s", i+1, t.Columns[i].name(), text))
		}
	}
	_, rounded := t.checkTotals()
	return append(append(all, rounded...), t.advice...)
}

// columnAdvice is what could be better with a column, "" where nothing could; wide says that cells of others may cover it.
func (t *Table) columnAdvice(i int, wide bool) string {
	col := &t.Columns[i]
	some, sizes, numbers := wide, false, false
	for _, row := range t.Rows {
		v, ok := present(row[i])
		some = some || ok
		if col.Bar && !sizes {
			_, sizes = size(v)
		}
		if n, isNumber := figure.Float(v); isNumber {
			numbers = true
			if _, hidden := col.Format.Hidden([]float64{n}); hidden {
				return fmt.Sprintf(": %g is printed as zero; give its Format more Places", n)
			}
		}
	}
	switch {
	case !some:
		return " has no value; leave it out"
	case col.Bar && !sizes:
		return " has no number for a bar; leave Bar out"
	case col.Heat && !numbers:
		return " has no number for a tint; leave Heat out"
	}
	return ""
}
