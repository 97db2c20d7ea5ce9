package charts

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// Sketch is how a chart is drawn, as far as that is known without room for it: for programs that draw it anew from its data.
type Sketch struct {
	Form     Form
	Stacking Stacking
	Across   bool  // columns lie, the first category on top
	Hole     int   // of a ring, in percent of its diameter
	Order    []int // the points from the first drawn on; nil: as they are
}

// Sketcher is a kind that other programs can draw from the chart's data.
type Sketcher interface {
	Sketch(c *Chart) Sketch
}

// Sketch is lines.
func (Line) Sketch(*Chart) Sketch { return Sketch{Form: Lines} }

// Sketch is areas.
func (Area) Sketch(*Chart) Sketch { return Sketch{Form: Areas} }

// Sketch is upright columns.
func (k Column) Sketch(*Chart) Sketch { return Sketch{Stacking: stacking(k.Stacked, k.Share)} }

// Sketch is bars in their order.
func (k Bar) Sketch(c *Chart) Sketch {
	return Sketch{Across: true, Stacking: stacking(k.Stacked, k.Share), Order: k.order(c)}
}

// Sketch is a pie.
func (Pie) Sketch(*Chart) Sketch { return Sketch{Form: Slices} }

// Sketch is a ring.
func (Ring) Sketch(*Chart) Sketch { return Sketch{Form: Slices, Hole: ringHole} }

// sketch sketches the chart; not ok says that other programs cannot draw it: ranges, and kinds that do not say how.
func (c *Chart) sketch() (k Sketch, ok bool) {
	for i := range c.Series {
		if c.Series[i].High != nil {
			return k, false
		}
	}
	kind := c.Kind
	if kind == nil {
		kind = Column{}
	}
	s, ok := kind.(Sketcher)
	if !ok {
		return k, false
	}
	return s.Sketch(c), true
}

// Sources are where the chart's figures come from.
func (c Chart) Sources() []string { return []string{c.Source} }

// Figures are the chart's data as a sheet, in the order in which they are drawn, and how it is drawn where other programs can.
func (c Chart) Figures(s *theme.Setting) figure.Figures {
	clean, _ := c.clean() // Validate says what is refused
	c = *clean
	c.formatted()
	columns := c.columns(s.Say())
	sheet := figure.Sheet{ID: c.ID, Kind: figure.KindChart, Title: plain(c.Title), Unit: plain(c.unitLine(s)), Source: plain(c.Source), Rows: c.points()}
	names := figure.Column{}
	if len(c.Dates) > 0 {
		names.Code = number.Day.For(c.Dates).Code(s.Locale)
	}
	sheet.Columns = append(sheet.Columns, names)
	var drawn []int
	for i, col := range columns {
		sheet.Columns = append(sheet.Columns, figure.Column{Name: col.name, Code: c.formatOf(col.series).For(col.values).Code(s.Locale)})
		if col.drawn {
			drawn = append(drawn, i+1)
		}
	}
	sketch, ok := c.sketch()
	if ok {
		sheet.Chart = c.drawing(sketch, drawn, &s.Light)
	}
	sheet.Row = func(i int, dst []any) []any {
		if sketch.Order != nil {
			i = sketch.Order[i]
		}
		if len(c.Dates) > 0 {
			dst = append(dst, number.Clock(c.Dates[i]))
		} else {
			dst = append(dst, c.Categories[i])
		}
		for _, col := range columns {
			dst = append(dst, col.values[i])
		}
		return dst
	}
	return figure.Figures{Sheets: []figure.Sheet{sheet}}
}

// plain is a text of one line without its markup.
func plain(s string) string { return text.Line(markup.Plain(s)) }

// drawing is the chart of the columns drawn, in a theme's colours.
func (c *Chart) drawing(k Sketch, drawn []int, p *theme.Palette) *figure.Chart {
	out := &figure.Chart{Form: k.Form, Stacking: k.Stacking, Across: k.Across, Hole: k.Hole, Series: drawn}
	in := shades{c, p}
	color := func(mark, _ layout.Color) figure.Color { return figure.Color(mark) }
	if k.Form == Slices {
		for i := range c.points() {
			out.Colors = append(out.Colors, color(in.slice(i)))
		}
		return out
	}
	for i := range c.Series {
		out.Colors = append(out.Colors, color(in.series(i)))
	}
	if k.Form != Columns {
		return out
	}
	for row := range c.points() {
		i := row
		if k.Order != nil {
			i = k.Order[row]
		}
		if mark := color(in.point(0, i)); mark != out.Colors[0] {
			if out.Points == nil {
				out.Points = map[int]figure.Color{}
			}
			out.Points[row] = mark
		}
	}
	return out
}

// dataColumn is a column of a chart's data: one value for each point, NaN where there is none.
type dataColumn struct {
	name   string
	series *Series
	values []float64
	drawn  bool // as a series; else it belongs to the one before
}

// columns are the chart's data as a table has them: each series, with the upper ends of its ranges and its predicted values
// after it.
func (c *Chart) columns(w *words.Words) (out []dataColumn) {
	for i := range c.Series {
		s := &c.Series[i]
		name := s.name(w)
		if s.High == nil {
			out = append(out, dataColumn{name, s, s.Values, true})
		} else {
			out = append(out, dataColumn{w.LowOf.With(name), s, s.Values, true}, dataColumn{w.HighOf.With(name), s, s.High, false})
		}
		if s.Predicted != nil {
			out = append(out, dataColumn{w.PredictedOf.With(name), s, s.Predicted, false})
		}
	}
	return out
}
