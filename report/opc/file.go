package opc

import (
	"archive/zip"
	"errors"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/report/deflate"
	"github.com/deckfold/deckfold/report/xmltree"
)

// File is a package that was read.
type File struct {
	Parts []*Part // without content types, in the archive's order

	form  *Form
	parts map[string]*Part // by their keys
}

// Part is a part of a package that was read, as it is compressed there. It keeps the bytes of the file.
type Part struct {
	deflate.Packed
	Type   string // its content type
	Listed bool   // that is its own, not its extension's
}

// typesName is the part that has the content types.
const typesName = "[Content_Types].xml"

// Open opens a package of a form, with the content types of its parts. It keeps file.
func (f *Form) Open(file []byte) (*File, error) {
	p, err := f.Archive(file)
	if err != nil {
		return nil, err
	}
	return p, p.types()
}

// Archive opens the archive of a package, of which nothing is unpacked yet. It keeps file.
func (f *Form) Archive(file []byte) (*File, error) {
	all, err := f.files(file)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(z *zip.File) bool { return strings.HasSuffix(z.Name, "/") })
	left := f.Unpacked
	for _, z := range all {
		if err := f.check(z, left); err != nil {
			return nil, fmt.Errorf("part %.100q: %w", z.Name, err)
		}
		left -= z.UncompressedSize64
	}
	p := &File{form: f, parts: make(map[string]*Part, len(all))}
	left = uint64(len(file))
	for _, z := range all {
		part, err := newPart(file, z, left)
		if err == nil && p.parts[key(part.Name)] != nil {
			err = errors.New("it stands twice in the archive")
		}
		if err != nil {
			return nil, fmt.Errorf("part %.100q: %w", z.Name, err)
		}
		left -= z.CompressedSize64
		p.parts[key(part.Name)] = part
		p.Parts = append(p.Parts, part)
	}
	return p, nil
}

// Part is the part of a name, nil where there is none.
func (p *File) Part(name string) *Part { return p.parts[key(name)] }

// Parser is a parser for the parts of a file, within bounds that hold for all together.
func Parser() *xmltree.Parser {
	return &xmltree.Parser{Depth: 100, Elements: 400_000, Attrs: 1_000_000}
}

// mostXML is the most bytes of a part that is parsed; the largest that are known have one or two million.
const mostXML = 16 << 20

// Tree parses a part.
func (p *Part) Tree(by *xmltree.Parser) (root *xmltree.Element, source string, err error) {
	if p.Size > mostXML {
		return nil, "", p.fault(fmt.Errorf("it has %d bytes unpacked, at most %d are read", p.Size, mostXML))
	}
	data, err := p.Unpack()
	if err != nil {
		return nil, "", p.fault(err)
	}
	if root, source, err = by.Parse(data); err != nil {
		return nil, "", p.fault(fmt.Errorf("its XML cannot be read: %w", err))
	}
	return root, source, nil
}

// fault says in which part something is wrong.
func (p *Part) fault(err error) error { return fmt.Errorf("part %.100q: %w", p.Name, err) }

// types reads the content types and gives them to the parts (ISO/IEC 29500-2, 6.2.3.2).
func (p *File) types() error {
	list := p.Part(typesName)
	switch {
	case list == nil && p.Part("content.xml") != nil:
		return fmt.Errorf("the file is an OpenDocument; save it as %s", p.form.Extension)
	case list == nil:
		return fmt.Errorf("the file is no %s %s: it has no part %s", p.form.Extension, p.form.Name, typesName)
	}
	root, _, err := list.Tree(Parser())
	if err != nil {
		return err
	}
	exts, own := map[string]string{}, map[string]string{}
	for e := range root.Children() {
		switch e.Name {
		case "ct:Default":
			exts[strings.ToLower(e.Attr("Extension"))] = e.Attr("ContentType")
		case "ct:Override":
			own[key(strings.TrimPrefix(e.Attr("PartName"), "/"))] = e.Attr("ContentType")
		}
	}
	p.Parts = slices.DeleteFunc(p.Parts, func(part *Part) bool { return part == list })
	for _, part := range p.Parts {
		if part.Type, part.Listed = own[key(part.Name)]; !part.Listed {
			part.Type = exts[strings.ToLower(strings.TrimPrefix(path.Ext(part.Name), "."))]
		}
	}
	return nil
}

// Relation leads from a part, or from the package, to another part or out of the package (ISO/IEC 29500-2, 6.5).
type Relation struct {
	ID, Type string
	Kind     string // the last part of its type: "slide"
	Target   string // as it is written
	External bool
	To       *Part // nil: it leads out, or to a part that is not there
}

// Relations are those of a part by its name, of the package where that is "", in their order; none where it has none.
func (p *File) Relations(of string, by *xmltree.Parser) ([]Relation, error) {
	list := p.Part(RelsName(of))
	if list == nil {
		return nil, nil
	}
	root, _, err := list.Tree(by)
	if err != nil {
		return nil, err
	}
	var out []Relation
	seen := map[string]bool{}
	for e := range root.All("rel:Relationship") {
		r := Relation{ID: e.Attr("Id"), Type: e.Attr("Type"), Target: e.Attr("Target"), External: strings.EqualFold(e.Attr("TargetMode"), "External")}
		r.Kind = path.Base(r.Type)
		if strings.HasPrefix(r.Type, strictRelations) {
			return nil, list.fault(xmltree.ErrStrict)
		}
		if seen[r.ID] {
			return nil, list.fault(fmt.Errorf("the relationship %.40q stands twice", r.ID))
		}
		seen[r.ID] = true
		if !r.External {
			r.To = p.Part(resolve(of, r.Target))
		}
		out = append(out, r)
	}
	return out, nil
}

// strictRelations begins the types of relationships of the strict form.
const strictRelations = "http://purl.oclc.org/ooxml/"

// resolve is the name of the part that a target leads to. Nothing leads out of the package: more ".." than there are folders end in it.
func resolve(of, target string) string {
	if at, err := url.Parse(target); err == nil && at.Scheme == "" {
		target = at.Path // without a place in the part
	}
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = "/" + path.Dir(of) + "/" + target
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}
