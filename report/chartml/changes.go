package chartml

import (
	"math"
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
)

// arrow appends a line with a head at its end.
func (g *graph) arrow(l *charts.Look) {
	g.x.Raw(`<a:ln`)
	g.x.Attr("w", int64(l.Width))
	g.x.Raw(`>`, g.Paint.Fill(*l.Stroke), `<a:round/><a:tailEnd type="triangle"/></a:ln>`)
}

// dashSize is the length of the lines of targets where nothing was drawn.
const dashSize = 18

// dash appends the marker of a target.
func (g *graph) dash(l *charts.Look) {
	size := dashSize
	if g.Drawn != nil {
		size = int(g.Drawn.Dash / layout.Pt)
	}
	g.x.Raw(`<c:marker><c:symbol val="dash"/>`)
	g.number("size", max(2, min(size, 72))) // ISO/IEC 29500-1, 21.2.3.26
	g.x.Raw(`<c:spPr>`, g.Paint.Fill(*l.Stroke), `<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`)
}

// headOf is the trace of a change whose arrow was drawn: a point that is not seen, at the later value, bears the figure.
func (g *graph) headOf(t *charts.Trace) *charts.Trace {
	d := &g.Data[t.Labels.Of[0]]
	head := *t
	head.Look, head.Values = charts.Look{}, slices.Repeat([]float64{math.NaN()}, len(t.Values))
	head.Values[d.Between.To] = g.Data[d.From.Of[0]].Values[d.Between.To]
	return &head
}

// headColumn is the column of that point.
func (g *graph) headColumn(t *charts.Trace) Column {
	figure := t.Labels.Of[0]
	of := g.Data[figure].From.Of[0]
	return g.Cells.Helper(Helper{Head: t.Name, Numbers: along(t.Values, g.points), Of: []int{of, figure}, Formula: func(cell func(int) string) string {
		return "IF(COUNT(" + cell(figure) + ")=1," + cell(of) + ",NA())"
	}})
}

// change is the formula of the figure of a change: it stands in the row of its later point, which like the other is found by its name.
func (b *Book) change(d *charts.Data) Formula {
	return func(cell func(int) string) string {
		names, values := wholeColumn(cell(namesCell)), wholeColumn(cell(d.From.Of[0]))
		row := func(point int) string { return "MATCH(" + b.wanted(point) + "," + names + ",0)" }
		from, to := "INDEX("+values+","+row(d.Between.From)+")", cell(d.From.Of[0])
		f := to + "/" + from + "-1"
		switch d.From.Op {
		case charts.OpDifference:
			f = to + "-" + from
		case charts.OpGrowth:
			f = "POWER(" + to + "/" + from + ",1/" + strconv.FormatFloat(d.Between.Years, 'f', -1, 64) + ")-1"
		}
		return "IFERROR(IF(ROW()=" + row(d.Between.To) + "," + f + ",NA()),NA())"
	}
}

// wanted is the name of a point as formulas find it.
func (b *Book) wanted(point int) string {
	n := b.Names()
	return n.sought(slices.Index(b.points, point))
}
