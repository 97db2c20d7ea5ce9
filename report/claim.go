package report

import (
	"math"
	"sort"
)

// claim is a number that a text states, without its sign: texts say "fell by 8%" of -8.
type claim struct {
	text    string  // as it stands: "$3.2 billion"
	value   float64 // in full: 3200000000
	unit    float64 // of its last digit, in full
	power   int     // of ten, that a word beside it says
	digits  int     // that are significant
	percent bool
	factor  bool   // so many times as much
	also    *claim // what it is if a word after the next number is meant of it, too: "35 to 36%"
	found   bool
}

// amount is what a cell may have, from the least to the most, as texts round it.
type amount struct{ lo, hi float64 }

// rounded are the amounts that a text rounds to a value.
func (c *claim) rounded() amount {
	slack := c.value * 1e-9 // binary fractions
	return amount{max(c.value-c.unit/2-slack, 0), c.value + c.unit/2 + slack}
}

// by is an amount in other units.
func (s amount) by(f float64) amount { return amount{s.lo * f, s.hi * f} }

// in reports a value between the ends.
func (s amount) in(v float64) bool { return s.lo <= v && v <= s.hi }

// amounts are what the cells may be that a claim is about: in full, or in the thousands, millions and more in which a sheet counts. A
// percentage may be a share.
func (c *claim) amounts() []amount {
	own := c.rounded()
	if c.percent {
		return []amount{own, own.by(0.01)}
	}
	most := c.power
	if most == 0 && c.digits > 3 {
		most = c.digits - 1 // 515,696 may be 515.696 thousand
	}
	out := []amount{own}
	for power := 3; power <= most; power += 3 {
		out = append(out, own.by(math.Pow10(-power)))
	}
	return out
}

// among reports whether one of some values, in their order, is what a claim is about.
func (c *claim) among(sorted []float64) bool {
	for _, s := range c.amounts() {
		if some(sorted, s) {
			return true
		}
	}
	return c.also != nil && c.also.among(sorted)
}

// some reports whether one of some values, in their order, is an amount.
func some(sorted []float64, s amount) bool {
	i := sort.SearchFloat64s(sorted, s.lo)
	return i < len(sorted) && sorted[i] <= s.hi
}

// derivable are numbers that a text may compute with: a column, a row, the single figures of a slide.
type derivable struct {
	sorted []float64
	total  float64
}

// derives reports whether a claim is a sum, a difference, a ratio or a change of two of the numbers, or their total or a share in it.
func (d *derivable) derives(c *claim) bool {
	if len(d.sorted) < 2 {
		return false
	}
	if c.also != nil && d.derives(c.also) {
		return true
	}
	if c.percent {
		own := c.rounded().by(0.01)
		total := math.Abs(d.total)
		return d.pairs(func(a float64) []amount {
			rise, fall, share := amount{1 + own.lo, 1 + own.hi}, amount{1 - own.hi, 1 - own.lo}, own
			return []amount{around(a, rise), around(a, fall), around(a, share), {a + own.lo, a + own.hi}, {a + 100*own.lo, a + 100*own.hi}}
		}) || total > 0 && some(d.sorted, own.by(total))
	}
	if c.factor {
		own := c.rounded()
		return d.pairs(func(a float64) []amount { return []amount{around(a, own)} })
	}
	for _, s := range c.amounts() {
		if s.in(math.Abs(d.total)) || d.pairs(func(a float64) []amount {
			return []amount{{s.lo - a, s.hi - a}, {a + s.lo, a + s.hi}}
		}) {
			return true
		}
	}
	return false
}

// around is an amount of multiples of a number.
func around(a float64, by amount) amount {
	if a < 0 {
		return amount{a * by.hi, a * by.lo}
	}
	return by.by(a)
}

// pairs reports whether for one of the numbers another lies in what is wanted of it.
func (d *derivable) pairs(want func(a float64) []amount) bool {
	for _, a := range d.sorted {
		for _, s := range want(a) {
			if !s.in(a) && some(d.sorted, s) { // a number beside which the difference vanishes is no other
				return true
			}
		}
	}
	return false
}
