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

// calendar reports an axis of days.
func (g *graph) calendar() bool { return g.Calendar() && g.names.Dates }

// axes appends the axis of names or dates and that of the values.
func (g *graph) axes() {
	x := g.x
	side, other := "b", "l"
	turned := "minMax"
	if g.Across {
		side, other, turned = "l", "b", "maxMin" // the first is on top
	}
	kind := "catAx"
	if g.calendar() {
		kind = "dateAx"
	}
	x.Raw(`<c:`, kind, `><c:axId val="`, namesAxis, `"/><c:scaling><c:orientation val="`, turned, `"/></c:scaling><c:delete val="0"/><c:axPos val="`, side, `"/>`)
	g.code(g.nameCode())
	x.Raw(`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="`)
	if g.Drawn == nil || g.Drawn.Every > 0 {
		x.Raw(`low"/>`)
	} else {
		x.Raw(`none"/>`) // texts over the chart are the names
	}
	g.base()
	body := axisBody
	if g.Drawn == nil {
		body = freeBody
	}
	g.text(body, g.tick(), g.Colors.Muted, false)
	x.Raw(`<c:crossAx val="`, valuesAxis, `"/><c:crosses val="autoZero"/>`)
	if g.calendar() {
		x.Raw(`<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/>`)
		if n, unit := g.step(); n > 0 {
			g.number("majorUnit", n)
			g.value("majorTimeUnit", unit)
		}
	} else {
		x.Raw(`<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>`)
		if skip := g.skip(); skip > 0 {
			g.number("tickLblSkip", skip)
		}
		x.Raw(`<c:noMultiLvlLbl val="1"/>`)
	}
	x.Raw(`</c:`, kind, `>`)
	g.values(other)
}

// nameCode is the number format of names that are numbers. Where nothing was drawn, dates have no more than tells them apart.
func (g *graph) nameCode() string {
	switch n, unit := g.step(); {
	case g.names.Code == "":
		return "General"
	case g.Drawn != nil || len(g.Dates) == 0:
		return g.names.Code
	case n > 0 && unit == "years":
		return number.Year.Code(g.Locale)
	case n > 0:
		return number.ShortMonth.Code(g.Locale)
	}
	return g.Precision().Code(g.Locale)
}

// How many categories have room for their names side by side where nothing was drawn, and how many dates.
const (
	mostNames = 24
	mostDates = 8
)

// skip is every which name is printed; 0 leaves that to programs.
func (g *graph) skip() int {
	switch n := (len(g.points) + mostNames - 1) / mostNames; {
	case g.Drawn != nil:
		return g.Drawn.Every
	case n > 1 && !g.Across:
		return n
	}
	return 0
}

// step is the step of an axis of dates that was not drawn, so that they have room; 0 leaves it to programs.
func (g *graph) step() (n int, unit string) {
	last := len(g.names.Numbers) - 1
	if g.Drawn != nil || last < 0 || !g.calendar() {
		return 0, ""
	}
	const month = 365.25 / 12
	months := int((g.names.Numbers[last] - g.names.Numbers[0]) / month)
	if months < 4 {
		return 0, ""
	}
	for _, n := range []int{1, 2, 3, 6} {
		if months/n < mostDates {
			return n, "months"
		}
	}
	for _, n := range []int{1, 2, 5, 10, 20, 50, 100} {
		if months/12/n < mostDates {
			return n, "years"
		}
	}
	return 0, ""
}

// base appends the line of the axis of names: the line that bars stand on, or the gridline of zero.
func (g *graph) base() {
	line, width := g.Colors.Ink, layout.Pt
	if g.Layers[0].Form != charts.Columns {
		if line, width = g.Colors.Muted, layout.Pt*3/4; g.axis.Min > 0 || g.axis.Max < 0 {
			line = g.Colors.Hairline
		}
	}
	g.x.Raw(`<c:spPr>`)
	g.line(&layout.Path{Stroke: &line, Width: width})
	g.x.Raw(`</c:spPr>`)
}

func (g *graph) line(p *layout.Path) { drawingml.Line(g.x, g.Paint, p) }

// values appends the axis of the values with its step, gridlines and ticks. Programs find its ends by themselves, as charts
// does, so that they move with the values; only those that they would not find are written.
func (g *graph) values(side string) {
	x, a := g.x, g.axis
	if a.Percent { // programs count such an axis from 0 to 1
		a.Min, a.Max, a.Step = a.Min/100, a.Max/100, a.Step/100
	}
	x.Raw(`<c:valAx><c:axId val="`, valuesAxis, `"/><c:scaling><c:orientation val="minMax"/>`)
	if a.FixedMax {
		g.float("max", a.Max)
	}
	if a.FixedMin {
		g.float("min", a.Min)
	}
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

// between reports categories that have a share of the width each; points of lines stand at its ends.
func (g *graph) between() bool {
	if g.Drawn == nil && g.Layers[0].Form == charts.Lines {
		return true
	}
	return g.Layers[0].Form == charts.Columns || len(g.points) == 1
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
