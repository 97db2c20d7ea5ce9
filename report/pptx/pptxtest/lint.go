// Package pptxtest checks PowerPoint files for what makes PowerPoint offer a repair, drop a shape or draw the wrong thing,
// and for what its accessibility checker finds. It is for tests, in which no deck may have a fault:
//
//	for _, fault := range pptxtest.Lint(file) {
//		t.Error(fault)
//	}
//
// The Open XML SDK's validator and LibreOffice accept many such files without a word, so these rules come from elsewhere:
// ECMA-376 (ISO/IEC 29500), what Microsoft says of Office's behaviour in [MS-OI29500], and what users reported to the
// projects that write such files. Every rule names its source. Some are stricter than PowerPoint, as there is one way that
// our files are written: then the rule says "ours".
package pptxtest

import (
	"fmt"
	"slices"
)

// Fault is something wrong with a file.
type Fault struct {
	Part string // the ZIP entry, empty for the whole file
	Rule string // a short stable name, such as "phantom-override"
	Text string // what is wrong, with the value
}

func (f Fault) String() string {
	if f.Part == "" {
		return f.Rule + ": " + f.Text
	}
	return f.Part + ": " + f.Rule + ": " + f.Text
}

// Lint reports all faults of a PPTX file, in the order of its parts; none for a good one. It reads at most 256 MB of parts
// and two million elements. An archive that is larger or cannot be read has one fault, of the rule "archive".
func Lint(file []byte) []Fault {
	d, err := open(file)
	if err != nil {
		return []Fault{{Rule: "archive", Text: err.Error()}}
	}
	var faults []Fault
	for _, r := range rules {
		r.check(d, finder{rule: r.name, faults: &faults})
	}
	order := map[string]int{}
	for i, p := range d.parts {
		order[p.name] = i + 1
	}
	slices.SortStableFunc(faults, func(a, b Fault) int { return order[a.Part] - order[b.Part] })
	return faults
}

// rule is one thing that a file must hold to.
type rule struct {
	name  string // as in Fault.Rule
	check check
	doc   string // what must hold, and in brackets who says so
}

// rules are all rules, by subject.
var rules = slices.Concat(
	entryRules, typeRules, xmlRules, relationRules, contentRules,
	presentationRules, themeRules, masterRules, guideRules, notesRules, propertyRules,
	shapeRules, placeholderRules, inheritRules, layoutRules, valueRules, enumerationRules, textRules, tableRules, pictureRules, linkRules,
	chartRules, axisRules, labelRules, dataRules, overlayRules, groundRules, accessRules,
)

// check looks for what a rule forbids.
type check func(d *deck, f finder)

// finder takes the faults of a rule, in the part that is looked at.
type finder struct {
	rule, part string
	faults     *[]Fault
}

// in looks at another part.
func (f finder) in(part string) finder {
	f.part = part
	return f
}

func (f finder) faultf(format string, args ...any) {
	*f.faults = append(*f.faults, Fault{f.part, f.rule, fmt.Sprintf(format, args...)})
}

// entries checks every ZIP entry.
func entries(look func(p *part, f finder)) check {
	return func(d *deck, f finder) {
		for _, p := range d.parts {
			look(p, f.in(p.name))
		}
	}
}

// parts checks every part of some kinds whose XML could be read; without kinds, every part with XML.
func parts(look func(p *part, f finder), kinds ...kind) check {
	return func(d *deck, f finder) {
		for _, p := range d.parts {
			if p.root != nil && (len(kinds) == 0 || slices.Contains(kinds, p.kind)) {
				look(p, f.in(p.name))
			}
		}
	}
}

// elements checks every element of some names, wherever it stands.
func elements(look func(e *element, f finder), names ...string) check {
	return parts(func(p *part, f finder) {
		for _, name := range names {
			for _, e := range p.named[name] {
				look(e, f)
			}
		}
	})
}
