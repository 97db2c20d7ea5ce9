package charts

import (
	"fmt"
	"math"
)

// check reports bounds that are none.
func (b Bounds) check() error {
	if err := drawable([]float64{b.Min, b.Max}); err != nil || math.IsNaN(b.Min) || math.IsNaN(b.Max) || b != (Bounds{}) && b.Min >= b.Max {
		return fmt.Errorf("bounds: an axis does not run from %g to %g; give the lower end first, and both finite", b.Min, b.Max)
	}
	return nil
}

// bounded declares the ends of the axis, and reports what lies beyond them.
func (p *Plan) bounded() error {
	b := p.Bounds
	if b == (Bounds{}) {
		return nil
	}
	p.Scope.declared = b
	lo, hi := p.Scope.bounds()
	if lo < b.Min || hi > b.Max {
		return fmt.Errorf("bounds: the axis is declared from %g to %g, and what it shows runs from %g to %g; widen it, or leave Bounds out", b.Min, b.Max, lo, hi)
	}
	f := p.Layers[0].Form
	if stands := f == Areas || f == Columns && p.Scope.Zero; stands && (b.Min > 0 || b.Max < 0) {
		return fmt.Errorf("bounds: the axis is declared from %g to %g, and columns and areas begin at zero; have it hold that, or choose Line", b.Min, b.Max)
	}
	if p.Scope.Log {
		return b.checkLog()
	}
	if b.step(limit{least: 1, most: 6}, false) == 0 {
		w := b.wider()
		return fmt.Errorf("bounds: no round step divides the axis from %g to %g, and its ticks would say other values than theirs; give %g and %g", b.Min, b.Max, w.Min, w.Max)
	}
	return nil
}

// between is the axis between its declared ends, with the round step that divides it into about as many parts as are best.
func (s Scope) between(height int) Axis {
	b := s.declared
	t := search{Scope: s, lo: b.Min, hi: b.Max, height: height}
	a := Axis{Min: b.Min, Max: b.Max, Shown: s.Shown, FixedMin: true, FixedMax: true, Step: b.Max - b.Min}
	for _, n := range t.limits() {
		if step := b.step(n, s.whole && s.Shown); step > 0 {
			a.Step = step
			break
		}
	}
	return a
}

// step is the greatest round step that divides an axis into so many parts, of which each is at a multiple of it; 0: there is none.
func (b Bounds) step(n limit, whole bool) float64 {
	e := power(b.Max - b.Min)
	for p := e + 1; p >= e-2; p-- {
		for _, tenths := range [...]int64{50, 25, 20, 10} {
			step := decimal(tenths, p-1)
			count := (b.Max - b.Min) / step
			if fits := count >= float64(n.least)-1e-6 && count <= float64(n.most)+1e-6; fits && nearWhole(count) && nearWhole(b.Min/step) && !(whole && step != math.Trunc(step)) {
				return step
			}
		}
	}
	return 0
}

// wider are ends around others that a round step divides.
func (b Bounds) wider() Bounds {
	step := decimal(1, power(b.Max-b.Min))
	return Bounds{float64(math.Floor(b.Min/step) * step), float64(math.Ceil(b.Max/step) * step)}
}
