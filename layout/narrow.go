package layout

// column is a paragraph of a list and where its lines stand in the list's box.
type column struct {
	p    *Para
	x, w Length
	// as it is laid out without narrowing:
	lines        int
	ends         bool // the paragraph, with these lines
	widest, over Length
}

// narrower is by how many quarters of a percent the lines of the list are narrowed, so that a box whose width is the middle
// of their room keeps their breaks. All paragraphs of a box share it; none gets another line for it. Of a list that continues
// only what stands on this page and the next counts.
func (l *List) narrower(c *Context, r Region) int {
	if m := l.memo; m.ok && m.w == r.W && m.h == r.H && m.step == c.Step {
		return m.n
	}
	cols, _ := l.columns(c, nil, Rect{Size: Size{r.W, 2 * max(r.H, 0)}})
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
	l.memo = narrowing{r.W, r.H, c.Step, n, true}
	return n
}

// columns gathers the list's first paragraphs, as many lines of them as r has room for; left is the height that they leave.
func (l *List) columns(c *Context, dst []column, r Rect) (cols []column, left Length) {
	hang := l.hang(c)
	r.X, r.W = r.X+hang, r.W-hang
	for i := 0; i < len(l.Items) && r.H >= 0 && c.Work(1) == nil; i++ {
		it := l.at(i)
		if p := it.Body; p != nil {
			col := column{p: p, x: r.X, w: p.limit(p.size(c), r.W)}
			pitch := p.LineHeight(c)
			b := col.breaker(c)
			b.most = ahead(int(r.H / pitch))
			br := b.lines(c.lines(), col.w)
			*c.scratch = br.lines
			col.lines, col.ends = len(br.lines), b.ends(br)
			col.widest, col.over = b.room(br)
			dst = append(dst, col)
			r.H -= pitch * Length(col.lines)
		}
		if it.Sub != nil {
			dst, r.H = it.Sub.columns(c, dst, r)
		}
	}
	return dst, r.H
}

func (col *column) breaker(c *Context) breaker {
	return col.p.breaker(c, col.p.shape(c.Shaper), col.p.size(c))
}

// joint is the slack of all paragraphs together when narrowed by d; not ok says that one needs another line.
func joint(c *Context, cols []column, d int) (s int, ok bool) {
	var all lineRoom
	var limit Length
	for i := range cols {
		col := &cols[i]
		w, o := col.widest, col.over
		if d > 0 {
			if w, o, ok = col.narrowed(c, d); !ok {
				return 0, false
			}
		}
		r := lineRoom{widest: col.x + w}
		if o > 0 {
			r.over = col.x + o
		}
		all, limit = all.and(r), max(limit, col.x+col.w)
	}
	return slack(all.widest, all.over, limit), true
}

// narrowed is the room of the paragraph's lines when narrowed by d; not ok says that it needs another line.
func (col *column) narrowed(c *Context, d int) (widest, over Length, ok bool) {
	b := col.breaker(c)
	if b.most = col.lines; col.ends {
		b.most++ // to see that it is too many
	}
	br := b.lines(c.lines(), col.w-col.w*Length(d)/400)
	*c.scratch = br.lines
	widest, over = b.room(br)
	return widest, over, len(br.lines) <= col.lines
}
