package layout

import (
	"fmt"

	"github.com/deckfold/deckfold/fonts"
)

// widths gives every column its natural width where all fit, and the rest of the room to bars, or to the gaps; where they do not, what is
// over the least widths in proportion.
func (r *TableNode) widths(c *Context, s *tableSolution) error {
	n := len(r.Columns)
	natural, least, err := r.measures(c, s)
	if err != nil {
		return err
	}
	taken, bars := r.taken()
	need := sum(least)
	s.least, s.left = need+taken, r.inset(0)
	s.parts, s.part = r.fold(s.w, s.least)
	s.wide = s.part
	if r.Terms {
		return r.termWidths(s, natural, least)
	}
	room := s.part - taken
	if r.Areas {
		return r.areaWidths(s, natural, least)
	}
	if need > room {
		return &TooWide{Columns: n, Need: s.least, Room: s.w}
	}
	r.share(natural, least, room)
	s.columns = natural
	all := sum(natural)
	if all > room {
		for i := range n {
			s.columns[i] = least[i] + (room-need)*(natural[i]-least[i])/max(all-need, 1)
		}
	} else if bars > 0 {
		all += r.loosen(s.columns, room)
	} else if r.declared() {
		r.widenHeat(s.columns, room-all)
		r.grow(s.columns, room-sum(s.columns))
	} else {
		s.wide = s.part - r.ease(s, room-all)
	}
	spare := Length(0)
	if bars > 0 {
		spare = max(room-all, 0) / bars
		if most := r.bars.spare(c, r, s.part); most < spare {
			r.grow(s.columns, (spare-most)*bars)
			spare = most
		}
	}
	for i, col := range r.Columns {
		if col.Bar {
			s.bars[i] = columnGap + leastBar + spare
		}
	}
	return nil
}

// How much wider than their texts columns beside bars are, to half of what is left: a sans-serif that a reader's machine has instead of the
// embedded font sets a name wider by a tenth, DejaVu by a quarter, and a bold head by two fifths, and no cell then takes another line.
const loose, looseOf = 40, 100

// taken is the width that gaps and the least bars take from the text's, and the number of columns with bars.
func (r *TableNode) taken() (w, bars Length) {
	for _, col := range r.Columns {
		if col.Bar {
			bars++
		}
	}
	return r.inset(0) + columnGap*Length(len(r.Columns)-1) + bars*(leastBar+columnGap) + r.inset(len(r.Columns)-1), bars
}

// measures are the natural and the least widths of the columns, within their bounds; it also measures those aligned at the decimal
// point. The error is of bounds that a word does not fit in, for which the widths are its.
func (r *TableNode) measures(c *Context, s *tableSolution) (natural, least []Length, err error) {
	natural, least = r.single(c)
	for i := range r.Columns {
		wider := r.point(c, s, i)
		natural[i], least[i] = natural[i]+wider, least[i]+wider
	}
	r.spread(c, natural, least)
	r.levelHeat(natural)
	r.levelHeat(least)
	for i := range r.Columns {
		if bad := r.Columns[i].bound(&natural[i], &least[i]); bad != nil && err == nil {
			err = fmt.Errorf("column %d: %w", i+1, bad)
		}
	}
	return natural, least, err
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
				if row[i].Spark != nil {
					natural[i], least[i] = max(natural[i], sparkCellWide), max(least[i], sparkCellLeast)
				}
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
		_, least, _ := r.measures(c, &tableSolution{points: make([]Length, len(r.Columns))})
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
	if r.Columns[i].Hang {
		for _, row := range r.Head {
			if row[i].ColSpan < 2 && !row[i].empty() {
				w, _ := row[i].widths(c)
				whole, natural = max(whole, w), max(natural, w)
			}
		}
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
