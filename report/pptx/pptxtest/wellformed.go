package pptxtest

import "strings"

var xmlRules = []rule{
	{"well-formed", entries(wellFormed),
		"XML is well-formed, in UTF-8, and declares its prefixes (XML 1.0; ECMA-376-2, XML usage)"},
	{"doctype", entries(doctype),
		"XML has no document type (ECMA-376-2, XML usage)"},
	{"broken-attribute", parts(brokenAttributes),
		"no line breaks inside the value of an attribute: readers see a space; alt texts write &#10; (XML 1.0, 3.3.3)"},
	{"ignorable-prefix", parts(ignorablePrefixes),
		"the prefixes in mc:Ignorable, mc:MustUnderstand and Requires are declared (ECMA-376-3)"},
}

func wellFormed(p *part, f finder) {
	if p.isXML() && p.bad != nil {
		f.faultf("%v", p.bad)
	}
}

func doctype(p *part, f finder) {
	if p.doctype {
		f.faultf("it has a DOCTYPE")
	}
}

func brokenAttributes(p *part, f finder) {
	for e := range p.root.all() {
		if e.broken != "" {
			f.faultf("a line breaks in attribute %s of %s", e.broken, e.name)
		}
	}
}

func ignorablePrefixes(p *part, f finder) {
	for e := range p.root.all() {
		list := e.attr("mc:Ignorable") + " " + e.attr("mc:MustUnderstand")
		if e.name == "mc:Choice" {
			list += " " + e.attr("Requires")
			if strings.TrimSpace(e.attr("Requires")) == "" {
				f.faultf("mc:Choice requires nothing")
			}
		}
		for _, prefix := range strings.Fields(list) {
			if !e.declares(prefix) {
				f.faultf("%s names prefix %s, which is not declared", e.name, prefix)
			}
		}
	}
}

// declares reports whether a prefix is declared here.
func (e *element) declares(prefix string) bool {
	for ; e != nil; e = e.parent {
		if _, ok := e.lookup("xmlns:" + prefix); ok {
			return true
		}
	}
	return false
}
