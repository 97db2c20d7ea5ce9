package chartml

import (
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/report/opc"
)

// slices appends a pie or a ring.
func (g *graph) slices(layer int) {
	x, l := g.x, &g.Layers[layer]
	tag := "pieChart"
	if l.Hole > 0 {
		tag = "doughnutChart"
	}
	x.Raw(`<c:`, tag, `><c:varyColors val="1"/>`)
	for _, t := range g.traces(layer) {
		col := g.open(t)
		g.marks(t)
		g.labels(t)
		g.data(col)
		x.Raw(`</c:ser>`)
	}
	x.Raw(`<c:firstSliceAng val="0"/>`)
	if l.Hole > 0 {
		g.number("holeSize", max(10, min(l.Hole, 90)))
	}
	x.Raw(`</c:`, tag, `>`)
}

// called reports slices whose labels say the text that they are called by.
func (g *graph) called(t *charts.Trace) bool {
	return t.Labels.Slice && g.Drawn != nil && g.Drawn.Slices != nil
}

// led reports slices of which some labels stand apart from them, with leaders.
func led(t trace) bool {
	return t.form == charts.Slices && slices.ContainsFunc(t.labels, func(d charts.DataLabel) bool { return d.Shift != (layout.Point{}) })
}

// leaders appends the lines from slices to labels that stand apart.
func (g *graph) leaders() {
	g.x.Raw(`<c:showLeaderLines val="1"/><c:leaderLines><c:spPr>`)
	g.line(&layout.Path{Stroke: &g.Colors.Muted, Width: 3 * layout.Pt / 4})
	g.x.Raw(`</c:spPr></c:leaderLines>`)
}

// call are the cells of what the points of a pie or a ring that was drawn are called: a column of their names with values or shares, which
// follow the data.
func (g *graph) call(names Names) Names {
	s, t := g.Drawn.Slices, &g.Layers[0].Traces[0]
	h := Helper{Texts: make([]string, len(g.points)), Of: []int{t.Data}, Formula: g.sliceText(s, t, names.Dates)}
	for k, i := range g.points {
		h.Texts[k] = s.Texts[i]
	}
	return Names{Ref: g.Cells.Helper(h).Ref, Texts: h.Texts}
}

// sliceText is the formula of the text of a slice.
func (g *graph) sliceText(s *charts.SliceTexts, t *charts.Trace, dates bool) Formula {
	gap := number.FormulaText(s.Gap)
	if s.Gap == "\n" {
		gap = "CHAR(10)"
	}
	return func(cell func(data int) string) string {
		name, value := cell(namesCell)+`&""`, cell(t.Data)
		if dates {
			name = g.Precision().Formula(cell(namesCell), g.Locale)
		}
		if s.Bare {
			return name
		}
		said := t.Format.Formula(value, g.Locale)
		if s.Share != nil {
			said = s.Share.ShareFormula(value+"/SUM("+wholeColumn(value)+")", g.Locale)
		}
		return "IFERROR(" + name + "&" + gap + "&" + said + "," + name + ")" // nothing is a share of nothing
	}
}

// What LibreOffice 7.4 has beside and above the first baseline of a title more than PowerPoint has of ascent, in thousandths of its
// size: other programs are told to have as much.
const (
	titleSide  = 182
	titleAbove = 116
)

// figure appends the figure in a ring as the chart's title, which is read from a cell; false: there is none.
func (g *graph) figure() bool {
	if g.Drawn == nil || g.Drawn.Figure.Lines == nil {
		return false
	}
	f, t := &g.Drawn.Figure, &g.Layers[0].Traces[0]
	said := strings.Join(f.Lines, "\n")
	of := Figure{Text: said, Formula: g.figureText(f, t)}
	if f.Slice >= 0 {
		of.Of = text.Line(g.Plan.Names[f.Slice])
	}
	x := g.x
	x.Raw(`<c:title><c:tx><c:strRef><c:f>`)
	x.Text(g.Cells.Figure(of))
	x.Raw(`</c:f><c:strCache><c:ptCount val="1"/>`)
	g.point(0)
	x.Text(said)
	x.Raw(`</c:v></c:pt></c:strCache></c:strRef></c:tx><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="`)
	side, above := f.Size*titleSide/1000, f.Size*titleAbove/1000
	share(x, max(f.At.X+g.Inset-side, 0), g.Size.W)
	x.Raw(`"/><c:y val="`)
	_, ascent := layout.Ascents(f.Size, 100)
	share(x, max(f.At.Y+f.At.H*3/4-ascent-above, 0), g.Size.H)
	x.Raw(`"/></c:manualLayout></c:layout><c:overlay val="1"/>`)
	var body opc.Markup
	body.Raw(`<a:bodyPr rot="0" vert="horz"`)
	for _, inset := range [...]struct {
		name string
		of   layout.Length
	}{{"lIns", side}, {"tIns", above}, {"rIns", side}, {"bIns", above}} {
		body.Attr(inset.name, int64(inset.of))
	}
	body.Raw(`/>`)
	g.text(string(body.B), f.Size, f.Color, f.Bold)
	x.Raw(`</c:title>`)
	return true
}

// figureText is the formula of the figure in a ring: the sum of all slices, or the value of one that is found by its name, and what
// it counts.
func (g *graph) figureText(f *charts.Figure, t *charts.Trace) Formula {
	return func(cell func(data int) string) string {
		head := cell(t.Data)
		value := "SUM(" + wholeColumn(head) + ")"
		if f.Slice >= 0 {
			value = "INDEX(" + wholeColumn(head) + ",MATCH(" + g.wanted(f.Slice) + "," + wholeColumn(cell(namesCell)) + ",0))"
		}
		said := t.Format.Formula(value, g.Locale)
		if len(f.Lines) > 1 {
			said += "&CHAR(10)&" + head
		}
		return "IFERROR(" + said + `,"")` // the slice is no more
	}
}

// wanted is the name of a point as formulas find it in its cell: in a text no character stands for others.
func (g *graph) wanted(point int) string {
	n := g.Cells.Names()
	return n.sought(slices.Index(g.points, point))
}

// sought is the name in a row, from 0, as formulas find it.
func (n *Names) sought(row int) string {
	if n.Texts == nil {
		return strconv.FormatFloat(n.Numbers[row], 'f', -1, 64)
	}
	return number.FormulaText(strings.NewReplacer("~", "~~", "*", "~*", "?", "~?").Replace(n.Texts[row]))
}
