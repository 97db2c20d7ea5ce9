package layout

const (
	heatPad  = 7 * Pt // of tints, past the text
	heatGap  = 2 * Pt // between tints
	heatMost = 72 * Pt

	swatchWidth  = 14 * Pt
	swatchHeight = 11 * Pt
	swatchGap    = 6 * Pt
	classGap     = 22 * Pt // between the classes of a key
	keyGap       = 8 * Pt
)

// inset is what an outer column keeps from the table's edge, which its tints reach.
func (r *TableNode) inset(i int) Length {
	if i >= 0 && i < len(r.Columns) && r.Columns[i].Heat {
		return heatPad
	}
	return 0
}

// levelHeat gives all columns with tints the width of the widest.
func (r *TableNode) levelHeat(widths []Length) {
	var most Length
	for i, col := range r.Columns {
		if col.Heat {
			most = max(most, widths[i])
		}
	}
	for i, col := range r.Columns {
		if col.Heat {
			widths[i] = most
		}
	}
}

// widenHeat gives columns with tints what is left of the width, up to a width that they need no more than.
func (r *TableNode) widenHeat(widths []Length, left Length) {
	n := Length(0)
	for _, col := range r.Columns {
		if col.Heat {
			n++
		}
	}
	if n == 0 {
		return
	}
	for i, col := range r.Columns {
		if col.Heat {
			widths[i] += max(min(left/n, heatMost-widths[i]), 0)
		}
	}
}

// matrix reports a table whose columns all have tints but for the first, which names its rows: it needs no hairlines.
func (r *TableNode) matrix() bool {
	for i, col := range r.Columns {
		if i > 0 && !col.Heat {
			return false
		}
	}
	return len(r.Columns) > 1
}

// Edge is where the cells of column i begin, fills and native cells included, and, of one more than there are columns, where the last
// end.
func (p *TablePart) Edge(i int) Length {
	switch {
	case i == 0:
		return p.Edges[i] - p.inset(0) - p.Overhang
	case i == len(p.Edges)-1:
		return p.Edges[i] + p.Overhang
	case p.Columns[i-1].Heat || p.Columns[i].Heat:
		return p.Edges[i] - heatPad - heatGap/2
	}
	return p.Edges[i] - columnShift
}

// columnShift is how far cells begin left of their texts, so that numbers at their right edge have room for widths that are off.
const columnShift = 6 * Pt

// Gap is the ground that is seen around cells with tints.
func (p *TablePart) Gap() Length { return heatGap }

// tint draws the tint of a cell; r is that of its row.
func (d *tableDrawing) tint(decor *Group, class uint8, i int, r Rect) {
	from, to := d.part.Edge(i), d.part.Edge(i+1)
	if i > 0 {
		from += heatGap / 2
	}
	if i+1 < len(d.t.Columns) {
		to -= heatGap / 2
	}
	decor.Add(from, r.Y+heatGap/2, FilledRect(Size{to - from, r.H - heatGap}, d.t.root().Key[class-1].Fill))
}

// keyPlaces are where the classes of the key stand, each with its swatch, and the height of all.
func (t *TableNode) keyPlaces(c *Context, s *tableSolution) (at []Point, high Length) {
	r := t.root()
	if len(r.Key) == 0 || r.Key[0].Name == nil {
		return nil, 0
	}
	width := func(k int) Length {
		w, _ := r.Key[k].Name.Widths(c)
		return swatchWidth + swatchGap + w
	}
	all := -classGap
	for k := range r.Key {
		all += width(k) + classGap
	}
	from, line := Length(0), r.Key[0].Name.LineHeight(c)
	for i, col := range r.Columns {
		if x := s.x(i) - heatPad; col.Heat {
			if s.parts < 2 && x > 0 && x+all <= s.w {
				from = x
			}
			break
		}
	}
	x, y := from, Length(0)
	for k := range r.Key {
		w := width(k)
		if x > from && x+w > s.w {
			x, y = from, y+line
		}
		at = append(at, Point{x, y})
		x += w + classGap
	}
	return at, y + line
}

// keyHeight is the height of the key with the gap below it; 0: there is none.
func (t *TableNode) keyHeight(c *Context, s *tableSolution) Length {
	if _, h := t.keyPlaces(c, s); h > 0 {
		return h + keyGap
	}
	return 0
}

// key draws the key, from y on.
func (d *tableDrawing) key(f *Frame, y Length) error {
	r := d.t.root()
	places, high := d.t.keyPlaces(d.c, d.s)
	if len(places) == 0 {
		return nil
	}
	g := &Group{Frame: Frame{Size: Size{d.s.w, high}}, Source: Named{r.KeyName}}
	for k, at := range places {
		name, _, err := r.Key[k].Name.Layout(d.c, Region{d.s.w, Unlimited, Unlimited})
		if err != nil {
			return err
		}
		swatch := &Group{Role: RoleArtifact}
		swatch.Add(0, 0, FilledRect(Size{swatchWidth, swatchHeight}, r.Key[k].Fill))
		g.Add(at.X, at.Y+(name.Size.H-swatchHeight)/2, swatch)
		g.addRaw(at.X+swatchWidth+swatchGap, at.Y, name.Items)
	}
	f.Add(0, y, g)
	return nil
}
