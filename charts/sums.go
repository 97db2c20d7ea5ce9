package charts

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// StackSums are the sums of stacks, one for each category or date. Published ones, which differ from those of their parts by rounding, are given
// in Values; NaN leaves one to be computed. One that differs by more is an error.
type StackSums struct {
	Values []float64
	Hidden bool // none is printed
}

// published is the sum of a stack as it is printed.
func (c *Chart) published(i int) float64 {
	if vs := c.Sums.Values; vs != nil && !math.IsNaN(vs[i]) {
		return vs[i]
	}
	return c.sum(i)
}

// checkSums reports sums that their parts do not come to.
func (c *Chart) checkSums() (errs []error) {
	vs := c.Sums.Values
	switch {
	case vs == nil:
		return nil
	case c.Sums.Hidden:
		return []error{errors.New("sums: they are given and hidden; leave Values out, or Hidden")}
	case len(vs) != c.points():
		return []error{fmt.Errorf("sums: there are %d, want %d, one for each category", len(vs), c.points())}
	case len(c.Series) < 2:
		return []error{errors.New("sums: one series has none; leave them out, or give the parts")}
	}
	if err := drawable(vs); err != nil {
		return []error{fmt.Errorf("sums: %w", err)}
	}
	for i, v := range vs {
		switch {
		case math.IsNaN(v):
		case !c.whole(i):
			errs = append(errs, fmt.Errorf("sums: at %q a part is missing, and %s cannot be held against the others; give the part, or NaN for the sum", c.key(i), short(v)))
		default:
			// as many rounded numbers hardly ever differ by more: two standard deviations
			slack := c.decimal() * math.Max(1, 0.6*math.Sqrt(float64(len(c.Series)+1)))
			if sum := c.sum(i); math.Abs(v-sum) > slack*1.000001 {
				errs = append(errs, fmt.Errorf("sums: that at %q is %s, and its parts come to %s, which is more than rounding; correct one of them, or give the part that is missing", c.key(i), short(v), short(sum)))
			}
		}
	}
	return errs
}

// decimal is one of the last decimal that values and sums have.
func (c *Chart) decimal() float64 {
	all := slices.Clone(c.Sums.Values)
	for i := range c.Series {
		all = append(all, c.Series[i].Values...)
	}
	return lastDecimal(slices.DeleteFunc(all, math.IsNaN))
}

// sumsOf adds the column of the sums of some columns, and gives its place: as they are published, or computed.
func (p *Plan) sumsOf(parts []int) int {
	if p.Sums.Values == nil {
		return p.derive(Data{Name: p.say.Total, Series: -1, From: Derivation{OpSum, parts}})
	}
	values := missing(p.points())
	for i := range values {
		if p.whole(i) {
			values[i] = p.published(i)
		}
	}
	return p.add(Data{Name: p.say.Total, Values: values, Series: -1})
}
