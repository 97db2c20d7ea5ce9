package pptx

import (
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/report/opc"
)

// The notes page: letter size, as PowerPoint's own, with the slide above the notes.
var (
	notesImage = layout.Rect{Point: layout.Point{X: 54 * layout.Pt, Y: 90 * layout.Pt}, Size: layout.Size{W: 432 * layout.Pt, H: 243 * layout.Pt}}
	notesBody  = layout.Rect{Point: layout.Point{X: 54 * layout.Pt, Y: 346 * layout.Pt}, Size: layout.Size{W: 432 * layout.Pt, H: 284 * layout.Pt}}
)

// slideImage appends the placeholder of the slide up to its index.
func (s *sheet) slideImage(x *markup) {
	x.Raw(`<p:sp><p:nvSpPr><p:cNvPr id="2" name="`)
	x.Text(s.words.SlideImage)
	x.Raw(`"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"`)
}

// notesText appends the placeholder of the notes up to its place. On a template it is that of its master of notes.
func (s *sheet) notesText(x *markup) {
	ph := `<p:ph type="body" sz="quarter" idx="3"/>`
	if s.base != nil && s.base.Notes != nil {
		for _, p := range s.base.Notes.Placeholders {
			if p.Type == "body" {
				ph = holderTag(p)
			}
		}
	}
	x.Raw(`<p:sp><p:nvSpPr><p:cNvPr id="3" name="`)
	x.Text(s.words.Notes)
	x.Raw(`"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>`, ph, `</p:nvPr></p:nvSpPr>`)
}

// notesMaster adds the notes master with its theme, which it may not share with the slides.
func (w *Writer) notesMaster(p *opc.Package, theme string) {
	name := w.notesOn
	x := &markup{}
	x.Raw(header, `<p:notesMaster `, nsAll, `><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>`, rootGroup)
	w.slideImage(x)
	x.Raw(` idx="2"/></p:nvPr></p:nvSpPr><p:spPr>`)
	at := notesImage
	at.H = at.W * w.size.H / w.size.W
	at.H = min(at.H, notesBody.Y-at.Y-13*layout.Pt)
	x.xfrm("a", at)
	x.Raw(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr>`, emptyText, `</p:sp>`)
	w.notesText(x)
	x.Raw(`<p:spPr>`)
	x.xfrm("a", notesBody)
	x.Raw(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle/><a:p><a:pPr lvl="0"/><a:r><a:rPr lang="`, w.lang, `"/><a:t>`)
	x.Text(w.words.Notes)
	x.Raw(`</a:t></a:r></a:p></p:txBody></p:sp>`)
	x.Raw(`</p:spTree></p:cSld><p:clrMap `, lightMap, `/><p:notesStyle>`)
	style := w.notesStyle()
	x.levels(&style, &unset)
	x.Raw(`</p:notesStyle></p:notesMaster>`)
	p.XML(name, pml+"notesMaster+xml", &x.Markup)
	p.Rels(name, opc.Rels{opc.Internal("theme", opc.Target(name, theme))})
	p.XML(theme, typeTheme, &themePart(w.Theme).Markup)
}

// notes adds the speaker notes of a slide, a paragraph a line.
func (s *slide) notes(said string) {
	said, _ = text.Clean(said)
	name := "ppt/" + s.folders.notes + "/notesSlide" + strconv.Itoa(s.page+1) + ".xml"
	x := s.again()
	x.Raw(header, `<p:notes `, nsAll, `><p:cSld><p:spTree>`, rootGroup)
	s.slideImage(x)
	x.Raw(`/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>`)
	s.notesText(x)
	x.Raw(`<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>`)
	for line := range strings.SplitSeq(said, "\n") {
		x.Raw(`<a:p>`)
		if line != "" {
			x.Raw(`<a:r><a:rPr lang="`, s.lang, `" dirty="0"/><a:t>`)
			x.Text(line)
			x.Raw(`</a:t></a:r>`)
		}
		x.Raw(`<a:endParaRPr lang="`, s.lang, `" dirty="0"/></a:p>`)
	}
	x.Raw(`</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`)
	s.done.XML(name, pml+"notesSlide+xml", &x.Markup)
	s.done.Rels(name, opc.Rels{opc.Internal("notesMaster", opc.Target(name, s.notesOn)), opc.Internal("slide", opc.Target(name, s.slideName(s.page)))})
}
