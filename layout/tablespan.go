package layout

// spanned is by row and column the row above whose cell reaches there, and -1 where none does.
type spanned [][]int

// tied reports by row whether a cell of a row above reaches into it; nil if there is no such cell.
func tied(rows [][]TableCell) (out []bool) {
	for k, row := range rows {
		far := 1
		for i := range row {
			far = max(far, row[i].RowSpan)
		}
		if far == 1 {
			continue
		}
		if out == nil {
			out = make([]bool, len(rows))
		}
		for j := k + 1; j < min(k+far, len(rows)); j++ {
			out[j] = true
		}
	}
	return out
}

// span is which cells reach over which; nil if none reaches over another row's.
func span(rows [][]TableCell) (out spanned) {
	for k, row := range rows {
		for i := range row {
			if row[i].RowSpan < 2 {
				continue
			}
			if out == nil {
				out = make(spanned, len(rows))
			}
			out.add(rows, k, i)
		}
	}
	return out
}

// add has the cell of row k and column i reach over those below it.
func (s spanned) add(rows [][]TableCell, k, i int) {
	for j := k + 1; j < min(k+rows[k][i].RowSpan, len(rows)); j++ {
		if s[j] == nil {
			s[j] = make([]int, len(rows[j]))
			for c := range s[j] {
				s[j][c] = -1
			}
		}
		for c := i; c < min(i+max(rows[k][i].ColSpan, 1), len(s[j])); c++ {
			s[j][c] = k
		}
	}
}

// of is the row whose cell stands in column i of row k: k itself, or one above whose cell reaches so far.
func (s spanned) of(k, i int) int {
	if s == nil || s[k] == nil || s[k][i] < 0 {
		return k
	}
	return s[k][i]
}

// whole reports a row over all of which cells of rows above reach.
func (s spanned) whole(k int) bool {
	for i := range s[k] {
		if s[k][i] < 0 {
			return false
		}
	}
	return s[k] != nil
}
