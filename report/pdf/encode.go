package pdf

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// fragment is the structure of one page: elements, and their children, by their places. Without pointers it is small, and
// nothing for the collector to mark.
type fragment struct {
	elements []element // the first is the root, its slide's section
	kids     []kid
	details  []details
	of       []any // by element: what other pages of the slide may show, too; nil where there are none
}

// element is a structure element as far as one page shows it.
type element struct {
	role        layout.Role
	more        int32 // place in details, from 1; 0 for most
	first, last int32 // of its children: places in kids, from 1; 0 is none
}

// details are what few elements have.
type details struct {
	attr layout.Attr
	alt  string
	text string // ActualText
	lang string
	box  rect // of figures
}

// kid is a child of an element: another element, a marked-content sequence of the page, or a link annotation.
type kid struct {
	next int32 // place of the next child in kids, from 1; 0 is none
	elem int32 // place of an element; 0: it is none, as the root is nobody's child
	ref  int32 // MCID, or ^i for link i
}

// add gives an element another child.
func (f *fragment) add(parent int32, k kid) {
	f.kids = append(f.kids, k)
	n, el := int32(len(f.kids)), &f.elements[parent]
	if el.last == 0 {
		el.first = n
	} else {
		f.kids[el.last-1].next = n
	}
	el.last = n
}

// tagOf is a role's name in the content; the root of a page is its slide's section.
func tagOf(r layout.Role) string {
	if r == layout.RoleNone {
		return roleSect
	}
	return r.String()
}

// rect is a rectangle in PDF space: left, bottom, right, top.
type rect [4]layout.Length

func (r rect) append(b []byte) []byte {
	b = append(b, '[')
	for i, v := range r {
		if i > 0 {
			b = append(b, ' ')
		}
		b = v.Append(b)
	}
	return append(b, ']')
}

// annotation is a link's place on a page.
type annotation struct {
	box    rect
	href   string
	text   string // of the items
	num    int    // its object
	parent int    // that of its element
	said   string // what readers say of it
}

// encoder turns one page into operators and structure.
type encoder struct {
	b        []byte
	size     layout.Size
	faces    []*fonts.Face     // resource F0, F1 ...
	images   []*layout.Picture // resource P0, P1 ...
	shared   []*layout.Group   // resource X0, X1 ...
	masks    []mask            // resource M0, M1 ...
	states   []int32           // resource G0, G1 ...
	shadings [][]byte          // resource S0, S1 ...
	words    []*fonts.Word
	marks    int
	links    []*annotation
	err      error

	fragment
	whole bool          // the page is all of its slide
	same  map[any]int32 // of such a page: its elements by what they are of

	artifact      bool // what is drawn now is none of the document's content
	color, stroke layout.Color
	colored       bool // color is set
	stroked       bool
	track         layout.Length
}

// reset makes an encoder ready for another page, keeping its buffers.
func (e *encoder) reset(size layout.Size) {
	clear(e.same)
	f := &e.fragment
	*e = encoder{
		b: e.b[:0], words: e.words[:0], same: e.same, size: size,
		fragment: fragment{append(f.elements[:0], element{}), f.kids[:0], f.details[:0], append(f.of[:0], nil)},
	}
}

// farthest is how far from the page's corner anything may be placed: the largest page of PDF 1.7 is 14,400 pt.
const farthest = 14400 * layout.Pt

func (e *encoder) num(v layout.Length) {
	if v > farthest || v < -farthest {
		e.fail(errFar(v))
		v = 0
	}
	e.b = append(v.Append(e.b), ' ')
}

// errFar is the error of a place that no page has.
func errFar(v layout.Length) error { return fmt.Errorf("a coordinate of %s pt is outside any page", v) }

func (e *encoder) fail(err error) {
	if e.err == nil {
		e.err = err
	}
}

func (e *encoder) op(s string) { e.b = append(e.b, s...) }

// page encodes a page; what stands in no group is an artifact.
func (e *encoder) page(p *layout.Page) {
	if p.Size != e.size {
		e.fail(fmt.Errorf("it is %s x %s pt, the file's pages are %s x %s", p.Size.W, p.Size.H, e.size.W, e.size.H))
	}
	e.op("/Artifact BMC\n1 j\n")
	e.fill(p.Ground)
	e.op("0 0 ")
	e.num(p.Size.W)
	e.num(p.Size.H)
	e.op("re f\nEMC\n")
	e.whole = p.Parts == 1
	for i := 0; i < len(p.Items); {
		it := p.Items[i]
		if g, ok := it.Item.(*layout.Group); ok {
			e.group(it.At, g, 0)
			i++
			continue
		}
		n := i
		for n < len(p.Items) && !isGroup(p.Items[n]) {
			n++
		}
		e.aside(layout.Point{}, p.Items[i:n])
		i = n
	}
}

// group encodes a group as a child of parent.
func (e *encoder) group(at layout.Point, g *layout.Group, parent int32) {
	switch g.Role {
	case layout.RoleArtifact:
		e.aside(layout.Point{}, []layout.Placed{{At: at, Item: g}})
		return
	case layout.RoleNone:
		if !altered(g) {
			e.items(at, g.Items, parent)
			return
		}
	}
	if altered(g) {
		e.fail(fmt.Errorf("a %s group is turned, cut or transparent; only artifacts may be", g.Role))
		return
	}
	if g.Of != nil && !reflect.TypeOf(g.Of).Comparable() {
		e.fail(fmt.Errorf("a %s group's Of is a %T, which cannot be compared; use a pointer", g.Role, g.Of))
		return
	}
	box := rect{at.X, e.size.H - at.Y - g.Size.H, at.X + g.Size.W, e.size.H - at.Y}
	el := e.element(box, g, parent)
	e.items(at, g.Items, el)
	if g.Role == layout.RoleLink {
		e.add(el, kid{ref: ^int32(len(e.links))})
		e.links = append(e.links, &annotation{box: box, href: g.Attr.Href, text: read(g.Items)})
	}
}

// altered reports a group that is not drawn as it is.
func altered(g *layout.Group) bool {
	return g.Turn != nil || g.Clip != nil || g.Onto != nil || g.Transparency > 0
}

// element is the element of a group: a new child of parent, or one that the page has already begun to show.
func (e *encoder) element(box rect, g *layout.Group, parent int32) int32 {
	n := int32(len(e.elements))
	if e.whole && g.Of != nil {
		if have := e.same[g.Of]; have > 0 {
			return have
		}
		if e.same == nil {
			e.same = map[any]int32{}
		}
		e.same[g.Of] = n
	}
	el := element{role: g.Role}
	if g.Attr != (layout.Attr{}) || g.Alt != "" || g.Actual != "" || g.Lang != "" || g.Role == layout.RoleFigure {
		e.details = append(e.details, details{attr: g.Attr, alt: g.Alt, text: g.Actual, lang: g.Lang, box: box})
		el.more = int32(len(e.details))
	}
	e.elements, e.of = append(e.elements, el), append(e.of, g.Of)
	e.add(parent, kid{elem: n})
	return n
}

// structure is what is kept of the page's structure.
func (e *encoder) structure() fragment {
	f := fragment{slices.Clone(e.elements), slices.Clone(e.kids), slices.Clone(e.details), nil}
	if !e.whole {
		f.of = slices.Clone(e.of)
	}
	return f
}

// items encodes a frame's items; each stretch outside groups is one marked-content sequence of el.
func (e *encoder) items(at layout.Point, items []layout.Placed, el int32) {
	for i := 0; i < len(items); {
		it := items[i]
		if g, ok := it.Item.(*layout.Group); ok {
			e.group(layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}, g, el)
			i++
			continue
		}
		e.op("/")
		e.op(tagOf(e.elements[el].role))
		e.op(" <</MCID ")
		e.b = strconv.AppendInt(e.b, int64(e.marks), 10)
		e.op(">> BDC\n")
		e.add(el, kid{ref: int32(e.marks)})
		e.marks++
		i += e.leaves(at, items[i:])
		e.op("EMC\n")
	}
}

// leaves draws items up to the first group and says how many.
func (e *encoder) leaves(at layout.Point, items []layout.Placed) int {
	for i, it := range items {
		if isGroup(it) {
			return i
		}
		e.leaf(layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}, it.Item)
	}
	return len(items)
}

func isGroup(p layout.Placed) bool {
	_, ok := p.Item.(*layout.Group)
	return ok
}

// aside draws items as an artifact.
func (e *encoder) aside(at layout.Point, items []layout.Placed) {
	e.artifact = true
	e.op("/Artifact BMC\n")
	e.plain(at, items)
	e.op("EMC\n")
	e.artifact = false
}

// plain draws items without structure, groups opened.
func (e *encoder) plain(at layout.Point, items []layout.Placed) {
	for _, it := range items {
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		if g, ok := it.Item.(*layout.Group); ok {
			if shares(g) {
				e.refer(p, g)
			} else {
				e.open(p, g)
			}
			continue
		}
		e.leaf(p, it.Item)
	}
}

// open draws a group's items without structure.
func (e *encoder) open(at layout.Point, g *layout.Group) {
	switch {
	case g.Transparency > 0:
		e.together(at, g)
	case g.Onto != nil:
		e.slanted(at, g)
	case g.Turn != nil:
		e.turned(at, g)
	default:
		e.clipped(at, g)
	}
}

func (e *encoder) leaf(at layout.Point, it layout.Item) {
	switch it := it.(type) {
	case *layout.Text:
		e.text(at, it)
	case *layout.Path:
		e.path(at, it)
	case *layout.Image:
		e.image(at, it)
	}
}
