package layout

import (
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/fonts"
)

// TableNode is a table: a head, and rows that continue on the next page under the head again.
//
// A folded table stands in parts side by side, each under the head again; on every page the rows are read down the first
// part, then down the next. All parts have the same columns, bars on one scale, and rows that are level with those beside
// them. Where words are too wide for so many parts there are fewer. A table of fewer rows has a part for each. Rows that a
// cell ties together stand in one part, unless they are higher than a page.
type TableNode struct {
	Caption *Para // above the head, over all columns; nil: none
	Columns []TableColumn
	Head    [][]TableCell // rows x columns; nil: none
	Rows    [][]TableCell // rows x columns
	Style   TableStyle
	Fold    int    // the parts side by side, at most MostFold; 0 is 1
	Gap     Length // between the parts

	whole   *TableNode  // of a rest
	from    int         // first row
	split   []TableCell // what is left of row from, if it began on an earlier page
	breathe bool
	memo    *tableSolution
	least   stepped[Length]
}

// TableColumn is a column.
type TableColumn struct {
	Align Align
	Bar   bool // a data bar right of the numbers
}

// TableCell is a cell; nil Para is an empty one.
type TableCell struct {
	*Para
	ColSpan, RowSpan int    // 0 is 1; the cells that it covers are still listed, and empty
	Fraction         string // of a number in a column aligned at the decimal point: what stands from the point on
	Indent           Length // of its text from the left edge of its column
	Bar              int    // length of the data bar, 1/10,000 of the column's scale
	// Of a row's first cell, for the whole row.
	Kind      RowKind
	Highlight bool // the row stands on a tint, its bar in the focus colour
}

// empty reports a cell that draws no text.
func (cell *TableCell) empty() bool { return cell.Para == nil || len(cell.Runs) == 0 }

// TableStyle is a table's colours.
type TableStyle struct {
	Rule, Hairline, Tint, Bar, Focus Color
}

// TablePart is the part of a table that a group shows: rows from the top, those of the head first. Lengths are in the group.
// The parts of a folded table are groups beside each other, with one Of.
type TablePart struct {
	*TableNode
	Part, Parts int          // which of the parts side by side on its page, from 1
	Top         Length       // below the caption
	Edges       []Length     // left edges of the columns, then the right edge of the table
	Overhang    Length       // by which rules and tints reach past the text on both sides
	Heads       int          // rows of the head
	Heights     []Length     // of all rows
	Rows        []RowStyle   // of all rows
	Cells       []TablePlace // from left to right and from the top; those that a cell spans are left out
}

// TableBars is the source of the group that holds the data bars of a row of a TablePart, which are drawn over its cells.
type TableBars struct {
	Row int // of the part
}

// TablePlace is a cell of a part: its place and extent there, and what it shows.
type TablePlace struct {
	Row, Column      int
	ColSpan, RowSpan int
	*Group
}

const (
	columnGap  = 16 * Pt
	rowPad     = 2 * Pt // above and below a row's text, at least
	headPad    = 4 * Pt
	leastBar   = 60 * Pt
	overhang   = 8 * Pt // of rules and tints, past the text, in tables with highlighted rows
	captionGap = 6 * Pt

	leastSpacer = 10 * Pt // the height of a row without a text in 8 pt, the least that PowerPoint gives it
)

func (t *TableNode) root() *TableNode {
	if t.whole != nil {
		return t.whole
	}
	return t
}

// overhang is by which the rules and tints of all parts of the table reach past its text: where no row stands on a tint, rules
// end with the text.
func (t *TableNode) overhang() Length {
	for _, row := range t.root().Rows {
		if rowStyle(row).Tint {
			return overhang
		}
	}
	return 0
}

// Breathe lets the rows of a table that fits on one page use the height that is left, up to twice the line pitch.
func (t *TableNode) Breathe() { t.breathe = true }

// tableSolution is a table's widths and heights for one width and step.
type tableSolution struct {
	w       Length
	step    int
	parts   int      // side by side
	part    Length   // width of each
	least   Length   // that it needs
	columns []Length // of the text
	bars    []Length // of the data bars, with the gap before them
	points  []Length // width of the widest fraction, in columns aligned at the decimal point
	heads   []Length // heights of the head's rows
	head    Length   // their sum; 0: none
	rows    []Length
	lowest  Length  // of the rows
	tied    []bool  // by row: a cell of a row above reaches into it; nil: none does
	covered []bool  // by row: cells of rows above reach over all of it; nil as tied
	over    spanned // nil as tied
}

// solve finds the widths and heights once for all rows.
func (t *TableNode) solve(c *Context, w Length) (*tableSolution, error) {
	r := t.root()
	if s := r.memo; s != nil && s.w == w && s.step == c.Step {
		return s, nil
	}
	s := &tableSolution{w: w, step: c.Step, points: make([]Length, len(r.Columns)), bars: make([]Length, len(r.Columns))}
	err := r.widths(c, s)
	if err != nil {
		return nil, err
	}
	if s.heads, err = s.heights(c, r.Head, headPad); err != nil {
		return nil, fmt.Errorf("head: %w", err)
	}
	s.head = sum(s.heads)
	if s.rows, err = s.heights(c, r.Rows, rowPad); err != nil {
		return nil, err
	}
	if len(s.rows) > 0 {
		s.lowest = slices.Min(s.rows)
	}
	if s.tied = tied(r.Rows); s.tied != nil {
		s.over = span(r.Rows)
		s.covered = make([]bool, len(r.Rows))
		for k := range r.Rows {
			s.covered[k] = s.tied[k] && s.over.whole(k)
		}
	}
	r.memo = s
	return s, nil
}

// heights are the heights of rows; what a cell over several rows needs more than they have is spread over them.
func (s *tableSolution) heights(c *Context, rows [][]TableCell, pad Length) ([]Length, error) {
	out := make([]Length, len(rows))
	c = c.dry()
	spans := false
	for k, row := range rows {
		if err := c.Work(len(row)); err != nil {
			return nil, err
		}
		for i := range row {
			if row[i].RowSpan > 1 {
				spans = true
				continue
			}
			h, err := row[i].height(c, s.span(i, &row[i]))
			if err != nil {
				return nil, fmt.Errorf("row %d, column %d: %w", k+1, i+1, err)
			}
			out[k] = max(out[k], h+2*pad)
		}
		if rowStyle(row).Kind == SpacerRow {
			out[k] = max(out[k], leastSpacer)
		}
	}
	if !spans {
		return out, nil
	}
	for k, row := range rows {
		for i := range row {
			if row[i].RowSpan < 2 {
				continue
			}
			h, err := row[i].height(c, s.span(i, &row[i]))
			if err != nil {
				return nil, fmt.Errorf("row %d, column %d: %w", k+1, i+1, err)
			}
			over := out[k:min(k+row[i].RowSpan, len(out))]
			missing, n := h+2*pad-sum(over), Length(len(over))
			for j := range over {
				over[j] += max(missing, 0)*Length(j+1)/n - max(missing, 0)*Length(j)/n
			}
		}
	}
	return out, nil
}

// height is the height of a cell's text.
func (cell *TableCell) height(c *Context, w Length) (Length, error) {
	if cell.empty() {
		return 0, nil
	}
	f, _, err := cell.lay(c.dry(), Region{w - cell.Indent, Unlimited, Unlimited}, 0)
	return f.Size.H, err
}

// widths are the natural and the least width of a cell.
func (cell *TableCell) widths(c *Context) (natural, least Length) {
	natural, least = cell.Widths(c)
	return natural + cell.Indent, least + cell.Indent
}

// widths gives every column its natural width where all fit, and the rest of the room to bars, or to all in proportion;
// where they do not, what is over the least widths in proportion.
func (r *TableNode) widths(c *Context, s *tableSolution) error {
	n := len(r.Columns)
	natural, least := r.measures(c, s)
	taken, bars := r.taken()
	all, need := sum(natural), sum(least)
	s.least = need + taken
	s.parts, s.part = r.fold(s.w, s.least)
	room := s.part - taken
	if need > room {
		return &TooWide{Columns: n, Need: s.least, Room: s.w}
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

// taken is the width that gaps and the least bars take from the text's, and the number of columns with bars.
func (r *TableNode) taken() (w, bars Length) {
	for _, col := range r.Columns {
		if col.Bar {
			bars++
		}
	}
	return columnGap*Length(len(r.Columns)-1) + bars*(leastBar+columnGap), bars
}

// measures are the natural and the least widths of the columns; it also measures those aligned at the decimal point.
func (r *TableNode) measures(c *Context, s *tableSolution) (natural, least []Length) {
	natural, least = r.single(c)
	for i := range r.Columns {
		wider := r.point(c, s, i)
		natural[i], least[i] = natural[i]+wider, least[i]+wider
	}
	r.spread(c, natural, least)
	return natural, least
}

// single are the natural and the least widths of the columns, by their cells of one column.
func (r *TableNode) single(c *Context) (natural, least []Length) {
	natural, least = make([]Length, len(r.Columns)), make([]Length, len(r.Columns))
	for _, rows := range [...][][]TableCell{r.Head, r.Rows} {
		for _, row := range rows {
			if c.Work(len(row)) != nil {
				return natural, least
			}
			for i := range row {
				if row[i].ColSpan < 2 && !row[i].empty() {
					a, b := row[i].widths(c)
					natural[i], least[i] = max(natural[i], a), max(least[i], b)
				}
			}
		}
	}
	return natural, least
}

// spread widens the columns under cells that span several, where these need more.
func (r *TableNode) spread(c *Context, natural, least []Length) {
	for _, rows := range [...][][]TableCell{r.Head, r.Rows} {
		for _, row := range rows {
			for i := range row {
				if row[i].ColSpan < 2 || row[i].empty() {
					continue
				}
				a, b := row[i].widths(c)
				end := min(i+row[i].ColSpan, len(r.Columns))
				widen(natural[i:end], a)
				widen(least[i:end], b)
				for k := i; k < end; k++ {
					natural[k] = max(natural[k], least[k])
				}
			}
		}
	}
}

// widen adds to columns, in equal parts, what they and the gaps between them lack of w.
func widen(columns []Length, w Length) {
	n := Length(len(columns))
	missing := w - sum(columns) - columnGap*(n-1)
	for i := range columns {
		columns[i] += (max(missing, 0) + n - 1) / n
	}
}

// LeastWidth is the least width that the table's words and numbers fit in, unfolded.
func (t *TableNode) LeastWidth(c *Context) Length {
	r := t.root()
	return r.least.at(c.Step, func() Length {
		_, least := r.measures(c, &tableSolution{points: make([]Length, len(r.Columns))})
		taken, _ := r.taken()
		return sum(least) + taken
	})
}

// point measures a column aligned at the decimal point: its widest fraction, and by how much that makes it wider.
func (r *TableNode) point(c *Context, s *tableSolution, i int) (wider Length) {
	if r.Columns[i].Align != DecimalPoint {
		return 0
	}
	var whole, natural Length
	for _, row := range r.Rows {
		if row[i].empty() || c.Work(1) != nil {
			continue
		}
		f := row[i].fraction(c)
		w, _ := row[i].widths(c)
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

// span is the width of a cell of column i over the columns that it spans.
func (s *tableSolution) span(i int, cell *TableCell) (w Length) {
	w = s.columns[i]
	for k := i + 1; k < min(i+cell.ColSpan, len(s.columns)); k++ {
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
