package pptx

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/arrange"
	"github.com/deckfold/deckfold/layout/theme"
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
	boxes    []arrange.Box // of the objects, those in groups behind these
	code     []byte        // of their arrangement
	contents []*object
	places   []layout.Rect // of the contents on the page
	indexes  []int         // of their boxes
	own      []arrange.Place
	gaps     []gap
	unseated bool  // its layout is not known yet
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
	unseated    *unseated    // nil: its layout is known
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
func (s *sheet) slideName(page int) string {
	return "ppt/" + s.folders.slides + "/slide" + strconv.Itoa(page+1) + ".xml"
}

// write writes a page as a slide.
func (s *slide) write(p *layout.Page) error {
	s.objects = collect(s.objects, p, s.words, &s.arena)
	objects := s.objects
	if err := s.plan(p, objects); err != nil {
		return err
	}
	dark := s.on.Layout.Dark
	switch {
	case s.on.on != nil:
		s.colors = s.on.colors
	case dark:
		s.colors = s.dark
	default:
		s.colors = s.light
	}
	s.rels.Add("slideLayout", "", false) // the file's is named once all are known
	if p.Notes != "" && p.Part == 1 {
		s.rels.Add("notesSlide", "../"+s.folders.notes+"/notesSlide"+strconv.Itoa(s.page+1)+".xml", false)
	}
	s.id = 1
	s.x.Raw(header, `<p:sld `, nsAll, `><p:cSld>`)
	if ground := s.groundOf(s.on.Layout); s.on.on == nil && p.Ground.Plain() != ground.Plain() {
		s.sheet.ground(&s.x, s.colors, p.Ground)
	}
	ground, shapes := s.sample()
	s.x.Raw(ground, `<p:spTree>`, rootGroup, shapes)
	for i := range titleFirst(objects) {
		if o := &objects[i]; o.path != nil {
			o.decor = true // what a shape says, a text beside it says
		}
		s.object(&objects[i], p)
	}
	if s.err != nil {
		return s.err
	}
	s.x.Raw(`</p:spTree></p:cSld>`, s.on.overrides(s.sheet.clrMapOvr(dark)), `</p:sld>`)
	name := s.slideName(s.page)
	if s.unseated {
		s.leave()
	} else {
		s.done.XML(name, pml+"slide+xml", &s.x.Markup)
	}
	s.done.on, s.done.rels = s.on, slices.Clone(s.rels)
	s.done.section = p.Section
	if p.Notes != "" && p.Part == 1 {
		s.done.notes = true
		s.notes(p.Notes)
	}
	return nil
}

// titleFirst puts the title first, for those who read slides by ear; after a picture on which it stands, and what of the picture it stands on.
func titleFirst(objects []object) []object {
	first := 0
	if len(objects) > 0 && objects[0].role == isPicture {
		for first++; first < len(objects) && objects[first].path != nil; first++ {
		}
	}
	for i, o := range objects {
		if o.role == isTitle && i > first {
			copy(objects[first+1:i+1], objects[first:i])
			objects[first] = o
			break
		}
	}
	return objects
}

// plan chooses the layout of a slide, which has as many content placeholders as the slide has contents, and gives each its own. It has
// the boxes of all texts found.
func (s *slide) plan(p *layout.Page, objects []object) error {
	l := s.LayoutFor(p.Kind, p.Layout)
	if l == nil {
		return fmt.Errorf("the theme has no layout %q", p.Layout)
	}
	s.contents = held(contents(s.contents[:0], objects), l)
	s.places = s.places[:0]
	for _, o := range s.contents {
		s.places = append(s.places, o.Rect)
	}
	if s.base != nil {
		return s.planOn(l, objects)
	}
	s.code = arrange.AppendOn(s.code[:0], l, s.places)
	s.on = s.layoutOf(p, l, s.code)
	s.boxes = boxed(s.boxes[:0], objects)
	s.indexes = s.indexes[:0]
	for i, o := range s.contents {
		o.holder, o.place = idxContent(i), i
		s.indexes = append(s.indexes, o.box)
	}
	clear(s.contents)
	body := s.on.Places[layout.PlaceBody].Rect
	arrange.Rooms(s.boxes, body)
	s.room(objects)
	s.own = arrange.Own(s.own[:0], s.boxes, s.indexes, body)
	if s.unseated = !s.usually(); !s.unseated {
		s.use(s.on)
	}
	return nil
}

// contents appends the objects that stand in content placeholders, in the order in which they are read: the texts of the body, charts,
// tables and pictures. Those in groups cannot.
func contents(out []*object, objects []object) []*object {
	for i := range objects {
		switch o := &objects[i]; {
		case o.role != inBody || o.decor:
		case o.flow != nil || o.chart != nil || o.table != nil || o.image != nil:
			out = append(out, o)
		}
	}
	return out
}

// held are the contents that have placeholders on a layout: of a body of one page the first text.
func held(all []*object, l *theme.SlideLayout) []*object {
	switch p := &l.Places[layout.PlaceBody]; {
	case !p.On:
		return nil
	case p.OnePage():
		all = slices.DeleteFunc(all, func(o *object) bool { return o.flow == nil })
		return all[:min(len(all), 1)]
	}
	return all
}

// boxed appends the boxes of objects.
func boxed(out []arrange.Box, objects []object) []arrange.Box {
	for i := range objects {
		o := &objects[i]
		o.box = len(out)
		out = append(out, arrange.Box{
			Rect: o.Rect, Text: o.text(), Panel: o.panel, Says: o.flow != nil && o.role == inBody, Ground: o.path != nil || o.panel != nil,
			Shown: !o.decor && (o.role == inBody || o.role == inFigure), Hair: o.hair,
		})
		if o.flow != nil {
			out[o.box].Lines = o.flow.box
		}
		out = boxed(out, o.items)
		out[o.box].Within = len(out) - o.box - 1
	}
	return out
}

// room gives objects the room of their boxes.
func (s *slide) room(objects []object) {
	for i := range objects {
		o := &objects[i]
		o.room = s.boxes[o.box].Room
		s.room(o.items)
	}
}

// object writes one object.
func (s *slide) object(o *object, p *layout.Page) {
	switch {
	case o.role.foot():
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
	case o.arrow != nil:
		s.arrow(o)
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

// held appends the content placeholder that a chart, a table or a picture stands in. Its place it says itself all the same: programs
// draw none without (ISO/IEC 29500-1, 19.3.1.21).
func (s *slide) held(o *object) {
	p, ok := s.holderOf(o)
	if !ok && o.holder == 0 {
		s.x.Raw(`<p:nvPr/>`)
		return
	}
	s.x.Raw(`<p:nvPr>`)
	if s.on.on == nil && o.role == inBody {
		phTag(&s.x, "", o.holder)
	} else if ok {
		p.tag(&s.x)
	}
	s.x.Raw(`</p:nvPr>`)
}

// holderOf is the placeholder that a flow stands in.
func (s *slide) holderOf(o *object) (placeholder, bool) {
	for _, p := range s.on.holders {
		if o.role == p.role && (o.role != inBody || o.holder > 0 && p.idx == o.holder) {
			return p, true
		}
	}
	return placeholder{}, false
}

// foot reports what stands at the foot of the slides.
func (r role) foot() bool { return r == isFooter || r == isNumber || r == isDate }

// foot writes the footer, the date or the slide number.
func (s *slide) foot(o *object) {
	p, ok := s.holderOf(o)
	if !ok {
		return
	}
	o.name, o.decor = p.name, false
	s.x.Raw(`<p:sp>`)
	s.open("nvSpPr", o)
	s.x.Raw(`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>`)
	p.tag(&s.x)
	s.x.Raw(`</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>`)
	look := ` b="1">` + p.style.levels[0].fill + `</a:rPr>` // LibreOffice does not take the colour from the layout
	if p.of != nil {
		look = s.footOn(o, &p.style.levels[0])
	}
	if o.role == isNumber {
		s.number(&s.x, strconv.Itoa(s.page+1), look, o.around)
	} else {
		s.x.Raw(`<a:p><a:r><a:rPr lang="`, s.lang, `" dirty="0"`, strings.TrimPrefix(look, ` b="1"`), `<a:t>`)
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
