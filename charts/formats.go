package charts

import (
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

// format is that of the values of series k.
func (c *Chart) format(k int) number.Format { return c.formatOf(&c.Series[k]) }

func (c *Chart) formatOf(s *Series) number.Format {
	if s.Format == (number.Format{}) {
		return c.Format
	}
	return s.Format
}

// formatted decides the decimals of all that the chart prints: of a series with a format by its own values, of the others by
// theirs and by the sums that are printed.
func (c *Chart) formatted(p *Plan) {
	var all []float64
	own := false
	for i := range c.Series {
		if s := &c.Series[i]; s.Format == (number.Format{}) && !c.measures(i) {
			all = append(append(all, s.Values...), s.High...)
		} else {
			own = true
		}
	}
	undecided := c.Format
	c.Format = c.Format.For(append(all, p.sums()...))
	if !own {
		return
	}
	c.Series = append([]Series(nil), c.Series...) // the caller's stay as they are
	for i := range c.Series {
		s := &c.Series[i]
		if s.Format == (number.Format{}) && c.measures(i) {
			s.Format = undecided
		}
		if s.Format != (number.Format{}) || c.measures(i) {
			s.Format = s.Format.For(append(append([]float64(nil), s.Values...), s.High...))
		}
	}
}

// unitLine is the chart's unit with what its values are divided by, unless that is said already: in the unit or the title, or in
// the heading of the slide.
func (c *Chart) unitLine(s *theme.Setting) string {
	name := c.Format.UnitName(s.Locale)
	if name == "" {
		return c.Unit
	}
	for _, text := range [...]string{plain(c.Unit), plain(c.Title), s.Heading} {
		if c.Format.Says(text, s.Locale) {
			return c.Unit
		}
	}
	if c.Unit == "" {
		return name
	}
	return c.Unit + s.Say().Comma + name
}
