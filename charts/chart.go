package charts

import (
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Chart is data and how to draw it. It is only read; it may be shared between goroutines. Title, Unit and Source are inline
// Markdown; all other texts are shown as they stand, as data are. All are cleaned as layout/text does it; names, and the texts
// of rules and periods, are on one line. A name in Focus or Other that a series and a category both have is the series', unless there is
// only one series.
type Chart struct {
	ID          string // names its sheet in the workbook; "" is made from the slide
	Title       string // above the chart, where the slide's title does not say it
	Unit        string // what is measured: under the title where the axis of the values has room for it, else behind it
	Source      string // in the slide's source line
	Alt         string // for those who do not see it; "" is made from the data
	Kind        Kind   // nil is Column{}
	Categories  []string
	Dates       []time.Time // instead of Categories: lines stand at their true distance, by what each date's own clock shows
	Series      []Series
	Format      number.Format // of the values; its unit, where it divides them, stands once after Unit: "EUR, million"
	Focus       []string      // categories, dates (see Note.At; of several that begin so all), or series in the focus colour; the rest is grey
	Other       string        // the category, date or series that gathers the rest: grey, and last where bars are sorted
	Provisional []string      // categories or dates that are only outlined
	Notes       []Note
	Rules       []Rule
	Changes     []Change
	Periods     []Period
	Sums        StackSums     // of stacks; the zero value: they are computed
	Bounds      Bounds        // of the axis of the values; the zero value: they are found, from the values
	Log         bool          // the axis of the values is logarithmic, which the chart says beside its unit; never found by itself. Lines and points
	Ramp        bool          // the series are steps of an order, as answers from "never" to "always" are: they have the colours of the theme's ramp
	Legend      []LegendGroup // the order and grouping of the legend where there are many series

	err    error    // of the table that it was made from
	advice []string // on its columns
	panel  *panel   // its place among others; nil: it stands alone

	unnamed bool     // its categories are the numbers of observations
	summary *summary // what it says instead of the values that were given; nil: it shows these
	behind  bool     // all series but the last stand behind that
	faded   bool     // the focus is on points of another page
	framed  bool     // see Arrangement
	said    bool     // see Arrangement
}

// Series is one row of values, one for each category or date; NaN leaves a gap.
type Series struct {
	Name      string
	Values    []float64
	High      []float64     // upper ends where values are ranges from Values to High, NaN where one is not; nil: no ranges
	Predicted []float64     // drawn as rings; nil: none
	Target    []float64     // what the values were to be: short lines across the bars of the series, NaN where there is none; nil: none
	Interval  Interval      // where the values may lie, as error bars; the zero value: there are none
	Format    number.Format // of its values, in the unit of the chart's; the zero value is the chart's
	Tone      int           // its colour in the palette, from 1; 0 is that of the theme's Entities, or by its place among the series
}

// Note is a few words at a point; a newline breaks them. A note without a text is the point's value.
type Note struct {
	At     string // the category; a date as "2006-01-02 15:04:05", or its beginning: "2006-01", which is the first in that month
	Series string // "" is the first that has a value there
	Text   string
}

// Rule is a line at a value, across the plot: a majority, a target, a mean. It and its text are in a neutral ink that no series has.
type Rule struct {
	Value float64
	Text  string // at its end
}

// Bounds are the ends of an axis, declared so that charts of one measure can be compared. No value, sum or rule may lie beyond them, and
// columns and areas begin at zero, which they must hold. On a logarithmic axis they are 1, 2 or 5 of a power of ten each.
type Bounds struct{ Min, Max float64 }

// Period is a stretch of categories or dates on a shaded ground.
type Period struct {
	From, To string // as in Note.At; To is included
	Text     string
}

// LegendGroup is a group of the legend.
type LegendGroup struct {
	Title  string
	Series []string // names
}

// Kind is a way to draw a chart. Anyone may write one with what Canvas offers.
type Kind interface {
	// Least is the least height that the chart can be drawn in.
	Least(c *Chart) layout.Length
	// Plan says what the chart is; nil: only what Draw makes of it. The chart is valid.
	Plan(c *Chart, s *theme.Setting) *Plan
	// Options are those of a chart that the kind shows. A chart with others is refused.
	Options() Options
	// Draw draws the canvas's plan, in one goroutine. What is drawn after it has returned is left out.
	Draw(c *Canvas) error
}

// Modest is a kind that has no use for more than a certain height.
type Modest interface {
	Most(c *Chart) layout.Length
}

// Checker is a kind that cannot draw every chart.
type Checker interface {
	Check(c *Chart) error
}

// points is the number of categories or dates.
func (c *Chart) points() int {
	if len(c.Dates) > 0 {
		return len(c.Dates)
	}
	return len(c.Categories)
}

// key is what names point i in notes, periods and focus: its category, or its date as 2006-01-02 15:04:05.
func (c *Chart) key(i int) string {
	if len(c.Dates) > 0 {
		return c.Dates[i].Format(time.DateTime)
	}
	return c.Categories[i]
}

// is reports a point that a text names: by its category, or by its date or the beginning of that.
func (c *Chart) is(i int, at string) bool {
	k := c.key(i)
	if len(c.Dates) == 0 {
		return k == at
	}
	rest, ok := strings.CutPrefix(k, at)
	return ok && at != "" && (rest == "" || strings.IndexByte("- :", rest[0]) >= 0)
}

// find is the point that a note or period names, -1 if there is none.
func (c *Chart) find(at string) int {
	for i := range c.points() {
		if c.is(i, at) {
			return i
		}
	}
	return -1
}

// findLast is the last point that a period's end names.
func (c *Chart) findLast(at string) int {
	for i := c.points() - 1; i >= 0; i-- {
		if c.is(i, at) {
			return i
		}
	}
	return -1
}

// series is the index of the series of a name, -1 if there is none.
func (c *Chart) series(name string) int {
	return slices.IndexFunc(c.Series, func(s Series) bool { return s.Name == name })
}

// Node is the chart as a figure that takes the height its neighbours leave.
func (c Chart) Node(s *theme.Setting) layout.Node {
	s.Shows(c)
	n := &node{set: *s}
	n.chart, n.errs = c.ready()
	c = *n.chart
	n.chart = &c
	if n.wrong = errors.Join(c.validate()...); n.wrong == nil {
		c = *c.summed(s)
		n.plan, n.wrong = c.planned(s)
	}
	if c.panel != nil {
		if n.least = c.panel.least(s); n.plan != nil && !c.panel.says(c.panel.at) {
			n.plan.heads.unit = caption{}
		}
	}
	c.Unit = c.unitLine(s)
	if n.told = c.Alt == ""; n.told {
		c.Alt = c.alternative(s, n.plan)
	}
	return n
}
