package layout

// column is a paragraph of a list and where its lines stand in the list's box.
type column struct {
	p     *Para
	x, w  Length
	lines int
}

// narrower is by how many quarters of a percent the lines of the whole list are narrowed, so that a box whose width is
// the middle of their room keeps their breaks. All paragraphs of a box share it; none gets another line for it.
func (l *List) narrower(c *Context, w Length) int {
	if m := l.memo; m.ok && m.w == w && m.step == c.Step {
		return m.n
	}
	cols := l.columns(c, nil, Rect{Size: Size{W: w}})
	best, n := -1, 0
	for d := 0; d <= narrowest && best < enough; d++ {
		s, ok := joint(c, cols, d)
		if !ok {
			break
		}
		if s > best {
			best, n = s, d
		}
	}
	l.memo = narrowing{w, c.Step, n, true}
	return n
}

// columns gathers the list's paragraphs.
func (l *List) columns(c *Context, dst []column, r Rect) []column {
	hang := l.hang(c)
	r.X, r.W = r.X+hang, r.W-hang
	for _, it := range l.Items {
		if p := it.Body; p != nil {
			dst = append(dst, column{p: p, x: r.X, w: p.limit(c.Size(p.Type), r.W)})
		}
		if it.Sub != nil {
			dst = it.Sub.columns(c, dst, r)
		}
	}
	return dst
}

// joint is the slack of all paragraphs together when narrowed by d; not ok says that one needs another line.
func joint(c *Context, cols []column, d int) (s int, ok bool) {
	var widest, over, limit Length
	var buf []line
	for i := range cols {
		col := &cols[i]
		size := c.Size(col.p.Type)
		b := col.p.breaker(col.p.shape(c.Shaper), size)
		br := b.lines(buf[:0], col.w-col.w*Length(d)/400)
		buf = br.lines
		if d == 0 {
			col.lines = len(br.lines)
		} else if len(br.lines) > col.lines {
			return 0, false
		}
		w, o := b.room(br)
		widest, limit = max(widest, col.x+w), max(limit, col.x+col.w)
		if o > 0 && (over == 0 || col.x+o < over) {
			over = col.x + o
		}
	}
	return slack(widest, over, limit), true
}
