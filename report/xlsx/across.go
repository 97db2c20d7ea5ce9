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

// changeOf is the formula of a cell that says by how much two others differ.
func changeOf(c *figure.Change) string {
	at := func(column int) string { return chartml.Letters(column) + strconv.Itoa(headRow+1+c.Row) }
	switch of, from := at(c.Of), at(c.From); {
	case !c.Share:
		return of + "-" + from
	case c.Below:
		return "(" + of + "-" + from + ")/ABS(" + from + ")"
	default:
		return of + "/" + from + "-1"
	}
}

// present reports a number that is one.
func present(v any) bool {
	_, ok := finite(v)
	return ok
}

// checkChanges reports changes of cells that there are not.
func checkChanges(s *figure.Sheet, say func(format string, args ...any)) {
	for _, c := range s.Changes {
		for _, k := range [...]int{c.Column, c.Of, c.From} {
			if k < 0 || k >= len(s.Columns) {
				say("a change in column %d; columns run from 0 to %d", k, len(s.Columns)-1)
			}
		}
		if c.Row < 0 || c.Row >= s.Rows {
			say("a change in row %d; rows run from 0 to %d", c.Row, s.Rows-1)
		}
	}
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
