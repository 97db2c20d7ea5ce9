package pptx

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/template"
)

// folders are those below ppt in which the parts of slides stand.
type folders struct{ slides, charts, books, media, notes string }

// ownFolders are those of a file that has masters of its own.
var ownFolders = folders{"slides", "charts", "embeddings", "media", "notesSlides"}

// base is a template that a file stands on: all that it keeps, without slides.
type base struct {
	*template.Template
	taken map[string]bool // names of its parts, in lower case
	more  []*opc.Part     // pictures of its sample slides that slides have
	first int             // the place of the first relationship that the presentation has besides the template's, from 0
}

// newBase reads a theme's template, nil if there is none.
func newBase(t *theme.Theme, size layout.Size) (*base, error) {
	if t.Template == nil {
		return nil, nil
	}
	of, err := template.Of(t.Template)
	if err != nil {
		return nil, err
	}
	if of.Size != size {
		return nil, fmt.Errorf("pages of %s x %s pt do not go on the template %q, whose slides are %s x %s pt", size.W, size.H, of.Name, of.Size.W, of.Size.H)
	}
	b := &base{Template: of, taken: map[string]bool{strings.ToLower(of.Main()): true}}
	for _, p := range of.Kept() {
		b.taken[strings.ToLower(p.Name)] = true
	}
	for i := range t.Layouts {
		if l := of.Layout(t.Layouts[i].Sheet); l != nil {
			for _, p := range l.Parts() {
				if name := strings.ToLower(p.Name); !b.taken[name] {
					b.taken[name] = true
					b.more = append(b.more, p)
				}
			}
		}
	}
	for _, l := range of.Links() {
		if n, err := strconv.Atoi(strings.TrimPrefix(l.ID, "rId")); err == nil && n < 1<<30 {
			b.first = max(b.first, n)
		}
	}
	return b, nil
}

// folders are those in which no part of the template has a name that a part of ours may have.
func (b *base) folders() folders {
	o := &ownFolders
	return folders{b.folder(o.slides, "slide"), b.folder(o.charts, "chart"), b.folder(o.books, "chart"), b.folder(o.media, "image-"), b.folder(o.notes, "notesSlide")}
}

// folder is a folder below ppt without a part of the template that begins with a stem.
func (b *base) folder(name, stem string) string {
	for n := 1; ; n++ {
		folder := name
		if n > 1 {
			folder += strconv.Itoa(n)
		}
		if !b.has(strings.ToLower("ppt/" + folder + "/" + stem)) {
			return folder
		}
	}
}

// has reports a part whose name begins with a prefix, in lower case.
func (b *base) has(prefix string) bool {
	for name := range b.taken {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// free is a name that no part has yet: that with the first number, from 2 where the name alone is free.
func (b *base) free(stem, ext string) string {
	name := stem + ext
	for n := 2; b.taken[strings.ToLower(name)]; n++ {
		name = stem + strconv.Itoa(n) + ext
	}
	b.taken[strings.ToLower(name)] = true
	return name
}

// keep adds the parts of the template.
func (b *base) keep(p *opc.Package) {
	for _, part := range slices.Concat(b.Kept(), b.more) {
		p.Keep(part)
	}
}

// around adds what stands around the slides on a template: its presentation with them, and what the file says of itself.
func (w *Writer) around(p *opc.Package, noted bool) {
	b := w.base
	main := b.Main()
	core, app, view := b.free("docProps/core", ".xml"), b.free("docProps/app", ".xml"), b.free("ppt/viewProps", ".xml")
	root := opc.Rels{opc.Internal("officeDocument", main), opc.Internal("core-properties", core), opc.Internal("extended-properties", app)}
	root = append(root, kept(b.Top(), false)...)
	p.Rels("", root)
	links := kept(b.Links(), true)
	add := func(kind, to string) (id string) {
		id = opc.RelID(b.first + len(links) - len(b.Links()))
		links = append(links, opc.Relationship{Kind: kind, Target: opc.Target(main, to), ID: id})
		return id
	}
	var more template.Additions
	var x markup
	x.slideIDs(len(w.pages), b.first)
	for i := range w.pages {
		add("slide", w.slideName(i))
	}
	more.Slides = string(x.B)
	if noted && b.Notes == nil {
		w.notesMaster(p, b.free("ppt/theme/themeNotes", ".xml"))
		more.NotesMaster = `<p:notesMasterId r:id="` + add("notesMaster", w.notesOn) + `"/>`
	}
	if w.sectioned() {
		var x markup
		w.sections(&x)
		more.Sections = string(x.B)
	}
	more.Fonts = w.carry(p, b.folder("fonts", "font"), func(part string) string { return add("font", part) })
	add("viewProps", view)
	p.Rels(main, links)
	p.XML(main, pml+"presentation.main+xml", &opc.Markup{B: b.Presentation(more)})
	p.XML(view, pml+"viewProps+xml", &settings("viewPr").Markup)
	x = markup{}
	w.core().Append(&x.Markup)
	p.XML(core, typeCore, &x.Markup)
	p.XML(app, typeApp, &w.app().Markup)
}

// kept are relationships that stay, under their IDs, or by their places.
func kept(all []opc.Relation, ids bool) (out opc.Rels) {
	for _, l := range all {
		r := opc.Relationship{Kind: l.Type, Target: l.Target, External: l.External}
		if ids {
			r.ID = l.ID
		}
		out = append(out, r)
	}
	return out
}
