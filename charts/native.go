package charts

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Drawn is the source of a chart's figure: what a program with charts of its own needs to show the same. Lengths are in
// the figure.
type Drawn struct {
	*Chart
	Colors *theme.Palette
	Locale number.Locale
	Tick   layout.Length // size of names and ticks
	Plot   layout.Rect   // where the marks stand
	Across bool          // bars: the values run to the right, the categories downwards
	Value  Axis
	Names  Names
	Layers []Layer // none: the kind is known to this package only by what it draws
}

// Own is the source of the groups in a figure that such a program draws by itself. What stands outside them are texts and
// shapes under and over it.
type Own struct{}

// Calendar reports whether the chart's points stand on an axis of time.
func (d *Drawn) Calendar() bool {
	return len(d.Dates) > 0 && len(d.Layers) > 0 && d.Layers[0].Form.Calendar()
}

// Axis is the range and the ticks of the values.
type Axis struct {
	Min, Max, Step float64 // a step of 0 has no ticks
	Shown          bool    // gridlines and the values at them
	Percent        bool    // the values are shares of their category, in percent
	// The ends to write for other programs: those that they would not find from the values and the step, or that no value may
	// move.
	FixedMin, FixedMax bool
	Format             number.Format
}

// Names are the categories or dates under the plot, or left of it.
type Names struct {
	Texts []string // by point, as printed
	Every int      // every so many are printed by such a program; 0: none, the figure has them as texts
	Order []int    // the points from the first drawn on; nil: as they are
}

// Form is how a layer shows its values.
type Form = figure.Form

// The forms.
const (
	Columns = figure.Columns // bars, upright or across
	Lines   = figure.Lines
	Areas   = figure.Areas
	Slices  = figure.Slices // of a pie, or of a ring
)

// Stacking is how the series of a layer stand to each other.
type Stacking = figure.Stacking

// The stackings.
const (
	Apart  = figure.Apart  // side by side
	Sums   = figure.Sums   // one on another
	Shares = figure.Shares // one on another, as shares of their sum
)

// Layer is a group of series of one form.
type Layer struct {
	Form     Form
	Stacking Stacking
	Gap      int // between categories, in percent of a bar's width
	Overlap  int // of bars side by side, in percent of a bar's width; below zero they stand apart
	Hole     int // of a ring, in percent of its diameter; 0: a pie
	Traces   []Trace
}

// Trace is one series of a layer.
type Trace struct {
	Series int // in the chart; -1 for one that only carries others or their labels
	Name   string
	Values []float64     // NaN where there is none
	Format number.Format // of the values
	Look   Look
	Points map[int]Look // those that look otherwise
	Labels []DataLabel
}

// Look is how a mark is drawn. Without fill and stroke it is not seen.
type Look struct {
	Fill   *layout.Color
	Stroke *layout.Color
	Width  layout.Length
	Dash   []layout.Length
	Marker Marker
}

// Marker is what stands at a point of a line.
type Marker uint8

// The markers.
const (
	NoMarker Marker = iota
	DiscMarker
	RingMarker
)

// DataLabel is the text at a point.
type DataLabel struct {
	Point int
	Text  string
	Named bool // the series' name stands before the value
	At    layout.Rect
	Place LabelPlace
	Size  layout.Length // of its type
	Label
}

// LabelPlace is where a label stands by its mark.
type LabelPlace uint8

// The places.
const (
	Outside LabelPlace = iota // past the end of a bar, above a point
	Middle                    // in a bar, in a slice
	Beside                    // right of a point
	Below                     // below a point
)
