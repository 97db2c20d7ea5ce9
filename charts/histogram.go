package charts

import (
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Histogram draws how many of the values of its one series fall into each bin of a width, as columns without gaps. A bin holds its
// lower edge, the last one both. The categories or dates name what was observed; without them the values have no names. A focus, or
// a note, is on the bin of what it names. Unit and Format are those of the values; rules and bounds are of the numbers in bins.
type Histogram struct {
	// Width is that of the bins, whose edges are multiples of it; 0: it is found, as the lesser of those of Freedman and Diaconis and
	// of Sturges, made round.
	Width float64
}

// Name is the word for histograms.
func (Histogram) Name(w *words.Words) string { return w.HistogramChart }

// Least is the least height of a readable chart.
func (Histogram) Least(*Chart) layout.Length { return leastPlotted }

// Options are those of histograms.
func (Histogram) Options() Options {
	return Options{Focus: true, Notes: true, Rules: true, Bounds: true}
}

// Check reports values that no bins hold.
func (k Histogram) Check(c *Chart) error {
	if len(c.Series) != 1 {
		return fmt.Errorf("a histogram has one series, of the values that were observed, not %d; give each a chart of its own", len(c.Series))
	}
	if w := k.Width; w < 0 || math.IsNaN(w) || math.IsInf(w, 0) {
		return fmt.Errorf("Histogram.Width: %g is no width of bins; give one above 0, or 0 to have it found", w)
	}
	lo, hi := limits(c.Series[0].Values)
	if w := k.Width; w > 0 && ((hi-lo)/w > mostBins || w < leastWidth(lo, hi)) {
		return fmt.Errorf("Histogram.Width: bins of %g from %g to %g would be %.0f; give a greater width, for %d at most", w, lo, hi, math.Ceil((hi-lo)/w), mostBins)
	}
	return nil
}

// summary is the chart of the bins.
func (k Histogram) summary(c *Chart, s *theme.Setting) *Chart {
	values, say := c.Series[0].Values, s.Say()
	edges := binsOf(present(values), k.Width)
	out := c.clone()
	out.Unit = say.Frequency
	out.summary = &summary{sample: c.observed(s), unit: c.measured(s), along: c.measured(s), edges: edges}
	f := edges.format(c.format(0))
	out.Categories, out.Dates, out.Format = nil, nil, number.Format{}
	for i := range edges[1:] {
		out.Categories = append(out.Categories, say.Interval(f, edges[i], edges[i+1], s.Locale))
	}
	out.Series = []Series{{Name: say.Frequency, Values: edges.counts(values), Tone: c.Series[0].Tone}}
	name := func(at int) string { return out.Categories[edges.of(values[at])] }
	out.Focus = nil
	for i, in := range c.resolved().focus {
		if in && !math.IsNaN(values[i]) && !slices.Contains(out.Focus, name(i)) {
			out.Focus = append(out.Focus, name(i))
		}
	}
	out.Notes = nil
	for _, n := range c.Notes {
		if at := c.find(n.At); !math.IsNaN(values[at]) {
			if n.Text == "" {
				n.Text = c.text(&c.Series[0], at, s)
			}
			out.Notes = append(out.Notes, Note{At: name(at), Text: n.Text})
		}
	}
	return out
}

// format is that of the edges of bins of values in a format.
func (c bins) format(f number.Format) number.Format {
	f.Places = number.Auto
	return f.ForSteps(c[1]-c[0], math.Max(math.Abs(c[0]), math.Abs(c[len(c)-1])))
}

// measured is what the values of the chart are, with their unit.
func (c *Chart) measured(s *theme.Setting) string {
	switch name, unit := c.Series[0].Name, plain(c.unitLine(s)); {
	case name == "" || unit == "":
		return name + unit
	default:
		return name + s.Say().Comma + unit
	}
}

// The places of the columns of a histogram's data.
const (
	fromColumn = iota // the lower edges of the bins
	toColumn          // the upper ones
	countColumn
)

// Plan is columns of the numbers in bins.
func (Histogram) Plan(c *Chart, s *theme.Setting) *Plan {
	p := NewPlan(c, s)
	n := c.points()
	of := c.summary
	f := of.edges.format(of.sample.Data[0].Format)
	p.Sample, p.Along = of.sample, of.along
	name := p.Data[0].Name
	p.Data = []Data{{Name: p.say.From, Values: of.edges[:n], Series: -1, Format: f}, {Name: p.say.To, Values: of.edges[1:], Series: -1, Format: f}}
	count := p.derive(Data{Name: name, Series: 0, From: Derivation{OpCount, []int{fromColumn, toColumn}}})
	p.spans = c.spans(Apart)
	p.Scope.Min, p.Scope.Max = reach(p.spans)
	p.Scope.Shown = n > c.mostLabels()
	t := p.Trace(0)
	t.Data, t.Values = count, p.Data[count].Values
	p.bear(&t, bearing{all: !p.Scope.Shown})
	p.Layers = []Layer{{Form: Columns, Gap: 2, Traces: []Trace{t}}}
	return p
}

// binGap is the ground between two columns, which stand on each other's edges.
const binGap = 3 * pt / 2

// histogram is columns of bins.
type histogram struct {
	*columns
	title []string
}

// Draw draws the bins.
func (Histogram) Draw(c *Canvas) error {
	h := &histogram{columns: &columns{bars: newBars(c)}}
	h.labelled = !c.Plan.Scope.Shown
	s := surround{scope: c.Plan.Scope, head: tickHead, foot: edged}
	if h.labelled || c.Plan.focus != nil {
		s.head += c.Size(layout.Label)
	}
	h.title = c.underNames(c.Plan.Along, s.head)
	s.below = len(h.title) * c.leading()
	h.Plot = c.newPlot(s)
	h.makeRoom()
	h.wide = h.Pitch()
	c.Native(h.draw)
	h.under(h.title)
	h.Rules()
	return c.notes(h)
}

// edged are the edges of bins under a plot.
func edged(p *Plot) []mark {
	c := p.c
	edges := c.summary.edges
	f := edges.format(c.summary.sample.Data[0].Format)
	marks := make([]mark, len(edges))
	for i, v := range edges {
		marks[i] = mark{text: f.Text(v, c.Locale), x: p.slot(i)}
	}
	return marks
}

// draw draws grid, columns, labels and edges.
func (h *histogram) draw() {
	c := h.c
	h.Grid()
	c.stroke(c.Colors.Ink, hairline)
	for i := range c.summary.edges {
		c.r.MoveTo(h.slot(i), h.y1)
		c.r.LineTo(h.slot(i), h.y1+4*pt)
	}
	c.r.Stroke()
	for i, s := range h.bars.spans[0] {
		look, _, tone := h.bars.look(0, i)
		r := rect{h.slot(i), h.At(s.to), h.slot(i + 1), h.At(0)}
		if gap := binGap / 2; r.x1-r.x0 > 4*gap {
			r.x0, r.x1 = r.x0+gap, r.x1-gap
		}
		h.bars.draw(look, r)
		h.block(r)
		if h.labelled {
			h.bear(h.value(0, i, tone), h.Pitch())
		}
	}
	h.Base()
	if !h.labelled {
		h.focused()
	}
	h.edges()
	h.Bars(h.wide-binGap, 1)
}

// edges draws the edges under the plot. No program has names there that stand between columns, so that they are texts over it.
func (h *histogram) edges() {
	c := h.c
	c.drawn.Names = NameAxis{Label: c.tick(), Size: c.rec.ctx.Size(layout.Tick), Ticks: true}
	c.Over(func() {
		for i, r := range h.foot.places {
			if r.x1 != r.x0 {
				c.Text(h.foot.marks[i].text, r.x0, h.y1+7*pt+c.Size(layout.Tick)*75/100, c.tick())
			}
		}
	})
}
