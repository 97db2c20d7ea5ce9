package pptxtest

import (
	"slices"
	"strings"
)

var contentRules = []rule{
	{"content", parts(contents),
		"elements hold what the schema lets them, in its order, and no text besides (ECMA-376-4, schemas; repair)"},
}

// particle is a place in a content model: one of some names, so many times.
type particle struct {
	names    []string
	optional bool
	many     bool
}

// models are the content models by element, or by parent and element: "c:barChart/c:ser".
var models = compile(schema, macros)

// compile reads content models, one a line.
func compile(schema string, macros *strings.Replacer) map[string][]particle {
	out := map[string][]particle{}
	for line := range strings.Lines(strings.ReplaceAll(macros.Replace(schema), "\n\t", " ")) {
		elements, content, _ := strings.Cut(line, "=")
		var model []particle
		for _, word := range strings.Fields(content) {
			names := strings.TrimRight(word, "?*+")
			sign := word[len(names):]
			model = append(model, particle{strings.Split(names, "|"), sign == "?" || sign == "*", sign == "*" || sign == "+"})
		}
		for _, name := range strings.Fields(elements) {
			out[name] = model
		}
	}
	return out
}

func contents(p *part, f finder) {
	for e := range p.root.all() {
		model, ok := models[e.above(1)+"/"+e.name]
		if !ok {
			model, ok = models[e.name]
		}
		// a:ext is a size, too
		if !ok || e.isExtension() {
			continue
		}
		if text := strings.TrimSpace(e.text); text != "" {
			f.faultf("%s holds the text %.40q", e.what(), text)
		}
		if why := mismatch(model, e.drawn()); why != "" {
			f.faultf("%s %s", e.what(), why)
		}
	}
}

// drawn are the children that a reader sees who understands every extension: of alternatives, the first.
func (e *element) drawn() []*element {
	var out []*element
	for _, c := range e.children {
		if c.name == "mc:AlternateContent" {
			if choice := c.child("mc:Choice"); choice != nil {
				out = append(out, choice.drawn()...)
			}
			continue
		}
		out = append(out, c)
	}
	return out
}

// mismatch is what is wrong with children, empty for nothing. No element can stand at two places of our models, so there is
// nothing to try twice.
func mismatch(model []particle, children []*element) string {
	i := 0
	for _, at := range model {
		from := i
		for i < len(children) && slices.Contains(at.names, children[i].name) && (at.many || i == from) {
			i++
		}
		if i > from || at.optional {
			continue
		}
		missing := strings.Join(at.names, " or ")
		if i < len(children) {
			return "has " + children[i].name + " before " + missing
		}
		return "has no " + missing
	}
	if i == len(children) {
		return ""
	}
	if i == 0 {
		return "has " + children[i].name + " first"
	}
	return "has " + children[i].name + " after " + children[i-1].name
}
