package xlsx

import (
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/chartml"
)

// acrossOf is the formula of a column that adds up others, in a row, from 1 in the sheet.
func acrossOf(a *figure.Across, row int) string {
	at := func(column int) string { return chartml.Letters(column) + strconv.Itoa(row) }
	cells := make([]string, len(a.Of))
	inRow := true
	for i, k := range a.Of {
		cells[i] = at(k)
		inRow = inRow && k == a.Of[0]+i
	}
	list := strings.Join(cells, ",")
	if n := len(cells); inRow && n > 1 {
		list = cells[0] + ":" + cells[n-1]
	}
	if a.Part < 0 {
		return "SUM(" + list + ")"
	}
	return at(a.Part) + "/SUM(" + list + ")"
}

// present reports a number that is one.
func present(v any) bool {
	_, ok := finite(v)
	return ok
}

// checkAcross reports columns that add up what there is not.
func checkAcross(s *figure.Sheet, say func(format string, args ...any)) {
	for _, a := range s.Across {
		if len(a.Of) == 0 {
			say("column %d adds up no columns; give some", a.Column)
		}
		for _, k := range append([]int{a.Column, max(a.Part, 0)}, a.Of...) {
			if k < 0 || k >= len(s.Columns) {
				say("a column that adds up others, and column %d; columns run from 0 to %d", k, len(s.Columns)-1)
			}
		}
	}
}
