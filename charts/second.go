package charts

import (
	"fmt"
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Seconder is a kind in which a series may count on an axis of its own, right of the plot. Such a series has a format and a unit of its own,
// which is in its name: that is the axis's title.
type Seconder interface {
	// OnSecond reports such a series.
	OnSecond(c *Chart, series int) bool
}

// measures reports a series whose values do not count on the axis of the chart's values.
func (c *Chart) measures(series int) bool {
	k, ok := c.Kind.(Seconder)
	return ok && k.OnSecond(c, series) || c.positions(series)
}

// secondOf has the lines of the second layer, which are of a series, count on an axis of their own. It begins at zero unless the values
// lie so close together that programs do not show it.
func (p *Plan) secondOf(series int, s *theme.Setting) {
	p.Second = p.measure(series, s)
	p.Layers[1].Second = true
	x := &p.Second.Scope
	x.Min, x.Max = limits(p.Series[series].Values)
	x.Zero = x.Min >= 0 && float64((x.Max-x.Min)*narrow) > x.Max
}

// secondAdvice is advice on a second axis that says more, or less, than the values do.
func (c *Chart) secondAdvice() string {
	k, ok := c.Kind.(Seconder)
	if !ok {
		return ""
	}
	of := slices.IndexFunc(c.Series, func(s Series) bool { return k.OnSecond(c, c.series(s.Name)) })
	p := c.sketch()
	if of < 0 || p == nil || p.Second == nil {
		return ""
	}
	a, b := p.Scope.pair(p.Second.Scope, lowPlot)
	_, first := p.Scope.bounds()
	_, second := p.Second.Scope.bounds()
	switch {
	case b.crops() && !a.crops():
		return fmt.Sprintf("the axis of %q begins at %g, not at zero, and its changes look larger than those of the columns; show it in a chart of its own above, or give its change in percent", c.Series[of].Name, b.nearest())
	case c.formatOf(&c.Series[of]).Unit == c.Format.Unit && first > 0 && second > first/2 && second < first*2:
		return fmt.Sprintf("the axis of %q runs over about the same values as the other; leave Second out where both have one unit", c.Series[of].Name)
	}
	return ""
}

// steps is how many steps an axis has.
func (a Axis) steps() int { return int(math.Round((a.Max - a.Min) / a.Step)) }

// below is how many of them are below zero.
func (a Axis) below() int { return int(math.Round(math.Max(-a.Min, 0) / a.Step)) }

// abreast reports axes whose gridlines are the same, and whose zeros are, where they have some below.
func abreast(a, b Axis) bool {
	return a.steps() == b.steps() && (a.Min >= 0 && b.Min >= 0 || a.below() == b.below())
}

// pair are the axes of two scopes left and right of a plot of a height, which share their gridlines: of those that programs find by
// themselves the two that leave least of the plot empty. Where there are none, ends are declared.
func (s Scope) pair(o Scope, height int) (a, b Axis) {
	a, b = s.axis(height), o.axis(height)
	if abreast(a, b) {
		return a, b
	}
	best := math.Inf(1)
	for _, k := range s.choices(height) {
		for _, l := range o.choices(height) {
			if lost := float64((k.Max - k.Min) / (a.Max - a.Min) * (l.Max - l.Min) / (b.Max - b.Min)); abreast(k, l) && lost < best*0.999 {
				best, a.Min, a.Max, a.Step, b.Min, b.Max, b.Step = lost, k.Min, k.Max, k.Step, l.Min, l.Max, l.Step
			}
		}
	}
	if math.IsInf(best, 1) {
		return s.align(o, height)
	}
	return a, b
}

// choices are the axes that programs find by themselves from a round step, within a plot of a height: with one step more than is best, too.
func (s Scope) choices(height int) (out []Axis) {
	lo, hi := s.bounds()
	if lo == 0 && hi == 0 {
		return nil
	}
	t := search{Scope: s, lo: lo, hi: hi, height: height}
	of := t.limits()[0]
	t.each(power(hi-lo), func(k candidate) {
		if k, sure := t.ends(k); sure && k.last-k.first >= of.least && k.last-k.first <= of.most+1 {
			out = append(out, k.axis())
		}
	})
	return out
}

// divided is an axis of so many round steps below zero and above it, or, where all values are above it, from the step at or below the
// least; its ends are declared, as programs would find others. ok is false where they cannot hold the values.
func (s Scope) divided(below, above int) (a Axis, ok bool) {
	lo, hi := s.bounds()
	if lo < 0 && below == 0 || hi > 0 && above == 0 {
		return a, false
	}
	least := math.Max(math.Max(-lo, 0)/math.Max(float64(below), 1), math.Max(hi-math.Max(lo, 0), 0)/math.Max(float64(above), 1))
	if s.whole {
		least = math.Max(least, 1)
	}
	if least == 0 {
		least = 1 // all values are zero
	}
	for e := power(least); ; e++ {
		for _, tenths := range [...]int64{10, 20, 25, 50} {
			a = Axis{Step: decimal(tenths, e-1), Shown: s.Shown, FixedMin: true, FixedMax: true}
			if a.Step < least || s.whole && a.Step != math.Trunc(a.Step) {
				continue
			}
			a.Min = -float64(float64(below) * a.Step)
			if lo > 0 && below == 0 {
				a.Min = float64(math.Floor(lo/a.Step) * a.Step)
			}
			if a.Max = a.Min + float64(float64(below+above)*a.Step); a.Max >= hi {
				return a, true
			}
		}
	}
}

// align divides two axes into as many steps below zero and above it, those that leave least of the plot empty.
func (s Scope) align(o Scope, height int) (a, b Axis) {
	t := search{Scope: s, height: height}
	of := t.limits()[0]
	best := math.Inf(1)
	for n := int(of.most); n >= max(int(of.least), 2); n-- {
		for below := range n {
			k, ok := s.divided(below, n-below)
			l, also := o.divided(below, n-below)
			if !ok || !also {
				continue
			}
			if lost := float64((k.Max - k.Min) / s.span() * (l.Max - l.Min) / o.span()); lost < best*0.999 {
				best, a, b = lost, k, l
			}
		}
	}
	return a, b
}

// span is how far apart the ends of what an axis has to hold are.
func (s Scope) span() float64 {
	lo, hi := s.bounds()
	if hi <= lo {
		return 1
	}
	return hi - lo
}

// chooseSecond finds both axes of a plot of a height, and makes room for the ticks of the right one.
func (p *Plot) chooseSecond(height int) {
	c := p.c
	p.axis, p.other = p.scope.pair(*p.second, height)
	p.other.Format = p.other.format(c.Plan.Second.Format)
	p.beyond = 0
	if p.other.Shown = !p.muted; p.muted {
		c.drawn.Second = p.other
		return
	}
	p.other.each(func(v float64) { p.beyond = max(p.beyond, axisGap+c.Width(p.other.Format.Text(v, c.Locale), c.tick())) })
	p.x1 = min(p.x1, c.W-c.ruleRoom()-p.beyond)
	c.drawn.Second = p.other
}

// seconded is the plot as its second axis counts.
func (p *Plot) seconded() *Plot {
	own := *p
	own.axis = p.other
	own.y = Scale{Min: p.other.Min, Max: p.other.Max, Domain: p.y1 - p.y0}
	return &own
}

// secondTicks writes the values at the ticks of the second axis, in a colour.
func (p *Plot) secondTicks(color layout.Color) {
	c, own, l := p.c, p.seconded(), p.c.tick()
	half := c.Size(l.Type) * 34 / 100
	l.Color = color
	if p.muted {
		return
	}
	p.other.each(func(v float64) {
		text, base := p.other.Format.Text(v, c.Locale), own.At(v)+half
		c.Text(text, p.x1+axisGap, base, l)
		p.block(labelBox(p.x1+axisGap, base, c.Width(text, l), c.Size(l.Type)))
	})
}

// secondHead is the title of the second axis.
type secondHead struct {
	Label
	base, room int // its baseline, and how wide it may be; 0: it has no room
}

// secondHead makes room for the title of the second axis: at the right of the legend that begins at a top, or under it.
func (c *Canvas) secondHead(top int) (h secondHead) {
	h.Label = Label{layout.Small, c.secondTone(), true}
	m, used := c.legendMetrics(), 24*pt
	for _, t := range c.Plan.Entries() {
		used += c.entryWidth(t, m) + m.apart
	}
	_, a := c.Plan.Axes(c.size().H)
	text := c.titleOf(a)
	h.base, h.room = top+c.Size(layout.Small), c.W-used
	if c.drawn.Legend.Size == 0 || c.Width(text, h.Label) > h.room {
		h.base, h.room = c.Top+c.Size(layout.Small), c.W
	}
	// a title that programs would break is left out: the legend has the name, and a text over it would not follow the data
	if name := c.Plan.Second.Name; h.base+8*pt+c.body() > c.H || c.Width(name, h.Label) > h.room || c.share(name, h.Label) > axisShare {
		c.advise("the name of its second axis")
		return secondHead{}
	}
	c.Top = max(c.Top, h.base+8*pt)
	return h
}

// titleOf is the title of the second axis: where it begins if not at zero stands behind its name.
func (c *Canvas) titleOf(a Axis) string {
	text := c.Plan.Second.Name
	if a.crops() {
		text += c.Say().Semicolon + c.Say().AxisFrom.With(a.from(c.Plan.Second.Format).Text(a.nearest(), c.Locale))
	}
	return text
}

// secondTone is the colour of the texts of the second axis: that of the first line that counts on it.
func (c *Canvas) secondTone() layout.Color {
	for i := range c.Plan.Layers {
		if l := &c.Plan.Layers[i]; l.Second && l.Traces[0].Labels.Tone != nil {
			return *l.Traces[0].Labels.Tone
		}
	}
	return c.Colors.Muted
}

// entitleSecond draws the title of the second axis at the right edge.
func (c *Canvas) entitleSecond(h secondHead) {
	if h.base == 0 || !c.drawn.Second.Shown {
		return
	}
	text, size := c.titleOf(c.drawn.Second), c.Size(h.Type)
	if c.Width(text, h.Label) > h.room || c.share(text, h.Label) > axisShare {
		text = c.Plan.Second.Name
	}
	w := c.Width(text, h.Label)
	c.own(Own{Head: true}, func() { c.Text(text, c.W-w, h.base, h.Label) })
	c.drawn.SecondTitle = Head{Text: text, At: c.area(rect{c.W - w, h.base - size*3/4, c.W, h.base + size/4}), Size: c.rec.ctx.Size(h.Type), Label: h.Label}
}
