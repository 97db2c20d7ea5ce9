package layout

import "slices"

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
	to   int
	g    *Group
	part *TablePart
}

// rowOf is the identity of a row's structure element, cellOf that of a cell's; the head's rows are -1, -2 ...
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
	d.to = to
	d.g = &Group{Frame: Frame{Size: f.Size}, Role: RoleTable, Of: t.root()}
	d.part = &TablePart{TableNode: t.root(), Top: d.top - d.s.head, Heads: len(t.Head), Heights: slices.Clone(d.s.heads)}
	for i := range t.Columns {
		d.part.Edges = append(d.part.Edges, d.s.x(i))
	}
	d.part.Edges = append(d.part.Edges, d.w)
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
	if err := d.head(y); err != nil {
		return err
	}
	y = d.top
	if d.row != nil {
		d.part.Heights = append(d.part.Heights, d.high)
		if err := d.cells(d.row, t.from, Rect{Point{0, y}, Size{d.w, d.high}}); err != nil {
			return err
		}
	}
	for k := t.from; k < to; k++ {
		h := d.s.rows[k] + d.air
		d.part.Heights = append(d.part.Heights, h)
		if err := d.cells(t.Rows[k], k, Rect{Point{0, y}, Size{d.w, h}}); err != nil {
			return err
		}
		y += h
	}
	d.g.Source = d.part
	f.Add(0, 0, d.g)
	return nil
}

// head draws the head's rows, the rules over several columns and the rule under all; on a page that continues the table
// it is an artifact.
func (d *tableDrawing) head(y Length) error {
	for k, row := range d.t.Head {
		h := d.s.heads[k]
		tr := &Group{Role: RoleTR, Of: rowOf{d.t.root(), -1 - k}, Frame: Frame{Size: Size{d.w, h}}}
		if d.t.whole != nil {
			tr.Role, tr.Of = RoleArtifact, nil
		}
		for i := 0; i < len(row); i += max(row[i].ColSpan, 1) {
			cell := &row[i]
			if cell.empty() && covered(d.t.Head, k, i) {
				continue
			}
			w := d.s.span(i, cell)
			high := sum(d.s.heads[k:min(k+max(cell.RowSpan, 1), len(d.s.heads))])
			th := &Group{Role: RoleTH, Of: cellOf{d.t.root(), -1 - k, i}, Attr: Attr{Scope: ScopeColumn, ColSpan: cell.ColSpan, RowSpan: cell.RowSpan}}
			th.Size = Size{w, high}
			if !cell.empty() {
				q := *cell.Para
				if q.Align = d.t.Columns[i].Align; cell.ColSpan > 1 {
					q.Align = Left
				}
				cf, _, err := q.Layout(d.c, Region{w, Unlimited, Unlimited})
				if err != nil {
					return err
				}
				th.AddAll(0, high-headPad-cf.Size.H, cf)
			}
			tr.Add(d.s.x(i), 0, th)
			d.part.Cells = append(d.part.Cells, TablePlace{k, i, max(cell.ColSpan, 1), max(cell.RowSpan, 1), th})
			if cell.ColSpan > 1 && !cell.empty() {
				d.line(Rect{Point{d.s.x(i), y + h - Pt}, Size{w, Pt / 2}}, d.t.Style.Hairline)
			}
		}
		d.g.Add(0, y, tr)
		y += h
	}
	if d.s.head > 0 {
		d.line(Rect{Point{0, y - Pt}, Size{d.w, Pt}}, d.t.Style.Rule)
	}
	return nil
}

// covered reports a cell that a cell of a row above reaches over.
func covered(rows [][]TableCell, k, i int) bool { return over(rows, k, i) < k }

// over is the row whose cell stands in column i of row k: k itself, or one above whose cell reaches so far.
func over(rows [][]TableCell, k, i int) int {
	for j := k - 1; j >= 0; j-- {
		for c := i; c >= 0; c-- {
			cell := &rows[j][c]
			if j+cell.RowSpan > k && c+max(cell.ColSpan, 1) > i {
				return j
			}
		}
	}
	return k
}

// line draws a rule.
func (d *tableDrawing) line(r Rect, c Color) {
	a := &Group{Role: RoleArtifact}
	a.Add(0, 0, FilledRect(r.Size, c))
	d.g.Add(r.X, r.Y, a)
}

// cells draws one row with its hairline, its tint and its bars.
func (d *tableDrawing) cells(row []TableCell, k int, r Rect) error {
	tr := &Group{Role: RoleTR, Of: rowOf{d.t.root(), k}, Frame: Frame{Size: r.Size}}
	decor := &Group{Role: RoleArtifact}
	if len(row) > 0 && row[0].Highlight {
		decor.Add(-overhang, r.Y, FilledRect(Size{r.W + 2*overhang, r.H - Pt/2}, d.t.Style.Tint))
	}
	d.hairlines(decor, k, r.Bottom())
	for i := 0; i < len(row); i += max(row[i].ColSpan, 1) {
		if err := d.cell(tr, row, place{k, i}); err != nil {
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

// hairlines draws the line under row k, except under cells that reach into the next row of the page.
func (d *tableDrawing) hairlines(decor *Group, k int, y Length) {
	draw := func(x0, x1 Length) {
		if x1 > x0 {
			decor.Add(x0, y-Pt/2, FilledRect(Size{x1 - x0, Pt / 2}, d.t.Style.Hairline))
		}
	}
	from := Length(0)
	if next := k + 1; d.s.tied != nil && next < d.to && d.s.tied[next] {
		for i := range d.t.Columns {
			if covered(d.t.Rows, next, i) {
				draw(from, d.s.x(i)-columnGap)
				from = d.s.x(i) + d.s.columns[i] + d.s.bars[i] + columnGap
			}
		}
	}
	draw(from, d.w)
}

// place is a cell's row and column, from 0.
type place struct{ row, column int }

// cell draws one cell, its text in the middle of its first row's height. A cell that began on an earlier page and reaches
// into this one is repeated as an artifact.
func (d *tableDrawing) cell(tr *Group, row []TableCell, at place) error {
	t := d.t
	k, i := at.row, at.column
	cell, begin := &row[i], k
	td := &Group{Role: RoleTD, Of: cellOf{t.root(), k, i}, Attr: Attr{ColSpan: cell.ColSpan, RowSpan: cell.RowSpan}}
	if d.s.tied != nil && d.s.tied[k] && cell.empty() {
		if j := over(t.Rows, k, i); j < k {
			if k > t.from || t.Rows[j][i].empty() {
				return nil
			}
			cell, begin = &t.Rows[j][i], j
			td.Role, td.Of, td.Attr = RoleArtifact, nil, Attr{}
		}
	}
	w := d.s.span(i, cell)
	td.Size = Size{w, tr.Size.H}
	end := k + 1
	for ; end < min(begin+cell.RowSpan, d.to); end++ {
		td.Size.H += d.s.rows[end] + d.air
	}
	d.part.Cells = append(d.part.Cells, TablePlace{len(t.Head) + k - t.from, i, max(cell.ColSpan, 1), end - k, td})
	if !cell.empty() {
		room := td.Size.H - 2*rowPad
		in := w
		if t.Columns[i].Align == DecimalPoint {
			in -= d.s.points[i] - cell.fraction(d.c)
		}
		q := *cell.Para
		if q.whole == nil {
			q.whole = cell.Para
		}
		q.Align = t.Columns[i].Align
		cf, _, err := q.lay(d.c, Region{in, room, room}, 0)
		if err != nil {
			return err
		}
		td.AddAll(0, max((tr.Size.H-cf.Size.H)/2, min(rowPad, (td.Size.H-cf.Size.H)/2)), cf)
	}
	tr.Add(d.s.x(i), 0, td)
	return nil
}
