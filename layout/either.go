package layout

// Either is the first of some forms of one content that fits where it stands, whole; else the last, which may continue.
type Either []Node

// Layout lays out the first node that fits.
func (e Either) Layout(c *Context, r Region) (Frame, Node, error) {
	if len(e) == 0 {
		return Frame{}, nil, nil
	}
	last := len(e) - 1
	for _, n := range e[:last] {
		_, rest, err := n.Layout(c.dry(), r)
		if err != nil {
			return Frame{}, nil, err
		}
		if rest == nil {
			return n.Layout(c, r)
		}
	}
	return e[last].Layout(c, r)
}

// LeastWidth is that of the last node.
func (e Either) LeastWidth(c *Context) Length {
	if len(e) == 0 {
		return 0
	}
	return leastWidth(c, e[len(e)-1])
}

// Least is that of the last node.
func (e Either) Least(c *Context) Length {
	if len(e) == 0 {
		return 0
	}
	return least(c, e[len(e)-1])
}
