package sheet

import (
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/template/geometry"
	"github.com/deckfold/deckfold/report/xmltree"
)

// mostDepth is how many groups may stand within each other.
const mostDepth = 32

// shapes draws the shapes of a tree or a group, from the back; of alternatives those that every program can draw.
func (c *canvas) shapes(tree *xmltree.Element, s space) {
	if s.depth > mostDepth {
		c.warn("groups within more than %d others are not drawn", mostDepth)
		return
	}
	for e := range tree.Children() {
		switch e.Name {
		case "mc:AlternateContent":
			c.shapes(e.Child("mc:Fallback"), s)
		case "p:sp", "p:pic", "p:grpSp", "p:cxnSp", "p:graphicFrame":
			c.one(e, s)
		}
	}
}

// identity is what a shape says of itself (p:nvSpPr, p:nvPicPr ...).
func identity(e *xmltree.Element) *xmltree.Element {
	for child := range e.Children() {
		if strings.HasPrefix(child.Name, "p:nv") {
			return child
		}
	}
	return nil
}

// one draws a shape, unless it is hidden or a placeholder.
func (c *canvas) one(e *xmltree.Element, s space) {
	id := identity(e)
	if id.Child("p:nvPr", "p:ph") != nil && !(c.in.Filled && e.Name == "p:pic") || id.Child("p:cNvPr").True("hidden", false) {
		return
	}
	outer := c.shape
	c.shape = strings.Join(strings.Fields(id.Child("p:cNvPr").Attr("name")), " ")
	defer func() { c.shape = outer }()
	if p := c.Given.Shape(c.in.Name, c.shape); p != nil {
		c.given(e, p, s)
		return
	}
	switch e.Name {
	case "p:grpSp":
		c.inGroup(e, s)
	case "p:graphicFrame":
		c.embedded(e, s)
	case "p:pic":
		c.picture(e, s)
	default:
		c.solid(e, s)
	}
}

// inGroup draws a group; one that is turned is a group of the items, too.
func (c *canvas) inGroup(e *xmltree.Element, s space) {
	properties := e.Child("p:grpSpPr")
	xfrm := properties.Child("a:xfrm")
	b, ok := s.place(xfrm)
	if xfrm == nil { // it stands in the space around
		b, ok = box{}, true
	}
	if !ok {
		c.warn("it stands nowhere near the page and is left out")
		return
	}
	c.effects(properties)
	var turned *layout.Group
	var frame *layout.Frame
	if b.turns() {
		turned = &layout.Group{Frame: layout.Frame{Size: b.Size}, Turn: &b.turn}
		frame = &turned.Frame
	}
	in, ok := s.within(&b, xfrm, frame)
	if xfrm == nil {
		in, ok = s, true
		in.depth++
	}
	if !ok {
		c.warn("its group has no size and is left out")
		return
	}
	if fill, found := c.paint(properties); found && fill.kind != takesGroup {
		in.fill = &fill
	}
	c.shapes(e, in)
	if turned != nil && len(turned.Items) > 0 {
		c.out(&s).Add(b.X, b.Y, turned)
	}
}

// embedded draws a graphic as the picture that it comes with.
func (c *canvas) embedded(e *xmltree.Element, s space) {
	for in := range e.Within() {
		if in.Name == "p:pic" {
			c.picture(in, s)
			return
		}
	}
	c.warn("it is a table, a chart or a diagram, which is not drawn%s", c.instead())
}

// solid draws a shape or a connector.
func (c *canvas) solid(e *xmltree.Element, s space) {
	properties := e.Child("p:spPr")
	b, ok := s.place(properties.Child("a:xfrm"))
	if !ok {
		c.warn("it has no place near the page and is left out")
		return
	}
	shape, err := geometry.Of(properties, b.Size)
	text := c.text(e, &b)
	if err != nil {
		if text == nil {
			c.warn("%v, and it is left out%s", err, c.instead())
			return
		}
		c.warn("%v, and its text stands without it", err)
		shape = geometry.Shape{Text: layout.Rect{Size: b.Size}}
	}
	c.effects(properties)
	c.shadowed(e.Child("p:style"))
	look := c.look(e, properties, &s)
	c.add(&s, &b, look.items(c, &shape, b.Size))
	if text != nil {
		text.place(shape.Text, &b, &s)
		c.write(&s, text)
	}
}

// add adds the items of a shape in its box.
func (c *canvas) add(s *space, b *box, items []layout.Placed) {
	if !reach(layout.Point{X: s.origin.X + b.X, Y: s.origin.Y + b.Y}, items) {
		c.warn("it reaches too far from the page and is left out")
		return
	}
	if len(items) == 0 {
		return
	}
	if b.turns() {
		turn := b.turn
		c.out(s).Add(b.X, b.Y, &layout.Group{Frame: layout.Frame{Size: b.Size, Items: items}, Turn: &turn})
		return
	}
	for _, it := range items {
		c.out(s).Add(b.X+it.At.X, b.Y+it.At.Y, it.Item)
	}
}

// shadowed says the same of a style of the theme.
func (c *canvas) shadowed(style *xmltree.Element) {
	if n, ok := style.Child("a:effectRef").Int("idx"); ok && n > 0 {
		c.effects(nth(c.in.Theme.Formats.Child("a:effectStyleLst"), n))
	}
}

// effects says that shadows and the like are left off: once of a template.
func (c *canvas) effects(properties *xmltree.Element) {
	for _, name := range [...]string{"a:effectLst", "a:effectDag", "a:scene3d", "a:sp3d"} {
		for e := range properties.Child(name).Children() {
			if e.Name != "a:camera" && e.Name != "a:lightRig" && e.Name != "a:extLst" {
				c.say("template " + c.Template + ": shadows, glows, reflections and 3-D are not drawn")
				return
			}
		}
	}
}
