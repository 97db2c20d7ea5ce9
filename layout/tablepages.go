package layout

import (
	"fmt"
	"slices"
)

// endOfPage is the height, in em of a cell's text, up to which what is left of a page is only its end: a table does not
// begin there with one row.
const endOfPage = 8

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
	s, near := t.compact(c, s, room-top)
	d := tableDrawing{c: c, t: t, s: s, top: top, parts: t.fill(c, s, Region{H: room, Break: top})}
	if d.parts.n == 0 && len(t.Rows) > 0 {
		return t.tall(d, room)
	}
	y, to := top+d.parts.height(s), d.parts.to()
	if n := Length(d.parts.levels()); n > 0 && t.breathe && !c.Tight && t.from == 0 && to == len(t.Rows) && r.Break == r.H {
		d.air = min((room-y)/n, t.mostAir(c))
		y += d.air * n
	}
	f.Size = Size{r.W, y}
	if to < len(t.Rows) {
		next := t.after(to, nil)
		next.near = near
		rest = next
	}
	if !c.Dry {
		if err := d.draw(&f); err != nil {
			return f, nil, err
		}
	}
	return f, rest, nil
}

// nearRows is how many rows a table continues with from which on they stand as near to each other as they may: one page holds so many,
// and fewer are left as they are, since their table only stands too low on its page.
const nearRows = 21

// compact is the solution for a room, and whether rows are near to each other on all pages. Where the type could not be smaller, rows
// have as much less room above and below their texts as has all of them stand on the page; those of a table that continues all the same,
// and is long, have none.
func (t *TableNode) compact(c *Context, s *tableSolution, room Length) (*tableSolution, bool) {
	if t.Terms || t.Areas || s.parts > 1 || !c.Scale.Floor(Cell, c.Step) || t.whole != nil && !t.near {
		return s, false
	}
	over := sum(s.rows) - room
	if t.whole == nil && over <= 0 {
		return s, false
	}
	free := t.free(s)
	if n := Length(max(len(free), 1)); t.whole == nil && over <= 2*rowPad*n {
		if own := t.nearer(s, free, (over+n-1)/n); sum(own.rows) <= room {
			return own, false
		}
	}
	if !t.near && len(s.rows) <= nearRows {
		return s, false
	}
	if s.near == nil {
		s.near = t.nearer(s, free, 2*rowPad)
	}
	return s.near, true
}

// free are the rows that may have less room: those that share a cell keep theirs, as the room of its text is shared out over them.
func (t *TableNode) free(s *tableSolution) []int {
	free := make([]int, 0, len(s.rows))
	for k := range s.rows {
		if s.tied == nil || !s.tied[k] && (k+1 == len(s.rows) || !s.tied[k+1]) {
			free = append(free, k)
		}
	}
	return free
}

// nearer is the solution with so much less height of some rows.
func (t *TableNode) nearer(s *tableSolution, free []int, less Length) *tableSolution {
	own := *s
	own.rows, own.close, own.lowest = slices.Clone(s.rows), true, Unlimited
	for _, k := range free {
		if own.rows[k] -= less; rowStyle(t.root().Rows[k]).Kind == SpacerRow {
			own.rows[k] = max(own.rows[k], leastSpacer)
		}
	}
	for _, h := range own.rows {
		own.lowest = min(own.lowest, h)
	}
	return &own
}

// fill is which rows stand in a region that begins under the head, at its Break. A last row does not stand alone on the
// next page.
func (t *TableNode) fill(c *Context, s *tableSolution, r Region) tableParts {
	p := tableParts{from: t.from}
	switch {
	case t.split != nil:
		return p
	case s.parts > 1:
		p = t.abreast(c, s, r.H-r.Break)
	default:
		p = t.column(c, s, r.H-r.Break)
	}
	left := len(t.Rows) - p.to()
	for left > 0 && s.tied == nil && p.to()-p.from > 1 && rowStyle(t.Rows[p.to()-1]).Kind == HeadingRow {
		p.drop()
		left++
	}
	switch {
	case left == 0 || s.tied != nil:
	case left == 1 && p.to()-p.from > 2:
		p.drop()
	case t.whole == nil && p.levels() == 1 && r.H < c.Size(Cell)*endOfPage:
		p.n = 0 // the next page has room for more
	}
	return p
}

// column is the rows that one part has room for.
func (t *TableNode) column(c *Context, s *tableSolution, room Length) tableParts {
	p, to := tableParts{from: t.from}, t.from
	for y := Length(0); to < len(t.Rows) && y+s.rows[to] <= room; to++ {
		y += s.rows[to]
	}
	if to < len(t.Rows) && s.tied != nil {
		fits := to
		if to = s.apart(t.from, fits); to == t.from {
			to = t.untied(c, s, t.from, fits)
		}
	}
	if to > t.from {
		p.add(to)
	}
	return p
}

// apart is the last row up to to that no cell of a row above reaches into, where rows from from on may end; from if there
// is none.
func (s *tableSolution) apart(from, to int) int {
	for s.tied != nil && to > from && s.tied[to] {
		to--
	}
	return to
}

// untied is where rows that a cell ties together part, if no page holds them: up to to, where the text of every such cell,
// which repeats, fits above and below; from if it does so nowhere.
func (t *TableNode) untied(c *Context, s *tableSolution, from, to int) int {
	for to > from && !t.divisible(c, s, from, to) {
		to--
	}
	return to
}

// divisible reports whether every cell that reaches over the top of row k has room for its text below it and, from row from
// on, above it.
func (t *TableNode) divisible(c *Context, s *tableSolution, from, k int) bool {
	if c.Work(len(t.Columns)) != nil {
		return true
	}
	for i := range t.Rows[k] {
		j := s.over.of(k, i)
		if j == k {
			continue
		}
		cell := &t.Rows[j][i] // empty in all columns but the first that it spans
		end := min(j+cell.RowSpan, len(t.Rows))
		if end <= k {
			continue
		}
		h, err := cell.height(c, s.span(i, cell))
		if h += 2 * t.pad(); err != nil || !reach(s.rows[max(j, from):k], h) || !reach(s.rows[k:end], h) {
			return false
		}
	}
	return true
}

// reach reports rows that are at least so high together.
func reach(rows []Length, h Length) bool {
	for i := 0; i < len(rows) && h > 0; i++ {
		h -= rows[i]
	}
	return h <= 0
}

// after is the table from row k on.
func (t *TableNode) after(k int, split []TableCell) *TableNode {
	rest := *t
	rest.whole, rest.from, rest.split, rest.breathe = t.root(), k, split, false
	return &rest
}

// top is the height of caption and head; the caption stands on the first page only.
func (t *TableNode) top(c *Context, s *tableSolution, w Length) (Length, error) {
	if t.whole != nil {
		return s.head, nil
	}
	key := t.keyHeight(c, s)
	if t.Caption == nil {
		return s.head + key, nil
	}
	h, err := (&TableCell{Para: t.Caption}).height(c, w)
	return s.head + h + captionGap + key, err
}

// tall continues a row that is higher than a page, or what is left of it, with its cells' lines.
func (t *TableNode) tall(d tableDrawing, room Length) (f Frame, rest Node, err error) {
	row := t.Rows[t.from]
	if t.split != nil {
		row = t.split
	} else if d.top+d.s.rows[t.from] <= room || t.whole == nil && room < d.c.Size(Cell)*endOfPage {
		return f, t, nil
	}
	if d.s.tied != nil && (d.s.tied[t.from] || t.from+1 < len(t.Rows) && d.s.tied[t.from+1]) {
		if room > d.c.Size(Cell)*endOfPage {
			return f, nil, fmt.Errorf("rows %d and on: a cell over several rows leaves no place where a page may end; split it, or shorten its text", t.from+1)
		}
		return f, t, nil
	}
	for len(d.pieces) < d.s.parts && row != nil {
		high, left, err := d.piece(row, room-d.top)
		if err != nil {
			return f, nil, err
		}
		if high == 0 {
			break
		}
		d.pieces, d.high, row = append(d.pieces, row), max(d.high, high), left
	}
	if len(d.pieces) == 0 {
		return f, t, nil
	}
	f.Size = Size{d.s.w, d.top + d.high}
	if !d.c.Dry {
		if err := d.draw(&f); err != nil {
			return f, nil, err
		}
	}
	switch {
	case row != nil:
		rest = t.after(t.from, row)
	case t.from+1 < len(t.Rows):
		rest = t.after(t.from+1, nil)
	}
	return f, rest, nil
}

// piece is the height of what a room holds of a row, 0 if nothing, and what is left of its cells, nil if nothing.
func (d *tableDrawing) piece(row []TableCell, room Length) (high Length, left []TableCell, err error) {
	room -= 2 * d.t.pad()
	dry := d.c.dry()
	for i := range row {
		if row[i].empty() {
			continue
		}
		cf, more, err := row[i].lay(dry, Region{d.s.span(i, &row[i]) - row[i].Indent, room, room}, 0)
		if err != nil {
			return 0, nil, err
		}
		high = max(high, cf.Size.H)
		if more != nil {
			if left == nil {
				left = make([]TableCell, len(row))
			}
			left[i] = row[i]
			left[i].Para, left[i].Fraction = more, ""
		}
	}
	if high == 0 {
		return 0, left, nil
	}
	return high + 2*d.t.pad(), left, nil
}
