// Package drawingml writes the fills and lines of shapes and charts (ISO/IEC 29500-1, 20.1): the elements of the namespace a that
// presentations and workbooks have in common.
package drawingml

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/opc"
)

// Ns is the namespace.
const Ns = "http://schemas.openxmlformats.org/drawingml/2006/main"

// Paint writes colours.
type Paint interface {
	// Fill is a colour as a fill.
	Fill(c layout.Color) string
}

// Literal is a Paint that writes colours as they are.
type Literal struct{}

// Fill is a colour as a fill.
func (Literal) Fill(c layout.Color) string {
	return `<a:solidFill>` + Color(c) + `</a:solidFill>`
}

// Color is a colour as it is.
func Color(c layout.Color) string { return `<a:srgbClr val="` + c.String()[1:] + `"/>` }

// Line appends the line of a path.
func Line(x *opc.Markup, p Paint, path *layout.Path) { line(x, p, path, "") }

// Arrow appends the line of a path that ends in the head of an arrow of layout.ArrowHead times its width.
func Arrow(x *opc.Markup, p Paint, path *layout.Path) {
	line(x, p, path, `<a:tailEnd type="triangle" w="lg" len="lg"/>`)
}

func line(x *opc.Markup, p Paint, path *layout.Path, end string) {
	if path.Stroke == nil {
		x.Raw(`<a:ln><a:noFill/></a:ln>`)
		return
	}
	x.Raw(`<a:ln`)
	x.Attr("w", int64(path.Width))
	if path.Cap == layout.Round {
		x.Raw(` cap="rnd"`)
	}
	x.Raw(`>`, p.Fill(*path.Stroke))
	dash(x, path.Dash, path.Width)
	x.Raw(`<a:round/>`, end, `</a:ln>`)
}

// dash appends a dash pattern, in 1/1000 percent of the line's width.
func dash(x *opc.Markup, ds []layout.Length, width layout.Length) {
	if len(ds) < 2 || width <= 0 {
		return
	}
	x.Raw(`<a:custDash>`)
	for i := 0; i+1 < len(ds); i += 2 {
		x.Raw(`<a:ds`)
		x.Attr("d", int64(ds[i]*100000/width))
		x.Attr("sp", int64(ds[i+1]*100000/width))
		x.Raw(`/>`)
	}
	x.Raw(`</a:custDash>`)
}
