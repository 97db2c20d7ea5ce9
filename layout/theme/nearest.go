package theme

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

// nearest is the passing colour of least CIEDE2000 distance from c, as far as a search from many sides finds it; false where
// none passes. Equal distances are decided by the order of the search, which is always the same.
func nearest(c layout.Color, passes func(layout.Color) bool) (layout.Color, bool) {
	s := search{passes: passes, from: normal.see(c), best: far()}
	if passes(c) {
		return c, true
	}
	for _, seed := range s.lattice() {
		if seed.off < math.Inf(1) {
			s.climb(s.approach(seed, c), 8, 1)
		}
	}
	if s.best.off < math.Inf(1) {
		s.climb(s.best, 1, 3) // along the edge of what passes
	}
	return s.best.Color, s.best.off < math.Inf(1)
}

// found is a colour and its distance from the one wanted.
type found struct {
	layout.Color
	off float64
}

func far() found { return found{off: math.Inf(1)} }

type search struct {
	passes func(layout.Color) bool
	from   lab
	best   found
}

// off is a colour's distance from the one wanted; limit or more, where it is not less.
func (s *search) off(c layout.Color, limit float64) float64 {
	v := normal.see(c)
	if math.Abs(v.l-s.from.l) >= mostWeight*limit {
		return limit
	}
	return settled(ciede2000(v, s.from))
}

// lattice is the nearest that passes of the colours of a coarse lattice, some of them: one for each way that red, green
// and blue can lie to those wanted would be the least.
func (s *search) lattice() (out [8]found) {
	const step = 17
	for i := range out {
		out[i] = far()
	}
	for r := 0; r < 256; r += step {
		for g := 0; g < 256; g += step {
			for b := 0; b < 256; b += step {
				c := layout.Color{R: uint8(r), G: uint8(g), B: uint8(b)}
				last := &out[len(out)-1]
				f := found{c, s.off(c, last.off)}
				if f.off >= last.off || !s.passes(c) {
					continue
				}
				*last = f
				for i := len(out) - 1; i > 0 && out[i].off < out[i-1].off; i-- {
					out[i], out[i-1] = out[i-1], out[i]
				}
			}
		}
	}
	return out
}

// approach goes from a colour that passes towards the one wanted, as far as it still passes.
func (s *search) approach(f found, to layout.Color) found {
	at := func(k int) layout.Color { // k of 256 parts of the way
		part := func(a, b uint8) uint8 { return uint8((int(a)*(256-k) + int(b)*k + 128) / 256) }
		return layout.Color{R: part(f.R, to.R), G: part(f.G, to.G), B: part(f.B, to.B)}
	}
	lo, hi := 0, 256
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; s.passes(at(mid)) {
			lo = mid
		} else {
			hi = mid
		}
	}
	c := at(lo)
	return found{c, s.off(c, math.Inf(1))}
}

// climb goes to the nearest of the neighbours that pass until none is nearer, in ever smaller steps.
func (s *search) climb(f found, step, reach int) {
	for ; step > 0; step /= 2 {
		for next := s.neighbour(f, step, reach); next.off < f.off; next = s.neighbour(f, step, reach) {
			f = next
		}
	}
	if f.off < s.best.off {
		s.best = f
	}
}

// neighbour is the nearest that passes of a colour and those up to so many steps from it.
func (s *search) neighbour(f found, step, reach int) found {
	best := f
	for r := max(int(f.R)-step*reach, int(f.R)%step); r <= min(int(f.R)+step*reach, 255); r += step {
		for g := max(int(f.G)-step*reach, int(f.G)%step); g <= min(int(f.G)+step*reach, 255); g += step {
			for b := max(int(f.B)-step*reach, int(f.B)%step); b <= min(int(f.B)+step*reach, 255); b += step {
				c := layout.Color{R: uint8(r), G: uint8(g), B: uint8(b)}
				if off := s.off(c, best.off); off < best.off && s.passes(c) {
					best = found{c, off}
				}
			}
		}
	}
	return best
}
