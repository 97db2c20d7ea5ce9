package layout

import "fmt"

// MostFold is the greatest number of parts side by side that a table is folded into.
const MostFold = 6

// tableParts are the rows of one page in parts side by side: each begins where the one before it ends.
type tableParts struct {
	from int
	ends [MostFold]int // by part: the row after its last
	n    int           // the parts that have rows
}

// rows are the first row of part i, and the one after its last; none where no part has rows.
func (p *tableParts) rows(i int) (from, to int) {
	switch {
	case p.n == 0:
		return p.from, p.from
	case i == 0:
		return p.from, p.ends[0]
	}
	return p.ends[i-1], p.ends[i]
}

// add adds a part that ends before row to.
func (p *tableParts) add(to int) { p.ends[p.n], p.n = to, p.n+1 }

// drop leaves the last row to the next page.
func (p *tableParts) drop() {
	p.ends[p.n-1]--
	if from, to := p.rows(p.n - 1); from == to {
		p.n--
	}
}

// to is the row after the last of the page.
func (p *tableParts) to() int {
	if p.n == 0 {
		return p.from
	}
	return p.ends[p.n-1]
}

// levels is the number of rows in the longest part.
func (p *tableParts) levels() (n int) {
	for i := range p.n {
		from, to := p.rows(i)
		n = max(n, to-from)
	}
	return n
}

// level is the height that the rows beside each other have, k rows from the top: that of the highest.
func (p *tableParts) level(s *tableSolution, k int) (h Length) {
	for i := range p.n {
		if from, to := p.rows(i); from+k < to {
			h = max(h, s.rows[from+k])
		}
	}
	return h
}

// height is the height of all rows.
func (p *tableParts) height(s *tableSolution) (h Length) {
	for k := range p.levels() {
		h += p.level(s, k)
	}
	return h
}

// asked is the number of parts that the table is to be folded into; one with fewer rows has a part for each.
func (r *TableNode) asked() int { return max(min(r.Fold, MostFold, len(r.Rows)), 1) }

// fold is the number of parts that stand in a width, fewer than asked for where a part needs more, and the width of each.
func (r *TableNode) fold(w, least Length) (n int, part Length) {
	for n = r.asked(); n > 1; n-- {
		if part = r.folded(w, n); part >= least {
			return n, part
		}
	}
	return 1, w
}

// folded is the width of each of n parts.
func (r *TableNode) folded(w Length, n int) Length { return (w - r.Gap*Length(n-1)) / Length(n) }

// unfolded warns of a table in fewer parts than asked for.
func (t *TableNode) unfolded(c *Context, s *tableSolution) {
	r := t.root()
	asked := r.asked()
	if c.Warn == nil || s.parts == asked {
		return
	}
	c.Advise(fmt.Sprintf("the table is folded into %d parts, not %d: a part needs %s pt of width, each of %d would have %s; shorten its longest words, leave a column out, or fold it into %d",
		s.parts, asked, s.least, asked, r.folded(s.w, asked), s.parts))
}

// abreast shares out the rows over the parts: all of them evenly where the room holds them, else as many as it holds.
func (t *TableNode) abreast(c *Context, s *tableSolution, room Length) (best tableParts) {
	left := len(t.Rows) - t.from
	for n := (left + s.parts - 1) / s.parts; n <= left && Length(n)*s.lowest <= room; n++ {
		if p := t.divide(s, n, s.apart); p.to() == len(t.Rows) {
			if p.height(s) <= room {
				return p
			}
			break
		}
	}
	if best = t.most(s, room, s.apart); best.n == 0 && s.tied != nil {
		best = t.most(s, room, func(from, to int) int { return t.untied(c, s, from, to) })
	}
	return best
}

// most shares out as many rows as the room holds, over parts as short as they can be. A part beside which a row would be too
// high is the last.
func (t *TableNode) most(s *tableSolution, room Length, end func(from, to int) int) tableParts {
	best := tableParts{from: t.from}
	for n := 1; n <= min(len(t.Rows)-t.from, int(room/s.lowest)); n++ {
		p := t.divide(s, n, end)
		for p.to() > best.to() && p.height(s) > room {
			p.n--
		}
		if p.to() > best.to() {
			best = p
		}
	}
	return best
}

// divide shares out the rows into parts of at most n, which end where end says that those from one row up to another may.
func (t *TableNode) divide(s *tableSolution, n int, end func(from, to int) int) tableParts {
	p := tableParts{from: t.from}
	for p.n < s.parts && p.to() < len(t.Rows) {
		from := p.to()
		to := min(from+n, len(t.Rows))
		if to < len(t.Rows) {
			to = end(from, to)
		}
		if to == from {
			break
		}
		p.add(to)
	}
	return p
}
