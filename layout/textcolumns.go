package layout

// TextColumns is a stack of texts that flows through two columns where it needs more than one page, like a newspaper's, if
// the page is wide enough. The columns of its last page are about equally high.
type TextColumns struct {
	*Stack
	Space Length // between the columns
	Rule  *Color // of a hairline between them; nil: none
}

// leastColumn is the least width of such a column in em of body text, about 36 characters, where the text parts as a reader expects; longColumn,
// about 50, where it parts anywhere.
const leastColumn, longColumn = 17, 24

// Layout places the texts in one column, or in two; lists of terms as such where the page has room for that.
func (t *TextColumns) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	if t.inTerms(c, r) {
		at := *c
		at.Terms = true
		f, rest, err = t.Stack.Layout(&at, r)
		return f, t.with(rest), err
	}
	f, rest, err = t.Stack.Layout(c, r)
	if rest == nil || err != nil {
		return f, nil, err
	}
	w := (r.W - t.Space) / 2
	if w < c.Size(Body)*leastColumn || t.LeastWidth(c) > w {
		return f, t.with(rest), nil
	}
	high, short := min(r.H, r.Break), w < c.Size(Body)*longColumn
	cols, left, err := t.pair(c, w, [2]Length{high, high})
	switch {
	case err == nil && left != nil && short:
		return f, t.with(rest), nil
	case err != nil || left != nil && cols[0].Size.H == 0:
		return Frame{}, t, err
	case left == nil:
		part, err := t.part(c, w, high)
		if err == nil && part == 0 && (short || t.smaller(c, r, w)) {
			return f, t.with(rest), nil
		}
		if err == nil && !c.Dry {
			cols, err = t.parted(c, w, part, high)
		}
		if err != nil {
			return f, nil, err
		}
	}
	return t.join(c, cols, r.W), t.with(left), nil
}

// parted lays out all of the texts in two columns, of which the left is so high, or, where that is 0, about as high as the right.
func (t *TextColumns) parted(c *Context, w, left, high Length) (cols [2]Frame, err error) {
	if left == 0 {
		return t.even(c, w, high)
	}
	at := *c
	at.Whole = true
	cols, rest, err := t.pair(&at, w, [2]Length{left, high})
	if err == nil && rest != nil {
		return t.even(c, w, high)
	}
	return cols, err
}

// with is what is left of the texts, in columns again; nil if nothing is.
func (t *TextColumns) with(rest Node) Node {
	s, ok := rest.(*Stack)
	if !ok {
		return nil
	}
	return &TextColumns{s, t.Space, t.Rule}
}

// pair lays out two columns of heights, whose texts keep their distances.
func (t *TextColumns) pair(c *Context, w Length, high [2]Length) (cols [2]Frame, rest Node, err error) {
	at := *c
	at.Tight = true
	c, rest = &at, t.Stack
	for i := range cols {
		if rest == nil {
			break
		}
		if cols[i], rest, err = rest.Layout(c, Region{w, high[i], high[i]}); err != nil {
			return cols, nil, err
		}
	}
	return cols, rest, nil
}

// even lays out all of the texts in two columns about equally high; paragraphs stay whole where that is possible.
func (t *TextColumns) even(c *Context, w, high Length) (cols [2]Frame, err error) {
	at := *c
	at.Whole = true
	_, rest, err := t.pair(at.dry(), w, [2]Length{high, high})
	if err != nil {
		return cols, err
	}
	at.Whole = rest == nil
	lo := high / 4
	for high-lo > 2*Pt {
		mid := (lo + high) / 2
		cols, rest, err := t.pair(at.dry(), w, [2]Length{mid, mid})
		if err != nil {
			return cols, err
		}
		if rest == nil && cols[1].Size.H <= cols[0].Size.H+c.Size(Body) {
			high = mid
		} else {
			lo = mid
		}
	}
	cols, _, err = t.pair(&at, w, [2]Length{high, high})
	return cols, err
}

func (t *TextColumns) join(c *Context, cols [2]Frame, w Length) (f Frame) {
	f.Size = Size{w, max(cols[0].Size.H, cols[1].Size.H)}
	f.AddAll(0, 0, cols[0])
	f.AddAll((w+t.Space)/2, 0, cols[1])
	if t.Rule != nil && !c.Dry && cols[1].Size.H > 0 {
		g := &Group{Role: RoleArtifact, Frame: Frame{Size: f.Size}}
		g.Add(w/2-hairline/2, 0, FilledRect(Size{hairline, f.Size.H}, *t.Rule))
		f.Add(0, 0, g)
	}
	return f
}
