package charts

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Dumbbell draws two values of each category or date as discs, one over the other, with a bar between them: women and men, before and
// after. They stand in the order in which they are given. Each disc bears its value, away from the other; more than two dozen
// categories, and values on a logarithmic axis, stand before gridlines. Its range begins at zero where that leaves little of the plot empty,
// else it says where.
type Dumbbell struct {
	Gap bool // what the second value is more than the first stands beside the bar, with its sign where some are less
}

// mostDumbbells is how many dumbbells bear their values.
const mostDumbbells = 24

// Name is the word for dumbbell charts.
func (Dumbbell) Name(w *words.Words) string { return w.DumbbellChart }

// Least is the least height of a readable chart.
func (Dumbbell) Least(*Chart) layout.Length { return leastPlotted }

// Options are those of discs over categories.
func (Dumbbell) Options() Options {
	return Options{Focus: true, FocusSeries: true, Other: true, OtherSeries: true, Rules: true, Periods: true, Bounds: true, Log: true}
}

// Check reports what are not two values.
func (k Dumbbell) Check(c *Chart) error {
	if k.Gap && c.Log {
		return errors.New("Dumbbell.Gap: what lies between two points on a logarithmic axis is a ratio, and no difference; leave Gap or Log out")
	}
	if n := len(c.Series); n != 2 {
		return fmt.Errorf("a dumbbell has two ends, each of a series, and the chart has %d; give two, or choose Column or Line", n)
	}
	return nil
}

// The traces of a dumbbell chart: the bars lie under the discs.
const (
	barTrace = iota
	endTrace // of the series whose values are the greater ones
	gapTrace = endTrace + 2
)

// Plan is discs, and what joins them.
func (k Dumbbell) Plan(c *Chart, s *theme.Setting) *Plan {
	p := NewPlan(c, s)
	p.Scope.Zero = false
	lo, hi := p.Scope.bounds()
	p.Scope.Zero = fromZero(lo, hi)
	p.Scope.Shown = c.points() > mostDumbbells || c.Log
	ends := []int{p.column(0, c.Series[0].Values), p.column(1, c.Series[1].Values)}
	size, width := dumbbellSize(c.points())
	l := Layer{Form: Dots, Traces: []Trace{p.bar(ends, width)}}
	order := [...]int{0, 1} // in the legend as from the top down
	if p.mean(1) > p.mean(0) {
		order = [...]int{1, 0}
	}
	for at, i := range order {
		t := p.discs(i, size)
		t.Labels.All, t.Labels.Bold = !p.Scope.Shown, true
		if at > 0 {
			t.Labels.Place = Below
		}
		l.Traces = append(l.Traces, t)
	}
	if k.Gap {
		l.Traces = append(l.Traces, p.gap(ends))
	}
	p.Layers = []Layer{l}
	return p
}

// dumbbellSize is the diameter of the discs of n dumbbells, and the width of the bars.
func dumbbellSize(n int) (disc, bar layout.Length) {
	switch {
	case n <= mostDumbbells:
		return 11 * layout.Pt, 4 * layout.Pt
	case n <= 60:
		return 7 * layout.Pt, 3 * layout.Pt
	}
	return 4 * layout.Pt, 3 * layout.Pt / 2
}

// bar is the trace of the bars from the lesser to the greater of two columns.
func (p *Plan) bar(ends []int, width layout.Length) Trace {
	name := p.say.Range.With(p.Data[ends[0]].Name, p.Data[ends[1]].Name)
	from, length := p.say.LowOf.With(name), p.say.LengthOf.With(name)
	t := p.from(Trace{Role: RoleConnector, Series: -1, Name: from, Look: Look{Stroke: &p.Colors.Grey, Width: width}}, Data{Name: from, Series: -1, From: Derivation{OpLeast, ends}})
	t.Reach = p.derive(Data{Name: length, Series: -1, From: Derivation{OpApart, ends}})
	return t
}

// discs is the trace of series k as discs. The legend has the colours of the series, whatever points are grey.
func (p *Plan) discs(k int, size layout.Length) Trace {
	t, in := p.Trace(k), shades{p}
	fill, tone := in.series(k)
	t.Look, t.Points, t.Labels.Tone = Look{Stroke: &fill, Marker: DiscMarker, Size: size}, nil, &tone
	for i, v := range t.Values {
		if mark, _ := in.point(k, i); mark != fill && !math.IsNaN(v) { // LibreOffice has no colour for a point of the size of the others
			t.look(i, Look{Stroke: &mark, Marker: DiscMarker, Size: size - layout.Pt})
		}
	}
	return t
}

// mean is that of the values of a series.
func (p *Plan) mean(k int) (mean float64) {
	n := 0.0
	for _, v := range p.Series[k].Values {
		if !math.IsNaN(v) {
			n++
			mean += float64((v - mean) / n)
		}
	}
	return mean
}

// gap is the trace of the middles of the bars, which bear the differences.
func (p *Plan) gap(ends []int) Trace {
	of := p.derive(Data{Name: p.say.Difference, Series: -1, From: Derivation{OpExcess, ends}})
	d := &p.Data[of]
	d.Format = p.format(0).For(append(slices.Clone(p.Series[0].Values), p.Series[1].Values...))
	d.Format.Sign = slices.ContainsFunc(d.Values, func(v float64) bool { return v < 0 })
	d.Format = d.Format.For(d.Values)
	name := p.say.MiddleOf.With(d.Name)
	t := p.from(Trace{Role: RoleEnd, Series: -1, Name: name}, Data{Name: name, Series: -1, From: Derivation{OpMiddle, ends}})
	t.Labels = Labels{All: !p.Scope.Shown, Tone: &p.Colors.Muted, Place: Beside, Of: []int{of}}
	return t
}
