package charts

import (
	"slices"

	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Plan is upright bars.
func (k Column) Plan(c *Chart, s *theme.Setting) *Plan {
	st := stacking(k.Stacked, k.Share)
	n := c.points()
	if st == Apart {
		n *= len(c.Series)
	}
	return planBars(c, s, bearing{st: st, all: n <= c.mostLabels()})
}

// Plan is lying bars in their order.
func (b Bar) Plan(c *Chart, s *theme.Setting) *Plan {
	p := planBars(c, s, bearing{st: stacking(b.Stacked, b.Share), all: true, across: true})
	p.Order = b.order(c, &p.resolved)
	return p
}

// bearing is how bars stand and which bear their values.
type bearing struct {
	st     Stacking
	all    bool // else those in focus
	across bool
}

// planBars is the plan of bars.
func planBars(c *Chart, s *theme.Setting, of bearing) *Plan {
	p := NewPlan(c, s)
	p.spans = c.spans(of.st)
	p.Scope.Min, p.Scope.Max = reach(p.spans)
	p.reachIntervals()
	p.Scope.Share, p.Scope.Shown = of.st == Shares, !of.all
	l := Layer{Form: Columns, Stacking: of.st, Traces: make([]Trace, 0, len(c.Series)+1)}
	for k := range c.Series {
		t := p.Trace(k)
		p.bear(&t, of)
		if c.Series[k].High == nil {
			l.Traces = append(l.Traces, t)
			continue
		}
		l.Stacking = Sums
		l.Traces = append(l.Traces, p.ranges(t)...)
	}
	if of.st == Sums && len(c.Series) > 1 && !c.Sums.Hidden {
		l.Traces = append(l.Traces, p.total(&l, of))
	}
	if of.st == Shares {
		p.shares(l.Traces)
	}
	p.Layers = []Layer{l}
	p.Across = of.across
	p.target()
	return p
}

// shares has traces bear what share of their sum they are, in columns of their own.
func (p *Plan) shares(traces []Trace) {
	of := make([]int, 1, len(traces)+1)
	for i := range traces {
		of = append(of, traces[i].Data)
	}
	first := len(p.Data)
	for i := range traces {
		of[0] = traces[i].Data
		traces[i].Labels.Of = []int{p.derive(Data{Name: traces[i].Name + " %", Series: traces[i].Series, From: Derivation{OpShare, slices.Clone(of)}})}
	}
	parts := p.parts(first)
	f, s := shareFormat(parts), newShares(p.Locale, parts)
	for k := range traces {
		d := &p.Data[first+k]
		d.Format = f
		for i := range d.Values {
			if own := s.of(k, i); own != f {
				if d.Formats == nil {
					d.Formats = map[int]number.Format{}
				}
				d.Formats[i] = own
			}
		}
	}
}

// parts are by point the shares in the columns of the data from one on.
func (p *Plan) parts(first int) [][]float64 {
	out := make([][]float64, p.points())
	for i := range out {
		for _, d := range p.Data[first:] {
			out[i] = append(out[i], d.Values[i])
		}
	}
	return out
}

// ranges are the traces of a series with ranges: what carries them, their parts above zero and, where one is there, those below it,
// and their ends, which bear the labels.
func (p *Plan) ranges(t Trace) []Trace {
	ends := []int{t.Data, t.Data + 1}
	tint := p.Colors.Tint
	of := func(name string, op Op) Data { return Data{Name: name, Series: t.Series, From: Derivation{op, ends}} }
	base := p.from(Trace{Role: RoleBase, Series: -1, Name: p.say.From, Look: Look{Fill: &tint}}, of(p.say.From, OpBase))
	for i, v := range base.Values {
		if v < 0 {
			base.look(i, Look{})
		}
	}
	end := Trace{Role: RoleEnd, Series: -1, Name: p.Data[ends[1]].Name, Labels: t.Labels}
	end.Labels.Of = ends
	low, length := t.Values, p.say.LengthOf.With(t.Name)
	t.Role, t.Name, t.Labels = RoleLength, length, Labels{}
	out := []Trace{base, p.from(t, of(length, OpAbove))}
	if slices.ContainsFunc(low, func(v float64) bool { return v < 0 }) {
		out = append(out, p.from(t, of(length, OpBelow)))
	}
	return append(out, p.from(end, of(end.Name, OpHigher)))
}

// from is a trace of values that follow from columns of the plan's data, in a column of their own.
func (p *Plan) from(t Trace, d Data) Trace {
	t.Data = p.derive(d)
	t.Values = p.Data[t.Data].Values
	return t
}

// bear says which bars of a trace bear labels.
func (p *Plan) bear(t *Trace, of bearing) {
	if t.Labels.All = of.all; !of.all && !p.Chart.said {
		for i := range p.Names {
			if p.focused(i) {
				t.Labels.At = append(t.Labels.At, i)
			}
		}
	}
	switch t.Labels.Bold = !of.across; {
	case of.st != Apart:
		t.Labels.Place, t.Labels.Tone, t.Labels.Bold = Middle, nil, false
	case of.across && len(p.Series) == 1:
		t.Labels.Tone = &p.Colors.Ink
	}
}

// total is the trace of the tops of stacks, which bear their sums: missing where a part of one is.
func (p *Plan) total(l *Layer, of bearing) Trace {
	var parts []int
	for i := range l.Traces {
		parts = append(parts, l.Traces[i].Data)
	}
	sum := p.sumsOf(parts)
	p.summed = sum + 1
	name := p.say.HighOf.With(p.say.Total)
	t := p.from(Trace{Role: RoleEnd, Series: -1, Name: name}, Data{Name: name, Series: -1, From: Derivation{OpSumAbove, parts}})
	t.Labels = Labels{Tone: &p.Colors.Ink, Bold: true, Of: []int{sum}}
	if t.Labels.All = of.all; !of.all {
		for i := range t.Values {
			if p.focused(i) {
				t.Labels.At = append(t.Labels.At, i)
			}
		}
	}
	return t
}
