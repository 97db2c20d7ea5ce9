package chartml

import (
	"math"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
)

// bubbles appends bubbles, whose areas are in proportion to their sizes: the greatest has a quarter of the plot's shorter side across,
// which is what programs take for a scale of 100 %.
func (g *graph) bubbles(layer int) {
	x := g.x
	x.Raw(`<c:bubbleChart><c:varyColors val="0"/>`)
	for _, t := range g.traces(layer) {
		col := g.open(t)
		g.look(&t.Look)
		x.Raw(`<c:invertIfNegative val="0"/>`)
		g.marks(t)
		g.labels(t)
		g.data(col)
		x.Raw(`<c:bubbleSize>`)
		g.numbers(g.Cells.Data(g.Area.Data, g.points))
		x.Raw(`</c:bubbleSize><c:bubble3D val="0"/>`)
		g.range15(t)
		x.Raw(`</c:ser>`)
	}
	x.Raw(`<c:bubbleScale val="100"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>`, axisIDs, `</c:bubbleChart>`)
}

// reach is how far the mark of a point goes from its middle.
func (g *graph) reach(t trace, point int) layout.Length {
	if g.Layers[0].Form == charts.Dots && t.Look.Marker != charts.NoMarker {
		return t.Look.Size / 2
	}
	if g.Area == nil || t.form != charts.Points {
		return 0
	}
	sizes, most := g.Data[g.Area.Data].Values, 0.0
	for _, v := range sizes {
		if present(v) {
			most = math.Max(most, v)
		}
	}
	across := min(g.Drawn.Plot.W, g.Drawn.Plot.H) / 4
	return layout.Length(math.Round(float64(across/2) * math.Sqrt(sizes[point]/most)))
}
