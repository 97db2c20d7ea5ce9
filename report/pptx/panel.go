package pptx

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/arrange"
)

// panel gathers a text on a ground of its own as one shape, whose text is what the panel begins with; what else stands there are
// objects on it.
func (c *collector) panel(r layout.Rect, g *layout.Group, p *layout.Panel) {
	in := collector{say: c.say, arena: c.arena, artifact: c.artifact, drawing: c.drawing, role: c.role}
	in.items(r.Point, g.Items)
	o := object{Rect: r, panel: p, carded: true, name: p.Name}
	says := func(q object) bool { return !q.decor }
	if i := slices.IndexFunc(in.out, says); i >= 0 && in.out[i].flow != nil && in.out[i].panel == nil && (c.drawing || in.out[i].role != inFigure) {
		o.flow, o.role = in.out[i].flow, in.out[i].role
		o.name = c.called(p.Name, o.flow.text())
		in.out = slices.Delete(in.out, i, i+1)
	}
	if o.flow != nil && p.Fill == nil && p.Border == nil && slices.ContainsFunc(in.out, func(q object) bool { return q.chart != nil || q.table != nil }) {
		o.Rect = arrange.Ended(o.Rect, o.flow.Rect, shown(in.out))
	}
	if p.Round { // initials stand in no placeholder, which LibreOffice 7.4 draws as a rectangle
		o.role = inFigure
	}
	if o.decor = o.flow == nil; p.Middle && len(in.out) > 0 { // one above another they are in the middle, not each
		top := *p
		top.Middle, o.panel = false, &top
	}
	if o.flow != nil || p.Fill != nil || p.Border != nil || p.Rule != nil {
		c.add(o)
	}
	for _, q := range in.out {
		q.carded = true
		c.add(q)
	}
}

// shown are the places of objects that are no decoration.
func shown(all []object) (out []layout.Rect) {
	for _, o := range all {
		if !o.decor {
			out = append(out, o.Rect)
		}
	}
	return out
}

// text is where the text of an object stands.
func (o *object) text() layout.Rect {
	if o.flow == nil {
		return o.Rect
	}
	return o.flow.Rect
}

// seat is a box with a text in it.
type seat struct {
	box    layout.Rect
	in     layout.Insets
	anchor string // ST_TextAnchoringType (ISO/IEC 29500-1, 20.1.10.60)
}

// seat is the box of a text: as wide as it must be and as high as it may be, or the panel around that.
func (o *object) seat() seat {
	at, box := o.text(), o.flow.box
	box.H = max(at.H, o.room)
	if o.panel == nil {
		return seat{box: box, anchor: "t"}
	}
	s := seat{box: o.Rect, anchor: "t"}
	if o.panel.Fill == nil && o.panel.Border == nil { // nobody sees where it ends
		s.box.W, s.box.H = max(o.W, box.Right()-o.X), max(o.H, box.Bottom()-o.Y)
	}
	return o.seatIn(s.box)
}

// seatIn is the box of a text on a panel, which stands at a place.
func (o *object) seatIn(place layout.Rect) seat {
	at, box := o.text(), o.flow.box
	box.H = max(at.H, o.room)
	s := seat{box: place, anchor: "t"}
	s.in = layout.Insets{
		Left: max(box.X-o.X, 0), Top: max(box.Y-o.Y, 0), Right: max(s.box.Right()-box.Right(), 0), Bottom: max(s.box.Bottom()-box.Bottom(), 0),
	}
	if o.panel.Middle {
		s.anchor = "ctr"
		s.in.Top = min(s.in.Top, o.Bottom()-at.Bottom(), max(o.panel.Inset.Bottom-arrange.LeastRoom/2, 0))
		s.in.Bottom = s.in.Top
	}
	return s
}

// props is how the text stands in its box where nothing is inherited.
func (s seat) props(o *object) bodyProps {
	return bodyProps{Insets: s.in, stated: true, anchor: s.anchor, fit: o.room > 0, line: o.panel != nil && (o.panel.Round || o.panel.Line)}
}

// card writes a panel without a text.
func (s *slide) card(o *object) {
	s.x.Raw(`<p:sp>`)
	s.open("nvSpPr", o)
	s.x.Raw(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>`)
	s.x.xfrm("a", o.Rect)
	s.outlined(o, o.Rect)
	s.x.Raw(`</p:spPr>`, emptyText, `</p:sp>`)
}

// outlined appends outline and look of the shape of a text: of a plain box, or of its panel.
func (s *slide) outlined(o *object, box layout.Rect) {
	x, p := &s.x, o.panel
	switch {
	case p != nil && p.Round:
		x.Raw(`<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>`)
	case p == nil || p.Rule == nil || o.holder > 0:
		x.Raw(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`)
	default:
		s.ruled(o, box.Size)
	}
	if p == nil || p.Fill == nil {
		x.Raw(`<a:noFill/>`)
	} else {
		x.Raw(s.colors.Fill(*p.Fill))
	}
	switch {
	case p == nil:
	case p.Border != nil:
		x.Raw(`<a:ln`)
		x.Attr("w", int64(layout.PanelBorder))
		x.Raw(`>`, s.colors.Fill(*p.Border), `</a:ln>`)
	case p.Rule == nil || o.holder > 0:
		x.Raw(`<a:ln><a:noFill/></a:ln>`)
	default:
		s.ruling(p)
	}
}

// ruling appends the line of a panel's rule.
func (s *slide) ruling(p *layout.Panel) {
	x := &s.x
	x.Raw(`<a:ln`)
	x.Attr("w", int64(p.Weight))
	x.Raw(` cap="flat">`, s.colors.Fill(*p.Rule), `<a:round/>`)
	x.Raw(`</a:ln>`)
}

// rule writes the rule of a panel whose text stands in a placeholder: LibreOffice 7.4 draws all placeholders as rectangles, with lines
// on all sides.
func (s *slide) rule(o *object) {
	s.x.Raw(`<p:cxnSp>`)
	s.open("nvCxnSpPr", &object{name: s.words.Rule, decor: true})
	s.x.Raw(`<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>`)
	s.x.xfrm("a", layout.Rect{Point: layout.Point{X: o.X, Y: o.Y + o.panel.Weight/2}, Size: layout.Size{W: o.W}})
	s.x.Raw(`<a:prstGeom prst="line"><a:avLst/></a:prstGeom>`)
	s.ruling(o.panel)
	s.x.Raw(`</p:spPr></p:cxnSp>`)
}

// ruled appends the outline of a panel with a rule: a rectangle without a line, and a line without a fill, as the presets with an
// accent bar have them (ISO/IEC 29500-1, 20.1.9.15). LibreOffice 7.4 places points right only where the paths have a size.
func (s *slide) ruled(o *object, size layout.Size) {
	x, p := &s.x, o.panel
	path := func(paint string, closed bool, points ...layout.Point) {
		x.Raw(`<a:path`)
		x.Attr("w", int64(size.W))
		x.Attr("h", int64(size.H))
		x.Raw(paint, `>`)
		for i, q := range points {
			tag := "lnTo"
			if i == 0 {
				tag = "moveTo"
			}
			x.Raw(`<a:`, tag, `><a:pt`)
			x.Attr("x", int64(q.X))
			x.Attr("y", int64(q.Y))
			x.Raw(`/></a:`, tag, `>`)
		}
		if closed {
			x.Raw(`<a:close/>`)
		}
		x.Raw(`</a:path>`)
	}
	x.Raw(`<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>`)
	path(` stroke="0"`, true, layout.Point{}, layout.Point{X: size.W}, layout.Point{X: size.W, Y: size.H}, layout.Point{Y: size.H})
	path(` fill="none"`, false, layout.Point{Y: p.Weight / 2}, layout.Point{X: o.W, Y: p.Weight / 2})
	x.Raw(`</a:pathLst></a:custGeom>`)
}
