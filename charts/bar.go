package charts

import (
	"math"
	"sort"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/words"
)

// Bar draws horizontal bars from zero with their names at the left and their values at their ends, the largest first.
// Bars of several series stand one under another, or as parts of one bar. Where a page has no room for all, at least 12 pt each, they continue
// on the next.
type Bar struct {
	Ordered bool // the categories have an order of their own, which stands
	Stacked bool // the series as parts of one bar, with their sum at its end
	Share   bool // the series as parts of one bar, as shares of their sum, in percent
}

const (
	mostPitch  = 66 * pt // of bars
	leastPitch = 12 * pt
	narrowest  = 15 * pt // narrower ones have the smallest labels: 27 bars stand on a page
	leastBar   = 15 * pt // of one of several side by side
)

// Check reports what bars cannot show.
func (b Bar) Check(c *Chart) error { return checkBars(c, stacking(b.Stacked, b.Share)) }

// Name is the word for charts with bars.
func (Bar) Name(w *words.Words) string { return w.BarChart }

// Options are those of bars.
func (b Bar) Options() Options {
	return Options{Target: !b.Stacked && !b.Share, Interval: !b.Stacked && !b.Share, Sums: b.Stacked && !b.Share, Focus: true, FocusSeries: true, Other: true, OtherSeries: true, Provisional: true, Rules: true, Legend: true, Ramp: true, High: true}
}

// Least is what the bars need to stand apart.
func (b Bar) Least(c *Chart) layout.Length {
	row := leastPitch
	if n := len(c.Series); n > 1 && !b.Stacked && !b.Share {
		row = max(row, n*leastBar+6*pt)
	}
	h := c.points() * row
	if len(c.Rules) > 0 || c.targeted() {
		h += ruleHead
	}
	if len(c.Series) > 1 {
		h += 24 * pt
	}
	return max(60*layout.Pt, layout.Length(h)*unit)
}

// Most is the height at which the bars are as thick as they get.
func (b Bar) Most(c *Chart) layout.Length {
	h := c.points() * b.mostPitch(c)
	if len(c.Rules) > 0 || c.targeted() {
		h += ruleHead
	}
	if len(c.Series) > 1 {
		h += 24 * pt
	}
	return layout.Length(h) * unit
}

// Continues reports bars, which are rows; a change between two of them would have no place.
func (Bar) Continues(c *Chart) bool { return len(c.Changes) == 0 }

// mostPitch is the greatest distance of the categories.
func (b Bar) mostPitch(c *Chart) int {
	n, stacked := len(c.Series), b.Stacked || b.Share
	switch {
	case n > 1 && !stacked:
		return max(mostPitch, n*28*pt)
	case stacked && c.points() < 3:
		return 110 * pt
	}
	return mostPitch
}

// rows draws lying bars.
type rows struct {
	*bars
	order  []int
	names  [][]string // by point, in lines
	x0, x1 int
	pitch  int
	x      Scale
	mute   bool                      // the bars have no room for their values
	cut    []string                  // names that are not whole
	texts  []rect                    // of values, from the top
	says   func(i int) string        // at the end of a bar; nil: its value
	part   func(i, middle, half int) // draws the bars of a category; nil: as they are stacked
}

// Draw draws the bars.
func (b Bar) Draw(c *Canvas) error { return b.rows(c, nil) }

// rows draws the bars; what they say is their values, where says is nil.
func (b Bar) rows(c *Canvas, says func(i int) string) error {
	r := &rows{bars: newBars(c), order: c.Plan.Order, says: says}
	c.legendOf(false)
	if len(c.Rules) > 0 || c.targeted() {
		c.Top += ruleHead
	}
	c.Top = max(c.Top, c.insets.top)
	r.pitch = min((c.H-c.Top)/max(len(r.order), 1), b.mostPitch(c.Chart))
	if r.pitch < narrowest {
		defer func(step int) { c.rec.ctx.Labels = step }(c.rec.ctx.Labels)
		c.rec.ctx.Labels = leastLabels
	}
	r.measure()
	c.drawn.Plot = c.area(rect{r.x0, c.Top, r.x1, c.Top + r.pitch*len(r.order)})
	c.Native(r.draw)
	r.rules()
	return nil
}

// measure finds where the bars begin and end: beside their names, which are cut before values are left out.
func (r *rows) measure() {
	c := r.c
	lo, _ := c.Plan.Scope.bounds()
	room := func(wide int) int {
		label := r.labelWidth()
		if lo < 0 {
			label *= 2
		}
		return c.W - wide - wrapSlack - nameGap - 24*pt - label
	}
	wide, ok := r.wrapNames()
	if !ok || room(wide) < leastPlot {
		wide = r.cutNames(c.W * 35 / 100)
	}
	if c.insets.mute || room(wide) < leastPlot {
		r.silence()
	}
	r.fit(wide, r.labelWidth())
}

// silence leaves the values of the bars out.
func (r *rows) silence() {
	r.mute, r.c.mute = true, true
	r.c.advise("the values of its bars")
}

// labelWidth is the width of the widest text past the ends of the bars.
func (r *rows) labelWidth() (w int) {
	for _, i := range r.order {
		w = max(w, r.c.Width(r.widest(i), Label{r.typeOf(), r.c.Colors.Ink, true}))
	}
	return w
}

// fit fits the axis between names and labels of these widths.
func (r *rows) fit(wide, label int) {
	c := r.c
	s := c.Plan.Scope
	lo, _ := s.bounds()
	if r.x0 = 0; wide > 0 {
		r.x0 = wide + wrapSlack + nameGap
	}
	if r.x1 = c.W - 8*pt - label; label == 0 {
		r.x1 = c.W - pt
	}
	r.x0, r.x1 = max(r.x0, c.insets.left), min(r.x1, c.W-c.insets.right)
	outer, least := [2]int{r.x0, c.W - pt}, r.x0 // where the axis and the least value may stand
	if lo < 0 {
		s.foot = label + 8*pt
		least += s.foot
	}
	var axis Axis
	if c.insets.exact {
		r.x0, r.x1 = c.insets.left, c.W-c.insets.right
		axis = s.axis(r.x1 - r.x0)
	} else {
		axis = r.stretch(&s, [2]int{least, r.x1}, outer)
	}
	r.x = Scale{Min: axis.Min, Max: axis.Max, Domain: r.x1 - r.x0}
	c.drawn.Value = axis
	for i := range r.names { // programs break them by the room left of the plot
		if r.cut == nil {
			r.names[i] = c.wrap(c.texts[i], r.x0-nameGap-wrapSlack/2, r.named())
		}
	}
}

// stretch is the axis of a scope, and places the plot so that the values have room for their labels within inner, and the axis within outer.
func (r *rows) stretch(s *Scope, inner, outer [2]int) Axis {
	lo, hi := s.bounds()
	axis := s.axis(r.x1 - r.x0)
	below, above := s.outlying() // a line, as under columns, cannot carry the rule: it would be upright
	axis.FixedMin, axis.FixedMax = axis.FixedMin || below, axis.FixedMax || above || below
	r.x0, r.x1 = axis.fit(lo, hi, inner, outer)
	// names and labels would meet; without any room they do wherever the axis begins
	for lo < 0 && inner[0] < inner[1] && r.x0 > outer[0] && axis.at(lo, r.x0, r.x1) < r.x0+s.foot {
		axis.Min, axis.FixedMin = axis.Min-axis.Step, true
		r.x0, r.x1 = axis.fit(lo, hi, inner, outer)
	}
	return axis
}

// The room of names left of the plot: to the plot, and what the width of one may differ by in other programs.
const (
	nameGap   = 7 * pt
	wrapSlack = 2 * pt
)

// native reports names that other programs break as they are drawn. Where bars lie on both sides of zero LibreOffice breaks names by
// the room up to zero.
func (r *rows) native() bool {
	lo, _ := r.c.Plan.Scope.bounds()
	return r.cut == nil && (lo >= 0 || lineCount(r.names) < 2)
}

// order is the categories from the top: by their sums, Other last.
func (b Bar) order(c *Chart, of *resolved) []int {
	order := make([]int, c.points())
	for i := range order {
		order[i] = i
	}
	if b.Ordered || b.Share {
		return order
	}
	size := func(i int) float64 {
		switch {
		case of.rest(i):
			return math.Inf(-1)
		case !c.some(i):
			return -math.MaxFloat64
		case len(c.Series) == 1:
			return c.Series[0].top(i)
		}
		return c.sum(i)
	}
	sort.SliceStable(order, func(a, z int) bool { return size(order[a]) > size(order[z]) })
	return order
}
