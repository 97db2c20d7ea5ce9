package layout

import "github.com/deckfold/deckfold/fonts"

// BigNumber is a number set large, with its unit after it on the same baseline, or under it where there is no room.
type BigNumber struct {
	Value, Unit *Para      // Unit may be nil
	Apart       bool       // the unit stands at the right edge
	Row         *NumberRow // of the numbers that are as large as this one; nil: it has the step of what stands around it
}

// NumberRow is numbers of one size, that of the first step of their ladder at which each stands on a line with its unit; where that is
// none, the first at which each does without. The zero value is of no numbers. It belongs to one layout, as its nodes do.
type NumberRow struct {
	Numbers []*BigNumber
	From    int // the step of the ladder, from 0, that the numbers begin at where the body has its first

	solved struct {
		w          Length
		step, size int
		ok         bool
	}
}

// step is the step of the numbers in cells of a width. Where the units find no room at any, they stand below, and the values alone fit.
func (row *NumberRow) step(c *Context, w Length) int {
	s := &row.solved
	if s.ok && s.w == w && s.step == c.Step {
		return s.size
	}
	s.w, s.step, s.ok = w, c.Step, true
	at, first, last := *c, row.From+c.Step, row.smallest(c)
	for _, beside := range [...]bool{true, false} {
		for at.Step = first; at.Step <= last; at.Step++ {
			if row.fit(&at, w, beside) {
				s.size = at.Step
				return s.size
			}
		}
	}
	s.size = last
	return last
}

// smallest is the step at which the numbers are smallest.
func (row *NumberRow) smallest(c *Context) (step int) {
	for _, n := range row.Numbers {
		step = max(step, len(c.Scale[n.Value.Type])-1)
	}
	return max(step, row.From+c.Step)
}

// fit reports that all numbers are as narrow as w on one line, with their units or with all words of them below.
func (row *NumberRow) fit(c *Context, w Length, beside bool) bool {
	for _, n := range row.Numbers {
		need, _ := n.Value.Widths(c)
		if n.Unit != nil {
			unit, word := n.Unit.Widths(c)
			if beside {
				need += unitGap + unit
			}
			need = max(need, word)
		}
		if need > w {
			return false
		}
	}
	return true
}

// unitGap is the distance of a number and its unit.
const unitGap = 9 * Pt

// Layout places the number; it never continues on another page.
func (n *BigNumber) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	open := Region{r.W, Unlimited, Unlimited}
	if n.Row != nil {
		c = c.at(n.Row.step(c, r.W))
	}
	value, _, err := n.Value.Layout(c, open)
	if err != nil {
		return f, nil, err
	}
	f = value
	if n.Unit != nil {
		natural, _ := n.Value.Widths(c)
		w, _ := n.Unit.Widths(c)
		at := Point{Y: value.Size.H}
		gap := unitGap
		if n.Apart {
			gap = max(gap, r.W-natural-w)
		}
		if natural+gap+w <= r.W {
			at = Point{natural + gap, n.Value.Baseline(c) - n.Unit.Baseline(c)}
		}
		unit, _, err := n.Unit.Layout(c, Region{r.W - at.X, Unlimited, Unlimited})
		if err != nil {
			return f, nil, err
		}
		if !c.Dry {
			n.space(c, &f, natural, gap)
		}
		f.addRaw(at.X, at.Y, unit.Items)
		f.Size.H = max(f.Size.H, at.Y+unit.Size.H)
	}
	if f.Size.H > min(r.H, r.Break) {
		return Frame{}, n, nil
	}
	if !c.Dry {
		f.Items = []Placed{{Item: &Group{Role: RoleP, Of: n, Frame: f, Source: n}}}
	}
	return f, nil, nil
}

// space adds a space after the number, so that programs read number and unit as two words. It fills the gap between them, or
// what of it there is where the unit stands below.
func (n *BigNumber) space(c *Context, f *Frame, natural, gap Length) {
	natural = min(natural, f.Size.W)
	for _, pc := range c.Shaper.Word(" ", fonts.Regular) {
		t := &Text{Face: pc.Face, Size: c.Size(n.Unit.Type), Words: []*fonts.Word{pc.Word}}
		if len(n.Unit.Runs) > 0 {
			t.Color = n.Unit.Runs[0].Color
		}
		t.Track = min(gap, f.Size.W-natural) - t.Advance()
		last := f.Size.H - n.Value.LineHeight(c)
		f.Add(natural, last+n.Value.Baseline(c), t)
	}
}

// LeastWidth is the width of the widest word of number and unit, in a row at the smallest size.
func (n *BigNumber) LeastWidth(c *Context) Length {
	if n.Row != nil {
		c = c.at(n.Row.smallest(c))
	}
	w := n.Value.LeastWidth(c)
	if n.Unit != nil {
		w = max(w, n.Unit.LeastWidth(c))
	}
	return w
}

// text adds the number with its unit as one paragraph, or as two where the unit stands below.
func (n *BigNumber) text(t *TextBody, at Point, g *Group) {
	from := len(t.Paras)
	t.add(at, g.Items)
	if len(t.Paras) < from+2 {
		return
	}
	if value, unit := &t.Paras[from], &t.Paras[from+1]; unit.X > value.X {
		value.Beside, value.Gap = unit.ParaPart, unit.X-value.X-value.Widest
		t.Paras = t.Paras[:from+1]
	}
}
