// Package chartml writes charts for PowerPoint and Excel: chart parts (ISO/IEC 29500-1, 21.2; the elements of the namespace c),
// and the small workbook behind a chart of a presentation.
//
// A [Chart] is made of a plan, of the cells that have its data, and of a paint. Where it was drawn, its places are those of the
// drawing, and what the drawing has around it, such as notes, periods and the rules over lying bars and shares, is left to the
// drawing. Where it was not, as in a workbook, the programs place all by themselves, and the part has the labels and the legend; of
// what was drawn only slices have a legend, whose labels have no room for names. Its titles a part has either way.
// Both read the same layers, roles and looks, so that one chart is one chart in both files.
//
// What PowerPoint and Excel cannot draw is said by [Lacks], before anything is written.
package chartml

import (
	"math"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

// Ns is the namespace of chart parts.
const Ns = "http://schemas.openxmlformats.org/drawingml/2006/chart"

// Chart is what a chart part is made of.
type Chart struct {
	Plan  *charts.Plan
	Drawn *charts.Drawn // of the plan; nil: it was not drawn
	Cells Cells
	Paint drawingml.Paint
	Lang  string        // BCP 47
	Font  string        // "+mn-lt" is the theme's
	Size  layout.Size   // of the frame
	Inset layout.Length // of what was drawn, from the left of the frame: see Inset
	Book  string        // the relationship of its workbook; "": the part is in the workbook that has the data
	// Divisor is what the cells have divided the values by; 0: 1.
	Divisor float64
}

// Cells are where the data of a chart stand. The order of points is that of the drawing.
type Cells interface {
	Names() Names
	// Column is the column of a trace; its values are in the order given by the points.
	Column(t *charts.Trace, points []int) Column
	// Data is a column of the plan's data.
	Data(k int, points []int) Column
	// Helper is a column that follows from others, which only the chart needs. Without a Ref it is in no cell.
	Helper(h Helper) Column
	// Figure is a cell that follows from whole columns, after all helpers; "": there is none.
	Figure(f Figure) (ref string)
}

// Figure is a text that is computed from whole columns, with what it is of.
type Figure struct {
	Of      string // "": it is of all
	Text    string
	Formula Formula // its cells are those of the columns' heads
}

// Helper is a column of numbers or texts that are computed, in the order of the points.
type Helper struct {
	Head    string // "": it is of labels
	Axis    bool   // the axis reads its texts in place of the names
	Numbers []float64
	Texts   []string
	Of      []int // the columns of the plan's data that the formula refers to
	Formula Formula
}

// Names are the cells of the names of points: texts, or numbers.
type Names struct {
	Ref     string // formula
	Texts   []string
	Numbers []float64
	Code    string // number format of the numbers
	Dates   bool   // the numbers are days
}

// Column is the cells of a trace.
type Column struct {
	Head, Ref string // formulas; "": the values stand in no cell, but in the chart part
	Name      string // what the head's cell has
	Values    []float64
	Code      string // number format
}

// graph is a chart while it is written.
type graph struct {
	*Chart
	*charts.Plan
	x      *opc.Markup
	axis   charts.Axis
	second charts.Axis     // right of the plot, where the plan has one
	along  charts.Axis     // of points
	names  Names           // that the axis reads
	time   charts.TimeAxis // that the points stand on
	points []int           // in the order in which they are drawn
	series int             // written so far
	legend []int           // of the series, those that have no entry
	blank  int             // how many have one that is blank
	trends int             // trend lines, whose entries stand after those of all series

	entries []*charts.Trace // those that have one
}

// Write appends the chart's part.
func (c *Chart) Write(x *opc.Markup) {
	g := &graph{Chart: c, Plan: c.Plan, x: x, points: Order(c.Plan), entries: c.Plan.Entries()}
	g.names = g.axisNames()
	g.time = g.timed()
	if c.Drawn != nil {
		g.axis, g.second, g.along = c.Drawn.Value, c.Drawn.Second, c.Drawn.X
	} else {
		g.measure()
		g.axis = c.Plan.Axis(g.room().H)
		g.pair()
		g.divide()
	}
	g.write()
}

// Order is the points of a plan as they are drawn.
func Order(p *charts.Plan) []int {
	if p.Order != nil {
		return p.Order
	}
	points := make([]int, len(p.Names))
	for i := range points {
		points[i] = i
	}
	return points
}

// room is about the room of a plot that was not drawn: programs leave it what they need for legend, names and values.
func (g *graph) room() layout.Size {
	return layout.Size{W: g.Size.W * 3 / 4, H: g.Size.H * 3 / 4}
}

// divide has the axis count as the cells do.
func (g *graph) divide() {
	if d := g.Divisor; d > 0 {
		g.axis = g.axis.Divided(d)
	}
}

// write writes the chart's part. All that could be left to a program's own mind is said.
func (g *graph) write() {
	x := g.x
	x.Raw(opc.Header, `<c:chartSpace xmlns:c="`, Ns, `" xmlns:a="`, drawingml.Ns, `" xmlns:r="`, opc.NsR, `"><c:date1904 val="0"/><c:lang val="`, g.Lang, `"/><c:roundedCorners val="0"/><c:chart>`)
	title, _ := g.titles()
	if title.Text != "" {
		g.title(title, "0")
	}
	titled := title.Text != "" || g.figure()
	x.Raw(`<c:autoTitleDeleted val="`, bit(!titled), `"/><c:plotArea>`)
	g.place()
	g.layers()
	if g.Layers[0].Form != charts.Slices {
		g.axes()
	}
	x.Raw(`<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>`)
	g.key()
	x.Raw(`<c:plotVisOnly val="`, bit(g.Book != ""), `"/><c:dispBlanksAs val="gap"/>`)
	g.gapped()
	x.Raw(`</c:chart><c:spPr>`)
	if g.Drawn != nil {
		x.Raw(`<a:noFill/>`)
	} else {
		x.Raw(g.Paint.Fill(g.Colors.Ground))
	}
	x.Raw(`<a:ln><a:noFill/></a:ln></c:spPr>`)
	g.text(axisBody, g.tick(), g.Colors.Muted, false)
	if g.Book != "" {
		x.Raw(`<c:externalData r:id="`, g.Book, `"><c:autoUpdate val="0"/></c:externalData>`)
	}
	x.Raw(`</c:chartSpace>`)
}

// tick is the size of names and values at the axes.
func (g *graph) tick() layout.Length {
	if g.Drawn != nil {
		return g.Drawn.Tick
	}
	return 10 * layout.Pt
}

// place appends where the inside of the plot stands, as shares of the frame.
func (g *graph) place() {
	x := g.x
	if g.Drawn == nil {
		x.Raw(`<c:layout/>`)
		return
	}
	x.Raw(`<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>`)
	g.box(g.Drawn.Plot)
	x.Raw(`</c:manualLayout></c:layout>`)
}

// box appends a place in what was drawn as shares of the frame.
func (g *graph) box(r layout.Rect) {
	x := g.x
	for _, v := range [...]struct {
		name   string
		at, of layout.Length
	}{{"x", r.X + g.Inset, g.Size.W}, {"y", r.Y, g.Size.H}, {"w", r.W, g.Size.W}, {"h", r.H, g.Size.H}} {
		x.Raw(`<c:`, v.name, ` val="`)
		share(x, v.at, v.of)
		x.Raw(`"/>`)
	}
}

// share appends a/b with six decimals.
func share(x *opc.Markup, a, b layout.Length) {
	v := int64(a) * 1000000 / int64(max(b, 1))
	if v < 0 {
		x.B = append(x.B, '-')
		v = -v
	}
	x.Int(v / 1000000)
	x.B = append(x.B, '.')
	for d := int64(100000); d > 0; d /= 10 {
		x.B = append(x.B, byte('0'+v/d%10))
	}
}

// The bodies of a chart's texts. Labels at points stay on one line: programs that wrap them in a width of their own have them
// collide with their neighbours.
const (
	axisBody  = `<a:bodyPr rot="0" vert="horz"/>`
	freeBody  = `<a:bodyPr rot="-60000000" vert="horz"/>` // programs turn and thin as they need: unturned, they break years in two
	labelBody = `<a:bodyPr rot="0" vert="horz" wrap="none"/>`
)

// text appends the type of a chart's texts.
func (g *graph) text(body string, size layout.Length, c layout.Color, bold bool) {
	x := g.x
	x.Raw(`<c:txPr>`, body, `<a:lstStyle/><a:p><a:pPr><a:defRPr`)
	g.typeOf(size, bold)
	x.Raw(g.Paint.Fill(c), `<a:latin typeface="`)
	x.Text(g.Font)
	x.Raw(`"/></a:defRPr></a:pPr><a:endParaRPr lang="`, g.Lang, `"/></a:p></c:txPr>`)
}

func (g *graph) typeOf(size layout.Length, bold bool) {
	g.x.Attr("sz", size.Hundredths())
	g.x.Raw(` b="`, bit(bold), `">`)
}

func bit(on bool) string {
	if on {
		return "1"
	}
	return "0"
}

// number appends an element with a number as its value.
func (g *graph) number(element string, n int) {
	g.x.Raw(`<c:`, element)
	g.x.Attr("val", int64(n))
	g.x.Raw(`/>`)
}

// value appends an element with a text as its value.
func (g *graph) value(element, v string) { g.x.Raw(`<c:`, element, ` val="`, v, `"/>`) }

// float appends an element with a fraction as its value.
func (g *graph) float(element string, v float64) {
	g.x.Raw(`<c:`, element, ` val="`)
	g.x.Float(v)
	g.x.Raw(`"/>`)
}

// code appends a number format of its own.
func (g *graph) code(code string) {
	g.x.Raw(`<c:numFmt formatCode="`)
	g.x.Text(code)
	g.x.Raw(`" sourceLinked="0"/>`)
}

// present reports a value.
func present(v float64) bool { return !math.IsNaN(v) }
