package pptxtest

import (
	"encoding/binary"
	"maps"
	"regexp"
	"slices"
	"strings"
)

var presentationRules = []rule{
	{"main-part", mainPart,
		"the package has one presentation (ECMA-376-1, 13.3.6)"},
	{"presentation-parts", parts(presentationParts, presentationPart),
		"a presentation has one presProps, viewProps, tableStyles and theme (PowerPoint writes them all)"},
	{"master-id", masterIDs,
		"the ids of masters and layouts are 2147483648 or more, and all differ (ECMA-376-1, ST_SlideMasterId; repair)"},
	{"slide-id", parts(slideIDs, presentationPart),
		"the ids of slides are 256 to 2147483647, and differ (ECMA-376-1, ST_SlideId)"},
	{"slide-listed", slideListed,
		"every slide is listed once (PowerPoint repairs; the SDK passes it)"},
	{"slide-size", parts(slideSize, presentationPart),
		"slides are 914400 to 51206400 EMU wide and high, notes have a size (ECMA-376-1, ST_SlideSizeCoordinate)"},
	{"first-slide-number", parts(firstSlideNumber, presentationPart),
		"the number of the first slide is 0 to 9999 (SDK, schematron)"},
	{"sections", parts(sections, presentationPart),
		"every slide is in one section, and sections differ in id and name ([MS-PPTX], section; Accessibility Checker)"},
	{"embedded-font", embeddedFonts,
		"embedded fonts differ in name, are used, and are Embedded OpenType files ([MS-OI29500] 2.1.1133; W3C, Embedded OpenType)"},
}

func mainPart(d *deck, f finder) {
	n := 0
	for _, r := range d.relationships {
		if r.in.name == rootRels && r.kind == "officeDocument" && r.to != nil && r.to.kind == presentationPart {
			n++
		}
	}
	if n != 1 {
		f.faultf("%d presentations, want 1", n)
	}
}

func presentationParts(p *part, f finder) {
	for _, kind := range []string{"presProps", "viewProps", "tableStyles", "theme"} {
		if n := len(p.related(kind)); n != 1 {
			f.faultf("%d relationships %s, want 1", n, kind)
		}
	}
}

func masterIDs(d *deck, f finder) {
	seen := map[int64]string{}
	for _, p := range slices.Concat(d.of(presentationPart), d.of(masterPart)) {
		for _, e := range slices.Concat(p.named["p:sldMasterId"], p.named["p:sldLayoutId"]) {
			id, ok := e.whole("id", 1<<31, 1<<32-1)
			if !ok {
				f.in(p.name).faultf("%s has id %q", e.name, e.attr("id"))
				continue
			}
			if first := seen[id]; first != "" {
				f.in(p.name).faultf("%s has id %d, which %s has", e.name, id, first)
			}
			seen[id] = e.name + " in " + p.name
		}
	}
}

func slideIDs(p *part, f finder) {
	seen := map[int64]bool{}
	for _, e := range p.named["p:sldId"] {
		id, ok := e.whole("id", 256, 1<<31-1)
		if !ok {
			f.faultf("p:sldId has id %q", e.attr("id"))
			continue
		}
		if seen[id] {
			f.faultf("p:sldId has id %d, which another has", id)
		}
		seen[id] = true
	}
}

func slideListed(d *deck, f finder) {
	listed := map[*part]int{}
	for _, p := range d.of(presentationPart) {
		for _, e := range p.named["p:sldId"] {
			if r := p.referred(e, "r:id"); r != nil && r.to != nil {
				listed[r.to]++
			}
		}
	}
	for _, p := range d.of(slidePart) {
		if n := listed[p]; n != 1 {
			f.in(p.name).faultf("it is listed %d times", n)
		}
	}
}

func slideSize(p *part, f finder) {
	for _, size := range []struct {
		name     string
		from, to int64
	}{{"p:sldSz", 914400, 51206400}, {"p:notesSz", 1, 27273042316900}} {
		e := p.root.child(size.name)
		for _, side := range []string{"cx", "cy"} {
			if _, ok := e.whole(side, size.from, size.to); !ok {
				f.faultf("%s has %s=%q", size.name, side, e.attr(side))
			}
		}
	}
}

func firstSlideNumber(p *part, f finder) {
	if _, ok := p.root.whole("firstSlideNum", 0, 9999); !ok && p.root.attr("firstSlideNum") != "" {
		f.faultf("firstSlideNum %q", p.root.attr("firstSlideNum"))
	}
}

// unnamed are the names that PowerPoint gives to sections that have none.
var unnamed = regexp.MustCompile(`^\s*$|^(?i:default section|untitled section)$`)

func sections(p *part, f finder) {
	ids, names, in := map[string]bool{}, map[string]bool{}, map[string]int{}
	for _, s := range p.named["p14:section"] {
		id, name := s.attr("id"), s.attr("name")
		switch {
		case ids[id]:
			f.faultf("two sections have id %s", id)
		case names[name]:
			f.faultf("two sections have the name %q", name)
		case unnamed.MatchString(name):
			f.faultf("a section has the name %q", name)
		}
		ids[id], names[name] = true, true
		for e := range s.child("p14:sldIdLst").each("p14:sldId") {
			in[e.attr("id")]++
		}
	}
	if len(ids) == 0 {
		return
	}
	for _, e := range p.named["p:sldId"] {
		if n := in[e.attr("id")]; n != 1 {
			f.faultf("slide %s is in %d sections", e.attr("id"), n)
		}
		delete(in, e.attr("id"))
	}
	for _, id := range slices.Sorted(maps.Keys(in)) {
		f.faultf("a section has slide %q, which is not there", id)
	}
}

func embeddedFonts(d *deck, f finder) {
	p := d.presentation()
	if p == nil || len(p.named["p:embeddedFont"]) == 0 {
		return
	}
	f = f.in(p.name)
	used := map[string]bool{}
	for _, of := range d.parts {
		for _, e := range of.named["a:latin"] {
			used[strings.ToLower(e.attr("typeface"))] = true
		}
	}
	seen := map[string]bool{}
	for _, e := range p.named["p:embeddedFont"] {
		switch name := strings.ToLower(e.child("p:font").attr("typeface")); {
		case seen[name]:
			f.faultf("two embedded fonts are called %q", name)
		case !used[name]:
			f.faultf("the embedded font %q is used nowhere", name)
		default:
			seen[name] = true
		}
	}
	for _, r := range p.related("font") {
		if r.to != nil && !embeddedOpenType(r.to.data) {
			f.faultf("%s is no Embedded OpenType file", r.to.name)
		}
	}
}

// embeddedOpenType reports a file whose head is that of one, with sizes that agree.
func embeddedOpenType(b []byte) bool {
	const head = 82 // without names
	if len(b) < head || binary.LittleEndian.Uint16(b[34:]) != 0x504c {
		return false
	}
	return uint64(binary.LittleEndian.Uint32(b)) == uint64(len(b)) && uint64(binary.LittleEndian.Uint32(b[4:])) <= uint64(len(b)-head)
}
