package chartml

import (
	"math"
	"slices"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report/opc"
)

// shows are the parts of a label in their order.
type shows struct{ value, category, series bool }

func (g *graph) shown(s shows) {
	g.x.Raw(`<c:showLegendKey val="0"/><c:showVal val="`, bit(s.value), `"/><c:showCatName val="`, bit(s.category), `"/><c:showSerName val="`, bit(s.series), `"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`)
}

// labels appends the labels of a series: all at once where they are alike, else one by one.
func (g *graph) labels(t trace) {
	x := g.x
	if len(t.labels) == 0 {
		return
	}
	labels := slices.Clone(t.labels)
	rank := make(map[int]int, len(g.points))
	for k, i := range g.points {
		rank[i] = k
	}
	slices.SortFunc(labels, func(a, b charts.DataLabel) int { return rank[a.Point] - rank[b.Point] })
	code := g.labelCode(t)
	shown := shows{value: true}
	shown.category = g.Drawn == nil && t.Labels.Slice
	x.Raw(`<c:dLbls>`)
	if g.alike(t) {
		g.style(code, &labels[0])
		g.position(t, &labels[0])
		g.shown(shown)
		if shown.category {
			g.separate("\n")
		}
		x.Raw(`</c:dLbls>`)
		return
	}
	for i := range labels {
		d := &labels[i]
		x.Raw(`<c:dLbl>`)
		g.number("idx", rank[d.Point])
		g.moved(t, d)
		fields := g.words(t, d)
		g.style(code, d)
		g.position(t, d)
		shown.series = d.Named
		g.shown(shown)
		switch {
		case d.Named:
			g.separate(" ")
		case shown.category:
			g.separate("\n")
		}
		if fields {
			x.Raw(`<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:dlblFieldTable/></c:ext></c:extLst>`)
		}
		x.Raw(`</c:dLbl>`)
	}
	g.shown(shows{})
	x.Raw(`<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext></c:extLst></c:dLbls>`)
}

// separate appends what stands between the parts of a label.
func (g *graph) separate(by string) {
	g.x.Raw(`<c:separator>`, by, `</c:separator>`)
}

// labelCode is the number format of a trace's labels.
func (g *graph) labelCode(t trace) string {
	f := t.Format
	if g.Divisor > 0 {
		f.Unit = number.One
	}
	return f.Code(g.Locale)
}

// alike reports labels that are all of one look, on every value, at their natural places, and that say the value.
func (g *graph) alike(t trace) bool {
	n := 0
	for _, v := range t.Values {
		if present(v) {
			n++
		}
	}
	first := &t.labels[0]
	for i := range t.labels {
		d := &t.labels[i]
		if d.Label != first.Label || d.Size != first.Size || d.Place != first.Place || d.Named || !g.plain(t, d) {
			return false
		}
		if dx, dy := g.shift(t, d); dx != 0 || dy != 0 {
			return false
		}
	}
	return n == len(t.labels)
}

// plain reports a label that says its value in the series' format.
func (g *graph) plain(t trace, d *charts.DataLabel) bool {
	return g.Drawn == nil || d.Text == t.Format.Text(t.Values[d.Point], g.Locale)
}

// style appends the number format and the type of labels.
func (g *graph) style(code string, d *charts.DataLabel) {
	g.code(code)
	g.x.Raw(`<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`)
	g.text(labelBody, d.Size, d.Color, d.Bold)
}

// words appends a label's own words where they are not the value: fields for the series' name and the value, or a text.
func (g *graph) words(t trace, d *charts.DataLabel) (fields bool) {
	x := g.x
	if !d.Named && g.plain(t, d) {
		return false
	}
	x.Raw(`<c:tx><c:rich>`, labelBody, `<a:lstStyle/><a:p>`)
	piece := func(kind, text string, color layout.Color, bold bool) {
		tag := "a:r"
		if kind != "" {
			tag = "a:fld"
			x.Raw(`<a:fld id="`, opc.GUID(kind), `" type="`, kind, `">`)
		} else {
			x.Raw(`<a:r>`)
		}
		x.Raw(`<a:rPr lang="`, g.Lang, `"`)
		g.typeOf(d.Size, bold)
		x.Raw(g.Paint.Fill(color), `</a:rPr><a:t>`)
		x.Text(text)
		x.Raw(`</a:t></`, tag, `>`)
	}
	if d.Named {
		piece("SERIESNAME", "["+t.Name+"]", d.Color, d.Bold)
		piece("", " ", d.Color, d.Bold)
		piece("VALUE", "["+d.Text+"]", g.Colors.Ink, false)
	} else {
		piece("", d.Text, d.Color, d.Bold)
	}
	x.Raw(`<a:endParaRPr lang="`, g.Lang, `"/></a:p></c:rich></c:tx>`)
	return d.Named
}

// position appends where labels stand, as far as the kind of chart allows to say it (ISO/IEC 29500-1, 21.2.2.48).
func (g *graph) position(t trace, d *charts.DataLabel) {
	at := ""
	switch {
	case t.form == charts.Slices && t.ring:
	case d.Place == charts.Middle:
		at = "ctr"
	case t.form == charts.Lines:
		at = [...]string{charts.Outside: "t", charts.Beside: "r", charts.Below: "b"}[d.Place]
	case !t.apart || d.Place == charts.Below:
		at = "inEnd"
	default:
		at = "outEnd"
	}
	if at != "" {
		g.value("dLblPos", at)
	}
}

// moved appends by how much a label stands elsewhere than where programs put it by themselves.
func (g *graph) moved(t trace, d *charts.DataLabel) {
	dx, dy := g.shift(t, d)
	if dx == 0 && dy == 0 {
		g.x.Raw(`<c:layout/>`)
		return
	}
	g.x.Raw(`<c:layout><c:manualLayout><c:x val="`)
	share(g.x, dx, g.Size.W)
	g.x.Raw(`"/><c:y val="`)
	share(g.x, dy, g.Size.H)
	g.x.Raw(`"/></c:manualLayout></c:layout>`)
}

// Where programs put labels at the points of lines (notes on text geometry, 6).
const (
	labelGap   = 3 * layout.Pt // from the point to the label
	leastShift = 2 * layout.Pt
)

// shift is by how much the label of a line's point stands elsewhere than by itself.
func (g *graph) shift(t trace, d *charts.DataLabel) (dx, dy layout.Length) {
	if g.Drawn == nil || t.form != charts.Lines || t.Role != charts.RoleValue {
		return 0, 0
	}
	p := g.at(t, d.Point)
	base := d.At.Y + d.At.H*3/4
	switch d.Place {
	case charts.Beside:
		dx, dy = d.At.X-(p.X+labelGap), base-(p.Y+d.Size*24/100)
	case charts.Below:
		dx, dy = d.At.X+d.At.W/2-p.X, base-(p.Y+labelGap+d.Size*75/100)
	default:
		dx, dy = d.At.X+d.At.W/2-p.X, base-(p.Y-labelGap-d.Size*25/100)
	}
	if dx > -leastShift && dx < leastShift {
		dx = 0
	}
	if dy > -leastShift && dy < leastShift {
		dy = 0
	}
	return dx, dy
}

// at is the place of a line's point in the frame.
func (g *graph) at(t trace, i int) layout.Point {
	n := len(t.Values)
	along := 0.5
	switch {
	case g.between():
		along = (float64(i) + 0.5) / float64(n)
	case len(g.Dates) > 1:
		from, to := Serial(g.Dates[0]), Serial(g.Dates[n-1])
		along = (Serial(g.Dates[i]) - from) / (to - from)
	case n > 1:
		along = float64(i) / float64(n-1)
	}
	up := (t.Values[i] - g.axis.Min) / (g.axis.Max - g.axis.Min)
	plot := g.Drawn.Plot
	return layout.Point{
		X: plot.X + layout.Length(math.Round(along*float64(plot.W))),
		Y: plot.Bottom() - layout.Length(math.Round(up*float64(plot.H))),
	}
}
