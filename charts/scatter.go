package charts

import (
	"errors"
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Scatter draws each category as a point at two values: that of the series X along the plot, and that of another series upwards. Several
// such series are groups, each in its colour: see [Split]. Points in Focus bear their names, and so do those with a note without a
// text; without a focus all do, up to twelve. The axes begin at zero where that leaves little of the plot empty.
//
// The name of series X, which says its unit, is the title of its axis. That of the only other series is the title of the other axis
// where the chart has no Unit. Each series may have a Format of its own.
type Scatter struct {
	X     string // the series of the places along the plot; "" is the first
	LogX  bool   // the axis along the plot is logarithmic, and says so
	Trend bool   // a straight line of least squares through the points of each series, with its R²
}

// Positions reports the series X.
func (k Scatter) Positions(c *Chart, series int) bool { return series == c.role(k.X, 0) }

// OnLog reports the series X of a logarithmic axis.
func (k Scatter) OnLog(c *Chart, series int) bool { return k.LogX && k.Positions(c, series) }

// Name is the word for charts of points.
func (Scatter) Name(w *words.Words) string { return w.ScatterChart }

// Least is the least height of a readable chart.
func (Scatter) Least(*Chart) layout.Length { return leastPlotted }

// Options are those of points.
func (Scatter) Options() Options {
	return Options{Focus: true, FocusSeries: true, Other: true, OtherSeries: true, Notes: true, Rules: true, Interval: true, Bounds: true, Log: true}
}

// Check reports what points cannot show.
func (k Scatter) Check(c *Chart) error {
	if err := c.checkRole("Scatter.X", k.X); err != nil {
		return err
	}
	if k.Trend && (k.LogX || c.Log) {
		return errors.New("Scatter.Trend: a straight line of the values is none on a logarithmic axis; leave Trend out, or the logarithms")
	}
	if err := c.checkPoints(c.role(k.X, 0)); err != nil {
		return err
	}
	return c.checkMarked()
}

// checkPoints reports a chart without a point.
func (c *Chart) checkPoints(of ...int) error {
	for i := range c.Series {
		for k := range c.points() {
			if !c.positions(i) && !math.IsNaN(c.Series[i].Values[k]) && c.all(k, of) {
				return nil
			}
		}
	}
	return errPoints
}

// all reports a point with a value in each of some series.
func (c *Chart) all(point int, series []int) bool {
	for _, s := range series {
		if s < 0 || math.IsNaN(c.Series[s].Values[point]) {
			return false
		}
	}
	return true
}

// Plan is points.
func (k Scatter) Plan(c *Chart, s *theme.Setting) *Plan {
	p := pointsPlan(c, s, c.role(k.X, 0), -1)
	if k.Trend {
		p.trends()
	}
	return p
}

// Draw draws the points.
func (Scatter) Draw(c *Canvas) error { return newSpots(c).draw(c) }

// Split parts values into groups, by the group that each category is in: a series of each, in the order in which they first come, with
// gaps where a category is in another. Values and groups are as many as the categories; where one is shorter, the rest is in no group.
func Split(values []float64, groups []string) (out []Series) {
	at := map[string]int{}
	for i, g := range groups {
		if i >= len(values) {
			break
		}
		k, ok := at[g]
		if !ok {
			k = len(out)
			at[g] = k
			s := Series{Name: g, Values: make([]float64, len(values))}
			for j := range s.Values {
				s.Values[j] = math.NaN()
			}
			out = append(out, s)
		}
		out[k].Values[i] = values[i]
	}
	return out
}
