package pptx

import (
	"slices"

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
		s.placeholder(x, p, id)
		id++
	}
	s.marks(x, &s.master, s.light, id)
	if s.Logo != nil {
		s.logo(x, id+int64(len(s.master.Marks)), logoIDs(s.Logo, len(used)+1), s.LogoBox())
	}
	x.Raw(`</p:spTree></p:cSld><p:clrMap `, lightMap, `/><p:sldLayoutIdLst>`)
	for i := range used {
		x.Raw(`<p:sldLayoutId`)
		x.Attr("id", firstLayoutID+int64(i))
		x.Raw(` r:id="`, opc.RelID(i), `"/>`)
	}
	x.Raw(`</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle>`)
	x.levels(&s.inherited.title, &unset)
	x.Raw(`</p:titleStyle><p:bodyStyle>`)
	x.levels(&s.inherited.body, &unset)
	x.Raw(`</p:bodyStyle><p:otherStyle>`)
	x.levels(&s.inherited.box, &unset)
	x.Raw(`</p:otherStyle></p:txStyles>`)
	x.guides(masterGuides, s.Grid.Guides(), nil)
	x.Raw(`</p:sldMaster>`)
	return x
}

// masterHolders are the placeholders of the master: title and body of the usual layout of content, and the feet. Layouts inherit from
// a body also where a theme's content has none: then the first other text of a layout stands for it.
func (s *sheet) masterHolders() []placeholder {
	var title, body []placeholder
	of := slices.IndexFunc(s.order, func(l *theme.SlideLayout) bool { return l.Key == theme.ContentLayout })
	k := s.usualLayout(of)
	for _, p := range k.holders {
		switch {
		case p.role == isTitle:
			title = append(title, p)
		case p.role == inBody && body == nil:
			if len(k.contents) > 1 { // the columns of a body that is parted
				p.rect = k.Places[layout.PlaceBody].Rect
			}
			body = append(body, p)
		}
	}
	for i := range s.order {
		k := s.usualLayout(i)
		if k == nil {
			continue
		}
		for _, p := range k.holders {
			if body == nil && p.role != isTitle && !p.role.foot() {
				body = append(body, p)
			}
		}
	}
	for i, p := range body {
		of := &s.inherited.body
		body[i] = placeholder{name: s.words.Content, kind: "body", idx: idxContent(0), rect: p.rect, prompt: s.words.Text, style: of, from: of, fit: true}
	}
	return slices.Concat(title, body, s.master.holders)
}

// usualLayout is the first of the layouts that a theme's layout always gives; nil: it gives none.
func (s *sheet) usualLayout(of int) *sheetLayout {
	l := s.order[of]
	return s.made[layoutKey{of: of, lines: usual, step: s.TitleStep(l, usual), code: arrange.Usual(l)[0]}]
}

// The IDs of master and layouts, which share one space (ISO/IEC 29500-1, 19.2.1.19: from 2^31 on).
const (
	masterID      = 2147483648
	firstLayoutID = masterID + 1
)

// bullet appends the square that items begin with, or another character. Arial's stand where ours are drawn in every program.
func bullet(x *markup, color, char string) {
	size := "65000" // so that a mark in type half as large again keeps clear of its text
	switch char {
	case "":
		size, char = "100000", "&#9642;"
	case layout.Dash:
		size = "100000"
	}
	x.Raw(`<a:buClr>`, color, `</a:buClr><a:buSzPct val="`, size, `"/><a:buFont typeface="Arial"/><a:buChar char="`, char, `"/>`)
}

// logoIDs are the relationships to the parts of a logo, which stand behind others in their part's.
func logoIDs(p *layout.Picture, others int) []string {
	if p.Drawing == nil {
		return []string{opc.RelID(others)}
	}
	return []string{opc.RelID(others), opc.RelID(others + 1)}
}

// logo appends the logo at a place; rels are the relationships to its parts.
func (s *sheet) logo(x *markup, id int64, rels []string, at layout.Rect) {
	x.Raw(`<p:pic><p:nvPicPr><p:cNvPr`)
	x.Attr("id", id)
	x.Raw(` name="`)
	x.Text(s.words.Logo)
	x.Raw(`" descr="`)
	x.Text(s.LogoAlt)
	x.Raw(`"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill>`)
	x.blip(rels)
	x.Raw(`<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>`)
	x.xfrm("a", at)
	x.Raw(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`)
}
