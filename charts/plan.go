package charts

import (
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Plan is what a chart is, without room for it: the marks of its values and how they look, what stands at them, in which order.
// A kind makes it of a chart. Drawing it adds places, see Drawn; programs with charts of their own make theirs of it, in a
// workbook without a drawing. It is only read once it is made.
type Plan struct {
	*Chart
	Colors *theme.Palette
	Locale number.Locale
	Names  []string // of the points, as printed
	Order  []int    // the points from the first drawn on; nil: as they are
	Across bool     // bars: the values run to the right, the categories downwards
	Split  bool     // bars lie across zero, where no line stands then
	Data   []Data   // the columns of the chart's data, after that of the names
	Scope  Scope    // of the axis of the values
	Layers []Layer  // from the one below; none: other programs have no such chart
	Sample *Sample  // what the data follow from; nil: these were given
	Along  string   // what the names of the points measure, under them; "": nothing
	X      *Measure // what points stand at along the plot; nil: under their names
	Area   *Measure // what the areas of points are, which have then no markers; nil: they are alike
	Second *Measure // what layers that say so count on, at an axis right of the plot; nil: all count on one axis

	resolved
	entities map[string]int // of the theme
	bySeries []shade        // found once
	heads    heads
	unit     string // what the values are called where the chart has no unit
	say      *words.Words
	spans    [][]span     // of bars
	steps    []stepTraces // of a waterfall
	likert   int          // how many traces of answers stand before zero
	summed   int          // the column of the sums of stacks, from 1; 0: there is none
	arrows   []arrow      // of changes
	rules    layout.Color // of rules and their texts
}

// Data is a column of a chart's data: a value for each point, NaN where there is none.
type Data struct {
	Name   string
	Values []float64
	Format number.Format // the zero value is that of the series, or of the chart
	// Formats are those of single values that the column's would print as what they are not.
	Formats map[int]number.Format
	Series  int        // whose they are; -1: of all
	From    Derivation // how its values follow from other columns
	Between Between    // of the operations of changes
	// Statistic is that of OpStatistic.
	Statistic figure.Statistic
}

// Between is the points of a change, of which the later one bears it.
type Between struct {
	From, To int
	Years    float64 // between them, of growth a year
}

// Scope is what the axis of the values has to show, and how. Its ends and its steps are found with the room that it has.
type Scope struct {
	Min, Max float64 // of the values, or of the ends of their stacks; Min > Max: there are none
	Zero     bool    // it holds zero, where bars and areas begin
	Share    bool    // it shows shares of sums, in percent
	Shown    bool    // with ticks and gridlines
	Log      bool    // equal distances are equal ratios: all is above zero, and it does not begin there

	rules    []Rule // they count as values
	declared Bounds // the zero value: there are none
	whole    bool   // counts: its steps are whole numbers
	barred   bool   // it holds the ends of error bars, which programs that find an axis by the values do not know of
	foot     int    // room for labels under the least value, within the plot
}

// Form is how a layer shows its values.
type Form uint8

// The forms.
const (
	Columns Form = iota // bars, upright or across
	Lines
	Areas
	Slices // of a pie, or of a ring
	Points // at the values of X and their own
	Dots   // discs over the names of the points, each with as much room as a bar has
)

// calendar reports whether dates stand at their true distance under values of the form: points of lines do, while each bar
// has as much room as the next, whatever time lies between them.
func (f Form) calendar() bool { return f == Lines || f == Areas }

// Stacking is how the series of a layer stand to each other.
type Stacking uint8

// The stackings.
const (
	Apart  Stacking = iota // side by side
	Sums                   // one on another
	Shares                 // one on another, as shares of their sum
	Over                   // one before another, each from zero; of bars
)

// Layer is a group of series of one form.
type Layer struct {
	Form     Form
	Stacking Stacking
	Hole     int  // of a ring, in percent of its diameter; 0: a pie
	Second   bool // it is of lines that count on the plan's Second
	Gap      int  // between bars of two categories in a chart that was not drawn, in percent of a bar's width, up to 500; 0: 50
	Traces   []Trace
}

// Role is what the values of a trace are.
type Role uint8

// The roles.
const (
	RoleValue     Role = iota // of a series
	RoleBase                  // where ranges begin, under their lengths
	RoleLength                // of ranges
	RoleEnd                   // where stacks and ranges end; it is not seen, but for its labels
	RolePredicted             // of a series
	RoleRule                  // of a rule, the same at every point
	RoleConnector             // of lines that join bars, or of bars that join dots
	RoleTarget                // of what the values of a series were to be; among bars a line across them at each
	RoleChange                // of an arrow over all values, with the figure of a change at its head
	RoleSingle                // of single values beside a summary of others
	RoleStrip                 // of bars that are thinner than the others, in front of them
)

// Trace is one series of a layer.
type Trace struct {
	Role   Role
	Series int // in the chart; -1 for one that only carries others or their labels
	Name   string
	Values []float64     // NaN where there is none
	Format number.Format // of the values
	Data   int           // the column of the plan's data that has the values; -1: none
	Look   Look
	Points map[int]Look // those that look otherwise
	Labels Labels
	Marked bool // of a line: a disc stands at each value
	Steps  bool // of a line: each value holds until the next point
	// Interval are the columns of the plan's data with the lower and the upper ends of error bars; nil: there are none.
	Interval []int
	Trend    *Look // of a straight line of least squares through points, with its R²; nil: there is none
	Reach    int   // of a connector: the column of the plan's data that says how far it goes on above each value; 0: none
}

// Look is how a mark is drawn. Without fill and stroke it is not seen.
type Look struct {
	Fill   *layout.Color
	Stroke *layout.Color
	Width  layout.Length
	Dash   []layout.Length
	Marker Marker
	Size   layout.Length // of the marker, across; 0: as the library's own
}

// Marker is what stands at a point of a line.
type Marker uint8

// The markers.
const (
	NoMarker Marker = iota
	DiscMarker
	RingMarker
	DashMarker // a short line across
)

// Labels says which points of a trace bear their value, and what stands with it. Where a drawing has no room for a label it
// leaves it out.
type Labels struct {
	All   bool  // every point that has a value
	Last  bool  // the last one
	At    []int // these
	Name  bool  // the series' name stands before the value
	Slice bool  // the category's name stands over it
	Point bool  // the point's name stands in place of the value
	// Of are columns of the plan's data that the label says in place of the trace's own values: one, or the two ends of a range.
	Of    []int
	Aside bool // the second of two columns stands in parentheses behind the first
	Place LabelPlace
	Tone  *layout.Color // of the text; nil: by the mark that it stands on
	Bold  bool
}

// last is the last of some values that is there, -1 if none is.
func last(vs []float64) int {
	k := len(vs) - 1
	for k >= 0 && math.IsNaN(vs[k]) {
		k--
	}
	return k
}

// LabelPlace is where a label stands by its mark.
type LabelPlace uint8

// The places.
const (
	Outside LabelPlace = iota // past the end of a bar, above a point
	Middle                    // in a bar, in a slice
	Beside                    // right of a point
	Below                     // below a point
	Before                    // left of a point
)
