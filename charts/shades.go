package charts

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// shades are the colours of a chart's marks and of their texts.
type shades struct {
	*Plan
}

// series is the colour of series i, and that of its text: with a focus grey but for what is in it, alone the primary.
func (s shades) series(i int) (mark, text layout.Color) {
	of, c := &s.Series[i], s.Colors
	at, n := s.colored(i)
	switch {
	case slices.Contains(s.focusSeries, i):
		return c.Primary, c.Primary
	case s.focusSeries != nil || i == s.otherSeries:
		return c.Grey, c.Muted
	case of.Tone > 0:
		return c.SeriesColor(of.Tone - 1), c.SeriesText(of.Tone - 1)
	case n == 1:
		return c.Primary, c.Primary
	}
	return c.SeriesColor(at), c.SeriesText(at)
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

// slice is the colour of slice i. A focus does not grey the others, which would run together.
func (s shades) slice(i int) (mark, text layout.Color) {
	if s.rest(i) {
		return s.Colors.Grey, s.Colors.Muted
	}
	return s.Colors.SeriesColor(i), s.Colors.SeriesText(i)
}
