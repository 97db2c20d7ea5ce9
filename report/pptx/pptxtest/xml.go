package pptxtest

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

// prefixes are the namespaces that the rules know, by the prefix that the standard writes them with. An element's name here
// begins with it, whatever prefix the file declares.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/drawingml/2006/main":                     "a",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                    "c",
	"http://schemas.openxmlformats.org/presentationml/2006/main":                "p",
	"http://schemas.openxmlformats.org/spreadsheetml/2006/main":                 "x",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":       "r",
	"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "ep",
	"http://schemas.openxmlformats.org/package/2006/content-types":              "ct",
	"http://schemas.openxmlformats.org/package/2006/relationships":              "rel",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties":   "cp",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":               "mc",
	"http://schemas.microsoft.com/office/powerpoint/2010/main":                  "p14",
	"http://schemas.microsoft.com/office/powerpoint/2012/main":                  "p15",
	"http://schemas.microsoft.com/office/drawing/2014/main":                     "a16",
	"http://schemas.microsoft.com/office/drawing/2014/chart":                    "c16",
	"http://schemas.microsoft.com/office/drawing/2014/chartex":                  "cx",
	"http://schemas.microsoft.com/office/drawing/2016/SVG/main":                 "asvg",
	"http://schemas.microsoft.com/office/drawing/2017/decorative":               "adec",
	"http://purl.org/dc/elements/1.1/":                                          "dc",
	"http://purl.org/dc/terms/":                                                 "dcterms",
	"http://www.w3.org/2000/svg":                                                "svg",
	"http://www.w3.org/2001/XMLSchema-instance":                                 "xsi",
	"http://www.w3.org/XML/1998/namespace":                                      "xml",
}

// element is an element of a part.
type element struct {
	name     string // with its prefix as in prefixes: "p:sp"
	attrs    []attribute
	parent   *element
	children []*element
	text     string // what stands in it itself, not in its children
	broken   string // an attribute in whose value a line breaks, as it stands in the file
}

// child is the first child of a name, then its first child of the next name, and so on; nil if there is none.
func (e *element) child(path ...string) *element {
	for _, name := range path {
		var next *element
		for c := range e.each(name) {
			next = c
			break
		}
		e = next
	}
	return e
}

// each are the children of some names.
func (e *element) each(names ...string) iter.Seq[*element] {
	return func(yield func(*element) bool) {
		if e == nil {
			return
		}
		for _, c := range e.children {
			for _, name := range names {
				if c.name == name && !yield(c) {
					return
				}
			}
		}
	}
}

// all are the element and all in it, in their order.
func (e *element) all() iter.Seq[*element] {
	return func(yield func(*element) bool) { e.walk(yield) }
}

func (e *element) walk(yield func(*element) bool) bool {
	if e == nil {
		return true
	}
	if !yield(e) {
		return false
	}
	for _, c := range e.children {
		if !c.walk(yield) {
			return false
		}
	}
	return true
}

// above is the name of the element so many levels up, empty if there is none.
func (e *element) above(levels int) string {
	for ; levels > 0 && e != nil; levels-- {
		e = e.parent
	}
	if e == nil {
		return ""
	}
	return e.name
}

// inside reports whether an element of a name is around this one.
func (e *element) inside(name string) bool {
	for e = e.parent; e != nil; e = e.parent {
		if e.name == name {
			return true
		}
	}
	return false
}

// deepest is how deep elements may nest, so that nobody's stack overflows.
const deepest = 200

// parser makes elements of one part.
type parser struct {
	*xml.Decoder
	root    *element
	open    *element
	text    [][]byte // of the open elements
	left    *limits
	doctype bool
}

// parse reads an XML part. What it returns with an error is of no use.
func parse(data []byte, left *limits) (root *element, doctype bool, err error) {
	p := &parser{Decoder: xml.NewDecoder(bytes.NewReader(data)), left: left}
	p.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errors.New("it is not UTF-8") }
	for {
		from := p.InputOffset()
		t, err := p.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, false, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			err = p.start(t, data[from:p.InputOffset()])
		case xml.EndElement:
			top := len(p.text) - 1
			p.open.text, p.open, p.text = string(p.text[top]), p.open.parent, p.text[:top]
		case xml.CharData:
			err = p.chars(t)
		case xml.Directive:
			p.doctype = true
		}
		if err != nil {
			return nil, false, err
		}
	}
	if p.root == nil {
		return nil, false, errors.New("no element")
	}
	return p.root, p.doctype, nil
}

func (p *parser) start(t xml.StartElement, raw []byte) error {
	if p.left.elements--; p.left.elements < 0 {
		return errors.New("too many elements")
	}
	if p.text = append(p.text, nil); len(p.text) > deepest {
		return fmt.Errorf("elements nest deeper than %d", deepest)
	}
	name, err := prefixed(t.Name)
	if err != nil {
		return err
	}
	e := &element{name: name, parent: p.open, broken: brokenValue(raw)}
	for _, a := range t.Attr {
		name, err := prefixed(a.Name)
		if err != nil {
			return err
		}
		if _, twice := e.lookup(name); twice {
			return fmt.Errorf("%s has two attributes %s", e.name, name)
		}
		e.attrs = append(e.attrs, attribute{name, a.Value})
	}
	switch {
	case p.open != nil:
		p.open.children = append(p.open.children, e)
	case p.root != nil:
		return fmt.Errorf("a second root, %s", e.name)
	default:
		p.root = e
	}
	p.open = e
	return nil
}

func (p *parser) chars(t xml.CharData) error {
	if p.open != nil {
		top := len(p.text) - 1
		p.text[top] = append(p.text[top], t...)
		return nil
	}
	if s := strings.TrimSpace(strings.TrimPrefix(string(t), "\ufeff")); s != "" {
		return fmt.Errorf("text %q outside of the root", s)
	}
	return nil
}

// prefixed is a name with its prefix. encoding/xml gives a prefix that is not declared as if it were a namespace.
func prefixed(n xml.Name) (string, error) {
	if n.Space == "" || n.Space == "xmlns" {
		return strings.TrimPrefix(n.Space+":"+n.Local, ":"), nil
	}
	if prefix, known := prefixes[n.Space]; known {
		return prefix + ":" + n.Local, nil
	}
	if !strings.Contains(n.Space, ":") {
		return "", fmt.Errorf("prefix %s of %s is not declared", n.Space, n.Local)
	}
	return "{" + n.Space + "}" + n.Local, nil
}

// brokenValue is the first attribute of a start tag with a line break or tab in its value.
func brokenValue(tag []byte) string {
	for len(tag) > 0 {
		i := bytes.IndexAny(tag, `"'`)
		if i < 0 {
			return ""
		}
		value, rest, _ := bytes.Cut(tag[i+1:], tag[i:i+1])
		if bytes.ContainsAny(value, "\n\r\t") {
			name := bytes.Fields(bytes.TrimRight(tag[:i], "= \n\r\t"))
			if len(name) == 0 {
				return "?"
			}
			return string(name[len(name)-1])
		}
		tag = rest
	}
	return ""
}
