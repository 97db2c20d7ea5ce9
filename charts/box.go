package charts

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Box draws how the values of each series are distributed, as a box over its name: from the lower to the upper quartile, parted at the
// median, with whiskers. The values are as they were observed, each series has as many as it has; categories or dates name them, where
// they are given. Quartiles are those of QUARTILE.INC in spreadsheets, see figure.Quartile. The whiskers are Tukey's: each goes to the
// farthest value that lies no farther from the box than one and a half times what the quartiles are apart, and values beyond are discs;
// of more than four dozen on one side of a box those next to it are left out. A series of fewer than five values has no box but its
// values as discs. The axis begins at zero where that leaves little of the plot empty, else it says where.
type Box struct {
	Extremes bool // the whiskers go to the least and the greatest value, whatever lies beyond
}

// mostSingle is how many single values a box has at most on one side.
const mostSingle = 48

// Name is the word for box plots.
func (Box) Name(w *words.Words) string { return w.BoxChart }

// Least is the least height of a readable chart.
func (Box) Least(*Chart) layout.Length { return leastPlotted }

// Options are those of boxes.
func (Box) Options() Options { return Options{FocusSeries: true, Rules: true, Bounds: true} }

// Check reports boxes without a name, and series without a value.
func (Box) Check(c *Chart) error {
	for i := range c.Series {
		s := &c.Series[i]
		if len(present(s.Values)) == 0 {
			return fmt.Errorf("series %d %q has no values, and no box; leave it out", i+1, s.Name)
		}
	}
	if slices.ContainsFunc(c.Series, func(s Series) bool { return s.Tone > 0 }) {
		return errors.New("boxes have no Tone, but the colour of the focus, or are grey beside it; leave it out, and name what is to stand out in Focus")
	}
	return nil
}

// summary is the chart of the medians.
func (k Box) summary(c *Chart, s *theme.Setting) *Chart {
	out, say := c.clone(), s.Say()
	out.summary = &summary{sample: c.observed(s), unit: plain(c.unitLine(s))}
	out.Categories, out.Dates = nil, nil
	one := Series{Name: say.Median}
	boxes := make([]fiveNumbers, len(c.Series))
	for i := range boxes {
		b := &boxes[i]
		b.numbers, b.sorted = k.numbers(say), present(c.Series[i].Values)
		slices.Sort(b.sorted)
		b.compute()
		out.summary.sample.sorted = append(out.summary.sample.sorted, b.sorted)
		out.Categories = append(out.Categories, c.Series[i].name(say))
		one.Values = append(one.Values, b.of[medianColumn])
	}
	out.Format = c.ofSamples(one.Values)
	for i := range boxes {
		out.summary.told = append(out.summary.told, say.Named.With(out.Categories[i], boxes[i].told(out.Format, s)))
	}
	out.Series = []Series{one}
	return out
}

// ofSamples is the format of medians of the values of all series: with the decimals of these, as a median between two of them says more
// than anyone observed. Where it is less than a hundred, a half between whole numbers is told.
func (c *Chart) ofSamples(medians []float64) number.Format {
	var all []float64
	for i := range c.Series {
		all = append(all, present(c.Series[i].Values)...)
	}
	if lo, hi := limits(medians); allWhole(all) && math.Max(-lo, hi) < 100 {
		return c.format(0)
	}
	return c.format(0).For(all)
}

// The places of the columns of a box plot's data, before those of single values.
const (
	sizeColumn = iota
	lowerColumn
	medianColumn
	upperColumn
	lowColumn // of whiskers
	highColumn
)

// numbers are the statistics of a box in the order of their columns, with what these are called.
func (k Box) numbers(w *words.Words) [highColumn + 1]Data {
	of := func(name string, m figure.Measure, rank int, by ...int) Data {
		return Data{Name: name, Series: 0, From: Derivation{OpStatistic, by}, Statistic: figure.Statistic{Measure: m, Rank: rank}}
	}
	low, high := of(w.LowerWhisker, figure.LowWhisker, 0, lowerColumn, upperColumn), of(w.UpperWhisker, figure.HighWhisker, 0, lowerColumn, upperColumn)
	if k.Extremes {
		low, high = of(w.Least, figure.Quartile, 0), of(w.Greatest, figure.Quartile, 4)
	}
	size := of(w.NumberOfValues, figure.Size, 0)
	size.Format = number.Format{Places: number.Fixed(0)}
	return [...]Data{size, of(w.LowerQuartile, figure.Quartile, 1), of(w.Median, figure.Quartile, 2), of(w.UpperQuartile, figure.Quartile, 3), low, high}
}

// fiveNumbers are the numbers of a box, and the values that they are of.
type fiveNumbers struct {
	numbers [highColumn + 1]Data
	sorted  []float64
	of      [highColumn + 1]float64
}

// compute computes the numbers.
func (b *fiveNumbers) compute() {
	for k := range b.numbers {
		d := &b.numbers[k]
		by := make([]float64, len(d.From.Of))
		for i, at := range d.From.Of {
			by[i] = b.of[at]
		}
		b.of[k] = d.Statistic.Of(b.sorted, by...)
	}
}

// told is what is said of a box to those who do not see it: its numbers, or its values where they are few, and what lies beyond.
func (b *fiveNumbers) told(f number.Format, s *theme.Setting) string {
	say := s.Say()
	f = f.For(append(b.of[lowerColumn:highColumn+1:highColumn+1], b.sorted...))
	list := func(values []float64) string {
		if len(values) > mostSpoken {
			return say.Range.With(f.Text(values[0], s.Locale), f.Text(values[len(values)-1], s.Locale))
		}
		texts := make([]string, len(values))
		for i, v := range values {
			texts[i] = f.Text(v, s.Locale)
		}
		return strings.Join(texts, say.Semicolon)
	}
	if math.IsNaN(b.of[medianColumn]) {
		return say.Named.With(say.Values, list(b.sorted))
	}
	var parts []string
	for _, k := range [...]int{medianColumn, lowerColumn, upperColumn, lowColumn, highColumn} {
		parts = append(parts, b.numbers[k].Name+" "+f.Text(b.of[k], s.Locale))
	}
	parts = append(parts, b.numbers[sizeColumn].Name+" "+b.numbers[sizeColumn].Format.Text(b.of[sizeColumn], s.Locale))
	if beyond := slices.DeleteFunc(slices.Clone(b.sorted), func(v float64) bool { return b.of[lowColumn] <= v && v <= b.of[highColumn] }); len(beyond) > 0 {
		parts = append(parts, say.Named.With(say.Outliers, list(beyond)))
	}
	return strings.Join(parts, say.Comma)
}

// statistics are the values of a column of statistics.
func (p *Plan) statistics(d *Data) []float64 {
	out, by := make([]float64, p.points()), make([]float64, len(d.From.Of))
	for i := range out {
		for k, at := range d.From.Of {
			by[k] = p.Data[at].Values[i]
		}
		out[i] = d.Statistic.Of(p.Sample.sorted[i], by...)
	}
	return out
}

// The layers of a box plot, and the traces of the second: after those of the whiskers and of the median the single values.
const (
	boxLayer = iota
	dotLayer

	lowTrace = iota - 2
	highTrace
	medianTrace
	singleTrace
)

// Plan is columns on what carries them, with error bars and discs over them.
func (k Box) Plan(c *Chart, s *theme.Setting) *Plan {
	p := NewPlan(c, s)
	p.Sample, p.Data = c.summary.sample, nil
	for _, d := range k.numbers(p.say) {
		p.derive(d)
	}
	single := len(p.Data)
	p.singles()
	for i, of := range p.Sample.sorted {
		lo, hi := limits(of)
		if i == 0 {
			p.Scope.Min, p.Scope.Max = lo, hi
		}
		p.Scope.Min, p.Scope.Max = math.Min(p.Scope.Min, lo), math.Max(p.Scope.Max, hi)
	}
	p.Scope.Zero = fromZero(p.Scope.Min, p.Scope.Max) && c.Bounds == Bounds{}
	p.Scope.Shown, p.Scope.barred = true, true
	over := Layer{Form: Dots, Traces: p.overBoxes(single)}
	p.Layers = []Layer{{Form: Columns, Stacking: Sums, Gap: 100, Traces: p.boxes()}, over}
	return p
}

// singles adds the columns of single values: those beyond the upper whiskers, the greatest first, and those below the lower ones.
func (p *Plan) singles() {
	for _, side := range [...]struct {
		m  figure.Measure
		by int
	}{{figure.AboveWhisker, highColumn}, {figure.BelowWhisker, lowColumn}} {
		for rank := 1; rank <= mostSingle; rank++ {
			d := Data{Name: p.say.SingleValue.With(strconv.Itoa(len(p.Data) - highColumn)), Series: -1, From: Derivation{OpStatistic, []int{side.by}}}
			d.Statistic = figure.Statistic{Measure: side.m, Rank: rank}
			if d.Values = p.statistics(&d); last(d.Values) < 0 {
				break
			}
			p.add(d)
		}
	}
}

// boxes are the traces of the parts of boxes, above zero and, where some lie there, below.
func (p *Plan) boxes() []Trace {
	of := func(name string, op Op, columns ...int) Data {
		return Data{Name: name, Series: -1, From: Derivation{op, columns}}
	}
	below, above := p.say.LengthOf.With(p.say.LowerQuartile), p.say.LengthOf.With(p.say.UpperQuartile)
	part := func(d Data) Trace {
		t := Trace{Role: RoleLength, Series: 0, Name: d.Name, Look: p.boxLook(-1)}
		for i := range p.Names {
			if p.focused(i) {
				t.look(i, p.boxLook(i))
			}
		}
		return p.from(t, d)
	}
	out := []Trace{
		p.from(Trace{Role: RoleBase, Series: -1, Name: p.say.From}, of(p.say.From, OpNearZero, lowerColumn, upperColumn)),
		part(of(below, OpPartAbove, lowerColumn, medianColumn)), part(of(above, OpPartAbove, medianColumn, upperColumn)),
	}
	if slices.ContainsFunc(p.Data[lowerColumn].Values, func(v float64) bool { return v < 0 }) {
		out = append(out, part(of(above, OpPartBelow, medianColumn, upperColumn)), part(of(below, OpPartBelow, lowerColumn, medianColumn)))
	}
	return out
}

// boxLine is the width of the lines of a box.
const boxLine = 3 * layout.Pt / 2

// boxLook is how the box of a point looks; -1 is one that is added. With a focus the others are grey.
func (p *Plan) boxLook(i int) Look {
	fill, line := p.Colors.Step(1, 5), p.Colors.Primary
	if p.focus != nil && (i < 0 || !p.focused(i)) {
		fill, line = p.Colors.Tint, p.Colors.Muted
	}
	return Look{Fill: &fill, Stroke: &line, Width: boxLine}
}

// overBoxes are the traces of what stands over the boxes: whiskers, medians, and single values from a column on.
func (p *Plan) overBoxes(single int) []Trace {
	whisker := p.Colors.Primary
	if p.focus != nil {
		whisker = p.Colors.Muted
	}
	of := func(k int, t Trace) Trace {
		t.Name, t.Values, t.Data, t.Format = p.Data[k].Name, p.Data[k].Values, k, p.Data[k].Format
		return t
	}
	median := of(medianColumn, Trace{Series: 0, Labels: Labels{All: true, Bold: true, Place: Beside, Tone: &p.Colors.Primary}})
	if p.focus != nil {
		median.Labels.Tone = &p.Colors.Ink
	}
	out := []Trace{
		of(lowerColumn, Trace{Role: RoleConnector, Series: -1, Look: Look{Stroke: &whisker, Width: boxLine}, Interval: []int{lowColumn, lowerColumn}}),
		of(upperColumn, Trace{Role: RoleConnector, Series: -1, Look: Look{Stroke: &whisker, Width: boxLine}, Interval: []int{upperColumn, highColumn}}),
		median,
	}
	for k := single; k < len(p.Data); k++ {
		out = append(out, of(k, Trace{Role: RoleSingle, Series: -1, Look: Look{Stroke: &whisker, Marker: DiscMarker, Size: singleSize}}))
	}
	return out
}

// singleSize is the diameter of the discs of single values.
const singleSize = 7 * layout.Pt
