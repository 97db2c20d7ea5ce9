package chartml

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
)

// stairs appends what joins the steps of a line, of which its connectors are: error bars without ends from the value before.
func (g *graph) stairs(t *trace) {
	if !t.Steps {
		return
	}
	x := g.x
	x.Raw(`<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/><c:plus>`)
	g.numbers(g.rises(t, "\u2193", -1))
	x.Raw(`</c:plus><c:minus>`)
	g.numbers(g.rises(t, "\u2191", 1))
	x.Raw(`</c:minus><c:spPr>`)
	g.line(&layout.Path{Stroke: t.Look.Stroke, Width: t.Look.Width, Cap: layout.Round})
	x.Raw(`</c:spPr></c:errBars>`)
}

// rises is the column of how far each value lies above the one before, or with -1 below it; 0 where it does not, or one is missing.
func (g *graph) rises(t *trace, sign string, by float64) Column {
	values := g.seriesColumn(t.Trace).Values
	far := make([]float64, len(values))
	for i := range values[1:] {
		if a, b := values[i], values[i+1]; present(a) && present(b) {
			far[i+1] = max(0, float64(by*(b-a)))
		}
	}
	return g.Cells.Helper(Helper{Head: t.Name + " " + sign, Numbers: far, Of: []int{t.Data}, Formula: func(cell func(int) string) string {
		more, less := cell(t.Data), cell(above(t.Data))
		if by < 0 {
			more, less = less, more
		}
		return "IF(COUNT(" + more + "," + less + ")=2,MAX(0," + more + "-" + less + "),0)"
	}})
}

// bared is how the line of a trace looks: that of steps is drawn by what joins them.
func bared(t *trace) charts.Look {
	line := t.Look
	if line.Fill = nil; t.Steps {
		line.Stroke = nil
	}
	return line
}
