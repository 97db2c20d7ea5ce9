package charts

import (
	"math"

	"github.com/deckfold/deckfold/layout/number"
)

const (
	headroom  = 0.05 // between the greatest value and the axis's end, as a share of what lies below
	narrow    = 6    // of values below zero as close together as a sixth of the least, programs do not show zero
	lowPlot   = 140 * pt
	lowerPlot = 36 * pt // three ticks and more have no room
	tickPitch = 60 * pt // the distance of gridlines that is best
)

// counts reports values that are whole numbers in a unit that does not divide them.
func (c *Chart) counts() bool {
	for i := range c.Series {
		s := &c.Series[i]
		if c.measures(i) {
			continue
		}
		if c.format(i).Unit != number.One {
			return false
		}
		for _, vs := range [...][]float64{s.Values, s.High, s.Predicted} {
			for _, v := range vs {
				if !math.IsNaN(v) && v != math.Trunc(v) {
					return false
				}
			}
		}
	}
	return true
}

// bounds are the ends of all that an axis has to hold.
func (s Scope) bounds() (lo, hi float64) {
	lo, hi = s.Min, s.Max
	for _, r := range s.rules {
		lo, hi = math.Min(lo, r.Value), math.Max(hi, r.Value)
	}
	if s.Share {
		return 0, 100
	}
	if lo > hi {
		return 0, 0
	}
	if s.Log || s.declared != (Bounds{}) {
		return lo, hi
	}
	if s.Zero || hi-lo <= math.Max(math.Abs(lo), math.Abs(hi))*1e-10 || hi < 0 && hi-lo > -lo/narrow {
		lo, hi = math.Min(lo, 0), math.Max(hi, 0)
	}
	return lo, hi
}

// outlying reports rules below and above all values, which programs that find an axis by the values do not know of.
func (s Scope) outlying() (below, above bool) {
	lo, hi := s.bounds()
	s.rules = nil
	least, greatest := s.bounds()
	return lo < least, hi > greatest
}

// axis is the axis of a plot of a height. It ends where spreadsheet programs end an axis of which they know the step only, so
// that a chart looks the same there and still grows with its data: at the first step at or above the greatest value and
// headroom, below zero likewise ("How chart axis limits are calculated", Microsoft KB 214075).
//
// Its step is found by the search of Talbot, Lin and Hanrahan ("An Extension of Wilkinson's Algorithm for Positioning Tick
// Labels on Axes", InfoVis 2010): over numbers of steps and over round steps. Coverage counts first here, since their sum of
// scores would leave up to half of a plot empty; their simplicity and density decide among steps that cover alike.
func (s Scope) axis(height int) Axis {
	lo, hi := s.bounds()
	a := Axis{Max: 1, Shown: s.Shown, FixedMin: lo >= 0}
	if s.Share {
		a.Max, a.Step, a.Percent, a.FixedMin, a.FixedMax = 100, 25, true, true, true
		if height < lowPlot {
			a.Step = 50
		}
		return a
	}
	if s.Log {
		return s.logarithmic(height)
	}
	if s.declared != (Bounds{}) {
		return s.between(height)
	}
	if lo == 0 && hi == 0 {
		switch {
		case !s.Shown:
			a.Step = 0.05
		case s.whole:
			a.Step = 1
		case height < lowPlot:
			a.Step = 0.5
		default:
			a.Step = 0.25
		}
		return a
	}
	t := search{Scope: s, lo: lo, hi: hi, height: height}
	best := t.best().axis()
	a.Min, a.Max, a.Step = best.Min, best.Max, best.Step
	a.FixedMax = hi == 0 && s.Max < 0 && s.Max-s.Min <= -s.Min/(narrow-1) || s.barred
	a.FixedMin = a.FixedMin || s.barred
	return a
}

// decimal is n * 10^e, correctly rounded wherever 10^|e| is exact: 3 * 10^-1 is 0.3.
func decimal(n int64, e int) float64 {
	if e < 0 {
		return float64(n) / math.Pow10(-e)
	}
	return float64(n) * math.Pow10(e)
}

// power is the exponent of the greatest power of ten that is not above v > 0.
func power(v float64) int {
	e := int(math.Floor(math.Log10(v))) // the last bit of a logarithm differs between machines
	for decimal(1, e) > v {
		e--
	}
	for decimal(1, e+1) <= v {
		e++
	}
	return e
}

// steps are the round steps in tenths, those that are read most easily first.
var steps = [...]int64{10, 50, 20, 25}

// candidate is a step of an axis, tenths * 10^(power-1), and its ends in steps.
type candidate struct {
	tenths      int64
	power       int
	first, last int64
	rank        int // of the step among the round ones
}

// search finds the step of an axis from lo to hi.
type search struct {
	Scope
	lo, hi float64
	height int
}

// limit is what an axis may have: so many steps, and ends that are not sure.
type limit struct {
	least, most int64
	any         bool
}

// limits are in the order in which they are tried.
var (
	fine = []limit{{10, 24, false}, {3, 24, false}, {3, 22, true}, {1, 100, true}} // of an axis that is not seen: about a twentieth
	two  = []limit{{1, 2, false}, {1, 2, true}, {1, 3, true}, {1, 100, true}}
	few  = []limit{{2, 3, false}, {2, 3, true}, {1, 5, true}, {1, 100, true}}
	some = []limit{{3, 5, false}, {3, 5, true}, {2, 6, true}, {1, 100, true}}
)

func (t *search) limits() []limit {
	switch {
	case !t.Shown:
		return fine
	case t.height < lowerPlot:
		return two
	case t.height < lowPlot:
		return few
	}
	return some
}

// each calls do for the round steps about a power of ten that the axis may have.
func (t *search) each(e int, do func(k candidate)) {
	for p := e - 2; p <= e+2; p++ {
		for rank, tenths := range steps {
			if !(t.whole && t.Shown && (p < 0 || p == 0 && tenths%10 != 0)) {
				do(candidate{tenths: tenths, power: p, rank: rank})
			}
		}
	}
}

// axis is the axis of a step with its ends.
func (k candidate) axis() Axis {
	return Axis{Min: decimal(k.first*k.tenths, k.power-1), Max: decimal(k.last*k.tenths, k.power-1), Step: decimal(k.tenths, k.power-1)}
}

// best is the candidate that loses the least room.
func (t *search) best() (best candidate) {
	of := t.hi - t.lo
	e := power(of)
	for _, n := range t.limits() {
		var found bool
		t.each(e, func(k candidate) {
			k, sure := t.ends(k)
			if count := k.last - k.first; count < n.least || count > n.most || !sure && !n.any || !t.clears(k) {
				return
			}
			if !found || t.better(k, best, e-2) {
				best, found = k, true
			}
		})
		if found {
			return best
		}
	}
	return candidate{tenths: 10, power: e + 1, first: int64(math.Floor(t.lo / decimal(1, e+1))), last: int64(math.Floor(t.hi/decimal(1, e+1))) + 1}
}

// ends finds the ends of an axis of a step. Sure are those that do not hang on the last bit of a number, and that all programs
// find: below zero some measure the headroom above from the least value and not from where the axis begins, and LibreOffice
// never goes on by more than one step.
func (t *search) ends(k candidate) (_ candidate, sure bool) {
	step := decimal(k.tenths, k.power-1)
	low, high := t.lo, t.hi
	if low < 0 {
		low -= float64(headroom * (t.hi - t.lo))
	}
	from := math.Floor(low / step)
	if t.lo > 0 && decimal(int64(from+1)*k.tenths, k.power-1) <= t.lo {
		from++ // 0.3 / 0.1 is below 3
	}
	begin := float64(from * step)
	least := high
	switch {
	case t.hi > 0:
		high += float64(headroom * (t.hi - begin))
		least += float64(headroom * (t.hi - math.Max(begin, t.lo)))
		if t.lo > 0 {
			least = high
		}
	case t.hi < 0:
		high += (t.hi - t.lo) / 2
		least = high
	}
	to := math.Ceil(high / step)
	k.first, k.last = int64(from), int64(to)
	sure = math.Ceil(least/step) == to
	if low < 0 {
		sure = sure && !nearWhole(low/step) && from >= math.Floor(t.lo/step)-1
	}
	if t.hi > 0 {
		sure = sure && !nearWhole(high/step) && to <= math.Ceil(t.hi/step)+1
	}
	return k, sure
}

// nearWhole reports a number that is whole but for its last digits.
func nearWhole(v float64) bool { return math.Abs(v-math.Round(v)) < 1e-6 }

// clears reports room for labels under the least value.
func (t *search) clears(k candidate) bool {
	if t.foot == 0 {
		return true
	}
	step := decimal(k.tenths, k.power-1)
	begin := float64(float64(k.first) * step)
	return float64(float64(t.foot)*(float64(float64(k.last)*step)-begin)) <= float64(float64(t.height)*(t.lo-begin))
}

// better reports a candidate that covers the values better than another, or as well and with a better score by the paper's
// weights, in thousandths; spans are compared in tenths of 10^least.
func (t *search) better(a, b candidate, least int) bool {
	if x, y := a.span(least), b.span(least); x != y {
		return x < y
	}
	return t.score(a) > t.score(b)
}

func (k candidate) span(least int) int64 {
	n := (k.last - k.first) * k.tenths
	for range k.power - least {
		n *= 10
	}
	return n
}

// score is the weighted sum of simplicity and density.
func (t *search) score(k candidate) int64 {
	simplicity := int64(1000 - 1000*k.rank/(len(steps)-1))
	n, want := (k.last-k.first)*tickPitch, int64(max(t.height, pt))
	density := 2000 - 1000*max(n, want)/min(n, want)
	return 200*simplicity + 500*density
}

// at is the place of a value between those of the axis's ends.
func (a Axis) at(v float64, from, to int) int {
	return placed(from, to, a.Position(v))
}

// fit is where an axis begins and ends along a plot, so that the values from lo to hi stand within one stretch of it, which
// leaves room for labels, and the axis within another.
func (a Axis) fit(lo, hi float64, inner, outer [2]int) (from, to int) {
	lo, hi, a.Min, a.Max = a.measure(lo), a.measure(hi), a.measure(a.Min), a.measure(a.Max)
	scale := math.Inf(1) // units of the canvas for one of the values
	for _, s := range [...]struct {
		units  int
		values float64
	}{{inner[1] - inner[0], hi - lo}, {inner[1] - outer[0], hi - a.Min}, {outer[1] - inner[0], a.Max - lo}, {outer[1] - outer[0], a.Max - a.Min}} {
		if s.values > 0 {
			scale = math.Min(scale, float64(s.units)/s.values)
		}
	}
	begin := math.Max(float64(outer[0]), float64(inner[0])-float64(scale*(lo-a.Min)))
	return int(math.Round(begin)), min(int(math.Round(begin+float64(scale*(a.Max-a.Min)))), outer[1])
}
