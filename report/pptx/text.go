package pptx

import (
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// pts is a length in 1/100 pt, as DrawingML writes sizes and spacing.
func pts(l layout.Length) int64 { return l.Hundredths() }

// bodyProps is how the text of a box stands in it.
type bodyProps struct {
	layout.Insets
	stated bool   // all of them; else what the box inherits counts where they are zero
	anchor string // ST_TextAnchoringType (ISO/IEC 29500-1, 20.1.10.60); "" is what the box inherits
	fit    bool   // it gives way when a person types
	line   bool   // it does not wrap
	alone  bool   // in a box that is no placeholder, and inherits nothing
}

// bodyProps appends how a text stands in its box. It shrinks as a person types where there is room below it.
func (s *slide) bodyProps(p bodyProps) {
	x := &s.x
	x.Raw(`<a:bodyPr`)
	if p.alone {
		wrap := "square"
		if p.line {
			wrap = "none"
		}
		x.Raw(` vert="horz" wrap="`, wrap, `"`)
	}
	if p.stated {
		x.Attr("lIns", int64(p.Left))
		x.Attr("tIns", int64(p.Top))
		x.Attr("rIns", int64(p.Right))
		x.Attr("bIns", int64(p.Bottom))
	} else if p.Right > 0 {
		x.Attr("rIns", int64(p.Right))
	}
	if p.anchor != "" {
		x.Raw(` anchor="`, p.anchor, `"`)
	}
	x.Raw(`>`, autofit(p.fit), `</a:bodyPr>`)
}

// paras appends the text of an object. What most of its characters have, the list style says, as far as of differs.
func (s *slide) paras(f *flow, of *textStyle) {
	count(f.paras)
	t := s.fit(f, of)
	s.x.lists(&t, of)
	for i := range f.paras {
		s.para(&f.paras[i], f.before(i), &t)
	}
}

// unspaced is the distance of a paragraph with none above it: what it says is ignored.
const unspaced layout.Length = -1

// before is the distance of paragraph i to that above it.
func (f *flow) before(i int) layout.Length {
	if i == 0 {
		return unspaced
	}
	above := &f.paras[i-1]
	return max(f.paras[i].top-above.top-above.height, 0)
}

// depth is the level of a paragraph.
func (p *para) depth() int { return min(p.level, mostLevels-1) }

// para appends one paragraph that inherits of.
func (s *slide) para(p *para, before layout.Length, of *textStyle) {
	x, level := &s.x, &of.levels[p.depth()]
	own := s.styleOf(p, before)
	if before == unspaced {
		own.before = level.before
	}
	x.Raw(`<a:p>`)
	at := len(x.B)
	x.Raw(`<a:pPr`)
	if p.level > 0 {
		x.Attr("lvl", int64(p.depth()))
	}
	x.paragraph(&own, level)
	if string(x.B[at:]) == `<a:pPr>` {
		x.B = x.B[:at]
	} else {
		x.Raw(`</a:pPr>`)
	}
	if p.typed() { // as bold as the text, which numbers of PowerPoint's own are, too
		s.run(p, &run{Run: layout.Run{Text: p.marker + "\t", Bold: p.runs[0].Bold, Color: p.markColor}}, level.look)
	}
	for i := range p.runs {
		s.run(p, &p.runs[i], level.look)
	}
	if size := pts(p.size); size != level.size { // what is typed there has the paragraph's size
		x.Raw(`<a:endParaRPr lang="`, s.lang, `"`)
		x.Attr("sz", size)
		x.Raw(`/>`)
	}
	x.Raw(`</a:p>`)
}

// run appends a run; its newlines are breaks of the author's own. A link is one run, which a person edits as one, although
// LibreOffice moves it to the next line as a whole.
func (s *slide) run(p *para, r *run, of look) {
	text, link := r.Text, ""
	if r.Href != "" {
		link = s.link(r.Href)
	}
	for {
		line, rest, more := strings.Cut(text, "\n")
		s.plainRun(p, r, line, link, of)
		if !more {
			return
		}
		s.x.Raw(`<a:br>`)
		s.props(p, r, "", of)
		s.x.Raw(`</a:br>`)
		text = rest
	}
}

func (s *slide) plainRun(p *para, r *run, text, link string, of look) {
	if text == "" {
		return
	}
	s.x.Raw(`<a:r>`)
	s.props(p, r, link, of)
	s.x.Raw(`<a:t>`)
	s.x.Text(text)
	s.x.Raw(`</a:t></a:r>`)
}

// props appends the properties of a run.
func (s *slide) props(p *para, r *run, link string, of look) {
	x := &s.x
	lang := r.Lang
	if lang == "" {
		lang = s.lang
	}
	x.Raw(`<a:rPr lang="`)
	x.Text(lang)
	x.Raw(`"`)
	own := s.lookOf(p, r)
	if link != "" { // else programs take their own colour for links
		of.fill = ""
	}
	if r.Italic != of.slant {
		x.Raw(` i="`, bit(r.Italic), `"`)
	}
	switch r.Shift {
	case layout.Super:
		x.Raw(` baseline="30000"`)
	case layout.Sub:
		x.Raw(` baseline="-25000"`)
	}
	x.look(own, of)
	x.Raw(link, `</a:rPr>`)
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
		target := s.slideName(page)
		return `<a:hlinkClick r:id="` + s.rels.Add("slide", target[strings.LastIndexByte(target, '/')+1:], false) + `" action="ppaction://hlinksldjump">` + keep
	}
	return `<a:hlinkClick r:id="` + s.rels.Add("hyperlink", address(href), true) + `">` + keep
}
