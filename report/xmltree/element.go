// Package xmltree reads the XML of small parts of a package (ISO/IEC 29500-2, Annex A: XML 1.0 in UTF-8 or UTF-16, without a document
// type) as trees that are never changed, and says of each element where its source stands, so that what is kept can be kept as it is.
//
// Names have the prefixes of the standard's text, whatever a file calls them: "p:sp", "a:off", "r:id"; "{uri}name" is of a namespace that
// is not known here, and names without a colon have none. What is asked of a nil element is nothing, so that paths need no checks.
package xmltree

import (
	"iter"
	"strconv"
	"strings"
)

// Element is an element with what is in it.
type Element struct {
	Name  string // "p:sp"
	Attrs []Attr // in their order, without declarations of namespaces
	Text  string // the characters that stand in it directly, joined

	first, last, next *Element
	from, open, to    int // of its source: its start, the end of its start tag, its end
}

// Attr is an attribute.
type Attr struct {
	Name, Value string

	from, to int // of the value in its source
}

// Source is from where to where the value of an attribute stands in the source, between its quotes.
func (a *Attr) Source() (from, to int) { return a.from, a.to }

// Children are the elements that stand in it directly.
func (e *Element) Children() iter.Seq[*Element] {
	return func(yield func(*Element) bool) {
		if e == nil {
			return
		}
		for c := e.first; c != nil; c = c.next {
			if !yield(c) {
				return
			}
		}
	}
}

// All are those of its children that have a name.
func (e *Element) All(name string) iter.Seq[*Element] {
	return func(yield func(*Element) bool) {
		for c := range e.Children() {
			if c.Name == name && !yield(c) {
				return
			}
		}
	}
}

// Within are the element and all that stand in it, each before its children.
func (e *Element) Within() iter.Seq[*Element] {
	return func(yield func(*Element) bool) { e.visit(yield) }
}

// visit goes through a tree; its depth is bounded by that of parsing.
func (e *Element) visit(yield func(*Element) bool) bool {
	if e == nil {
		return true
	}
	if !yield(e) {
		return false
	}
	for c := e.first; c != nil; c = c.next {
		if !c.visit(yield) {
			return false
		}
	}
	return true
}

// Child is the first child of a name, of it the first of the next name, and so on; nil where there is none.
func (e *Element) Child(path ...string) *Element {
	for _, name := range path {
		var found *Element
		for c := range e.All(name) {
			found = c
			break
		}
		if e = found; e == nil {
			return nil
		}
	}
	return e
}

// Lookup is the value of an attribute, and whether there is one.
func (e *Element) Lookup(name string) (string, bool) {
	if e != nil {
		for i := range e.Attrs {
			if e.Attrs[i].Name == name {
				return e.Attrs[i].Value, true
			}
		}
	}
	return "", false
}

// Attr is the value of an attribute, "" where there is none.
func (e *Element) Attr(name string) string {
	v, _ := e.Lookup(name)
	return v
}

// Int is the whole number of an attribute; ok is false where there is none, or one that is none.
func (e *Element) Int(name string) (n int64, ok bool) {
	v, ok := e.Lookup(name)
	if !ok {
		return 0, false
	}
	n, err := strconv.ParseInt(strings.TrimSpace(v), 10, 64)
	return n, err == nil
}

// True reports an attribute that is true (XML Schema, boolean), or what otherwise says where there is none or none that can be read.
func (e *Element) True(name string, otherwise bool) bool {
	switch v, _ := e.Lookup(name); v {
	case "1", "true":
		return true
	case "0", "false":
		return false
	}
	return otherwise
}

// Source is from where to where an element stands in the bytes that were parsed.
func (e *Element) Source() (from, to int) { return e.from, e.to }

// Opened is where the start tag of an element ends, after its bracket.
func (e *Element) Opened() int { return e.open }
