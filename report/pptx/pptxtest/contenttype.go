package pptxtest

import "strings"

var typeRules = []rule{
	{"content-type", entries(contentType),
		"every part has a content type (ECMA-376-2, content types)"},
	{"phantom-override", phantomOverride,
		"an Override names a part that is there (PptxGenJS #1444: repair)"},
	{"override-twice", overrideTwice,
		"a part has one Override, an extension one Default (ECMA-376-2, content types)"},
	{"unused-default", unusedDefault,
		"there are parts of the extension of a Default (ours)"},
	{"xml-override", entries(xmlOverride),
		"a part of XML has an Override, as application/xml says nothing (ECMA-376-1, 13.3)"},
	{"part-kind", entries(partKind),
		"a part has the content type and root that its relationships ask for (ECMA-376-1, 13.3 and 14.2)"},
	{"orphan-part", orphanPart,
		"every part can be reached from the package, and every .rels has its part (ours; the SDK passes them)"},
}

func contentType(p *part, f finder) {
	if p.contentType == "" && p.name != typesPart && !strings.HasSuffix(p.name, "/") {
		f.faultf("neither Override nor Default")
	}
}

// types are the elements of [Content_Types].xml.
func (d *deck) types(name string) []*element {
	if p := d.byName[typesPart]; p != nil {
		return p.named[name]
	}
	return nil
}

func phantomOverride(d *deck, f finder) {
	for _, e := range d.types("ct:Override") {
		name := e.attr("PartName")
		if in, absolute := strings.CutPrefix(name, "/"); !absolute || d.byName[in] == nil {
			f.in(typesPart).faultf("an Override for %q, which is not there", name)
		}
	}
}

func overrideTwice(d *deck, f finder) {
	for _, kind := range [][2]string{{"ct:Override", "PartName"}, {"ct:Default", "Extension"}} {
		seen := map[string]bool{}
		for _, e := range d.types(kind[0]) {
			of := strings.ToLower(e.attr(kind[1]))
			if seen[of] {
				f.in(typesPart).faultf("a second %s for %q", strings.TrimPrefix(kind[0], "ct:"), e.attr(kind[1]))
			}
			seen[of] = true
		}
	}
}

func unusedDefault(d *deck, f finder) {
	used := map[string]bool{}
	for _, p := range d.parts {
		used[extension(p.name)] = true
	}
	for _, e := range d.types("ct:Default") {
		if ext := e.attr("Extension"); !used[strings.ToLower(ext)] {
			f.in(typesPart).faultf("a Default for %q, of which there is no part", ext)
		}
	}
}

func xmlOverride(p *part, f finder) {
	if p.name != typesPart && (p.contentType == "application/xml" || p.contentType == "text/xml") {
		f.faultf("it has the Default %s", p.contentType)
	}
}

func partKind(p *part, f finder) {
	is := kinds[p.kind]
	for _, r := range p.sources {
		wrong := p.kind != otherPart && r.kind != is.relation
		for _, k := range kinds {
			wrong = wrong || k.relation == r.kind && k.contentType != p.contentType
		}
		if wrong {
			f.faultf("a relationship %s leads to content type %q", r.kind, p.contentType)
		}
	}
	if p.root != nil && is.root != "" && p.root.name != is.root {
		f.faultf("its root is %s, want %s", p.root.name, is.root)
	}
}

func orphanPart(d *deck, f finder) {
	reached := map[*part]bool{}
	var next []*relationship
	for _, r := range d.relationships {
		if r.in.name == rootRels {
			next = append(next, r)
		}
	}
	for len(next) > 0 {
		r := next[0]
		next = next[1:]
		if r.to != nil && !reached[r.to] {
			reached[r.to] = true
			next = append(next, r.to.relations...)
		}
	}
	for _, p := range d.parts {
		source, rels := sourceOf(p.name)
		switch {
		case p.name == typesPart || p.name == rootRels || strings.HasSuffix(p.name, "/"):
		case rels && d.byName[source] == nil:
			f.in(p.name).faultf("relationships of %s, which is not there", source)
		case !rels && !reached[p]:
			f.in(p.name).faultf("nothing leads to it")
		}
	}
}
