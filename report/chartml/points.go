package chartml

import (
	"math"
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/calendar"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/text"
)

// crowded is the size of markers that stand so close that a ring around each would be all that is seen.
const crowded = 5

// scattered reports marks on two axes of values: those of a plan with X, and those at times of day, which no axis of dates knows.
func (g *graph) scattered() bool { return g.X != nil || g.time.Base == calendar.Seconds }

// places are the cells of the values along the plot.
func (g *graph) places() Names {
	c := g.Cells.Data(g.X.Data, g.points)
	return Names{Ref: c.Ref, Numbers: c.Values, Code: c.Code}
}

// measure finds the axis along the plot where nothing was drawn, as its cells count.
func (g *graph) measure() {
	if g.X == nil {
		return
	}
	a := g.X.Scope.Axis(g.room().W)
	f := g.X.Format
	if by := g.dividedBy(g.X.Data); by > 1 {
		a = a.Divided(by)
		f.Unit = number.One
	}
	a.Format = a.TickFormat(f)
	g.along = a
}

// beyond is how far the axis along the plot goes on before the least value and after the greatest.
func (g *graph) beyond() (before, after float64) {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, v := range g.names.Numbers {
		if present(v) {
			lo, hi = math.Min(lo, v), math.Max(hi, v)
		}
	}
	return math.Max(lo-g.along.Min, 0), math.Max(g.along.Max-hi, 0)
}

// xAxis appends the axis along the plot with its title and its ticks.
func (g *graph) xAxis() {
	x, a := g.x, g.along
	x.Raw(`<c:valAx><c:axId val="`, namesAxis, `"/><c:scaling>`)
	g.logBase(&a)
	x.Raw(`<c:orientation val="minMax"/>`)
	g.ends(&a)
	x.Raw(`</c:scaling><c:delete val="0"/><c:axPos val="b"/>`)
	h := charts.Head{Text: g.X.Name, Size: g.tick(), Label: charts.Label{Color: g.Colors.Muted}}
	if g.Drawn != nil {
		h = g.Drawn.XTitle
	}
	if h.Text != "" {
		g.title(h, "0")
	}
	g.code(a.Format.Code(g.Locale))
	if a.Shown {
		x.Raw(`<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`)
	} else { // texts under the chart are the ticks
		x.Raw(`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>`)
	}
	g.base()
	g.text(axisBody, g.tick(), g.Colors.Muted, false)
	x.Raw(`<c:crossAx val="`, valuesAxis, `"/><c:crosses val="`, atFoot(&g.axis), `"/><c:crossBetween val="midCat"/>`)
	if a.Step > 0 && !math.IsInf(a.Step, 0) {
		g.float("majorUnit", a.Step)
	}
	x.Raw(`</c:valAx>`)
}

// trend appends the straight line of least squares through points. Where nothing was drawn it bears its R², too: what was drawn has this
// in a label, as LibreOffice puts that of a line into the points, with all its decimals.
func (g *graph) trend(t *trace) {
	if t.Trend == nil {
		return
	}
	x := g.x
	g.trends++
	x.Raw(`<c:trendline><c:spPr>`)
	g.line(&layout.Path{Stroke: t.Trend.Stroke, Width: t.Trend.Width, Dash: t.Trend.Dash})
	x.Raw(`</c:spPr><c:trendlineType val="linear"/><c:dispRSqr val="`, bit(g.Drawn == nil), `"/><c:dispEq val="0"/>`)
	if g.Drawn == nil {
		x.Raw(`<c:trendlineLbl><c:layout/><c:numFmt formatCode="0.00" sourceLinked="0"/></c:trendlineLbl>`)
	}
	x.Raw(`</c:trendline>`)
}

// squares are series that bear the R² of trends, at the points that stand farthest along the plot: the ends of the lines may lie where no
// value does, and would move the axis. They are not seen, but for their labels.
func (g *graph) squares() (out []trace) {
	if g.Drawn == nil {
		return nil
	}
	xs := g.Data[g.X.Data].Values
	for i := range g.Drawn.Fits {
		f := &g.Drawn.Fits[i]
		of := &g.Layers[0].Traces[f.Trace]
		t := &charts.Trace{Role: charts.RoleEnd, Series: -1, Name: f.Column, Values: make([]float64, len(of.Values)), Data: -1}
		for k, v := range of.Values {
			if t.Values[k] = math.NaN(); present(v) && present(xs[k]) && g.Plan.Names[k] == g.Plan.Names[f.Point] {
				t.Values[k] = v
			}
		}
		out = append(out, trace{Trace: t, labels: []charts.DataLabel{f.DataLabel}, fit: f, cells: g.fitCells(of, t, f)})
	}
	return out
}

// isPoint is the condition of formulas that a point has a name, and a value of each of two columns.
func (g *graph) isPoint(cell func(int) string, point int, of ...int) string {
	n := g.Cells.Names()
	name := number.FormulaText(text.Line(g.Plan.Names[point]))
	if n.Texts == nil {
		name = strconv.FormatFloat(n.Numbers[slices.Index(g.points, point)], 'f', -1, 64)
	}
	cells := make([]string, len(of))
	for i, k := range of {
		cells[i] = cell(k)
	}
	return "AND(" + cell(namesCell) + "=" + name + ",COUNT(" + cellList(cells) + ")=" + strconv.Itoa(len(of)) + ")"
}

// fitCells are the cells of the text of a trend's R².
func (g *graph) fitCells(of, t *charts.Trace, f *charts.Fit) *labelCells {
	c := &labelCells{texts: make([]string, len(g.points))}
	for k, i := range g.points {
		if present(t.Values[i]) {
			c.texts[k] = f.Text
		}
	}
	square := number.Format{Places: number.Fixed(2)}
	c.ref = g.Cells.Helper(Helper{Texts: c.texts, Of: []int{g.X.Data, of.Data}, Formula: func(cell func(int) string) string {
		r := "RSQ(" + wholeColumn(cell(of.Data)) + "," + wholeColumn(cell(g.X.Data)) + ")"
		return "IF(" + g.isPoint(cell, f.Point, g.X.Data, of.Data) + "," + number.FormulaText("R² = ") + "&" + square.Formula(r, g.Locale) + `,"")`
	}}).Ref
	return c
}

// fitColumn is the column of the value of the point that stands farthest.
func (g *graph) fitColumn(t *trace) Column {
	of := &g.Layers[0].Traces[t.fit.Trace]
	return g.Cells.Helper(Helper{Head: t.Name, Numbers: along(t.Values, g.points), Of: []int{g.X.Data, of.Data}, Formula: func(cell func(int) string) string {
		return "IF(" + g.isPoint(cell, t.fit.Point, g.X.Data, of.Data) + "," + cell(of.Data) + ",NA())"
	}})
}

// fitLabel appends the label of such a series, without the line to its point that LibreOffice would draw.
func (g *graph) fitLabel(t trace) {
	d, x := t.labels[0], g.x
	x.Raw(`<c:dLbls>`)
	g.label(t, slices.Index(g.points, d.Point), &d)
	g.shown(shows{})
	x.Raw(extLabels, `<c15:showLeaderLines val="0"/>`, extEnd, `</c:dLbls>`)
}

// pointNames are the cells of the names of points, for labels that say these: dates as they are printed.
func (g *graph) pointNames() *labelCells {
	n := g.Cells.Names()
	c := &labelCells{ref: n.Ref, texts: make([]string, len(g.points))}
	for k, i := range g.points {
		c.texts[k] = text.Line(g.Plan.Names[i])
	}
	if n.Dates {
		form := g.Precision()
		c.ref = g.Cells.Helper(Helper{Texts: c.texts, Formula: func(cell func(int) string) string { return form.Formula(cell(namesCell), g.Locale) }}).Ref
	}
	if c.ref == "" {
		return nil
	}
	return c
}
