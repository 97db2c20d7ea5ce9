package xlsx

import (
	"strconv"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report/chartml"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

// The chart's size and place, in pixels at 96 dots per inch, of which a digit in Calibri 11 takes seven.
const (
	digitPixels = 7
	chartWide   = 640
	chartHigh   = 340
	chartMost   = 1400 // the height of many bars
	barHigh     = 24   // of a bar with its gap
	emuPixel    = 9525
)

// writeDrawing writes what stands over the sheet: its chart, one column right of the table and level with its first row.
func (w *worksheet) writeDrawing(x *markup) {
	x.Raw(opc.Header, `<xdr:wsDr xmlns:xdr="`, nsDrawing, `" xmlns:a="`, drawingml.Ns, `"><xdr:oneCellAnchor><xdr:from>`)
	for _, p := range []struct {
		element string
		at      int
	}{{"col", min(len(w.columns)+1, mostColumns-1)}, {"colOff", 0}, {"row", headRow}, {"rowOff", 0}} {
		x.Raw("<xdr:", p.element, ">", strconv.Itoa(p.at), "</xdr:", p.element, ">")
	}
	x.Raw(`</xdr:from><xdr:ext cx="`, strconv.Itoa(chartWide*emuPixel), `" cy="`, strconv.Itoa(w.chartHigh()*emuPixel), `"/>`,
		`<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="`)
	x.Text(w.label)
	x.Raw(`" descr="`)
	x.Text(w.alt)
	x.Raw(`"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`,
		`<a:graphic><a:graphicData uri="`, chartml.Ns, `"><c:chart xmlns:c="`, chartml.Ns, `" xmlns:r="`, nsRel, `" r:id="rId1"/></a:graphicData></a:graphic>`,
		`</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`)
}

// chartHigh is the chart's height: bars that lie need room for their names.
func (w *worksheet) chartHigh() int {
	if !w.chart.Across {
		return chartHigh
	}
	bars := w.rows
	if w.chart.Layers[0].Stacking == charts.Apart {
		bars *= max(len(w.chart.Layers[0].Traces)*2/3, 1)
	}
	return min(max(chartHigh, 60+bars*barHigh), chartMost)
}
