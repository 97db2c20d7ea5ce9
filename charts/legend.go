package charts

import (
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// legendOf draws the legend above the plot where the marks do not bear their names: in one line, or in the chart's groups.
func (c *Canvas) legendOf(direct bool) {
	predicted := false
	for _, s := range c.Series {
		predicted = predicted || s.Predicted != nil
	}
	switch {
	case len(c.Legend) > 0:
		c.groups(predicted)
	case !direct && len(c.Series) > 1:
		c.row()
	}
}

// swatch is the side of a legend's square.
const swatch = 8 * pt

// entry draws a square and a name and returns where it ends.
func (c *Canvas) entry(i, x, base int) int {
	mark, tone := c.Shade(i)
	c.Rect(x, base-swatch, x+swatch, base, mark)
	l := Label{layout.Small, tone, true}
	c.Text(c.Series[i].Name, x+swatch+6*pt, base, l)
	return x + swatch + 6*pt + c.Width(c.Series[i].Name, l)
}

// row draws the legend in the head line, in the order of the data; what does not fit goes on in the next line.
func (c *Canvas) row() {
	x, base := 0, c.Top+c.Size(layout.Small)
	for i, s := range c.Series {
		w := swatch + 6*pt + c.Width(s.Name, Label{layout.Small, c.Colors.Ink, true})
		if x > 0 && x+w > c.W {
			x, base = 0, base+c.Size(layout.Small)*15/10
		}
		x = c.entry(i, x, base) + 20*pt
	}
	c.Top = base + 8*pt
}

// groups draws the legend in columns, each under its title, and a key for what is reported and what is predicted.
func (c *Canvas) groups(predicted bool) {
	pitch := c.Size(layout.Small) * 14 / 10
	x, bottom := 0, c.Top
	titled := 0
	for _, g := range c.Legend {
		if g.Title != "" {
			titled = pitch
		}
	}
	for _, g := range c.Legend {
		base := c.Top + c.Size(layout.Small)
		end := x
		if g.Title != "" {
			l := Label{layout.Small, c.Colors.Ink, true}
			c.Text(g.Title, x, base, l)
			end = x + c.Width(g.Title, l)
		}
		base += titled
		for _, name := range g.Series {
			for i := range c.Series {
				if c.Series[i].Name == name {
					end = max(end, c.entry(i, x, base))
					base += pitch
				}
			}
		}
		x, bottom = end+28*pt, max(bottom, base)
	}
	if predicted {
		c.key(x, c.Top+c.Size(layout.Small)+titled, pitch)
		bottom = max(bottom, c.Top+titled+3*pitch)
	}
	c.Top = bottom
}

// keyWords are what lines and rings are, by language.
var keyWords = map[string][2]string{
	"en": {"Reported Value", "Predicted Value"}, "de": {"Gemeldeter Wert", "Geschätzter Wert"},
	"es": {"Valor registrado", "Valor estimado"}, "fr": {"Valeur déclarée", "Valeur estimée"},
}

// key says what lines and rings are.
func (c *Canvas) key(x, base, pitch int) {
	lang, _, _ := strings.Cut(c.Lang, "-")
	words := keyWords[lang]
	l := Label{layout.Small, c.Colors.Muted, false}
	middle := base - c.Size(layout.Small)*3/10
	c.Line(x, middle, x+22*pt, middle, Stroke{Color: c.Colors.Muted, Width: 2 * pt})
	c.Text(words[0], x+30*pt, base, l)
	c.Ring(x+11*pt, middle+pitch, 5*pt/2, c.Colors.Muted)
	c.Text(words[1], x+30*pt, base+pitch, l)
}
