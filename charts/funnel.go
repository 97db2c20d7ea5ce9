package charts

import (
	"errors"
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Funnel draws how many are left after each step, as bars about one middle: each category is a step, in its order. Each bar bears its value
// and, in parentheses, what share of the step before that is.
type Funnel struct{}

// Name is the word for funnels.
func (Funnel) Name(w *words.Words) string { return w.FunnelChart }

// Options are those of funnels.
func (Funnel) Options() Options { return Options{Focus: true} }

// Least is what the bars need to stand apart.
func (Funnel) Least(c *Chart) layout.Length { return Bar{}.Least(c) }

// Most is the height at which the bars are as thick as they get.
func (Funnel) Most(c *Chart) layout.Length { return Bar{}.Most(c) }

// Check reports what no funnel shows.
func (Funnel) Check(c *Chart) error {
	if len(c.Series) != 1 {
		return fmt.Errorf("a funnel has one series, of what is left after each step, not %d; give each a chart of its own", len(c.Series))
	}
	most := 0.0
	for i, v := range c.Series[0].Values {
		switch {
		case math.IsNaN(v):
			return fmt.Errorf("there is no value at %q, and the share of the step after it would be of nothing; give one, or leave %[1]q out", c.key(i))
		case v < 0:
			return fmt.Errorf("%g are left at %q; give what is left as 0 or more", v, c.key(i))
		}
		most = math.Max(most, v)
	}
	if most == 0 {
		return errors.New("nothing is left at any step; leave the chart out, or choose Bar")
	}
	return nil
}

// Plan is lying bars about one middle, on bars that are not seen.
func (Funnel) Plan(c *Chart, s *theme.Setting) *Plan {
	p := NewPlan(c, s)
	p.Across, p.Split = true, true
	value := p.Trace(0)
	given := value.Data
	value.Labels = Labels{All: true, Place: Middle} // where nothing was drawn
	share := p.derive(Data{Name: p.say.OfStepBefore, Series: -1, Format: shareFormat([][]float64{ofBefore(value.Values)}), From: Derivation{OpOfBefore, []int{given}}})
	base := p.from(Trace{Role: RoleBase, Series: -1, Name: p.say.From}, Data{Name: p.say.From, Series: -1, From: Derivation{OpMargin, []int{given}}})
	name := p.say.HighOf.With(value.Name)
	end := p.from(Trace{Role: RoleEnd, Series: -1, Name: name}, Data{Name: name, Series: -1, From: Derivation{OpSumAbove, []int{base.Data, given}}})
	end.Labels = Labels{All: true, Of: []int{given, share}, Aside: true, Tone: &p.Colors.Ink}
	p.spans = [][]span{make([]span, c.points())}
	for i, v := range value.Values {
		from := base.Values[i]
		p.spans[0][i] = span{from, from + v, true}
	}
	p.Scope.Min, p.Scope.Max = reach(p.spans)
	p.Layers = []Layer{{Form: Columns, Stacking: Sums, Traces: []Trace{base, value, end}}}
	p.Order = Bar{Ordered: true}.order(c, &p.resolved)
	return p
}

// Draw draws the steps.
func (Funnel) Draw(c *Canvas) error {
	end := &c.Plan.Layers[0].Traces[2]
	return Bar{Ordered: true}.rows(c, func(i int) string { return c.Plan.Aside(end, i) })
}

// Aside is the text of a label that has the value of a second column in parentheses behind that of the first.
func (p *Plan) Aside(t *Trace, i int) string {
	of := t.Labels.Of
	text := p.dataText(of[0], i)
	if v := p.Data[of[1]].Values[i]; !math.IsNaN(v) {
		text += " (" + p.dataText(of[1], i) + ")"
	}
	return text
}

// Interval is a range between two values in a format, as the chart prints it.
func (p *Plan) Interval(f number.Format, low, high float64) string {
	return p.say.Interval(f, low, high, p.Locale)
}

// IntervalFormula is the formula that makes the same of two cells, see number.Format.Formula.
func (p *Plan) IntervalFormula(f number.Format, low, high string) string {
	return p.say.IntervalFormula(f, low, high, p.Locale)
}

func (p *Plan) dataText(k, i int) string {
	d := &p.Data[k]
	return d.FormatAt(i).Text(d.Values[i], p.Locale)
}

// ofBefore is each value as a share of the one before it.
func ofBefore(values []float64) []float64 {
	out := missing(len(values))
	for i := 1; i < len(values); i++ {
		if values[i-1] > 0 {
			out[i] = values[i] / values[i-1]
		}
	}
	return out
}

// margins are half of what each value is less than the greatest.
func margins(values []float64) []float64 {
	out := missing(len(values))
	_, most := limits(values)
	for i, v := range values {
		out[i] = (most - v) / 2
	}
	return out
}
