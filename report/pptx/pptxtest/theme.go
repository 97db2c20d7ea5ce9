package pptxtest

import "slices"

var themeRules = []rule{
	{"theme-colours", elements(themeColours, "a:clrScheme"),
		"a theme has its twelve colours in order, none by a name of the theme (ECMA-376-1, CT_ColorScheme)"},
	{"theme-fonts", elements(themeFonts, "a:fontScheme"),
		"headings and bodies have a latin font with a name, an ea and a cs one (ECMA-376-1, CT_FontCollection)"},
	{"theme-formats", elements(themeFormats, "a:fmtScheme"),
		"each list of the format scheme has three entries or more (image-to-editable-ppt-skill #43: repair)"},
	{"theme-of-master", themeOfMaster,
		"each master, of slides, notes and handouts, has its own theme (PptxGenJS #1443, #1449: master removed)"},
}

// themeSlots are the colours of a theme in the order of the schema.
var themeSlots = []string{
	"a:dk1", "a:lt1", "a:dk2", "a:lt2", "a:accent1", "a:accent2", "a:accent3", "a:accent4", "a:accent5", "a:accent6",
	"a:hlink", "a:folHlink",
}

func themeColours(e *element, f finder) {
	var slots []string
	for _, slot := range e.children {
		if slot.name == "a:extLst" {
			continue
		}
		slots = append(slots, slot.name)
		if len(slot.children) != 1 {
			f.faultf("%s has %d colours", slot.name, len(slot.children))
		}
		for _, c := range slot.children {
			if c.name != "a:srgbClr" && c.name != "a:sysClr" {
				f.faultf("%s is %s", slot.name, c.name)
			}
		}
	}
	if !slices.Equal(slots, themeSlots) {
		f.faultf("its colours are %v", slots)
	}
}

func themeFonts(e *element, f finder) {
	for _, name := range []string{"a:majorFont", "a:minorFont"} {
		for _, script := range []string{"a:latin", "a:ea", "a:cs"} {
			typeface, ok := e.child(name, script).lookup("typeface")
			if !ok || script == "a:latin" && typeface == "" {
				f.faultf("%s has no %s", name, script)
			}
		}
	}
}

func themeFormats(e *element, f finder) {
	for _, list := range []string{"a:fillStyleLst", "a:lnStyleLst", "a:effectStyleLst", "a:bgFillStyleLst"} {
		n := 0
		if l := e.child(list); l != nil {
			n = len(l.children)
		}
		if n < 3 {
			f.faultf("%s has %d entries", list, n)
		}
	}
}

func themeOfMaster(d *deck, f finder) {
	owner := map[*part]string{}
	for _, k := range []kind{masterPart, notesMasterPart, handoutMasterPart} {
		for _, p := range d.of(k) {
			themes := p.related("theme")
			if len(themes) != 1 {
				f.in(p.name).faultf("%d themes, want 1", len(themes))
			}
			for _, r := range themes {
				if other := owner[r.to]; r.to != nil && other != "" {
					f.in(p.name).faultf("it shares %s with %s", r.to.name, other)
				}
				owner[r.to] = p.name
			}
		}
	}
}
