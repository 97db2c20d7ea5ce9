package charts

import (
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// class is a class of values in a map.
type class struct {
	from  float64 // of the lowest -Inf
	text  string  // in the key
	fill  layout.Color
	count int // of its places
}

// classes are the classes of some values, from the lowest. Values count as they are printed, so that none stands in a class that its
// figure does not belong in.
func (c *Canvas) classes(values, declared []float64) []class {
	f := c.format(0)
	printed := make([]float64, 0, len(values))
	for _, v := range values {
		if !math.IsNaN(v) {
			printed = append(printed, f.Rounded(v))
		}
	}
	slices.Sort(printed)
	limits := declared
	if limits == nil {
		limits = quantiles(printed, max(len(c.Colors.Ramp), 1), f)
	}
	out := make([]class, len(limits)+1)
	for i := range out {
		out[i].from = math.Inf(-1)
		if i > 0 {
			out[i].from = limits[i-1]
		}
		k, n := i, len(out)
		if n == 1 {
			k, n = 1, 2 // the strongest shade
		}
		out[i].fill = c.Colors.Step(k, n)
		out[i].text = c.classText(f, limits, i)
	}
	for _, v := range printed {
		out[classOf(out, v)].count++
	}
	return out
}

// classOf is the class of a value as it is printed.
func classOf(all []class, v float64) int {
	i := len(all) - 1
	for i > 0 && v < all[i].from {
		i--
	}
	return i
}

// classText is what the key calls class i: from its limit to the last value that is printed before the next.
func (c *Canvas) classText(f number.Format, limits []float64, i int) string {
	short := f
	short.Places = number.Auto
	w := c.Say()
	switch {
	case len(limits) == 0:
		return ""
	case i == 0:
		return w.Under.With(short.Text(limits[0], c.Locale))
	case i == len(limits):
		return w.AndMore.With(short.Text(limits[i-1], c.Locale))
	}
	return w.Interval(short, limits[i-1], f.Before(limits[i]), c.Locale)
}

// quantiles part values, which are in their order, into at most n classes of about one size, at round limits; those that are alike stay
// together.
func quantiles(values []float64, n int, f number.Format) (limits []float64) {
	if distinct := slices.Compact(slices.Clone(values)); len(distinct) <= n { // a class each
		for i := 1; i < len(distinct); i++ {
			limits = append(limits, rounder(distinct[i-1], distinct[i], f))
		}
		return limits
	}
	for k := 1; k < n; k++ {
		i := len(values) * k / n
		for i < len(values) && i > 0 && values[i] == values[i-1] {
			i++
		}
		if i == 0 || i == len(values) {
			continue
		}
		if limit := rounder(values[i-1], values[i], f); len(limits) == 0 || limit > limits[len(limits)-1] {
			limits = append(limits, limit)
		}
	}
	return limits
}

// rounder is the roundest number above a and up to b that the format prints as it is.
func rounder(a, b float64, f number.Format) float64 {
	if a < 0 && b >= 0 {
		return 0
	}
	for e := math.Ceil(math.Log10(math.Max(math.Abs(a), math.Abs(b)))); e > -300; e-- {
		for _, m := range [...]float64{1, 0.5, 0.2} {
			step := m * math.Pow(10, e)
			if v := f.Rounded(number.Sum(float64(math.Floor(number.Sum(b/step)) * step))); v > a && v <= b {
				return v
			}
		}
		if !f.Scientific && math.Pow(10, e) < f.Least() {
			break
		}
	}
	return b
}
