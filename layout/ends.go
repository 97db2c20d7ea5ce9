package layout

// Ends is two texts at the ends of a width, on one baseline; the right one is aligned right. Where they have no room so, it stands under the
// left one.
type Ends struct{ Left, Right EndText }

// EndText is a text that knows where its first line stands.
type EndText interface {
	Node
	// Line is the height of its first baseline and how wide it is in one line, in a width.
	Line(c *Context, w Length) (base, natural Length)
}

// endsGap is the least distance of the two, and endsSlack the share of its width, in percent, that the right one has besides where there is
// room for it: in wider fonts it stays one line.
const (
	endsGap   = 12 * Pt
	endsSlack = 25
)

// Layout places both; they never continue on another page.
func (e *Ends) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	base, left := e.Left.Line(c, r.W)
	other, right := e.Right.Line(c, r.W)
	free := r.W - left - endsGap - right
	beside := free >= 0
	if beside {
		right += min(right*endsSlack/100, free)
	}
	first, _, err := e.Left.Layout(c, Region{r.W, Unlimited, Unlimited}) // a number is as large as in the whole width
	if err != nil {
		return f, nil, err
	}
	second, _, err := e.Right.Layout(c, Region{min(right, r.W), Unlimited, Unlimited})
	if err != nil {
		return f, nil, err
	}
	if !beside {
		f = first
		f.stack(first.Size.H, second)
		f.Size = Size{r.W, first.Size.H + second.Size.H}
		return f, nil, nil
	}
	first.narrow(r.W - right - endsGap)
	down, up := max(other-base, 0), max(base-other, 0)
	f.AddAll(0, down, first)
	f.AddAll(r.W-right, up, second)
	f.Size = Size{r.W, max(down+first.Size.H, up+second.Size.H)}
	return f, nil, nil
}

// narrow has the groups of a frame end at a width; nothing in them reaches further.
func (f *Frame) narrow(w Length) {
	f.Size.W = min(f.Size.W, w)
	for _, it := range f.Items {
		if g, ok := it.Item.(*Group); ok {
			g.Size.W = min(g.Size.W, w)
		}
	}
}

// LeastWidth is that of the wider one, as they can stand one under the other.
func (e *Ends) LeastWidth(c *Context) Length {
	return max(leastWidth(c, e.Left), leastWidth(c, e.Right))
}

// Line is the paragraph's first baseline, and its width in one line.
func (p *Para) Line(c *Context, _ Length) (base, natural Length) {
	natural, _ = p.Widths(c)
	return p.Baseline(c), natural
}

// Line is the first baseline of the text, and the width of mark and text in one line.
func (m *Marked) Line(c *Context, _ Length) (base, natural Length) {
	natural, _ = m.Widths(c)
	return m.Baseline(c), natural + m.hang(c)
}

// Line is the baseline of the number, and its width with its unit.
func (n *BigNumber) Line(c *Context, w Length) (base, natural Length) {
	if n.Row != nil {
		c = c.at(n.Row.step(c, w))
	}
	natural, _ = n.Value.Widths(c)
	if n.Unit != nil {
		unit, _ := n.Unit.Widths(c)
		natural += unitGap + unit
	}
	return n.Value.Baseline(c), natural
}
