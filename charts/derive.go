package charts

import (
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout/number"
)

// Derivation says how the values of a column follow from those of other columns at the same point, so that they follow an edit of
// those. The zero value: they are given.
type Derivation struct {
	Op Op
	Of []int // columns of the plan's data
}

// Op computes a value from those of other columns. Where one of these is missing it is, too, unless it says otherwise.
type Op uint8

// The operations. Those of a range take its lower and its upper end; where it has no upper end above the lower one, it is from
// zero to the lower one.
const (
	Given      Op = iota
	OpSum         // the sum
	OpSumAbove    // the sum of what is above zero: the top of a stack
	OpShare       // the first as a share of the sum of the others, which is above zero
	OpBase        // of a range: its end next to zero, zero where it holds that
	OpAbove       // of a range: the length of what is above zero
	OpBelow       // of a range: that of what is below, negative
	OpHigher      // of a range: its end to the right, or above
	OpSame        // the same at every point, of no other columns
	OpWith        // the first, where the others are there

	// Those of a waterfall. A step begins at the level before it; a total is a level, and begins the next step.
	OpLevel     // of steps and totals: the total, else the level of the point before and the step
	OpBefore    // of totals and levels: the level of the point before; at a total its own
	OpStepBase  // of totals, levels before and levels: what carries a step, next to zero; 0 under a total
	OpRiseAbove // of two levels: what of the way up from one to the other is above zero; 0 where it is none
	OpRiseBelow // the same below zero, negative
	OpRiseEnd   // of steps, totals and levels: the level where the step is not below zero
	OpFallEnd   // of steps, totals and levels: the level where the step is below zero
	OpTotalEnd  // of totals: the total, or zero where it is below
	OpConnect0  // of levels: that of every third point from the first on, there and at the next
	OpConnect1  // from the second on
	OpConnect2  // from the third on

	// Those of a forecast.
	OpJoin   // of what is expected and what was observed: the first, and the second at the point before it begins
	OpFloor  // the first, else the second, else 0
	OpSpread // what the second has over the first; 0 where one is missing

	// Those of answers on both sides of zero.
	OpLess     // below zero what the first is above
	OpHalf     // half of it
	OpLessHalf // half of it, below zero

	// Those of two ends with a bar between them.
	OpLeast  // the lesser
	OpApart  // how far apart they are
	OpExcess // what the second is more than the first
	OpMiddle // half way between them

	// Those of changes between two points, which stand at the later one.
	OpPercent
	OpDifference
	OpGrowth

	// That of bins.
	OpCount // of their lower and upper ends: how many of the sample's first values stand from one on, below the other; the last has its upper end

	// Those of funnels, of one column.
	OpOfBefore // the value as a share of that of the point before, which is above zero
	OpMargin   // half of what the value is less than the greatest of the column

	// Those of boxes.
	OpStatistic // of the values of the sample that has the point's place: the statistic of the column, by the columns of those that it follows from
	OpNearZero  // of two ends: the one next to zero, zero where it lies between them
	OpPartAbove // of two ends: how far the way up from the first to the second goes above zero; missing where both are below
	OpPartBelow // how far it goes below zero, negative; missing where both are above
	ops         // the number of operations
)

// operands is how many columns an operation takes; 0: any number from one on.
func (o Op) operands() int {
	switch {
	case o == OpOfBefore || o == OpMargin:
		return 1
	case o == OpStatistic:
		return 0
	case o == OpStepBase || o == OpRiseEnd || o == OpFallEnd:
		return 3
	case o >= OpTotalEnd && o <= OpConnect2 || o >= OpLess && o <= OpLessHalf || o >= OpPercent && o <= OpGrowth:
		return 1
	case o >= OpLevel:
		return 2
	}
	if o >= OpBase && o <= OpHigher {
		return 2
	}
	return 0
}

// value computes one value.
func (o Op) value(of []float64) float64 {
	switch {
	case o < OpBase:
		return o.sum(of)
	case o >= OpLevel:
		return o.step(of)
	}
	if o == OpWith {
		if slices.ContainsFunc(of, math.IsNaN) {
			return math.NaN()
		}
		return of[0]
	}
	low, high := of[0], of[1]
	if math.IsNaN(low) {
		return low
	}
	base := 0.0
	if high > low {
		base = math.Max(math.Min(low, math.Max(high, 0)), math.Min(high, 0))
	} else {
		low, high = math.Min(low, 0), math.Max(low, 0)
	}
	switch o {
	case OpHigher:
		return high
	case OpAbove:
		return math.Max(high, 0) - math.Max(low, 0)
	case OpBelow:
		return math.Min(low, 0) - math.Min(high, 0)
	}
	return base
}

func (o Op) sum(of []float64) float64 {
	above := make([]float64, len(of))
	for i, v := range of {
		if math.IsNaN(v) {
			return v
		}
		above[i] = math.Max(v, 0)
	}
	switch o {
	case OpSumAbove:
		return number.Sum(above...)
	case OpShare:
		if sum := number.Sum(of[1:]...); sum > 0 {
			return of[0] / sum
		}
		return math.NaN()
	}
	return number.Sum(of...)
}

// FormatAt is the format of the value at point i.
func (d *Data) FormatAt(i int) number.Format {
	if f, ok := d.Formats[i]; ok {
		return f
	}
	return d.Format
}

// derive adds a column that follows from others, and gives its place.
func (p *Plan) derive(d Data) int {
	switch op := d.From.Op; {
	case op == OpJoin:
		d.Values = joined(p.Data[d.From.Of[0]].Values, p.Data[d.From.Of[1]].Values)
		return p.add(d)
	case op == OpOfBefore:
		d.Values = ofBefore(p.Data[d.From.Of[0]].Values)
		return p.add(d)
	case op == OpMargin:
		d.Values = margins(p.Data[d.From.Of[0]].Values)
		return p.add(d)
	case op == OpCount:
		edges := append(bins{p.Data[d.From.Of[0]].Values[0]}, p.Data[d.From.Of[1]].Values...)
		d.Values = edges.counts(p.Sample.Data[0].Values)
		return p.add(d)
	case op == OpStatistic:
		d.Values = p.statistics(&d)
		return p.add(d)
	case op >= OpConnect0 && op <= OpConnect2:
		d.Values = op.connect(p.Data[d.From.Of[0]].Values)
		return p.add(d)
	}
	d.Values = make([]float64, p.points())
	of := make([]float64, len(d.From.Of))
	for i := range d.Values {
		for k, at := range d.From.Of {
			of[k] = p.Data[at].Values[i]
		}
		d.Values[i] = d.From.Op.value(of)
	}
	return p.add(d)
}

// check reports a derivation that cannot be one of column k.
func (d Derivation) check(k int) error {
	switch {
	case d.Op >= ops:
		return fmt.Errorf("no operation is %d", d.Op)
	case d.Op == OpShare && len(d.Of) < 2, d.Op != OpStatistic && (d.Op == Given || d.Op == OpSame) != (len(d.Of) == 0), d.Op.operands() > 0 && len(d.Of) != d.Op.operands():
		return fmt.Errorf("operation %d of %d columns", d.Op, len(d.Of))
	}
	for _, o := range d.Of {
		if o < 0 || o >= k {
			return fmt.Errorf("it follows from column %d, which is not before it", o+1)
		}
	}
	return nil
}

// merge has traces read one column of those that are alike, and leaves the others out: where no part of a stack is below zero its top
// is its sum. People who read the data have no use for both, and none for the levels of connectors.
func (p *Plan) merge() {
	for k := len(p.Data) - 1; k > 0; k-- {
		same := slices.IndexFunc(p.Data[:k], func(d Data) bool {
			return d.Format == p.Data[k].Format && p.mergeable(&d, &p.Data[k]) && slices.EqualFunc(d.Values, p.Data[k].Values, equal)
		})
		switch op := p.Data[k].From.Op; {
		case op >= OpConnect0 && op <= OpConnect2:
			p.replace(k, -1)
		case op != Given && same >= 0:
			p.replace(k, same)
		}
	}
}

// mergeable reports columns of which one can stand for the other: the parts of a waterfall have their names in its legend.
func (*Plan) mergeable(a, b *Data) bool {
	return a.From.Op < OpLevel && b.From.Op < OpLevel || a.Name == b.Name
}

// replace has all that reads column k of the data read another before it; -1: none.
func (p *Plan) replace(k, by int) {
	moved := func(at int) int {
		switch {
		case at == k:
			return by
		case at > k:
			return at - 1
		}
		return at
	}
	all := func(of []int) (out []int) {
		for _, at := range of {
			out = append(out, moved(at))
		}
		return out
	}
	p.Data = slices.Delete(p.Data, k, k+1)
	for i := range p.Data {
		p.Data[i].From.Of = all(p.Data[i].From.Of)
	}
	for i := range p.Layers {
		for o := range p.Layers[i].Traces {
			t := &p.Layers[i].Traces[o]
			t.Data, t.Reach, t.Labels.Of, t.Interval = moved(t.Data), moved(t.Reach), all(t.Labels.Of), all(t.Interval)
		}
	}
}

// equal reports values that are the same, or both missing.
func equal(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }
