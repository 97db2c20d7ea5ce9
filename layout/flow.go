package layout

// flowGap is the least distance of cells in a column that flows.
const flowGap = 12 * Pt

// mostFlows is how many ways of sharing out cells are tried.
const mostFlows = 100_000

// flow shares the cells out over the columns, each column in the cells' order, so that the highest column is as low as it can be; not ok
// says that they do not fit. Columns are read one after another: where that is possible no cell stands in one before that of the cell
// before it.
func (g *Grid) flow(c *Context, r Region) (f Frame, ok bool, err error) {
	if g.Columns == 1 || g.Cells[0].Surface != nil || !few(len(g.Cells), g.Columns) {
		return f, false, nil
	}
	one := *g
	one.Columns = 1
	w := (r.W - g.Gap*Length(g.Columns-1)) / Length(g.Columns)
	frames := make([]Frame, len(g.Cells))
	heights := make([]Length, len(g.Cells))
	for i := range g.Cells {
		cell, left, err := one.abreast(c, g.Cells[i:i+1], Region{w, r.H, r.Break}, 0)
		if err != nil || left != nil {
			return f, false, err
		}
		frames[i], heights[i] = cell, cell.Size.H
	}
	of := shareOut(c, heights, g.Columns, true)
	if highest(heights, of) > min(r.H, r.Break) {
		of = shareOut(c, heights, g.Columns, false)
	}
	gap := g.loosen(heights, of, min(r.H, r.Break))
	ends := make([]Length, g.Columns)
	for i, cell := range frames {
		col := of[i]
		if ends[col] > 0 {
			ends[col] += gap
		}
		f.AddAll((w+g.Gap)*Length(col), ends[col], cell)
		ends[col] += cell.Size.H
		f.Size.H = max(f.Size.H, ends[col])
	}
	f.Size.W = r.W
	return f, f.Size.H <= min(r.H, r.Break), nil
}

// loosen is the gap between the cells of a column that all columns have room for, at most the grid's.
func (g *Grid) loosen(heights []Length, of []int, room Length) Length {
	gap := max(g.rowGap(), flowGap)
	for col := range g.Columns {
		left, gaps := room, Length(-1)
		for i, h := range heights {
			if of[i] == col {
				left, gaps = left-h, gaps+1
			}
		}
		if gaps > 0 {
			gap = min(gap, max(left/gaps, flowGap))
		}
	}
	return gap
}

// few reports cells that can be shared out over columns in no more ways than are tried.
func few(cells, columns int) bool {
	ways := 1
	for range cells {
		if ways *= columns; ways > mostFlows {
			return false
		}
	}
	return true
}

// highest is the height of the highest column, with the least gaps.
func highest(heights []Length, of []int) (high Length) {
	ends := map[int]Length{}
	for i, h := range heights {
		if ends[of[i]] > 0 {
			h += flowGap
		}
		ends[of[i]] += h
		high = max(high, ends[of[i]])
	}
	return high
}

// shareOut is the column of every cell: in order that of the cell before it or the next, else columns are in the order of their first
// cells.
func shareOut(c *Context, heights []Length, columns int, ordered bool) []int {
	var best []int
	var lowest Length
	of, ends := make([]int, len(heights)), make([]Length, columns)
	var try func(i, used int)
	try = func(i, used int) {
		if i == len(heights) {
			high := Length(0)
			for _, e := range ends {
				high = max(high, e)
			}
			if best == nil || high < lowest {
				best, lowest = append(best[:0], of...), high
			}
			return
		}
		first := 0
		if ordered {
			first = max(used-1, 0)
		}
		for col := first; col < min(used+1, columns); col++ {
			end := ends[col]
			if end > 0 {
				ends[col] += flowGap
			}
			ends[col] += heights[i]
			of[i] = col
			if best == nil || ends[col] < lowest && c.Work(1) == nil {
				try(i+1, max(used, col+1))
			}
			ends[col] = end
		}
	}
	try(0, 0)
	return best
}
