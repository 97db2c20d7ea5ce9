package pptx

import (
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// pts is a length in 1/100 pt, as DrawingML writes sizes and spacing.
func pts(l layout.Length) int64 { return l.Hundredths() }

// holding is what the paragraphs of a text inherit.
type holding int

// The holdings: text boxes have no bullets; content placeholders have; titles and the like have one style.
const (
	inBox holding = iota
	inContent
	inHead
)

// body appends the text of a flow: bodyPr with no insets but right, so that the box is as wide as it must be.
func (s *slide) body(f *flow, right layout.Length, in holding) {
	x := &s.x
	x.Raw(`<p:txBody><a:bodyPr`)
	if in == inBox {
		x.Raw(` vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"`)
	} else if right > 0 {
		x.Attr("rIns", int64(right))
	}
	x.Raw(`><a:noAutofit/></a:bodyPr><a:lstStyle/>`)
	count(f.paras)
	bottom := layout.Length(-1)
	for i := range f.paras {
		p := &f.paras[i]
		before := layout.Length(0)
		if bottom >= 0 {
			before = max(p.top-bottom, 0)
		}
		s.para(p, before, in)
		bottom = p.top + p.height
	}
	x.Raw(`</p:txBody>`)
}

// para appends one paragraph.
func (s *slide) para(p *para, before layout.Length, in holding) {
	x := &s.x
	x.Raw(`<a:p><a:pPr`)
	if p.left > 0 || in == inContent {
		x.Attr("marL", int64(p.left))
		hang := p.hang
		if p.marker == "" {
			hang = 0
		}
		x.Attr("indent", -int64(hang))
	}
	if p.level > 0 {
		x.Attr("lvl", int64(min(p.level, mostLevels-1)))
	}
	switch p.align {
	case layout.Right, layout.DecimalPoint:
		x.Raw(` algn="r"`)
	case layout.Center:
		x.Raw(` algn="ctr"`)
	}
	x.Raw(`>`)
	if p.pitch != layout.BodyPitch && in == inBox {
		x.Raw(`<a:lnSpc><a:spcPct`)
		x.Attr("val", int64(p.pitch)*1000)
		x.Raw(`/></a:lnSpc>`)
	}
	if before > 0 || in == inContent {
		x.Raw(`<a:spcBef><a:spcPts`)
		x.Attr("val", pts(before))
		x.Raw(`/></a:spcBef>`)
	}
	s.marker(p, in)
	x.Raw(`</a:pPr>`)
	if p.typed() { // as bold as the text, which numbers of PowerPoint's own are, too
		s.run(p, &run{Run: layout.Run{Text: p.marker + "\t", Bold: p.runs[0].Bold, Color: p.markColor}})
	}
	for i := range p.runs {
		s.run(p, &p.runs[i])
	}
	x.Raw(`<a:endParaRPr lang="`, s.lang, `"`)
	x.Attr("sz", pts(p.size))
	x.Raw(`/></a:p>`)
}

// marker appends what an item begins with.
func (s *slide) marker(p *para, in holding) {
	x := &s.x
	switch {
	case p.marker == bulletMark:
		bullet(x, s.colors.of(p.markColor))
	case p.marker == "" || p.typed():
		if in == inContent {
			x.Raw(`<a:buNone/>`)
		}
	default:
		kind, _ := ordinal(p.marker)
		x.Raw(`<a:buClr>`, s.colors.of(p.markColor), `</a:buClr><a:buFont typeface="+mj-lt"/><a:buAutoNum type="`, numberings[kind], `"`)
		if p.start > 1 {
			x.Attr("startAt", int64(p.start))
		}
		x.Raw(`/>`)
	}
}

// run appends a run; its newlines are breaks of the author's own. A link is one run, which a person edits as one, although
// LibreOffice moves it to the next line as a whole.
func (s *slide) run(p *para, r *run) {
	text, link := r.Text, ""
	if r.Href != "" {
		link = s.link(r.Href)
	}
	for {
		line, rest, more := strings.Cut(text, "\n")
		s.plainRun(p, r, line, link)
		if !more {
			return
		}
		s.x.Raw(`<a:br>`)
		s.props(p, r, "")
		s.x.Raw(`</a:br>`)
		text = rest
	}
}

func (s *slide) plainRun(p *para, r *run, text, link string) {
	if text == "" {
		return
	}
	s.x.Raw(`<a:r>`)
	s.props(p, r, link)
	s.x.Raw(`<a:t>`)
	s.x.Text(text)
	s.x.Raw(`</a:t></a:r>`)
}

// props appends the properties of a run.
func (s *slide) props(p *para, r *run, link string) {
	x := &s.x
	lang := r.Lang
	if lang == "" {
		lang = s.lang
	}
	x.Raw(`<a:rPr lang="`)
	x.Text(lang)
	x.Raw(`"`)
	size := p.size
	if r.size > 0 {
		size = r.size
	}
	if r.Shift == layout.Denominator {
		size = size * 62 / 100
	}
	x.Attr("sz", pts(size))
	x.Raw(` b="`, bit(r.Bold), `"`)
	if r.Italic {
		x.Raw(` i="1"`)
	}
	if r.Caps != "" {
		x.Raw(` cap="all"`)
	}
	switch r.Shift {
	case layout.Super:
		x.Raw(` baseline="30000"`)
	case layout.Sub:
		x.Raw(` baseline="-25000"`)
	}
	if track := p.track + r.track; track != 0 {
		x.Attr("spc", pts(track))
	}
	x.Raw(` dirty="0">`, s.colors.Fill(r.Color), link, `</a:rPr>`)
}

// link is the click of a link: to the web, to a mail program, or to a slide of the file.
func (s *slide) link(href string) string {
	// PowerPoint takes the text's colour for a link only where it is told to (MS-ODRAWXML 2.24.3.89)
	const keep = `<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst></a:hlinkClick>`
	if id, ok := strings.CutPrefix(href, "#"); ok {
		page, err := s.target(id)
		if err != nil {
			s.fail(err)
			return ""
		}
		target := slideName(page)
		return `<a:hlinkClick r:id="` + s.rels.Add("slide", target[strings.LastIndexByte(target, '/')+1:], false) + `" action="ppaction://hlinksldjump">` + keep
	}
	return `<a:hlinkClick r:id="` + s.rels.Add("hyperlink", address(href), true) + `">` + keep
}
