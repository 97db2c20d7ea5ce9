package pptx

import (
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/arrange"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/opc"
)

// masterPart is the slide master with its furniture and text styles.
func (s *sheet) masterPart(used []*sheetLayout) *markup {
	x := &markup{}
	x.Raw(header, `<p:sldMaster `, nsAll, `><p:cSld>`)
	s.ground(x, s.light, s.Light.Ground)
	x.Raw(`<p:spTree>`, rootGroup)
	id := int64(2)
	for _, p := range s.masterHolders() {
		s.placeholder(x, p, id, s.light)
		id++
	}
	s.marks(x, &s.master, s.light, id)
	if s.Logo != nil {
		s.logo(x, id+int64(len(s.master.Marks)), opc.RelID(len(used)+1), s.LogoBox())
	}
	x.Raw(`</p:spTree></p:cSld><p:clrMap `, lightMap, `/><p:sldLayoutIdLst>`)
	for i := range used {
		x.Raw(`<p:sldLayoutId`)
		x.Attr("id", firstLayoutID+int64(i))
		x.Raw(` r:id="`, opc.RelID(i), `"/>`)
	}
	x.Raw(`</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle>`)
	s.level(x, 1, s.scale.Size(layout.Title, 0), layout.TitlePitch)
	x.Raw(`</p:titleStyle><p:bodyStyle>`)
	for n := range 9 {
		s.level(x, n+1, s.scale.Size(layout.Body, 0), layout.BodyPitch)
	}
	x.Raw(`</p:bodyStyle><p:otherStyle>`)
	s.plainLevel(x)
	x.Raw(`</p:otherStyle></p:txStyles></p:sldMaster>`)
	return x
}

// masterHolders are the placeholders of the master: title and body of the usual layout of content, and the feet.
func (s *sheet) masterHolders() []placeholder {
	var out []placeholder
	of := slices.IndexFunc(s.order, func(l *theme.SlideLayout) bool { return l.Key == theme.ContentLayout })
	for _, p := range s.made[layoutKey{of, usual, arrange.One}].holders {
		if p.role == isTitle || p.kind == "" {
			out = append(out, p)
		}
	}
	out[1].kind = "body"
	return append(out, s.master.holders...)
}

// The IDs of master and layouts, which share one space (ISO/IEC 29500-1, 19.2.1.19: from 2^31 on).
const (
	masterID      = 2147483648
	firstLayoutID = masterID + 1
)

// level appends the style of a level of titles or body text.
func (s *sheet) level(x *markup, n int, size layout.Length, pitch int) {
	hang := size * 95 / 100
	x.Raw(`<a:lvl`)
	x.Int(int64(n))
	x.Raw(`pPr`)
	title := pitch == layout.TitlePitch
	if title {
		hang = 0
	}
	x.Attr("marL", int64(hang)*int64(n))
	x.Attr("indent", -int64(hang))
	x.Raw(` algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct`)
	x.Attr("val", int64(pitch)*1000)
	x.Raw(`/></a:lnSpc><a:spcBef><a:spcPts`)
	font := "+mn"
	if title {
		x.Raw(` val="0"/></a:spcBef><a:buNone/>`)
		font = "+mj"
	} else {
		x.Attr("val", int64(max(size*55/100, 8*layout.Pt)*100/layout.Pt))
		x.Raw(`/></a:spcBef>`)
		bullet(x, s.light.of(s.Light.Accent))
	}
	x.Raw(`<a:defRPr`)
	x.Attr("sz", int64(size*100/layout.Pt))
	if title {
		x.Raw(` b="1"`)
	}
	x.Raw(` kern="1200">`, s.light.Fill(s.Light.Ink), `<a:latin typeface="`, font, `-lt"/><a:ea typeface="`, font, `-ea"/><a:cs typeface="`, font, `-cs"/></a:defRPr></a:lvl`)
	x.Int(int64(n))
	x.Raw(`pPr>`)
}

// bullet appends the square that items begin with. Arial's stands where ours is drawn in every program.
func bullet(x *markup, color string) {
	x.Raw(`<a:buClr>`, color, `</a:buClr><a:buSzPct val="100000"/><a:buFont typeface="Arial"/><a:buChar char="&#9642;"/>`)
}

// plainLevel appends the style of text boxes.
func (s *sheet) plainLevel(x *markup) {
	for n := 1; n <= mostLevels; n++ {
		x.Raw(`<a:lvl`, strconv.Itoa(n), `pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="107000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr`)
		x.Attr("sz", int64(s.scale.Size(layout.Body, 0)*100/layout.Pt))
		x.Raw(` kern="1200">`, s.light.Fill(s.Light.Ink), `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl`, strconv.Itoa(n), `pPr>`)
	}
}

// logo appends the logo at a place; rel is the relationship to its picture.
func (s *sheet) logo(x *markup, id int64, rel string, at layout.Rect) {
	x.Raw(`<p:pic><p:nvPicPr><p:cNvPr`)
	x.Attr("id", id)
	x.Raw(` name="`)
	x.Text(s.words.Logo)
	x.Raw(`" descr="`)
	x.Text(s.LogoAlt)
	x.Raw(`"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="`, rel, `"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>`)
	x.xfrm("a", at)
	x.Raw(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`)
}
