package chartml

import (
	"math"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report/drawingml"
)

// The axes' numbers; those of charts are positive (notes on charts: PowerPoint refuses others).
const (
	namesAxis  = "111111111"
	valuesAxis = "222222222"
)

// axes appends the axis of names or dates and that of the values.
func (g *graph) axes() {
	if g.X != nil {
		g.xAxis()
	} else {
		g.nameAxis()
	}
	if g.Across {
		g.values("b")
	} else {
		g.values("l")
	}
	if g.Second != nil {
		g.secondAxes()
	}
}

func (g *graph) line(p *layout.Path) { drawingml.Line(g.x, g.Paint, p) }

// values appends the axis of the values with its step, gridlines and ticks. Programs find its ends by themselves, as charts
// does, so that they move with the values; only those that they would not find are written.
func (g *graph) values(side string) {
	x, a := g.x, g.axis
	if a.Percent { // programs count such an axis from 0 to 1
		a.Min, a.Max, a.Step = a.Min/100, a.Max/100, a.Step/100
	}
	x.Raw(`<c:valAx><c:axId val="`, valuesAxis, `"/><c:scaling>`)
	g.logBase(&a)
	x.Raw(`<c:orientation val="minMax"/>`)
	g.ends(&a)
	x.Raw(`</c:scaling><c:delete val="`, bit(!a.Shown), `"/><c:axPos val="`, side, `"/>`)
	if a.Shown {
		x.Raw(`<c:majorGridlines><c:spPr>`)
		g.line(&layout.Path{Stroke: &g.Colors.Hairline, Width: layout.Pt * 3 / 4})
		x.Raw(`</c:spPr></c:majorGridlines>`)
		if _, h := g.titles(); h.Text != "" {
			g.title(h, "-5400000")
		}
	}
	g.code(g.ticks())
	x.Raw(`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`)
	g.text(axisBody, g.tick(), g.Colors.Muted, false)
	x.Raw(`<c:crossAx val="`, namesAxis, `"/><c:crosses val="`)
	if g.Across {
		x.Raw(`max`)
	} else {
		x.Raw(`min`)
	}
	x.Raw(`"/><c:crossBetween val="`)
	if g.between() {
		x.Raw(`between"/>`)
	} else {
		x.Raw(`midCat"/>`)
	}
	if a.Step > 0 && !math.IsInf(a.Step, 0) {
		g.float("majorUnit", a.Step)
	}
	x.Raw(`</c:valAx>`)
}

// ends appends the ends of an axis that programs would not find.
func (g *graph) ends(a *charts.Axis) {
	if a.FixedMax {
		g.float("max", a.Max)
	}
	if a.FixedMin {
		g.float("min", a.Min)
	}
}

// logBase appends that an axis is logarithmic (ISO/IEC 29500-1, 21.2.2.98). Programs count its ticks from its beginning on, each so many times the
// one before as its step is.
func (g *graph) logBase(a *charts.Axis) {
	if a.Log {
		g.value("logBase", "10")
	}
}

// atFoot is where an axis along the plot crosses one of values: at zero, or at its beginning, where no zero is; left to themselves programs take
// the value 1 of a logarithmic axis.
func atFoot(a *charts.Axis) string {
	if a.Log {
		return "min"
	}
	return "autoZero"
}

// between reports categories that have a share of the width each; points of lines stand at its ends.
func (g *graph) between() bool {
	if g.X != nil {
		return false
	}
	if g.Drawn == nil && g.Layers[0].Form == charts.Lines {
		return true
	}
	return g.Layers[0].Form == charts.Columns || g.Layers[0].Form == charts.Dots || len(g.points) == 1 || g.Drawn != nil && g.Drawn.Between
}

// ticks is the number format of the ticks; cells that were divided have one that does not divide.
func (g *graph) ticks() string {
	if g.Divisor > 0 && !g.axis.Percent {
		f := g.axis.Format
		f.Unit = number.One
		return f.Code(g.Locale)
	}
	return g.axis.Format.Code(g.Locale)
}
