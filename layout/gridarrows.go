package layout

// arrowAir is the distance of an arrow from the cells that it joins.
const arrowAir = 4 * Pt

// arrowRow is a row of cells that arrows lead through.
type arrowRow struct {
	cells            []GridCell
	wide             Length // of all columns
	above, top, high Length // where the row above ends, and where this one begins; its height
	first            bool   // on the page
	begun            bool   // on a page before, where its arrows are
}

// arrows draws an arrow to each cell of a row from the one before it: in the gap between them, and to the first cell from the last of the row
// above, through the gap between the rows.
func (g *Grid) arrows(f *Frame, r arrowRow) {
	w := r.wide
	wide := g.column(w)
	if !r.first {
		from := Point{g.x(g.Columns-1, w) + wide/2, r.above + arrowAir/2}
		to := Point{g.x(0, w) + wide/2, r.top - arrowAir/2}
		points := []Point{from, to}
		if from.X != to.X {
			turn := r.above + (r.top-r.above-ArrowHead*g.Arrows.Width)/2
			points = []Point{from, {from.X, turn}, {to.X, turn}, to}
		}
		f.Add(0, 0, g.Arrows.Group(points...))
	}
	if r.begun {
		return
	}
	y := r.top + r.high/2
	for i := range r.cells[1:] {
		if !r.cells[i].draws() || !r.cells[i+1].draws() {
			continue
		}
		from, to := g.x(i, w)+wide+arrowAir, g.x(i+1, w)-arrowAir
		if g.Leftward {
			from, to = g.x(i, w)-arrowAir, g.x(i+1, w)+wide+arrowAir
		}
		f.Add(0, 0, g.Arrows.Group(Point{from, y}, Point{to, y}))
	}
}

// draws reports a cell that is seen.
func (c *GridCell) draws() bool { return c.Node != nil || c.Head != nil }

// undivided reports cells that have room on a page, though not above where it is to end.
func (g *Grid) undivided(c *Context, cells []GridCell, r Region) (bool, error) {
	_, left, err := g.abreast(c.dry(), cells, Region{r.W, r.H, r.H}, 0)
	return err == nil && left == nil, err
}
