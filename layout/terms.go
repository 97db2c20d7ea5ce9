package layout

// How a list of terms is set: the terms in 4 of 12 columns and the text in 8, a rule on top, hairlines
// between, and 12 to 20 pt above and below the texts of a row together. It is a table, as that is what stays editable in PowerPoint: a
// row grows with its text, and its hairline with it.
const (
	termShare, termOf = 8, 12
	termPad           = 6 * Pt // above and below a text, at least
	termAir           = 8 * Pt // added to a row at most
	termRule          = Pt
)

// pad is the least distance of the texts of rows from their ends.
func (t *TableNode) pad() Length {
	switch {
	case t.Terms:
		return termPad
	case t.Areas:
		return areaPad
	}
	return rowPad
}

// Ruled reports a part with a rule on top, instead of a head.
func (p *TablePart) Ruled() bool { return p.Terms && p.whole == nil }

// names reports a column that names the rows: that of terms, or the first of areas.
func (t *TableNode) names(i int) bool { return t.Terms && i == len(t.Columns)-2 || t.Areas && i == 0 }

// termWidths gives the last column its share of the width, the one before it what is left, and others what they need.
func (t *TableNode) termWidths(s *tableSolution, natural, least []Length) error {
	n := len(natural)
	s.columns = natural
	s.columns[n-1] = (s.part+t.Gap)*termShare/termOf - t.Gap
	s.columns[n-2] = s.part - s.columns[n-1] - sum(natural[:n-2]) - columnGap*Length(n-1)
	for i := n - 2; i < n; i++ {
		if s.columns[i] < least[i] {
			return &TooWide{Columns: n, Need: s.least, Room: s.w}
		}
	}
	return nil
}

// above is the distance of a text of a height from the top of its cell, which is so high, as is its row.
func (d *tableDrawing) above(row, cell, text Length) Length {
	switch {
	case d.t.Terms:
		return termPad + d.air/2
	case d.t.Areas:
		return areaPad + min(d.air/4, areaAir)
	}
	return max((row-text)/2, min(rowPad, (cell-text)/2))
}

// termed is a node that may be set with terms.
type termed interface{ termed() bool }

func hasTerms(n Node) bool {
	t, ok := n.(termed)
	return ok && t.termed()
}

func (l *List) termed() bool { return l.Terms != nil && l.whole == nil }

func (b *Block) termed() bool { return hasTerms(b.Node) }

func (s *Stack) termed() bool {
	for i := range s.Nodes {
		if hasTerms(s.at(i)) {
			return true
		}
	}
	return false
}

// inTerms reports that lists of terms are set as such: all of the texts fit on a page then, or do at the next smaller size, but for the
// smallest. That is preferred to two columns and to a list.
func (t *TextColumns) inTerms(c *Context, r Region) bool {
	if t.whole != nil || r.Break != r.H || !t.termed() {
		return false
	}
	for _, step := range [...]int{c.Step, c.Step + 1} {
		at := *c.dry().at(step)
		at.Terms = true
		if step > c.Step && c.Scale.Floor(Body, step) {
			break
		}
		if _, rest, err := t.Stack.Layout(&at, r); err == nil && rest == nil {
			return true
		}
	}
	return false
}
