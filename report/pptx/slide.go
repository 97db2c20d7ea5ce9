package pptx

import (
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/opc"
)

// slide is one slide while it is written.
type slide struct {
	*Writer
	x       markup
	part    markup // of the parts that belong to it
	rels    opc.Rels
	objects []object
	id      int64 // of the last shape
	colors  colors
	page    int // from 0
	charts  int
	names   map[string]int // of its shapes, and how many begin with each
	done    *written
	err     error
}

// written is a finished slide with the parts that belong to it.
type written struct {
	opc.Package         // slide, charts, workbooks, notes
	media       []media // pictures that it shows
	section     string
	notes       bool
	err         error
}

// again is the buffer for another part of the slide, empty.
func (s *slide) again() *markup {
	s.part.B = s.part.B[:0]
	return &s.part
}

// slideName is the part of a page's slide.
func slideName(page int) string { return "ppt/slides/slide" + strconv.Itoa(page+1) + ".xml" }

// write writes a page as a slide.
func (s *slide) write(p *layout.Page) error {
	s.objects = collect(s.objects, p, s.words)
	objects := s.objects
	k := s.plan(p, objects)
	dark := k == coverLayout || k == sectionLayout
	if s.colors = s.light; dark {
		s.colors = s.dark
	}
	s.rels.Add("slideLayout", "../slideLayouts/slideLayout"+strconv.Itoa(int(k)+1)+".xml", false)
	if p.Notes != "" && p.Part == 1 {
		s.rels.Add("notesSlide", "../notesSlides/notesSlide"+strconv.Itoa(s.page+1)+".xml", false)
	}
	s.id = 1
	objects, moved := s.unruled(objects, k)
	s.makeRoom(objects)
	s.x.Raw(header, `<p:sld `, nsAll)
	if moved {
		s.x.Raw(` showMasterSp="0"`)
	}
	s.x.Raw(`><p:cSld>`)
	if ground := s.ground(dark); p.Ground.Plain() != ground.Plain() {
		s.sheet.ground(&s.x, s.colors, p.Ground)
	}
	s.x.Raw(`<p:spTree>`, rootGroup)
	for i := range order(objects) {
		if o := &objects[i]; o.path != nil {
			o.decor = true // what a shape says, a text beside it says
		}
		s.object(&objects[i], k, p)
	}
	if s.err != nil {
		return s.err
	}
	s.x.Raw(`</p:spTree></p:cSld>`, s.clrMapOvr(dark), `</p:sld>`)
	name := slideName(s.page)
	s.done.XML(name, pml+"slide+xml", &s.x.Markup)
	if len(s.rels) == 1 { // the layout, as of most slides
		s.rels.Append(&s.again().Markup)
		s.done.Part(s.plain.Pack(opc.RelsName(name), s.part.B), "")
	} else {
		s.done.Rels(name, s.rels)
	}
	s.done.section = p.Section
	if p.Notes != "" && p.Part == 1 {
		s.done.notes = true
		s.notes(p.Notes)
	}
	return nil
}

// unruled is the objects without the rule that stands on the layout; moved where the slide has it elsewhere, and must not show
// the layout's.
func (s *slide) unruled(objects []object, k kind) (rest []object, moved bool) {
	r, _, ok := s.rule(k)
	if !ok {
		return objects, false
	}
	for i := range objects {
		if o := &objects[i]; o.path != nil && o.Rect == r {
			return append(objects[:i:i], objects[i+1:]...), false
		}
	}
	return objects, true
}

// ground is the ground that the layout gives.
func (s *slide) ground(dark bool) layout.Color {
	if dark {
		return s.Dark.Ground
	}
	return s.Light.Ground
}

// order puts the title first, for those who read slides by ear.
func order(objects []object) []object {
	for i, o := range objects {
		if o.role == isTitle {
			copy(objects[1:i+1], objects[:i])
			objects[0] = o
			break
		}
	}
	return objects
}

// plan chooses the layout of a slide, and the texts that stand in its content placeholders.
func (s *slide) plan(p *layout.Page, objects []object) kind {
	switch p.Kind {
	case layout.KindCover:
		return coverLayout
	case layout.KindSection:
		return sectionLayout
	case layout.KindStatement:
		return statementLayout
	}
	var texts []*object
	for i := range objects {
		if o := &objects[i]; o.flow != nil && o.role == inBody {
			texts = append(texts, o)
		}
	}
	switch {
	case len(texts) == 1:
		texts[0].holder = idxBody
		return contentLayout
	case len(texts) == 2 && texts[0].Right() <= texts[1].X:
		texts[0].holder, texts[1].holder = idxBody, idxSecond
		return twoLayout
	}
	return titleLayout
}

// object writes one object.
func (s *slide) object(o *object, k kind, p *layout.Page) {
	switch {
	case o.role == isFooter || o.role == isNumber:
		s.foot(o)
	case o.flow != nil:
		s.text(o, k, p)
	case o.label != nil:
		s.label(o)
	case o.table != nil:
		s.table(o, p)
	case o.chart != nil:
		if o.name == "" {
			o.name = clip(p.Title, longestName)
		}
		s.chart(o)
	case o.image != nil:
		s.picture(o)
	case o.path != nil:
		s.shape(o)
	case len(o.items) > 0:
		s.group(o, k, p)
	}
}

// open begins a shape's non-visual properties: its number, its name, and what it says.
func (s *slide) open(tag string, o *object) {
	s.id++
	s.x.Raw(`<p:`, tag, `><p:cNvPr`)
	s.x.Attr("id", s.id)
	s.x.Raw(` name="`)
	s.x.Text(s.unique(s.called(o)))
	s.x.Raw(`"`)
	if o.alt != "" {
		s.x.Raw(` descr="`)
		s.x.Text(o.alt)
		s.x.Raw(`"`)
	}
	if o.decor {
		s.x.Raw(`>`, decorative, `</p:cNvPr>`)
	} else {
		s.x.Raw(`/>`)
	}
}

// called is what an object is called: its name, or the words that it begins with.
func (s *slide) called(o *object) string {
	name := o.name
	switch {
	case name != "":
	case o.flow != nil:
		name = clip(o.flow.text(), longestName)
	case o.label != nil:
		name = clip(strings.TrimSpace(o.words()), longestName)
	}
	if name == "" {
		name = s.words.Text
	}
	return name
}

// unique is a name, with a number where another shape of the slide has it.
func (s *slide) unique(name string) string {
	first := name
	for s.names[name] > 0 {
		s.names[first]++
		name = first + " " + strconv.Itoa(s.names[first])
	}
	s.names[name] = 1
	return name
}

// text writes a flow into its placeholder, or into a box of its own.
func (s *slide) text(o *object, k kind, p *layout.Page) {
	o.flow.settle()
	w := o.flow.width()
	box := layout.Rect{Point: o.Point, Size: layout.Size{W: w, H: max(o.H, o.room)}}
	switch align := o.flow.paras[0].align; align {
	case layout.Right, layout.DecimalPoint:
		box.X = o.Right() - w
	case layout.Center:
		box.X = o.X + (o.W-w)/2
	}
	holder, ok := s.holder(o, k)
	s.x.Raw(`<p:sp>`)
	if !ok {
		s.open("nvSpPr", o)
		s.x.Raw(`<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>`)
		s.x.xfrm("a", box)
		s.x.Raw(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>`)
		s.body(o, 0, &s.inherited.box)
		s.x.Raw(`</p:sp>`)
		return
	}
	o.name = holder.name
	s.open("nvSpPr", o)
	s.x.Raw(`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>`)
	phTag(&s.x, holder.kind, holder.idx)
	s.x.Raw(`</p:nvPr></p:nvSpPr><p:spPr>`)
	right := holder.rect.W - w
	if holder.rect.Point != box.Point || right < 0 || o.role == inBody {
		s.x.xfrm("a", box)
		right = 0
	}
	s.x.Raw(`</p:spPr>`)
	style := holder.style(&s.sheet, s.colors)
	s.body(o, right, &style)
	s.x.Raw(`</p:sp>`)
}

// holder is the placeholder that a flow stands in.
func (s *slide) holder(o *object, k kind) (placeholder, bool) {
	want := o.holder
	for _, p := range s.places(k) {
		switch {
		case o.role == isTitle && (p.kind == "title" || p.kind == "ctrTitle"),
			o.role == isSubtitle && (p.idx == idxSubtitle || p.kind == "subTitle"),
			o.role == inBody && want > 0 && p.idx == want && p.kind == "":
			return p, true
		}
	}
	return placeholder{}, false
}

// foot writes the footer or the slide number.
func (s *slide) foot(o *object) {
	p := s.footers[0]
	if o.role == isNumber {
		p = s.footers[1]
	}
	o.name, o.decor = p.name, false
	s.x.Raw(`<p:sp>`)
	s.open("nvSpPr", o)
	s.x.Raw(`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>`)
	phTag(&s.x, p.kind, p.idx)
	s.x.Raw(`</p:nvPr></p:nvSpPr><p:spPr>`)
	s.x.xfrm("a", p.rect)
	s.x.Raw(`</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>`)
	muted := s.colors.Fill(s.Light.Muted) // LibreOffice does not take it from the layout
	if o.role == isNumber {
		s.number(&s.x, strconv.Itoa(s.page+1), ` b="1">`+muted+`</a:rPr>`)
	} else {
		s.x.Raw(`<a:p><a:r><a:rPr lang="`, s.lang, `" dirty="0">`, muted, `</a:rPr><a:t>`)
		s.x.Text(o.flow.text())
		s.x.Raw(`</a:t></a:r></a:p>`)
	}
	s.x.Raw(`</p:txBody></p:sp>`)
}

// group writes objects that move together.
func (s *slide) group(o *object, k kind, p *layout.Page) {
	s.x.Raw(`<p:grpSp>`)
	s.open("nvGrpSpPr", o)
	s.x.Raw(`<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>`)
	for _, t := range [...][3]string{{"off", "x", "y"}, {"ext", "cx", "cy"}, {"chOff", "x", "y"}, {"chExt", "cx", "cy"}} {
		a, b := o.X, o.Y
		if t[1] == "cx" {
			a, b = o.W, o.H
		}
		s.x.Raw(`<a:`, t[0])
		s.x.Attr(t[1], int64(a))
		s.x.Attr(t[2], int64(b))
		s.x.Raw(`/>`)
	}
	s.x.Raw(`</a:xfrm></p:grpSpPr>`)
	for i := range o.items {
		s.object(&o.items[i], k, p)
	}
	s.x.Raw(`</p:grpSp>`)
}

// fail notes the first thing that a slide cannot show.
func (s *slide) fail(err error) {
	if s.err == nil {
		s.err = err
	}
}
