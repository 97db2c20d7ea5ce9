package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// node is a structure element of the whole file (ISO 32000-1, 14.7.2); what several pages show of one is merged in it.
type node struct {
	role   layout.Role
	more   *details // nil for most
	num    int
	parent int // number
	kids   []leaf
}

// leaf is a child of a node, on a page.
type leaf struct {
	node *node
	link *annotation
	mcid int
	page int
}

// tree is the structure of the file: a document of sections, one for every slide. It is made and written slide by slide.
type tree struct {
	*file
	pages []*page
	links []*annotation
	next  int    // the number of the next element
	b     []byte // scratch
	nums  []byte // the parent tree's entries of pages
	ids   []byte // the names of notes

	nodes  []*node   // of one slide, in the order of their numbers
	room   []node    // for more
	leaves []leaf    // for their children
	marks  [][]*node // of one slide, by page and MCID: the element that it is content of
}

const (
	roleDocument = "Document"
	roleSect     = "Sect"
)

// section is the pages of a slide, up to end, and how many elements they have.
type section struct{ first, end, elements int }

// sections are the slides.
func (t *tree) sections() (out []section) {
	for i := 0; i < len(t.pages); {
		s := section{first: i, end: i + 1, elements: len(t.pages[i].elements)}
		for s.end < len(t.pages) && t.pages[s.end].slide == t.pages[i].slide {
			s.end++
		}
		if s.end > i+1 || t.pages[i].of != nil {
			t.grow(s) // pages may show parts of one
			s.elements = len(t.nodes)
		}
		out, i = append(out, s), s.end
	}
	return out
}

// grow makes the nodes of a slide.
func (t *tree) grow(s section) {
	elements, kids := 0, 0
	var same map[any]*node
	for _, p := range t.pages[s.first:s.end] {
		elements, kids = elements+len(p.elements), kids+len(p.kids)
		if p.of != nil && same == nil {
			same = map[any]*node{}
		}
	}
	if cap(t.room) < elements { // nodes do not move
		t.room = make([]node, 0, 2*elements)
	}
	if cap(t.leaves) < kids {
		t.leaves = make([]leaf, 0, 2*kids)
	}
	clear(t.marks)
	t.room, t.leaves, t.marks, t.nodes = t.room[:0], t.leaves[:0], t.marks[:0], t.nodes[:0]
	root := t.node(t.pages[s.first], 0)
	for i := s.first; i < s.end; i++ {
		t.marks = append(t.marks, make([]*node, t.pages[i].marks))
		t.graft(root, 0, grafting{t.pages[i], i, t.marks[i-s.first], same})
	}
	t.order(root)
}

// node is a new node of a page's element, with room for its children.
func (t *tree) node(p *page, el int32) *node {
	e := &p.elements[el]
	t.room = append(t.room, node{role: e.role})
	n := &t.room[len(t.room)-1]
	if e.more > 0 {
		n.more = &p.details[e.more-1]
	}
	at := len(t.leaves)
	for k := e.first; k > 0; k = p.kids[k-1].next {
		t.leaves = append(t.leaves, leaf{})
	}
	n.kids = t.leaves[at:at:len(t.leaves)]
	return n
}

// grafting is where a fragment comes from, and the elements of its slide that may be continued.
type grafting struct {
	*page
	at    int
	marks []*node
	same  map[any]*node
}

// graft hangs the children of a page's element into the tree.
func (t *tree) graft(parent *node, el int32, g grafting) {
	for k := g.elements[el].first; k > 0; k = g.kids[k-1].next {
		switch kid := g.kids[k-1]; {
		case kid.elem > 0:
			var of any
			if g.of != nil {
				of = g.of[kid.elem]
			}
			n := g.same[of]
			if of == nil || n == nil {
				n = t.node(g.page, kid.elem)
				parent.kids = append(parent.kids, leaf{node: n})
				if of != nil {
					g.same[of] = n
				}
			}
			t.graft(n, kid.elem, g)
		case kid.ref < 0:
			parent.kids = append(parent.kids, leaf{link: g.page.links[^kid.ref], page: g.at})
		default:
			g.marks[kid.ref] = parent
			parent.kids = append(parent.kids, leaf{mcid: int(kid.ref), page: g.at})
		}
	}
}

// order puts a slide's nodes into the order of their numbers: parents first.
func (t *tree) order(n *node) {
	t.nodes = append(t.nodes, n)
	for _, k := range n.kids {
		if k.node != nil {
			t.order(k.node)
		}
	}
}

// writeStructure adds the structure's objects and returns the number of its root, and the links in their order. The pages'
// fragments are let go.
func (w *Writer) writeStructure(f *file) (int, []*annotation) {
	root, parents, document := f.alloc(), f.alloc(), f.alloc()
	t := &tree{file: f, pages: w.pages, next: f.next}
	sections := t.sections()
	b := appendRef([]byte("<</S/"+roleDocument+"/P "), root)
	b = append(b, "/K["...)
	n := t.next
	for _, s := range sections {
		b = append(appendRef(b, n), ' ')
		n += s.elements
	}
	f.reserve(n - t.next)
	for _, p := range w.pages {
		for _, a := range p.links {
			a.num = f.alloc()
			t.links = append(t.links, a)
		}
	}
	f.object(document, append(b, "]>>"...))
	for _, s := range sections {
		if f.ended() {
			return root, nil
		}
		t.write(s, document)
	}
	f.object(parents, t.parents())
	b = append(b[:0], "<</Type/StructTreeRoot/K["...)
	b = appendRef(b, document)
	b = append(b, "]/ParentTree "...)
	b = appendRef(b, parents)
	b = append(b, "/ParentTreeNextKey "...)
	b = strconv.AppendInt(b, int64(len(t.pages)+len(t.links)), 10)
	if t.ids != nil {
		b = append(append(append(b, "/IDTree<</Names["...), t.ids...), "]>>"...)
	}
	f.object(root, append(b, ">>"...))
	return root, t.links
}

// write adds the elements of a slide.
func (t *tree) write(s section, document int) {
	t.grow(s)
	for i, n := range t.nodes {
		n.num = t.next + i
	}
	t.nodes[0].parent = document
	for _, n := range t.nodes {
		for _, k := range n.kids {
			switch {
			case k.node != nil:
				k.node.parent = n.num
			case k.link != nil:
				k.link.parent, k.link.said = n.num, n.announced()
			}
		}
		t.b = t.element(t.b[:0], n)
		t.object(n.num, t.b)
		if n.role == layout.RoleNote { // PDF/UA-1, 7.9 asks for their names, in their order
			t.ids = append(appendRef(n.appendID(t.ids), n.num), ' ')
		}
	}
	t.next += len(t.nodes)
	for i, marks := range t.marks {
		t.nums = append(strconv.AppendInt(t.nums, int64(s.first+i), 10), '[')
		for _, n := range marks {
			t.nums = append(appendRef(t.nums, n.num), ' ')
		}
		t.nums = append(t.nums, ']')
		t.pages[s.first+i].fragment = fragment{}
	}
}

// element is the dictionary of one structure element.
func (t *tree) element(b []byte, n *node) []byte {
	b = append(append(b, "<</S/"...), tagOf(n.role)...)
	b = appendRef(append(b, "/P "...), n.parent)
	b = n.appendTexts(b)
	b = n.appendAttributes(b)
	page := -1
	for _, k := range n.kids {
		if k.node == nil && k.link == nil {
			page = k.page
			b = append(b, "/Pg "...)
			b = appendRef(b, t.src.pages[page])
			break
		}
	}
	b = append(b, "/K["...)
	for _, k := range n.kids {
		b = k.append(b, t.file, page)
	}
	return append(b, "]>>"...)
}

// append appends a child as an element's K has it; page is the element's own.
func (k leaf) append(b []byte, f *file, page int) []byte {
	switch {
	case k.node != nil:
		b = appendRef(b, k.node.num)
	case k.link != nil:
		b = append(b, "<</Type/OBJR/Pg "...)
		b = appendRef(b, f.src.pages[k.page])
		b = append(b, "/Obj "...)
		b = append(appendRef(b, k.link.num), ">>"...)
	case k.page == page:
		b = strconv.AppendInt(b, int64(k.mcid), 10)
	default:
		b = append(b, "<</Type/MCR/Pg "...)
		b = appendRef(b, f.src.pages[k.page])
		b = append(b, "/MCID "...)
		b = append(strconv.AppendInt(b, int64(k.mcid), 10), ">>"...)
	}
	return append(b, ' ')
}

// appendTexts appends what the element says of itself in words.
func (n *node) appendTexts(b []byte) []byte {
	if d := n.more; d != nil {
		for _, e := range [...]struct{ key, text string }{{"/Alt", d.alt}, {"/ActualText", d.text}, {"/Lang", d.lang}} {
			if e.text != "" {
				b = append(b, e.key...)
				b = appendText(b, e.text)
			}
		}
	}
	if n.role == layout.RoleNote {
		b = n.appendID(append(b, "/ID"...))
	}
	return b
}

// appendID appends the name of a note; its digits are as many as any number needs, so that names sort as numbers do.
func (n *node) appendID(b []byte) []byte { return fmt.Appendf(b, "(n%010d)", n.num) }

// announced is what readers say of a link: its alternative text, or the text of all of its parts; at worst its target.
func (n *node) announced() string {
	if n.more != nil && n.more.alt != "" {
		return n.more.alt
	}
	var b strings.Builder
	target := ""
	for _, k := range n.kids {
		if k.link != nil {
			b.WriteString(k.link.text)
			target = k.link.href
		}
	}
	if s := oneLine(b.String()); s != "" {
		return s
	}
	return target
}

var scopes = [...]string{layout.ScopeColumn: "Column", layout.ScopeRow: "Row"}

var numberings = [...]string{
	layout.Unmarked: "None", layout.Square: "Square", layout.Decimal: "Decimal",
	layout.UpperAlpha: "UpperAlpha", layout.LowerAlpha: "LowerAlpha",
}

// appendAttributes appends the attributes that the role needs (ISO 32000-1, 14.8.5).
func (n *node) appendAttributes(b []byte) []byte {
	var d details
	if n.more != nil {
		d = *n.more
	}
	switch n.role {
	case layout.RoleTH, layout.RoleTD:
		a := d.attr
		if a.Scope == layout.ScopeNone && a.ColSpan < 2 && a.RowSpan < 2 {
			return b
		}
		b = append(b, "/A<</O/Table"...)
		if a.Scope != layout.ScopeNone {
			b = append(append(b, "/Scope/"...), scopes[a.Scope]...)
		}
		if a.ColSpan > 1 {
			b = strconv.AppendInt(append(b, "/ColSpan "...), int64(a.ColSpan), 10)
		}
		if a.RowSpan > 1 {
			b = strconv.AppendInt(append(b, "/RowSpan "...), int64(a.RowSpan), 10)
		}
		return append(b, ">>"...)
	case layout.RoleL:
		b = append(b, "/A<</O/List/ListNumbering/"...)
		return append(append(b, numberings[d.attr.Numbering]...), ">>"...)
	case layout.RoleFigure:
		b = append(b, "/A<</O/Layout/Placement/Block/BBox"...)
		return append(d.box.append(b), ">>"...)
	}
	return b
}

// parents is the parent tree: for every page its elements by MCID, for every link its element.
func (t *tree) parents() []byte {
	b := append([]byte("<</Nums["), t.nums...)
	for i, a := range t.links {
		b = append(strconv.AppendInt(b, int64(len(t.pages)+i), 10), ' ')
		b = append(appendRef(b, a.parent), ' ')
	}
	return append(b, "]>>"...)
}
