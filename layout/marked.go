package layout

// Mark is a small shape that says something before a text: where a figure went, or how it stands. The zero value is none.
type Mark uint8

// The marks. They differ in shape, so that they can be read without their colour.
const (
	NoMark     Mark = iota
	MarkUp          // a triangle that points up
	MarkDown        // a triangle that points down
	MarkDisc        // a disc
	MarkSquare      // a square
)

// String is the character that looks like the mark, for files that draw marks as characters (Unicode, Geometric Shapes).
func (m Mark) String() string { return [...]string{"", "▲", "▼", "●", "■"}[m] }

// path is the mark in a square of a side.
func (m Mark) path(side Length, c Color) *Path {
	p := &Path{Fill: &c}
	top, foot := side/8, side-side/8 // a triangle as high as it is wide looks larger than the others
	switch m {
	case MarkUp:
		p.Move(0, foot)
		p.Line(side, foot)
		p.Line(side/2, top)
		p.Close()
	case MarkDown:
		p.Move(0, top)
		p.Line(side, top)
		p.Line(side/2, foot)
		p.Close()
	case MarkDisc:
		p.Circle(Point{side / 2, side / 2}, side/2)
	case MarkSquare:
		p.Box(Rect{Size: Size{side, side}})
	}
	return p
}

// Marked is a text that a mark stands before. The text says what the mark does: it is decoration to those who do not see it.
type Marked struct {
	*Para
	Mark  Mark
	Color Color // of the mark
}

// hang is how far the text stands right of the mark's edge, as in lists.
func (m *Marked) hang(c *Context) Length {
	if m.Mark == NoMark {
		return 0
	}
	return c.Size(m.Type) * 95 / 100
}

// Layout places the text right of the mark; it never continues on another page.
func (m *Marked) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	x := m.hang(c)
	text, left, err := m.Para.Layout(c, Region{r.W - x, r.H, r.Break})
	if err != nil {
		return f, nil, err
	}
	if left != nil {
		return Frame{}, m, nil
	}
	f.Size, f.texts = Size{r.W, text.Size.H}, allText
	if c.Dry {
		return f, nil, nil
	}
	g := &Group{Source: m, Frame: Frame{Size: f.Size}}
	if m.Mark != NoMark {
		size := c.Size(m.Type)
		side := size * 60 / 100
		mark := &Group{Role: RoleArtifact, Frame: Frame{Size: Size{side, side}}}
		mark.Add(0, 0, m.Mark.path(side, m.Color))
		at := Length(0)
		if natural, _ := m.Widths(c); m.Align == Right {
			at = max(r.W-x-natural, 0)
		}
		g.Add(at, m.Baseline(c)-size*31/100-side/2, mark) // on the middle of the figures
	}
	g.addRaw(x, 0, text.Items)
	f.Items = []Placed{{Item: g}}
	return f, nil, nil
}

// LeastWidth is the width of the widest word with the mark.
func (m *Marked) LeastWidth(c *Context) Length { return m.Para.LeastWidth(c) + m.hang(c) }

// text adds the paragraph with its mark.
func (m *Marked) text(t *TextBody, at Point, g *Group) {
	from := len(t.Paras)
	t.add(at, g.Items)
	for i := range t.Paras[from:] {
		p := &t.Paras[from+i]
		p.Mark, p.MarkColor = m.Mark, m.Color
		if m.Mark != NoMark {
			p.Hang = p.X - at.X
		}
	}
}
