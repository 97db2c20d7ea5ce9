package chartml

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
)

// Inset is how much further left than what was drawn a chart's frame begins, so that the texts of titles, which programs indent,
// stand at its left edge. Above them is a bit of room, too (seen in LibreOffice 7.4).
const (
	Inset    = 22 * layout.Pt / 10
	overhead = 8 * layout.Pt / 10
)

// titles are those of the chart and of the axis of the values: where they were drawn, else where programs place them.
func (g *graph) titles() (title, axis charts.Head) {
	if g.Drawn != nil {
		return g.Drawn.Title, g.Drawn.AxisTitle
	}
	title.Text, axis.Text = g.Plan.Heads()
	title.Size, title.Label = 12*layout.Pt, charts.Label{Color: g.Colors.Ink, Bold: true}
	axis.Size, axis.Label = g.tick(), charts.Label{Color: g.Colors.Muted}
	return title, axis
}

// title appends a title, its text turned by some 60000ths of a degree where it was not drawn.
func (g *graph) title(h charts.Head, turned string) {
	x := g.x
	if g.Drawn != nil {
		turned = "0"
	}
	x.Raw(`<c:title><c:tx><c:rich><a:bodyPr rot="`, turned, `" vert="horz"`)
	if g.Drawn != nil {
		x.Raw(` lIns="0" tIns="0" rIns="0" bIns="0"`)
	}
	x.Raw(`/><a:lstStyle/><a:p><a:pPr`)
	if g.Drawn != nil {
		x.Raw(` algn="l"`)
	}
	x.Raw(`><a:defRPr`)
	g.typeOf(h.Size, h.Bold)
	g.face(h)
	x.Raw(`</a:defRPr></a:pPr><a:r><a:rPr lang="`, g.Lang, `"`)
	g.typeOf(h.Size, h.Bold)
	g.face(h)
	x.Raw(`</a:rPr><a:t>`)
	x.Text(h.Text)
	x.Raw(`</a:t></a:r></a:p></c:rich></c:tx>`)
	if g.Drawn == nil {
		x.Raw(`<c:layout/><c:overlay val="0"/></c:title>`)
		return
	}
	baseline := h.At.Y + h.At.H*3/4
	x.Raw(`<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="`)
	share(x, max(h.At.X+g.Inset-Inset, 0), g.Size.W)
	x.Raw(`"/><c:y val="`)
	share(x, max(baseline-layout.Ascent(h.Size, 100)-overhead, 0), g.Size.H)
	x.Raw(`"/></c:manualLayout></c:layout><c:overlay val="1"/></c:title>`)
}

// face appends the colour and the font of a title: without them programs take those of their own.
func (g *graph) face(h charts.Head) {
	g.x.Raw(g.Paint.Fill(h.Color), `<a:latin typeface="`)
	g.x.Text(g.Font)
	g.x.Raw(`"/>`)
}
