package charts

import (
	"math"
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/layout/figure"
)

// mostBins is how many bins a histogram has at most.
const mostBins = 200

// foundBins is how many it has at most where their width is found.
const foundBins = 40

// bins are the edges of bins of one width that hold values, in order. A bin holds its lower edge, the last one both.
type bins []float64

// binsOf are the bins of a width, whose edges are whole multiples of it; 0 is found.
func binsOf(values []float64, width float64) bins {
	lo, hi := limits(values)
	if width == 0 {
		width = binWidth(values)
	}
	first, last := math.Floor(lo/width), math.Ceil(hi/width)
	edge := func(k float64) float64 { return roundOff(k * width) }
	for edge(first) > lo {
		first--
	}
	for edge(last) < hi {
		last++
	}
	last = math.Max(last, first+1)
	out := make(bins, 0, int(last-first)+1)
	for k := first; k <= last; k++ {
		out = append(out, edge(k))
	}
	return out
}

// roundOff is a number without what binary fractions add.
func roundOff(v float64) float64 {
	out, _ := strconv.ParseFloat(short(v), 64)
	return out + 0 // no negative zero
}

// binWidth is the lesser of the widths of Freedman and Diaconis (1981), twice the distance of the quartiles over the cube root of the
// number of values, and of Sturges (1926), the range over one more than the binary logarithm of that number, as the nearest of 1, 2, 2.5
// and 5 times a power of ten. Of whole numbers it is one.
func binWidth(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	n := float64(len(sorted))
	reach := sorted[len(sorted)-1] - sorted[0]
	if reach == 0 {
		reach = math.Max(math.Abs(sorted[0])/10, 1)
		return niceWidth(reach, allWhole(values))
	}
	w := reach / (1 + math.Log2(n))
	if fd := 2 * (figure.Quantile(sorted, 0.75) - figure.Quantile(sorted, 0.25)) / math.Cbrt(n); fd > 0 {
		w = math.Min(w, fd)
	}
	w = math.Max(w, reach/(foundBins-2))
	return niceWidth(math.Max(w, leastWidth(sorted[0], sorted[len(sorted)-1])), allWhole(values))
}

// leastWidth is the least width of bins whose edges can be told apart.
func leastWidth(lo, hi float64) float64 { return math.Max(math.Abs(lo), math.Abs(hi)) * 1e-9 }

// niceWidth is the round number nearest to a width, as the quotient tells.
func niceWidth(w float64, whole bool) float64 {
	power := math.Floor(math.Log10(w))
	best, off := 0.0, math.Inf(1)
	for _, m := range [...]string{"1", "2", "2.5", "5", "10"} {
		nice, _ := strconv.ParseFloat(m+"e"+strconv.Itoa(int(power)), 64)
		if whole && nice != math.Trunc(nice) {
			continue
		}
		if by := math.Abs(math.Log(nice / w)); by < off {
			best, off = nice, by
		}
	}
	if best == 0 {
		return 1
	}
	return best
}

// of is the bin that has a value, -1 where none does.
func (c bins) of(v float64) int {
	last := len(c) - 2
	if !(v >= c[0]) || v > c[last+1] {
		return -1
	}
	k, _ := slices.BinarySearchFunc(c, v, func(edge, v float64) int {
		if edge <= v {
			return -1
		}
		return 1
	})
	return min(k-1, last)
}

// counts is how many values each bin has.
func (c bins) counts(values []float64) []float64 {
	out := make([]float64, len(c)-1)
	for _, v := range values {
		if k := c.of(v); k >= 0 {
			out[k]++
		}
	}
	return out
}
