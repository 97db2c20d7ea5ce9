package pptxtest

import (
	"slices"
	"strconv"
	"strings"
)

var inheritRules = []rule{
	{"restated-style", parts(restatedStyle, layoutPart, slidePart),
		"a list style states nothing that its text would inherit, so that a changed master changes it (ours)"},
	{"level-size", parts(levelSize, layoutPart, slidePart),
		"no empty level of a placeholder is larger than the level above it, nor smaller than the text below it (ours)"},
	{"font-reference", elements(fontReference, "a:latin", "a:ea", "a:cs"),
		"a font that is one of the theme's is +mj or +mn of a script (ECMA-376-1, ST_TextTypeface)"},
}

// holders are the shapes of a part that are placeholders with a text.
func holders(p *part) (out []*element) {
	for _, e := range p.named["p:sp"] {
		if e.placeholder() != (placeholder{}) && e.child("p:txBody") != nil {
			out = append(out, e)
		}
	}
	return out
}

// levelOf is the style of a level, from 0, in a list of styles, nil if there is none.
func levelOf(list *element, level int) *element {
	return list.child("a:lvl" + strconv.Itoa(level+1) + "pPr")
}

// above are the lists of styles that the text of a placeholder in a part inherits from, the nearest first.
func above(p *part, of placeholder) (lists []*element) {
	source := sources[p.kind]
	for _, r := range p.related(source.relation) {
		if r.to == nil || r.to.root == nil {
			continue
		}
		for _, e := range holders(r.to) {
			if from := e.placeholder(); source.same(of, from) {
				lists = append(lists, e.child("p:txBody", "a:lstStyle"))
			}
		}
		if r.to.kind == layoutPart && p.kind != layoutPart {
			return append(lists, above(r.to, of)...)
		}
		style := map[string]string{"title": "p:titleStyle", "body": "p:bodyStyle"}[of.onMaster()]
		if style == "" {
			style = "p:otherStyle"
		}
		lists = append(lists, r.to.root.child("p:txStyles", style))
	}
	return lists
}

// stated is the nearest of lists' value of an attribute of a level's paragraphs, or of their characters, empty if none states it.
func stated(lists []*element, level int, attr string) string {
	for _, l := range lists {
		e := levelOf(l, level)
		for _, at := range []*element{e, e.child("a:defRPr")} {
			if v, ok := at.lookup(attr); ok {
				return v
			}
		}
	}
	return ""
}

// levels is how many levels texts have.
const levels = 9

func restatedStyle(p *part, f finder) {
	for _, e := range holders(p) {
		list, from := e.child("p:txBody", "a:lstStyle"), above(p, e.placeholder())
		for n := range levels {
			own := levelOf(list, n)
			for _, at := range []*element{own, own.child("a:defRPr")} {
				if at == nil {
					continue
				}
				for _, a := range at.attrs {
					if a.value == stated(from, n, a.name) {
						f.faultf("%s has %s=%q at level %d, which it inherits", e.what(), a.name, a.value, n+1)
					}
				}
			}
		}
	}
}

func levelSize(p *part, f finder) {
	for _, e := range holders(p) {
		lists := append([]*element{e.child("p:txBody", "a:lstStyle")}, above(p, e.placeholder())...)
		size := func(level int) int { n, _ := strconv.Atoi(stated(lists, level, "sz")); return n }
		var has [levels]bool
		for par := range e.child("p:txBody").each("a:p") {
			n := par.child("a:pPr").number("lvl", 0)
			has[min(max(n, 0), levels-1)] = has[min(max(n, 0), levels-1)] || par.words() != ""
		}
		first := slices.Index(has[:], true)
		for n := 1; n < levels; n++ {
			if a, b := size(n-1), size(n); a > 0 && b > a && (!has[n] || n <= first) {
				f.faultf("%s has the size %d at level %d, %d above it", e.what(), b, n+1, a)
			}
		}
	}
}

var themeFontNames = []string{"+mj-lt", "+mj-ea", "+mj-cs", "+mn-lt", "+mn-ea", "+mn-cs"}

func fontReference(e *element, f finder) {
	name := e.attr("typeface")
	if (strings.HasPrefix(name, "+") || strings.HasPrefix(name, "-")) && !slices.Contains(themeFontNames, name) {
		f.faultf("%s is %q", e.where(), name)
	}
}
