package layout

// Layout places as many rows as fit, at least two under a head where there are more.
func (t *TableNode) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	s, err := t.solve(c, r.W)
	if err != nil {
		return f, nil, err
	}
	if len(t.Rows) == 0 && s.head == 0 {
		return f, nil, nil
	}
	top, err := t.top(c, s, r.W)
	if err != nil {
		return f, nil, err
	}
	room := min(r.H, r.Break)
	if top > room {
		return f, t, nil
	}
	to, y := t.fill(s, top, room)
	d := tableDrawing{c: c, t: t, s: s, w: r.W, top: top}
	if to == t.from && len(t.Rows) > 0 {
		return t.tall(d, room)
	}
	if t.breathe && t.from == 0 && to == len(t.Rows) && to > 0 && r.Break == r.H {
		d.air = min((room-y)/Length(to), c.Size(Cell)*12/10)
		y += d.air * Length(to)
	}
	f.Size = Size{r.W, y}
	if to < len(t.Rows) {
		rest = t.after(to, nil)
	}
	if !c.Dry {
		if err := d.draw(&f, to); err != nil {
			return f, nil, err
		}
	}
	return f, rest, nil
}

// fill is how far the rows go, and the height. A last row does not stand alone on the next page.
func (t *TableNode) fill(s *tableSolution, top, room Length) (to int, y Length) {
	y, to = top, t.from
	if t.split != nil {
		return to, y
	}
	for to < len(t.Rows) && y+s.rows[to] <= room {
		y += s.rows[to]
		to++
	}
	if left := len(t.Rows) - to; left == 1 && to-t.from > 2 {
		to--
		y -= s.rows[to]
	} else if left > 0 && to-t.from == 1 && len(t.Rows)-t.from > 1 && s.rows[t.from+1] < room-top {
		return t.from, top // a first row that the next would still join on an empty page
	}
	return to, y
}

// after is the table from row k on.
func (t *TableNode) after(k int, split []TableCell) *TableNode {
	rest := *t
	rest.whole, rest.from, rest.split, rest.breathe = t.root(), k, split, false
	return &rest
}

// top is the height of caption and head; the caption stands on the first page only.
func (t *TableNode) top(c *Context, s *tableSolution, w Length) (Length, error) {
	if t.Caption == nil || t.whole != nil {
		return s.head, nil
	}
	h, err := cellFrame(c, t.Caption, w)
	return s.head + h + captionGap, err
}

// tall continues a row that is higher than a page, or what is left of it, with its cells' lines.
func (t *TableNode) tall(d tableDrawing, room Length) (f Frame, rest Node, err error) {
	row := t.Rows[t.from]
	if t.split != nil {
		row = t.split
	} else if d.top+d.s.rows[t.from] <= room || t.whole == nil && room < d.c.Size(Cell)*8 {
		return f, t, nil
	}
	left := make([]TableCell, len(row))
	var high Length
	more := false
	for i := range row {
		if row[i].Para == nil || len(row[i].Runs) == 0 {
			continue
		}
		dry := *d.c
		dry.Dry, dry.Warn = true, nil
		cf, rp, err := row[i].lay(&dry, Region{d.s.span(i, row[i].ColSpan), room - d.top - 2*rowPad, room - d.top - 2*rowPad}, 0)
		if err != nil {
			return f, nil, err
		}
		high = max(high, cf.Size.H+2*rowPad)
		if rp != nil {
			left[i], more = row[i], true
			left[i].Para, left[i].Fraction = rp, ""
		}
	}
	if high == 0 || more && high <= 2*rowPad {
		return f, t, nil
	}
	f.Size = Size{d.w, d.top + high}
	if !d.c.Dry {
		d.row, d.high = row, high
		if err := d.draw(&f, t.from); err != nil {
			return f, nil, err
		}
	}
	switch {
	case more:
		rest = t.after(t.from, left)
	case t.from+1 < len(t.Rows):
		rest = t.after(t.from+1, nil)
	}
	return f, rest, nil
}

// tableDrawing draws one part of a table.
type tableDrawing struct {
	c    *Context
	t    *TableNode
	s    *tableSolution
	w    Length
	top  Length
	air  Length      // added to every row
	row  []TableCell // a part of one row instead of whole rows
	high Length      // of that part
	g    *Group
}

// rowOf is the identity of a row's structure element, cellOf that of a cell's; the head is row -1.
type (
	rowOf struct {
		t   *TableNode
		row int
	}
	cellOf struct {
		t           *TableNode
		row, column int
	}
)

// draw adds the table's group with the rows up to to.
func (d *tableDrawing) draw(f *Frame, to int) error {
	t := d.t
	d.g = &Group{Frame: Frame{Size: f.Size}, Role: RoleTable, Of: t.root()}
	part := &TablePart{TableNode: t.root(), From: t.from, To: to, Widths: d.s.columns}
	y := Length(0)
	if t.Caption != nil && t.whole == nil {
		p := *t.Caption
		p.Role = RoleCaption
		cf, _, err := p.Layout(d.c, Region{d.w, Unlimited, Unlimited})
		if err != nil {
			return err
		}
		d.g.AddAll(0, 0, cf)
		y = d.top - d.s.head
	}
	if d.s.head > 0 {
		if err := d.head(y); err != nil {
			return err
		}
	}
	y = d.top
	if d.row != nil {
		if err := d.cells(d.row, t.from, Rect{Point{0, y}, Size{d.w, d.high}}); err != nil {
			return err
		}
		part.To, part.Heights = t.from+1, []Length{d.high}
	}
	for k := t.from; k < to; k++ {
		h := d.s.rows[k] + d.air
		if err := d.cells(t.Rows[k], k, Rect{Point{0, y}, Size{d.w, h}}); err != nil {
			return err
		}
		part.Heights = append(part.Heights, h)
		y += h
	}
	d.g.Source = part
	f.Add(0, 0, d.g)
	return nil
}

// head draws the head and the rule under it; on a page that continues the table it is an artifact.
func (d *tableDrawing) head(y Length) error {
	tr := &Group{Role: RoleTR, Of: rowOf{d.t.root(), -1}, Frame: Frame{Size: Size{d.w, d.s.head}}}
	if d.t.whole != nil {
		tr.Role, tr.Of = RoleArtifact, nil
	}
	for i, col := range d.t.Columns {
		th := &Group{Role: RoleTH, Of: cellOf{d.t.root(), -1, i}, Attr: Attr{Scope: ScopeColumn}}
		w := d.s.columns[i]
		th.Size = Size{w, d.s.head}
		if p := col.Head; p != nil && len(p.Runs) > 0 {
			q := *p
			q.Align = col.Align
			cf, _, err := q.Layout(d.c, Region{w, Unlimited, Unlimited})
			if err != nil {
				return err
			}
			th.AddAll(0, d.s.head-headPad-cf.Size.H, cf)
		}
		tr.Add(d.s.x(i), 0, th)
	}
	d.g.Add(0, y, tr)
	d.line(y+d.s.head-Pt, Pt, d.t.Style.Rule)
	return nil
}

// line draws a rule over the whole width.
func (d *tableDrawing) line(y, weight Length, c Color) {
	a := &Group{Role: RoleArtifact}
	a.Add(0, 0, FilledRect(Size{d.w, weight}, c))
	d.g.Add(0, y, a)
}

// cells draws one row with its hairline, its tint and its bars.
func (d *tableDrawing) cells(row []TableCell, k int, r Rect) error {
	tr := &Group{Role: RoleTR, Of: rowOf{d.t.root(), k}, Frame: Frame{Size: r.Size}}
	decor := &Group{Role: RoleArtifact}
	if len(row) > 0 && row[0].Highlight {
		decor.Add(-overhang, r.Y, FilledRect(Size{r.W + 2*overhang, r.H - Pt/2}, d.t.Style.Tint))
	}
	decor.Add(0, r.Bottom()-Pt/2, FilledRect(Size{r.W, Pt / 2}, d.t.Style.Hairline))
	for i := 0; i < len(row); i += max(row[i].ColSpan, 1) {
		if err := d.cell(tr, row, i, k); err != nil {
			return err
		}
		if bar := d.s.bars[i]; bar > 0 && row[i].Bar > 0 {
			color := d.t.Style.Bar
			if row[i].Highlight {
				color = d.t.Style.Focus
			}
			thick := min(r.H*4/10, 14*Pt)
			decor.Add(d.s.x(i)+d.s.columns[i]+columnGap, r.Y+(r.H-thick)/2,
				FilledRect(Size{(bar - columnGap) * Length(row[i].Bar) / 10000, thick}, color))
		}
	}
	d.g.Add(0, 0, decor)
	d.g.Add(0, r.Y, tr)
	return nil
}

// cell draws one cell, its text in the middle of the row's height.
func (d *tableDrawing) cell(tr *Group, row []TableCell, i, k int) error {
	cell := &row[i]
	w := d.s.span(i, cell.ColSpan)
	td := &Group{Role: RoleTD, Of: cellOf{d.t.root(), k, i}, Attr: Attr{ColSpan: cell.ColSpan}, Frame: Frame{Size: Size{w, tr.Size.H}}}
	if p := cell.Para; p != nil && len(p.Runs) > 0 {
		room := tr.Size.H - 2*rowPad
		in := w
		if d.t.Columns[i].Align == DecimalPoint {
			in -= d.s.points[i] - cell.fraction(d.c)
		}
		q := *p
		if p.whole == nil {
			q.whole = p
		}
		q.Align = d.t.Columns[i].Align
		cf, _, err := q.lay(d.c, Region{in, room, room}, 0)
		if err != nil {
			return err
		}
		td.AddAll(0, (tr.Size.H-cf.Size.H)/2, cf)
	}
	tr.Add(d.s.x(i), 0, td)
	return nil
}
