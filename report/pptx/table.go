package pptx

import (
	"strconv"

	"github.com/deckfold/deckfold/layout"
)

// gridCell is a cell of a native table: one of the part's, or one that another spans.
type gridCell struct {
	at     *layout.TablePlace // nil: none
	origin bool
}

// table gathers a table with its caption above and its data bars over it. Its rules and tints are those of its cells.
func (c *collector) table(at layout.Point, g *layout.Group, part *layout.TablePart) {
	var bars []object
	caption := collector{say: c.say, arena: c.arena}
	for _, it := range g.Items {
		in, ok := it.Item.(*layout.Group)
		if !ok {
			continue
		}
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		if in.Role == layout.RoleCaption {
			caption.group(p, in)
		}
		if row, ok := in.Source.(layout.TableBars); ok {
			all := collector{say: c.say, arena: c.arena}
			all.items(p, in.Items)
			for _, o := range all.out {
				o.decor = !o.says() // which heads the sides of a line
				switch {
				case !o.decor:
				case row.Row < 0:
					o.name = c.say.Rule
				default:
					o.name = c.say.Bar
				}
				if head := c.rowHead(part, row.Row); head != "" {
					o.name = c.called(o.name, head)
				}
				bars = append(bars, o)
			}
		}
	}
	for _, o := range caption.out {
		c.add(o)
	}
	r := layout.Rect{Point: layout.Point{X: at.X - part.Overhang, Y: at.Y + part.Top}, Size: layout.Size{W: g.Size.W + 2*part.Overhang}}
	for _, h := range part.Heights {
		r.H += h
	}
	c.add(object{Rect: r, table: part})
	if sparks := c.sparks(at, part); len(sparks) > 0 {
		all := group(sparks, c.say.Sparklines, true)
		all.alt, all.decor = clip(c.say.Sparkline, longestAlt), false
		c.add(all)
	}
	if len(bars) > 0 { // a group even of one, which says that they do not follow the table
		c.add(group(bars, c.say.DataBars, true))
	}
}

// sparks gathers the small lines in the cells of a table, each with what it says.
func (c *collector) sparks(at layout.Point, part *layout.TablePart) (out []object) {
	for _, s := range part.Sparks() {
		in := collector{say: c.say, arena: c.arena}
		in.items(at, []layout.Placed{s.Placed})
		for _, o := range in.out {
			o.name = c.called(c.say.Sparkline, c.rowHead(part, s.Row))
			out = append(out, o)
		}
	}
	return out
}

// rowHead is the text of a row's first cell that has one.
func (c *collector) rowHead(t *layout.TablePart, row int) string {
	for i := range t.Cells {
		if at := &t.Cells[i]; at.Row == row && at.Text(&c.arena.body) {
			return c.arena.flow(layout.Point{}, &c.arena.body).text()
		}
	}
	return ""
}

// table writes a table with its solved widths and heights.
func (s *slide) table(o *object, p *layout.Page) {
	t := o.table
	x := &s.x
	o.name, o.alt = clip(tableName(t, p), longestName), s.tableAlt(t, p)
	x.Raw(`<p:graphicFrame>`)
	s.open("nvGraphicFramePr", o)
	x.Raw(`<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>`)
	s.held(o)
	x.Raw(`</p:nvGraphicFramePr>`)
	x.xfrm("p", o.Rect)
	x.Raw(`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr`)
	if t.Heads > 0 {
		x.Raw(` firstRow="1"`)
	}
	if t.Terms || t.Over > 0 {
		x.Raw(` firstCol="1"`)
	}
	if t.Rows[len(t.Rows)-1].Kind == layout.TotalRow {
		x.Raw(` lastRow="1"`)
	}
	x.Raw(`><a:tableStyleId>`, tableStyle, `</a:tableStyleId></a:tblPr><a:tblGrid>`)
	rooms := t.TextWidths()
	for i := range len(t.Edges) - 1 {
		x.Raw(`<a:gridCol`)
		x.Attr("w", int64(t.Edge(i+1)-t.Edge(i)))
		x.Raw(`/>`)
	}
	x.Raw(`</a:tblGrid>`)
	grid := grid{t, gridOf(t)}
	for k, row := range grid.cells {
		x.Raw(`<a:tr`)
		x.Attr("h", int64(t.Heights[k]))
		x.Raw(`>`)
		for i := range row {
			s.cell(&grid, place{k, i}, rooms[i])
		}
		x.Raw(`</a:tr>`)
	}
	x.Raw(`</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`)
}

// place is a row and a column.
type place struct{ row, column int }

// grid is a table with its cells by row and column.
type grid struct {
	*layout.TablePart
	cells [][]gridCell
}

// class is the class of the cell at a place, whose tint it stands on; 0: none, or no such place.
func (g *grid) class(row, column int) uint8 {
	if row < 0 || row >= len(g.cells) || g.cells[row][column].at == nil {
		return 0
	}
	return g.cells[row][column].at.Class
}

// line is the line below the cell at a place: of cells with tints, and above such, the ground instead of a hairline.
func (g *grid) line(row, column int) (thick layout.Length, color layout.Color) {
	thick, color = g.Line(row)
	if thick <= hairline && row >= g.Heads && (g.class(row, column) > 0 || g.class(row+1, column) > 0) {
		return g.Gap(), g.Style.Ground
	}
	return thick, color
}

// gridOf is the cells of a table by row and column.
func gridOf(t *layout.TablePart) [][]gridCell {
	rows := make([][]gridCell, len(t.Heights))
	all := make([]gridCell, len(rows)*(len(t.Edges)-1))
	for k := range rows {
		rows[k], all = all[:len(t.Edges)-1:len(t.Edges)-1], all[len(t.Edges)-1:]
	}
	for i := range t.Cells {
		c := &t.Cells[i]
		for y := c.Row; y < min(c.Row+c.RowSpan, len(rows)); y++ {
			for x := c.Column; x < min(c.Column+c.ColSpan, len(rows[y])); x++ {
				rows[y][x] = gridCell{c, y == c.Row && x == c.Column}
			}
		}
	}
	return rows
}

// tableAlt says what a table is: its name and its size.
func (s *sheet) tableAlt(t *layout.TablePart, p *layout.Page) string {
	size := s.words.TableSize.With(strconv.Itoa(len(t.Heights)-t.Heads), strconv.Itoa(len(t.Edges)-1))
	return s.words.Named.With(tableName(t, p), size)
}

// tableName is a table's caption, or its slide's title, and which part of a folded one it is.
func tableName(t *layout.TablePart, p *layout.Page) string {
	name := p.Title
	if t.Caption != nil {
		name = t.Caption.Text()
	}
	if t.Parts > 1 {
		name += " (" + strconv.Itoa(t.Part) + "/" + strconv.Itoa(t.Parts) + ")"
	}
	return name
}

// cell writes one cell. Its margins put the text where it was laid out; its borders are the rules under it.
func (s *slide) cell(t *grid, at place, room layout.Length) {
	x, c := &s.x, t.cells[at.row][at.column]
	x.Raw(`<a:tc`)
	if c.at != nil {
		c.spans(x, at)
	}
	x.Raw(`><a:txBody><a:bodyPr/><a:lstStyle/>`)
	text := &s.arena.body
	if !c.text(text) {
		x.Raw(`<a:p><a:endParaRPr lang="`, s.lang, `" sz="800"/></a:p></a:txBody><a:tcPr marL="0" marR="0" marT="0" marB="0">`)
	} else {
		from := t.Edge(at.column)
		text.X += t.Edges[at.column] - from
		f := s.arena.flow(layout.Point{}, text)
		if c.at.ColSpan > 1 || room == 0 {
			room = f.box.W
		}
		left, right := f.margins(t.Edge(min(at.column+c.at.ColSpan, len(t.Edges)-1))-from, room)
		f.linked(c.at.Attr.Href)
		s.para(&f.paras[0], unspaced, &s.inherited.cell)
		x.Raw(`</a:txBody><a:tcPr`)
		x.Attr("marL", int64(left))
		x.Attr("marR", int64(right))
		anchor(x, t.TablePart, &cellText{text.Rect, c.at, at})
	}
	class := t.class(at.row, at.column)
	if class > 0 {
		s.border("L", t.Gap(), t.Style.Ground)
		s.border("R", t.Gap(), t.Style.Ground)
	}
	s.borders(t, at)
	switch {
	case class > 0:
		x.Raw(s.colors.Fill(t.Key[class-1].Fill))
	case t.Rows[at.row].Tint:
		x.Raw(s.colors.Fill(t.Style.Tint))
	}
	x.Raw(`</a:tcPr></a:tc>`)
}

// linked has all of a text lead to where its cell does.
func (f *flow) linked(href string) {
	if href == "" {
		return
	}
	for i := range f.paras[0].runs {
		f.paras[0].runs[i].Href = href
	}
}

// spans appends over how many columns and rows a cell reaches, and that another reaches over it. Cells in the first row and
// column of a span repeat its other extent, as PowerPoint writes them.
func (c gridCell) spans(x *markup, at place) {
	right, below := at.column > c.at.Column, at.row > c.at.Row
	if c.at.RowSpan > 1 && !below {
		x.Attr("rowSpan", int64(c.at.RowSpan))
	}
	if c.at.ColSpan > 1 && !right {
		x.Attr("gridSpan", int64(c.at.ColSpan))
	}
	if right {
		x.Raw(` hMerge="1"`)
	}
	if below {
		x.Raw(` vMerge="1"`)
	}
}

// cellText is where the text of a cell stands in it.
type cellText struct {
	layout.Rect
	of *layout.TablePlace
	at place
}

// anchor appends where a cell's text stands: heads at the bottom, cells over several rows at the top, others in the middle.
func anchor(x *markup, t *layout.TablePart, c *cellText) {
	var top, bottom layout.Length
	side := "ctr"
	switch {
	case c.at.row < t.Heads:
		side, bottom = "b", c.of.Size.H-c.Bottom()
	case c.of.RowSpan > 1, t.Terms, t.Areas:
		side, top = "t", c.Y
	}
	x.Attr("marT", int64(max(top, 0)))
	x.Attr("marB", int64(max(bottom, 0)))
	x.Raw(` anchor="`, side, `">`)
}

// text solves the text of a cell that is no part of another's; false says that it has none.
func (c gridCell) text(t *layout.TextBody) bool { return c.at != nil && c.origin && c.at.Text(t) }

// margins are the left and right margin of a cell of width w, whose text has a room, so that it stands where it was laid
// out.
func (f *flow) margins(w, room layout.Length) (left, right layout.Length) {
	switch f.paras[0].align {
	case layout.Right, layout.DecimalPoint:
		right = w - f.Right()
		left = w - right - room
	case layout.Center:
		left = f.X + (f.W-room)/2
		right = w - left - room
	default:
		left = f.X
		right = w - left - room
	}
	return max(left, 0), max(right, 0)
}

// borders appends the lines above and below a cell where they are not the table style's: the head's rule, or a hairline.
// Both are said where one is another, as LibreOffice takes that for the other, too.
func (s *slide) borders(t *grid, at place) {
	x, c := &s.x, t.cells[at.row][at.column]
	above := hairline
	switch {
	case at.row > 0:
	case t.Ruled(), t.Over >= rule:
		s.border("T", rule, t.Style.Rule)
	case t.Over > 0:
		s.border("T", t.Over, t.Style.Hairline)
	}
	if at.row > t.Heads {
		var color layout.Color
		if above, color = t.line(at.row-1, at.column); above != hairline {
			s.border("T", above, color)
		}
	}
	bottom := at.row
	if c.at != nil {
		bottom = c.at.Row + c.at.RowSpan - 1
	}
	thick, color := t.line(bottom, at.column)
	fill := s.colors.Fill(color)
	switch {
	case bottom == t.Heads-1:
		if at.row > 0 || fill != s.rules.rule {
			s.border("B", thick, color)
		}
	case bottom < t.Heads && (c.at == nil || c.at.ColSpan < 2) || bottom > at.row:
		x.Raw(`<a:lnB w="0"><a:noFill/></a:lnB>`)
	case at.row < t.Heads || thick != hairline || above != hairline || fill != s.rules.hairline:
		s.border("B", thick, color)
	}
}

// border appends the line at a side of a cell.
func (s *slide) border(side string, thick layout.Length, color layout.Color) {
	fill := `<a:noFill/>`
	if thick > 0 {
		fill = s.colors.Fill(color)
	}
	s.x.Raw(`<a:ln`, side)
	s.x.Attr("w", int64(thick))
	s.x.Raw(`>`, fill, `</a:ln`, side, `>`)
}
