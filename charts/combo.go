package charts

import (
	"errors"
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Combo draws one series as a line over the columns of the others, all on one axis from zero: a plan, an average or a year before beside
// what was measured. A measure with a unit of its own stands better in a chart over the same axis, see report.Grid; where it has to be in one
// plot, Second gives it an axis right of this, with the same gridlines and in the colour of the line. The name of its series, which
// says its unit, is the title of that axis.
type Combo struct {
	Line   string // the series of the line; "" is the last
	Second bool   // it counts on an axis of its own, and has a Format of its own
}

// OnSecond reports the line, where it has an axis of its own.
func (k Combo) OnSecond(c *Chart, series int) bool { return k.Second && series == k.line(c) }

// crosses reports the line, which arrows would meet in the columns.
func (k Combo) crosses(c *Chart, series int) bool { return series == k.line(c) }

// line is the series of the line, -1 if there is none.
func (k Combo) line(c *Chart) int { return c.role(k.Line, len(c.Series)-1) }

// Name is the word for columns with a line.
func (Combo) Name(w *words.Words) string { return w.ComboChart }

// Options are those of columns and lines in one plot.
func (k Combo) Options() Options {
	return Options{Notes: true, Rules: true, Periods: true, Bounds: !k.Second, Changes: !k.Second}
}

// Least is the least height of a readable chart.
func (Combo) Least(*Chart) layout.Length { return leastPlotted }

// Check reports a line that is not there, or has no columns.
func (k Combo) Check(c *Chart) error {
	if err := c.checkRole("Combo.Line", k.Line); err != nil {
		return err
	}
	if len(c.Series) < 2 {
		return errors.New("a line over columns takes two series or more, and the chart has one; give both, or choose Column or Line")
	}
	for i := range c.Series {
		if i == k.line(c) && last(c.Series[i].Values) < 0 {
			return fmt.Errorf("series %q, which is the line, has no value; give some, or choose Column", c.Series[i].Name)
		}
	}
	return nil
}

// Plan is columns, and a line on their axis.
func (k Combo) Plan(c *Chart, s *theme.Setting) *Plan {
	p := NewPlan(c, s)
	p.Scope.Shown = true
	bars := Layer{Form: Columns}
	of := k.line(c)
	for i := range c.Series {
		if i != of {
			bars.Traces = append(bars.Traces, p.Trace(i))
		}
	}
	p.Layers = []Layer{bars, {Form: Lines, Traces: []Trace{p.Line(of)}}}
	for i := range p.Layers {
		for t := range p.Layers[i].Traces {
			l := &p.Layers[i].Traces[t]
			l.Labels.At, l.Labels.Place = c.noted(l.Series), Outside
		}
	}
	if k.Second {
		p.secondOf(of, s)
		return p
	}
	p.Layers[1].Traces[0].Labels.Last, p.Layers[1].Traces[0].Labels.Place = true, Beside
	return p
}

// combo is columns and a line in a plot.
type combo struct {
	*lines
	wide  int    // of a category's columns
	lined *lines // as the line counts
}

// Draw draws the names in a row, the columns and the line over them.
func (k Combo) Draw(c *Canvas) error {
	top := c.Top
	c.LegendRow()
	d := &combo{lines: &lines{}}
	s := surround{scope: c.Plan.Scope, head: tickHead}
	var title secondHead
	if k.Second {
		title, s.second = c.secondHead(top), &c.Plan.Second.Scope
	}
	for _, n := range c.Notes {
		if n.Text == "" {
			s.head = 10*pt + c.Size(layout.Label)
		}
	}
	end := c.lineEnd(k.line(c.Chart))
	if s.right = end.width + 16*pt; s.right > c.W/4 || k.Second {
		s.right = 0
	}
	errs := len(c.errs)
	if d.Plot = c.newPlot(s); k.Second && len(c.errs) > errs {
		c.errs, s.muted = c.errs[:errs], true
		c.advise("the values of its second axis")
		d.Plot = c.newPlot(s)
	}
	n := len(c.Plan.Layers[0].Traces)
	d.wide = min(d.Pitch()*8/10, 96*pt*n)
	if n == 1 {
		d.wide = min(d.Pitch()*2/3, 96*pt)
	}
	d.wide = max(d.wide, (d.Pitch()*n+n+4)/(n+5)) // no program has a gap of more than five bars
	d.xs = make([]int, c.points())
	for i := range d.xs {
		d.xs[i] = d.Middle(i)
	}
	d.lined = d.lines
	if k.Second {
		d.lined = &lines{Plot: d.seconded(), xs: d.xs}
		c.entitleSecond(title)
	}
	d.Periods()
	c.Native(d.draw)
	var ends []endLabel
	if k.Second {
		d.beside(ends, d.x1+d.beyond+16*pt)
		return c.notes(d)
	}
	if x, y := d.xs[end.point], d.At(c.Series[end.series].Values[end.point]); s.right > 0 {
		end.y = y
		ends = []endLabel{end}
		mark, _ := c.Shade(end.series)
		c.Native(func() { c.Dot(x, y, 4*pt, mark) })
		d.block(Point{x, y}.around(5 * pt))
	} else {
		c.advise("the last value " + end.name)
	}
	d.beside(ends, d.x1+16*pt)
	return c.notes(d)
}

// lineEnd is the last value of a series, at the end of its line: its name stands over the plot.
func (c *Canvas) lineEnd(series int) endLabel {
	k := last(c.Series[series].Values)
	return c.atEnd(endLabel{series: series, point: k, name: c.Value(series, k), line: true}, nameAlone)
}

// draw draws grid, columns, line and names.
func (d *combo) draw() {
	c := d.c
	d.Grid()
	bars := c.Plan.Layers[0].Traces
	for i := range d.xs {
		for k := range bars {
			v := bars[k].Values[i]
			if math.IsNaN(v) {
				continue
			}
			x0, x1 := d.edgesOf(k, i)
			c.Rect(x0, d.At(v), x1, d.At(0), *bars[k].Look.Fill)
			d.block(rect{x0, d.At(v), x1, d.At(0)})
		}
	}
	d.Base()
	t := &c.Plan.Layers[1].Traces[0]
	d.lined.line(&c.Series[t.Series], t)
	if d.curves = d.lined.curves; c.Plan.Layers[1].Second {
		d.secondTicks(*t.Labels.Tone)
	}
	d.Names()
	d.Bars(d.wide, len(bars))
}

// edgesOf are the left and the right edge of the column of trace k at point i.
func (d *combo) edgesOf(k, i int) (x0, x1 int) {
	n := len(d.c.Plan.Layers[0].Traces)
	left := d.slot(i) + (d.Pitch()-d.wide)/2
	x0, x1 = left+d.wide*k/n, left+d.wide*(k+1)/n
	if n > 1 && x1-x0 > 4*pt {
		x1 -= pt / 2
	}
	return x0, x1
}

// anchor is the top of the column, or the point of the line, that a note is at.
func (d *combo) anchor(n Note) (at anchor, ok bool) {
	c, i := d.c, d.c.find(n.At)
	k := c.noteSeries(n, i)
	if k < 0 {
		return at, false
	}
	y := d.At(c.Series[k].Values[i])
	for b := range c.Plan.Layers[0].Traces {
		if c.Plan.Layers[0].Traces[b].Series == k {
			x0, x1 := d.edgesOf(b, i)
			y = min(y, d.At(0))
			return anchor{x: (x0 + x1) / 2, y: y, over: y, series: k, point: i, bar: true}, true
		}
	}
	y = d.lined.At(c.Series[k].Values[i])
	return anchor{x: d.xs[i], y: y, over: y, series: k, point: i}, true
}
