package pptxtest

var guideRules = []rule{
	{"guide-list", elements(guideList, "p15:sldGuideLst"),
		"the guides of a master or a layout stand in the extension for such parts ([MS-PPTX] 2.2.11)"},
	{"guide", guides,
		"a guide has a number of its own and stands on the page ([MS-PPTX] 2.4.3.3)"},
}

// guideURIs are the extensions for guides by what has them.
var guideURIs = map[string]string{
	"p:presentation": "{EFAFB233-063F-42B5-8137-9DF3F51BA10A}", "p:sldMaster": "{27BBF7A9-308A-43DC-89C8-2F10F3537804}",
	"p:sldLayout": "{DCECCB84-F9BA-43D5-87BE-67443E8EF086}",
}

func guideList(e *element, f finder) {
	root := e
	for root.parent != nil {
		root = root.parent
	}
	if uri := e.parent.attr("uri"); uri != guideURIs[root.name] {
		f.faultf("%s is in the extension %q of %s, not in %q", e.where(), uri, root.name, guideURIs[root.name])
	}
}

// guideUnit is the unit of guides, 1/8 pt, in EMU.
const guideUnit = 12700 / 8.0

func guides(d *deck, f finder) {
	end := map[string]int64{}
	for _, p := range d.parts {
		if p.kind == presentationPart && p.root != nil {
			size := p.root.child("p:sldSz")
			end["cx"], end["cy"] = size.number("cx", 0), size.number("cy", 0)
		}
	}
	parts(func(p *part, f finder) {
		seen := map[string]bool{}
		for _, e := range p.named["p15:guide"] {
			id, side := e.attr("id"), "cx"
			if e.attr("orient") == "horz" {
				side = "cy"
			}
			if seen[id] {
				f.faultf("two guides have the number %s", id)
			}
			seen[id] = true
			if at := e.number("pos", 0); at < 0 || float64(at)*guideUnit > float64(end[side]) {
				f.faultf("the guide %s is at %d eighths of a point, %s of the page is %d", id, at, side, end[side])
			}
		}
	}, masterPart, layoutPart)(d, f)
}
