package pptxtest

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var textRules = []rule{
	{"text-body", elements(textBody, "p:txBody", "a:txBody", "c:txPr", "c:rich"),
		"text has a:bodyPr, a:lstStyle and a paragraph (ECMA-376-1, CT_TextBody; PowerPoint writes them all)"},
	{"language", parts(languages),
		"runs, fields, ends of paragraphs and charts have a language, for screen readers and spelling (ours)"},
	{"run-inherits", elements(runInherits, "p:sp"),
		"a size that all runs of a level have stands in the list style of their text, so that a person changes it once (ours)"},
	{"autofit", elements(autofit, "a:normAutofit"),
		"a text that shrinks as a person types has its real sizes until then (ours: LibreOffice breaks scaled lines elsewhere)"},
	{"typed-bullet", elements(typedBullet, "a:p"),
		"a bullet is a:buChar, not the first character of the text (ours: lists for screen readers)"},
}

func textBody(e *element, f finder) {
	for _, name := range []string{"a:bodyPr", "a:lstStyle", "a:p"} {
		if e.child(name) == nil {
			f.faultf("%s has no %s", e.what(), name)
		}
	}
}

// languageTag is the usual part of BCP 47: language, script or region, variants; or a name in private use.
var languageTag = regexp.MustCompile(`^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*|x(-[a-z0-9]{1,8})+)$`)

func languages(p *part, f finder) {
	for _, name := range []string{"a:r", "a:fld"} {
		for _, e := range p.named[name] {
			if lang := e.child("a:rPr").attr("lang"); !languageTag.MatchString(lang) {
				f.faultf("%s with %q has lang=%q", e.what(), e.words(), lang)
			}
		}
	}
	for _, e := range p.named["a:endParaRPr"] {
		if lang := e.attr("lang"); !languageTag.MatchString(lang) {
			f.faultf("%s has lang=%q", e.what(), lang)
		}
	}
	if lang := p.root.val("c:lang"); p.kind == chartPart && !languageTag.MatchString(lang) {
		f.faultf("c:lang is %q", lang)
	}
}

// runInherits finds texts of which all runs of a level say their size, and runs that say what their list style says.
func runInherits(e *element, f finder) {
	body := e.child("p:txBody")
	if body == nil {
		return
	}
	saying, all := map[string]int{}, map[string]int{}
	for p := range body.each("a:p") {
		level := cmp.Or(p.child("a:pPr").attr("lvl"), "0")
		n, _ := strconv.Atoi(level)
		listed := body.child("a:lstStyle").child(fmt.Sprintf("a:lvl%dpPr", n+1)).child("a:defRPr").attr("sz")
		for r := range p.each("a:r") {
			size := r.child("a:rPr").attr("sz")
			all[level]++
			if size == "" {
				continue
			}
			if saying[level]++; size == listed {
				f.faultf("%s has the run %q of size %s, as its list style", e.what(), r.words(), size)
			}
		}
	}
	for _, level := range slices.Sorted(maps.Keys(all)) {
		if all[level] == saying[level] {
			f.faultf("%s has %d runs of level %s, which all say their size", e.what(), all[level], level)
		}
	}
}

func autofit(e *element, f finder) {
	for _, name := range []string{"fontScale", "lnSpcReduction"} {
		if v, ok := e.lookup(name); ok {
			f.faultf("%s has %s=%q", e.where(), name, v)
		}
	}
}

// words is the text of all runs in an element; lines that the author broke are apart.
func (e *element) words() string {
	var b strings.Builder
	for in := range e.all() {
		switch in.name {
		case "a:t":
			b.WriteString(in.text)
		case "a:br":
			b.WriteByte('\n')
		}
	}
	return b.String()
}

var bullet = regexp.MustCompile(`^\s*[•◦‣⁃▪▫●○■□➢❖·][\s\x{a0}]`)

func typedBullet(e *element, f finder) {
	if text := e.words(); bullet.MatchString(text) {
		f.faultf("%s has the text %q", e.where(), text)
	}
}
