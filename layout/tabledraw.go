package layout

import "slices"

// tableDrawing draws the rows of one page.
type tableDrawing struct {
	c      *Context
	t      *TableNode
	s      *tableSolution
	top    Length // of the rows
	air    Length // added to every row
	parts  tableParts
	pieces [][]TableCell // by part: pieces of one row, instead of whole rows
	high   Length        // of these

	over     Length // by which rules and tints reach past the text
	from, to int    // the part that is drawn
	g        *Group
	part     *TablePart
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

// draw adds a group for every part. The groups of a folded table are one structure element, as those of its pages are.
func (d *tableDrawing) draw(f *Frame) error {
	if d.t.whole == nil {
		d.t.unfolded(d.c, d.s)
	}
	d.over = d.t.overhang()
	if d.t.whole == nil {
		if err := d.key(f, d.top-d.s.head-d.t.keyHeight(d.c, d.s)); err != nil {
			return err
		}
	}
	n := max(d.parts.n, len(d.pieces), 1)
	for i := range n {
		d.begin(i, n)
		if err := d.side(); err != nil {
			return err
		}
		f.Add((d.s.w-d.s.part)*Length(i)/Length(max(d.s.parts-1, 1))-(d.s.part-d.s.wide)*Length(i), 0, d.g)
	}
	return nil
}

// begin begins part i of n with its columns and the heights of its rows.
func (d *tableDrawing) begin(i, n int) {
	t := d.t.root()
	if d.from, d.to = d.t.from, d.t.from; d.pieces == nil {
		d.from, d.to = d.parts.rows(i)
	}
	p := &TablePart{TableNode: t, Part: i + 1, Parts: n, Top: d.top - d.s.head, Heads: len(t.Head), Heights: slices.Clone(d.s.heads), Overhang: d.over, Close: d.s.close && d.s.lowest < d.c.Size(Cell)*16/10}
	for k := range t.Columns {
		p.Edges = append(p.Edges, d.s.x(k))
	}
	p.Edges = append(p.Edges, d.s.wide)
	if d.pieces != nil {
		p.Heights = append(p.Heights, d.high)
	}
	for k := range d.to - d.from {
		p.Heights = append(p.Heights, d.parts.level(d.s, k)+d.air)
	}
	p.Rows = make([]RowStyle, len(p.Heights))
	for k := range p.Rows {
		if p.Rows[k].Kind = HeadRow; k >= p.Heads {
			p.Rows[k] = rowStyle(t.Rows[d.from+k-p.Heads])
		}
	}
	d.part = p
	d.g = &Group{Frame: Frame{Size: Size{d.s.wide, p.Top + sum(p.Heights)}}, Role: RoleTable, Of: t, Source: p}
}

// continues reports a part that stands under a head again.
func (d *tableDrawing) continues() bool { return d.part.Part > 1 || d.t.whole != nil }

// side draws one part.
func (d *tableDrawing) side() error {
	t := d.t
	if t.Caption != nil && !d.continues() {
		p := *t.Caption
		p.Role = RoleCaption
		cf, _, err := p.Layout(d.c, Region{d.s.w, Unlimited, Unlimited})
		if err != nil {
			return err
		}
		d.g.addRaw(0, 0, cf.Items)
	}
	if err := d.head(d.part.Top); err != nil {
		return err
	}
	if d.part.Ruled() {
		d.line(Rect{Size: Size{d.s.wide, termRule}}, t.Style.Rule)
	}
	if err := d.body(); err != nil {
		return err
	}
	return d.zeros()
}

// body draws the rows of one part.
func (d *tableDrawing) body() error {
	t, heights := d.t, d.part.Heights[d.part.Heads:]
	if d.pieces != nil {
		return d.cells(d.pieces[d.part.Part-1], t.from, Rect{Point{0, d.top}, Size{d.s.wide, heights[0]}})
	}
	y := d.top
	for k := d.from; k < d.to; k++ {
		h := heights[k-d.from]
		if err := d.c.Work(len(t.Rows[k])); err != nil {
			return err
		}
		if err := d.cells(t.Rows[k], k, Rect{Point{0, y}, Size{d.s.wide, h}}); err != nil {
			return err
		}
		y += h
	}
	return nil
}

// head draws the head's rows, the rules over several columns and the rule under all; where it stands again it is an artifact.
func (d *tableDrawing) head(y Length) error {
	heads := span(d.t.Head)
	for k, row := range d.t.Head {
		h := d.s.heads[k]
		tr := &Group{Role: RoleTR, Of: rowOf{d.t.root(), -1 - k}, Frame: Frame{Size: Size{d.s.wide, h}}}
		if d.continues() {
			tr.Role, tr.Of = RoleArtifact, nil
		}
		for i := 0; i < len(row); i += max(row[i].ColSpan, 1) {
			cell := &row[i]
			if cell.empty() && heads.of(k, i) < k {
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
				in := w
				if d.t.Columns[i].Hang && cell.ColSpan < 2 {
					in -= d.s.points[i]
				}
				cf, _, err := q.Layout(d.c, Region{in, Unlimited, Unlimited})
				if err != nil {
					return err
				}
				th.addRaw(0, high-headPad-cf.Size.H, cf.Items)
			}
			tr.Add(d.s.x(i), 0, th)
			d.part.Cells = append(d.part.Cells, TablePlace{k, i, max(cell.ColSpan, 1), max(cell.RowSpan, 1), 0, th})
			if cell.ColSpan > 1 && !cell.empty() {
				d.line(Rect{Point{d.s.x(i), y + h - Pt}, Size{w, Pt / 2}}, d.t.Style.Hairline)
			}
		}
		d.g.Add(0, y, tr)
		y += h
	}
	if d.s.head > 0 {
		d.line(Rect{Point{-d.over, y - Pt}, Size{d.s.wide + 2*d.over, Pt}}, d.t.Style.Rule)
	}
	return nil
}

// hidden reports a row that has no cell of its own.
func (s *tableSolution) hidden(k int) bool { return s.covered != nil && s.covered[k] }

// read is over how many rows a cell of row k reaches to a reader, who has no rows without cells of their own.
func (s *tableSolution) read(k, rows int) int {
	n := rows
	for j := k + 1; j < min(k+rows, len(s.covered)); j++ {
		if s.covered[j] {
			n--
		}
	}
	return n
}

// line draws a rule.
func (d *tableDrawing) line(r Rect, c Color) {
	a := &Group{Role: RoleArtifact}
	a.Add(0, 0, FilledRect(r.Size, c))
	d.g.Add(r.X, r.Y, a)
}

// cells draws one row with its hairline, its tint and its bars.
func (d *tableDrawing) cells(row []TableCell, k int, r Rect) error {
	tr := &Group{Role: RoleTR, Of: rowOf{d.t.root(), k}, Frame: Frame{Size: r.Size, Items: make([]Placed, 0, len(row))}}
	decor := &Group{Role: RoleArtifact}
	style := rowStyle(row)
	thick, line := d.part.Line(len(d.t.Head) + k - d.from)
	if style.Tint {
		decor.Add(-d.over, r.Y, FilledRect(Size{r.W + 2*d.over, r.H - thick}, d.t.Style.Tint))
	}
	for i := range row {
		if row[i].Class > 0 {
			d.tint(decor, row[i].Class, i, r)
		}
	}
	d.lineBelow(decor, k, Rect{Point{0, r.Bottom() - thick}, Size{0, thick}}, line)
	d.g.Add(0, 0, decor)
	var bars *Group
	for i := 0; i < len(row); i += max(row[i].ColSpan, 1) {
		if err := d.cell(tr, row, place{k, i}); err != nil {
			return err
		}
		if d.s.bars[i] > 0 && row[i].Bar != 0 {
			if bars == nil {
				bars = &Group{Role: RoleArtifact, Source: TableBars{len(d.t.Head) + k - d.from}}
			}
			d.bar(bars, place{k, i}, r)
		}
	}
	if bars != nil {
		d.g.Add(0, 0, bars)
	}
	if d.s.hidden(k) {
		d.g.AddAll(0, r.Y, tr.Frame) // no row to a reader, as none of its cells is its own
		return nil
	}
	d.g.Add(0, r.Y, tr)
	return nil
}

// lineBelow draws the line under row k, at the place and as high as r is, except under cells that reach into the next row of the part,
// and at tints, which have gaps instead of hairlines.
func (d *tableDrawing) lineBelow(decor *Group, k int, r Rect, color Color) {
	draw := func(x0, x1 Length) {
		if x1 > x0 && r.H > 0 {
			decor.Add(x0, r.Y, FilledRect(Size{x1 - x0, r.H}, color))
		}
	}
	from, next := -d.over, k+1
	tied := d.s.tied != nil && next < d.to && d.s.tied[next]
	heat := r.H == tableLine && len(d.t.root().Key) > 0
	for i := range d.t.Columns {
		switch {
		case tied && d.s.over.of(next, i) < next:
			draw(from, d.s.x(i)-columnGap)
			from = d.s.x(i) + d.s.columns[i] + d.s.bars[i] + columnGap
		case heat && (d.t.Rows[k][i].Class > 0 || next < d.to && d.t.Rows[next][i].Class > 0):
			draw(from, d.part.Edge(i)-heatGap/2)
			from = d.part.Edge(i+1) + heatGap/2
		}
	}
	draw(from, d.s.wide+d.over)
}

// place is a cell's row and column, from 0.
type place struct{ row, column int }

// cell draws one cell, its text in the middle of its first row's height. A cell that began in an earlier part and
// reaches into this one is repeated as an artifact.
func (d *tableDrawing) cell(tr *Group, row []TableCell, at place) error {
	t := d.t
	k, i := at.row, at.column
	cell, begin := &row[i], k
	td := &Group{Role: RoleTD, Of: cellOf{t.root(), k, i}, Attr: Attr{ColSpan: cell.ColSpan, RowSpan: d.s.read(k, cell.RowSpan)}}
	if d.s.tied != nil && d.s.tied[k] && cell.empty() {
		if j := d.s.over.of(k, i); j < k {
			if k > d.from || t.Rows[j][i].empty() {
				return nil
			}
			cell, begin = &t.Rows[j][i], j
			td.Role, td.Of, td.Attr = RoleArtifact, nil, Attr{}
		}
	}
	if t.names(i) && td.Role == RoleTD && !cell.empty() {
		td.Role, td.Attr.Scope = RoleTH, ScopeRow
	}
	w := d.s.span(i, cell)
	td.Size = Size{w, tr.Size.H}
	end := k + 1
	for ; end < min(begin+cell.RowSpan, d.to); end++ {
		td.Size.H += d.part.Heights[len(t.Head)+end-d.from]
	}
	d.part.Cells = append(d.part.Cells, TablePlace{len(t.Head) + k - d.from, i, max(cell.ColSpan, 1), end - k, cell.Class, td})
	if cell.Spark != nil {
		if err := d.c.Work(len(cell.Spark.Values)); err != nil {
			return err
		}
		high := min(td.Size.H-2*rowPad, sparkCellMost)
		td.Add(0, (td.Size.H-high)/2, cell.Spark.group(Size{min(w, sparkMost), high}))
	}
	if !cell.empty() {
		room := td.Size.H
		if !d.s.close {
			room -= 2 * t.pad()
		}
		in := w - cell.Indent
		if t.Columns[i].Align == DecimalPoint {
			in -= d.s.points[i] - cell.fraction(d.c)
		}
		q := *cell.Para
		if q.whole == nil {
			q.whole = cell.Para
		}
		q.Align = t.Columns[i].Align
		cf, _, err := q.lay(d.c, Region{in, room, room}, 0)
		if cell.Mark != NoMark && err == nil {
			m := &Marked{Para: &q, Mark: cell.Mark, Color: d.tone(cell.Tone)}
			cf, _, err = m.Layout(d.c, Region{in, Unlimited, Unlimited})
		}
		if err != nil {
			return err
		}
		td.Items = cf.Items // nobody else has them
		for i := range td.Items {
			td.Items[i].At.X += cell.Indent
			td.Items[i].At.Y += d.above(tr.Size.H, td.Size.H, cf.Size.H)
		}
	}
	tr.Add(d.s.x(i), 0, td)
	return nil
}
