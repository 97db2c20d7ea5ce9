package charts

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Sketch is how a chart is drawn, as far as that is known without room for it: for programs that draw it anew from a table.
type Sketch struct {
	Form     Form
	Stacking Stacking
	Across   bool
	Hole     int                  // of a ring, in percent of its diameter
	Order    []int                // the points from the first drawn on; nil: as they are
	Colors   []layout.Color       // of the series, or of slices
	Points   map[int]layout.Color // of single points of the first series, by their place in the chart
}

// Sketch sketches a chart in a theme's colours; not ok says that other programs cannot draw it: ranges, and strangers' kinds.
func (c *Chart) Sketch(p *theme.Palette) (s Sketch, ok bool) {
	for i := range c.Series {
		if c.Series[i].High != nil {
			return s, false
		}
	}
	switch k := c.Kind.(type) {
	case Line:
		s.Form = Lines
	case Area:
		s.Form = Areas
	case nil:
	case Column:
		s.Stacking = stacking(k.Stacked, k.Share)
	case Bar:
		s.Across, s.Stacking, s.Order = true, stacking(k.Stacked, k.Share), k.order(c)
	case Pie:
		s.Form = Slices
	case Ring:
		s.Form, s.Hole = Slices, ringHole
	default:
		return s, false
	}
	in := shades{c, p}
	if s.Form == Slices {
		for i := range c.points() {
			mark, _ := in.slice(i)
			s.Colors = append(s.Colors, mark)
		}
		return s, true
	}
	for i := range c.Series {
		mark, _ := in.series(i)
		s.Colors = append(s.Colors, mark)
	}
	for k := range c.points() {
		if mark, _ := in.point(0, k); s.Form == Columns && mark != s.Colors[0] {
			if s.Points == nil {
				s.Points = map[int]layout.Color{}
			}
			s.Points[k] = mark
		}
	}
	return s, true
}

// DataColumn is a column of a chart's data: one value for each point, NaN where there is none.
type DataColumn struct {
	Name   string
	Values []float64
	Drawn  bool // as a series; else it belongs to the one before
}

// Columns are the chart's data as a table has them: each series, with the upper ends of its ranges and its predicted values
// after it, under names in a language.
func (c *Chart) Columns(lang string) (out []DataColumn) {
	w := wordsOf(lang)
	for i := range c.Series {
		s := &c.Series[i]
		name := s.Name
		if name == "" {
			name = w.values
		}
		if s.High == nil {
			out = append(out, DataColumn{name, s.Values, true})
		} else {
			out = append(out, DataColumn{name + ", " + w.low, s.Values, true}, DataColumn{name + ", " + w.high, s.High, false})
		}
		if s.Predicted != nil {
			out = append(out, DataColumn{name + ", " + w.predicted, s.Predicted, false})
		}
	}
	return out
}
