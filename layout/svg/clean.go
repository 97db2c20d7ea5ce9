package svg

import (
	"regexp"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/report/xmltree"
)

// cut is a part of the source that something else stands for.
type cut struct {
	from, to int
	with     string
}

// outside finds what a style takes from elsewhere.
var outside = regexp.MustCompile(`(?i)@import[^;]*;?|url\(\s*["']?(?:[^#"'\s)d]|d[^a)]|da[^t)])[^)]*\)`)

// instead is what stands in a style for what it takes from elsewhere.
func instead(s string) string {
	if s[0] == '@' {
		return ""
	}
	return "none"
}

// cleaned is a document of what is drawn of it: without scripts, foreign elements and animations, without what is fetched from elsewhere, without its
// document type. Whoever opens it runs and fetches nothing.
func cleaned(source string, root *xmltree.Element) []byte {
	from, to := root.Source()
	var cuts []cut
	end := from
	for e := range root.Within() {
		at, after := e.Source()
		if at < end && e != root { // within what is cut
			continue
		}
		if e != root && unsafe(e) {
			cuts, end = append(cuts, cut{at, after, ""}), after
			continue
		}
		cuts = append(cuts, safeAttrs(e)...)
		if e.Name == "svg:style" {
			inner := source[e.Opened():after]
			for _, m := range outside.FindAllStringIndex(inner, -1) {
				cuts = append(cuts, cut{e.Opened() + m[0], e.Opened() + m[1], instead(inner[m[0]:m[1]])})
			}
		}
	}
	slices.SortStableFunc(cuts, func(a, b cut) int { return a.from - b.from })
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	at := from
	for _, c := range cuts {
		if c.from < at {
			continue
		}
		b.WriteString(source[at:c.from])
		b.WriteString(c.with)
		at = c.to
	}
	b.WriteString(source[at:to])
	return []byte(b.String())
}

// unsafe reports an element that runs or fetches something, or that is of something else than SVG.
func unsafe(e *xmltree.Element) bool {
	switch e.Name {
	case "svg:script", "svg:foreignObject", "svg:iframe", "svg:audio", "svg:video", "svg:handler", "svg:listener":
		return true
	case "svg:a":
		return false
	}
	ref := strings.ToLower(href(e))
	return animated[e.Name] || ref != "" && !strings.HasPrefix(ref, "#") && !strings.HasPrefix(ref, "data:image/")
}

// safeAttrs are the cuts of attributes that run or fetch something.
func safeAttrs(e *xmltree.Element) (cuts []cut) {
	for i := range e.Attrs {
		a := &e.Attrs[i]
		from, to := a.Source()
		switch {
		case strings.HasPrefix(strings.ToLower(a.Name), "on"), a.Name == "xml:base":
			cuts = append(cuts, cut{from, to, ""})
		case e.Name == "svg:a" && (a.Name == "href" || a.Name == "xlink:href"):
			cuts = append(cuts, cut{from, to, "#"})
		case outside.MatchString(a.Value):
			cuts = append(cuts, cut{from, to, outside.ReplaceAllStringFunc(a.Value, instead)})
		}
	}
	return cuts
}
