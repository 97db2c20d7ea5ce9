package pptxtest

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// limits are what may still be read, of a file and the workbooks in it together.
type limits struct {
	bytes    int64
	elements int
}

// deck is a file that has been read: its parts, and what leads from one to another.
type deck struct {
	parts         []*part
	byName        map[string]*part
	relationships []*relationship
}

// part is a ZIP entry, and what its package says of it.
type part struct {
	name        string
	entry       *zip.File
	data        []byte
	contentType string // empty if there is none
	kind        kind
	root        *element // nil unless this is XML that could be read
	bad         error    // why it could not
	doctype     bool
	named       map[string][]*element // the elements by name, in their order
	relations   []*relationship       // from this part
	byID        map[string]*relationship
	sources     []*relationship // to this part
	inside      *deck           // the package that a workbook is, if it could be read
	book        *workbook       // what is in it
}

// relationship leads from a part to another, or out of the package.
type relationship struct {
	id, kind, target string // kind is the type without Office's own prefix: "slideLayout"
	external         bool
	in               *part // the .rels part
	from             *part // nil for the package
	to               *part // nil if it is external or nothing is there
}

const (
	typesPart = "[Content_Types].xml"
	rootRels  = "_rels/.rels"
)

// unpack reads the entries of an archive, and nothing else of them.
func unpack(file []byte, left *limits) ([]*part, error) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, err
	}
	if !bytes.HasPrefix(file, []byte("PK\x03\x04")) { // archive/zip takes what comes before the first entry for a program
		return nil, errors.New("it does not begin with an entry")
	}
	var out []*part
	for _, entry := range z.File {
		p := &part{name: entry.Name, entry: entry, byID: map[string]*relationship{}}
		if p.data, err = content(entry, left.bytes); err != nil {
			return nil, fmt.Errorf("%s: %w", entry.Name, err)
		}
		left.bytes -= int64(len(p.data))
		out = append(out, p)
	}
	return out, nil
}

// content is what an entry holds, at most so many bytes.
func content(entry *zip.File, most int64) ([]byte, error) {
	r, err := entry.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err == nil && int64(len(data)) > most {
		err = errors.New("too large")
	}
	return data, err
}

// open reads a file, and the workbooks in it.
func open(file []byte) (*deck, error) {
	left := &limits{bytes: 256 << 20, elements: 2 << 20}
	d, err := readPackage(file, left)
	if err != nil {
		return nil, err
	}
	for _, p := range d.of(workbookPart) {
		if p.inside, p.bad = readPackage(p.data, left); p.bad == nil {
			p.book, p.bad = readWorkbook(p.inside)
		}
	}
	return d, nil
}

// readPackage reads a package, but not the packages in it.
func readPackage(file []byte, left *limits) (*deck, error) {
	entries, err := unpack(file, left)
	if err != nil {
		return nil, err
	}
	d := &deck{parts: entries, byName: map[string]*part{}}
	for _, p := range d.parts {
		if _, twice := d.byName[p.name]; !twice {
			d.byName[p.name] = p
		}
		if p.isXML() {
			p.read(left)
		}
	}
	d.assignTypes()
	for _, p := range d.parts {
		d.relate(p)
	}
	return d, nil
}

// isXML goes by the name, as the content type may be what is wrong.
func (p *part) isXML() bool {
	return slices.Contains([]string{"xml", "rels", "svg", "vml"}, extension(p.name))
}

func extension(name string) string { return strings.ToLower(strings.TrimPrefix(path.Ext(name), ".")) }

func (p *part) read(left *limits) {
	p.root, p.doctype, p.bad = parse(p.data, left)
	p.named = map[string][]*element{}
	for e := range p.root.all() {
		p.named[e.name] = append(p.named[e.name], e)
	}
}

// assignTypes gives each part its content type: that of its Override, or else the Default of its extension.
func (d *deck) assignTypes() {
	types := d.byName[typesPart]
	if types == nil {
		return
	}
	defaults := map[string]string{}
	for e := range types.root.each("ct:Default") {
		defaults[strings.ToLower(e.attr("Extension"))] = e.attr("ContentType")
	}
	overrides := map[string]string{}
	for e := range types.root.each("ct:Override") {
		overrides[e.attr("PartName")] = e.attr("ContentType")
	}
	for _, p := range d.parts {
		p.contentType = defaults[extension(p.name)]
		if t, ok := overrides["/"+p.name]; ok {
			p.contentType = t
		}
		for k, means := range kinds {
			if means.contentType == p.contentType {
				p.kind = k
			}
		}
	}
}

// relate reads a .rels part.
func (d *deck) relate(in *part) {
	source, ok := sourceOf(in.name)
	if !ok {
		return
	}
	from := d.byName[source]
	for e := range in.root.each("rel:Relationship") {
		r := &relationship{
			id: e.attr("Id"), kind: strings.TrimPrefix(e.attr("Type"), office), target: e.attr("Target"),
			external: e.attr("TargetMode") == "External", in: in, from: from,
		}
		d.relationships = append(d.relationships, r)
		if from != nil {
			from.relations = append(from.relations, r)
			if from.byID[r.id] == nil {
				from.byID[r.id] = r
			}
		}
		if r.external {
			continue
		}
		name := path.Join(path.Dir(source), r.target)
		if strings.HasPrefix(r.target, "/") {
			name = strings.TrimPrefix(path.Clean(r.target), "/")
		}
		if r.to = d.byName[name]; r.to != nil {
			r.to.sources = append(r.to.sources, r)
		}
	}
}

// sourceOf is the part whose relationships a .rels part holds, empty for the package: "ppt/slides/slide1.xml" of
// "ppt/slides/_rels/slide1.xml.rels".
func sourceOf(rels string) (string, bool) {
	dir, file := path.Split(rels)
	name, ok := strings.CutSuffix(file, ".rels")
	base := path.Base(dir)
	return path.Join(path.Dir(path.Clean(dir)), name), ok && base == "_rels"
}

// of are the parts of a kind.
func (d *deck) of(k kind) []*part {
	var out []*part
	for _, p := range d.parts {
		if p.kind == k {
			out = append(out, p)
		}
	}
	return out
}

// presentation is the main part; nil if there is none.
func (d *deck) presentation() *part {
	if found := d.of(presentationPart); len(found) > 0 {
		return found[0]
	}
	return nil
}

// related are a part's relationships of a kind.
func (p *part) related(kind string) []*relationship {
	var out []*relationship
	if p != nil {
		for _, r := range p.relations {
			if r.kind == kind {
				out = append(out, r)
			}
		}
	}
	return out
}

// referred is the relationship that an element names in an attribute such as r:id; nil if there is none.
func (p *part) referred(e *element, attr string) *relationship { return p.byID[e.attr(attr)] }
