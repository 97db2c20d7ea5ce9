package charts

import (
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout/calendar"
	"github.com/deckfold/deckfold/layout/number"
)

// checkLog reports what stands on no logarithmic axis: it has neither zero nor what is below.
func (c *Chart) checkLog() (errs []error) {
	refuse := func(series, what, at string, v float64) {
		errs = append(errs, fmt.Errorf("series %q: %s at %q is %g, and a logarithmic axis has only what is above zero; give NaN for a gap, or leave the logarithm out", series, what, at, v))
	}
	for i := range c.Series {
		s := &c.Series[i]
		if !c.onLog(i) {
			continue
		}
		for _, row := range [...]struct {
			what   string
			values []float64
		}{{"the value", s.Values}, {"the predicted value", s.Predicted}, {"the lower end of the interval", s.Interval.Low}} {
			for k, v := range row.values {
				if v <= 0 {
					refuse(s.Name, row.what, c.key(k), v)
				}
			}
		}
	}
	if !c.Log {
		return errs
	}
	for i, r := range c.Rules {
		if r.Value <= 0 {
			errs = append(errs, fmt.Errorf("rule %d %q has the value %g, and a logarithmic axis has only what is above zero; leave it out", i+1, r.Text, r.Value))
		}
	}
	return errs
}

// LogAlong is a kind whose points may stand on a logarithmic axis along the plot.
type LogAlong interface {
	// OnLog reports a series whose values stand on such an axis.
	OnLog(c *Chart, series int) bool
}

// onLog reports a series on a logarithmic axis.
func (c *Chart) onLog(series int) bool {
	if c.measures(series) {
		k, ok := c.Kind.(LogAlong)
		return ok && k.OnLog(c, series)
	}
	return c.Log
}

// lg is the logarithm of what is above zero, to so many digits that all machines have the same.
func lg(v float64) float64 {
	const digits = 1e12
	return math.Round(math.Log10(v)*digits) / digits
}

// oneTwoFive are the ticks within a power of ten.
var oneTwoFive = [...]int64{1, 2, 5}

// tickAt is tick i of an axis with ticks at 1, 2 and 5 of each power of ten; the first of 10^0 is tick 0.
func tickAt(i int) float64 {
	n := len(oneTwoFive)
	e := int(calendar.FloorDiv(int64(i), int64(n)))
	return decimal(oneTwoFive[i-e*n], e)
}

// tickBefore is the last of those ticks at or below a value above zero.
func tickBefore(v float64) int {
	i := power(v)*len(oneTwoFive) + len(oneTwoFive) - 1
	for tickAt(i) > v {
		i--
	}
	return i
}

// logTicks are the ticks of a logarithmic axis: every so many powers of ten, or with decades 0 at 1, 2 and 5 of each.
type logTicks struct{ decades, first, last int }

// value is the value of a tick.
func (t logTicks) value(i int) float64 {
	if t.decades == 0 {
		return tickAt(i)
	}
	return decimal(1, i*t.decades)
}

// around are the ticks next to values, at least so many steps apart: what is missing is added where the values are nearer to the end.
func (t logTicks) around(lo, hi float64, least int) logTicks {
	if t.decades == 0 {
		t.first, t.last = tickBefore(lo), tickBefore(hi)
	} else {
		n := int64(t.decades)
		t.first, t.last = int(calendar.FloorDiv(int64(power(lo)), n)), int(calendar.FloorDiv(int64(power(hi)), n))
	}
	if t.value(t.last) < hi {
		t.last++
	}
	for t.last-t.first < least {
		if lo*hi < float64(t.value(t.first)*t.value(t.last)) || t.last == t.first && lo == t.value(t.first) {
			t.first--
		} else {
			t.last++
		}
	}
	return t
}

// axis is the axis with these ticks.
func (t logTicks) axis() Axis {
	a := Axis{Min: t.value(t.first), Max: t.value(t.last), Log: true, FixedMin: true, FixedMax: true}
	if t.decades > 0 {
		a.Step = decimal(1, t.decades)
	}
	return a
}

// logLimit is what a logarithmic axis may have: so many steps, of which the values take so many percent at least.
type logLimit struct{ least, most, covered int }

// logLimits are in the order in which they are tried, by the height of the plot.
func logLimits(height int) []logLimit {
	switch {
	case height < lowerPlot:
		return []logLimit{{1, 2, 0}, {1, 1000, 0}}
	case height < lowPlot:
		return []logLimit{{1, 3, 60}, {1, 4, 0}, {1, 1000, 0}}
	}
	return []logLimit{{2, 5, 60}, {2, 6, 0}, {1, 1000, 0}}
}

// mostDecades is as many powers of ten as lie between two ticks at most.
const mostDecades = 100

// logarithmic is the logarithmic axis of a plot of a height: from tick to tick, as programs count such an axis from its beginning on.
// Its ticks are powers of ten, or 1, 2 and 5 of each where the values lie within few of them.
func (s Scope) logarithmic(height int) (best Axis) {
	lo, hi := s.bounds()
	if b := s.declared; b != (Bounds{}) {
		best = b.logarithmic(height)
		best.Shown = s.Shown
		return best
	}
	for _, n := range logLimits(height) {
		wide := math.Inf(1)
		for i := range mostDecades {
			decades := i
			if i < 2 { // powers of ten before 1, 2 and 5
				decades = 1 - i
			}
			t := logTicks{decades: decades}.around(lo, hi, n.least)
			a := t.axis()
			w := lg(a.Max) - lg(a.Min)
			if count := t.last - t.first; count <= n.most && w < wide && (lg(hi)-lg(lo))*100 >= float64(w*float64(n.covered)) {
				best, wide = a, w
			}
		}
		if !math.IsInf(wide, 1) {
			break
		}
	}
	best.Shown = s.Shown
	return best
}

// logarithmic is the axis between declared ends; its Max is 0 where these are no ticks.
func (b Bounds) logarithmic(height int) (best Axis) {
	if b.Min <= 0 {
		return best
	}
	for _, n := range logLimits(height) {
		for decades := mostDecades - 1; decades >= 0; decades-- {
			t := logTicks{decades: decades}.around(b.Min, b.Max, 1)
			if a := t.axis(); a.Min == b.Min && a.Max == b.Max && t.last-t.first <= n.most && t.last-t.first >= n.least {
				best = a
			}
		}
		if best.Max > 0 {
			return best
		}
	}
	return best
}

// checkLog reports ends of a logarithmic axis that no tick stands at.
func (b Bounds) checkLog() error {
	if b.logarithmic(lowPlot).Max > 0 {
		return nil
	}
	if b.Min <= 0 {
		return fmt.Errorf("bounds: a logarithmic axis does not begin at %g; give ends above zero", b.Min)
	}
	w := logTicks{}.around(b.Min, b.Max, 1).axis()
	return fmt.Errorf("bounds: a logarithmic axis has ticks at 1, 2 and 5 of powers of ten, and neither %g nor %g may lie between two; give %g and %g", b.Min, b.Max, w.Min, w.Max)
}

// Position is where a value stands between the ends of the axis, as a share of its length.
func (a Axis) Position(v float64) float64 {
	if a.Log {
		return (lg(v) - lg(a.Min)) / (lg(a.Max) - lg(a.Min))
	}
	return (v - a.Min) / (a.Max - a.Min)
}

// Divided is the axis of values that are divided.
func (a Axis) Divided(by float64) Axis {
	if a.Min, a.Max = a.Min/by, a.Max/by; !a.Log {
		a.Step /= by
	}
	return a
}

// before is what stands so far before a value on the axis, in what measure has.
func (a Axis) before(v, far float64) float64 {
	if a.Log {
		return v / math.Pow(10, far)
	}
	return v - far
}

// measure is a value in what distances on the axis are proportional to.
func (a Axis) measure(v float64) float64 {
	if a.Log {
		return lg(v)
	}
	return v
}

// eachLog calls do for every tick.
func (a Axis) eachLog(do func(v float64)) {
	t := logTicks{}
	if a.Step > 0 {
		t.decades = power(a.Step)
	}
	t = t.around(a.Min, a.Max, 1)
	for i := t.first; i <= t.last; i++ {
		do(t.value(i))
	}
}

// tickFormat is the format of the tick at a value: on a logarithmic axis each has the decimals that it needs.
func (a Axis) tickFormat(f number.Format, v float64) number.Format {
	if !a.Log {
		return f
	}
	f.Places = number.Auto
	return f.ForSteps(v, v)
}

// drawsTicks reports an axis that other programs would not have: they count by powers of ten from its beginning on, and write all
// ticks in one format.
func (a Axis) drawsTicks(f number.Format) (own bool) {
	if !a.Log || a.Step == 0 {
		return a.Log
	}
	a.each(func(v float64) { own = own || a.tickFormat(f, v) != a.tickFormat(f, a.Min) })
	return own
}

// ownGrid draws gridlines and ticks that other programs have otherwise, before what they draw.
func (p *Plot) ownGrid() {
	if p.axis.Shown && p.axis.drawsTicks(p.format) {
		p.Grid()
		p.gridded, p.c.drawn.Value.Shown = true, false
	}
}

// aboutLog is advice on a logarithmic axis that says no more than another would.
func (c *Chart) aboutLog() string {
	const twice = 2
	lo, hi := c.extent()
	if !c.Log || hi > float64(lo*twice) {
		return ""
	}
	return fmt.Sprintf("its values lie between %g and %g, and a logarithmic axis shows them as another does; leave Log out", lo, hi)
}

// saysLog is a text with the words for a logarithmic axis, where it is one.
func (p *Plan) saysLog(text string, log bool) string {
	switch {
	case !log:
		return text
	case text == "":
		return p.say.LogScale
	}
	return text + p.say.Semicolon + p.say.LogScale
}
