package template

import (
	"slices"
	"strings"

	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/xmltree"
)

// sections is the extension of a presentation that has its sections (MS-PPTX 2.4.12).
const sections = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"

// cut takes from the presentation what is about its slides, and what refers to lost relationships.
func (r *reader) cut(lost []string) {
	for e := range r.Root.Children() {
		switch e.Name {
		case "p:sldIdLst", "p:custShowLst", "p:modifyVerifier":
			r.cuts = append(r.cuts, cut(e))
			continue
		}
		var some []edit
		n := 0
		for c := range e.Children() {
			n++
			if c.Attr("uri") == sections || refers(c, lost) {
				some = append(some, cut(c))
			}
		}
		if refers(&xmltree.Element{Attrs: e.Attrs}, lost) || n > 0 && len(some) == n {
			some = []edit{cut(e)}
		}
		r.cuts = append(r.cuts, some...)
	}
	for i := range r.Root.Attrs {
		if a := &r.Root.Attrs[i]; a.Name == "firstSlideNum" { // pages count from 1
			from, to := a.Source()
			r.cuts = append(r.cuts, edit{from, to, "1"})
		}
	}
}

// refers reports an element with a reference to one of some relationships.
func refers(e *xmltree.Element, lost []string) bool {
	for in := range e.Within() {
		for _, a := range in.Attrs {
			if strings.HasPrefix(a.Name, "r:") && slices.Contains(lost, a.Value) {
				return true
			}
		}
	}
	return false
}

// Kept are the parts that a deck has of the template, by their names: all but the presentation and its relationships. Their bytes are
// those of the template, unless something is left out.
func (t *Template) Kept() []*opc.Part { return t.kept }

// Main is the name of the presentation's part.
func (t *Template) Main() string { return t.main.Name }

// Top are the relationships of the package that a deck keeps.
func (t *Template) Top() []opc.Relation { return t.top }

// Links are the relationships of the presentation that a deck keeps, by their IDs there.
func (t *Template) Links() []opc.Relation { return t.links }

// Additions are what a deck's presentation has beside that of its template: markup with the prefixes a, p and r.
type Additions struct {
	Slides      string // the entries of p:sldIdLst
	NotesMaster string // the entry of p:notesMasterIdLst, where the template has none; "": none
	Fonts       string // entries of p:embeddedFontLst; "": none
	Sections    string // p14:sectionLst, which declares its prefix; "": none
}

// Presentation is the part of a deck's presentation: that of the template in its order, without its slides and what is about them, with
// those of the deck.
func (t *Template) Presentation(add Additions) []byte {
	edits := slices.Clone(t.cuts)
	declared := t.declared()
	put := func(at int, by string) { edits = append(edits, edit{at, at, by}) }
	masters, last := t.ends()
	if add.NotesMaster != "" {
		put(masters, `<p:notesMasterIdLst`+declared+`>`+add.NotesMaster+`</p:notesMasterIdLst>`)
	}
	put(last, `<p:sldIdLst`+declared+`>`+add.Slides+`</p:sldIdLst>`)
	if add.Fonts != "" {
		edits = append(edits, t.embed(add.Fonts, declared)...)
	}
	if add.Sections != "" {
		ext := `<p:ext` + declared + ` uri="` + sections + `">` + add.Sections + `</p:ext>`
		if list := t.Root.Child("p:extLst"); list != nil && !t.isCut(list) {
			put(list.Opened(), ext)
		} else {
			_, end := t.Root.Source()
			put(strings.LastIndex(t.source[:end], "</"), `<p:extLst`+declared+`>`+ext+`</p:extLst>`)
		}
	}
	return apply(t.source, edits)
}

// ends are where the list of masters ends, and the last of the lists of masters.
func (t *Template) ends() (masters, last int) {
	for e := range t.Root.Children() {
		_, to := e.Source()
		switch e.Name {
		case "p:sldMasterIdLst":
			masters, last = to, to
		case "p:notesMasterIdLst", "p:handoutMasterIdLst":
			last = max(last, to)
		}
	}
	return masters, last
}

// isCut reports an element that is taken away.
func (t *Template) isCut(e *xmltree.Element) bool {
	return slices.Contains(t.cuts, cut(e))
}

// declared declares the prefixes of additions where the presentation does not.
func (t *Template) declared() (out string) {
	from, _ := t.Root.Source()
	tag := t.source[from:t.Root.Opened()]
	for _, d := range usual {
		if !strings.Contains(tag, d) {
			out += d
		}
	}
	return out
}

// usual are the declarations that the parts of slides have.
var usual = [...]string{` xmlns:a="` + nsA + `"`, ` xmlns:r="` + opc.NsR + `"`, ` xmlns:p="` + nsP + `"`}

const (
	nsA = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsP = "http://schemas.openxmlformats.org/presentationml/2006/main"
)
