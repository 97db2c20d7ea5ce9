package layout

// Portrait is the picture of a person, of a square size: cut at a focus it is round; without one it is whole, in the middle of the square. Without a
// picture it is a disc with initials, which say nothing that the name does not.
type Portrait struct {
	*Picture        // nil: the initials
	Focus    *Focus // nil: the picture is whole
	Alt      string
	Initials *Para // in the largest size of Big, or of Heading, that goes with the disc; nil: none
	Ground   Color // of the disc
	Size     Length
	Name     string // of the disc with its initials, for people who edit the file
}

// Layout draws the portrait; it does not continue.
func (p *Portrait) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	d := min(p.Size, r.W)
	if d > r.H {
		return f, p, nil
	}
	f.Size = Size{d, d}
	switch {
	case c.Dry:
	case p.Picture != nil:
		p.advise(c)
		f.Add(0, 0, p.shown(d))
	default:
		g, err := p.disc(c, d)
		if err != nil {
			return f, nil, err
		}
		f.Add(0, 0, g)
	}
	return f, nil, nil
}

// LeastWidth is half of the portrait's size.
func (p *Portrait) LeastWidth(*Context) Length { return p.Size / 2 }

// shown is the picture in a square.
func (p *Portrait) shown(d Length) *Group {
	g := &Group{Role: RoleFigure, Of: p, Alt: p.Alt, Frame: Frame{Size: Size{d, d}}}
	if p.Focus != nil {
		m := p.Fill(g.Size, *p.Focus)
		m.Round = true
		g.Add(0, 0, m)
		return g
	}
	w, h := Length(p.Pixels[0]), Length(p.Pixels[1])
	s := Size{d, d}
	if w > h {
		s.H = d * h / w
	} else {
		s.W = d * w / h
	}
	g.Add((d-s.W)/2, (d-s.H)/2, &Image{Picture: p.Picture, Size: s})
	return g
}

// initialsSize is the size of initials by that of their disc, and how much of its width they may take, both in percent.
const (
	initialsSize  = 28
	initialsWidth = 64
)

// disc is the disc with the initials.
func (p *Portrait) disc(c *Context, d Length) (*Group, error) {
	around := &Panel{Name: p.Name, Fill: &p.Ground, Round: true, Middle: true}
	disc := func(text Frame) *Group {
		g := &Group{Role: RoleArtifact, Frame: Frame{Size: Size{d, d}}}
		g.Add(0, 0, around.Group(g.Size, text))
		return g
	}
	if p.Initials == nil {
		return disc(Frame{}), nil
	}
	for _, t := range [...]Type{Big, Heading} {
		for at := c.at(0); at.Step < len(c.Scale[t]); at.Step++ {
			text := *p.Initials
			text.Type = t
			if w, _ := text.Widths(at); at.Size(t)*100 > d*initialsSize || w*100 > d*initialsWidth {
				continue
			}
			in, _, err := text.Layout(at, Region{d, Unlimited, Unlimited})
			return disc(in), err
		}
	}
	return disc(Frame{}), nil
}

// Person is who somebody is, beside a portrait, in the middle of its height. Where the text has no room beside it, it stands below.
type Person struct {
	*Portrait
	Text  Node
	Gap   Length // between portrait and text
	Above Length // above both
}

// Layout places the text, which is read first, and the portrait.
func (p *Person) Layout(c *Context, r Region) (f Frame, rest Node, err error) {
	d := min(p.Portrait.Size, r.W)
	at := Point{X: d + p.Gap}
	if r.W-at.X < leastWidth(c, p.Text) {
		at = Point{Y: d + p.Gap/2}
	}
	r.H, r.Break = r.H-p.Above, r.Break-p.Above
	text, more, err := p.Text.Layout(c, Region{r.W - at.X, r.H - at.Y, r.Break - at.Y})
	if err != nil || more != nil || d > r.H {
		return f, p, err
	}
	face, _, err := p.Portrait.Layout(c, Region{d, d, d})
	f.Size = Size{r.W, max(d, at.Y+text.Size.H)}
	top := Length(0)
	if at.Y == 0 {
		top, at.Y = max(text.Size.H-d, 0)/2, max(d-text.Size.H, 0)/2
	}
	f.Size.H += p.Above
	f.AddAll(at.X, p.Above+at.Y, text)
	f.AddAll(0, p.Above+top, face)
	return f, nil, err
}

// LeastWidth is that of the text, which may stand below the portrait.
func (p *Person) LeastWidth(c *Context) Length {
	return max(leastWidth(c, p.Text), p.Portrait.LeastWidth(c))
}
