package svg

import (
	"strings"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// drawer draws a document.
type drawer struct {
	ids     map[string]*xmltree.Element
	parents map[*xmltree.Element]*xmltree.Element
	rules   []rule
	extent  layout.Size // of the drawing
	px      float64     // what a pixel of CSS is in it
	work    func(units int) error

	source  string
	fonts   []*fonts.Family
	shapers map[*fonts.Family]*fonts.Shaper

	elements, points int // that may still be drawn
	matched, uses    int
	leftOut          []string
	left             map[string]bool
	err              error // that ends the drawing
}

// state is what an element is drawn in.
type state struct {
	style
	view
	m matrix // to the drawing
}

// element draws an element.
func (d *drawer) element(e *xmltree.Element, around *state, out *layout.Frame) {
	draw := drawing(e.Name)
	if d.err != nil || draw == nil && !d.shaped(e) {
		return
	}
	d.count(1, 0)
	s := *around
	s.style = d.styled(e, around.style, around.view)
	if s.absent || !d.place(&s, e) {
		return
	}
	if draw == nil {
		draw = (*drawer).shape
	}
	var in layout.Frame
	draw(d, e, &s, &in)
	d.add(e, &s, in, out)
}

// drawing is what draws an element of a name that is no shape; nil: nothing does.
func drawing(name string) func(d *drawer, e *xmltree.Element, s *state, out *layout.Frame) {
	switch name {
	case "svg:g", "svg:a":
		return (*drawer).group
	case "svg:svg":
		return (*drawer).nested
	case "svg:switch":
		return (*drawer).choose
	case "svg:use":
		return (*drawer).use
	case "svg:text":
		return (*drawer).text
	}
	return nil
}

// place takes an element's transform into its space; ok is false where nothing of it is seen.
func (d *drawer) place(s *state, e *xmltree.Element) (ok bool) {
	if s.transform == "" || s.transform == "none" {
		return true
	}
	m, err := transform(s.transform)
	if err != nil {
		d.leave(err.Error(), ", and what it moves is left out")
		return false
	}
	s.m = s.m.on(m)
	return s.m.finite()
}

// shapes are the elements of outlines, and silent those that draw nothing where they stand.
var (
	shapes = words("path rect circle ellipse line polyline polygon")
	silent = words("defs title desc metadata style symbol clipPath mask linearGradient radialGradient pattern marker filter view cursor font " +
		"font-face color-profile hatch mesh solidcolor solidColor")
	animated = words("animate animateColor animateMotion animateTransform set")
)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m["svg:"+w] = true
	}
	return m
}

// shaped reports an element that is a shape, and notes one that is left out.
func (d *drawer) shaped(e *xmltree.Element) bool {
	name, ours := strings.CutPrefix(e.Name, "svg:")
	switch {
	case shapes[e.Name]:
		return true
	case silent[e.Name] || !ours:
	case animated[e.Name]:
		d.leave("animations", " are not drawn, but what stands there at first")
	case name == "script":
		d.leave("scripts", " are not run")
	default:
		d.leave("the element "+clip(name), " is left out; save the picture without it, or as PNG")
	}
	return false
}

// add adds what an element shows, as one picture where it is clipped or not opaque.
func (d *drawer) add(e *xmltree.Element, s *state, in layout.Frame, out *layout.Frame) {
	if len(in.Items) == 0 {
		return
	}
	if s.mask != "" {
		d.leave("masks", " are not drawn, and what they cover is seen; save the picture without them, or as PNG")
	}
	if t := transparent(s.opacity); t > 0 && !faded(in.Items, t) {
		in.Items = []layout.Placed{{Item: &layout.Group{Frame: layout.Frame{Size: d.extent, Items: in.Items}, Transparency: t}}}
	}
	if s.clip != "" {
		for _, c := range d.clips(e, s) {
			in.Items = []layout.Placed{{Item: &layout.Group{Frame: layout.Frame{Size: d.extent, Items: in.Items}, Clip: c}}}
		}
	}
	out.Items = append(out.Items, in.Items...)
}

// transparent is the transparency of an opacity.
func transparent(opacity float64) int32 { return layout.Clear - int32(opacity*layout.Clear+0.5) }

// faded has one area or one line be more transparent, instead of a group of it.
func faded(items []layout.Placed, t int32) bool {
	p, ok := items[0].Item.(*layout.Path)
	if len(items) > 1 || !ok || p.Stroke != nil && (p.Fill != nil || p.Gradient != nil) {
		return false
	}
	p.Transparency = layout.Clear - int32(int64(layout.Clear-p.Transparency)*int64(layout.Clear-t)/layout.Clear)
	return true
}

// group draws what stands in an element.
func (d *drawer) group(e *xmltree.Element, s *state, out *layout.Frame) {
	for c := range e.Children() {
		d.element(c, s, out)
	}
}

// choose draws the first alternative that asks for nothing special (SVG 1.1, 5.8).
func (d *drawer) choose(e *xmltree.Element, s *state, out *layout.Frame) {
	for c := range e.Children() {
		if _, known := c.Lookup("requiredExtensions"); strings.HasPrefix(c.Name, "svg:") && !known && c.Name != "svg:foreignObject" {
			d.element(c, s, out)
			return
		}
	}
}

// nested draws an svg element within the picture.
func (d *drawer) nested(e *xmltree.Element, s *state, out *layout.Frame) {
	x, y := d.lengthOf(e, "x", s.w, s, 0), d.lengthOf(e, "y", s.h, s, 0)
	s.m = s.m.on(matrix{1, 0, 0, 1, x, y})
	d.viewport(e, view{d.lengthOf(e, "width", s.w, s, s.w), d.lengthOf(e, "height", s.h, s, s.h)}, s, out)
}

// viewport draws what stands in an element, as its view box asks, in a viewport that nothing is seen beyond.
func (d *drawer) viewport(e *xmltree.Element, v view, s *state, out *layout.Frame) {
	if v.w <= 0 || v.h <= 0 {
		return
	}
	edge := rounded(0, 0, v.w, v.h, 0, 0)
	p, _ := edge.path(s.m)
	s.box(e, v)
	var in layout.Frame
	d.group(e, s, &in)
	if o := e.Attr("overflow"); o == "visible" || o == "auto" || len(in.Items) == 0 {
		out.Items = append(out.Items, in.Items...)
		return
	}
	out.Add(0, 0, &layout.Group{Frame: layout.Frame{Size: d.extent, Items: in.Items}, Clip: p})
}

// box takes a viewport, and the view box of its element, into a state.
func (s *state) box(e *xmltree.Element, v view) {
	s.view = v
	if x, y, w, h, ok := viewBox(e); ok {
		s.m, s.view = s.m.on(fitted(x, y, w, h, v, e.Attr("preserveAspectRatio"))), view{w, h}
	}
}

// use draws an element that stands elsewhere.
func (d *drawer) use(e *xmltree.Element, s *state, out *layout.Frame) {
	target := d.target(e)
	if target == nil {
		return
	}
	if d.uses++; d.uses > mostUses {
		d.err = errDepth
		return
	}
	s.m = s.m.on(matrix{1, 0, 0, 1, d.lengthOf(e, "x", s.w, s, 0), d.lengthOf(e, "y", s.h, s, 0)})
	inner := *s
	if target.Name != "svg:symbol" && target.Name != "svg:svg" {
		d.element(target, &inner, out)
		d.uses--
		return
	}
	inner.style = d.styled(target, s.style, s.view)
	v := view{s.w, s.h}
	for _, of := range [...]*xmltree.Element{target, e} {
		v = view{d.lengthOf(of, "width", s.w, s, v.w), d.lengthOf(of, "height", s.h, s, v.h)}
	}
	if !inner.absent && d.place(&inner, target) {
		d.viewport(target, v, &inner, out)
	}
	d.uses--
}

// href is what an element refers to.
func href(e *xmltree.Element) string {
	if v, ok := e.Lookup("href"); ok {
		return strings.TrimSpace(v)
	}
	return strings.TrimSpace(e.Attr("xlink:href"))
}

// target is the element that another refers to, nil where there is none.
func (d *drawer) target(e *xmltree.Element) *xmltree.Element {
	ref := href(e)
	id, inside := strings.CutPrefix(ref, "#")
	switch {
	case ref == "":
		return nil
	case !inside:
		d.leave("what stands in other files", " is not fetched, and left out; have the program embed it")
		return nil
	}
	target := d.ids[id]
	if target == nil {
		d.leave("the reference "+clip(ref), " leads nowhere, and is left out")
	}
	return target
}
