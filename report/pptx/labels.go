package pptx

import (
	"math"
	"slices"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
)

// discSize is the diameter of the discs at labelled points of lines, ringSize that of predicted values.
const (
	discSize = 7
	ringSize = 5
)

// marks appends the points of a series that look otherwise than it.
func (g *graph) marks(t trace) {
	x := g.x
	for k, i := range g.points {
		look, ok := t.Points[i]
		if !ok {
			continue
		}
		x.Raw(`<c:dPt><c:idx`)
		x.Attr("val", int64(k))
		x.Raw(`/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>`)
		g.look(&look)
		x.Raw(`</c:dPt>`)
	}
}

// discs appends the points of a line that bear a disc: those with labels, and those between gaps.
func (g *graph) discs(t trace) {
	if t.Look.Stroke == nil || t.Look.Marker != charts.NoMarker {
		return
	}
	x := g.x
	gap := func(i int) bool { return i < 0 || i >= len(t.Values) || math.IsNaN(t.Values[i]) }
	for i := range t.Values {
		labelled := slices.ContainsFunc(t.labels, func(d charts.DataLabel) bool { return d.Point == i })
		if gap(i) || !labelled && !(gap(i-1) && gap(i+1)) {
			continue
		}
		x.Raw(`<c:dPt><c:idx`)
		x.Attr("val", int64(i))
		x.Raw(`/>`)
		g.marker(&charts.Look{Stroke: t.Look.Stroke, Marker: charts.DiscMarker})
		x.Raw(`<c:bubble3D val="0"/><c:spPr>`)
		stroke(x, g.colors, &layout.Path{Stroke: t.Look.Stroke, Width: t.Look.Width, Dash: t.Look.Dash, Cap: layout.Round})
		x.Raw(`</c:spPr></c:dPt>`)
	}
}

// marker appends what stands at the points of a line.
func (g *graph) marker(l *charts.Look) {
	x := g.x
	if l.Marker == charts.NoMarker {
		x.Raw(`<c:marker><c:symbol val="none"/></c:marker>`)
		return
	}
	fill, line, size, width := g.colors.fill(*l.Stroke), &g.Colors.Ground, int64(discSize), layout.Pt*3/2
	if l.Marker == charts.RingMarker {
		fill, line, size, width = `<a:noFill/>`, l.Stroke, ringSize, layout.Pt
	}
	x.Raw(`<c:marker><c:symbol val="circle"/><c:size`)
	x.Attr("val", size)
	x.Raw(`/><c:spPr>`, fill)
	stroke(x, g.colors, &layout.Path{Stroke: line, Width: width})
	x.Raw(`</c:spPr></c:marker>`)
}

// shown are the parts of a label in their order.
func (x *markup) shown(value, name bool) {
	x.Raw(`<c:showLegendKey val="0"/><c:showVal val="`, bit(value), `"/><c:showCatName val="0"/><c:showSerName val="`, bit(name), `"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`)
}

// labels appends the labels of a series: all at once where they are alike, else one by one.
func (g *graph) labels(l *charts.Layer, t trace) {
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
	code := t.Format.Code(g.Locale)
	x.Raw(`<c:dLbls>`)
	if g.alike(l, t) {
		g.style(code, &labels[0])
		x.position(l, &labels[0])
		x.shown(true, false)
		x.Raw(`</c:dLbls>`)
		return
	}
	for i := range labels {
		d := &labels[i]
		x.Raw(`<c:dLbl><c:idx`)
		x.Attr("val", int64(rank[d.Point]))
		x.Raw(`/>`)
		g.moved(l, t, d)
		fields := g.words(t, d)
		g.style(code, d)
		x.position(l, d)
		x.shown(true, d.Named)
		if d.Named {
			x.Raw(`<c:separator> </c:separator>`)
		}
		if fields {
			x.Raw(`<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:dlblFieldTable/></c:ext></c:extLst>`)
		}
		x.Raw(`</c:dLbl>`)
	}
	x.shown(false, false)
	x.Raw(`<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext></c:extLst></c:dLbls>`)
}

// alike reports labels that are all of one look, on every value, at their natural places, and that say the value.
func (g *graph) alike(l *charts.Layer, t trace) bool {
	n := 0
	for _, v := range t.Values {
		if !math.IsNaN(v) {
			n++
		}
	}
	first := &t.labels[0]
	for i := range t.labels {
		d := &t.labels[i]
		if d.Label != first.Label || d.Size != first.Size || d.Place != first.Place || d.Named || !g.plain(t, d) {
			return false
		}
		if dx, dy := g.shift(l, t, d); dx != 0 || dy != 0 {
			return false
		}
	}
	return n == len(t.labels)
}

// plain reports a label that says its value in the series' format.
func (g *graph) plain(t trace, d *charts.DataLabel) bool {
	return d.Text == t.Format.Text(t.Values[d.Point], g.Locale)
}

// style appends the number format and the type of labels.
func (g *graph) style(code string, d *charts.DataLabel) {
	g.x.Raw(`<c:numFmt formatCode="`)
	g.x.Text(code)
	g.x.Raw(`" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`)
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
			x.Raw(`<a:fld id="`, guid(kind), `" type="`, kind, `">`)
		} else {
			x.Raw(`<a:r>`)
		}
		x.Raw(`<a:rPr lang="`, g.lang, `"`)
		g.typeOf(d.Size, bold)
		x.Raw(g.colors.fill(color), `</a:rPr><a:t>`)
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
	x.Raw(`<a:endParaRPr lang="`, g.lang, `"/></a:p></c:rich></c:tx>`)
	return d.Named
}

// position appends where labels stand, as far as the kind of chart allows to say it (ISO/IEC 29500-1, 21.2.2.48).
func (x *markup) position(l *charts.Layer, d *charts.DataLabel) {
	at := ""
	switch {
	case l.Form == charts.Slices && l.Hole > 0:
	case d.Place == charts.Middle:
		at = "ctr"
	case l.Form == charts.Lines:
		at = [...]string{charts.Outside: "t", charts.Beside: "r", charts.Below: "b"}[d.Place]
	case l.Stacking != charts.Apart || d.Place == charts.Below:
		at = "inEnd"
	default:
		at = "outEnd"
	}
	if at != "" {
		x.Raw(`<c:dLblPos val="`, at, `"/>`)
	}
}

// moved appends by how much a label stands elsewhere than where programs put it by themselves.
func (g *graph) moved(l *charts.Layer, t trace, d *charts.DataLabel) {
	dx, dy := g.shift(l, t, d)
	if dx == 0 && dy == 0 {
		g.x.Raw(`<c:layout/>`)
		return
	}
	g.x.Raw(`<c:layout><c:manualLayout><c:x val="`)
	g.x.share(dx, g.size.W)
	g.x.Raw(`"/><c:y val="`)
	g.x.share(dy, g.size.H)
	g.x.Raw(`"/></c:manualLayout></c:layout>`)
}

// Where programs put labels at the points of lines (notes on text geometry, 6).
const (
	labelGap   = 3 * layout.Pt // from the point to the label
	leastShift = 2 * layout.Pt
)

// shift is by how much the label of a line's point stands elsewhere than by itself.
func (g *graph) shift(l *charts.Layer, t trace, d *charts.DataLabel) (dx, dy layout.Length) {
	if l.Form != charts.Lines || t.Role != charts.RoleValue {
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
	case len(g.Dates) > 1:
		from, to := serial(g.Dates[0]), serial(g.Dates[n-1])
		along = float64(serial(g.Dates[i])-from) / float64(to-from)
	case n > 1:
		along = float64(i) / float64(n-1)
	}
	up := (t.Values[i] - g.Value.Min) / (g.Value.Max - g.Value.Min)
	return layout.Point{
		X: g.Plot.X + layout.Length(math.Round(along*float64(g.Plot.W))),
		Y: g.Plot.Bottom() - layout.Length(math.Round(up*float64(g.Plot.H))),
	}
}
