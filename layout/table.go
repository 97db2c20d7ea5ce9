package layout

import (
	"fmt"
	"slices"
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
	Key     []TableClass  // what the tints of cells stand for, under the caption where it has names
	KeyName string        // what the key is called to those who edit the file
	Style   TableStyle
	Terms   bool   // the last column says what the others name; see termTable
	Areas   bool   // the cells are as large as each other and fill the room, but for those of the first column, which name the rows
	Fold    int    // the parts side by side, at most MostFold; 0 is 1
	Gap     Length // between the parts

	bars    *BarGroup   // of tables beside it; nil: none
	whole   *TableNode  // of a rest
	from    int         // first row
	split   []TableCell // what is left of row from, if it began on an earlier page
	near    bool        // the rows before it are as near to each other as they may be
	breathe bool
	memo    *tableSolution
	least   stepped[Length]
}

// TableColumn is a column.
type TableColumn struct {
	Align Align
	Bar   bool // a data bar right of the numbers
	// Bars go from a line at zero, to the left of values below it. Least is the length of the longest to the left, at most 0, and Most of
	// that to the right, 1/10,000 of the column's scale; both 0: from the left end to 10,000. Sides head the two sides; nil: nothing does.
	Least, Most int
	Sides       *[2]*Para
	// Hang has what stands after the last digits of numbers, as parentheses that close, hang over the edge of the column's figures; its
	// Align is DecimalPoint.
	Hang bool
	Heat bool // cells may have the tint of a class; such columns are as wide as each other
	ColumnWidth
}

// TableClass is a tint of cells, and what it stands for.
type TableClass struct {
	Fill Color
	Name *Para // nil in all classes: the cells say it
}

// TableCell is a cell; nil Para is an empty one.
type TableCell struct {
	*Para
	ColSpan, RowSpan int    // 0 is 1; the cells that it covers are still listed, and empty
	Fraction         string // of a number in a column aligned at the decimal point: what stands from the point on
	Indent           Length // of its text from the left edge of its column
	Spark            *Spark // instead of text; nil: none
	Bar              int    // length of the data bar, 1/10,000 of the column's scale; below zero it goes to the left
	Tone             Tone   // of the bar, or of the mark
	Mark             Mark   // before its text
	Class            uint8  // whose tint it stands on: place in the table's key, from 1; 0: none
	// Of a row's first cell, for the whole row.
	Kind      RowKind
	Highlight bool // the row stands on a tint, its bar in the focus colour
}

// Tone is what a bar or a mark says of its value.
type Tone uint8

// The tones.
const (
	PlainTone Tone = iota
	GoodTone
	WatchTone
	BadTone
)

// empty reports a cell that draws no text.
func (cell *TableCell) empty() bool { return cell.Para == nil || len(cell.Runs) == 0 }

// TableStyle is a table's colours.
type TableStyle struct {
	Rule, Hairline, Tint, Bar, Focus Color
	Ground                           Color // between cells with tints
	Good, Watch, Bad                 Color // of bars and marks
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
	Over        Length       // thickness of the line on top of a part without a head: of the rule from 1 pt on, else a hairline; 0: none
	Close       bool         // rows are so near to each other that only every fifth has a hairline
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
	Class            uint8 // as that of its TableCell
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

// mostAir is the greatest height of use that is added to a row: the cells of a matrix are areas, which fill the page.
func (t *TableNode) mostAir(c *Context) Length {
	switch {
	case t.Terms:
		return termAir
	case t.Areas:
		return Unlimited
	}
	if len(t.Key) > 0 && t.matrix() {
		return c.Size(Cell) * 24 / 10
	}
	return c.Size(Cell) * 12 / 10
}

// tableSolution is a table's widths and heights for one width and step.
type tableSolution struct {
	w       Length
	step    int
	parts   int            // side by side
	part    Length         // width that each has
	wide    Length         // width that each takes of it
	least   Length         // that it needs
	columns []Length       // of the text
	bars    []Length       // of the data bars, with the gap before them
	left    Length         // before the first column
	extra   []Length       // after each column, more than the gap that all have
	close   bool           // rows have less room above and below their texts than others
	near    *tableSolution // the same with rows as near to each other as they may be; nil: not asked for yet
	points  []Length       // width of the widest fraction, in columns aligned at the decimal point
	heads   []Length       // heights of the head's rows
	head    Length         // their sum; 0: none
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
	s := &tableSolution{w: w, step: c.Step, points: make([]Length, len(r.Columns)), bars: make([]Length, len(r.Columns)), extra: make([]Length, len(r.Columns))}
	err := r.widths(c, s)
	if err != nil {
		return nil, err
	}
	if s.heads, err = s.heights(c, r.Head, headPad); err != nil {
		return nil, fmt.Errorf("head: %w", err)
	}
	s.head = sum(s.heads)
	if s.rows, err = s.heights(c, r.Rows, r.pad()); err != nil {
		return nil, err
	}
	if r.Areas {
		s.level()
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
			if row[i].Spark != nil {
				out[k] = max(out[k], sparkCell+2*pad)
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
	f, _, err := cell.lay(c.dry(), Region{w - cell.before(c), Unlimited, Unlimited}, 0)
	return f.Size.H, err
}

// before is what stands left of a cell's text in its column.
func (cell *TableCell) before(c *Context) Length {
	if cell.Mark == NoMark {
		return cell.Indent
	}
	return cell.Indent + (&Marked{Para: cell.Para, Mark: cell.Mark}).hang(c)
}

// widths are the natural and the least width of a cell.
func (cell *TableCell) widths(c *Context) (natural, least Length) {
	natural, least = cell.Widths(c)
	before := cell.before(c)
	return natural + before, least + before
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
		w += s.bars[k-1] + s.extra[k-1] + columnGap + s.columns[k]
	}
	return w
}

// x is the left edge of a column.
func (s *tableSolution) x(i int) (x Length) {
	x = s.left
	for k := range i {
		x += s.columns[k] + s.bars[k] + s.extra[k] + columnGap
	}
	return x
}
