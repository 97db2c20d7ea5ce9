package charts

import "github.com/deckfold/deckfold/layout/figure"

// Extent is the values of all series, and the bytes of the chart's texts.
func (c Chart) Extent() figure.Extent {
	e := figure.Extent{Items: len(c.Notes) + len(c.Rules) + len(c.Changes) + len(c.Periods)}
	e.Text = figure.Text(c.ID, c.Title, c.Unit, c.Source, c.Alt, c.Other, c.Format.Prefix, c.Format.Suffix)
	e.Text += figure.Text(c.Categories...) + figure.Text(c.Focus...) + figure.Text(c.Provisional...)
	e.Points += len(c.Sums.Values)
	for i := range c.Series {
		s := &c.Series[i]
		e.Points += len(s.Values) + len(s.High) + len(s.Predicted) + len(s.Target) + len(s.Interval.Low) + len(s.Interval.High)
		e.Text += figure.Text(s.Name, s.Format.Prefix, s.Format.Suffix)
	}
	for _, n := range c.Notes {
		e.Text += figure.Text(n.At, n.Series, n.Text)
	}
	for _, r := range c.Rules {
		e.Text += len(r.Text)
	}
	for _, ch := range c.Changes {
		e.Text += figure.Text(ch.From, ch.To, ch.Series, ch.Text, ch.Format.Prefix, ch.Format.Suffix)
	}
	for _, p := range c.Periods {
		e.Text += figure.Text(p.From, p.To, p.Text)
	}
	for _, g := range c.Legend {
		e.Text += len(g.Title) + figure.Text(g.Series...)
	}
	return e
}
