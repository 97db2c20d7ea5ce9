package pptx

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// kind is a slide layout.
type kind int

// The layouts, in the order in which PowerPoint shows them.
const (
	coverLayout kind = iota
	sectionLayout
	contentLayout
	twoLayout
	titleLayout
	statementLayout
	layouts
)

// The placeholders' indexes: those of content are the same in all layouts, so that a slide keeps its text when it changes
// its layout.
const (
	idxBody     = 1
	idxSecond   = 2
	idxSubtitle = 13
	idxFooter   = 11
	idxNumber   = 12
)

// placeholder is a place for text on a layout.
type placeholder struct {
	name   string
	kind   string // type attribute; "" is content
	idx    int    // 0: none
	rect   layout.Rect
	size   layout.Length // of its type; 0 is the master's
	color  layout.Color
	prompt string
	title  bool // set with the line pitch of titles
	bold   bool
	right  bool
	plain  bool // no bullets
}

// sheet writes the master and its layouts, on which every slide stands.
type sheet struct {
	*theme.Theme
	scale *layout.Scale
	light colors
	dark  colors
	lang  string
	words *words.Words
	size  layout.Size

	inherited struct{ box, cell, body textStyle }
	rules     tableLooks             // of the table style
	holders   [layouts][]placeholder // by layout
	footers   []placeholder          // of all
}

// places are the placeholders of a layout, to be read only.
func (s *sheet) places(k kind) []placeholder { return s.holders[k] }

// hold makes the styles and the placeholders.
func (s *sheet) hold() {
	s.inherited.box, s.inherited.body = s.plainStyle(), s.bodyStyle()
	s.inherited.cell, s.rules = s.cellStyle(), s.tableLooks()
	s.footers = s.feet()
	for k := range layouts {
		s.holders[k] = s.placeholders(k)
	}
}

// placeholders makes the placeholders of a layout.
func (s *sheet) placeholders(k kind) []placeholder {
	g, l, d, w := &s.Grid, &s.Light, &s.Dark, s.words
	at := func(x, y, w, h layout.Length) layout.Rect {
		return layout.Rect{Point: layout.Point{X: x, Y: y}, Size: layout.Size{W: w, H: h}}
	}
	title := s.titleAt(layout.Title, g.Title, g.Width())
	body := placeholder{name: w.Content, idx: idxBody, rect: at(g.Margin, g.Body[0], g.Width()+slack, g.Bottom-g.Body[0]), prompt: w.Text}
	sub := s.seated(layout.Subtitle, g.Title+subtitleDrop, layout.BodyPitch)
	subtitle := placeholder{name: w.Subtitle, kind: "body", idx: idxSubtitle, rect: sub, size: s.scale.Size(layout.Subtitle, 0), color: l.Muted, prompt: w.SubtitlePrompt, plain: true}
	switch k {
	case coverLayout:
		t := s.titleAt(layout.CoverTitle, g.Cover.Title, g.Width())
		t.kind, t.color = "ctrTitle", d.Ink
		lead := placeholder{name: w.Subtitle, kind: "subTitle", idx: idxBody, rect: s.seated(layout.Lead, g.Cover.Lead, layout.BodyPitch), size: s.scale.Size(layout.Lead, 0), color: d.Ink, prompt: w.Subtitle, plain: true}
		return []placeholder{t, lead}
	case sectionLayout:
		x := g.Col(1) + 24*layout.Pt
		t := s.titleAt(layout.SectionTitle, g.Section.Title, g.Right()-x)
		t.rect.X, t.color = x, d.Ink
		return []placeholder{t}
	case statementLayout:
		t := s.titleAt(layout.Statement, g.Statement.Title, g.Cols(10))
		t.bold = false
		return append([]placeholder{t}, s.footers...)
	case twoLayout:
		second := body
		body.rect.W = (g.Width() - g.TextRuled) / 2
		second.rect.W, second.rect.X, second.idx = body.rect.W, g.Margin+body.rect.W+g.TextRuled, idxSecond
		return append([]placeholder{title, subtitle, body, second}, s.footers...)
	case titleLayout:
		return append([]placeholder{title, subtitle}, s.footers...)
	}
	return append([]placeholder{title, subtitle, body}, s.footers...)
}

const (
	slack        = 6 * layout.Pt // by which boxes are wider than the widest line may be, so that rIns can narrow them
	subtitleDrop = 25 * layout.Pt
)

// titleAt is a title placeholder of two lines with its first baseline at y.
func (s *sheet) titleAt(t layout.Type, y, w layout.Length) placeholder {
	size := s.scale.Size(t, 0)
	pitch := layout.TitlePitch
	if t == layout.Statement {
		pitch = layout.BodyPitch
	}
	return placeholder{
		name: s.words.Title, kind: "title", size: size, color: s.Light.Ink, prompt: s.words.Title, title: pitch == layout.TitlePitch, bold: true, plain: true,
		rect: layout.Rect{Point: layout.Point{X: s.Grid.Margin, Y: y - layout.Ascent(size, pitch)}, Size: layout.Size{W: w + slack, H: 2 * layout.Leading(size, pitch)}},
	}
}

// seated is the box of one line of a type with its baseline at y, over the whole width.
func (s *sheet) seated(t layout.Type, y layout.Length, pitch int) layout.Rect {
	size := s.scale.Size(t, 0)
	return layout.Rect{
		Point: layout.Point{X: s.Grid.Margin, Y: y - layout.Ascent(size, pitch)},
		Size:  layout.Size{W: s.Grid.Width() + slack, H: layout.Leading(size, pitch)},
	}
}

// feet are the footer and the slide number.
func (s *sheet) feet() []placeholder {
	r := s.seated(layout.Footer, s.Grid.Footer, layout.BodyPitch)
	size, right := s.scale.Size(layout.Footer, 0), r
	r.W = s.Grid.Width() - 60*layout.Pt
	right.X, right.W = s.Grid.Right()-48*layout.Pt, 48*layout.Pt
	return []placeholder{
		{name: s.words.Footer, kind: "ftr", idx: idxFooter, rect: r, size: size, color: s.Light.Muted, plain: true},
		{name: s.words.SlideNumber, kind: "sldNum", idx: idxNumber, rect: right, size: size, color: s.Light.Muted, plain: true, bold: true, right: true},
	}
}

// layoutKinds are the types of the layouts (ISO/IEC 29500-1, 19.7.15); "" is none.
var layoutKinds = [layouts]string{coverLayout: "title", sectionLayout: "secHead", contentLayout: "obj", twoLayout: "twoObj", titleLayout: "titleOnly"}

// name is what a layout is called.
func (k kind) name(w *words.Words) string {
	return [...]string{
		coverLayout: w.CoverLayout, sectionLayout: w.SectionLayout, contentLayout: w.ContentLayout,
		twoLayout: w.ColumnsLayout, titleLayout: w.TitleLayout, statementLayout: w.StatementLayout,
	}[k]
}

// rootGroup opens every shape tree: it has no name and no place.
const rootGroup = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`

// layoutPart is one slide layout.
func (s *sheet) layoutPart(k kind) *markup {
	x := &markup{}
	x.Raw(header, `<p:sldLayout `, nsAll)
	if t := layoutKinds[k]; t != "" {
		x.Raw(` type="`, t, `"`)
	}
	dark := k == coverLayout || k == sectionLayout
	if dark {
		x.Raw(` showMasterSp="0"`) // no footer
	}
	x.Raw(` preserve="1"`)
	if k == statementLayout {
		x.Raw(` userDrawn="1"`)
	}
	x.Raw(`><p:cSld name="`)
	x.Text(k.name(s.words))
	x.Raw(`">`)
	c := s.light
	if dark {
		c = s.dark
		s.ground(x, c, s.Dark.Ground)
	}
	x.Raw(`<p:spTree>`, rootGroup)
	id := int64(2)
	for _, p := range s.places(k) {
		s.placeholder(x, p, id, c)
		id++
	}
	if r, color, ok := s.rule(k); ok {
		s.shape(x, c, s.words.Rule, id, r, color)
	}
	x.Raw(`</p:spTree></p:cSld>`, s.clrMapOvr(dark), `</p:sldLayout>`)
	return x
}

// rule is the short rule of covers and statements.
func (s *sheet) rule(k kind) (r layout.Rect, c layout.Color, ok bool) {
	r = layout.Rect{Point: layout.Point{X: s.Grid.Margin}, Size: layout.Size{W: 56 * layout.Pt, H: 4 * layout.Pt}}
	switch k {
	case coverLayout:
		r.Y = s.Grid.Cover.Rule
		return r, s.Dark.Accent, true
	case statementLayout:
		r.Y = s.Grid.Statement.Rule
		return r, s.Light.Accent, true
	}
	return r, c, false
}

// clrMapOvr is the colour map of light or dark slides.
func (s *sheet) clrMapOvr(dark bool) string {
	if dark && !alike(s.Theme) {
		return `<p:clrMapOvr><a:overrideClrMapping ` + darkMap + `/></p:clrMapOvr>`
	}
	return `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`
}

// ground appends a background.
func (s *sheet) ground(x *markup, c colors, v layout.Color) {
	x.Raw(`<p:bg><p:bgPr>`, c.Fill(v), `<a:effectLst/></p:bgPr></p:bg>`)
}

// placeholder appends one placeholder of a layout with its text style.
func (s *sheet) placeholder(x *markup, p placeholder, id int64, c colors) {
	x.Raw(`<p:sp><p:nvSpPr><p:cNvPr`)
	x.Attr("id", id)
	x.Raw(` name="`)
	x.Text(p.name)
	x.Raw(`"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>`)
	phTag(x, p.kind, p.idx)
	x.Raw(`</p:nvPr></p:nvSpPr><p:spPr>`)
	x.xfrm("a", p.rect)
	x.Raw(`</p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle>`)
	if p.size > 0 {
		x.Raw(`<a:lvl1pPr marL="0" indent="0"`)
		if p.right {
			x.Raw(` algn="r"`)
		}
		x.Raw(`>`)
		if p.title {
			x.Raw(`<a:lnSpc><a:spcPct val="96000"/></a:lnSpc>`)
		} else {
			x.Raw(`<a:lnSpc><a:spcPct val="107000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>`)
		}
		x.Raw(`<a:buNone/><a:defRPr`)
		x.Attr("sz", int64(p.size*100/layout.Pt))
		x.Raw(` b="`, bit(p.bold), `">`, c.Fill(p.color), `</a:defRPr></a:lvl1pPr>`)
	}
	x.Raw(`</a:lstStyle>`)
	switch p.kind {
	case "sldNum":
		s.number(x, "‹#›", `/>`)
	case "ftr":
		x.Raw(`<a:p><a:endParaRPr lang="`, s.lang, `"/></a:p>`)
	default:
		x.Raw(`<a:p><a:r><a:rPr lang="`, s.lang, `"/><a:t>`)
		x.Text(p.prompt)
		x.Raw(`</a:t></a:r></a:p>`)
	}
	x.Raw(`</p:txBody></p:sp>`)
}

// number appends a paragraph with the slide number as a field; props ends its run's properties.
func (s *sheet) number(x *markup, text, props string) {
	x.Raw(`<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="`, s.lang, `"`, props, `<a:t>`, text, `</a:t></a:fld><a:endParaRPr lang="`, s.lang, `"/></a:p>`)
}

func bit(on bool) string {
	if on {
		return "1"
	}
	return "0"
}

// phTag appends what kind of placeholder a shape is.
func phTag(x *markup, kind string, idx int) {
	x.Raw(`<p:ph`)
	if kind != "" {
		x.Raw(` type="`, kind, `"`)
	}
	switch kind {
	case "ftr", "sldNum":
		x.Raw(` sz="quarter"`)
	}
	if idx > 0 {
		x.Attr("idx", int64(idx))
	}
	x.Raw(`/>`)
}

// shape appends a filled rectangle that only decorates.
func (s *sheet) shape(x *markup, c colors, name string, id int64, r layout.Rect, fill layout.Color) {
	x.Raw(`<p:sp><p:nvSpPr><p:cNvPr`)
	x.Attr("id", id)
	x.Raw(` name="`)
	x.Text(name)
	x.Raw(`">`, decorative, `</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>`)
	x.xfrm("a", r)
	x.Raw(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`, c.Fill(fill), `<a:ln><a:noFill/></a:ln></p:spPr>`, emptyText, `</p:sp>`)
}

// decorative marks a shape that says nothing (MS-ODRAWXML 2.27.1.1).
const decorative = `<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`

// emptyText is the text of a shape without one; PowerPoint repairs shapes that lack it.
const emptyText = `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>`
