package report

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// Spark is the scale of the small lines of a column.
type Spark uint8

// The scales.
const (
	NoSpark   Spark = iota // the column has no lines
	OwnScale               // each line goes from its own least value to its greatest: what they show is the way of each
	SameScale              // all lines of the column are on one scale, from the least value of all to the greatest
)

// validLine reports a value that is no line.
func validLine(v any) error {
	line, ok := v.([]float64)
	switch {
	case v == nil || ok && len(line) == 0:
		return nil
	case !ok:
		return &figure.Error{Cause: fmt.Sprintf("a %T is no line; give a []float64, or nil where there is none", v)}
	}
	for i, n := range line {
		switch {
		case figure.IsUnread(n):
			_, err := figure.Plain(n)
			return err
		case math.IsInf(n, 0):
			return fmt.Errorf("value %d of the line is infinite; give a finite number, or NaN where there is none", i+1)
		}
	}
	if _, some := present(v); !some {
		return errors.New("the line has no value; give nil")
	}
	return nil
}

// checkSpark reports a scale that there is none of, and names of points that no line has.
func (c *Column) checkSpark() error {
	switch {
	case c.Spark > SameScale:
		return fmt.Errorf("no Spark is %d; choose OwnScale or SameScale", c.Spark)
	case c.Spark == NoSpark && len(c.Points) > 0:
		return errors.New("its Points name the values of lines, but the column has none; set Spark, or leave them out")
	case c.Spark != NoSpark && (c.Bar || c.Heat):
		return errors.New("a line is no number for Bar or Heat; leave them out")
	}
	return nil
}

// checkLines reports what cannot be drawn as lines.
func (t *Table) checkLines() (errs []error) {
	for i := range t.Columns {
		if t.Columns[i].Spark == NoSpark {
			continue
		}
		for k, row := range t.Rows {
			if i < len(row) {
				if err := validLine(row[i]); err != nil {
					errs = append(errs, fmt.Errorf("row %d, column %q: %w", k+1, t.Columns[i].name(), err))
				}
			}
		}
	}
	return errs
}

// longest is the number of values of the longest line in a column.
func (t *Table) longest(i int) (n int) {
	for _, row := range t.Rows {
		line, _ := row[i].([]float64)
		n = max(n, len(line))
	}
	return n
}

// checkPoints reports names of points that are not as many as the values of the lines.
func (t *Table) checkPoints() (errs []error) {
	for i := range t.Columns {
		c := &t.Columns[i]
		if c.Spark == NoSpark || len(c.Points) == 0 {
			continue
		}
		if n := t.longest(i); n != len(c.Points) {
			errs = append(errs, fmt.Errorf("column %q: its Points name %d values, but its longest line has %d; name each once", c.name(), len(c.Points), n))
		}
	}
	return errs
}

// sparks gives the cells of columns with lines what they show.
func (b *builder) sparks(t *Table, rows [][]layout.TableCell) {
	for i := range t.Columns {
		col := &t.Columns[i]
		if col.Spark == NoSpark {
			continue
		}
		var all []float64
		for _, row := range t.Rows {
			line, _ := row[i].([]float64)
			all = append(all, line...)
		}
		var least, most float64
		if col.Spark == SameScale {
			least, most = rangeOf(all)
		}
		f := col.Format.For(all)
		for k, row := range t.Rows {
			line, ok := row[i].([]float64)
			if _, some := present(row[i]); !ok || !some {
				continue
			}
			s := &layout.Spark{Values: line, Least: least, Most: most, Color: b.Colors.Muted, Last: b.Colors.Muted}
			if slices.Contains(t.Highlight, k) {
				s.Color, s.Last = b.Colors.Primary, b.Colors.Primary
			}
			first, last := ends(line)
			say := b.Say()
			s.Alt = say.Named.With(say.Sparkline, say.Range.With(f.Text(first, b.Locale), f.Text(last, b.Locale)))
			rows[k][i].Para, rows[k][i].Spark = nil, s
		}
	}
}

// rangeOf are the least and the greatest of some numbers.
func rangeOf(all []float64) (least, most float64) {
	least, most = math.Inf(1), math.Inf(-1)
	for _, v := range all {
		if !math.IsNaN(v) {
			least, most = math.Min(least, v), math.Max(most, v)
		}
	}
	return least, most
}

// ends are the first and the last value of a line.
func ends(line []float64) (first, last float64) {
	first = math.NaN()
	for _, v := range line {
		switch {
		case math.IsNaN(v):
		case math.IsNaN(first):
			first, last = v, v
		default:
			last = v
		}
	}
	return first, last
}

// sparkFigures adds to a sheet the columns of the values of lines, after the table's, and says which lines show them.
func (t *Table) sparkFigures(s *figure.Sheet, set *theme.Setting) {
	for i := range t.Columns {
		col := &t.Columns[i]
		n := 0
		if col.Spark != NoSpark {
			n = t.longest(i)
		}
		if n == 0 {
			continue
		}
		var all []float64
		for _, row := range t.Rows {
			line, _ := row[i].([]float64)
			all = append(all, line...)
		}
		code := col.Format.For(all).Code(set.Locale)
		s.Sparks = append(s.Sparks, figure.Spark{Column: i, First: len(s.Columns), Count: n, Same: col.Spark == SameScale})
		for k := range n {
			name := strconv.Itoa(k + 1)
			if len(col.Points) > 0 {
				name = text.Line(col.Points[k])
			}
			s.Columns = append(s.Columns, figure.Column{Name: s.Columns[i].Name + set.Say().Comma + name, Code: code})
		}
	}
}

// lines appends the values of the lines of a row, as the columns that sparkFigures adds have them.
func (t *Table) lines(row int, sparks []figure.Spark, dst []any) []any {
	for _, s := range sparks {
		line, _ := t.Rows[row][s.Column].([]float64)
		for k := range s.Count {
			if k < len(line) && !math.IsNaN(line[k]) {
				dst = append(dst, line[k])
			} else {
				dst = append(dst, nil)
			}
		}
	}
	return dst
}
