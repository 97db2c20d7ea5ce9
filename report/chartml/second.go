package chartml

import (
	"math"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
)

// The numbers of the axes of lines that count right of the plot. Programs want an axis of names for them, too, which is not seen.
const (
	secondNames  = "333333333"
	secondValues = "444444444"
	secondIDs    = `<c:axId val="` + secondNames + `"/><c:axId val="` + secondValues + `"/>`
)

// pair finds the axes left and right of a plot that was not drawn, as the cells count.
func (g *graph) pair() {
	if g.Second == nil {
		return
	}
	g.axis, g.second = g.Plan.Axes(g.room().H)
	f := g.Second.Format
	if by := g.dividedBy(g.Second.Data); by > 1 {
		g.second = g.second.Divided(by)
		f.Unit = number.One
	}
	g.second.Format = g.second.TickFormat(f)
}

// dividedBy is what the cells of a column of the plan's data are divided by.
func (g *graph) dividedBy(data int) float64 {
	cells := g.Cells.Data(data, g.points).Values
	for k, i := range g.points {
		if v := g.Data[data].Values[i]; present(v) && v != 0 && present(cells[k]) && cells[k] != 0 {
			return math.Round(v / cells[k])
		}
	}
	return 1
}

// tone is the colour of the texts of the second axis: that of its line.
func (g *graph) tone() layout.Color {
	for i := range g.Layers {
		if l := &g.Layers[i]; l.Second && l.Traces[0].Labels.Tone != nil {
			return *l.Traces[0].Labels.Tone
		}
	}
	return g.Colors.Muted
}

// secondAxes appends the axis right of the plot, whose gridlines are those of the left one, and that of its names.
func (g *graph) secondAxes() {
	x, a := g.x, &g.second
	x.Raw(`<c:valAx><c:axId val="`, secondValues, `"/><c:scaling><c:orientation val="minMax"/>`)
	g.ends(a)
	x.Raw(`</c:scaling><c:delete val="`, bit(!a.Shown), `"/><c:axPos val="r"/>`)
	h := charts.Head{Text: g.Second.Name, Size: g.tick(), Label: charts.Label{Color: g.tone()}}
	if g.Drawn != nil {
		h = g.Drawn.SecondTitle
	}
	if h.Text != "" {
		g.title(h, "-5400000")
	}
	g.code(a.Format.Code(g.Locale))
	x.Raw(`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`)
	g.text(axisBody, g.tick(), g.tone(), false)
	x.Raw(`<c:crossAx val="`, secondNames, `"/><c:crosses val="max"/><c:crossBetween val="between"/>`)
	if a.Step > 0 && !math.IsInf(a.Step, 0) {
		g.float("majorUnit", a.Step)
	}
	kind := g.nameKind()
	x.Raw(`</c:valAx><c:`, kind, `><c:axId val="`, secondNames, `"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>`)
	g.code("General")
	x.Raw(`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="`, secondValues, `"/><c:crosses val="autoZero"/>`)
	g.nameSteps()
	x.Raw(`</c:`, kind, `>`)
}

// on is the axis that a trace counts on.
func (g *graph) on(t *trace) *charts.Axis {
	if t.second {
		return &g.second
	}
	return &g.axis
}
