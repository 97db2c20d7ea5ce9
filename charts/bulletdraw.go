package charts

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

const (
	leastBullet    = leastPitch
	bulletSurround = 48 * pt // legend, and the ticks under the plot
	tickFoot       = 5 * pt  // between a plot of rows and its ticks
	leastStrip     = 3 * pt
)

// bullets draws measures against targets.
type bullets struct {
	*rows
	strip, mark *Trace
	bands       []Trace // the highest first
	value       int     // the width of the column of values
}

// Draw draws the legend, the rows, and the ticks under them.
func (Bullet) Draw(c *Canvas) error {
	all := c.Plan.Layers[0].Traces
	n := len(all) - 3
	b := &bullets{rows: &rows{bars: newBars(c), order: c.Plan.Order}, bands: all[:n], mark: &all[n], strip: &all[n+1]}
	b.part = b.bullet
	c.footed = b.foot()
	b.keyed()
	c.Top = max(c.Top, c.insets.top)
	b.pitch = min((c.H-c.Top-b.foot())/max(len(b.order), 1), mostPitch)
	if b.pitch < narrowest {
		defer func(step int) { c.rec.ctx.Labels = step }(c.rec.ctx.Labels)
		c.rec.ctx.Labels = leastLabels
	}
	b.measure()
	c.drawn.Plot = c.area(rect{b.x0, c.Top, b.x1, b.bottom()})
	c.drawn.Strip = layout.Length(b.thick()) * unit
	c.Native(func() {
		b.grid()
		b.draw()
	})
	return nil
}

// keyed draws the legend: the measure, its target, and the bands from the lowest on.
func (b *bullets) keyed() {
	entries := []*Trace{b.strip, b.mark}
	for i := range b.bands {
		entries = append(entries, &b.bands[len(b.bands)-1-i])
	}
	b.c.shapedLegend(entries, len(b.order)*leastBullet+b.foot())
}

// foot is the room of the ticks.
func (b *bullets) foot() int { return tickFoot + b.c.leading() }

// bottom is the lower end of the rows.
func (b *bullets) bottom() int { return b.c.Top + b.pitch*len(b.order) }

// high is the height of bands and of the marks of targets, thick that of the bars of the measure.
func (b *bullets) high() int  { return 2 * (b.pitch * 62 / 200) }
func (b *bullets) thick() int { return max(b.high()*38/100, leastStrip) }

// valueLabel is how the values look.
func (b *bullets) valueLabel() Label {
	return Label{b.typeOf(), b.c.Colors.Ink, true}
}

// measure finds where the plot stands: between the names, which are cut before values are left out, and the values.
func (b *bullets) measure() {
	c := b.c
	b.value = 0
	for _, i := range b.order {
		b.value = max(b.value, c.Width(b.text(i), b.valueLabel()))
	}
	room := func(wide int) int { return c.W - wide - wrapSlack - 2*nameGap - b.value }
	wide, ok := b.wrapNames()
	if !ok || room(wide) < leastPlot {
		wide = b.cutNames(c.W * 35 / 100)
	}
	if c.insets.mute || room(wide) < leastPlot {
		b.value = 0
		b.silence()
	}
	if b.x0 = 0; wide > 0 {
		b.x0 = wide + wrapSlack + nameGap
	}
	b.x0, b.x1 = max(b.x0, c.insets.left), min(c.W-b.value-2*nameGap, c.W-c.insets.right)
	if c.insets.exact {
		b.x0, b.x1 = c.insets.left, c.W-c.insets.right
	}
	b.scale()
	for i := range b.names { // programs break them by the room left of the plot
		if b.cut == nil {
			b.names[i] = c.wrap(c.texts[i], b.x0-nameGap-wrapSlack/2, b.named())
		}
	}
}

// scale finds the axis, which has no ticks where they have no room side by side.
func (b *bullets) scale() {
	c := b.c
	axis := c.Plan.Scope.axis(b.x1 - b.x0)
	axis.Format = axis.format(c.Format)
	b.x = Scale{Min: axis.Min, Max: axis.Max, Domain: b.x1 - b.x0}
	before := math.MinInt32
	axis.each(func(v float64) {
		half := c.Width(b.tick(axis, v), c.tick()) / 2
		if b.at(v)-half < before || b.at(v)+half > c.W || b.at(v)-half < 0 {
			axis.Shown = false
		}
		before = b.at(v) + half + 4*pt
	})
	if !axis.Shown {
		c.advise("the values of its axis")
	}
	c.drawn.Value = axis
}

func (b *bullets) tick(a Axis, v float64) string {
	return a.tickFormat(a.Format, v).Text(v, b.c.Locale)
}

// grid draws the gridlines, which are seen between the rows, with their values under the plot.
func (b *bullets) grid() {
	c, a := b.c, b.c.drawn.Value
	if !a.Shown {
		return
	}
	base := b.bottom() + tickFoot + c.Size(layout.Tick)*8/10
	a.each(func(v float64) {
		x, text := b.at(v), b.tick(a, v)
		c.Line(x, c.Top, x, b.bottom(), Stroke{Color: c.Colors.Hairline, Width: hairline})
		c.Text(text, x-c.Width(text, c.tick())/2, base, c.tick())
	})
}

// text is the value of a row.
func (b *bullets) text(i int) string { return b.c.Value(b.strip.Series, i) }

// bullet draws a row: its bands, the measure, the target, and the value beside them.
func (b *bullets) bullet(i, middle, _ int) {
	c := b.c
	half := b.high() / 2
	for k := range b.bands {
		if v := b.bands[k].Values[i]; !math.IsNaN(v) {
			c.Rect(b.at(0), middle-half, b.at(v), middle+half, *b.bands[k].Look.Fill)
		}
	}
	if at := b.mark.Values[i]; !math.IsNaN(at) {
		x, wide := b.at(at), int(b.mark.Look.Width/unit)
		c.Rect(x-wide/2, middle-half, x+wide/2, middle+half, *b.mark.Look.Fill)
	}
	v := b.strip.Values[i]
	if !math.IsNaN(v) {
		c.Rect(b.at(math.Min(v, 0)), middle-b.thick()/2, b.at(math.Max(v, 0)), middle+b.thick()/2, *b.strip.Look.Fill)
	}
	if b.mute {
		return
	}
	l := b.valueLabel()
	text := b.text(i)
	x, base := b.x1+2*nameGap+b.value-c.Width(text, l), middle+c.Size(l.Type)*33/100
	if math.IsNaN(v) {
		c.Over(func() { c.Text(text, x, base, l) })
		return
	}
	d := DataLabel{Point: i, Text: text, Place: Outside, Label: l, Mark: c.area(rect{b.at(0), base, b.at(0), base}).Point}
	c.DataLabel(0, b.end(), d, x, base)
}
