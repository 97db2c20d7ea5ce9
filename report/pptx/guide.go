package pptx

import "github.com/deckfold/deckfold/layout"

// guideKind is the extension that guides stand in, which depends on the part (MS-PPTX 2.2.11), and the colour that PowerPoint gives
// those of such parts.
type guideKind struct{ uri, color string }

var (
	masterGuides = guideKind{"{27BBF7A9-308A-43DC-89C8-2F10F3537804}", "F26B43"}
	layoutGuides = guideKind{"{DCECCB84-F9BA-43D5-87BE-67443E8EF086}", "FBAE40"}
)

// guides appends the guides of a master or a layout, which show on all that stand on it: upright ones at x and level ones at y.
func (x *markup) guides(k guideKind, at, y []layout.Length) {
	if len(at)+len(y) == 0 {
		return
	}
	x.Raw(`<p:extLst><p:ext uri="`, k.uri, `"><p15:sldGuideLst xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main">`)
	for i, l := range at {
		x.guide(k, i+1, "", l)
	}
	for i, l := range y {
		x.guide(k, len(at)+i+1, ` orient="horz"`, l)
	}
	x.Raw(`</p15:sldGuideLst></p:ext></p:extLst>`)
}

// guide appends one guide, at 1/8 pt from the page's upper left corner (MS-PPTX 2.4.3.3).
func (x *markup) guide(k guideKind, id int, orient string, at layout.Length) {
	x.Raw(`<p15:guide`)
	x.Attr("id", int64(id))
	x.Raw(orient)
	x.Attr("pos", int64((at*16+layout.Pt)/(2*layout.Pt)))
	x.Raw(` userDrawn="1"><p15:clr><a:srgbClr val="`, k.color, `"/></p15:clr></p15:guide>`)
}
