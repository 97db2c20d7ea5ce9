package charts

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// shade is the colour of a mark, and that of its text.
type shade struct{ mark, text layout.Color }

// shades are the colours of a chart's marks and of their texts.
type shades struct {
	*Plan
}

// hues gives each of some things a colour of the palette that no other has.
type hues struct {
	of    *theme.Palette
	taken []bool // by place in the palette, Extra last
}

func newHues(p *theme.Palette) *hues { return &hues{p, make([]bool, len(p.Series)+1)} }

// take gives the colour at a place, from 1, and takes it from the others. Beyond the last they start again.
func (h *hues) take(tone int) shade {
	i := (tone - 1) % len(h.taken)
	h.taken[i] = true
	return shade{h.of.SeriesColor(i), h.of.SeriesText(i)}
}

// next gives the colour at a place, from 0, or the first that is left; where none is, grey.
func (h *hues) next(i int) shade {
	if i >= len(h.taken) || h.taken[i] {
		if i = slices.Index(h.taken, false); i < 0 {
			return shade{h.of.Grey, h.of.Muted}
		}
	}
	return h.take(i + 1)
}

// primary gives the colour of the focus, and takes it from the others.
func (h *hues) primary() shade {
	for i, c := range h.of.Series {
		h.taken[i] = h.taken[i] || c.Plain() == h.of.Primary.Plain()
	}
	return shade{h.of.Primary, h.of.Primary}
}

// tone is the place in the palette that a series, or a thing of a name, has in the whole deck, from 1; 0: none.
func (p *Plan) tone(name string, own int) int {
	if own > 0 {
		return own
	}
	return p.entities[name]
}

// shaded are the colours of the series: with a focus grey but for those in it, of which each has one of its own, the first the primary;
// one alone has the primary; steps of an order have the ramp's. No two have the same: what is left without is grey.
func (p *Plan) shaded() []shade {
	out, h, grey := make([]shade, len(p.Series)), newHues(p.Colors), shade{p.Colors.Grey, p.Colors.Muted}
	free := make([]int, 0, len(p.Series)) // those that a colour is sought for
	all := p.focusSeries
	if all == nil {
		for i := range p.Series {
			all = append(all, i)
		}
	}
	for i := range out {
		out[i] = grey
	}
	for _, i := range all {
		switch tone := p.tone(p.Series[i].Name, p.Series[i].Tone); {
		case i == p.otherSeries && p.focusSeries == nil, p.positions(i):
		case tone > 0:
			out[i] = h.take(tone)
		default:
			free = append(free, i)
		}
	}
	for k, i := range free {
		at, n := p.colored(i)
		switch {
		case p.focusSeries != nil && k == 0, n == 1:
			out[i] = h.primary()
		case p.focusSeries != nil:
			out[i] = h.next(k)
		case p.Ramp:
			out[i] = shade{p.Colors.Step(i, len(p.Series)), p.Colors.Ink}
		default:
			out[i] = h.next(at)
		}
	}
	return out
}

// series is the colour of series i, and that of its text.
func (s shades) series(i int) (mark, text layout.Color) {
	if s.bySeries == nil {
		s.bySeries = s.shaded()
	}
	return s.bySeries[i].mark, s.bySeries[i].text
}

// point is the colour of the mark of a series at point k: with a focus on categories the others are grey.
func (s shades) point(i, k int) (mark, text layout.Color) {
	mark, text = s.series(i)
	if s.focus != nil && !s.focused(k) || s.rest(k) {
		mark = s.Colors.Grey
		if len(s.Series) == 1 {
			text = s.Colors.Ink
		}
	}
	return mark, text
}

// slices are the colours of the slices. A focus does not grey the others, which would run together.
func (s shades) slices() []shade {
	out, h := make([]shade, s.points()), newHues(s.Colors)
	tone := func(i int) int {
		if len(s.Dates) > 0 {
			return 0
		}
		return s.tone(s.Categories[i], 0)
	}
	for i := range out {
		if t := tone(i); t > 0 && !s.rest(i) {
			out[i] = h.take(t)
		}
	}
	for i := range out {
		switch {
		case s.rest(i):
			out[i] = shade{s.Colors.Grey, s.Colors.Muted}
		case tone(i) == 0:
			out[i] = h.next(i)
		}
	}
	return out
}
