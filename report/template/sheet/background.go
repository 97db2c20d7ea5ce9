package sheet

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/template/geometry"
	"github.com/deckfold/deckfold/report/xmltree"
)

// background draws the background of the sheet, where it has one of its own.
func (c *canvas) background() {
	bg := c.in.Root.Child("p:cSld", "p:bg")
	if bg == nil {
		return
	}
	var f paint
	var at *xmltree.Element
	if at = bg.Child("p:bgPr"); at != nil {
		f, _ = c.paint(at)
	} else {
		f = c.styled(bg.Child("p:bgRef"))
	}
	c.group = c.shared()
	l := look{fill: f}
	s, b := c.page(), box{Rect: layout.Rect{Size: c.Size}}
	shape, err := geometry.Of(nil, c.Size)
	if err != nil {
		c.warn("its background is not drawn: %v", err)
		return
	}
	c.shape = "its background"
	c.add(&s, &b, l.items(c, &shape, b.Size))
	c.shape = ""
	c.sheet.Background = c.group
}
