package charts

import "math"

// occupied is what stands on a canvas already, in square cells.
type occupied struct {
	cell       int // its side
	wide, high int
	words      int // of a row
	bits       []uint64
}

func newOccupied(w, h, cell int) *occupied {
	o := &occupied{cell: cell, wide: w/cell + 1, high: h/cell + 1}
	o.words = (o.wide + 63) / 64
	o.bits = make([]uint64, o.words*o.high)
	return o
}

// rows calls do for every word of the cells of a rectangle with the cells in it, as long as do has it go on.
func (o *occupied) rows(r rect, do func(word *uint64, cells uint64) bool) {
	x0, x1 := max(r.x0/o.cell, 0), min((r.x1-1)/o.cell, o.wide-1)
	if x1 < x0 {
		return
	}
	for y := max(r.y0/o.cell, 0); y <= min((r.y1-1)/o.cell, o.high-1); y++ {
		row := o.bits[y*o.words : (y+1)*o.words]
		for w := x0 / 64; w <= x1/64; w++ {
			cells := ^uint64(0)
			if from := x0 - w*64; from > 0 {
				cells <<= from
			}
			if past := (w+1)*64 - 1 - x1; past > 0 {
				cells &= ^uint64(0) >> past
			}
			if !do(&row[w], cells) {
				return
			}
		}
	}
}

// take notes a rectangle.
func (o *occupied) take(r rect) {
	o.rows(r, func(word *uint64, cells uint64) bool {
		*word |= cells
		return true
	})
}

// meets reports something in a rectangle.
func (o *occupied) meets(r rect) (met bool) {
	o.rows(r, func(word *uint64, cells uint64) bool {
		met = *word&cells != 0
		return !met
	})
	return met
}

// disc notes a disc, and reports whether anything of it was not yet taken.
func (o *occupied) disc(x, y, radius int) (seen bool) {
	half := o.cell / 2
	for row := (y - radius) / o.cell; row <= (y+radius)/o.cell; row++ {
		middle := row*o.cell + half
		w := root(radius*radius - (middle-y)*(middle-y))
		o.rows(rect{x - w, middle, x + w + 1, middle + 1}, func(word *uint64, cells uint64) bool {
			seen = seen || cells&^*word != 0
			*word |= cells
			return true
		})
	}
	return seen
}

// line notes a line.
func (o *occupied) line(a, b Point) {
	n := max(abs(b.X-a.X), abs(b.Y-a.Y))/o.cell + 1
	for i := range n + 1 {
		x, y := a.X+(b.X-a.X)*i/n, a.Y+(b.Y-a.Y)*i/n
		o.take(rect{x, y, x + 1, y + 1})
	}
}

func abs(v int) int { return max(v, -v) }

// root is the square root of a whole number, rounded down.
func root(v int) int { return int(math.Sqrt(float64(max(v, 0)))) }
