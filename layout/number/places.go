package number

import (
	"math"
	"slices"
)

// Places is a number of decimals.
type Places uint8

// The numbers of decimals that For finds.
const (
	// Auto shows values as they are where two decimals do, or three below ten; of others it shows about three digits of the
	// largest, and one at least of the smallest: 1,734,686.25, 0.125, and 1/3 as 0.333. Values that stand visibly apart, by more
	// than 1/500 of the range of all, have more where they need more to print differently. Where a value has more than 15 digits
	// before the point or six zeros after it, or nine decimals would not do, all of them are Scientific.
	Auto Places = 0
	// Fewest shows the fewest decimals that keep values visibly apart, and those that are not zero from printing as zero.
	Fewest Places = 255
)

// Fixed is always n decimals, 0 to 14; what is beyond is brought back to them. A value smaller than half of the last of them
// prints as zero: Hidden finds such values.
func Fixed(n int) Places { return Places(min(max(n, 0), digits-1) + 1) }

// Written is the format with as many decimals as a number that is written with so many has in its unit: a share of 0.2150 is 21.50%.
func (f Format) Written(decimals int) Format {
	f.Places = Fixed(max(decimals-f.Unit.power(), 0))
	return f
}

// fixed reports a number of decimals that is known.
func (p Places) fixed() bool { return p != Auto && p != Fewest }

// decimals is the number of decimals, 0 for Auto and Fewest.
func (p Places) decimals() int {
	if !p.fixed() {
		return 0
	}
	return min(int(p), digits) - 1
}

const (
	mostPlaces  = 9         // decimals that are counted rather than written as a power of ten
	mostZeros   = 6         // after the point
	significant = 3         // digits of numbers that have many
	visible     = 1.0 / 500 // of the range: less than that, marks do not stand apart
	noise       = 1e-10     // of the largest value: less than that is never drawn apart
)

// For fixes Auto and Fewest to the decimals that a column or chart needs; missing values need none. Code is then right for these
// values.
func (f Format) For(values []float64) Format {
	if !f.Places.fixed() {
		f = f.decided(values)
	}
	f.nought = 0
	limit := f.half()
	for _, v := range values {
		if (v < 0 || v > 0 && f.Sign) && math.Abs(v) < 2*limit && f.zero(v) {
			f.nought = limit
		}
	}
	return f
}

// half is half of the last decimal, as a value: less than that prints as zero.
func (f Format) half() float64 {
	if f.Scientific {
		return 0
	}
	return 0.5 * f.Least()
}

// zero reports a value that prints as zero.
func (f Format) zero(v float64) bool {
	d := f.rounded(v)
	return d.n == 0
}

// Hidden is the first value that is not zero and prints as zero, which Fixed decimals do to small ones; ok is false without one.
func (f Format) Hidden(values []float64) (v float64, ok bool) {
	if !f.Places.fixed() {
		return 0, false
	}
	limit := f.half()
	for _, v := range values {
		if v != 0 && math.Abs(v) < 2*limit && f.zero(v) {
			return v, true
		}
	}
	return 0, false
}

// ForSteps fixes Auto to the decimals that show multiples of a step exactly, as the ticks of an axis are; most is the largest of
// them without its sign.
func (f Format) ForSteps(step, most float64) Format {
	if f.Places.fixed() || !(step > 0) || isMissing(step) || isMissing(most) {
		return f.For([]float64{most})
	}
	d, m := f.scaled(step), f.scaled(most)
	places := max(d.places(), 0)
	if f.Scientific = f.Scientific || places > mostPlaces || -d.point > mostZeros; f.Scientific {
		places = max(max(m.point, d.point)-1+d.places(), 0)
	}
	f.Places = Fixed(places)
	return f
}

// scaled is a value in the format's unit, without its sign.
func (f Format) scaled(v float64) decimal {
	d := decimalOf(v)
	d.point += f.Unit.power()
	return d
}

// survey is what For has to know of values in their unit, zeros apart.
type survey struct {
	exact       int // decimals that show all as they are
	first, last int // digits before the point of the largest and of the smallest; below zero it is the zeros after the point
	digits      int // significant ones, at most
	some        bool
}

func (f Format) survey(values []float64) (s survey) {
	for _, v := range values {
		if isMissing(v) || v == 0 {
			continue
		}
		d := f.scaled(v)
		if !s.some {
			s.first, s.last, s.some = d.point, d.point, true
		}
		s.exact, s.digits = max(s.exact, d.places()), max(s.digits, d.n)
		s.first, s.last = max(s.first, d.point), min(s.last, d.point)
	}
	return s
}

// decided is the format with the decimals that values need.
func (f Format) decided(values []float64) Format {
	s := f.survey(values)
	places := 0
	switch {
	case f.Scientific || s.some && (-s.last > mostZeros || s.first > digits):
		return f.scientific(values, s)
	case f.Places == Auto && (s.exact <= 2 || s.exact == 3 && s.first <= 1):
		f.Places = Fixed(s.exact)
		return f
	case f.Places == Auto && s.some:
		places = max(0, 1-s.last, significant-s.first)
	}
	if f = f.apart(values, places, s.exact); f.Places.decimals() > mostPlaces {
		return f.scientific(values, s)
	}
	return f
}

// scientific is the format with the decimals before the E that values need.
func (f Format) scientific(values []float64, s survey) Format {
	least := significant - 1
	if f.Places == Fewest {
		least = 0
	}
	f.Scientific = true
	return f.apart(values, least, s.digits-1)
}

// apart is the format with the fewest decimals, from the least to the most, that keep values visibly apart, and off zero.
func (f Format) apart(values []float64, least, most int) Format {
	var sorted []float64
	for places := min(least, most); ; places++ {
		f.Places = Fixed(places)
		if places >= most {
			return f
		}
		if sorted == nil {
			sorted = slices.DeleteFunc(slices.Clone(values), isMissing)
			slices.Sort(sorted)
		}
		if _, hidden := f.Hidden(sorted); !hidden && !f.merges(sorted) {
			return f
		}
	}
}

// merges reports values, in their order, that stand visibly apart and print alike.
func (f Format) merges(sorted []float64) bool {
	if len(sorted) == 0 {
		return false
	}
	lo, hi := sorted[0], sorted[len(sorted)-1]
	near := max((hi-lo)*visible, max(-lo, hi)*noise)
	first, text := lo, f.rounded(lo) // of those that print alike
	for _, v := range sorted[1:] {
		switch d := f.rounded(v); {
		case !d.equal(&text) || d.n > 0 && (v < 0) != (first < 0):
			first, text = v, d
		case v-first > near:
			return true
		}
	}
	return false
}

// Sum is the sum of values to as many places as the largest of them has in a spreadsheet's 15 digits: what binary fractions add
// is no part of it. It is NaN where a value is missing.
func Sum(values ...float64) float64 {
	sum, all := 0.0, 0.0
	for _, v := range values {
		sum += v
		all += math.Abs(v)
	}
	if isMissing(all) || all == 0 {
		return sum
	}
	d := decimalOf(sum)
	_, exp := math.Frexp(all)
	d.round(digits - 1 - int(float64(exp)*math.Log10(2)))
	return d.float(sum < 0)
}
