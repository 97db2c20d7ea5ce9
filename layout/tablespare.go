package layout

// What a table has more than its texts need goes to its bars, then to the gaps between its columns, up to 60 pt; then the table ends short of
// the width that it has. From the longest name to its figure on the same line are at most 120 pt of white.
const (
	gapMost   = 60 * Pt
	whiteMost = 120 * Pt
	remark    = 40 * Pt // the gap between figures and a text right of them at most, which no column's own width is
	rankMost  = 8 * Pt  // left of the figures that a row begins with
)

// declared reports columns that say how wide they are together: with shares of the width, or with tints, which are a grid.
func (r *TableNode) declared() bool {
	for i := range r.Columns {
		if r.Columns[i].Share > 0 || r.Columns[i].Heat {
			return true
		}
	}
	return false
}

// figures reports a column whose texts end at one edge, from the left of which what it is wider is white.
func (r *TableNode) figures(i int) bool {
	return r.Columns[i].Align == Right || r.Columns[i].Align == DecimalPoint
}

// named reports a column of names or other texts that one of figures follows.
func (r *TableNode) named(i int) bool {
	return i >= 0 && i+1 < len(r.Columns) && !r.figures(i) && r.figures(i+1)
}

// ease shares out what columns without bars leave of a width: as wide as their gaps may be, and between names and figures up to 120 pt where
// the table then ends with its width. It returns by how much the table ends short of that.
func (r *TableNode) ease(s *tableSolution, left Length) Length {
	n := len(s.columns)
	want := make([]Length, 2*n) // of the columns, then of the gaps after them
	for i := range n {
		want[i] = r.within(i, s.columns[i], r.looser(s.columns, i))
		if i > 1 && r.figures(i-1) && !r.figures(i) {
			want[n+i-1] = remark - columnGap
		}
	}
	given := min(left, sum(want))
	more := portions(given, want)
	for i := range n {
		s.columns[i] += more[i]
		s.extra[i] = more[n+i]
	}
	left -= given
	left -= r.growSparks(s.columns, left)
	return left - r.close(s.columns, more, left)
}

// portions are the parts of a whole in proportion to what is wanted.
func portions(whole Length, want []Length) []Length {
	out, all := make([]Length, len(want)), max(sum(want), 1)
	var before Length
	for i, w := range want {
		out[i] = whole*(before+w)/all - whole*before/all
		before += w
	}
	return out
}

// within is what a column of width w takes of more, by what is asked of its width.
func (r *TableNode) within(i int, w, more Length) Length {
	return max(min(more, r.Columns[i].top(w)-w), 0)
}

// looser is how much wider than its widest text a column is at most.
func (r *TableNode) looser(columns []Length, i int) Length {
	const gap, white = gapMost - columnGap, whiteMost - columnGap
	w := columns[i]
	switch {
	case i == 0 && r.figures(0):
		return rankMost
	case i == len(columns)-1 && !r.figures(i):
		return min(w*loose/looseOf, gap)
	case r.named(i):
		both := w + columns[i+1]
		return min(max(both*loose/looseOf, gap), white) * w / max(both, 1)
	case r.named(i - 1):
		both := w + columns[i-1]
		return min(max(both*loose/looseOf, gap), white) * w / max(both, 1)
	case r.figures(i):
		return gap
	}
	return min(max(w*loose/looseOf, gap), white)
}

// growSparks gives the columns of sparks what is left, up to the width that a spark has at most, and returns how much that is.
func (r *TableNode) growSparks(columns []Length, left Length) (given Length) {
	sparks := make([]bool, len(columns))
	n := Length(0)
	for i := range columns {
		for _, row := range r.Rows {
			if sparks[i] = row[i].Spark != nil; sparks[i] {
				n++
				break
			}
		}
	}
	for i := range columns {
		if sparks[i] {
			more := r.within(i, columns[i], min(left/n, max(sparkMost-columns[i], 0)))
			columns[i] += more
			given += more
		}
	}
	return given
}

// close widens names into the white between them and their figures where that uses all that is left, and returns how much that is.
func (r *TableNode) close(columns, had []Length, left Length) Length {
	more := make([]Length, len(columns))
	for i := range columns {
		if r.named(i) {
			more[i] = r.within(i, columns[i], whiteMost-columnGap-had[i]-had[i+1])
		}
	}
	if sum(more) < left {
		return 0
	}
	for i, w := range portions(left, more) {
		columns[i] += w
	}
	return left
}

// loosen widens texts beside bars as far as they may be for the fonts of a reader's machine, but never so far that a name is far from its figure,
// and returns by how much.
func (r *TableNode) loosen(columns []Length, room Length) (given Length) {
	was := sum(columns)
	natural := append([]Length(nil), columns...)
	r.grow(columns, min(was*loose/looseOf, (room-was)/2))
	for i := range columns {
		if !r.named(i) || r.Columns[i].Bar {
			continue
		}
		names, figures := columns[i]-natural[i], columns[i+1]-natural[i+1]
		if over := columnGap + names + figures - whiteMost; over > 0 {
			columns[i] -= min(over, names)
		}
	}
	return sum(columns) - was
}
