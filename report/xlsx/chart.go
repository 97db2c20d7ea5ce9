package xlsx

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"strconv"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/chartml"
	"github.com/deckfold/deckfold/report/drawingml"
)

// planOf is the plan of a sheet's chart; nil: there is none.
func planOf(s *figure.Sheet) (*charts.Plan, error) {
	switch p := s.Chart.(type) {
	case nil:
		return nil, nil
	case *charts.Plan:
		return p, checkPlan(p, len(s.Columns), s.Rows)
	default:
		return nil, fmt.Errorf("it is a %T; give a *charts.Plan", p)
	}
}

// checkPlan reports a plan of other data than those of a sheet of so many columns and rows.
func checkPlan(p *charts.Plan, columns, rows int) error {
	switch {
	case p == nil || len(p.Layers) == 0:
		return errors.New("its plan has no layers")
	case len(p.Data)+1 != columns:
		return fmt.Errorf("its plan has %d columns of data, the sheet %d after the categories", len(p.Data), columns-1)
	case len(p.Names) != rows:
		return fmt.Errorf("its plan has %d points, the sheet %d rows", len(p.Names), rows)
	}
	return nil
}

// writeChart writes the chart's part. What it shows is in the sheet, and there again for viewers that do not calculate.
func (w *worksheet) writeChart(x *markup, b *Book) {
	c := chartml.Chart{
		Plan: w.chart, Cells: chartCells{w}, Paint: drawingml.Literal{}, Lang: cmp.Or(b.Lang, "en"), Font: b.Look.Font,
		Size: layout.Size{W: chartWide * emuPixel, H: layout.Length(w.chartHigh()) * emuPixel}, Divisor: w.divisor(),
	}
	c.Write(&x.Markup)
}

// divisor is what the cells of the chart's values have divided them by; 0: by nothing.
func (w *worksheet) divisor() float64 {
	for _, l := range w.chart.Layers {
		for _, t := range l.Traces {
			if t.Data >= 0 {
				return w.columns[t.Data+1].divisor
			}
		}
	}
	return 0
}

// chartCells are the cells of the sheet that its chart reads.
type chartCells struct{ *worksheet }

// Names are the first column: dates and numbers as such, all else as text.
func (c chartCells) Names() chartml.Names {
	n := chartml.Names{Ref: c.rangeOf(0)}
	switch g := c.columns[0]; {
	case g.dates && !g.early && !g.texts && !g.numbers:
		n.Dates = true
		n.Numbers = numbersOf(c.names, func(v any) (float64, bool) {
			t, ok := v.(time.Time)
			return chartml.Serial(t), ok
		})
		n.Code = c.codeOf(0)
	case g.numbers && !g.texts && !g.dates:
		n.Numbers, n.Code = numbersOf(c.names, finite), c.codeOf(0)
	default:
		n.Texts = make([]string, len(c.names))
		for i, v := range c.names {
			n.Texts[i] = plainly(v)
		}
	}
	return n
}

// Column is the column of a trace.
func (c chartCells) Column(t *charts.Trace, points []int) chartml.Column {
	if t.Data >= 0 {
		return c.Data(t.Data, points)
	}
	return chartml.Column{Name: oneLine(t.Name), Values: c.along(t.Values, points, c.divisor()), Code: "General"}
}

// Data is a column of the sheet, after that of the names.
func (c chartCells) Data(k int, points []int) chartml.Column {
	of := c.columns[k+1]
	return chartml.Column{
		Head: c.cellOf(k+1, headRow), Ref: c.rangeOf(k + 1), Name: of.name, Code: c.codeOf(k + 1),
		Values: c.along(c.chart.Data[k].Values, points, of.divisor),
	}
}

// along are values in an order, as cells have them.
func (c chartCells) along(values []float64, points []int, divisor float64) []float64 {
	out := make([]float64, len(points))
	for i, at := range points {
		if out[i] = values[at]; divisor > 0 {
			out[i] /= divisor
		}
	}
	return out
}

// Helper is in no cell: the sheet has what people read.
func (c chartCells) Helper(h chartml.Helper) chartml.Column {
	return chartml.Column{Name: h.Head, Values: h.Numbers, Code: "General"}
}

// Figure is in no cell, either.
func (c chartCells) Figure(chartml.Figure) string { return "" }

// codeOf is the number format of column k.
func (w *worksheet) codeOf(k int) string {
	c := w.columns[k]
	code := numberCode(c.code)
	if c.dates {
		code = c.dateCode(c.code)
	}
	if code == "" {
		code = "General"
	}
	return code
}

// numbersOf are values as numbers, NaN where one is none.
func numbersOf(values []any, number func(any) (float64, bool)) []float64 {
	out := make([]float64, len(values))
	for i, v := range values {
		x, ok := number(v)
		if !ok {
			x = math.NaN()
		}
		out[i] = x
	}
	return out
}

// plainly is a value as a category.
func plainly(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	case time.Time:
		return iso(v)
	}
	if x, ok := finite(v); ok {
		var m markup
		m.Float(x)
		return string(m.B)
	}
	return ""
}
