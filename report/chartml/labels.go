package chartml

import (
	"math"
	"strconv"

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

// labels appends the labels of a series: those that are like most once for all, so that a point that is added has one, too, and the
// exceptions by point. Of a series of which only some points have labels these are the exceptions.
func (g *graph) labels(t trace) {
	if len(t.labels) == 0 {
		return
	}
	switch {
	case t.name != nil:
		g.nameLabel(t)
		return
	case t.fit != nil:
		g.fitLabel(t)
		return
	}
	x := g.x
	at := make(map[int]*charts.DataLabel, len(t.labels))
	for i := range t.labels {
		at[t.labels[i].Point] = &t.labels[i]
	}
	most, alone := g.most(t), false
	x.Raw(`<c:dLbls>`)
	for k, i := range g.points {
		switch d := at[i]; {
		case d != nil && (most == nil || t.cells != nil || !g.like(t, d, most)):
			g.label(t, k, d)
			alone = true
		case d == nil && most != nil && present(t.Values[i]):
			x.Raw(`<c:dLbl>`)
			g.number("idx", k)
			x.Raw(`<c:delete val="1"/></c:dLbl>`)
			alone = true
		}
	}
	if most == nil {
		g.shown(shows{})
	} else {
		g.style(g.labelCode(t), most)
		g.position(t, most)
		g.parts(t, most)
	}
	switch {
	case led(t):
		g.leaders()
	case alone:
		ext := `<c15:showLeaderLines val="0"/>`
		if most != nil && t.cells != nil {
			ext = `<c15:showDataLabelsRange val="1"/>` // the SDK passes one of them alone
		}
		x.Raw(extLabels, ext, extEnd)
	}
	x.Raw(`</c:dLbls>`)
}

// most is the label that most of a series are like, where all points have one; nil: there is none.
func (g *graph) most(t trace) (most *charts.DataLabel) {
	if !t.Labels.All {
		return nil
	}
	best := 0
	for i := range t.labels {
		d, n := &t.labels[i], 0
		if most != nil && g.like(t, d, most) || !g.natural(t, d) {
			continue
		}
		for k := range t.labels {
			if g.like(t, &t.labels[k], d) {
				n++
			}
		}
		if n > best {
			most, best = d, n
		}
	}
	return most
}

// natural reports a label that says what its kind says, where programs put it by themselves.
func (g *graph) natural(t trace, d *charts.DataLabel) bool {
	dx, dy := g.shift(t, d)
	return dx == 0 && dy == 0 && !d.Named && g.plain(t, d)
}

// like reports a label of the look and the place of another, which is natural.
func (g *graph) like(t trace, d, other *charts.DataLabel) bool {
	return d.Halo == other.Halo && d.Label == other.Label && d.Size == other.Size && d.Place == other.Place && g.natural(t, d)
}

// label appends the label of the point drawn as k.
func (g *graph) label(t trace, k int, d *charts.DataLabel) {
	x := g.x
	x.Raw(`<c:dLbl>`)
	g.number("idx", k)
	g.moved(t, d)
	fields := g.words(t, k, d)
	g.style(g.labelCode(t), d)
	g.position(t, d)
	g.parts(t, d)
	if fields {
		ext := `<c15:dlblFieldTable/>`
		if g.celled(t, d) {
			ext = `<c15:showDataLabelsRange val="1"/>`
		}
		x.Raw(extLabels, ext, extEnd)
	}
	x.Raw(`</c:dLbl>`)
}

// parts appends what of its data a label shows, and what stands between.
func (g *graph) parts(t trace, d *charts.DataLabel) {
	s := shows{value: !g.celled(t, d) && (!d.Named || d.Text != ""), category: g.Drawn == nil && t.Labels.Slice, series: d.Named}
	if g.called(t.Trace) {
		s.category, s.value = true, false // the category's cell says the value, too
	}
	g.shown(s)
	switch {
	case s.series && d.Over:
		g.separate("\n")
	case s.series:
		g.separate(" ")
	case s.category && s.value:
		g.separate("\n")
	}
}

// separate appends what stands between the parts of a label.
func (g *graph) separate(by string) {
	g.x.Raw(`<c:separator>`, by, `</c:separator>`)
}

// labelCode is the number format of a trace's labels.
func (g *graph) labelCode(t trace) string {
	f := t.Format
	if g.Divisor > 0 && !t.second || t.second && g.Drawn == nil && g.dividedBy(t.Data) > 1 {
		f.Unit = number.One
	}
	return f.Code(g.Locale)
}

// plain reports a label that says its value in the series' format.
func (g *graph) plain(t trace, d *charts.DataLabel) bool {
	return g.Drawn == nil || t.fit != nil || g.called(t.Trace) || d.Text == g.said(t.Trace, d.Point)
}

// style appends the number format and the type of labels.
func (g *graph) style(code string, d *charts.DataLabel) {
	g.code(code)
	ground := `<a:noFill/>`
	if d.Halo {
		ground = g.Paint.Fill(g.Colors.Ground)
	}
	g.x.Raw(`<c:spPr>`, ground, `<a:ln><a:noFill/></a:ln></c:spPr>`)
	g.text(labelBody, d.Size, d.Color, d.Bold)
}

// words appends a label's own words where they are not the value: fields for the series' name, the value or a cell, or a text.
func (g *graph) words(t trace, k int, d *charts.DataLabel) (fields bool) {
	x := g.x
	cell := g.celled(t, d)
	if !cell && !d.Named && g.plain(t, d) {
		return false
	}
	x.Raw(`<c:tx><c:rich>`, labelBody, `<a:lstStyle/><a:p>`)
	if d.Over {
		x.Raw(`<a:pPr algn="l"/>`)
	}
	switch {
	case d.Named && d.Text == "":
		g.piece(k, d, run{"SERIESNAME", t.Name, d.Color, d.Bold})
	case cell && d.Named:
		g.named(t, k, d)
		g.piece(k, d, run{"CELLRANGE", t.cells.texts[min(k, len(t.cells.texts)-1)], g.Colors.Ink, false})
	case cell:
		g.piece(k, d, run{"CELLRANGE", t.cells.texts[k], d.Color, d.Bold})
	case d.Named:
		g.named(t, k, d)
		g.piece(k, d, run{"VALUE", d.Text, g.Colors.Ink, false})
	default:
		g.piece(k, d, run{"", d.Text, d.Color, d.Bold})
	}
	x.Raw(`<a:endParaRPr lang="`, g.Lang, `"/></a:p></c:rich></c:tx>`)
	return d.Named || cell
}

// run is a part of a label's words: a field of a kind, or a text where that is "".
type run struct {
	kind, text string
	color      layout.Color
	bold       bool
}

// named appends the series' name, and a space or a new line.
func (g *graph) named(t trace, k int, d *charts.DataLabel) {
	g.piece(k, d, run{"SERIESNAME", t.Name, d.Color, d.Bold})
	if d.Over {
		g.x.Raw(`</a:p><a:p><a:pPr algn="l"/>`)
		return
	}
	g.piece(k, d, run{"", " ", d.Color, d.Bold})
}

// piece appends a part of the words of the label of the point drawn as k.
func (g *graph) piece(k int, d *charts.DataLabel, r run) {
	x, tag := g.x, "a:r"
	if r.kind != "" {
		tag = "a:fld"
		x.Raw(`<a:fld id="`, opc.GUID(r.kind+" "+strconv.Itoa(g.series)+" "+strconv.Itoa(k)), `" type="`, r.kind, `">`)
	} else {
		x.Raw(`<a:r>`)
	}
	x.Raw(`<a:rPr lang="`, g.Lang, `"`)
	g.typeOf(d.Size, r.bold)
	x.Raw(g.Paint.Fill(r.color), `</a:rPr><a:t>`)
	x.Text(r.text)
	x.Raw(`</a:t></`, tag, `>`)
}

// celled reports a label that says what is in its cell.
func (g *graph) celled(t trace, d *charts.DataLabel) bool {
	return t.cells != nil && (t.name != nil || g.plain(t, d))
}

// position appends where labels stand, as far as the kind of chart allows to say it (ISO/IEC 29500-1, 21.2.2.48).
func (g *graph) position(t trace, d *charts.DataLabel) {
	at := ""
	switch {
	case t.form == charts.Slices && t.ring:
	case d.Place == charts.Middle:
		at = "ctr"
	case t.form == charts.Lines, t.form == charts.Points:
		at = [...]string{charts.Outside: "t", charts.Beside: "r", charts.Below: "b", charts.Before: "l"}[d.Place]
	case t.Role == charts.RoleEnd: // of lying bars
		at = "inBase"
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
	g.manual(g.shift(t, d))
}

// manual appends by how much a label stands elsewhere.
func (g *graph) manual(dx, dy layout.Length) {
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
	if t.form == charts.Slices {
		return d.Shift.X, d.Shift.Y
	}
	end := t.Role == charts.RoleEnd && g.Layers[0].Form != charts.Columns
	if g.Drawn != nil && t.form == charts.Columns && d.Mark != (layout.Point{}) {
		return g.shiftFrom(t, d)
	}
	if g.Drawn == nil || t.form != charts.Lines && t.form != charts.Points || t.fit == nil && t.Role != charts.RoleValue && t.Role != charts.RoleRule && t.Role != charts.RoleChange && !end {
		return 0, 0
	}
	p, gap := g.at(t, d.Point), labelGap+g.reach(t, d.Point)
	base := d.At.Y + d.Size*3/4 + (d.At.H-d.Size)/2 // of two lines, the middle of both
	switch d.Place {
	case charts.Beside:
		dx, dy = d.At.X-(p.X+gap), base-(p.Y+d.Size*24/100)
	case charts.Before:
		dx, dy = d.At.Right()-(p.X-gap), base-(p.Y+d.Size*24/100)
	case charts.Below:
		dx, dy = d.At.X+d.At.W/2-p.X, base-(p.Y+gap+d.Size*75/100)
	default:
		dx, dy = d.At.X+d.At.W/2-p.X, base-(p.Y-gap-d.Size*25/100)
	}
	return least(dx, dy)
}

// shiftFrom is by how much the label of a bar stands away from the end of that: outside of it, or in it where bars stand on one another.
func (g *graph) shiftFrom(t trace, d *charts.DataLabel) (dx, dy layout.Length) {
	if g.Across {
		if d.At.X < d.Mark.X {
			return least(d.At.Right()-d.Mark.X+labelGap, 0)
		}
		return least(d.At.X-d.Mark.X-labelGap, 0)
	}
	base := d.Mark.Y - labelGap - d.Size*25/100
	if !t.apart {
		base = d.Mark.Y + labelGap + d.Size*75/100
	}
	return least(d.At.X+d.At.W/2-d.Mark.X, d.At.Y+d.At.H*3/4-base)
}

// least leaves out what nobody sees of a shift.
func least(dx, dy layout.Length) (x, y layout.Length) {
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
	along := g.Drawn.Along(i)
	if g.X != nil {
		along = g.along.Position(g.Data[g.X.Data].Values[i])
	}
	if g.between() {
		along = (float64(i) + 0.5) / float64(n)
	}
	v := t.Values[i]
	if g.axis.Percent {
		v *= 100
	}
	up := g.on(&t).Position(v)
	plot := g.Drawn.Plot
	return layout.Point{
		X: plot.X + layout.Length(math.Round(along*float64(plot.W))),
		Y: plot.Bottom() - layout.Length(math.Round(up*float64(plot.H))),
	}
}
