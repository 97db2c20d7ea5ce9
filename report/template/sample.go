package template

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/xmltree"
)

// sample is a slide of the template, which is read when a theme first asks for it.
type sample struct {
	part string
	read func() (*Layout, error)
}

// sampleName is how a theme names a slide of its template.
var sampleName = regexp.MustCompile(`^slide ([1-9][0-9]{0,3})$`)

// findSamples notes the slides in their order.
func (r *reader) findSamples() {
	t := r.Template
	for e := range r.Root.Child("p:sldIdLst").All("p:sldId") {
		if part := to(r.links, e.Attr("r:id")); part != nil {
			name := "slide " + strconv.Itoa(len(t.samples)+1)
			t.samples = append(t.samples, sample{part.Name, sync.OnceValues(func() (*Layout, error) { return t.sample(part, name) })})
		}
	}
}

// sampled is the slide of a name, for templates whose brand stands on slides; nil where the name is of no slide.
func (t *Template) sampled(name string) (*Layout, error) {
	m := sampleName.FindStringSubmatch(fold(name))
	if m == nil {
		return nil, nil
	}
	n, _ := strconv.Atoi(m[1])
	switch last := len(t.samples); {
	case last == 0:
		return nil, fmt.Errorf("it has no %q, as it has no slides", name)
	case n > last:
		return nil, fmt.Errorf("it has no %q; its last is slide %d", name, last)
	}
	return t.samples[n-1].read()
}

// sample reads a slide as a layout on which other slides stand.
func (t *Template) sample(part *opc.Part, name string) (*Layout, error) {
	l := &Layout{Sheet: Sheet{Name: name, Part: part.Name}}
	by := opc.Parser()
	var err error
	if l.Relations, err = t.file.Relations(part.Name, by); err != nil {
		return nil, err
	}
	for _, rel := range l.Relations {
		if rel.Kind == "slideLayout" && rel.To != nil {
			l.Under = t.Layout(rel.To.Name)
		}
	}
	if l.Under == nil {
		return nil, fmt.Errorf("%s stands on no layout of the file", name)
	}
	if l.Root, l.Source, err = part.Tree(by); err != nil {
		return nil, err
	}
	if l.Root.Name != "p:sld" {
		return nil, fmt.Errorf("part %.100q: it is no p:sld", part.Name)
	}
	l.Type, l.Master, l.ShowsMaster = l.Under.Type, l.Under.Master, l.Root.True("showMasterSp", true)
	l.Placeholders = sampleHolders(l)
	return l, nil
}

// sampleHolders are the placeholders of the layout under a slide, where the slide has them.
func sampleHolders(l *Layout) (out []*Placeholder) {
	own := placeholders(&l.Sheet, nil)
	for _, p := range l.Under.Placeholders {
		q := *p
		for _, o := range own {
			if o.Own && kind(o.Type) == kind(p.Type) && o.Idx == p.Idx {
				q.Own, q.Placed, q.Moved, q.Rect, q.Turned = true, true, true, o.Rect, o.Turned
				break
			}
		}
		out = append(out, &q)
	}
	return out
}

// Stack are the sheets whose shapes are seen on slides of the layout, from the back.
func (l *Layout) Stack() (out []*Sheet) {
	switch {
	case !l.ShowsMaster:
	case l.Under != nil:
		out = l.Under.Stack()
	default:
		out = append(out, &l.Master.Sheet)
	}
	return append(out, &l.Sheet)
}

// Grounds are the sheets of which the first that has a background gives that of slides on the layout.
func (l *Layout) Grounds() []*Sheet {
	if l.Under != nil {
		return append([]*Sheet{&l.Sheet}, l.Under.Grounds()...)
	}
	return []*Sheet{&l.Sheet, &l.Master.Sheet}
}

// Stands is the layout of the file that slides on the layout stand on: that under a sample slide, else the layout itself.
func (l *Layout) Stands() *Layout {
	if l.Under != nil {
		return l.Under
	}
	return l
}

// copied are the shapes of a sample slide that other slides can have: not its texts in placeholders, nor what needs parts of its own, as
// charts do. Names are those of the others.
func (l *Layout) copied() (out []*xmltree.Element, others []string) {
	for _, e := range l.Shapes() {
		switch {
		case placeholder(e) != nil && e.Name != "p:pic":
		case !l.alone(e):
			others = append(others, shapeName(e))
		default:
			out = append(out, e)
		}
	}
	return out, others
}

// alone reports an element that needs no parts but pictures.
func (l *Layout) alone(e *xmltree.Element) bool {
	for id := range references(e) {
		if i := slices.IndexFunc(l.Relations, func(r opc.Relation) bool { return r.ID == id }); i < 0 || !l.Relations[i].External && (l.Relations[i].Kind != "image" || l.Relations[i].To == nil) {
			return false
		}
	}
	return true
}

// references are the relationships that an element names, by the attributes that do.
func references(e *xmltree.Element) func(func(string, *xmltree.Attr) bool) {
	return func(yield func(string, *xmltree.Attr) bool) {
		for in := range e.Within() {
			for i := range in.Attrs {
				if a := &in.Attrs[i]; strings.HasPrefix(a.Name, "r:") && a.Value != "" && !yield(a.Value, a) {
					return
				}
			}
		}
	}
}

// shapeName is the name of a shape.
func shapeName(e *xmltree.Element) string {
	for in := range e.Within() {
		if in.Name == "p:cNvPr" {
			return line(in.Attr("name"))
		}
	}
	return ""
}

// Parts are the pictures that slides have which stand on the layout: those of a sample slide.
func (l *Layout) Parts() (out []*opc.Part) {
	if l.Under == nil {
		return nil
	}
	all, _ := l.copied()
	if bg := l.Root.Child("p:cSld", "p:bg"); bg != nil && l.alone(bg) {
		all = append(all, bg)
	}
	for _, e := range all {
		for id := range references(e) {
			if p := l.To(id); p != nil && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// Copy is what slides have which stand on the layout, of a sample slide: the markup of its background and that of its shapes. Relationships
// have the IDs that relate gives them, and shapes the numbers that next gives.
func (l *Layout) Copy(relate func(opc.Relation) (id string), next func() int64) (ground, shapes string) {
	if l.Under == nil {
		return "", ""
	}
	c := copier{l, l.declared(), relate, next}
	if bg := l.Root.Child("p:cSld", "p:bg"); bg != nil && l.alone(bg) {
		ground = c.markup(bg)
	}
	all, _ := l.copied()
	for _, e := range all {
		shapes += c.markup(e)
	}
	return ground, shapes
}

// declaration is that of a namespace.
var declaration = regexp.MustCompile(`\sxmlns(:[\w.-]+)?\s*=\s*("[^"]*"|'[^']*')`)

// declared are the namespaces that the root of the sheet declares, but for those that every slide has.
func (l *Layout) declared() string {
	from, _ := l.Root.Source()
	all := declaration.FindAllString(l.Source[from:l.Root.Opened()], -1)
	return strings.Join(slices.DeleteFunc(all, func(d string) bool { return slices.Contains(usual[:], d) }), "")
}

// copier copies elements of a slide to another.
type copier struct {
	*Layout
	declared string
	relate   func(opc.Relation) string
	next     func() int64
}

// markup is that of an element in another slide.
func (c *copier) markup(e *xmltree.Element) string {
	from, to := e.Source()
	numbers := map[string]string{}
	var edits []edit
	put := func(a *xmltree.Attr, by string) {
		begin, end := a.Source()
		edits = append(edits, edit{begin - from, end - from, by})
	}
	for in := range e.Within() {
		for i := range in.Attrs {
			if a := &in.Attrs[i]; in.Name == "p:cNvPr" && a.Name == "id" {
				numbers[a.Value] = strconv.FormatInt(c.next(), 10)
				put(a, numbers[a.Value])
			}
		}
	}
	for in := range e.Within() {
		for i := range in.Attrs {
			if a := &in.Attrs[i]; (in.Name == "a:stCxn" || in.Name == "a:endCxn") && a.Name == "id" && numbers[a.Value] != "" {
				put(a, numbers[a.Value])
			}
		}
	}
	for id, a := range references(e) {
		i := slices.IndexFunc(c.Relations, func(r opc.Relation) bool { return r.ID == id })
		put(a, c.relate(c.Relations[i]))
	}
	source := c.Source[from:to]
	name := 1 + strings.IndexAny(source[1:], " \t\r\n/>")
	own := declaration.FindAllString(source[:e.Opened()-from], -1)
	if len(own) == 0 {
		edits = append(edits, edit{name, name, c.declared})
	} else {
		edits = append(edits, edit{name, name, c.missing(own)})
	}
	return string(apply(source, edits))
}

// missing are the declarations of the root that an element has not itself.
func (c *copier) missing(own []string) (out string) {
	prefix := func(d string) string { return strings.TrimSpace(d[:strings.IndexByte(d, '=')]) }
	for _, d := range declaration.FindAllString(c.declared, -1) {
		if !slices.ContainsFunc(own, func(o string) bool { return prefix(o) == prefix(d) }) {
			out += d
		}
	}
	return out
}

// sampleWarnings say what of a sample slide other slides cannot have.
func (a *applier) sampleWarnings() {
	var seen []*Layout
	for u := range Uses {
		l := a.Choices[u].Layout
		if l == nil || l.Under == nil || slices.Contains(seen, l) {
			continue
		}
		seen = append(seen, l)
		_, others := l.copied()
		for _, name := range others {
			a.warn("%s, shape %.60q: it is a chart, a table or a diagram and is left out; have a picture of it on the slide", l.Name, name)
		}
	}
}
