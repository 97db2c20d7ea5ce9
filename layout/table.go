package layout

import (
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/fonts"
)

// TableNode is a table: a head, and rows that continue on the next page under the head again.
type TableNode struct {
	Caption *Para // above the head, over all columns; nil: none
	Columns []TableColumn
	Rows    [][]TableCell
	Style   TableStyle

	whole   *TableNode  // of a rest
	from    int         // first row
	split   []TableCell // what is left of row from, if it began on an earlier page
	breathe bool
	memo    *tableSolution
}

// TableColumn is a column. Head may be nil in all columns: then the table has no head.
type TableColumn struct {
	Head  *Para
	Align Align
	Bar   bool // a data bar right of the numbers
}

// TableCell is a cell; nil Para is an empty one.
type TableCell struct {
	*Para
	ColSpan   int    // 0 is 1; the cells it covers are still listed, and empty
	Fraction  string // of a number in a column aligned at the decimal point: what stands from the point on
	Bar       int    // length of the data bar, 1/10,000 of the column's scale
	Highlight bool   // the row stands on a tint, its bar in the focus colour
}

// TableStyle is a table's colours.
type TableStyle struct {
	Rule, Hairline, Tint, Bar, Focus Color
}

// TablePart is the part of a table that a group shows, with the widths of its columns and the heights of its rows.
type TablePart struct {
	*TableNode
	From, To int
	Widths   []Length
	Heights  []Length
}

const (
	columnGap  = 16 * Pt
	rowPad     = 2 * Pt // above and below a row's text, at least
	headPad    = 4 * Pt
	leastBar   = 60 * Pt
	overhang   = 8 * Pt // of the tint, past the text
	captionGap = 6 * Pt
)

func (t *TableNode) root() *TableNode {
	if t.whole != nil {
		return t.whole
	}
	return t
}

// Breathe lets the rows of a table that fits on one page use the height that is left, up to twice the line pitch.
func (t *TableNode) Breathe() { t.breathe = true }

// tableSolution is a table's widths and heights for one width and step.
type tableSolution struct {
	w       Length
	step    int
	columns []Length // of the text
	bars    []Length // of the data bars, with the gap before them
	points  []Length // width of the widest fraction, in columns aligned at the decimal point
	head    Length   // 0: none
	rows    []Length
}

// solve finds the widths and heights once for all rows.
func (t *TableNode) solve(c *Context, w Length) (*tableSolution, error) {
	r := t.root()
	if s := r.memo; s != nil && s.w == w && s.step == c.Step {
		return s, nil
	}
	s := &tableSolution{w: w, step: c.Step, points: make([]Length, len(r.Columns)), bars: make([]Length, len(r.Columns))}
	if err := r.widths(c, s); err != nil {
		return nil, err
	}
	for i, col := range r.Columns {
		if col.Head == nil {
			continue
		}
		f, err := cellFrame(c, col.Head, s.columns[i]+s.bars[i])
		if err != nil {
			return nil, err
		}
		s.head = max(s.head, f+2*headPad)
	}
	s.rows = make([]Length, len(r.Rows))
	for k, row := range r.Rows {
		for i := range row {
			h, err := cellFrame(c, row[i].Para, s.span(i, row[i].ColSpan))
			if err != nil {
				return nil, fmt.Errorf("row %d, column %d: %w", k+1, i+1, err)
			}
			s.rows[k] = max(s.rows[k], h+2*rowPad)
		}
	}
	r.memo = s
	return s, nil
}

// cellFrame is the height of a cell's text.
func cellFrame(c *Context, p *Para, w Length) (Length, error) {
	if p == nil || len(p.Runs) == 0 {
		return 0, nil
	}
	dry := *c
	dry.Dry, dry.Warn = true, nil
	f, _, err := p.lay(&dry, Region{w, Unlimited, Unlimited}, 0)
	return f.Size.H, err
}

// widths gives every column its natural width where all fit, and the rest of the room to bars, or to all in proportion;
// where they do not, what is over the least widths in proportion.
func (r *TableNode) widths(c *Context, s *tableSolution) error {
	n := len(r.Columns)
	natural, least := make([]Length, n), make([]Length, n)
	note := func(i int, p *Para) {
		if p != nil && len(p.Runs) > 0 {
			a, b := p.Widths(c)
			natural[i], least[i] = max(natural[i], a), max(least[i], b)
		}
	}
	for i, col := range r.Columns {
		note(i, col.Head)
	}
	for _, row := range r.Rows {
		for i := range row {
			if row[i].ColSpan < 2 {
				note(i, row[i].Para)
			}
		}
	}
	for i := range r.Columns {
		wider := r.point(c, s, i)
		natural[i], least[i] = natural[i]+wider, least[i]+wider
	}
	room := s.w - columnGap*Length(n-1)
	bars := Length(0)
	for _, col := range r.Columns {
		if col.Bar {
			bars++
		}
	}
	room -= bars * (leastBar + columnGap)
	all, need := sum(natural), sum(least)
	if need > room {
		return &TooWide{fmt.Sprintf("table of %d columns", n), need + s.w - room, s.w}
	}
	s.columns = natural
	switch {
	case all > room:
		for i := range n {
			s.columns[i] = least[i] + (room-need)*(natural[i]-least[i])/max(all-need, 1)
		}
	case bars == 0:
		natural := slices.Clone(natural)
		for i := range n {
			s.columns[i] += (room - all) * natural[i] / max(all, 1)
		}
	}
	for i, col := range r.Columns {
		if col.Bar {
			s.bars[i] = columnGap + leastBar + max(room-all, 0)/bars
		}
	}
	return nil
}

// point measures a column aligned at the decimal point: its widest fraction, and by how much that makes it wider.
func (r *TableNode) point(c *Context, s *tableSolution, i int) (wider Length) {
	if r.Columns[i].Align != DecimalPoint {
		return 0
	}
	var whole, natural Length
	for _, row := range r.Rows {
		if row[i].Para == nil {
			continue
		}
		f := row[i].fraction(c)
		w, _ := row[i].Widths(c)
		s.points[i], whole, natural = max(s.points[i], f), max(whole, w-f), max(natural, w)
	}
	return max(whole+s.points[i]-natural, 0)
}

// fraction is the width of a number from its decimal point on.
func (cell *TableCell) fraction(c *Context) (w Length) {
	if cell.Fraction == "" {
		return 0
	}
	style := fonts.Regular
	if len(cell.Runs) > 0 && cell.Runs[0].Bold {
		style = fonts.Bold
	}
	size := c.Size(cell.Type)
	for _, pc := range c.Shaper.Word(cell.Fraction, style) {
		w += Scale32(pc.Ink+pc.Space, size, pc.Face)
	}
	return w
}

func sum(ls []Length) (s Length) {
	for _, l := range ls {
		s += l
	}
	return s
}

// span is the width of a cell over so many columns.
func (s *tableSolution) span(i, n int) (w Length) {
	w = s.columns[i]
	for k := i + 1; k < min(i+n, len(s.columns)); k++ {
		w += s.bars[k-1] + columnGap + s.columns[k]
	}
	return w
}

// x is the left edge of a column.
func (s *tableSolution) x(i int) (x Length) {
	for k := range i {
		x += s.columns[k] + s.bars[k] + columnGap
	}
	return x
}
