package chartml

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
)

// stripped are traces with what strips and targets need among bars: in a chart that was drawn the line across them at a target is the end of a bar
// over them, over which they are drawn once more as far as to the line. A bar in the colour of the ground is under these, where it goes on beyond
// them. So the line moves with its value in every program, and stays as thick, while error bars have ends in LibreOffice that cannot be left out. In
// one that was not drawn it is such an error bar, as each of these bars would have an entry in the legend.
func (g *graph) stripped(ts []trace) []trace {
	at := slices.IndexFunc(ts, func(t trace) bool { return t.Role == charts.RoleTarget })
	if at < 0 {
		return ts
	}
	out := slices.Clone(ts[:at])
	if g.Drawn != nil {
		out = append(out, g.ended(ts[at], ts[:at])...)
	} else {
		out = append(out, ts[at])
	}
	out = append(out, ts[at+1:]...)
	for i := range out {
		if lined(&out[i], g.Drawn) {
			out[i].Trace = unseen(out[i].Trace)
		}
	}
	return out
}

// lined reports bars that are not seen, but for lines at them: error bars.
func lined(t *trace, d *charts.Drawn) bool {
	return t.Role == charts.RoleStrip || t.Role == charts.RoleTarget && d == nil
}

// unseen is a trace of which a legend has the colour, while none of its bars is seen.
func unseen(t *charts.Trace) *charts.Trace {
	out := *t
	out.Points = make(map[int]charts.Look, len(t.Values))
	for i, v := range t.Values {
		if present(v) {
			out.Points[i] = charts.Look{}
		}
	}
	return &out
}

// ended are the bars of the line at a target, and those of others that are drawn over them.
func (g *graph) ended(target trace, bars []trace) (out []trace) {
	half := g.breadth(target.Look.Width) / 2
	to, cover := target, target
	plain := *target.Trace
	plain.Role = charts.RoleBase
	to.Trace, to.carries, to.helper = &plain, true, g.cut(target.Name+" +", half, target.Data)
	ground := plain
	ground.Look = charts.Look{Fill: &g.Colors.Ground}
	cover.Trace, cover.carries, cover.helper = &ground, true, g.cut(target.Name+" −", -half, target.Data)
	target.Trace = unseen(target.Trace)
	out = append(out, target, to, cover)
	for _, t := range bars {
		t.carries, t.helper = true, g.cut(t.Name+" < "+target.Name, -half, target.Data, t.Data)
		out = append(out, t)
	}
	return out
}

// cut is the column of the values of a target, moved by so much but not below zero, and no more than those of other columns; empty where one is
// missing.
func (g *graph) cut(head string, by float64, of ...int) *Helper {
	values := make([]float64, len(g.points))
	for k, i := range g.points {
		values[k] = math.Max(g.Data[of[0]].Values[i]+by, 0)
		for _, o := range of[1:] {
			values[k] = math.Min(values[k], g.Data[o].Values[i])
		}
	}
	digits, _ := strconv.ParseFloat(strconv.FormatFloat(by, 'g', 6, 64), 64)
	moved := strconv.FormatFloat(digits, 'f', -1, 64) // formulas here have no exponents
	if by >= 0 {
		moved = "+" + moved
	}
	return &Helper{Head: head, Numbers: values, Of: of, Formula: func(cell func(int) string) string {
		cells := make([]string, len(of))
		for i, o := range of {
			cells[i] = cell(o)
		}
		all := strings.Join(cells, ",")
		cells[0] = "MAX(" + cells[0] + moved + ",0)"
		value := cells[0]
		if len(of) > 1 {
			value = "MIN(" + strings.Join(cells, ",") + ")"
		}
		return "IF(COUNT(" + all + ")<" + strconv.Itoa(len(of)) + ",NA()," + value + ")"
	}}
}

// strip appends the lines at bars that are not seen: from the values of strips back to zero, and across at targets, which are lines so short that
// their thickness is seen as their length. LibreOffice draws the ends of error bars whatever is said, so that a strip begins there half of its
// thickness before zero; where it ends, at its value, none is drawn.
func (g *graph) strip(t *trace) {
	if !lined(t, g.Drawn) {
		return
	}
	x, thick := g.x, t.Look.Width
	if g.Drawn != nil {
		thick = g.Drawn.Strip
	}
	x.Raw(`<c:errBars><c:errBarType val="both"/>`)
	if t.Role == charts.RoleTarget {
		thick = targetDash
		x.Raw(`<c:errValType val="fixedVal"/><c:noEndCap val="1"/>`)
		g.float("val", g.breadth(t.Look.Width)/2)
	} else {
		x.Raw(`<c:errValType val="cust"/><c:noEndCap val="1"/><c:plus>`)
		g.numbers(g.toZero(t, "<", -1))
		x.Raw(`</c:plus><c:minus>`)
		g.numbers(g.toZero(t, ">", 1))
		x.Raw(`</c:minus>`)
	}
	x.Raw(`<c:spPr><a:ln`) // what has no cap may have a square one (ISO/IEC 29500-1, 20.1.2.2.24)
	x.Attr("w", int64(thick))
	x.Raw(` cap="flat">`, g.Paint.Fill(*t.Look.Fill), `</a:ln></c:spPr></c:errBars>`)
}

// targetDash is the length of the lines of targets in a chart that was not drawn.
const targetDash = 16 * layout.Pt

// breadth is how much of the axis of the values a length along it is.
func (g *graph) breadth(l layout.Length) float64 {
	room := g.room().W
	if g.Drawn != nil {
		room = g.Drawn.Plot.W
	}
	return float64((g.axis.Max-g.axis.Min)*float64(l)) / float64(max(room, 1))
}

// toZero is the column of how far the values on one side of zero lie from it; empty for the others, for which LibreOffice would draw the end of a line
// without a length.
func (g *graph) toZero(t *trace, than string, sign float64) Column {
	values, cells := slices.Repeat([]float64{math.NaN()}, len(g.points)), g.Cells.Data(t.Data, g.points).Values
	for k, v := range cells {
		if v*sign > 0 {
			values[k] = v * sign
		}
	}
	return g.Cells.Helper(Helper{Head: t.Name + " " + than + " 0", Numbers: values, Of: []int{t.Data}, Formula: func(cell func(int) string) string {
		at := cell(t.Data)
		return "IF(" + at + than + `0,ABS(` + at + `),"")`
	}})
}
