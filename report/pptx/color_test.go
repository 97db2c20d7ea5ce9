package pptx

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// resolve is the colour that a program makes of a reference to the theme (ISO/IEC 29500-1, 20.1.2.3).
func resolve(t *testing.T, slots map[string]layout.Color, ref string) layout.Color {
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
		case "hueOff":
			v.h = math.Mod(v.h+n/60000+360, 360)
		case "satMod":
			v.s = min(v.s*n/100000, 1)
		case "lumMod":
			v.l *= n / 100000
		case "lumOff":
			v.l += n / 100000
		}
	}
	return v.color()
}

func (v hsl) color() layout.Color {
	c := (1 - math.Abs(2*v.l-1)) * v.s
	x := c * (1 - math.Abs(math.Mod(v.h/60, 2)-1))
	rgb := [...][3]float64{{c, x, 0}, {x, c, 0}, {0, c, x}, {0, x, c}, {x, 0, c}, {c, 0, x}}[int(v.h/60)%6]
	m := v.l - c/2
	at := func(f float64) uint8 { return uint8(math.Round(min(max((f+m)*255, 0), 255))) }
	return layout.Color{R: at(rgb[0]), G: at(rgb[1]), B: at(rgb[2])}
}

func TestColors(t *testing.T) {
	th := theme.Default()
	near := func(a, b uint8) bool { return a-b <= 1 || b-a <= 1 }
	for _, dark := range []bool{false, true} {
		by := map[string]layout.Color{}
		for _, s := range slots(th) {
			by[mapped(s.name, dark)] = s.color
		}
		for want, tone := range newColors(th, dark) {
			ref := tone.color
			if got := resolve(t, by, ref); !near(got.R, want.R) || !near(got.G, want.G) || !near(got.B, want.B) {
				t.Errorf("dark %v: %s becomes %v, want %v", dark, ref, got, want)
			}
		}
	}
	t.Run("gives every colour of the palettes a place in the theme", func(t *testing.T) {
		c := newColors(th, false)
		for _, v := range append([]layout.Color{th.Light.Ink, th.Light.Muted, th.Light.Primary, th.Light.Accent, th.Light.Tint, th.Light.Grey, th.Light.Hairline, th.Light.Surface}, th.Light.Series...) {
			if !strings.Contains(c.of(v), "schemeClr") {
				t.Errorf("%v is written as %s", v, c.of(v))
			}
		}
	})
	t.Run("writes others as they are", func(t *testing.T) {
		if got := newColors(th, false).of(layout.Color{R: 1, G: 2, B: 3}); got != `<a:srgbClr val="010203"/>` {
			t.Error(got)
		}
	})
}
