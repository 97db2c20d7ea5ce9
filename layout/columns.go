package layout

import "slices"

// Side is one of the nodes of a Row, and its share of the width.
type Side struct {
	Node
	Share int // relative to the other sides'; 0 is 1
}

// Columns places nodes side by side. When one side ends, the others continue over the full width; a side that shows a
// figure is repeated beside a text that continues.
type Columns struct {
	Sides []Side
	Gap   Length
	Rule  *Color // of a hairline between the sides; nil: none

	stuck int // the side of which nothing fits
}

// Breathe lets every side use the height that is left, where it can.
func (s *Columns) Breathe() {
	for _, side := range s.Sides {
		breathe(side.Node)
	}
}

func (s *Columns) breathes(last bool) bool {
	return slices.ContainsFunc(s.Sides, func(side Side) bool { return breathes(side.Node, last) })
}

// Layout lays out every side in the same height. Where a word is too wide for a side, they stand one under another.
func (s *Columns) Layout(c *Context, r Region) (Frame, Node, error) {
	if s.holds(c, r.W) {
		return s.abreast(c, r)
	}
	stack := &Stack{Gap: s.Gap}
	for _, side := range s.Sides {
		stack.Nodes = append(stack.Nodes, side.Node)
	}
	return stack.Layout(c, r)
}

// holds reports whether every side has room for its widest word.
func (s *Columns) holds(c *Context, w Length) bool {
	for i, side := range s.Sides {
		if leastWidth(c, side.Node) > s.width(i, w) {
			return false
		}
	}
	return true
}

// LeastWidth is the least width of the side that needs most, as sides can stand one under another.
func (s *Columns) LeastWidth(c *Context) (w Length) {
	for _, side := range s.Sides {
		w = max(w, leastWidth(c, side.Node))
	}
	return w
}

func (s *Columns) abreast(c *Context, r Region) (f Frame, rest Node, err error) {
	var left []Side
	more := false
	x := Length(0)
	for i, side := range s.Sides {
		w := s.width(i, r.W)
		nf, nr, err := side.Layout(c, Region{w, r.H, r.Break})
		switch {
		case err != nil:
			return f, nil, err
		case nr != nil && nf.Size.H == 0:
			s.stuck = i
			return Frame{}, s, nil
		case nr != nil:
			more = true
			left = append(left, Side{nr, side.Share})
		case least(c, side.Node) > 0:
			left = append(left, Side{again(c, side.Node), side.Share})
		}
		f.AddAll(x, 0, nf)
		f.Size.H = max(f.Size.H, nf.Size.H)
		x += w + s.Gap
	}
	f.Size.W = r.W
	if s.Rule != nil && !c.Dry {
		s.rules(&f)
	}
	if more {
		rest = &Columns{Sides: left, Gap: s.Gap, Rule: s.Rule}
	}
	return f, rest, nil
}

// first is the side of which nothing fits, nil if there are none.
func (s *Columns) first() Node {
	if len(s.Sides) == 0 {
		return nil
	}
	return s.Sides[s.stuck].Node
}

// width is the width of side i; the gaps are equal and the last side ends at the edge.
func (s *Columns) width(i int, w Length) Length {
	sum, before := 0, 0
	for k, side := range s.Sides {
		if k < i {
			before += max(side.Share, 1)
		}
		sum += max(side.Share, 1)
	}
	w -= s.Gap * Length(len(s.Sides)-1)
	return w*Length(before+max(s.Sides[i].Share, 1))/Length(sum) - w*Length(before)/Length(sum)
}

func (s *Columns) rules(f *Frame) {
	g := &Group{Role: RoleArtifact, Frame: Frame{Size: f.Size}}
	x := Length(0)
	for i := range s.Sides[1:] {
		x += s.width(i, f.Size.W) + s.Gap
		g.Add(x-s.Gap/2, 0, FilledRect(Size{hairline, f.Size.H}, *s.Rule))
	}
	f.Add(0, 0, g)
}

// hairline is the width of a rule that only parts.
const hairline = Pt * 3 / 4

// Least is the least height of the side that needs most, 0 if none grows.
func (s *Columns) Least(c *Context) (h Length) {
	for _, side := range s.Sides {
		h = max(h, least(c, side.Node))
	}
	return h
}

// repeated is a figure that is drawn again beside a text that continues; the document has it once.
type repeated struct{ Grower }

// repeater is a node that is drawn again in part only.
type repeater interface{ again(c *Context) Node }

// again is what of a node that grows is drawn again on the next page: its figures, since its texts were read.
func again(c *Context, n Node) Node {
	switch n := n.(type) {
	case repeated:
		return n
	case repeater:
		return n.again(c)
	}
	return repeated{n.(Grower)}
}

// Layout draws the figure as an artifact.
func (n repeated) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	inner, _, err := n.Grower.Layout(c, r)
	if err != nil || inner.Size.H == 0 {
		return f, nil, err
	}
	f.Size = inner.Size
	if !c.Dry {
		f.Add(0, 0, &Group{Role: RoleArtifact, Frame: inner})
	}
	return f, nil, nil
}
