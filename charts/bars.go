package charts

import "github.com/deckfold/deckfold/layout"

// bars is what upright and lying bars have in common: their spans, and their record for programs that draw them anew.
type bars struct {
	c     *Canvas
	st    Stacking
	spans [][]span
	layer Layer
	base  *Trace // under ranges
	parts *shares
}

func newBars(c *Canvas, st Stacking) *bars {
	b := &bars{c: c, st: st, spans: c.spans(st), layer: Layer{Form: Columns, Stacking: st}}
	if st == Shares {
		b.parts = c.shares(b.spans)
	}
	n := len(c.Series)
	b.layer.Traces = make([]Trace, 0, n+1)
	if c.Series[0].High != nil {
		b.layer.Stacking = Sums
		tint := c.Colors.Tint
		b.layer.Traces = append(b.layer.Traces, Trace{Series: -1, Name: c.Say().From, Format: c.Format, Values: make([]float64, c.points()), Look: Look{Fill: &tint}})
		b.base = &b.layer.Traces[0]
	}
	for k := range c.Series {
		fill, _ := c.Shade(k)
		b.layer.Traces = append(b.layer.Traces, Trace{
			Series: k, Name: c.Series[k].name(c.Say()), Format: c.format(k), Values: make([]float64, c.points()), Look: Look{Fill: &fill}, Points: map[int]Look{},
		})
	}
	return b
}

// scope is what the axis of the bars has to show.
func (b *bars) scope() scope {
	s := scope{rules: b.c.Rules, zero: true, share: b.st == Shares, whole: b.c.counts()}
	s.lo, s.hi = reach(b.spans)
	return s
}

// trace is the record of series k.
func (b *bars) trace(k int) *Trace {
	if b.base != nil {
		k++
	}
	return &b.layer.Traces[k]
}

// note records the bar of series k at point i and returns its colour.
func (b *bars) note(k, i int) (fill, tone layout.Color) {
	c, s, t := b.c, b.spans[k][i], b.trace(k)
	t.Values[i] = c.Series[k].Values[i]
	if b.base != nil {
		if t.Values[i] = s.to - s.from; s.from > 0 {
			b.base.Values[i] = s.from
		}
	}
	fill, tone = c.shades().point(k, i)
	if c.provisional(i) {
		t.Points[i] = Look{Stroke: &fill, Width: 3 * layout.Pt / 2, Dash: []layout.Length{4 * layout.Pt, 3 * layout.Pt}}
	} else if *t.Look.Fill != fill {
		t.Points[i] = Look{Fill: &fill}
	}
	return fill, tone
}

// draw draws one bar.
func (b *bars) draw(i int, fill layout.Color, r rect) {
	if b.c.provisional(i) {
		b.c.Outline(r.x0, r.y0, r.x1, r.y1, fill)
	} else {
		b.c.Rect(r.x0, r.y0, r.x1, r.y1, fill)
	}
}

// inside is the text within a bar, and whether a bar of w x h has room for it: where not, it has none.
func (b *bars) inside(k, i int, fill layout.Color, w, h int) (text string, l Label, ok bool) {
	c := b.c
	l = Label{layout.Tick, c.Colors.TextOn(fill), false}
	if c.provisional(i) {
		l.Color = c.Colors.Ink
	}
	if b.st == Shares {
		text = b.parts.text(k, i)
	} else {
		text = c.value(k, i)
	}
	return text, l, c.Width(text, l)+6*pt <= w && c.Size(l.Type)*13/10 <= h
}

// label draws the text of a value and records it.
func (b *bars) label(k int, d DataLabel, x, y int) {
	if b.base != nil { // no program writes a range
		b.c.add(func() { b.c.label(d, x, y) })
		return
	}
	t := b.trace(k)
	t.Labels = append(t.Labels, b.c.label(d, x, y))
}

// direct reports whether the names of stacked series stand beside their bars.
func (b *bars) direct() bool {
	return b.st != Apart && len(b.c.Series) > 1 && len(b.c.Series) <= mostDirect+1
}
