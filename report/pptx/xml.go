package pptx

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/opc"
)

// markup is XML of a part.
type markup struct{ opc.Markup }

// xfrm appends the place of a shape; ns is "a" or "p".
func (x *markup) xfrm(ns string, r layout.Rect) {
	x.Raw("<", ns, ":xfrm><a:off")
	x.Attr("x", int64(r.X))
	x.Attr("y", int64(r.Y))
	x.Raw("/><a:ext")
	x.Attr("cx", int64(max(r.W, 0)))
	x.Attr("cy", int64(max(r.H, 0)))
	x.Raw("/></", ns, ":xfrm>")
}
