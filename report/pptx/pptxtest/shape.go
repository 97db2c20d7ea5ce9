package pptxtest

var shapeRules = []rule{
	{"shape-id", parts(shapeIDs, sheets...),
		"ids of shapes are 1 to 2147483647 and differ, that of the tree is 1 (PptxGenJS #1532; the SDK passes it)"},
	{"shape-name", parts(shapeNames, sheets...),
		"every shape has a name (ECMA-376-1, CT_NonVisualDrawingProps; the selection pane shows it)"},
	{"shape-text", elements(shapeText, "p:sp"),
		"a p:sp has a p:txBody, unless it is the slide on a page of notes (PptxGenJS #1441: repair)"},
	{"background", elements(background, "p:bgPr"),
		"the properties of a background have a list of effects, though empty (PowerPoint writes it)"},
	{"shape-place", parts(shapePlaces, sheets...),
		"a shape has a place and a size, unless it is a placeholder of a slide or layout, and a geometry, unless it is any (ours)"},
	{"extent", elements(extent, "a:xfrm", "p:xfrm"),
		"places and sizes are whole EMU in range, and no size is negative (ECMA-376-1, ST_PositiveCoordinate)"},
	{"group-frame", elements(groupFrame, "p:grpSpPr"),
		"a group has a place and size, its own and that of its children (ECMA-376-1, CT_GroupTransform2D)"},
	{"graphic-frame", elements(graphicFrame, "p:graphicFrame"),
		"a graphic frame has a place, and holds what its uri says (ECMA-376-1, CT_GraphicalObjectFrame)"},
	{"creation-id", elements(creationID, "a16:creationId"),
		"there are no a16:creationId, as copies of one are suspected of repairs (python-pptx #132; ours)"},
	{"timing", parts(timing, sheets...),
		"p:timing holds something, and names shapes that are there (SDK, schematron)"},
}

func shapeIDs(p *part, f finder) {
	seen := map[int64][]*element{}
	for _, e := range p.named["p:cNvPr"] {
		id, ok := e.whole("id", 1, 1<<31-1)
		if !ok {
			f.faultf("%q has id %q", e.attr("name"), e.attr("id"))
			continue
		}
		for _, other := range seen[id] {
			if !alternatives(e, other) {
				f.faultf("%q has id %d, as has %q", e.attr("name"), id, other.attr("name"))
				break
			}
		}
		seen[id] = append(seen[id], e)
	}
	if id := p.root.child("p:cSld", "p:spTree", "p:nvGrpSpPr", "p:cNvPr").attr("id"); id != "1" {
		f.faultf("the tree of shapes has id %q, want 1", id)
	}
}

func shapeNames(p *part, f finder) {
	for _, name := range shapeElements {
		for _, e := range p.named[name] {
			if e.properties().attr("name") == "" {
				f.faultf("shape %s has no name", e.properties().attr("id"))
			}
		}
	}
}

func shapeText(e *element, f finder) {
	if e.child("p:txBody") == nil && placeholderOf(e.child("p:nvSpPr", "p:nvPr", "p:ph")).typ != "sldImg" {
		f.faultf("%s has no p:txBody", e.where())
	}
}

func background(e *element, f finder) {
	if e.child("a:effectLst") == nil && e.child("a:effectDag") == nil {
		f.faultf("no a:effectLst")
	}
}

func shapePlaces(p *part, f finder) {
	inherits := p.kind == slidePart || p.kind == layoutPart || p.kind == notesPart
	for _, name := range []string{"p:sp", "p:pic", "p:cxnSp"} {
		for _, e := range p.named[name] {
			is, drawn := e.placeholder() != placeholder{}, e.child("p:spPr")
			if drawn.child("a:xfrm") == nil && !(is && inherits) {
				f.faultf("%s has no a:xfrm", e.where())
			}
			if drawn.child("a:prstGeom") == nil && drawn.child("a:custGeom") == nil && !is {
				f.faultf("%s has no geometry", e.where())
			}
		}
	}
}

func extent(e *element, f finder) {
	for _, c := range e.children {
		x, y, least := "x", "y", int64(-largest)
		if c.name == "a:ext" || c.name == "a:chExt" {
			x, y, least = "cx", "cy", 0
		}
		for _, side := range []string{x, y} {
			if _, ok := c.whole(side, least, largest); !ok {
				f.faultf("%s has %s=%q", c.what(), side, c.attr(side))
			}
		}
	}
}

func groupFrame(e *element, f finder) {
	xfrm := e.child("a:xfrm")
	if xfrm == nil && e.above(1) == "p:spTree" {
		return
	}
	for _, name := range []string{"a:off", "a:ext", "a:chOff", "a:chExt"} {
		if xfrm.child(name) == nil {
			f.faultf("%s has no %s", e.where(), name)
		}
	}
}

// graphics are what graphic frames may hold, by uri.
var graphics = map[string]string{
	"http://schemas.openxmlformats.org/drawingml/2006/table":   "a:tbl",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":   "c:chart",
	"http://schemas.microsoft.com/office/drawing/2014/chartex": "cx:chart",
}

func graphicFrame(e *element, f finder) {
	if e.child("p:xfrm", "a:off") == nil || e.child("p:xfrm", "a:ext") == nil {
		f.faultf("%s has no p:xfrm with a:off and a:ext", e.where())
	}
	data := e.child("a:graphic", "a:graphicData")
	switch want, known := graphics[data.attr("uri")]; {
	case !known:
		f.faultf("%s has a graphic of uri %q", e.where(), data.attr("uri"))
	case data.child(want) == nil:
		f.faultf("%s has no %s", e.where(), want)
	}
}

func creationID(e *element, f finder) {
	f.faultf("%s has one", e.where())
}

func timing(p *part, f finder) {
	ids := map[string]bool{}
	for _, e := range p.named["p:cNvPr"] {
		ids[e.attr("id")] = true
	}
	for _, e := range p.named["p:timing"] {
		if len(e.children) == 0 {
			f.faultf("p:timing is empty")
		}
		for in := range e.all() {
			if id, ok := in.lookup("spid"); ok && !ids[id] {
				f.faultf("%s names shape %q, which is not there", in.name, id)
			}
		}
	}
}
