package pptx

import (
	"math"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
)

const axisIDs = `<c:axId val="` + namesAxis + `"/><c:axId val="` + valuesAxis + `"/>`

// columns appends bars, upright or across; their sums are the labels of a line that is not seen.
func (g *graph) columns(layer int) {
	x, l := g.x, &g.Layers[layer]
	dir, grouping := "col", "clustered"
	if g.Across {
		dir = "bar"
	}
	switch l.Stacking {
	case charts.Sums:
		grouping = "stacked"
	case charts.Shares:
		grouping = "percentStacked"
	}
	x.Raw(`<c:barChart><c:barDir val="`, dir, `"/><c:grouping val="`, grouping, `"/><c:varyColors val="0"/>`)
	var sums []trace
	for _, t := range g.traces(layer) {
		if t.Role == charts.RoleSum {
			if len(t.labels) > 0 {
				sums = append(sums, t)
			}
			continue
		}
		col := g.open(t)
		g.look(&t.Look)
		x.Raw(`<c:invertIfNegative val="0"/>`)
		g.marks(t)
		g.labels(l, t)
		g.data(col)
		x.Raw(`</c:ser>`)
	}
	x.Raw(`<c:gapWidth`)
	x.Attr("val", int64(max(0, min(g.Gap, 500))))
	x.Raw(`/><c:overlap`)
	x.Attr("val", int64(max(-100, min(g.Overlap, 100))))
	x.Raw(`/>`, axisIDs, `</c:barChart>`)
	if sums != nil {
		g.lineChart(sums)
	}
}

// areas appends the tinted areas under lines, which follow with the same figures.
func (g *graph) areas(layer int) {
	x := g.x
	x.Raw(`<c:areaChart><c:grouping val="standard"/><c:varyColors val="0"/>`)
	for _, t := range g.traces(layer) {
		col := g.open(t)
		g.look(&charts.Look{Fill: &g.Colors.Tint})
		g.data(col)
		x.Raw(`</c:ser>`)
	}
	x.Raw(axisIDs, `</c:areaChart>`)
}

// lines appends the lines of a layer and of those over it as one chart.
func (g *graph) lines(layer int) {
	var all []trace
	for ; layer < len(g.Layers); layer++ {
		all = append(all, g.traces(layer)...)
	}
	if len(all) == 0 {
		return
	}
	g.lineChart(all)
}

// trace is a trace with the labels that were drawn.
type trace struct {
	*charts.Trace
	labels []charts.DataLabel
}

// traces are those of a layer.
func (g *graph) traces(layer int) []trace {
	ts := g.Layers[layer].Traces
	out := make([]trace, 0, len(ts))
	for i := range ts {
		t := trace{Trace: &ts[i]}
		if g.Labels != nil {
			t.labels = g.Labels[layer][i]
		}
		if t.Role == charts.RoleRule {
			if !t.Beyond {
				continue // the figure has it as a shape
			}
			unseen := *t.Trace
			unseen.Look = charts.Look{}
			t.Trace = &unseen
		}
		out = append(out, t)
	}
	return out
}

func (g *graph) lineChart(ts []trace) {
	x := g.x
	layer := &charts.Layer{Form: charts.Lines}
	x.Raw(`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>`)
	for _, t := range ts {
		col := g.open(t)
		line := t.Look
		line.Fill = nil
		if line.Marker != charts.NoMarker {
			line.Stroke = nil
		}
		x.Raw(`<c:spPr>`)
		stroke(x, g.colors, &layout.Path{Stroke: line.Stroke, Width: line.Width, Dash: line.Dash, Cap: layout.Round})
		x.Raw(`</c:spPr>`)
		g.marker(&t.Look)
		g.discs(t)
		g.labels(layer, t)
		g.data(col)
		x.Raw(`<c:smooth val="0"/></c:ser>`)
	}
	x.Raw(`<c:marker val="1"/>`, axisIDs, `</c:lineChart>`)
}

// slices appends a pie or a ring.
func (g *graph) slices(layer int) {
	x, l := g.x, &g.Layers[layer]
	tag := "pieChart"
	if l.Hole > 0 {
		tag = "doughnutChart"
	}
	x.Raw(`<c:`, tag, `><c:varyColors val="1"/>`)
	for _, t := range g.traces(layer) {
		col := g.open(t)
		g.marks(t)
		g.labels(l, t)
		g.data(col)
		x.Raw(`</c:ser>`)
	}
	x.Raw(`<c:firstSliceAng val="0"/>`)
	if l.Hole > 0 {
		x.Raw(`<c:holeSize`)
		x.Attr("val", int64(max(10, min(l.Hole, 90))))
		x.Raw(`/>`)
	}
	x.Raw(`</c:`, tag, `>`)
}

// open begins a series: its number and its name, which is a cell. It gives its column in the workbook.
func (g *graph) open(t trace) int {
	col := g.book.column(t.Trace, g.points, t.Format.Code(g.Locale))
	x := g.x
	x.Raw(`<c:ser><c:idx`)
	x.Attr("val", int64(g.series))
	x.Raw(`/><c:order`)
	x.Attr("val", int64(g.series))
	x.Raw(`/><c:tx><c:strRef><c:f>`)
	x.Text(g.book.cellRange(col, 1, 1))
	x.Raw(`</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>`)
	x.Text(g.book.columns[col-1].head)
	x.Raw(`</c:v></c:pt></c:strCache></c:strRef></c:tx>`)
	g.series++
	return col
}

// data appends the names and the values of a series, with what the workbook has in its cells.
func (g *graph) data(col int) {
	x, n := g.x, len(g.points)
	x.Raw(`<c:cat>`)
	if g.book.dates != nil {
		x.Raw(`<c:numRef><c:f>`)
		x.Text(g.book.cellRange(0, 2, n+1))
		x.Raw(`</c:f><c:numCache><c:formatCode>`)
		x.Text(dateCode)
		x.Raw(`</c:formatCode><c:ptCount`)
		x.Attr("val", int64(n))
		x.Raw(`/>`)
		for i, d := range g.book.dates {
			g.point(i)
			x.Int(int64(d))
			x.Raw(`</c:v></c:pt>`)
		}
		x.Raw(`</c:numCache></c:numRef>`)
	} else {
		x.Raw(`<c:strRef><c:f>`)
		x.Text(g.book.cellRange(0, 2, n+1))
		x.Raw(`</c:f><c:strCache><c:ptCount`)
		x.Attr("val", int64(n))
		x.Raw(`/>`)
		for i, name := range g.book.names {
			g.point(i)
			x.Text(name)
			x.Raw(`</c:v></c:pt>`)
		}
		x.Raw(`</c:strCache></c:strRef>`)
	}
	x.Raw(`</c:cat><c:val><c:numRef><c:f>`)
	x.Text(g.book.cellRange(col, 2, n+1))
	x.Raw(`</c:f><c:numCache><c:formatCode>`)
	x.Text(g.book.columns[col-1].code)
	x.Raw(`</c:formatCode><c:ptCount`)
	x.Attr("val", int64(n))
	x.Raw(`/>`)
	for i, v := range g.book.columns[col-1].values {
		if math.IsNaN(v) {
			continue
		}
		g.point(i)
		x.Float(v)
		x.Raw(`</c:v></c:pt>`)
	}
	x.Raw(`</c:numCache></c:numRef></c:val>`)
}

func (g *graph) point(i int) {
	g.x.Raw(`<c:pt`)
	g.x.Attr("idx", int64(i))
	g.x.Raw(`><c:v>`)
}

// look appends how a bar, an area or a slice is filled and outlined.
func (g *graph) look(l *charts.Look) {
	x := g.x
	x.Raw(`<c:spPr>`)
	if l.Fill != nil {
		x.Raw(g.colors.fill(*l.Fill))
	} else {
		x.Raw(`<a:noFill/>`)
	}
	stroke(x, g.colors, &layout.Path{Stroke: l.Stroke, Width: l.Width, Dash: l.Dash})
	x.Raw(`</c:spPr>`)
}
