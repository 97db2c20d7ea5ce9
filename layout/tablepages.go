package layout

import "fmt"

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
	to, y := t.fill(c, s, Region{H: room, Break: top})
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

// fill is how far the rows go in a region that begins under the head, at its Break, and the height. A last row does not
// stand alone on the next page.
func (t *TableNode) fill(c *Context, s *tableSolution, r Region) (to int, y Length) {
	top, room := r.Break, r.H
	y, to = top, t.from
	if t.split != nil {
		return to, y
	}
	for to < len(t.Rows) && y+s.rows[to] <= room {
		y += s.rows[to]
		to++
	}
	left := len(t.Rows) - to
	switch {
	case left == 0:
		return to, y
	case s.tied != nil:
		to = t.untied(c, s, to)
	case left == 1 && to-t.from > 2:
		to--
	case t.whole == nil && to-t.from == 1 && room < c.Size(Cell)*endOfPage:
		to = t.from // the next page has room for both
	}
	return to, top + sum(s.rows[t.from:to])
}

// tied reports by row whether a cell of a row above reaches into it; nil if there is no such cell.
func tied(rows [][]TableCell) (out []bool) {
	for k, row := range rows {
		for i := range row {
			for j := k + 1; j < min(k+row[i].RowSpan, len(rows)); j++ {
				if out == nil {
					out = make([]bool, len(rows))
				}
				out[j] = true
			}
		}
	}
	return out
}

// untied is the last row up to which a page may go: rows that a cell ties together stay so where a page holds them;
// elsewhere they part where the text of every such cell, which repeats, fits on both pages.
func (t *TableNode) untied(c *Context, s *tableSolution, to int) int {
	for k := to; k > t.from; k-- {
		if !s.tied[k] {
			return k
		}
	}
	for k := to; k > t.from; k-- {
		if t.parts(c, s, k) {
			return k
		}
	}
	return t.from
}

// parts reports whether every cell that reaches over the top of row k has room for its text above and below it.
func (t *TableNode) parts(c *Context, s *tableSolution, k int) bool {
	for j := k - 1; j >= 0; j-- {
		for i := range t.Rows[j] {
			cell := &t.Rows[j][i]
			end := min(j+cell.RowSpan, len(t.Rows))
			if end <= k {
				continue
			}
			h, err := cell.height(c, s.span(i, cell))
			if h += 2 * rowPad; err != nil || h > sum(s.rows[max(j, t.from):k]) || h > sum(s.rows[k:end]) {
				return false
			}
		}
		if !s.tied[j] {
			break
		}
	}
	return true
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
	h, err := (&TableCell{Para: t.Caption}).height(c, w)
	return s.head + h + captionGap, err
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
	left := make([]TableCell, len(row))
	var high Length
	more := false
	for i := range row {
		if row[i].empty() {
			continue
		}
		dry := d.c.dry()
		cf, rp, err := row[i].lay(dry, Region{d.s.span(i, &row[i]), room - d.top - 2*rowPad, room - d.top - 2*rowPad}, 0)
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
