package layout

// Panel is the source of a group that is a text on a ground of its own: a card, a tile, a call-out, a step. The group has the
// panel's size, and is one shape where a file has shapes with texts. The zero value draws nothing. It belongs to the layout that
// made it and does not change.
type Panel struct {
	Name   string // of its kind, for people who edit the file: "Card"
	Fill   *Color // nil: none
	Border *Color // a hairline around it; nil: none
	Rule   *Color // along the top, inside the panel; nil: none
	Weight Length // of the rule
	Round  bool   // the panel is a disc, without border and rule
	Inset  Insets // least distances of what stands in it
	Line   bool   // its text stays in one line in wider fonts, too, as that of a disc does
	Middle bool   // what stands in it is in the middle between the upper and the lower inset
}

// Insets are distances of a content from the edges of its box.
type Insets struct{ Left, Top, Right, Bottom Length }

// PanelGround is the source of the group in a panel that draws its fill and its rule.
type PanelGround struct{}

// PanelBorder is the width of a panel's border.
const PanelBorder = Pt * 3 / 4

// draws reports a panel that is seen.
func (p *Panel) draws() bool { return p.Fill != nil || p.Border != nil || p.Rule != nil }

// Group is the panel of a size around a text, which stands in the middle where the panel says so, else at the top.
func (p *Panel) Group(s Size, text Frame) *Group {
	g := &Group{Source: p, Frame: Frame{Size: s}}
	if p.draws() {
		g.Add(0, 0, p.ground(s))
	}
	y := p.Inset.Top
	if p.Middle {
		y += max(s.H-p.Inset.Top-p.Inset.Bottom-text.Size.H, 0) / 2
	}
	g.AddAll(p.Inset.Left, y, text)
	return g
}

// ground draws a panel of a size.
func (p *Panel) ground(s Size) *Group {
	g := &Group{Role: RoleArtifact, Source: PanelGround{}, Frame: Frame{Size: s}}
	switch {
	case p.Fill != nil && p.Round:
		g.Add(0, 0, Disc(s.W/2, *p.Fill))
	case p.Fill != nil:
		g.Add(0, 0, FilledRect(s, *p.Fill))
	}
	if p.Border != nil {
		around := &Path{Stroke: p.Border, Width: PanelBorder}
		around.Box(Rect{Size: s})
		g.Add(0, 0, around)
	}
	if p.Rule == nil {
		return g
	}
	g.Add(0, 0, FilledRect(Size{s.W, p.Weight}, *p.Rule))
	return g
}
