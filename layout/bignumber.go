package layout

import "github.com/deckfold/deckfold/fonts"

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
		if !c.Dry {
			n.space(c, &f, natural)
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
func (n *BigNumber) space(c *Context, f *Frame, natural Length) {
	natural = min(natural, f.Size.W)
	for _, pc := range c.Shaper.Word(" ", fonts.Regular) {
		t := &Text{Face: pc.Face, Size: c.Size(n.Unit.Type), Words: []*fonts.Word{pc.Word}}
		if len(n.Unit.Runs) > 0 {
			t.Color = n.Unit.Runs[0].Color
		}
		t.Track = min(unitGap, f.Size.W-natural) - t.Advance()
		last := f.Size.H - n.Value.LineHeight(c)
		f.Add(natural, last+n.Value.Baseline(c), t)
	}
}

// LeastWidth is the width of the widest word of number and unit.
func (n *BigNumber) LeastWidth(c *Context) Length {
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
