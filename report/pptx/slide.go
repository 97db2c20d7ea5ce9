package pptx

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/opc"
)

// slide is one slide while it is written.
type slide struct {
	*Writer
	x        markup
	part     markup // of the parts that belong to it
	rels     opc.Rels
	objects  []object
	arena    arena // of the texts of objects
	ballot   ballot
	code     []byte // of their arrangement
	contents []*object
	id       int64 // of the last shape
	colors   colors
	on       *sheetLayout
	page     int // from 0
	charts   int
	names    map[string]int // of its shapes, and how many begin with each
	done     *written
	err      error
}

// written is a finished slide with the parts that belong to it.
type written struct {
	opc.Package              // slide, charts, workbooks, notes
	on          *sheetLayout // that the slide stands on
	rels        opc.Rels     // of the slide, the first to its layout
	media       []media      // pictures that it shows
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
	s.objects = collect(s.objects, p, s.words, &s.arena)
	objects := s.objects
	if err := s.plan(p, objects); err != nil {
		return err
	}
	dark := s.on.Layout.Dark
	if s.colors = s.light; dark {
		s.colors = s.dark
	}
	s.rels.Add("slideLayout", "", false) // the file's is named once all are known
	if p.Notes != "" && p.Part == 1 {
		s.rels.Add("notesSlide", "../notesSlides/notesSlide"+strconv.Itoa(s.page+1)+".xml", false)
	}
	s.id = 1
	s.makeRoom(objects)
	s.x.Raw(header, `<p:sld `, nsAll, `><p:cSld>`)
	if ground := s.ground(dark); p.Ground.Plain() != ground.Plain() {
		s.sheet.ground(&s.x, s.colors, p.Ground)
	}
	s.x.Raw(`<p:spTree>`, rootGroup)
	for i := range titleFirst(objects) {
		if o := &objects[i]; o.path != nil {
			o.decor = true // what a shape says, a text beside it says
		}
		s.object(&objects[i], p)
	}
	if s.err != nil {
		return s.err
	}
	s.x.Raw(`</p:spTree></p:cSld>`, s.clrMapOvr(dark), `</p:sld>`)
	name := slideName(s.page)
	s.done.XML(name, pml+"slide+xml", &s.x.Markup)
	s.done.on, s.done.rels = s.on, slices.Clone(s.rels)
	s.done.section = p.Section
	if p.Notes != "" && p.Part == 1 {
		s.done.notes = true
		s.notes(p.Notes)
	}
	return nil
}

// ground is the ground that the layout gives.
func (s *slide) ground(dark bool) layout.Color {
	if dark {
		return s.Dark.Ground
	}
	return s.Light.Ground
}

// titleFirst puts the title first, for those who read slides by ear.
func titleFirst(objects []object) []object {
	for i, o := range objects {
		if o.role == isTitle {
			copy(objects[1:i+1], objects[:i])
			objects[0] = o
			break
		}
	}
	return objects
}

// plan chooses the layout of a slide, which has as many content placeholders as the slide has contents, and gives each its own.
func (s *slide) plan(p *layout.Page, objects []object) error {
	l := s.LayoutFor(p.Kind, p.Layout)
	if l == nil {
		return fmt.Errorf("the theme has no layout %q", p.Layout)
	}
	s.contents = contents(s.contents[:0], objects)
	var held []*object
	s.code, held = arranged(s.code[:0], l, s.contents)
	s.on = s.layoutOf(p, l, s.code)
	for i, o := range held {
		o.holder = idxContent(i)
	}
	for _, o := range held {
		if h, ok := s.holderOf(o); ok {
			o.alone = o.aloneIn(h.rect, objects)
		}
	}
	clear(s.contents)
	return nil
}

// aloneIn reports an object with no other in a room but what decorates.
func (o *object) aloneIn(room layout.Rect, objects []object) bool {
	for i := range objects {
		q := &objects[i]
		if q != o && !q.decor && (q.role == inBody || q.role == inFigure) &&
			q.X < room.Right() && room.X < q.Right() && q.Y < room.Bottom() && room.Y < q.Bottom() {
			return false
		}
	}
	return true
}

// object writes one object.
func (s *slide) object(o *object, p *layout.Page) {
	switch {
	case o.role == isFooter || o.role == isNumber:
		s.foot(o)
	case o.flow != nil:
		s.text(o)
	case o.panel != nil:
		s.card(o)
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
		s.group(o, p)
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
func (s *slide) text(o *object) {
	seat := o.seat()
	holder, ok := s.holderOf(o)
	s.x.Raw(`<p:sp>`)
	if !ok {
		s.open("nvSpPr", o)
		if o.panel == nil {
			s.x.Raw(`<p:cNvSpPr txBox="1"/>`)
		} else {
			s.x.Raw(`<p:cNvSpPr/>`)
		}
		s.x.Raw(`<p:nvPr/></p:nvSpPr><p:spPr>`)
		s.outlined(o, seat.box)
		s.x.Raw(`</p:spPr>`)
		s.body(o, seat.props(o), &s.inherited.box)
		s.x.Raw(`</p:sp>`)
		return
	}
	if o.role != inBody { // contents are known by their words
		o.name = holder.name
	}
	s.open("nvSpPr", o)
	s.x.Raw(`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>`)
	phTag(&s.x, holder.kind, holder.idx)
	s.x.Raw(`</p:nvPr></p:nvSpPr><p:spPr>`)
	props := bodyProps{Insets: layout.Insets{Right: holder.rect.W - seat.box.W}, fit: holder.fit && (o.role != inBody || o.room > 0 || holder.bottom)}
	switch {
	case o.panel != nil:
		s.outlined(o, seat.box)
		props = seat.props(o)
	case !o.stands(holder, seat.box) || props.Right < 0:
		s.x.xfrm("a", seat.box)
		props = bodyProps{fit: o.room > 0}
		if holder.bottom {
			props.anchor = "t"
		}
	}
	s.x.Raw(`</p:spPr>`)
	style := holder.style(&s.sheet, s.colors)
	s.body(o, props, &style)
	s.x.Raw(`</p:sp>`)
	if o.panel != nil && o.panel.Rule != nil {
		s.rule(o)
	}
}

// held appends the content placeholder that a chart, a table or a picture stands in. Its place it says itself all the same: programs
// draw none without (ISO/IEC 29500-1, 19.3.1.21).
func (s *slide) held(o *object) {
	if o.holder == 0 {
		s.x.Raw(`<p:nvPr/>`)
		return
	}
	s.x.Raw(`<p:nvPr>`)
	phTag(&s.x, "", o.holder)
	s.x.Raw(`</p:nvPr>`)
}

// near is by how much a text may stand elsewhere than its placeholder's place, which it then takes.
const near = layout.Pt / 2

// stands reports a text that stands where its placeholder does: at its top, or on its bottom, with nothing else in a body's room.
func (o *object) stands(p placeholder, box layout.Rect) bool {
	if o.role == inBody && !o.alone || !close(p.rect.X, box.X) || box.H > p.rect.H+near {
		return false
	}
	if p.bottom {
		return close(p.rect.Bottom(), o.Bottom())
	}
	return close(p.rect.Y, box.Y)
}

func close(a, b layout.Length) bool { return max(a-b, b-a) < near }

// holderOf is the placeholder that a flow stands in.
func (s *slide) holderOf(o *object) (placeholder, bool) {
	for _, p := range s.on.holders {
		if o.role == p.role && (o.role != inBody || o.holder > 0 && p.idx == o.holder) {
			return p, true
		}
	}
	return placeholder{}, false
}

// foot writes the footer or the slide number.
func (s *slide) foot(o *object) {
	p, ok := s.holderOf(o)
	if !ok {
		return
	}
	o.name, o.decor = p.name, false
	s.x.Raw(`<p:sp>`)
	s.open("nvSpPr", o)
	s.x.Raw(`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>`)
	phTag(&s.x, p.kind, p.idx)
	s.x.Raw(`</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>`)
	muted := s.colors.Fill(p.color) // LibreOffice does not take it from the layout
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
func (s *slide) group(o *object, p *layout.Page) {
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
		s.object(&o.items[i], p)
	}
	s.x.Raw(`</p:grpSp>`)
}

// fail notes the first thing that a slide cannot show.
func (s *slide) fail(err error) {
	if s.err == nil {
		s.err = err
	}
}
