package charts

import "github.com/deckfold/deckfold/layout"

// bars is what upright and lying bars have in common: their spans, and the traces that they show.
type bars struct {
	c     *Canvas
	st    Stacking
	spans [][]span
	layer *Layer
	base  bool // the first trace carries ranges
	parts *shares
}

func newBars(c *Canvas) *bars {
	b := &bars{c: c, spans: c.Plan.spans, layer: &c.Plan.Layers[0]}
	b.base = b.layer.Traces[0].Role == RoleBase
	if b.st = b.layer.Stacking; b.base {
		b.st = Apart
	}
	if b.st == Shares {
		b.parts = newShares(c.Locale, c.Plan.parts(b.layer.Traces[0].Labels.Of[0]))
	}
	return b
}

// trace is the index of the trace of series k.
func (b *bars) trace(k int) int {
	if b.base {
		return k + 1
	}
	return k
}

// look is how the bar of series k at point i looks, with its colour and that of its text.
func (b *bars) look(k, i int) (l Look, fill, tone layout.Color) {
	_, tone = b.c.shades().point(k, i)
	if l = b.layer.Traces[b.trace(k)].At(i); l.Fill == nil {
		return l, *l.Stroke, tone
	}
	return l, *l.Fill, tone
}

// end is the index of the trace of the ends, which bears labels; -1 where there is none.
func (b *bars) end() int {
	if n := len(b.layer.Traces); b.layer.Traces[n-1].Role == RoleEnd {
		return n - 1
	}
	return -1
}

// bearer is the index of the trace that bears the labels of series k.
func (b *bars) bearer(k int) int {
	if b.base {
		return b.end()
	}
	return b.trace(k)
}

// summed reports stacks that bear their sums.
func (b *bars) summed() bool { return b.end() >= 0 && !b.base }

// draw draws one bar.
func (b *bars) draw(l Look, r rect) {
	if l.Fill == nil {
		b.c.Outline(r.x0, r.y0, r.x1, r.y1, *l.Stroke)
	} else {
		b.c.Rect(r.x0, r.y0, r.x1, r.y1, *l.Fill)
	}
}

// inside is the text within a bar, and whether a bar of w x h has room for it: where not, it has none.
func (b *bars) inside(k, i int, fill layout.Color, w, h int) (text string, l Label, ok bool) {
	c := b.c
	l = Label{layout.Tick, c.Colors.TextOn(fill), false}
	if c.Plan.outlined(i) {
		l.Color = c.Colors.Ink
	}
	if b.st == Shares {
		text = b.parts.text(k, i)
	} else {
		text = c.Value(k, i)
	}
	return text, l, c.Width(text, l)+6*pt <= w && c.Size(l.Type)*13/10 <= h
}

// label draws the text of a value and records it: that of a range at its end.
func (b *bars) label(k int, d DataLabel, x, y int) {
	b.c.drawn.label(0, b.bearer(k), b.c.label(d, x, y))
}

// direct reports whether the names of stacked series stand beside their bars.
func (b *bars) direct() bool {
	return b.st != Apart && len(b.c.Series) > 1 && len(b.c.Series) <= mostDirect+1
}
