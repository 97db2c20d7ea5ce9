package theme

import (
	"math"
	"sync"

	"github.com/deckfold/deckfold/layout"
)

// comfortable is how far a series should be from the brand's colours, CIEDE2000.
const comfortable = 16.0

// settleSeries gives series, and a colour for one more: a tone for each that the light palette or the texts name; else
// primary, accent if it is named, and those of the default that can be told from them, up to the default's number.
func (d *draft) settleSeries() {
	p := *d.Palette
	switch {
	case d.named[series]:
	case d.named[seriesText]:
		d.toneAll(p.Text)
	case d.light != nil && d.light.named[series]:
		d.toneAll(d.light.Series)
	default:
		d.fill()
		return
	}
	d.put(extra, d.extra)
}

// add takes a colour as the next series.
func (d *draft) add(c layout.Color) {
	d.view.put(spot{series, len(d.Series)}, c)
	d.Series = append(d.Series, c)
}

// toneAll has one series for each colour.
func (d *draft) toneAll(colors []layout.Color) {
	d.Series = nil
	for _, c := range colors {
		s := spot{series, len(d.Series)}
		if c = d.tone(s, c); !d.view.passes(s, c) {
			c = d.farthest(s)
		}
		d.add(c)
	}
}

// fill takes what may serve as a series, the nearest to the brand first. The extra, whose contrast is that of text, is the
// last; where the others leave no room for it, it goes before those that are no brand colour, or before all.
func (d *draft) fill() {
	brand := []layout.Color{d.Primary}
	if d.named[accent] || d.light != nil && d.light.named[accent] {
		brand = append(brand, d.Accent)
	}
	steps := [...]func(){func() { d.brands(brand) }, func() { d.others(len(brand)) }, func() { d.put(extra, d.extra) }}
	before := d.view
	for _, order := range [...][3]int{{0, 1, 2}, {0, 2, 1}, {2, 0, 1}} {
		d.Series, d.view = nil, before.clone()
		for _, k := range order {
			steps[k]()
		}
		if d.named[extra] || d.view.passes(spot{role: extra}, d.Extra) {
			return
		}
	}
}

// brands takes tones of the brand's own colours.
func (d *draft) brands(colors []layout.Color) {
	for i, c := range colors {
		s := spot{series, len(d.Series)}
		t := d.tone(s, c)
		if i == 0 || d.view.passes(s, t) && Distance(c, t) < leastDistance {
			d.add(t)
		}
	}
}

// others takes the default's series as far as they are told from the brand's, and then what is farthest.
func (d *draft) others(brands int) {
	n, room := len(d.base.Series), comfortable
	if d.Primary == d.base.Primary {
		room = leastDistance // they were made for each other
	}
	for _, c := range append(d.base.Series[1:n:n], d.base.Series[0]) {
		s, l := spot{series, len(d.Series)}, lookOf(c)
		if len(d.Series) < n && d.view.passes(s, c) && d.apart(s, &l, brands, 0) >= room {
			d.add(c)
		}
	}
	for len(d.Series) < n {
		s := spot{series, len(d.Series)}
		c := d.farthest(s)
		if !d.view.passes(s, c) {
			return
		}
		d.add(c)
	}
}

// settleTexts gives every series a tone for text: the default's, where it has one for it.
func (d *draft) settleTexts() {
	if d.named[seriesText] {
		return
	}
	d.Text = make([]layout.Color, len(d.Series))
	for i, c := range d.Series {
		s := spot{seriesText, i}
		for k, own := range d.base.Series {
			if own == c && d.view.passes(s, d.base.Text[k]) {
				c = d.base.Text[k]
			}
		}
		d.Text[i] = d.tone(s, c)
		d.view.put(s, d.Text[i])
	}
}

// extra is the default's, or the farthest from the series.
func (d *draft) extra() layout.Color {
	if d.view.passes(spot{role: extra}, d.base.Extra) {
		return d.base.Extra
	}
	return d.farthest(spot{role: extra})
}

// farthest is the colour that passes and is farthest from the series and the extra for all who see them.
func (d *draft) farthest(s spot) layout.Color {
	best, off := d.Ink, 0.0
	for i := range wheel() {
		l := wheel()[i]
		if d.view.legible(s, &l) {
			if least := d.apart(s, &l, mostValues, off); least > off {
				best, off = l.Color, least
			}
		}
	}
	if off >= leastDistance {
		return best
	}
	if c, ok := nearest(best, func(x layout.Color) bool { return d.view.passes(s, x) }); ok {
		return c
	}
	return best
}

// apart is the least distance of a colour from the extra and the first of the series; enough or less, where it is not more.
func (d *draft) apart(s spot, l *look, first int, enough float64) float64 {
	least := math.Inf(1)
	for _, r := range apart {
		for i := range min(d.view.known[r], first) {
			if s == (spot{r, i}) {
				continue
			}
			if least, _ = nearness(l, &d.view.looks[r][i], least); least <= enough {
				return least
			}
		}
	}
	return math.Round(least*1e9) / 1e9
}

// wheel is colours all around, from dark to light.
var wheel = sync.OnceValue(func() (out []look) {
	for _, c := range [...]float64{0.12, 0.06, 0.18} {
		for l := 30; l < 100; l += 8 {
			for h := 0; h < 360; h += 30 {
				k := lookOf(oklch{float64(l) / 100, c, float64(h)}.color())
				k.lab(0)
				out = append(out, k)
			}
		}
	}
	return out
})
