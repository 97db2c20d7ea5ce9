package xlsx

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/deckfold/deckfold/report/chartml"
)

// grid is a table of a sheet: rows under the names of their columns. It is read as the rows of a query are.
type grid struct {
	sheet *sheetPart
	table *tablePart // nil: none, but a range
	area  area       // of head and rows
	whole bool       // all of the sheet
	*cells

	head    int // its row; 0: none
	heads   cellRow
	columns []int
	names   []string
	next    int // of rows, to be scanned
}

// place finds where in a workbook a source is.
func (c *contents) place(ctx context.Context, from Source) (*grid, error) {
	if from.Table != "" {
		s, t, err := c.table(ctx, from.Table)
		if err != nil {
			return nil, err
		}
		g := &grid{sheet: s, table: t, area: t.cells}
		if t.totals {
			g.area.to.row--
		}
		return g, nil
	}
	s, err := c.sheet(from.Sheet)
	if err != nil {
		return nil, err
	}
	g := &grid{sheet: s, area: everything, whole: from.Range == ""}
	if !g.whole {
		g.area, err = parseArea(from.Range)
	}
	return g, err
}

// name is what the table is called in errors.
func (g *grid) name(file string) string {
	if g.table != nil {
		return fmt.Sprintf("%s, table %q", file, g.table.name)
	}
	return fmt.Sprintf("%s, sheet %q", file, g.sheet.name)
}

// build makes a table of the cells.
func (g *grid) build(from Source) error {
	if err := g.faults.err(); err != nil {
		return err
	}
	if len(g.rows) == 0 {
		return errors.New("there are no values in " + g.extent())
	}
	if err := g.findHead(from); err != nil {
		return err
	}
	if err := g.fillMerged(); err != nil {
		return err
	}
	g.part()
	if len(g.columns) == 0 {
		return errors.New("there are no values in " + g.extent())
	}
	if err := g.checkNotes(); err != nil {
		return err
	}
	return g.takeNames(from)
}

// extent says where the table is looked for.
func (g *grid) extent() string {
	if g.whole {
		return "it"
	}
	return g.area.String()
}

// findHead finds the row of the head.
func (g *grid) findHead(from Source) error {
	row := from.HeadRow
	switch {
	case row > 0 && !g.area.has(spot{g.area.from.column, row}):
		return fmt.Errorf("the head in row %d is not within %v", row, g.area)
	case row > 0:
		g.head = row
	case from.NoHead || g.table != nil && !g.table.headed:
	case g.whole:
		g.head = g.rows[0].n
		if i := slices.IndexFunc(g.rows, func(r cellRow) bool { return len(r.cells) > 1 }); i >= 0 {
			g.head = g.rows[i].n
		}
	case g.area.from.row == 1 && g.area.to.row == mostRows: // whole columns
		g.head = g.rows[0].n
	default:
		g.head = g.area.from.row
	}
	return nil
}

// from is the place among the rows of the first that is row n or below it.
func (g *grid) from(n int) int {
	i, _ := slices.BinarySearchFunc(g.rows, n, func(r cellRow, n int) int { return r.n - n })
	return i
}

// part parts the head from the rows under it, drops what stands over it, and finds the columns that have values.
func (g *grid) part() {
	if i := g.from(g.head); i < len(g.rows) && g.rows[i].n == g.head {
		g.heads = g.rows[i]
	}
	g.rows = g.rows[g.from(g.head+1):]
	var used [mostColumns + 1]bool
	for _, c := range g.heads.cells {
		used[c.column] = true
	}
	for _, r := range g.rows {
		for _, c := range r.cells {
			used[c.column] = true
		}
	}
	for c, u := range used {
		if u || g.table != nil && c >= g.area.from.column && c <= g.area.to.column {
			g.columns = append(g.columns, c)
		}
	}
}

// takeNames names the columns, and leaves some out.
func (g *grid) takeNames(from Source) error {
	given := map[int]string{}
	for _, letters := range slices.Sorted(maps.Keys(from.Names)) {
		c, _ := parseColumn(letters)
		given[c] = strings.TrimSpace(from.Names[letters])
		if !slices.Contains(g.columns, c) {
			return fmt.Errorf("Names has the column %q, but there are no values in it", letters)
		}
	}
	shown, err := g.shownNames()
	if err != nil {
		return err
	}
	n := namer{numbered: from.NumberHeads || from.NoHead, first: map[string]spot{}}
	var kept []int
	for i, c := range g.columns {
		name, own := given[c]
		switch {
		case !own:
			name = shown[i]
		case name == "-":
			continue
		}
		if err := n.add(spot{c, g.head}, name, own); err != nil {
			return err
		}
		kept = append(kept, c)
	}
	g.columns, g.names = kept, n.names
	if len(kept) == 0 {
		return errors.New("Names leaves all columns out")
	}
	return n.unnamed.err()
}

// shownNames are the names that the sheet has for its columns, "" where it has none.
func (g *grid) shownNames() ([]string, error) {
	if g.table != nil && !g.table.headed {
		if n := len(g.table.columns); n != len(g.columns) {
			return nil, fmt.Errorf("it names %d columns, but has %d; the workbook is damaged", n, len(g.columns))
		}
		return g.table.columns, nil
	}
	names := make([]string, len(g.columns))
	for i, c := range g.columns {
		names[i] = headName(g.heads.at(c))
	}
	return names, nil
}

// namer gives every column a name of its own.
type namer struct {
	numbered bool // what has none is named
	names    []string
	first    map[string]spot
	unnamed  cellFaults
}

// add adds the name of a column, whose head is a cell; given ones stay as they are.
func (n *namer) add(head spot, name string, given bool) error {
	if name == "" && !n.numbered {
		row := strconv.Itoa(head.row)
		n.unnamed.add(head, &cellFault{"", "names no column, though there are values under it; set Names or NumberHeads, or HeadRow if row " + row + " is not the head"})
		return nil
	}
	if name == "" {
		name = "Column " + chartml.Letters(head.column-1)
	}
	own := name
	for k := 2; ; k++ {
		first, taken := n.first[own]
		if !taken {
			break
		}
		if given {
			return fmt.Errorf("Names calls the column %s %q, as another is named; give it another name", chartml.Letters(head.column-1), name)
		}
		if !n.numbered {
			return fmt.Errorf("cells %v and %v both name a column %q; set Names or NumberHeads", first, head, name)
		}
		own = name + " (" + strconv.Itoa(k) + ")"
	}
	n.first[own] = head
	n.names = append(n.names, own)
	return nil
}

// headName is a value of the head as the name of a column, in one line.
func headName(v any) string {
	switch v := v.(type) {
	case string:
		return oneLine(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case time.Time:
		return iso(v)
	case time.Duration:
		return v.String()
	}
	return ""
}

// checkNotes reports what a whole sheet has under its table: a text alone, after a blank row, is no row of it for sure.
func (g *grid) checkNotes() error {
	if !g.whole || len(g.columns) < 2 {
		return nil
	}
	above := g.head
	for _, r := range g.rows {
		if _, text := r.cells[0].value.(string); text && len(r.cells) == 1 && r.n > above+1 && above > 0 {
			at := spot{r.cells[0].column, r.n}
			return fmt.Errorf("cell %v stands alone under a blank row; if it is a note, set Range to the cells of the table, such as %v", at,
				area{spot{g.columns[0], g.head}, spot{g.columns[len(g.columns)-1], above}})
		}
		above = r.n
	}
	return nil
}

// Columns are the names of the columns.
func (g *grid) Columns() ([]string, error) { return g.names, nil }

// Next goes on to the next row.
func (g *grid) Next() bool {
	g.next++
	return g.next <= len(g.rows)
}

// Scan gives the values of the row, which is let go.
func (g *grid) Scan(dest ...any) error {
	r := &g.rows[g.next-1]
	for i, d := range dest {
		*d.(*any) = r.at(g.columns[i])
	}
	r.cells = nil
	return nil
}

// Err is nil: what is wrong was found before.
func (g *grid) Err() error { return nil }

// Place is the row in the sheet.
func (g *grid) Place() int { return g.rows[g.next-1].n }
