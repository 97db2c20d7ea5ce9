package charts

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// Drawn is the source of a chart's figure: the plan with the room that it got, which is what a program with charts of its own
// needs to show the same. Lengths are in the figure.
type Drawn struct {
	*Plan
	Tick         layout.Length // size of names and ticks
	Plot         layout.Rect   // where the marks stand; empty where the kind has drawn nothing that programs draw by themselves
	Title        Head          // of the chart
	AxisTitle    Head          // of the axis of the values, where this shows
	Value        Axis
	Second       Axis  // of the plan's Second, with as many steps as Value has
	SecondTitle  Head  // of that axis
	X            Axis  // of points, along the plot
	XTitle       Head  // of that axis
	Fits         []Fit // what is said of trends
	Names        NameAxis
	Between      bool            // points of lines stand in the middle of as much room as bars have, as there are some on the same axis
	Marked       bool            // lines have the discs at all values that their traces ask for
	Dash         layout.Length   // the length of the lines of targets
	Strip        layout.Length   // the thickness of strips
	Gap, Overlap int             // between the bars of two categories, and of two in one, in percent of a bar's width
	Labels       [][][]DataLabel // by layer and trace
	Beside       []SeriesName    // of stacked series, beside the last column or the end of areas, in their order
	Slices       *SliceTexts     // of a pie or a ring
	Legend       Legend          // groups of a legend stand as texts
	Figure       Figure          // in the hole of a ring
}

// SliceTexts are what the slices of a pie or a ring are called, in its labels or in its list: their names, with values or shares.
type SliceTexts struct {
	Texts []string       // by point
	Gap   string         // between the name and the value
	Share *number.Format // of the share of the whole, which stands in place of the value; nil: the value does
	Bare  bool           // names alone
}

// Legend is a list of the names of what is drawn, each behind a sign in its colour: of slices, or of the plan's Entries.
type Legend struct {
	// At is where it stands. Entries stand as far from each other as from the upper and the lower end of a rectangle; a legend
	// without a size is as large as its entries are.
	At     layout.Rect
	Column bool          // its entries stand one under another, else in a row, or in several
	Size   layout.Length // of its type; 0: there is none
	Label
}

// Figure is a number in the middle of a ring: the value of a slice, or the sum of all.
type Figure struct {
	Lines []string      // the number, and what it counts; nil: there is none
	Slice int           // whose it is; -1: of all
	At    layout.Rect   // of the first line; the baseline is at three quarters of its height
	Size  layout.Length // of its type
	Label
}

// Own is the source of the groups in a figure that such a program draws by itself. What stands outside them are texts and
// shapes under and over it.
type Own struct {
	Head bool // it is a title or a legend: it stands before what is under the chart, too
}

// NameAxis is how the names of the points stand along the plot.
type NameAxis struct {
	Label
	Size         layout.Length    // of their type
	Every, First int              // every so many names stand, from that of a point on; Every 0: none, or the figure has them as texts
	Form         number.Precision // of names that are dates, beside second lines
	Time         TimeAxis         // where dates stand at their distances; its Base is calendar.None where they do not
	Ticks        bool             // tick marks
}

// Precision is how much of the plan's dates tells them apart.
func (p *Plan) Precision() number.Precision { return p.precision() }

// Axis is the range and the ticks of the values.
type Axis struct {
	Min, Max, Step float64 // a step of 0 has no ticks
	Shown          bool    // gridlines and the values at them
	Log            bool    // equal distances are equal ratios; Step is then the factor from tick to tick, 0 where they are 1, 2 and 5 of powers of ten
	Percent        bool    // the values are shares of their category, in percent
	// The ends to write for other programs: those that they would not find from the values and the step, or that no value may
	// move.
	FixedMin, FixedMax bool
	Format             number.Format
}

// Axis is the axis of the values in a plot of a height.
func (p *Plan) Axis(height layout.Length) Axis {
	a := p.Scope.axis(int(height / unit))
	a.Format = a.format(p.Format)
	return a
}

// Axes are the axes left and right of a plot of a height, where the plan has a Second; they have as many steps.
func (p *Plan) Axes(height layout.Length) (left, right Axis) {
	left, right = p.Scope.pair(p.Second.Scope, int(height/unit))
	left.Format, right.Format = left.format(p.Format), right.format(p.Second.Format)
	return left, right
}

// DataLabel is the text at a point.
type DataLabel struct {
	Point int
	Text  string
	Named bool // the series' name stands before the value, or alone where Text is ""
	Over  bool // the name stands over the value
	At    layout.Rect
	Place LabelPlace
	Size  layout.Length // of its type
	Halo  bool          // lines are interrupted behind it
	Mark  layout.Point  // the end of the bar that a note's value is of; else zero
	Shift layout.Point  // of a slice's: how far from where programs put it, with a leader
	Label
}

// SeriesName is the name of a stacked series beside its part of the last column, or of its area at the last point. Its text is the
// series' name, whatever that is, and after it the value of the trace there, where Text is not "".
type SeriesName struct {
	DataLabel
	Trace  int     // in the first layer
	Middle float64 // of the part
	Column string  // what a column of the middles of the series' parts is called
}

// labels notes a label of a trace.
func (d *Drawn) label(layer, trace int, l DataLabel) {
	if d.Labels == nil {
		d.Labels = make([][][]DataLabel, len(d.Layers))
		for i := range d.Labels {
			d.Labels[i] = make([][]DataLabel, len(d.Layers[i].Traces))
		}
	}
	if layer < len(d.Labels) && trace < len(d.Labels[layer]) {
		d.Labels[layer][trace] = append(d.Labels[layer][trace], l)
	}
}

// Axis is the axis of a scope along so much room, without a format.
func (s Scope) Axis(room layout.Length) Axis { return s.axis(int(room / unit)) }

// TickFormat is the format of the ticks of values in a format: they have decimals of their own.
func (a Axis) TickFormat(f number.Format) number.Format { return a.format(f) }
