package pptx

import (
	"slices"
	"sync"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/arrange"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/template"
)

// The placeholders' indexes are the same in all layouts, so that a slide keeps its texts when it changes its layout.
const (
	idxBody     = 1
	idxSubtitle = 13
	idxKicker   = 14
	idxSource   = 15
	idxSection  = 16
	idxFooter   = 11
	idxNumber   = 12
	idxDate     = 17
	idxPicture  = 18
	idxMore     = 21 // of the contents from the eleventh on
)

// idxContent is the index of the content placeholder i of a layout, from 0.
func idxContent(i int) int {
	if idx := idxBody + i; idx < idxFooter {
		return idx
	}
	return idxMore + idxBody + i - idxFooter
}

// placeholder is a place for text on a layout.
type placeholder struct {
	of     *template.Placeholder // of a template; nil: of our own
	in     layout.Insets         // of its box around rect, on a template
	anchor string                // of its text, on a template (ISO/IEC 29500-1, 20.1.10.60)

	name   string
	kind   string // type attribute; "" is content
	idx    int    // 0: none
	role   role
	rect   layout.Rect
	prompt string
	style  *textStyle // of its texts
	from   *textStyle // that it inherits
	bottom bool       // its text stands on its bottom
	fit    bool       // it gives way when a person types
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

	base    *base // nil: the file has masters of its own
	folders folders
	notesOn string // the part of the master of notes

	order     []*theme.SlideLayout // of the layouts
	made      map[layoutKey]*sheetLayout
	making    sync.Mutex
	master    sheetLayout
	inherited styles
	rules     tableLooks // of the table style
	drawn     drawn
	face      string // of contents on a template, where boxes have another by themselves; "": none
}

// placeholders makes the placeholders of a layout whose contents stand at places.
func (s *sheet) placeholders(k *sheetLayout, places []layout.Rect) []placeholder {
	w := s.words
	var out []placeholder
	add := func(r layout.PlaceRole, p placeholder) {
		if k.Places[r].W > 0 {
			out = append(out, s.holder(k, r, p))
		}
	}
	title := placeholder{name: w.Title, kind: "title", role: isTitle, prompt: w.Title, bottom: true, fit: true}
	if k.kind == "title" {
		title.kind = "ctrTitle"
	}
	add(layout.PlaceTitle, title)
	// kicker and subtitle do not give way: after one that could, LibreOffice 7.4 draws the lines of a first slide's next text closer
	add(layout.PlaceKicker, placeholder{name: w.Kicker, kind: "body", idx: idxKicker, role: isKicker, prompt: w.Kicker})
	add(layout.PlaceNumber, placeholder{name: w.SectionLayout, kind: "body", idx: idxSection, role: isSection, prompt: "1", fit: true})
	subtitle := placeholder{name: w.Subtitle, kind: "body", idx: idxSubtitle, role: isSubtitle, prompt: w.SubtitlePrompt}
	if k.kind == "title" {
		subtitle.kind, subtitle.idx, subtitle.prompt = "subTitle", idxSubtitle, w.Subtitle
	}
	add(layout.PlaceSubtitle, subtitle)
	out = append(out, s.contents(k, places)...)
	add(layout.PlaceSource, placeholder{name: w.Source, kind: "body", idx: idxSource, role: isSource, prompt: w.Source, bottom: true, fit: k.spacious(layout.PlaceSource)})
	switch p := s.pictureHolder(k); {
	case !k.Layout.Places[layout.PlacePicture].On:
	case k.PictureUnder():
		out = slices.Insert(out, 0, p)
	default:
		out = append(out, p)
	}
	return append(out, s.feet(k)...)
}

// spacious reports a place with room beside a line, in which a text can give way: LibreOffice 7.4 draws a text smaller whose box is as
// tight as it.
func (k *sheetLayout) spacious(r layout.PlaceRole) bool {
	p := &k.Places[r]
	return p.H >= layout.Leading(p.TypeSize, k.Layout.Places[r].LinePitch())+arrange.LeastRoom
}

// contents are the content placeholders of a layout at places.
func (s *sheet) contents(k *sheetLayout, places []layout.Rect) (out []placeholder) {
	if body := &k.Layout.Places[layout.PlaceBody]; body.OnePage() {
		p := placeholder{name: s.words.Text, kind: "body", idx: idxBody, prompt: s.words.Text, bottom: body.Foot, fit: true}
		if k.kind == "title" || k.Layout.Key == theme.QuoteLayout {
			p.name, p.prompt = s.words.Author, s.words.AuthorPrompt
		}
		return []placeholder{s.holder(k, layout.PlaceBody, p)}
	}
	body := &s.inherited.body
	for i, r := range places {
		out = append(out, placeholder{name: s.words.Content, idx: idxContent(i), rect: r, prompt: s.words.Text, style: body, from: body, fit: true})
	}
	return out
}

// usualPlaces are those of the contents of an arrangement as the theme parts a body.
func (s *sheet) usualPlaces(k *sheetLayout) []layout.Rect {
	out := arrange.Places(s.Theme, k.code, k.Places[layout.PlaceBody].Rect, k.Layout.Places[layout.PlaceBody].Split)
	arrange.Widen(out)
	return out
}

// slack is by how much boxes are wider than the widest line may be, so that rIns can narrow them.
const slack = layout.BoxSlack

// holder gives a placeholder the box and the style of its place.
func (s *sheet) holder(k *sheetLayout, r layout.PlaceRole, p placeholder) placeholder {
	place := &k.Layout.Places[r]
	p.rect = holderRect(k, r)
	p.from = &s.inherited.body
	if r == layout.PlaceTitle {
		p.from = &s.inherited.title
	}
	style := s.placeStyle(place, k.Layout, k.Places[r].TypeSize)
	style.caps = place.Caps && r == layout.PlaceKicker
	p.style = style.first(p.from)
	return p
}

// holderRect is the box of a place's placeholder.
func holderRect(k *sheetLayout, r layout.PlaceRole) layout.Rect {
	rect := k.Places[r].Rect
	if k.Layout.Places[r].Align == layout.Left {
		rect.W += slack
	}
	return rect
}

// paletteOf are the colours of the slides on a layout.
func (s *sheet) paletteOf(l *theme.SlideLayout) *theme.Palette { return s.PaletteOf(l) }

// groundOf is the ground of the slides on a layout.
func (s *sheet) groundOf(l *theme.SlideLayout) layout.Color {
	if l.Ground != "" {
		return s.paletteOf(l).Color(l.Ground)
	}
	return s.paletteOf(l).Ground
}

// feet are the footer, the slide number and the date on a layout, at its own places or the master's, in its colours.
func (s *sheet) feet(k *sheetLayout) (out []placeholder) {
	on := k.Layout
	add := func(r layout.PlaceRole, p placeholder) {
		m := &s.master
		switch {
		case on.Places[r].On:
			m = k
		case !on.Master && k != m || m.Places[r].W == 0:
			return
		}
		p.rect, p.from = holderRect(m, r), s.inherited.feet[r]
		if k == &s.master || p.from == nil {
			p.from = &s.inherited.box
		}
		style := s.placeStyle(&m.Layout.Places[r], on, m.Places[r].TypeSize)
		p.style = style.first(p.from)
		out = append(out, p)
	}
	add(layout.PlaceFooter, placeholder{name: s.words.Footer, kind: "ftr", idx: idxFooter, role: isFooter})
	add(layout.PlaceSlideNumber, placeholder{name: s.words.SlideNumber, kind: "sldNum", idx: idxNumber, role: isNumber})
	add(layout.PlaceDate, placeholder{name: s.words.Date, kind: "dt", idx: idxDate, role: isDate})
	footer := &s.master.Layout.Places[layout.PlaceFooter]
	if on.Places[layout.PlaceFooter].On {
		footer = &on.Places[layout.PlaceFooter]
	}
	if len(out) > 1 && out[0].role == isFooter && footer.Align == layout.Left {
		out[0].rect = s.widest(out)
	}
	return out
}

// widest is the box of the footer, which is the first of some, up to the middle of the gap after it.
func (s *sheet) widest(feet []placeholder) layout.Rect {
	apart := make([]layout.Rect, len(feet))
	for i := range feet {
		apart[i] = feet[i].rect
	}
	apart[0].W -= slack
	arrange.Widen(apart)
	return apart[0]
}

// rootGroup opens every shape tree: it has no name and no place.
const rootGroup = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`

// layoutPart is one slide layout.
func (s *sheet) layoutPart(k *sheetLayout) *markup {
	x := &markup{}
	x.Raw(header, `<p:sldLayout `, nsAll)
	if k.kind != "" {
		x.Raw(` type="`, k.kind, `"`)
	}
	dark, own := k.Layout.Dark, k.Layout.Ground != ""
	if !k.Layout.Master {
		x.Raw(` showMasterSp="0"`)
	}
	x.Raw(` preserve="1"`)
	if k.kind == "" {
		x.Raw(` userDrawn="1"`)
	}
	x.Raw(`><p:cSld name="`)
	x.Text(k.name)
	x.Raw(`">`)
	c := s.light
	if dark {
		c = s.dark
	}
	if dark || own {
		s.ground(x, c, s.groundOf(k.Layout))
	}
	x.Raw(`<p:spTree>`, rootGroup)
	id := int64(2)
	for i, p := range k.holders {
		s.placeholder(x, p, id)
		id++
		if i == 0 && p.role == isPicture { // the texts stand on what is on it
			s.marks(x, k, c, id)
			id += int64(len(k.Marks))
		}
	}
	if len(k.holders) == 0 || k.holders[0].role != isPicture {
		s.marks(x, k, c, id)
	}
	x.Raw(`</p:spTree></p:cSld>`, s.clrMapOvr(dark))
	x.guides(layoutGuides, nil, k.Guides())
	x.Raw(`</p:sldLayout>`)
	return x
}

// marks appends the marks of a layout, with numbers from id.
func (s *sheet) marks(x *markup, k *sheetLayout, c colors, id int64) {
	palette, name := s.paletteOf(k.Layout), s.words.Rule
	if k.Layout.Key == theme.MasterLayout {
		name = s.words.FooterRule
	}
	for i := range k.Marks {
		m := &k.Layout.Marks[i]
		switch {
		case !m.Logo:
			s.shape(x, c, name, id, k.Marks[i].Rect, palette.Color(m.Color))
		case s.Logo != nil:
			s.logo(x, id, logoIDs(s.LogoOn(k.Layout), 1), k.Marks[i].Rect)
		}
		id++
	}
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
func (s *sheet) placeholder(x *markup, p placeholder, id int64) {
	x.Raw(`<p:sp><p:nvSpPr><p:cNvPr`)
	x.Attr("id", id)
	x.Raw(` name="`)
	x.Text(p.name)
	x.Raw(`"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>`)
	phTag(x, p.kind, p.idx)
	x.Raw(`</p:nvPr></p:nvSpPr><p:spPr>`)
	x.xfrm("a", p.rect)
	x.Raw(`</p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="`, anchorOf(p.bottom), `">`, autofit(p.fit), `</a:bodyPr>`)
	x.lists(p.style, p.from)
	switch {
	case p.kind == "sldNum":
		s.number(x, "‹#›", `/>`, [2]string{})
	case p.style == &s.inherited.body: // contents, and the body of the master
		s.levels(x, p)
	case p.kind == "ftr", p.kind == "dt":
		x.Raw(`<a:p><a:endParaRPr lang="`, s.lang, `"/></a:p>`)
	default:
		x.Raw(`<a:p><a:r><a:rPr lang="`, s.lang, `"/><a:t>`)
		x.Text(p.prompt)
		x.Raw(`</a:t></a:r></a:p>`)
	}
	x.Raw(`</p:txBody></p:sp>`)
}

// levels appends the prompts of a content placeholder, on as many levels as it has room for.
func (s *sheet) levels(x *markup, p placeholder) {
	w, style := s.words, &s.inherited.body
	room := p.rect.H
	for n, prompt := range [...]string{p.prompt, w.SecondLevel, w.ThirdLevel, w.FourthLevel, w.FifthLevel} {
		l := &style.levels[n]
		room -= layout.Leading(layout.Length(l.size)*layout.Pt/100, l.pitch) + layout.Length(l.before)*layout.Pt/100
		if n > 0 && room < 0 {
			return
		}
		x.Raw(`<a:p>`)
		if n > 0 {
			x.Raw(`<a:pPr`)
			x.Attr("lvl", int64(n))
			x.Raw(`/>`)
		}
		x.Raw(`<a:r><a:rPr lang="`, s.lang, `"/><a:t>`)
		x.Text(prompt)
		x.Raw(`</a:t></a:r></a:p>`)
	}
}

// anchorOf is where the text of a box stands.
func anchorOf(bottom bool) string {
	if bottom {
		return "b"
	}
	return "t"
}

// autofit is whether a box gives way when a person types.
func autofit(on bool) string {
	if on {
		return `<a:normAutofit/>`
	}
	return `<a:noAutofit/>`
}

func bit(on bool) string {
	if on {
		return "1"
	}
	return "0"
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
