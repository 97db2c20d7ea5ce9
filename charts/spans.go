package charts

import (
	"errors"
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout/number"
)

// span is where a bar begins and ends on the value axis.
type span struct {
	from, to float64
	ok       bool // there is a value
}

// spans are the bars of every series by category: from zero, from the lower end of a range, or on one another.
func (c *Chart) spans(st Stacking) [][]span {
	out := make([][]span, len(c.Series))
	all := make([]span, len(c.Series)*c.points())
	for k := range out {
		out[k], all = all[:c.points():c.points()], all[c.points():]
	}
	for i := range c.points() {
		var up, down, scale float64 = 0, 0, 1
		if st == Shares {
			if sum := c.sum(i); sum > 0 {
				scale = 100 / sum
			}
		}
		for k := range c.Series {
			v := c.Series[k].Values[i]
			if math.IsNaN(v) {
				continue
			}
			s := span{0, v, true}
			switch {
			case st == Apart:
				if top := c.Series[k].top(i); top > v {
					s.from, s.to = v, top
				}
			case v < 0:
				s.from, down = down, down+v
				s.to = down
			default:
				s.from, up = up, up+float64(v*scale)
				s.to = up
			}
			out[k][i] = s
		}
	}
	return out
}

// sum is the sum of all series at a point; missing values count nothing.
func (c *Chart) sum(i int) float64 {
	var buf [mostSeries]float64
	parts := buf[:0]
	for k := range c.Series {
		if v := c.Series[k].Values[i]; !math.IsNaN(v) {
			parts = append(parts, v)
		}
	}
	return number.Sum(parts...)
}

// whole reports a point at which all series have values.
func (c *Chart) whole(i int) bool {
	for k := range c.Series {
		if math.IsNaN(c.Series[k].Values[i]) {
			return false
		}
	}
	return true
}

// some reports a value of any series at a point.
func (c *Chart) some(i int) bool {
	for k := range c.Series {
		if !math.IsNaN(c.Series[k].Values[i]) {
			return true
		}
	}
	return false
}

// reach is the range of the ends of spans; lo > hi if there are none.
func reach(spans [][]span) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, row := range spans {
		for _, s := range row {
			if !s.ok {
				continue
			}
			lo, hi = math.Min(lo, s.to), math.Max(hi, s.to)
			if s.from < 0 {
				lo = math.Min(lo, s.from)
			}
		}
	}
	return lo, hi
}

// checkBars reports what bars cannot show.
func checkBars(c *Chart, st Stacking) error {
	ranges := false
	for _, s := range c.Series {
		ranges = ranges || s.High != nil
		for i, v := range s.Values {
			if st == Shares && v < 0 {
				return fmt.Errorf("series %q is %g at %q; shares of a sum have no values below zero", s.Name, v, c.key(i))
			}
		}
		for i, v := range s.Values {
			if st == Shares && math.IsNaN(v) && c.some(i) {
				return fmt.Errorf("series %q has no value at %q, and shares of a sum without it would be wrong; give 0 where there is none, or leave %[2]q out", s.Name, c.key(i))
			}
		}
	}
	if ranges && (c.targeted() || c.Series[0].Interval.given()) {
		return errors.New("ranges have no targets and no error bars; leave High out, or Target and Interval")
	}
	if ranges && (len(c.Series) > 1 || st != Apart) {
		return errors.New("bars that show ranges have one series and are not stacked")
	}
	return nil
}

// stacking is how bars with two options stand.
func stacking(stacked, share bool) Stacking {
	switch {
	case share:
		return Shares
	case stacked:
		return Sums
	}
	return Apart
}
