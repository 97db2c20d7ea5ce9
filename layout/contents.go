package layout

import "slices"

// Contents is a table of contents: rows between hairlines, each with a number, a name, a note and a page, and each a link. Rows are
// all of one height, which grows with the height that is left. It continues on the next page.
type Contents struct {
	Rows  []ContentsRow
	Style TableStyle // its rule stands on top, its tint under the current row
	Top   Length     // thickness of the line on top: of the rule from 1 pt on, else a hairline
	Inset Length     // of what stands in a row, from both ends
	Name  Length     // where names begin, from the left end of the row
	Note  Length     // where notes begin; 0: there are none
	Page  Length     // width of the pages
	Most  Length     // height of a row
}

// ContentsRow is an entry.
type ContentsRow struct {
	Number, Name, Note, Page *Para // nil: none
	Href                     string
	Current                  bool // it stands on the tint
}

// contentsAir is the least height that a row has besides its text.
const contentsAir = 6 * Pt

// contentsOf is the identity of the table, or with a row from 1 of an entry.
type contentsOf struct {
	t   *Contents
	row int
}

// parts are the texts of a row by its columns.
func (t *Contents) parts(row int) []*Para {
	w := &t.Rows[row]
	if t.Note == 0 {
		return []*Para{w.Number, w.Name, w.Page}
	}
	return []*Para{w.Number, w.Name, w.Note, w.Page}
}

// edges are where the columns of a table of a width begin, and the end of the last, from the first.
func (t *Contents) edges(w Length) []Length {
	end := w - 2*t.Inset
	edges := []Length{0, t.Name - t.Inset, end - t.Page, end}
	if t.Note > 0 {
		edges = slices.Insert(edges, 2, t.Note-t.Inset)
	}
	return edges
}

// room is the width of the text in column i.
func room(edges []Length, i int) Length {
	w := edges[i+1] - edges[i]
	if i < len(edges)-2 {
		w -= columnGap
	}
	return max(w, 0)
}

// least is the least height of a row.
func (t *Contents) least(c *Context, w Length) (h Length, err error) {
	edges := t.edges(w)
	for k := range t.Rows {
		if err := c.Work(1); err != nil {
			return 0, err
		}
		for i, p := range t.parts(k) {
			if p == nil || len(p.Runs) == 0 {
				continue
			}
			f, _, err := p.Layout(c.dry(), Region{room(edges, i), Unlimited, Unlimited})
			if err != nil {
				return 0, err
			}
			h = max(h, f.Size.H+contentsAir)
		}
	}
	return h, nil
}

// Layout places the rows that fit; where all do, they grow to the most that a row may have.
func (t *Contents) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	if len(t.Rows) == 0 {
		return f, nil, nil
	}
	pitch, err := t.least(c, r.W)
	if err != nil {
		return f, nil, err
	}
	n := len(t.Rows)
	if fit := int(max(min(r.H, r.Break)-t.Top, 0) / pitch); fit < n {
		if n = fit; n == 0 {
			return f, t, nil
		}
		more := *t
		more.Rows = t.Rows[n:]
		rest = &more
	}
	if !c.Tight && rest == nil {
		pitch = max(pitch, min(t.Most, (r.H-t.Top)/Length(n)))
	}
	f.Size = Size{r.W, t.Top + pitch*Length(n)}
	if c.Dry {
		return f, rest, nil
	}
	return f, rest, t.draw(c, &f, n, pitch)
}

// draw draws the first n rows.
func (t *Contents) draw(c *Context, f *Frame, n int, pitch Length) error {
	edges := t.edges(f.Size.W)
	part := &TablePart{
		TableNode: &TableNode{Columns: make([]TableColumn, len(edges)-1), Style: t.Style}, Part: 1, Parts: 1, Edges: edges,
		Top: t.Top, Overhang: t.Inset, Over: t.Top,
	}
	in := &Group{Role: RoleTOC, Of: contentsOf{t, 0}, Source: part, Frame: Frame{Size: Size{f.Size.W - 2*t.Inset, f.Size.H}}}
	t.line(in, 0, t.Top, t.over())
	for k := range n {
		y := t.Top + pitch*Length(k)
		part.Heights = append(part.Heights, pitch)
		part.Rows = append(part.Rows, RowStyle{Tint: t.Rows[k].Current})
		if t.Rows[k].Current {
			t.fill(in, Rect{Point{-t.Inset, y}, Size{f.Size.W, pitch - tableLine}})
		}
		t.line(in, y+pitch-tableLine, tableLine, t.Style.Hairline)
		if err := t.row(c, in, part, place{k, 0}, Rect{Point{0, y}, Size{in.Size.W, pitch}}); err != nil {
			return err
		}
	}
	f.Add(t.Inset, 0, in)
	return nil
}

// over is the colour of the line on top.
func (t *Contents) over() Color {
	if t.Top < Pt {
		return t.Style.Hairline
	}
	return t.Style.Rule
}

// line draws a line across the table at a height.
func (t *Contents) line(in *Group, y, thick Length, color Color) {
	a := &Group{Role: RoleArtifact}
	a.Add(0, 0, FilledRect(Size{in.Size.W + 2*t.Inset, thick}, color))
	in.Add(-t.Inset, y, a)
}

// fill draws the tint of a row.
func (t *Contents) fill(in *Group, r Rect) {
	a := &Group{Role: RoleArtifact}
	a.Add(0, 0, FilledRect(r.Size, t.Style.Tint))
	in.Add(r.X, r.Y, a)
}

// row draws an entry: its number, and the rest as a link.
func (t *Contents) row(c *Context, in *Group, part *TablePart, at place, r Rect) error {
	w := &t.Rows[at.row]
	entry := &Group{Role: RoleTOCI, Of: contentsOf{t, at.row + 1}, Frame: Frame{Size: r.Size}}
	link := &Group{Role: RoleLink, Attr: Attr{Href: w.Href}, Frame: Frame{Size: Size{r.W - part.Edges[1], r.H}}}
	all := t.parts(at.row)
	for i, p := range all {
		x := part.Edges[i]
		cell := &Group{Frame: Frame{Size: Size{room(part.Edges, i), r.H}}}
		if i == len(all)-1 {
			cell.Attr.Href = w.Href
		}
		part.Cells = append(part.Cells, TablePlace{Row: at.row, Column: i, ColSpan: 1, RowSpan: 1, Group: cell})
		if p == nil || len(p.Runs) == 0 {
			continue
		}
		q := *p
		if q.Role = RoleSpan; i == 0 {
			q.Role = RoleLbl
		}
		text, _, err := q.Layout(c, Region{cell.Size.W, Unlimited, Unlimited})
		if err != nil {
			return err
		}
		cell.addRaw(0, (r.H-text.Size.H)/2, text.Items)
		switch {
		case i == 0 || w.Href == "":
			entry.Add(x, 0, cell)
		default:
			link.Add(x-part.Edges[1], 0, cell)
		}
	}
	if len(link.Items) > 0 {
		entry.Add(part.Edges[1], 0, link)
	}
	in.Add(r.X, r.Y, entry)
	return nil
}
