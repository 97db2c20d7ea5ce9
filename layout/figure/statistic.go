package figure

import (
	"math"
	"strconv"
)

// Measure is what a Statistic says of numbers.
type Measure uint8

// The measures. Quartiles are of the seventh definition of Hyndman and Fan (The American Statistician 50, 1996), which is QUARTILE.INC of
// spreadsheets. Whiskers are Tukey's (Exploratory Data Analysis, 1977): they go to the farthest numbers that lie no farther from the
// quartiles than one and a half times what these are apart.
const (
	Size         Measure = iota // how many there are
	Quartile                    // that of the rank: 0 is the least number, 2 the median, 4 the greatest
	LowWhisker                  // the end of the lower whisker; by the lower and the upper quartile
	HighWhisker                 // that of the upper one; by the same
	BelowWhisker                // the number of the rank from the least on, where it lies below the end of the lower whisker; by that
	AboveWhisker                // that from the greatest on, above the upper one; by that. Of numbers too few for quartiles each is one
	measures
)

// LeastSummed is how many numbers have quartiles: of fewer they say less than the numbers themselves, and are missing.
const LeastSummed = 5

// Statistic is a number that follows from many. The zero value is how many there are.
type Statistic struct {
	Measure Measure
	Rank    int // of a quartile, from 0 to 4, or of a number beyond a whisker, from 1
}

// Operands is how many other statistics of the same numbers it follows from.
func (s Statistic) Operands() int {
	switch s.Measure {
	case LowWhisker, HighWhisker:
		return 2
	case BelowWhisker, AboveWhisker:
		return 1
	}
	return 0
}

// Valid reports a measure and a rank that there are.
func (s Statistic) Valid() bool {
	switch {
	case s.Measure >= measures:
		return false
	case s.Measure == Quartile:
		return s.Rank >= 0 && s.Rank <= 4
	case s.Measure >= BelowWhisker:
		return s.Rank >= 1
	}
	return s.Rank == 0
}

// Of computes it of numbers in order, by those that it follows from; NaN where there is none.
func (s Statistic) Of(sorted []float64, by ...float64) float64 {
	n, few := len(sorted), len(sorted) < LeastSummed
	switch {
	case s.Measure == Size:
		return float64(n)
	case s.Measure == AboveWhisker:
		if k := n - s.Rank; k >= 0 && (few || sorted[k] > by[0]) {
			return sorted[k]
		}
	case few:
	case s.Measure == Quartile:
		return Quantile(sorted, float64(s.Rank)/4)
	case s.Measure == LowWhisker:
		for _, v := range sorted {
			if v >= fence(by[0], by[0]-by[1]) {
				return math.Min(v, by[0])
			}
		}
	case s.Measure == HighWhisker:
		for k := n - 1; k >= 0; k-- {
			if sorted[k] <= fence(by[1], by[1]-by[0]) {
				return math.Max(sorted[k], by[1])
			}
		}
	case s.Rank <= n && sorted[s.Rank-1] < by[0]:
		return sorted[s.Rank-1]
	}
	return math.NaN()
}

// fence is how far a whisker may go from a quartile, with the fifteen digits that a spreadsheet compares.
func fence(quartile, apart float64) float64 {
	out, _ := strconv.ParseFloat(strconv.FormatFloat(quartile+float64(1.5*apart), 'g', 15, 64), 64)
	return out
}

// Formula is the formula of it in a spreadsheet: numbers are the cells of those that it is of, among which texts and empty cells count
// nothing, by the cells of those that it follows from. Where there is none it is #N/A.
func (s Statistic) Formula(numbers string, by ...string) string {
	count, rank := "COUNT("+numbers+")", strconv.Itoa(s.Rank)
	few := count + "<" + strconv.Itoa(LeastSummed)
	both := func(f string) string { return "IF(COUNT(" + by[0] + "," + by[1] + ")=2," + f + ",NA())" }
	switch s.Measure {
	case Quartile:
		return "IF(" + few + ",NA(),QUARTILE(" + numbers + "," + rank + "))"
	case LowWhisker:
		beyond := "COUNTIF(" + numbers + `,"<"&(` + by[0] + "-1.5*(" + by[1] + "-" + by[0] + ")))"
		return both("MIN(" + by[0] + ",SMALL(" + numbers + ",1+" + beyond + "))")
	case HighWhisker:
		beyond := "COUNTIF(" + numbers + `,">"&(` + by[1] + "+1.5*(" + by[1] + "-" + by[0] + ")))"
		return both("MAX(" + by[1] + ",LARGE(" + numbers + ",1+" + beyond + "))")
	case BelowWhisker:
		at := "SMALL(" + numbers + "," + rank + ")"
		return "IFERROR(IF(" + few + ",NA(),IF(" + at + "<" + by[0] + "," + at + ",NA())),NA())"
	case AboveWhisker:
		at := "LARGE(" + numbers + "," + rank + ")"
		return "IFERROR(IF(" + few + "," + at + ",IF(" + at + ">" + by[0] + "," + at + ",NA())),NA())"
	}
	return count
}

// Quantile is the value below which a share of sorted values lies, on the line between the two next to it: the seventh definition of
// Hyndman and Fan.
func Quantile(sorted []float64, share float64) float64 {
	at := float64(share * float64(len(sorted)-1))
	k := int(at)
	if k+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[k] + float64((at-float64(k))*(sorted[k+1]-sorted[k]))
}
