package pptxtest

import "slices"

var masterRules = []rule{
	{"master-placeholder", parts(masterPlaceholders, masterPart),
		"a master has placeholders title, body, dt, ftr, sldNum, each once (LibreOffice: else PowerPoint refuses to open)"},
	{"colour-map", parts(colourMap, masterPart, notesMasterPart, handoutMasterPart),
		"a master maps twelve colours to those of its theme (ECMA-376-1, CT_ColorMapping)"},
	{"text-styles", parts(textStyles, masterPart, presentationPart),
		"masters and presentations have styles of text; without, text boxes take another font (tried in LibreOffice)"},
	{"master-of-layout", parts(masterOfLayout, layoutPart),
		"a layout has one master, which lists it (ECMA-376-1, 13.3.9; repair)"},
	{"layout-of-slide", parts(layoutOfSlide, slidePart),
		"a slide has one layout, which its master lists (ECMA-376-1, 13.3.8; repair)"},
}

func masterPlaceholders(p *part, f finder) {
	seen := map[string]bool{}
	for _, ph := range p.named["p:ph"] {
		typ := placeholderOf(ph).typ
		if !slices.Contains([]string{"title", "body", "dt", "ftr", "sldNum"}, typ) {
			f.faultf("a placeholder %s", typ)
		} else if seen[typ] {
			f.faultf("two placeholders %s", typ)
		}
		seen[typ] = true
	}
}

// mapped are the colours that shapes may name.
var mapped = []string{
	"bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
}

func colourMap(p *part, f finder) {
	m := p.root.child("p:clrMap")
	for _, name := range mapped {
		if to := m.attr(name); !slices.Contains(themeSlots, "a:"+to) {
			f.faultf("p:clrMap has %s=%q", name, to)
		}
	}
}

func textStyles(p *part, f finder) {
	want := [][]string{{"p:txStyles", "p:titleStyle"}, {"p:txStyles", "p:bodyStyle"}, {"p:txStyles", "p:otherStyle"}}
	if p.kind == presentationPart {
		want = [][]string{{"p:defaultTextStyle"}}
	}
	for _, path := range want {
		if p.root.child(path...).child("a:lvl1pPr", "a:defRPr") == nil {
			f.faultf("no a:lvl1pPr with a:defRPr in %s", path[len(path)-1])
		}
	}
}

// lists reports whether a master lists a layout.
func (p *part) lists(layout *part) bool {
	for _, e := range p.named["p:sldLayoutId"] {
		if r := p.referred(e, "r:id"); r != nil && r.to == layout {
			return true
		}
	}
	return false
}

func masterOfLayout(p *part, f finder) {
	masters := p.related("slideMaster")
	if len(masters) != 1 {
		f.faultf("%d masters, want 1", len(masters))
	}
	for _, r := range masters {
		if r.to != nil && !r.to.lists(p) {
			f.faultf("%s does not list it", r.to.name)
		}
	}
}

func layoutOfSlide(p *part, f finder) {
	layouts := p.related("slideLayout")
	if len(layouts) != 1 {
		f.faultf("%d layouts, want 1", len(layouts))
	}
	for _, l := range layouts {
		for _, m := range l.to.related("slideMaster") {
			if m.to != nil && !m.to.lists(l.to) {
				f.faultf("its layout %s is not listed by %s", l.to.name, m.to.name)
			}
		}
	}
}
