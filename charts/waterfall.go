package charts

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/words"
)

// Waterfall draws how a total becomes another: each value of the one series is a step from the level before it, up or down,
// but those of Totals, which are levels and stand on zero. Steps bear their sign, so that they are read without colour. A total
// that is not the one before it and the steps between, but for rounding, is an error; the first may begin the chart.
type Waterfall struct {
	Totals []string // categories, or dates as in Note.At; none: all are steps, from zero on
	Costs  bool     // a rise is bad: rises and falls change their colours
}

// mostSteps is how many bars bear their values; more stand before gridlines.
const mostSteps = 24

// Name is the word for waterfalls.
func (Waterfall) Name(w *words.Words) string { return w.WaterfallChart }

// Least is the least height of a readable chart.
func (Waterfall) Least(*Chart) layout.Length { return leastPlotted }

// Options are those of waterfalls, whose colours have a meaning of their own.
func (Waterfall) Options() Options {
	return Options{Notes: true, Rules: true, Periods: true, Bounds: true}
}

// Check reports totals that are not in the chart, missing values, and steps that do not add up.
func (k Waterfall) Check(c *Chart) error {
	if len(c.Series) != 1 {
		return fmt.Errorf("a waterfall has one series, of steps and totals, not %d; give the others charts of their own", len(c.Series))
	}
	for _, name := range k.Totals {
		if c.find(name) < 0 {
			return fmt.Errorf("totals: there is no category or date %q", name)
		}
	}
	for i, v := range c.Series[0].Values {
		if math.IsNaN(v) {
			return fmt.Errorf("there is no value at %q, and all levels after it would be wrong; give 0 where nothing changed, or leave %[1]q out", c.key(i))
		}
	}
	return k.checkTotals(c)
}

// totals reports the points that are levels.
func (k Waterfall) totals(c *Chart) []bool {
	out := make([]bool, c.points())
	for _, name := range k.Totals {
		out[c.find(name)] = true
	}
	return out
}

// checkTotals reports totals that the steps before them do not come to.
func (k Waterfall) checkTotals(c *Chart) error {
	var errs []error
	vs, from := c.Series[0].Values, 0
	unit := lastDecimal(vs)
	for i, total := range k.totals(c) {
		if !total {
			continue
		}
		if i > 0 {
			sum := 0.0
			for _, v := range vs[from:i] {
				sum += v
			}
			// of n rounded numbers the sum differs by more hardly ever: by two standard deviations
			slack := unit * math.Max(1, 0.6*math.Sqrt(float64(i-from+1)))
			if off := vs[i] - sum; math.Abs(off) > slack*1.000001 {
				errs = append(errs, c.misfit(from, i, off, slack))
			}
		}
		from = i
	}
	return errors.Join(errs...)
}

// misfit says which total the steps from a point on do not come to, and the step that explains it, if one does.
func (c *Chart) misfit(from, at int, off, slack float64) error {
	vs := c.Series[0].Values
	what := ""
	for i := from; i < at && what == ""; i++ {
		switch v := vs[i]; {
		case math.Abs(off+2*v) <= slack:
			what = fmt.Sprintf(": they do if %q is %s, not %s", c.key(i), short(-v), short(v))
		case math.Abs(off+v) <= slack:
			what = fmt.Sprintf(": they do without %q, %s", c.key(i), short(v))
		}
	}
	return fmt.Errorf("the total at %q is %s, and what stands before it from %q on comes to %s%s; correct a step, or add one of %s", c.key(at), short(vs[at]), c.key(from), short(vs[at]-off), what, short(off))
}

// short is a number without what binary fractions add.
func short(v float64) string { return strconv.FormatFloat(v, 'g', 12, 64) }

// lastDecimal is one of the last decimal that values have.
func lastDecimal(vs []float64) float64 {
	places, most := 0, 0.0
	for _, v := range vs {
		s := strconv.FormatFloat(v, 'f', -1, 64)
		if dot := strings.IndexByte(s, '.'); dot >= 0 {
			places = max(places, len(s)-dot-1)
		}
		most = math.Max(most, math.Abs(v))
	}
	return math.Max(math.Pow10(-min(places, 300)), most*1e-12)
}

// Draw draws the steps and totals.
func (Waterfall) Draw(c *Canvas) error {
	w := &waterfall{columns: &columns{bars: &bars{c: c, st: Sums, spans: c.Plan.spans, layer: &c.Plan.Layers[0]}}}
	w.labelled = !c.Plan.Scope.Shown && w.roomy()
	s := surround{scope: c.Plan.Scope, head: tickHead}
	s.scope.Shown = !w.labelled
	if w.labelled {
		s.head += c.Size(layout.Label)
	}
	w.Plot = c.newPlot(s)
	w.makeRoom()
	w.wide = max(min(w.Pitch()*2/3, 96*pt), (w.Pitch()+5)/6) // no program has a gap of more than five bars
	w.Periods()
	c.Native(w.draw)
	w.Rules()
	return c.notes(w)
}

// waterfall is a chart of steps.
type waterfall struct{ *columns }

// roomy reports bars over which all values have room side by side; where they have none, they stand before gridlines.
func (w *waterfall) roomy() bool {
	c := w.bars.c
	for i := range c.Plan.steps {
		if text, _ := c.stepText(i); c.Width(text, c.tick()) > c.W/c.points() {
			return false
		}
	}
	return true
}

// stepText is what the bar of point i bears, and the trace that has it.
func (c *Canvas) stepText(i int) (text string, trace int) {
	trace = c.Plan.steps[i].end
	d := &c.Plan.Data[c.Plan.Layers[0].Traces[trace].Labels.Of[0]]
	return d.FormatAt(i).Text(d.Values[i], c.Locale), trace
}

// draw draws grid, connectors, bars, labels and names.
func (w *waterfall) draw() {
	c := w.c
	w.Grid()
	spans := c.Plan.spans[0]
	for i := range spans[1:] {
		y := w.At(spans[i].to)
		c.Line(w.Middle(i), y, w.Middle(i+1), y, Stroke{Color: c.Colors.Muted, Width: hairline})
	}
	for i := range spans {
		w.bar(i)
	}
	w.Base()
	if w.labelled {
		w.values()
	}
	w.Names()
	w.Bars(w.wide, 1)
	c.drawn.Overlap = 100
}

// bar draws the bar of point i.
func (w *waterfall) bar(i int) {
	c, s := w.c, w.c.Plan.spans[0][i]
	x := w.slot(i) + (w.Pitch()-w.wide)/2
	r := rect{x, w.At(s.from), x + w.wide, w.At(s.to)}
	c.Rect(r.x0, r.y0, r.x1, r.y1, *c.Plan.Layers[0].Traces[c.Plan.steps[i].mark].Look.Fill)
	w.block(r)
}

// values draws the values over the bars.
func (w *waterfall) values() {
	for i, s := range w.c.Plan.spans[0] {
		text, end := w.c.stepText(i)
		w.bear(pastEnd{text: text, tone: *w.c.Plan.Layers[0].Traces[end].Labels.Tone, trace: end, point: i, x: w.Middle(i), y: w.At(math.Max(s.from, s.to))}, w.Pitch())
	}
}
