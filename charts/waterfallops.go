package charts

import "math"

// step computes a value of a waterfall, of a forecast or of answers; OpLevel and OpBefore, which go on from the point before, are computed by its plan.
func (o Op) step(of []float64) float64 {
	switch o {
	case OpLeast:
		return math.Min(of[0], of[1])
	case OpApart:
		return math.Abs(of[1] - of[0])
	case OpExcess:
		return of[1] - of[0]
	case OpMiddle:
		return of[0] + (of[1]-of[0])/2
	case OpPartAbove:
		if of[1] < 0 {
			return math.NaN()
		}
		return math.Max(0, of[1]) - math.Max(0, of[0])
	case OpPartBelow:
		if of[0] > 0 {
			return math.NaN()
		}
		return math.Min(0, of[0]) - math.Min(0, of[1])
	case OpNearZero:
		return math.Max(math.Min(of[0], of[1]), math.Min(math.Max(of[0], of[1]), 0))
	case OpLess:
		return -of[0]
	case OpHalf:
		return of[0] / 2
	case OpLessHalf:
		return -of[0] / 2
	case OpFloor:
		if v := of[0]; !math.IsNaN(v) {
			return v
		}
		if v := of[1]; !math.IsNaN(v) {
			return v
		}
		return 0
	case OpSpread:
		if v := of[1] - of[0]; !math.IsNaN(v) {
			return v
		}
		return 0
	case OpStepBase:
		if !math.IsNaN(of[0]) {
			return 0
		}
		low, high := math.Min(of[1], of[2]), math.Max(of[1], of[2])
		return math.Max(math.Min(low, math.Max(high, 0)), math.Min(high, 0))
	case OpRiseAbove:
		return math.Max(0, math.Max(0, of[1])-math.Max(0, of[0]))
	case OpRiseBelow:
		return math.Min(0, math.Min(0, of[0])-math.Min(0, of[1]))
	case OpTotalEnd:
		return math.Max(of[0], 0) // NaN stays
	}
	if math.IsNaN(of[1]) && (of[0] >= 0) == (o == OpRiseEnd) {
		return of[2]
	}
	return math.NaN()
}

// connect is a column of every third of the levels: at their point, and at the next.
func (o Op) connect(levels []float64) []float64 {
	out, of := missing(len(levels)), int(o-OpConnect0)
	for i := range levels {
		switch {
		case i%3 == of && i+1 < len(levels):
			out[i] = levels[i]
		case i > 0 && (i-1)%3 == of:
			out[i] = levels[i-1]
		}
	}
	return out
}

// joined is what is expected, with what was observed at the point before it.
func joined(expected, observed []float64) []float64 {
	out := missing(len(expected))
	for i, v := range expected {
		if out[i] = v; math.IsNaN(v) && i+1 < len(expected) && !math.IsNaN(expected[i+1]) {
			out[i] = observed[i]
		}
	}
	return out
}

// missing are n missing values.
func missing(n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = math.NaN()
	}
	return out
}
