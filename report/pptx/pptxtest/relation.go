package pptxtest

import (
	"regexp"
	"slices"
	"strings"
)

var relationRules = []rule{
	{"relationship-id", relationshipIDs,
		"the ids of a part's relationships are names, and differ (ECMA-376-2, relationships)"},
	{"relationship-twice", relationshipTwice,
		"of a part's relationships, only those of pictures and links lead to the same part (ours)"},
	{"dangling-relationship", danglingRelationship,
		"what a relationship leads to is there, in the same case (SDK; LibreOffice drops the shape)"},
	{"external-relationship", externalRelationship,
		"links lead out of the file, and nothing else does (ours)"},
	{"unresolved-id", parts(unresolvedID),
		"an r:id or r:embed names a relationship (PptxGenJS: rIdundefined; python-pptx: empty ones of movies)"},
	{"reference-kind", parts(referenceKind),
		"an r:id names a relationship of the type that its element needs (ECMA-376-1, 19 to 21)"},
	{"unreferenced-relationship", entries(unreferencedRelationship),
		"a relationship that has to be named is: slides, layouts, pictures, charts, links (repair, if a slide or layout)"},
}

// ncName is a name without colon; ours are ASCII.
var ncName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_.-]*$`)

func relationshipIDs(d *deck, f finder) {
	type key struct {
		in *part
		id string
	}
	seen := map[key]bool{}
	for _, r := range d.relationships {
		f := f.in(r.in.name)
		if !ncName.MatchString(r.id) {
			f.faultf("id %q is no NCName", r.id)
		}
		if seen[key{r.in, r.id}] {
			f.faultf("id %q twice", r.id)
		}
		seen[key{r.in, r.id}] = true
	}
}

func relationshipTwice(d *deck, f finder) {
	type pair struct{ in, to *part }
	seen := map[pair]bool{}
	for _, r := range d.relationships {
		if r.to == nil || r.kind == "image" || r.from != nil && r.from.kind == slidePart && r.kind == "slide" {
			continue
		}
		if seen[pair{r.in, r.to}] {
			f.in(r.in.name).faultf("%s leads to %s, as does another", r.id, r.to.name)
		}
		seen[pair{r.in, r.to}] = true
	}
}

func danglingRelationship(d *deck, f finder) {
	for _, r := range d.relationships {
		if !r.external && r.to == nil {
			f.in(r.in.name).faultf("%s leads to %q, which is not there", r.id, r.target)
		}
	}
}

func externalRelationship(d *deck, f finder) {
	for _, r := range d.relationships {
		switch link := r.kind == "hyperlink"; {
		case r.external && !link:
			f.in(r.in.name).faultf("%s, %s, leads out of the file, to %q", r.id, r.kind, r.target)
		case link && !r.external:
			f.in(r.in.name).faultf("%s, a link to %q, lacks TargetMode External", r.id, r.target)
		}
	}
}

func unresolvedID(p *part, f finder) {
	for e := range p.root.all() {
		for _, a := range e.attrs {
			if a.isReference() && p.byID[a.value] == nil {
				f.faultf("%s has %s=%q, and there is no such relationship", e.name, a.name, a.value)
			}
		}
	}
}

// references are the types of relationship that elements name.
var references = map[string][]string{
	"p:sldMasterId":     {"slideMaster"},
	"p:notesMasterId":   {"notesMaster"},
	"p:handoutMasterId": {"handoutMaster"},
	"p:sldLayoutId":     {"slideLayout"},
	"p:sldId":           {"slide"},
	"p:regular":         {"font"},
	"p:bold":            {"font"},
	"p:italic":          {"font"},
	"p:boldItalic":      {"font"},
	"a:blip":            {"image"},
	"asvg:svgBlip":      {"image"},
	"a:hlinkClick":      {"hyperlink", "slide"},
	"a:hlinkHover":      {"hyperlink", "slide"},
	"a:hlinkMouseOver":  {"hyperlink", "slide"},
	"c:chart":           {"chart"},
	"c:externalData":    {"package"},
	"cx:chart":          {kinds[chartExPart].relation},
	"cx:externalData":   {"package"},
}

func referenceKind(p *part, f finder) {
	for e := range p.root.all() {
		want := references[e.name]
		for _, a := range e.attrs {
			if r := p.byID[a.value]; a.isReference() && want != nil && r != nil && !slices.Contains(want, r.kind) {
				f.faultf("%s has %s=%q, a relationship %s, want %s", e.name, a.name, a.value, r.kind, strings.Join(want, " or "))
			}
		}
	}
}

// implicit are the relationships that no element names, by the kind of part that they come from.
var implicit = map[kind][]string{
	presentationPart: {"presProps", "viewProps", "tableStyles", "theme"},
	masterPart:       {"theme"},
	notesMasterPart:  {"theme"},
	layoutPart:       {"slideMaster"},
	slidePart:        {"slideLayout", "notesSlide"},
	notesPart:        {"notesMaster", "slide"},
}

func unreferencedRelationship(p *part, f finder) {
	if p.root == nil || len(p.relations) == 0 {
		return
	}
	named := map[string]bool{}
	for e := range p.root.all() {
		for _, a := range e.attrs {
			if a.isReference() {
				named[a.value] = true
			}
		}
	}
	for _, r := range p.relations {
		if !named[r.id] && !slices.Contains(implicit[p.kind], r.kind) {
			f.faultf("nothing names %s, %s %q", r.id, r.kind, r.target)
		}
	}
}
