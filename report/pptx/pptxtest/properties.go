package pptxtest

import (
	"regexp"
	"strconv"
	"strings"
)

var propertyRules = []rule{
	{"core-properties", coreProperties,
		"a file has a title, a language, and its dates as W3CDTF (ECMA-376-2, core properties; the SDK passes others)"},
	{"app-properties", appProperties,
		"the counts of slides and notes are right, AppVersion is 14.0000 or later, and no titles of parts are there (ours)"},
}

// only is the one part of a kind; other numbers are a fault.
func (d *deck) only(k kind, f finder) *part {
	found := d.of(k)
	if len(found) != 1 {
		f.faultf("%d parts %s, want 1", len(found), kinds[k].contentType)
		return nil
	}
	return found[0]
}

// w3cDate is a date with time in the zone of UTC (W3C NOTE-datetime); PowerPoint writes no other.
var w3cDate = regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$`)

func coreProperties(d *deck, f finder) {
	p := d.only(corePart, f)
	if p == nil {
		return
	}
	f = f.in(p.name)
	for _, name := range []string{"dc:title", "dc:language"} {
		if e := p.root.child(name); e == nil || strings.TrimSpace(e.text) == "" {
			f.faultf("no %s", name)
		}
	}
	for _, name := range []string{"dcterms:created", "dcterms:modified"} {
		e := p.root.child(name)
		switch {
		case e == nil: // a file without a clock has none
		case e.attr("xsi:type") != "dcterms:W3CDTF":
			f.faultf("%s has xsi:type=%q", name, e.attr("xsi:type"))
		case !w3cDate.MatchString(e.text):
			f.faultf("%s is %q", name, e.text)
		}
	}
}

var appVersion = regexp.MustCompile(`^(1[4-9]|[2-9]\d)\.\d{4}$`)

func appProperties(d *deck, f finder) {
	p := d.only(appPart, f)
	if p == nil {
		return
	}
	f = f.in(p.name)
	text := func(name string) string {
		if e := p.root.child(name); e != nil {
			return e.text
		}
		return ""
	}
	for _, count := range []struct {
		name string
		want int
	}{{"ep:Slides", len(d.of(slidePart))}, {"ep:Notes", len(d.of(notesPart))}} {
		if got := text(count.name); got != strconv.Itoa(count.want) {
			f.faultf("%s is %q, want %d", count.name, got, count.want)
		}
	}
	if v := text("ep:AppVersion"); !appVersion.MatchString(v) {
		f.faultf("ep:AppVersion is %q", v)
	}
	for e := range p.root.each("ep:HeadingPairs", "ep:TitlesOfParts") {
		f.faultf("%s is there", e.name)
	}
}
