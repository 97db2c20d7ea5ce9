package theme

import "github.com/deckfold/deckfold/layout"

// Palette is the colours of one ground.
type Palette struct {
	Ground   layout.Color
	Ink      layout.Color // text
	Muted    layout.Color // secondary text
	Hairline layout.Color
	Surface  layout.Color // cards
	Tint     layout.Color // highlighted rows, areas under a line
	Primary  layout.Color // the focus
	Accent   layout.Color // kicker, bullets, reference lines
	Grey     layout.Color // marks beside one focus
	Series   []layout.Color
	Text     []layout.Color // the series' tones for text
	Extra    layout.Color   // one series more than Series, where it must be; its text too
	Ramp     []layout.Color
}

// textContrast is the least contrast of text below 18 pt, or bold below 14 (WCAG 2.2, 1.4.3).
const textContrast = 4.5

// TextOn is the colour of text on a fill: white where it has 4.5:1, else black, which then has 4.6:1 or more.
func (p *Palette) TextOn(fill layout.Color) layout.Color {
	white := layout.Color{R: 255, G: 255, B: 255}
	if Contrast(white, fill) >= textContrast {
		return white
	}
	return layout.Color{}
}

// SeriesColor is the colour of the marks of series i, from 0. After Series comes Extra, then they start again.
func (p *Palette) SeriesColor(i int) layout.Color { return p.nth(p.Series, i) }

// SeriesText is the colour of text in the colour of series i.
func (p *Palette) SeriesText(i int) layout.Color { return p.nth(p.Text, i) }

func (p *Palette) nth(of []layout.Color, i int) layout.Color {
	if i %= len(of) + 1; i < len(of) {
		return of[i]
	}
	return p.Extra
}
