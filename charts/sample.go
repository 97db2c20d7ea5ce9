package charts

import (
	"math"
	"strconv"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/theme"
)

// Sample is what was observed: the values that the data of a plan follow from, which have rows of their own.
type Sample struct {
	Names []string // of the observations; nil: they have none
	Data  []Data   // NaN where there is none

	sorted [][]float64 // the values that are there, the least first, where that is asked for
}

// summary is what a chart says instead of the values that it was given.
type summary struct {
	sample *Sample
	unit   string   // of the sample
	along  string   // what the names of its points measure
	edges  bins     // of a histogram
	told   []string // of each point, for those who do not see it; nil: its values
}

// sampler is a kind whose values are observations, and that shows what follows from them, such as how many there are in a bin. Without
// categories and dates the observations have no names, and each series may have as many as it has.
type sampler interface {
	// summary is the chart that is drawn, with its sample. The chart is valid.
	summary(c *Chart, s *theme.Setting) *Chart
}

// sampled reports a chart of observations, whose series are no marks that have to be told apart by their colours.
func (c *Chart) sampled() bool { _, ok := c.Kind.(sampler); return ok }

// numbered gives observations without names their numbers, and each series as many as the longest has.
func (c *Chart) numbered() {
	if !c.sampled() || c.points() > 0 {
		return
	}
	n := 0
	for i := range c.Series {
		n = max(n, len(c.Series[i].Values))
	}
	c.unnamed = true
	c.Categories = make([]string, n)
	for i := range c.Categories {
		c.Categories[i] = strconv.Itoa(i + 1)
	}
	c.Series = append([]Series(nil), c.Series...) // the caller's stay as they are
	for i := range c.Series {
		s := &c.Series[i]
		if len(s.Values) < n {
			s.Values = append(append(make([]float64, 0, n), s.Values...), missing(n-len(s.Values))...)
		}
	}
}

// observed is the chart's sample.
func (c *Chart) observed(s *theme.Setting) *Sample {
	of := &Sample{}
	if !c.unnamed {
		of.Names = c.names(s)
	}
	for i := range c.Series {
		r := &c.Series[i]
		of.Data = append(of.Data, Data{Name: r.name(s.Say()), Values: r.Values, Format: c.format(i).For(r.Values), Series: i})
	}
	return of
}

// summed is the chart as it is drawn, and as its figures are: of observations what follows from them.
func (c *Chart) summed(s *theme.Setting) *Chart {
	if k, ok := c.Kind.(sampler); ok {
		return k.summary(c, s)
	}
	return c
}

// present are the values that are there, in their order.
func present(values []float64) (out []float64) {
	for _, v := range values {
		if !math.IsNaN(v) {
			out = append(out, v)
		}
	}
	return out
}

// observations are the sheet of a sample, after that of what follows from it.
func (c *Chart) observations(s *theme.Setting, of *Sample) figure.Sheet {
	sheet := figure.Sheet{Kind: figure.KindTable, Unit: c.summary.unit, Source: plain(c.Source), Columns: []figure.Column{{Name: s.Say().Category}}}
	if sheet.Title = s.Say().Values; c.Title != "" {
		sheet.Title = s.Say().Named.With(plain(c.Title), s.Say().Values)
	}
	for k := range of.Data {
		d := &of.Data[k]
		sheet.Columns = append(sheet.Columns, figure.Column{Name: d.Name, Code: d.Format.Code(s.Locale)})
		sheet.Rows = len(d.Values)
	}
	sheet.Row = func(i int, dst []any) []any {
		if of.Names == nil {
			dst = append(dst, i+1)
		} else {
			dst = append(dst, of.Names[i])
		}
		for k := range of.Data {
			dst = append(dst, of.Data[k].Values[i])
		}
		return dst
	}
	return sheet
}
