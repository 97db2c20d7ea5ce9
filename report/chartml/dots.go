package chartml

import (
	"github.com/deckfold/deckfold/layout"
)

// reaches appends the bars from the values of a connector of dots upwards: error bars without ends, which all programs have over names,
// and LibreOffice, too, which has no lines from the highest value to the lowest.
func (g *graph) reaches(t *trace) {
	if t.Reach == 0 {
		return
	}
	x := g.x
	x.Raw(`<c:errBars><c:errDir val="y"/><c:errBarType val="plus"/><c:errValType val="cust"/><c:noEndCap val="1"/><c:plus>`)
	g.numbers(g.Cells.Data(t.Reach, g.points))
	x.Raw(`</c:plus><c:spPr>`)
	g.line(&layout.Path{Stroke: t.Look.Stroke, Width: t.Look.Width})
	x.Raw(`</c:spPr></c:errBars>`)
}
