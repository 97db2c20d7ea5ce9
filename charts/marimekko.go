package charts

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Marimekko draws each category as a column as wide as its sum is of all, parted by the shares of the series: areas are amounts. The name of a
// category and its sum, as computed or as published in Sums, stand over its column, shares in the cells; what has no room is left out, with
// advice, so that small categories are better one, the rest. No other program has such a chart: areas over an axis of dates, of which some make
// one, have whole days for widths, and other ones than those of the data when these are edited. So it is a group of shapes in PowerPoint, whose
// texts can be edited, and which do not follow the values; these stand in the workbook, with their sums and shares as formulas.
type Marimekko struct{}

// Name is the word for Marimekko charts.
func (Marimekko) Name(w *words.Words) string { return w.MarimekkoChart }

// Least is the least height of a readable chart.
func (Marimekko) Least(*Chart) layout.Length { return leastPlotted }

// Options are those of parts of wholes.
func (Marimekko) Options() Options {
	return Options{FocusSeries: true, OtherSeries: true, Ramp: true, Sums: true}
}

// mostWide is how many columns a chart has at most: more are no wider than the gaps between them.
const mostWide = 60

// Check reports parts that are none of a whole.
func (Marimekko) Check(c *Chart) error {
	if len(c.Series) < 2 {
		return errors.New("a Marimekko chart parts each category by its series, and there is one; give the others, or choose Bar")
	}
	if n := c.points(); n > mostWide {
		return fmt.Errorf("a Marimekko chart of %d columns cannot be read; give %d at most, and the rest as one, or choose Bar with Share", n, mostWide)
	}
	var errs []error
	for i := range c.points() {
		for k := range c.Series {
			switch v := c.Series[k].Values[i]; {
			case math.IsNaN(v):
				errs = append(errs, fmt.Errorf("series %q has no value at %q, whose width is the sum of all; give it, or 0 where there is none", c.Series[k].Name, c.key(i)))
			case v < 0:
				errs = append(errs, fmt.Errorf("series %q has the value %g at %q, and no part of a whole is below zero; choose Column", c.Series[k].Name, v, c.key(i)))
			}
		}
		if c.whole(i) && !(c.sum(i) > 0) {
			errs = append(errs, fmt.Errorf("the values at %q come to 0, and have no width; leave it out", c.key(i)))
		}
	}
	return errors.Join(errs...)
}

// Plan has no layers, but the columns of the sums and of the shares.
func (Marimekko) Plan(c *Chart, s *theme.Setting) *Plan {
	p := NewPlan(c, s)
	parts := make([]int, len(c.Series))
	for k := range parts {
		parts[k] = p.column(k, c.Series[k].Values)
	}
	p.summed = p.sumsOf(parts) + 1
	f := shareFormat(c.wholes())
	for k, of := range parts {
		p.derive(Data{Name: p.Data[of].Name + " %", Series: k, Format: f, From: Derivation{OpShare, append([]int{of}, parts...)}})
	}
	return p
}

// wholes are the shares of the series, by category.
func (c *Chart) wholes() [][]float64 {
	out := make([][]float64, c.points())
	for i := range out {
		for k := range c.Series {
			out[i] = append(out[i], c.Series[k].Values[i]/c.sum(i))
		}
	}
	return out
}

// Explainer is a kind that says more of a chart to those who do not see it than its values, in sentences without a stop.
type Explainer interface {
	// Explain says it of a plan, whose points have these names.
	Explain(p *Plan, names []string) []string
}

// Explain says sums and shares.
func (Marimekko) Explain(p *Plan, names []string) (out []string) {
	for _, d := range p.Data {
		if d.From.Op != OpSum && d.From.Op != OpShare && d.Series >= 0 {
			continue
		}
		told := make([]string, len(names))
		for i, name := range names {
			told[i] = name + " " + d.FormatAt(i).Text(d.Values[i], p.Locale)
		}
		if len(told) > mostSpoken {
			told = []string{p.say.Range.With(told[0], told[len(told)-1])}
		}
		out = append(out, p.say.Named.With(d.Name, strings.Join(told, p.say.Comma)))
	}
	return out
}

// explained is what the kind says of the plan.
func (c *Chart) explained(s *theme.Setting, p *Plan) []string {
	k, ok := c.Kind.(Explainer)
	if !ok || p == nil {
		return nil
	}
	out := slices.Clone(k.Explain(p, c.spoken(s)))
	for i := range out {
		out[i] += strings.TrimSpace(s.Say().Stop)
	}
	return out
}
