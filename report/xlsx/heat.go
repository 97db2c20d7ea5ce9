package xlsx

import (
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/chartml"
)

// writeHeat appends the colour scale of the sheet's cells (ECMA-376-1, 18.3.1.16), which goes with what is typed. Two colours go from the
// least number to the greatest; three are fixed at the middle and as far from it on both sides.
func (w *worksheet) writeHeat(x *markup, l Look) {
	h := w.heat
	if h == nil || w.rows == 0 {
		return
	}
	x.Raw(`<conditionalFormatting sqref="`)
	for i, k := range h.Columns {
		for j, r := range runsWithout(w.rows, h.Without) {
			if i+j > 0 {
				x.Raw(" ")
			}
			at := chartml.Letters(k)
			x.Raw(at, strconv.Itoa(headRow+1+r[0]), ":", at, strconv.Itoa(headRow+r[1]))
		}
	}
	x.Raw(`"><cfRule type="colorScale" priority="1"><colorScale>`)
	colors := l.Heat[1:]
	if h.Diverging {
		divisor := 1.0
		if c := w.columns[h.Columns[0]]; c.divisor > 0 {
			divisor = c.divisor
		}
		for _, v := range [...]float64{h.Middle - h.Far, h.Middle, h.Middle + h.Far} {
			x.Raw(`<cfvo type="num" val="`)
			x.Float(v / divisor)
			x.Raw(`"/>`)
		}
		colors = l.Heat[:]
	} else {
		x.Raw(`<cfvo type="min"/><cfvo type="max"/>`)
	}
	for _, c := range colors {
		x.Raw(`<color rgb="`, argb(c), `"/>`)
	}
	x.Raw(`</colorScale></cfRule></conditionalFormatting>`)
}

// runsWithout are the runs of rows, from 0, each up to the one after its last, but for some.
func runsWithout(rows int, without []int) (out [][2]int) {
	from := 0
	for _, k := range append(slices.Sorted(slices.Values(without)), rows) {
		if k > from {
			out = append(out, [2]int{from, k})
		}
		from = k + 1
	}
	return out
}

// argb is a colour as SpreadsheetML has it.
func argb(c layout.Color) string { return "FF" + c.String()[1:] }

// checkHeat reports tints of columns and rows that there are none of.
func checkHeat(s *figure.Sheet, say func(format string, args ...any)) {
	if s.Heat == nil {
		return
	}
	if len(s.Heat.Columns) == 0 {
		say("the tints are of no column")
	}
	for _, k := range s.Heat.Columns {
		if k < 0 || k >= len(s.Columns) {
			say("tints of column %d, of %d", k+1, len(s.Columns))
		}
	}
	for _, k := range s.Heat.Without {
		if k < 0 || k >= s.Rows {
			say("no tint in row %d, of %d", k+1, s.Rows)
		}
	}
}
