package pptxtest

import (
	"regexp"
	"strings"
)

var textRules = []rule{
	{"text-body", elements(textBody, "p:txBody", "a:txBody", "c:txPr", "c:rich"),
		"text has a:bodyPr, a:lstStyle and a paragraph (ECMA-376-1, CT_TextBody; PowerPoint writes them all)"},
	{"language", parts(languages),
		"runs, fields, ends of paragraphs and charts have a language, for screen readers and spelling (ours)"},
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
