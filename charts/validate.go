package charts

import (
	"errors"
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
)

// The bounds of what is drawn. Larger and smaller values are asked to be given in another unit.
const (
	mostSeries = 24
	mostPoints = 100_000
	largest    = 1e100
	smallest   = 1e-100
)

// Validate reports data that cannot be drawn, by series and category, texts that no file can hold, and names that nothing
// in the chart has; of a chart from a table of which something could not be read, that alone.
func (c Chart) Validate() error {
	if c.err != nil {
		return c.err
	}
	clean, errs := c.ready()
	return errors.Join(append(errs, clean.validate()...)...)
}

// validate is what is wrong with a clean chart.
func (c *Chart) validate() (errs []error) {
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
	errs = append(errs, c.checkDates(), c.checkSome(), c.checkFormats())
	errs = append(errs, c.checkSeriesNames()...)
	for i, s := range c.Series {
		errs = append(errs, c.checkSeries(i, s)...)
	}
	errs = append(errs, c.checkNames()...)
	errs = append(errs, c.Bounds.check())
	errs = append(errs, c.checkCaptions()...)
	if errors.Join(errs...) != nil {
		return errs
	}
	if errs = c.checkOptions(); errs != nil {
		return errs
	}
	errs = append(errs, c.checkAlone())
	errs = append(errs, c.checkLog()...)
	errs = append(errs, c.checkSums()...)
	errs = append(errs, c.checkChanges()...)
	if k, ok := c.Kind.(Checker); ok {
		errs = append(errs, k.Check(c))
	}
	return errs
}

func (c *Chart) checkSeries(i int, s Series) (errs []error) {
	name := fmt.Sprintf("series %d %q", i+1, s.Name)
	for _, row := range []struct {
		what   string
		values []float64
		none   bool // may be nil
	}{{"values", s.Values, false}, {"upper ends", s.High, true}, {"predicted values", s.Predicted, true}, {"targets", s.Target, true}, {"lower ends of intervals", s.Interval.Low, true}, {"upper ends of intervals", s.Interval.High, true}} {
		if row.values == nil && row.none {
			continue
		}
		if n := c.points(); len(row.values) != n {
			errs = append(errs, fmt.Errorf("%s has %d %s, want %d, one for each category", name, len(row.values), row.what, n))
		}
		if err := drawable(row.values); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", name, err))
		}
	}
	if f := s.Format; f != (number.Format{}) && f.Unit != c.Format.Unit && !c.measures(i) {
		errs = append(errs, fmt.Errorf("%s: its Format has another Unit than the chart's, and they have one axis; give both the same", name))
	}
	errs = append(errs, c.checkInterval(name, &s))
	for k, h := range s.High {
		if k < len(s.Values) && h < s.Values[k] {
			errs = append(errs, fmt.Errorf("%s: range %d runs from %g to %g; give the lower end first", name, k+1, s.Values[k], h))
			break
		}
	}
	return errs
}

// drawable reports the first value that no chart can show.
func drawable(values []float64) error {
	for k, v := range values {
		switch a := math.Abs(v); {
		case figure.IsUnread(v):
			return fmt.Errorf("value %d could not be read; the error of the table that it is from says why", k+1)
		case math.IsInf(v, 0):
			return fmt.Errorf("value %d is infinite; NaN leaves a gap", k+1)
		case a > largest || a > 0 && a < smallest:
			return fmt.Errorf("value %d is %g; give it in a larger or smaller unit", k+1, v)
		}
	}
	return nil
}

// checkNames reports names of points and series that the chart does not have: a focus misspelt would focus nothing.
func (c *Chart) checkNames() (errs []error) {
	point := func(what, name string) {
		if c.find(name) < 0 {
			errs = append(errs, fmt.Errorf("%s: there is no category or date %q", what, name))
		}
	}
	series := func(what, name string) {
		if c.series(name) < 0 {
			errs = append(errs, fmt.Errorf("%s: there is no series %q", what, name))
		}
	}
	errs = append(errs, c.checkResolved()...)
	for _, p := range c.Provisional {
		point("provisional", p)
	}
	for i, n := range c.Notes {
		what := fmt.Sprintf("note %d %q", i+1, n.Text)
		point(what, n.At)
		if n.Series != "" {
			series(what, n.Series)
		}
	}
	for i, p := range c.Periods {
		what := fmt.Sprintf("period %d %q", i+1, p.Text)
		point(what, p.From)
		point(what, p.To)
	}
	for i, r := range c.Rules {
		if err := drawable([]float64{r.Value}); err != nil || math.IsNaN(r.Value) {
			errs = append(errs, fmt.Errorf("rule %d %q has the value %g; give a finite one", i+1, r.Text, r.Value))
		}
	}
	return append(errs, c.checkLegend()...)
}

// checkLegend reports groups of the legend that leave a series out, or have it twice.
func (c *Chart) checkLegend() (errs []error) {
	if len(c.Legend) == 0 {
		return nil
	}
	times := map[string]int{}
	for _, g := range c.Legend {
		for _, name := range g.Series {
			if times[name]++; c.series(name) < 0 {
				errs = append(errs, fmt.Errorf("legend: there is no series %q", name))
			}
		}
	}
	for _, s := range c.Series {
		if times[s.Name] != 1 {
			errs = append(errs, fmt.Errorf("legend: series %q stands in it %d times; name each series once", s.Name, times[s.Name]))
		}
	}
	return errs
}
