package charts

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// The places of the columns of a waterfall's data, each of which follows from those before it.
const (
	stepColumn   = iota // given
	totalColumn         // given
	levelColumn         // at which a bar ends
	beforeColumn        // at which a step begins
)

// stepTraces are the traces that show a point: its bar, and the end that bears its value.
type stepTraces struct{ mark, end int }

// Plan is columns on what carries them, split at zero, with lines that join them.
func (k Waterfall) Plan(c *Chart, s *theme.Setting) *Plan {
	p := NewPlan(c, s)
	total := k.totals(c)
	p.levels(total)
	p.Scope.Min, p.Scope.Max = reach(p.spans)
	p.Scope.Shown = len(total) > mostSteps
	l := Layer{Form: Columns, Stacking: Sums}
	add := func(t Trace) int {
		l.Traces = append(l.Traces, t)
		return len(l.Traces) - 1
	}
	add(p.from(Trace{Role: RoleBase, Series: -1, Name: p.say.From}, Data{Name: p.say.From, Series: -1, From: Derivation{OpStepBase, []int{totalColumn, beforeColumn, levelColumn}}}))
	rise, fall := 2, 3 // of the palette's series: teal and burgundy
	if k.Costs {
		rise, fall = fall, rise
	}
	up, down := stepKind{p.say.Increase, beforeColumn, levelColumn, rise}, stepKind{p.say.Decrease, levelColumn, beforeColumn, fall}
	ups, downs := add(p.half(up, OpRiseAbove)), add(p.half(down, OpRiseAbove))
	add(p.half(up, OpRiseBelow))
	add(p.half(down, OpRiseBelow))
	primary := p.Colors.Primary
	totals := add(Trace{Series: -1, Name: p.say.Total, Values: p.Data[totalColumn].Values, Data: totalColumn, Look: Look{Fill: &primary}})
	upEnd, downEnd := add(p.stepEnd(up, OpRiseEnd)), add(p.stepEnd(down, OpFallEnd))
	totalEnd := add(p.end(p.say.Total, totalColumn, &primary, Derivation{OpTotalEnd, []int{totalColumn}}))
	p.steps = make([]stepTraces, len(total))
	for i, v := range c.Series[0].Values {
		switch {
		case total[i]:
			p.steps[i] = stepTraces{totals, totalEnd}
		case v >= 0:
			p.steps[i] = stepTraces{ups, upEnd}
		default:
			p.steps[i] = stepTraces{downs, downEnd}
		}
	}
	p.Layers = []Layer{l, p.connectors()}
	return p
}

// levels are the columns of steps, totals and levels, and the bars from one level to the next.
func (p *Plan) levels(total []bool) {
	values := p.Series[0].Values
	f := p.Chart.format(0).For(values)
	signed := f
	signed.Sign = true
	n := len(values)
	steps, totals, levels, before := missing(n), missing(n), missing(n), missing(n)
	p.spans = [][]span{make([]span, n)}
	level := 0.0
	for i, v := range values {
		from := level
		if total[i] {
			totals[i], level, from = v, v, 0
			before[i] = v
		} else {
			steps[i], before[i] = v, level
			level += v
		}
		levels[i] = level
		p.spans[0][i] = span{from, level, true}
	}
	p.Data = []Data{
		{Name: p.Data[0].Name, Values: steps, Series: 0, Format: signed}, {Name: p.say.Total, Values: totals, Series: 0, Format: f},
		{Name: p.say.Level, Values: levels, Series: -1, From: Derivation{OpLevel, []int{stepColumn, totalColumn}}},
		{Name: p.say.LevelBefore, Values: before, Series: -1, From: Derivation{OpBefore, []int{totalColumn, levelColumn}}},
	}
}

// stepKind is rises or falls: what they are called, the columns of their lower and upper ends, and their colour.
type stepKind struct {
	name      string
	low, high int
	color     int
}

// half is the trace of what of steps is above zero, or below it.
func (p *Plan) half(k stepKind, op Op) Trace {
	fill := p.Colors.SeriesColor(k.color)
	return p.from(Trace{Series: -1, Name: k.name, Look: Look{Fill: &fill}}, Data{Name: k.name, Series: -1, From: Derivation{op, []int{k.low, k.high}}})
}

// stepEnd is the trace of the upper ends of steps, which bear their values.
func (p *Plan) stepEnd(k stepKind, op Op) Trace {
	tone := p.Colors.SeriesText(k.color)
	return p.end(k.name, stepColumn, &tone, Derivation{op, []int{stepColumn, totalColumn, k.high}})
}

// end is a trace of ends, which bear the values of a column.
func (p *Plan) end(name string, of int, tone *layout.Color, from Derivation) Trace {
	name = p.say.HighOf.With(name)
	t := p.from(Trace{Role: RoleEnd, Series: -1, Name: name}, Data{Name: name, Series: -1, From: from})
	t.Labels = Labels{All: !p.Scope.Shown, Tone: tone, Bold: true, Of: []int{of}}
	return t
}

// connectors are the lines from each bar to the next at the level between them. They are three, so that none goes on from one
// level to another: each has every third of them.
func (p *Plan) connectors() Layer {
	l := Layer{Form: Lines}
	for _, op := range [...]Op{OpConnect0, OpConnect1, OpConnect2} {
		name := p.say.Connector
		l.Traces = append(l.Traces, p.from(Trace{
			Role: RoleConnector, Series: -1, Name: name, Look: Look{Stroke: &p.Colors.Muted, Width: hairline * unit},
		}, Data{Name: name, Series: -1, From: Derivation{op, []int{levelColumn}}}))
	}
	return l
}
