package pptxtest

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

var layoutRules = []rule{
	{"layout-overlap", parts(layoutOverlap, layoutPart, masterPart),
		"no placeholder of a layout lies on another, so that a new slide's texts do not, but on a picture that is the hindmost (ours)"},
	{"prompt", parts(prompts, layoutPart, masterPart),
		"the placeholders of a layout say what to type, contents on one level after another, large ones on five (PowerPoint writes them so)"},
	{"place-inherits", parts(placeInherits, slidePart),
		"a placeholder's text says its place only where it is not the layout's, so that it follows that (ours)"},
	{"size-inherits", parts(sizeInherits, slidePart),
		"a run states a size only where it is not what it inherits, so that it follows the master (ours)"},
	{"text-outlined", parts(textOutlined, slidePart),
		"on layouts with contents a text that breaks its lines stands in a placeholder, for the outline, unless it is in a figure or a group (ours)"},
	{"word-apart", parts(wordApart, slidePart),
		"a text is one box: no box of one word goes on in the line of another (ours)"},
}

// ownArea is where a shape says that it stands.
func ownArea(sp *element) (a area, ok bool) {
	if sp.name == "p:graphicFrame" {
		return areaOf(sp.child("p:xfrm"))
	}
	return areaOf(sp.child("p:spPr", "a:xfrm"))
}

// point is one in EMU.
const point = 12700

// crosses reports areas that lie on each other by more than a point.
func (a area) crosses(b area) bool {
	return min(a.right, b.right)-max(a.x, b.x) > point && min(a.bottom, b.bottom)-max(a.y, b.y) > point
}

// shape is the shape of a placeholder, empty if it is in none.
func shape(ph *element) *element {
	e := ph
	for range 3 {
		if e = e.parent; e == nil {
			return &element{}
		}
	}
	return e
}

// source is the placeholder in a layout or master that one of a part inherits from, and its part.
func (p *part) source(ph *element) (*element, *part) {
	from, of := sources[p.kind], placeholderOf(ph)
	if from.same == nil {
		return nil, nil
	}
	for _, r := range p.related(from.relation) {
		if r.to == nil || r.to.root == nil {
			continue
		}
		for _, e := range r.to.named["p:ph"] {
			if from.same(of, placeholderOf(e)) {
				return e, r.to
			}
		}
	}
	return nil, nil
}

// area is where a shape says that it stands, or where it inherits to as a placeholder: from its layout, or that from its master.
func (p *part) area(sp *element) (area, bool) {
	for range 3 {
		if a, ok := ownArea(sp); ok {
			return a, true
		}
		ph := sp.ph()
		if ph == nil {
			break
		}
		if ph, p = p.source(ph); ph == nil {
			break
		}
		sp = shape(ph)
	}
	return area{}, false
}

func layoutOverlap(p *part, f finder) {
	all := p.named["p:ph"]
	for i, ph := range all {
		a, ok := p.area(shape(ph))
		if i == 0 && placeholderOf(ph).typ == "pic" {
			continue
		}
		for _, other := range all[i+1:] {
			if b, is := p.area(shape(other)); ok && is && a.crosses(b) {
				f.faultf("%s lies on %s", ph.where(), other.where())
			}
		}
	}
}

// tall is the height, in EMU, from which a content has room for prompts on all levels.
const (
	tall      = 240 * point
	allLevels = 5
)

func prompts(p *part, f finder) {
	for _, ph := range p.named["p:ph"] {
		of := placeholderOf(ph)
		body := shape(ph).child("p:txBody")
		switch of.typ {
		case "dt", "ftr", "sldNum", "pic", "chart", "tbl":
			continue
		}
		n := 0
		for par := range body.each("a:p") {
			if par.words() == "" {
				f.faultf("%s has an empty prompt", ph.where())
			} else if lvl := cmp.Or(par.child("a:pPr").attr("lvl"), "0"); lvl != strconv.Itoa(n) {
				f.faultf("%s has the prompt %q on level %s, want %d", ph.where(), par.words(), lvl, n)
			}
			n++
		}
		content := of.typ == "obj" || p.kind == masterPart && of.typ == "body"
		if a, ok := p.area(shape(ph)); content && ok && a.bottom-a.y >= tall && n < allLevels {
			f.faultf("%s, which is %d pt high, has prompts on %d levels, want %d", ph.where(), (a.bottom-a.y)/point, n, allLevels)
		}
	}
}

func placeInherits(p *part, f finder) {
	for _, ph := range p.named["p:ph"] {
		sp := shape(ph)
		a, says := ownArea(sp)
		if sp.name != "p:sp" || !says { // programs draw others only with a place of their own
			continue
		}
		if from, in := p.source(ph); from != nil {
			if b, ok := in.area(shape(from)); ok && a == b {
				f.faultf("%s says the place that it inherits", ph.where())
			}
		}
	}
}

func sizeInherits(p *part, f finder) {
	for _, e := range holders(p) {
		body := e.child("p:txBody")
		lists := append([]*element{body.child("a:lstStyle")}, above(p, e.placeholder())...)
		for par := range body.each("a:p") {
			level := int(par.child("a:pPr").number("lvl", 0))
			for r := range par.each("a:r") {
				if says := r.child("a:rPr").attr("sz"); says != "" && says == stated(lists, level, "sz") {
					f.faultf("%s has the run %q of size %s, as it inherits", e.what(), r.words(), says)
				}
			}
		}
	}
}

func textOutlined(p *part, f finder) {
	if !slices.ContainsFunc(p.related("slideLayout"), (*relationship).holdsContent) { // a cover or the like, whose body is no outline's
		return
	}
	for _, sp := range p.named["p:sp"] {
		body := sp.child("p:txBody")
		if sp.placeholder() != (placeholder{}) || sp.inside("p:grpSp") || body.words() == "" || body.child("a:bodyPr").attr("wrap") == "none" {
			continue
		}
		if a, ok := ownArea(sp); !ok || !overFrame(p, a) {
			f.faultf("%s has the text %.40q", sp.where(), body.words())
		}
	}
}

// holdsContent reports a relationship to a layout with placeholders for contents.
func (r *relationship) holdsContent() bool {
	return r.to != nil && slices.ContainsFunc(r.to.named["p:ph"], func(ph *element) bool { return placeholderOf(ph).typ == "obj" })
}

// outlined reports a shape that is seen, by a fill or a line.
func (e *element) outlined() bool {
	return e.child("p:spPr", "a:solidFill") != nil || e.child("p:spPr", "a:ln", "a:solidFill") != nil
}

// highestLine is how high a line of text is at most: a box is higher where it is the last of its page.
const highestLine = 48 * point

func wordApart(p *part, f finder) {
	type box struct {
		area
		sp    *element
		words []string
	}
	var all []box
	for _, sp := range p.named["p:sp"] {
		words := strings.Fields(sp.child("p:txBody").words())
		if a, ok := p.area(sp); ok && len(words) > 0 {
			all = append(all, box{a, sp, words})
		}
	}
	for _, b := range all {
		if len(b.words) > 1 || b.sp.ph() != nil || b.sp.outlined() || hangs(b.words[0]) { // a placeholder, or what stands on a ground, is a text of its own
			continue
		}
		for _, other := range all {
			gap, below := other.x-b.right, other.bottom-b.bottom
			if gap >= 0 && 2*gap < min(b.bottom-b.y, highestLine) && max(below, -below) < point {
				f.faultf("%s is a box of the word %q, which %q goes on", b.sp.where(), b.words[0], strings.Join(other.words, " "))
			}
		}
	}
}

// hangs reports what begins with a quotation mark that opens what somebody said: it is no word of that, and hangs before its lines.
func hangs(word string) bool {
	mark, _ := utf8.DecodeRuneInString(word)
	return mark == '„' || unicode.Is(unicode.Pi, mark)
}
