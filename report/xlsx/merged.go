package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// fillMerged gives the texts of cells that are merged downwards to each of them, and refuses merged cells of which it is not
// certain what they say.
func (g *grid) fillMerged() error {
	merged := slices.Clone(g.merged)
	slices.SortFunc(merged, func(a, b area) int {
		return cmp.Or(cmp.Compare(a.from.column, b.from.column), cmp.Compare(a.from.row, b.from.row))
	})
	var last area
	for _, m := range merged {
		if m.from.column == last.from.column && m.from.row <= last.to.row {
			return fmt.Errorf("the merged cells %v and %v overlap; the workbook is damaged", last, m)
		}
		last = m
		if err := g.merge(m); err != nil {
			return err
		}
	}
	return nil
}

// merge takes in merged cells, if they touch the table.
func (g *grid) merge(m area) error {
	top := max(g.head, g.area.from.row)
	apart := m.to.row < top || m.from.row > g.area.to.row || m.to.column < g.area.from.column || m.from.column > g.area.to.column
	if apart || m.from == m.to {
		return nil
	}
	if !g.area.has(m.from) || !g.area.has(m.to) {
		return fmt.Errorf("%v is merged over the edge of %v; take all of it in, or leave it out", m, g.area)
	}
	v := g.at(m.from)
	switch {
	case v == nil:
		return nil
	case m.to.row <= g.head:
		i := g.from(g.head)
		if i == len(g.rows) || g.rows[i].n != g.head {
			g.rows = slices.Insert(g.rows, i, cellRow{n: g.head})
		}
		g.rows[i].set(m.from.column, v)
		return nil
	case g.head > 0 && m.from.row <= g.head:
		return fmt.Errorf("%v is merged from the head into the row under it; set HeadRow to %d, the last row of the head", m, m.to.row)
	case m.to.column > m.from.column:
		return fmt.Errorf("%v is merged over several columns; unmerge it, read what is above or below it by Range, or set HeadRow if the table begins under it", m)
	}
	switch v.(type) {
	case float64, time.Duration:
		return fmt.Errorf("%v is merged: its number would count %d times; unmerge it", m, m.to.row-m.from.row+1)
	}
	for i := g.from(m.from.row + 1); i < len(g.rows) && g.rows[i].n <= m.to.row; i++ {
		g.rows[i].set(m.from.column, v)
	}
	return nil
}

// at is the value of a cell.
func (g *grid) at(s spot) any {
	if i := g.from(s.row); i < len(g.rows) && g.rows[i].n == s.row {
		return g.rows[i].at(s.column)
	}
	return nil
}
