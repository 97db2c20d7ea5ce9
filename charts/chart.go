package charts

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// Chart is data and how to draw it. It is only read; it may be shared between goroutines.
type Chart struct {
	ID          string // names its sheet in the workbook; "" is made from the slide
	Title       string // above the chart, where the slide's title does not say it
	Unit        string // under the title: what is measured
	Source      string // in the slide's source line
	Alt         string // for those who do not see it; "" is made from the data
	Kind        Kind   // nil is Column{}
	Categories  []string
	Dates       []time.Time // instead of Categories: at their true distance, in UTC
	Series      []Series
	Format      number.Format
	Focus       []string // categories or series in the focus colour; the rest is grey
	Provisional []string // categories that are only outlined
	Notes       []Note
	Legend      []LegendGroup // the order and grouping of the legend where there are many series
}

// Series is one row of values, one for each category or date; NaN leaves a gap.
type Series struct {
	Name      string
	Values    []float64
	Predicted []float64 // drawn as rings; nil: none
}

// Note is a few words at a point.
type Note struct {
	At     string // the category
	Series string // "" is the first
	Text   string
}

// LegendGroup is a column of the legend.
type LegendGroup struct {
	Title  string
	Series []string // names
}

// Kind is a way to draw a chart. Anyone may write one with what Canvas offers.
type Kind interface {
	// Least is the least height that the chart can be drawn in.
	Least(c *Chart) layout.Length
	// Draw draws the chart within the canvas.
	Draw(c *Canvas) error
}

// The bounds of what is drawn. Larger and smaller values are asked to be given in another unit.
const (
	mostSeries = 24
	mostPoints = 100_000
	largest    = 1e100
	smallest   = 1e-100
)

// Validate reports data that cannot be drawn, by series and category.
func (c Chart) Validate() error {
	var errs []error
	n := c.points()
	if len(c.Series) == 0 {
		errs = append(errs, errors.New("the chart has no series"))
	}
	if len(c.Series) > mostSeries {
		errs = append(errs, fmt.Errorf("the chart has %d series, at most %d can be told apart", len(c.Series), mostSeries))
	}
	if n == 0 || n > mostPoints {
		errs = append(errs, fmt.Errorf("the chart has %d categories; give 1 to %d", n, mostPoints))
	}
	if len(c.Dates) > 0 && len(c.Categories) > 0 {
		errs = append(errs, errors.New("the chart has categories and dates; give one of them"))
	}
	for i := 1; i < len(c.Dates); i++ {
		if !c.Dates[i].After(c.Dates[i-1]) {
			errs = append(errs, fmt.Errorf("date %d is not after the date before it", i+1))
			break
		}
	}
	for i, s := range c.Series {
		errs = append(errs, c.checkSeries(i, s)...)
	}
	if k, ok := c.Kind.(Checker); ok && len(errs) == 0 {
		errs = append(errs, k.Check(&c))
	}
	return errors.Join(errs...)
}

// Checker is a kind that cannot draw every chart.
type Checker interface {
	Check(c *Chart) error
}

func (c *Chart) checkSeries(i int, s Series) (errs []error) {
	name := fmt.Sprintf("series %d %q", i+1, s.Name)
	if len(s.Values) != c.points() {
		errs = append(errs, fmt.Errorf("%s has %d values, want %d, one for each category", name, len(s.Values), c.points()))
	}
	if s.Predicted != nil && len(s.Predicted) != c.points() {
		errs = append(errs, fmt.Errorf("%s has %d predicted values, want %d", name, len(s.Predicted), c.points()))
	}
	for _, vs := range [][]float64{s.Values, s.Predicted} {
		for k, v := range vs {
			switch a := math.Abs(v); {
			case math.IsInf(v, 0):
				errs = append(errs, fmt.Errorf("%s is infinite at %d; NaN leaves a gap", name, k+1))
			case a > largest || a > 0 && a < smallest:
				errs = append(errs, fmt.Errorf("%s is %g at %d; give it in a larger or smaller unit", name, v, k+1))
			default:
				continue
			}
			return errs
		}
	}
	return errs
}

// points is the number of categories or dates.
func (c *Chart) points() int {
	if len(c.Dates) > 0 {
		return len(c.Dates)
	}
	return len(c.Categories)
}

// category is the name of point i.
func (c *Chart) category(i int) string {
	if len(c.Dates) > 0 {
		return c.Dates[i].UTC().Format("2006-01-02")
	}
	return c.Categories[i]
}

// Node is the chart as a figure that takes the height its neighbours leave.
func (c Chart) Node(s *theme.Setting) layout.Node {
	if c.Kind == nil {
		c.Kind = Column{}
	}
	if c.Alt == "" {
		c.Alt = c.describe(s)
	}
	var all []float64
	for _, s := range c.Series {
		all = append(all, s.Values...)
	}
	c.Format = c.Format.For(all)
	return &node{chart: &c, set: *s}
}

// describe says in words what the chart shows: its kind, and of each series the first and last value.
func (c *Chart) describe(s *theme.Setting) string {
	kind := fmt.Sprintf("%T", c.Kind)
	var b strings.Builder
	b.WriteString(kind[strings.LastIndex(kind, ".")+1:] + " chart")
	if c.Title != "" {
		b.WriteString(": " + c.Title)
	}
	if c.Unit != "" {
		b.WriteString(", " + c.Unit)
	}
	b.WriteString(".")
	n := c.points()
	for _, r := range c.Series {
		if len(r.Values) != n || n == 0 {
			continue
		}
		name := r.Name
		if name == "" {
			name = "Values"
		}
		if n <= 12 {
			b.WriteString(" " + name + ":")
			for i, v := range r.Values {
				sep := ","
				if i == n-1 {
					sep = "."
				}
				b.WriteString(" " + c.category(i) + " " + c.Format.Text(v, s.Locale) + sep)
			}
			continue
		}
		fmt.Fprintf(&b, " %s: %s %s to %s %s.", name, c.category(0), c.Format.Text(r.Values[0], s.Locale), c.category(n-1), c.Format.Text(r.Values[n-1], s.Locale))
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

// Drawn is the source of a chart's figure: what a native chart needs to look the same.
type Drawn struct {
	*Chart
	Plot   layout.Rect // in the figure
	Y      Axis        // of the values
	Colors []layout.Color
}

// Axis is the range and the ticks of an axis; a step of 0 has none.
type Axis struct{ Min, Max, Step float64 }
