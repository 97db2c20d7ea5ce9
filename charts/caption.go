package charts

import (
	"errors"
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/layout/text"
)

// unitLabel is the look of the chart's unit.
func (c *Canvas) unitLabel() Label { return Label{layout.Small, c.Colors.Muted, false} }

// caption draws a line of inline Markdown from the left edge on, as a text of the picture. All else in a chart but title and unit
// is text as it stands.
func (c *Canvas) caption(l *headline) {
	if l.plain && !l.broken {
		l.Bold = l.bold
		c.Text(l.text+l.more, 0, l.base, l.Label)
		return
	}
	p := c.line(l.source, l.Label)
	if l.more != "" {
		p.Runs = append(p.Runs, layout.Run{Text: l.more, Bold: l.Bold, Color: l.Color})
	}
	ctx := c.rec.ctx
	w, _ := p.Widths(ctx)
	if l.broken {
		w = layout.Length(c.W) * unit
	}
	if !c.holds(l.source, rect{0, l.base, ceil(w), l.base}) {
		return
	}
	f, _, err := p.Layout(ctx, layout.Region{W: w, H: layout.Unlimited, Break: layout.Unlimited})
	if err != nil {
		c.fail(err)
		return
	}
	for _, it := range f.Items {
		it.At.Y += layout.Length(l.base)*unit - p.Baseline(ctx)
		c.rec.items = append(c.rec.items, it)
	}
}

// captionWidth is the width of a line of inline Markdown.
func (c *Canvas) captionWidth(text string, l Label) int {
	w, _ := c.line(text, l).Widths(c.rec.ctx)
	return ceil(w)
}

// ceil is a length in canvas units, rounded up.
func ceil(l layout.Length) int { return int((l + unit - 1) / unit) }

// line is inline Markdown in one line; that it can be read Validate has checked.
func (c *Canvas) line(s string, l Label) *layout.Para {
	runs, err := markup.Parse(text.Line(s), markup.Style{Color: l.Color, Link: c.Colors.Primary, Bold: l.Bold})
	if err != nil {
		c.fail(err)
	}
	return &layout.Para{Runs: runs, Type: l.Type, Role: layout.RoleSpan}
}

// Err reports texts that layout/text refuses, and links of title and unit that lead to slides which are not there.
func (n *node) Err() error {
	errs := slices.Clip(n.errs)
	for _, text := range [...]string{n.chart.Title, n.chart.Unit} {
		runs, _ := markup.Parse(text, markup.Style{}) // Validate has said what is wrong
		for i := range runs {
			errs = append(errs, n.set.Target(runs[i].Href))
		}
	}
	return errors.Join(errs...)
}

// checkCaptions reports markup that cannot be read.
func (c *Chart) checkCaptions() (errs []error) {
	for _, t := range [...]struct{ what, text string }{{"title", c.Title}, {"unit", c.Unit}} {
		if _, err := markup.Parse(t.text, markup.Style{}); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", t.what, err))
		}
	}
	return errs
}
