package pptx

import (
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/drawingml"
)

// labelPitch is the line pitch of single lines, in percent of 1.2 em.
const labelPitch = 100

// textBox is the box of a line of text with its baseline's start at a point.
func textBox(at layout.Point, t *layout.Text) layout.Rect {
	return layout.Rect{
		Point: layout.Point{X: at.X, Y: at.Y - layout.Ascent(t.Size, labelPitch)},
		Size:  layout.Size{W: t.Advance(), H: layout.Leading(t.Size, labelPitch)},
	}
}

// labelOf is a text of one line as a text box of its own.
func labelOf(t *layout.Text) *layout.TextBox {
	said := t.Actual
	if said == "" {
		var b strings.Builder
		for _, w := range layout.Reading(t.Words) {
			b.WriteString(w.Text)
		}
		said = strings.TrimSpace(b.String())
	}
	return &layout.TextBox{Lines: []string{said}, Size: t.Size, Pitch: labelPitch, Color: t.Color}
}

// label writes a text that is no paragraph: a name on a chart, or a note of several lines.
func (s *slide) label(o *object) {
	t := o.label
	bold := t.Bold
	if o.face != nil {
		bold = s.bold(o.face)
	}
	box, align := o.Rect, "l"
	wider := box.W * 3 / 100 // some programs break at the edge although the text does not wrap
	switch t.Align {
	case layout.Center:
		box.X, align = box.X-wider/2, "ctr"
	case layout.Right:
		box.X, align = box.X-wider, "r"
	}
	box.W += wider
	s.x.Raw(`<p:sp>`)
	s.open("nvSpPr", o)
	s.x.Raw(`<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>`)
	s.x.xfrm("a", box)
	s.x.Raw(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>`)
	style := s.inherited.box
	style.levels[0] = levelStyle{look: look{size: pts(t.Size), bold: bit(bold), fill: s.colors.Fill(t.Color)}, align: align, pitch: t.Pitch}
	s.x.lists(&style, &s.inherited.box)
	s.x.Raw(`<a:p>`)
	look := func() { s.x.Raw(`<a:rPr lang="`, s.lang, `"/>`) }
	for i, line := range t.Lines {
		if i > 0 {
			s.x.Raw(`<a:br>`)
			look()
			s.x.Raw(`</a:br>`)
		}
		if line == "" {
			continue
		}
		s.x.Raw(`<a:r>`)
		look()
		s.x.Raw(`<a:t>`)
		s.x.Text(line)
		s.x.Raw(`</a:t></a:r>`)
	}
	s.x.Raw(`</a:p></p:txBody></p:sp>`)
}

// shape writes a path: a rectangle, a disc or a line where it is one, else its outline.
func (s *slide) shape(o *object) {
	p := o.path
	if line := len(p.Verbs) == 2 && p.Verbs[1] == layout.LineTo; line {
		s.line(o)
		return
	}
	s.x.Raw(`<p:sp>`)
	s.open("nvSpPr", o)
	s.x.Raw(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>`)
	s.x.xfrm("a", o.Rect)
	switch {
	case rectangle(p):
		s.x.Raw(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`)
	case disc(p):
		s.x.Raw(`<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>`)
	default:
		s.outline(p)
	}
	if p.Fill != nil {
		s.x.Raw(s.colors.Fill(*p.Fill))
	} else {
		s.x.Raw(`<a:noFill/>`)
	}
	s.stroke(p)
	s.x.Raw(`</p:spPr>`, emptyText, `</p:sp>`)
}

// line writes a straight line as a connector; one that rises is turned over.
func (s *slide) line(o *object) {
	a, b := o.path.Points[0], o.path.Points[1]
	s.connector(o, "line", false, (a.X < b.X) != (a.Y < b.Y) && a.X != b.X && a.Y != b.Y)
	s.stroke(o.path)
	s.x.Raw(`</p:spPr></p:cxnSp>`)
}

// stroke appends the line of a path.
func (s *slide) stroke(p *layout.Path) { drawingml.Line(&s.x.Markup, s.colors, p) }

// rectangle reports a path that is an upright rectangle.
func rectangle(p *layout.Path) bool {
	if string(verbs(p)) != "mlllh" {
		return false
	}
	q := p.Points
	return q[0].Y == q[1].Y && q[1].X == q[2].X && q[2].Y == q[3].Y && q[3].X == q[0].X
}

// disc reports a path that is a circle of four curves.
func disc(p *layout.Path) bool { return string(verbs(p)) == "mcccch" }

func verbs(p *layout.Path) []byte {
	b := make([]byte, len(p.Verbs))
	for i, v := range p.Verbs {
		b[i] = byte(v)
	}
	return b
}

// outline appends a path as a geometry of its own, in EMU from its corner.
func (s *slide) outline(p *layout.Path) {
	r := bounds(layout.Point{}, p)
	x := &s.x
	x.Raw(`<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path`)
	x.Attr("w", int64(r.W))
	x.Attr("h", int64(r.H))
	x.Raw(`>`)
	at := 0
	point := func() {
		x.Raw(`<a:pt`)
		x.Attr("x", int64(p.Points[at].X-r.X))
		x.Attr("y", int64(p.Points[at].Y-r.Y))
		x.Raw(`/>`)
		at++
	}
	for _, v := range p.Verbs {
		switch v {
		case layout.MoveTo:
			x.Raw(`<a:moveTo>`)
			point()
			x.Raw(`</a:moveTo>`)
		case layout.LineTo:
			x.Raw(`<a:lnTo>`)
			point()
			x.Raw(`</a:lnTo>`)
		case layout.CurveTo:
			x.Raw(`<a:cubicBezTo>`)
			point()
			point()
			point()
			x.Raw(`</a:cubicBezTo>`)
		case layout.Close:
			x.Raw(`<a:close/>`)
		}
	}
	x.Raw(`</a:path></a:pathLst></a:custGeom>`)
}
