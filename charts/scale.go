package charts

import (
	"math"
	"strconv"
)

// Scale is a range of values over so many units of the canvas, in proportion to them or to their logarithms. It is a gochart.Range whose bounds stay as given.
type Scale struct {
	Min, Max float64
	Domain   int
	Log      bool
}

// String names the range, as go-chart asks.
func (s *Scale) String() string {
	return strconv.FormatFloat(s.Min, 'g', -1, 64) + ".." + strconv.FormatFloat(s.Max, 'g', -1, 64)
}

// IsZero reports a range without extent.
func (s *Scale) IsZero() bool { return s.Max <= s.Min }

// GetMin is the least value.
func (s *Scale) GetMin() float64 { return s.Min }

// SetMin does nothing: the range is ours.
func (s *Scale) SetMin(float64) {}

// GetMax is the largest value.
func (s *Scale) GetMax() float64 { return s.Max }

// SetMax does nothing: the range is ours.
func (s *Scale) SetMax(float64) {}

// GetDelta is the extent.
func (s *Scale) GetDelta() float64 { return s.Max - s.Min }

// GetDomain is the extent on the canvas.
func (s *Scale) GetDomain() int { return s.Domain }

// SetDomain does nothing: the range is ours.
func (s *Scale) SetDomain(int) {}

// IsDescending reports that values grow with the canvas.
func (s *Scale) IsDescending() bool { return false }

// Translate is a value's place from the range's beginning, within the canvas.
func (s *Scale) Translate(v float64) int {
	if s.Max <= s.Min {
		return s.Domain / 2
	}
	p := math.Round(Axis{Min: s.Min, Max: s.Max, Log: s.Log}.Position(v) * float64(s.Domain))
	return int(math.Min(math.Max(p, 0), float64(s.Domain)))
}

// extent is the least and the largest of the finite values; lo > hi if there are none.
func (c *Chart) extent() (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for k, s := range c.Series {
		if c.measures(k) {
			continue
		}
		for _, vs := range [][]float64{s.Values, s.Predicted, s.Interval.Low, s.Interval.High} {
			for _, v := range vs {
				if !math.IsNaN(v) {
					lo, hi = math.Min(lo, v), math.Max(hi, v)
				}
			}
		}
	}
	return lo, hi
}

// each calls do for every tick within the axis.
func (a Axis) each(do func(v float64)) {
	if a.Log {
		a.eachLog(do)
		return
	}
	if a.Step <= 0 {
		return
	}
	n := int(math.Min((a.Max-a.Min)/a.Step+1e-9, 50))
	for i := range n + 1 {
		v := float64(a.Step*float64(i)) + a.Min
		if math.Abs(v) < a.Step/1e6 {
			v = 0
		}
		do(v)
	}
}
