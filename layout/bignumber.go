package layout

// BigNumber is a number set large, with its unit after it on the same baseline, or under it where there is no room.
type BigNumber struct {
	Value, Unit *Para // Unit may be nil
}

// unitGap is the distance of a number and its unit.
const unitGap = 9 * Pt

// Layout places the number; it never continues on another page.
func (n *BigNumber) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	open := Region{r.W, Unlimited, Unlimited}
	value, _, err := n.Value.Layout(c, open)
	if err != nil {
		return f, nil, err
	}
	f = value
	if n.Unit != nil {
		natural, _ := n.Value.Widths(c)
		w, _ := n.Unit.Widths(c)
		at := Point{Y: value.Size.H}
		if natural+unitGap+w <= r.W {
			at = Point{natural + unitGap, n.Value.Baseline(c) - n.Unit.Baseline(c)}
		}
		unit, _, err := n.Unit.Layout(c, Region{r.W - at.X, Unlimited, Unlimited})
		if err != nil {
			return f, nil, err
		}
		f.AddAll(at.X, at.Y, unit)
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

// LeastWidth is the width of the widest word of number and unit.
func (n *BigNumber) LeastWidth(c *Context) Length {
	w := n.Value.LeastWidth(c)
	if n.Unit != nil {
		w = max(w, n.Unit.LeastWidth(c))
	}
	return w
}
