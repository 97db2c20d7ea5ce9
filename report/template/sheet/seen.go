package sheet

import (
	"image"

	"github.com/deckfold/deckfold/layout"
)

// view is what of a picture is drawn, and in how many pixels.
type view struct {
	of   image.Rectangle
	size image.Point
}

// The pixels that an inch of what is drawn has at most, and what makes a smaller picture worth the work: by how much more a picture has, and how
// many pixels it loses.
const (
	mostDensity = 220
	leastFactor = 2
	leastSaved  = 1 << 18
)

// viewOf is what is drawn of a picture of a size in pixels that stands in a rectangle and is seen within another: what is cut away is left
// out where that is half of it or more, and what has far more pixels than can be seen has fewer. A JPEG that only is cut is left as it is,
// as its bytes stand in a file as they are.
func viewOf(pixels image.Point, at, seen layout.Rect, jpeg bool) (v view, in layout.Rect) {
	v, in = view{image.Rectangle{Max: pixels}, pixels}, at
	x0, x1 := across(pixels.X, at.X, at.W, seen.X, seen.Right())
	y0, y1 := across(pixels.Y, at.Y, at.H, seen.Y, seen.Bottom())
	part := image.Rect(x0, y0, x1, y1)
	if part.Empty() {
		return v, in
	}
	w, h := dense(at.W, pixels.X, part.Dx()), dense(at.H, pixels.Y, part.Dy())
	fewer := part.Dx() >= leastFactor*w && part.Dy() >= leastFactor*h
	less := 2*part.Dx()*part.Dy() <= pixels.X*pixels.Y && !jpeg
	if !fewer && !less || pixels.X*pixels.Y < leastSaved {
		return v, in
	}
	v = view{part, part.Size()}
	if fewer {
		v.size = image.Pt(w, h)
	}
	px := func(n int, whole layout.Length, of int) layout.Length {
		return whole * layout.Length(n) / layout.Length(of)
	}
	in.X, in.Y = at.X+px(x0, at.W, pixels.X), at.Y+px(y0, at.H, pixels.Y)
	in.W, in.H = at.X+px(x1, at.W, pixels.X)-in.X, at.Y+px(y1, at.H, pixels.Y)-in.Y
	return v, in
}

// across are the first of so many pixels that are seen, and that after the last, where they stand over a length from a place on.
func across(pixels int, at, length, from, to layout.Length) (first, end int) {
	n := layout.Length(pixels)
	lo, hi := (from-at)*n/length, ((to-at)*n+length-1)/length
	return int(min(max(lo, 0), n)), int(min(max(hi, 0), n))
}

// dense is in how many pixels a part of a picture's pixels is drawn at the most density; all of them have a length.
func dense(length layout.Length, all, part int) int {
	most := length * mostDensity / layout.Inch * layout.Length(part) / layout.Length(all)
	return int(max(most, 1))
}
