package chartml

import (
	"math"
	"slices"

	"github.com/deckfold/deckfold/charts"
)

// key appends the legend that was drawn; of a chart that was not, where marks do not bear the names of what they show.
func (g *graph) key() {
	if g.Drawn != nil {
		g.drawnKey(&g.Drawn.Legend)
		return
	}
	side, l := "t", &g.Layers[0]
	switch {
	case l.Form == charts.Slices && l.Traces[0].Labels.Slice, l.Form != charts.Slices && g.series-len(g.legend)-g.blank < 2:
		return
	case l.Form == charts.Slices:
		side = "r"
	}
	g.x.Raw(`<c:legend><c:legendPos val="`, side, `"/>`)
	for _, i := range g.legend {
		g.leave(i)
	}
	g.x.Raw(`<c:overlay val="0"/></c:legend>`)
}

// drawnKey appends a legend where it was drawn. One without a size is as large as its entries are, so that a longer one moves the
// others. LibreOffice has the entries of lying bars side by side in the opposite order, and signs of twice the length where a line of
// the chart is dashed.
func (g *graph) drawnKey(l *charts.Legend) {
	if l.Size == 0 {
		return
	}
	x, side := g.x, "t"
	if l.Column {
		side = "r"
	}
	x.Raw(`<c:legend><c:legendPos val="`, side, `"/>`)
	for _, i := range g.legend {
		g.leave(i)
	}
	for i := range g.trends {
		g.leave(g.series + i)
	}
	x.Raw(`<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>`)
	if l.At.W > 0 {
		g.box(l.At)
	} else {
		x.Raw(`<c:x val="`)
		share(x, max(l.At.X+g.Inset, 0), g.Size.W)
		x.Raw(`"/><c:y val="`)
		share(x, max(l.At.Y, 0), g.Size.H)
		x.Raw(`"/>`)
	}
	x.Raw(`</c:manualLayout></c:layout><c:overlay val="1"/>`)
	g.text(axisBody, l.Size, l.Color, l.Bold)
	x.Raw(`</c:legend>`)
}

// leave leaves an entry out of the legend.
func (g *graph) leave(entry int) {
	g.x.Raw(`<c:legendEntry>`)
	g.number("idx", entry)
	g.x.Raw(`<c:delete val="1"/></c:legendEntry>`)
}

// sideNames are lines that bear the names of stacked series beside the last column, each at the middle of its part. They are not
// seen, but for their labels.
func (g *graph) sideNames(l *charts.Layer) (out []trace) {
	if g.Drawn == nil {
		return nil
	}
	for i := range g.Drawn.Beside {
		n := &g.Drawn.Beside[i]
		of := &l.Traces[n.Trace]
		values := slices.Repeat([]float64{math.NaN()}, len(of.Values))
		values[n.Point] = n.Middle
		t := &charts.Trace{Series: of.Series, Name: of.Name, Values: values, Data: -1}
		named := trace{Trace: t, labels: []charts.DataLabel{n.DataLabel}, name: n}
		if n.Text != "" {
			named.cells = g.valueCells(of)
		}
		out = append(out, named)
	}
	return out
}

// nameColumn is the column of such a line: the middle of the series' part in the last row of the data, which is that before a row
// without a name. Its head is that of its series, so that a rename is the name's, too.
func (g *graph) nameColumn(t *trace) Column {
	parts := make([]int, t.name.Trace+1)
	for i := range parts {
		parts[i] = g.Layers[0].Traces[i].Data
	}
	own := g.seriesColumn(&g.Layers[0].Traces[t.name.Trace])
	col := g.Cells.Helper(Helper{Head: t.name.Column, Numbers: along(t.Values, g.points), Of: parts, Formula: middle(parts)})
	col.Head, col.Name = own.Head, own.Name
	return col
}

// middle is the formula of the middle of the last of some parts of a stack, in the last row.
func middle(parts []int) Formula {
	return func(cell func(int) string) string {
		refs := make([]string, len(parts))
		for i, k := range parts {
			refs[i] = cell(k)
		}
		own, before := refs[len(refs)-1], refs[:len(refs)-1]
		f := own + "/2"
		if len(before) > 0 {
			f = "IF(" + own + "<0," + signed(before, "<", "MIN") + "," + signed(before, ">", "MAX") + ")+" + f
		}
		return "IF(AND(ISBLANK(" + cell(nextName) + "),COUNT(" + own + ")=1)," + f + ",NA())"
	}
}

// moreRows is how many rows that are added have the label of a name beside their column, as the last one has.
const moreRows = 4

// nameLabel appends the label of such a line: moved beside the column at its point, and at the next ones, which rows that are added
// will have. After these it stands where programs put it, over the column: it has the ground behind it.
func (g *graph) nameLabel(t trace) {
	d := t.labels[0]
	x, last := g.x, slices.Index(g.points, d.Point)
	dx, dy := g.shift(t, &d)
	x.Raw(`<c:dLbls>`)
	for i := last; i <= last+moreRows; i++ {
		x.Raw(`<c:dLbl>`)
		g.number("idx", i)
		g.manual(dx, dy)
		if t.cells != nil {
			g.words(t, i, &d)
		}
		g.nameStyle(t, &d)
		if t.cells != nil {
			x.Raw(extLabels, `<c15:showDataLabelsRange val="1"/>`, extEnd)
		}
		x.Raw(`</c:dLbl>`)
		if t.cells == nil {
			dy = 0 // the parts there may be large enough; areas go on as they end
		}
	}
	d.Halo = true
	g.nameStyle(t, &d)
	x.Raw(extLabels, `<c15:showLeaderLines val="0"/>`, extEnd, `</c:dLbls>`)
}

// nameStyle appends how the label of a name looks.
func (g *graph) nameStyle(t trace, d *charts.DataLabel) {
	g.style("General", d)
	g.position(t, d)
	g.shown(shows{series: true})
}

// valueCells are the cells of the values that stand after a name, nil where they stand in none.
func (g *graph) valueCells(t *charts.Trace) *labelCells {
	d := &g.Data[t.Data]
	c := &labelCells{ref: g.Cells.Data(t.Data, g.points).Ref, texts: make([]string, len(g.points))}
	if c.ref == "" {
		return nil
	}
	for k, i := range g.points {
		if present(d.Values[i]) {
			c.texts[k] = d.FormatAt(i).Text(d.Values[i], g.Locale)
		}
	}
	return c
}
