package pptxtest

import "slices"

var placeholderRules = []rule{
	{"placeholder-idx", parts(placeholderIdx, sheets...),
		"the placeholders of a part differ in idx ([MS-OI29500], ph)"},
	{"placeholder-source", parts(placeholderSource, layoutPart, slidePart, notesPart),
		"a placeholder has one to inherit from: of all its attributes in a layout, of its type in a master ([MS-OI29500], ph)"},
	{"placeholder-place", elements(placeholderPlace, "p:ph"),
		"placeholders are not in groups, nor connectors (ours)"},
}

func placeholderIdx(p *part, f finder) {
	seen := map[string]*element{}
	for _, ph := range p.named["p:ph"] {
		idx := placeholderOf(ph).idx
		if other := seen[idx]; other != nil && !alternatives(ph, other) {
			f.faultf("%s and %s have idx %s", other.where(), ph.where(), idx)
		}
		seen[idx] = ph
	}
}

// onMaster is the type of the master's placeholder that one of a layout takes its style from.
func (p placeholder) onMaster() string {
	switch p.typ {
	case "ctrTitle":
		return "title"
	case "title", "dt", "ftr", "sldNum":
		return p.typ
	}
	return "body"
}

// sources are where the placeholders of a kind of part come from: the relationship, and what two must have in common.
var sources = map[kind]struct {
	relation string
	same     func(of, source placeholder) bool
}{
	layoutPart: {"slideMaster", func(of, source placeholder) bool { return of.onMaster() == source.typ }},
	slidePart:  {"slideLayout", func(of, source placeholder) bool { return of == source }},
	notesPart:  {"notesMaster", func(of, source placeholder) bool { return of.typ == source.typ }},
}

func placeholderSource(p *part, f finder) {
	source := sources[p.kind]
	for _, r := range p.related(source.relation) {
		if r.to == nil || r.to.root == nil {
			continue
		}
		for _, ph := range p.named["p:ph"] {
			of := placeholderOf(ph)
			if !slices.ContainsFunc(r.to.named["p:ph"], func(e *element) bool { return source.same(of, placeholderOf(e)) }) {
				f.faultf("%s, placeholder %v, has none to inherit from in %s", ph.where(), of, r.to.name)
			}
		}
	}
}

func placeholderPlace(e *element, f finder) {
	if e.inside("p:grpSp") || e.inside("p:cxnSp") {
		f.faultf("%s is a placeholder in a group or connector", e.where())
	}
}
