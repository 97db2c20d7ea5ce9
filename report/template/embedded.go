package template

import (
	"slices"
	"strings"

	"github.com/deckfold/deckfold/report/xmltree"
)

// Typefaces are the fonts that the template's themes, masters and layouts name for Latin text, each once, as it is written first.
func (t *Template) Typefaces() (out []string) {
	add := func(root *xmltree.Element) {
		for e := range root.Within() {
			name := e.Attr("typeface")
			if e.Name != "a:latin" || name == "" || strings.HasPrefix(name, "+") {
				continue // of the theme
			}
			if !slices.ContainsFunc(out, func(s string) bool { return strings.EqualFold(s, name) }) {
				out = append(out, name)
			}
		}
	}
	for _, m := range t.Masters {
		add(m.Theme.Root)
		add(m.Root)
		for _, l := range m.Layouts {
			add(l.Root)
		}
	}
	return out
}

// Embedded are the fonts that the template carries, and decks on it with it.
func (t *Template) Embedded() (out []string) {
	list := t.Root.Child("p:embeddedFontLst")
	if list == nil || t.isCut(list) {
		return nil
	}
	for e := range list.Children() {
		if name := e.Child("p:font").Attr("typeface"); name != "" && !t.isCut(e) {
			out = append(out, name)
		}
	}
	return out
}

// embed are the edits that add fonts to those that the presentation carries, and have programs that save it embed fonts, too, with
// all characters.
func (t *Template) embed(entries, declared string) (out []edit) {
	if a := t.attr("embedTrueTypeFonts"); a != nil {
		from, to := a.Source()
		out = append(out, edit{from, to, "1"})
	} else {
		at := t.Root.Opened() - 1
		out = append(out, edit{at, at, ` embedTrueTypeFonts="1"`})
	}
	if a := t.attr("saveSubsetFonts"); a != nil {
		from, to := a.Source()
		out = append(out, edit{from, to, "0"})
	}
	entries = strings.ReplaceAll(entries, "<p:embeddedFont>", "<p:embeddedFont"+declared+">")
	list := `<p:embeddedFontLst` + declared + `>` + entries + `</p:embeddedFontLst>`
	after := 0 // ISO/IEC 29500-1, 19.2.1.26
	for e := range t.Root.Children() {
		from, to := e.Source()
		switch e.Name {
		case "p:embeddedFontLst":
			if open := e.Opened(); open < to {
				if !t.isCut(e) {
					return append(out, edit{open, open, entries})
				}
				return append(out, edit{from, from, list})
			}
			return append(out, edit{from, to, list})
		case "p:sldSz", "p:notesSz", "p:smartTags":
			after = to
		}
	}
	return append(out, edit{after, after, list})
}

// attr is an attribute of the presentation, nil where there is none.
func (t *Template) attr(name string) *xmltree.Attr {
	for i := range t.Root.Attrs {
		if t.Root.Attrs[i].Name == name {
			return &t.Root.Attrs[i]
		}
	}
	return nil
}
