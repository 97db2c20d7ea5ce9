package theme

import (
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// ground is the default's, or one on which the named ink can be read; of a dark palette a deep tone of the primary.
func (d *draft) ground() layout.Color {
	std := standard()
	candidates := []layout.Color{d.base.Ground, std.Light.Ground, std.Dark.Ground}
	if l := d.light; l != nil {
		switch {
		case !isLight(l.Ground):
			candidates[0] = l.Ground
		case l.Primary != std.Light.Primary:
			candidates[0] = deep(l.Primary)
		}
	}
	for _, c := range candidates {
		if !d.named[ink] || Contrast(c, d.Ink) >= textContrast {
			return c
		}
	}
	return candidates[0]
}

// deep is a colour dark enough for white text and light marks: a dark brand colour itself, else a dark tone of its hue.
// Orange and yellow turn brown when they are darkened, so that little is left of them.
func deep(c layout.Color) layout.Color {
	const (
		mostLight, leastLight = 0.296, 0.2 // the default's dark ground, and a black that is not a hole
		mostChroma            = 0.11
	)
	o := oklchOf(c)
	o.l = min(max(o.l, leastLight), mostLight)
	o.c = min(o.c, mostChroma*(1-float64(0.85*min(1, 2*like(o.h, 80, 60)))))
	return o.color()
}

// like is how like one hue is to another: 1 where they are the same, 0 from so many degrees on.
func like(h, to, reach float64) float64 {
	return max(0, 1-math.Abs(math.Remainder(h-to, 360))/reach)
}

// unlike is how far from the primary an accent must be, CIEDE2000.
const unlike = 20.0

// primary is the default's; where series are named the first of them; of a dark palette that of the light one.
func (d *draft) primary() layout.Color {
	switch {
	case d.named[series]:
		return d.Series[0]
	case d.named[seriesText]:
		return d.Text[0]
	case d.light != nil && d.light.Primary != d.light.base.Primary:
		return d.lifted(d.light.Primary)
	}
	return d.base.Primary
}

// lifted is a colour of a light palette for a dark one.
func (d *draft) lifted(c layout.Color) layout.Color {
	if isLight(d.Ground) || d.view.passes(spot{role: accent}, c) {
		return c
	}
	o := oklchOf(c)
	o.l = max(o.l, 0.70+float64(0.15*(1-min(1, o.c/0.1)))) // greys turn nearly white
	return o.color()
}

// accent is the default's, if it is unlike the primary, else a grey; where series are named the first of them that is unlike.
func (d *draft) accent() layout.Color {
	var candidates []layout.Color
	if d.named[series] {
		candidates = append(candidates, d.Series[1:]...)
	}
	if d.light != nil && (d.light.named[accent] || d.light.named[series]) {
		candidates = append(candidates, d.lifted(d.light.Accent))
	}
	dim := mix(d.Ink, d.Ground, 0.2)
	for _, c := range append(candidates, d.base.Accent, dim, d.base.Primary) {
		if c = d.tone(spot{role: accent}, c); Distance(c, d.Primary) >= unlike {
			return c
		}
	}
	return dim
}

// ink is the default's, in the hue of the primary.
func (d *draft) ink() layout.Color {
	c := d.base.Ink
	if d.Primary != d.base.Primary && c != white {
		o, p := oklchOf(c), oklchOf(d.Primary)
		o.h, o.c = p.h, o.c*min(1, p.c/0.1)*(0.35+float64(0.65*like(p.h, 250, 90))) // a grey with a little red soon looks pink
		c = o.color()
	}
	return c
}

// between is the default's, or as far on the way from ground to ink as the default's is, and off that way towards the
// brand's hue as the default's is towards its own.
func (d *draft) between(r role) layout.Color {
	own := *d.base.one(r)
	if d.Ground == d.base.Ground && d.Ink == d.base.Ink {
		return own
	}
	from, to, at := oklab(d.base.Ground), oklab(d.base.Ink), oklab(own)
	share := (at[0] - from[0]) / (to[0] - from[0])
	way := blend(from, to, share)
	chroma, hue := polar(at[1]-way[1], at[2]-way[2])
	// text has the hue on light grounds, the ground itself on dark ones
	was, is := oklchOf(d.base.Ink), oklchOf(d.Ink)
	if !isLight(d.base.Ground) {
		was, is = oklchOf(d.base.Ground), oklchOf(d.Ground)
	}
	hue += is.h - was.h
	chroma *= min(1.5, is.c/was.c)
	v := blend(oklab(d.Ground), oklab(d.Ink), share)
	v[1] += float64(chroma * cos(hue))
	v[2] += float64(chroma * sin(hue))
	return unlab(v)
}

// grey is between ground and ink, and not so near the primary that the focus would not be seen.
func (d *draft) grey() layout.Color {
	c := d.between(grey)
	if c == d.base.Grey && d.Primary == d.base.Primary {
		return c
	}
	away := d.Ground
	if g := oklab(d.Ground)[0]; math.Abs(oklab(d.Primary)[0]-g) < math.Abs(oklab(c)[0]-g) {
		away = d.Ink
	}
	for k := 0; k < 12 && Distance(c, d.Primary) < unlike; k++ {
		c = mix(c, away, 0.1)
	}
	return c
}

// surface is a little off the ground: towards the ink, or away from it where the text needs it or there is more room.
func (d *draft) surface() layout.Color {
	if d.Ground == d.base.Ground && d.Ink == d.base.Ink && d.bears(surface, d.base.Surface) {
		return d.base.Surface
	}
	return d.off(surface, math.Abs(oklab(d.base.Surface)[0]-oklab(d.base.Ground)[0]))
}

// off is a colour of the ground's hue that is lighter or darker by so much, or by less where no text could be read on it.
func (d *draft) off(r role, by float64) layout.Color {
	g := oklchOf(d.Ground)
	ways := [...]float64{1, -1} // dark grounds and greys get lighter
	if g.l > 0.95 {
		ways = [...]float64{-1, 1}
	}
	for _, part := range [...]float64{1, 0.75, 0.5} {
		for _, way := range ways {
			x := g
			if x.l += float64(way * by * part); x.l > 1 || x.l < 0 {
				continue
			}
			if c := x.color(); d.bears(r, c) {
				return c
			}
		}
	}
	g.l += float64(ways[0] * by)
	return g.color()
}

// visible is how far from the ground a row must be to be seen at all, CIEDE2000.
const visible = 2

// tint is the ground with a little of the primary; on dark grounds lighter than a surface.
func (d *draft) tint() layout.Color {
	if d.Ground == d.base.Ground && d.Ink == d.base.Ink && d.Primary == d.base.Primary && d.bears(tint, d.base.Tint) {
		return d.base.Tint
	}
	by := math.Abs(oklab(d.base.Tint)[0] - oklab(d.base.Ground)[0])
	g, p := oklab(d.Ground)[0], oklab(d.Primary)[0]
	if !isLight(d.Ground) || g-p < 0.02 {
		return d.off(tint, by)
	}
	for share := min(0.2, by/(g-p)); share > 0.02; share *= 0.7 {
		if c := mix(d.Ground, d.Primary, share); d.bears(tint, c) && Distance(c, d.Ground) >= visible {
			return c
		}
	}
	return d.off(tint, by)
}

// ramp goes from the tint to the primary, or to a tone of it that stands out from the ground, by the default's steps.
func (d *draft) ramp() []layout.Color {
	if d.Tint == d.base.Tint && d.Primary == d.base.Primary {
		return slices.Clone(d.base.Ramp)
	}
	end := d.tone(spot{seriesText, 0}, d.Primary)
	from, to := oklab(d.base.Tint)[0], oklab(d.base.Primary)[0]
	out := make([]layout.Color, len(d.base.Ramp))
	for i, c := range d.base.Ramp {
		if share := (oklab(c)[0] - from) / (to - from); share <= 1 {
			out[i] = mix(d.Tint, end, share)
		} else {
			out[i] = mix(end, d.Ink, (oklab(c)[0]-to)/(1-to))
		}
	}
	return out
}
