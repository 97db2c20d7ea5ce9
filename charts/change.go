package charts

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Change is an arrow from one point to a later one with what lies between their values: in percent, as a difference, or as the growth a
// year. Its figure is computed, here and in the cells under the chart of PowerPoint. The arrow stands over the columns or lines, in a Combo
// over its columns; over lying bars it would cross their values. A change in one series of columns that ends at the last one stands right of
// it, between the two levels, where it has room.
type Change struct {
	From, To string     // of the points, as in Note.At
	Series   string     // "" is the first that has values there; stacks change in their sums
	As       ChangeForm // how it is counted
	Years    float64    // of annual growth, from From to To; 0: from the dates, or from the years that the names of the points hold
	Text     string     // after the figure; "": "a year" after annual growth, else nothing
	Format   number.Format
}

// ChangeForm is how a change is counted.
type ChangeForm uint8

// The forms. The default formats are percent, with a decimal under 100 %, and for differences that of the values; both have a sign.
const (
	PercentChange ChangeForm = iota // of the value at From, which is above zero
	Difference                      // in the unit of the values
	AnnualGrowth                    // the compound rate in percent, of values above zero
)

// summed is a kind that stacks its series, so that a change is in their sums.
type summed interface{ sums() bool }

func (k Column) sums() bool { return k.Stacked }

// change is a change with what its names are of.
type change struct {
	*Change
	from, to int
	series   int // -1: the sum of all
	years    float64
}

// stacks reports a chart whose changes are in sums.
func (c *Chart) stacks() bool {
	k, ok := c.Kind.(summed)
	return ok && k.sums() && len(c.Series) > 1 && !c.Sums.Hidden
}

// change finds what a change is of.
func (c *Chart) change(of *Change) (ch change, err error) {
	ch = change{Change: of, from: c.find(of.From), to: c.find(of.To), series: -1}
	switch {
	case ch.from < 0 || ch.to < 0:
		return ch, fmt.Errorf("there is no category or date %q or none %q", of.From, of.To)
	case ch.from >= ch.to:
		return ch, fmt.Errorf("it runs from %q to %q, which is not after it; name the earlier one first", of.From, of.To)
	case of.As > AnnualGrowth:
		return ch, fmt.Errorf("no form of a change is %d", of.As)
	case c.stacks() && of.Series != "":
		return ch, fmt.Errorf("stacks change in their sums; leave the series %q out, or choose Column without Stacked", of.Series)
	case of.Series != "" && c.series(of.Series) < 0:
		return ch, fmt.Errorf("there is no series %q", of.Series)
	case of.Series != "" && c.crossed(c.series(of.Series)):
		return ch, fmt.Errorf("the line %q has columns over and under it, which an arrow would cross; name a series of the columns, or choose Line", of.Series)
	}
	if !c.stacks() {
		ch.series = c.series(of.Series)
		for i := range c.Series {
			if vs := c.Series[i].Values; of.Series == "" && ch.series < 0 && !c.crossed(i) && !math.IsNaN(vs[ch.from]) && !math.IsNaN(vs[ch.to]) {
				ch.series = i
			}
		}
		if ch.series < 0 {
			return ch, fmt.Errorf("no series has values at %q and at %q", of.From, of.To)
		}
	}
	if ch.years = of.Years; of.As == AnnualGrowth && of.Years == 0 {
		ch.years = c.years(ch.from, ch.to)
	}
	return ch, c.checkChange(&ch)
}

// crosser is a kind that has marks where an arrow to the values of a series would stand.
type crosser interface {
	crosses(c *Chart, series int) bool
}

// crossed reports a series to whose values no arrow can lead.
func (c *Chart) crossed(series int) bool {
	k, ok := c.Kind.(crosser)
	return ok && k.crosses(c, series)
}

// checkChange reports what cannot be computed.
func (c *Chart) checkChange(ch *change) error {
	a, b := c.level(ch, ch.from), c.level(ch, ch.to)
	for i, v := range [...]float64{a, b} {
		if at := [...]int{ch.from, ch.to}[i]; math.IsNaN(v) {
			return fmt.Errorf("there is no value at %q; name points that have one", c.key(at))
		} else if v <= 0 && (ch.As == AnnualGrowth || ch.As == PercentChange && i == 0) {
			return fmt.Errorf("the value at %q is %g, and no rate of growth is from or to zero or less; give a Difference, or points with values above zero", c.key(at), v)
		}
	}
	if ch.As == AnnualGrowth && !(ch.years > 0 && !math.IsInf(ch.years, 0)) {
		return fmt.Errorf("how many years lie between %q and %q is not known; give Dates, names with years, or Years above zero", ch.From, ch.To)
	}
	if v := ch.compute(a, b); math.IsInf(v, 0) || math.IsNaN(v) {
		return fmt.Errorf("what lies between %g and %g is too large to be shown", a, b)
	}
	return nil
}

// level is the value that changes at a point.
func (c *Chart) level(ch *change, i int) float64 {
	if ch.series >= 0 {
		return c.Series[ch.series].Values[i]
	}
	if !c.whole(i) {
		return math.NaN()
	}
	return c.published(i)
}

// compute is the figure of the change between two values.
func (ch *change) compute(a, b float64) float64 {
	switch ch.As {
	case Difference:
		return b - a
	case AnnualGrowth:
		const digits = 1e12 // machines may differ in more
		return math.Round((math.Pow(b/a, 1/ch.years)-1)*digits) / digits
	}
	return b/a - 1
}

// years is how many years lie between two points: of dates that are whole months apart these, of others the days; of names their years.
// 0: they are not known.
func (c *Chart) years(from, to int) float64 {
	if len(c.Dates) == 0 {
		a, b := yearIn(c.Categories[from]), yearIn(c.Categories[to])
		if a == 0 || b == 0 {
			return 0
		}
		return float64(b - a)
	}
	a, b := number.Clock(c.Dates[from]), number.Clock(c.Dates[to])
	lastDay := func(t time.Time) bool { return t.AddDate(0, 0, 1).Day() == 1 }
	if a.Day() == b.Day() || lastDay(a) && lastDay(b) {
		return float64((b.Year()-a.Year())*12+int(b.Month())-int(a.Month())) / 12
	}
	return b.Sub(a).Hours() / 24 / 365.2425
}

// yearIn is the one number of four digits from 1000 to 2999 in a name; 0: there is none, or there are several.
func yearIn(name string) (year int) {
	digits, v := 0, 0
	for _, r := range name + " " {
		if r >= '0' && r <= '9' {
			digits, v = digits+1, (v*10+int(r-'0'))%100000
			continue
		}
		if digits == 4 && v >= 1000 && v < 3000 {
			if year != 0 {
				return 0
			}
			year = v
		}
		digits, v = 0, 0
	}
	return year
}

// checkChanges reports changes that cannot be shown.
func (c *Chart) checkChanges() (errs []error) {
	for i := range c.Changes {
		if _, err := c.change(&c.Changes[i]); err != nil {
			errs = append(errs, fmt.Errorf("change %d: %w", i+1, err))
		}
	}
	return errs
}

// figure is the change as text.
func (p *Plan) figure(a *arrow) string {
	return p.Data[a.data].Format.Text(p.Data[a.data].Values[a.to], p.Locale)
}

// arrow is a change in a plan.
type arrow struct {
	change
	data  int // the column of its figure
	layer int
	lane  int // from the lowest one
}

// changed adds a layer of lines over the marks for changes: programs that have no places from a drawing show a change by an arrow over
// all values, with its figure at the head.
func (p *Plan) changed() error {
	if len(p.Layers) == 0 || len(p.Changes) == 0 {
		return nil
	}
	l := Layer{Form: Lines}
	for i := range p.Changes {
		ch, err := p.change(&p.Changes[i])
		if err != nil {
			return fmt.Errorf("change %d: %w", i+1, err)
		}
		of := p.summed - 1
		if ch.series >= 0 {
			of = p.column(ch.series, p.Series[ch.series].Values)
		}
		if of < 0 {
			return errors.New("a change needs a column of the data that has its values")
		}
		f := p.changeFormat(&ch)
		name := p.say.Range.With(p.Names[ch.from], p.Names[ch.to])
		if f.Suffix != "" {
			name += p.say.Comma + strings.TrimSpace(f.Suffix)
		}
		values := missing(p.points())
		values[ch.to] = ch.compute(p.Data[of].Values[ch.from], p.Data[of].Values[ch.to])
		a := arrow{change: ch, layer: len(p.Layers), data: p.add(Data{
			Name: name, Values: values, Format: f, Series: -1,
			From: Derivation{OpPercent + Op(ch.As), []int{of}}, Between: Between{ch.from, ch.to, ch.years},
		})}
		p.arrows = append(p.arrows, a)
		l.Traces = append(l.Traces, Trace{
			Role: RoleChange, Series: -1, Name: p.say.Named.With(p.say.Level, name), Data: -1,
			Look:   Look{Stroke: &p.Colors.Ink, Width: 3 * layout.Pt / 2},
			Labels: Labels{At: []int{ch.to}, Of: []int{a.data}, Tone: &p.Colors.Ink, Bold: true},
		})
	}
	p.lanes()
	for i := range l.Traces {
		l.Traces[i].Values = p.over(&p.arrows[i])
	}
	p.Layers = append(p.Layers, l)
	return nil
}

// changeFormat is the format of a change's figure, with the words after it.
func (p *Plan) changeFormat(ch *change) number.Format {
	f, after := ch.Format, ch.Text
	if f == (number.Format{}) {
		f = number.Format{Unit: number.Percent, Places: number.Fixed(1)}
		if v := ch.compute(p.level(ch, ch.from), p.level(ch, ch.to)); math.Abs(v) >= 0.9995 {
			f.Places = number.Fixed(0)
		}
		if ch.As == Difference {
			f = p.format(ch.series)
		}
		f.Sign = true
	}
	if after == "" && ch.As == AnnualGrowth {
		after = p.say.AYear
	}
	if after != "" {
		f.Suffix += " " + after
	}
	return f
}

// lanes stacks arrows whose stretches overlap, the longer ones over the shorter.
func (p *Plan) lanes() {
	order := make([]int, len(p.arrows))
	for i := range order {
		order[i] = i
	}
	long := func(i int) int { return p.arrows[i].to - p.arrows[i].from }
	slices.SortStableFunc(order, func(a, b int) int { return long(a) - long(b) })
	for k, i := range order {
		a := &p.arrows[i]
		for _, o := range order[:k] {
			if b := &p.arrows[o]; a.from < b.to && b.from < a.to {
				a.lane = max(a.lane, b.lane+1)
			}
		}
	}
}

// over is the places of an arrow over all values.
func (p *Plan) over(a *arrow) []float64 {
	out := missing(p.points())
	lo, hi := p.Scope.bounds()
	for i := a.from; i <= a.to; i++ {
		out[i] = hi + float64((hi-lo)*float64(a.lane+1)*0.12)
		if p.Scope.Log {
			out[i] = math.Min(float64(hi*math.Pow(hi/lo, float64(a.lane+1)*0.12)), p.Scope.logarithmic(lowPlot).Max)
		}
		if b := p.Bounds; b != (Bounds{}) {
			out[i] = math.Min(out[i], b.Max)
		}
	}
	return out
}

// tell says the changes to those who do not see them.
func (c *Chart) tellChanges(s *theme.Setting, p *Plan) (out []string) {
	if p == nil || len(p.arrows) == 0 {
		return nil
	}
	names, w := c.spoken(s), s.Say()
	for i := range p.arrows {
		a := &p.arrows[i]
		text := w.Range.With(names[a.from], names[a.to])
		if a.series >= 0 && len(c.Series) > 1 {
			text = c.Series[a.series].name(w) + w.Comma + text
		}
		out = append(out, w.Named.With(text, p.figure(a))+strings.TrimSpace(w.Stop))
	}
	return out
}
