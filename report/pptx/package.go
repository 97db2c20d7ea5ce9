package pptx

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/report/deflate"
)

// The namespaces and the roots of names.
const (
	nsA   = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsR   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsP   = "http://schemas.openxmlformats.org/presentationml/2006/main"
	nsC   = "http://schemas.openxmlformats.org/drawingml/2006/chart"
	nsAll = `xmlns:a="` + nsA + `" xmlns:r="` + nsR + `" xmlns:p="` + nsP + `"`

	pml       = "application/vnd.openxmlformats-officedocument.presentationml."
	typeTheme = "application/vnd.openxmlformats-officedocument.theme+xml"
	typeChart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
)

// relationship is a line of a relationship part; its ID is by its place: rId1, rId2 ...
type relationship struct {
	kind     string // the last part of its type
	target   string
	external bool
}

// rels are the relationships of one part.
type rels []relationship

// add adds a relationship, once, and gives its ID.
func (r *rels) add(kind, target string, external bool) string {
	want := relationship{kind, target, external}
	i := slices.Index(*r, want)
	if i < 0 {
		i = len(*r)
		*r = append(*r, want)
	}
	return relID(i)
}

func relID(i int) string {
	var x markup
	x.raw("rId")
	x.int(int64(i + 1))
	return string(x.b)
}

// special are the types that do not belong to the office document's.
var special = map[string]string{
	"core-properties": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
}

// entry is the relationship part.
func (r rels) entry(name string) deflate.Entry {
	var x markup
	x.raw(header, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, rel := range r {
		kind, ok := special[rel.kind]
		if !ok {
			kind = nsR + "/" + rel.kind
		}
		x.raw(`<Relationship Id="`, relID(i), `" Type="`, kind, `" Target="`)
		x.text(rel.target)
		if rel.external {
			x.raw(`" TargetMode="External`)
		}
		x.raw(`"/>`)
	}
	x.raw("</Relationships>")
	return deflate.Pack(name, x.b)
}

// pack is a package on its way to a file: parts with their content types, and the relationships between them.
type pack struct {
	entries []deflate.Entry
	types   []contentType // of parts
	exts    map[string]string
}

type contentType struct{ part, kind string }

// extensions are the content types of parts that have none of their own.
var extensions = map[string]string{
	"rels": "application/vnd.openxmlformats-package.relationships+xml", "png": "image/png", "jpeg": "image/jpeg",
	"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

// part adds a part; kind "" is by its extension.
func (p *pack) part(e deflate.Entry, kind string) {
	p.entries = append(p.entries, e)
	if kind != "" {
		p.types = append(p.types, contentType{e.Name(), kind})
		return
	}
	ext := e.Name()[strings.LastIndexByte(e.Name(), '.')+1:]
	if p.exts == nil {
		p.exts = map[string]string{}
	}
	p.exts[ext] = extensions[ext]
}

// join adds the parts of another package.
func (p *pack) join(o *pack) {
	p.entries = append(p.entries, o.entries...)
	p.types = append(p.types, o.types...)
	for ext, kind := range o.exts {
		if p.exts == nil {
			p.exts = map[string]string{}
		}
		p.exts[ext] = kind
	}
}

// xml adds a part of XML.
func (p *pack) xml(name, kind string, x *markup) { p.part(deflate.Pack(name, x.b), kind) }

// rels adds the relationship part of a part.
func (p *pack) rels(of string, r rels) {
	if len(r) > 0 {
		p.part(r.entry(relsName(of)), "")
	}
}

// relsName is the name of a part's relationship part; "" is the package.
func relsName(of string) string {
	i := strings.LastIndexByte(of, '/') + 1
	return of[:i] + "_rels/" + of[i:] + ".rels"
}

// write writes the package: the content types first, then the package's relationships, then the parts by name.
func (p *pack) write(w io.Writer) error {
	var x markup
	x.raw(header, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`)
	for _, ext := range slices.Sorted(keys(p.exts)) {
		x.raw(`<Default Extension="`, ext, `" ContentType="`, p.exts[ext], `"/>`)
	}
	slices.SortFunc(p.types, func(a, b contentType) int { return cmp.Compare(a.part, b.part) })
	for _, t := range p.types {
		x.raw(`<Override PartName="/`, t.part, `" ContentType="`, t.kind, `"/>`)
	}
	x.raw("</Types>")
	slices.SortFunc(p.entries, func(a, b deflate.Entry) int {
		return cmp.Or(cmp.Compare(rank(a.Name()), rank(b.Name())), cmp.Compare(a.Name(), b.Name()))
	})
	return deflate.Archive(w, append([]deflate.Entry{deflate.Pack("[Content_Types].xml", x.b)}, p.entries...))
}

func rank(name string) int {
	if name == "_rels/.rels" {
		return 0
	}
	return 1
}

func keys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}
