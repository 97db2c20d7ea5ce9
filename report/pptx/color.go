package pptx

import (
	"math"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/drawingml"
)

// slot is one of the theme's twelve colours.
type slot struct {
	name  string // in the theme: "dk1"
	color layout.Color
}

// accents is how many accent colours a theme has.
const accents = 6

// slots are the twelve colours of a theme in their order.
func slots(t *theme.Theme) []slot {
	out := []slot{{"dk1", t.Light.Ink}, {"lt1", t.Light.Ground}, {"dk2", t.Dark.Ground}, {"lt2", t.Light.Surface}}
	names := [accents]string{"accent1", "accent2", "accent3", "accent4", "accent5", "accent6"}
	for i, name := range names {
		out = append(out, slot{name, t.Light.Series[i%len(t.Light.Series)]})
	}
	return append(out, slot{"hlink", t.Light.Primary}, slot{"folHlink", t.Light.Muted})
}

// colors are the colours of a theme as DrawingML writes them: slots, and tones made from slots, so that a file that is
// given another theme changes as a whole. Other colours stand as they are.
type colors map[layout.Color]tone

// tone is a colour as DrawingML: itself, and as a fill.
type tone struct{ color, fill string }

func newTone(color string) tone { return tone{color, "<a:solidFill>" + color + "</a:solidFill>"} }

// newColors finds the colours of a theme. On dark slides light and dark change places in the colour map.
func newColors(t *theme.Theme, dark bool) colors {
	c := colors{}
	by := map[string]slot{}
	for _, s := range slots(t) {
		by[s.name] = s
		if strings.HasSuffix(strings.ToLower(s.name), "hlink") {
			continue
		}
		if _, ok := c[s.color]; !ok {
			c[s.color] = newTone(`<a:schemeClr val="` + mapped(s.name, dark) + `"/>`)
		}
	}
	tone := func(base string, target layout.Color) {
		if _, ok := c[target]; !ok {
			c[target] = newTone(toned(mapped(base, dark), by[base].color, target))
		}
	}
	for _, p := range [...]*theme.Palette{&t.Light, &t.Dark} {
		near, soft := "dk1", "lt2"
		if p == &t.Dark {
			near, soft = "dk2", "dk2"
		}
		tone("accent1", p.Primary)
		tone("accent2", p.Accent)
		tone(near, p.Muted)
		tone(near, p.Ink)
		tone(soft, p.Hairline)
		tone(soft, p.Surface)
		tone("accent1", p.Tint)
		tone(near, p.Grey)
		for i := range p.Series {
			name := slots(t)[4+i%accents].name
			tone(name, p.Series[i])
			tone(name, p.Text[min(i, len(p.Text)-1)])
		}
		for _, r := range p.Ramp {
			tone("accent1", r)
		}
	}
	return c
}

// mapped is the name of a slot in slides, which see it through the colour map.
func mapped(name string, dark bool) string {
	light := map[string]string{"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
	if dark {
		light = map[string]string{"dk1": "bg2", "lt1": "tx1", "dk2": "bg1", "lt2": "tx2"}
	}
	if m, ok := light[name]; ok {
		return m
	}
	return name
}

// The colour maps of light and dark slides.
const (
	lightMap = `bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"`
	darkMap  = `bg1="dk2" tx1="lt1" bg2="dk1" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"`
)

// of is a colour as DrawingML.
func (c colors) of(v layout.Color) string { return c.tone(v).color }

// Fill is a colour as a fill.
func (c colors) Fill(v layout.Color) string { return c.tone(v).fill }

func (c colors) tone(v layout.Color) tone {
	if t, ok := c[v]; ok {
		return t
	}
	return newTone(drawingml.Color(v))
}

// hsl is a colour by hue in degrees, saturation and lightness from 0 to 1.
type hsl struct{ h, s, l float64 }

func hslOf(c layout.Color) hsl {
	r, g, b := float64(c.R)/255, float64(c.G)/255, float64(c.B)/255
	hi, lo := math.Max(r, math.Max(g, b)), math.Min(r, math.Min(g, b))
	v := hsl{l: (hi + lo) / 2}
	d := hi - lo
	if d == 0 {
		return v
	}
	v.s = d / (1 - math.Abs(float64(2*v.l)-1))
	switch hi {
	case r:
		v.h = (g - b) / d
	case g:
		v.h = (b-r)/d + 2
	default:
		v.h = (r-g)/d + 4
	}
	if v.h *= 60; v.h < 0 {
		v.h += 360
	}
	return v
}

// toned is a colour made from a slot by turning its hue and scaling saturation and lightness (ISO/IEC 29500-1, 20.1.2.3).
// From a slot without a hue there is no way to one: then the colour stands as it is.
func toned(name string, base, target layout.Color) string {
	a, b := hslOf(base), hslOf(target)
	if a.s < 0.02 && b.s >= 0.02 || a.l == 0 && b.l == 0 {
		return drawingml.Color(target)
	}
	var x markup
	x.Raw(`<a:schemeClr val="`, name, `">`)
	op := func(name string, v float64) {
		x.Raw("<a:", name)
		x.Attr("val", int64(math.Round(v)))
		x.Raw("/>")
	}
	if turn := b.h - a.h; b.s >= 0.02 && math.Abs(turn) >= 0.5 {
		op("hueOff", turn*60000)
	}
	if a.s >= 0.02 && math.Abs(b.s-a.s) >= 0.002 {
		op("satMod", b.s/a.s*100000)
	}
	switch {
	case b.l < a.l:
		op("lumMod", b.l/a.l*100000)
	case b.l > a.l:
		// what is white stays white under another theme
		mod := (1 - b.l) / (1 - a.l)
		op("lumMod", mod*100000)
		op("lumOff", (1-mod)*100000)
	}
	x.Raw("</a:schemeClr>")
	return string(x.B)
}
