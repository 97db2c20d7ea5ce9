package layout

// How cells stand as terms: heads in 4 of 12 columns and what belongs to them in 8, under a rule, with hairlines between, and as much as
// rows of terms may grow above and below.
const (
	termUneven = 40 // percent of the height of the highest of a row under which another asks for terms
	termLeast  = 3  // cells
)

// preferTerms places the cells as terms where their rows are uneven, or need another page in any size.
func (g *Grid) preferTerms(c *Context, r Region, more bool) (f Frame, ok bool, err error) {
	uneven := false
	if more {
		more = !g.shrinks(c, r)
	} else if uneven, err = g.uneven(c, r); err != nil {
		return f, false, err
	}
	if !uneven && !more {
		return f, false, nil
	}
	return g.asTerms(c, r)
}

// gridTerms are cells of a grid as terms.
type gridTerms struct {
	*Grid
	head, body Length // the widths of heads and of what belongs to them
	rows       []termRow
	air        Length // added to the height of a row
}

// termRow is a cell as a term: its height, and how much lower than the other part its head or its body begins, so that their first lines
// share a baseline.
type termRow struct{ high, head, body Length }

// asTerms places the cells under one another, their heads in front, where all have room on the page; not ok says that they have none.
func (g *Grid) asTerms(c *Context, r Region) (f Frame, ok bool, err error) {
	if len(g.Cells) < termLeast || r.Break != r.H {
		return f, false, nil
	}
	t := gridTerms{Grid: g, head: (r.W+g.Gap)*(termOf-termShare)/termOf - g.Gap}
	t.body = r.W - t.head - g.Gap
	used, n := Length(termRule), Length(len(g.Cells))
	for i := range g.Cells {
		row, ok, err := t.row(c.dry(), &g.Cells[i], r.H)
		if err != nil || !ok {
			return f, false, err
		}
		t.rows = append(t.rows, row)
		used += row.high
	}
	if used > r.H {
		return f, false, nil
	}
	if !c.Tight {
		t.air = min((r.H-used)/n, termAir)
	}
	if f.Size = (Size{r.W, used + t.air*n}); !c.Dry {
		err = t.draw(c, &f)
	}
	return f, true, err
}

// row measures a cell as a term, in a height; not ok says that it has no room, or that it is none.
func (t *gridTerms) row(dry *Context, cell *GridCell, h Length) (row termRow, ok bool, err error) {
	if cell.Head == nil || cell.Node == nil || cell.Surface != nil || leastWidth(dry, cell.Head) > t.head || leastWidth(dry, cell.Node) > t.body {
		return row, false, nil
	}
	head, _, err := cell.Head.Layout(dry, Region{t.head, Unlimited, Unlimited})
	if err != nil {
		return row, false, err
	}
	body, more, err := cell.Layout(dry, Region{t.body, h, h})
	if err != nil || more != nil {
		return row, false, err
	}
	lower := firstBaseline(dry, cell.Head) - firstBaseline(dry, cell.Node)
	row.head, row.body = max(-lower, 0), max(lower, 0)
	row.high = max(row.head+head.Size.H, row.body+body.Size.H) + 2*termPad
	return row, true, nil
}

// draw draws the cells with a rule on top and lines between.
func (t *gridTerms) draw(c *Context, f *Frame) error {
	lines := &Group{Role: RoleArtifact, Source: Hairlines{}, Frame: Frame{Size: f.Size}}
	f.Add(0, 0, lines)
	y := Length(termRule)
	for i, row := range t.rows {
		p := &Path{Stroke: &t.Terms.Between, Width: hairline}
		if i == 0 {
			p.Stroke, p.Width = &t.Terms.Top, termRule
		}
		p.Move(0, 0)
		p.Line(f.Size.W, 0)
		lines.Add(0, y-p.Width/2, p)
		head, _, err := t.Cells[i].Head.Layout(c, Region{t.head, Unlimited, Unlimited})
		if err != nil {
			return err
		}
		body, _, err := t.Cells[i].Layout(c, Region{t.body, row.high, row.high})
		if err != nil {
			return err
		}
		top := y + termPad + t.air/2
		f.AddAll(0, top+row.head, head)
		f.AddAll(t.head+t.Gap, top+row.body, body)
		y += row.high + t.air
	}
	return nil
}

// uneven reports rows of which a cell is less than 40 % as high as another.
func (g *Grid) uneven(c *Context, r Region) (bool, error) {
	w := (r.W - g.Gap*Length(g.Columns-1)) / Length(g.Columns)
	for k := 0; k < len(g.Cells); k += g.Columns {
		low, high := Length(Unlimited), Length(0)
		for _, cell := range g.row(k) {
			if cell.Node == nil {
				return false, nil
			}
			f, _, err := cell.Layout(c.dry(), Region{w, r.H, r.H})
			if err != nil {
				return false, err
			}
			low, high = min(low, f.Size.H), max(high, f.Size.H)
		}
		if low*100 < high*termUneven {
			return true, nil
		}
	}
	return false, nil
}

// firstBaseline is the distance of the first line of a node from its top; 0 of one that begins with none.
func firstBaseline(c *Context, n Node) Length {
	switch v := n.(type) {
	case interface{ Baseline(*Context) Length }:
		return v.Baseline(c)
	case holder:
		if in := v.first(); in != nil {
			return firstBaseline(c, in)
		}
	}
	return 0
}
