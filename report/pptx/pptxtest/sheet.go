package pptxtest

import (
	"fmt"
	"slices"
	"strings"
)

// shapeElements are the elements that are shapes.
var shapeElements = []string{"p:sp", "p:pic", "p:graphicFrame", "p:grpSp", "p:cxnSp"}

// properties is a shape's p:cNvPr; nil if it has none.
func (e *element) properties() *element {
	if e == nil {
		return nil
	}
	for _, c := range e.children {
		if p := c.child("p:cNvPr"); p != nil {
			return p
		}
	}
	return nil
}

// where names the shape or series that an element is in, for messages; the element itself if it is in none.
func (e *element) where() string {
	for s := e; s != nil; s = s.parent {
		if p := s.properties(); slices.Contains(shapeElements, s.name) && p != nil {
			return fmt.Sprintf("shape %s %q", p.attr("id"), p.attr("name"))
		}
		if s.name == "c:ser" {
			return "series " + s.val("c:idx")
		}
	}
	return e.name
}

// what names an element, and where it is.
func (e *element) what() string {
	if where := e.where(); where != e.name {
		return e.name + " of " + where
	}
	return e.name
}

// isExtension tells an extension from a size, which is a:ext too.
func (e *element) isExtension() bool {
	return strings.HasSuffix(e.above(1), ":extLst") && strings.HasSuffix(e.name, ":ext")
}

// branch is the mc:Choice or mc:Fallback that an element is in; nil if it is in none.
func (e *element) branch() *element {
	for ; e != nil; e = e.parent {
		if e.name == "mc:Choice" || e.name == "mc:Fallback" {
			return e
		}
	}
	return nil
}

// alternatives reports whether at most one of two elements is ever drawn.
func alternatives(a, b *element) bool {
	x, y := a.branch(), b.branch()
	return x != nil && y != nil && x != y && x.parent == y.parent
}

// shapes are the shapes of a sheet in their order, alternatives too, but not those in groups.
func shapes(tree *element) []*element {
	var out []*element
	if tree == nil {
		return nil
	}
	for _, e := range tree.children {
		switch {
		case slices.Contains(shapeElements, e.name):
			out = append(out, e)
		case e.name == "mc:AlternateContent":
			for branch := range e.each("mc:Choice", "mc:Fallback") {
				out = append(out, shapes(branch)...)
			}
		}
	}
	return out
}

func shapesOf(p *part) []*element { return shapes(p.root.child("p:cSld", "p:spTree")) }

// placeholder is what makes a placeholder inherit from another, defaults filled in (ECMA-376-1, CT_Placeholder).
type placeholder struct{ typ, idx, orient, sz string }

// placeholderOf is the placeholder of a p:ph, the zero one if it is nil.
func placeholderOf(ph *element) placeholder {
	if ph == nil {
		return placeholder{}
	}
	out := placeholder{"obj", "0", "horz", "full"}
	for name, to := range map[string]*string{"type": &out.typ, "idx": &out.idx, "orient": &out.orient, "sz": &out.sz} {
		if v, ok := ph.lookup(name); ok {
			*to = v
		}
	}
	return out
}

func (p placeholder) String() string {
	return p.typ + " idx=" + p.idx + " orient=" + p.orient + " sz=" + p.sz
}

// ph is the element that makes a shape a placeholder, nil if it is none.
func (e *element) ph() *element {
	for _, c := range e.children {
		if ph := c.child("p:nvPr", "p:ph"); ph != nil {
			return ph
		}
	}
	return nil
}

// placeholder is a shape's placeholder; the zero one if it is none.
func (e *element) placeholder() placeholder { return placeholderOf(e.ph()) }
