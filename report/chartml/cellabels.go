package chartml

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/text"
)

// ns15 is the namespace of labels from cells ([MS-ODRAWXML], 2.24.3).
const ns15 = "http://schemas.microsoft.com/office/drawing/2012/chart"

// The extensions of labels and of series (there, 2.24.3.1 and 2.24.3.13).
const (
	extLabels = `<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="` + ns15 + `">`
	extSeries = `<c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}" xmlns:c15="` + ns15 + `">`
	extEnd    = `</c:ext></c:extLst>`
)

// labelCells are cells that labels say.
type labelCells struct {
	ref   string
	texts []string // what they show, in the order of the points
}

// labelCells are the cells of the labels of a trace that says other columns than its own, nil where there are none.
func (g *graph) labelCells(t *trace) *labelCells {
	if t.Labels.Point {
		return g.pointNames()
	}
	of := t.Labels.Of
	if len(of) == 0 || len(of) == 1 && of[0] == t.Data {
		return nil
	}
	c := &labelCells{texts: make([]string, len(g.points))}
	for k, i := range g.points {
		if present(g.Data[of[0]].Values[i]) {
			c.texts[k] = g.said(t.Trace, i)
		}
	}
	if len(of) == 1 {
		c.ref = g.Cells.Data(of[0], g.points).Ref
	} else {
		c.ref = g.Cells.Helper(Helper{Texts: c.texts, Of: of, Formula: g.rangeText(t.Trace)}).Ref
	}
	if c.ref == "" {
		return nil
	}
	return c
}

// said is the text of a label: of the trace's own value, or of the columns that it says instead.
func (g *graph) said(t *charts.Trace, i int) string {
	if t.Labels.Point {
		return text.Line(g.Plan.Names[i])
	}
	of := t.Labels.Of
	switch len(of) {
	case 0:
		return t.Format.Text(t.Values[i], g.Locale)
	case 1:
		d := &g.Data[of[0]]
		return d.FormatAt(i).Text(d.Values[i], g.Locale)
	}
	if t.Labels.Aside {
		return g.Aside(t, i)
	}
	return g.Interval(t.Format, g.Data[of[0]].Values[i], g.Data[of[1]].Values[i])
}

// rangeText is the formula of the text of a range, as the drawing writes it.
func (g *graph) rangeText(t *charts.Trace) Formula {
	return func(cell func(data int) string) string {
		if t.Labels.Aside {
			return g.aside(t, cell)
		}
		low, high := cell(t.Labels.Of[0]), cell(t.Labels.Of[1])
		return "IF(COUNT(" + low + `)=0,"",` + g.IntervalFormula(t.Format, low, high) + ")"
	}
}

// aside is the formula of a text that has a second value in parentheses.
func (g *graph) aside(t *charts.Trace, cell func(data int) string) string {
	of := t.Labels.Of
	first, second := cell(of[0]), cell(of[1])
	text := func(k int, at string) string { return g.Data[k].Format.Formula(at, g.Locale) }
	return "IF(COUNT(" + first + `)=0,"",` + text(of[0], first) + "&IF(COUNT(" + second + `)=0,""," ("&` + text(of[1], second) + `&")"))`
}

// range15 appends the cells that the labels of a series say, and what these have now.
func (g *graph) range15(t trace) {
	if t.cells == nil {
		return
	}
	x := g.x
	x.Raw(extSeries, `<c15:datalabelsRange><c15:f>`)
	x.Text(t.cells.ref)
	x.Raw(`</c15:f><c15:dlblRangeCache>`)
	g.number("ptCount", len(t.cells.texts))
	for i, s := range t.cells.texts {
		if s != "" {
			g.point(i)
			x.Text(s)
			x.Raw(`</c:v></c:pt>`)
		}
	}
	x.Raw(`</c15:dlblRangeCache></c15:datalabelsRange>`, extEnd)
}
