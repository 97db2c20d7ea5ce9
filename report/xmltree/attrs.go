package xmltree

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// attributes reads those of a tag, and keeps what they declare.
func (r *reader) attributes(e *Element) error {
	first := len(r.attrs)
	for n := 0; ; n++ {
		before := r.at
		r.space()
		if r.at >= len(r.s) || r.s[r.at] == '>' || r.s[r.at] == '/' {
			break
		}
		if n == mostAttrs || r.Attrs <= 0 {
			return errors.New("too many attributes")
		}
		r.Attrs--
		name := r.name()
		if name == "" || r.at == before+len(name) {
			return errors.New("a tag is broken")
		}
		from, to, err := r.value()
		v := ""
		if err == nil {
			v, err = unescape(r.s[from:to], true)
		}
		if err != nil {
			return fmt.Errorf("attribute %s %w", clip(name), err)
		}
		if prefix, ok := declares(name); ok {
			if err := r.declare(prefix, v); err != nil {
				return err
			}
			continue
		}
		if slices.ContainsFunc(r.attrs[first:], func(a Attr) bool { return a.Name == name }) {
			return fmt.Errorf("attribute %s stands twice", clip(name))
		}
		r.attrs = append(r.attrs, Attr{name, v, from, to})
	}
	e.Attrs = r.attrs[first:len(r.attrs):len(r.attrs)]
	return nil
}

// value finds the value of an attribute.
func (r *reader) value() (from, to int, err error) {
	r.space()
	if r.at >= len(r.s) || r.s[r.at] != '=' {
		return 0, 0, errors.New("has no value")
	}
	r.at++
	r.space()
	if r.at >= len(r.s) || r.s[r.at] != '"' && r.s[r.at] != '\'' {
		return 0, 0, errors.New("has a value without quotes")
	}
	n := strings.IndexByte(r.s[r.at+1:], r.s[r.at])
	if n < 0 {
		return 0, 0, errors.New("has a value without an end")
	}
	from, to = r.at+1, r.at+1+n
	r.at = to + 1
	if strings.IndexByte(r.s[from:to], '<') >= 0 {
		return 0, 0, errors.New("has < in its value")
	}
	return from, to, nil
}

// binding is what a prefix stands for.
type binding struct {
	prefix string
	as     string // the prefix of the standard, "" where the namespace is not known
	uri    string
}

// declares is the prefix that an attribute declares.
func declares(name string) (prefix string, ok bool) {
	if name == "xmlns" {
		return "", true
	}
	return strings.CutPrefix(name, "xmlns:")
}

// mostScope is how many prefixes may be declared at one place.
const mostScope = 512

// strictRoot begins the namespaces of the strict form.
const strictRoot = "http://purl.oclc.org/ooxml/"

func (r *reader) declare(prefix, uri string) error {
	if strings.HasPrefix(uri, strictRoot) {
		return ErrStrict
	}
	if len(r.scope) == mostScope {
		return errors.New("too many namespaces")
	}
	r.scope = append(r.scope, binding{prefix, prefixes[uri], uri})
	return nil
}

// resolve is a name with the prefix of the standard. Attributes without a prefix have no namespace.
func (r *reader) resolve(raw string, attr bool) (string, error) {
	prefix, local, ok := strings.Cut(raw, ":")
	if !ok {
		prefix, local = "", raw
		if attr {
			return raw, nil
		}
	}
	if prefix == "xml" {
		return raw, nil
	}
	for i := len(r.scope) - 1; i >= 0; i-- {
		switch b := &r.scope[i]; {
		case b.prefix != prefix:
		case b.as != "" && b.as == prefix:
			return raw, nil
		case b.as != "":
			return b.as + ":" + local, nil
		case b.uri == "":
			return local, nil
		default:
			return "{" + b.uri + "}" + local, nil
		}
	}
	if prefix == "" {
		return raw, nil
	}
	return "", fmt.Errorf("the prefix of %s is not declared", clip(raw))
}

// prefixes are those of the standard's text and of Microsoft's extensions, by their namespaces.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/drawingml/2006/main":                     "a",
	"http://schemas.openxmlformats.org/presentationml/2006/main":                "p",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":       "r",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                    "c",
	"http://schemas.openxmlformats.org/drawingml/2006/diagram":                  "dgm",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":               "mc",
	"http://schemas.openxmlformats.org/package/2006/relationships":              "rel",
	"http://schemas.openxmlformats.org/package/2006/content-types":              "ct",
	"http://schemas.microsoft.com/office/drawing/2010/main":                     "a14",
	"http://schemas.microsoft.com/office/drawing/2014/main":                     "a16",
	"http://schemas.microsoft.com/office/drawing/2016/SVG/main":                 "asvg",
	"http://schemas.microsoft.com/office/drawing/2017/decorative":               "adec",
	"http://schemas.microsoft.com/office/powerpoint/2010/main":                  "p14",
	"http://schemas.microsoft.com/office/powerpoint/2012/main":                  "p15",
	"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties":   "cust",
	"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "ep",
	"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes":      "vt",
	"http://schemas.microsoft.com/office/thememl/2012/main":                     "thm15",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties":   "cp",
	"http://www.w3.org/2000/svg":                                                "svg",
	"http://www.w3.org/1999/xlink":                                              "xlink",
}
