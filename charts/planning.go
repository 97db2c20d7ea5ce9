package charts

import (
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// NewPlan is the plan of a chart without layers: with its names, the columns of its data, and a scope that holds all its values,
// its rules and zero. A kind adds the layers.
func NewPlan(c *Chart, s *theme.Setting) *Plan {
	p := &Plan{Chart: c, Colors: s.Colors, Locale: s.Locale, Names: c.names(s), say: s.Say(), resolved: c.resolved(), entities: s.Entities}
	for i := range c.Series {
		r := &c.Series[i]
		name := r.name(p.say)
		if r.High == nil {
			p.Data = append(p.Data, Data{Name: name, Values: r.Values, Series: i})
		} else {
			p.Data = append(p.Data, Data{Name: p.say.LowOf.With(name), Values: r.Values, Series: i}, Data{Name: p.say.HighOf.With(name), Values: r.High, Series: i})
		}
		if r.Predicted != nil {
			p.Data = append(p.Data, Data{Name: p.say.PredictedOf.With(name), Values: r.Predicted, Series: i})
		}
	}
	p.aimed()
	p.intervals()
	p.Scope = Scope{Zero: true, Log: c.Log, rules: c.Rules}
	p.Scope.Min, p.Scope.Max = c.extent()
	return p
}

// Trace is the trace of the values of series k, filled in its colour; what is provisional is outlined, and points out of focus are
// grey. Its labels have the series' tone, and stand at no point. For a line see Line.
func (p *Plan) Trace(k int) Trace {
	c := p.Chart
	in := shades{p}
	fill, tone := in.series(k)
	if p.focus != nil { // a point that is added looks like the rest
		fill, tone = p.Colors.Grey, p.Colors.Ink
	}
	t := Trace{Series: k, Name: c.Series[k].name(p.say), Values: c.Series[k].Values, Data: p.column(k, c.Series[k].Values), Look: Look{Fill: &fill}, Labels: Labels{Tone: &tone}, Interval: p.errorBars(k)}
	for i, v := range t.Values {
		if math.IsNaN(v) {
			continue
		}
		fill, _ := in.point(k, i)
		switch {
		case p.outlined(i):
			t.look(i, Look{Stroke: &fill, Width: 3 * layout.Pt / 2, Dash: []layout.Length{4 * layout.Pt, 3 * layout.Pt}})
		case fill != *t.Look.Fill:
			t.look(i, Look{Fill: &fill})
		}
	}
	return t
}

// Line is the trace of the values of series k as a line of its colour. Predicted values have a trace of their own.
func (p *Plan) Line(k int) Trace {
	r := &p.Series[k]
	mark, tone := shades{p}.series(k)
	return Trace{
		Series: k, Name: r.name(p.say), Values: r.Values, Data: p.column(k, r.Values), Look: Look{Stroke: &mark, Width: lineWidth},
		Labels: Labels{Tone: &tone, Bold: true}, Interval: p.errorBars(k),
	}
}

// look has point i look otherwise than the trace.
func (t *Trace) look(i int, l Look) {
	if t.Points == nil {
		t.Points = map[int]Look{}
	}
	t.Points[i] = l
}

// At is how the mark of point i looks.
func (t *Trace) At(i int) Look {
	if l, ok := t.Points[i]; ok {
		return l
	}
	return t.Look
}

// column is the column of a series' values, -1 if there is none.
func (p *Plan) column(series int, values []float64) int {
	for i := range p.Data {
		if d := &p.Data[i]; d.Series == series && len(d.Values) == len(values) && len(values) > 0 && &d.Values[0] == &values[0] {
			return i
		}
	}
	return -1
}

// add adds a column of data and gives its place.
func (p *Plan) add(d Data) int {
	p.Data = append(p.Data, d)
	return len(p.Data) - 1
}

// planned is the plan that the chart's kind makes, with the decimals of all that the chart prints decided: the chart must be
// valid, and be the caller's own.
func (c *Chart) planned(s *theme.Setting) (*Plan, error) {
	p := c.Kind.Plan(c, s)
	if p == nil {
		p = NewPlan(c, s)
	}
	if err := p.check(c.points()); err != nil {
		return NewPlan(c, s), fmt.Errorf("the plan of %s: %w", typeName(c.Kind), err)
	}
	p.Chart, p.Scope.rules, p.Scope.whole, p.Scope.barred = c, c.Rules, c.counts(), p.Scope.barred || c.barred()
	if err := p.bounded(); err != nil {
		return NewPlan(c, s), err
	}
	c.formatted(p)
	if err := p.changed(); err != nil {
		return NewPlan(c, s), err
	}
	p.rules = p.ruleInk()
	p.ruled()
	for i := range p.Data {
		d := &p.Data[i]
		if d.Format == (number.Format{}) {
			d.Format = p.format(d.Series).For(d.Values)
		}
	}
	for _, m := range [...]*Measure{p.X, p.Area, p.Second} {
		if m != nil {
			m.Format = p.Data[m.Data].Format
		}
	}
	for i := range p.Layers {
		for k := range p.Layers[i].Traces {
			if t := &p.Layers[i].Traces[k]; t.Format == (number.Format{}) {
				t.Format = p.format(t.Series)
			}
		}
	}
	p.heads = p.captioned(s)
	return p, nil
}

// ruled adds a layer of lines for rules, where they run across the plot.
func (p *Plan) ruled() {
	if len(p.Layers) == 0 || len(p.Rules) == 0 || p.Area != nil || p.Across || p.Scope.Share || p.Layers[0].Form == Slices {
		return // over lying bars no program has lines that stand, over shares LibreOffice loses the bars
	}
	l := Layer{Form: Lines}
	if p.X != nil {
		l.Form = Points
	}
	for _, r := range p.Rules {
		values := slices.Repeat([]float64{r.Value}, p.points())
		l.Traces = append(l.Traces, Trace{
			Role: RoleRule, Series: -1, Name: r.Text, Values: values, Data: p.add(Data{Name: r.Text, Values: values, Series: -1, From: Derivation{Op: OpSame}}),
			Look: Look{Stroke: &p.rules, Width: 3 * layout.Pt / 2, Dash: []layout.Length{4 * layout.Pt, 3 * layout.Pt}},
		})
	}
	p.Layers = append(p.Layers, l)
}

// rule is the layer of the lines of rules, -1 where no program has them.
func (p *Plan) rule() int {
	if n := len(p.Layers); n > 0 && p.Layers[n-1].Traces[0].Role == RoleRule {
		return n - 1
	}
	return -1
}

// format is that of the values of a series, of the chart's where it is none.
func (p *Plan) format(series int) number.Format {
	if series < 0 {
		return p.Chart.Format
	}
	return p.Chart.format(series)
}

// sums are the sums that the chart prints.
func (p *Plan) sums() (out []float64) {
	for i := range p.Layers {
		l := &p.Layers[i]
		for k := range l.Traces {
			if t := &l.Traces[k]; l.Form == Slices {
				out = append(out, number.Sum(t.Values...))
			}
		}
	}
	for _, v := range p.Sums.Values {
		if !math.IsNaN(v) {
			out = append(out, v)
		}
	}
	for i := range p.Data {
		if d := &p.Data[i]; d.From.Op == OpSum {
			out = append(out, d.Values...)
		}
	}
	return out
}
