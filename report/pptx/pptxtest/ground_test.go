package pptxtest

import "strings"

var groundDefects = []defect{
	{"a card of a filled shape and a text over it", "text-ground", draw(slide1, card())},
	{"a card of a filled shape and a text over it in a group", "text-ground", draw(slide1,
		`<p:grpSp><p:nvGrpSpPr><p:cNvPr id="33" name="Card" descr="South"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/>`+
			`<a:chOff x="0" y="0"/><a:chExt cx="9" cy="9"/></a:xfrm></p:grpSpPr>`+card()+`</p:grpSp>`)},
}

// card is a filled shape and a text box over it.
func card() string {
	ground := strings.Replace(box("31", `<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody>`), `<a:prstGeom prst="rect"/>`,
		`<a:prstGeom prst="rect"/><a:solidFill><a:schemeClr val="bg2"/></a:solidFill>`, 1)
	return ground + strings.Replace(box("32", paragraph("South")), `<a:off x="0" y="0"/><a:ext cx="9" cy="9"/>`, `<a:off x="1" y="1"/><a:ext cx="7" cy="7"/>`, 1)
}
