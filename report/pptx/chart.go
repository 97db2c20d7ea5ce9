package pptx

import (
	"cmp"
	"strconv"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/chartml"
	"github.com/deckfold/deckfold/report/opc"
)

// framePad is what a chart's frame has more than its figure at the right: LibreOffice narrows plots whose labels end at the
// frame's edge.
const framePad = 12 * layout.Pt

// chart writes a chart as a frame on the slide and two parts: the chart with what it shows, and a workbook with its data.
func (s *slide) chart(o *object) {
	s.charts++
	name := "chart" + strconv.Itoa(s.page+1) + "-" + strconv.Itoa(s.charts)
	id := s.rels.Add("chart", "../"+s.folders.charts+"/"+name+".xml", false)
	s.x.Raw(`<p:graphicFrame>`)
	s.open("nvGraphicFramePr", o)
	s.x.Raw(`<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>`)
	s.held(o)
	s.x.Raw(`</p:nvGraphicFramePr>`)
	frame := o.Rect
	inset := max(min(chartml.Inset, frame.X), 0)
	frame.X, frame.W = frame.X-inset, frame.W+inset
	frame.W = max(frame.W, min(frame.W+framePad, s.size.W-frame.X))
	s.x.xfrm("p", frame)
	s.x.Raw(`<a:graphic><a:graphicData uri="`, chartml.Ns, `"><c:chart xmlns:c="`, chartml.Ns, `" r:id="`, id, `"/></a:graphicData></a:graphic></p:graphicFrame>`)

	book := s.embedded.Book(o.chart.Plan)
	c := chartml.Chart{
		Plan: o.chart.Plan, Drawn: o.chart, Cells: book, Paint: s.colors, Lang: s.lang, Font: cmp.Or(s.face, "+mn-lt"), Size: frame.Size, Inset: inset, Book: "rId1",
	}
	x := s.again()
	c.Write(&x.Markup)
	s.done.XML("ppt/"+s.folders.charts+"/"+name+".xml", typeChart, &x.Markup)
	s.done.Rels("ppt/"+s.folders.charts+"/"+name+".xml", opc.Rels{opc.Internal("package", "../"+s.folders.books+"/"+name+".xlsx")})
	s.done.Part(book.Entry("ppt/"+s.folders.books+"/"+name+".xlsx", &s.again().Markup), "")
}
