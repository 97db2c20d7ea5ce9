package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// node is a structure element of the whole file (ISO 32000-1, 14.7.2); what several pages show of one is merged in it.
type node struct {
	*element
	num    int
	parent *node
	kids   []leaf
	one    [1]leaf // what most have
}

// leaf is a child of a node, on a page.
type leaf struct {
	node *node
	link *annotation
	mcid int
	page int
}

// tree is the structure of the file: a document of sections, one for every slide.
type tree struct {
	root  *node
	marks [][]*node // by page and MCID: the element that it is content of
	links []*annotation
	all   []*node // in the order of their numbers
	room  []node  // for more
}

const (
	roleDocument = "Document"
	roleSect     = "Sect"
)

// grow builds the tree from the pages' fragments.
func (w *Writer) grow() *tree {
	t := &tree{root: &node{element: &element{}}, marks: make([][]*node, len(w.pages))}
	var section *node
	var same map[any]*node
	slide := 0
	for i, p := range w.pages {
		if section == nil || p.slide != slide {
			slide, same = p.slide, map[any]*node{}
			section = t.node(&element{kids: p.root.kids}, t.root)
			t.root.kids = append(t.root.kids, leaf{node: section})
		}
		t.marks[i] = make([]*node, p.marks)
		t.graft(section, p.root, grafting{i, same})
		t.links = append(t.links, p.links...)
		p.root = nil
	}
	return t
}

// node is a new node with room for an element's children.
func (t *tree) node(el *element, parent *node) *node {
	if len(t.room) == 0 {
		t.room = make([]node, 256)
	}
	n := &t.room[0]
	t.room = t.room[1:]
	n.element, n.parent, n.kids = el, parent, n.one[:0]
	if len(el.kids) > len(n.one) {
		n.kids = make([]leaf, 0, len(el.kids))
	}
	return n
}

// grafting is where a fragment comes from, and the elements of its slide that may be continued.
type grafting struct {
	page int
	same map[any]*node
}

// graft hangs the children of a page's element into the tree.
func (t *tree) graft(parent *node, el *element, g grafting) {
	for _, k := range el.kids {
		switch {
		case k.link != nil:
			k.link.elem = parent
			parent.kids = append(parent.kids, leaf{link: k.link, page: g.page})
		case k.elem == nil:
			t.marks[g.page][k.mcid] = parent
			parent.kids = append(parent.kids, leaf{mcid: k.mcid, page: g.page})
		default:
			n := g.same[k.elem.of]
			if k.elem.of == nil || n == nil {
				n = t.node(k.elem, parent)
				parent.kids = append(parent.kids, leaf{node: n})
				if k.elem.of != nil {
					g.same[k.elem.of] = n
				}
			}
			t.graft(n, k.elem, g)
		}
	}
}

// number gives every element its object, parents first.
func (t *tree) number(f *file, n *node) {
	n.num = f.alloc()
	t.all = append(t.all, n)
	for _, k := range n.kids {
		if k.node != nil {
			t.number(f, k.node)
		}
	}
}

// write adds the tree's objects and returns the number of its root.
func (t *tree) write(f *file) int {
	root, parents := f.alloc(), f.alloc()
	t.number(f, t.root)
	for i := range t.links {
		t.links[i].num = f.alloc()
	}
	var b []byte
	for _, n := range t.all {
		b = t.element(b[:0], f, n, root)
		f.object(n.num, b)
	}
	f.object(parents, t.parents())
	b = append(b[:0], "<</Type/StructTreeRoot/K["...)
	b = appendRef(b, t.root.num)
	b = append(b, "]/ParentTree "...)
	b = appendRef(b, parents)
	b = append(b, "/ParentTreeNextKey "...)
	b = strconv.AppendInt(b, int64(len(t.marks)+len(t.links)), 10)
	b = t.appendNames(b)
	f.object(root, append(b, ">>"...))
	return root
}

// element is the dictionary of one structure element.
func (t *tree) element(b []byte, f *file, n *node, root int) []byte {
	name := n.tag()
	if n.parent == nil {
		name = roleDocument
	} else {
		root = n.parent.num
	}
	b = append(append(b, "<</S/"...), name...)
	b = appendRef(append(b, "/P "...), root)
	b = n.appendTexts(b)
	b = n.appendAttributes(b)
	page := -1
	for _, k := range n.kids {
		if k.node == nil && k.link == nil {
			page = k.page
			b = append(b, "/Pg "...)
			b = appendRef(b, f.src.pages[page])
			break
		}
	}
	b = append(b, "/K["...)
	for _, k := range n.kids {
		b = k.append(b, f, page)
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

// appendNames appends the tree of the notes' IDs, which PDF/UA-1, 7.9 asks for, in their order.
func (t *tree) appendNames(b []byte) []byte {
	have := false
	for _, n := range t.all {
		if n.role != layout.RoleNote {
			continue
		}
		if !have {
			b, have = append(b, "/IDTree<</Names["...), true
		}
		b = append(appendRef(n.appendID(b), n.num), ' ')
	}
	if have {
		b = append(b, "]>>"...)
	}
	return b
}

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
	b := []byte("<</Nums[")
	for i, marks := range t.marks {
		b = append(strconv.AppendInt(b, int64(i), 10), '[')
		for _, n := range marks {
			b = append(appendRef(b, n.num), ' ')
		}
		b = append(b, ']')
	}
	for i, a := range t.links {
		b = append(strconv.AppendInt(b, int64(len(t.marks)+i), 10), ' ')
		b = append(appendRef(b, a.elem.num), ' ')
	}
	return append(b, "]>>"...)
}
