// Package templatetest makes templates for tests, in code: no company's template is part of the repository.
package templatetest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// File is a template that a test makes and changes: parts by their names, and the content types of those that have one of their own.
type File struct {
	Parts map[string]string
	Types map[string]string
	Exts  map[string]string
}

// The roots of names.
const (
	NsP     = "http://schemas.openxmlformats.org/presentationml/2006/main"
	NsA     = "http://schemas.openxmlformats.org/drawingml/2006/main"
	NsR     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	NsAll   = `xmlns:a="` + NsA + `" xmlns:r="` + NsR + `" xmlns:p="` + NsP + `"`
	Pml     = "application/vnd.openxmlformats-officedocument.presentationml."
	Header  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	Package = "http://schemas.openxmlformats.org/package/2006/"
)

// Set sets a part of a content type; "" is by its extension.
func (f *File) Set(name, kind, content string) {
	f.Parts[name] = content
	if delete(f.Types, name); kind != "" {
		f.Types[name] = kind
	}
}

// Drop takes a part away, with its content type but not with what leads to it.
func (f *File) Drop(name string) {
	delete(f.Parts, name)
	delete(f.Types, name)
}

// Edit replaces the first old in a part; it panics where there is none.
func (f *File) Edit(name, old, new string) {
	if !strings.Contains(f.Parts[name], old) {
		panic(fmt.Sprintf("%s has no %q", name, old))
	}
	f.Parts[name] = strings.Replace(f.Parts[name], old, new, 1)
}

// Rel is a relationship: its ID, its type, in full or after that of office documents, and its target, "" before it where it is external.
type Rel struct{ ID, Type, Target string }

// Relate sets the relationships of a part; of "" is the package.
func (f *File) Relate(of string, all ...Rel) {
	f.Parts[RelsName(of)] = Header + `<Relationships xmlns="` + Package + `relationships">` + rels(all) + `</Relationships>`
}

// Add adds relationships to those of a part that has some.
func (f *File) Add(of string, all ...Rel) {
	f.Edit(RelsName(of), `</Relationships>`, rels(all)+`</Relationships>`)
}

func rels(all []Rel) string {
	var b strings.Builder
	for _, r := range all {
		if !strings.Contains(r.Type, ":") {
			r.Type = NsR + "/" + r.Type
		}
		mode := ""
		if strings.Contains(r.Target, "://") {
			mode = ` TargetMode="External"`
		}
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="%s" Target="%s"%s/>`, r.ID, r.Type, r.Target, mode)
	}
	return b.String()
}

// RelsName is the name of the part of a part's relationships.
func RelsName(of string) string {
	i := strings.LastIndexByte(of, '/') + 1
	return of[:i] + "_rels/" + of[i:] + ".rels"
}

// Bytes is the file, with the parts by their names.
func (f *File) Bytes() []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name, content string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			panic(err) // a buffer never fails
		}
	}
	if _, ok := f.Parts["[Content_Types].xml"]; !ok {
		add("[Content_Types].xml", f.types())
	}
	for _, name := range slices.Sorted(maps.Keys(f.Parts)) {
		add(name, f.Parts[name])
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func (f *File) types() string {
	var b strings.Builder
	b.WriteString(Header + `<Types xmlns="` + Package + `content-types">`)
	for _, ext := range slices.Sorted(maps.Keys(f.Exts)) {
		fmt.Fprintf(&b, `<Default Extension="%s" ContentType="%s"/>`, ext, f.Exts[ext])
	}
	for _, name := range slices.Sorted(maps.Keys(f.Types)) {
		fmt.Fprintf(&b, `<Override PartName="/%s" ContentType="%s"/>`, name, f.Types[name])
	}
	b.WriteString(`</Types>`)
	return b.String()
}
