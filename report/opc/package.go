package opc

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/report/deflate"
)

// NsR is the namespace of relationships in office documents, and the root of their types.
const NsR = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

// Relationship is a line of a relationship part.
type Relationship struct {
	Kind     string // the last part of its type: "slide"; the whole of one that is not of office documents
	Target   string
	External bool
	ID       string // "" is by its place: rId1, rId2 ...
}

// Internal is a relationship to another part.
func Internal(kind, target string) Relationship { return Relationship{Kind: kind, Target: target} }

// Rels are the relationships of one part.
type Rels []Relationship

// Add adds a relationship, once, and gives its ID.
func (r *Rels) Add(kind, target string, external bool) string {
	want := Relationship{Kind: kind, Target: target, External: external}
	i := slices.Index(*r, want)
	if i < 0 {
		i = len(*r)
		*r = append(*r, want)
	}
	return RelID(i)
}

// RelID is the ID of the relationship at place i, from 0.
func RelID(i int) string {
	var x Markup
	x.Raw("rId")
	x.Int(int64(i + 1))
	return string(x.B)
}

// special are the types that do not belong to the office document's.
var special = map[string]string{
	"core-properties": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
}

// Entry is the relationship part, under its name.
func (r Rels) Entry(name string) deflate.Entry {
	var x Markup
	r.Append(&x)
	return deflate.Pack(name, x.B)
}

// Append appends the relationship part.
func (r Rels) Append(x *Markup) {
	x.Raw(Header, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, rel := range r {
		x.Raw(`<Relationship Id="`)
		if rel.ID == "" {
			x.Raw("rId")
			x.Int(int64(i + 1))
		}
		x.Text(rel.ID)
		x.Raw(`" Type="`)
		if whole, ok := special[rel.Kind]; ok {
			rel.Kind = whole
		} else if !strings.Contains(rel.Kind, ":") {
			x.Raw(NsR, "/")
		}
		x.Text(rel.Kind)
		x.Raw(`" Target="`)
		x.Text(rel.Target)
		if rel.External {
			x.Raw(`" TargetMode="External`)
		}
		x.Raw(`"/>`)
	}
	x.Raw("</Relationships>")
}

// Package is a package on its way to a file: parts with their content types, and the relationships between them.
type Package struct {
	entries []deflate.Entry
	types   []contentType // of parts
	exts    map[string]string
}

type contentType struct{ part, kind string }

// Keep adds a part that was read, with the content type that it had, and by its extension where it had it so.
func (p *Package) Keep(part *Part) {
	p.entries = append(p.entries, part.Entry())
	p.typed(part.Name, part.Type, !part.Listed)
}

// typed notes the content type of a part: that of its extension, unless that stands for another already.
func (p *Package) typed(name, kind string, byExt bool) {
	ext := strings.ToLower(name[strings.LastIndexByte(name, '.')+1:])
	if p.exts == nil {
		p.exts = map[string]string{}
	}
	if have, ok := p.exts[ext]; byExt && (!ok || have == kind) {
		p.exts[ext] = kind
		return
	}
	p.types = append(p.types, contentType{name, kind})
}

// extensions are the content types of parts that have none of their own.
var extensions = map[string]string{
	"rels": "application/vnd.openxmlformats-package.relationships+xml", "png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml",
	"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "fntdata": "application/x-fontdata",
}

// Part adds a part of a content type; "" is by its extension, which is rels, png, jpeg, svg, xlsx or fntdata.
func (p *Package) Part(e deflate.Entry, kind string) {
	p.entries = append(p.entries, e)
	if kind != "" {
		p.types = append(p.types, contentType{e.Name(), kind})
		return
	}
	p.typed(e.Name(), extensions[e.Name()[strings.LastIndexByte(e.Name(), '.')+1:]], true)
}

// Join adds the parts of another package.
func (p *Package) Join(o *Package) {
	p.entries = append(p.entries, o.entries...)
	p.types = append(p.types, o.types...)
	for ext, kind := range o.exts {
		if have, ok := p.exts[ext]; ok && have != kind {
			p.types = append(p.types, o.byExt(ext, kind)...)
			continue
		}
		if p.exts == nil {
			p.exts = map[string]string{}
		}
		p.exts[ext] = kind
	}
}

// byExt are the types of the parts that have theirs by an extension.
func (p *Package) byExt(ext, kind string) (out []contentType) {
	for _, e := range p.entries {
		listed := slices.ContainsFunc(p.types, func(t contentType) bool { return t.part == e.Name() })
		if !listed && strings.HasSuffix(strings.ToLower(e.Name()), "."+ext) {
			out = append(out, contentType{e.Name(), kind})
		}
	}
	return out
}

// XML adds a part of XML.
func (p *Package) XML(name, kind string, x *Markup) { p.Part(deflate.Pack(name, x.B), kind) }

// Rels adds the relationship part of a part; of "" is the package.
func (p *Package) Rels(of string, r Rels) {
	if len(r) > 0 {
		p.Part(r.Entry(RelsName(of)), "")
	}
}

// RelsName is the name of a part's relationship part; "" is the package.
func RelsName(of string) string {
	i := strings.LastIndexByte(of, '/') + 1
	return of[:i] + "_rels/" + of[i:] + ".rels"
}

// Target is how a part, or the package where of is "", writes the name of another part.
func Target(of, to string) string {
	from := strings.Split(of, "/")
	parts := strings.Split(to, "/")
	for len(from) > 1 && len(parts) > 1 && from[0] == parts[0] {
		from, parts = from[1:], parts[1:]
	}
	return strings.Repeat("../", len(from)-1) + strings.Join(parts, "/")
}

// Write writes the package: the content types first, then the package's relationships, then the parts by name. It is called
// once, and lets each part go once it is written.
func (p *Package) Write(w io.Writer) error {
	var x Markup
	x.Raw(Header, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`)
	for _, ext := range slices.Sorted(keys(p.exts)) {
		x.Raw(`<Default Extension="`)
		x.Text(ext)
		x.Raw(`" ContentType="`)
		x.Text(p.exts[ext])
		x.Raw(`"/>`)
	}
	slices.SortFunc(p.types, func(a, b contentType) int { return cmp.Compare(a.part, b.part) })
	for _, t := range p.types {
		x.Raw(`<Override PartName="/`)
		x.Text(t.part)
		x.Raw(`" ContentType="`)
		x.Text(t.kind)
		x.Raw(`"/>`)
	}
	x.Raw("</Types>")
	slices.SortFunc(p.entries, func(a, b deflate.Entry) int {
		return cmp.Or(cmp.Compare(rank(a.Name()), rank(b.Name())), cmp.Compare(a.Name(), b.Name()))
	})
	p.entries = slices.Insert(p.entries, 0, deflate.Pack("[Content_Types].xml", x.B))
	return deflate.Archive(w, p.entries)
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
