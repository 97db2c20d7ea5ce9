package pptx

import "github.com/deckfold/deckfold/report/drawingml"

// arrow writes an arrow: a straight one as a connector, one with bends as a line of its own, as LibreOffice 7.4 leads bent connectors another way.
func (s *slide) arrow(o *object) {
	if !o.arrow.Straight() {
		s.x.Raw(`<p:sp>`)
		s.open("nvSpPr", o)
		s.x.Raw(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>`)
		s.x.xfrm("a", o.Rect)
		s.outline(o.path)
		s.x.Raw(`<a:noFill/>`)
		drawingml.Arrow(&s.x.Markup, s.colors, o.path)
		s.x.Raw(`</p:spPr>`, emptyText, `</p:sp>`)
		return
	}
	turn := o.arrow.Turn()
	s.connector(o, "straightConnector1", turn.FlipH, turn.FlipV)
	drawingml.Arrow(&s.x.Markup, s.colors, o.path)
	s.x.Raw(`</p:spPr></p:cxnSp>`)
}

// connector begins a straight connector of a shape, mirrored or not: what its line is like follows.
func (s *slide) connector(o *object, shape string, flipH, flipV bool) {
	s.x.Raw(`<p:cxnSp>`)
	s.open("nvCxnSpPr", o)
	s.x.Raw(`<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm`)
	if flipH {
		s.x.Raw(` flipH="1"`)
	}
	if flipV {
		s.x.Raw(` flipV="1"`)
	}
	s.x.Raw(`><a:off`)
	s.x.Attr("x", int64(o.X))
	s.x.Attr("y", int64(o.Y))
	s.x.Raw(`/><a:ext`)
	s.x.Attr("cx", int64(o.W))
	s.x.Attr("cy", int64(o.H))
	s.x.Raw(`/></a:xfrm><a:prstGeom prst="`, shape, `"><a:avLst/></a:prstGeom>`)
}
