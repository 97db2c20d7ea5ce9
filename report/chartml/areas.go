package chartml

import "github.com/deckfold/deckfold/charts"

// areas appends areas, and gives the lines that stand over them: over tinted ones lines with the same figures, over those that are
// stacked the ends that bear sums, and what bears the names.
func (g *graph) areas(layer int) (lines []trace) {
	l := &g.Layers[layer]
	if l.Stacking == charts.Apart {
		lines = g.traces(layer)
		g.openAreas("standard")
		for _, t := range g.traces(layer) {
			g.hide()
			g.area(t, &charts.Look{Fill: &g.Colors.Tint})
		}
	} else {
		g.openAreas(groupings[l.Stacking])
		for _, t := range g.traces(layer) {
			if t.Role == charts.RoleEnd {
				lines = append(lines, t)
				continue
			}
			g.area(t, &t.Look)
		}
		lines = append(lines, g.sideNames(l)...)
	}
	g.x.Raw(axisIDs, `</c:areaChart>`)
	return lines
}

func (g *graph) openAreas(grouping string) {
	g.x.Raw(`<c:areaChart><c:grouping val="`, grouping, `"/><c:varyColors val="0"/>`)
}

// area appends one area.
func (g *graph) area(t trace, look *charts.Look) {
	col := g.open(t)
	g.look(look)
	g.data(col)
	g.x.Raw(`</c:ser>`)
}

// seriesColumn is the column of a trace. One that shows what follows from its series' values is called as the series is.
func (g *graph) seriesColumn(t *charts.Trace) Column {
	col := g.Cells.Column(t, g.points)
	if t.Role != charts.RoleValue || t.Data < 0 || g.Data[t.Data].From.Op == charts.Given {
		return col
	}
	for k := range g.Data {
		if d := &g.Data[k]; d.Series == t.Series && d.From.Op == charts.Given {
			own := g.Cells.Data(k, g.points)
			col.Head, col.Name = own.Head, own.Name
			break
		}
	}
	return col
}
