package xlsx

import (
	"iter"
	"maps"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/opc"
)

// mostKept is how many points of a chart are kept for viewers that do not read them from the cells.
const mostKept = 4096

// mostLabelled is how many columns bear their values, as on slides; more stand before gridlines.
const mostLabelled = 14

// How DrawingML calls forms and stackings.
var (
	forms = [...]string{
		figure.Columns: "c:barChart", figure.Lines: "c:lineChart", figure.Areas: "c:areaChart", figure.Slices: "c:pieChart",
	}
	groupings = [...]string{figure.Apart: "standard", figure.Sums: "stacked", figure.Shares: "percentStacked"}
)

// seriesOf are the columns of the sheet that are drawn.
func seriesOf(c *figure.Chart, columns int) []int {
	if c.Series != nil {
		return c.Series
	}
	all := make([]int, 0, max(columns-1, 0))
	for k := 1; k < columns; k++ {
		all = append(all, k)
	}
	return all
}

// lies reports columns whose values run to the right.
func lies(c *figure.Chart) bool { return c.Across && c.Form == figure.Columns }

// drawer writes a chart's part.
type drawer struct {
	*markup
	figure.Chart
	sheet *worksheet
	look  Look
	drawn []int // columns
}

// writeChart writes the chart's part (ECMA-376-1, 21.2). What it shows is in the sheet, and here again for viewers that do
// not calculate.
func (w *worksheet) writeChart(x *markup, look Look) {
	d := &drawer{markup: x, Chart: *w.chart, sheet: w, look: look, drawn: seriesOf(w.chart, len(w.columns))}
	d.Across = lies(w.chart)
	if d.Form != figure.Slices {
		d.Hole = 0
	}
	x.Raw(opc.Header, `<c:chartSpace xmlns:c="`, nsC, `" xmlns:a="`, nsA, `" xmlns:r="`, nsRel, `">`,
		`<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>`)
	d.plot()
	if d.Form != figure.Slices {
		d.axes()
	}
	x.Raw("</c:plotArea>")
	d.legend()
	x.Raw(`<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`,
		`<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>`)
	d.type10(``, look.Muted)
	x.Raw("</c:chartSpace>")
}

// type10 sets the text of what encloses it, in 10 pt; body is what a:bodyPr says.
func (d *drawer) type10(body string, c layout.Color) {
	d.Raw(`<c:txPr><a:bodyPr`, body, `/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000">`)
	d.solid(c)
	d.Raw(`<a:latin typeface="`)
	d.Text(d.look.Font)
	d.Raw(`"/></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`)
}

// plot writes the series in their form.
func (d *drawer) plot() {
	element := forms[d.Form]
	if d.Form == figure.Slices && d.Hole > 0 {
		element = "c:doughnutChart"
	}
	d.Raw("<", element, ">")
	if d.Form == figure.Columns {
		d.value("c:barDir", map[bool]string{false: "col", true: "bar"}[d.Across])
	}
	if d.Form != figure.Slices {
		grouping := groupings[d.Stacking]
		if d.Form == figure.Columns && d.Stacking == figure.Apart {
			grouping = "clustered"
		}
		d.value("c:grouping", grouping)
	}
	d.value("c:varyColors", digit(d.Form == figure.Slices))
	for i, k := range d.drawn {
		d.one(i, k)
	}
	d.settings()
	if d.Form != figure.Slices {
		d.Raw(`<c:axId val="1"/><c:axId val="2"/>`)
	}
	d.Raw("</", element, ">")
}

// settings are what a form has besides its series.
func (d *drawer) settings() {
	switch {
	case d.Form == figure.Columns && d.Stacking != figure.Apart:
		d.Raw(`<c:gapWidth val="50"/><c:overlap val="100"/>`)
	case d.Form == figure.Columns && len(d.drawn) > 1:
		d.Raw(`<c:gapWidth val="50"/><c:overlap val="0"/>`)
	case d.Form == figure.Columns:
		d.Raw(`<c:gapWidth val="50"/>`)
	case d.Form == figure.Lines:
		d.Raw(`<c:marker val="1"/>`)
	case d.Form == figure.Slices:
		d.Raw(`<c:firstSliceAng val="0"/>`)
		if d.Hole > 0 {
			d.valueInt("c:holeSize", d.Hole)
		}
	}
}

// one writes series i, which is in column k.
func (d *drawer) one(i, k int) {
	d.Raw("<c:ser>")
	d.valueInt("c:idx", i)
	d.valueInt("c:order", i)
	d.Raw("<c:tx><c:strRef><c:f>")
	d.Text(d.sheet.cellOf(k, headRow))
	d.Raw(`</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>`)
	d.Text(d.sheet.columns[k].name)
	d.Raw("</c:v></c:pt></c:strCache></c:strRef></c:tx>")
	if d.Form != figure.Slices && i < len(d.Colors) {
		d.paint(d.Colors[i])
	}
	if d.Form == figure.Columns {
		d.value("c:invertIfNegative", "0")
	}
	if d.Form == figure.Lines {
		d.Raw(`<c:marker><c:symbol val="none"/></c:marker>`)
	}
	d.points(i)
	d.labels(k)
	d.Raw("<c:cat>")
	d.categories()
	d.Raw("</c:cat><c:val>")
	d.numbers(k, digits)
	d.Raw("</c:val>")
	if d.Form == figure.Lines {
		d.value("c:smooth", "0")
	}
	d.Raw("</c:ser>")
}

// paint gives a series or a point its colour.
func (d *drawer) paint(c figure.Color) {
	d.Raw("<c:spPr>")
	if d.Form == figure.Lines {
		d.Raw(`<a:ln w="28575" cap="rnd">`)
		d.solid(layout.Color(c))
		d.Raw("<a:round/></a:ln>")
	} else {
		d.solid(layout.Color(c))
	}
	if d.Form == figure.Slices {
		d.Raw(`<a:ln w="19050"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>`)
	}
	d.Raw("</c:spPr>")
}

// slices are the colours of the slices that have one, in their order.
func (d *drawer) slices() iter.Seq2[int, figure.Color] {
	return func(yield func(int, figure.Color) bool) {
		for j := range d.sheet.rows {
			c, ok := d.Points[j]
			if !ok && j < len(d.Colors) {
				c, ok = d.Colors[j], true
			}
			if ok && !yield(j, c) {
				return
			}
		}
	}
}

// points writes the points that look otherwise: those of the first series that have a colour of their own, and all slices.
func (d *drawer) points(i int) {
	points := d.Points
	if i > 0 {
		points = nil
	}
	if d.Form == figure.Slices {
		points = maps.Collect(d.slices())
	}
	for _, j := range slices.Sorted(maps.Keys(points)) {
		c := points[j]
		d.Raw("<c:dPt>")
		d.valueInt("c:idx", j)
		if d.Form == figure.Columns {
			d.value("c:invertIfNegative", "0")
		}
		if d.Form == figure.Lines {
			d.Raw(`<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>`)
			d.solid(layout.Color(c))
			d.Raw(`<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`)
		}
		d.value("c:bubble3D", "0")
		if d.Form != figure.Lines {
			d.paint(c)
		}
		d.Raw("</c:dPt>")
	}
}

// labelled reports columns that bear their values, or slices, which have no axis.
func (d *drawer) labelled() bool {
	few := d.sheet.rows*len(d.drawn) <= mostLabelled
	return d.Form == figure.Slices || d.Form == figure.Columns && d.Stacking == figure.Apart && few
}

// labels writes the labels of the series in column k. Those in a ring stand on its slices, in white or black.
func (d *drawer) labels(k int) {
	if !d.labelled() {
		return
	}
	d.Raw("<c:dLbls>")
	if d.Hole > 0 {
		for j, c := range d.slices() {
			d.Raw("<c:dLbl>")
			d.valueInt("c:idx", j)
			d.label(k, on(layout.Color(c)), "")
			d.Raw("</c:dLbl>")
		}
	}
	place := "outEnd"
	if d.Hole > 0 {
		place = ""
	}
	d.label(k, d.look.Ink, place)
	d.Raw("</c:dLbls>")
}

// on is the colour of text on a fill: white from 4.5:1, else black.
func on(fill layout.Color) layout.Color {
	white := layout.Color{R: 255, G: 255, B: 255}
	if theme.Contrast(white, fill) >= 4.5 {
		return white
	}
	return layout.Color{}
}

// label says what a label shows, and where.
func (d *drawer) label(k int, c layout.Color, place string) {
	d.format(d.code(k))
	d.Raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
	d.type10(` wrap="none"`, c) // programs that wrap labels have them collide
	if place != "" {
		d.value("c:dLblPos", place)
	}
	d.Raw(`<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>`,
		`<c:showPercent val="0"/><c:showBubbleSize val="0"/>`)
}

// format writes a number format for labels or an axis.
func (d *drawer) format(code string) {
	d.Raw(`<c:numFmt formatCode="`)
	d.Text(code)
	d.Raw(`" sourceLinked="0"/>`)
}
