package pptx

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// hsl is a colour by hue in degrees, saturation and lightness from 0 to 1.
type hsl struct{ h, s, l float64 }

func hslOf(c layout.Color) hsl {
	r, g, b := float64(c.R)/255, float64(c.G)/255, float64(c.B)/255
	hi, lo := max(r, g, b), min(r, g, b)
	v, d := hsl{l: (hi + lo) / 2}, hi-lo
	if d == 0 {
		return v
	}
	v.s = d / (1 - math.Abs(2*v.l-1))
	switch hi {
	case r:
		v.h = math.Mod((g-b)/d+6, 6) * 60
	case g:
		v.h = ((b-r)/d + 2) * 60
	default:
		v.h = ((r-g)/d + 4) * 60
	}
	return v
}

func (v hsl) color() layout.Color {
	c := (1 - math.Abs(2*v.l-1)) * v.s
	x := c * (1 - math.Abs(math.Mod(v.h/60, 2)-1))
	rgb := [...][3]float64{{c, x, 0}, {x, c, 0}, {0, c, x}, {0, x, c}, {x, 0, c}, {c, 0, x}}[int(v.h/60)%6]
	m := v.l - c/2
	at := func(f float64) uint8 { return uint8(math.Round(min(max((f+m)*255, 0), 255))) }
	return layout.Color{R: at(rgb[0]), G: at(rgb[1]), B: at(rgb[2])}
}

// reader is how a program keeps a colour between two modifiers, and how far off it may be for that.
type reader struct {
	name string
	off  float64
	keep func(hsl) hsl
}

// readers are those that calculate exactly, those that calculate in whole thousandths of a percent, as LibreOffice does
// (oox/source/drawingml/color.cxx), and those that go back to red, green and blue after each modifier.
var readers = []reader{
	{"exactly", 3, func(v hsl) hsl { return v }},
	{"in whole numbers", 3, func(v hsl) hsl {
		return hsl{math.Trunc(v.h*60000) / 60000, math.Trunc(v.s*1e5) / 1e5, math.Trunc(v.l*1e5) / 1e5}
	}},
	{"by red, green and blue", 5.5, func(v hsl) hsl { return hslOf(v.color()) }},
}

// resolve is the colour that a program makes of a reference to the theme (ISO/IEC 29500-1, 20.1.2.3), by the slots as slides name
// them. Modifiers other than those of lightness and saturation are faults.
func (r reader) resolve(t *testing.T, slots map[string]layout.Color, ref string) layout.Color {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader("<x xmlns:a='a'>" + ref + "</x>"))
	var v hsl
	for {
		tok, err := d.Token()
		if err != nil {
			break
		}
		e, ok := tok.(xml.StartElement)
		if !ok || len(e.Attr) == 0 || e.Name.Local == "x" {
			continue
		}
		val := e.Attr[0].Value
		n, _ := strconv.ParseFloat(val, 64)
		n /= 1e5
		switch e.Name.Local {
		case "srgbClr":
			c, err := strconv.ParseUint(val, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			return layout.Color{R: uint8(c >> 16), G: uint8(c >> 8), B: uint8(c)}
		case "schemeClr":
			c, ok := slots[val]
			if !ok {
				t.Fatalf("no slot %q", val)
			}
			v = hslOf(c)
		case "satMod":
			v.s = min(v.s*n, 1)
		case "lumMod":
			v.l *= n
		case "lumOff":
			v.l = min(v.l+n, 1)
		default:
			t.Fatalf("%s has a modifier that readers do not agree on", ref)
		}
		v = r.keep(v)
	}
	return v.color()
}

// seen are the slots of a theme as slides name them.
func seen(th *theme.Theme, dark bool) map[string]layout.Color {
	by, names := map[string]layout.Color{}, lightNames
	if dark && !alike(th) {
		names = darkNames
	}
	for _, s := range slots(th) {
		by[cmp.Or(names[s.name], s.name)] = s.color
	}
	return by
}

// faithful holds that every colour that is written is what the PDF has, to every reader.
func faithful(t *testing.T, th *theme.Theme) {
	t.Helper()
	pens := newPens(th.WithRoles())
	for dark, colors := range map[bool]colors{false: pens.light, true: pens.dark} {
		by := seen(th, dark)
		for want, tone := range colors.tones {
			for _, r := range readers {
				if got := r.resolve(t, by, tone.color); theme.Distance(got, want) > r.off {
					t.Errorf("dark %v, read %s: %s becomes %v, want %v: %.1f off", dark, r.name, tone.color, got, want, theme.Distance(got, want))
				}
			}
		}
	}
}

// anyColor is a random colour.
func anyColor(r *rand.Rand) layout.Color {
	return layout.Color{R: uint8(r.IntN(256)), G: uint8(r.IntN(256)), B: uint8(r.IntN(256))}
}

// anyPalette is a palette of random colours, which need not go together.
func anyPalette(r *rand.Rand) theme.Palette {
	list := func(n int) (out []layout.Color) {
		for range n {
			out = append(out, anyColor(r))
		}
		return out
	}
	n := 1 + r.IntN(9)
	c := func() layout.Color { return anyColor(r) }
	return theme.Palette{
		Ground: c(), Ink: c(), Muted: c(), Hairline: c(), Surface: c(), Tint: c(), Primary: c(), Accent: c(), Grey: c(), Extra: c(),
		Series: list(n), Text: list(n), Ramp: list(1 + r.IntN(7)),
		Good: c(), Watch: c(), Bad: c(),
	}
}

// brand is a theme made from what a brand's file names.
func brand(t *testing.T, format string, args ...any) *theme.Theme {
	t.Helper()
	th, err := theme.Parse(fmt.Appendf(nil, format, args...), "brand.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	return th
}

// brands are themes of random brands, on light and on dark grounds.
func brands(t *testing.T, n int) (out []*theme.Theme) {
	r := rand.New(rand.NewPCG(20, 26))
	for range n {
		night := layout.Color{R: uint8(r.IntN(48)), G: uint8(r.IntN(48)), B: uint8(r.IntN(64))}
		out = append(out,
			brand(t, "colors.light.primary = %q", anyColor(r)),
			brand(t, "colors.light.primary = %q\ncolors.light.accent = %q", anyColor(r), anyColor(r)),
			brand(t, "colors.light.series = [%q, %q, %q]", anyColor(r), anyColor(r), anyColor(r)),
			brand(t, "colors.light.ground = %q\ncolors.light.primary = %q", night, anyColor(r)),
		)
	}
	return out
}

func palette() *theme.Palette { return &theme.Default().Light }

// colorAt is the colour of a palette at a place in the order of Colors.
func colorAt(p *theme.Palette, i int) *layout.Color {
	all := []*layout.Color{&p.Ground, &p.Ink, &p.Muted, &p.Hairline, &p.Surface, &p.Tint, &p.Primary, &p.Accent, &p.Grey}
	for k := range p.Series {
		all = append(all, &p.Series[k])
	}
	for k := range p.Text {
		all = append(all, &p.Text[k])
	}
	all = append(all, &p.Extra)
	for k := range p.Ramp {
		all = append(all, &p.Ramp[k])
	}
	all = append(all, &p.Good, &p.Watch, &p.Bad)
	return all[i]
}

// slotOf is the slot that a colour is made from, "" of one that stands as it is.
func slotOf(ref string) string {
	_, rest, ok := strings.Cut(ref, `schemeClr val="`)
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(rest, `"`)
	return name
}

// hasSlot reports whether a slot is one that a colour of a role may be made from.
func hasSlot(c layout.Color, slot string) bool {
	in := func(names ...string) bool { return slot == "" || slices.Contains(names, slot) }
	switch c.Role {
	case layout.ColorGround, layout.ColorSurface, layout.ColorTint:
		return in("bg1", "bg2", "tx2")
	case layout.ColorInk, layout.ColorMuted:
		return in("tx1", "tx2")
	case layout.ColorHairline, layout.ColorGrey:
		return in("bg1", "bg2", "tx1", "tx2")
	case layout.ColorSeries, layout.ColorSeriesText:
		return in(fmt.Sprint("accent", c.Index%accents+1))
	case layout.ColorGood, layout.ColorWatch, layout.ColorBad: // a theme has no slot for what they mean
		return in()
	}
	return slot == "" || strings.HasPrefix(slot, "accent")
}

func TestColors(t *testing.T) {
	t.Run("are the PDF's to every reader", func(t *testing.T) { faithful(t, theme.Default()) })
	t.Run("are the PDF's of any brand", func(t *testing.T) {
		for _, th := range brands(t, 60) {
			faithful(t, th)
		}
	})
	t.Run("are the PDF's where nothing goes together", func(t *testing.T) {
		r := rand.New(rand.NewPCG(3, 4))
		for range 300 {
			th := theme.Default()
			th.Light, th.Dark = anyPalette(r), anyPalette(r)
			faithful(t, th)
		}
	})
	t.Run("give every ground and text of a brand a place in the theme", func(t *testing.T) {
		all, literal := 0, 0
		for _, th := range append(brands(t, 60), theme.Default()) {
			pens := newPens(th)
			for p, c := range map[*theme.Palette]colors{&th.Light: pens.light, &th.Dark: pens.dark} {
				for _, v := range []layout.Color{p.Ground, p.Ink, p.Muted, p.Surface, p.Tint, white.As(layout.ColorOnMark, 0)} {
					all++
					if !strings.Contains(c.of(v), "schemeClr") {
						literal++
						t.Logf("%v beside %v and %v is written as %s", v, p.Ground, th.Light.Primary, c.of(v))
					}
				}
			}
			for _, v := range th.Light.Series[:min(accents, len(th.Light.Series))] {
				if !strings.Contains(pens.light.of(v), "schemeClr") {
					t.Errorf("series %v is written as %s", v, pens.light.of(v))
				}
			}
		}
		if literal*200 > all {
			t.Errorf("%d of %d are written as they are", literal, all)
		}
	})
	t.Run("give the tones of the default theme's marks a place in it", func(t *testing.T) {
		th := theme.Default()
		c := newPens(th).light
		for _, v := range slices.Concat([]layout.Color{th.Light.Primary, th.Light.Accent, th.Light.Extra}, th.Light.Series, th.Light.Text, th.Light.Ramp) {
			if !strings.Contains(c.of(v), "schemeClr") {
				t.Errorf("%v is written as %s", v, c.of(v))
			}
		}
	})
	t.Run("are those of their role, whatever has the same value", func(t *testing.T) {
		for a := range len(slices.Collect(palette().Colors())) {
			for b := range a {
				th := theme.Default()
				from, to := colorAt(&th.Light, a), colorAt(&th.Light, b)
				for _, pair := range [...][2]*layout.Color{{from, to}, {to, from}} {
					th := theme.Default()
					*colorAt(&th.Light, b), *colorAt(&th.Light, a) = pair[0].Plain(), pair[0].Plain()
					th = th.WithRoles()
					pens := newPens(th)
					for c := range th.Light.Colors() {
						if got := slotOf(pens.light.of(c)); !hasSlot(c, got) {
							t.Fatalf("%v of role %d, %d is in %q where colours %d and %d are equal", c, c.Role, c.Index, got, a, b)
						}
					}
					for i, c := range th.Light.Series[:accents] {
						if got, want := slotOf(pens.light.of(c)), fmt.Sprint("accent", i+1); got != want {
							t.Errorf("series %d is in %q where colours %d and %d are equal", i, got, a, b)
						}
					}
				}
			}
		}
	})
	t.Run("take a colour that was mixed from a role's to that role's slot", func(t *testing.T) {
		c := newPens(theme.Default()).light
		muted := theme.Default().Light.Muted
		muted.R, muted.G, muted.B = muted.R+12, muted.G+12, muted.B+12
		if got := slotOf(c.of(muted)); got != "tx1" {
			t.Error(got)
		}
		if got := c.of(muted.Plain()); !strings.Contains(got, "srgbClr") {
			t.Error(got)
		}
	})
	t.Run("write one that has no role as it is, where a slot has its value too", func(t *testing.T) {
		th := theme.Default()
		c := newPens(th).light
		for v := range th.Light.Colors() {
			if got := c.of(v.Plain()); got != `<a:srgbClr val="`+v.String()[1:]+`"/>` {
				t.Error(got)
			}
		}
	})
	t.Run("write others as they are", func(t *testing.T) {
		if got := newPens(theme.Default()).light.of(layout.Color{R: 1, G: 2, B: 3}); got != `<a:srgbClr val="010203"/>` {
			t.Error(got)
		}
	})
	t.Run("are those of the theme that is asked for", func(t *testing.T) {
		a, b := theme.Default(), theme.Default()
		b.Light.Series[0], b.Light.Primary = layout.Color{R: 200}, layout.Color{R: 200}
		b = b.WithRoles()
		for range 2 {
			if got := newPens(a).light.of(a.Light.Primary); got != `<a:schemeClr val="accent1"/>` {
				t.Error(got)
			}
			if got := newPens(b).light.of(a.Light.Primary); got == `<a:schemeClr val="accent1"/>` {
				t.Error(got)
			}
		}
	})
}
