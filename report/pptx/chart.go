package pptx

import (
	"math"
	"strconv"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/report/opc"
)

// graph is one native chart while it is written.
type graph struct {
	*slide
	*charts.Drawn
	x      *markup
	size   layout.Size
	points []int // of the chart, in the order in which they are drawn
	book   book
	series int // written so far
}

// nativeDates reports dates that a date axis can show: whole days of the spreadsheet's calendar, each once.
func nativeDates(ds []time.Time) bool {
	if number.NumericDay.For(ds) != number.NumericDay {
		return false
	}
	last := 60 // 1900-03-01 is the first day on which spreadsheets agree
	for _, d := range ds {
		n := serial(d)
		if n <= last {
			return false
		}
		last = n
	}
	return true
}

// serial is the day that a date's own clock shows as spreadsheets count it: days from 1899-12-30 on.
func serial(t time.Time) int {
	const epoch = -25569 // in days from 1970
	return int(number.Clock(t).Unix()/86400) - epoch
}

// framePad is what a chart's frame has more than its figure at the right: LibreOffice narrows plots whose labels end at the
// frame's edge.
const framePad = 12 * layout.Pt

// chart writes a chart as a frame on the slide and two parts: the chart with what it shows, and a workbook with its data.
func (s *slide) chart(o *object) {
	s.charts++
	name := "chart" + strconv.Itoa(s.page+1) + "-" + strconv.Itoa(s.charts)
	id := s.rels.Add("chart", "../charts/"+name+".xml", false)
	s.x.Raw(`<p:graphicFrame>`)
	s.open("nvGraphicFramePr", o)
	s.x.Raw(`<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>`)
	frame := o.Rect
	frame.W = max(frame.W, min(frame.W+framePad, s.size.W-frame.X))
	s.x.xfrm("p", frame)
	s.x.Raw(`<a:graphic><a:graphicData uri="`, nsC, `"><c:chart xmlns:c="`, nsC, `" r:id="`, id, `"/></a:graphicData></a:graphic></p:graphicFrame>`)

	g := &graph{slide: s, Drawn: o.chart, x: s.again(), size: frame.Size}
	g.order()
	g.names()
	g.write()
	s.done.XML("ppt/charts/"+name+".xml", typeChart, &g.x.Markup)
	s.done.Rels("ppt/charts/"+name+".xml", opc.Rels{opc.Internal("package", "../embeddings/"+name+".xlsx")})
	s.done.Part(g.book.entry("ppt/embeddings/"+name+".xlsx", s.again()), "")
}

// order is the points as they are drawn.
func (g *graph) order() {
	if g.points = g.Order; g.points != nil {
		return
	}
	g.points = make([]int, len(g.Names))
	for i := range g.points {
		g.points[i] = i
	}
}

// names puts the names of the points into the workbook.
func (g *graph) names() {
	g.book = book{dataSheet: g.embedded, rows: len(g.points)}
	if g.Calendar() {
		for _, i := range g.points {
			g.book.dates = append(g.book.dates, serial(g.Dates[i]))
		}
		return
	}
	for _, i := range g.points {
		g.book.names = append(g.book.names, text.Line(g.Names[i]))
	}
}

// write writes the chart's part. All that could be left to a program's own mind is said.
func (g *graph) write() {
	x := g.x
	x.Raw(header, `<c:chartSpace xmlns:c="`, nsC, `" xmlns:a="`, nsA, `" xmlns:r="`, nsR, `"><c:date1904 val="0"/><c:lang val="`, g.lang, `"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout>`)
	g.place(g.Plot)
	x.Raw(`</c:layout>`)
	for i := 0; i < len(g.Layers); i++ {
		switch l := &g.Layers[i]; l.Form {
		case charts.Columns:
			g.columns(i)
		case charts.Slices:
			g.slices(i)
		case charts.Areas:
			g.areas(i)
			g.lines(i)
			i = len(g.Layers)
		case charts.Lines:
			g.lines(i)
			i = len(g.Layers)
		}
	}
	if g.Layers[0].Form != charts.Slices {
		g.axes()
	}
	x.Raw(`<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`)
	g.text(axisBody, g.Tick, g.Colors.Muted, false)
	x.Raw(`<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`)
}

// place appends where the inside of the plot stands, as shares of the frame.
func (g *graph) place(r layout.Rect) {
	x := g.x
	x.Raw(`<c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>`)
	for _, v := range [...]struct {
		name   string
		at, of layout.Length
	}{{"x", r.X, g.size.W}, {"y", r.Y, g.size.H}, {"w", r.W, g.size.W}, {"h", r.H, g.size.H}} {
		x.Raw(`<c:`, v.name, ` val="`)
		x.share(v.at, v.of)
		x.Raw(`"/>`)
	}
	x.Raw(`</c:manualLayout>`)
}

// share appends a/b with six decimals.
func (x *markup) share(a, b layout.Length) {
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
	labelBody = `<a:bodyPr rot="0" vert="horz" wrap="none"/>`
)

// text appends the type of a chart's texts.
func (g *graph) text(body string, size layout.Length, c layout.Color, bold bool) {
	x := g.x
	x.Raw(`<c:txPr>`, body, `<a:lstStyle/><a:p><a:pPr><a:defRPr`)
	g.typeOf(size, bold)
	x.Raw(g.colors.fill(c), `<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="`, g.lang, `"/></a:p></c:txPr>`)
}

func (g *graph) typeOf(size layout.Length, bold bool) {
	g.x.Attr("sz", pts(size))
	g.x.Raw(` b="`, bit(bold), `">`)
}

// The axes' numbers; those of charts are positive (notes on charts: PowerPoint refuses others).
const (
	namesAxis  = "111111111"
	valuesAxis = "222222222"
)

// axes appends the axis of names or dates and that of the values.
func (g *graph) axes() {
	x := g.x
	side, other := "b", "l"
	turned := "minMax"
	if g.Across {
		side, other, turned = "l", "b", "maxMin" // the first is on top
	}
	kind := "catAx"
	if g.Calendar() {
		kind = "dateAx"
	}
	x.Raw(`<c:`, kind, `><c:axId val="`, namesAxis, `"/><c:scaling><c:orientation val="`, turned, `"/></c:scaling><c:delete val="0"/><c:axPos val="`, side, `"/><c:numFmt formatCode="`)
	if g.Calendar() {
		x.Text(dateCode)
	} else {
		x.Raw(`General`)
	}
	x.Raw(`" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="`)
	if g.Every > 0 {
		x.Raw(`low"/>`)
	} else {
		x.Raw(`none"/>`) // texts over the chart are the names
	}
	g.base()
	g.text(axisBody, g.Tick, g.Colors.Muted, false)
	x.Raw(`<c:crossAx val="`, valuesAxis, `"/><c:crosses val="autoZero"/>`)
	if g.Calendar() {
		x.Raw(`<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/></c:dateAx>`)
	} else {
		x.Raw(`<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>`)
		if g.Every > 0 {
			x.Raw(`<c:tickLblSkip`)
			x.Attr("val", int64(g.Every))
			x.Raw(`/>`)
		}
		x.Raw(`<c:noMultiLvlLbl val="1"/></c:catAx>`)
	}
	g.values(other)
}

// base appends the line of the axis of names: the line that bars stand on, or the gridline of zero.
func (g *graph) base() {
	line, width := g.Colors.Ink, layout.Pt
	if g.Layers[0].Form != charts.Columns {
		if line, width = g.Colors.Muted, layout.Pt*3/4; g.Value.Min > 0 || g.Value.Max < 0 {
			line = g.Colors.Hairline
		}
	}
	g.x.Raw(`<c:spPr>`)
	stroke(g.x, g.colors, &layout.Path{Stroke: &line, Width: width})
	g.x.Raw(`</c:spPr>`)
}

// values appends the axis of the values with its step, gridlines and ticks. Programs find its ends by themselves, as charts
// does, so that they move with the values; only those that they would not find are written.
func (g *graph) values(side string) {
	x, a := g.x, g.Value
	if a.Percent { // programs count such an axis from 0 to 1
		a.Min, a.Max, a.Step = a.Min/100, a.Max/100, a.Step/100
	}
	x.Raw(`<c:valAx><c:axId val="`, valuesAxis, `"/><c:scaling><c:orientation val="minMax"/>`)
	if a.FixedMax {
		x.Raw(`<c:max val="`)
		x.Float(a.Max)
		x.Raw(`"/>`)
	}
	if a.FixedMin {
		x.Raw(`<c:min val="`)
		x.Float(a.Min)
		x.Raw(`"/>`)
	}
	x.Raw(`</c:scaling><c:delete val="`, bit(!a.Shown), `"/><c:axPos val="`, side, `"/>`)
	if a.Shown {
		x.Raw(`<c:majorGridlines><c:spPr>`)
		stroke(x, g.colors, &layout.Path{Stroke: &g.Colors.Hairline, Width: layout.Pt * 3 / 4})
		x.Raw(`</c:spPr></c:majorGridlines>`)
	}
	x.Raw(`<c:numFmt formatCode="`)
	x.Text(a.Format.Code(g.Locale))
	x.Raw(`" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`)
	g.text(axisBody, g.Tick, g.Colors.Muted, false)
	x.Raw(`<c:crossAx val="`, namesAxis, `"/><c:crosses val="`)
	if g.Across {
		x.Raw(`max`)
	} else {
		x.Raw(`min`)
	}
	x.Raw(`"/><c:crossBetween val="`)
	if g.Layers[0].Form == charts.Columns || len(g.points) == 1 {
		x.Raw(`between"/>`)
	} else {
		x.Raw(`midCat"/>`)
	}
	if a.Step > 0 && !math.IsInf(a.Step, 0) {
		x.Raw(`<c:majorUnit val="`)
		x.Float(a.Step)
		x.Raw(`"/>`)
	}
	x.Raw(`</c:valAx>`)
}
