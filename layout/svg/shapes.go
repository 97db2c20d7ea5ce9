package svg

import (
	"math"

	"github.com/deckfold/deckfold/report/xmltree"
)

// lengthOf is the length of an attribute, of which percents are of a whole; otherwise where there is none that can be read.
func (d *drawer) lengthOf(e *xmltree.Element, name string, whole float64, s *state, otherwise float64) float64 {
	text, ok := e.Lookup(name)
	if !ok || text == "auto" {
		return otherwise
	}
	v, ok := measure(text, whole, s.size)
	if !ok {
		d.leave("the "+name+" "+clip(text), " cannot be read, and is not heeded")
		return otherwise
	}
	return v
}

// outline is the outline of a shape; known is false where the element is none.
func (d *drawer) outline(e *xmltree.Element, s *state) (t trace, known bool) {
	x := func(name string) float64 { return d.lengthOf(e, name, s.w, s, 0) }
	y := func(name string) float64 { return d.lengthOf(e, name, s.h, s, 0) }
	switch e.Name {
	case "svg:path":
		return d.path(e), true
	case "svg:rect":
		return d.rect(e, s), true
	case "svg:circle":
		r := d.lengthOf(e, "r", s.diagonal(), s, 0)
		return ellipse(x("cx"), y("cy"), r, r), true
	case "svg:ellipse":
		rx, ry := d.lengthOf(e, "rx", s.w, s, -1), d.lengthOf(e, "ry", s.h, s, -1)
		if rx < 0 {
			rx = ry
		}
		if ry < 0 {
			ry = rx
		}
		return ellipse(x("cx"), y("cy"), rx, ry), true
	case "svg:line":
		t.move(point{x("x1"), y("y1")})
		t.line(point{x("x2"), y("y2")})
		return t, true
	case "svg:polyline", "svg:polygon":
		return d.polygon(e), true
	}
	return t, false
}

// path is the outline of path data, as far as that can be read.
func (d *drawer) path(e *xmltree.Element) trace {
	data := e.Attr("d")
	if data == "none" {
		return trace{}
	}
	t, fault := parsePath(data)
	if fault != nil {
		d.leave(fault.Error(), "; it is drawn as far as that")
	}
	return t
}

// polygon is the outline of points, which is closed if the element is.
func (d *drawer) polygon(e *xmltree.Element) (t trace) {
	v, ok := numbers(e.Attr("points"))
	if !ok || len(v)%2 != 0 {
		d.leave("a list of points that cannot be read", " is not drawn")
		return t
	}
	for i := 0; i+1 < len(v); i += 2 {
		if i == 0 {
			t.move(point{v[0], v[1]})
		} else {
			t.line(point{v[i], v[i+1]})
		}
	}
	if e.Name == "svg:polygon" {
		t.close()
	}
	return t
}

// rect is the outline of a rectangle, with its round corners (SVG 1.1, 9.2).
func (d *drawer) rect(e *xmltree.Element, s *state) trace {
	x, y := d.lengthOf(e, "x", s.w, s, 0), d.lengthOf(e, "y", s.h, s, 0)
	w, h := d.lengthOf(e, "width", s.w, s, 0), d.lengthOf(e, "height", s.h, s, 0)
	rx, ry := d.lengthOf(e, "rx", s.w, s, -1), d.lengthOf(e, "ry", s.h, s, -1)
	if rx < 0 {
		rx = max(ry, 0)
	}
	if ry < 0 {
		ry = rx
	}
	return rounded(x, y, w, h, min(rx, w/2), min(ry, h/2))
}

// rounded is a rectangle whose corners are quarters of an ellipse.
func rounded(x, y, w, h, rx, ry float64) (t trace) {
	if w <= 0 || h <= 0 {
		return t
	}
	if rx <= 0 || ry <= 0 {
		t.move(point{x, y})
		t.line(point{x + w, y})
		t.line(point{x + w, y + h})
		t.line(point{x, y + h})
		t.close()
		return t
	}
	corner := func(cx, cy, start float64) {
		t.circle(matrix{rx, 0, 0, ry, cx, cy}, start, math.Pi/2)
	}
	t.move(point{x + rx, y})
	t.line(point{x + w - rx, y})
	corner(x+w-rx, y+ry, -math.Pi/2)
	t.line(point{x + w, y + h - ry})
	corner(x+w-rx, y+h-ry, 0)
	t.line(point{x + rx, y + h})
	corner(x+rx, y+h-ry, math.Pi/2)
	t.line(point{x, y + ry})
	corner(x+rx, y+ry, math.Pi)
	t.close()
	return t
}

// ellipse is the outline of an ellipse; one without an extent is none.
func ellipse(cx, cy, rx, ry float64) (t trace) {
	if rx <= 0 || ry <= 0 {
		return t
	}
	t.move(point{cx + rx, cy})
	t.circle(matrix{rx, 0, 0, ry, cx, cy}, 0, 2*math.Pi)
	t.close()
	return t
}
