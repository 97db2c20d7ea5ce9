package raster

import "image"

// sub is how many parts a pixel's side has.
const sub = 256

// cell is what edges cover of a pixel: how far down they go in it, and twice the area to their left.
type cell struct{ cover, area int32 }

// edges collect the edges of an area, and say what it covers of each pixel. The way is that of FreeType and AGG: each edge adds to the cells that it
// crosses, and a row is summed from left to right.
type edges struct {
	w, h  int
	cells []cell // rows of w + 1: what is right of all pixels is in the last
	rows  []span // that have edges
	top   int    // of the rows
	end   int
	line1 []uint16
}

// span is from where to where a row has edges.
type span struct{ from, to int }

func (e *edges) init(w, h int) {
	*e = edges{w: w, h: h, cells: make([]cell, (w+1)*h), rows: make([]span, h), line1: make([]uint16, w)}
	e.top, e.end = 0, h
	e.reset()
}

// reset forgets all edges.
func (e *edges) reset() {
	for y := e.top; y < e.end; y++ {
		if r := &e.rows[y]; r.from < r.to {
			clear(e.cells[y*(e.w+1)+r.from : y*(e.w+1)+r.to])
		}
		e.rows[y] = span{e.w + 1, 0}
	}
	e.top, e.end = e.h, 0
}

// box is the smallest rectangle around all that is covered.
func (e *edges) box() (r image.Rectangle) {
	if e.top >= e.end {
		return r
	}
	r = image.Rect(e.w, e.top, 0, e.end)
	r.Min.X, r.Max.X = e.w, 0
	for y := e.top; y < e.end; y++ {
		r.Min.X, r.Max.X = min(r.Min.X, e.rows[y].from), max(r.Max.X, min(e.rows[y].to, e.w))
	}
	if r.Min.X >= r.Max.X {
		return image.Rectangle{}
	}
	return r
}

// corner is a place in 1/256 of pixels.
type corner struct{ x, y int64 }

// line adds an edge. What of it is above or below all rows covers nothing; what is left or right of all pixels counts as at the side.
func (e *edges) line(a, b corner) {
	sign := int64(1)
	if a.y > b.y {
		a, b, sign = b, a, -1
	}
	bottom := int64(e.h) * sub
	if a.y == b.y || b.y <= 0 || a.y >= bottom {
		return
	}
	from, to := a, b
	if a.y < 0 {
		from = corner{across(a, b, 0), 0}
	}
	if b.y > bottom {
		to = corner{across(a, b, bottom), bottom}
	}
	e.sides(from, to, sign)
}

// across is where an edge that is not level is at a height.
func across(a, b corner, y int64) int64 { return a.x + floor((b.x-a.x)*(y-a.y), b.y-a.y) }

// sides adds an edge that runs downwards, in parts where it crosses a side.
func (e *edges) sides(a, b corner, sign int64) {
	right := int64(e.w) * sub
	for _, side := range [...]int64{0, right} {
		if a.x < side && b.x > side || a.x > side && b.x < side {
			m := corner{side, a.y + (b.y-a.y)*(side-a.x)/(b.x-a.x)}
			e.sides(a, m, sign)
			e.sides(m, b, sign)
			return
		}
	}
	a.x, b.x = min(max(a.x, 0), right), min(max(b.x, 0), right)
	for at := a; at.y < b.y; {
		next := corner{b.x, min((at.y/sub+1)*sub, b.y)}
		if next.y < b.y {
			next.x = across(a, b, next.y)
		}
		e.piece(int(at.y/sub), at, next, sign)
		at = next
	}
}

// floor divides, towards less.
func floor(v, by int64) int64 {
	q := v / by
	if v%by != 0 && (v < 0) != (by < 0) {
		q--
	}
	return q
}

// piece adds the part of an edge in one row.
func (e *edges) piece(row int, a, b corner, sign int64) {
	e.top, e.end = min(e.top, row), max(e.end, row+1)
	cells := e.cells[row*(e.w+1) : (row+1)*(e.w+1)]
	lo, hi := min(a.x, b.x)/sub, max(a.x, b.x)/sub
	r := &e.rows[row]
	r.from, r.to = min(r.from, int(lo)), max(r.to, int(hi)+1)
	step, k := int64(1), a.x/sub
	if b.x < a.x {
		step = -1
		if a.x == k*sub { // it begins on the left side of its cell
			k--
		}
	}
	for at := a; ; k += step {
		edge := k * sub
		if step > 0 {
			edge += sub
		}
		if step > 0 && edge >= b.x || step < 0 && edge <= b.x {
			cells[k].add(at.x-k*sub, b.x-k*sub, (b.y-at.y)*sign)
			return
		}
		next := corner{edge, a.y + (b.y-a.y)*(edge-a.x)/(b.x-a.x)}
		cells[k].add(at.x-k*sub, edge-k*sub, (next.y-at.y)*sign)
		at = next
	}
}

func (c *cell) add(from, to, down int64) {
	c.cover += int32(down)
	c.area += int32(down * (from + to))
}

// spans calls yield for each row with what is covered of its pixels, from 0 to whole.
func (e *edges) spans(evenOdd bool, yield func(y, x int, covered []uint16)) {
	for y := e.top; y < e.end; y++ {
		r := e.rows[y]
		if r.from >= r.to || r.from >= e.w {
			continue
		}
		cells := e.cells[y*(e.w+1):]
		cover := int32(0)
		last := min(r.to, e.w)
		for x := r.from; x < last; x++ {
			cover += cells[x].cover
			e.line1[x] = share(cover*2*sub-cells[x].area, evenOdd)
		}
		yield(y, r.from, e.line1[r.from:last])
	}
}

// share is how much of a pixel an area covers by a rule.
func share(area int32, evenOdd bool) uint16 {
	v := area / (2 * sub)
	if v < 0 {
		v = -v
	}
	if evenOdd {
		if v %= 2 * whole; v > whole {
			v = 2*whole - v
		}
	}
	return uint16(min(v, whole))
}
