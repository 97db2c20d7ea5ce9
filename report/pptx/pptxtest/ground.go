package pptxtest

import "strings"

var groundRules = []rule{
	{"text-ground", parts(textGround, slidePart),
		"a text stands in the shape that is its ground, not over it: one shape for a card, which moves and grows as one (ours)"},
}

// area is where a shape stands.
type area struct{ x, y, right, bottom int64 }

// areaOf is where a shape says that it stands.
func areaOf(xfrm *element) (p area, ok bool) {
	off, ext := xfrm.child("a:off"), xfrm.child("a:ext")
	if off == nil || ext == nil {
		return p, false
	}
	p.x, p.y = off.number("x", 0), off.number("y", 0)
	p.right, p.bottom = p.x+ext.number("cx", 0), p.y+ext.number("cy", 0)
	return p, true
}

// holds reports a place that another lies in.
func (p area) holds(q area) bool {
	return p.x <= q.x && q.right <= p.right && p.y <= q.y && q.bottom <= p.bottom
}

// meets reports places that have a part in common.
func (p area) meets(q area) bool {
	return p.x < q.right && q.x < p.right && p.y < q.bottom && q.y < p.bottom
}

// textGround finds texts that wrap over a filled shape without a text. Charts, tables and pictures share their grounds with texts,
// and drawings are as their authors drew them.
func textGround(p *part, f finder) {
	type shape struct {
		*element
		area
	}
	var grounds, texts []shape
	for _, e := range p.named["p:sp"] {
		at, ok := p.area(e)
		switch said := strings.TrimSpace(e.words()) != ""; {
		case !ok || drawn(e):
		case said && e.child("p:txBody", "a:bodyPr").attr("wrap") != "none":
			texts = append(texts, shape{e, at})
		case !said && e.child("p:spPr", "a:solidFill") != nil:
			grounds = append(grounds, shape{e, at})
		}
	}
	for _, g := range grounds {
		if overFrame(p, g.area) {
			continue
		}
		for _, t := range texts {
			if g.holds(t.area) {
				f.faultf("%s says %q over %s", t.where(), t.words(), g.where())
			}
		}
	}
}

// drawn reports a part of a drawing, which is a group that says something else than its texts.
func drawn(e *element) bool {
	bare := func(text string) string { return strings.Join(strings.Fields(text), "") }
	for e = e.parent; e != nil; e = e.parent {
		if says := bare(strings.TrimSuffix(e.properties().attr("descr"), "…")); e.name == "p:grpSp" && says != "" && !strings.HasPrefix(bare(e.words()), says) {
			return true
		}
	}
	return false
}

// overFrame reports a place that a chart, a table or a picture has a part of.
func overFrame(p *part, at area) bool {
	for _, name := range [...]string{"p:graphicFrame", "p:pic"} {
		for _, e := range p.named[name] {
			if q, ok := ownArea(e); ok && at.meets(q) {
				return true
			}
		}
	}
	return false
}
