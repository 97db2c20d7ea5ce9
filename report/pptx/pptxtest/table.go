package pptxtest

import "fmt"

var tableRules = []rule{
	{"table-grid", elements(tableGrid, "a:tbl"),
		"a table has 1 to 1000 columns and rows, and each row a cell for each column ([MS-OI29500], tbl)"},
	{"table-merge", elements(tableMerge, "a:tbl"),
		"merged cells stay in the grid and apart; every cell of a merge tells its spans ([MS-OI29500], tbl)"},
	{"table-column", elements(tableColumn, "a:tbl"),
		"a column is as wide as the margins of its cells and 2 pt ([MS-OI29500], gridCol)"},
	{"table-row", elements(tableRow, "a:tbl"),
		"a row is higher than the margins of its cells and 2 pt, or 0 ([MS-OI29500], tr)"},
	{"table-frame", elements(tableFrame, "p:graphicFrame"),
		"the frame of a table is as large as its columns and rows, and in no group (ours)"},
	{"table-style", tableStyles,
		"the style of a table stands in the part for them (ISO/IEC 29500-1, 20.1.4.2.27: or is one of PowerPoint's own; ours)"},
}

// mostCells is how many columns, and how many rows, a table may have.
const mostCells = 1000

// grid is a table's columns and rows.
type grid struct {
	columns []int64 // widths
	rows    [][]*element
	heights []int64
}

func gridOf(tbl *element) grid {
	var g grid
	for c := range tbl.child("a:tblGrid").each("a:gridCol") {
		g.columns = append(g.columns, c.number("w", -1))
	}
	for tr := range tbl.each("a:tr") {
		var cells []*element
		for tc := range tr.each("a:tc") {
			cells = append(cells, tc)
		}
		g.rows = append(g.rows, cells)
		g.heights = append(g.heights, tr.number("h", -1))
	}
	return g
}

// even reports whether the table has a cell for each place, so that columns can be told.
func (g grid) even() bool {
	for _, row := range g.rows {
		if len(row) != len(g.columns) {
			return false
		}
	}
	return len(g.columns) > 0 && len(g.columns) <= mostCells && len(g.rows) > 0 && len(g.rows) <= mostCells
}

func tableGrid(e *element, f finder) {
	g := gridOf(e)
	if c, r := len(g.columns), len(g.rows); c < 1 || r < 1 || c > mostCells || r > mostCells {
		f.faultf("%s has %d columns and %d rows", e.where(), c, r)
	}
	for i, row := range g.rows {
		if len(row) != len(g.columns) {
			f.faultf("%s has %d cells in row %d, want %d", e.where(), len(row), i+1, len(g.columns))
		}
	}
}

// place is a cell's row and column, from 1: an origin is never the zero place.
type place struct{ row, column int }

func tableMerge(e *element, f finder) {
	g := gridOf(e)
	if !g.even() {
		return
	}
	owner := make(map[place]place) // of the cells that continue another
	for i, row := range g.rows {
		for j, tc := range row {
			at := place{i + 1, j + 1}
			origin, continues := owner[at]
			if !continues {
				origin = at
			}
			if have, want := mergeOf(tc), g.merge(at, origin); have != want {
				f.faultf("%s has %v in row %d, column %d, want %v", e.where(), have, at.row, at.column, want)
			} else if !continues && !g.span(at, tc, owner) {
				f.faultf("%s has %v in row %d, column %d, which are not in the grid or not free", e.where(), have, at.row, at.column)
			}
		}
	}
}

// merge is what a cell tells of its merge.
type merge struct {
	across, down  bool // whether it continues the cell before it, or above it
	columns, rows int64
}

func (m merge) String() string {
	return fmt.Sprintf("hMerge=%t vMerge=%t gridSpan=%d rowSpan=%d", m.across, m.down, m.columns, m.rows)
}

func mergeOf(tc *element) merge {
	return merge{tc.flag("hMerge"), tc.flag("vMerge"), tc.number("gridSpan", 1), tc.number("rowSpan", 1)}
}

// merge is what a cell must tell of the merge that begins at origin: spans stand in its first row and column.
func (g grid) merge(at, origin place) merge {
	first := mergeOf(g.rows[origin.row-1][origin.column-1])
	m := merge{at.column > origin.column, at.row > origin.row, 1, 1}
	if !m.across {
		m.columns = first.columns
	}
	if !m.down {
		m.rows = first.rows
	}
	return m
}

// span takes the places that a cell continues over; false if they are not all in the grid and free.
func (g grid) span(at place, tc *element, owner map[place]place) bool {
	rows, columns := tc.number("rowSpan", 1), tc.number("gridSpan", 1)
	if rows < 1 || columns < 1 || rows > int64(len(g.rows)-at.row+1) || columns > int64(len(g.columns)-at.column+1) {
		return false
	}
	for i := range int(rows) {
		for j := range int(columns) {
			to := place{at.row + i, at.column + j}
			if _, taken := owner[to]; taken {
				return false
			}
			if to != at {
				owner[to] = at
			}
		}
	}
	return true
}

// What PowerPoint keeps free in a cell, if nothing is said (ECMA-376-1, CT_TableCellProperties), and what must remain, in EMU.
const (
	marginX = 91440
	marginY = 45720
	remains = 25400
)

func tableColumn(e *element, f finder) {
	g := gridOf(e)
	for i, w := range g.columns {
		if w <= 0 {
			f.faultf("%s has column %d %d EMU wide", e.where(), i+1, w)
		}
	}
	if !g.even() {
		return
	}
	for i, row := range g.rows {
		for j, tc := range row {
			need := tc.child("a:tcPr").number("marL", marginX) + tc.child("a:tcPr").number("marR", marginX) + remains
			if w := tc.number("gridSpan", 1); w == 1 && !tc.flag("hMerge") && g.columns[j] < need {
				f.faultf("%s has a cell in row %d, column %d %d EMU wide, which needs %d", e.where(), i+1, j+1, g.columns[j], need)
			}
		}
	}
}

func tableRow(e *element, f finder) {
	g := gridOf(e)
	for i, row := range g.rows {
		h := g.heights[i]
		if h < 0 {
			f.faultf("%s has row %d %d EMU high", e.where(), i+1, h)
		}
		for j, tc := range row {
			need := tc.child("a:tcPr").number("marT", marginY) + tc.child("a:tcPr").number("marB", marginY) + remains
			if tc.number("rowSpan", 1) == 1 && !tc.flag("vMerge") && h > 0 && h <= need {
				f.faultf("%s has a cell in row %d, column %d %d EMU high, which needs more than %d", e.where(), i+1, j+1, h, need)
			}
		}
	}
}

// ownStyle is the style that PowerPoint gives new tables, whose definition it has itself.
const ownStyle = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"

func tableStyles(d *deck, f finder) {
	known := map[string]bool{ownStyle: true}
	for _, p := range d.of(tableStylesPart) {
		for _, e := range p.named["a:tblStyle"] {
			known[e.attr("styleId")] = true
		}
	}
	for _, p := range d.of(slidePart) {
		for _, e := range p.named["a:tbl"] {
			if id := e.child("a:tblPr", "a:tableStyleId"); id == nil || !known[id.text] {
				f.in(p.name).faultf("%s has no style that the file defines", e.where())
			}
		}
	}
}

func tableFrame(e *element, f finder) {
	tbl := e.child("a:graphic", "a:graphicData", "a:tbl")
	if tbl == nil {
		return
	}
	if e.inside("p:grpSp") {
		f.faultf("%s is a table in a group", e.where())
	}
	g := gridOf(tbl)
	size := e.child("p:xfrm", "a:ext")
	for _, side := range []struct {
		name  string
		parts []int64
	}{{"cx", g.columns}, {"cy", g.heights}} {
		var sum int64
		for _, n := range side.parts {
			sum += n
		}
		if got := size.number(side.name, -1); got != sum {
			f.faultf("%s has %s=%d, its table has %d", e.where(), side.name, got, sum)
		}
	}
}
