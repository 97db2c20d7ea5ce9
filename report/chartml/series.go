package chartml

import (
	"cmp"
	"slices"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/calendar"
)

const axisIDs = `<c:axId val="` + namesAxis + `"/><c:axId val="` + valuesAxis + `"/>`

// trace is a trace with the labels that its points bear.
type trace struct {
	*charts.Trace
	form    charts.Form
	ring    bool
	carries bool // it is there for others
	apart   bool // bars side by side
	second  bool // it counts on the axis right of the plot
	labels  []charts.DataLabel
	cells   *labelCells        // what the labels say; nil: the trace's own values
	name    *charts.SeriesName // that its point bears, all that is seen of it; nil: it is not of that kind
	helper  *Helper            // of its values, which are in no column of the plan's data; nil: they are
	fit     *charts.Fit        // that its point bears, all that is seen of it; nil: it is not of that kind
}

// traces are those of a layer that are written.
func (g *graph) traces(layer int) []trace {
	l := &g.Layers[layer]
	out := make([]trace, 0, len(l.Traces))
	for i := range l.Traces {
		t := trace{Trace: &l.Traces[i], form: l.Form, ring: l.Hole > 0, apart: l.Stacking == charts.Apart || l.Stacking == charts.Over, second: l.Second}
		switch {
		case g.Drawn != nil && g.Drawn.Labels != nil:
			t.labels = g.Drawn.Labels[layer][i]
		case g.Drawn == nil:
			t.labels = g.plan(&t)
		}
		if t.Role == charts.RoleChange && g.Drawn != nil {
			t.Trace = g.headOf(t.Trace)
		}
		if g.takes(&t) {
			out = append(out, t)
		}
	}
	return out
}

// takes reports a trace that the part has: ends that bear no labels have nothing to show.
func (g *graph) takes(t *trace) bool {
	t.cells = g.labelCells(t)
	if t.Role == charts.RoleChange {
		return len(t.labels) > 0
	}
	if t.Role != charts.RoleEnd {
		return true
	}
	return len(t.labels) > 0 && (t.cells != nil || len(t.Labels.Of) < 2)
}

// layers appends the layers as charts of one form each, that share their axes; all lines are one chart.
func (g *graph) layers() {
	var lines []trace
	for i := range g.Layers {
		switch g.Layers[i].Form {
		case charts.Columns:
			lines = append(lines, g.columns(i)...)
		case charts.Slices:
			g.slices(i)
		case charts.Areas:
			lines = append(lines, g.areas(i)...)
		case charts.Lines, charts.Dots:
			lines = append(lines, g.traces(i)...)
		case charts.Points:
			if g.Area != nil {
				g.bubbles(i)
				continue
			}
			lines = append(lines, g.traces(i)...)
			if i == 0 {
				lines = append(lines, g.squares()...)
			}
		}
	}
	first := slices.DeleteFunc(slices.Clone(lines), func(t trace) bool { return t.second })
	if len(first) > 0 {
		g.lines(first, axisIDs)
	}
	if len(first) < len(lines) {
		g.lines(slices.DeleteFunc(lines, func(t trace) bool { return !t.second }), secondIDs)
	}
}

// groupings are the stackings of bars and areas (ISO/IEC 29500-1, 21.2.3.4 and 21.2.3.17).
var groupings = [...]string{charts.Apart: "clustered", charts.Sums: "stacked", charts.Shares: "percentStacked", charts.Over: "clustered"}

// columns appends bars, upright or across. The ends of upright stacks and ranges, which only bear labels, are given back as lines; over
// lying bars no program has lines: there they are bars of no length on the others.
func (g *graph) columns(layer int) (ends []trace) {
	x, l := g.x, &g.Layers[layer]
	dir, grouping := "col", groupings[l.Stacking]
	if g.Across {
		dir = "bar"
	}
	x.Raw(`<c:barChart><c:barDir val="`, dir, `"/><c:grouping val="`, grouping, `"/><c:varyColors val="0"/>`)
	for _, t := range g.stripped(g.traces(layer)) {
		if t.Role == charts.RoleEnd && !g.Across {
			ends = append(ends, t)
			continue
		}
		col := g.open(t)
		g.look(&t.Look)
		x.Raw(`<c:invertIfNegative val="0"/>`)
		g.marks(t)
		g.labels(t)
		g.intervals(t)
		g.strip(&t)
		g.data(col)
		g.range15(t)
		x.Raw(`</c:ser>`)
	}
	if layer == 0 {
		ends = append(ends, g.sideNames(l)...)
	}
	gap, overlap := g.gaps(l)
	g.number("gapWidth", max(0, min(gap, 500)))
	g.number("overlap", max(-100, min(overlap, 100)))
	x.Raw(axisIDs, `</c:barChart>`)
	return ends
}

// gaps are between the bars of two categories, and the overlap of two in one, in percent of a bar's width.
func (g *graph) gaps(l *charts.Layer) (gap, overlap int) {
	switch gap = cmp.Or(l.Gap, 50); {
	case g.Drawn != nil:
		return g.Drawn.Gap, g.Drawn.Overlap
	case l.Stacking != charts.Apart:
		return gap, 100
	}
	return gap, 0
}

// silent reports a trace that the legend does not have.
func (g *graph) silent(t *trace) bool {
	if t.Role == charts.RoleRule {
		return g.Drawn != nil || g.between() || g.X != nil // its text stands at its end, or its trend has the entry
	}
	return !slices.Contains(g.entries, t.Trace)
}

// hide leaves the next series out of the legend.
func (g *graph) hide() { g.legend = append(g.legend, g.series) }

// lines appends lines as one chart on axes of some numbers.
func (g *graph) lines(ts []trace, axes string) {
	x := g.x
	tag := "lineChart"
	if g.scattered() {
		tag = "scatterChart"
		x.Raw(`<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>`)
	} else {
		axes = `<c:marker val="1"/>` + axes
		x.Raw(`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>`)
	}
	for _, t := range ts {
		alone := t.form == charts.Dots
		t.form, t.apart, t.ring = charts.Lines, true, false
		col := g.open(t)
		line := bared(&t)
		across := t.Role == charts.RoleRule && (g.between() || g.scattered())
		if line.Marker != charts.NoMarker || across || alone {
			line.Stroke = nil
		}
		x.Raw(`<c:spPr>`)
		if t.Role == charts.RoleChange && g.Drawn == nil {
			g.arrow(&line)
		} else {
			g.line(&layout.Path{Stroke: line.Stroke, Width: line.Width, Dash: line.Dash, Cap: layout.Round})
		}
		x.Raw(`</c:spPr>`)
		if t.Marked && (g.Drawn == nil || g.Drawn.Marked) || t.Steps && g.Drawn == nil {
			g.marker(&charts.Look{Stroke: t.Look.Stroke, Marker: charts.DiscMarker})
		} else {
			g.marker(&t.Look)
		}
		g.discs(t)
		g.labels(t)
		if across {
			g.across(t)
		}
		g.trend(&t)
		g.reaches(&t)
		g.stairs(&t)
		g.intervals(t)
		g.data(col)
		x.Raw(`<c:smooth val="0"/>`)
		g.range15(t)
		x.Raw(`</c:ser>`)
	}
	x.Raw(axes, `</c:`, tag, `>`)
}

// across appends the line of a rule over bars, and over lines that end within the plot: the trend of its values, since a line would only
// go from the middle of the first bar to that of the last, or from the first moment to the last.
func (g *graph) across(t trace) {
	back, on := 0.5, 0.5 // of a bar's room; of moments days
	switch {
	case g.X != nil:
		back, on = g.beyond()
	case g.time.Base == calendar.Seconds:
		n := g.names.Numbers
		back, on = n[0]-Serial(g.time.From), Serial(g.time.To)-n[len(n)-1]
	}
	g.trends++
	g.x.Raw(`<c:trendline><c:name>`)
	g.x.Text(t.Name)
	g.x.Raw(`</c:name><c:spPr>`)
	g.line(&layout.Path{Stroke: t.Look.Stroke, Width: t.Look.Width, Dash: t.Look.Dash})
	g.x.Raw(`</c:spPr><c:trendlineType val="linear"/>`)
	g.float("forward", on)
	g.float("backward", back)
	g.x.Raw(`<c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>`)
}

// open begins a series: its number and its name, which is a cell where its values are in cells. That of the ends of lying bars is
// blank, and so is that of another part of a series: programs do not agree on how the entries of such a chart's legend are counted, so
// that none is left out there.
func (g *graph) open(t trace) Column {
	col := g.column(&t)
	switch {
	case g.Across && (t.Role == charts.RoleEnd || t.carries || t.Role == charts.RoleValue && g.Drawn == nil && g.silent(&t)):
		g.blank++
		col.Head, col.Name = "", "\u00a0"
	case g.silent(&t):
		g.hide()
	}
	x := g.x
	x.Raw(`<c:ser>`)
	g.number("idx", g.series)
	g.number("order", g.series)
	x.Raw(`<c:tx>`)
	if col.Head == "" {
		x.Raw(`<c:v>`)
		x.Text(col.Name)
		x.Raw(`</c:v>`)
	} else {
		x.Raw(`<c:strRef><c:f>`)
		x.Text(col.Head)
		x.Raw(`</c:f><c:strCache><c:ptCount val="1"/>`)
		g.point(0)
		x.Text(col.Name)
		x.Raw(`</c:v></c:pt></c:strCache></c:strRef>`)
	}
	x.Raw(`</c:tx>`)
	g.series++
	return col
}

// column is the column of a trace; that of the ends of lying bars has no length.
func (g *graph) column(t *trace) Column {
	switch {
	case t.helper != nil:
		return g.Cells.Helper(*t.helper)
	case t.name != nil:
		return g.nameColumn(t)
	case t.fit != nil:
		return g.fitColumn(t)
	case t.Role == charts.RoleChange && g.Drawn != nil:
		return g.headColumn(t.Trace)
	}
	if t.Role != charts.RoleEnd || !g.Across {
		return g.seriesColumn(t.Trace)
	}
	of := t.Labels.Of[0]
	nought := make([]float64, len(g.points))
	for k, i := range g.points {
		nought[k] = 0 * t.Values[i]
	}
	return g.Cells.Helper(Helper{Head: t.Name, Numbers: nought, Of: []int{of}, Formula: func(cell func(int) string) string { return "0*" + cell(of) }})
}

// look appends how a bar, an area or a slice is filled and outlined.
func (g *graph) look(l *charts.Look) {
	x := g.x
	x.Raw(`<c:spPr>`)
	if l.Fill != nil {
		x.Raw(g.Paint.Fill(*l.Fill))
	} else {
		x.Raw(`<a:noFill/>`)
	}
	g.line(&layout.Path{Stroke: l.Stroke, Width: l.Width, Dash: l.Dash})
	x.Raw(`</c:spPr>`)
}

// discSize is the diameter of the discs at labelled points of lines, ringSize that of predicted values.
const (
	discSize = 7
	ringSize = 5
)

// marks appends the points of a series that look otherwise than it.
func (g *graph) marks(t trace) {
	x := g.x
	for k, i := range g.points {
		look, ok := t.Points[i]
		if !ok {
			continue
		}
		x.Raw(`<c:dPt>`)
		g.number("idx", k)
		x.Raw(`<c:invertIfNegative val="0"/><c:bubble3D val="0"/>`)
		g.look(&look)
		x.Raw(`</c:dPt>`)
	}
}

// discs appends the points of a line that bear a disc: those with labels, and those between gaps.
func (g *graph) discs(t trace) {
	x := g.x
	if t.Look.Marker != charts.NoMarker {
		g.markers(t)
		return
	}
	if t.Look.Stroke == nil || t.Role >= charts.RoleRule {
		return
	}
	gap := func(i int) bool { return i < 0 || i >= len(t.Values) || !present(t.Values[i]) }
	for i := range t.Values {
		labelled := slices.ContainsFunc(t.labels, func(d charts.DataLabel) bool { return d.Point == i })
		if gap(i) || !labelled && !(gap(i-1) && gap(i+1)) {
			continue
		}
		x.Raw(`<c:dPt>`)
		g.number("idx", i)
		g.marker(&charts.Look{Stroke: t.Look.Stroke, Marker: charts.DiscMarker})
		x.Raw(`<c:bubble3D val="0"/><c:spPr>`)
		g.line(&layout.Path{Stroke: bared(&t).Stroke, Width: t.Look.Width, Dash: t.Look.Dash, Cap: layout.Round})
		x.Raw(`</c:spPr></c:dPt>`)
	}
}

// markers appends the points of a trace with markers that look otherwise.
func (g *graph) markers(t trace) {
	for k, i := range g.points {
		look, ok := t.Points[i]
		if !ok {
			continue
		}
		g.x.Raw(`<c:dPt>`)
		g.number("idx", k)
		g.marker(&look)
		g.x.Raw(`<c:bubble3D val="0"/><c:spPr>`, g.Paint.Fill(*look.Stroke), `<a:ln><a:noFill/></a:ln></c:spPr></c:dPt>`)
	}
}

// marker appends what stands at the points of a line.
func (g *graph) marker(l *charts.Look) {
	x := g.x
	if l.Marker == charts.NoMarker {
		x.Raw(`<c:marker><c:symbol val="none"/></c:marker>`)
		return
	}
	if l.Marker == charts.DashMarker {
		g.dash(l)
		return
	}
	fill, line, size, width := g.Paint.Fill(*l.Stroke), &g.Colors.Ground, discSize, layout.Pt*3/2
	if l.Marker == charts.RingMarker {
		fill, line, size, width = `<a:noFill/>`, l.Stroke, ringSize, layout.Pt
	}
	if l.Size > 0 {
		size = int(max(2, min(l.Size/layout.Pt, 72))) // ISO/IEC 29500-1, 21.2.3.26
	}
	if l.Size > 0 && size <= crowded {
		line = nil
	}
	x.Raw(`<c:marker><c:symbol val="circle"/>`)
	g.number("size", size)
	x.Raw(`<c:spPr>`, fill)
	g.line(&layout.Path{Stroke: line, Width: width})
	x.Raw(`</c:spPr></c:marker>`)
}
