package pptxtest

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var valueRules = []rule{
	{"colour", parts(colours),
		"colours are six upper-case digits or a name of the scheme, phClr in themes only (ECMA-376-1, ST_SchemeColorVal)"},
	{"percentage", parts(percentages),
		"percentages are whole thousandths, shares of colours at most 100000 (ECMA-376-4, ST_Percentage)"},
	{"hue", elements(hues, "a:hueOff", "a:hueMod", "a:hue", "a:tint", "a:shade", "a:comp", "a:inv", "a:gray", "a:gamma", "a:invGamma"),
		"colours of the theme change in saturation and lightness only; of the rest readers make different colours (ours)"},
	{"guid", parts(guids),
		"ids of fields, sections, table styles and series are GUIDs in upper case, and extensions have GUIDs (ECMA-376-1, ST_Guid)"},
	{"extension-uri", parts(extensionURIs),
		"an extension has a uri (ECMA-376-1, CT_OfficeArtExtension)"},
}

var (
	hexColour = regexp.MustCompile(`^[0-9A-F]{6}$`)
	guid      = regexp.MustCompile(`^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$`)
)

func colours(p *part, f finder) {
	for _, e := range p.named["a:srgbClr"] {
		if !hexColour.MatchString(e.attr("val")) {
			f.faultf("%s is %q", e.what(), e.attr("val"))
		}
	}
	for _, e := range p.named["a:sysClr"] {
		if !hexColour.MatchString(e.attr("lastClr")) {
			f.faultf("%s has lastClr %q", e.what(), e.attr("lastClr"))
		}
	}
	styles := p.kind == themePart || p.kind == tableStylesPart
	for _, e := range p.named["a:schemeClr"] {
		name := e.attr("val")
		ok := slices.Contains(mapped, name) || slices.Contains(themeSlots, "a:"+name) || name == "phClr" && styles
		if !ok {
			f.faultf("%s is %q", e.what(), name)
		}
	}
}

func hues(e *element, f finder) { f.faultf("%s has val=%q", e.what(), e.attr("val")) }

// shares are the attributes that are percentages, by element.
var shares = map[string][]string{
	"a:alpha": {"val"}, "a:lumMod": {"val"}, "a:lumOff": {"val"}, "a:satMod": {"val"}, "a:shade": {"val"}, "a:tint": {"val"},
	"a:spcPct": {"val"}, "a:buSzPct": {"val"}, "a:normAutofit": {"fontScale", "lnSpcReduction"}, "a:gs": {"pos"},
	"a:srcRect": {"l", "t", "r", "b"}, "a:fillRect": {"l", "t", "r", "b"}, "a:rPr": {"baseline"}, "a:defRPr": {"baseline"},
}

// capped are those that are at most the whole.
var capped = []string{"a:alpha", "a:lumMod", "a:lumOff", "a:shade", "a:tint", "a:gs"}

func percentages(p *part, f finder) {
	for e := range p.root.all() {
		for _, name := range shares[e.name] {
			v, ok := e.lookup(name)
			n, err := strconv.Atoi(v)
			if ok && (err != nil || slices.Contains(capped, e.name) && (n < 0 || n > 100000)) {
				f.faultf("%s has %s=%q", e.what(), name, v)
			}
		}
	}
}

// guidAttributes are the attributes that are GUIDs.
var guidAttributes = map[string]string{
	"a:fld": "id", "p14:section": "id", "a:tblStyleLst": "def", "a:tblStyle": "styleId", "c16:uniqueId": "val",
}

func guids(p *part, f finder) {
	for e := range p.root.all() {
		v := e.attr(guidAttributes[e.name])
		switch {
		case e.name == "a:tableStyleId":
			v = e.text
		case e.isExtension() && strings.HasPrefix(e.attr("uri"), "{"):
			v = strings.ToUpper(e.attr("uri")) // Microsoft's own are not all in upper case
		case guidAttributes[e.name] == "":
			continue
		}
		if !guid.MatchString(v) {
			f.faultf("%s has the id %q", e.what(), v)
		}
	}
}

func extensionURIs(p *part, f finder) {
	for e := range p.root.all() {
		if e.isExtension() && e.attr("uri") == "" {
			f.faultf("%s has no uri", e.what())
		}
	}
}
