package svg

import (
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// style is what the properties of an element are.
type style struct {
	color                      tint
	fill, stroke               paint
	fillOpacity, strokeOpacity float64
	evenOdd, clipEvenOdd       bool
	width                      float64
	cap                        layout.Cap
	join                       layout.Join
	miter                      float64
	dash                       []float64
	phase                      float64
	hidden                     bool
	font

	own
}

// own are the properties that what stands in an element does not inherit.
type own struct {
	opacity     float64
	clip, mask  string // references; "": none
	absent      bool
	fixed       bool // the stroke is not scaled
	transform   string
	stop        tint
	stopOpacity float64
}

// paint is what an area is painted with.
type paint struct {
	tint
	none, current bool   // nothing, or the colour of the element
	server        string // what paints it: a gradient or a pattern; the tint where there is no such; "": the tint
}

var unstyled = own{opacity: 1, stop: tint{alpha: 1}, stopOpacity: 1}

// mediumFont is the size of a font that no property says.
const mediumFont = 16

// initial are the properties of the outermost element (SVG 1.1, appendix N).
var initial = style{
	color: tint{alpha: 1}, fill: paint{tint: tint{alpha: 1}}, stroke: paint{none: true}, fillOpacity: 1, strokeOpacity: 1, width: 1,
	join: layout.MiterJoin, miter: 4, font: font{size: mediumFont, weight: 400}, own: unstyled,
}

// styled are the properties of an element in another.
func (d *drawer) styled(e *xmltree.Element, around style, v view) style {
	s := around
	s.own = unstyled
	for _, c := range d.declared(e) {
		if !d.set(&s, &around, v, c) {
			d.leave("the "+c.property+" "+clip(c.value), " is not known, and is not heeded")
		}
	}
	return s
}

// set sets a property; ok is false where it has no such value.
func (d *drawer) set(s, around *style, v view, c declaration) (ok bool) {
	p, known := properties[c.property]
	switch {
	case !known:
		d.unknown(c)
	case c.value == "" || strings.HasPrefix(c.value, "var("):
	case c.value == "inherit":
		p.inherit(s, around)
	default:
		return p.set(&setting{style: s, drawer: d, view: v}, c.value)
	}
	return true
}

// unknown notes properties that change what is seen, and that are not heeded.
func (d *drawer) unknown(c declaration) {
	plain, told := effects[c.property]
	if told && c.value != plain && c.value != "none" && c.value != "normal" && c.value != "inherit" && c.value != "" {
		d.leave("the property "+c.property, " is not drawn; save the picture without it, or as PNG")
	}
}

// effects are properties that change what is seen and are not drawn, with the value that changes nothing. Others are for programs that edit or scroll, or
// choose what is quick before what is exact.
var effects = map[string]string{
	"filter": "none", "mix-blend-mode": "normal", "paint-order": "normal", "text-shadow": "none", "backdrop-filter": "none",
	"writing-mode": "lr-tb", "marker": "none", "marker-start": "none", "marker-mid": "none", "marker-end": "none", "text-decoration": "none",
	"baseline-shift": "baseline", "glyph-orientation-vertical": "auto", "clip": "auto",
	"mask-image": "none", "transform-origin": "0 0", "box-shadow": "none", "text-transform": "none",
}

// setting is a style that a property is set of.
type setting struct {
	*style
	*drawer
	view
}

// parsePaint reads a paint (SVG 1.1, 11.2).
func parsePaint(s string) (p paint, ok bool) {
	id, rest, is := cutURL(s)
	if is {
		p.server, s = id, rest
		if s == "" {
			p.none = true
			return p, true
		}
	}
	switch strings.ToLower(s) {
	case "none":
		p.none = true
	case "currentcolor":
		p.current = true
	default:
		if p.tint, ok = parseColor(s); !ok {
			return p, false
		}
	}
	return p, true
}

// cutURL cuts "url(#id) rest".
func cutURL(s string) (id, rest string, ok bool) {
	if s, ok = strings.CutPrefix(s, "url("); !ok {
		return "", "", false
	}
	if s, rest, ok = strings.Cut(s, ")"); !ok {
		return "", "", false
	}
	return strings.TrimSpace(strings.Trim(strings.TrimSpace(s), `"'`)), strings.TrimSpace(rest), true
}
