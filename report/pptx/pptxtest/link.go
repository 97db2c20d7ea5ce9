package pptxtest

import (
	"net/url"
	"regexp"
	"strings"
)

var linkRules = []rule{
	{"link-target", linkTargets,
		"links are absolute, http, https, mailto or tel, or lead to a sheet of a workbook beside the file; up to 2079 characters (ours; the SDK passes javascript: and UNC)"},
	{"link-action", parts(linkActions, sheets...),
		"a link to a slide has the action hlinksldjump, one out of the file none (ECMA-376-1, CT_Hyperlink)"},
	{"link-run", elements(linkRun, "a:p"),
		"a link is one run as far as it looks alike, so that a person edits it as one (ours)"},
}

// longestLink is how long PowerPoint takes links.
const longestLink = 2079

func linkTargets(d *deck, f finder) {
	for _, r := range d.relationships {
		if why := linkFault(r.target); r.kind == "hyperlink" && why != "" {
			f.in(r.in.name).faultf("%s leads to %.80q: %s", r.id, r.target, why)
		}
	}
}

// cells is the end of a place in a workbook: cells of a sheet.
var cells = regexp.MustCompile(`'![A-Z]{1,3}[1-9][0-9]{0,6}(:[A-Z]{1,3}[1-9][0-9]{0,6})?$`)

// linkFault is what is wrong with a link's target, empty for nothing.
func linkFault(target string) string {
	u, err := url.Parse(target)
	switch {
	case len(target) > longestLink:
		return "it is too long"
	case strings.ContainsFunc(target, mustEscape):
		return "it has characters that must be escaped"
	case err != nil:
		return "it is no URI"
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return "it has no host"
		}
	case "mailto", "tel":
		if u.Opaque == "" {
			return "it leads to nobody"
		}
	case "":
		if u.Host != "" || strings.HasPrefix(u.Path, "/") || !cells.MatchString(u.Fragment) {
			return "it has no scheme and leads to no sheet of a workbook"
		}
	default:
		return "its scheme is not allowed"
	}
	return ""
}

// mustEscape reports whether a URI cannot hold a character (RFC 3986).
func mustEscape(r rune) bool {
	return r <= ' ' || r > '~' || strings.ContainsRune("<>\"{}|\\^`", r)
}

func linkActions(p *part, f finder) {
	const jump = "ppaction://hlinksldjump"
	for _, name := range []string{"a:hlinkClick", "a:hlinkHover", "a:hlinkMouseOver"} {
		for _, e := range p.named[name] {
			action := e.attr("action")
			r := p.referred(e, "r:id")
			if slide := r != nil && r.kind == "slide"; slide && action != jump || !slide && action != "" {
				f.faultf("%s has a link with action %q", e.where(), action)
			}
		}
	}
}

// linkRun reports runs that follow each other with one link and one look.
func linkRun(e *element, f finder) {
	look := func(r *element) string {
		p := r.child("a:rPr")
		if p.child("a:hlinkClick") == nil {
			return ""
		}
		s := p.child("a:hlinkClick").attr("r:id")
		for _, name := range []string{"lang", "sz", "b", "i", "baseline", "cap", "spc"} {
			s += " " + p.attr(name)
		}
		return s
	}
	last := ""
	for r := range e.each("a:r", "a:br", "a:fld") {
		is := ""
		if r.name == "a:r" {
			is = look(r)
		}
		if is != "" && is == last {
			f.faultf("%q goes on with the link before it", r.words())
		}
		last = is
	}
}
