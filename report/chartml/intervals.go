package chartml

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
)

// intervals appends the error bars of a series: how far their ends lie from its values.
func (g *graph) intervals(t trace) {
	if t.Interval == nil {
		return
	}
	x := g.x
	color := t.Look.Stroke
	x.Raw(`<c:errBars>`)
	switch {
	case t.form == charts.Columns:
		color = &g.Colors.Ink
	default:
		x.Raw(`<c:errDir val="y"/>`)
	}
	noEnd := g.X != nil
	x.Raw(`<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="`, bit(noEnd), `"/><c:plus>`)
	g.numbers(g.distance(t, t.Interval[1], t.Data))
	x.Raw(`</c:plus><c:minus>`)
	g.numbers(g.distance(t, t.Data, t.Interval[0]))
	x.Raw(`</c:minus><c:spPr>`)
	g.line(&layout.Path{Stroke: color, Width: 5 * layout.Pt / 4})
	x.Raw(`</c:spPr></c:errBars>`)
}

// distance is the column of how far one column of the data lies above another; 0 where one is missing.
func (g *graph) distance(t trace, high, low int) Column {
	by := g.Divisor
	if by <= 0 {
		by = 1
	}
	values := make([]float64, len(g.points))
	for k, i := range g.points {
		if a, b := g.Data[high].Values[i], g.Data[low].Values[i]; present(a) && present(b) {
			values[k] = (a - b) / by
		}
	}
	return g.Cells.Helper(Helper{Head: g.Data[high].Name + " \u2212 " + g.Data[low].Name, Numbers: values, Of: []int{high, low}, Formula: func(cell func(int) string) string {
		return "IF(COUNT(" + cell(high) + "," + cell(low) + ")=2," + cell(high) + "-" + cell(low) + ",0)"
	}})
}
