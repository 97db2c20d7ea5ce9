package report

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// HeatScale is the scale of the tints of a table's columns with Heat: classes of round bounds in the theme's ramp, which stand in a
// key above the columns. Rows that sum up others are not on it. The zero value goes from the least number, the lightest tint, to the greatest.
type HeatScale struct {
	Diverging bool    // tints of two colours, the lightest of both where they meet, at Middle
	Middle    float64 // of a diverging scale
}

// mostSide is the number of classes on each side of a diverging scale.
const mostSide = 3

// classes are those of a table's tints, from the least on.
type classes struct {
	of     HeatScale
	format number.Format // of their bounds, and of all numbers
	bounds []float64     // where each but the first begins, rounded as the format shows it
	below  int           // the number of classes below the middle
	far    float64       // the greatest distance from the middle, as it is
	least  float64       // rounded
}

// hot calls f with the numbers of the columns with Heat, by row and column.
func (t *Table) hot(f func(row, column int, n float64)) {
	styles := t.styles()
	for k, row := range t.Rows {
		if kindOfRow(styles, k).sums() {
			continue
		}
		for i, v := range row {
			if i >= len(t.Columns) || !t.Columns[i].Heat {
				continue
			}
			if n, ok := figure.Float(unspanned(v)); ok && !math.IsNaN(n) {
				f(k, i, n)
			}
		}
	}
}

// heated is the first column with Heat, -1 if none has it.
func (t *Table) heated() int {
	return slices.IndexFunc(t.Columns, func(c Column) bool { return c.Heat })
}

// classes are those of the table's tints; nil where it has none.
func (t *Table) classes() *classes {
	first := t.heated()
	if first < 0 {
		return nil
	}
	c := &classes{of: t.Heat, format: t.Columns[first].Format}
	var all []float64
	t.hot(func(_, _ int, n float64) { all = append(all, n) })
	if len(all) == 0 {
		return nil
	}
	c.format = c.format.For(all)
	least, most := c.format.Rounded(slices.Min(all)), c.format.Rounded(slices.Max(all))
	if c.least = least; t.Heat.Diverging {
		c.far = math.Max(math.Abs(slices.Min(all)-t.Heat.Middle), math.Abs(slices.Max(all)-t.Heat.Middle))
		c.diverge(least, most, c.format.Rounded(t.Heat.Middle))
	} else {
		c.divide(least, most)
	}
	return c
}

// steps calls f with the steps of 1, 2, 2.5 and 5 times powers of ten that the format shows, from the least that may do for a size, until
// one does.
func (c *classes) steps(size float64, f func(step float64) (ok bool)) {
	if size <= 0 || math.IsInf(size, 0) {
		return
	}
	for power := int(math.Floor(math.Log10(size))) - 2; ; power++ {
		for _, m := range [...]float64{1, 2, 2.5, 5} {
			if step := c.format.Rounded(m * math.Pow10(power)); step > 0 && math.Abs(step/math.Pow10(power)-m) < m/1000 && f(step) {
				return
			}
		}
	}
}

// divide sets the bounds of as many classes as are told apart; the last takes what is left above it.
func (c *classes) divide(least, most float64) {
	const classes = 5
	c.steps(most-least, func(step float64) bool {
		first, last := math.Floor(number.Sum(least/step))+1, math.Floor(number.Sum(most/step)) // multiples of the step that begin a class
		if last-first+1 > classes {
			return false
		}
		for k := first; k <= math.Min(last, first+classes-2); k++ {
			c.bounds = append(c.bounds, c.format.Rounded(k*step))
		}
		return true
	})
}

// diverge sets the bounds of the classes on both sides of the middle; the outer ones take what is left.
func (c *classes) diverge(least, most, middle float64) {
	side := math.Max(number.Sum(most, -middle), number.Sum(middle, -least))
	c.steps(side, func(step float64) bool {
		if number.Sum(side/step) > mostSide+1 {
			return false
		}
		for k := 1 - mostSide; k < mostSide; k++ {
			if b := c.format.Rounded(middle + float64(k)*step); b > least && b <= most {
				c.bounds = append(c.bounds, b)
				if k <= 0 {
					c.below++
				}
			}
		}
		return true
	})
	if most < middle {
		c.below++ // all are below it
	}
}

// class is the class of a number, from 0.
func (c *classes) class(n float64) (i int) {
	for v := c.format.Rounded(n); i < len(c.bounds) && v >= c.bounds[i]; {
		i++
	}
	return i
}

// fill is the tint of a class.
func (c *classes) fill(i int, p *theme.Palette) layout.Color {
	switch n := len(c.bounds) + 1; {
	case !c.of.Diverging:
		return p.Step(i, n)
	case i < c.below:
		return p.Counter(c.below-1-i, mostSide)
	default:
		return p.Step(i-c.below, mostSide)
	}
}

// className says what numbers a class has.
func (b *builder) className(c *classes, i int) string {
	say, last := b.Say(), len(c.bounds)
	text := func(v float64) string { return c.format.Text(v, b.Locale) }
	switch {
	case last == 0:
		return say.AndMore.With(text(c.least))
	case i == 0:
		return say.Under.With(text(c.bounds[0]))
	case i == last:
		return say.AndMore.With(text(c.bounds[last-1]))
	}
	return say.Interval(c.format, c.bounds[i-1], c.format.Before(c.bounds[i]), b.Locale)
}

// heatKey is the key of a table's tints.
func (b *builder) heatKey(c *classes) (key []layout.TableClass) {
	if c == nil {
		return nil
	}
	l := look{layout.Tick, layout.RoleP, b.Colors.Muted, false}
	for i := range len(c.bounds) + 1 {
		key = append(key, layout.TableClass{Fill: c.fill(i, b.Colors), Name: b.verbatim(b.className(c, i), l)})
	}
	return key
}

// tint gives the cells of a table the tints of their numbers.
func (b *builder) tint(t *Table, rows [][]layout.TableCell, c *classes) {
	if c == nil {
		return
	}
	paint := func(cell *layout.TableCell, color layout.Color) {
		for i := range cell.Runs {
			cell.Runs[i].Color = color
		}
	}
	for k := range rows {
		for i := range rows[k] {
			if _, some := present(t.Rows[k][i]); t.Columns[i].Heat && !some && rows[k][i].Para != nil {
				paint(&rows[k][i], b.Colors.Muted)
			}
		}
	}
	t.hot(func(row, column int, n float64) {
		cell := &rows[row][column]
		i := c.class(n)
		cell.Class = uint8(i + 1)
		// Of no role: the tint keeps its lightness in other themes, and white and black are read on it whichever of a theme's colours is light.
		paint(cell, b.Colors.TextOn(c.fill(i, b.Colors)).Plain())
	})
}

// checkHeat reports tints that cannot be told apart, and scales that are none.
func (t *Table) checkHeat() (errs []error) {
	first := t.heated()
	switch {
	case first < 0 && t.Heat != (HeatScale{}):
		errs = append(errs, errors.New("the table has a scale of tints, but no column with Heat; set it on the columns that are to be tinted, or leave it out"))
	case math.IsNaN(t.Heat.Middle) || math.IsInf(t.Heat.Middle, 0):
		errs = append(errs, fmt.Errorf("Heat.Middle is %v; give a number", t.Heat.Middle))
	case t.Heat.Middle != 0 && !t.Heat.Diverging:
		errs = append(errs, fmt.Errorf("Heat.Middle is %v, but the scale has none; set Heat.Diverging, or leave it out", t.Heat.Middle))
	}
	for i := range t.Columns {
		col := &t.Columns[i]
		switch {
		case !col.Heat:
		case col.Bar:
			errs = append(errs, fmt.Errorf("column %d %q has Bar and Heat, which show the same; choose one", i+1, col.name()))
		case col.Format.Unit != t.Columns[first].Format.Unit:
			errs = append(errs, fmt.Errorf("columns %q and %q have Heat, but different units: one scale is of one unit; give them one Format.Unit, or leave Heat out", t.Columns[first].name(), col.name()))
		}
	}
	return errs
}

// heatFigures are the tints as the workbook has them; nil where there are none.
func (t *Table) heatFigures() *figure.Heat {
	c := t.classes()
	if c == nil {
		return nil
	}
	h := &figure.Heat{Diverging: t.Heat.Diverging, Middle: t.Heat.Middle, Far: c.far}
	for i := range t.Columns {
		if t.Columns[i].Heat {
			h.Columns = append(h.Columns, i)
		}
	}
	styles := t.styles()
	for k := range t.Rows {
		if kindOfRow(styles, k).sums() {
			h.Without = append(h.Without, k)
		}
	}
	return h
}

// heatLook are the colours between which a workbook's tints change, as far as the ink is read on them.
func heatLook(p *theme.Palette) (out [3]layout.Color) {
	const n = 5
	out[0], out[1], out[2] = p.Counter(0, n), p.Step(0, n), p.Step(0, n)
	for i := 1; i < n; i++ {
		if c := p.Step(i, n); theme.Contrast(p.Ink, c) >= readable {
			out[2] = c
		}
		if c := p.Counter(i, n); theme.Contrast(p.Ink, c) >= readable {
			out[0] = c
		}
	}
	return out
}

const readable = 4.5 // contrast of text with its ground (WCAG 2.2, 1.4.3)
