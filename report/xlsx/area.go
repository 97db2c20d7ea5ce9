package xlsx

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/report/chartml"
)

// spot is a cell; columns and rows count from 1.
type spot struct{ column, row int }

// String is the cell as spreadsheets name it: "B3".
func (s spot) String() string { return chartml.Letters(s.column-1) + strconv.Itoa(s.row) }

// parseSpot reads the name of a cell.
func parseSpot(s string) (spot, error) {
	n := 0
	for n < len(s) && s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' {
		n++
	}
	column, ok := parseColumn(s[:n])
	row, err := strconv.ParseUint(s[n:], 10, 24)
	if !ok || err != nil || row < 1 || row > mostRows {
		return spot{}, fmt.Errorf("%.40q names no cell", s)
	}
	return spot{column, int(row)}, nil
}

// parseColumn reads the letters of a column.
func parseColumn(s string) (column int, ok bool) {
	if s == "" || len(s) > 3 {
		return 0, false
	}
	for i := range len(s) {
		c := s[i] | 0x20
		if c < 'a' || c > 'z' {
			return 0, false
		}
		column = column*26 + int(c-'a') + 1
	}
	return column, column <= mostColumns
}

// area is the cells from one to another.
type area struct{ from, to spot }

var everything = area{spot{1, 1}, spot{mostColumns, mostRows}}

// String is the area as spreadsheets name it: "B3:F20".
func (a area) String() string { return a.from.String() + ":" + a.to.String() }

func (a area) has(s spot) bool {
	return s.column >= a.from.column && s.column <= a.to.column && s.row >= a.from.row && s.row <= a.to.row
}

// parseArea reads the name of an area: cells, "B3:F20" or "B3", or columns, "B:F".
func parseArea(s string) (area, error) {
	first, last, two := strings.Cut(strings.ReplaceAll(strings.TrimSpace(s), "$", ""), ":")
	if !two {
		last = first
	}
	a, okA := parseColumn(first)
	b, okB := parseColumn(last)
	if okA && okB && two {
		return area{spot{min(a, b), 1}, spot{max(a, b), mostRows}}, nil
	}
	from, err := parseSpot(first)
	if err != nil {
		return area{}, areaError(s)
	}
	to, err := parseSpot(last)
	if err != nil {
		return area{}, areaError(s)
	}
	return area{
		spot{min(from.column, to.column), min(from.row, to.row)},
		spot{max(from.column, to.column), max(from.row, to.row)},
	}, nil
}

func areaError(s string) error {
	if strings.Contains(s, "!") {
		return fmt.Errorf("%.60q is no range; write the cells, such as B3:F20, and give the sheet as Sheet", s)
	}
	return fmt.Errorf("%.60q is no range; write cells, such as B3:F20, or columns, such as B:F", s)
}
