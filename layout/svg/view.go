package svg

import (
	"math"
	"strings"

	"github.com/deckfold/deckfold/report/xmltree"
)

// view is a viewport: what percents are of.
type view struct{ w, h float64 }

// diagonal is what percents of lengths are of that run in no direction (SVG 1.1, 7.10).
func (v view) diagonal() float64 { return math.Sqrt((float64(v.w*v.w) + float64(v.h*v.h)) / 2) }

// viewBox reads the box of coordinates that an element shows in its viewport; ok is false where it says none, or none that can be.
func viewBox(e *xmltree.Element) (x, y, w, h float64, ok bool) {
	v, ok := numbers(e.Attr("viewBox"))
	if !ok || len(v) != 4 || v[2] <= 0 || v[3] <= 0 {
		return 0, 0, 0, 0, false
	}
	return v[0], v[1], v[2], v[3], true
}

// fitted is the transform of a box into a viewport at the origin (SVG 1.1, 7.8).
func fitted(x, y, w, h float64, v view, how string) matrix {
	sx, sy := v.w/w, v.h/h
	words := strings.Fields(how)
	if len(words) > 0 && words[0] == "defer" {
		words = words[1:]
	}
	align := "xMidYMid"
	if len(words) > 0 {
		align = words[0]
	}
	if align == "none" {
		return matrix{sx, 0, 0, sy, -float64(x * sx), -float64(y * sy)}
	}
	if len(words) > 1 && words[1] == "slice" {
		sx = max(sx, sy)
	} else {
		sx = min(sx, sy)
	}
	m := matrix{sx, 0, 0, sx, -float64(x * sx), -float64(y * sx)}
	m[4] += float64(aligned(align, "xMin", "xMax") * (v.w - float64(w*sx)))
	m[5] += float64(aligned(align, "YMin", "YMax") * (v.h - float64(h*sx)))
	return m
}

// aligned is the share of what is left that stands before.
func aligned(align, least, most string) float64 {
	switch {
	case strings.Contains(align, least):
		return 0
	case strings.Contains(align, most):
		return 1
	}
	return 0.5
}
